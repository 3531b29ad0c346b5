"""Founding a workspace: who it belongs to, who sits here, what it starts from; and asking for that later."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Person, Setting
from models.values.enums import Role
from models.values.keys import Key
from models.values.names import pinyin_keys
from services import templates
from services.errors import AppError, NotFound

ME = "me"
ORGANISATION = "organisation"
PROCESS = "process"
DEMO = "demo"
MOVED = "moved"
"""Of a local workspace whose people work on a server now: since when."""


@dataclass(frozen=True, slots=True)
class Account:
    """The person who sits at a local workspace, and the organisation it belongs to."""

    person: Key
    name: str
    roles: frozenset[str]
    organisation: str
    process: str  # the code of the process that new positions are offered first
    is_demo: bool
    moved: str = ""  # since when its people work on a server, as ISO; "" where they do not


def found(session: Session, *, organisation: str, name: str, process: str = "standard", is_demo: bool = False) -> Key:
    """Write the account with all roles, the organisation, and the shipped templates. Answers the person."""
    keys = pinyin_keys(name)
    person = Person(
        name=name.strip(),
        pinyin=" ".join(keys.full),
        initials=" ".join(keys.initials),
        roles=[role.value for role in Role],
    )
    session.add(person)
    session.flush()
    templates.seed(session)
    from services.packets import keys as packet_keys
    from services.surveys import forms  # opening a workspace asks here too, and needs neither

    forms.seed(session)
    packet_keys.key_of(session, may_make=True)
    settings: dict[str, Any] = {ME: person.id.hex, ORGANISATION: organisation.strip(), PROCESS: process}
    if is_demo:
        settings[DEMO] = True
    session.add_all(Setting(code=code, value=value) for code, value in settings.items())
    session.flush()
    return person.id


def usual_process(session: Session) -> str:
    """The code of the process that most positions of this workspace run on."""
    return str(session.scalar(select(Setting.value).where(Setting.code == PROCESS)) or "standard")


def account(session: Session) -> Account:
    """Who sits here. Raises `workspace.not_founded` in a database that nobody set up."""
    rows = session.execute(
        select(Setting.code, Setting.value).where(Setting.code.in_((ME, ORGANISATION, PROCESS, DEMO, MOVED)))
    )
    settings: dict[str, Any] = dict(rows.all())
    if ME not in settings:
        raise AppError("workspace.not_founded")
    person = session.get(Person, Key(hex=settings[ME]))
    if person is None:
        raise NotFound("person", settings[ME])
    return Account(
        person.id,
        person.name,
        frozenset(person.roles),
        settings.get(ORGANISATION) or "",
        settings.get(PROCESS) or "standard",
        bool(settings.get(DEMO)),
        str(settings.get(MOVED) or ""),
    )
