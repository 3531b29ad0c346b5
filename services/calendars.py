"""The working calendars: read for every limit, and what happens to the limits when one changes.

A place of work may have office hours of its own, in its own time zone; everywhere else those of the workspace hold.
Holidays, make-up days and exceptions are the same everywhere.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from models.tables import Application, Location, Position, Setting, Stage, Task
from models.values.enums import ApplicationState, LimitUnit, TaskState
from models.values.keys import Key
from models.values.limits import Limit
from models.values.working_time import Span, WorkingCalendar
from services import three_way
from services.errors import Conflict
from services.working_limits import due_dates

SETTING = "working_calendar"


@dataclass(frozen=True, slots=True)
class Calendars:
    """The usual calendar, and those of positions in places with hours of their own."""

    usual: WorkingCalendar
    own: Mapping[Key, WorkingCalendar]

    def of(self, position: Key | None) -> WorkingCalendar:
        """The calendar that limits of a position's people are counted on."""
        return self.own.get(position, self.usual) if position is not None else self.usual


def calendar(session: Session) -> WorkingCalendar:
    """The calendar of this workspace; equal settings give the same object, so its tables are built once."""
    kept = session.scalar(select(Setting.value).where(Setting.code == SETTING))
    return _built(json.dumps(kept or {}, sort_keys=True))


def zone(session: Session) -> ZoneInfo:
    """The office's, in which times are shown."""
    return calendar(session).zone


def calendars(session: Session) -> Calendars:
    """All of them."""
    usual = calendar(session)
    rows = session.execute(
        select(Position.id, Location.hours, Location.zone)
        .join(Location, Location.id == Position.location_id)
        .where(Location.hours.is_not(None))
    )
    return Calendars(usual, {key: _local(usual, tuple(hours), zone) for key, hours, zone in rows if hours})


@lru_cache(maxsize=8)
def _built(data: str) -> WorkingCalendar:
    return WorkingCalendar.from_data(json.loads(data))


@lru_cache(maxsize=64)
def _shared(data: str) -> WorkingCalendar:
    return WorkingCalendar.from_data(json.loads(data))


def _local(usual: WorkingCalendar, hours: Sequence[str], zone: str) -> WorkingCalendar:
    """The usual calendar with other hours; equal ones are one object."""
    other = replace(usual, hours=tuple(Span.parse(each) for each in hours), zone=ZoneInfo(zone))
    return _shared(json.dumps(other.to_data(), sort_keys=True))


def change(session: Session, *, to: WorkingCalendar) -> int:
    """Keep another calendar and recompute the due instants of everything that is still open; the number of them."""
    row = session.scalar(select(Setting).where(Setting.code == SETTING))
    if row is None:
        session.add(Setting(code=SETTING, value=to.to_data()))
    else:
        row.value = to.to_data()
    session.flush()
    return recompute(session)


def position_moved(session: Session, *, before: Key | None, after: Key | None) -> None:
    """A position is worked on elsewhere now: where one of the places has hours of its own, limits are counted anew."""
    if before == after:
        return
    own = select(Location.id).where(
        Location.id.in_([key for key in (before, after) if key]), Location.hours.is_not(None)
    )
    if session.scalar(own.limit(1)) is not None:
        recompute(session)


def recompute(session: Session) -> int:
    """Count every open limit anew; calendar hours do not depend on the calendar. How many changed."""
    hours = calendars(session)
    return _recompute_applications(session, hours) + _recompute_tasks(session, hours)


def _recompute_applications(session: Session, hours: Calendars) -> int:
    """A limit that stands still (of a paused position) stays so."""
    held = {
        key for kept in session.scalars(select(Position.held).where(Position.held.is_not(None))) for key in kept or ()
    }
    rows = session.execute(
        select(
            Application.id,
            Application.position_id,
            Stage.limit_amount,
            Stage.limit_unit,
            Application.entered_at,
            Application.due_at,
        )
        .join(Stage, Stage.id == Application.stage_id)
        .where(
            Application.state == ApplicationState.OPEN,
            Stage.limit_amount.is_not(None),
            Stage.limit_unit != LimitUnit.CALENDAR_HOURS,
        )
        .order_by(Application.id)
    ).all()
    return _write(session, Application, [row for row in rows if row.id.hex not in held], hours)


def _recompute_tasks(session: Session, hours: Calendars) -> int:
    rows = session.execute(
        select(Task.id, Task.position_id, Task.limit_amount, Task.limit_unit, Task.started_at, Task.due_at)
        .where(
            Task.state == TaskState.OPEN,
            Task.limit_amount.is_not(None),
            Task.limit_unit != LimitUnit.CALENDAR_HOURS,
        )
        .order_by(Task.id)
    ).all()
    return _write(session, Task, rows, hours)


def _write(session: Session, table: type[Application | Task], rows: Sequence[Any], hours: Calendars) -> int:
    """Only the rows whose limit ends at another instant now."""
    groups: dict[tuple[int, LimitUnit, WorkingCalendar], list[tuple[Key, datetime, datetime | None]]] = {}
    for key, position, amount, unit, began, due in rows:
        groups.setdefault((amount, unit, hours.of(position)), []).append((key, began, due))
    changed = []
    for (amount, unit, working), members in groups.items():
        fresh = due_dates(Limit(amount, unit), [began for _, began, _ in members], working)
        changed += [
            {"key": key, "due": due} for (key, _, before), due in zip(members, fresh, strict=True) if due != before
        ]
    if changed:
        place = table.__table__
        session.connection().execute(
            update(place)  # type: ignore[arg-type]
            .where(place.c.id == bindparam("key"))
            .values(due_at=bindparam("due"), version=place.c.version + 1),
            changed,
        )
        session.expire_all()
    return len(changed)


def edit(session: Session, *, to: WorkingCalendar, was: WorkingCalendar) -> int:
    """Change the calendar that somebody saw; how many limits end at another time now.

    What somebody else changed since `was` stays; raises `three_way.EditConflict` when both changed one part.
    """
    there = calendar(session)
    if there != was:
        row = session.scalar(select(Setting).where(Setting.code == SETTING))
        if row is None:
            raise Conflict()
        to = three_way.put_together("setting", row.id, row.version, was=was, mine=to, theirs=there)
    return change(session, to=to)
