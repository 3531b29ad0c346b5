"""The week in the window: laid out without overlap, walked by keys, acted on in a popover."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from models.tables import Interview
from models.values import clock
from models.values.enums import InterviewState
from services.workspace import Workspace
from tests import factories
from tests.program import TestProgram
from tests.services.test_agenda import meet
from views.context import PageName
from views.interviews.geometry import lanes
from views.interviews.meeting_popover import MeetingPopover
from views.interviews.page import CalendarPage

NOW = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)


@pytest.fixture
def page(qtbot: QtBot, local_workspace: Workspace):
    with clock.frozen(NOW):
        with local_workspace.action("x") as session:
            factories.position(session)
            meet(session, "甲", NOW - timedelta(hours=1), place="A302")
            meet(session, "乙", NOW + timedelta(hours=2))
            meet(session, "丙", NOW + timedelta(hours=2, minutes=15))
            meet(session, "丁", NOW + timedelta(days=7))
        shown = CalendarPage(TestProgram(local_workspace))
        qtbot.addWidget(shown)
        shown.resize(1280, 800)
        shown.show()
        shown.refresh()
        qtbot.waitUntil(lambda: len(shown._view._places) == 3)
        yield shown


def popover_of(page: CalendarPage) -> MeetingPopover:
    return page.findChildren(MeetingPopover)[-1]


def test_interviews_at_one_time_stand_beside_each_other(page: CalendarPage) -> None:
    places = {meeting.name: rect for rect, meeting in page._view._places}
    assert not places["乙"].intersects(places["丙"])
    assert places["乙"].width() == pytest.approx(places["丙"].width())
    assert places["甲"].width() > places["乙"].width()


def test_lanes_are_reused_when_they_are_free_again(page: CalendarPage) -> None:
    of_day = [meeting for _, meeting in page._view._places]
    assert {of_day[n].name: lane for n, lane in lanes(of_day).items()} == {"甲": (0, 1), "乙": (0, 2), "丙": (1, 2)}


def test_keys_walk_the_week_and_enter_opens_the_interview(qtbot: QtBot, page: CalendarPage) -> None:
    page._view.setFocus()
    qtbot.keyClick(page._view, Qt.Key.Key_J)
    qtbot.keyClick(page._view, Qt.Key.Key_J)
    qtbot.keyClick(page._view, Qt.Key.Key_Return)
    shown = popover_of(page)
    assert shown._meeting.name == "乙"
    buttons = [button.text() for button in shown.findChildren(QPushButton)]
    assert buttons == ["Candidate confirmed", "Another time…", "More", "Open profile"]


def test_an_interview_that_is_over_is_stated_as_held_and_undone(
    qtbot: QtBot, page: CalendarPage, local_workspace: Workspace
) -> None:
    rect, meeting = page._view._places[0]
    page._on_opened(meeting, rect)
    next(b for b in popover_of(page).findChildren(QPushButton) if b.text() == "Took place").click()
    with local_workspace.reading() as session:
        assert session.get_one(Interview, meeting.interview).state is InterviewState.HELD
    assert isinstance(page.program, TestProgram)
    assert page.program.toasts == ["甲: Held"]
    page.program.undo()
    with local_workspace.reading() as session:
        assert session.get_one(Interview, meeting.interview).state is InterviewState.PLANNED


def test_the_week_changes_and_comes_back(qtbot: QtBot, page: CalendarPage) -> None:
    page._go(7)
    qtbot.waitUntil(lambda: [meeting.name for _, meeting in page._view._places] == ["丁"])
    page._this_week()
    qtbot.waitUntil(lambda: len(page._view._places) == 3)


def test_at_the_weekend_the_week_that_comes_is_shown_and_one_may_go_back(page: CalendarPage) -> None:
    with clock.frozen(NOW + timedelta(days=3)):  # Sunday
        page._this_week()
        assert page._week is not None
        assert [meeting.name for meeting in page._week.meetings] == ["丁"]
        page._go(-7)
        assert len(page._week.meetings) == 3
    with clock.frozen(NOW + timedelta(days=1)):  # Friday: the day is still worked
        page._this_week()
        assert len(page._week.meetings) == 3


def test_the_profile_is_one_click_away(page: CalendarPage) -> None:
    rect, meeting = page._view._places[1]
    page._on_opened(meeting, rect)
    popover_of(page)._open()
    assert isinstance(page.program, TestProgram)
    assert page.program.places[-1].page is PageName.CANDIDATE
