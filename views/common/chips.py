"""Chips (filters), tags and status pills as small widgets; delegates use `marks` directly."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from models.values.limits import Level
from views.common import marks, paint
from views.common.look import look


class Chip(QPushButton):
    """A 28-px filter pill that can be on; with an icon, a count, or a menu behind it."""

    def __init__(
        self,
        text: str,
        *,
        icon: str = "",
        count: int | None = None,
        icon_role: str = "text2",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self._icon_role = icon_role
        self._count = count
        self.setCheckable(True)
        self.setProperty("extent", "compact")  # else the style sheet makes it as high as a button
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.updateGeometry)

    def set_count(self, count: int | None) -> None:
        self._count = count
        self.updateGeometry()
        self.update()

    def _words(self) -> str:
        return self.text() if self._count is None else f"{self.text()} {self._count}"

    def _tail(self) -> str:
        return "x" if self.isChecked() else "chevron-down" if self.menu() is not None else ""

    def sizeHint(self) -> QSize:
        width = 20 + paint.text_width(self._words(), "small") + 1
        width += 19 if self._icon else 0
        width += 17 if self._tail() else 0
        return QSize(round(width + 0.5), 28)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        role = paint.chip(painter, rect, is_checked=self.isChecked(), is_hovered=self.underMouse())
        x, middle = rect.left() + 10, rect.center().y()
        if self._icon:
            icon_role = role if self.isChecked() else self._icon_role
            look().draw_icon(painter, QPointF(x, middle - 7), self._icon, 14, icon_role)
            x += 19
        width = paint.text_width(self._words(), "small") + 1
        paint.words(painter, QRectF(x, 0, width, rect.height()), self._words(), size="small", role=role)
        if tail := self._tail():
            look().draw_icon(painter, QPointF(x + width + 4, middle - 6), tail, 12, role)
        if self.hasFocus():
            paint.focus_ring(painter, rect, 13)


class Tag(QWidget):
    """A fact about a person or a thing."""

    def __init__(self, text: str, *, icon: str = "", kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._icon, self._kind = text, icon, kind
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def set_text(self, text: str) -> None:
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(marks.pill_width(self._text, has_icon=bool(self._icon)) + 0.5), marks.CHIP_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        marks.tag(QPainter(self), QPointF(0, 0), self._text, icon=self._icon, kind=self._kind, most=self.width())


class Status(QWidget):
    """Soft ground, icon and word. `kind`: danger, warn, ok, accent, or "" for a plain one."""

    def __init__(self, text: str = "", *, icon: str = "clock", kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._icon, self._kind = text, icon, kind
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def set_status(self, text: str, icon: str, kind: str) -> None:
        self._text, self._icon, self._kind = text, icon, kind
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(marks.pill_width(self._text, has_icon=True) + 0.5), marks.CHIP_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        marks.status(QPainter(self), QPointF(0, 0), self._text, icon=self._icon, kind=self._kind, most=self.width())


class LimitMark(QWidget):
    """The ring clock with its words: "3 h left  limit 24 h"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share, self._level, self._words, self._limit = 0.0, Level.NORMAL, "", ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_limit(self, share: float, level: Level, words: str, limit: str = "") -> None:
        self._share, self._level, self._words, self._limit = share, level, words, limit
        self.setAccessibleName(f"{words} {limit}".strip())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        bold = self._level is Level.OVERDUE
        width = 24 + paint.text_width(self._words, "small", bold=bold)
        width += 8 + paint.text_width(self._limit, "small") if self._limit else 0
        return QSize(round(width + 1), 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        marks.sla_ring(painter, QPointF(0, rect.center().y() - 9), self._share, self._level)
        role = "text" if self._level is Level.NORMAL else marks.level_role(self._level)
        bold = self._level is Level.OVERDUE
        x = 24 + paint.words(painter, rect.adjusted(24, 0, 0, 0), self._words, size="small", role=role, bold=bold)
        paint.words(painter, rect.adjusted(x + 8, 0, 0, 0), self._limit, size="small", role="text3")
