"""A workspace on a server that somebody else runs: reached as the owner of a database, and founded in it.

The program keeps neither the owner's address nor the password: each command is told them anew.
"""

from __future__ import annotations

import contextlib
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlencode

import psycopg
from psycopg import conninfo, sql
from sqlalchemy import Engine, create_engine
from sqlalchemy.pool import QueuePool

from models.access import postgresql
from models.access.names import Names
from models.tables import Setting
from models.values.keys import Key, new_key
from services import setup
from services.access.logins import login_of
from services.errors import AppError
from services.hosting.engine import owner_role
from services.server_workspace import members
from services.server_workspace.connecting import connect, parameters
from services.server_workspace.invitation import Invitation, new_secret
from services.server_workspace.link import ServerLink
from services.use_cases import UseCase
from services.workspace import Workspace, create_tables

IDENTITY = "workspace"
"""The setting that holds the workspace's key, where no host's folder does."""
OLDEST = 160_000
LOCK = 0x5A48_4144  # "ZHAD": one command at a time

_OWNS = """SELECT r.rolsuper, r.rolsuper OR r.rolcreaterole, r.rolsuper OR pg_has_role(d.datdba, 'USAGE'),
  pg_encoding_to_char(d.encoding) FROM pg_roles r, pg_database d
  WHERE r.rolname = current_user AND d.datname = current_database()"""
_FOREIGN = """SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
  AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
UNION ALL SELECT p.oid::regprocedure::text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
  WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') LIMIT 1"""

_OPEN = """SELECT format('%s ON DATABASE %I', r, current_database()) FROM unnest(ARRAY['CONNECT', 'TEMP']) r
  WHERE has_database_privilege('public', current_database(), r)
UNION ALL SELECT 'USAGE ON SCHEMA public' WHERE has_schema_privilege('public', 'public', 'USAGE')"""
_OURS = "= 'public'::regnamespace AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')"
_TABLES = f"SELECT c.oid::regclass::text FROM pg_class c WHERE c.relkind IN ('r', 'p') AND c.relnamespace {_OURS}"
_ROUTINES = f"SELECT c.oid::regprocedure::text FROM pg_proc c WHERE c.pronamespace {_OURS}"


@dataclass(frozen=True, slots=True)
class Adopted:
    """A workspace that was founded. Not hardened: only the server's superuser could close the rest of it."""

    workspace: uuid.UUID
    administrator: Key
    invitation: Invitation
    is_hardened: bool


def owners_way(url: str, *, authority: str = "", may_be_clear: bool = False) -> tuple[ServerLink, str]:
    """The owner's way to a database, and the password if the address holds one.

    `authority` is the certificate that vouches for the server, where this computer's own authorities do not.
    Raises `adopt.url_unreadable`; `adopt.clear` where nothing would prove the server: only on this computer itself,
    and only if it is wanted (else `adopt.not_here`), people and passwords travel without TLS.
    """
    try:
        given = conninfo.conninfo_to_dict(url)
        port = int(given.get("port") or 5432)
    except (psycopg.Error, ValueError):
        raise AppError("adopt.url_unreadable") from None
    host, database, user = (str(given.get(name) or "") for name in ("host", "dbname", "user"))
    if not (host and database and user) or "," in host or not 0 < port < 65_536:
        raise AppError("adopt.url_unreadable")
    link = ServerLink(uuid.UUID(int=0), "", "", (host,), port, database, user, "", authority)
    if link.is_clear is not may_be_clear:
        raise AppError("adopt.clear" if link.is_clear else "adopt.not_here", where=f"{host}:{port}")
    return link, str(given.get("password") or "")


def url_of(link: ServerLink) -> str:
    """The owner's address of a database, without the password."""
    words = {"host": link.addresses[0], "port": str(link.port)}
    user, database = quote(link.login, safe=""), quote(link.database, safe="")
    return f"postgresql://{user}@/{database}?{urlencode(words)}"


def adopt(
    link: ServerLink, password: str, *, organisation: str, administrator: str, file: Path, process: str = "standard"
) -> Adopted:
    """Found a workspace in an empty database, and write the invitation of its first administrator; or leave nothing.

    Raises the codes of `connecting.explained` and of `require_fit`, `file.cannot_write`, `adopt.busy`.
    """
    with alone(link, password) as raw:
        require_fit(raw)
        require_writable(file)
        was_open = open_to_all(raw)
        made = engine_of(link, password)
        try:
            return _adopted(made, link, organisation, administrator, process, file)
        except BaseException:
            made.dispose()
            left_empty(raw, was_open)
            file.unlink(missing_ok=True)
            raise
        finally:
            made.dispose()


@contextlib.contextmanager
def alone(link: ServerLink, password: str) -> Iterator[psycopg.Connection]:
    """The owner's connection, while nobody else founds or follows there. Raises `adopt.busy`."""
    try:
        raw = connect(link, password)
    except AppError as error:
        if error.code == "server.other_certificate":
            raise AppError("adopt.unknown_certificate", **error.params) from error
        raise
    with raw:
        raw.execute("SET lock_timeout = '2s'")
        try:
            raw.execute("SELECT pg_advisory_lock(%s)", (LOCK,))
        except psycopg.errors.LockNotAvailable:
            raise AppError("adopt.busy", database=link.database) from None
        raw.execute("SET lock_timeout = '30s'")
        try:
            yield raw
        finally:
            with contextlib.suppress(psycopg.Error):  # a line that is gone has let go of it
                raw.execute("SELECT pg_advisory_unlock(%s)", (LOCK,))


def require_fit(raw: psycopg.Connection) -> None:
    """Whether a workspace can be founded there.

    Raises `adopt.too_old`, `adopt.may_not_create_roles`, `adopt.not_owner`, `adopt.not_unicode`, `adopt.not_empty`.
    """
    require_version(raw.info.server_version)
    _, may_create, owns, encoding = raw.execute(_OWNS).fetchone() or (False, False, False, "")
    if not may_create:
        raise AppError("adopt.may_not_create_roles", name=raw.info.user)
    if not owns:
        raise AppError("adopt.not_owner", name=raw.info.user, database=raw.info.dbname)
    if encoding != "UTF8":
        raise AppError("adopt.not_unicode", database=raw.info.dbname)
    found = raw.execute(_FOREIGN).fetchone()
    if found is not None:
        raise AppError("adopt.not_empty", database=raw.info.dbname, table=found[0])


def require_version(number: int) -> None:
    """Raises `adopt.too_old` below PostgreSQL 16, whose roles could not be given away singly."""
    if number < OLDEST:
        raise AppError("adopt.too_old", version=number // 10_000)


def engine_of(link: ServerLink, password: str) -> Engine:
    """An engine of the database's owner; where the workspace has its rights it acts as the owner of the tables."""
    return _engine(link, password, owner_role(link.database))


def _engine(link: ServerLink, password: str, role: str) -> Engine:
    def made() -> psycopg.Connection:
        raw = psycopg.connect(autocommit=True, **parameters(link, password))
        if role and raw.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", (role,)).fetchone():
            raw.execute(sql.SQL("SET ROLE {}").format(sql.Identifier(role)))
        raw.autocommit = False
        return raw

    return create_engine(
        "postgresql+psycopg://", creator=made, poolclass=QueuePool, pool_size=2, max_overflow=2, pool_pre_ping=True
    )


def apply_rights(link: ServerLink, password: str) -> bool:
    """Bring roles and policies in step with the matrix; answers whether all that a superuser may close is closed."""
    made = _engine(link, password, "")
    try:
        with made.begin() as connection:
            return postgresql.apply(connection).is_hardened
    finally:
        made.dispose()


def require_writable(file: Path) -> None:
    """Before anything is made: the invitation can be left there."""
    try:
        file.touch(mode=0o600)
    except OSError as error:
        raise AppError("file.cannot_write") from error


def _adopted(
    made: Engine, link: ServerLink, organisation: str, administrator: str, process: str, file: Path
) -> Adopted:
    identity = new_key()
    is_hardened = make_tables(made)
    workspace = Workspace(made)
    with workspace.action(UseCase.SETUP) as session:
        person = setup.found(session, organisation=organisation, name=administrator, process=process)
        session.add(Setting(code=IDENTITY, value=identity.hex))
    theirs = ServerLink(
        identity, organisation.strip(), administrator, link.addresses, link.port, link.database, login_of(person), "",
        link.certificate,
    )  # fmt: skip
    with workspace.deriving() as session:
        found = members.invite(session, person=person, link=theirs, path=file, secret=new_secret())
    return Adopted(identity, person, found, is_hardened)


def make_tables(made: Engine) -> bool:
    """All tables, triggers and rights; answers whether all that a superuser may close is closed."""
    with made.begin() as connection:
        create_tables(connection)
        is_hardened = postgresql.apply(connection).is_hardened
    made.dispose()  # its connections are the table owner's from now on
    return is_hardened


def open_to_all(raw: psycopg.Connection) -> list[str]:
    """What everybody may do in a database before a workspace is founded in it."""
    return [str(right) for (right,) in raw.execute(_OPEN).fetchall()]


def left_empty(raw: psycopg.Connection, was_open: Sequence[str]) -> None:
    """Take back what was made in a database that was empty before, and give back what everybody might do in it."""
    names = Names.of(raw.info.dbname)
    raw.execute("DROP SCHEMA IF EXISTS sec CASCADE")
    for kind, question in (("TABLE", _TABLES), ("ROUTINE", _ROUTINES)):
        for (name,) in raw.execute(question.encode()).fetchall():
            raw.execute(f"DROP {kind} IF EXISTS {name} CASCADE".encode())
    for name in reversed(names.everyone):  # no person has a login yet: that comes last, or not at all
        if raw.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", (name,)).fetchone():
            role = sql.Identifier(name)
            raw.execute(sql.SQL("GRANT {} TO CURRENT_USER WITH INHERIT TRUE").format(role))
            raw.execute(sql.SQL("DROP OWNED BY {} CASCADE").format(role))
            raw.execute(sql.SQL("DROP ROLE {}").format(role))
    for right in was_open:
        raw.execute(f"GRANT {right} TO PUBLIC".encode())
