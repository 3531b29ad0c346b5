"""The timeline as a list: a line for each day, then what happened, the newest first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from services.timeline.entries import Entry
from views.candidate.timeline_words import BOLD, Line, line
from views.common import paint, wording
from views.common.keeping import PlaceKeeper
from views.common.lines import LINE_ROLE, AnyIndex, LinesModel
from views.common.look import look

DAY = 24
ONE_LINE, TWO_LINES = 36, 50
SIDE = 20


class Happening:
    """An entry with its words, made once."""

    def __init__(self, entry: Entry, *, is_last_of_day: bool) -> None:
        self.entry = entry
        self.line: Line = line(entry)
        self.is_last_of_day = is_last_of_day


Row = date | Happening


class TimelineModel(LinesModel[Row]):
    """Days (a `date`) and happenings, in the order of the screen."""

    def show_entries(self, entries: Sequence[Entry]) -> None:
        rows: list[Row] = []
        days = [wording.local(entry.at).date() for entry in entries]
        for number, (entry, day) in enumerate(zip(entries, days, strict=True)):
            if number == 0 or days[number - 1] != day:
                rows.append(day)
            is_last = number + 1 == len(entries) or days[number + 1] != day
            rows.append(Happening(entry, is_last_of_day=is_last))
        self.set_lines(rows)

    def words(self, line: Row, role: int) -> str | None:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return wording.day(line) if isinstance(line, date) else f"{line.line.plain} {line.line.second}".strip()
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(line, Happening):
            moment = wording.moment(line.entry.at)
            return "\n".join(part for part in (line.line.plain, line.line.second, moment) if part)
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self.lines[index.row()], date):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class TimelineDelegate(QStyledItemDelegate):
    """Paints a day as a heading with a hairline, and a happening with its disc, words and time."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row = index.data(LINE_ROLE)
        if isinstance(row, date):
            return QSize(100, DAY)
        return QSize(100, TWO_LINES if isinstance(row, Happening) and row.line.second else ONE_LINE)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(LINE_ROLE)
        rect = QRectF(option.rect).adjusted(SIDE, 0, -SIDE, 0)
        if isinstance(row, date):
            words = wording.day(row)
            width = paint.words(painter, rect, words, size="small", role="text3")
            painter.setPen(look().pen("hair"))
            y = rect.center().y()
            painter.drawLine(QPointF(rect.left() + width + 8, y), QPointF(rect.right(), y))
        elif isinstance(row, Happening):
            self._paint(painter, rect, row)

    def _paint(self, painter: QPainter, rect: QRectF, row: Happening) -> None:
        disc = QRectF(rect.left(), rect.top() + 1, 24, 24)
        if not row.is_last_of_day:
            painter.setPen(look().pen("hair"))
            x = disc.center().x()
            painter.drawLine(QPointF(x, disc.bottom() + 2), QPointF(x, rect.bottom() - 1))
        accent = row.line.is_accent
        paint.box(painter, disc, 12, "accent_soft" if accent else "surface", "accent_line" if accent else "hair")
        at = QPointF(disc.left() + 5, disc.top() + 5)
        look().draw_icon(painter, at, row.line.icon, 14, "accent_text" if accent else "text2")
        words = rect.adjusted(36, 0, 0, 0)
        time = wording.clock_time(row.entry.at)
        width = paint.text_width(time, "small") + 1
        top = QRectF(words.left(), words.top() + 2, words.width() - width - 10, 20)
        time_at = QRectF(words.right() - width, top.top(), width, 20)
        paint.words(painter, time_at, time, size="small", role="text3", align=paint.RIGHT)
        _mixed(painter, top, row.line.words)
        if row.line.second:
            second = QRectF(words.left(), top.bottom(), words.width(), 18)
            paint.dotted_words(painter, second, row.line.second.replace("\n", " ").split(wording.DOT))


def _mixed(painter: QPainter, rect: QRectF, words: str) -> None:
    """Words of which every second stretch between `BOLD` marks is bold; dots are painted; cut at the end."""
    x = rect.left()
    for number, stretch in enumerate(words.split(BOLD)):
        is_bold = bool(number % 2)
        for place, part in enumerate(stretch.split(wording.DOT)):
            if place:
                with paint.saved(painter):
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(look().color("text3"))
                    painter.drawEllipse(QPointF(x + paint.DOT_WIDTH / 2, rect.center().y() + 0.5), 1.1, 1.1)
                x += paint.DOT_WIDTH
            if part and x < rect.right() - 8:
                space = QRectF(x, rect.top(), rect.right() - x, rect.height())
                paint.words(painter, space, part, bold=is_bold)
                x += paint.text_width(part, bold=is_bold)


class TimelineView(QListView):
    """Read-only; ↑/↓ and the wheel move through it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = TimelineModel(self)
        self.setModel(self._model)
        PlaceKeeper(self, lambda index: str(index.data()))
        self.setItemDelegate(TimelineDelegate(self))
        self.setAccessibleName(self.tr("Timeline"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportMargins(0, 8, 0, 0)
        self._key: object = None

    def show_entries(self, entries: Sequence[Entry], *, of: object = None) -> None:
        """New entries of the same person keep the place of the scroll bar."""
        at = self.verticalScrollBar().value() if of == self._key else 0
        self._key = of
        self._model.show_entries(entries)
        self.verticalScrollBar().setValue(at)

    @property
    def lines(self) -> list[str]:
        """What a person reads, top down."""
        return [str(self._model.index(n, 0).data()) for n in range(self._model.rowCount())]
