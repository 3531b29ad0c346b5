"""A candidate who registers on the recruiter's own screen: the person, the consent that was given, the application."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

import resources
from models.tables import Channel, Position, Setting
from models.values import clock
from models.values.enums import Degree, PositionState
from models.values.keys import Key
from models.values.text import tidy
from services import applications, candidates
from services.candidates import Field
from services.errors import AppError
from services.privacy import notices
from services.privacy.notices import Purpose, State
from services.setup import ORGANISATION

CHANNEL = "walk_in"


@dataclass(frozen=True, slots=True)
class Opening:
    """A position that somebody may register for."""

    key: Key
    title: str


@dataclass(frozen=True, slots=True)
class Invitation:
    """What the form starts from."""

    organisation: str
    openings: tuple[Opening, ...]
    has_pin: bool = False

    def notice(self, language: str) -> str:
        """What is read out, or read, before anything is typed."""
        return str(_notices()[language]["notice"]).format(organisation=self.organisation or "")


@dataclass(frozen=True, slots=True)
class Registration:
    """The form as filled in. `agrees` is never set beforehand."""

    name: str
    phone: str
    email: str = ""
    position: Key | None = None
    title: str = ""
    company: str = ""
    city: str = ""
    degree: Degree | None = None
    years: int | None = None
    available: str = ""
    agrees: bool = False
    keeps: bool = False  # may be kept for other positions, too


@cache
def _notices() -> dict[str, Any]:
    return tomllib.loads(resources.path("kiosk.toml").read_text(encoding="utf-8"))


def invitation(session: Session) -> Invitation:
    """The organisation and its open positions."""
    name = session.scalar(select(Setting.value).where(Setting.code == ORGANISATION))
    rows = session.execute(
        select(Position.id, Position.title).where(Position.state == PositionState.OPEN).order_by(Position.title)
    )
    return Invitation(str(name or ""), tuple(Opening(key, title) for key, title in rows))


def register(session: Session, *, form: Registration, notice: str) -> Key:
    """Take the person in with the consent, `notice` being what was read; for a position where one was chosen.

    Who is on file already is not told so here, before a stranger: the record is compared later, by those who may.
    """
    if not form.agrees:
        raise AppError("registration.no_consent")
    if not tidy(form.name):
        raise AppError("registration.name_missing")
    if not form.phone.strip():
        raise AppError("registration.phone_missing")
    values = {
        Field.TITLE: tidy(form.title),
        Field.COMPANY: tidy(form.company),
        Field.CITY: tidy(form.city),
        Field.AVAILABLE: tidy(form.available),
    }
    given: dict[Field, Any] = {field: value for field, value in values.items() if value}
    if form.degree is not None:
        given[Field.DEGREE] = form.degree.value
    if form.years is not None:
        given[Field.EXPERIENCE] = form.years * 12
    emails = [form.email] if form.email.strip() else []
    person = candidates.create(session, name=form.name, phones=[form.phone], emails=emails, values=given)
    words = notice.strip()[: notices.LONGEST]
    notices.set_state(session, candidate=person, purpose=Purpose.RECRUITING, state=State.GIVEN, words=words)
    if form.keeps:
        notices.set_state(session, candidate=person, purpose=Purpose.TALENT_POOL, state=State.GIVEN, words=words)
    if form.position is not None:
        channel = session.scalar(select(Channel.id).where(Channel.code == CHANNEL))
        note = f"{clock.now():%Y-%m-%d}"
        applications.enter(session, candidate=person, position=form.position, channel=channel, channel_note=note)
    return person
