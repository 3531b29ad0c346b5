"""A popover closes over what was typed and passes it on; where the act is refused it stands there again, whole."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

import views
from models.tables import Person
from models.values import clock
from models.values.enums import CautionKind, RejectReason
from services import cautions, templates
from services.errors import AppError, ConnectionLost
from tests import factories
from tests.program import TestProgram
from tests.scenes import NOW
from tests.views.whole_records.forms import position
from views.candidate.caution_popover import CautionPopover, WordsPopover
from views.candidate.page import CandidatePage
from views.candidate.plan_popover import PlanPopover
from views.common.popover import Popover
from views.common.reject_popover import RejectPopover
from views.context import PageName, Place
from views.positions.page import PositionsPage
from views.positions.state_popover import PausePopover
from views.screening.page import ScreeningPage
from views.today.own_task import OwnTask
from views.today.page import TodayPage

TYPED = "打到一半的话"


@pytest.fixture(autouse=True)
def _noon() -> Iterator[None]:
    with clock.frozen(NOW):
        yield


def profile(qtbot: QtBot, program: TestProgram, *, is_warned: bool = False) -> CandidatePage:
    with program.workspace.action("x") as session:
        key = factories.application(session).candidate_id
        if is_warned:
            cautions.warn(session, candidate=key, kind=CautionKind.BLACKLIST, reason="伪造证书", until=None)
    page = CandidatePage(program)
    qtbot.addWidget(page)
    page.resize(1366, 720)
    page.show()
    page.show_place(Place(PageName.CANDIDATE, key))
    return page


Opened = tuple[Popover, QLineEdit, Callable[[], object]]


def last(page: QWidget, kind: type[Popover]) -> Popover:
    return page.findChildren(kind)[-1]


def rejecting_on_the_profile(qtbot: QtBot, program: TestProgram) -> Opened:
    page = profile(qtbot, program)
    page.acts.ask_reject(page)
    popover = last(page, RejectPopover)
    assert isinstance(popover, RejectPopover)
    return popover, popover.note, partial(popover._reject, RejectReason.EXPERIENCE)


def rejecting_in_the_queue(qtbot: QtBot, program: TestProgram) -> Opened:
    with program.workspace.action("x") as session:
        row = factories.application(session)
    page = ScreeningPage(program)
    qtbot.addWidget(page)
    page.resize(1300, 760)
    page.show()
    page.show_place(Place(PageName.SCREENING, row.position_id, "queue"))
    page._reject()
    popover = last(page, RejectPopover)
    assert isinstance(popover, RejectPopover)
    return popover, popover.note, partial(popover._reject, RejectReason.EXPERIENCE)


def a_warning(qtbot: QtBot, program: TestProgram) -> Opened:
    page = profile(qtbot, program)
    page.cautioning.ask(page)
    popover = last(page, CautionPopover)
    assert isinstance(popover, CautionPopover)
    return popover, popover.reason, popover._keep


def an_objection(qtbot: QtBot, program: TestProgram) -> Opened:
    page = profile(qtbot, program, is_warned=True)
    page.cautioning.ask_appeal()
    popover = last(page, WordsPopover)
    assert isinstance(popover, WordsPopover)
    return popover, popover.words, popover._keep


def an_interview(qtbot: QtBot, program: TestProgram) -> Opened:
    with program.workspace.action("x") as session:
        session.add(Person(name="王海波", roles=["interviewer"]))
    page = profile(qtbot, program)
    page.acts.ask_plan(page)
    popover = last(page, PlanPopover)
    assert isinstance(popover, PlanPopover)
    popover.people.item(0).setCheckState(Qt.CheckState.Checked)
    return popover, popover.note, popover._confirm


def a_to_do(qtbot: QtBot, program: TestProgram) -> Opened:
    page = TodayPage(program)
    qtbot.addWidget(page)
    page.show()
    page.show_place(Place(PageName.TODAY))
    page._add()
    popover = last(page, OwnTask)
    assert isinstance(popover, OwnTask)
    return popover, popover._words, popover._keep


def a_pause(qtbot: QtBot, program: TestProgram) -> Opened:
    with program.workspace.action("x") as session:
        templates.seed(session)
        position(session)
    page = PositionsPage(program)
    qtbot.addWidget(page)
    page.show()
    page.show_place(Place(PageName.POSITIONS))
    line = page._model.rows[0]
    popover = PausePopover(line, (), page)
    popover.confirmed.connect(partial(page._pause, line))
    popover.show_at(page)
    return popover, popover._reason, popover._confirm


@pytest.mark.parametrize(
    "open_", [rejecting_on_the_profile, rejecting_in_the_queue, a_warning, an_objection, an_interview, a_to_do, a_pause]
)
@pytest.mark.parametrize("error", [ConnectionLost(), AppError("candidate.text_too_long", most=1)], ids=["line", "rule"])
def test_what_was_typed_stands_there_again_and_goes_through_the_second_time(
    qtbot: QtBot, program: TestProgram, open_: Callable[[QtBot, TestProgram], Opened], error: AppError
) -> None:
    popover, field, confirm = open_(qtbot, program)
    field.setText(TYPED)
    program.fail_next = error
    confirm()
    assert popover.isVisible(), "back, instead of gone with the words"
    assert field.text() == TYPED
    assert popover._why is not None
    assert popover._why.text(), "with the reason"
    assert not program.codes

    confirm()
    assert not popover.isVisible()
    assert len(program.codes) == 1


def test_a_fact_that_was_not_kept_is_still_being_corrected(qtbot: QtBot, program: TestProgram) -> None:
    page = profile(qtbot, program)
    fact = page.side.facts.preferred
    fact.open()
    fact.field.setText(TYPED)
    program.fail_next = ConnectionLost()
    fact._keep()
    assert (fact.field.isVisible(), fact.field.text()) == (True, TYPED)
    fact._keep()
    assert fact.text == TYPED


def test_words_about_one_person_do_not_come_back_over_another(qtbot: QtBot, program: TestProgram) -> None:
    page = profile(qtbot, program)
    fact = page.side.facts.preferred
    fact.open()
    fact.field.setText(TYPED)
    fact.leave()
    fact.come_back("late")
    assert not fact.field.isVisible()


def test_no_popover_lets_go_of_words_before_their_act_is_done() -> None:
    """`self.close()` beside an emitted signal would: `hand_in` is the way, wherever something can be typed."""
    typed_into = {"QLineEdit", "QPlainTextEdit", "QTextEdit"}
    elsewhere = {  # they lead to another screen, or hold a secret that is asked for again
        ("BlockedPopover", "_cure"), ("TalkPopover", "_open"), ("PinPopover", "_go"),
    }  # fmt: skip
    wrong = []
    for path in sorted(Path(views.__path__[0]).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef) and _names(node.bases) & {"Popover", "_Confirm"}:
                methods = [each for each in node.body if isinstance(each, ast.FunctionDef)]
                letting_go = {each.name for each in methods if {"emit", "close"} <= _called(each)}
                if _names(node) & typed_into:
                    wrong += [(node.name, name) for name in letting_go if (node.name, name) not in elsewhere]
    assert wrong == []


def _names(*nodes: ast.AST | list[ast.expr]) -> set[str]:
    flat = [node for each in nodes for node in (each if isinstance(each, list) else [each])]
    return {name.id for node in flat for name in ast.walk(node) if isinstance(name, ast.Name)}


def _called(method: ast.FunctionDef) -> set[str]:
    calls = [each.func for each in ast.walk(method) if isinstance(each, ast.Call)]
    return {func.attr for func in calls if isinstance(func, ast.Attribute)}
