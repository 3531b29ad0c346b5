"""The workspace's working calendar: read for every limit, and what happens to the limits when it changes."""

from __future__ import annotations

import json
from functools import lru_cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Application, Setting, Stage, Task
from models.values.enums import ApplicationState, LimitUnit, TaskState
from models.values.limits import Limit
from models.values.working_time import WorkingCalendar

SETTING = "working_calendar"


def calendar(session: Session) -> WorkingCalendar:
    """The calendar of this workspace; equal settings give the same object, so its tables are built once."""
    kept = session.scalar(select(Setting.value).where(Setting.code == SETTING))
    return _built(json.dumps(kept or {}, sort_keys=True))


@lru_cache(maxsize=8)
def _built(data: str) -> WorkingCalendar:
    return WorkingCalendar.from_data(json.loads(data))


def change(session: Session, *, to: WorkingCalendar) -> int:
    """Keep another calendar and recompute the due instants of everything that is still open; the number of them."""
    row = session.scalar(select(Setting).where(Setting.code == SETTING))
    if row is None:
        session.add(Setting(code=SETTING, value=to.to_data()))
    else:
        row.value = to.to_data()
    return _recompute_applications(session, to) + _recompute_tasks(session, to)


def _recompute_applications(session: Session, to: WorkingCalendar) -> int:
    """Calendar hours do not depend on it; limits in working time do."""
    changed = 0
    limited = (
        select(Application, Stage.limit_amount, Stage.limit_unit)
        .join(Stage, Stage.id == Application.stage_id)
        .where(
            Application.state == ApplicationState.OPEN,
            Stage.limit_amount.is_not(None),
            Stage.limit_unit != LimitUnit.CALENDAR_HOURS,
        )
    )
    for row, amount, unit in session.execute(limited):
        if amount is None or unit is None:
            continue
        due = Limit(amount, unit).due_at(row.entered_at, to)
        changed += due != row.due_at
        row.due_at = due
    return changed


def _recompute_tasks(session: Session, to: WorkingCalendar) -> int:
    changed = 0
    limited = select(Task).where(
        Task.state == TaskState.OPEN, Task.limit_amount.is_not(None), Task.limit_unit != LimitUnit.CALENDAR_HOURS
    )
    for row in session.scalars(limited):
        if row.limit_amount is None or row.limit_unit is None:
            continue
        due = Limit(row.limit_amount, row.limit_unit).due_at(row.started_at, to)
        changed += due != row.due_at
        row.due_at = due
    return changed
