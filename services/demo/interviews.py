"""Invented interviews: who met whom when, what they scored, and what the round concluded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from models.tables import Assignment, Evaluation, Interview, PanelDecision, Score
from models.values.enums import Conclusion, InterviewState
from models.values.keys import Key
from services.demo import slots
from services.demo.making import Colleague, Making, Opening
from services.demo.people import Somebody
from services.evaluations.forms import Filled, Mark, mean_hundredths


@dataclass(frozen=True, slots=True)
class Meeting:
    """An interview that is written down."""

    key: Key
    starts_at: datetime
    ends_at: datetime
    parts: tuple[tuple[Colleague, Key], ...]  # interviewer, assignment


def panel(making: Making, opening: Opening, count: int) -> list[Colleague]:
    """The hiring manager first, then others of the trade."""
    names = [name for name in making.pen.trades["panels"][opening.trade] if name != opening.manager.name]
    making.pen.random.shuffle(names)
    return [opening.manager, *(making.people[name] for name in names)][:count]


def plan(
    making: Making,
    opening: Opening,
    somebody: Somebody,
    application: Key,
    stage: int,
    starts_at: datetime,
    people: Sequence[Colleague],
    *,
    minutes: int = 45,
    state: InterviewState = InterviewState.HELD,
    confirmed: bool = True,
    place: str = "",
) -> Meeting:
    """Write an interview with its interviewers, who and whose room are taken from then on."""
    place = place or slots.room(making, starts_at, minutes)
    slots.take(making, [place, *(who.key.hex for who in people)], starts_at, minutes)
    ends_at = starts_at + timedelta(minutes=minutes)
    key = making.rows.add(
        Interview,
        application_id=application,
        candidate_id=somebody.key,
        position_id=opening.key,
        stage_id=opening.route.stages[stage].key,
        starts_at=starts_at,
        ends_at=ends_at,
        place=place,
        state=state,
        candidate_confirmed=confirmed,
    )
    due = ends_at + timedelta(minutes=opening.form.minutes)
    parts = tuple(
        (
            who,
            making.rows.add(
                Assignment,
                interview_id=key,
                candidate_id=somebody.key,
                person_id=who.key,
                form_id=opening.form.key,
                is_lead=rank == 0,
                due_at=due,
            ),
        )
        for rank, who in enumerate(people)
    )
    return Meeting(key, starts_at, ends_at, parts)


def evaluate(
    making: Making,
    opening: Opening,
    somebody: Somebody,
    application: Key,
    meeting: Meeting,
    part: tuple[Colleague, Key],
    at: datetime,
    *,
    is_good: bool,
) -> Conclusion:
    """One interviewer's evaluation, invented: the person's quality, the interviewer's habit, some noise."""
    pen, (who, _) = making.pen, part
    base = (3.72 if is_good else 2.75) + 0.28 * max(min(somebody.quality, 2), -2) + who.severity / 100
    marks = {
        dimension.code: Mark(
            max(1, min(5, round(base + pen.random.gauss(0, 0.62)))),
            pen.one(pen.words["evidence"]) if pen.chance(34) else "",
        )
        for dimension in opening.form.dimensions
    }
    mean = sum(mark.points or 0 for mark in marks.values()) / len(marks)
    conclusion = (
        Conclusion.STRONG_YES
        if mean >= 4.2
        else Conclusion.YES
        if mean >= 3.4
        else Conclusion.HOLD
        if mean >= 2.8 or is_good
        else Conclusion.NO
    )
    sentence = pen.one(pen.words["strengths" if mean >= 3.4 else "weaknesses"])
    risks = [] if pen.chance(55) else [pen.one(opening.form.risks[:-1]).code]
    filled = Filled(marks, conclusion, tuple(risks), sentence)
    submit(making, opening, somebody, application, meeting, part, at, filled)
    return conclusion


def submit(
    making: Making,
    opening: Opening,
    somebody: Somebody,
    application: Key,
    meeting: Meeting,
    part: tuple[Colleague, Key],
    at: datetime,
    filled: Filled,
) -> None:
    """Write a filled-in form as submitted."""
    who, assignment = part
    key = making.rows.add(
        Evaluation,
        assignment_id=assignment,
        interview_id=meeting.key,
        application_id=application,
        candidate_id=somebody.key,
        form_id=opening.form.key,
        author_id=who.key,
        conclusion=filled.conclusion,
        sentence=filled.sentence,
        risks=list(filled.risks),
        mean_hundredths=mean_hundredths(opening.form, filled),
        submitted_at=at,
    )
    for code, mark in filled.marks.items():
        making.rows.add(
            Score,
            evaluation_id=key,
            candidate_id=somebody.key,
            dimension=code,
            points=mark.points,
            evidence=mark.evidence,
        )


def conclude(
    making: Making, opening: Opening, somebody: Somebody, application: Key, stage: int, at: datetime, *, is_good: bool
) -> None:
    """The conclusion of a round."""
    making.rows.add(
        PanelDecision,
        application_id=application,
        candidate_id=somebody.key,
        stage_id=opening.route.stages[stage].key,
        conclusion=Conclusion.YES if is_good else Conclusion.NO,
        note=making.pen.one(("", "重点追问数据口径和本人分工", "确认最早到岗日", "关注质量追溯经验"))
        if is_good
        else "",
        by_id=opening.manager.key,
        at=at,
    )


def filled_from(data: Mapping[str, Any], codes: Sequence[str]) -> Filled:
    """A form as the story tells it: points in the order of the dimensions, evidence by code."""
    marks = {
        code: Mark(points, data["evidence"].get(code, "")) for code, points in zip(codes, data["points"], strict=False)
    }
    return Filled(marks, Conclusion(data["conclusion"]), tuple(data["risks"]), data["sentence"])
