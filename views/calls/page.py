"""电话名单: the lists at the left, the people of the chosen one, and the call in hand at the right."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from models.values.enums import CallOutcome
from models.values.keys import Key
from services import call_exchange, calls
from services.call_exchange import Landed
from services.calls import Draft, Entry, Line, Sheet
from services.changes import Changes
from services.errors import AppError
from services.use_cases import UseCase
from views.calls.call_panel import CallPanel
from views.calls.list_form import ListForm, fields_in_conflict
from views.common import conflict
from views.common.buttons import Button
from views.common.context_panel import ContextPanel
from views.common.keys import Keys
from views.common.outcomes import outcome_words
from views.common.page import Page
from views.common.presence import PresenceLine
from views.common.rows import Column, RowsModel
from views.common.states import EmptyState, LoadingOverlay
from views.common.table import Table, choose_first
from views.common.tool_bar import ToolBar
from views.common.wording import DOT, moment
from views.context import KeyHint, PageName, Place, Program
from views.messages import sentence_of


class CallsPage(Page):
    """A digit keeps what came of the call and goes on to the next; N shows the number, L sets another time."""

    name = PageName.CALLS

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(program, parent)
        self._lines: tuple[Line, ...] = ()
        self._sheet: Sheet | None = None
        self._wanted: Key | None = None  # the list to show
        self._goes_on = False
        self.header_row.set_title(self.tr("Call lists"))
        self._lists = QComboBox()
        self._lists.setAccessibleName(self.tr("List"))
        self._lists.setMinimumWidth(220)
        self._lists.activated.connect(lambda _: self._choose_list())
        self.header_row.add_after_title(self._lists)
        self._presence = PresenceLine(program, self)
        self.header_row.add(self._presence)
        self._model: RowsModel[Entry] = RowsModel(self._columns(), self)
        self._table = Table("calls")
        self._table.show_rows(self._model)
        self._table.setSelectionMode(Table.SelectionMode.SingleSelection)
        self._table.setAccessibleName(self.tr("People to call"))
        self._empty = EmptyState("phone", self.tr("No call list yet"))
        self._empty.set_words(
            self.tr("No call list yet"), self.tr("Choose people on a board or in a list, then “Call list…”.")
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        self.call = CallPanel(program)
        self.call.setProperty("ground", "canvas")
        self._panel = ContextPanel(self._left(), self.call, width=420, least=380, parent=self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._panel)
        self._loading = LoadingOverlay(self._stack)
        self._connect()

    def _columns(self) -> list[Column[Entry]]:
        return [
            Column("name", self.tr("Candidate"), lambda e: e.name, 96),
            Column("about", self.tr("About"), lambda e: e.about, 200, stretches=True, role=lambda _: "text2"),
            Column(
                "outcome", self.tr("Outcome"), lambda e: outcome_words(e.outcome.value) if e.outcome else "", 120,
                role=lambda e: "ok" if e.outcome in (CallOutcome.INTERESTED, CallOutcome.AGREED) else "text2",
            ),
            Column("tries", self.tr("Calls"), lambda e: str(e.tries) if e.tries else "", 60, is_number=True),
            Column("next", self.tr("Next"), lambda e: moment(e.next_at) if e.next_at else "", 120,
                   role=lambda _: "text2"),
        ]  # fmt: skip

    def _left(self) -> QWidget:
        bar = ToolBar()
        row = bar.row
        self._next = Button(self.tr("Next person"), role="primary", key="Enter", size="compact")
        self._next.clicked.connect(self._call_next)
        row.addWidget(self._next)
        row.addStretch(1)
        self._edit = Button(self.tr("Questions…"), icon="pencil", size="compact")
        self._edit.clicked.connect(self._ask_edit)
        export = Button(self.tr("To a dialler…"), icon="download", size="compact")
        export.clicked.connect(self._ask_export)
        back = Button(self.tr("Back from a dialler…"), icon="upload", size="compact")
        back.clicked.connect(self._ask_import)
        for button in (self._edit, export, back):
            row.addWidget(button)
        return bar.over(self._stack)

    def _connect(self) -> None:
        self._table.selectionModel().currentRowChanged.connect(lambda *_: self._show_current())
        self._table.opened.connect(lambda _: self._call_next())
        self.call.logged.connect(self.log)
        self.call.profile_wanted.connect(self._open_profile)
        keys = Keys(self)
        for digit in range(1, len(CallOutcome) + 1):
            keys.letter(str(digit), partial(self.log, list(CallOutcome)[digit - 1]))
        keys.letter("N", self.call.reach.reveal)
        keys.letter("L", self.call.following.click)
        keys.letter("O", self._open_profile)
        keys.letter("Del", self.take_off)

    def title(self) -> str:
        return self.tr("Call lists")

    def hints(self) -> list[KeyHint]:
        return [
            KeyHint("1–7", self.tr("what came of it")),
            KeyHint("N", self.tr("show the number")),
            KeyHint("L", self.tr("call again when")),
            KeyHint("Enter", self.tr("next person")),
            KeyHint("O", self.tr("profile")),
            KeyHint("Del", self.tr("off the list")),
        ]

    def keyboard_home(self) -> QWidget:
        return self._table

    # Showing

    def show_place(self, place: Place) -> None:
        self._wanted = place.key or self._wanted
        self._goes_on = True
        super().show_place(place)

    def wants(self, changes: Changes) -> bool:
        return changes.touch("call_list", "call_entry", "contact", "candidate")

    def refresh(self) -> None:
        self._loading.begin()
        self.program.read(calls.lists, self._show_lists)

    def _show_lists(self, lines: tuple[Line, ...]) -> None:
        self._loading.end()
        self._lines = lines
        self._lists.blockSignals(True)
        self._lists.clear()
        for line in lines:
            self._lists.addItem(f"{line.name}  {line.total - line.left}/{line.total}", line.key)
        shown = next((n for n, line in enumerate(lines) if line.key == self._wanted), 0)
        self._lists.setCurrentIndex(shown if lines else -1)
        self._lists.blockSignals(False)
        self._lists.setVisible(bool(lines))
        self._stack.setCurrentIndex(0 if lines else 1)
        self._panel.set_shown(bool(lines) and not self._panel.is_drawer)
        if lines:
            self._ask_sheet(lines[shown].key)

    def _choose_list(self) -> None:
        self._goes_on = True
        self._ask_sheet(self._lines[self._lists.currentIndex()].key)

    def _ask_sheet(self, key: Key) -> None:
        self._wanted = key
        self.program.read(partial(calls.sheet, call_list=key), self._show_sheet)

    def _show_sheet(self, sheet: Sheet) -> None:
        current = self._current()
        self._sheet = sheet
        self._presence.watch("call_list", sheet.key)
        due = sum(entry.is_due(sheet.at) for entry in sheet.entries)
        done = sum(entry.is_final for entry in sheet.entries)
        facts = [self.tr("%n to call now", "", due), self.tr("%n done", "", done)]
        self.header_row.set_context(DOT.join(facts))
        self._model.set_rows(sheet.entries)
        if self._goes_on:
            self._goes_on = False
            self.go_on()
        elif current is not None:
            choose_first(self._table, lambda index: bool(self._model.row_at(index).key == current.key))
        self._show_current()

    def _current(self) -> Entry | None:
        index = self._table.currentIndex()
        return self._model.row_at(index) if index.isValid() and index.row() < len(self._model.rows) else None

    def _show_current(self) -> None:
        entry = self._current()
        if entry is not None and self._sheet is not None:
            self.call.show_entry(self._sheet, entry)

    def _call_next(self) -> None:
        """Whose turn it is, with the questions in sight."""
        self.go_on()
        self._panel.set_shown(bool(self._model.rows))

    def go_on(self) -> None:
        """Whose turn it is."""
        following = self._sheet.next if self._sheet is not None else None
        if following is not None:
            key = following.key
            choose_first(self._table, lambda index: bool(self._model.row_at(index).key == key))
        elif self._model.rows:
            self._table.setCurrentIndex(self._model.index(0, 0))

    # Calling

    def log(self, outcome: CallOutcome) -> None:
        """Keep what came of it, and go on."""
        entry = self.call.entry
        if entry is None or self._sheet is None or self._sheet.is_closed:
            return
        if not self._panel.is_shown:  # in a narrow window nobody answers for questions that are not seen
            self._panel.set_shown(True)
            return
        if outcome is CallOutcome.LATER and self.call.next_at is None:
            self.call.following.click()
            return
        self._goes_on = True
        self.program.run(
            partial(
                calls.log,
                entry=entry.key,
                seen=entry.version,
                outcome=outcome,
                answers=self.call.answers(),
                note=self.call.note.text(),
                next_at=self.call.next_at,
            ),
            code=UseCase.CALL_LOG,
            done=lambda _: self._table.setFocus(),
            failed=self._on_not_logged,
            toast=f"{entry.name}{DOT}{outcome_words(outcome.value)}",
        )

    def _on_not_logged(self, error: AppError) -> None:
        """What was typed is still there, at the same person."""
        self._goes_on = False
        self.program.show_error(error)

    def take_off(self) -> None:
        """Somebody who was not called yet need not be."""
        entry = self.call.entry
        if entry is not None and self._sheet is not None and not self._sheet.is_closed:
            self.program.run(
                partial(calls.take_off, entries=[entry.key]),
                code=UseCase.CALL_LIST_EDIT,
                toast=self.tr("Taken off the list: {name}").format(name=entry.name),
            )

    def _open_profile(self) -> None:
        entry = self.call.entry
        if entry is not None:
            self.program.open(Place(PageName.CANDIDATE, entry.candidate, "contacts"))

    # The list

    def _ask_edit(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        was = Draft(sheet.name, sheet.opening, sheet.questions)
        form = ListForm(self, self.tr("Edit the list"), was)
        form.kept.connect(partial(self._keep, sheet, was))
        form.show_at(self._edit, align_right=True)

    def _keep(self, sheet: Sheet, was: Draft, draft: Draft) -> None:
        def act(draft: Draft, seen: int, was: Draft) -> partial[int]:
            return partial(calls.edit, call_list=sheet.key, seen=seen, draft=draft, was=was)

        toast = self.tr("Kept: {name}").format(name=draft.name)
        run = partial(self.program.run, code=UseCase.CALL_LIST_EDIT, toast=toast)
        save = conflict.save_over(self, run, act, lambda _: fields_in_conflict(), self.program.show_error)
        save(draft, sheet.version, was)

    # A dialler

    def _ask_export(self) -> None:
        if self._sheet is None:
            return
        path, _ = QFileDialog.getSaveFileName(self, self.tr("To a dialler"), f"{self._sheet.name}.xlsx", "*.xlsx")
        if path:
            self.export(Path(path))

    def export(self, path: Path) -> None:
        """Names and whole numbers into a workbook; it is noted who took them out."""
        if self._sheet is not None:
            act = partial(call_exchange.export, call_list=self._sheet.key)
            self.program.run(act, code=UseCase.EXPORT, done=partial(self._write, path))

    def _write(self, path: Path, data: bytes) -> None:
        try:
            path.write_bytes(data)
        except OSError as error:
            self.program.toast(self.tr("Not written: {why}").format(why=error.strerror or ""), is_error=True)
            return
        self.program.toast(self.tr("Written: {file}").format(file=path.name))

    def _ask_import(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Back from a dialler"), "", "*.xlsx *.xls *.csv")
        if path:
            self.take_in(Path(path))

    def take_in(self, path: Path) -> None:
        """The results of a workbook, beside the screen, as one act."""
        if self._sheet is None:
            return
        job = self.program.start(
            partial(call_exchange.take_in, call_list=self._sheet.key, path=path),
            code=UseCase.CALL_LOG,
            title=self.tr("Results of calls: {file}").format(file=path.name),
        )
        job.finished.connect(self._on_landed)
        job.failed.connect(self.program.show_error)

    def _on_landed(self, landed: Landed) -> None:
        parts = [self.tr("%n results kept", "", landed.written)]
        if landed.known:
            parts.append(self.tr("%n known already", "", landed.known))
        if landed.empty:
            parts.append(self.tr("%n without a result", "", landed.empty))
        for number, code in landed.wrong[:3]:
            parts.append(self.tr("row {number}: {why}").format(number=number, why=sentence_of(code, {})))
        if len(landed.wrong) > 3:
            parts.append(self.tr("%n more rows are wrong", "", len(landed.wrong) - 3))
        self.program.toast(DOT.join(parts), can_undo=bool(landed.written), is_error=bool(landed.wrong))
