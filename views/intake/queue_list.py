"""The waiting files at the left: name, file, how it stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from models.values.keys import Key
from services.intake.queue import QueueLine
from views.common import paint
from views.common.keeping import PlaceKeeper
from views.common.lines import LINE_ROLE, AnyIndex, LinesModel
from views.common.lines_view import LinesView
from views.common.look import look
from views.intake import words

ROW = 58


class QueueModel(LinesModel[QueueLine]):
    """One row per waiting file."""

    def words(self, line: QueueLine, role: int) -> str | None:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.name or line.file_name
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(part for part in (line.name, line.file_name, words.standing(line)) if part)
            case Qt.ItemDataRole.ToolTipRole:
                return f"{line.file_name}\n{words.standing(line)}"
        return None

    def row_of(self, key: Key | None) -> int:
        return self.row_where(lambda line: line.key == key)


class QueueDelegate(QStyledItemDelegate):
    """Paints a row: name and title, file name, standing."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        line: QueueLine = index.data(LINE_ROLE)
        rect = QRectF(option.rect)
        state = option.state
        self._ground(painter, rect, state)
        inner = rect.adjusted(14, 7, -12, -6)
        self._name(painter, inner, line)
        self._standing(painter, QRectF(inner.left(), inner.top() + 22, inner.width(), 20), line)
        paint.hair_below(painter, rect)

    def _ground(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look().color("selected"))
            painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), look().color("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look().color("hover"))

    def _name(self, painter: QPainter, rect: QRectF, line: QueueLine) -> None:
        row = QRectF(rect.left(), rect.top(), rect.width(), 20)
        width = paint.words(painter, row, line.name or line.file_name, bold=True)
        rest = row.adjusted(width + 8, 0, 0, 0)
        if rest.width() > 24:
            paint.words(painter, rest, line.title if line.name else "", size="small", role="text2")

    def _standing(self, painter: QPainter, rect: QRectF, line: QueueLine) -> None:
        icon, role = words.LOOKS[line.standing]
        look().draw_icon(painter, QPointF(rect.left(), rect.center().y() - 6), icon, 12, role)
        said = rect.adjusted(17, 0, 0, 0)
        width = paint.words(painter, said, words.standing(line), size="small", role=role if role != "ok" else "text2")
        rest = said.adjusted(width + 10, 0, 0, 0)
        if line.name and rest.width() > 40:
            paint.words(painter, rest, line.file_name, size="small", role="text3", align=paint.RIGHT)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        return QSize(200, ROW)


class QueueList(LinesView):
    """The queue. `chosen` tells which file a person wants to see."""

    def __init__(self, parent: QWidget) -> None:
        model = QueueModel()
        super().__init__(model, QueueDelegate(), parent)
        self._model = model
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(self.tr("Waiting files"))
        PlaceKeeper(self)

    def set_lines(self, lines: Sequence[QueueLine], keep: Key | None) -> None:
        """Show another answer; the current file stays current, else the one that takes its place."""
        at = max(0, self.currentIndex().row())
        blocked = self.selectionModel().blockSignals(True)
        self._model.set_lines(lines)
        row = self._model.row_of(keep)
        current = self._model.index(row if row >= 0 else min(at, len(lines) - 1), 0)
        if current.row() != self.currentIndex().row():
            self.setCurrentIndex(current)
        self.selectionModel().blockSignals(blocked)
        if current.isValid() and row < 0:
            self.chosen.emit(lines[current.row()])
        self.scrollTo(self.currentIndex())

    def selected_keys(self) -> list[Key]:
        return [index.data(LINE_ROLE).key for index in self.selectionModel().selectedRows()]

    def step(self, direction: int) -> None:
        """Go to the next or previous file."""
        index = self._model.index(self.currentIndex().row() + direction, 0)
        if index.isValid():
            self.setCurrentIndex(index)
