"""The work list in the window: walked by keyboard, acted on in place, limits said in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from models.tables import Person, Task
from models.values import clock
from models.values.enums import LimitUnit, Role, TaskKind, TaskState
from services.today import TaskRow
from services.workspace import Workspace
from tests import factories
from tests.program import TestProgram
from views.common.buttons import Button
from views.context import PageName
from views.today.own_task import OwnTask
from views.today.page import TodayPage
from views.today.task_model import Header

NOW = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)


@pytest.fixture
def page(qtbot: QtBot, local_workspace: Workspace) -> Iterator[TodayPage]:
    with clock.frozen(NOW):
        with local_workspace.action("x") as session:
            factories.position(session)
            late = factories.application(session, "曹永强")
            soon = factories.application(session, "王海波")
            xu = Person(name="许静", roles=[Role.INTERVIEWER.value])
            session.add(xu)
            session.flush()
            me = local_workspace.person
            for row, hours, kind, owner in (
                (late, -2, TaskKind.SCREEN, me),
                (soon, 3, TaskKind.EVALUATE, xu.id),
            ):
                session.add(
                    Task(
                        kind=kind, candidate_id=row.candidate_id, application_id=row.id, position_id=row.position_id,
                        owner_id=owner, started_at=NOW + timedelta(hours=hours - 24),
                        due_at=NOW + timedelta(hours=hours), limit_amount=24, limit_unit=LimitUnit.CALENDAR_HOURS,
                    )
                )  # fmt: skip
            session.add(Task(kind=TaskKind.OWN, words="订会议室", owner_id=me, started_at=NOW))
        program = TestProgram(local_workspace)
        shown = TodayPage(program)
        qtbot.addWidget(shown)
        shown.resize(1300, 800)
        shown.show()
        shown.refresh()
        shown._view.setFocus()
        yield shown


def press(qtbot: QtBot, page: TodayPage, key: Qt.Key) -> None:
    qtbot.keyClick(page._view, key)


def names(page: TodayPage) -> list[str]:
    return [line.title if isinstance(line, Header) else line.name or line.words for line in page._model.lines]


def chosen(page: TodayPage) -> TaskRow:
    row = page._current()
    assert row is not None
    return row


def told(page: TodayPage) -> TestProgram:
    assert isinstance(page.program, TestProgram)
    return page.program


def test_the_list_says_what_is_late_first(page: TodayPage) -> None:
    assert names(page) == ["Overdue", "曹永强", "Due today", "王海波", "Next", "订会议室"]
    assert page._headline.text() == "3 to do, 1 overdue"
    spoken = page._model.data(page._model.index(1, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Screen, 曹永强, 车间主任（精益生产）, 2 h over, 林晓雯"


def test_the_model_keeps_qt_s_rules(page: TodayPage) -> None:
    QAbstractItemModelTester(page._model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page._show_rows()


def test_enter_opens_the_person_and_j_goes_over_the_headers(qtbot: QtBot, page: TodayPage) -> None:
    press(qtbot, page, Qt.Key.Key_Return)
    press(qtbot, page, Qt.Key.Key_J)
    assert chosen(page).name == "王海波"
    places = told(page).places
    assert [(p.page, set(p.params)) for p in places] == [(PageName.CANDIDATE, {"application"})]


def test_an_own_task_is_ticked_off_and_the_next_one_is_chosen(
    qtbot: QtBot, page: TodayPage, local_workspace: Workspace
) -> None:
    press(qtbot, page, Qt.Key.Key_End)
    press(qtbot, page, Qt.Key.Key_Return)
    assert "订会议室" not in names(page)
    with local_workspace.reading() as session:
        assert session.query(Task).filter_by(words="订会议室").one().state is TaskState.DONE
    page.program.undo()
    assert "订会议室" in names(page)


def test_r_reminds_the_one_who_holds_it_once(qtbot: QtBot, page: TodayPage) -> None:
    press(qtbot, page, Qt.Key.Key_J)
    press(qtbot, page, Qt.Key.Key_R)
    assert told(page).toasts[-1] == "许静 was reminded"
    press(qtbot, page, Qt.Key.Key_R)
    assert [getattr(error, "code", "") for error in told(page).errors] == ["task.reminded_lately"]


def test_r_on_my_own_task_does_nothing(qtbot: QtBot, page: TodayPage) -> None:
    press(qtbot, page, Qt.Key.Key_R)
    assert told(page).toasts == []
    assert told(page).errors == []


def test_s_stars_the_person(qtbot: QtBot, page: TodayPage) -> None:
    press(qtbot, page, Qt.Key.Key_S)
    assert chosen(page).is_starred
    press(qtbot, page, Qt.Key.Key_S)
    assert not chosen(page).is_starred


def test_the_filter_shows_mine_and_others(page: TodayPage) -> None:
    page._filter.choose("others")
    page._show_rows()
    assert names(page) == ["Due today", "王海波"]
    page._filter.choose("mine")
    page._show_rows()
    assert names(page) == ["Overdue", "曹永强", "Next", "订会议室"]


def test_a_to_do_needs_words_and_is_kept(qtbot: QtBot, page: TodayPage) -> None:
    popover = OwnTask(page)
    popover.wanted.connect(page._create)
    popover.show_at(page._headline)
    qtbot.keyClick(popover._words, Qt.Key.Key_Return)
    assert popover.isVisible()
    qtbot.keyClicks(popover._words, "call the agency")
    qtbot.keyClick(popover._words, Qt.Key.Key_Return)
    assert not popover.isVisible()
    assert "call the agency" in names(page)


def test_nothing_to_do_teaches_where_tasks_come_from(qtbot: QtBot, local_workspace: Workspace) -> None:
    page = TodayPage(TestProgram(local_workspace))
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    assert page._headline.text() == "Nothing to do"
    assert page._stack.currentIndex() == 1


def test_the_sections_beside_the_list_lead_on(page: TodayPage) -> None:
    links = [button for button in page._side.findChildren(Button) if button.role == "link"]
    for link in links:
        link.click()
    assert isinstance(page.program, TestProgram)
    assert [(place.page, place.view) for place in page.program.places] == [
        (PageName.CALENDAR, "day"), (PageName.PEOPLE, "starred")
    ]  # fmt: skip
