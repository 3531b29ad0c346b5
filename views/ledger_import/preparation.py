"""A ledger on its way in: read, planned again after every decision, and what a person decides on the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, Signal
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from models.values.keys import Key
from services.errors import AppError
from services.isolation import Isolation
from services.jobs import Desk
from services.ledgers import draft as drafts
from services.ledgers import importing, marked_copy, profiles
from services.ledgers.draft import Draft
from services.ledgers.importing import Beginning, File, Prepared
from services.ledgers.problems import Problem
from services.progress import Progress
from services.use_cases import UseCase
from views.common.leaving import into
from views.context import Program
from views.ledger_import import doubts
from views.ledger_import.dialogs import PasswordDialog, SameDialog
from views.ledger_import.letting_go import let_go
from views.ledger_import.profile_files import ProfileFiles
from views.ledger_import.words import counted

_LEAST_LINES = 2  # of a text that was copied from a table


@dataclass(frozen=True, slots=True)
class Ready:
    """A ledger whose import was decided: carried into a sandbox, and out of it to be done for real."""

    file: File
    draft: Draft


class Preparation(QObject):
    """Holds the file, the draft and the plan. `shown`: a new plan is there; `unread`: back to the start."""

    shown = Signal()
    unread = Signal()
    dropped = Signal()  # whoever shows it lets go of it
    work_wanted = Signal(object, str, str, object, object)  # work, doing, title, finished, failed
    _told = Signal(object, object)  # the source, and a File or Beginning, by the thread that reads

    def __init__(self, program: Program, isolation: Isolation | None, page: QWidget) -> None:
        super().__init__(page)
        self._program = program
        self._isolation = isolation
        self._page = page
        self._source: Callable[[], File] | None = None  # where the file that is wanted now comes from
        self.file: File | None = None
        self.folder = Path()  # where the file came from
        self.draft: Draft | None = None
        self.prepared: Prepared | None = None
        self._files = ProfileFiles(program, page)
        self._files.taken.connect(self.on_edited)
        self._told.connect(self._on_told)
        self._is_looking = False
        self._look_again = False
        self._scheme: tuple[Key | None] | None = None  # chosen while the file was still being read

    def drop(self) -> None:
        """Nothing is on its way any more."""
        if self.draft is not None:
            let_go(self.draft, self.prepared)
            self.dropped.emit()
        self._source = self.file = self.draft = self.prepared = self._scheme = None

    def take(self, ready: Ready) -> None:
        """A ledger with all that was decided about it, from the other side of a sandbox's door."""
        self.drop()
        self._source = lambda: ready.file
        self.file, self.draft = ready.file, ready.draft
        self._ask_look()

    def drop_beginning(self) -> None:
        """The rest of the file will not be read."""
        if self.draft is not None and self.draft.is_beginning:
            self.drop()

    # Reading

    def get_ready(self) -> None:
        """Start the process that reads while somebody still looks for the file."""
        self._program.read(partial(importing.warm, isolation=self.workers()), self._on_ready)

    def _on_ready(self, _done: None) -> None:
        """Nothing to show: the next reading begins at once."""

    def open_file(self, path: Path) -> None:
        """Read a ledger from the disk, which may be far away: beside the screen."""
        self.folder = path.parent
        self._start(path.name, partial(importing.load, path))

    def paste(self, copied: QMimeData) -> bool:
        """Read a table that was copied in Excel or WPS; whether there was one."""
        text = copied.text()
        page = copied.html()
        name = self.tr("Pasted table")
        if "<table" in page.lower() and ("rowspan" in page.lower() or "colspan" in page.lower()):
            self._read(File(f"{name}.html", page.encode()))
        elif len(text.strip().splitlines()) >= _LEAST_LINES and ("\t" in text or "," in text):
            self._read(File(f"{name}.tsv", text.encode()))
        elif "<table" in page.lower():
            self._read(File(f"{name}.html", page.encode()))
        else:
            return False
        return True

    def _read(self, file: File) -> None:
        self._start(file.name, lambda: file)

    def _start(self, name: str, source: Callable[[], File]) -> None:
        self.drop()
        self._source = source
        work = partial(_understood, isolation=self.workers(), source=source, told=self._told.emit)
        self.work_wanted.emit(
            work, self.tr("Reading {file}").format(file=name), self.tr("Read {file}").format(file=name), self._on_read,
            self._on_unread,
        )  # fmt: skip

    def _on_told(self, source: object, told: File | Beginning) -> None:
        """From the thread that reads: the file is here, or its first rows."""
        if source is not self._source:
            return  # nobody wants it any more
        if isinstance(told, File):
            self.file = told
        elif self.draft is None:
            self._on_begun(told)

    def _on_begun(self, beginning: Beginning) -> None:
        """The first rows of a long file, while the others are being read: its columns can be looked at and changed."""
        self._is_looking, self._look_again = True, False
        self.draft, self.prepared = beginning.draft, beginning.prepared
        self.shown.emit()

    def _on_read(self, read: tuple[object, Draft]) -> None:
        source, draft = read
        if source is not self._source:
            return  # nobody wants it any more
        if self.draft is not None:
            drafts.take_over(draft, self.draft)
        self.draft = draft
        self._check_all(draft)
        scheme, self._scheme = self._scheme, None
        if scheme is not None:
            self._use_scheme(scheme[0])

    def _check_all(self, draft: Draft) -> None:
        """Understand every row, the first ones being shown at once where there are many."""
        if draft.rows < importing.MANY:
            self._ask_look()
            return
        self._is_looking, self._look_again = True, False
        self._ask_glimpse()
        work = partial(importing.understand_cells, draft_=draft)
        title = self.tr("Check every row of {file}").format(file=draft.name)
        job = self._program.start(work, code=UseCase.LEDGER_IMPORT, title=title)
        job.finished.connect(self._on_understood)
        job.failed.connect(self._on_unread)
        cancelled = getattr(job, "cancelled", None)
        if cancelled is not None:
            cancelled.connect(self._on_given_up)

    def _ask_glimpse(self) -> None:
        """The columns and the first rows, while the others are understood."""
        assert self.draft is not None
        self._program.read(partial(importing.glimpse, draft_=self.draft), self._show_glimpse)

    def _show_glimpse(self, prepared: Prepared) -> None:
        if self.draft is not None and (self.prepared is None or self.prepared.is_partial):
            self.prepared = prepared
            self.shown.emit()

    def _on_understood(self, draft: Draft) -> None:
        if draft is self.draft:
            self._ask_look()

    def _on_given_up(self) -> None:
        """Nobody wants the rest of the rows read."""
        self._is_looking = False
        self.drop()
        self.unread.emit()

    def _on_unread(self, error: object) -> None:
        if self._source is None:
            return  # nobody wants it any more
        file = self.file
        self.draft = self.prepared = None
        self.unread.emit()
        if (
            isinstance(error, AppError)
            and error.code in ("ledger.password_needed", "ledger.password_wrong")
            and file is not None
        ):
            was_wrong = error.code == "ledger.password_wrong"
            dialog = PasswordDialog(file.name, was_wrong=was_wrong, parent=self._page)
            if dialog.exec() == QDialog.DialogCode.Accepted and dialog.field.text():
                self._read(File(file.name, file.data, dialog.field.text()))
            return
        if isinstance(error, Exception):
            self._program.show_error(error)

    # Planning anew

    def on_edited(self) -> None:
        """The draft was changed: plan it again, once the plan that is being made is there."""
        if self._is_looking:
            self._look_again = True
            if self.prepared is not None and self.prepared.is_partial:
                self._ask_glimpse()
        else:
            self._ask_look()

    def _ask_look(self) -> None:
        """Plan anew; one question at a time, since it works on the draft itself."""
        if self.draft is None:
            return
        self._is_looking, self._look_again = True, False
        question = partial(importing.look, draft_=self.draft)
        self._program.read(question, self._show_prepared, failed=self._on_look_failed)

    def _on_look_failed(self, error: AppError) -> None:
        self._is_looking = False
        self._program.show_error(error)

    def _show_prepared(self, prepared: Prepared) -> None:
        self._is_looking = False
        if self.draft is None:
            return
        if self._look_again:
            self._ask_look()
            return
        self.prepared = prepared
        self.shown.emit()

    # Deciding

    def decide_one_by_one(self, problem: Problem) -> None:
        """Row by row: the same person as on file, or somebody new."""
        if self.draft is None:
            return
        dialog = SameDialog(problem.rows, self._page)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.draft.choices.same |= dialog.decided
            self.on_edited()

    def fill_schemes(self, menu: QMenu) -> None:
        """The remembered mappings, and their files."""
        menu.clear()
        if self.prepared is None or self.draft is None:
            return
        for profile in self.prepared.profiles:
            menu.addAction(profile.name).triggered.connect(partial(self._use_scheme, profile.key))
        menu.addSeparator()
        menu.addAction(self.tr("Guess anew")).triggered.connect(partial(self._use_scheme, None))
        menu.addSeparator()
        self._files.fill(menu, self.draft, has_any=bool(self.prepared.profiles))

    def _use_scheme(self, profile: Key | None) -> None:
        draft = self.draft
        if draft is None:
            return
        if draft.is_beginning:
            self._scheme = (profile,)
        if profile is None:
            profiles.forget(draft)
            self.on_edited()
        else:
            self._program.read(partial(profiles.recall, draft=draft, profile=profile), self._on_recalled)

    def _on_recalled(self, _found: bool) -> None:
        self.on_edited()

    def gap_words(self) -> str:
        """Why nothing would come in; "" when something does."""
        if self.prepared is None or self.prepared.plan.count("create", "merge", "update"):
            return ""
        reasons = {reason for (_, reason), n in self.prepared.plan.counts.items() if n}
        if "unchanged" in reasons:
            return self.tr("Nothing in this ledger is new: every row came in with the last import.")
        return QCoreApplication.translate("LedgerImportPage", "No row has a name or a phone: nothing would come in.")

    # The error workbook

    def save_marked(self, path: Path) -> None:
        """Write a copy of the ledger with its doubtful cells coloured and explained."""
        if self.prepared is None or self.file is None:
            return
        found = doubts.of(self.prepared)
        work = partial(marked_copy.save, isolation=self.workers(), file=self.file, doubts=found, path=path)
        title = self.tr("Mark doubtful cells in {file}").format(file=self.file.name)
        job = self._program.start(into(path, work), code=UseCase.EXPORT, title=title)
        job.finished.connect(self._on_marked)
        job.failed.connect(self._on_not_marked)

    def _on_marked(self, written: tuple[Path, int]) -> None:
        path, cells = written
        words = self.tr("%n cells marked in {name}", "", cells)
        self._program.toast(counted(words, cells).format(name=path.name))

    def _on_not_marked(self, error: object) -> None:
        if isinstance(error, Exception):
            self._program.show_error(error)

    def workers(self) -> Isolation:
        """The expendable processes that read files."""
        if self._isolation is None:
            self._isolation = Isolation(workers=importing.WORKERS)
        return self._isolation


def _understood(
    desk: Desk, progress: Progress, *, source: Callable[[], File], isolation: Isolation,
    told: Callable[[object, object], None],
) -> tuple[object, Draft]:  # fmt: skip
    file = source()
    told(source, file)
    return source, importing.understand(desk, progress, isolation=isolation, file=file, shown=partial(told, source))
