"""Reaching a server: connections with the pinned certificate, and what went wrong as one clear sentence."""

from __future__ import annotations

import contextlib
import hashlib
import socket
import threading
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import platformdirs
import psycopg
from psycopg import pq
from sqlalchemy import Engine, create_engine
from sqlalchemy.pool import QueuePool

from services import atomic_file
from services.errors import AppError
from services.live.reach import CONNECT_ARGS
from services.server_workspace import own_key
from services.server_workspace.link import ServerLink

_OPTIONS = "-c jit=off -c lock_timeout=30s -c client_min_messages=warning"
_ASLEEP = " -c idle_in_transaction_session_timeout=5min"
"""A laptop that was closed in the middle of an act lets go of what it held."""
_DIRECT_SINCE = 170_000  # libpq that can begin with TLS at once, one round trip less
_CHOOSY_SINCE = 160_000  # libpq that can refuse to tell a password in the clear

_PROBE_S = 4.0

_SENTENCES = (
    ("password authentication failed", "server.wrong_password"),
    ("is not permitted to log in", "server.not_allowed"),
    ("permission denied for database", "server.not_allowed"),
    ("does not exist", "server.not_allowed"),
    ("this login needs the certificate", "server.certificate_needed"),
    ("this certificate is of another login", "server.certificate_refused"),
    ("alert unknown ca", "server.certificate_refused"),
    ("alert bad certificate", "server.certificate_refused"),
    ("alert certificate", "server.certificate_refused"),
    ("could not load private key file", "server.certificate_refused"),
    ("certificate verify failed", "server.other_certificate"),
    ("does not match host name", "server.other_certificate"),
    ("server certificate for", "server.other_certificate"),
    ("certificate", "server.other_certificate"),
    ("does not support SSL", "server.without_tls"),
    ("too many clients", "server.full"),
    ("remaining connection slots", "server.full"),
    ("the database system is", "server.starting"),
    ("pg_hba.conf", "server.not_allowed"),
)
_HUNG_UP = ("unexpected eof", "EOF detected", "reset by peer", "closed the connection unexpectedly")
"""The library tells why a connection failed in words only; the packaged server speaks English (`lc-messages=C`)."""


def connect(
    link: ServerLink, password: str, *, timeout: int | None = None, shows_key: bool = True
) -> psycopg.Connection:
    """One connection in autocommit, apart from the pool. Raises a code of `explained`.

    Whoever comes with an invitation need not show a key: what this computer has may be of yesterday.
    """
    try:
        return psycopg.connect(autocommit=True, **parameters(link, password, timeout=timeout, shows_key=shows_key))
    except (psycopg.Error, OSError) as error:
        raise explained(error, link) from error


@dataclass(slots=True)
class Word:
    """The password of the sitting person, which may change while connections are made."""

    text: str = field(repr=False)


def engine_for(link: ServerLink, word: Word) -> Engine:
    """An engine whose every connection is this person's own. One stays open, some more for a moment."""

    def made() -> psycopg.Connection:
        try:
            return psycopg.connect(**parameters(link, word.text) | {"options": _OPTIONS + _ASLEEP})
        except OSError as error:  # the name is not known: the driver would have said so
            raise psycopg.OperationalError(str(error)) from error

    return create_engine(
        "postgresql+psycopg://", creator=made, poolclass=QueuePool, pool_size=1, max_overflow=7, pool_pre_ping=True
    )


def parameters(
    link: ServerLink, password: str, *, timeout: int | None = None, shows_key: bool = True
) -> dict[str, Any]:
    """What libpq is given. The server's name is that of its certificate, its address is found apart from it."""
    given: dict[str, Any] = {
        **CONNECT_ARGS,
        "port": link.port,
        "dbname": link.database,
        "user": link.login,
        "password": password or None,  # none given: libpq looks into PGPASSFILE and PGPASSWORD
        "sslmode": "verify-full",
        "gssencmode": "disable",
        "options": _OPTIONS,
        "application_name": "zhaoxian",
    }
    if timeout is not None:
        given["connect_timeout"] = timeout
    if link.is_clear:
        if pq.version() >= _CHOOSY_SINCE:
            given["require_auth"] = "scram-sha-256,none"
        return given | {"host": ",".join(link.addresses), "sslmode": "prefer"}
    if not link.tls_name:
        given |= {"host": ",".join(link.addresses), "sslrootcert": _authorities(link)}
        return given
    given |= {
        "host": link.tls_name,
        "hostaddr": _answering(_resolved(link), link.port),
        "sslrootcert": str(certificate_file(link)),
    }
    key = own_key.parameters(link) if shows_key else {}
    given |= key or ({"sslcertmode": "disable"} if pq.version() >= _CHOOSY_SINCE else {})
    if pq.version() >= _DIRECT_SINCE:
        given["sslnegotiation"] = "direct"
    return given


def _authorities(link: ServerLink) -> str:
    return str(certificate_file(link)) if link.certificate else "system"


def certificate_file(link: ServerLink) -> Path:
    """The pinned certificate as the file that libpq wants, named by its content."""
    data = link.certificate.encode()
    folder = Path(platformdirs.user_data_dir("Zhaoxian", appauthor=False)) / "certificates"
    path = folder / f"{hashlib.sha256(data).hexdigest()[:32]}.pem"
    with contextlib.suppress(OSError):
        if path.read_bytes() == data:
            return path
    folder.mkdir(parents=True, exist_ok=True)
    atomic_file.write(path, data)
    return path


def _resolved(link: ServerLink) -> list[str]:
    """The numbers behind the addresses, IPv4 first, each once."""
    found: dict[str, bool] = {}
    for address in link.addresses:
        with contextlib.suppress(OSError):
            for family, *_, place in socket.getaddrinfo(address, link.port, type=socket.SOCK_STREAM):
                found.setdefault(str(place[0]), family == socket.AF_INET6)
    if not found:
        raise OSError("no address is known")
    return sorted(found, key=found.__getitem__)[:8]


_last_answering: dict[tuple[str, ...], str] = {}


def _answering(places: list[str], port: int) -> str:
    """The first of several addresses where somebody listens: a dead one would cost its whole waiting time."""
    if len(places) == 1:
        return places[0]
    key = (*places, str(port))
    known = _last_answering.get(key)
    if known is not None and _listens(known, port):
        return known
    found: list[str] = []
    is_found = threading.Event()

    def try_one(place: str) -> None:
        if _listens(place, port):
            found.append(place)
            is_found.set()

    threads = [threading.Thread(target=try_one, args=(place,), daemon=True) for place in places]
    for thread in threads:
        thread.start()
    _wait_for(is_found, threads)
    if not found:
        raise OSError("nobody listens")
    _last_answering[key] = found[0]
    return found[0]


def _wait_for(is_found: threading.Event, threads: Iterable[threading.Thread]) -> None:
    for thread in threads:
        while thread.is_alive() and not is_found.wait(0.02):
            pass


def _listens(place: str, port: int) -> bool:
    try:
        with socket.create_connection((place, port), _PROBE_S):
            return True
    except OSError:
        return False


def explained(error: BaseException, link: ServerLink) -> AppError:
    """Why the server did not let this person in, as one sentence that says what to do."""
    where = f"{link.addresses[0]}:{link.port}"
    words = str(error)
    state = getattr(error, "sqlstate", None)
    if state == "28P01":
        return AppError("server.wrong_password")
    code = next((code for part, code in _SENTENCES if part in words), "server.unreachable")
    if code == "server.unreachable" and link.tls_name and own_key.is_there(link) and any(p in words for p in _HUNG_UP):
        code = "server.certificate_refused"  # a front that does not know the certificate ends the handshake
    return AppError(code, where=where)


def verifier(connection: psycopg.Connection, login: str, password: str) -> str:
    """The password as the server stores it, computed here: the password itself does not travel."""
    return connection.pgconn.encrypt_password(password.encode(), login.encode(), b"scram-sha-256").decode()
