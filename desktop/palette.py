"""The command palette (Ctrl+K): people by name, pinyin and initials; positions; places and acts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.actions import Command, commands
from views.common import marks, paint, shadow
from views.common.lines import LINE_ROLE, LinesModel
from views.common.look import look
from views.context import PageName, Place, Program

if TYPE_CHECKING:
    from services.search import Hit

WIDTH = 560
ROW = 34
MOST = 10
_FOOT = 6  # below the list, so that its last line stays inside the round corners
_KIND_ICON = {"candidate": "user-round", "position": "square-kanban"}
_KIND_PAGE = {"candidate": PageName.CANDIDATE, "position": PageName.BOARD}


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the palette: a place to go, or a command."""

    icon: str
    title: str
    subtitle: str = ""
    keys: str = ""
    place: Place | None = None
    command: Command | None = None
    is_starred: bool = False


class EntryModel(LinesModel[Entry]):
    """The lines of the palette."""

    def words(self, line: Entry, role: int) -> str | None:
        is_told = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return f"{line.title} {line.subtitle}".strip() if is_told else None


class _EntryDelegate(QStyledItemDelegate):
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry: Entry = index.data(LINE_ROLE)
        rect = QRectF(option.rect)
        is_on = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_on:
            painter.fillRect(rect, look().color("selected"))
        role = "accent_text" if is_on else "text2"
        look().draw_icon(painter, QPointF(rect.left() + 14, rect.center().y() - 7), entry.icon, 14, role)
        keys = "Enter" if is_on else entry.keys.replace("+", " ")
        cap = marks.key_cap_width(keys) + 12 if keys else 0
        line = rect.adjusted(38, 0, -cap - 12, 0)
        bold = entry.command is None
        taken = paint.words(painter, line, entry.title, bold=bold)
        if entry.is_starred:
            marks.star(painter, QPointF(line.left() + taken + 6, rect.center().y() - 7), is_on=True)
            taken += 20
        rest = line.adjusted(taken + 10, 0, 0, 0)
        if entry.subtitle and rest.width() > 20:
            paint.dotted_words(painter, rest, entry.subtitle.split(" · "))
        if keys:
            marks.key_cap(painter, QPointF(rect.right() - cap, rect.center().y() - 9), keys)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, ROW)


class Palette(QWidget):
    """An overlay at the top of the window. Typing asks off the UI thread; an overtaken answer never shows."""

    chosen = Signal(object)  # Entry
    closed = Signal()

    def __init__(self, program: Program | None, window: QWidget) -> None:
        super().__init__(window)
        self._program = program
        self._hits: list[Entry] = []
        self._was_closed = False
        column = QVBoxLayout(self)
        edge = shadow.MARGIN
        column.setContentsMargins(edge + 1, edge + 1, edge + 1, edge + 5 + _FOOT)
        column.setSpacing(0)
        self.field = QLineEdit(self)
        self.field.setProperty("role", "bare")
        self.field.setPlaceholderText(self.tr("Name, pinyin, initials, position or command"))
        self.field.setAccessibleName(self.tr("Search or command"))
        self.field.setTextMargins(38, 0, 12, 0)
        self.field.setFixedHeight(42)
        self.field.textChanged.connect(self._ask)
        self.field.installEventFilter(self)
        column.addWidget(self.field)
        self.model = EntryModel(self)
        self.list = QListView(self)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setProperty("role", "palette")
        self.list.setUniformItemSizes(True)
        self.list.setModel(self.model)
        self.list.setItemDelegate(_EntryDelegate(self.list))
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(lambda index: self._choose(index.row()))
        column.addWidget(self.list)
        window.installEventFilter(self)
        self._show_entries()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _ask(self, text: str) -> None:
        typed = text.strip()
        if self._program is None or not typed:
            self._hits = []
        else:
            from services.search import palette

            self._program.read(partial(palette, text=typed), self._show_hits)
        self._show_entries()

    def _show_hits(self, hits: Sequence[Hit]) -> None:
        if not self.field.text().strip():
            return
        self._hits = [
            Entry(
                _KIND_ICON[hit.kind], hit.title, hit.subtitle, is_starred=hit.is_starred,
                place=Place(_KIND_PAGE[hit.kind], hit.key),
            )
            for hit in hits
        ]  # fmt: skip
        self._show_entries()

    def _show_entries(self) -> None:
        typed = self.field.text().strip().casefold()
        me = self._program.me if self._program is not None else None
        offered = [
            Entry(command.icon, command.words, keys=command.keys, place=command.place, command=command)
            for command in commands(me)
            if command.is_in_palette and (typed in command.words.casefold() or typed in str(command.source).casefold())
        ]
        entries = [*self._hits, *offered][:MOST]
        if not entries:
            entries = [Entry("search-x", self.tr("Nothing found"), self.tr("Try a name, its initials, or a position"))]
        self.model.set_lines(entries)
        self.list.setCurrentIndex(self.model.index(0, 0))
        self.list.setFixedHeight(len(entries) * ROW)
        self._place()

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        width = min(WIDTH, window.width() - 40) + 2 * shadow.MARGIN
        height = 42 + self.list.height() + 2 * shadow.MARGIN + 6 + _FOOT
        self.setGeometry((window.width() - width) // 2, 44 - shadow.MARGIN, width, height)

    def _choose(self, row: int) -> None:
        entry = self.model.lines[row]
        if entry.place is None and entry.command is None:
            return
        self.dismiss()
        self.chosen.emit(entry)

    def dismiss(self) -> None:
        if self._was_closed:
            return
        self._was_closed = True
        self.hide()
        self.closed.emit()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field:
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._on_key(event)
            if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
                is_elsewhere = event.reason() != Qt.FocusReason.ActiveWindowFocusReason and not self._has_focus()
                if is_elsewhere:
                    self.dismiss()
        elif event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _on_key(self, event: QKeyEvent) -> bool:
        row = self.list.currentIndex().row()
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                row = (row + step) % max(self.model.rowCount(), 1)
                self.list.setCurrentIndex(self.model.index(row, 0))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._choose(max(row, 0))
            case Qt.Key.Key_Escape:
                self.dismiss()
            case _:
                return False
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        edge = shadow.MARGIN
        rect = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge - 4)
        shadow.draw(painter, rect)
        paint.box(painter, rect, 8, "surface", "strong")
        paint.hair_below(painter, QRectF(rect.left(), rect.top(), rect.width(), 43))
        look().draw_icon(painter, QPointF(rect.left() + 14, rect.top() + 15), "search", 14, "text2")
