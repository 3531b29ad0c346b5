"""The working calendar in the window: a day turned over, hours, holidays; every open limit is counted anew."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from models.tables import Application, Stage
from models.values import clock
from models.values.enums import LimitUnit
from models.values.working_time import WorkingCalendar
from services import applications, calendars
from services.workspace import Workspace
from tests import factories
from tests.program import TestProgram
from views.process.calendar_tab import CalendarTab

NOW = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)
FRIDAY, SATURDAY = date(2026, 3, 13), date(2026, 3, 14)


@pytest.fixture
def program(workspace: Workspace) -> TestProgram:
    with clock.frozen(NOW), workspace.action("setup") as session:
        place = factories.position(session)
        stage = session.scalars(select(Stage).where(Stage.code == "screen")).one()
        stage.limit_amount, stage.limit_unit = 1, LimitUnit.WORKING_DAYS
        session.flush()
        person = factories.candidate(session)
        applications.enter(session, candidate=person.id, position=place.id)
    return TestProgram(workspace)


@pytest.fixture
def tab(qtbot: QtBot, program: TestProgram) -> CalendarTab:
    with clock.frozen(NOW):
        tab = CalendarTab(program)
        qtbot.addWidget(tab)
        program.changed.connect(tab.refresh)
        tab.resize(1366, 700)
        tab.show()
        tab.refresh()
        tab.view.choose(FRIDAY)
    return tab


def kept(program: TestProgram) -> WorkingCalendar:
    with program.workspace.reading() as session:
        return calendars.calendar(session)


def due(program: TestProgram) -> datetime | None:
    with program.workspace.reading() as session:
        return session.scalars(select(Application.due_at)).one()


def test_a_day_off_by_hand_moves_the_limits_and_undo_moves_them_back(tab: CalendarTab, program: TestProgram) -> None:
    before = due(program)
    assert before == datetime(2026, 3, 13, 1, 42, tzinfo=UTC)
    tab.view.turned.emit(FRIDAY)
    assert kept(program).exceptions == {FRIDAY: False}
    assert due(program) == datetime(2026, 3, 16, 1, 42, tzinfo=UTC)
    assert tab.exceptions.count() == 1
    program.undo()
    assert kept(program).exceptions == {}
    assert due(program) == before
    assert tab.exceptions.count() == 0


def test_keys_and_clicks_choose_days(tab: CalendarTab, program: TestProgram, qtbot: QtBot) -> None:
    tab.view.setFocus()
    qtbot.keyClick(tab.view, Qt.Key.Key_Right)
    assert tab.view.chosen == SATURDAY
    qtbot.keyClick(tab.view, Qt.Key.Key_Space)
    assert kept(program).exceptions == {SATURDAY: True}
    qtbot.keyClick(tab.view, Qt.Key.Key_Space)
    assert kept(program).exceptions == {}
    cell = tab.view.cell(date(2026, 5, 20)).center()
    qtbot.mouseClick(tab.view, Qt.MouseButton.LeftButton, pos=QPoint(round(cell.x()), round(cell.y())))
    assert tab.view.chosen == date(2026, 5, 20)
    assert tab.view.day_at(cell.x(), cell.y()) == date(2026, 5, 20)


def test_hours_week_and_holidays_are_kept_and_what_is_impossible_is_told(
    tab: CalendarTab, program: TestProgram
) -> None:
    tab.hours.setText("8:30-12:00，13:30-17:30")
    tab.hours.editingFinished.emit()
    assert [str(span) for span in kept(program).hours] == ["08:30-12:00", "13:30-17:30"]
    tab.hours.setText("下午")
    tab.hours.editingFinished.emit()
    assert len(kept(program).hours) == 2
    tab.weekdays[5].click()
    assert kept(program).is_working(SATURDAY)
    tab.holidays.click()
    assert not kept(program).has_holidays
    for box in tab.weekdays:
        if box.isChecked():
            box.click()
    assert kept(program).weekdays  # a week without a working day is refused


def test_what_a_colleague_set_meanwhile_stays_beside_what_is_set_here(tab: CalendarTab, program: TestProgram) -> None:
    seen = tab._calendar
    with program.workspace.action("calendar.edit") as session:
        calendars.change(session, to=WorkingCalendar(has_holidays=False))
    tab._calendar = seen  # the news has not come yet
    tab.view.turned.emit(FRIDAY)
    assert not program.errors
    assert (kept(program).exceptions, kept(program).has_holidays) == ({FRIDAY: False}, False)
    assert not tab.holidays.isChecked()
