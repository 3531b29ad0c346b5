"""How much there is of what a condition asks for: one statement for any number of applications.

A standing with an instant is judged by what was on record then, wherever the record says when it was made
(evaluations, talks, files, attestations); fields of a person are taken as they are today.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Executable, Select, select
from sqlalchemy.orm import Session

from models.tables import (
    Application,
    Assignment,
    Attestation,
    Contact,
    ContactLog,
    Document,
    Evaluation,
    Interview,
    PanelDecision,
)
from models.values import clock
from models.values.enums import (
    AttestationKind,
    CallOutcome,
    Conclusion,
    Condition,
    DocumentKind,
    InterviewState,
)
from models.values.keys import Key
from models.values.rules import Rule
from models.values.text import folded
from services import field_dictionary
from services.conditions import Count, Standing, chunks

_NOT_COUNTED = (InterviewState.CANCELLED, InterviewState.DECLINED, InterviewState.NO_SHOW)
_NOBODY = (CallOutcome.NO_ANSWER.value, CallOutcome.WRONG_NUMBER.value)
WORST_FIRST = (Conclusion.NO, Conclusion.HOLD, Conclusion.YES, Conclusion.STRONG_YES)
ATTESTED = {
    Condition.APPROVED: AttestationKind.APPROVAL,
    Condition.BACKGROUND_CHECKED: AttestationKind.BACKGROUND_CHECK,
    Condition.TEST_PASSED: AttestationKind.TEST,
    Condition.DOCUMENT_PRESENT: AttestationKind.DOCUMENT,
    Condition.TICKED: AttestationKind.TICK,
}
"""What meets these conditions is that somebody vouches for it (`services.attestations`)."""

_Dated = tuple[datetime | None, Any]  # when it came on record (None: not known), and what it says
_Found = Mapping[Key, Sequence[_Dated]]
_Query = Callable[[Key, Sequence[Key]], Executable]


def measure(session: Session, rule: Rule, stage: Key, standings: Sequence[Standing]) -> Mapping[Key, Count]:
    """Per application, how much there is and how much is needed."""
    if rule.condition is Condition.SOURCE_FILLED:
        return {s.application: Count(int(s.channel is not None), 1) for s in standings}
    if rule.condition is Condition.CONTACT_FILLED:
        reached = _per_candidate(session, standings, select(Contact.candidate_id).where(Contact.is_valid))
        return {s.application: Count(int(s.candidate in reached), 1) for s in standings}
    if rule.condition is Condition.FIELD_FILLED:
        filled = field_dictionary.filled(session, rule.code, [(s.application, s.candidate) for s in standings])
        return {s.application: Count(int(s.application in filled), 1) for s in standings}
    read = _READERS.get(rule.condition)
    if read is not None:
        return {s.application: read(rule, known) for s, known in _known(session, rule, stage, standings)}
    return _attested(session, rule, standings)


def _known(
    session: Session, rule: Rule, stage: Key, standings: Sequence[Standing]
) -> Iterable[tuple[Standing, list[Any]]]:
    """What was on record of each when it is judged, in the order of its making."""
    by_candidate = rule.condition is Condition.RESUME_PRESENT
    keys = {s.candidate if by_candidate else s.application for s in standings}
    found: dict[Key, list[_Dated]] = {}
    for chunk in chunks(keys):
        for row in session.execute(_QUERIES[rule.condition](stage, chunk)):
            found.setdefault(row[0], []).append((row[1], row[2:]))
    for standing in standings:
        rows = found.get(standing.candidate if by_candidate else standing.application, ())
        yield standing, [what for at, what in rows if standing.at is None or at is None or at <= standing.at]


def _per_candidate(session: Session, standings: Sequence[Standing], query: Select[Any]) -> set[Key]:
    column = query.selected_columns[0]
    candidates = {s.candidate for s in standings}
    return {key for chunk in chunks(candidates) for key in session.scalars(query.where(column.in_(chunk)).distinct())}


# Statements: the application or candidate, when it came on record, and what is judged.


def _resumes(_stage: Key, people: Sequence[Key]) -> Executable:
    return select(Document.candidate_id, Document.created_at).where(
        Document.candidate_id.in_(people), Document.kind == DocumentKind.RESUME
    )


def _interviews_held(stage: Key, applications: Sequence[Key]) -> Executable:
    return select(Interview.application_id, Interview.ends_at).where(
        Interview.application_id.in_(applications),
        Interview.stage_id == stage,
        Interview.state == InterviewState.HELD,
    )


def _parts(stage: Key, applications: Sequence[Key]) -> Executable:
    """Who was asked to evaluate, and with which evaluation they answered; an amended one stands twice."""
    return (
        select(Interview.application_id, Interview.starts_at, Assignment.id, Evaluation.submitted_at)
        .join(Assignment, Assignment.interview_id == Interview.id)
        .outerjoin(Evaluation, Evaluation.assignment_id == Assignment.id)
        .where(
            Interview.application_id.in_(applications),
            Interview.stage_id == stage,
            Interview.state.not_in(_NOT_COUNTED),
        )
    )


def _evaluations(stage: Key, applications: Sequence[Key]) -> Executable:
    """All evaluations of the round, in their order; the last word of each part counts."""
    return (
        select(
            Interview.application_id,
            Evaluation.submitted_at,
            Evaluation.assignment_id,
            Evaluation.conclusion,
            Evaluation.mean_hundredths,
        )
        .join(Evaluation, Evaluation.interview_id == Interview.id)
        .where(Interview.application_id.in_(applications), Interview.stage_id == stage)
        .order_by(Evaluation.submitted_at, Evaluation.id)
    )


def _decisions(stage: Key, applications: Sequence[Key]) -> Executable:
    return (
        select(PanelDecision.application_id, PanelDecision.at, PanelDecision.conclusion)
        .where(PanelDecision.application_id.in_(applications), PanelDecision.stage_id == stage)
        .order_by(PanelDecision.at, PanelDecision.id)
    )


def _talks(_stage: Key, applications: Sequence[Key]) -> Executable:
    """Talks since the application came in; a call that nobody answered is none."""
    return (
        select(Application.id, ContactLog.at)
        .join(ContactLog, ContactLog.candidate_id == Application.candidate_id)
        .where(
            Application.id.in_(applications),
            ContactLog.at >= Application.created_at,
            ContactLog.outcome.not_in(_NOBODY),
        )
    )


_QUERIES: dict[Condition, _Query] = {
    Condition.RESUME_PRESENT: _resumes,
    Condition.INTERVIEW_HELD: _interviews_held,
    Condition.EVALUATIONS_SUBMITTED: _parts,
    Condition.EVALUATION_POSITIVE: _evaluations,
    Condition.EVALUATIONS_AT_LEAST: _evaluations,
    Condition.MEAN_AT_LEAST: _evaluations,
    Condition.CONCLUSION_AT_LEAST: _decisions,
    Condition.CONTACT_MADE: _talks,
}


# Readings: what was on record, as a count.


def _once(_rule: Rule, known: Sequence[Any]) -> Count:
    return Count(min(len(known), 1), 1)


def _all_submitted(_rule: Rule, known: Sequence[Any]) -> Count:
    """Where nobody was asked to evaluate, one evaluation is missing."""
    asked = {part for part, _ in known}
    given = {part for part, at in known if at is not None}
    return Count(len(given), max(len(asked), 1))


def _last_words(known: Sequence[Any]) -> list[tuple[Conclusion, int | None]]:
    return list({part: (conclusion, mean) for part, conclusion, mean in known}.values())


def _none_against(_rule: Rule, known: Sequence[Any]) -> Count:
    words = _last_words(known)
    return Count(sum(conclusion is not Conclusion.NO for conclusion, _ in words), len(words))


def _enough(rule: Rule, known: Sequence[Any]) -> Count:
    return Count(len(_last_words(known)), max(rule.need, 1))


def _mean(rule: Rule, known: Sequence[Any]) -> Count:
    means = [mean for _, mean in _last_words(known) if mean is not None]
    return Count(round(sum(means) / len(means)) if means else 0, max(rule.need, 1))


def _concluded(rule: Rule, known: Sequence[Any]) -> Count:
    need = WORST_FIRST.index(Conclusion(rule.code)) + 1 if rule.code else 1
    return Count(WORST_FIRST.index(known[-1][0]) + 1 if known else 0, need)


_READERS: dict[Condition, Callable[[Rule, Sequence[Any]], Count]] = {
    Condition.RESUME_PRESENT: _once,
    Condition.INTERVIEW_HELD: _once,
    Condition.EVALUATIONS_SUBMITTED: _all_submitted,
    Condition.EVALUATION_POSITIVE: _none_against,
    Condition.EVALUATIONS_AT_LEAST: _enough,
    Condition.MEAN_AT_LEAST: _mean,
    Condition.CONCLUSION_AT_LEAST: _concluded,
    Condition.CONTACT_MADE: _once,
}


# What somebody vouches for.


def _attested(session: Session, rule: Rule, standings: Sequence[Standing]) -> Mapping[Key, Count]:
    """The last word of the kind and name; one that has run out by then does not count."""
    need = rule.need if rule.condition is Condition.TEST_PASSED and rule.need else 1
    found: dict[Key, list[Attestation]] = {}
    for chunk in chunks(s.application for s in standings):
        rows = session.scalars(
            select(Attestation)
            .where(Attestation.application_id.in_(chunk), Attestation.kind == ATTESTED[rule.condition])
            .order_by(Attestation.at, Attestation.id)
        )
        for row in rows:
            if not rule.name or folded(row.name) in (folded(rule.name.zh), folded(rule.name.en)):
                found.setdefault(row.application_id, []).append(row)
    return {s.application: Count(_have(rule, s, found.get(s.application, ())), need) for s in standings}


def _have(rule: Rule, standing: Standing, rows: Sequence[Attestation]) -> int:
    at = standing.at or clock.now()
    row = next((each for each in reversed(rows) if each.at <= at), None)
    if row is None or not row.is_positive or (row.valid_until is not None and row.valid_until < at.date()):
        return 0
    return row.score or 0 if rule.condition is Condition.TEST_PASSED and rule.need else 1
