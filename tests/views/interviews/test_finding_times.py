"""From somebody who waits to a booked interview: lanes, free times, keys, dragging, the desk's list, files."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from models.tables import Interview, Message, Person, PersonCalendar
from models.values import clock
from models.values.enums import InterviewState
from models.values.keys import Key
from services import agenda, interview_states
from services.organisation import places
from services.scheduling import cases, person_calendars
from services.scheduling.ics import Read, Taken
from services.scheduling.slots import DayPart
from services.workspace import Workspace
from tests import scenes
from tests.program import TestProgram
from tests.scenes import NOW, Scene
from views.common.look import look
from views.common.wording import local
from views.context import PageName, Place
from views.interviews import files, paper
from views.interviews.booking_popover import BookingPopover
from views.interviews.calendars_popover import CalendarsPopover
from views.interviews.colleague_popover import ColleaguePopover
from views.interviews.move_popover import MovePopover
from views.interviews.page import CalendarPage
from views.papers import printing

BEGINS = NOW + timedelta(hours=5, minutes=18)  # 15:00 today


@pytest.fixture
def scene(local_workspace: Workspace) -> Iterator[Scene]:
    """One interview planned at 15:00, and the same candidate waiting for another time."""
    with clock.frozen(NOW):
        made = scenes.first_interview(local_workspace, starts_at=BEGINS)
        with local_workspace.action("organisation.edit") as session:
            for name in ("A302", "A305"):
                places.add_room(session, draft=places.RoomDraft(name))
        yield made


@pytest.fixture
def page(qtbot: QtBot, scene: Scene) -> CalendarPage:
    shown = CalendarPage(TestProgram(scene.workspace))
    qtbot.addWidget(shown)
    shown.resize(1440, 860)
    shown.show()
    shown.show_place(Place(PageName.CALENDAR))
    qtbot.waitUntil(lambda: len(shown._view.places()) == 1)
    return shown


def program_of(page: CalendarPage) -> TestProgram:
    assert isinstance(page.program, TestProgram)
    return page.program


def interview(scene: Scene) -> Interview:
    with scene.workspace.reading() as session:
        row = session.get_one(Interview, scene.interview)
        session.expunge(row)
        return row


def decline(scene: Scene) -> None:
    with scene.workspace.action("interview.state") as session:
        interview_states.set_state(
            session, interview=scene.interview, state=InterviewState.DECLINED, seen=interview(scene).version
        )


def test_from_the_queue_to_a_booked_interview_with_two_keys(qtbot: QtBot, page: CalendarPage, scene: Scene) -> None:
    decline(scene)
    assert [card.row.name for card in page._side.queue.cards] == ["韩立群"]
    page._plan_next()
    panel = page._side.slots
    assert set(panel.panel()) == set(scene.people.values())
    assert {lane.name for lane in page._week.lanes} == set(scene.people)  # type: ignore[union-attr]
    assert panel.found is not None
    assert panel.found.is_common
    assert len(panel._cards) == 3
    page._offer(0)
    popover = page.findChildren(BookingPopover)[-1]
    assert popover.place() == "A302"
    popover.confirm()
    with scene.workspace.reading() as session:
        (made,) = session.scalars(select(Interview).where(Interview.id != scene.interview)).all()
        assert (made.starts_at, made.place) == (popover.starts_at, "A302")
        assert len(session.scalars(select(Message)).all()) == 1
    assert page._side.queue.cards == []
    assert panel.case is None
    program_of(page).undo()
    assert len(page._side.queue.cards) == 1


def test_fewer_interviewers_and_another_part_of_the_day_are_asked_anew(page: CalendarPage, scene: Scene) -> None:
    decline(scene)
    page._plan_next()
    panel = page._side.slots
    panel.tick(scene.people["刘思远"], is_on=False)
    assert len(panel.panel()) == 2
    assert {lane.name for lane in page._week.lanes} == {"陈国栋", "许静"}  # type: ignore[union-attr]
    panel._part.setCurrentIndex(panel._part.findData(DayPart.AFTERNOON))
    panel._part.activated.emit(panel._part.currentIndex())
    assert panel.found is not None
    assert all(local(p.starts_at).hour >= 12 for p in panel.found.proposals)
    page._desk.end()
    assert page._week is not None
    assert page._week.lanes == ()


def test_a_colleague_who_is_not_in_the_list_is_added_where_the_panel_is_chosen(
    page: CalendarPage, scene: Scene
) -> None:
    decline(scene)
    page._plan_next()
    panel = page._side.slots
    before = panel.panel()
    panel.another_wanted.emit()
    (popover,) = page.findChildren(ColleaguePopover)
    popover._add()  # without a name nothing is added
    assert popover.isVisible()
    popover.name.setText("柳青")
    popover._add()
    with scene.workspace.reading() as session:
        key = session.scalars(select(Person.id).where(Person.name == "柳青")).one()
    assert set(panel.panel()) == {*before, key}
    assert panel.found is not None
    assert panel.found.proposals[0].people == len(before) + 1


def test_another_time_moves_the_interview_and_tells_the_candidate(page: CalendarPage, scene: Scene) -> None:
    page._desk.begin_again(scene.interview, scene.application)
    assert page._side.slots.found is not None
    page._offer(1)
    page.findChildren(BookingPopover)[-1].confirm()
    row = interview(scene)
    assert row.moves == 1
    assert row.starts_at != BEGINS
    with scene.workspace.reading() as session:
        assert session.scalars(select(Message.event)).all() == ["another_time"]


def drag(page: CalendarPage, minutes: int) -> None:
    """Take the interview by its middle and pull it down."""
    view = page._view
    rect = view.places()[0][0]
    start = rect.center().toPoint()
    down = round(view._grid(page._week).hour * minutes / 60)  # type: ignore[arg-type]
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    for step in (6, down // 2, down):
        QTest.mouseMove(view, start + QPoint(0, step))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start + QPoint(0, down))


def test_an_interview_is_dragged_an_hour_later_and_undone(page: CalendarPage, scene: Scene) -> None:
    drag(page, 60)
    row = interview(scene)
    assert row.starts_at == BEGINS + timedelta(hours=1)
    assert row.state is InterviewState.PLANNED
    program_of(page).undo()
    assert interview(scene).starts_at == BEGINS


def test_a_drag_onto_something_else_asks_once(page: CalendarPage, scene: Scene) -> None:
    with scene.workspace.action("interview.plan") as session:
        from services import interviews

        begin = BEGINS + timedelta(hours=1)
        interviews.plan(
            session, application=scene.application, starts_at=begin, ends_at=begin + timedelta(minutes=40),
            interviewers=[scene.people["许静"]], place="A305",
        )  # fmt: skip
    first = next(m for _, m in page._view.places() if m.interview == scene.interview)
    page._meetings.ask_move(first, begin)
    popover = page.findChildren(MovePopover)[-1]
    assert interview(scene).starts_at == BEGINS
    popover._confirm()
    assert interview(scene).starts_at == begin
    assert page._week is not None
    assert page._week.clashes == 1
    page._show_clash()


def test_a_card_dropped_on_a_time_opens_the_booking_there(page: CalendarPage, scene: Scene) -> None:
    decline(scene)
    at = BEGINS + timedelta(days=1)
    page._view.dropped.emit(scene.application, at)
    popover = page.findChildren(BookingPopover)[-1]
    assert popover.starts_at == at
    assert popover.ends_at == at + timedelta(minutes=page._side.slots.minutes())


def test_the_view_finds_the_quarter_under_a_point(page: CalendarPage) -> None:
    view = page._view
    rect = view.places()[0][0]
    assert view._moment(QPointF(rect.left() + 5, rect.top()), QPointF(0, 0)) == BEGINS
    assert view._moment(QPointF(2, rect.top()), QPointF(0, 0)) is None


def test_what_a_colleagues_calendar_says_stands_in_the_lane_and_keeps_the_time(
    page: CalendarPage, scene: Scene
) -> None:
    start = NOW.replace(hour=2, minute=0)
    spans = (Taken(int(start.timestamp()), int((start + timedelta(hours=7)).timestamp()), "评审会"),)
    taken = person_calendars.Taken(
        scene.people["许静"], "outlook", "", "", Read(spans, 0, is_cut=False), NOW - timedelta(days=1),
        NOW + timedelta(days=90),
    )  # fmt: skip
    with scene.workspace.action("calendar.take_in") as session:
        person_calendars.keep(session, taken=taken, is_followed=False)
    decline(scene)
    page._plan_next()
    lane = next(lane for lane in page._week.lanes if lane.name == "许静")  # type: ignore[union-attr]
    assert [span.words for span in lane.busy] == ["评审会"]
    found = page._side.slots.found
    assert found is not None
    assert all(p.starts_at >= start + timedelta(hours=7) for p in found.proposals)


def test_the_list_says_who_is_here(qtbot: QtBot, page: CalendarPage, scene: Scene) -> None:
    page.show_place(Place(PageName.CALENDAR, view="list"))
    QAbstractItemModelTester(page._list._model)
    row = [page._list._model.index(0, column).data() for column in range(page._list._model.columnCount())]
    assert row[1] == "韩立群"
    assert row[-1] == "not confirmed"
    page._list.mark_current()
    assert interview(scene).arrived_at == NOW
    assert page._list._model.index(0, 6).data() == "is here"


def test_a_day_steps_by_days(page: CalendarPage) -> None:
    page.show_place(Place(PageName.CALENDAR, view="day"))
    assert len(page._view.places()) == 1
    page._go(1)
    assert page._view.places() == [] or page._week.meetings == ()  # type: ignore[union-attr]
    page._this_week()
    assert page._week is not None
    assert len(page._week.meetings) == 1


def test_interviews_leave_as_files_and_on_paper(page: CalendarPage, tmp_path: Path) -> None:
    assert page._week is not None
    path = tmp_path / "面试.ics"
    files.write_ics(page, page._week.meetings, path)
    assert "韩立群" in path.read_text(encoding="utf-8")
    assert "13812342716" not in path.read_text(encoding="utf-8")
    assert "韩立群" in printing.document([paper.page(page._week)]).toPlainText()
    assert look().font("body").pixelSize() == 13, "the paper has changed the letters of every screen"


def test_a_calendar_is_taken_in_from_the_popover_and_forgotten(
    qtbot: QtBot, page: CalendarPage, scene: Scene, tmp_path: Path
) -> None:
    path = tmp_path / "outlook.ics"
    path.write_bytes(
        b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260301T000000Z\r\n"
        b"DTSTART:20260313T020000Z\r\nDTEND:20260313T030000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    assert page._offered is not None
    popover = CalendarsPopover(page.program, page._offered, page)
    qtbot.addWidget(popover)
    popover.person.setCurrentIndex(-1)
    popover.take_in(path)
    assert [getattr(error, "code", "") for error in program_of(page).errors] == ["calendar.nobody"]
    popover.person.setCurrentIndex(popover.person.findText("许静"))
    popover.take_in(path)
    job = program_of(page).jobs[-1]
    assert job.error is None
    popover._on_read(job.result)
    with scene.workspace.reading() as session:
        assert len(session.scalars(select(PersonCalendar)).all()) == 1
        (line,) = person_calendars.lines(session)
    popover._remove(line)
    with scene.workspace.reading() as session:
        assert session.scalars(select(PersonCalendar)).all() == []


def test_a_place_can_name_who_is_to_be_scheduled(page: CalendarPage, scene: Scene) -> None:
    decline(scene)
    page.show_place(Place(PageName.CALENDAR, params={"application": scene.application}))
    assert isinstance(page._desk.case.application, Key)  # type: ignore[union-attr]


def test_a_card_says_who_would_interview_and_how_long(page: CalendarPage, scene: Scene) -> None:
    decline(scene)
    (card,) = page._side.queue.cards
    assert scene.workspace.person is not None
    with scene.workspace.reading() as session:
        week = agenda.week(session, monday=NOW.date(), person=scene.workspace.person)
        asked = cases.case(session, application=scene.application)
    proposed = week.proposed[scene.application]
    assert (proposed.names, proposed.minutes) == (asked.names(asked.panel), asked.minutes)
    assert set(proposed.names) == {"刘思远", "陈国栋", "许静"}
    for words in (*proposed.names, str(proposed.minutes)):
        assert words in card.asked
