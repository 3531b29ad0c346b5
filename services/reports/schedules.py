"""Reports that are written by themselves while the program runs: which, when, in what form, into which folder.

They are kept as one setting, so that everybody sees what is written and a change can be undone. Each belongs to the
workstation whose folder it names. What was already written is remembered there, outside the workspace.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Setting
from models.values import clock
from models.values.keys import Key, new_key
from services.errors import AppError
from services.going_out import require_real
from services.insights.findings import Finding
from services.insights.scope import OFFICE_ZONE, Scope
from services.reports.daily import daily_report
from services.reports.health import health_report
from services.reports.insights import insights_report
from services.reports.pool import pool_report
from services.reports.saving import Gather

SETTING = "report_schedules"
NOON = 12
WEEKDAYS, MONTH_DAYS = 7, 28
ENDINGS = ("xlsx", "pdf")


class Kind(StrEnum):
    """What is written, and with it how often."""

    DAILY = "daily"  # progress per position, each day
    WEEKLY = "weekly"  # the same over seven days
    MONTHLY = "monthly"  # everything of insights, of the month before
    HEALTH = "health"  # the habits, of the month before
    POOL = "pool"  # the talent pool, over seven days


@dataclass(frozen=True, slots=True)
class Schedule:
    """One report: `on` is the weekday (1 Monday … 7) or the day of the month (1–28); 0 where it is every day."""

    key: str
    kind: Kind
    on: int
    hour: int
    minute: int
    ending: str
    folder: str
    workstation: str
    since: str  # ISO instant: nothing before it is made up for

    def last_due(self, now: datetime) -> datetime:
        """The latest moment, not after now, at which it was to be written."""
        here = now.astimezone(OFFICE_ZONE)
        at = datetime.combine(here.date(), time(self.hour, self.minute), OFFICE_ZONE)
        while at > here or not self._is_day(at.date()):
            at -= timedelta(days=1)
        return at

    def _is_day(self, day: date) -> bool:
        match self.kind:
            case Kind.DAILY:
                return True
            case Kind.WEEKLY | Kind.POOL:
                return day.isoweekday() == self.on
            case _:
                return day.day == self.on

    def days(self, moment: datetime) -> tuple[date, date]:
        """First and last day that the report of this moment is about; from noon on the day itself counts."""
        last = moment.date() if moment.hour >= NOON else moment.date() - timedelta(days=1)
        match self.kind:
            case Kind.DAILY:
                return last, last
            case Kind.WEEKLY | Kind.POOL:
                return last - timedelta(days=6), last
            case _:
                ended = moment.date().replace(day=1) - timedelta(days=1)
                return ended.replace(day=1), ended

    def path(self, moment: datetime, name: str) -> Path:
        """Where it goes: its name with its days."""
        first, last = self.days(moment)
        words = f"{first:%Y-%m-%d}" if first == last else f"{first:%Y-%m-%d}–{last:%m-%d}"
        return Path(self.folder) / f"{name} {words}.{self.ending}"

    def gather(self, moment: datetime, *, language: str, viewer: Key | None, word: Callable[[Finding], str]) -> Gather:
        """What makes the report of this moment."""
        scope = Scope(*self.days(moment))
        match self.kind:
            case Kind.HEALTH:
                return partial(health_report, month=scope.start, scope=scope, language=language)
            case Kind.POOL:
                return partial(pool_report, scope=scope, language=language)
            case Kind.MONTHLY:
                return partial(insights_report, scope=scope, language=language, viewer=viewer, word=word)
            case _:
                return partial(daily_report, scope=scope, language=language)


def schedules(session: Session) -> tuple[Schedule, ...]:
    """All of them, in the order in which they were made."""
    kept = session.scalar(select(Setting.value).where(Setting.code == SETTING)) or []
    return tuple(replace(Schedule(**one), kind=Kind(one["kind"])) for one in kept)


def due(all_of: tuple[Schedule, ...], *, workstation: str, done: Mapping[str, datetime], now: datetime) -> list[
    tuple[Schedule, datetime]
]:  # fmt: skip
    """What this workstation has to write now, each at most once: of several missed moments only the latest."""
    found = []
    for one in all_of:
        moment = one.last_due(now)
        before = max(done.get(one.key, datetime.fromisoformat(one.since)), datetime.fromisoformat(one.since))
        if one.workstation == workstation and moment > before:
            found.append((one, moment))
    return found


def add(
    session: Session, *, kind: Kind, on: int, at: time, ending: str, folder: str, workstation: str
) -> Schedule:  # fmt: skip
    """Write a report from now on. Raises `schedule.no_folder` and `schedule.out_of_range`."""
    require_real(session)
    most = {Kind.DAILY: 0, Kind.WEEKLY: WEEKDAYS, Kind.POOL: WEEKDAYS}.get(kind, MONTH_DAYS)
    if not min(most, 1) <= on <= most or ending not in ENDINGS:
        raise AppError("schedule.out_of_range", most=most)
    if not Path(folder).is_dir():
        raise AppError("schedule.no_folder", folder=folder)
    made = Schedule(
        new_key().hex, kind, on, at.hour, at.minute, ending, folder, workstation, clock.now().isoformat()
    )  # fmt: skip
    _keep(session, [*schedules(session), made])
    return made


def remove(session: Session, *, key: str) -> None:
    """Write it no more."""
    _keep(session, [one for one in schedules(session) if one.key != key])


def _keep(session: Session, those: list[Schedule]) -> None:
    value: list[dict[str, Any]] = [asdict(one) | {"kind": one.kind.value} for one in those]
    row = session.scalar(select(Setting).where(Setting.code == SETTING))
    if row is None:
        session.add(Setting(code=SETTING, value=value))
    else:
        row.value = value
