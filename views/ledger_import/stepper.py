"""The four steps of an import, painted in the header: done, here, to come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from views.common import paint
from views.common.look import look

_DISC, _LINE, _GAP = 20.0, 24.0, 10.0


class Stepper(QWidget):
    """Shows where in the steps somebody is; it is no control. Where it is narrow only the step at hand has words."""

    def __init__(self, steps: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = tuple(steps)
        self._at = self._shown = 0
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._describe()

    @property
    def at(self) -> int:
        return self._at

    def go(self, step: int, *, shown: int | None = None) -> None:
        """Stand at a step (0-based). `shown` is the one that it belongs to for whoever looks on."""
        self._at = step
        self._shown = step if shown is None else shown
        self._describe()
        self.updateGeometry()
        self.update()

    def _describe(self) -> None:
        self.setAccessibleName(f"{self._shown + 1}/{len(self._steps)} {self._steps[self._shown]}")

    def _width_of(self, step: int, *, has_words: bool = True) -> float:
        if not has_words and step != self._shown:
            return _DISC
        return _DISC + 6 + paint.text_width(self._steps[step], bold=step == self._shown)

    def _width(self, *, has_words: bool = True) -> int:
        width = sum(self._width_of(step, has_words=has_words) for step in range(len(self._steps)))
        return round(width + (len(self._steps) - 1) * (_LINE + 2 * _GAP)) + 2

    def sizeHint(self) -> QSize:
        return QSize(self._width(), 24)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 24)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        x, middle = 0.0, self.height() / 2
        has_words = self.width() >= self._width() - 2
        if not has_words and self.width() < self._width(has_words=False) - 2:
            return  # not even the discs: the content says where one is
        for step in range(len(self._steps)):
            self._disc(painter, QRectF(x, middle - _DISC / 2, _DISC, _DISC), step)
            width = self._width_of(step, has_words=has_words)
            role = "text" if step == self._shown else "text2" if step < self._shown else "text3"
            rect = QRectF(x + _DISC + 6, 0, width - _DISC - 4, self.height())
            if has_words or step == self._shown:
                paint.words(painter, rect, self._steps[step], role=role, bold=step == self._shown)
            x += width + _GAP
            if step + 1 < len(self._steps):
                painter.setPen(look().pen("strong"))
                painter.drawLine(QPointF(x, round(middle)), QPointF(x + _LINE, round(middle)))
                x += _LINE + _GAP

    def _disc(self, painter: QPainter, rect: QRectF, step: int) -> None:
        if step == self._shown:
            paint.box(painter, rect, _DISC / 2, "accent", "accent")
            paint.words(painter, rect, str(step + 1), size="small", role="on_accent", align=paint.CENTER)
        elif step < self._shown:
            paint.box(painter, rect, _DISC / 2, "surface", "accent")
            look().draw_icon(painter, rect.topLeft() + QPointF(4, 4), "check", 12, "accent_text")
        else:
            paint.box(painter, rect, _DISC / 2, "surface", "strong")
            paint.words(painter, rect, str(step + 1), size="small", role="text3", align=paint.CENTER)
