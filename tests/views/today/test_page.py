"""The work list in the window: walked by keyboard, acted on in place, limits said in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from models.tables import Application, Candidate, IntakeItem, Person, Stage, Task
from models.values import clock
from models.values.enums import CallOutcome, LimitUnit, Role, TaskKind, TaskState
from models.values.keys import Key
from services import contacts
from services.work_list import TaskRow
from services.workspace import Workspace
from tests import factories
from tests.program import TestProgram
from views.common.buttons import Button
from views.common.choice_popover import ChoicePopover
from views.common.reject_popover import RejectPopover
from views.common.when_menu import WhenMenu
from views.context import PageName
from views.today.decide_popover import DecidePopover
from views.today.own_task import OwnTask
from views.today.page import TodayPage
from views.today.talk_popover import TalkPopover
from views.today.task_model import Header

NOW = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)
T = TypeVar("T")


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


def popover(page: TodayPage, kind: type[T]) -> T:
    shown = page.desk.popover
    assert isinstance(shown, kind)
    return shown


def test_o_opens_the_person_and_j_goes_over_the_headers(qtbot: QtBot, page: TodayPage) -> None:
    press(qtbot, page, Qt.Key.Key_O)
    press(qtbot, page, Qt.Key.Key_J)
    assert chosen(page).name == "王海波"
    places = told(page).places
    assert [(p.page, set(p.params)) for p in places] == [(PageName.CANDIDATE, {"application"})]


def test_enter_decides_on_the_spot(qtbot: QtBot, page: TodayPage, local_workspace: Workspace) -> None:
    press(qtbot, page, Qt.Key.Key_Return)
    qtbot.keyClick(popover(page, DecidePopover), Qt.Key.Key_Return)
    with local_workspace.reading() as session:
        stages = session.execute(
            select(Candidate.name, Stage.code)
            .join(Application, Application.candidate_id == Candidate.id)
            .join(Stage, Stage.id == Application.stage_id)
        ).all()
    assert ("曹永强", "department") in stages
    assert not any("曹永强" in name and "初筛" in name for name in names(page))


def test_x_rejects_with_a_digit_and_undo_brings_the_task_back(qtbot: QtBot, page: TodayPage) -> None:
    press(qtbot, page, Qt.Key.Key_Return)
    qtbot.keyClick(popover(page, DecidePopover), Qt.Key.Key_X)
    qtbot.keyClick(popover(page, RejectPopover), Qt.Key.Key_2)
    assert "曹永强" not in names(page)
    told(page).undo()
    page.refresh()
    assert "曹永强" in names(page)


def follow_up(page: TodayPage, workspace: Workspace) -> Key:
    with workspace.action("x") as session:
        row = factories.application(session, "梁家豪")
        session.add(
            Task(
                kind=TaskKind.FOLLOW_UP, candidate_id=row.candidate_id, application_id=row.id,
                position_id=row.position_id, owner_id=workspace.person, started_at=NOW - timedelta(hours=30),
                due_at=NOW - timedelta(hours=6), limit_amount=24, limit_unit=LimitUnit.CALENDAR_HOURS,
            )
        )  # fmt: skip
        candidate = row.candidate_id
    page.refresh()
    page._view.setCurrentIndex(page._model.index(1, 0))
    assert chosen(page).name == "梁家豪"
    return candidate


def test_a_call_is_logged_with_one_key(qtbot: QtBot, page: TodayPage, local_workspace: Workspace) -> None:
    candidate = follow_up(page, local_workspace)
    press(qtbot, page, Qt.Key.Key_Return)
    shown = popover(page, TalkPopover)
    shown.words.setText("同意下周二复试")
    qtbot.keyClick(shown.outcomes.buttons[CallOutcome.AGREED], Qt.Key.Key_2)
    with local_workspace.reading() as session:
        (talk,) = contacts.talks(session, candidate=candidate)
    assert (talk.outcome, talk.words) == ("agreed", "同意下周二复试")
    assert "梁家豪" not in names(page)


def test_who_does_not_answer_stays_in_the_list_until_reached(
    qtbot: QtBot, page: TodayPage, local_workspace: Workspace
) -> None:
    follow_up(page, local_workspace)
    press(qtbot, page, Qt.Key.Key_Return)
    qtbot.keyClick(popover(page, TalkPopover), Qt.Key.Key_4)
    assert "梁家豪" in names(page)
    press(qtbot, page, Qt.Key.Key_Return)
    popover(page, TalkPopover).set_next(NOW + timedelta(hours=3))
    qtbot.keyClick(popover(page, TalkPopover), Qt.Key.Key_4)
    assert "梁家豪" not in names(page)  # it comes back at the time that was set
    page._filter.choose("later")
    page.refresh()
    assert names(page)[1:] == ["梁家豪"]
    with clock.frozen(NOW + timedelta(hours=3)):
        page._filter.choose("all")
        page.refresh()
        assert names(page).count("梁家豪") == 1


def test_z_puts_off_in_working_time_and_z_again_brings_it_back(qtbot: QtBot, page: TodayPage) -> None:
    press(qtbot, page, Qt.Key.Key_Z)
    menu = next(menu for menu in page.findChildren(WhenMenu) if menu.actions())
    menu.actions()[1].trigger()
    assert "曹永强" not in names(page)
    page._filter.choose("later")
    page.refresh()
    row = chosen(page)
    assert row.name == "曹永强"
    assert row.snoozed_until == datetime(2026, 3, 13, 1, 0, tzinfo=UTC)  # the office opens at nine
    press(qtbot, page, Qt.Key.Key_Z)
    page._filter.choose("all")
    page.refresh()
    assert "曹永强" in names(page)


def test_a_task_is_reminded_of_again_and_again_and_no_more(page: TodayPage, local_workspace: Workspace) -> None:
    row = chosen(page)
    page.desk.remind_me(row, None, 8)
    page.refresh()
    row = chosen(page)
    assert row.remind_at == datetime(2026, 3, 13, 1, 42, tzinfo=UTC)
    page.desk.remind_me(row, None)
    page.refresh()
    assert chosen(page).remind_at is None


def test_a_task_is_handed_over(page: TodayPage, local_workspace: Workspace) -> None:
    page.desk.hand_over(chosen(page))
    choice = popover(page, ChoicePopover)
    choice.search.setText("许静")
    choice.search.textEdited.emit("许静")
    choice._take(choice.list.currentItem())
    page.refresh()
    assert (
        next(row for row in page._model.lines if isinstance(row, TaskRow) and row.name == "曹永强").owner_name == "许静"
    )


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
    page.refresh()
    assert names(page) == ["Due today", "王海波"]
    page._filter.choose("mine")
    page.refresh()
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


def test_resumes_that_wait_are_told_and_one_click_away(qtbot: QtBot, local_workspace: Workspace) -> None:
    page = TodayPage(TestProgram(local_workspace))
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    assert page._review.isHidden()
    with local_workspace.action("x") as session:
        for state in ("read", "failed", "accepted"):
            session.add(IntakeItem(file_name="简历.pdf", state=state, parsed={}, created_at=NOW))
    page.refresh()
    assert "2" in page._second.text()
    assert not page._review.isHidden()
    page._review.click()
    assert isinstance(page.program, TestProgram)
    assert page.program.places[-1].page is PageName.INTAKE


def test_the_sections_beside_the_list_lead_on(page: TodayPage) -> None:
    links = [button for button in page._side.findChildren(Button) if button.role == "link"]
    for link in links:
        link.click()
    assert isinstance(page.program, TestProgram)
    assert [(place.page, place.view) for place in page.program.places] == [
        (PageName.CALENDAR, "day"), (PageName.PEOPLE, "starred")
    ]  # fmt: skip
