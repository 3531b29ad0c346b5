"""One lane of the board: head, strip while dragging, cards."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from models.values.keys import Key
from services.boards import Card
from views.board.card_delegate import CardDelegate
from views.board.card_frame import GAP, RING
from views.board.card_model import CardModel
from views.board.lane_header import HEIGHT, LaneHeader
from views.board.lane_list import LaneList
from views.board.lane_strip import LaneStrip
from views.board.scroll_handle import WIDTH, ScrollHandle
from views.board.selection import Selection
from views.common import paint
from views.common.look import look


class Lane(QWidget):
    """A stage's cards. `key` is the stage; None for the lane of an ending."""

    def __init__(self, key: Key | None, delegate: CardDelegate, selection: Selection, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self._delegate = delegate
        self.model = CardModel(selection, parent=self)
        self.header = LaneHeader(self)
        self.strip = LaneStrip(self)
        self.list = LaneList(self.model, delegate, selection, self)
        self.handle = ScrollHandle(self.list.verticalScrollBar(), self)
        self._hint = ""
        self.header.select_asked.connect(self.list.select_all)

    def set_cards(self, cards: tuple[Card, ...], hint: str = "") -> None:
        """Show these cards; `hint` is what an empty lane says. The focus stays on its card, or near its place."""
        current, row = self.list.current, self.list.currentIndex().row()
        had_focus = self.list.hasFocus()
        self.model.set_cards(cards)
        self._hint = hint
        stays = current is not None and self.model.row_of(current.application) >= 0
        if current is not None and stays and self.list.current != current:
            self.list.setCurrentIndex(self.model.index(self.model.row_of(current.application)))
        elif not stays and had_focus and row >= 0:
            self.list.choose(row)
        self.update()

    def refresh_strip(self) -> None:
        """The strip came or went: the cards move down or up."""
        self._arrange()

    @property
    def card_rect(self) -> QRectF:
        """The lane's own box: as wide as its cards."""
        width = self.width() - RING - self._delegate.gutter
        return QRectF(self.x() + RING, self.y(), width, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        left = round(RING)
        inner = self.width() - left - round(self._delegate.gutter)
        self.header.setGeometry(left, 0, inner, HEIGHT)
        top = HEIGHT
        if not self.strip.isHidden():
            self.strip.setGeometry(left, HEIGHT + round(RING), inner, self.strip.height())
            top = HEIGHT + self.strip.height() + round(GAP)
        self.list.setGeometry(0, top, self.width(), self.height() - top)
        self.handle.setGeometry(self.width() - WIDTH, top, WIDTH, self.height() - top - 4)
        self.handle.raise_()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.handle.show()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.handle.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.model.cards or not self._hint:
            return
        painter = QPainter(self)
        painter.setFont(look().font("small"))
        painter.setPen(look().color("text3"))
        space = QRectF(RING + 8, HEIGHT + 14, self.width() - RING - self._delegate.gutter - 16, 120)
        painter.drawText(space, int(paint.CENTER | Qt.TextFlag.TextWordWrap), self._hint)
