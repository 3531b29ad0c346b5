"""What the answers of an audience come to: the share of the satisfied by the metric engine, month by month, question by
question, and the comments in their own words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Candidate, Person, Survey, SurveyAnswer
from models.values.bilingual import Words
from models.values.keys import Key
from services.insights.metrics.dictionary import BY_CODE
from services.insights.metrics.measure import measure, monthly
from services.insights.metrics.metric import Figure
from services.insights.scope import Scope
from services.surveys import pot
from services.surveys.forms import Audience, Form, Kind, form_of

MONTHS = 6
MOST_COMMENTS = 200
_NOBODY = Figure(None, 0)
METRIC = {
    Audience.CANDIDATE: "candidate_satisfaction",
    Audience.DEPARTMENT: "department_satisfaction",
    Audience.COLLEAGUE: "colleague_satisfaction",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """One question with the mean of its answers × 100."""

    words: Words
    n: int
    mean_hundredths: int | None


@dataclass(frozen=True, slots=True)
class Comment:
    """What somebody wrote. `name` is empty where the survey is anonymous."""

    survey: Words
    words: str
    at: datetime
    score_hundredths: int | None
    name: str = ""
    candidate: Key | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """One audience in one scope."""

    audience: Audience
    surveys: tuple[Form, ...]
    figure: Figure
    before: Figure  # the window of the same length before
    months: tuple[tuple[date, Figure], ...]
    questions: tuple[Asked, ...]
    comments: tuple[Comment, ...]
    response: Figure  # of the surveys sent out at nodes, how many came back; 0 of 0 for other audiences
    responses: tuple[Figure, ...]  # month by month, as `months`
    in_pot: int = 0  # anonymous answers that wait for others


def told(session: Session, *, audience: Audience, scope: Scope, today: date) -> Told:
    """Read it all for one audience."""
    metric = BY_CODE[METRIC[audience]]
    rows = session.scalars(select(Survey).where(Survey.audience == audience.value).order_by(Survey.created_at)).all()
    firsts = _months(today)
    is_sent = audience is Audience.CANDIDATE
    response = BY_CODE["survey_response"]
    return Told(
        audience,
        tuple(form_of(row) for row in rows),
        measure(session, metric, scope),
        measure(session, metric, scope.before),
        tuple(zip(firsts, monthly(session, metric, scope, firsts), strict=True)),
        _questions(session, rows, scope),
        _comments(session, audience, scope),
        measure(session, response, scope) if is_sent else _NOBODY,
        tuple(monthly(session, response, scope, firsts)) if is_sent else (_NOBODY,) * len(firsts),
        sum(pot.waiting(session, row.id) for row in rows),
    )


def _months(today: date) -> list[date]:
    """The first days of the last months, this one included."""
    found = [today.replace(day=1)]
    while len(found) < MONTHS:
        last = found[-1]
        found.append(date(last.year - (last.month == 1), (last.month - 2) % 12 + 1, 1))
    return found[::-1]


def _questions(session: Session, rows: Sequence[Survey], scope: Scope) -> tuple[Asked, ...]:
    """Questions in their order; an older edition's answers count where the question is still the same one."""
    scores: dict[tuple[Key, str], list[int]] = defaultdict(list)
    query = select(SurveyAnswer.survey_id, SurveyAnswer.answers).where(
        SurveyAnswer.survey_id.in_([row.id for row in rows]), scope.within(SurveyAnswer.at)
    )
    if scope.departments:
        query = query.where(SurveyAnswer.department_id.in_(scope.departments))
    for survey, answers in session.execute(query):
        for code, value in answers.items():
            if isinstance(value, int):
                scores[survey, code].append(value)
    asked = []
    for row in rows:
        for question in form_of(row).questions:
            if question.kind is Kind.SCALE:
                given = scores[row.id, question.code]
                mean = round(100 * sum(given) / len(given)) if given else None
                asked.append(Asked(question.words, len(given), mean))
    return tuple(asked)


def _comments(session: Session, audience: Audience, scope: Scope) -> tuple[Comment, ...]:
    query = (
        select(SurveyAnswer, Survey, Candidate.name, Person.name)
        .join(Survey, Survey.id == SurveyAnswer.survey_id)
        .outerjoin(Candidate, Candidate.id == SurveyAnswer.candidate_id)
        .outerjoin(Person, Person.id == SurveyAnswer.person_id)
        .where(Survey.audience == audience.value, SurveyAnswer.comment != "", scope.within(SurveyAnswer.at))
        .order_by(SurveyAnswer.at.desc(), SurveyAnswer.id.desc())
        .limit(MOST_COMMENTS)
    )
    if scope.departments:
        query = query.where(SurveyAnswer.department_id.in_(scope.departments))
    return tuple(
        Comment(
            Words(survey.name_zh, survey.name_en),
            row.comment,
            row.at,
            row.score_hundredths,
            candidate or person or "",
            row.candidate_id,
        )
        for row, survey, candidate, person in session.execute(query)
    )
