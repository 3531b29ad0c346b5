"""表单收发: forms that people without the program fill in. What came back is looked at before it counts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from models.values.enums import PacketState
from models.values.keys import Key
from services.packets import issue, landing, listing
from services.packets.landing import Landing
from services.packets.listing import Due, Sent
from services.use_cases import UseCase
from views.common.buttons import Button
from views.common.context_panel import ContextPanel
from views.common.keys import Keys
from views.common.page import Page
from views.common.rows import RowsModel
from views.common.states import EmptyState, LoadingOverlay
from views.common.switches import Segmented
from views.common.table import Table, choose_first
from views.common.tool_bar import ToolBar
from views.context import Changes, KeyHint, PageName, Place, Program
from views.intake.drop import files_of
from views.packets.choose_popover import ChoosePopover
from views.packets.columns import landing_columns, sent_columns
from views.packets.landing_panel import LandingPanel
from views.packets.paste_popover import PastePopover
from views.packets.returning import ReturnDesk
from views.packets.sending import FormDesk
from views.packets.sent_panel import SentPanel

RETURNED, OUT, DONE = "returned", "out", "done"


class PacketsPage(Page):
    """Ctrl+Enter submits what came back as the evaluation of who filled it in."""

    name = PageName.PACKETS

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(program, parent)
        self._landings: tuple[Landing, ...] = ()
        self._sent: tuple[Sent, ...] = ()
        self._wanted: Key | None = None  # to be shown once it is in the list
        self.desk, self.returns = FormDesk(program, self), ReturnDesk(program, self)
        self.setAcceptDrops(True)
        self.header_row.set_title(self.tr("Forms out and back"))
        self.parts = Segmented()
        for part, words in (
            (RETURNED, self.tr("Came back")), (OUT, self.tr("Out")), (DONE, self.tr("Closed")),
        ):  # fmt: skip
            self.parts.add(part, words, count=None if part == DONE else 0)
        self.header_row.add_after_title(self.parts)
        self._give = Button(self.tr("Send forms…"), icon="send")
        self._give.clicked.connect(self.choose)
        self.header_row.add(self._give)
        self.landing_model: RowsModel[Landing] = RowsModel(landing_columns(), self)
        self.sent_model: RowsModel[Sent] = RowsModel(sent_columns(), self)
        self.returned_table, self.sent_table = Table("packets_returned"), Table("packets_sent")
        self.returned_table.show_rows(self.landing_model)
        self.sent_table.show_rows(self.sent_model)
        self._empty = EmptyState("inbox", "")
        self._stack, self._side = QStackedWidget(), QStackedWidget()
        for widget in (self.returned_table, self.sent_table, self._empty):
            self._stack.addWidget(widget)
        self.landing_panel, self.sent_panel = LandingPanel(), SentPanel()
        for panel in (self.landing_panel, self.sent_panel):
            self._side.addWidget(panel)
        self._panel = ContextPanel(self._left(), self._side, width=440, least=400, parent=self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._panel)
        self._loading = LoadingOverlay(self._stack)
        self._connect()

    def _left(self) -> QWidget:
        bar = ToolBar()
        self._paste = Button(self.tr("Paste a reply…"), icon="clipboard-list", size="compact")
        self._paste.clicked.connect(self.paste)
        files = Button(self.tr("Returned files…"), icon="file-input", size="compact")
        files.clicked.connect(self.choose_files)
        bar.row.addWidget(self._paste)
        bar.row.addWidget(files)
        bar.row.addStretch(1)
        return bar.over(self._stack)

    def _connect(self) -> None:
        self.parts.picked.connect(lambda _: self._show_part())
        self.returned_table.selectionModel().selectionChanged.connect(lambda *_: self._show_current())
        self.sent_table.selectionModel().selectionChanged.connect(lambda *_: self._show_current())
        self.landing_panel.landed.connect(self.land)
        self.landing_panel.dropped.connect(self._drop)
        self.returns.arrived.connect(self._on_arrived)
        self.landing_panel.opened.connect(lambda: self._open_part(self._landing()))
        self.sent_panel.asked.connect(self._on_asked)
        keys = Keys(self)
        keys.always("Ctrl+Return", self.land)
        keys.always("Ctrl+Enter", self.land)

    def title(self) -> str:
        return self.tr("Forms out and back")

    def hints(self) -> list[KeyHint]:
        return [KeyHint("J/K", self.tr("up and down")), KeyHint("Ctrl Enter", self.tr("submit what came back"))]

    def keyboard_home(self) -> QWidget:
        return self.returned_table if self.parts.current == RETURNED else self.sent_table

    # Showing

    def show_place(self, place: Place) -> None:
        if place.view in (RETURNED, OUT, DONE):
            self.parts.choose(place.view)
        self._wanted = place.key or self._wanted
        super().show_place(place)
        files = place.params.get("files")
        if files:
            self._take_files(files)

    def wants(self, changes: Changes) -> bool:
        return changes.touch("packet", "returned_form", "evaluation", "interview", "assignment", "candidate")

    def refresh(self) -> None:
        self._loading.begin()
        self.program.read(partial(landing.waiting, viewer=self.program.me.person), self._on_landings)
        self.program.read(listing.sent, self._on_sent)

    def _on_landings(self, found: tuple[Landing, ...]) -> None:
        self._loading.end()
        self._landings = found
        self.parts.set_count(RETURNED, len(found))
        self._show_part()

    def _on_sent(self, found: tuple[Sent, ...]) -> None:
        self._sent = found
        self.parts.set_count(OUT, sum(sent.state is PacketState.OUT for sent in found))
        self._show_part()

    def _show_part(self) -> None:
        part = self.parts.current
        landing_, sent = self._landing(), self._sent_one()
        wanted = self._wanted or (landing_.key if landing_ is not None else None)
        self.landing_model.set_rows(self._landings)
        self.sent_model.set_rows([s for s in self._sent if (s.state is PacketState.OUT) == (part == OUT)])
        shows_returned = part == RETURNED
        rows: Sequence[object] = self.landing_model.rows if shows_returned else self.sent_model.rows
        self._empty.set_words(*self._nothing(part))
        self._stack.setCurrentIndex(2 if not rows else 0 if shows_returned else 1)
        self._side.setCurrentIndex(0 if shows_returned else 1)
        table = self.returned_table if shows_returned else self.sent_table
        key = wanted if shows_returned else (sent.key if sent is not None else None)
        model = self.landing_model if shows_returned else self.sent_model
        if rows and not choose_first(table, lambda index: bool(model.row_at(index).key == key)):
            table.setCurrentIndex(model.index(0, 0))
        elif shows_returned and rows:
            self._wanted = None
        self._show_current()

    def _nothing(self, part: str) -> tuple[str, str]:
        if part == RETURNED:
            return (
                self.tr("Nothing came back that waits"),
                self.tr("Drop returned files on the window, or paste a reply. A watched folder brings them by itself."),
            )
        if part == OUT:
            return self.tr("No form is out"), self.tr("Interviewers without the program can fill in a form.")
        return self.tr("No form is closed yet"), ""

    def _landing(self) -> Landing | None:
        index = self.returned_table.currentIndex()
        rows = self.landing_model.rows
        return self.landing_model.row_at(index) if index.isValid() and index.row() < len(rows) else None

    def _sent_one(self) -> Sent | None:
        index = self.sent_table.currentIndex()
        rows = self.sent_model.rows
        return self.sent_model.row_at(index) if index.isValid() and index.row() < len(rows) else None

    def _show_current(self) -> None:
        shows_returned = self.parts.current == RETURNED
        one = self._landing() if shows_returned else self._sent_one()
        self._panel.set_shown(one is not None and not self._panel.is_drawer)
        if isinstance(one, Landing):
            self.landing_panel.show_landing(one)
        elif isinstance(one, Sent):
            self.sent_panel.show_sent(one)

    # What came back

    def choose_files(self) -> None:
        files, _ = QFileDialog.getOpenFileNames(self, self.tr("Choose returned forms"), "", "*.xlsx *.xls *.ods;;*")
        if files:
            self._take_files(files)

    def _take_files(self, files: Sequence[str]) -> None:
        self.parts.choose(RETURNED)
        self.returns.take_files(files)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_of(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Mails and archives are opened where all files from outside are."""
        files = files_of(event)
        if not files:
            return
        event.acceptProposedAction()
        if all(name.lower().endswith((".xlsx", ".xls", ".ods")) for name in files):
            self._take_files(files)
        else:
            self.program.open(Place(PageName.INTAKE, params={"files": files}))

    def paste(self) -> PastePopover:
        """A reply by message."""
        popover = PastePopover(self)
        popover.wanted.connect(self.returns.take_text)
        popover.show_at(self._paste)
        return popover

    def _on_arrived(self, key: Key | None) -> None:
        self._wanted = key
        self.parts.choose(RETURNED)
        self.refresh()

    def land(self) -> None:
        one = self._landing()
        if one is not None and self.parts.current == RETURNED:
            self.returns.land(one)

    def _drop(self) -> None:
        one = self._landing()
        if one is not None:
            self.returns.drop(one)

    def _open_part(self, one: Landing | Sent | None) -> None:
        if one is not None and one.assignment is not None:
            self.program.open(Place(PageName.EVALUATION, one.assignment))

    # What goes out

    def choose(self) -> None:
        """Ask whose forms go out."""
        self.program.read(listing.due, self._on_due)

    def _on_due(self, parts: tuple[Due, ...]) -> None:
        popover = ChoosePopover(self, parts)
        popover.save_wanted.connect(self.desk.save)
        popover.mail_wanted.connect(self.desk.mail)
        popover.show_at(self._give, align_right=True)

    def _on_asked(self, act: str) -> None:
        one = self._sent_one()
        if one is None:
            return
        if act == "withdraw":
            self.program.run(
                partial(issue.withdraw, packet=one.key, seen=one.version),
                code=UseCase.PACKET_ISSUE,
                toast=self.tr("Withdrawn: form {code}").format(code=one.code),
            )
        elif act == "evaluation":
            self._open_part(one)
        elif one.assignment is not None:
            self.desk.give(act, one.assignment)
