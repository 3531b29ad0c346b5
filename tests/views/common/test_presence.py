"""Wherever a form is open for long, the others are told what is shown there, and who is there is said."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.values import clock
from models.values.keys import Key, new_key
from services.live.presence import Someone, Thing
from tests import scenes
from tests.program import TestProgram
from tests.scenes import NOW
from tests.views.whole_records import forms
from views.common.presence import PresenceLine
from views.context import PageName, Place
from views.evaluation.page import EvaluationPage


class Colleagues(QObject):
    """Together with one colleague who has everything open, and types."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.shown: dict[QObject, Sequence[Thing]] = {}

    def show(self, owner: QObject, things: Sequence[Thing]) -> None:
        self.shown[owner] = things

    def others(self, key: Key) -> tuple[Someone, ...]:
        return (Someone(new_key(), "王海波", "", key, is_editing=True),)


@pytest.fixture
def colleagues(program: TestProgram) -> Iterator[Colleagues]:
    program.together = Colleagues()
    with clock.frozen(NOW):
        yield program.together


def evaluation(qtbot: QtBot, program: TestProgram) -> QWidget:
    scene = scenes.first_interview(program.workspace)
    page = EvaluationPage(program)
    forms.shown(qtbot, page, Place(PageName.EVALUATION, scene.parts["许静"]))
    return page


def form(make: Callable[[QtBot, TestProgram], forms.Form]) -> Callable[[QtBot, TestProgram], QWidget]:
    def open_(qtbot: QtBot, program: TestProgram) -> QWidget:
        return make(qtbot, program).page

    return open_


@pytest.mark.parametrize(
    ("open_", "entity"),
    [
        (evaluation, "assignment"),
        (form(forms.requisition), "requisition"),
        (form(forms.portrait_of_a_position), "position"),
        (form(forms.call_list), "call_list"),
        (form(forms.text_of_a_posting), "posting"),
        (form(forms.assessment), "impact_assessment"),
        (form(forms.evaluation_form), "evaluation_form"),
        (form(forms.survey), "survey"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_who_has_the_same_form_open_is_said(
    qtbot: QtBot,
    program: TestProgram,
    colleagues: Colleagues,
    open_: Callable[[QtBot, TestProgram], QWidget],
    entity: str,
) -> None:
    page = open_(qtbot, program)
    holders = [page, getattr(page, "header", None)]
    lines = [line for each in holders if each is not None for line in each.findChildren(PresenceLine)]
    assert any("王海波" in line._words.text() for line in lines)
    told = [thing.entity for things in colleagues.shown.values() for thing in things]
    assert entity in told
