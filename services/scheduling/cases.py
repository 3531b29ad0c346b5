"""Somebody who waits for a time: what is known before one is looked for, and the booking of the one that is taken."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Application, Interview, Position
from models.values.keys import Key
from services import drafts, interviews
from services.elsewhere import Clocks, Elsewhere
from services.errors import NotFound
from services.interviews import Outline
from services.organisation.places import room_names
from services.scheduling.proposals import minutes_of, panel_of, proposals


@dataclass(frozen=True, slots=True)
class Case:
    """What the search starts from. `interview` is set when one that is planned is to be moved."""

    outline: Outline
    panel: tuple[Key, ...]
    minutes: int
    rooms: tuple[str, ...]
    room: str
    due: datetime | None
    interview: Key | None = None
    version: int = 0
    location: Key | None = None  # of the position
    clocks: Clocks | None = None  # of other places

    def elsewhere(self, room: str, at: datetime) -> Elsewhere | None:
        """Where the clock shows another time, if it is held there."""
        return self.clocks.at(room, self.location, at) if self.clocks is not None else None

    @property
    def application(self) -> Key:
        return self.outline.application

    def names(self, panel: tuple[Key, ...]) -> tuple[str, ...]:
        """The names of interviewers, in their order."""
        known = {person.key: person.name for person in self.outline.people}
        return tuple(known[key] for key in panel if key in known)


def case(session: Session, *, application: Key) -> Case:
    """What is proposed for somebody who waits for a first time."""
    row = session.get(Application, application)
    if row is None:
        raise NotFound("application", application)
    outline = interviews.outline(session, application=application)
    location = session.scalar(select(Position.location_id).where(Position.id == row.position_id))
    asked = proposals(session, applications=[application])[application]
    return Case(
        outline,
        asked.people,
        asked.minutes,
        tuple(room_names(session)),
        asked.place,
        row.due_at,
        location=location,
        clocks=Clocks(session),
    )


def case_of_interview(session: Session, *, interview: Key) -> Case:
    """A planned interview that needs another time."""
    row = session.get(Interview, interview)
    if row is None:
        raise NotFound("interview", interview)
    application = session.get_one(Application, row.application_id)
    return Case(
        interviews.outline(session, application=application.id),
        panel_of(session, row.id),
        minutes_of(row),
        tuple(room_names(session)),
        row.place,
        application.due_at,
        row.id,
        row.version,
        session.scalar(select(Position.location_id).where(Position.id == row.position_id)),
        Clocks(session),
    )


@dataclass(frozen=True, slots=True)
class Booking:
    """A time that was chosen."""

    starts_at: datetime
    ends_at: datetime
    people: tuple[Key, ...]
    place: str
    is_told: bool  # whether an invitation is drafted
    when: str  # the time in words, for the invitation
    language: str  # of the invitation: "zh" or "en"


def book(session: Session, *, case: Case, booking: Booking) -> Key:
    """Plan the interview, or move the one that needs another time; with the draft of the invitation if wanted."""
    if case.interview is None:
        key = interviews.plan(
            session,
            application=case.application,
            starts_at=booking.starts_at,
            ends_at=booking.ends_at,
            interviewers=booking.people,
            place=booking.place,
        )
    else:
        key = case.interview
        interviews.move(
            session,
            interview=key,
            starts_at=booking.starts_at,
            ends_at=booking.ends_at,
            place=booking.place,
            seen=case.version,
        )
    if booking.is_told:
        drafts.draft_invitation(
            session,
            interview=key,
            when=booking.when,
            language=booking.language,
            is_moved=case.interview is not None,
        )
    return key
