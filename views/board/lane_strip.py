"""What stands at the top of a lane while cards are dragged: the slot of an allowed lane, the lock of a blocked one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from views.common import paint
from views.common.look import look

LINE = 18


class LaneStrip(QWidget):
    """`offer` shows the slot, `lock` what is missing, `clear` nothing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = ""
        self._lines: tuple[str, ...] = ()
        self._is_locked = False
        self.hide()

    @property
    def said(self) -> str:
        """The words shown, one line each."""
        return "\n".join(filter(None, (self._title, *self._lines)))

    @property
    def is_locked(self) -> bool:
        return self._is_locked and not self.isHidden()

    def offer(self, title: str, conditions: str) -> None:
        """Let go here, and why it is allowed."""
        self._say(title, (conditions,) if conditions else (), is_locked=False)

    def lock(self, missing: Sequence[str]) -> None:
        """Not here: what has to be there first; two lines at the most."""
        self._say("", tuple(missing[:2]), is_locked=True)

    def clear(self) -> None:
        """Nothing is dragged."""
        self._lines, self._title = (), ""
        self.hide()

    def _say(self, title: str, lines: tuple[str, ...], *, is_locked: bool) -> None:
        self._title, self._lines, self._is_locked = title, lines, is_locked
        self.setAccessibleName(self.said)
        self.setToolTip(self.said)
        count = len(lines) + bool(title)
        self.setFixedHeight(16 + LINE * count if is_locked else 18 + LINE * count)
        self.show()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self._is_locked:
            paint.box(painter, rect, 6, "sunken", "hair")
            look().draw_icon(painter, QPointF(11, 10), "lock", 14, "text2")
            for number, line in enumerate(self._lines):
                space = QRectF(31, 8 + number * LINE, rect.width() - 42, LINE)
                paint.words(painter, space, line, size="small", role="text2")
            return
        paint.dashed_box(painter, rect, 6, "surface", "accent")
        space = QRectF(11, 9, rect.width() - 22, LINE)
        paint.words(painter, space, self._title, size="small", role="accent_text", bold=True)
        for number, line in enumerate(self._lines, 1):
            y = 9 + number * LINE
            look().draw_icon(painter, QPointF(11, y + 3), "circle-check", 12, "accent_text")
            paint.words(painter, QRectF(27, y, rect.width() - 38, LINE), line, size="small", role="accent_text")
