"""What the board asks back: to which stage, which tag, whom, why; the menu of a card."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from models.values.keys import Key
from services import boards
from services.boards import Board, Card, Places, Scope
from services.errors import RuleBroken, Unmet
from views.board import words
from views.board.acts import BoardActs
from views.board.head import place_choices
from views.common import wording
from views.common.blocked_popover import BlockedPopover
from views.common.choice_popover import Choice, ChoicePopover
from views.common.conditions import cure_words
from views.common.look import look
from views.common.reject_popover import RejectPopover
from views.context import PageName, Place, Program

Move = Callable[[Sequence[Card], Key], None]


class Asking(QObject):
    """Popovers over the page; each passes its answer to the acts."""

    def __init__(self, program: Program, acts: BoardActs, page: QWidget) -> None:
        super().__init__(page)
        self._program = program
        self._acts = acts
        self._page = page
        self._cards: list[Card] = []
        self._anchor: QWidget = page
        self.popover: QWidget | None = None  # the last one that was shown

    def _who(self, cards: Sequence[Card]) -> str:
        return cards[0].name if len(cards) == 1 else wording.people(len(cards))

    def _show(self, popover: ChoicePopover | RejectPopover | BlockedPopover, anchor: QWidget) -> None:
        self.popover = popover
        popover.show_at(anchor)

    def place(self, places: Places, anchor: QWidget, take: Callable[[Scope], None]) -> None:
        """Which board to show."""
        popover = ChoicePopover(self._page, self.tr("Find a position"), place_choices(places), width=420)
        popover.chosen.connect(take)
        self._show(popover, anchor)

    def stage(self, board: Board, cards: Sequence[Card], anchor: QWidget, move: Move) -> None:
        """To which stage."""
        entries = [
            Choice(stage.key, words.stage_name(stage), str(stage.rank) if stage.rank <= 9 else "", "arrow-right")
            for stage in board.route
        ]
        popover = ChoicePopover(self._page, self.tr("Move {who} to").format(who=self._who(cards)), entries)
        popover.chosen.connect(lambda key: move(cards, key))
        self._show(popover, anchor)

    def tag(self, cards: Sequence[Card], anchor: QWidget) -> None:
        """Which tag; a new word may be added."""
        self._cards, self._anchor = list(cards), anchor
        self._program.read(boards.tag_words, self._offer_tags)

    def _offer_tags(self, known: Sequence[str]) -> None:
        cards = self._cards
        entries = [
            Choice(word, word, icon="check" if all(word in card.tags for card in cards) else "tag") for word in known
        ]
        title = self.tr("Tag {who}").format(who=self._who(cards))
        popover = ChoicePopover(self._page, title, entries, may_add=True)
        popover.chosen.connect(lambda word: self._acts.tag(cards, str(word)))
        self._show(popover, self._anchor)

    def owner(self, cards: Sequence[Card], anchor: QWidget) -> None:
        """Who takes over."""
        self._cards, self._anchor = list(cards), anchor
        self._program.read(boards.colleagues, self._offer_colleagues)

    def _offer_colleagues(self, people: Sequence[tuple[Key, str]]) -> None:
        cards, names = self._cards, dict(people)
        entries = [Choice(key, name, icon="user-round") for key, name in people]
        popover = ChoicePopover(self._page, self.tr("Hand over {who} to").format(who=self._who(cards)), entries)
        popover.chosen.connect(lambda key: self._acts.assign(cards, key, names[key]))
        self._show(popover, self._anchor)

    def reject(self, cards: Sequence[Card], anchor: QWidget) -> None:
        """Why they are rejected."""
        if not cards:
            return
        popover = RejectPopover(self._page, self._who(cards))
        popover.rejected.connect(
            lambda reason, note, with_letter: self._acts.reject(cards, reason, note, with_letter=with_letter)
        )
        self._show(popover, anchor)

    def past_conditions(
        self, board: Board, cards: Sequence[Card], stage: Key, error: RuleBroken, anchor: QWidget
    ) -> None:
        """What is missing; an HR manager may give a reason to pass over it."""
        name = words.stage_name(board.route[stage])
        title = self.tr("{who} cannot go to “{stage}” yet. Missing:").format(who=self._who(cards), stage=name)
        groups = words.groups(error.unmet)
        popover = BlockedPopover(
            self._page,
            title,
            words.missing(error.unmet, board, len(cards)),
            [cure_words(group[0]) for group in groups],
            may_override=board.may_override,
        )
        popover.overridden.connect(lambda reason: self._acts.move(cards, stage, reason))
        popover.cured.connect(lambda number: self._cure(cards, groups[number][0]))
        self._show(popover, anchor)

    def _cure(self, cards: Sequence[Card], unmet: Unmet) -> None:
        """On the profile of the first who lacks it."""
        card = next((card for card in cards if card.application == unmet.application), cards[0])
        params = {"application": card.application, "cure": unmet}
        self._program.open(Place(PageName.CANDIDATE, card.candidate, params=params))

    def menu(
        self,
        board: Board,
        card: Card,
        at: QPoint,
        *,
        read_only: bool,
        move: Move,
        open_: Callable[[Card], None],
    ) -> None:
        """Everything that can be done with one card."""
        menu = self.menu_of(board, card, read_only=read_only, move=move, open_=open_)
        menu.exec(at)
        menu.deleteLater()

    def menu_of(self, board: Board, card: Card, *, read_only: bool, move: Move, open_: Callable[[Card], None]) -> QMenu:
        """The menu of a card, not shown yet."""
        menu = QMenu(self._page)
        menu.addAction(look().icon("user-round"), self.tr("Open the profile"), lambda: open_(card))
        if read_only:
            return menu
        if card.ended_at is not None:
            if card.reason is not None:
                again = partial(self._acts.reopen, [card])
                menu.addAction(look().icon("rotate-cw"), self.tr("Reopen"), again)
            return menu
        stages = menu.addMenu(look().icon("arrow-right"), self.tr("Move to stage"))
        for stage in board.route:
            if stage.key != card.stage:
                said = f"{words.stage_name(stage)}\t{stage.rank}" if stage.rank <= 9 else words.stage_name(stage)
                stages.addAction(said, partial(move, [card], stage.key))
        star = self.tr("Take the star off") if card.is_starred else self.tr("Star")
        menu.addAction(look().icon("star"), f"{star}\tS", lambda: self._acts.star([card]))
        anchor = self._page
        menu.addAction(look().icon("tag"), f"{self.tr('Tag')}\tT", lambda: self.tag([card], anchor))
        menu.addAction(look().icon("user-round-pen"), self.tr("Hand over"), lambda: self.owner([card], anchor))
        menu.addAction(look().icon("mail"), f"{self.tr('Message')}\tM", lambda: self._acts.draft([card]))
        menu.addSeparator()
        menu.addAction(look().icon("user-round-x"), f"{self.tr('Reject…')}\tX", lambda: self.reject([card], anchor))
        return menu
