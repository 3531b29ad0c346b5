"""The navigation rail: 64 px, an icon and two or three characters for each place."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from desktop.actions import Command, rail_items
from views.common import paint
from views.common.look import look
from views.context import Me, PageName

WIDTH = 64
_HOME = {  # places without an item of their own light up the item that leads to them
    PageName.BOARD: PageName.POSITIONS,
    PageName.CANDIDATE: PageName.POSITIONS,
    PageName.EVALUATION: PageName.CALENDAR,
    PageName.PANEL: PageName.CALENDAR,
    PageName.DUPLICATES: PageName.PEOPLE,
    PageName.SCREENING: PageName.POSITIONS,
    PageName.COMPARE: PageName.POSITIONS,
    PageName.REQUISITIONS: PageName.POSITIONS,
    PageName.POSTINGS: PageName.POSITIONS,
    PageName.CALLS: PageName.PEOPLE,
    PageName.FEES: PageName.POSITIONS,
    PageName.TEMPLATES: PageName.PREFERENCES,
    PageName.ORGANISATION: PageName.PREFERENCES,
}


class RailItem(QAbstractButton):
    """One place in the rail, with a red badge for what is over its limit."""

    def __init__(self, command: Command, keys: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.command = command
        self._count = 0
        self.setCheckable(True)
        self.setAutoExclusive(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.setMaximumHeight(54)
        self.setText(command.rail_words)
        self.setToolTip(f"{command.words}  {keys}".strip())
        self.setAccessibleName(command.words)

    def set_count(self, count: int) -> None:
        self._count = count
        self.setAccessibleDescription(str(count) if count else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH - 1, 54)

    def minimumSizeHint(self) -> QSize:
        return QSize(WIDTH - 1, 47)  # in a low window

    def nextCheckState(self) -> None:
        """A click asks to go there; the window checks the item once it is there."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground = QRectF(4, 0, 56, self.height() - 2)
        is_on = self.isChecked()
        if is_on or self.underMouse():
            paint.box(painter, ground, 6, "selected" if is_on else "hover")
        if is_on:
            paint.box(painter, QRectF(0, 14, 3, 24), 1.5, "accent")
        role = "accent_text" if is_on else "text2"
        look().draw_icon(painter, QPointF(ground.center().x() - 10, 7), self.command.icon, 20, role)
        line = QRectF(2, 29, 60, 18)
        paint.words(painter, line, self.text(), size="small", role=role, bold=is_on, align=paint.CENTER)
        if self._count:
            self._paint_badge(painter, ground)
        if self.hasFocus():
            paint.focus_ring(painter, ground, 6)

    def _paint_badge(self, painter: QPainter, ground: QRectF) -> None:
        words = str(self._count) if self._count < 100 else "99+"
        width = max(16.0, paint.text_width(words, "key", bold=True) + 8)
        rect = QRectF(ground.right() - 8 - width + 4, 3, width, 16)
        is_late = self.command.place is not None and self.command.place.page is PageName.TODAY
        paint.box(painter, rect, 8, "danger" if is_late else "accent")
        paint.words(painter, rect, words, size="key", role="surface", bold=True, align=paint.CENTER)


class Rail(QFrame):
    """The rail. Arrow keys move between its items, Enter goes there."""

    wanted = Signal(object)  # Command

    def __init__(self, me: Me | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setFixedWidth(WIDTH)
        self._items: dict[PageName, RailItem] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 1, 8)
        column.setSpacing(0)
        for number, command in enumerate(rail_items(me, "top"), 1):
            self._add(command, f"Ctrl+{number}", column)
        column.addStretch(1)
        for command in rail_items(me, "bottom"):
            self._add(command, command.keys, column)

    def _add(self, command: Command, keys: str, column: QVBoxLayout) -> None:
        if command.place is None:
            return
        item = RailItem(command, keys, self)
        item.clicked.connect(lambda: self.wanted.emit(command))
        self._items[command.place.page] = item
        column.addWidget(item)

    def show_page(self, page: PageName) -> None:
        """Mark where we are."""
        home = page if page in self._items else _HOME.get(page, page)
        for name, item in self._items.items():
            item.setChecked(name == home)

    def set_count(self, page: PageName, count: int) -> None:
        if page in self._items:
            self._items[page].set_count(count)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        items = list(self._items.values())
        focused = next((number for number, item in enumerate(items) if item.hasFocus()), None)
        if step is None or focused is None:
            super().keyPressEvent(event)
            return
        items[(focused + step) % len(items)].setFocus(Qt.FocusReason.TabFocusReason)
