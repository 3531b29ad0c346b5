"""Interviews as a calendar shows them, with the interviewers and rooms that are in two at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Assignment, Candidate, Interview, Person, Position, Stage
from models.values.bilingual import Words
from models.values.enums import InterviewState
from models.values.keys import Key
from services.elsewhere import Clocks, Elsewhere

STANDING = (InterviewState.PLANNED, InterviewState.CONFIRMED, InterviewState.HELD)


@dataclass(frozen=True, slots=True)
class Meeting:
    """One interview: who, for what, when, where, with whom, and what stands in its way."""

    interview: Key
    application: Key
    candidate: Key
    name: str
    position_title: str
    stage: Words
    starts_at: datetime
    ends_at: datetime
    place: str
    interviewers: tuple[str, ...]
    state: InterviewState
    is_confirmed: bool  # by the candidate
    version: int
    clash: str = ""  # the interviewer, or the room, that is in two at once
    people: tuple[Key, ...] = ()  # the interviewers, in the order of their names here
    arrived_at: datetime | None = None
    moves: int = 0
    elsewhere: Elsewhere | None = None  # where the clock shows another time than here


def meetings(session: Session, *, start: datetime, end: datetime, person: Key | None = None) -> tuple[Meeting, ...]:
    """The interviews that begin from `start` to before `end`, in order; of one person's panel, if named."""
    query = (
        select(Interview, Candidate.name, Position.title, Stage, Position.location_id)
        .join(Candidate, Candidate.id == Interview.candidate_id)
        .join(Position, Position.id == Interview.position_id)
        .join(Stage, Stage.id == Interview.stage_id)
        .where(
            Interview.starts_at >= start,
            Interview.starts_at < end,
            Interview.state.not_in([InterviewState.CANCELLED, InterviewState.DECLINED]),
        )
        .order_by(Interview.starts_at)
    )
    if person is not None:
        query = query.where(
            select(Assignment.id)
            .where(Assignment.interview_id == Interview.id, Assignment.person_id == person)
            .exists()
        )
    found = session.execute(query).all()
    panel = _panels(session, [row.id for row, *_ in found])
    busy = _busy([row for row, *_ in found], panel)
    clocks = Clocks(session) if found else None
    return tuple(
        Meeting(
            row.id,
            row.application_id,
            row.candidate_id,
            name,
            title,
            Words(stage.name_zh, stage.name_en),
            row.starts_at,
            row.ends_at,
            row.place,
            tuple(who for _, who in panel.get(row.id, ())),
            row.state,
            row.candidate_confirmed,
            row.version,
            busy.get(row.id, ""),
            tuple(key for key, _ in panel.get(row.id, ())),
            row.arrived_at,
            row.moves,
            clocks.at(row.place, location, row.starts_at) if clocks is not None else None,
        )
        for row, name, title, stage, location in found
    )


def _panels(session: Session, interviews: Sequence[Key]) -> dict[Key, list[tuple[Key, str]]]:
    found: dict[Key, list[tuple[Key, str]]] = {}
    query = (
        select(Assignment.interview_id, Person.id, Person.name)
        .join(Person, Person.id == Assignment.person_id)
        .where(Assignment.interview_id.in_(interviews))
        .order_by(Assignment.is_lead.desc(), Person.name)
    )
    for interview, person, name in session.execute(query):
        found.setdefault(interview, []).append((person, name))
    return found


def _busy(found: Sequence[Interview], panel: dict[Key, list[tuple[Key, str]]]) -> dict[Key, str]:
    """Interviews whose interviewer, or room, is taken by an earlier one at the same time."""
    clashes: dict[Key, str] = {}
    rows = [row for row in found if row.state in STANDING]
    for number, one in enumerate(rows):
        for other in rows[number + 1 :]:
            if other.starts_at >= one.ends_at:
                continue
            both = {key for key, _ in panel.get(one.id, ())} & {key for key, _ in panel.get(other.id, ())}
            names = [name for key, name in panel.get(other.id, ()) if key in both]
            if one.place and one.place == other.place and any(c.isdigit() for c in one.place):
                names.append(one.place)  # a numbered room holds one interview; "online" holds many
            if names:
                clashes[other.id] = names[0]
    return clashes
