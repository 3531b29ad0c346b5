"""What can be done with an import that was made: look at its report, save it, take it back."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QMenu, QWidget

from models.values.keys import Key
from services import sandbox
from services.errors import AppError
from services.insights.behind import Figure, Question
from services.ledgers import left_over, take_back
from services.ledgers.take_back import Line, Preview, TakenBack
from services.ledgers.verify import Check, Report
from services.reveals import Taken
from services.sandbox import Counts
from views.common.leaving import note_taken
from views.context import PageName, Place, Program
from views.ledger_import.dialogs import TakeBackDialog
from views.ledger_import.report_file import save_report
from views.ledger_import.report_panel import ReportPanel
from views.ledger_import.words import skipped_words


class Aftermath(QObject):
    """`shown`: a report is on the panel. `left`: back to the start. `work_wanted`: long work with its words."""

    shown = Signal(object, object)  # Line, Report
    left = Signal()
    work_wanted = Signal(object, str, str, object, object)  # work, doing, title, finished, failed

    def __init__(self, program: Program, panel: ReportPanel, page: QWidget) -> None:
        super().__init__(page)
        self._program = program
        self._panel = panel
        self._page = page
        self.current: tuple[Line, Report] | None = None
        self._saved_to = Path()
        self._wanted: Line | None = None
        panel.rows_wanted.connect(self._show_differing)
        panel.skipped_wanted.connect(self._ask_where_skipped)

    @property
    def can_take_back(self) -> bool:
        return self.current is not None and not self.current[0].is_taken_back

    @property
    def file_name(self) -> str:
        """Of the import whose report is shown; "" without one."""
        return self.current[0].file_name if self.current is not None else ""

    def drop(self) -> None:
        """No report is shown any more."""
        self.current = None

    def show_report(self, batch: Key) -> None:
        """Show the verification report of an import."""
        question = partial(take_back.report_of, batch=batch)
        if self._before is None:
            self._program.read(question, self._on_report)
        else:
            self._program.read(partial(sandbox.counted, question=question), self._on_trial)

    @property
    def _before(self) -> Counts | None:
        """What the workspace holds, where this is a sandbox."""
        return self._program.sandbox.before if self._program.sandbox is not None else None

    def _on_report(self, found: tuple[Line, Report]) -> None:
        self.current = found
        self._panel.show_report(*found)
        self.shown.emit(*found)

    def _on_trial(self, found: tuple[tuple[Line, Report], Counts]) -> None:
        """In a sandbox: with what the workspace holds beside it."""
        self.current, after = found
        before = self._before
        self._panel.show_report(*self.current, (before, after) if before is not None else None)
        self.shown.emit(*self.current)

    def follow(self, lines: tuple[Line, ...]) -> None:
        """The imports changed: the one that is shown may have been undone or taken back."""
        if self.current is None:
            return
        batch = self.current[0].batch
        line = next((line for line in lines if line.batch == batch), None)
        if line is None:
            self.current = None
            self.left.emit()
        elif line.is_taken_back != self.current[0].is_taken_back:
            self.show_report(batch)

    def finish(self) -> None:
        """On to the profiles that miss something, or to the day's work."""
        current, self.current = self.current, None
        self.left.emit()
        if current is not None and current[1].to_fill:
            question = Question(Figure.TO_FILL, batch=current[0].batch)
            self._program.open(Place(PageName.PEOPLE, params={"question": question}))
        else:
            self._program.open(Place(PageName.TODAY))

    def _show_differing(self, check: Check) -> None:
        menu = QMenu(self._page)
        for place in check.rows[:40]:
            sheet, _, row = place.rpartition("!")
            words = self.tr("Sheet “{sheet}”, row {row}").format(sheet=sheet, row=row) if sheet else row
            menu.addAction(words).setEnabled(False)
        menu.popup(self._page.cursor().pos())

    # Saving

    def export(self) -> None:
        """Ask where to save the report, and save it."""
        if self.current is None:
            return
        name, _ = QFileDialog.getSaveFileName(
            self._page,
            self.tr("Export the report"),
            self.tr("Verification report.xlsx"),
            self.tr("Excel (*.xlsx);;PDF (*.pdf)"),
        )
        if name:
            self.save(Path(name))

    def save(self, path: Path) -> None:
        """Write the report as a workbook or as a PDF, by the ending of the name."""
        if self.current is None:
            return
        try:
            save_report(path, *self.current, self._panel)
        except AppError as error:
            self._program.show_error(error)
        else:
            note_taken(self._program, 1, Taken.REPORT)
            self._program.toast(self.tr("Saved: {name}").format(name=path.name))

    def _ask_where_skipped(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self._page, self.tr("Export skipped rows"), self.tr("Skipped rows.xlsx"), self.tr("Excel (*.xlsx)")
        )
        if name:
            self.save_skipped(Path(name))

    def save_skipped(self, path: Path) -> None:
        """Write the rows that did not come in, each with its reason."""
        if self.current is None:
            return
        line, report = self.current
        words = {reason: skipped_words(reason) for reason in (*report.skipped_by, *report.not_people)}
        words |= {
            "sheet": self.tr("Sheet"), "row": self.tr("Row"), "reason": self.tr("Reason"),
            "title": self.tr("Skipped rows"),
        }  # fmt: skip
        self._saved_to = path
        self._program.read(partial(left_over.export, batch=line.batch, path=path, words=words), self._on_skipped_saved)

    def _on_skipped_saved(self, rows: int) -> None:
        note_taken(self._program, rows, Taken.LEDGER)
        self._program.toast(self.tr("Saved: {name}").format(name=self._saved_to.name))

    # Taking back

    def take_back_shown(self) -> None:
        if self.current is not None:
            self.ask_take_back(self.current[0])

    def ask_take_back(self, line: Line) -> None:
        """Say what would go and who would stay; then, if it is still wanted, take it back."""
        self._wanted = line
        self._program.read(partial(take_back.preview, batch=line.batch), self._confirm)

    def _confirm(self, preview: Preview) -> None:
        if self._wanted is None:
            return
        revert = self.agrees(self._wanted, preview)
        if revert is None:
            return
        name = self._wanted.file_name
        self.work_wanted.emit(
            partial(take_back.take_back, batch=preview.batch, revert=revert),
            self.tr("Taking back {file}").format(file=name),
            self.tr("Take back {file}").format(file=name),
            self._on_taken_back,
            self._on_failed,
        )

    def agrees(self, line: Line, preview: Preview) -> frozenset[Key] | None:
        """The dialog: who is taken back although worked on since; None where the import is kept."""
        dialog = TakeBackDialog(line.file_name, preview, self._page)
        return frozenset(dialog.revert) if dialog.exec() == QDialog.DialogCode.Accepted else None

    def _on_taken_back(self, done: TakenBack) -> None:
        self.current = None
        self.left.emit()
        kept = self.tr("; %n profiles stayed", "", done.kept_people) if done.kept_people else ""
        self._program.toast(self.tr("Import taken back") + kept)

    def _on_failed(self, error: object) -> None:
        self.left.emit()
        if isinstance(error, Exception):
            self._program.show_error(error)
