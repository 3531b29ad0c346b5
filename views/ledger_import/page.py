"""台账导入: the four steps of bringing a ledger in, and taking it back."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QSize
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from services.changes import Changes
from services.isolation import Isolation
from services.ledgers import importing, take_back
from services.ledgers.importing import Imported
from services.ledgers.take_back import Line
from services.ledgers.verify import Report
from services.use_cases import UseCase
from views.common.keys import Keys
from views.common.page import Note, Page
from views.context import KeyHint, PageName, Place, Program, RunningJob
from views.ledger_import.aftermath import Aftermath
from views.ledger_import.exports import Exports
from views.ledger_import.header_acts import MAP, REPORT, START, WORK, HeaderActs
from views.ledger_import.mapping_step import MappingStep
from views.ledger_import.preparation import Preparation, Ready
from views.ledger_import.report_panel import ReportPanel
from views.ledger_import.start_panel import StartPanel
from views.ledger_import.stepper import Stepper
from views.ledger_import.trial import Trial
from views.ledger_import.working_step import WorkingStep
from views.packets.routing import looked_at


class LedgerImportPage(Page):
    """One import at a time: choose, map, import, verify. Recent imports are listed in the first step."""

    name = PageName.LEDGER_IMPORT
    wants_search = False
    _running: Ready | None = None  # what is being imported

    def __init__(self, program: Program, parent: QWidget | None = None, *, isolation: Isolation | None = None) -> None:
        super().__init__(program, parent)
        self.setAcceptDrops(True)
        self.preparation = Preparation(program, isolation, self)
        self.preparation.shown.connect(self._show_prepared)
        self.preparation.unread.connect(lambda: self._go(START))
        self.preparation.work_wanted.connect(partial(self._run, shown=MAP))
        self._job: RunningJob | None = None
        self._is_report_seen = self._runs_when_ready = False  # all was decided on the other side of a sandbox's door
        self.trial = Trial(program)
        self.header_row.set_title(self.tr("Ledger import"))
        steps = (self.tr("Choose a file"), self.tr("Columns and problems"), self.tr("Import"), self.tr("Verification"))
        self.stepper = Stepper(steps)
        self.header_row.add_after_title(self.stepper)
        self.acts = HeaderActs(self.header_row)
        self._stack = QStackedWidget()
        self.start = StartPanel(program.me)
        self.start.chosen.connect(looked_at(self.program, self.open_file, self))
        self.start.awaited.connect(self.preparation.get_ready)
        self.mapping = MappingStep(is_backed_up=program.keeper is not None)
        self.mapping.edited.connect(self.preparation.on_edited)
        self.mapping.one_by_one.connect(self.preparation.decide_one_by_one)
        self.mapping.set_schemes(self.preparation.fill_schemes)
        self.mapping.panel.marked_copy_wanted.connect(self._ask_marked_copy)
        self.working = WorkingStep()
        self.working.cancelled.connect(self._cancel_job)
        self.report = ReportPanel()
        self.aftermath = Aftermath(program, self.report, self)
        self.exports = Exports(program, self)
        self.start.report_wanted.connect(lambda line: self.aftermath.show_report(line.batch))
        self.start.paste_wanted.connect(self.paste)
        self.start.take_back_wanted.connect(self.aftermath.ask_take_back)
        self.start.export_wanted.connect(self.exports.export_to)
        self.start.layout_wanted.connect(self.exports.export_in_layout)
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
        acts.try_.clicked.connect(self.try_first)
        acts.real.clicked.connect(lambda: self.trial.import_for_real(after.file_name))
        acts.undo.clicked.connect(after.take_back_shown)
        acts.export.clicked.connect(after.export)
        acts.done.clicked.connect(after.finish)
        self.preparation.dropped.connect(self.mapping.drop)
        after.shown.connect(self._on_report_shown)
        after.left.connect(self._go_back)
        after.work_wanted.connect(partial(self._run, shown=REPORT))

    def _bind_keys(self) -> None:
        keys = Keys(self)
        keys.always("Ctrl+Return", self.import_now)
        keys.always("Ctrl+Enter", self.import_now)
        keys.always("Ctrl+O", self._choose_another)
        keys.always("Ctrl+V", self.paste)
        keys.always("Ctrl+T", self.try_first)
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
                return [
                    KeyHint("Ctrl O", self.tr("choose a file")),
                    KeyHint("Ctrl V", self.tr("paste a table")),
                    KeyHint("Enter", self.tr("open the report")),
                ]
            case 1:
                return [
                    KeyHint("↑/↓", self.tr("columns")),
                    KeyHint("F2", self.tr("change the field")),
                    KeyHint("P", self.tr("next problem")),
                    KeyHint("Ctrl T", self.tr("try in the sandbox")),
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
        return [("hard-drive", self.tr("The file is not uploaded"))]

    # Where we are

    def _go(self, step: int, *, shown: int | None = None) -> None:
        self.stepper.go(step, shown=shown)
        self._stack.setCurrentIndex(step)
        after, trial = self.aftermath, self.trial
        is_tried = trial.of(after.file_name) is not None
        self.acts.show_step(step, can_take_back=after.can_take_back, can_try=trial.can_begin, is_tried=is_tried)
        self.title_changed.emit(self.title())
        self.hints_changed.emit()
        if step == START:
            self.refresh()

    def _go_back(self) -> None:
        self._cancel_job()  # a long file may still be read
        self.preparation.drop()
        self.aftermath.drop()
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
        path, ready = place.params.get("file"), place.params.get("ready")
        if isinstance(ready, Ready):
            self._runs_when_ready = True
            self.preparation.take(ready)
        elif path:
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

    def open_file(self, path: Path) -> None:
        """Read a ledger and show what was understood."""
        if not self.start.may_import:
            self.program.toast(self.start.refusal())
            return
        self.begun_anew.emit()
        self.preparation.open_file(path)

    def paste(self) -> None:
        """Ctrl+V: a table from the clipboard, or a file that was copied in the folder."""
        if self.stepper.at in (MAP, WORK) or not self.start.may_import:
            return
        copied: QMimeData | None = QGuiApplication.clipboard().mimeData()  # Qt says so, and gives None offscreen
        paths = [Path(url.toLocalFile()) for url in copied.urls() if url.isLocalFile()] if copied is not None else []
        if len(paths) == 1:
            self.open_file(paths[0])
            return
        self.begun_anew.emit()
        if copied is None or not self.preparation.paste(copied):
            self.program.toast(self.tr("There is no table on the clipboard. Copy the cells in Excel or WPS first."))

    def _show_prepared(self) -> None:
        preparation = self.preparation
        if preparation.draft is None or preparation.prepared is None:
            return
        self.mapping.show_prepared(preparation.draft, preparation.prepared)
        if self.stepper.at != MAP:
            self._go(MAP)
            self.mapping.table.setFocus()
        self.acts.show_prepared(preparation.draft, preparation.prepared)
        if self._runs_when_ready and not preparation.prepared.is_partial:
            self._runs_when_ready = False
            self.import_now()

    # Importing

    def import_now(self) -> None:
        """Import, or go to what is missing."""
        ready = self._ready()
        if ready is None:
            return
        self._running = ready
        name = ready.file.name
        doing = self.tr("Importing {file}").format(file=name)
        work = partial(importing.run, isolation=self.preparation.workers(), file=ready.file, draft_=ready.draft)
        title = self.tr("Import {file}").format(file=name)
        self._run(work, doing, title, self._on_imported, self._on_import_failed)

    def try_first(self) -> None:
        """Go into a sandbox with this ledger and import it there."""
        ready = self._ready() if self.trial.can_begin else None
        if ready is not None:
            self.trial.begin(ready)

    def _ready(self) -> Ready | None:
        """The file and the draft, when nothing is missing; otherwise the gap is shown."""
        made = self.preparation
        if self.stepper.at != MAP or made.prepared is None or made.draft is None or made.file is None:
            return None
        if made.prepared.is_partial:
            self.program.toast(self.tr("Every row is still being checked"))
            return None
        if any(problem.is_open for problem in made.prepared.problems):
            self.mapping.side.reveal()
            self.mapping.panel.show_gap()
            return None
        gap = made.gap_words()
        if gap:
            self.program.toast(gap)
            return None
        return Ready(made.file, made.draft)

    def _run(self, work: Any, doing: str, title: str, finished: Any, failed: Any, *, shown: int | None = None) -> None:
        self.working.begin(doing)
        self._go(WORK, shown=shown)
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
        if self.stepper.at == START:
            return  # gone back to the start: nobody waits for it
        self.preparation.drop_beginning()
        self._go(MAP if self.preparation.prepared is not None else START)
        self.program.toast(self.tr("Cancelled: nothing was written"))

    def _on_import_failed(self, error: object) -> None:
        self._go(MAP)
        if isinstance(error, Exception):
            self.program.show_error(error)

    def _on_imported(self, imported: Imported) -> None:
        self.preparation.drop()
        ready, self._running = self._running, None
        if ready is not None:
            self.trial.note(ready)
        self.aftermath.show_report(imported.batch)

    def _on_report_shown(self, _line: Line, report: Report) -> None:
        self.acts.show_to_fill(report.to_fill)
        self._is_report_seen = self.isVisible()
        self._go(REPORT)

    # Out again

    def _ask_marked_copy(self) -> None:
        """A copy of the ledger with its doubtful cells coloured, beside the file that it was read from."""
        if self.preparation.file is None or self.preparation.prepared is None:
            return
        path = self.exports.ask_marked_copy(self.preparation.file.name, self.preparation.folder)
        if path is not None:
            self.preparation.save_marked(path)

    # A file dropped anywhere on the page

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.stepper.at in (START, REPORT):
            self.start.zone.dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.start.zone.dropEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(1000, 640)
