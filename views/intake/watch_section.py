"""The part of the settings about folders whose new files come in by themselves."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from services.changes import Changes
from services.intake import watching
from services.intake.watching import Watched
from services.use_cases import UseCase
from views.common.buttons import Button
from views.common.clearing import clear
from views.common.fields import ElidedLabel, label
from views.common.states import Card, SectionHeader
from views.common.switches import Toggle
from views.context import Program


class WatchSection(Card):
    """A row per folder: its path, how it stands, its switch; and a button for another one."""

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._program = program
        self.column.addWidget(SectionHeader(self.tr("Watched folders"), icon="folder-open"))
        self.words = label(
            self.tr(
                "Résumés and saved mails (.eml, .msg) that land in these folders come in by themselves, "
                "while Zhaoxian is open. The files stay where they are."
            ),
            "hint",
        )
        self.words.setWordWrap(True)
        self.column.addWidget(self.words)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.column.addLayout(self._rows)
        foot = QHBoxLayout()
        self.add = Button(self.tr("Watch a folder…"), icon="folder-plus", size="compact")
        self.add.clicked.connect(self.choose)
        foot.addWidget(self.add)
        foot.addStretch(1)
        self.column.addLayout(foot)
        program.changed.connect(self._on_changed)
        self.refresh()

    def refresh(self) -> None:
        self._program.read(watching.folders, self._show)

    def _on_changed(self, changes: Changes) -> None:
        if changes.touch("watched_folder"):
            self.refresh()

    def _show(self, folders: tuple[Watched, ...]) -> None:
        clear(self._rows)
        for folder in folders:
            self._rows.addWidget(FolderRow(self._program, folder))

    def choose(self) -> None:
        """Ask for a folder, and watch it from now on."""
        path = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder to watch"))
        if path:
            self.watch(path)

    def watch(self, path: str) -> None:
        words = self.tr("Watched from now on: {path}").format(path=path)
        self._program.run(partial(watching.watch, path=path), code=UseCase.SETTINGS, toast=words)


class FolderRow(QWidget):
    """One folder."""

    def __init__(self, program: Program, folder: Watched) -> None:
        super().__init__()
        self._program, self._folder = program, folder
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(2)
        path = ElidedLabel(folder.path)
        path.setToolTip(folder.path)
        words.addWidget(path)
        words.addWidget(label(self._standing(), "hint"))
        row.addLayout(words, 1)
        if folder.files:
            every = Button(self.tr("Read what is there"), role="ghost", size="compact")
            every.setToolTip(self.tr("Take in all files of this folder; those that came in before are left out."))
            every.clicked.connect(self._take_all)
            row.addWidget(every)
        switch = Toggle()
        switch.setAccessibleName(self.tr("Watch {path}").format(path=folder.path))
        switch.setChecked(folder.is_on)
        switch.toggled.connect(self._switch)
        row.addWidget(switch)
        forget = Button(self.tr("Forget"), role="ghost", icon="x", size="compact")
        forget.clicked.connect(self._forget)
        row.addWidget(forget)

    def _standing(self) -> str:
        if not self._folder.is_there:
            return self.tr("This folder is not there now.")
        count = self.tr("%n files", "", self._folder.files)
        return (self.tr("On") if self._folder.is_on else self.tr("Off")) + " · " + count

    def _switch(self, is_on: bool) -> None:
        act = partial(watching.switch, folder=self._folder.key, seen=self._folder.version, is_on=is_on)
        self._program.run(act, code=UseCase.SETTINGS)

    def _forget(self) -> None:
        act = partial(watching.unwatch, folder=self._folder.key, seen=self._folder.version)
        words = self.tr("No longer watched: {path}").format(path=self._folder.path)
        self._program.run(act, code=UseCase.SETTINGS, toast=words)

    def _take_all(self) -> None:
        work = partial(watching.take_in_all, path=self._folder.path)
        self._program.start(work, code=UseCase.INTAKE, title=self.tr("Read the files of a folder"), is_atomic=False)
