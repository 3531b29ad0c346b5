"""The cards of one lane: a list view that moves by keys, drags cards, and offers inline acts under the mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QListView, QToolTip, QWidget

from models.values.keys import Key
from services.boards import Card
from views.board import words
from views.board.card_delegate import CardDelegate
from views.board.card_frame import Act, CardFrame
from views.board.card_model import CardModel, Role
from views.board.selection import Selection
from views.common.keys import single_keys
from views.common.rows import AnyIndex

_LETTERS = {Qt.Key.Key_J: Qt.Key.Key_Down, Qt.Key.Key_K: Qt.Key.Key_Up, Qt.Key.Key_H: Qt.Key.Key_Left}
_LETTERS[Qt.Key.Key_L] = Qt.Key.Key_Right
_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class LaneList(QListView):
    """Its current row is the card with the focus; which cards are selected is the board's `Selection`."""

    opened = Signal(object)  # Card
    star_asked = Signal(object)  # Card
    act_asked = Signal(object, str, QPoint)  # Card, Act, where
    drag_asked = Signal(object)  # Card
    side_asked = Signal(int)  # to the lane at the left (-1) or right (1)
    current_changed = Signal()

    def __init__(self, model: CardModel, delegate: CardDelegate, selection: Selection, parent: QWidget) -> None:
        super().__init__(parent)
        self._cards = model
        self._delegate = delegate
        self._selection = selection
        self._pressed: Card | None = None
        self._pressed_at = QPoint()
        self._anchor = -1
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setProperty("role", "lane")
        self.verticalScrollBar().setSingleStep(38)

    # The card with the focus

    @property
    def current(self) -> Card | None:
        """The card with the focus, if this lane has one."""
        return self._card(self.currentIndex())

    def choose(self, row: int) -> None:
        """Give a card the focus; the nearest row that exists."""
        count = self._cards.rowCount()
        if count:
            index = self._cards.index(max(0, min(row, count - 1)))
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def choose_card(self, application: Key) -> bool:
        """Give this card the focus, where it is here."""
        row = self._cards.row_of(application)
        if row >= 0:
            self.choose(row)
        return row >= 0

    def _card(self, index: AnyIndex) -> Card | None:
        found = index.data(Role.CARD) if index.isValid() else None
        return found if isinstance(found, Card) else None

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        self._tell_delegate()
        self.current_changed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.choose(0)
        self._tell_delegate()
        self.current_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._tell_delegate()

    def _tell_delegate(self) -> None:
        if self.hasFocus():
            card = self.current
            self._delegate.focused = card.application if card else None
            self._delegate.shows_ring = True
        elif (card := self.current) is not None and card.application == self._delegate.focused:
            self._delegate.shows_ring = False
        self.viewport().update()

    # Keys

    def keyboardSearch(self, search: str) -> None:
        """Letters are acts of the board, not a search."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._handle(event):
            super().keyPressEvent(event)

    def _handle(self, event: QKeyEvent) -> bool:
        key, held = event.key(), event.modifiers()
        if key == Qt.Key.Key_A and held == Qt.KeyboardModifier.ControlModifier:
            self.select_all()
            return True
        if held & _MODIFIERS:
            return False
        if single_keys().are_on:
            key = _LETTERS.get(Qt.Key(key), key)
        match key:
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                step = 1 if key == Qt.Key.Key_Down else -1
                self._step(step, extends=bool(held & Qt.KeyboardModifier.ShiftModifier))
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                self.side_asked.emit(1 if key == Qt.Key.Key_Right else -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if (card := self.current) is not None:
                    self.opened.emit(card)
            case Qt.Key.Key_Space:
                if (card := self.current) is not None:
                    self._selection.toggle(card.application)
                    self._anchor = self.currentIndex().row()
            case _:
                return False
        return True

    def _step(self, step: int, *, extends: bool) -> None:
        before = self.current
        self.choose(self.currentIndex().row() + step)
        after = self.current
        if extends and before is not None and after is not None:
            self._selection.add((before.application, after.application))

    def select_all(self) -> None:
        """Select every card of this lane."""
        self._selection.add(card.application for card in self._cards.cards)

    # Mouse

    def viewportEvent(self, event: QEvent) -> bool:
        """A tip where a card is too narrow for its words."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index, card = self._at(event.pos())
            if card is not None and (card.caution or self._delegate.is_cut(card, self._frame(index))):
                QToolTip.showText(event.globalPos(), words.tip(card), self.viewport(), self.visualRect(index))
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def _frame(self, index: AnyIndex) -> CardFrame:
        caption = index.data(Role.CAPTION) or ""
        return CardFrame.of(QRectF(self.visualRect(index)), self._delegate.density, self._delegate.gutter, caption)

    def _at(self, point: QPoint) -> tuple[QModelIndex, Card | None]:
        """The card under a point; the gaps between cards belong to nobody."""
        index = self.indexAt(point)
        if not index.isValid() or not self._frame(index).card.contains(QPointF(point)):
            return QModelIndex(), None
        return index, self._card(index)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index, card = self._at(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton:
            if card is not None:
                self.setCurrentIndex(index)
            return
        if card is None:
            self._selection.clear()
            return
        self.setCurrentIndex(index)
        self._pressed = None if self._press_part(event, index, card) else card
        self._pressed_at = event.position().toPoint()

    def _press_part(self, event: QMouseEvent, index: QModelIndex, card: Card) -> bool:
        """Whether the press meant a part of the card, or its selection."""
        frame, point, held = self._frame(index), event.position(), event.modifiers()
        act = frame.act_at(point) if self._delegate.has_acts and card.ended_at is None else None
        if act is not None:
            below = self.viewport().mapToGlobal(frame.act(act).bottomLeft().toPoint())
            self.act_asked.emit(card, act.value, below)
        elif frame.is_star(point):
            self.star_asked.emit(card)
        elif held & Qt.KeyboardModifier.ControlModifier or (
            card.application in self._selection and frame.is_check(point)
        ):
            self._selection.toggle(card.application)
            self._anchor = index.row()
        elif held & Qt.KeyboardModifier.ShiftModifier:
            first, last = sorted((self._anchor if self._anchor >= 0 else index.row(), index.row()))
            self._selection.add(each.application for each in self._cards.cards[first : last + 1])
        else:
            self._anchor = index.row()
            return False
        return True

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            if (point - self._pressed_at).manhattanLength() >= QApplication.startDragDistance():
                dragged, self._pressed = self._pressed, None
                self.drag_asked.emit(dragged)
            return
        index, card = self._at(point)
        self._hover(card, self._frame(index).act_at(event.position()) if card is not None else None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = None
            self._selection.clear()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index, card = self._at(event.position().toPoint())
        if card is not None and self._frame(index).act_at(event.position()) is None:
            self._pressed = None
            self.opened.emit(card)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index, card = self._at(event.pos())
        if not index.isValid():
            index, card = self.currentIndex(), self.current
        if card is not None:
            by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
            below = self.viewport().mapToGlobal(self._frame(index).act(Act.MORE).bottomLeft().toPoint())
            self.act_asked.emit(card, Act.MORE.value, event.globalPos() if by_mouse else below)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None, None)

    def _hover(self, card: Card | None, act: Act | None) -> None:
        key = card.application if card is not None else None
        if (key, act) != (self._delegate.hovered, self._delegate.hovered_act):
            self._delegate.hovered, self._delegate.hovered_act = key, act
            self.viewport().update()
