"""Remembered mappings as a file: given to another office, taken from one."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from services.errors import AppError
from services.ledgers import profiles
from services.ledgers.draft import Draft
from services.use_cases import UseCase
from views.context import Program
from views.ledger_import.words import counted

SUFFIX = ".zxmap"


class ProfileFiles(QObject):
    """Two entries of the menu of schemes. `taken`: a draft now follows a scheme from a file."""

    taken = Signal()

    def __init__(self, program: Program, page: QWidget) -> None:
        super().__init__(page)
        self._program = program
        self._page = page
        self._draft: Draft | None = None
        self._path = Path()

    def fill(self, menu: QMenu, draft: Draft, *, has_any: bool) -> None:
        """Add the entries."""
        self._draft = draft
        menu.addAction(self.tr("Take schemes from a file…")).triggered.connect(self._ask_from)
        if has_any:
            menu.addAction(self.tr("Save all schemes as a file…")).triggered.connect(self._ask_to)

    def _pattern(self) -> str:
        return self.tr("Schemes of ledgers (*{suffix})").format(suffix=SUFFIX)

    def _ask_from(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self._page, self.tr("Take schemes from a file"), "", self._pattern())
        if name:
            self.take(Path(name))

    def _ask_to(self) -> None:
        proposed = self.tr("Schemes of ledgers") + SUFFIX
        name, _ = QFileDialog.getSaveFileName(self._page, self.tr("Save all schemes"), proposed, self._pattern())
        if name:
            self.save(Path(name))

    def take(self, path: Path) -> None:
        """Remember the schemes of a file, and use the one that fits this ledger best."""
        try:
            found = profiles.from_file(path)
        except AppError as error:
            self._program.show_error(error)
            return
        words = self.tr("%n schemes taken from the file", "", len(found))
        self._program.run(
            partial(profiles.keep, profiles=found, draft=self._draft),
            code=UseCase.SETTINGS,
            done=self._on_taken,
            toast=counted(words, len(found)),
        )

    def _on_taken(self, _count: int) -> None:
        self.taken.emit()

    def save(self, path: Path) -> None:
        """Write all remembered schemes."""
        self._path = path
        self._program.read(partial(profiles.to_file, path=path), self._on_saved)

    def _on_saved(self, count: int) -> None:
        words = self.tr("%n schemes saved in {name}", "", count)
        self._program.toast(counted(words, count).format(name=self._path.name))
