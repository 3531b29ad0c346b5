"""Whether a host asks for the certificates of people's computers, besides their passwords; and which it knows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from models.tables import Person, Setting
from models.values.keys import Key
from services import access
from services.errors import AppError
from services.server_workspace import members as of_workspace
from services.server_workspace.asked import SETTING, Asked
from services.server_workspace.members import LoginState


@dataclass(frozen=True, slots=True)
class Computer:
    """A person's computer whose certificate the host knows. `key` is how it is withdrawn."""

    key: str
    person: Key
    name: str
    workstation: str
    at: datetime
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Known:
    """What is asked for, and what is known."""

    asked: Asked
    computers: tuple[Computer, ...]
    members: int = 0  # how many people have access
    ready: int = 0  # of them, with a computer that is known


def asked(session: Session) -> Asked:
    """What the host asks for now."""
    value = session.scalar(select(Setting.value).where(Setting.code == SETTING))
    return Asked(value) if value in set(Asked) else Asked.OFF


def known(session: Session) -> Known:
    """For an administrator all computers, for others their own."""
    rows = session.execute(text("SELECT print, person, pem, workstation, at FROM sec.certificates()")).all()
    names = {row.id: row.name for row in session.execute(select(Person.id, Person.name))}
    computers = tuple(
        Computer(key, Key(str(person)), names.get(Key(str(person)), ""), station, at, _fingerprint(pem))
        for key, person, pem, station, at in rows
    )
    members = {m.person for m in of_workspace.members(session) if m.state is LoginState.MEMBER}
    return Known(asked(session), computers, len(members), len(members & {c.person for c in computers}))


def ask(session: Session, *, for_: Asked) -> None:
    """Ask for certificates from now on, or no longer.

    Raises `server.certificate_own_first`: who requires them from others without having one would be out.
    """
    me = access.acting(session)
    if for_ is Asked.REQUIRED and access.is_shared(session):
        own = session.scalar(text("SELECT count(*) FROM sec.certificates() WHERE person = :me"), {"me": me})
        if not own:
            raise AppError("server.certificate_own_first")
    row = session.scalar(select(Setting).where(Setting.code == SETTING))
    if row is None:
        session.add(Setting(code=SETTING, value=for_.value))
    else:
        row.value = for_.value
    session.flush()


def withdraw(session: Session, *, key: str) -> bool:
    """A computer is out: lost, sold. Its person's sessions are cut; their other computers sign in again."""
    return bool(session.scalar(text("SELECT sec.withdraw_certificate(:key)"), {"key": key}))


def _fingerprint(pem: str) -> str:
    try:
        digest = x509.load_pem_x509_certificate(pem.encode()).fingerprint(hashes.SHA256()).hex().upper()
    except ValueError:
        return "?"
    return " ".join(digest[at : at + 4] for at in range(0, 32, 4))
