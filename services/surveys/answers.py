"""One filled-in survey: checked, and kept. An anonymous one names nobody, and only the day it was given."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_HALF_EVEN, Decimal

from sqlalchemy.orm import Session

from models.tables import Application, Position, Survey, SurveyAnswer
from models.values import clock
from models.values.keys import Key
from models.values.text import folded
from services.errors import AppError, NotFound
from services.surveys.forms import HIGHEST, LOWEST, Form, Kind, form_of

LONGEST_COMMENT = 2_000  # characters
_WORDS = {
    "非常满意": 5, "很满意": 5, "满意": 4, "比较满意": 4, "一般": 3, "不太满意": 2, "不满意": 2, "非常不满意": 1,
    "很不满意": 1, "非常同意": 5, "同意": 4, "不确定": 3, "不同意": 2, "非常不同意": 1, "stronglyagree": 5,
    "agree": 4, "neutral": 3, "disagree": 2, "stronglydisagree": 1,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Giver:
    """Who answers, as far as it is known; an anonymous survey keeps none of it but the position's department."""

    candidate: Key | None = None
    application: Key | None = None
    position: Key | None = None
    department: Key | None = None
    person: Key | None = None


def keep(
    session: Session,
    *,
    survey: Key,
    answers: Mapping[str, int | str],
    way: str,
    giver: Giver | None = None,
    at: datetime | None = None,
    was_anonymous: bool = False,
) -> Key:
    """Keep the answers, of a form that `was_anonymous` when it went out without a name whatever the survey says now.

    Raises `survey.nothing_answered`, `survey.score_impossible`, `survey.comment_too_long`.
    """
    row = session.get(Survey, survey)
    if row is None:
        raise NotFound("survey", survey)
    form = form_of(row)
    found = checked(form, answers)
    who = giver or Giver()
    is_anonymous = form.is_anonymous or was_anonymous
    if is_anonymous:
        who = Giver(department=who.department)
    elif who.application is not None:
        who = _completed(session, who)
    moment = at or clock.now()
    if is_anonymous:
        moment = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    scales = [int(value) for code, value in found.items() if _kind(form, code) is Kind.SCALE]
    comments = [str(value) for code, value in found.items() if _kind(form, code) is Kind.TEXT]
    made = SurveyAnswer(
        survey_id=survey,
        edition=form.edition,
        candidate_id=who.candidate,
        application_id=who.application,
        position_id=who.position,
        department_id=who.department,
        person_id=who.person,
        way=way,
        answers=found,
        score_hundredths=mean_hundredths(scales),
        comment="\n".join(comments),
        at=moment,
    )
    session.add(made)
    session.flush()
    return made.id


def checked(form: Form, answers: Mapping[str, int | str]) -> dict[str, int | str]:
    """The answers that there are, each of its question's kind."""
    found: dict[str, int | str] = {}
    for question in form.questions:
        given = answers.get(question.code)
        if given is None or given == "":
            continue
        if question.kind is Kind.SCALE:
            if not isinstance(given, int) or not LOWEST <= given <= HIGHEST:
                raise AppError("survey.score_impossible")
            found[question.code] = given
        else:
            text = str(given).replace("\x00", "").strip()
            if len(text) > LONGEST_COMMENT:
                raise AppError("survey.comment_too_long", most=LONGEST_COMMENT)
            if text:
                found[question.code] = text
    if not found:
        raise AppError("survey.nothing_answered")
    return found


def score_of(text: str) -> int | None:
    """A score as people write it: 4, ４, "4 分", "满意"; None for anything else."""
    plain = unicodedata.normalize("NFKC", text).strip().removesuffix("分").strip()
    if plain in {"1", "2", "3", "4", "5"}:
        return int(plain)
    return _WORDS.get(folded(text))


def mean_hundredths(scales: list[int]) -> int | None:
    """The mean of the scales × 100, half to the even side."""
    if not scales:
        return None
    return int((Decimal(100 * sum(scales)) / len(scales)).to_integral_value(ROUND_HALF_EVEN))


def _kind(form: Form, code: str) -> Kind:
    return next(question.kind for question in form.questions if question.code == code)


def _completed(session: Session, who: Giver) -> Giver:
    application = session.get(Application, who.application)
    if application is None:
        return who
    position = session.get(Position, application.position_id)
    department = position.department_id if position is not None else None
    return Giver(application.candidate_id, application.id, application.position_id, department, who.person)
