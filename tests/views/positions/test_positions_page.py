"""The positions page on a real workspace: list, filters, opening, editing, pausing, closing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from models.tables import Application, Department, Position, PositionTemplate, Process
from models.values import clock
from models.values.enums import ApplicationState, PositionState, StageKind
from models.values.keys import Key
from models.values.money import Pay
from services import field_dictionary, fullness, position_ends, positions, templates
from services.position_ends import Fate
from services.positions import Draft
from services.workspace import Workspace
from tests import factories
from tests.program import TestProgram
from views.common.conflict import ConflictDialog
from views.context import PageName, Place
from views.positions.page import NEW, SETTINGS, PositionsPage
from views.positions.state_popover import ClosePopover, PausePopover

NOW = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)


@pytest.fixture
def program(workspace: Workspace) -> TestProgram:
    with workspace.action("setup") as session:
        templates.seed(session)
    return TestProgram(workspace)


def open_one(program: TestProgram, title: str, *, code: str = "workshop_manager", late: int = 0) -> Key:
    with clock.frozen(NOW - timedelta(days=23)), program.workspace.action("position.create") as session:
        template = session.scalars(select(PositionTemplate.id).where(PositionTemplate.code == code)).one()
        key = positions.create(session, template=template, draft=Draft(title, 2, owner=program.me.person))
        for number in range(late):
            at = session.get_one(Position, key)
            factories.application(session, f"曹永{number}", at, "intake", due_at=NOW - timedelta(hours=2))
    return key


@pytest.fixture
def page(qtbot: QtBot, program: TestProgram) -> PositionsPage:
    page = PositionsPage(program)
    qtbot.addWidget(page)
    page.resize(1440, 800)
    page.show()
    return page


def titles(page: PositionsPage) -> list[str]:
    return [line.title for line in page._model.rows]


def test_the_list_shows_first_where_somebody_is_late(page: PositionsPage, program: TestProgram) -> None:
    open_one(program, "质量工程师")
    open_one(program, "车间主任（精益生产）", late=2)
    with clock.frozen(NOW):
        page.show_place(Place(PageName.POSITIONS))
        QAbstractItemModelTester(page._model)
    assert titles(page) == ["车间主任（精益生产）", "质量工程师"]
    row = [page._model.index(0, column).data() for column in range(page._model.columnCount())]
    assert row[3:7] == ["0 / 2", "2", "2", "23"]
    page._filters.late.setChecked(True)
    assert titles(page) == ["车间主任（精益生产）"]
    page._filters.late.setChecked(False)
    page._filters.search.setText("质量")
    page._filters.search.searched.emit("质量")
    assert titles(page) == ["质量工程师"]


def test_what_the_dictionary_requires_is_counted_for_the_people_on_the_way(
    page: PositionsPage, program: TestProgram
) -> None:
    key = open_one(program, "车间主任", late=2)
    with program.workspace.action("organisation.edit") as session:
        line = next(line for line in field_dictionary.lines(session) if line.code == "city")
        asked = replace(line.draft, required_from=StageKind.SCREENING)
        field_dictionary.edit(session, key="city", seen=0, draft=asked)
        at = session.get_one(Position, key)
        factories.application(session, "韩立群", at, "department", channel_id=factories.channel(session).id)
    with program.workspace.reading() as session:
        found = fullness.of_position(session, position=key, viewer=program.me.person)
    assert (found.filled, found.due) == (1, 4)  # the channel of three, the city of the one who is in screening
    assert [(gap.name.en, gap.missing) for gap in found.gaps] == [("Source", 2), ("Lives in", 1)]
    page.show_place(Place(PageName.POSITIONS))
    assert "25% of 4 filled in · Source missing for 2 people" in page._details._values["full"].text()


def test_with_no_position_the_page_offers_to_open_one(page: PositionsPage, program: TestProgram) -> None:
    page.show_place(Place(PageName.POSITIONS))
    assert page._stack.currentWidget() is page._empty
    page._filters.states.choose("closed")
    page._show_rows()
    assert page._stack.currentWidget() is page._empty


def test_enter_opens_the_board(qtbot: QtBot, page: PositionsPage, program: TestProgram) -> None:
    key = open_one(program, "质量工程师")
    page.show_place(Place(PageName.POSITIONS))
    qtbot.keyClick(page._table, Qt.Key.Key_Return)
    assert program.places == [Place(PageName.BOARD, key)]


def test_the_keys_of_the_list_act_as_soon_as_the_page_is_opened(
    qtbot: QtBot, page: PositionsPage, program: TestProgram
) -> None:
    with qtbot.waitActive(page):
        page.activateWindow()
    page.show_place(Place(PageName.POSITIONS))
    page.setFocus()  # as the window does, here before there is a list
    key = open_one(program, "质量工程师")
    page.refresh()
    assert QApplication.focusWidget() is page
    qtbot.keyClick(page, Qt.Key.Key_Return)
    assert program.places == [Place(PageName.BOARD, key)]
    assert QApplication.focusWidget() is page._table
    page.setFocus()
    assert QApplication.focusWidget() is page._table


def test_a_position_is_opened_from_a_template_in_one_step_of_undo(page: PositionsPage, program: TestProgram) -> None:
    with program.workspace.reading() as session:
        template = session.scalars(select(PositionTemplate.id).where(PositionTemplate.code == "assembler")).one()
    page.show_place(Place(PageName.POSITIONS, template, NEW))
    form = page._desk.form
    assert form._title.text() == "Assembler"  # the interface is English here
    assert (form.band.low.value(), form.band.high.value()) == (5_500, 8_000)
    assert "3" in form._carried.text()
    form._title.setText("装配工（二期）")
    form._people.setValue(30)
    form.submit()
    assert titles(page) == ["装配工（二期）"]
    assert program.codes[-1] == "position.create"
    with program.workspace.reading() as session:
        row = session.scalars(select(Position)).one()
        assert (row.headcount, row.owner_id, row.template_id) == (30, program.me.person, template)
    program.undo()
    assert titles(page) == []


def test_a_position_needs_no_template(page: PositionsPage, program: TestProgram) -> None:
    page.show_place(Place(PageName.POSITIONS))
    page.begin_new()
    form = page._desk.form
    form._title.setText("前端工程师")
    form._templates.setCurrentIndex(form._templates.findData("technical"))
    form.submit()
    assert titles(page) == ["前端工程师"]
    with program.workspace.reading() as session:
        row = session.scalars(select(Position)).one()
        process = session.get_one(Process, row.process_id)
        assert (row.template_id, process.code, row.form_id is None) == (None, "technical", False)


def test_what_is_missing_is_said_at_its_field(page: PositionsPage, program: TestProgram) -> None:
    page.show_place(Place(PageName.POSITIONS))
    page.begin_new()
    form = page._desk.form
    form._templates.setCurrentIndex(-1)
    form.submit()
    assert form._templates.property("invalid")
    form._templates.setCurrentIndex(0)
    form.submit()
    assert form._title.property("invalid")
    form._title.setText("装配工")
    form.band.low.setValue(9_000)
    form.band.high.setValue(8_000)
    form.submit()
    assert program.codes == []
    page._leave_form()
    assert page._side.currentWidget() is page._details


def test_editing_keeps_what_was_not_touched(page: PositionsPage, program: TestProgram) -> None:
    key = open_one(program, "质量工程师")
    page.show_place(Place(PageName.POSITIONS))
    page._edit()
    form = page._desk.form
    assert form._template_row.isHidden()
    form._people.setValue(3)
    form.submit()
    with program.workspace.reading() as session:
        draft = positions.opened(session, position=key).draft
    assert (draft.headcount, draft.band, draft.owner) == (3, Pay.yuan(15_000, 21_000), program.me.person)
    assert "生产车间主任" in draft.synonyms


def edited_elsewhere(page: PositionsPage, program: TestProgram, **changes: Any) -> Key:
    """A position open in the form, which a colleague saves; the word of it has not arrived yet."""
    key = open_one(program, "质量工程师")
    page.show_place(Place(PageName.POSITIONS))
    page._edit()
    program.workspace.committed.clear()
    with program.workspace.action("position.edit") as session:
        kept = positions.opened(session, position=key).draft
        positions.edit(session, position=key, seen=1, draft=replace(kept, **changes))
    return key


def kept(program: TestProgram, key: Key) -> tuple[str, int]:
    with program.workspace.reading() as session:
        row = session.get_one(Position, key)
        return row.title, row.headcount


def test_somebody_elses_edit_of_other_fields_stays_beside_mine(page: PositionsPage, program: TestProgram) -> None:
    key = edited_elsewhere(page, program, title="质量主管")
    page._desk.form._people.setValue(4)
    page._desk.form.submit()
    assert kept(program, key) == ("质量主管", 4)


def test_two_versions_of_one_field_stand_side_by_side_until_somebody_chooses(
    page: PositionsPage, program: TestProgram
) -> None:
    key = edited_elsewhere(page, program, title="质量主管", headcount=5)
    page._desk.form._people.setValue(4)
    page._desk.form.submit()
    (asked,) = page.findChildren(ConflictDialog)
    assert [(row.clash.theirs, row.clash.mine) for row in asked.rows] == [(5, 4)]
    assert kept(program, key) == ("质量主管", 5)

    asked.rows[0].choose("mine")
    asked.save.click()
    assert kept(program, key) == ("质量主管", 4)


def test_going_back_from_a_conflict_leaves_theirs_and_what_was_typed(page: PositionsPage, program: TestProgram) -> None:
    key = edited_elsewhere(page, program, title="质量主管", headcount=5)
    page._desk.form._people.setValue(4)
    page._desk.form.submit()
    page.findChildren(ConflictDialog)[0].reject()
    assert kept(program, key) == ("质量主管", 5)
    assert page._desk.form._people.value() == 4


def test_a_department_named_for_the_first_time_survives_a_conflict(page: PositionsPage, program: TestProgram) -> None:
    key = edited_elsewhere(page, program, title="质量主管", headcount=5)
    page._desk.form._people.setValue(4)
    page._desk.form._department.setEditText("品质中心")
    page._desk.form.submit()
    page.findChildren(ConflictDialog)[0].save.click()
    assert kept(program, key) == ("质量主管", 5)
    with program.workspace.reading() as session:
        assert session.get_one(Department, session.get_one(Position, key).department_id).name == "品质中心"


def test_pausing_asks_for_a_reason_and_closing_says_what_becomes_of_people(
    qtbot: QtBot, page: PositionsPage, program: TestProgram
) -> None:
    key = open_one(program, "车间主任（精益生产）", late=1)
    open_one(program, "装配钳工")
    page.show_place(Place(PageName.POSITIONS))
    line = page._model.rows[0]
    popover = PausePopover(line, (), page)
    qtbot.addWidget(popover)
    popover.confirmed.connect(partial(page._pause, line))
    popover._reason.setText("编制冻结")
    popover._confirm()
    assert program.codes == []  # nobody is left behind by habit
    assert popover.fate is not None
    assert not popover.fate._error.isHidden()
    popover.fate.pick(Fate.HOLD)
    popover._confirm()
    with program.workspace.reading() as session:
        assert session.get_one(Position, key).state is PositionState.PAUSED
    page._filters.states.choose("paused")
    page._show_rows()
    page.ask("resume")
    page._filters.states.choose("open")
    page._show_rows()
    line = page._model.rows[0]
    with program.workspace.reading() as session:
        targets = position_ends.targets(session, position=key)
    assert [target.title for target in targets] == ["装配钳工"]
    closing = ClosePopover(line, targets, page)
    qtbot.addWidget(closing)
    closing.confirmed.connect(partial(page._close, line))
    assert closing.fate is not None
    closing.fate.pick(Fate.MOVE)
    closing._confirm()
    with program.workspace.reading() as session:
        assert session.get_one(Position, key).state is PositionState.CLOSED
        running = session.scalars(select(Application).where(Application.state == ApplicationState.OPEN)).all()
        assert [row.position_id for row in running] == [targets[0].key]
    assert program.toasts == [f"{word}: 车间主任（精益生产）" for word in ("Paused", "Open again", "Closed")]
    assert program.errors == []


def test_the_boards_settings_open_the_form_of_the_position(page: PositionsPage, program: TestProgram) -> None:
    key = open_one(program, "车间主任")
    open_one(program, "装配钳工")
    page.show_place(Place(PageName.POSITIONS, key, SETTINGS))
    assert page._is_form
    current = page._current()
    assert current is not None
    assert current.key == key


def test_a_position_is_kept_as_a_template_and_shown_there(page: PositionsPage, program: TestProgram) -> None:
    key = open_one(program, "质量工程师（夜班）")
    page.show_place(Place(PageName.POSITIONS))
    page._keep_as_template(page._model.rows[0], "质量工程师")
    assert program.places[-1].page is PageName.TEMPLATES
    made = program.places[-1].key
    assert made is not None
    with program.workspace.reading() as session:
        template = templates.position_template(session, key=made)
        duties = (session.get_one(Position, key).content or {})["duties"]
    assert template.name.zh == "质量工程师"
    assert "质量工程师（夜班）" in template.synonyms
    assert template.band == Pay.yuan(15_000, 21_000)
    assert len(template.duties) == len(duties)
    page._keep_as_template(page._model.rows[0], "质量工程师")
    assert [getattr(error, "code", "") for error in program.errors] == ["template.name_taken"]
