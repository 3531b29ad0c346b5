"""What the rows of each table tell in a timeline. One reader per table; tables without one are silent."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from models.tables import (
    Application,
    Assignment,
    Attestation,
    Candidate,
    CandidateTag,
    Channel,
    Comment,
    ContactLog,
    Document,
    Evaluation,
    Interview,
    Message,
    PanelDecision,
    Person,
    Position,
    Reveal,
    Stage,
    StageEvent,
    Tag,
)
from models.values import clock
from models.values.bilingual import Words
from models.values.enums import MoveKind
from models.values.keys import Key
from models.values.limits import Limit
from services import file_names
from services.evaluations import forms
from services.interviews import AHEAD
from services.timeline.entries import Content, Kind

Contents = dict[Key, Content]
Reader = Callable[[Session, Sequence[Key], Collection[Key]], Contents]

_KINDS = {
    MoveKind.ENTERED: Kind.ENTERED,
    MoveKind.REJECTED: Kind.ENDED,
    MoveKind.WITHDRAWN: Kind.ENDED,
    MoveKind.REOPENED: Kind.REOPENED,
}


def _moves(session: Session, everything: Sequence[Key], keys: Collection[Key]) -> Contents:
    left = aliased(Stage)
    rows = session.execute(
        select(StageEvent, Stage, left, Position.title, Channel, Application.channel_note)
        .join(Stage, Stage.id == StageEvent.to_id)
        .outerjoin(left, left.id == StageEvent.from_id)
        .join(Position, Position.id == StageEvent.position_id)
        .join(Application, Application.id == StageEvent.application_id)
        .outerjoin(Channel, Channel.id == Application.channel_id)
        .where(StageEvent.candidate_id.in_(everything))
        .order_by(StageEvent.at, StageEvent.id)
    )
    found: Contents = {}
    came: dict[Key, datetime] = {}  # application → when it came into its present stage
    for event, to, origin, title, channel, note in rows:
        used = event.at - came[event.application_id] if event.application_id in came else None
        came[event.application_id] = event.at
        if event.id not in keys:
            continue
        details = {
            "move": event.kind,
            "to": _words(to),
            "from": _words(origin),
            "position": title,
            "reason": event.reason,
            "note": event.note,
            "used": used,
            "limit": _limit(origin),
        }
        if event.kind is MoveKind.ENTERED:
            details |= {"channel": _words(channel), "channel_note": note}
        found[event.id] = Content(_KINDS.get(event.kind, Kind.MOVED), event.at, event.by_id, details=details)
    return found


def _interviews(session: Session, everything: Sequence[Key], keys: Collection[Key]) -> Contents:
    people: dict[Key, list[str]] = {}
    for interview, name in session.execute(
        select(Assignment.interview_id, Person.name)
        .join(Person, Person.id == Assignment.person_id)
        .where(Assignment.candidate_id.in_(everything))
        .order_by(Assignment.is_lead.desc(), Assignment.id)
    ):
        people.setdefault(interview, []).append(name)
    rows = session.execute(
        select(Interview, Stage).join(Stage, Stage.id == Interview.stage_id).where(Interview.id.in_(keys))
    )
    now = clock.now()
    return {
        row.id: Content(
            Kind.INTERVIEW,
            None if row.state in AHEAD and row.starts_at > now else row.ends_at,
            details={
                "stage": _words(stage),
                "starts_at": row.starts_at,
                "ends_at": row.ends_at,
                "place": row.place,
                "state": row.state,
                "people": tuple(people.get(row.id, ())),
                "words": row.words,
            },
        )
        for row, stage in rows
    }


def _evaluations(session: Session, _everything: Sequence[Key], keys: Collection[Key]) -> Contents:
    rows = session.execute(
        select(Evaluation, Stage, Assignment.due_at)
        .join(Interview, Interview.id == Evaluation.interview_id)
        .join(Stage, Stage.id == Interview.stage_id)
        .join(Assignment, Assignment.id == Evaluation.assignment_id)
        .where(Evaluation.id.in_(keys))
    )
    known: dict[Key, forms.Form] = {}
    found: Contents = {}
    for row, stage, due in rows:
        if row.form_id is not None and row.form_id not in known:
            known[row.form_id] = forms.load(session, row.form_id)
        form = known.get(row.form_id) if row.form_id is not None else None
        is_first = row.amends_id is None
        found[row.id] = Content(
            Kind.EVALUATED,
            row.submitted_at,
            row.author_id,
            row.interview_id,
            {
                "stage": _words(stage),
                "conclusion": row.conclusion,
                "mean_hundredths": row.mean_hundredths,
                "risks": form.risk_names(row.risks or ()) if form else (),
                "sentence": row.sentence,
                "late": row.submitted_at - due if is_first and due and row.submitted_at > due else None,
                "amend_reason": row.amend_reason,
                "is_amendment": not is_first,
            },
        )
    return found


def _decisions(session: Session, _everything: Sequence[Key], keys: Collection[Key]) -> Contents:
    rows = session.execute(
        select(PanelDecision, Stage).join(Stage, Stage.id == PanelDecision.stage_id).where(PanelDecision.id.in_(keys))
    )
    return {
        row.id: Content(
            Kind.CONCLUDED,
            row.at,
            row.by_id,
            details={"stage": _words(stage), "conclusion": row.conclusion, "note": row.note},
        )
        for row, stage in rows
    }


def _attestations(session: Session, _everything: Sequence[Key], keys: Collection[Key]) -> Contents:
    rows: Any = session.execute(
        select(Attestation, Document)
        .outerjoin(Document, Document.id == Attestation.document_id)
        .options(*file_names.loaded(session))
        .where(Attestation.id.in_(keys))
    )
    return {
        row.id: Content(
            Kind.ATTESTED,
            row.at,
            row.by_id,
            details={
                "kind": row.kind,
                "name": row.name,
                "is_positive": row.is_positive,
                "score": row.score,
                "note": row.note,
                "file": file_names.told(session, file) if file is not None else "",
                "document": file.kind if file is not None else None,
            },
        )
        for row, file in rows
    }


def _talks(session: Session, _everything: Sequence[Key], keys: Collection[Key]) -> Contents:
    return {
        row.id: Content(
            Kind.CONTACTED,
            row.at,
            row.by_id,
            details={"channel": row.channel, "words": row.words, "outcome": row.outcome, "next_at": row.next_at},
        )
        for row in session.scalars(select(ContactLog).where(ContactLog.id.in_(keys)))
    }


def _comments(session: Session, _everything: Sequence[Key], keys: Collection[Key]) -> Contents:
    return {
        row.id: Content(Kind.COMMENTED, row.at, row.author_id, details={"words": row.words})
        for row in session.scalars(select(Comment).where(Comment.id.in_(keys)))
    }


def _messages(session: Session, _everything: Sequence[Key], keys: Collection[Key]) -> Contents:
    return {
        row.id: Content(
            Kind.MESSAGE,
            row.sent_at or row.created_at,
            details={"event": row.event, "channel": row.channel, "state": row.state, "subject": row.subject_line},
        )
        for row in session.scalars(select(Message).where(Message.id.in_(keys)))
    }


def _documents(session: Session, _everything: Sequence[Key], keys: Collection[Key]) -> Contents:
    return {
        row.id: Content(
            Kind.DOCUMENT,
            row.created_at,
            details={"name": file_names.told(session, row), "document": row.kind, "pages": row.pages},
        )
        for row in session.scalars(select(Document).options(*file_names.loaded(session)).where(Document.id.in_(keys)))
    }


def _tags(session: Session, _everything: Sequence[Key], keys: Collection[Key]) -> Contents:
    """Only those that a person put on; what a résumé or a ledger brought came with it."""
    rows = session.execute(
        select(CandidateTag.id, Tag.name)
        .join(Tag, Tag.id == CandidateTag.tag_id)
        .where(CandidateTag.id.in_(keys), CandidateTag.source == "person")
    )
    return {key: Content(Kind.TAGGED, details={"names": (name,)}) for key, name in rows}


def _reveals(session: Session, _everything: Sequence[Key], keys: Collection[Key]) -> Contents:
    return {
        row.id: Content(Kind.REVEALED, row.at, row.person_id, details={"field": row.field})
        for row in session.scalars(select(Reveal).where(Reveal.id.in_(keys)))
    }


def _people(session: Session, _everything: Sequence[Key], keys: Collection[Key]) -> Contents:
    return {
        row.id: Content(Kind.CREATED, row.created_at)
        for row in session.scalars(select(Candidate).where(Candidate.id.in_(keys)))
    }


READERS: Mapping[str, Reader] = {
    "stage_event": _moves,
    "interview": _interviews,
    "evaluation": _evaluations,
    "panel_decision": _decisions,
    "attestation": _attestations,
    "contact_log": _talks,
    "comment": _comments,
    "message": _messages,
    "document": _documents,
    "candidate_tag": _tags,
    "reveal": _reveals,
    "candidate": _people,
}


def _words(row: Stage | Channel | None) -> Words | None:
    return Words(row.name_zh, row.name_en) if row is not None else None


def _limit(stage: Stage | None) -> Limit | None:
    if stage is None or not stage.limit_amount or stage.limit_unit is None:
        return None
    return Limit(stage.limit_amount, stage.limit_unit)
