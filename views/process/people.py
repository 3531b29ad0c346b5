"""The people behind a number of the editor: a list to choose from that leads to their profiles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from models.values.keys import Key
from services.process.impact import Impact
from services.process.replay import StageReplay
from views.common import wording
from views.common.choice_popover import Choice, ChoicePopover
from views.context import PageName, Place, Program
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


class PeopleGuide(QObject):
    """Shows a list over the page; choosing one leads to the profile."""

    def __init__(self, program: Program, page: QWidget) -> None:
        super().__init__(page)
        self._program, self._page = program, page

    def offer(self, people: Sequence[Found], anchor: QWidget) -> None:
        """Who stands behind the number."""
        entries = [Choice(each, f"{each.name}  {each.note}", icon="user-round") for each in people]
        words = QCoreApplication.translate("Process", "Find among {people}")
        title = words.format(people=wording.people(len(people)))
        popover = ChoicePopover(self._page, title, entries, width=460)
        popover.chosen.connect(self.open)
        popover.show_at(anchor)

    def open(self, who: object) -> None:
        """The profile of one of them."""
        if isinstance(who, Found):
            params = {"application": who.application}
            self._program.open(Place(PageName.CANDIDATE, who.candidate, params=params))


def nobody_words(impact: Impact) -> str:
    """Nobody breaks a new condition."""
    words = QCoreApplication.translate(
        "Process", "{positions} running positions with {people}; nobody in them breaks a new condition"
    )
    return words.format(positions=len(impact.positions), people=wording.people(impact.people))
