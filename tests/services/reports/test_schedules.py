"""Reports on a schedule: when they are due, what they are about, and that nothing is written twice."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from models.values import clock
from services.errors import AppError
from services.insights.scope import OFFICE_ZONE
from services.reports import schedules
from services.reports.schedules import Kind, Schedule
from services.workspace import Workspace

THURSDAY = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)  # 9:42 in Beijing


def beijing(*when: int) -> datetime:
    year, month, day, hour = when
    return datetime(year, month, day, hour, tzinfo=OFFICE_ZONE)


def schedule(kind: Kind, on: int = 0, hour: int = 18, since: str = "2026-01-01T00:00:00+00:00") -> Schedule:
    return Schedule("k", kind, on, hour, 0, "xlsx", "/reports", "desk", since)


@pytest.mark.parametrize(
    ("of", "moment", "days"),
    [
        (schedule(Kind.DAILY), beijing(2026, 3, 11, 18), (date(2026, 3, 11), date(2026, 3, 11))),
        (schedule(Kind.DAILY, hour=9), beijing(2026, 3, 12, 9), (date(2026, 3, 11), date(2026, 3, 11))),
        (schedule(Kind.WEEKLY, on=5), beijing(2026, 3, 6, 18), (date(2026, 2, 28), date(2026, 3, 6))),
        (schedule(Kind.WEEKLY, on=4, hour=9), beijing(2026, 3, 12, 9), (date(2026, 3, 5), date(2026, 3, 11))),
        (schedule(Kind.MONTHLY, on=1), beijing(2026, 3, 1, 18), (date(2026, 2, 1), date(2026, 2, 28))),
        (schedule(Kind.HEALTH, on=28), beijing(2026, 2, 28, 18), (date(2026, 1, 1), date(2026, 1, 31))),
    ],
)
def test_each_kind_knows_its_moment_and_its_days(
    of: Schedule, moment: datetime, days: tuple[date, date]
) -> None:  # fmt: skip
    at = of.last_due(THURSDAY)
    assert at == moment
    assert of.days(at) == days


def test_a_missed_report_is_made_up_for_once_and_only_on_its_computer() -> None:
    those = (schedule(Kind.DAILY),)
    [(one, moment)] = schedules.due(those, workstation="desk", done={}, now=THURSDAY)
    assert schedules.due(those, workstation="desk", done={one.key: moment}, now=THURSDAY) == []
    assert schedules.due(those, workstation="other", done={}, now=THURSDAY) == []


def test_nothing_is_written_for_the_time_before_it_was_set_up() -> None:
    of = schedule(Kind.DAILY, since="2026-03-11T11:00:00+00:00")  # 19:00 in Beijing, after the moment of that day
    assert schedules.due((of,), workstation="desk", done={}, now=THURSDAY) == []


def test_a_schedule_is_kept_used_and_dropped(workspace: Workspace, tmp_path: Path) -> None:
    with clock.frozen(THURSDAY), workspace.action("settings") as session:
        made = schedules.add(
            session, kind=Kind.WEEKLY, on=5, at=time(18), ending="pdf", folder=str(tmp_path), workstation="desk"
        )
    with workspace.reading() as session:
        assert schedules.schedules(session) == (made,)
        report = made.gather(made.last_due(THURSDAY), language="zh_CN", viewer=None, word=str)(session)
    assert report.title == "招聘周报"
    assert made.path(made.last_due(THURSDAY), report.title) == tmp_path / "招聘周报 2026-02-28–03-06.pdf"
    with workspace.action("settings") as session:
        schedules.remove(session, key=made.key)
    with workspace.reading() as session:
        assert schedules.schedules(session) == ()


@pytest.mark.parametrize(("kind", "on"), [(Kind.DAILY, 1), (Kind.WEEKLY, 0), (Kind.WEEKLY, 8), (Kind.MONTHLY, 29)])
def test_a_day_that_is_not_there_is_refused(workspace: Workspace, tmp_path: Path, kind: Kind, on: int) -> None:
    with pytest.raises(AppError) as refused, workspace.action("settings") as session:
        schedules.add(session, kind=kind, on=on, at=time(9), ending="pdf", folder=str(tmp_path), workstation="desk")
    assert refused.value.code == "schedule.out_of_range"


def test_a_folder_that_is_not_there_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(AppError) as refused, workspace.action("settings") as session:
        schedules.add(
            session, kind=Kind.DAILY, on=0, at=time(9), ending="pdf", folder=str(tmp_path / "no"), workstation="desk"
        )
    assert refused.value.code == "schedule.no_folder"
