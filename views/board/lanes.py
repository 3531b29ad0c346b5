"""All lanes side by side: what they show, and moving between them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from models.values.keys import Key
from services.boards import Board, Card
from views.board import folding, words
from views.board.card_frame import Density
from views.board.drop_ground import DropGround
from views.board.lane import Lane
from views.board.lane_list import LaneList
from views.common.look import look


class Lanes(DropGround):
    """The board's content."""

    opened = Signal(object)  # Card
    star_asked = Signal(object)  # Card
    act_asked = Signal(object, str, QPoint)  # Card, Act, where
    ended_asked = Signal(bool)  # the hired (True) or those who left are wanted
    current_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last: LaneList | None = None
        self.selection.changed.connect(self._touch)
        look().look_changed.connect(self._touch)

    # What is shown

    def show_board(self, board: Board) -> None:
        """Show a board, in place where its stages are the same."""
        is_same = self.set.fits(board)
        if self.board is None or self.board.header.key != board.header.key:
            self.selection.clear()
        self.board = _in_groups(board, words.group_of(board, folding.grouping()))
        if not is_same:
            self._build(board)
        self._group(board)
        self.set.show(self.board)
        self.selection.keep_only(card.application for lane in board.lanes for card in lane.cards)
        for hired in self.set.opened:
            self.ended_asked.emit(hired)
        if not is_same:
            self._arrange()

    def _group(self, board: Board) -> None:
        """Cards have one height, unless captions stand over the first of each group."""
        group_of = words.group_of(board, folding.grouping())
        for lane in self.set.stages.values():
            is_other = (group_of is None) != (lane.model.group_of is None)
            lane.model.group_of = group_of
            if is_other:
                lane.list.setUniformItemSizes(group_of is None)
                lane.list.scheduleDelayedItemsLayout()

    def show_ended(self, cards: tuple[Card, ...], *, hired: bool) -> None:
        """Fill the lane of an ending."""
        self.set.endings[hired].set_cards(cards, self.tr("Nobody yet."))

    def _build(self, board: Board) -> None:
        self.set.build(board, self._lane)
        self._last = None  # after it: hiding the old lanes passes the focus along them
        for key, lane in self.set.stages.items():
            self._wire(key, lane)
        for hired in (True, False):
            self._wire_ending(hired)

    def _lane(self, key: Key | None) -> Lane:
        lane = Lane(key, self.delegate, self.selection, self)
        cards = lane.list
        cards.opened.connect(self.opened)
        cards.star_asked.connect(self.star_asked)
        cards.act_asked.connect(self.act_asked)
        cards.drag_asked.connect(self.begin_drag)
        cards.side_asked.connect(lambda step: self._go_aside(lane, step))
        cards.current_changed.connect(lambda: self._on_current(cards))
        return lane

    def _wire(self, key: Key, lane: Lane) -> None:
        lane.model.admits = lambda: self.guide.admits(key)
        lane.model.dropped.connect(lambda seen: self.move_asked.emit(seen, key))
        lane.header.fold_asked.connect(lambda: self.fold(key, is_folded=True))
        self.set.slims[key].clicked.connect(lambda: self.fold(key, is_folded=False))

    def _wire_ending(self, hired: bool) -> None:
        self.set.ending_slims[hired].clicked.connect(lambda: self.open_ending(hired))
        self.set.endings[hired].header.fold_asked.connect(lambda: self.close_ending(hired))

    def _touch(self) -> None:
        for lane in self.set.lanes():
            lane.model.touch()
        self.update()

    def fold(self, stage: Key, *, is_folded: bool) -> None:
        """Fold a stage to a slim lane, or open it again."""
        self.set.fold(stage, is_folded=is_folded)
        self._arrange()

    def open_ending(self, hired: bool) -> None:
        """Show those who were hired, or who left, as a lane."""
        self.set.opened.add(hired)
        self.ended_asked.emit(hired)
        self._arrange()

    def close_ending(self, hired: bool) -> None:
        """Back to the slim lane."""
        self.set.opened.discard(hired)
        self._arrange()

    # Which card

    @property
    def current(self) -> Card | None:
        """The card with the focus."""
        return self._last.current if self._last is not None else None

    def chosen(self) -> list[Card]:
        """The cards that an act means: the selected ones, or the one with the focus."""
        if len(self.selection) and self.board is not None:
            return [c for lane in self.board.lanes for c in lane.cards if c.application in self.selection]
        current = self.current
        return [current] if current is not None else []

    def current_header(self) -> QWidget | None:
        """The head of the lane that has the focus: what popovers come up at."""
        for lane in self.set.shown():
            if lane.list is self._last:
                return lane.header
        return None

    def focus_card(self, application: Key) -> bool:
        """Give a card the focus, wherever it is."""
        for lane in self.set.shown():
            if lane.list.choose_card(application):
                lane.list.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def focus_first(self) -> None:
        """Give the focus to the card that had it, or to the first."""
        if self._last is not None and self._last.isVisible() and self._last.current is not None:
            self._last.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        for lane in self.set.shown():
            if lane.model.cards:
                lane.list.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def select_all(self) -> None:
        """Select every card that is shown."""
        for lane in self.set.shown():
            if lane.key is not None:
                lane.list.select_all()

    def _on_current(self, cards: LaneList) -> None:
        if cards.hasFocus() or self._last is None:
            self._last = cards
        self.current_changed.emit()

    def _go_aside(self, lane: Lane, step: int) -> None:
        """To the next lane that has cards, in about the same row."""
        lanes = self.set.shown()
        row = lane.list.currentIndex().row()
        place = lanes.index(lane) + step
        while 0 <= place < len(lanes):
            if lanes[place].model.cards:
                lanes[place].list.choose(row)
                lanes[place].list.setFocus(Qt.FocusReason.OtherFocusReason)
                return
            place += step

    # Place

    def set_density(self, density: Density) -> None:
        """Show more or less of every card."""
        self.delegate.density = density
        for lane in self.set.lanes():
            lane.list.scheduleDelayedItemsLayout()
        self._touch()

    def repaint_cards(self) -> None:
        """Paint the cards anew: what they show has come."""
        for lane in self.set.lanes():
            lane.list.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        if self.board is None:
            return
        parent = self.parentWidget()
        page = parent.width() if isinstance(parent, QWidget) else self.width()
        least, self.delegate.gutter = self.set.arrange(page, self.width(), self.height())
        self.setMinimumWidth(least)
        self.update()


def _in_groups(board: Board, group_of: Callable[[Card], str] | None) -> Board:
    """The cards of each lane in the order of their groups; within a group as before."""
    if group_of is None:
        return board
    lanes = tuple(replace(lane, cards=tuple(sorted(lane.cards, key=group_of))) for lane in board.lanes)
    return replace(board, lanes=lanes)
