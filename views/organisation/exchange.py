"""Lists in from Excel and out again: choosing files, reading beside the screen, telling what came of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from services import atomic_file
from services.errors import AppError
from services.isolation import shared
from services.organisation import sheets
from services.organisation.headings import Kind
from services.organisation.sheet_export import export
from services.organisation.sheets import Plan
from services.reveals import Taken
from services.use_cases import UseCase
from views.common.leaving import note_taken
from views.context import Program


class Exchange(QObject):
    """`planned` says what a file would change; `written` that it was written."""

    planned = Signal(str, object)  # file name, Plan
    written = Signal()

    def __init__(self, program: Program, parent: QWidget) -> None:
        super().__init__(parent)
        self._program, self._page = program, parent
        self._path = Path()
        self._file = ""

    def ask(self, kind: Kind) -> None:
        """Let the person choose a file."""
        patterns = self.tr("Tables (*.xlsx *.xls *.xlsb *.ods *.csv)")
        name, _ = QFileDialog.getOpenFileName(self._page, self.tr("Import a list"), "", patterns)
        if name:
            self.read(kind, Path(name))

    def read(self, kind: Kind, path: Path) -> None:
        """Read a file beside the screen, and try what it says."""
        self._file = path.name
        job = self._program.start(
            partial(sheets.prepare, isolation=shared(), kind=kind, path=path),
            code=UseCase.ORGANISATION_IMPORT,
            title=self.tr("Reading {file}").format(file=path.name),
        )
        job.finished.connect(self._on_planned)
        job.failed.connect(self._on_failed)

    def _on_planned(self, plan: Plan) -> None:
        self.planned.emit(self._file, plan)

    def _on_failed(self, error: Exception) -> None:
        self._program.show_error(error)

    def write(self, plan: Plan) -> None:
        """Write what the person has seen."""
        self._program.run(
            partial(sheets.apply, plan=plan),
            code=UseCase.ORGANISATION_IMPORT,
            done=self._on_written,
            toast=self.tr("Imported: {file}").format(file=self._file),
        )

    def _on_written(self, _count: int) -> None:
        self.written.emit()

    def ask_where(self, kind: Kind, words: str) -> None:
        """Ask where the list is to be saved."""
        name, _ = QFileDialog.getSaveFileName(
            self._page, self.tr("Export the list"), f"{words}.xlsx", self.tr("Excel (*.xlsx)")
        )
        if name:
            self.save(kind, Path(name))

    def save(self, kind: Kind, path: Path) -> None:
        """The list as a workbook; with nothing in it the form to fill in."""
        self._path = path
        self._program.read(partial(export, kind=kind), self._on_made)

    def _on_made(self, data: bytes) -> None:
        try:
            atomic_file.write(self._path, data)
        except OSError:
            self._program.show_error(AppError("file.cannot_write", name=self._path.name))
        else:
            note_taken(self._program, 1, Taken.ORGANISATION)
            self._program.toast(self.tr("Saved: {name}").format(name=self._path.name))
