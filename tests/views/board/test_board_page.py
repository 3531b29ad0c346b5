"""Moving, marking and rejecting people on the board, by keys, mouse and drag."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from models.tables import Application, Message, Person, StageEvent
from models.values.enums import ApplicationState, LimitUnit, MoveKind, RejectReason, Role, TaskKind
from models.values.keys import Key
from models.values.limits import Level, Limit, Reading
from models.values.working_time import WorkingCalendar
from services import applications, pipeline
from services.boards import Card, Timer
from services.boards.cards import _Step, _timer
from services.errors import AppError
from services.pipeline import Seen
from services.use_cases import UseCase
from services.workspace import Workspace
from tests import factories
from tests.views.board.conftest import NOW, BoardDriver
from views.board import words
from views.board.card_delegate import fitted
from views.board.card_frame import Act, CardFrame
from views.board.card_model import Role as CardRole
from views.board.card_model import packed
from views.board.folding import Grouping
from views.common.blocked_popover import BlockedPopover
from views.common.choice_popover import ChoicePopover
from views.common.reject_popover import RejectPopover
from views.context import PageName, Place

KEY = Qt.Key
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def press(board: BoardDriver, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is, as the window would get it."""
    target = board.window.focusWidget()
    assert target is not None
    QTest.keyClick(target, key, held)


def popover(board: BoardDriver, kind: type[object]) -> object:
    found = board.page.commands.asking.popover
    assert isinstance(found, kind)
    return found


def guided(board: BoardDriver, names: list[str], to: str) -> tuple[QPoint, QMimeData]:
    """Begin to drag people; the middle of the lane they go to, and what they carry."""
    lanes = board.page.body.lanes
    lanes.start_guiding([board.card(name) for name in names])
    return board.lane(to).geometry().center(), packed(lanes.guide.seen)


def over(board: BoardDriver, names: list[str], to: str) -> bool:
    """Whether a lane would take them."""
    point, data = guided(board, names, to)
    event = QDragMoveEvent(
        point, Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    board.page.body.lanes.dragMoveEvent(event)
    return event.isAccepted()


def drop(board: BoardDriver, names: list[str], to: str) -> None:
    """Let go of them over a lane."""
    point, data = guided(board, names, to)
    event = QDropEvent(
        QPointF(point), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    board.page.body.lanes.dropEvent(event)
    board.page.body.lanes.stop_guiding()


def test_the_board_shows_who_waits_where_and_for_how_long(board: BoardDriver) -> None:
    assert board.names("待初筛") == ["曹永强", "王海波", "郑伟明", "沈佳怡"]
    assert board.lane("待初筛").header.heading.overdue == "1 overdue"
    spoken = board.lane("待初筛").model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "王海波, To screen, 3 h left, close to the limit, BOSS Zhipin, starred"
    assert board.page.title() == "车间主任（精益生产）"


def test_j_and_k_walk_a_lane_and_l_changes_it(board: BoardDriver) -> None:
    board.focus("曹永强")
    press(board, KEY.Key_J)
    press(board, KEY.Key_J)
    assert board.focused == "郑伟明"
    press(board, KEY.Key_K)
    assert board.focused == "王海波"
    press(board, KEY.Key_L)
    assert board.focused == "陆文斌"
    press(board, KEY.Key_L)
    assert board.focused == "孙志远"  # 初试 is empty
    press(board, KEY.Key_H)
    press(board, KEY.Key_Left)
    assert board.focused == "曹永强"


def test_a_digit_moves_the_card_and_undo_brings_it_back(board: BoardDriver) -> None:
    board.focus("王海波")
    press(board, KEY.Key_2)
    assert "王海波" in board.names("部门筛选")
    assert board.program.toasts == ["王海波 moved to “Department”, task made: Dept. screening"]
    assert board.focused == "郑伟明"  # the next one, so that a pile is worked off
    board.program.undo()
    assert board.names("待初筛") == ["曹永强", "王海波", "郑伟明", "沈佳怡"]


def test_space_and_shift_select_and_a_digit_moves_them_all(board: BoardDriver, local_workspace: Workspace) -> None:
    board.focus("曹永强")
    press(board, KEY.Key_Space)
    assert board.page.body.batch.isVisible()
    press(board, KEY.Key_J, SHIFT)
    press(board, KEY.Key_Down, SHIFT)
    assert len(board.page.body.lanes.selection) == 3
    press(board, KEY.Key_2)
    assert board.names("待初筛") == ["沈佳怡"]
    assert not board.page.body.batch.isVisible()
    assert len(board.program.done) == 1  # one step of undo
    with local_workspace.reading() as session:
        moves = session.scalars(select(StageEvent).where(StageEvent.kind == MoveKind.FORWARD)).all()
        assert len(moves) == 3


def test_ctrl_a_selects_the_lane_and_escape_nobody(board: BoardDriver) -> None:
    board.focus("曹永强")
    press(board, KEY.Key_A, CTRL)
    assert len(board.page.body.lanes.selection) == 4
    board.program.places.append(Place(PageName.TODAY))
    press(board, KEY.Key_Escape)
    assert len(board.page.body.lanes.selection) == 0
    assert board.program.places
    press(board, KEY.Key_Escape)
    assert board.program.places == []  # nothing left to close: back


def test_a_blocked_move_says_what_is_missing_and_the_card_stays(board: BoardDriver) -> None:
    board.focus("沈佳怡")
    press(board, KEY.Key_2)
    assert "沈佳怡" in board.names("待初筛")
    asked = popover(board, BlockedPopover)
    assert isinstance(asked, BlockedPopover)
    assert not asked.reason.isHidden()
    asked._override()
    assert "沈佳怡" in board.names("待初筛")  # no reason, no move
    asked.reason.setText("厂长当面确认")
    asked._override()
    assert "沈佳怡" in board.names("部门筛选")
    assert board.program.toasts[-1].endswith("(conditions passed over)")


def test_a_recruiter_is_not_offered_to_pass_over_conditions(board: BoardDriver, local_workspace: Workspace) -> None:
    with local_workspace.action("x") as session:
        session.get_one(Person, local_workspace.person).roles = [Role.RECRUITER.value]
    board.page.refresh()
    board.focus("沈佳怡")
    press(board, KEY.Key_2)
    asked = popover(board, BlockedPopover)
    assert isinstance(asked, BlockedPopover)
    assert asked.reason.isHidden()


def test_x_and_a_digit_reject_with_a_reason(board: BoardDriver, local_workspace: Workspace) -> None:
    board.focus("郑伟明")
    press(board, KEY.Key_X)
    asked = popover(board, RejectPopover)
    assert isinstance(asked, RejectPopover)
    assert len(asked.buttons) == 9
    QTest.keyClick(asked, KEY.Key_4)
    assert "郑伟明" not in board.names("待初筛")
    with local_workspace.reading() as session:
        row = session.scalars(select(Application).where(Application.state == ApplicationState.REJECTED)).one()
        assert row.reason is RejectReason.SALARY
        assert session.scalars(select(Message)).all() == []


def test_rejecting_may_draft_a_letter_that_is_undone_with_it(board: BoardDriver, local_workspace: Workspace) -> None:
    board.focus("郑伟明")
    press(board, KEY.Key_X)
    asked = popover(board, RejectPopover)
    assert isinstance(asked, RejectPopover)
    asked.letter.setChecked(True)
    asked.buttons[RejectReason.SKILLS].click()
    with local_workspace.reading() as session:
        letter = session.scalars(select(Message)).one()
        assert letter.event == "rejection"
        assert "郑伟明" in letter.body
        assert "{" not in letter.body + letter.subject_line
    board.program.undo()
    with local_workspace.reading() as session:
        assert session.scalars(select(Message)).all() == []
    assert "郑伟明" in board.names("待初筛")


def test_cards_dropped_on_an_allowed_lane_move(board: BoardDriver) -> None:
    assert over(board, ["王海波", "郑伟明"], "部门筛选")
    said = board.lane("部门筛选").strip.said
    assert said == "Let go: 2 people to Department\nConditions are met (Phone or e-mail filled in)"
    drop(board, ["王海波", "郑伟明"], "部门筛选")
    assert {"王海波", "郑伟明"} <= set(board.names("部门筛选"))
    assert board.focused == "王海波"
    assert board.lane("部门筛选").strip.isHidden()


def test_a_blocked_lane_shows_a_lock_and_takes_nothing(board: BoardDriver) -> None:
    assert not over(board, ["王海波"], "复试")
    lanes = board.page.body.lanes
    lane = board.lane("复试")
    assert lane.strip.is_locked
    assert lane.strip.said == "First: First interview: 1 evaluation(s)"  # plurals come with the translations
    data = packed([Seen(board.card("王海波").application, 1)])
    root = lane.list.rootIndex()
    assert not lane.model.canDropMimeData(data, Qt.DropAction.MoveAction, -1, -1, root)
    asked: list[object] = []
    lane.model.dropped.connect(asked.append)
    lane.model.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, root)
    assert asked == []
    lanes.stop_guiding()
    assert board.names("复试") == ["孙志远"]


def test_a_drop_on_the_hired_lane_asks_its_conditions_too(board: BoardDriver) -> None:
    lanes = board.page.body.lanes
    lanes.start_guiding([board.card("王海波")])
    slim = lanes.set.ending_slims[True]
    assert lanes._under(QPointF(slim.geometry().center())) == (None, None)
    out = lanes.set.ending_slims[False]
    assert lanes._under(QPointF(out.geometry().center())) == (None, out)
    lanes.stop_guiding()


def test_a_failed_move_returns_the_card_and_can_be_tried_again(board: BoardDriver) -> None:
    board.program.fail_next = AppError("workspace.disk_full")
    board.focus("王海波")
    press(board, KEY.Key_2)
    assert "王海波" in board.names("待初筛")
    assert len(board.page.toasts.shown) == 1
    board.page.acts._again([board.card("王海波").application], board.page.board.route.stages[1].key)  # type: ignore[union-attr]
    assert "王海波" in board.names("部门筛选")


def test_a_card_moved_by_a_colleague_is_a_conflict_not_a_jump(board: BoardDriver, local_workspace: Workspace) -> None:
    stale = board.card("王海波")
    board.focus("王海波")
    press(board, KEY.Key_3)
    board.page.acts.move([stale], board.page.board.route.stages[1].key)  # type: ignore[union-attr]
    assert "王海波" in board.names("初试")
    assert board.page.toasts.shown


def test_s_stars_and_t_tags_and_toggles(board: BoardDriver) -> None:
    board.focus("曹永强")
    press(board, KEY.Key_S)
    assert board.card("曹永强").is_starred
    press(board, KEY.Key_S)
    assert not board.card("曹永强").is_starred
    press(board, KEY.Key_T)
    asked = popover(board, ChoicePopover)
    assert isinstance(asked, ChoicePopover)
    board.type_in(asked.search, "精益生产")
    QTest.keyClick(asked.search, KEY.Key_Return)
    assert board.card("曹永强").tags == ("精益生产",)
    assert board.program.codes[-1] == UseCase.CANDIDATE_TAG


def test_filters_show_a_part_and_say_so(board: BoardDriver) -> None:
    bar = board.page.toolbar.filters
    bar.overdue.setChecked(True)
    assert board.names("待初筛") == ["曹永强"]
    assert board.lane("待初筛").header.heading.count == "1 / 4"
    assert bar.left.text() == "2 / 6 · clear"
    bar.left.click()
    assert len(board.names("待初筛")) == 4
    bar.starred.setChecked(True)
    assert board.names("待初筛") == ["王海波"]
    assert board.names("部门筛选") == []


def test_selection_focus_and_scroll_survive_a_colleagues_change(board: BoardDriver, local_workspace: Workspace) -> None:
    board.window.resize(1400, 420)
    board.focus("郑伟明")
    press(board, KEY.Key_Space)
    scroll = board.lane("待初筛").list.verticalScrollBar()
    scroll.setValue(60)
    before = scroll.value()
    assert before > 0
    first = board.card("曹永强")
    with local_workspace.action(UseCase.ADVANCE) as session:
        stage = board.page.board.route.stages[1].key  # type: ignore[union-attr]
        pipeline.advance(session, application=first.application, seen=first.version, to=stage)
    assert board.names("待初筛") == ["王海波", "郑伟明", "沈佳怡"]
    assert board.focused == "郑伟明"
    assert board.card("郑伟明").application in board.page.body.lanes.selection


def test_the_endings_open_as_lanes_and_reopening_brings_back(board: BoardDriver) -> None:
    board.focus("郑伟明")
    card = board.card("郑伟明")
    board.page.acts.reject([card], RejectReason.LOCATION)
    slim = board.page.body.lanes.set.ending_slims[False]
    assert slim.heading.count == "1"
    slim.click()
    assert board.names("已淘汰") == ["郑伟明"]
    board.page.acts.reopen([board.card("郑伟明")])
    assert "郑伟明" in board.names("待初筛")
    assert board.names("已淘汰") == []


def test_a_folded_lane_stays_folded(board: BoardDriver, position: Key) -> None:
    lanes = board.page.body.lanes
    key = board.lane("部门筛选").key
    assert key is not None
    lanes.fold(key, is_folded=True)
    assert lanes.set.slims[key].isVisible()
    assert not board.lane("部门筛选").isVisible()
    lanes.board = None
    board.page._whole = None
    lanes.set._position = None
    board.page.show_place(Place(PageName.BOARD, position))
    assert lanes.set.slims[key].isVisible()
    lanes.set.slims[key].click()
    assert board.lane("部门筛选").isVisible()


def test_enter_opens_the_profile_and_c_the_contacts(board: BoardDriver) -> None:
    board.focus("王海波")
    press(board, KEY.Key_Return)
    card = board.card("王海波")
    assert board.program.places[-1] == Place(
        PageName.CANDIDATE, card.candidate, params={"application": card.application}
    )
    press(board, KEY.Key_C)
    assert board.program.places[-1].view == "contacts"


def test_a_click_gives_focus_and_ctrl_click_selects(board: BoardDriver) -> None:
    lane = board.lane("待初筛").list
    middle = lane.visualRect(lane.model().index(1, 0)).center()
    QTest.mouseClick(lane.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert board.focused == "王海波"
    assert len(board.page.body.lanes.selection) == 0
    QTest.mouseClick(lane.viewport(), Qt.MouseButton.LeftButton, CTRL, middle)
    last = lane.visualRect(lane.model().index(3, 0)).center()
    QTest.mouseClick(lane.viewport(), Qt.MouseButton.LeftButton, SHIFT, last)
    assert len(board.page.body.lanes.selection) == 3


def test_the_star_and_the_inline_acts_are_clicked_in_place(board: BoardDriver) -> None:
    lane = board.lane("待初筛").list
    index = lane.model().index(1, 0)
    frame = CardFrame.of(lane._frame(index).card, board.page.body.lanes.delegate.density, 0)
    assert frame.card.height() == 106
    place = lane._frame(index)
    QTest.mouseClick(lane.viewport(), Qt.MouseButton.LeftButton, pos=place.star.center().toPoint())
    assert not board.card("王海波").is_starred
    QTest.mouseMove(lane.viewport(), place.card.center().toPoint())
    QTest.mouseClick(lane.viewport(), Qt.MouseButton.LeftButton, pos=place.act(Act.ADVANCE).center().toPoint())
    assert "王海波" in board.names("部门筛选")


def test_the_list_shows_the_same_people_and_acts_on_them(board: BoardDriver) -> None:
    board.page.toolbar.views.choose("list")
    board.page._on_view("list")
    table = board.page.body.table
    assert [card.name for card in table.model.rows][:2] == ["孙志远", "陆文斌"]  # longest stay first
    table.table.selectRow(0)
    assert board.page.body.batch.isVisible()
    table.table.setFocus()
    press(board, KEY.Key_1)
    assert "孙志远" in board.names("待初筛")


def test_funnel_and_settings_open_their_pages(board: BoardDriver, position: Key) -> None:
    for view, page in (("funnel", PageName.INSIGHTS), ("settings", PageName.POSITIONS)):
        board.page._on_view(view)
        assert board.program.places[-1].page is page
        assert board.program.places[-1].key == position
        assert board.page.toolbar.views.current == "board"


def test_the_position_switcher_finds_by_typing(board: BoardDriver, local_workspace: Workspace) -> None:
    with local_workspace.action("x") as session:
        other = factories.position(session, "仓库主管", pinyin="cangkuzhuguan", initials="ckzg").id
    board.page.head.button.click()
    asked = popover(board, ChoicePopover)
    assert isinstance(asked, ChoicePopover)
    assert asked.list.count() == 3  # both positions, and all positions of their process
    QTest.keyClicks(asked.search, "ckzg")
    assert asked.list.count() == 1
    QTest.keyClick(asked.search, KEY.Key_Return)
    assert board.program.places[-1] == Place(PageName.BOARD, other)


def test_drafting_a_message_sends_nothing(board: BoardDriver, local_workspace: Workspace) -> None:
    board.focus("曹永强")
    press(board, KEY.Key_A, CTRL)
    press(board, KEY.Key_M)
    with local_workspace.reading() as session:
        assert {m.state.value for m in session.scalars(select(Message))} == {"draft"}
    assert board.program.toasts[-1].startswith("4 message")


def test_handing_over_names_the_new_owner(board: BoardDriver, local_workspace: Workspace) -> None:
    with local_workspace.action("x") as session:
        other = Person(name="周敏", roles=[Role.RECRUITER.value])
        session.add(other)
        session.flush()
        key = other.id
    board.focus("曹永强")
    board.page.commands.ask_owner()
    asked = popover(board, ChoicePopover)
    assert isinstance(asked, ChoicePopover)
    asked.chosen.emit(key)
    assert board.card("曹永强").owner == key


def test_a_closed_position_can_only_be_read(qtbot: QtBot, board: BoardDriver, closed: Key) -> None:
    board.page.refresh()
    assert board.page.banner.isVisible()
    board.focus("曹永强")
    press(board, KEY.Key_2)
    press(board, KEY.Key_S)
    board.page.body.lanes.begin_drag(board.card("曹永强"))
    assert not board.page.body.lanes.guide.is_on
    assert board.program.codes == []
    assert not board.page.toolbar.add.isEnabled()


def test_a_menu_offers_every_other_stage(board: BoardDriver) -> None:
    card = board.card("孙志远")
    page = board.page
    assert page.board is not None
    menu = page.commands.asking.menu_of(
        page.board, card, read_only=False, move=page.commands.move, open_=page.commands.open
    )
    stages = menu.actions()[1].menu()
    assert isinstance(stages, QMenu)
    assert len(stages.actions()) == len(page.board.route.stages) - 1
    stages.actions()[0].trigger()
    assert "孙志远" in board.names("待初筛")


def test_the_models_keep_their_promises(board: BoardDriver) -> None:
    testers = [
        QAbstractItemModelTester(lane.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        for lane in board.page.body.lanes.set.lanes()
    ]
    testers.append(
        QAbstractItemModelTester(board.page.body.table.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    )
    board.focus("王海波")
    press(board, KEY.Key_2)
    board.program.undo()
    board.page.toolbar.filters.overdue.setChecked(True)
    board.page.toolbar.filters.clear()
    board.page.body.table.show_board(board.page.board)  # type: ignore[arg-type]
    assert len(testers) == 9


@pytest.mark.parametrize("width", [1026, 1302, 1856])
def test_lanes_never_get_narrower_than_172_px(board: BoardDriver, width: int) -> None:
    board.window.resize(width, 700)
    QTest.qWait(1)
    lanes = board.page.body.lanes
    widths = {round(lane.card_rect.width()) for lane in lanes.set.shown()}
    assert min(widths) >= 172
    assert max(widths) - min(widths) <= 1
    gutter = lanes.delegate.gutter
    assert gutter == (5 if width < 1336 else 7)


def test_an_empty_lane_says_how_one_comes_in(board: BoardDriver) -> None:
    board.focus("陆文斌")
    press(board, KEY.Key_1)
    assert board.lane("部门筛选")._hint == "Nobody is here. To come in: Phone or e-mail filled in"
    assert not board.window.grab(board.window.rect()).isNull()
    QTest.mouseClick(board.lane("部门筛选").list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, 60))


def test_the_board_of_a_process_shows_all_its_positions(board: BoardDriver, local_workspace: Workspace) -> None:
    with local_workspace.action("x") as session:
        other = factories.position(session, "仓库主管")
        person = factories.candidate(session, "吕建国")
        applications.enter(session, candidate=person.id, position=other.id)
        process = other.process_id
    board.page.head.button.click()
    asked = popover(board, ChoicePopover)
    assert isinstance(asked, ChoicePopover)
    board.type_in(asked.search, "all positions")
    QTest.keyClick(asked.search, KEY.Key_Return)
    place = board.program.places[-1]
    assert (place.key, place.params) == (process, {"is_process": True})
    board.page.show_place(place)
    assert board.names("待初筛")[-1] == "吕建国"
    assert board.page.title() == "All positions: General"
    board.focus("吕建国")
    press(board, KEY.Key_4)
    assert "吕建国" in board.names("待初筛")  # 初试 asks for its evaluation here too
    press(board, KEY.Key_N)
    assert not board.page.body.panel.isVisible()


def test_cards_stand_together_by_owner_under_captions(board: BoardDriver, local_workspace: Workspace) -> None:
    with local_workspace.action("x") as session:
        other = Person(name="周敏", roles=[Role.RECRUITER.value])
        session.add(other)
        session.flush()
        key = other.id
    board.page.acts.assign([board.card("曹永强"), board.card("郑伟明")], key, "周敏")
    board.page._on_grouping(Grouping.OWNER)
    lane = board.lane("待初筛")
    assert board.names("待初筛") == ["曹永强", "郑伟明", "王海波", "沈佳怡"]
    captions = [lane.model.index(row).data(CardRole.CAPTION) for row in range(4)]
    assert captions == ["周敏", "", "林晓雯", ""]
    QTest.qWait(1)
    tops = [lane.list.visualRect(lane.model.index(row)).top() for row in range(4)]
    assert [b - a for a, b in itertools.pairwise(tops)] == [138, 114, 138]
    place = lane.list._frame(lane.model.index(2))
    QTest.mouseClick(lane.list.viewport(), Qt.MouseButton.LeftButton, pos=place.star.center().toPoint())
    assert not board.card("王海波").is_starred
    assert not board.window.grab().isNull()
    board.page._on_grouping(Grouping.NONE)
    assert board.names("待初筛") == ["曹永强", "王海波", "郑伟明", "沈佳怡"]


def test_switching_positions_with_the_focus_on_a_card_forgets_the_old_lanes(
    qtbot: QtBot, board: BoardDriver, local_workspace: Workspace, position: Key
) -> None:
    with local_workspace.action("x") as session:
        other = factories.position(session, "仓库主管")
        person = factories.candidate(session, "吕建国")
        applications.enter(session, candidate=person.id, position=other.id)
        key = other.id
    board.focus("王海波")
    board.page.show_place(Place(PageName.BOARD, key))
    QTest.qWait(1)  # the old lanes are deleted
    assert board.focused == "吕建国"
    board.page.body.focus_cards()
    board.page.show_place(Place(PageName.BOARD, position))
    QTest.qWait(1)
    assert board.focused == "曹永强"
    wanted = board.card("孙志远").application
    board.page.show_place(Place(PageName.BOARD, position, params={"application": wanted}))
    assert board.focused == "孙志远"


def test_a_focused_card_says_its_limit_in_short() -> None:
    reading = Reading(Level.OVERDUE, timedelta(days=-1, hours=-3), 1.5)
    card = a_card(timer=Timer(reading, LimitUnit.CALENDAR_HOURS, NOW))
    assert words.foot(card).words == "1 d 3 h over"
    assert words.brief_foot(card).words == "1 d over"
    near = replace(reading, left=timedelta(hours=2), level=Level.NEAR)
    scheduled = replace(card, timer=Timer(near, LimitUnit.CALENDAR_HOURS, NOW, TaskKind.SCHEDULE))
    assert words.foot(scheduled).words == "To schedule: 2 h left"
    assert words.brief_foot(scheduled).words == "2 h left"


def test_a_late_task_is_told_with_its_own_clock_though_the_stage_was_late_before() -> None:
    monday = NOW - timedelta(days=3)
    row = SimpleNamespace(entered_at=monday - timedelta(days=7), due_at=monday)
    rule: Any = SimpleNamespace(limit=Limit(5, LimitUnit.WORKING_DAYS))
    late = _Step(TaskKind.EVALUATE, monday, NOW - timedelta(hours=16), LimitUnit.CALENDAR_HOURS)
    timer = _timer(row, rule, late, NOW, WorkingCalendar())
    assert timer is not None
    assert words.foot(a_card(timer=timer)).words == "Evaluation: 16 h over"
    timer = _timer(row, rule, replace(late, due=NOW + timedelta(hours=1)), NOW, WorkingCalendar())
    assert timer is not None
    assert (timer.due, timer.step) == (monday, None)


def test_a_long_title_is_cut_and_years_and_city_stay() -> None:
    parts = ["高级制造工程与精益生产改善项目经理", "12 yr", "南通"]
    shown = fitted(parts, 180)
    assert shown[0].endswith("…")
    assert shown[1:] == parts[1:]
    assert fitted(parts, 1000) == parts


def a_card(timer: Timer | None) -> Card:
    return Card(
        application=Key(int=1), version=1, candidate=Key(int=2), stage=Key(int=3), name="戴晓峰", title="车间主任",
        company="", years=12, city="南通", tags=(), is_starred=False, channel=None, owner=None, entered_at=NOW,
        timer=timer,
    )  # fmt: skip


def test_the_match_stands_on_the_cards_where_somebody_wants_it(qtbot: QtBot, board: BoardDriver) -> None:
    cards = board.page.body.lanes.delegate
    assert not cards.matches
    board.page.toolbar.matches_toggled.emit(True)
    qtbot.waitUntil(lambda: board.card("王海波").application in cards.matches)
    assert all(0 <= score <= 100 for score in cards.matches.values())
    assert len(cards.matches) == 6
    board.page.toolbar.matches_toggled.emit(False)
    assert not cards.matches
