"""What a figure is about: a window of days, and which positions, departments, channels and recruiters."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import InstrumentedAttribute

from models.tables import Application, Journey, Position
from models.values.keys import Key

OFFICE_ZONE = ZoneInfo("Asia/Shanghai")


@dataclass(frozen=True, slots=True)
class Scope:
    """The population of a figure. Both days belong to the window; empty tuples mean all."""

    start: date
    end: date
    positions: tuple[Key, ...] = ()
    departments: tuple[Key, ...] = ()
    channels: tuple[Key, ...] = ()
    owners: tuple[Key, ...] = ()
    zone: ZoneInfo = OFFICE_ZONE

    @classmethod
    def last_days(cls, days: int, today: date, **filters: Any) -> Scope:
        """The window of so many days that ends yesterday: today is not over."""
        return cls(today - timedelta(days=days), today - timedelta(days=1), **filters)

    def of_month(self, first: date) -> Scope:
        """The same population in the calendar month that begins on this day."""
        after = (first.replace(day=28) + timedelta(days=4)).replace(day=1)
        return replace(self, start=first, end=after - timedelta(days=1))

    @property
    def days(self) -> int:
        return (self.end - self.start).days + 1

    @property
    def before(self) -> Scope:
        """The window of the same length just before."""
        return replace(self, start=self.start - timedelta(days=self.days), end=self.start - timedelta(days=1))

    def months(self, most: int = 12) -> list[date]:
        """The first days of the months of the window, at least the last six, at most `most`, in their order."""
        month = self.end.replace(day=1)
        found: list[date] = []
        while len(found) < most and (len(found) < 6 or month >= self.start.replace(day=1)):
            found.append(month)
            month = (month - timedelta(days=1)).replace(day=1)
        return found[::-1]

    @property
    def from_at(self) -> datetime:
        return datetime.combine(self.start, time(), self.zone)

    @property
    def to_at(self) -> datetime:
        """The first instant after the window."""
        return datetime.combine(self.end + timedelta(days=1), time(), self.zone)

    def within(self, instant: InstrumentedAttribute[datetime] | ColumnElement[datetime]) -> ColumnElement[bool]:
        """SQL: an instant lies in the window."""
        return (instant >= self.from_at) & (instant < self.to_at)

    def of_journeys(self) -> list[ColumnElement[bool]]:
        """SQL conditions on Journey for everything but the window, without the rows it was made from."""
        found: list[ColumnElement[bool]] = []
        if self.positions:
            found.append(Journey.position_id.in_(self.positions))
        if self.departments:
            of_them = select(Position.id).where(Position.department_id.in_(self.departments))
            found.append(Journey.position_id.in_(of_them))
        if self.channels:
            found.append(Journey.channel_id.in_(self.channels))
        if self.owners:
            found.append(Journey.owner_id.in_(self.owners))
        return found

    def of_applications(self) -> list[ColumnElement[bool]]:
        """SQL conditions on Application for everything but the window, without a join of its position."""
        found: list[ColumnElement[bool]] = []
        if self.positions:
            found.append(Application.position_id.in_(self.positions))
        if self.departments:
            of_them = select(Position.id).where(Position.department_id.in_(self.departments))
            found.append(Application.position_id.in_(of_them))
        if self.channels:
            found.append(Application.channel_id.in_(self.channels))
        if self.owners:
            found.append(Application.owner_id.in_(self.owners))
        return found

    def filters(self) -> list[ColumnElement[bool]]:
        """SQL conditions on Application and Position for everything but the window."""
        found: list[ColumnElement[bool]] = []
        if self.positions:
            found.append(Application.position_id.in_(self.positions))
        if self.departments:
            found.append(Position.department_id.in_(self.departments))
        if self.channels:
            found.append(Application.channel_id.in_(self.channels))
        if self.owners:
            found.append(Application.owner_id.in_(self.owners))
        return found
