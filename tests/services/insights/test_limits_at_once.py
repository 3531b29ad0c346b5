"""Many limits at once end at the very instants at which each ends by itself."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from models.tables.base import micros
from models.values.enums import LimitUnit
from models.values.limits import Limit
from models.values.working_time import Span, WorkingCalendar
from services.insights.limits_at_once import due_at_once

CALENDARS = {
    "office": WorkingCalendar(),
    "shifts": WorkingCalendar(hours=(Span(0, 24 * 60),), weekdays=frozenset(range(7)), has_holidays=False),
    "exceptions": WorkingCalendar(exceptions={date(2025, 5, 8): False, date(2025, 5, 10): True}),
    "summer time": WorkingCalendar(zone=ZoneInfo("Europe/Berlin"), has_holidays=False),
}


@pytest.mark.parametrize("name", CALENDARS)
@pytest.mark.parametrize("unit", list(LimitUnit))
def test_many_limits_end_when_each_ends(name: str, unit: LimitUnit) -> None:
    calendar, chance = CALENDARS[name], random.Random(f"{name}{unit}")
    entered = [
        datetime(2024, 11, 1, tzinfo=UTC) + timedelta(microseconds=chance.randrange(400 * 86_400 * 10**6))
        for _ in range(300)
    ]
    for amount in (1, 8, 24, 200):
        limit = Limit(amount, unit)
        found = due_at_once(limit, np.array([micros(at) for at in entered], dtype=np.int64), calendar)
        assert [int(at) for at in found] == [micros(limit.due_at(at, calendar)) for at in entered]


def test_nobody_has_no_limits() -> None:
    found = due_at_once(Limit(8, LimitUnit.WORKING_HOURS), np.array([], dtype=np.int64), WorkingCalendar())
    assert len(found) == 0
