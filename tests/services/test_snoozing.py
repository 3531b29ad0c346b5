"""When a task that is put off comes back: always in working time."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from models.values import clock
from services import snoozing
from services.snoozing import Later
from services.workspace import Workspace


def offered(workspace: Workspace, at: datetime) -> dict[Later, str]:
    with clock.frozen(at), workspace.reading() as session:
        found = snoozing.choices(session)
    return {choice.later: f"{choice.at.astimezone(UTC):%m-%d %H:%M}" for choice in found}


def test_in_the_morning_it_comes_back_today_tomorrow_or_on_monday(workspace: Workspace) -> None:
    found = offered(workspace, datetime(2026, 3, 12, 1, 42, tzinfo=UTC))  # Thursday 09:42
    assert found[Later.TODAY] == "03-12 03:42"
    assert found[Later.TOMORROW] == "03-13 01:00"
    assert found[Later.MONDAY] == "03-16 01:00"


@pytest.mark.parametrize(
    ("at", "tomorrow"),
    [
        (datetime(2026, 3, 13, 9, 30, tzinfo=UTC), "03-16 01:00"),  # Friday 17:30: the next morning is Monday
        (datetime(2026, 9, 30, 9, 30, tzinfo=UTC), "10-08 01:00"),  # the day before the National Day holidays
    ],
)
def test_days_off_are_skipped_and_a_choice_stands_once(workspace: Workspace, at: datetime, tomorrow: str) -> None:
    found = offered(workspace, at)
    assert Later.TODAY not in found  # two working hours more would end on another day
    assert found[Later.TOMORROW] == tomorrow
    assert len(set(found.values())) == len(found)


def test_a_date_on_a_day_off_means_the_next_working_morning(workspace: Workspace) -> None:
    with workspace.reading() as session:
        assert snoozing.on(session, day=date(2026, 3, 14)).date() == date(2026, 3, 16)
        assert snoozing.on(session, day=date(2026, 3, 17)).date() == date(2026, 3, 17)
