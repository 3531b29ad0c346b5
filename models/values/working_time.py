"""Working time: office hours on working days, holidays and make-up days of China counted, in any zone.

Two clocks are read from one calendar. The *office clock* runs during office hours only; the *day clock* runs
through whole working days and stands still on days off, so that "5 working days" from Friday 14:00 end on a
Friday 14:00. Both end at the earliest instant at which the time is used up: a day full of work from Monday
morning ends on Monday evening, not on Tuesday morning.

A reading is two bisections in tables that are built once per year (some 200,000 readings a second).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property, lru_cache
from threading import Lock
from typing import Any, Self
from zoneinfo import ZoneInfo

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_DAY = 86_400_000_000  # µs of the day clock per working day
_LAST = date(9990, 1, 1)


@dataclass(frozen=True, slots=True)
class Day:
    """What the calendar says of one day; `is_guess` where no holiday list is known for the year."""

    is_working: bool
    name: str = ""  # the holiday's key in the library, or "" on ordinary days
    is_guess: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """Office hours without a break, as minutes after local midnight; the end may be 1440."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end <= 24 * 60:
            raise ValueError("office hours run forward within one day")

    @classmethod
    def parse(cls, text: str) -> Self:
        """From "09:00-12:00"."""
        start, end = (_minutes(part) for part in text.split("-"))
        return cls(start, end)

    def __str__(self) -> str:
        return f"{self.start // 60:02}:{self.start % 60:02}-{self.end // 60:02}:{self.end % 60:02}"


OFFICE_HOURS = (Span(9 * 60, 12 * 60), Span(13 * 60, 18 * 60))


@dataclass(frozen=True)
class WorkingCalendar:
    """A workspace's calendar. Immutable: changed settings make another, and stored due instants are recomputed."""

    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Asia/Shanghai"))
    hours: tuple[Span, ...] = OFFICE_HOURS
    weekdays: frozenset[int] = frozenset(range(5))  # Monday is 0
    exceptions: Mapping[date, bool] = field(default_factory=dict, hash=False)  # set by hand: a working day or not
    has_holidays: bool = True  # public holidays and make-up days of China

    def __post_init__(self) -> None:
        if not self.hours or not self.weekdays:
            raise ValueError("a calendar needs office hours and working days")
        if any(a.end > b.start for a, b in zip(self.hours, self.hours[1:], strict=False)):
            raise ValueError("office hours must follow one another")

    # As data: what the settings keep.

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Self:
        """From the settings; a missing entry means the usual office."""
        usual = cls()
        return cls(
            zone=ZoneInfo(data["zone"]) if "zone" in data else usual.zone,
            hours=tuple(Span.parse(s) for s in data["hours"]) if "hours" in data else usual.hours,
            weekdays=frozenset(data["weekdays"]) if "weekdays" in data else usual.weekdays,
            exceptions={date.fromisoformat(d): bool(w) for d, w in data.get("exceptions", {}).items()},
            has_holidays=bool(data.get("has_holidays", True)),
        )

    def to_data(self) -> dict[str, Any]:
        """As JSON can hold it; `from_data` gives the same calendar back."""
        return {
            "zone": self.zone.key,
            "hours": [str(s) for s in self.hours],
            "weekdays": sorted(self.weekdays),
            "exceptions": {d.isoformat(): w for d, w in sorted(self.exceptions.items())},
            "has_holidays": self.has_holidays,
        }

    # Days.

    def day(self, on: date) -> Day:
        """What is known of a day. By hand wins, then the holiday list, then the week."""
        if on in self.exceptions:
            return Day(self.exceptions[on])
        usual = on.weekday() in self.weekdays
        if not self.has_holidays:
            return Day(usual)
        known = _public_days()
        if not known.first <= on.year <= known.last:
            return Day(usual, is_guess=True)
        if on in known.off:
            return Day(False, known.off[on])
        return Day(True, known.made_up[on]) if on in known.made_up else Day(usual)

    def is_working(self, on: date) -> bool:
        return self.day(on).is_working

    # The office clock.

    def add(self, start: datetime, work: timedelta) -> datetime:
        """The earliest instant at which `work` of office time has passed since `start` (UTC; `work` ≥ 0)."""
        return self._office.add(start, _us(work))

    def between(self, start: datetime, end: datetime) -> timedelta:
        """Office time from one instant to another, negative when `end` is the earlier one."""
        return timedelta(microseconds=self._office.between(start, end))

    # The day clock.

    def add_days(self, start: datetime, days: float) -> datetime:
        """The earliest instant at which so many whole working days, 24 hours each, have passed (UTC)."""
        return self._days.add(start, round(days * _DAY))

    def days_between(self, start: datetime, end: datetime) -> timedelta:
        """Time on working days from one instant to another, a working day counting 24 hours whatever the clocks do."""
        return timedelta(microseconds=self._days.between(start, end))

    def table(self, is_office: bool, first: int, last: int, span: timedelta) -> tuple[list[int], list[int], list[int]]:
        """Starts and ends of the spans, and the time counted before each (µs), for reading many instants at once.

        It covers the years asked for and as many more as `span` may reach. The office clock's spans are instants
        since 1970 in UTC, the day clock's are local wall time.
        """
        clock = self._office if is_office else self._days
        return clock.table(first, last + 2 + span.days // 100)

    @cached_property
    def _office(self) -> _OfficeClock:
        return _OfficeClock(self)

    @cached_property
    def _days(self) -> _DayClock:
        return _DayClock(self)


@dataclass(frozen=True, slots=True)
class _Table:
    """The working spans of some years; it never changes, so that threads may read while another one asks for more."""

    first: int = 0
    last: int = 0
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    before: list[int] = field(default_factory=list)  # time counted before the span of the same place

    def read(self, at: int) -> int:
        """Time counted until `at`, from the beginning of the table."""
        i = bisect_right(self.starts, at) - 1
        return 0 if i < 0 else self.before[i] + min(at, self.ends[i]) - self.starts[i]

    def find(self, count: int) -> int | None:
        """The earliest instant at which `count` is reached; None when it lies after the table."""
        i = max(bisect_left(self.before, count) - 1, 0)
        at = self.starts[i] + count - self.before[i]
        return at if at <= self.ends[i] else None


class _Tables:
    """What both clocks share: a table of spans, built for the years that were asked for, both ways."""

    def __init__(self, calendar: WorkingCalendar) -> None:
        self._calendar = calendar
        self._table = _Table()
        self._turn = Lock()

    def _spans(self, on: date) -> Iterable[tuple[int, int]]:
        raise NotImplementedError

    def _covering(self, *years: int) -> _Table:
        """A table that holds these years with a year on both sides."""
        if not self._has(years):
            with self._turn:
                if not self._has(years):
                    self._table = self._wider(min(years), max(years))
        return self._table

    def _has(self, years: tuple[int, ...]) -> bool:
        return bool(self._table.starts) and self._table.first < min(years) and max(years) < self._table.last

    def _wider(self, first: int, last: int) -> _Table:
        known = self._table
        first, last = first - 1, last + 1
        if known.starts:  # some more than asked for: years are often asked for one after the other
            first = min(known.first, first - 1 if first <= known.first else first)
            last = max(known.last, last + 1 if last >= known.last else last)
        made, total = _Table(first, last), 0
        on, end = date(first, 1, 1), date(last, 12, 31)
        while on <= end:
            if self._calendar.is_working(on):
                for opens, closes in self._spans(on):
                    made.starts.append(opens)
                    made.ends.append(closes)
                    made.before.append(total)
                    total += closes - opens
            on += timedelta(days=1)
        return made

    def table(self, first: int, last: int) -> tuple[list[int], list[int], list[int]]:
        """The spans with their starts, their ends and the time counted before them, covering these years."""
        found = self._covering(first, min(last, _LAST.year))
        return found.starts, found.ends, found.before

    def _after(self, at: int, year: int, count: int) -> int:
        if count < 0:
            raise ValueError("a limit is not negative")
        if count == 0:
            return at
        table = self._covering(year)
        while True:
            found = table.find(table.read(at) + count)
            if found is not None:
                return found
            if table.last >= _LAST.year:
                raise OverflowError("the limit ends after the calendar")
            table = self._covering(year, table.last)


class _OfficeClock(_Tables):
    """Spans are instants: µs since 1970 in UTC."""

    def _spans(self, on: date) -> Iterable[tuple[int, int]]:
        midnight = datetime.combine(on, time(), self._calendar.zone)
        for span in self._calendar.hours:
            opens = _instant(midnight.replace(hour=span.start // 60, minute=span.start % 60))
            closes = _instant(
                midnight + timedelta(days=1)
                if span.end == 24 * 60
                else midnight.replace(hour=span.end // 60, minute=span.end % 60)
            )
            if opens < closes:  # clocks put forward may swallow a short span
                yield opens, closes

    def between(self, start: datetime, end: datetime) -> int:
        table = self._covering(start.year, end.year)
        return table.read(_instant(end)) - table.read(_instant(start))

    def add(self, start: datetime, count: int) -> datetime:
        return _EPOCH + timedelta(microseconds=self._after(_instant(start), start.year, count))


class _DayClock(_Tables):
    """Spans are local wall time, µs since a local 1970, so that every working day counts 24 hours."""

    def _spans(self, on: date) -> Iterable[tuple[int, int]]:
        opens = (on.toordinal() - _EPOCH.toordinal()) * _DAY
        yield opens, opens + _DAY

    def _wall(self, at: datetime) -> int:
        return _instant(at.astimezone(self._calendar.zone).replace(tzinfo=UTC))

    def between(self, start: datetime, end: datetime) -> int:
        table = self._covering(start.year, end.year)
        return table.read(self._wall(end)) - table.read(self._wall(start))

    def add(self, start: datetime, count: int) -> datetime:
        if count == 0:
            return start.astimezone(UTC)
        wall = _EPOCH + timedelta(microseconds=self._after(self._wall(start), start.year, count))
        return max(wall.replace(tzinfo=self._calendar.zone).astimezone(UTC), start.astimezone(UTC))


@dataclass(frozen=True, slots=True)
class _PublicDays:
    first: int
    last: int
    off: Mapping[date, str]
    made_up: Mapping[date, str]


@lru_cache(maxsize=1)
def _public_days() -> _PublicDays:
    """The holiday lists of the State Council, as far as the library knows them."""
    from chinese_calendar import constants

    off, made_up = constants.holidays, constants.workdays
    return _PublicDays(min(off).year, max(off).year, off, made_up)


def known_years() -> range:
    """The years with a holiday list; later ones are guessed by the week and should be marked."""
    known = _public_days()
    return range(known.first, known.last + 1)


def _instant(at: datetime) -> int:
    return (at - _EPOCH) // _MICROSECOND


def _us(span: timedelta) -> int:
    return span // _MICROSECOND


def _minutes(text: str) -> int:
    hour, minute = text.strip().split(":")
    return int(hour) * 60 + int(minute)
