"""The list: a row of 80 px for each person, with the reasons, the match and the conditions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from services.screening.conditions import Verdict
from services.screening.screen import Line
from views.common import marks, paint
from views.common.cautions import CAUTIOUS, hint
from views.common.labels import label as word_of
from views.common.lines import LINE_ROLE, AnyIndex, LinesModel
from views.common.lines_view import LinesView
from views.common.look import look
from views.screening import words

ROW = 80
MATCH, CONDITIONS = 104, 96  # px of the columns at the right
BOX = 40  # px before the name


class LineModel(LinesModel[Line]):
    """One row a person."""

    def words(self, line: Line, role: int) -> str | None:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return words.spoken(line)
            case Qt.ItemDataRole.ToolTipRole if line.caution is not None:
                return hint(line.caution)
        return None


class LineDelegate(QStyledItemDelegate):
    """Paints a row: who, why, where; at the right the match and how many conditions are met."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        line: Line = index.data(LINE_ROLE)
        rect = QRectF(option.rect)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        view = self.parent()
        is_current = isinstance(view, QListView) and view.currentIndex() == index
        if is_selected or is_current:
            painter.fillRect(rect, look().color("selected"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look().color("hover"))
        if is_current:
            painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), look().color("accent"))
        self._box(painter, QPointF(rect.left() + 15, rect.top() + 13), is_selected)
        room = rect.adjusted(BOX, 9, -MATCH - CONDITIONS - 12, -8)
        self._name(painter, QRectF(room.left(), room.top(), room.width(), 20), line)
        self._reasons(painter, QRectF(room.left(), room.top() + 22, room.width(), 20), line)
        self._foot(painter, QRectF(room.left(), room.top() + 43, room.width(), 20), line)
        right = rect.right() - MATCH - CONDITIONS
        self._match(painter, QRectF(right, rect.top() + 9, MATCH - 16, 40), line)
        self._conditions(painter, QRectF(right + MATCH, rect.top() + 9, CONDITIONS - 12, 20), line)
        paint.hair_below(painter, rect)

    def _box(self, painter: QPainter, at: QPointF, is_on: bool) -> None:
        box = QRectF(at.x(), at.y(), 15, 15)
        paint.box(painter, box, 4, "accent" if is_on else "surface", "accent" if is_on else "input")
        if is_on:
            look().draw_icon(painter, QPointF(at.x() + 2, at.y() + 2), "check", 11, "on_accent")

    def _name(self, painter: QPainter, rect: QRectF, line: Line) -> None:
        x = rect.left() + paint.words(painter, rect, line.name, bold=True)
        if line.is_starred:
            look().draw_icon(painter, QPointF(x + 5, rect.center().y() - 6), "star", 12, "star", filled=True)
            x += 18
        if line.caution is not None:
            kind = CAUTIOUS[line.caution]
            x += 8 + marks.status(painter, QPointF(x + 8, rect.top()), word_of(line.caution), icon="ban", kind=kind)
        for is_on, icon, said in (
            (line.is_promising, "trending-up", self.tr("High potential")),
            (line.is_sampled, "repeat", self.tr("Second look")),
        ):
            if is_on and rect.right() - x > 120:
                x += 8 + marks.status(painter, QPointF(x + 8, rect.top()), said, icon=icon, kind="accent")
        rest = QRectF(x + 10, rect.top(), rect.right() - x - 10, rect.height())
        if rest.width() > 30:
            paint.words(painter, rest, words.facts(line), role="text2")

    def _reasons(self, painter: QPainter, rect: QRectF, line: Line) -> None:
        x = rect.left()
        for how, said in words.reasons(line):
            icon, role = words.MARKS[how]
            width = paint.text_width(said, "small") + 17
            if x + min(width, 60) > rect.right():
                break
            look().draw_icon(painter, QPointF(x, rect.center().y() - 6), icon, 12, role if role != "ok" else "text2")
            space = QRectF(x + 16, rect.top(), rect.right() - x - 16, rect.height())
            ink = {Verdict.PASS: "text", Verdict.UNKNOWN: "text3", Verdict.FAIL: "warn"}[how]
            x += 16 + paint.words(painter, space, said, size="small", role=ink) + 14

    def _foot(self, painter: QPainter, rect: QRectF, line: Line) -> None:
        icon = "file-text" if line.has_resume else "image-off"
        look().draw_icon(painter, QPointF(rect.left(), rect.center().y() - 6), icon, 12, "text3")
        said = words.foot(line) if line.has_resume else f"{self.tr('No résumé')}{paint.DOT}{words.foot(line)}"
        paint.words(painter, rect.adjusted(17, 0, 0, 0), said, size="small", role="text2")

    def _match(self, painter: QPainter, rect: QRectF, line: Line) -> None:
        paint.words(
            painter, QRectF(rect.left(), rect.top(), rect.width(), 22), str(line.score), size="strong", bold=True
        )
        bar = QRectF(rect.left(), rect.top() + 26, rect.width(), 4)
        paint.box(painter, bar, 2, "sunken")
        if line.score:
            paint.box(painter, QRectF(bar.left(), bar.top(), bar.width() * line.score / 100, 4), 2, "accent")

    def _conditions(self, painter: QPainter, rect: QRectF, line: Line) -> None:
        if not line.judged:
            paint.words(painter, rect, "–", role="text3")
            return
        passed = sum(each.verdict is Verdict.PASS for each in line.judged)
        icon = words.ICONS[line.verdict]
        role = {Verdict.PASS: "ok", Verdict.UNKNOWN: "text3", Verdict.FAIL: "warn"}[line.verdict]
        look().draw_icon(painter, QPointF(rect.left(), rect.center().y() - 7), icon, 14, role)
        paint.words(painter, rect.adjusted(20, 0, 0, 0), f"{passed} / {len(line.judged)}", bold=True)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        return QSize(300, ROW)


class LineList(LinesView):
    """The list. Space, the box or Ctrl+click select; the current row is the one whose reasons are shown."""

    selection_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        model = LineModel()
        super().__init__(model, LineDelegate(), parent)
        self._model = model
        self.setSelectionMode(QAbstractItemView.SelectionMode.MultiSelection)
        self.setAccessibleName(self.tr("Candidates to screen"))
        self.selectionModel().selectionChanged.connect(lambda *_: self.selection_changed.emit())

    @property
    def lines(self) -> Sequence[Line]:
        return self._model.lines

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show another answer: who was selected and current stays so, else the one that takes the place."""
        at = max(0, self.currentIndex().row())
        current = self.current
        selected = {line.seen.application for line in self.selected}
        scroll = self.verticalScrollBar().value()
        self._model.set_lines(lines)
        rows = {line.seen.application: row for row, line in enumerate(lines)}
        picked = QItemSelection()
        for key in selected & rows.keys():
            index = self._model.index(rows[key], 0)
            picked.select(index, index)
        self.selectionModel().select(picked, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if lines:
            row = rows.get(current.seen.application, -1) if current is not None else -1
            index = self._model.index(row if row >= 0 else min(at, len(lines) - 1), 0)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self._tell(index)
            self.verticalScrollBar().setValue(scroll)
            self.scrollTo(index)

    @property
    def current(self) -> Line | None:
        line = self.currentIndex().data(LINE_ROLE)
        return line if isinstance(line, Line) else None

    @property
    def selected(self) -> list[Line]:
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self._model.lines[row] for row in rows if row < len(self._model.lines)]

    def step(self, direction: int) -> None:
        """The next or the previous person."""
        index = self._model.index(self.currentIndex().row() + direction, 0)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(index)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click shows; the box, or Ctrl with a click anywhere, selects."""
        index = self.indexAt(event.position().toPoint())
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if index.isValid() and event.position().x() > BOX and not with_control:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Dragging selects nobody."""
        if not event.buttons():
            super().mouseMoveEvent(event)
