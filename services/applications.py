"""A candidate's applications: taking somebody into a position, and who is already there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Application, Candidate, Contact, Position, StageEvent
from models.values import clock
from models.values.enums import ApplicationState, MoveKind, PositionState
from models.values.keys import Key
from models.values.phone import masked_phone, normal_phone
from models.values.text import normal_name
from services import access, candidates, stage_acts, stage_tasks
from services.access import doors
from services.calendars import calendars
from services.errors import AppError, NotFound
from services.stage_tasks import Entering
from services.stages import route_of_process

MOST_SIMILAR = 5


class Likeness(StrEnum):
    """Why somebody may be the same person."""

    PHONE = "phone"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Similar:
    """Somebody on file who may be the one who is being typed in."""

    candidate: Key
    name: str
    title: str
    phone: str  # masked
    why: tuple[Likeness, ...]
    positions: tuple[str, ...]  # titles of running applications
    is_here: bool  # already runs for this position


def enter(
    session: Session,
    *,
    candidate: Key,
    position: Key,
    channel: Key | None = None,
    channel_note: str = "",
    owner: Key | None = None,
    stage: Key | None = None,
    at: datetime | None = None,
) -> Key:
    """Put a candidate into a position's process, in its first stage unless told otherwise; with event and task.

    One candidate runs for a position once at a time, and again years later.
    """
    candidates.living(session, candidate)
    row = session.execute(
        select(Position.process_id, Position.state, Position.owner_id).where(Position.id == position)
    ).one_or_none()
    if row is None:
        raise NotFound("position", position)
    process, state, keeper = row
    if state is PositionState.CLOSED:
        raise AppError("pipeline.position_closed")
    if _running(session, candidate, position):
        raise AppError("application.already_open")
    route = route_of_process(session, process)
    step = route[stage] if stage is not None else route.first
    now = at or clock.now()
    hours = calendars(session)
    due = step.due_at(now, hours.of(position))
    application = Application(
        candidate_id=candidate,
        position_id=position,
        stage_id=step.key,
        channel_id=channel,
        channel_note=channel_note.strip(),
        owner_id=owner or keeper,
        entered_at=now,
        due_at=due,
        created_at=now,
    )
    session.add(application)
    session.flush()
    session.add(
        StageEvent(
            application_id=application.id,
            candidate_id=candidate,
            position_id=position,
            to_id=step.key,
            kind=MoveKind.ENTERED,
            at=now,
            by_id=access.acting(session),
        )
    )
    who = Entering(application.id, candidate, position, application.owner_id)
    stage_tasks.open_for(session, [who], step, at=now, due=due)
    stage_acts.enter(session, [who], step, at=now, hours=hours)
    return application.id


def add_person(
    session: Session,
    *,
    name: str,
    phone: str,
    channel: Key | None,
    position: Key,
    channel_note: str = "",
    candidate: Key | None = None,
) -> Key:
    """Type somebody in by hand, or take `candidate` from the file; name, phone and source are required."""
    if channel is None:
        raise AppError("application.channel_missing")
    if candidate is None:
        if not phone.strip():
            raise AppError("application.phone_missing")
        candidate = candidates.create(session, name=name, phones=[phone])
    return enter(session, candidate=candidate, position=position, channel=channel, channel_note=channel_note)


def similar(session: Session, *, name: str, phone: str, position: Key | None = None) -> tuple[Similar, ...]:
    """Who on file has this number, or this name; those with both first. A hint, never a block."""
    number = normal_phone(phone) if phone.strip() else None
    called = normal_name(name)
    by_phone: set[Key] = set()
    if number:
        by_phone = set(session.scalars(select(Contact.candidate_id).where(Contact.normal == number)))
    by_name: set[Key] = set()
    if called:
        by_name = set(session.scalars(select(Candidate.id).where(Candidate.name == called).limit(4 * MOST_SIMILAR)))
    found = sorted(by_phone | by_name, key=lambda key: (-(key in by_phone) - (key in by_name), key))[:MOST_SIMILAR]
    phones = _phones(session, found)
    running = _titles(session, found)
    rows = session.execute(
        select(Candidate.id, Candidate.name, Candidate.title).where(
            Candidate.id.in_(found), Candidate.merged_into_id.is_(None)
        )
    )
    people = {
        key: Similar(
            key,
            known,
            title,
            phones.get(key, ""),
            tuple(why for why, who in ((Likeness.PHONE, by_phone), (Likeness.NAME, by_name)) if key in who),
            tuple(words for _, words in running.get(key, ())),
            position in {where for where, _ in running.get(key, ())},
        )
        for key, known, title in rows
    }
    return tuple(people[key] for key in found if key in people)


def is_known_elsewhere(session: Session, *, phone: str) -> bool:
    """Whether this number belongs to somebody whom one may not see: that much is told, and no more. Ask HR."""
    number = normal_phone(phone) if phone.strip() else None
    return bool(number) and access.is_shared(session) and doors.known_elsewhere(session, [str(number)])


def _running(session: Session, candidate: Key, position: Key) -> bool:
    query = select(Application.id).where(
        Application.candidate_id == candidate,
        Application.position_id == position,
        Application.state == ApplicationState.OPEN,
    )
    return session.scalar(query.limit(1)) is not None


def _phones(session: Session, people: Sequence[Key]) -> dict[Key, str]:
    rows = session.execute(
        select(Contact.candidate_id, Contact.normal)
        .where(Contact.candidate_id.in_(people), Contact.kind == "phone")
        .order_by(Contact.rank.desc())
    )
    return {key: masked_phone(number) for key, number in rows}


def _titles(session: Session, people: Sequence[Key]) -> dict[Key, list[tuple[Key, str]]]:
    found: dict[Key, list[tuple[Key, str]]] = {}
    rows = session.execute(
        select(Application.candidate_id, Position.id, Position.title)
        .join(Position, Position.id == Application.position_id)
        .where(Application.candidate_id.in_(people), Application.state == ApplicationState.OPEN)
        .order_by(Application.created_at)
    )
    for person, position, title in rows:
        found.setdefault(person, []).append((position, title))
    return found
