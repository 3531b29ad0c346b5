"""The 52-px header: what the page puts there, then search, bell and the person who sits here."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from views.common import marks, paint
from views.common.avatar import Avatar
from views.common.icon_button import IconButton
from views.common.look import look
from views.common.widths import DRAWER_BELOW, WIDE, side_margin

HEIGHT = 52


class SearchButton(QAbstractButton):
    """Looks like a search field and opens the palette; an icon alone where the window is narrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(self.tr("Search", "the field in the header"))
        self.setAccessibleName(self.text())
        self.setToolTip(self.text() + "  Ctrl+K")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._width = 210

    def set_window_width(self, width: int) -> None:
        self._width = 210 if width >= WIDE else 150 if width >= DRAWER_BELOW else 32
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._width, 32 if self._width == 32 else 28)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self._width == 32:
            if self.underMouse():
                paint.box(painter, rect, 6, "hover")
            look().draw_icon(painter, QPointF(8, 8), "search", 16, "text2")
        else:
            paint.box(painter, rect, 6, "hover" if self.underMouse() else "window", "hair")
            look().draw_icon(painter, QPointF(8, 7), "search", 14, "text3")
            cap = marks.key_cap_width("Ctrl K")
            space = rect.adjusted(28, 0, -cap - 10, 0)
            paint.words(painter, space, self.text(), size="small", role="text3")
            marks.key_cap(painter, QPointF(rect.right() - cap - 5, 5), "Ctrl K")
        if self.hasFocus():
            paint.focus_ring(painter, rect, 5)


class Header(QFrame):
    """One row above every page; each page brings its own left part."""

    search_wanted = Signal()
    activity_wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setFixedHeight(HEIGHT)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, 0, 20, 1)
        self._row.setSpacing(12)
        self._parts = QStackedWidget(self)
        self._parts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row.addWidget(self._parts, 1)
        self.search = SearchButton(self)
        self.search.clicked.connect(self.search_wanted)
        self._row.addWidget(self.search)
        self.bell = IconButton("bell", self.tr("Activity"))
        self.bell.clicked.connect(self.activity_wanted)
        self._row.addWidget(self.bell)
        self.avatar = Avatar(name, is_me=True, parent=self)
        self.avatar.setVisible(bool(name))
        self._row.addWidget(self.avatar)

    def add_part(self, part: QWidget) -> None:
        """Take the left part of a page."""
        self._parts.addWidget(part)

    def show_part(self, part: QWidget, *, has_search: bool) -> None:
        self._parts.setCurrentWidget(part)
        self.search.setVisible(has_search)

    def set_window_width(self, width: int) -> None:
        side = side_margin(width)
        self._row.setContentsMargins(side, 0, side, 1)
        self.search.set_window_width(width)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.update()
