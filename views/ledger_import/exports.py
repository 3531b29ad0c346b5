"""Ledgers out again: all applications, or the rows of one import in its own layout; who saved them is kept."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from services.ledgers import same_layout, write
from services.ledgers.spoken import Language
from services.ledgers.take_back import Line
from services.reveals import Taken
from services.use_cases import UseCase
from views.common.leaving import into, note_taken
from views.context import Program
from views.ledger_import.words import counted


class Exports(QObject):
    """Asks where to, writes, tells how many."""

    def __init__(self, program: Program, page: QWidget) -> None:
        super().__init__(page)
        self._program = program
        self._page = page

    def ask_marked_copy(self, file_name: str, folder: Path) -> Path | None:
        """Where a copy with its doubtful cells coloured goes: beside the file that it was read from."""
        stem = file_name.rpartition(".")[0] or file_name
        proposed = self.tr("{name} (to check).xlsx").format(name=stem)
        name, _ = QFileDialog.getSaveFileName(
            self._page, self.tr("Save a marked copy"), str(folder / proposed), self.tr("Excel (*.xlsx)")
        )
        return Path(name) if name else None

    def export_to(self, path: Path, language: str = "zh") -> None:
        """All applications as a ledger that can be imported again."""
        spoken: Language = "en" if language == "en" else "zh"
        self._start(path, partial(write.send_out, path=path, language=spoken), self._on_exported)

    def export_in_layout(self, line: Line, path: Path) -> None:
        """The rows of an import as they came, with what has changed since."""
        self._start(path, partial(same_layout.send_out, batch=line.batch, path=path), self._on_layout_exported)

    def _start(self, path: Path, work: Callable[..., int], finished: Callable[[tuple[Path, int]], None]) -> None:
        """In the activity panel, with how far it is and a way to stop it."""
        title = self.tr("Save {name}").format(name=path.name)
        job = self._program.start(into(path, work), code=UseCase.EXPORT, title=title)
        job.finished.connect(finished)
        job.failed.connect(self._on_failed)

    def _on_failed(self, error: object) -> None:
        if isinstance(error, Exception):
            self._program.show_error(error)

    def _on_layout_exported(self, written: tuple[Path, int]) -> None:
        path, rows = written
        self._tell(path, self.tr("%n rows saved in {name}", "", rows), rows)

    def _on_exported(self, written: tuple[Path, int]) -> None:
        path, rows = written
        self._tell(path, self.tr("%n applications saved in {name}", "", rows), rows)

    def _tell(self, path: Path, words: str, rows: int) -> None:
        note_taken(self._program, rows, Taken.LEDGER)
        self._program.toast(counted(words, rows).format(name=path.name))
