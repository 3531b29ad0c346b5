"""Files of the profile: adding them, by a dialog or by dropping; saving a copy of an original."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from models.values.keys import Key
from services import documents
from services.documents import DocumentLine
from services.profiles.attaching import attach_files
from services.profiles.values import Profile
from services.use_cases import UseCase
from views.common.leaving import note_document
from views.context import Program
from views.packets.routing import FormRoute


class CandidateFiles(QObject):
    """Reads outside the interface; a job tells of every file."""

    def __init__(self, program: Program, page: QWidget) -> None:
        super().__init__(page)
        self._program, self._page = program, page
        self.profile: Profile | None = None
        self._saved: Key | None = None
        self._route = FormRoute(lambda: program, self._add, self)

    def ask(self) -> None:
        """Choose files to add."""
        paths, _ = QFileDialog.getOpenFileNames(self._page, self.tr("Add files"))
        if paths:
            self.add(paths)

    def add(self, paths: Sequence[str]) -> None:
        """The first becomes the résumé where there is none; everything else is an attachment. Forms go elsewhere."""
        self._route.take(paths)

    def _add(self, paths: Sequence[str]) -> None:
        profile = self.profile
        if profile is None:
            return
        work = partial(
            attach_files,
            paths=tuple(paths),
            candidate=profile.person.key,
            application=profile.way.application if profile.way is not None else None,
            has_resume=profile.resume is not None,
        )
        title = self.tr("Add files to {name}").format(name=profile.person.name)
        self._program.start(work, code=UseCase.DOCUMENT_ADD, title=title, is_atomic=False)

    def save_line(self, line: DocumentLine) -> None:
        """A copy of the original where the person wants it."""
        path, _ = QFileDialog.getSaveFileName(self._page, self.tr("Save a copy"), line.file_name)
        if path:
            self._saved = line.key
            self._program.read(partial(documents.save_copy, document=line.key, path=path), self._on_saved)

    def _on_saved(self, path: str) -> None:
        if self._saved is not None:
            note_document(self._program, self._saved)
        self._program.toast(self.tr("Saved {name}").format(name=path))
