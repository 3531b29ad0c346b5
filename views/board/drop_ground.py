"""The ground of the board: where dragged cards may be let go, and what it looks like meanwhile."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from models.values.keys import Key
from services.boards import Board, Card, Verdict
from views.board import drag, folding
from views.board.card_delegate import CardDelegate
from views.board.card_model import packed, unpacked
from views.board.drop_guide import DropGuide
from views.board.lane import Lane
from views.board.lane_set import LaneSet
from views.board.selection import Selection
from views.board.slim_lane import SlimLane
from views.common import paint
from views.common.look import look


class DropGround(QWidget):
    """Lanes stand on it. It asks for moves; it never moves a card by itself."""

    move_asked = Signal(list, object)  # of Seen, the stage
    reject_asked = Signal(list)  # of Seen
    verdicts_asked = Signal(list)  # of applications

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.selection = Selection(self)
        self.delegate = CardDelegate(self)
        self.delegate.density = folding.density()
        self.guide = DropGuide()
        self.set = LaneSet(self)
        self.board: Board | None = None
        self.is_read_only = False
        self.setAcceptDrops(True)

    def chosen(self) -> list[Card]:
        """The cards that an act means."""
        raise NotImplementedError

    def begin_drag(self, card: Card) -> None:
        """Drag a card, or all selected ones when it is one of them. Returns when they are dropped."""
        if self.is_read_only or self.board is None or card.ended_at is not None:
            return
        cards = self.chosen() if card.application in self.selection else [card]
        cards.sort(key=lambda each: each.application != card.application)
        picture = drag.ghost(card, len(cards), self, self.delegate.density)
        self.start_guiding(cards)
        move = QDrag(self)
        move.setMimeData(packed(self.guide.seen))
        move.setPixmap(picture)
        move.setHotSpot(QPoint(70, 60))
        move.exec(Qt.DropAction.MoveAction)
        self.stop_guiding()

    def start_guiding(self, cards: Sequence[Card]) -> None:
        """Show what the lanes think of these cards."""
        if self.board is not None:
            self.guide.begin(cards, self.board, self.set.stages.values())
            self.verdicts_asked.emit([card.application for card in cards])

    def judge(self, verdicts: Mapping[Key, Verdict]) -> None:
        """The verdicts that were asked for."""
        self.guide.judge(verdicts)
        self.update()

    def stop_guiding(self) -> None:
        """The drag is over."""
        self.guide.end()
        for slim in self.set.all_slims():
            slim.set_target(False)
        self.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.guide.is_on and unpacked(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        _stage, widget = self._under(event.position())
        self.guide.hover(widget if isinstance(widget, Lane) else None)
        for slim in self.set.all_slims():
            slim.set_target(slim is widget)
        self.update()
        event.setDropAction(Qt.DropAction.MoveAction)
        event.setAccepted(widget is not None)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self.guide.hover(None)
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        stage, widget = self._under(event.position())
        seen = unpacked(event.mimeData())
        event.setDropAction(Qt.DropAction.MoveAction)
        event.setAccepted(bool(seen) and widget is not None)
        if not event.isAccepted():
            return
        if isinstance(widget, Lane):
            root = widget.list.rootIndex()
            widget.model.dropMimeData(event.mimeData(), Qt.DropAction.MoveAction, -1, -1, root)
        elif stage is not None:
            self.move_asked.emit(seen, stage)
        else:
            self.reject_asked.emit(seen)

    def _under(self, point: QPointF) -> tuple[Key | None, Lane | SlimLane | None]:
        """The stage and the widget under the mouse that take the cards; 已淘汰 has no stage."""
        found = self.set.stage_at(point.toPoint())
        if found is not None:
            return found if self.guide.admits(found[0]) else (None, None)
        ending = self.set.ending_at(point.toPoint())
        if ending is None or self.board is None:
            return None, None
        hired, slim = ending
        last = self.board.route.stages[-1].key
        if not hired:
            return None, slim
        return (last, slim) if self.guide.admits(last) else (None, None)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().color("canvas"))
        target = self.guide.target
        if target is None:
            return
        box = target.card_rect
        paint.box(painter, box.adjusted(0, 0, 0, 8), 8, "accent_soft")
        with paint.saved(painter):
            painter.setPen(QPen(look().color("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-3.5, -3.5, 3.5, 12), 11, 11)
