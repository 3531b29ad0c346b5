"""The painted head of a lane: stage glyph, name, count, key; limit, people over it, bottleneck."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from views.common import marks, paint
from views.common.look import look
from views.common.marks import Ending

HEIGHT = 43


@dataclass(frozen=True, slots=True)
class Heading:
    """What a lane's head says."""

    name: str
    count: str
    position: int = 0  # of the stage, from 0
    stages: int = 1
    key: str = ""
    limit: str = ""
    overdue: str = ""
    bottleneck: str = ""  # the word; `hint` says why
    hint: str = ""
    ending: Ending = Ending.NONE


class LaneHeader(QWidget):
    """Double click or the menu folds the lane; the menu selects everybody in it."""

    fold_asked = Signal()
    select_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._heading = Heading("", "")
        self._is_hovered = False
        self.setFixedHeight(HEIGHT)

    @property
    def heading(self) -> Heading:
        return self._heading

    def tell(self, heading: Heading) -> None:
        """Say something else."""
        if heading == self._heading:
            return
        self._heading = heading
        self.setToolTip(heading.hint)
        self.setAccessibleName(" ".join(filter(None, (heading.name, heading.count, heading.limit, heading.overdue))))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(172, HEIGHT)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._is_hovered = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._is_hovered = False
        self.update()

    def _fold_rect(self) -> QRectF:
        return QRectF(self.width() - 24, 1, 24, 24)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._fold_rect().contains(event.position()):
            self.fold_asked.emit()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.fold_asked.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.addAction(look().icon("chevrons-left"), self.tr("Fold this lane"), self.fold_asked.emit)
        if self._heading.ending is Ending.NONE:
            menu.addAction(
                look().icon("square-check"), self.tr("Select everybody in this lane"), self.select_asked.emit
            )
        menu.exec(event.globalPos())
        menu.deleteLater()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        head = self._heading
        self._first_line(painter, head)
        self._second_line(painter, head)

    def _first_line(self, painter: QPainter, head: Heading) -> None:
        marks.stage_glyph(painter, QPointF(4, 5), head.position, head.stages, ending=head.ending)
        right = self.width() - 4.0
        if self._is_hovered:
            look().draw_icon(painter, QPointF(self.width() - 19, 6), "chevrons-left", 14, "text2")
            right = self.width() - 26.0
        elif head.key:
            right -= marks.key_cap_width(head.key)
            marks.key_cap(painter, QPointF(right, 3), head.key)
        count = paint.text_width(head.count)
        space = QRectF(24, 2, max(right - 24 - count - 12, 10), 20)
        x = 24 + paint.words(painter, space, head.name, bold=True) + 6
        paint.words(painter, QRectF(x, 2, count + 2, 20), head.count, role="text3")

    def _second_line(self, painter: QPainter, head: Heading) -> None:
        x, right = 4.0, self.width() - 4.0
        if head.bottleneck:
            width = paint.text_width(head.bottleneck, "small") + 16
            if right - width > 110:
                right -= width
                look().draw_icon(painter, QPointF(right, 27), "hourglass", 12, "warn")
                paint.words(painter, QRectF(right + 16, 24, width, 18), head.bottleneck, size="small", role="warn")
        x += paint.words(painter, QRectF(x, 24, right - x, 18), head.limit, size="small", role="text3")
        if head.overdue:
            x += 6 if head.limit else 0
            if right - x > 28:
                look().draw_icon(painter, QPointF(x, 27), "alarm-clock", 12, "danger")
                paint.words(painter, QRectF(x + 16, 24, right - x - 16, 18), head.overdue, size="small", role="danger")
