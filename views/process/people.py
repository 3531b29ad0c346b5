"""The people behind a number of the editor: a list to choose from that leads to their profiles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from models.values.keys import Key
from services.process.impact import Impact
from services.process.replay import StageReplay
from views.common import wording
from views.common.choice_popover import Choice, ChoicePopover
from views.process.words import missing


@dataclass(frozen=True, slots=True)
class Found:
    """One of them."""

    candidate: Key
    application: Key
    name: str
    note: str


def stopped(stage: StageReplay) -> list[Found]:
    """Whom the draft would have stopped before a stage."""
    return [
        Found(each.candidate, each.application, each.name, f"{wording.moment(each.at)} {missing(each.unmet)}")
        for each in stage.blocked
    ]


def unfit(impact: Impact) -> list[Found]:
    """Who does not meet what a stage newly asks."""
    return [
        Found(each.candidate, each.application, each.name, f"{each.position} {missing(each.unmet)}")
        for each in impact.unfit
    ]


def people_popover(parent: QWidget, people: Sequence[Found]) -> ChoicePopover:
    """Choosing one leads to the profile."""
    entries = [Choice(each, f"{each.name}  {each.note}", icon="user-round") for each in people]
    words = QCoreApplication.translate("Process", "Find among {people}")
    return ChoicePopover(parent, words.format(people=wording.people(len(people))), entries, width=460)


def nobody_words(impact: Impact) -> str:
    """Nobody breaks a new condition."""
    words = QCoreApplication.translate(
        "Process", "{positions} running positions with {people}; nobody in them breaks a new condition"
    )
    return words.format(positions=len(impact.positions), people=wording.people(impact.people))
