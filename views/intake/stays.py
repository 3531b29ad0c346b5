"""Schools and employers as lines that can be looked at on the page, and taken away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from services.intake.draft import DEGREES, Stay
from services.resumes.parse.found import SURE
from views.common import paint
from views.common.buttons import IconButton
from views.common.clearing import clear
from views.common.labels import label as label_of
from views.common.look import look

ROW = 44


class StayList(QWidget):
    """The lines of one kind."""

    chosen = Signal(str)  # the name of the line's mark on the page
    changed = Signal()

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._stays: list[Stay] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_stays(self, stays: Sequence[Stay]) -> None:
        self._stays = list(stays)
        self._build()

    def stays(self) -> tuple[Stay, ...]:
        return tuple(self._stays)

    def names(self) -> list[tuple[str, Stay]]:
        """Each line with the name of its mark."""
        return [(f"{self._kind}:{number}", stay) for number, stay in enumerate(self._stays)]

    def _build(self) -> None:
        clear(self._column)
        for name, stay in self.names():
            row = _StayRow(stay, partial(self._remove, stay), self)
            row.clicked.connect(partial(self.chosen.emit, name))
            self._column.addWidget(row)

    def _remove(self, stay: Stay) -> None:
        self._stays.remove(stay)
        self._build()
        self.changed.emit()


class _StayRow(QWidget):
    clicked = Signal()

    def __init__(self, stay: Stay, remove: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._stay = stay
        self.setFixedHeight(ROW)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(" ".join(part for part in (stay.organisation, stay.title, self._period()) if part))
        self._button = IconButton("x", self.tr("Leave this line out"), size="row", parent=self)
        self._button.clicked.connect(lambda: remove())

    def _period(self) -> str:
        end = self.tr("now") if self._stay.end == "present" else self._stay.end
        return f"{self._stay.start} – {end}" if self._stay.start or end else ""

    def resizeEvent(self, _event: object) -> None:
        self._button.move(self.width() - 24, (ROW - 24) // 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.clicked.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self.underMouse():
            painter.fillRect(rect, look().color("hover"))
        inner = rect.adjusted(4, 3, -30, -3)
        top = QRectF(inner.left(), inner.top(), inner.width(), 20)
        period = self._period()
        width = paint.text_width(period, "small") + 12 if period else 0
        paint.words(painter, top.adjusted(0, 0, -width, 0), self._stay.organisation or self._stay.title, bold=True)
        paint.words(painter, top, period, size="small", role="text2", align=paint.RIGHT)
        degree = DEGREES.get(self._stay.degree)
        rest = [self._stay.title if self._stay.organisation else "", label_of(degree) if degree else ""]
        second = QRectF(inner.left(), inner.top() + 19, inner.width(), 18)
        if self._stay.confidence < SURE:
            look().draw_icon(painter, QPointF(second.left(), second.center().y() - 6), "eye", 12, "warn")
            second = second.adjusted(17, 0, 0, 0)
        paint.words(painter, second, "  ".join(part for part in rest if part), size="small", role="text2")
        paint.hair_below(painter, rect)

    def sizeHint(self) -> QSize:
        return QSize(200, ROW)
