"""台账导入: the four steps of bringing a ledger in, and taking it back."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QMenu, QStackedWidget, QVBoxLayout, QWidget

from models.values.keys import Key
from services.changes import Changes
from services.errors import AppError
from services.isolation import Isolation
from services.ledgers import importing, profiles, take_back, write
from services.ledgers.draft import Draft
from services.ledgers.importing import File, Imported, Prepared
from services.ledgers.problems import Problem
from services.ledgers.take_back import Line
from services.ledgers.verify import Report
from services.use_cases import UseCase
from views.common.keys import Keys
from views.common.page import Note, Page
from views.context import KeyHint, PageName, Place, Program, RunningJob
from views.ledger_import.aftermath import Aftermath
from views.ledger_import.dialogs import PasswordDialog, SameDialog
from views.ledger_import.header_acts import MAP, REPORT, START, WORK, HeaderActs
from views.ledger_import.mapping_step import MappingStep
from views.ledger_import.report_panel import ReportPanel
from views.ledger_import.start_panel import StartPanel
from views.ledger_import.stepper import Stepper
from views.ledger_import.words import counted
from views.ledger_import.working_step import WorkingStep


class LedgerImportPage(Page):
    """One import at a time: choose, map, import, verify. Recent imports are listed in the first step."""

    name = PageName.LEDGER_IMPORT
    wants_search = False

    def __init__(self, program: Program, parent: QWidget | None = None, *, isolation: Isolation | None = None) -> None:
        super().__init__(program, parent)
        self.setAcceptDrops(True)
        self._isolation = isolation
        self._file: File | None = None
        self._draft: Draft | None = None
        self._prepared: Prepared | None = None
        self._path = Path()
        self._job: RunningJob | None = None
        self._is_looking = False
        self._look_again = False
        self._is_report_seen = False
        self.header_row.set_title(self.tr("Ledger import"))
        steps = (self.tr("Choose a file"), self.tr("Columns and problems"), self.tr("Import"), self.tr("Verification"))
        self.stepper = Stepper(steps)
        self.header_row.add_after_title(self.stepper)
        self.acts = HeaderActs(self.header_row)
        self._stack = QStackedWidget()
        self.start = StartPanel()
        self.start.chosen.connect(self.open_file)
        self.mapping = MappingStep()
        self.mapping.edited.connect(self._on_edited)
        self.mapping.one_by_one.connect(self._decide_one_by_one)
        self.mapping.set_schemes(self._fill_schemes)
        self.working = WorkingStep()
        self.working.cancelled.connect(self._cancel_job)
        self.report = ReportPanel()
        self.aftermath = Aftermath(program, self.report, self)
        self.start.report_wanted.connect(lambda line: self.aftermath.show_report(line.batch))
        self.start.take_back_wanted.connect(self.aftermath.ask_take_back)
        self.start.export_wanted.connect(self.export_to)
        self._connect_acts()
        for step in (self.start, self.mapping, self.working, self.report):
            self._stack.addWidget(step)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self._bind_keys()
        self._go(START)

    # Building

    def _connect_acts(self) -> None:
        acts, after = self.acts, self.aftermath
        acts.back.clicked.connect(self._go_back)
        acts.import_.clicked.connect(self.import_now)
        acts.undo.clicked.connect(after.take_back_shown)
        acts.export.clicked.connect(after.export)
        acts.done.clicked.connect(after.finish)
        after.shown.connect(self._on_report_shown)
        after.left.connect(self._go_back)
        after.work_wanted.connect(self._run)

    def _bind_keys(self) -> None:
        keys = Keys(self)
        keys.always("Ctrl+Return", self.import_now)
        keys.always("Ctrl+Enter", self.import_now)
        keys.always("Ctrl+O", self._choose_another)
        keys.always("Ctrl+S", lambda: self.aftermath.export() if self.stepper.at == REPORT else None)
        keys.always("F2", lambda: self.mapping.table.edit_field() if self.stepper.at == MAP else None)
        keys.letter("P", lambda: self.mapping.panel.next() if self.stepper.at == MAP else None)
        keys.always("Ctrl+\\", self.mapping.side.toggle)

    def title(self) -> str:
        words = self.tr("Ledger import")
        return f"{words} · {self.tr('Verification')}" if self.stepper.at == REPORT else words

    def hints(self) -> list[KeyHint]:
        match self.stepper.at:
            case 0:
                return [KeyHint("Ctrl O", self.tr("choose a file")), KeyHint("Enter", self.tr("open the report"))]
            case 1:
                return [
                    KeyHint("↑/↓", self.tr("columns")),
                    KeyHint("F2", self.tr("change the field")),
                    KeyHint("P", self.tr("next problem")),
                    KeyHint("Ctrl Enter", self.tr("import")),
                ]
            case 3:
                return [
                    KeyHint("Ctrl O", self.tr("choose a file")),
                    KeyHint("Ctrl S", self.tr("export")),
                    KeyHint("Ctrl Z", self.tr("undo the import")),
                ]
        return []

    def notes(self) -> list[Note]:
        return [("hard-drive", self.tr("Data on this computer; the file is not uploaded"))]

    # Where we are

    def _go(self, step: int) -> None:
        self.stepper.go(step)
        self._stack.setCurrentIndex(step)
        self.acts.show_step(step, can_take_back=self.aftermath.can_take_back)
        self.title_changed.emit(self.title())
        self.hints_changed.emit()
        if step == START:
            self.refresh()

    def _go_back(self) -> None:
        self._file = self._draft = self._prepared = self.aftermath.current = None
        self._go(START)

    def _choose_another(self) -> None:
        """Ctrl+O chooses a file wherever we are, but for a running job."""
        if self.stepper.at == WORK:
            return
        if self.stepper.at == REPORT:
            self._go_back()
        self.start.ask()

    def show_place(self, place: Place) -> None:
        """A file to open, a report to show, or, from the rail, the start: a report that was read is put away."""
        super().show_place(place)
        path = place.params.get("file")
        if path:
            self.open_file(Path(str(path)))
        elif place.key is not None:
            self.aftermath.show_report(place.key)
        elif self.stepper.at == REPORT and self._is_report_seen:
            self._go_back()
        self._is_report_seen = True

    def wants(self, changes: Changes) -> bool:
        return changes.touch("import_batch")

    def refresh(self) -> None:
        self.program.read(partial(take_back.recent, limit=50), self._show_recent)

    def _show_recent(self, lines: tuple[Line, ...]) -> None:
        self.start.show_recent(lines)
        if self.stepper.at == REPORT:
            self.aftermath.follow(lines)

    # Reading

    def open_file(self, path: Path, password: str = "") -> None:
        """Read a ledger and show what was understood."""
        try:
            file = importing.load(path)
        except AppError as error:
            self.program.show_error(error)
            return
        file.password = password
        self._file, self._path = file, path
        doing = self.tr("Reading {file}").format(file=file.name)
        work = partial(importing.prepare, isolation=self._workers(), file=file)
        self._run(work, doing, self.tr("Read {file}").format(file=file.name), self._on_read, self._on_unread)

    def _on_read(self, draft: Draft) -> None:
        self._draft = draft
        self._ask_look()

    def _on_unread(self, error: object) -> None:
        self._go(START)
        if isinstance(error, AppError) and error.code in ("ledger.password_needed", "ledger.password_wrong"):
            dialog = PasswordDialog(self._path.name, was_wrong=error.code == "ledger.password_wrong", parent=self)
            if dialog.exec() == QDialog.DialogCode.Accepted and dialog.field.text():
                self.open_file(self._path, dialog.field.text())
            return
        if isinstance(error, Exception):
            self.program.show_error(error)

    def _on_edited(self) -> None:
        if self._is_looking:
            self._look_again = True
        else:
            self._ask_look()

    def _ask_look(self) -> None:
        """Plan anew; one question at a time, since it works on the draft itself."""
        if self._draft is None:
            return
        self._is_looking, self._look_again = True, False
        self.program.read(partial(importing.look, draft_=self._draft), self._show_prepared, failed=self._on_look_failed)

    def _on_look_failed(self, error: AppError) -> None:
        self._is_looking = False
        self.program.show_error(error)

    def _show_prepared(self, prepared: Prepared) -> None:
        self._is_looking = False
        if self._draft is None:
            return
        if self._look_again:
            self._ask_look()
            return
        self._prepared = prepared
        self.mapping.show_prepared(self._draft, prepared)
        if self.stepper.at != MAP:
            self._go(MAP)
            self.mapping.table.setFocus()
        gaps = sum(problem.is_open for problem in prepared.problems)
        self.acts.show_plan(prepared.plan.count("create", "merge", "update"), gaps)

    def _decide_one_by_one(self, problem: Problem) -> None:
        if self._draft is None:
            return
        dialog = SameDialog(problem.rows, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._draft.choices.same |= dialog.decided
            self._on_edited()

    def _fill_schemes(self, menu: QMenu) -> None:
        menu.clear()
        if self._prepared is None:
            return
        for profile in self._prepared.profiles:
            menu.addAction(profile.name).triggered.connect(partial(self._use_scheme, profile.key))
        menu.addSeparator()
        menu.addAction(self.tr("Guess anew")).triggered.connect(partial(self._use_scheme, None))

    def _use_scheme(self, profile: Key | None) -> None:
        draft = self._draft
        if draft is None:
            return
        if profile is None:
            profiles.forget(draft)
            self._on_edited()
        else:
            self.program.read(partial(profiles.recall, draft=draft, profile=profile), self._on_recalled)

    def _on_recalled(self, _found: bool) -> None:
        self._on_edited()

    # Importing

    def import_now(self) -> None:
        """Import, or go to what is missing."""
        if self.stepper.at != MAP or self._prepared is None or self._draft is None or self._file is None:
            return
        if any(problem.is_open for problem in self._prepared.problems):
            self.mapping.side.reveal()
            self.mapping.panel.show_gap()
            return
        if not self._prepared.plan.count("create", "merge", "update"):
            self.program.toast(self.tr("No row has a name or a phone: nothing would come in."), is_error=True)
            return
        doing = self.tr("Importing {file}").format(file=self._file.name)
        work = partial(importing.run, isolation=self._workers(), file=self._file, draft_=self._draft)
        title = self.tr("Import {file}").format(file=self._file.name)
        self._run(work, doing, title, self._on_imported, self._on_import_failed)

    def _run(self, work: Any, doing: str, title: str, finished: Any, failed: Any) -> None:
        self.working.begin(doing)
        self._go(WORK)
        job = self.program.start(work, code=UseCase.LEDGER_IMPORT, title=title)
        self._job = job
        job.progressed.connect(self.working.show_progress)
        job.finished.connect(finished)
        job.failed.connect(failed)
        cancelled = getattr(job, "cancelled", None)
        if cancelled is not None:
            cancelled.connect(self._on_cancelled)

    def _cancel_job(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _on_cancelled(self) -> None:
        self._go(MAP if self._prepared is not None else START)
        self.program.toast(self.tr("Cancelled: nothing was written"))

    def _on_import_failed(self, error: object) -> None:
        self._go(MAP)
        if isinstance(error, Exception):
            self.program.show_error(error)

    def _on_imported(self, imported: Imported) -> None:
        self._draft = self._prepared = self._file = None
        self.aftermath.show_report(imported.batch)

    def _on_report_shown(self, _line: Line, report: Report) -> None:
        self.acts.show_to_fill(report.to_fill)
        self._is_report_seen = self.isVisible()
        self._go(REPORT)

    # Out again

    def export_to(self, path: Path) -> None:
        """All applications as a ledger, in the layout that can be imported again."""
        self._exported_to = path
        self.program.read(partial(write.export_applications, path=path), self._on_exported)

    def _on_exported(self, rows: int) -> None:
        words = self.tr("%n applications saved in {name}", "", rows)
        self.program.toast(counted(words, rows).format(name=self._exported_to.name))

    # A file dropped anywhere on the page

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.stepper.at in (START, REPORT):
            self.start.zone.dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.start.zone.dropEvent(event)

    def _workers(self) -> Isolation:
        if self._isolation is None:
            self._isolation = Isolation(workers=1)
        return self._isolation

    def sizeHint(self) -> QSize:
        return QSize(1000, 640)
