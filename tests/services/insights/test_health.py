"""The health report: targets at exactly their value, what is to mend, who missed it, reminders and settings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select

from models.tables import Application, StageEvent, Task
from models.values import clock
from models.values.enums import MoveKind, RejectReason
from services import journal
from services.errors import AppError
from services.insights import health as habits
from services.insights import stays
from services.insights.health import Result
from services.insights.scope import OFFICE_ZONE, Scope
from services.workspace import Workspace
from tests import factories

MONTH = date(2026, 2, 1)
NOW = datetime(2026, 3, 12, 9, 42, tzinfo=OFFICE_ZONE)
EVERYTHING = Scope(date(2026, 1, 1), date(2026, 3, 11))


@pytest.fixture(autouse=True)
def _frozen() -> Iterator[None]:
    with clock.frozen(NOW):
        yield


def reject(workspace: Workspace, named: int, other: int, month: int = 2) -> None:
    """So many rejections with a standard reason, and with 其它, all by the account."""
    with clock.frozen(datetime(2026, month, 10, 9, tzinfo=OFFICE_ZONE)), workspace.action("x") as session:
        for number in range(named + other):
            row = factories.application(session, f"人{month}-{number}", owner_id=workspace.person)
            session.add(
                StageEvent(
                    application_id=row.id, candidate_id=row.candidate_id, position_id=row.position_id,
                    to_id=row.stage_id, kind=MoveKind.REJECTED, at=clock.now() + timedelta(hours=2),
                    reason=RejectReason.SALARY if number < named else RejectReason.OTHER,
                )
            )  # fmt: skip
    stays.follow(workspace)


def reasons_of(workspace: Workspace) -> habits.Habit:
    with workspace.reading() as session:
        found = habits.health(session, month=MONTH, scope=EVERYTHING, today=clock.today(OFFICE_ZONE))
    return next(habit for habit in found.habits if habit.metric.code == "standard_reasons")


@pytest.mark.parametrize(
    ("named", "other", "result"),
    [
        (19, 1, Result.MET),  # 95 % of 95 %
        (18, 1, Result.NEAR),  # 94.7 %, and no month before to fall from
        (16, 4, Result.TO_MEND),  # 80 %: more than ten points off
        (5, 0, Result.FEW),
        (0, 0, Result.NOTHING),
    ],
)
def test_a_target_is_met_at_exactly_its_value(workspace: Workspace, named: int, other: int, result: Result) -> None:
    reject(workspace, named, other)
    assert reasons_of(workspace).result is result


def test_a_missed_habit_that_falls_is_to_mend(workspace: Workspace) -> None:
    reject(workspace, 30, 0, month=1)
    reject(workspace, 18, 1)
    found = reasons_of(workspace)
    assert found.result is Result.TO_MEND
    assert found.change == pytest.approx(100 * 18 / 19 - 100)
    assert found.falling == 1


def test_the_worst_habit_names_who_missed_it(workspace: Workspace) -> None:
    reject(workspace, 10, 10)
    with workspace.action("settings") as session:
        habits.set_target(session, metric="key_fields", percent=1)  # nobody in this test has a phone
    with workspace.reading() as session:
        found = habits.health(session, month=MONTH, scope=EVERYTHING, today=clock.today(OFFICE_ZONE))
    assert found.mend is not None
    assert found.mend.metric.code == "standard_reasons"
    assert [(owner.name, owner.missed, owner.due) for owner in found.owners] == [("林晓雯", 10, 20)]


def test_reminders_are_one_act_and_one_undo(workspace: Workspace) -> None:
    assert workspace.person is not None
    with workspace.action("task.create") as session:
        habits.remind_owners(session, words={workspace.person: "淘汰原因要选标准的"})
        action = session.info["action"]
    with workspace.reading() as session:
        assert [task.words for task in session.scalars(select(Task))] == ["淘汰原因要选标准的"]
    journal.undo(workspace, action)
    with workspace.reading() as session:
        assert session.scalars(select(Task)).all() == []


def test_a_target_is_a_setting(workspace: Workspace) -> None:
    reject(workspace, 16, 4)
    with workspace.action("settings") as session:
        habits.set_target(session, metric="standard_reasons", percent=80)
    assert reasons_of(workspace).result is Result.MET
    with workspace.reading() as session, pytest.raises(AppError, match="target_out_of_range"):
        habits.set_target(session, metric="standard_reasons", percent=101)


def test_a_month_that_runs_says_so(workspace: Workspace) -> None:
    with workspace.reading() as session:
        today = clock.today(OFFICE_ZONE)
        assert habits.health(session, month=date(2026, 3, 1), scope=EVERYTHING, today=today).is_running
        assert not habits.health(session, month=MONTH, scope=EVERYTHING, today=today).is_running
        assert session.scalars(select(Application)).all() == []
