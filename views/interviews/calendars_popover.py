"""Calendars of interviewers: .ics files that are read once or followed, and a folder of them."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from models.values.keys import Key
from services.agenda import Offered
from services.errors import AppError
from services.isolation import shared
from services.scheduling import person_calendars
from services.scheduling.ics import Read
from services.scheduling.person_calendars import Followed, Line
from services.use_cases import UseCase
from views.common.buttons import Button
from views.common.clearing import clear
from views.common.fields import ElidedLabel, SearchCombo, label
from views.common.icon_button import IconButton
from views.common.popover import Popover
from views.common.states import hair
from views.common.wording import moment
from views.context import Program


class CalendarsPopover(Popover):
    """What is read stands in a list; a file is added for one colleague, a folder for all by its files' names."""

    told = Signal()  # something was read: the calendar looks again

    def __init__(self, program: Program, offered: Offered, parent: QWidget) -> None:
        super().__init__(parent, width=430)
        self._program = program
        self.column.addWidget(label(self.tr("Calendars of interviewers"), "strong"))
        words = label(
            self.tr("Saved as .ics from Outlook, DingTalk or a phone. Only times and titles are read."),
            "second",
        )
        words.setWordWrap(True)
        self.column.addWidget(words)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.column.addLayout(self._rows)
        self.column.addWidget(hair())
        self.person = SearchCombo(self.tr("Whose calendar"))
        self.person.setAccessibleName(self.tr("Whose calendar"))
        self.person.set_choices([(key, name) for key, name in offered.people])
        self._is_followed = QCheckBox(self.tr("Look at the file again every day"))
        self._is_followed.setChecked(True)
        self.column.addWidget(self.person)
        self.column.addWidget(self._is_followed)
        foot = QHBoxLayout()
        add, folder = Button(self.tr("Add an .ics file…"), icon="plus"), Button(self.tr("Follow a folder…"))
        add.clicked.connect(self._ask_file)
        folder.clicked.connect(self._ask_folder)
        foot.addWidget(add)
        foot.addWidget(folder)
        foot.addStretch(1)
        self.column.addLayout(foot)
        self._folder = ElidedLabel("", "hint")
        self.column.addWidget(self._folder)
        self.refresh()

    def refresh(self) -> None:
        """Ask for the list again."""
        self._program.read(person_calendars.lines, self._show)
        self._program.read(person_calendars.folder, self._show_folder)

    def _show_folder(self, path: str) -> None:
        self._folder.setText(self.tr("Followed: {folder}").format(folder=path) if path else "")
        self._folder.setVisible(bool(path))

    def _show(self, lines: tuple[Line, ...]) -> None:
        clear(self._rows)
        for line in lines:
            self._rows.addWidget(self._row(line))
        if not lines:
            self._rows.addWidget(label(self.tr("None yet: interviewers count as free outside interviews."), "hint"))
        self.fit_soon()

    def _row(self, line: Line) -> QWidget:
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(line.person_name, "strong"))
        facts = self.tr("%n entries", "", line.spans)
        row.addWidget(ElidedLabel(f"{line.name}  {facts}  {moment(line.read_at)}", "second"), 1)
        away = IconButton("x", self.tr("Forget this calendar"), size="row")
        away.clicked.connect(lambda: self._remove(line))
        row.addWidget(away)
        return holder

    # Acting

    def _ask_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self.parentWidget(), self.tr("Choose a calendar"), "", self.tr("Calendars (*.ics)")
        )
        if name:
            self.take_in(Path(name))

    def take_in(self, path: Path) -> None:
        """Read a file for the colleague that is chosen."""
        person = self.person.currentData()
        if not isinstance(person, Key):
            self._program.show_error(AppError("calendar.nobody"))
            return
        job = self._program.start(
            partial(
                person_calendars.take_in,
                isolation=shared(),
                person=person,
                path=path,
                is_followed=self._is_followed.isChecked(),
            ),
            code=UseCase.CALENDAR_TAKE_IN,
            title=self.tr("Reading {file}").format(file=path.name),
        )
        job.finished.connect(self._on_read)
        job.failed.connect(self._program.show_error)

    def _on_read(self, read: Read) -> None:
        words = self.tr("%n entries read", "", len(read.spans))
        if read.left_out:
            left = self.tr("%n not understood", "", read.left_out)
            words = self.tr("{read}, {left}").format(read=words, left=left)
        self._program.toast(words)
        self.refresh()
        self.told.emit()

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self.parentWidget(), self.tr("Follow a folder of .ics files"))
        if name:
            self.follow(Path(name))

    def follow(self, folder: Path) -> None:
        """Follow the files of a folder, and read them now."""
        self._program.run(
            partial(person_calendars.choose_folder, path=str(folder)),
            code=UseCase.CALENDAR_TAKE_IN,
            done=self._read_folder,
        )

    def _read_folder(self, _none: object = None) -> None:
        job = self._program.start(
            partial(person_calendars.follow, isolation=shared()),
            code=UseCase.CALENDAR_TAKE_IN,
            title=self.tr("Reading calendars"),
        )
        job.finished.connect(self._on_followed)
        job.failed.connect(self._program.show_error)

    def _on_followed(self, found: Followed) -> None:
        words = [self.tr("%n calendars read", "", found.renewed)]
        if found.unknown:
            words.append(self.tr("named after nobody: {files}").format(files=", ".join(found.unknown[:3])))
        if found.failed:
            words.append(self.tr("not readable: {files}").format(files=", ".join(name for name, _ in found.failed[:3])))
        self._program.toast(self.tr("; ").join(words))
        self.refresh()
        self.told.emit()

    def _remove(self, line: Line) -> None:
        self._program.run(
            partial(person_calendars.remove, key=line.key, seen=line.version),
            code=UseCase.CALENDAR_TAKE_IN,
            done=lambda _: self._on_removed(),
            toast=self.tr("Forgotten: {name}").format(name=line.name),
        )

    def _on_removed(self) -> None:
        self.refresh()
        self.told.emit()
