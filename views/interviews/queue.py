"""Who waits for a time, the most urgent first."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from models.values.limits import Level
from services.today import TaskRow
from views.common import marks, paint
from views.common.fields import label
from views.common.states import SectionHeader
from views.common.wording import said
from views.today.task_model import limit_words

WIDTH = 252


class WaitingCard(QAbstractButton):
    """One of them: name, stage, position, limit."""

    def __init__(self, row: TaskRow, parent: QWidget) -> None:
        super().__init__(parent)
        self._row = row
        self.setAccessibleName(f"{row.name}, {row.position_title}, {limit_words(row)}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(200, 62)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        paint.box(painter, rect, 6, "hover" if self.underMouse() else "surface", "hair")
        inside = rect.adjusted(10, 8, -10, -8)
        upper = QRectF(inside.left(), inside.top(), inside.width(), 20)
        words = limit_words(self._row)
        level = self._row.reading.level if self._row.reading else Level.NORMAL
        width = 18 + paint.text_width(words, "small", bold=level is Level.OVERDUE)
        if words:
            marks.sla_mark(painter, QRectF(upper.right() - width, upper.top(), width + 2, 20), words, level)
        space = upper.adjusted(0, 0, -width - 6, 0)
        x = paint.words(painter, space, self._row.name, bold=True) + 6
        stage = said(self._row.stage) if self._row.stage else ""
        paint.words(painter, space.adjusted(x, 0, 0, 0), stage, size="small", role="text2")
        lower = QRectF(inside.left(), inside.bottom() - 18, inside.width(), 18)
        paint.words(painter, lower, self._row.position_title, size="small", role="text2")
        if self.hasFocus():
            paint.focus_ring(painter, rect, 6)


class WaitingQueue(QScrollArea):
    """The cards; a click opens the profile, where the interview is planned."""

    picked = Signal(object)  # TaskRow

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setProperty("ground", "canvas")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(14, 10, 14, 14)
        self._column.setSpacing(8)
        self._head = SectionHeader(self.tr("To be scheduled"))
        self._column.addWidget(self._head)
        self._nobody = label(self.tr("Everybody has a time."), "hint", inside)
        self._column.addWidget(self._nobody)
        self._column.addStretch(1)
        self._cards: list[WaitingCard] = []
        self.setWidget(inside)

    def show_waiting(self, rows: tuple[TaskRow, ...]) -> None:
        for card in self._cards:
            self._column.removeWidget(card)
            card.deleteLater()
        self._cards = []
        for number, row in enumerate(rows):
            card = WaitingCard(row, self)
            card.clicked.connect(lambda _checked=False, row=row: self.picked.emit(row))
            self._column.insertWidget(2 + number, card)
            self._cards.append(card)
        self._head.set_title(self.tr("To be scheduled"), len(rows))
        self._nobody.setVisible(not rows)
