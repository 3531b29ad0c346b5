"""The stages of a process: what each asks for, its limit and owner. Dragged, or moved with Alt and the arrows."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from models.values.enums import StageKind
from models.values.rules import Rule
from services.process.sheet import Sheet, StageSheet
from views.common import marks, paint, wording
from views.common.conditions import rule_words
from views.common.keys import ListKeys
from views.common.labels import label as word_of
from views.common.look import look
from views.process.words import limit_words

STAGE = Qt.ItemDataRole.UserRole
BEFORE = Qt.ItemDataRole.UserRole + 1  # the stage as it is in use, to mark what is new
LEAST, LOW, END, LINE = 66, 54, 40, 18  # px; a low window gives its stages less
HEAD = 32
ROOMY = 840  # px of the window
LEFT, GRIP, GLYPH, LIMIT = 8, 20, 26, 104


class _Columns:
    """Where the columns stand in a row of a width."""

    def __init__(self, width: float) -> None:
        self.name = LEFT + GRIP + GLYPH + 4
        name_width = 108 if width >= 700 else 92
        self.entry = self.name + name_width + 6
        self.limit = width - LIMIT - 8
        half = (self.limit - self.entry) / 2
        self.exit = self.entry + half
        self.name_width, self.half = name_width, half - 8


class StageDelegate(QStyledItemDelegate):
    """One stage; its height follows the conditions."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        stage = index.data(STAGE)
        if not isinstance(stage, StageSheet):
            return
        rect = QRectF(option.rect)
        is_on = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_on or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look().color("selected" if is_on else "hover"))
        if is_on:
            painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), look().color("accent"))
        paint.hair_below(painter, rect)
        at = _Columns(rect.width())
        middle = rect.center().y()
        if stage.kind is not StageKind.HIRED:
            look().draw_icon(painter, QPointF(rect.left() + LEFT, middle - 7), "grip-vertical", 14, "text3")
        self._name(painter, rect, at, index, stage)
        before = index.data(BEFORE)
        known = before if isinstance(before, StageSheet) else None
        self._rules(painter, rect, at.entry, at.half, stage.entry, known.entry if known else ())
        self._rules(painter, rect, at.exit, at.half, stage.exit, known.exit if known else ())
        self._limit(painter, rect, at, stage)

    def _name(
        self,
        painter: QPainter,
        rect: QRectF,
        at: _Columns,
        index: QModelIndex | QPersistentModelIndex,
        stage: StageSheet,
    ) -> None:
        middle, last = rect.center().y(), max(index.model().rowCount() - 1, 1)
        ending = marks.Ending.HIRED if stage.kind is StageKind.HIRED else marks.Ending.NONE
        glyph = QPointF(rect.left() + LEFT + GRIP, middle - 7)
        marks.stage_glyph(painter, glyph, index.row(), last, ending=ending)
        is_short = rect.height() < LOW
        upper = QRectF(rect.left() + at.name, middle - (10 if is_short else 20), at.name_width, 20)
        name = wording.said(stage.name) or self.tr("(no name)")
        paint.words(painter, upper, name, bold=True)
        if index.row() < 9 and not is_short:
            words = self.tr("key {n}").format(n=index.row() + 1)
            paint.words(painter, upper.translated(0, 20), words, size="small", role="text3")

    def _rules(
        self,
        painter: QPainter,
        rect: QRectF,
        x: float,
        width: float,
        rules: tuple[Rule, ...],
        known: tuple[Rule, ...],
    ) -> None:
        if not rules and rect.height() < LOW:
            return
        if not rules:
            line = QRectF(rect.left() + x, rect.center().y() - LINE / 2, width, LINE)
            paint.words(painter, line, self.tr("nothing"), size="small", role="text3")
            return
        y = rect.center().y() - LINE * len(rules) / 2
        for rule in rules:
            is_new = rule not in known
            line = QRectF(rect.left() + x, y, width, LINE)
            icon, role = ("plus", "accent_text") if is_new else ("check", "text2")
            look().draw_icon(painter, QPointF(line.left(), line.center().y() - 6), icon, 12, role)
            words = line.adjusted(16, 0, 0, 0)
            paint.words(painter, words, rule_words(rule), size="small", role=role, bold=is_new)
            y += LINE

    def _limit(self, painter: QPainter, rect: QRectF, at: _Columns, stage: StageSheet) -> None:
        if rect.height() < LOW:
            return
        upper = QRectF(rect.left() + at.limit, rect.center().y() - LINE, LIMIT, LINE)
        look().draw_icon(painter, QPointF(upper.left(), upper.center().y() - 6), "clock", 12, "text2")
        role = "text" if stage.limit is not None else "text3"
        paint.words(painter, upper.adjusted(16, 0, 0, 0), limit_words(stage.limit), size="small", role=role)
        paint.words(painter, upper.translated(0, LINE), word_of(stage.owner), size="small", role="text3")

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        stage = index.data(STAGE)
        if not isinstance(stage, StageSheet):
            return QSize(400, LEAST)
        lines = max(len(stage.entry), len(stage.exit))
        is_end = stage.kind is StageKind.HIRED and not lines
        is_low = self._view.window().height() < ROOMY
        return QSize(400, END if is_end else max(LOW if is_low else LEAST, LINE * lines + 16))


class _Head(QWidget):
    """The names of the columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEAD)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect = QPainter(self), QRectF(self.rect())
        painter.fillRect(rect, look().color("window"))
        paint.hair_below(painter, rect)
        at = _Columns(rect.width())
        for x, words in (
            (at.name, self.tr("Stage")),
            (at.entry, self.tr("To come in")),
            (at.exit, self.tr("To leave")),
            (at.limit, self.tr("Limit, owner")),
        ):
            paint.words(painter, rect.adjusted(x, 0, 0, 0), words, size="small", role="text3")


class _Rows(QListWidget):
    """Rows that are dragged among themselves."""

    moved = Signal(int, int)  # from, to
    deleted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setItemDelegate(StageDelegate(self))
        self.model().rowsMoved.connect(self._on_moved)
        ListKeys(self)

    def _on_moved(self, _parent: QModelIndex, start: int, _end: int, _to: QModelIndex, row: int) -> None:
        self.moved.emit(start, row - 1 if row > start else row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(self.currentRow(), self.currentRow() + step)
        elif event.key() == Qt.Key.Key_Delete:
            self.deleted.emit()
        else:
            super().keyPressEvent(event)


class StageList(QWidget):
    """As high as its stages: the page scrolls, not the list."""

    picked = Signal(str)  # code
    moved = Signal(int, int)
    deleted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = _Rows(self)
        self.rows.setAccessibleName(self.tr("Stages"))
        self.rows.currentRowChanged.connect(self._on_row)
        self.rows.moved.connect(self.moved)
        self.rows.deleted.connect(self.deleted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(_Head(self))
        column.addWidget(self.rows)
        look().look_changed.connect(self.rows.viewport().update)

    def show_sheet(self, sheet: Sheet, before: Sheet | None, chosen: str, *, may_edit: bool) -> None:
        """Fill the rows anew; the chosen stage stays chosen."""
        self.rows.blockSignals(True)
        self.rows.model().blockSignals(True)
        self.rows.clear()
        mode = QAbstractItemView.DragDropMode
        self.rows.setDragDropMode(mode.InternalMove if may_edit else mode.NoDragDrop)
        row = 0
        for number, stage in enumerate(sheet.stages):
            item = QListWidgetItem(wording.said(stage.name))
            item.setData(STAGE, stage)
            item.setData(BEFORE, before.stage(stage.code) if before is not None else stage)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, self._spoken(stage))
            if stage.kind is StageKind.HIRED:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDragEnabled)
            self.rows.addItem(item)
            row = number if stage.code == chosen else row
        self.rows.model().blockSignals(False)
        self.rows.blockSignals(False)
        self._fit()
        self.rows.blockSignals(True)
        self.rows.setCurrentRow(row)
        self.rows.blockSignals(False)
        self.rows.viewport().update()

    def _fit(self) -> None:
        self.rows.doItemsLayout()
        self.rows.setFixedHeight(sum(self.rows.sizeHintForRow(n) for n in range(self.rows.count())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _spoken(self, stage: StageSheet) -> str:
        asked = wording.listed(rule_words(rule) for rule in (*stage.entry, *stage.exit))
        return wording.listed(
            part for part in (wording.said(stage.name), asked, limit_words(stage.limit), word_of(stage.owner)) if part
        )

    def choose(self, code: str) -> None:
        """Go to a stage."""
        for row in range(self.rows.count()):
            stage = self.rows.item(row).data(STAGE)
            if isinstance(stage, StageSheet) and stage.code == code:
                self.rows.setCurrentRow(row)

    def _on_row(self, row: int) -> None:
        stage = self.rows.item(row).data(STAGE) if row >= 0 else None
        if isinstance(stage, StageSheet):
            self.picked.emit(stage.code)
