"""Screening in the window: the list with its reasons, one by one with one key each, the portrait, side by side."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from models.tables import Application, Position, Stage, Task
from models.values.enums import ApplicationState, RejectReason
from models.values.keys import Key
from services import marks
from services.screening import portrait
from services.screening.conditions import Verdict
from services.screening.portrait import Conditions, Portrait, Wish
from tests import factories
from tests.program import TestProgram
from views.common.reject_popover import RejectPopover
from views.context import PageName, Place
from views.screening.compare_page import ComparePage
from views.screening.filter_bar import LIST, QUEUE
from views.screening.page import ScreeningPage

NAMES = ("韩立群", "许静", "陈国栋")


@pytest.fixture
def position(program: TestProgram) -> Key:
    with program.workspace.action("position.create") as session:
        key = factories.position(session).id
        for name in NAMES:
            row = factories.application(session, name)
            if name == "韩立群":
                marks.tag(session, candidates=[row.candidate_id], name="精益生产")
                from models.tables import Candidate

                person = session.get_one(Candidate, row.candidate_id)
                person.expected_city = "苏州"
    with program.workspace.action("position.edit") as session:
        wanted = Portrait(Conditions(cities=("苏州",)), (Wish("精益生产", ("精益生产",), 3),))
        seen = portrait.opened(session, position=key).version
        portrait.set_portrait(session, position=key, portrait=wanted, seen=seen)
    return key


@pytest.fixture
def page(qtbot: QtBot, program: TestProgram, position: Key) -> ScreeningPage:
    page = ScreeningPage(program)
    qtbot.addWidget(page)
    page.resize(1300, 760)
    page.show()
    page.show_place(Place(PageName.SCREENING, position, LIST))
    return page


def names(page: ScreeningPage) -> list[str]:
    return [line.name for line in page.body.list.lines]


def stages(program: TestProgram) -> dict[str, str]:
    with program.workspace.reading() as session:
        from models.tables import Candidate

        rows = session.execute(
            select(Candidate.name, Stage.code)
            .join(Application, Application.candidate_id == Candidate.id)
            .join(Stage, Stage.id == Application.stage_id)
        )
        return dict(rows.all())


def test_the_best_stands_first_and_the_reasons_beside_it(page: ScreeningPage) -> None:
    assert names(page)[0] == "韩立群"
    assert page.body.why.line is not None
    assert page.body.why.line.verdict is Verdict.PASS
    chip = page.bar.verdicts[Verdict.UNKNOWN]
    assert "2" in chip.accessibleName() or chip._count == 2
    chip.click()
    assert set(names(page)) == {"许静", "陈国栋"}
    chip.click()
    assert len(names(page)) == 3


def test_one_by_one_a_key_passes_and_the_next_person_is_shown(
    qtbot: QtBot, page: ScreeningPage, program: TestProgram
) -> None:
    qtbot.keyClick(page.body.list, Qt.Key.Key_Return)
    assert page.body.is_queue
    first = page.body.list.current
    assert first is not None
    page.pass_current()
    assert stages(program)[first.name] == "department"
    assert first.name in names(page)  # the department's screen is screening, too
    assert page.body.list.current.name != first.name  # type: ignore[union-attr]
    program.undo()
    assert stages(program)[first.name] == "screen"
    page.talk_current()
    with program.workspace.reading() as session:
        assert [task.application_id for task in session.scalars(select(Task))] != []
    page._leave()
    assert not page.body.is_queue


def test_a_rejection_asks_for_the_reason_first(page: ScreeningPage, program: TestProgram) -> None:
    page.show_view(QUEUE)
    page._reject()
    popover = page.findChildren(RejectPopover)[-1]
    popover._reject(RejectReason.EXPERIENCE)
    with program.workspace.reading() as session:
        found = session.scalars(select(Application).where(Application.state == ApplicationState.REJECTED)).one()
        assert found.reason is RejectReason.EXPERIENCE
    assert len(names(page)) == 2


def test_many_are_passed_on_tagged_and_starred_as_one_step_each(page: ScreeningPage, program: TestProgram) -> None:
    listed = page.body.list
    for row in (0, 1):
        listed.selectionModel().select(listed.model().index(row, 0), QItemSelectionModel.SelectionFlag.Select)
    assert len(page.body.chosen) == 2
    assert not page._batch.isHidden()
    page.acts.tag(page.body.chosen, "可倒班")
    assert all("可倒班" in line.tags for line in page.body.chosen)
    page.acts.star(page.body.chosen)
    assert [line.is_starred for line in page.body.chosen] == [True, True]
    page._pass_chosen()
    assert sorted(stages(program).values()) == ["department", "department", "screen"]
    program.undo()
    assert set(stages(program).values()) == {"screen"}


def test_the_portrait_is_edited_beside_the_list_and_unlawful_wishes_are_refused(
    page: ScreeningPage, program: TestProgram, position: Key
) -> None:
    page.edit_portrait()
    assert page.body.is_editing
    panel = page.body.portrait
    panel._cities.setText("苏州，昆山")
    panel._rows[0].words.setText("限男性")
    panel._rows[0].terms.setText("")
    panel.save.click()
    assert page.body.is_editing
    assert panel._banner.isVisibleTo(panel)
    panel._rows[0].words.setText("精益")
    panel._years.setValue(3)
    panel.save.click()
    assert page.body._side.currentWidget() is page.body.why
    with program.workspace.reading() as session:
        kept = portrait.opened(session, position=position).portrait
        assert kept.conditions == Conditions(years=3, cities=("苏州", "昆山"))
        assert [wish.words for wish in kept.wishes] == ["精益"]
    program.undo()
    with program.workspace.reading() as session:
        assert portrait.opened(session, position=position).portrait.conditions == Conditions(cities=("苏州",))


def test_filters_are_kept_as_a_view(page: ScreeningPage) -> None:
    page.bar.verdicts[Verdict.PASS].click()
    assert names(page) == ["韩立群"]
    page.bar.views.keep("满足的")
    page.bar.verdicts[Verdict.PASS].click()
    assert len(names(page)) == 3
    (view,) = page.bar.views._views
    page.bar.views.chosen.emit(view.filters)
    assert names(page) == ["韩立群"]


def test_the_best_are_compared_side_by_side(
    qtbot: QtBot, page: ScreeningPage, program: TestProgram, position: Key
) -> None:
    page.compare()
    place = program.places[-1]
    assert place.page is PageName.COMPARE
    compare = ComparePage(program)
    qtbot.addWidget(compare)
    compare.show_place(place)
    assert compare._found is not None
    assert [column.line.name for column in compare._found.columns] == names(page)
    compare._open(1)
    assert program.places[-1].page is PageName.CANDIDATE
    compare.show_place(Place(PageName.COMPARE, position, params={"applications": place.params["applications"][:1]}))
    assert program.errors


def test_without_a_position_the_one_with_most_people_is_opened(
    qtbot: QtBot, program: TestProgram, position: Key
) -> None:
    with program.workspace.action("position.create") as session:
        factories.position(session, "会计")
    page = ScreeningPage(program)
    qtbot.addWidget(page)
    page.show()
    page.show_place(Place(PageName.SCREENING))
    assert page._found is not None
    assert page._found.position == position
    with program.workspace.reading() as session:
        assert session.get_one(Position, position).title in page.title()


def test_a_manager_without_the_program_gets_a_list_and_their_reply_is_understood(
    page: ScreeningPage, program: TestProgram
) -> None:
    page.copy_list()
    text = QGuiApplication.clipboard().text()
    head, *rows = text.splitlines()
    assert "车间主任（精益生产）" in head
    assert [row.split()[1] for row in rows] == names(page)
    first, second, _ = (row.split()[0] for row in rows)
    QGuiApplication.clipboard().setText(f"{first} 通过\n{second} 淘汰，经验不够\n好的")
    assert page._found is not None
    popover = page.managers.ask_reply(page._found, page._manager)
    assert "2" in popover.go.text()
    told = names(page)
    popover._go()
    assert stages(program)[told[0]] == "department"
    with program.workspace.reading() as session:
        rejected = session.scalars(select(Application).where(Application.state == ApplicationState.REJECTED)).one()
        assert (rejected.reason, rejected.reason_note) == (RejectReason.EXPERIENCE, "经验不够")
    program.undo()
    assert set(stages(program).values()) == {"screen"}


def test_the_list_is_a_sound_model(page: ScreeningPage) -> None:
    tester = QAbstractItemModelTester(page.body.list.model(), QAbstractItemModelTester.FailureReportingMode.Warning)
    page.refresh()
    page.bar.verdicts[Verdict.PASS].click()
    page.bar.verdicts[Verdict.PASS].click()
    assert tester.model() is page.body.list.model()
