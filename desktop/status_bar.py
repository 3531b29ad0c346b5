"""The 26-px status bar: notes at the left (saved, backed up, privacy), keys of the screen at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from views.common import marks, paint
from views.common.facts import SEPARATOR
from views.common.look import look
from views.common.page import Note
from views.context import KeyHint

HEIGHT = 26
_GAP = 16


class StatusBar(QWidget):
    """Painted in one go. Hints that find no room are left out from the right; F1 shows them all."""

    job_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self._own: list[Note] = []
        self._notes: list[Note] = []
        self._hints: list[KeyHint] = []
        self._job = ""
        self._share = 0.0
        self._job_rect = QRectF()

    def set_own_notes(self, notes: Sequence[Note]) -> None:
        """What the program says on every page."""
        self._own = list(notes)
        self._renew()

    def set_page(self, notes: Sequence[Note], hints: Sequence[KeyHint]) -> None:
        """What the page says."""
        self._notes, self._hints = list(notes), list(hints)
        self._renew()

    def set_job(self, words: str, share: float = 0.0) -> None:
        """Running work with its counts; "" when there is none."""
        self._job, self._share = words, share
        self._renew()

    def _renew(self) -> None:
        said = [words for _, words in (*self._own, *self._notes)]
        self.setAccessibleName(" · ".join([*said, self._job] if self._job else said))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(100, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        painter.fillRect(rect, look().color("window"))
        painter.fillRect(QRectF(0, 0, rect.width(), 1), look().color("hair"))
        x = self._paint_notes(painter, rect)
        if self._job:
            x = self._paint_job(painter, rect, x)
        self._paint_hints(painter, rect, x + _GAP)

    def _paint_notes(self, painter: QPainter, rect: QRectF) -> float:
        x = 12.0
        for icon, words in (*self._own, *self._notes):
            parts = words.split(SEPARATOR)
            width = 18 + sum(paint.text_width(part, "small") for part in parts) + paint.DOT_WIDTH * (len(parts) - 1)
            if x + width > rect.width() - 12:
                break
            look().draw_icon(painter, QPointF(x, rect.center().y() - 5.5), icon, 12, "text3")
            line = QRectF(x + 18, 1, width, HEIGHT - 1)
            paint.dotted_words(painter, line, parts, size="small", role="text3")
            x += width + _GAP
        return x

    def _paint_job(self, painter: QPainter, rect: QRectF, x: float) -> float:
        width = min(paint.text_width(self._job, "small") + 1, 360.0)
        self._job_rect = QRectF(x, 0, 88 + width, HEIGHT)
        marks.bar(painter, QRectF(x, rect.center().y() - 2, 80, 5), self._share)
        paint.words(painter, QRectF(x + 88, 1, width, HEIGHT - 1), self._job, size="small", role="text2")
        return self._job_rect.right()

    def _paint_hints(self, painter: QPainter, rect: QRectF, least: float) -> None:
        widths = [marks.key_cap_width(hint.keys) + 5 + paint.text_width(hint.words, "small") for hint in self._hints]
        shown = len(widths)
        while shown and sum(widths[:shown]) + _GAP * (shown - 1) > rect.width() - 12 - least:
            shown -= 1
        x = rect.width() - 12 - sum(widths[:shown]) - _GAP * max(shown - 1, 0)
        for hint, width in zip(self._hints[:shown], widths, strict=False):
            cap = marks.key_cap(painter, QPointF(x, 5), hint.keys)
            paint.words(painter, QRectF(x + cap + 5, 1, width, HEIGHT - 1), hint.words, size="small", role="text3")
            x += width + _GAP

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._job and self._job_rect.contains(event.position()):
            self.job_clicked.emit()
        super().mousePressEvent(event)
