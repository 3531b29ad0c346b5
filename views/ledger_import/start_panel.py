"""Step one: drop a ledger or choose it; and the imports that were made, which can be looked at or taken back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from models.access import Act
from services.ledgers.take_back import Line
from views.common import paint
from views.common.buttons import Button
from views.common.fields import label
from views.common.page_side import PageSide
from views.common.rights import is_offered, withhold
from views.common.rows import Column, RowsModel
from views.common.states import EmptyState, IconLabel, SectionHeader
from views.common.table import Table
from views.common.wording import moment, number
from views.context import Me

SUFFIXES = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".tsv", ".txt", ".htm", ".html")


class DropZone(QWidget):
    """Takes one ledger by drop, or by the button in it."""

    dropped = Signal(Path)
    paste_wanted = Signal()
    awaited = Signal()  # a file is on its way

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_over = False
        self.setAcceptDrops(True)
        self.setMinimumHeight(190)
        column = QVBoxLayout(self)
        column.setSpacing(6)
        column.addStretch(1)
        column.addWidget(IconLabel("file-spreadsheet", 20, "text3"), 0, Qt.AlignmentFlag.AlignHCenter)
        title = label(self.tr("Drop a recruiting ledger here"), "strong")
        column.addWidget(title, 0, Qt.AlignmentFlag.AlignHCenter)
        formats = label(
            self.tr("Excel (.xlsx, .xls), CSV, or a table saved as a web page. The file is only read."), "second"
        )
        column.addWidget(formats, 0, Qt.AlignmentFlag.AlignHCenter)
        self.choose = Button(self.tr("Choose a file…"), role="primary", icon="folder-open", key="Ctrl O")
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.choose)
        self.paste = Button(self.tr("Paste a table"), icon="table", key="Ctrl V")
        self.paste.clicked.connect(self.paste_wanted)
        row.addSpacing(8)
        row.addWidget(self.paste)
        row.addStretch(1)
        column.addSpacing(6)
        column.addLayout(row)
        column.addStretch(1)
        self.setAccessibleName(title.text())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _ledger_of(event) is not None:
            event.acceptProposedAction()
            self._turn(is_over=True)
            self.awaited.emit()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._turn(is_over=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._turn(is_over=False)
        path = _ledger_of(event)
        if path is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)

    def _turn(self, *, is_over: bool) -> None:
        self._is_over = is_over
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        fill, border = ("accent_soft", "accent") if self._is_over else ("canvas", "strong")
        paint.dashed_box(QPainter(self), rect, 8, fill, border)


class StartPanel(QWidget):
    """The drop zone over the list of recent imports."""

    chosen = Signal(Path)
    awaited = Signal()  # somebody is looking for a file
    paste_wanted = Signal()
    report_wanted = Signal(object)  # Line
    take_back_wanted = Signal(object)  # Line
    export_wanted = Signal(Path, str)  # where to, language
    layout_wanted = Signal(object, Path)  # Line, where to

    def __init__(self, me: Me, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.may_import = is_offered(me, Act.CREATE, "import_batch")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        PageSide(self, column)
        column.setSpacing(16)
        self.zone = DropZone()
        self.zone.dropped.connect(self.chosen)
        self.zone.awaited.connect(self.awaited)
        self.zone.paste_wanted.connect(self.paste_wanted)
        self.zone.choose.clicked.connect(self.ask)
        column.addWidget(self.zone)
        if not self.may_import:
            withhold(self.zone)
            column.addWidget(EmptyState("file-spreadsheet", self.tr("An HR manager imports ledgers"), self.refusal()))
        column.addWidget(self._head())
        self._model = RowsModel[Line](
            [
                Column[Line]("file", self.tr("File"), lambda line: line.file_name, 280, stretches=True),
                Column[Line]("at", self.tr("Imported"), lambda line: moment(line.at), 150),
                Column[Line]("by", self.tr("By"), lambda line: line.by, 110),
                Column[Line]("rows", self.tr("Rows"), lambda line: number(line.rows), 90, is_number=True),
                Column[Line]("created", self.tr("New people"), lambda line: number(line.created), 100, is_number=True),
                Column[Line]("state", self.tr("State"), self._state, 130),
            ],
            self,
        )
        self.recent = Table("recent-imports", density_name="normal")
        self.recent.show_rows(self._model)
        self.recent.setSelectionMode(Table.SelectionMode.SingleSelection)
        self.recent.opened.connect(lambda _index: self._tell(self.report_wanted))
        self.recent.selectionModel().currentChanged.connect(self._offer)
        column.addWidget(self.recent, 1)
        self._nothing = label(self.tr("No ledger has been imported yet."), "second")
        column.addWidget(self._nothing)
        self._offer()

    def _head(self) -> SectionHeader:
        head = SectionHeader(self.tr("Recent imports"))
        self._report = Button(self.tr("Verification report"), size="row", icon="shield-check")
        self._report.clicked.connect(lambda: self._tell(self.report_wanted))
        self._take_back = Button(self.tr("Take back…"), role="danger", size="row", icon="undo-2")
        self._take_back.clicked.connect(lambda: self._tell(self.take_back_wanted))
        self.export = Button(self.tr("Export all applications…"), size="row", icon="download")
        menu = QMenu(self.export)
        menu.addAction(self.tr("With Chinese headings…")).triggered.connect(lambda: self._ask_where("zh"))
        menu.addAction(self.tr("With English headings…")).triggered.connect(lambda: self._ask_where("en"))
        self.export.setMenu(menu)
        self._layout = Button(self.tr("Export in this layout…"), size="row", icon="table")
        self._layout.setToolTip(self.tr("The same sheets, columns and styles, with what has changed since"))
        self._layout.clicked.connect(self._ask_where_in_layout)
        head.add(self.export)
        head.add(self._layout)
        head.add(self._report)
        head.add(self._take_back)
        return head

    def refusal(self) -> str:
        """Why this person imports none, before they look for a file."""
        return self.tr("A ledger reaches everybody's candidates. Send it to an HR manager; résumés you can drop in.")

    def _state(self, line: Line) -> str:
        return self.tr("Taken back") if line.is_taken_back else self.tr("In the workspace")

    def show_recent(self, lines: Sequence[Line]) -> None:
        """Imports, newest first."""
        self._model.set_rows(lines)
        self.recent.setVisible(bool(lines))
        self._nothing.setVisible(not lines and self.may_import)
        if lines:
            self.recent.setCurrentIndex(self._model.index(0, 0))
        self._offer()

    def ask(self) -> None:
        """Let the person choose a file."""
        if not self.may_import:
            return
        self.awaited.emit()
        patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose a ledger"), "", self.tr("Ledgers ({patterns})").format(patterns=patterns)
        )
        if name:
            self.chosen.emit(Path(name))

    def _ask_where_in_layout(self) -> None:
        line = self._line()
        if line is None:
            return
        stem = line.file_name.rpartition(".")[0] or line.file_name
        proposed = self.tr("{name} (from Zhaoxian).xlsx").format(name=stem)
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export in this layout"), proposed, self.tr("Excel (*.xlsx)")
        )
        if name:
            self.layout_wanted.emit(line, Path(name))

    def _ask_where(self, language: str) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export all applications"), self.tr("Recruiting ledger.xlsx"), self.tr("Excel (*.xlsx)")
        )
        if name:
            self.export_wanted.emit(Path(name), language)

    def _line(self) -> Line | None:
        index: QModelIndex = self.recent.currentIndex()
        return self._model.row_at(index) if index.isValid() else None

    def _offer(self) -> None:
        line = self._line()
        self._report.setVisible(line is not None)
        self._layout.setVisible(line is not None and not line.is_taken_back)
        self._take_back.setVisible(line is not None and not line.is_taken_back)

    def _tell(self, wish: object) -> None:
        line = self._line()
        if line is not None:
            wish.emit(line)  # type: ignore[attr-defined]


def _ledger_of(event: QDropEvent) -> Path | None:
    """The one local file that is dragged, if it can be a ledger."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix.lower() in SUFFIXES else None
