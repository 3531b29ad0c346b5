"""Who would interview somebody who waits, and for how long: as it was the last time, before anybody is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Application, Assignment, Interview, Position
from models.values.keys import Key
from services.interviews import interview_stage

USUAL_MINUTES = 45
MOST_PANEL = 5


@dataclass(frozen=True, slots=True)
class Proposal:
    """A panel, the lead first; nobody where nothing says who."""

    people: tuple[Key, ...] = ()
    minutes: int = USUAL_MINUTES
    place: str = ""


def proposals(session: Session, *, applications: Sequence[Key]) -> dict[Key, Proposal]:
    """Who was asked last for this candidate or this stage; else who leads the position, or met the person last."""
    rows = session.execute(
        select(Application, Position.hiring_manager_id)
        .join(Position, Position.id == Application.position_id)
        .where(Application.id.in_(applications))
    ).all()
    own = _own(session, applications)
    stages: dict[tuple[Key, Key], tuple[Key, Interview | None]] = {}
    last: dict[Key, Interview] = {}  # by application: in this stage
    before: dict[Key, Interview] = {}  # in another one
    for row, _ in rows:
        at = (row.position_id, row.stage_id)
        if at not in stages:
            stage = interview_stage(session, row).id
            stages[at] = stage, _latest(session, row.position_id, stage)
        stage, others = stages[at]
        same = own.get((row.id, stage)) or others
        if same is not None:
            last[row.id] = same
        elif (row.id, None) in own:
            before[row.id] = own[row.id, None]
    panels = _panels(session, {each.id for each in (*last.values(), *before.values())})
    found = {}
    for row, lead in rows:
        if row.id in last:
            same = last[row.id]
            found[row.id] = Proposal(panels.get(same.id, ()), minutes_of(same), same.place)
        elif lead is not None:
            found[row.id] = Proposal((lead,))
        else:
            found[row.id] = Proposal(panels.get(before[row.id].id, ()) if row.id in before else ())
    return found


def _own(session: Session, applications: Sequence[Key]) -> dict[tuple[Key, Key | None], Interview]:
    """The last interview of each application: in a stage, and (None) in whichever."""
    found: dict[tuple[Key, Key | None], Interview] = {}
    met = select(Interview).where(Interview.application_id.in_(applications))
    for one in session.scalars(met.order_by(Interview.starts_at, Interview.id)):
        found[one.application_id, one.stage_id] = found[one.application_id, None] = one
    return found


def minutes_of(interview: Interview) -> int:
    """How long it takes."""
    return max((interview.ends_at - interview.starts_at) // timedelta(minutes=1), 15)


def panel_of(session: Session, interview: Key) -> tuple[Key, ...]:
    """Who interviews, the lead first."""
    return _panels(session, {interview}).get(interview, ())


def _latest(session: Session, position: Key, stage: Key) -> Interview | None:
    return session.scalar(
        select(Interview)
        .where(Interview.position_id == position, Interview.stage_id == stage)
        .order_by(Interview.starts_at.desc(), Interview.id.desc())
        .limit(1)
    )


def _panels(session: Session, interviews: set[Key]) -> dict[Key, tuple[Key, ...]]:
    found: dict[Key, list[Key]] = {}
    query = (
        select(Assignment.interview_id, Assignment.person_id)
        .where(Assignment.interview_id.in_(sorted(interviews)))
        .order_by(Assignment.is_lead.desc(), Assignment.id)
    )
    for interview, person in session.execute(query):
        found.setdefault(interview, []).append(person)
    return {interview: tuple(dict.fromkeys(people))[:MOST_PANEL] for interview, people in found.items()}
