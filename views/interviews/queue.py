"""Who waits for a time, the most urgent first. A click looks for common times; a card can be dragged onto one."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QMimeData, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QVBoxLayout, QWidget

from models.values.keys import Key
from models.values.limits import Level
from services.agenda import Proposed
from services.work_list import TaskRow
from views.common import marks, paint
from views.common.fields import label
from views.common.states import SectionHeader
from views.common.wording import DOT, listed, said
from views.interviews.week_view import MIME
from views.today.task_model import limit_words


class WaitingCard(QAbstractButton):
    """One of them: name, stage, position, limit, and who would interview how long."""

    def __init__(self, row: TaskRow, proposed: Proposed | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.row = row
        self.asked = self._asked_words(proposed)
        self._press: QPointF | None = None
        self.setCheckable(True)
        self.setAccessibleName(f"{row.name}, {row.position_title}, {self.asked}, {limit_words(row)}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(200, 80)

    def _asked_words(self, proposed: Proposed | None) -> str:
        if proposed is None:
            return ""
        minutes = self.tr("%n min", "", proposed.minutes)
        return DOT.join((listed(proposed.names), minutes) if proposed.names else (minutes,))

    def nextCheckState(self) -> None:
        """The page says which one is chosen, once it has been asked for."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._press = event.position()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        far = (event.position() - self._press).manhattanLength() if self._press is not None else 0
        if self._press is None or far < QApplication.startDragDistance() or self.row.application is None:
            super().mouseMoveEvent(event)
            return
        self._press = None
        self.setDown(False)
        data = QMimeData()
        data.setData(MIME, self.row.application.hex.encode("ascii"))
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(self.grab())
        drag.exec(Qt.DropAction.MoveAction)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        is_on = self.isChecked()
        fill = "accent_soft" if is_on else "hover" if self.underMouse() else "surface"
        paint.box(painter, rect, 6, fill, "accent" if is_on else "hair")
        inside = rect.adjusted(10, 8, -10, -8)
        upper = QRectF(inside.left(), inside.top(), inside.width(), 20)
        words = limit_words(self.row)
        level = self.row.reading.level if self.row.reading else Level.NORMAL
        width = 18 + paint.text_width(words, "small", bold=level is Level.OVERDUE)
        if words:
            marks.sla_mark(painter, QRectF(upper.right() - width, upper.top(), width + 2, 20), words, level)
        space = upper.adjusted(0, 0, -width - 6, 0)
        x = paint.words(painter, space, self.row.name, bold=True) + 6
        stage = said(self.row.stage) if self.row.stage else ""
        paint.words(painter, space.adjusted(x, 0, 0, 0), stage, size="small", role="text2")
        lower = QRectF(inside.left(), inside.bottom() - 18, inside.width(), 18)
        paint.words(painter, lower, self.asked, size="small", role="text2")
        middle = lower.translated(0, -20)
        paint.words(painter, middle, self.row.position_title, size="small", role="text2")
        if self.hasFocus():
            paint.focus_ring(painter, rect, 6)


class WaitingQueue(QWidget):
    """The cards under their heading."""

    picked = Signal(object)  # TaskRow

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._head = SectionHeader(self.tr("To be scheduled"))
        self._head.add(label(self.tr("drag to a time"), "hint"))
        self._column.addWidget(self._head)
        self._nobody = label(self.tr("Everybody has a time."), "hint", self)
        self._column.addWidget(self._nobody)
        self.cards: list[WaitingCard] = []

    def show_waiting(self, rows: tuple[TaskRow, ...], proposed: Mapping[Key, Proposed]) -> None:
        """The cards anew, with what is proposed for each application; the chosen one stays chosen."""
        chosen = self.chosen
        for card in self.cards:
            self._column.removeWidget(card)
            card.deleteLater()
        self.cards = []
        for number, row in enumerate(rows):
            card = WaitingCard(row, proposed.get(row.application) if row.application is not None else None, self)
            card.clicked.connect(lambda _checked=False, row=row: self.picked.emit(row))
            self._column.insertWidget(2 + number, card)
            self.cards.append(card)
        self._head.set_title(self.tr("To be scheduled"), len(rows))
        self._nobody.setVisible(not rows)
        self.choose(chosen)

    @property
    def chosen(self) -> Key | None:
        """The application whose card is marked."""
        return next((card.row.application for card in self.cards if card.isChecked()), None)

    def choose(self, application: Key | None) -> None:
        """Mark the card of an application."""
        for card in self.cards:
            card.setChecked(application is not None and card.row.application == application)
            card.update()
