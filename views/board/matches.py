"""The match score on the cards, where somebody wants it there; counted beside the board, so that it never waits."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject

from models.values.keys import Key
from services.boards.scope import Scope
from views.board import folding
from views.board.lanes import Lanes
from views.context import Program


class Matches(QObject):
    """Asks for the scores of a board, and gives them to its cards."""

    def __init__(self, program: Program, lanes: Lanes) -> None:
        super().__init__(lanes)
        self._program = program
        self._lanes = lanes
        self._scope: Scope | None = None

    def turn(self, is_on: bool) -> None:
        """Show them, or no more."""
        folding.keep_shows_matches(is_on)
        if not is_on:
            self._show({})
        elif self._scope is not None:
            self.ask(self._scope)

    def ask(self, scope: Scope) -> None:
        """Count the scores of a board, if they are wanted."""
        self._scope = scope
        if folding.shows_matches():
            from services.screening import matches  # most boards never ask

            self._program.read(partial(matches.scores, scope=scope), self._show)

    def _show(self, scores: Mapping[Key, int]) -> None:
        self._lanes.delegate.matches = scores if folding.shows_matches() else {}
        self._lanes.repaint_cards()
