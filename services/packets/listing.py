"""The forms that were sent out, for a list; and by which packet an evaluation came."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import case, select
from sqlalchemy.orm import Session

from models.tables import Assignment, Candidate, Evaluation, Interview, Message, Packet, Person, Position, Stage, Survey
from models.values import clock
from models.values.bilingual import Words
from models.values.enums import MessageState, PacketKind, PacketState
from models.values.keys import Key
from services.conditions import chunks
from services.evaluations.blind import NEVER_HELD

MOST = 500
BEHIND, AHEAD = timedelta(days=30), timedelta(days=7)
"""How far around now evaluations are offered to be given away."""


@dataclass(frozen=True, slots=True)
class Sent:
    """One form that was sent out."""

    key: Key
    version: int
    kind: PacketKind
    state: PacketState
    code: str
    person_name: str
    candidate: Key | None
    candidate_name: str
    position: str
    stage: Words | None  # the round, or the survey
    assignment: Key | None
    language: str
    issued_at: datetime
    closed_at: datetime | None
    way: str
    was_replaced: bool
    due_at: datetime | None
    count: int  # people on a list, 1 for one
    is_drafted: bool = False  # its message lies in the outbox and is not confirmed yet


@dataclass(frozen=True, slots=True)
class Trace:
    """How an evaluation came back."""

    code: str
    way: str  # "file", "text"
    at: datetime | None


def sent(session: Session) -> tuple[Sent, ...]:
    """Those that are out first, then the latest."""
    rows = session.execute(
        select(Packet, Person.name, Candidate.name, Position.title, Stage, Survey, Assignment.due_at,
               Message.state)
        .outerjoin(Person, Person.id == Packet.person_id)
        .outerjoin(Candidate, Candidate.id == Packet.candidate_id)
        .outerjoin(Assignment, Assignment.id == Packet.assignment_id)
        .outerjoin(Interview, Interview.id == Assignment.interview_id)
        .outerjoin(Position, Position.id == case((Interview.id.is_not(None), Interview.position_id),
                                                 else_=Packet.position_id))
        .outerjoin(Stage, Stage.id == Interview.stage_id)
        .outerjoin(Survey, Survey.id == Packet.survey_id)
        .outerjoin(Message, Message.id == Packet.message_id)
        .order_by(case((Packet.state == PacketState.OUT, 0), else_=1), Packet.issued_at.desc(), Packet.id)
        .limit(MOST)
    )  # fmt: skip
    return tuple(
        Sent(
            row.id,
            row.version,
            row.kind,
            row.state,
            row.code,
            (name or person if row.kind is PacketKind.SURVEY else person) or "",
            row.candidate_id,
            "" if row.kind is PacketKind.SURVEY else name or "",  # it is about whom it went to
            title or "",
            _named(stage) or _named(survey),
            row.assignment_id,
            row.language,
            row.issued_at,
            row.closed_at,
            row.way,
            row.replaced_by_id is not None,
            due,
            len(row.content.get("people", ())) or 1,
            going is MessageState.DRAFT,
        )
        for row, person, name, title, stage, survey, due, going in rows
    )


def _named(of: Stage | Survey | None) -> Words | None:
    return Words(of.name_zh, of.name_en) if of is not None else None


def traces(session: Session, evaluations: Iterable[Key]) -> dict[Key, Trace]:
    """Which of these evaluations came back by a packet, and how."""
    found: dict[Key, Trace] = {}
    for chunk in chunks(set(evaluations)):
        rows = session.execute(
            select(Packet.evaluation_id, Packet.code, Packet.way, Packet.closed_at).where(
                Packet.evaluation_id.in_(chunk)
            )
        )
        for key, code, way, at in rows:
            if key is not None:
                found[key] = Trace(code, way, at)
    return found


@dataclass(frozen=True, slots=True)
class Due:
    """A part whose evaluation is still to come: it may be given away to be filled in outside."""

    assignment: Key
    person_name: str
    has_email: bool
    candidate_name: str
    position: str
    stage: Words
    starts_at: datetime
    is_out: bool  # a form of it was sent already


def due(session: Session) -> tuple[Due, ...]:
    """Evaluations of the interviews around now, nearest first."""
    now = clock.now()
    out = select(Packet.assignment_id).where(Packet.state == PacketState.OUT, Packet.assignment_id.is_not(None))
    sent_out = set(session.scalars(out))
    rows = session.execute(
        select(Assignment.id, Person.name, Person.email, Candidate.name, Position.title, Stage, Interview.starts_at)
        .join(Interview, Interview.id == Assignment.interview_id)
        .join(Person, Person.id == Assignment.person_id)
        .join(Candidate, Candidate.id == Interview.candidate_id)
        .join(Position, Position.id == Interview.position_id)
        .join(Stage, Stage.id == Interview.stage_id)
        .where(
            Assignment.form_id.is_not(None),
            Interview.state.not_in(NEVER_HELD),
            Interview.starts_at > now - BEHIND,
            Interview.starts_at < now + AHEAD,
            ~select(Evaluation.id).where(Evaluation.assignment_id == Assignment.id).exists(),
        )
        .order_by(Interview.starts_at, Candidate.name, Person.name)
        .limit(MOST)
    )
    return tuple(
        Due(key, person, bool(email), name, title, Words(stage.name_zh, stage.name_en), at, key in sent_out)
        for key, person, email, name, title, stage, at in rows
    )
