"""Which certificates the front of a host lets in: what is asked for, whose computers are known, asked at each knock.

Each computer's certificate is signed with its own key, so that the known ones are themselves what TLS trusts: another
one does not come through the handshake. The database's own question for the password comes after all this.
"""

from __future__ import annotations

import contextlib
import hashlib
import ssl
import threading
from dataclasses import dataclass, field

import psycopg

from models.access.names import login_of
from models.values.keys import Key
from services.errors import AppError
from services.hosting import engine
from services.hosting.home import HostHome
from services.server_workspace.asked import SETTING, Asked

_MARK = b"""SELECT (SELECT value FROM public.setting WHERE code = %s),
  (SELECT count(*)::text || coalesce(max(at)::text, '') || coalesce(sum(hashtext(print)), 0) FROM sec.certificate)"""
_ALL = b"SELECT person, pem FROM sec.certificate"
_INVITED = b"SELECT rolvaliduntil < 'infinity' FROM pg_roles WHERE rolname = %s"


@dataclass(frozen=True, slots=True)
class Pinned:
    """What is asked for, and the logins of the known certificates by their digests."""

    asked: Asked
    logins: dict[bytes, str] = field(default_factory=dict)
    authorities: str = ""


class Pins:
    """Asks the database through one connection of its own. Any thread may call; one does at a time."""

    def __init__(self, home: HostHome) -> None:
        self._home = home
        self._lock = threading.Lock()
        self._raw: psycopg.Connection | None = None
        self._mark: object = None
        self._pinned = Pinned(Asked.REQUIRED)  # until the database has said so, nobody comes in without

    def now(self) -> Pinned:
        """What holds at this moment; what was known last while the engine does not answer, or has no rights yet."""
        with self._lock, contextlib.suppress(psycopg.Error, AppError):
            try:
                row = self._asked(_MARK, (SETTING,))
            except psycopg.errors.UndefinedTable:  # a database without rights: nobody has a login there
                return Pinned(Asked.OFF)
            if row is not None and row != self._mark:
                self._pinned, self._mark = self._read(str(row[0])), row
        return self._pinned

    def is_invited(self, login: str) -> bool:
        """Whether somebody may come in with a one-time secret, and nothing else."""
        with self._lock, contextlib.suppress(psycopg.Error, AppError):
            row = self._asked(_INVITED, (login,))
            return bool(row and row[0])
        return False

    def close(self) -> None:
        with self._lock:
            if self._raw is not None:
                self._raw.close()
            self._raw = None

    def _asked(self, question: bytes, values: tuple[str, ...]) -> tuple[object, ...] | None:
        if self._raw is None or self._raw.closed:
            self._raw = engine.superuser(self._home)
        try:
            return self._raw.execute(question, values).fetchone()
        except psycopg.OperationalError:  # the engine was started anew meanwhile
            self._raw.close()
            self._raw = engine.superuser(self._home)
            return self._raw.execute(question, values).fetchone()

    def _read(self, asked: str) -> Pinned:
        assert self._raw is not None
        logins, authorities = {}, []
        for person, pem in self._raw.execute(_ALL):
            try:
                digest = hashlib.sha256(ssl.PEM_cert_to_DER_cert(pem)).digest()
                ssl.create_default_context(cadata=pem)
            except (ValueError, ssl.SSLError):
                continue  # whoever registered that has locked themselves out
            logins[digest] = login_of(Key(str(person)))
            authorities.append(pem)
        return Pinned(Asked(asked) if asked in set(Asked) else Asked.OFF, logins, "\n".join(authorities))


def refusal(pins: Pins, pinned: Pinned, login: str, shown: bytes | None) -> str:
    """Why this login does not come in with the certificate that was shown; "" where it may go on to the password."""
    if pinned.asked is Asked.OFF:
        return ""
    if shown is not None:
        is_theirs = pinned.logins.get(hashlib.sha256(shown).digest()) == login
        return "" if is_theirs else "this certificate is of another login"
    if pinned.asked is Asked.WANTED and login not in pinned.logins.values():
        return ""
    return "" if pins.is_invited(login) else "this login needs the certificate of one of its computers"
