"""The page 日志: what was done, by whom, when and to whom; taken out as a file; and whether it is unbroken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from models.values.bilingual import Words
from models.values.keys import Key
from services import reveals, search
from services.audit import acts, export, values
from services.audit.acts import Act, Found
from services.audit.export import Written
from services.audit.values import Detail
from services.audit.verification import Verification, verify
from services.jobs import Desk
from services.progress import Progress
from services.reveals import Taken
from services.use_cases import UseCase
from views.common import wording
from views.common.buttons import Button
from views.common.context_panel import ContextPanel
from views.common.keys import Keys
from views.common.page import Note, Page
from views.common.rows import Column, RowsModel
from views.common.states import Banner, EmptyState, LoadingOverlay
from views.common.table import Table
from views.context import Changes, KeyHint, PageName, Place, Program, RunningJob
from views.journal.detail_panel import DetailPanel
from views.journal.filter_bar import FilterBar
from views.journal.words import about_words, act_words, verification_words

_LANGUAGE = Words("zh", "en")


class JournalPage(Page):
    """A list of acts with the values of the chosen one beside it."""

    name = PageName.JOURNAL

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(program, parent)
        self._acts: tuple[Act, ...] = ()
        self._shown: Act | None = None
        self._is_more = False
        self._verifying: RunningJob | None = None
        self.header_row.set_title(self.tr("Journal"))
        self.verify_button = Button(self.tr("Verify"), icon="shield-check")
        self.verify_button.clicked.connect(self.verify)
        self.export_button = Button(self.tr("Export…"), icon="download")
        self.export_button.clicked.connect(self.ask_export)
        self.header_row.add(self.verify_button)
        self.header_row.add(self.export_button)
        self.bar = FilterBar(self)
        self.banner = Banner("ok", "shield-check", self, is_wide=True)
        self.model: RowsModel[Act] = RowsModel(self._columns(), self)
        self.table = Table("journal")
        self.table.show_rows(self.model)
        self.table.setAccessibleName(self.tr("Acts"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(
            EmptyState("history", self.tr("No act fits"), self.tr("Choose a longer time or all acts."))
        )
        self.more = Button(self.tr("Show older ones"), role="ghost")
        self.more.clicked.connect(self._ask_more)
        self.more.hide()
        self.detail = DetailPanel()
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.bar, self.banner):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)
        column.addWidget(self.more)
        self._panel = ContextPanel(left, self.detail, width=400, least=340, parent=self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._panel)
        self._loading = LoadingOverlay(self._stack)
        self._connect()

    def _connect(self) -> None:
        self.bar.changed.connect(self.refresh)
        self.bar.person_typed.connect(self._find_person)
        self.detail.uncover_wanted.connect(self._uncover)
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._show_current())
        Keys(self).always("Ctrl+F", self.bar.search.setFocus)

    def _columns(self) -> list[Column[Act]]:
        return [
            Column("at", self.tr("When"), lambda a: wording.moment(a.at), 120, role=lambda _: "text2"),
            Column("who", self.tr("Who"), lambda a: a.who or self.tr("the program"), 84),
            Column("what", self.tr("What"), act_words, 220, stretches=True, tip=act_words),
            Column("about", self.tr("About"), about_words, 170, role=lambda _: "text2", tip=about_words),
            Column("rows", self.tr("Rows"), self._count, 64, is_number=True, role=lambda _: "text3"),
        ]

    def _count(self, act: Act) -> str:
        return f"{acts.COUNTED:,}+" if act.rows >= acts.COUNTED else wording.number(act.rows)

    def title(self) -> str:
        return self.tr("Journal")

    def hints(self) -> list[KeyHint]:
        return [KeyHint("J/K", self.tr("up and down")), KeyHint("Ctrl+F", self.tr("about a person"))]

    def notes(self) -> list[Note]:
        return [("eye", self.tr("Looking at sensitive values is recorded"))]

    def wants(self, _changes: Changes) -> bool:
        """Every act is a new line, but what somebody reads must not slip away: new lines come at the next question."""
        return False

    def show_place(self, place: Place) -> None:
        name = str(place.params.get("name", ""))
        if place.key is not None:
            self.bar.show_about(place.key, name)
        super().show_place(place)

    def refresh(self) -> None:
        self._loading.begin()
        self.program.read(acts.people_who_acted, self.bar.show_people)
        self.program.read(partial(acts.search, filters=self.bar.filters), self._show)

    def _show(self, found: Found) -> None:
        self._loading.end()
        self._fill(found.acts, found.has_more)
        self._stack.setCurrentIndex(0 if found.acts else 1)
        self._shown = None
        self.detail.show_nothing()
        if found.acts:
            self.table.setCurrentIndex(self.model.index(0, 0))

    def _fill(self, found: Sequence[Act], is_more: bool) -> None:
        self._acts = tuple(found)
        self.model.set_rows(self._acts)
        self.more.setVisible(is_more)
        count = wording.number(len(found)) + ("+" if is_more else "")
        self.header_row.set_context(self.tr("{count} acts").format(count=count))

    def _ask_more(self) -> None:
        last = self._acts[-1]
        filters = replace(self.bar.filters, before=(last.at, last.key))
        self.program.read(partial(acts.search, filters=filters), self._append)

    def _append(self, found: Found) -> None:
        row = self.table.currentIndex().row()
        self._fill((*self._acts, *found.acts), found.has_more)
        self.table.setCurrentIndex(self.model.index(row, 0))

    def _find_person(self, text: str) -> None:
        self.program.read(partial(search.palette, text=text), self.bar.offer)

    # The chosen act

    def _show_current(self) -> None:
        index = self.table.currentIndex()
        if not index.isValid():
            return
        act = self.model.row_at(index)
        if self._shown is None or self._shown.key != act.key:
            self._shown = act
            self.detail.show_act(act, None)
            self.program.read(partial(values.detail, action=act.key), self._show_detail)

    def _show_detail(self, detail: Detail) -> None:
        if self._shown is not None and self._shown.key == detail.action:
            self.detail.show_act(self._shown, detail)

    def _uncover(self, action: Key) -> None:
        self.program.run(partial(values.uncovered, action=action), code=UseCase.REVEAL, done=self._show_detail)

    # Taking it out

    def ask_export(self) -> None:
        """Where to, as a workbook or as lines of JSON."""
        path, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Export the journal"),
            self.tr("Journal.xlsx"),
            self.tr("Excel (*.xlsx);;JSON Lines (*.jsonl)"),
        )
        if path:
            self.save(Path(path))

    def save(self, path: Path) -> None:
        """Write what the filters show; that it went out is recorded."""
        filters, language = self.bar.filters, wording.said(_LANGUAGE)

        def work(desk: Desk, progress: Progress) -> Written:
            with desk.reading() as session:
                made = export.export(session, filters=filters, path=path, language=language, progress=progress)
            with desk.action(UseCase.EXPORT) as session:
                reveals.exported(session, rows=made.rows, what=Taken.JOURNAL)
            return made

        job = self.program.start(work, code=UseCase.EXPORT, title=self.tr("Export the journal"))
        job.finished.connect(self._tell_written)

    def _tell_written(self, made: Written) -> None:
        if made.is_cut:
            words = self.tr("The workbook holds the newest {rows} rows. Export as JSON Lines for all of them.")
            self.banner.tell(words.format(rows=wording.number(made.rows)), kind="warn")

    # Whether it is unbroken

    def verify(self) -> None:
        """Compute the whole chain of seals anew, beside the screen; the button stops it meanwhile."""
        if self._verifying is not None:
            self._verifying.cancel()
            return
        keeper = self.program.keeper
        remembered = keeper.last_seal if keeper is not None else None

        def work(desk: Desk, progress: Progress) -> Verification:
            with desk.reading() as session:
                return verify(session, remembered=remembered, progress=progress)

        self.banner.tell("")
        job = self.program.start(work, code="check", title=self.tr("Verify the journal"))
        self._verifying = job
        self.verify_button.setText(self.tr("Stop"))
        job.finished.connect(self._show_verified)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_ended)

    def _show_verified(self, found: Verification) -> None:
        self._on_ended()
        kind, icon = ("ok", "shield-check") if found.verified.is_intact else ("danger", "circle-alert")
        if found.verified.is_intact and found.turned_back:
            kind, icon = "warn", "triangle-alert"
        self.banner.tell(verification_words(found), kind=kind, icon=icon)

    def _on_failed(self, error: Exception) -> None:
        self._on_ended()
        self.program.show_error(error)

    def _on_ended(self) -> None:
        self._verifying = None
        self.verify_button.setText(QCoreApplication.translate("JournalPage", "Verify"))
