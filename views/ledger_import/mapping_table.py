"""The columns of the ledger, one row each: heading, samples, field, check. The field is changed in place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QCompleter, QHeaderView, QWidget

from services.ledgers.mapping import KEEP, LEAVE, Mapped
from services.ledgers.problems import Mark
from views.common import marks, paint
from views.common.fields import SearchCombo
from views.common.look import look
from views.common.rows import AnyIndex, Column, RowsModel
from views.common.table import RowDelegate, Table
from views.ledger_import.words import field_choices, field_words, why_words

ROW_HEIGHT = 38
_FIELD, _CHECK = 3, 4


@dataclass(frozen=True, slots=True)
class MapRow:
    """One column of the ledger, as shown."""

    index: int  # in the table's columns
    letter: str
    header: str
    samples: str
    mapped: Mapped
    mark: Mark


class MapDelegate(RowDelegate):
    """Paints the field as a combo box and the check as a status pill."""

    def paint_cell(self, painter: QPainter, rect: QRectF, index: AnyIndex) -> None:
        row: MapRow = index.data(Qt.ItemDataRole.UserRole)
        match index.column():
            case 0:
                paint.words(painter, rect, row.header or row.letter, bold=True)
            case 1:
                paint.words(painter, rect, row.samples, role="text2")
            case 2:
                look().draw_icon(
                    painter, QPointF(rect.center().x() - 7, rect.center().y() - 7), "arrow-right", 14, "text3"
                )
            case 3:
                self._field(painter, rect.adjusted(-4, 5, 4, -5), row)
            case _:
                self._check(painter, rect, row, str(index.data(Qt.ItemDataRole.DisplayRole)))

    def _field(self, painter: QPainter, rect: QRectF, row: MapRow) -> None:
        paint.box(painter, rect, 6, "surface", "input")
        is_nothing = row.mapped.field in (KEEP, LEAVE, "sequence")
        words = field_words(LEAVE if row.mapped.field == "sequence" else row.mapped.field)
        paint.words(painter, rect.adjusted(9, 0, -26, 0), words, role="text3" if is_nothing else "text")
        look().draw_icon(painter, QPointF(rect.right() - 22, rect.center().y() - 7), "chevron-down", 14, "text2")

    def _check(self, painter: QPainter, rect: QRectF, row: MapRow, words: str) -> None:
        middle = rect.center().y()
        if row.mark.level in ("warn", "bad"):
            icon, kind = ("circle-alert", "danger") if row.mark.level == "bad" else ("triangle-alert", "warn")
            marks.status(painter, QPointF(rect.left(), middle - 10), words, icon=icon, kind=kind, most=rect.width())
            return
        icon, role = ("minus", "text3") if row.mark.level == "muted" else ("circle-check", "ok")
        look().draw_icon(painter, QPointF(rect.left(), middle - 7), icon, 14, role)
        text_role = "text3" if row.mark.level == "muted" else "text2"
        paint.words(painter, rect.adjusted(20, 0, 0, 0), words, size="small", role=text_role)


class MappingTable(Table):
    """↑/↓ walks the columns, F2 or Enter changes the field."""

    field_chosen = Signal(int, str)  # column, field
    column_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("ledger-mapping", density_name="comfortable", parent=parent)
        self.setItemDelegate(MapDelegate(self))
        self.setSelectionMode(Table.SelectionMode.SingleSelection)
        self._rounds = 0
        self._editor: SearchCombo | None = None
        self._model = RowsModel[MapRow](
            [
                Column[MapRow]("column", self.tr("Ledger column"), lambda row: row.header or row.letter, 150),
                Column[MapRow]("samples", self.tr("Samples"), lambda row: row.samples, 200, stretches=True),
                Column[MapRow]("arrow", "", lambda _row: "", 34),
                Column[MapRow](
                    "field", self.tr("Field"), lambda row: field_words(row.mapped.field), 190, tip=self._why
                ),
                Column[MapRow]("check", self.tr("Check"), self._check_words, 190, tip=self._check_words),
            ],
            self,
        )
        self.show_rows(self._model)
        header = self.verticalHeader()
        header.setMinimumSectionSize(ROW_HEIGHT)
        header.setDefaultSectionSize(ROW_HEIGHT)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setAccessibleName(self.tr("Ledger columns and fields"))
        self.opened.connect(lambda _index: self.edit_field())
        self.selectionModel().currentRowChanged.connect(self._on_row)

    @property
    def rows(self) -> Sequence[MapRow]:
        return self._model.rows

    def show_columns(self, rows: Sequence[MapRow], rounds: int) -> None:
        """Show the columns; the current one stays."""
        before = self.currentIndex().row()
        self._close_editor()
        self._rounds = rounds
        self._model.set_rows(rows)
        if rows:
            self.setCurrentIndex(self._model.index(min(max(before, 0), len(rows) - 1), 0))

    def edit_field(self) -> None:
        """Open the list of fields on the current row."""
        index = self.currentIndex()
        if not index.isValid():
            return
        row = self._model.row_at(index)
        self._close_editor()
        combo = SearchCombo(self.tr("Type to find a field"), self)
        combo.set_choices(field_choices(self._rounds))
        combo.setCurrentIndex(max(0, combo.findData(LEAVE if row.mapped.field == "sequence" else row.mapped.field)))
        combo.setProperty("extent", "compact")
        combo.setAccessibleName(self.tr("Field of {column}").format(column=row.header or row.letter))
        self._editor = combo
        self.setIndexWidget(self._model.index(index.row(), _FIELD), combo)
        combo.setFocus()
        field = combo.lineEdit()
        if field is not None:
            field.selectAll()
        combo.activated.connect(lambda _n: self._choose(row.index, str(combo.currentData())))
        completer: QCompleter | None = combo.completer()
        if completer is not None:
            completer.activated.connect(lambda text: self._choose_words(row.index, combo, str(text)))
        combo.showPopup()

    def _choose_words(self, column: int, combo: SearchCombo, words: str) -> None:
        found = combo.findText(words)
        if found >= 0:
            self._choose(column, str(combo.itemData(found)))

    def _choose(self, column: int, field: str) -> None:
        self._close_editor()
        self.setFocus()
        self.field_chosen.emit(column, field)

    def _close_editor(self) -> None:
        if self._editor is not None:
            editor, self._editor = self._editor, None
            editor.hidePopup()
            for row in range(self._model.rowCount()):
                index = self._model.index(row, _FIELD)
                if self.indexWidget(index) is editor:
                    self.setIndexWidget(index, None)  # type: ignore[arg-type]
                    break

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == _FIELD and event.button() == Qt.MouseButton.LeftButton:
            self.edit_field()

    def _on_row(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.column_chosen.emit(self._model.row_at(current).index)

    def _why(self, row: MapRow) -> str:
        words = why_words(row.mapped.reason)
        return f"{field_words(row.mapped.field)}\n{words}" if words else field_words(row.mapped.field)

    def _check_words(self, row: MapRow) -> str:
        n = row.mark.count
        match row.mark.code:
            case "reading" | "left_out" | "extra" | "fine":
                return self._plain_words(row.mark.code)
            case "new_positions":
                return self.tr("%n names not on file", "", n)
            case "empty":
                return self.tr("%n empty", "", n)
            case "ways":
                return self.tr("%n ways of writing", "", n)
            case "stage":
                return self.tr("%n rows in words of your own", "", n)
            case "phone":
                return self.tr("%n with a wrong format", "", n)
            case "date" | "time":
                return self.tr("%n not readable", "", n)
            case "year":
                return self.tr("%n with a guessed year", "", n)
            case "result":
                return self.tr("%n not understood", "", n)
            case "channel":
                return self.tr("%n new channels", "", n)
        return self.tr("%n to look at", "", n)

    def _plain_words(self, code: str) -> str:
        match code:
            case "reading":
                return self.tr("Being checked")
            case "left_out":
                return self.tr("Column left out")
            case "extra":
                return self.tr("Kept as text")
        return self.tr("Can be imported")
