"""Filling in an evaluation: the draft, the submission that locks it, and the amendment that leaves a trace."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Action, Assignment, Evaluation, EvaluationDraft, Interview, Score, Task
from models.values import clock
from models.values.enums import TaskKind, TaskState
from models.values.keys import Key
from services import access, interview_states, interviews
from services.access import doors
from services.errors import AppError, Conflict, NotFound
from services.evaluations import concluding, forms
from services.evaluations.forms import Filled, Form


@dataclass(frozen=True, slots=True)
class Submitted:
    """A locked evaluation."""

    evaluation: Key
    mean_hundredths: int | None
    at: datetime


def save_draft(session: Session, *, assignment: Key, filled: Filled, amends: Key | None = None) -> datetime:
    """Keep what was typed. Runs outside the journal (`Program.keep`); nobody else sees it."""
    data = filled.to_data() | {"amends": amends.hex if amends else None}
    now = clock.now()
    if access.is_shared(session):
        part = session.get(Assignment, assignment)
        if part is None or part.person_id != access.acting(session):
            return now  # drafts are seen by their interviewer alone: what is typed for another is kept by submitting
    row = session.get(EvaluationDraft, assignment)
    if row is None:
        session.add(EvaluationDraft(assignment_id=assignment, content=data, saved_at=now))
    else:
        row.content, row.saved_at = data, now
    session.flush()
    return now


def submit(session: Session, *, assignment: Key, filled: Filled, without_evidence: bool = False) -> Submitted:
    """Submit an evaluation; from then on it is locked, and the others' become visible to its author.

    Raises `AppError` with the gaps when something is missing. A 1 or a 5 without a line of evidence is asked
    about once: `without_evidence` says that the person leaves it out.
    """
    part = _own_part(session, assignment)
    if latest(session, assignment) is not None:
        raise AppError("evaluation.already_submitted")
    form = form_of(session, part)
    _check(form, filled, without_evidence=without_evidence)
    return _write(session, part, form, filled)


def amend(
    session: Session, *, assignment: Key, amends: Key, filled: Filled, reason: str, without_evidence: bool = False
) -> Submitted:
    """Correct a submitted evaluation. The old one stays; the new one names it and says why.

    Raises `Conflict` when it has been amended since the person opened it.
    """
    part = _own_part(session, assignment)
    last = latest(session, assignment)
    if last is None:
        raise AppError("evaluation.not_submitted")
    if last.id != amends:
        raise Conflict("evaluation.amended_since")
    if not reason.strip():
        raise AppError("evaluation.reason_missing")
    form = form_of(session, part)
    _check(form, filled, without_evidence=without_evidence)
    return _write(session, part, form, filled, amends=amends, reason=reason.strip())


def latest(session: Session, assignment: Key) -> Evaluation | None:
    """The evaluation that counts: the one that no other amends."""
    rows = session.scalars(
        select(Evaluation)
        .where(Evaluation.assignment_id == assignment)
        .order_by(Evaluation.submitted_at, Evaluation.id)
    ).all()
    return unamended(rows)[-1] if rows else None


def unamended(rows: Sequence[Evaluation]) -> list[Evaluation]:
    """Of several evaluations those that count."""
    amended = {row.amends_id for row in rows}
    return [row for row in rows if row.id not in amended]


def form_of(session: Session, part: Assignment) -> Form:
    """The form to be filled in; an assignment without one cannot be evaluated."""
    if part.form_id is None:
        raise AppError("evaluation.form_missing")
    return forms.load(session, part.form_id)


def _own_part(session: Session, assignment: Key) -> Assignment:
    """The assignment, if the person who acts may fill it in: the interviewer, or the office on behalf of them."""
    part = session.get(Assignment, assignment)
    if part is None:
        raise NotFound("assignment", assignment)
    me = access.acting(session)
    if me != part.person_id:
        if not access.is_office(session, me):
            raise AppError("evaluation.not_yours")
        if access.is_shared(session):
            doors.act_on_behalf(session, part.person_id)
        else:
            session.get_one(Action, session.info["action"]).on_behalf_of = part.person_id
    return part


def _check(form: Form, filled: Filled, *, without_evidence: bool) -> None:
    missing = forms.gaps(form, filled)
    if missing:
        raise AppError("evaluation.incomplete", count=len(missing), gaps=tuple(missing))
    for dimension in form.dimensions:
        mark = filled.mark(dimension.code)
        if mark.points is None or not forms.LOWEST <= mark.points <= forms.HIGHEST:
            raise AppError("evaluation.score_impossible")
        if len(mark.evidence) > forms.LONGEST_EVIDENCE:
            raise AppError("evaluation.text_too_long", most=forms.LONGEST_EVIDENCE)
    if len(filled.sentence) > forms.LONGEST_SENTENCE:
        raise AppError("evaluation.text_too_long", most=forms.LONGEST_SENTENCE)
    bare = forms.bare_extremes(form, filled)
    if bare and not without_evidence:
        raise AppError("evaluation.evidence_wanted", count=len(bare), gaps=tuple(bare))


def _write(
    session: Session, part: Assignment, form: Form, filled: Filled, amends: Key | None = None, reason: str = ""
) -> Submitted:
    interview = session.get(Interview, part.interview_id)
    if interview is None:
        raise NotFound("interview", part.interview_id)
    assert filled.conclusion is not None
    now = clock.now()
    row = Evaluation(
        assignment_id=part.id,
        interview_id=interview.id,
        application_id=interview.application_id,
        candidate_id=part.candidate_id,
        form_id=form.key,
        author_id=part.person_id,
        conclusion=filled.conclusion,
        sentence=filled.sentence.strip(),
        notes=filled.notes.strip(),
        risks=list(filled.risks),
        mean_hundredths=forms.mean_hundredths(form, filled),
        submitted_at=now,
        amends_id=amends,
        amend_reason=reason,
    )
    session.add(row)
    session.flush()
    for dimension in form.dimensions:
        mark = filled.mark(dimension.code)
        session.add(
            Score(
                evaluation_id=row.id,
                candidate_id=part.candidate_id,
                dimension=dimension.code,
                points=mark.points,
                evidence=mark.evidence.strip(),
            )
        )
    if interview.state in interviews.AHEAD:
        interview_states.hold(session, interview)  # who evaluates it says that it took place
    _finish_task(session, part, now)
    if amends is None:
        session.flush()
        concluding.ask(session, concluding.complete(session, interview.application_id))
    return Submitted(row.id, row.mean_hundredths, now)


def _finish_task(session: Session, part: Assignment, at: datetime) -> None:
    waiting = select(Task).where(
        Task.assignment_id == part.id, Task.kind == TaskKind.EVALUATE, Task.state == TaskState.OPEN
    )
    for task in session.scalars(waiting):
        task.state, task.done_at = TaskState.DONE, at
