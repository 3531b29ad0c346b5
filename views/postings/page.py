"""招聘发布: the channels of a position with their texts, codes, costs and applicants."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QFileDialog, QVBoxLayout, QWidget

from models.access import Act
from models.values.bilingual import Words
from models.values.keys import Key
from models.values.money import FEN_A_YUAN
from services import postings
from services.changes import Changes
from services.postings import Kit, Line, Whereabouts, Wording
from services.use_cases import UseCase
from views.common import conflict
from views.common.buttons import Button
from views.common.conflict import Field, both_texts
from views.common.context_panel import ContextPanel
from views.common.keys import Keys
from views.common.page import Page
from views.common.presence import PresenceLine
from views.common.rights import offer
from views.common.rows import Column, RowsModel
from views.common.states import LoadingOverlay
from views.common.table import Table, choose_first
from views.common.tool_bar import ToolBar
from views.common.wording import DOT, amount, moment, said
from views.context import KeyHint, PageName, Place, Program
from views.postings.posting_panel import PostingPanel

_LANGUAGE = Words("zh", "en")


class PostingsPage(Page):
    """Channels at the left; Space selects some, Ctrl+Enter writes their texts or notes that one is posted."""

    name = PageName.POSTINGS

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(program, parent)
        self._kit: Kit | None = None
        self.header_row.set_title(self.tr("Postings"))
        self._presence = PresenceLine(program, self)
        self.header_row.add(self._presence)
        self._model: RowsModel[Line] = RowsModel(self._columns(), self)
        self._table = Table("postings")
        self._table.show_rows(self._model)
        self._table.setAccessibleName(self.tr("Channels"))
        self.posting = PostingPanel()
        self.posting.setProperty("ground", "canvas")
        bar = ToolBar()
        row = bar.row
        board = Button(self.tr("Board"), icon="square-kanban", size="compact")
        board.clicked.connect(self._open_board)
        row.addWidget(board)
        fees = Button(self.tr("Suppliers and payouts"), icon="handshake", size="compact")
        fees.clicked.connect(lambda: self.program.open(Place(PageName.FEES)))
        row.addWidget(fees)
        offer(program.me, Act.READ, "payout", fees)
        row.addStretch(1)
        export = Button(self.tr("Export all texts…"), icon="download", size="compact")
        export.clicked.connect(self._ask_file)
        row.addWidget(export)
        self._panel = ContextPanel(bar.over(self._table), self.posting, width=460, least=400, parent=self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._panel)
        self._loading = LoadingOverlay(self._table)
        self._table.selectionModel().selectionChanged.connect(lambda *_: self._show_current())
        self._table.opened.connect(lambda _: self._panel.set_shown(True))
        self.posting.asked.connect(self.act)
        keys = Keys(self)
        keys.letter("C", lambda: self.act("copy"))
        keys.always("Ctrl+Return", self._next)

    def _columns(self) -> list[Column[Line]]:
        return [
            Column("channel", self.tr("Channel"), lambda x: said(x.channel_name), 130),
            Column("code", self.tr("Code"), lambda x: x.code, 110, role=lambda _: "text2"),
            Column("state", self.tr("State"), self._state, 170, stretches=True, icon=_icon,
                   role=lambda x: "ok" if x.posted_at and not x.ended_at else "text2"),
            Column("cost", self.tr("Cost"), lambda x: amount(x.cost) if x.cost else "", 90, is_number=True,
                   sort=lambda x: x.cost),
            Column("applicants", self.tr("Applicants"), lambda x: str(x.applicants) if x.key else "", 84,
                   is_number=True, sort=lambda x: x.applicants),
            Column("each", self.tr("Each"), lambda x: amount(x.cost_per_applicant) if x.cost_per_applicant else "", 84,
                   is_number=True),
            Column("hired", self.tr("Hired"), lambda x: str(x.hired) if x.key else "", 64, is_number=True),
        ]  # fmt: skip

    def _state(self, line: Line) -> str:
        if line.key is None:
            return ""
        if line.ended_at is not None:
            return self.tr("taken down {when}").format(when=moment(line.ended_at))
        if line.posted_at is not None:
            return self.tr("posted {when}").format(when=moment(line.posted_at))
        return self.tr("text written")

    def title(self) -> str:
        return self.tr("Postings")

    def hints(self) -> list[KeyHint]:
        return [
            KeyHint("J/K", self.tr("up and down")),
            KeyHint("Space", self.tr("select")),
            KeyHint("C", self.tr("copy")),
            KeyHint("Ctrl+Enter", self.tr("write the text; it is posted")),
        ]

    def keyboard_home(self) -> QWidget:
        return self._table

    # Showing

    def wants(self, changes: Changes) -> bool:
        return changes.touch("posting", "spend", "position", "application", "channel")

    def refresh(self) -> None:
        if self.place is not None and self.place.key is not None:
            self._loading.begin()
            self.program.read(partial(postings.kit, position=self.place.key), self._show)

    def _show(self, kit: Kit) -> None:
        self._loading.end()
        current = self._current()
        self._kit = kit
        written = sum(line.key is not None for line in kit.lines)
        facts = [kit.title, self.tr("%n texts", "", written), self.tr("%n applicants", "", kit.applicants)]
        if kit.spent:
            facts.append(self.tr("{money} yuan").format(money=amount(kit.spent)))
        self.header_row.set_context(DOT.join(facts))
        self._model.set_rows(kit.lines)
        key = current.channel if current is not None else None
        if kit.lines and not choose_first(self._table, lambda index: bool(self._model.row_at(index).channel == key)):
            self._table.setCurrentIndex(self._model.index(0, 0))
        self._show_current()

    def _current(self) -> Line | None:
        index = self._table.currentIndex()
        return self._model.row_at(index) if index.isValid() and index.row() < len(self._model.rows) else None

    def _show_current(self) -> None:
        line = self._current()
        self._panel.set_shown(line is not None and not self._panel.is_drawer)
        if line is not None:
            self.posting.show_line(line)
            self._presence.watch("posting", line.key)

    # Acting

    def _next(self) -> None:
        line = self._current()
        if line is not None:
            self.act("draft" if line.key is None else "post")

    def act(self, name: str) -> None:
        """What the buttons and keys ask for."""
        line = self._current()
        if line is None or self._kit is None:
            return
        language = said(_LANGUAGE)
        if name == "draft":
            chosen = [self._model.rows[row].channel for row in self._table.selected_rows()] or [line.channel]
            self._run(
                partial(postings.draft, position=self._kit.position, channels=chosen, language=language),
                self.tr("Texts written"),
            )
        elif line.key is not None:
            self._act_on(name, line, line.key, language)

    def _seen(self, line: Line, act: Callable[..., object], **more: object) -> partial[object]:
        return partial(act, posting=line.key, seen=line.version, **more)

    def _act_on(self, name: str, line: Line, key: Key, language: str) -> None:
        where, of = said(line.channel_name), partial(self._seen, line)
        match name:
            case "copy":
                QApplication.clipboard().setText(self.posting.text.toPlainText())
                self.program.toast(self.tr("Copied: {channel}").format(channel=where))
            case "save":
                self._save_text(self.posting.line or line, key)
            case "post" if self.posting.is_changed:
                self.act("save")
            case "post":
                self._save_post(self.posting.line or line, key)
            case "end":
                self._run(of(postings.end), self.tr("Taken down: {channel}").format(channel=where))
            case "renew":
                self._run(
                    of(postings.renew, language=language), self.tr("Written anew: {channel}").format(channel=where)
                )
            case "drop":
                self._run(of(postings.drop), self.tr("Thrown away: {channel}").format(channel=where))

    def _save_text(self, line: Line, key: Key) -> None:
        def act(draft: Wording, seen: int, was: Wording) -> partial[int]:
            return partial(postings.edit, posting=key, seen=seen, draft=draft, was=was)

        toast = self.tr("Kept: {channel}").format(channel=said(line.channel_name))
        fields = {"text": Field(self.tr("Text of the posting"), both=both_texts)}
        self._saving(act, fields, toast, is_text=True)(self.posting.draft, line.version, self.posting.was)

    def _save_post(self, line: Line, key: Key) -> None:
        def act(at: Whereabouts, seen: int, was: Whereabouts) -> partial[int]:
            return partial(postings.post, posting=key, seen=seen, at=at, was=was)

        toast = self.tr("Posted: {channel}").format(channel=said(line.channel_name))
        fields = {
            "url": Field(self.tr("Address of the posting")),
            "yuan": Field(self.tr("Cost in yuan"), lambda yuan: amount(round(yuan * FEN_A_YUAN))),
        }
        self._saving(act, fields, toast, is_text=False)(self.posting.whereabouts, line.version, self.posting.was_at)

    def _saving(
        self, act: Callable[..., partial[int]], fields: dict[str, Field], toast: str, *, is_text: bool
    ) -> Callable[..., None]:
        """Over what was seen; where a colleague changed the same, both are shown."""
        done = partial(self._on_saved, is_text)
        run = partial(self.program.run, code=UseCase.POSTING_EDIT, toast=toast, done=done)
        return conflict.save_over(self, run, act, lambda _: fields, self.program.show_error)

    def _on_saved(self, is_text: bool, _version: int) -> None:
        self.posting.forget(is_text=is_text)
        self.refresh()

    def _run(self, act: Callable[..., object], toast: str) -> None:
        self.program.run(act, code=UseCase.POSTING_EDIT, toast=toast)

    def _open_board(self) -> None:
        if self._kit is not None:
            self.program.open(Place(PageName.BOARD, self._kit.position))

    def _ask_file(self) -> None:
        if self._kit is None:
            return
        name = self.tr("Postings {title}").format(title=self._kit.title)
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Export all texts"), f"{name}.txt", "*.txt")
        if path:
            self.write_file(Path(path))

    def write_file(self, path: Path) -> None:
        """All texts into one file; it holds nothing of a person."""
        if self._kit is None:
            return
        try:
            path.write_text(postings.text_of_all(self._kit), encoding="utf-8")
        except OSError as error:
            self.program.toast(self.tr("Not written: {why}").format(why=error.strerror or ""), is_error=True)
            return
        self.program.toast(self.tr("Written: {file}").format(file=path.name))


def _icon(line: Line) -> str:
    if line.key is None:
        return ""
    return "circle-stop" if line.ended_at else "circle-check" if line.posted_at else "pencil"
