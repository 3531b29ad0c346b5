"""The acts of the board by key, batch bar, inline button and menu: each means the chosen cards."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from models.values.keys import Key
from services.boards import Card
from services.errors import RuleBroken
from services.pipeline import Seen
from views.board.acts import BoardActs
from views.board.asking import Asking
from views.board.body import BoardBody
from views.board.card_frame import Act
from views.common.call_listing import CallListing
from views.common.keys import Keys
from views.context import PageName, Place, Program


class BoardCommands(QObject):
    """Between what a person presses and what the acts do."""

    def __init__(self, program: Program, acts: BoardActs, body: BoardBody, page: QWidget) -> None:
        super().__init__(page)
        self._program = program
        self._acts = acts
        self._body = body
        self.asking = Asking(program, acts, page)
        self.listing = CallListing(program, page)
        lanes = body.lanes
        lanes.opened.connect(self.open)
        lanes.star_asked.connect(self._star)
        lanes.act_asked.connect(self._on_act)
        lanes.move_asked.connect(self._on_dropped)
        lanes.reject_asked.connect(lambda seen: self.asking.reject(body.cards_of(seen), body))
        body.table.opened.connect(self.open)
        acts.blocked.connect(self._on_blocked)
        self._fill_batch_bar()
        self._set_keys(page)

    def _fill_batch_bar(self) -> None:
        bar = self._body.batch
        self._to_stage = bar.add("chevrons-right", self.tr("Move to stage"), self.ask_stage, key="1–9")
        bar.add("mail", self.tr("Message"), self.draft, key="M")
        bar.add("tag", self.tr("Tag"), self.ask_tag, key="T")
        bar.add("user-round", self.tr("Hand over"), self.ask_owner)
        bar.add("phone", self.tr("Call list…"), self.ask_call_list)
        bar.add("user-round-x", self.tr("Reject…"), self.ask_reason, key="X")
        bar.add("", self.tr("Cancel"), self._body.clear, key="Esc")

    def tell_digits(self, digits: str) -> None:
        """The digits that move, as many as the process has stages."""
        self._to_stage.set_key(digits)

    def _set_keys(self, page: QWidget) -> None:
        keys = Keys(page)
        for digit in range(1, 10):
            keys.letter(str(digit), partial(self.move_to, digit))
        keys.letter("S", lambda: self._with_chosen(self._acts.star))
        keys.letter("T", self.ask_tag)
        keys.letter("X", self.ask_reason)
        keys.letter("M", self.draft)
        keys.letter("C", partial(self._open_first, "contacts"))
        keys.letter("I", partial(self._open_first, "interviews"))
        keys.always("Ctrl+Shift+A", self._body.lanes.select_all)
        keys.always("Esc", self._escape)

    def _escape(self) -> None:
        """Close the panel, else select nobody, else go back."""
        if self._body.panel.isVisible():
            self._body.close_panel()
        elif self._body.batch.isVisible():
            self._body.clear()
        else:
            self._program.back()

    def _may(self) -> bool:
        return not self._body.is_read_only

    def _star(self, card: Card) -> None:
        if self._may():
            self._acts.star([card])

    def _with_chosen(self, do: Callable[[list[Card]], object]) -> None:
        cards = [card for card in self._body.chosen() if card.ended_at is None]
        if cards and self._may():
            do(cards)

    # Acts

    def open(self, card: Card, view: str = "") -> None:
        """Open somebody's profile."""
        params = {"application": card.application}
        self._program.open(Place(PageName.CANDIDATE, card.candidate, view, params))

    def _open_first(self, view: str) -> None:
        if cards := self._body.chosen():
            self.open(cards[0], view)

    def move_to(self, digit: int) -> None:
        """To the stage of a digit."""
        board = self._body.board
        if board is not None and digit <= len(board.route.stages):
            stage = board.route.stages[digit - 1].key
            self._with_chosen(lambda cards: self.move(cards, stage))

    def move(self, cards: Sequence[Card], stage: Key) -> None:
        """Move cards; nobody stays selected."""
        self._body.clear()
        self._acts.move(cards, stage)

    def _on_dropped(self, seen: Sequence[Seen], stage: Key) -> None:
        """Dropped cards move, and the focus follows them."""
        cards = self._body.cards_of(seen)
        if cards:
            self.move(cards, stage)
            self._body.lanes.focus_card(cards[0].application)

    def _on_blocked(self, cards: list[Card], stage: Key, error: RuleBroken) -> None:
        board = self._body.board
        if board is not None:
            self._body.lanes.focus_card(cards[0].application)
            self.asking.past_conditions(board, cards, stage, error, self._body.anchor())

    def ask_stage(self) -> None:
        """To which stage?"""
        board = self._body.board
        if board is not None:
            self._with_chosen(lambda cards: self.asking.stage(board, cards, self._body.anchor(), self.move))

    def ask_tag(self) -> None:
        """Which tag?"""
        self._with_chosen(lambda cards: self.asking.tag(cards, self._body.anchor()))

    def ask_owner(self) -> None:
        """To whom?"""
        self._with_chosen(lambda cards: self.asking.owner(cards, self._body.anchor()))

    def ask_call_list(self) -> None:
        """Onto which call list?"""
        self._with_chosen(lambda cards: self.listing.ask([card.candidate for card in cards], self._body.anchor()))

    def ask_reason(self) -> None:
        """Why?"""
        self._with_chosen(lambda cards: self.asking.reject(cards, self._body.anchor()))

    def draft(self) -> None:
        """Write a message to each, as a draft."""
        self._with_chosen(self._acts.draft)

    def _on_act(self, card: Card, act: str, at: QPoint) -> None:
        board = self._body.board
        match Act(act):
            case Act.ADVANCE:
                self._advance(card)
            case Act.PLAN:
                self.open(card, "interviews")
            case Act.CALL:
                self.open(card, "contacts")
            case Act.MORE if board is not None:
                self.asking.menu(board, card, at, read_only=not self._may(), move=self.move, open_=self.open)

    def _advance(self, card: Card) -> None:
        """To the next stage."""
        board = self._body.board
        if board is not None:
            rank = board.route[card.stage].rank
            following = [stage.key for stage in board.route if stage.rank > rank]
            if following:
                self.move([card], following[0])
