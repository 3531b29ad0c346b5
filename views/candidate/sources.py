"""From a fact to where it came from: the ledger's file, sheet and row, with the row as it stood."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QLabel, QWidget

from models.values.keys import Key
from models.values.masking import masked_cell
from services.ledgers import sources
from services.ledgers.sources import Cell, SourceRow
from views.common import paint
from views.common.facts import FactsLine
from views.common.fields import ElidedLabel, label
from views.common.look import look
from views.common.popover import Popover
from views.common.rows import AnyIndex, Column, RowsModel
from views.common.table import RowDelegate, Table
from views.common.wording import moment
from views.context import Program

_MOST_ROWS = 3  # rows of ledgers shown in one popover
_SHOWN_CELLS = 9


class SourceLabel(QLabel):
    """The name of a fact; a click asks where the fact came from, when a ledger told it."""

    asked = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setProperty("role", "hint")
        self._has_source = False
        self._words, self._help = words, ""

    def set_source(self, *, has_source: bool) -> None:
        """Whether there is anything to ask for."""
        self._has_source = has_source
        self.setCursor(Qt.CursorShape.PointingHandCursor if has_source else Qt.CursorShape.ArrowCursor)
        self._tell()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if has_source else Qt.FocusPolicy.NoFocus)
        self._underline(is_on=False)

    def set_help(self, words: str, *, is_required: bool) -> None:
        """What the field means, and whether it must be filled in: a star, as on forms."""
        self._help = words
        self.setText(f"{self._words} *" if is_required else self._words)
        self.setAccessibleDescription(words)
        self._tell()

    def _tell(self) -> None:
        source = self.tr("From a ledger: click to see the row") if self._has_source else ""
        self.setToolTip("\n".join(part for part in (self._help, source) if part))

    def _underline(self, *, is_on: bool) -> None:
        font = self.font()
        font.setUnderline(is_on)
        self.setFont(font)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._underline(is_on=self._has_source)
        super().enterEvent(event)

    def leaveEvent(self, event: object) -> None:
        self._underline(is_on=False)
        super().leaveEvent(event)  # type: ignore[arg-type]

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._has_source and event.button() is Qt.MouseButton.LeftButton:
            self.asked.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._has_source and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.asked.emit()
            return
        super().keyPressEvent(event)


class _Delegate(RowDelegate):
    """The cell that was asked about stands on a soft ground."""

    def paint_cell(self, painter: QPainter, rect: QRectF, index: AnyIndex) -> None:
        model = index.model()
        assert isinstance(model, RowsModel)
        if model.row_at(index).field in self.property("asked"):
            painter.fillRect(rect.adjusted(-10, 0, 10, 0), look().color("accent_soft"))
        role = "text3" if index.column() == 0 else "text"
        words = model.columns[index.column()].show(model.row_at(index))
        paint.words(painter, rect, words, size="small", role=role, bold=index.column() == 1)


class SourcePopover(Popover):
    """The rows of ledgers behind a fact."""

    def __init__(self, rows: tuple[SourceRow, ...], asked: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent, width=440)
        self.tables: list[Table] = []
        telling = [row for row in rows if row.fields.intersection(asked)] or list(rows)
        for row in telling[:_MOST_ROWS]:
            self._show_row(row, asked)
        left = len(telling) - _MOST_ROWS
        if left > 0:
            self.column.addWidget(label(self.tr("and %n more rows", "", left), "hint"))

    def _show_row(self, row: SourceRow, asked: tuple[str, ...]) -> None:
        self.column.addWidget(ElidedLabel(row.file_name, "strong"))
        facts = FactsLine()
        place = self.tr("sheet “{sheet}”, row {row}").format(sheet=row.sheet, row=row.row)
        facts.set_words(" · ".join(filter(None, (place, moment(row.at), row.by))))
        self.column.addWidget(facts)
        model = RowsModel[Cell](
            [
                Column[Cell]("letter", self.tr("Column"), lambda cell: cell.letter, 52),
                Column[Cell]("heading", self.tr("Heading"), lambda cell: " ".join(cell.heading.split()), 130),
                Column[Cell]("text", self.tr("As written"), shown, 200, stretches=True),
            ],
            self,
        )
        table = Table("ledger-source", density_name="dense")
        delegate = _Delegate(table)
        delegate.setProperty("asked", list(asked))
        table.setItemDelegate(delegate)
        table.show_rows(model)
        cells = [cell for cell in row.cells if cell.text]
        model.set_rows(cells)
        table.setFixedHeight(36 + 30 * min(_SHOWN_CELLS, max(1, len(cells))))
        place_of = next((n for n, cell in enumerate(cells) if cell.field in asked), 0)
        table.setCurrentIndex(model.index(place_of, 0))
        self.tables.append(table)
        self.column.addWidget(table)


class Sources(QObject):
    """Asks for the rows behind the person that is shown, and shows them at the fact that was clicked."""

    def __init__(self, program: Program, panel: QWidget) -> None:
        super().__init__(panel)
        self._program = program
        self._rows: tuple[SourceRow, ...] = ()
        self._labels: dict[SourceLabel, tuple[str, ...]] = {}
        self._person: Key | None = None
        self.popover: SourcePopover | None = None

    def watch(self, labels: dict[SourceLabel, tuple[str, ...]]) -> None:
        """The names of facts, each with the fields of ledgers that it comes from."""
        self._labels = labels
        for name, fields in labels.items():
            name.asked.connect(partial(self._show_at, name, fields))

    def show_person(self, candidate: Key) -> None:
        """Somebody else is shown, or the same person anew."""
        if candidate != self._person:
            self._rows = ()
            self._mark()
        self._person = candidate
        self._program.read(partial(sources.rows_of, candidate=candidate), self._on_rows)

    def _on_rows(self, rows: tuple[SourceRow, ...]) -> None:
        self._rows = rows
        self._mark()

    def _mark(self) -> None:
        told = frozenset().union(*(row.fields for row in self._rows)) if self._rows else frozenset()
        for name, fields in self._labels.items():
            name.set_source(has_source=not told.isdisjoint(fields))

    def _show_at(self, name: SourceLabel, fields: tuple[str, ...]) -> None:
        if self._rows:
            self.popover = SourcePopover(self._rows, fields, name)
            self.popover.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self.popover.show_at(name)


def shown(cell: Cell) -> str:
    """A cell's text, with numbers of people covered."""
    return masked_cell(cell.field, " ".join(cell.text.split()))
