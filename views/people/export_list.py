"""The people of a list as a workbook: with Chinese or English headings, lists to choose from, a filter."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from models.values.keys import Key
from services.ledgers import write
from services.ledgers.spoken import Language
from services.reveals import Taken
from services.use_cases import UseCase
from views.common.buttons import Button
from views.common.leaving import into, note_taken
from views.common.wording import number
from views.context import Program


class ExportList(QObject):
    """A button that saves the people who are shown."""

    def __init__(self, program: Program, page: QWidget) -> None:
        super().__init__(page)
        self._program = program
        self._page = page
        self._people: Sequence[tuple[Key, Key | None]] = ()
        self.button = Button(self.tr("Export…"), icon="download")
        menu = QMenu(self.button)
        menu.addAction(self.tr("With Chinese headings…")).triggered.connect(partial(self._ask, "zh"))
        menu.addAction(self.tr("With English headings…")).triggered.connect(partial(self._ask, "en"))
        self.button.setMenu(menu)

    def show_people(self, people: Sequence[tuple[Key, Key | None]]) -> None:
        """Candidates with the application that the list shows."""
        self._people = people
        self.button.setVisible(bool(people))

    def _ask(self, language: Language) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self._page, self.tr("Export the list"), self.tr("Candidates.xlsx"), self.tr("Excel (*.xlsx)")
        )
        if name:
            self.save(Path(name), language)

    def save(self, path: Path, language: Language = "zh") -> None:
        """Write the list; that it was written is kept, as every look at covered numbers is."""
        people = list(self._people)
        work = partial(write.send_people_out, path=path, people=people, language=language)
        title = self.tr("Save {name}").format(name=path.name)
        job = self._program.start(into(path, work), code=UseCase.EXPORT, title=title)
        job.finished.connect(self._on_saved)
        job.failed.connect(self._on_failed)

    def _on_failed(self, error: object) -> None:
        if isinstance(error, Exception):
            self._program.show_error(error)

    def _on_saved(self, written: tuple[Path, int]) -> None:
        path, rows = written
        words = self.tr("%n people saved in {name}", "", rows)
        note_taken(self._program, rows, Taken.PEOPLE)
        self._program.toast(words.replace(str(rows), number(rows), 1).format(name=path.name))
