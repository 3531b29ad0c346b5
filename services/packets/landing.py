"""Judging an evaluation that came back, and putting it in its place: once, whole, or not at all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Assignment, Candidate, Interview, Packet, Person, Position, ReturnedForm, Stage, Survey
from models.values import clock
from models.values.bilingual import Words
from models.values.enums import PacketKind, PacketState, ReturnState
from models.values.keys import Key
from services.errors import AppError
from services.evaluations import forms, submit
from services.evaluations.blind import NEVER_HELD, blinded
from services.evaluations.forms import Filled, Form
from services.evaluations.submit import Submitted
from services.organisation.rows import fresh
from services.packets import evaluation, replies, screening, survey
from services.packets.opening import Opened, opened
from services.packets.screening import Decisions
from services.packets.telling import hush


@dataclass(frozen=True, slots=True)
class Landing:
    """One thing that came back, as a person sees it before it lands."""

    key: Key
    version: int
    kind: PacketKind
    came_at: datetime
    file_name: str
    is_text: bool
    code: str
    assignment: Key | None
    candidate: Key | None
    candidate_name: str
    position: str
    stage: Words | None
    person_name: str
    refusal: AppError | None  # why it cannot land, and what to do
    form: Form | None = None
    filled: Filled | None = None  # None where it is refused, or may not be seen by who looks
    is_withheld: bool = False  # the viewer has not submitted an evaluation of the same interview
    mean_hundredths: int | None = None
    bare: int = 0  # scores of 1 or 5 without an example
    decisions: Decisions | None = None  # of a hiring manager's list


@dataclass(frozen=True, slots=True)
class _Judged:
    packet: Packet
    part: Assignment
    form: Form
    filled: Filled
    way: str


def waiting(session: Session, *, viewer: Key | None) -> tuple[Landing, ...]:
    """Everything that came back and waits, oldest first, each judged as of now."""
    rows = session.scalars(
        select(ReturnedForm)
        .where(ReturnedForm.state == ReturnState.WAITING)
        .order_by(ReturnedForm.came_at, ReturnedForm.id)
        .limit(500)
    ).all()
    return tuple(_landing(session, row, viewer) for row in rows)


def land(session: Session, *, returned: Key, seen: int) -> Submitted:
    """Submit it as the interviewer's evaluation. Raises the `AppError` of `waiting` when it may not land."""
    row = fresh(session, ReturnedForm, returned, seen)
    if row.state is not ReturnState.WAITING:
        raise AppError("packet.not_waiting")
    judged = _judge(session, row)
    done = submit.submit(session, assignment=judged.part.id, filled=judged.filled, without_evidence=True)
    now = clock.now()
    packet = judged.packet
    packet.state, packet.closed_at, packet.way = PacketState.LANDED, now, judged.way
    packet.evaluation_id = done.evaluation
    row.state = ReturnState.LANDED
    hush(session, packet.id)
    return done


def _judge(session: Session, row: ReturnedForm) -> _Judged:
    found = opened(session, row.content, row.packet_id)
    packet = found.packet
    if packet.kind is not PacketKind.EVALUATION:
        raise AppError("packet.other_kind")
    part = _part(session, packet)
    form = forms.load(session, Key(packet.content["form"]))
    filled = _filled(found, form)
    missing = evaluation.missing(form, packet.language, filled)
    if missing:
        names = "、".join(missing) if packet.language == "zh" else ", ".join(missing)
        raise AppError("packet.incomplete", count=len(missing), names=names)
    return _Judged(packet, part, form, filled, found.way)


def _part(session: Session, packet: Packet) -> Assignment:
    """The part in the interview, if its evaluation is still wanted from the same person, about the same one."""
    part = session.get(Assignment, packet.assignment_id) if packet.assignment_id is not None else None
    if part is None or part.person_id != packet.person_id:
        raise AppError("packet.gone")
    interview = session.get_one(Interview, part.interview_id)
    if interview.state in NEVER_HELD:
        raise AppError("packet.cancelled")
    was = Key(packet.content["candidate"])
    person = session.get(Candidate, was)
    if part.candidate_id != was or person is None or person.merged_into_id is not None:
        raise AppError("packet.merged")
    if submit.latest(session, part.id) is not None:
        raise AppError("packet.submitted", name=session.get_one(Person, part.person_id).name)
    if part.form_id is None or part.form_id.hex != packet.content["form"]:
        raise AppError("packet.form_changed")
    return part


def _filled(found: Opened, form: Form) -> Filled:
    language = found.packet.language
    if found.text:
        given = replies.answers(form, language, found.text)
        return evaluation.filled(form, language, given, {})
    return evaluation.filled(form, language, found.answers, found.places)


def _list(session: Session, row: ReturnedForm, packet: Packet) -> Landing:
    """A hiring manager's list."""
    refusal: AppError | None = None
    decisions: Decisions | None = None
    try:
        _, decisions = screening.judged(session, row)
    except AppError as error:
        refusal = error
    person = session.get(Person, packet.person_id) if packet.person_id is not None else None
    name = person.name if person is not None else ""
    return replace(_bare(session, row, packet), person_name=name, refusal=refusal, decisions=decisions)


def _refused_survey(session: Session, row: ReturnedForm, packet: Packet) -> Landing:
    """One that was whole has landed by itself: what waits is refused."""
    refusal = AppError("packet.taken_back")
    try:
        opened(session, row.content, row.packet_id)
    except AppError as error:
        refusal = survey.refusal(error)
    asked = session.get_one(Survey, packet.survey_id)
    found = replace(_bare(session, row, packet), stage=Words(asked.name_zh, asked.name_en), refusal=refusal)
    candidate = session.get(Candidate, packet.candidate_id) if packet.candidate_id is not None else None
    if candidate is None:
        person = session.get(Person, packet.person_id) if packet.person_id is not None else None
        return replace(found, person_name=person.name if person is not None else "")
    return replace(found, candidate=candidate.id, candidate_name=candidate.name, person_name=candidate.name)


def _bare(session: Session, row: ReturnedForm, packet: Packet) -> Landing:
    """What is known of any form that came back."""
    position = session.get(Position, packet.position_id) if packet.position_id is not None else None
    return Landing(
        key=row.id,
        version=row.version,
        kind=packet.kind,
        came_at=row.came_at,
        file_name=row.file_name,
        is_text="code" in row.content,
        code=packet.code,
        assignment=None,
        candidate=None,
        candidate_name="",
        position=position.title if position is not None else "",
        stage=None,
        person_name="",
        refusal=None,
    )


def _landing(session: Session, row: ReturnedForm, viewer: Key | None) -> Landing:
    packet = session.get(Packet, row.packet_id) if row.packet_id is not None else None
    if packet is not None and packet.kind is PacketKind.SCREENING:
        return _list(session, row, packet)
    if packet is not None and packet.kind is PacketKind.SURVEY:
        return _refused_survey(session, row, packet)
    refusal: AppError | None = None
    judged: _Judged | None = None
    try:
        judged = _judge(session, row)
    except AppError as error:
        refusal = error
    interview = None
    if packet is not None and packet.assignment_id is not None:
        part = session.get(Assignment, packet.assignment_id)
        interview = session.get(Interview, part.interview_id) if part is not None else None
    stage = session.get(Stage, interview.stage_id) if interview is not None else None
    position = session.get(Position, interview.position_id) if interview is not None else None
    candidate = session.get(Candidate, packet.candidate_id) if packet is not None and packet.candidate_id else None
    person = session.get(Person, packet.person_id) if packet is not None and packet.person_id else None
    is_blind = interview is not None and person is not None and person.id != viewer
    is_withheld = is_blind and interview is not None and bool(blinded(session, viewer, [interview.id]))
    shown = judged if judged is not None and not is_withheld else None
    return Landing(
        key=row.id,
        version=row.version,
        kind=packet.kind if packet is not None else PacketKind.EVALUATION,
        came_at=row.came_at,
        file_name=row.file_name,
        is_text="code" in row.content,
        code=packet.code if packet is not None else "",
        assignment=packet.assignment_id if packet is not None else None,
        candidate=candidate.id if candidate is not None else None,
        candidate_name=candidate.name if candidate is not None else "",
        position=position.title if position is not None else "",
        stage=Words(stage.name_zh, stage.name_en) if stage is not None else None,
        person_name=person.name if person is not None else "",
        refusal=refusal,
        form=shown.form if shown is not None else None,
        filled=shown.filled if shown is not None else None,
        is_withheld=is_withheld and judged is not None,
        mean_hundredths=forms.mean_hundredths(shown.form, shown.filled) if shown is not None else None,
        bare=len(forms.bare_extremes(shown.form, shown.filled)) if shown is not None else 0,
    )
