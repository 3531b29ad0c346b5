"""The work list of today, as the story has it: six things too late, five due, three to come."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from models.tables import Task
from models.values.enums import LimitUnit, TaskKind
from models.values.keys import Key
from resources import demo as words_of
from services.demo.history import Journey
from services.demo.making import Making
from services.demo.story import Told

WORKING_HOURS = LimitUnit.WORKING_HOURS


def write(making: Making, told: Told) -> None:
    """All fourteen."""
    me = making.person("林晓雯")
    words = words_of.read("story")["tasks"]
    of = told.journeys
    _of_stage(making, TaskKind.SCREEN, of["曹永强"], me)
    _of_stage(making, TaskKind.SCREEN, of["王海波"], me)
    _of_stage(making, TaskKind.SCREEN, of["罗建军"], me)
    _of_stage(making, TaskKind.DEPARTMENT_SCREEN, of["陆文斌"], making.person("陈国栋"))
    _timed(making, TaskKind.FOLLOW_UP, of["高子涵"], me, due=making.hours(-0.7), hours=24)
    _timed(making, TaskKind.FOLLOW_UP, of["梁家豪"], me, due=making.hours(1.8), hours=24)
    _timed(making, TaskKind.FOLLOW_UP, of["林可欣"], me, due=making.hours(7.45), hours=24)
    _timed(making, TaskKind.SCHEDULE, of["孙志远"], me, due=making.hours(6), hours=24)
    _timed(making, TaskKind.EVALUATE, of["谢明远"], making.person("许静"), due=making.hours(-16), hours=24)
    _timed(making, TaskKind.OFFER_ANSWER, of["范立新"], None, due=making.hours(8), hours=72)
    _approval(making, of["吴俊杰"])
    opening = making.openings["cnc"]
    making.rows.add(
        Task,
        kind=TaskKind.FILL_IN,
        words=words["fill_in"],
        owner_id=me,
        position_id=opening.key,
        started_at=making.hours(-24.34),
        due_at=making.hours(-0.34),
        limit_amount=24,
        limit_unit=LimitUnit.CALENDAR_HOURS,
    )
    month = of["马超群"]
    _timed(making, TaskKind.OWN, month, me, due=_tonight(making), hours=None, words=words["month"])
    stone = of["石建国"]
    _timed(making, TaskKind.RECONTACT, stone, me, due=making.local(1, 10), hours=None, words=words["recontact"])


def _of_stage(making: Making, kind: TaskKind, journey: Journey, owner: Key) -> None:
    """The task that the stage itself makes, with its limit."""
    limit = journey.rule.limit
    due = journey.due_at or journey.rule.due_at(journey.entered_at, making.calendar)
    _add(
        making,
        kind,
        journey,
        owner,
        started_at=journey.entered_at,
        due_at=due,
        limit_amount=limit.amount if limit else None,
        limit_unit=limit.unit if limit else None,
    )


def _timed(
    making: Making,
    kind: TaskKind,
    journey: Journey,
    owner: Key | None,
    *,
    due: datetime,
    hours: int | None,
    words: str = "",
) -> None:
    """A task with a limit in calendar hours, or one's own without."""
    _add(
        making,
        kind,
        journey,
        owner,
        words=words,
        started_at=due - timedelta(hours=hours or 48),
        due_at=due,
        limit_amount=hours,
        limit_unit=LimitUnit.CALENDAR_HOURS if hours else None,
    )


def _approval(making: Making, journey: Journey) -> None:
    """吴俊杰: eight office hours for the approval, three of them over."""
    due = making.now
    while making.calendar.between(due, making.now) < timedelta(hours=3):
        due -= timedelta(minutes=30)
    started = due
    while making.calendar.between(started, due) < timedelta(hours=8):
        started -= timedelta(minutes=30)
    _add(
        making,
        TaskKind.APPROVE,
        journey,
        making.person("马骏"),
        started_at=started,
        due_at=making.calendar.add(started, timedelta(hours=8)),
        limit_amount=8,
        limit_unit=WORKING_HOURS,
    )


def _tonight(making: Making) -> datetime:
    return max(making.local(0, 18), making.hours(2))


def _add(making: Making, kind: TaskKind, journey: Journey, owner: Key | None, **values: Any) -> None:
    making.rows.add(
        Task,
        kind=kind,
        owner_id=owner,
        candidate_id=journey.somebody.key,
        application_id=journey.key,
        position_id=journey.opening.key,
        **values,
    )
