"""The evaluations of a candidate, round by round, as the profile shows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Application, Assignment, Evaluation, Interview, Person, Position, Score, Stage
from models.values.bilingual import Words
from models.values.enums import Conclusion, InterviewState
from models.values.keys import Key
from services.evaluations import forms
from services.evaluations.blind import NEVER_HELD, blinded
from services.evaluations.forms import Form
from services.evaluations.submit import unamended
from services.identity.moving import records

WIDE_GAP = 2  # points between two interviewers that call for a talk


@dataclass(frozen=True, slots=True)
class Line:
    """One dimension of one evaluation."""

    code: str
    name: Words
    points: int
    evidence: str


@dataclass(frozen=True, slots=True)
class Card:
    """One interviewer's part: submitted, still due, or withheld."""

    assignment: Key
    person: Key
    name: str
    title: str
    is_lead: bool
    due_at: datetime | None
    evaluation: Key | None = None
    is_withheld: bool = False
    conclusion: Conclusion | None = None
    mean_hundredths: int | None = None
    sentence: str = ""
    risks: tuple[Words, ...] = ()
    lines: tuple[Line, ...] = ()
    submitted_at: datetime | None = None
    is_amended: bool = False
    amend_reason: str = ""

    @property
    def is_submitted(self) -> bool:
        return self.evaluation is not None


@dataclass(frozen=True, slots=True)
class Gap:
    """A dimension on which the panel disagrees."""

    name: Words
    points: int


@dataclass(frozen=True, slots=True)
class Round:
    """All interviews of one application in one stage."""

    application: Key
    position: str
    stage: Key
    stage_name: Words
    interviews: tuple[Key, ...]
    cards: tuple[Card, ...]
    mean_hundredths: int | None  # the raw mean of the interviewers' means
    widest: Gap | None  # named from two points on
    is_blind: bool

    @property
    def submitted(self) -> int:
        return sum(card.is_submitted for card in self.cards)


def rounds(
    session: Session, *, candidate: Key, viewer: Key | None, application: Key | None = None, stage: Key | None = None
) -> tuple[Round, ...]:
    """Rounds with interviews, latest first; of one application or stage where that is asked."""
    query = (
        select(Interview, Assignment, Person, Stage, Position)
        .join(Assignment, Assignment.interview_id == Interview.id)
        .join(Person, Person.id == Assignment.person_id)
        .join(Stage, Stage.id == Interview.stage_id)
        .join(Position, Position.id == Interview.position_id)
        .join(Application, Application.id == Interview.application_id)
        .where(Interview.candidate_id == candidate, Interview.state.not_in(NEVER_HELD))
        .order_by(Interview.starts_at.desc(), Assignment.is_lead.desc(), Assignment.id)
    )
    if application is not None:
        query = query.where(Interview.application_id == application)
    if stage is not None:
        query = query.where(Interview.stage_id == stage)
    parts = [_Part(*row) for row in session.execute(query)]
    source = _Source(session, candidate, blinded(session, viewer, {part.interview.id for part in parts}))
    groups: dict[tuple[Key, Key], list[_Part]] = {}
    for part in parts:
        groups.setdefault((part.interview.application_id, part.interview.stage_id), []).append(part)
    return tuple(_round(source, group) for group in groups.values())


class _Part(NamedTuple):
    """An interviewer's part with everything that names it."""

    interview: Interview
    assignment: Assignment
    person: Person
    stage: Stage
    position: Position


class _Source:
    """What the cards are made of, read once: evaluations that count, their scores, the forms."""

    def __init__(self, session: Session, candidate: Key, blind: frozenset[Key]) -> None:
        self.session = session
        self.blind = blind
        everything = records(session, candidate)
        found = session.scalars(
            select(Evaluation).where(Evaluation.candidate_id.in_(everything)).order_by(Evaluation.submitted_at)
        ).all()
        self.evaluations = {row.assignment_id: row for row in unamended(found)}
        self.scores: dict[Key, list[Score]] = {}
        for score in session.scalars(select(Score).where(Score.candidate_id.in_(everything))):
            self.scores.setdefault(score.evaluation_id, []).append(score)
        self._forms: dict[Key, Form] = {}

    def form(self, key: Key | None) -> Form | None:
        if key is None:
            return None
        if key not in self._forms:
            self._forms[key] = forms.load(self.session, key)
        return self._forms[key]

    def lines(self, evaluation: Evaluation) -> tuple[Line, ...]:
        """Scores in the order of the form; dimensions that the form does not know stand at the end."""
        form = self.form(evaluation.form_id)
        names = {d.code: d.name for d in form.dimensions} if form else {}
        order = {code: n for n, code in enumerate(names)}
        scores = sorted(self.scores.get(evaluation.id, ()), key=lambda s: order.get(s.dimension, len(order)))
        return tuple(
            Line(s.dimension, names.get(s.dimension, Words(s.dimension, s.dimension)), s.points, s.evidence)
            for s in scores
        )

    def risks(self, evaluation: Evaluation) -> tuple[Words, ...]:
        form = self.form(evaluation.form_id)
        codes = evaluation.risks or ()
        return form.risk_names(codes) if form else tuple(Words(code, code) for code in codes)


def _round(source: _Source, parts: Sequence[_Part]) -> Round:
    first = parts[0]
    cards = tuple(_card(source, part) for part in parts)
    means = [card.mean_hundredths for card in cards if card.mean_hundredths is not None]
    return Round(
        application=first.interview.application_id,
        position=first.position.title,
        stage=first.stage.id,
        stage_name=Words(first.stage.name_zh, first.stage.name_en),
        interviews=tuple(dict.fromkeys(part.interview.id for part in parts)),
        cards=cards,
        mean_hundredths=round(sum(means) / len(means)) if means else None,
        widest=widest_gap(cards),
        is_blind=any(part.interview.id in source.blind for part in parts),
    )


def widest_gap(cards: Sequence[Card]) -> Gap | None:
    """The dimension with the widest spread, from two points on."""
    points: dict[str, list[int]] = {}
    names: dict[str, Words] = {}
    for card in cards:
        for line in card.lines:
            points.setdefault(line.code, []).append(line.points)
            names[line.code] = line.name
    spreads = {code: max(values) - min(values) for code, values in points.items()}
    widest = max(spreads, key=lambda code: spreads[code], default=None)
    if widest is None or spreads[widest] < WIDE_GAP:
        return None
    return Gap(names[widest], spreads[widest])


def _card(source: _Source, of: _Part) -> Card:
    interview, part, person = of.interview, of.assignment, of.person
    evaluation = source.evaluations.get(part.id)
    if evaluation is None or interview.id in source.blind:
        return Card(
            part.id,
            person.id,
            person.name,
            person.title,
            part.is_lead,
            part.due_at,
            evaluation=evaluation.id if evaluation else None,
            is_withheld=evaluation is not None,
        )
    return Card(
        assignment=part.id,
        person=person.id,
        name=person.name,
        title=person.title,
        is_lead=part.is_lead,
        due_at=part.due_at,
        evaluation=evaluation.id,
        conclusion=evaluation.conclusion,
        mean_hundredths=evaluation.mean_hundredths,
        sentence=evaluation.sentence,
        risks=source.risks(evaluation),
        lines=source.lines(evaluation),
        submitted_at=evaluation.submitted_at,
        is_amended=evaluation.amends_id is not None,
        amend_reason=evaluation.amend_reason,
    )


def is_ahead(state: InterviewState) -> bool:
    """Whether an interview is still to come."""
    return state in (InterviewState.PLANNED, InterviewState.CONFIRMED)
