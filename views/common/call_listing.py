"""From any selection of people onto a call list: one that is open, or a new one named on the spot."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from models.values.keys import Key
from services.use_cases import UseCase
from views.common.choice_popover import Choice, ChoicePopover
from views.context import Program

if TYPE_CHECKING:
    from services.calls import Line


class CallListing(QObject):
    """`ask` at a control; what came of it is told as a toast."""

    def __init__(self, program: Program, page: QWidget) -> None:
        super().__init__(page)
        self._program, self._page = program, page
        self._people: tuple[Key, ...] = ()
        self._position: Key | None = None
        self._anchor: QWidget = page
        self.popover: ChoicePopover | None = None

    def ask(self, candidates: Sequence[Key], anchor: QWidget, position: Key | None = None) -> None:
        """Onto which list?"""
        self._people, self._position, self._anchor = tuple(dict.fromkeys(candidates)), position, anchor
        if self._people:
            from services import calls  # a board stands before anybody is called

            self._program.read(calls.lists, self._offer)

    def _offer(self, lines: Sequence[Line]) -> None:
        entries = [Choice(line.key, line.name, str(line.total), "phone") for line in lines if not line.is_closed]
        self.popover = ChoicePopover(
            self._page, self.tr("Call list: choose one, or name a new one"), entries, may_add=True
        )
        self.popover.chosen.connect(self._put)
        self.popover.show_at(self._anchor)

    def _put(self, chosen: object) -> None:
        from services import calls

        if isinstance(chosen, Key):
            act = partial(calls.add, call_list=chosen, candidates=self._people)
            self._program.run(act, code=UseCase.CALL_LIST_EDIT, done=self._on_added)
        else:
            name = str(chosen)
            self._program.run(
                partial(calls.create, name=name, candidates=self._people, position=self._position),
                code=UseCase.CALL_LIST_EDIT,
                toast=self.tr("New call list: {name}").format(name=name),
            )

    def _on_added(self, count: int) -> None:
        words = self.tr("%n put on the call list", "", count)
        if left := len(self._people) - count:
            more = self.tr("%n stand there already or want no calls", "", left)
            words = f"{words}; {more}"
        self._program.toast(words, can_undo=count > 0)
