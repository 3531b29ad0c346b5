from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.values.enums import LimitUnit
from models.values.limits import Level, Limit, after, read
from models.values.working_time import OFFICE_HOURS, Span, WorkingCalendar, known_years

SHANGHAI = ZoneInfo("Asia/Shanghai")
MINUTE = timedelta(minutes=1)
CALENDARS = [
    WorkingCalendar(),
    WorkingCalendar(zone=ZoneInfo("Europe/Berlin"), has_holidays=False),
    WorkingCalendar(
        zone=ZoneInfo("America/New_York"),
        hours=(Span(0, 180), Span(20 * 60, 24 * 60)),  # nights, across the hour that is skipped or repeated
        weekdays=frozenset(range(7)),
        exceptions={date(2025, 3, 10): False},
    ),
]


def here(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)


def slow_between(calendar: WorkingCalendar, start: datetime, end: datetime) -> int:
    """Minutes of office time, looked at one by one."""
    count, at = 0, start
    while at < end:
        local = at.astimezone(calendar.zone)
        minute = local.hour * 60 + local.minute
        # A repeated hour that opens or closes the office is opened by its first, closed by its first passing.
        count += calendar.is_working(local.date()) and any(s.start <= minute < s.end for s in calendar.hours)
        at += MINUTE
    return count


minutes = st.integers(0, 60 * 24 * 900)
starts = minutes.map(lambda m: datetime(2024, 6, 1, tzinfo=UTC) + m * MINUTE)


@settings(max_examples=60, deadline=None)
@given(starts, st.integers(0, 60 * 24 * 9), st.sampled_from(CALENDARS[:2]))
def test_office_time_equals_the_count_minute_by_minute(start: datetime, length: int, calendar: WorkingCalendar) -> None:
    end = start + length * MINUTE
    assert calendar.between(start, end) == slow_between(calendar, start, end) * MINUTE
    assert calendar.between(end, start) == -calendar.between(start, end)


@settings(max_examples=200, deadline=None)
@given(starts, st.integers(1, 60 * 200), st.sampled_from(CALENDARS))
def test_what_was_added_is_what_lies_between_and_no_earlier_instant_will_do(
    start: datetime, work: int, calendar: WorkingCalendar
) -> None:
    end = calendar.add(start, work * MINUTE)
    assert end > start
    assert calendar.between(start, end) == work * MINUTE
    assert calendar.between(start, end - timedelta(microseconds=1)) < work * MINUTE


def slow_days(calendar: WorkingCalendar, start: datetime, end: datetime) -> int:
    """Wall minutes on working days, one by one."""
    at, stop = (t.astimezone(calendar.zone).replace(tzinfo=None) for t in (start, end))
    count = 0
    while at < stop:
        count += calendar.is_working(at.date())
        at += MINUTE
    return count


@settings(max_examples=40, deadline=None)
@given(starts, st.integers(0, 60 * 24 * 14), st.sampled_from(CALENDARS[:1]))
def test_working_days_equal_the_count_minute_by_minute(start: datetime, length: int, calendar: WorkingCalendar) -> None:
    end = start + length * MINUTE
    assert calendar.days_between(start, end) == slow_days(calendar, start, end) * MINUTE


@settings(max_examples=200, deadline=None)
@given(starts, st.integers(1, 40))
def test_working_days_added_lie_between(start: datetime, days: int) -> None:
    calendar = CALENDARS[0]
    end = calendar.add_days(start, days)
    assert calendar.days_between(start, end) == timedelta(days=days)
    assert calendar.days_between(start, end - timedelta(microseconds=1)) < timedelta(days=days)


def test_spring_festival_and_its_make_up_saturday() -> None:
    calendar = WorkingCalendar()
    assert not calendar.is_working(date(2025, 1, 28))
    assert calendar.is_working(date(2025, 1, 26))  # a Sunday, worked
    assert calendar.is_working(date(2025, 2, 8))  # a Saturday, worked
    assert calendar.add(here("2025-01-27 17:00"), timedelta(hours=2)) == here("2025-02-05 10:00")


def test_lunch_and_nights_do_not_count() -> None:
    calendar = WorkingCalendar()
    assert calendar.add(here("2026-03-12 11:30"), timedelta(hours=1)) == here("2026-03-12 13:30")
    assert calendar.add(here("2026-03-12 17:00"), timedelta(hours=8)) == here("2026-03-13 17:00")
    assert calendar.add(here("2026-03-14 12:00"), timedelta(hours=8)) == here("2026-03-16 18:00")


def test_working_days_keep_the_time_of_day_and_skip_days_off() -> None:
    calendar = WorkingCalendar()
    assert calendar.add_days(here("2026-03-12 09:42"), 5) == here("2026-03-19 09:42")
    assert calendar.add_days(here("2026-03-14 12:00"), 1) == here("2026-03-17 00:00")


def test_a_working_day_is_one_day_where_clocks_are_put_forward() -> None:
    calendar = WorkingCalendar(zone=ZoneInfo("Europe/Berlin"), weekdays=frozenset(range(7)), has_holidays=False)
    start = datetime(2025, 3, 29, 12, tzinfo=calendar.zone)
    assert calendar.add_days(start, 1) == datetime(2025, 3, 30, 12, tzinfo=calendar.zone)


def test_years_without_a_list_are_guessed_by_the_week_and_say_so() -> None:
    calendar = WorkingCalendar()
    beyond = known_years().stop
    new_year = date(beyond, 1, 1)
    assert calendar.day(new_year).is_guess
    assert calendar.day(new_year).is_working == (new_year.weekday() < 5)
    assert not calendar.day(date(2026, 1, 1)).is_guess


def test_a_day_set_by_hand_wins() -> None:
    calendar = WorkingCalendar(exceptions={date(2026, 10, 1): True, date(2026, 3, 12): False})
    assert calendar.is_working(date(2026, 10, 1))
    assert calendar.add(here("2026-03-11 17:00"), timedelta(hours=2)) == here("2026-03-13 10:00")


def test_a_calendar_goes_through_its_data_unchanged() -> None:
    for calendar in CALENDARS:
        assert WorkingCalendar.from_data(calendar.to_data()) == calendar
    assert WorkingCalendar.from_data({}).hours == OFFICE_HOURS


def test_impossible_hours_are_refused() -> None:
    with pytest.raises(ValueError):
        Span.parse("18:00-09:00")
    with pytest.raises(ValueError):
        WorkingCalendar(hours=(Span.parse("09:00-12:00"), Span.parse("11:00-13:00")))


def test_thousands_of_readings_a_second() -> None:
    calendar = WorkingCalendar()
    now = here("2026-03-12 09:42")
    calendar.add(now, timedelta(hours=1))
    began = time.thread_time()
    for i in range(5000):
        calendar.between(now - timedelta(hours=i), calendar.add(now, timedelta(hours=8)))
    assert time.thread_time() - began < 1


@given(starts, st.integers(1, 200), st.sampled_from(LimitUnit), st.integers(0, 60 * 24 * 60))
@settings(max_examples=200, deadline=None)
def test_a_limit_is_overdue_from_its_due_instant_and_near_from_three_quarters(
    entered: datetime, amount: int, unit: LimitUnit, later: int
) -> None:
    calendar, limit, now = CALENDARS[0], Limit(amount, unit), entered + later * MINUTE
    due, near = limit.due_at(entered, calendar), after(unit, entered, limit.span * 3 / 4, calendar)
    reading = read(unit, entered, due, now, calendar)
    expected = Level.OVERDUE if now >= due else Level.NEAR if now >= near else Level.NORMAL
    assert reading.level is expected
    assert near < due
    assert (reading.share >= 1) == (reading.left <= timedelta(0))


def test_a_reading_tells_what_is_left_on_the_limits_own_clock() -> None:
    calendar, entered = WorkingCalendar(), here("2026-03-11 12:42")
    limit = Limit(24)
    reading = read(limit.unit, entered, limit.due_at(entered, calendar), here("2026-03-12 09:42"), calendar)
    assert (reading.level, reading.left, reading.share) == (Level.NEAR, timedelta(hours=3), 0.875)

    limit = Limit(8, LimitUnit.WORKING_HOURS)
    entered = here("2026-03-10 16:42")
    reading = read(limit.unit, entered, limit.due_at(entered, calendar), here("2026-03-12 09:42"), calendar)
    assert (reading.level, reading.over) == (Level.OVERDUE, timedelta(hours=2))


def test_threads_that_ask_for_other_years_read_whole_tables() -> None:
    """The calendar is shared by all readers; a table that grows must never be seen half-made."""
    starts = [datetime(year, 3, 12, 1, 42, tzinfo=UTC) for year in (2026, 2019, 2033, 2012, 2041, 2024)]
    plain = WorkingCalendar()
    expected = {start: plain.add_days(start, 5) for start in starts}

    def ask(calendar: WorkingCalendar, start: datetime) -> datetime:
        return calendar.add_days(start, 5)

    with ThreadPoolExecutor(len(starts)) as pool:
        for _ in range(4):
            shared = WorkingCalendar()
            found = list(pool.map(partial(ask, shared), starts))
            assert found == [expected[start] for start in starts]


def test_the_time_between_two_years_does_not_depend_on_what_was_read_before() -> None:
    start, end = datetime(2021, 5, 6, 4, tzinfo=UTC), datetime(2026, 3, 12, 4, tzinfo=UTC)
    fresh, used = WorkingCalendar(), WorkingCalendar()
    used.between(datetime(2015, 1, 5, 4, tzinfo=UTC), datetime(2040, 1, 5, 4, tzinfo=UTC))
    assert fresh.between(start, end) == used.between(start, end)
    assert fresh.days_between(start, end) == timedelta(days=sum(
        fresh.is_working((start + timedelta(days=n)).date()) for n in range(1, (end - start).days + 1)
    ))  # fmt: skip
