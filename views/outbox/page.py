"""发件箱: what is drafted for candidates, confirmed by a person, and sent."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from models.values.enums import ContactChannel, MessageState
from models.values.keys import Key
from models.values.text import folded
from services import letter_texts
from services.changes import Changes
from services.errors import AppError
from services.letter_texts import Draft, Text
from services.outbox import channels, letters
from services.outbox.letters import Letter, Outbox, Seen, Wording
from services.use_cases import UseCase
from views.common import conflict
from views.common.buttons import Button
from views.common.context_panel import ContextPanel
from views.common.fields import SearchField
from views.common.keys import Keys
from views.common.labels import label as word_of
from views.common.page import Page
from views.common.presence import PresenceLine
from views.common.rows import Column, RowsModel
from views.common.states import EmptyState, LoadingOverlay
from views.common.switches import Segmented
from views.common.table import Table, choose_first
from views.common.tool_bar import ToolBar
from views.common.wording import moment
from views.context import KeyHint, PageName, Place, Program
from views.outbox.letter_panel import LetterPanel
from views.outbox.post import Post
from views.outbox.texts_panel import TextsPanel
from views.outbox.words import event_words, note

PARTS: dict[str, tuple[MessageState, ...]] = {
    "drafts": (MessageState.DRAFT,),
    "waiting": (MessageState.CONFIRMED, MessageState.SENDING),
    "failed": (MessageState.FAILED,),
    "sent": (MessageState.SENT,),
}
TEXTS = "texts"  # the view of a place that opens the texts


class OutboxPage(Page):
    """C copies and marks as sent, Ctrl+Enter confirms; both act on everything that is selected."""

    name = PageName.OUTBOX

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(program, parent)
        self._box: Outbox | None = None
        self._then = ""  # an act that waits until what was typed is kept
        self.header_row.set_title(self.tr("Outbox"))
        self._parts = Segmented()
        for part, words in (
            ("drafts", self.tr("Drafts")), ("waiting", self.tr("Confirmed")), ("failed", self.tr("Not delivered")),
            ("sent", self.tr("Sent")),
        ):  # fmt: skip
            self._parts.add(part, words, count=None if part == "sent" else 0)
        self.header_row.add_after_title(self._parts)
        self._presence = PresenceLine(program, self)
        self.header_row.add(self._presence)
        self._model: RowsModel[Letter] = RowsModel(self._columns(), self)
        self._table = Table("outbox")
        self._table.show_rows(self._model)
        self._table.setAccessibleName(self.tr("Messages"))
        self._search = SearchField(self.tr("Find a message"), key="Ctrl F")
        self._empty = EmptyState("mail", self.tr("No message here"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        self._letter, self._texts = LetterPanel(), TextsPanel()
        self._side = QStackedWidget()
        for part_widget in (self._letter, self._texts):
            part_widget.setProperty("ground", "canvas")
            part_widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            self._side.addWidget(part_widget)
        self._post = Post(program, self)
        self._panel = ContextPanel(self._left(), self._side, width=460, least=400, parent=self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._panel)
        self._loading = LoadingOverlay(self._stack)
        self._connect()

    def _columns(self) -> list[Column[Letter]]:
        return [
            Column("name", self.tr("Candidate"), lambda m: m.name, 96, sort=lambda m: m.name),
            Column("event", self.tr("About"), lambda m: event_words(m.event), 90, role=lambda _: "text2"),
            Column("channel", self.tr("By"), lambda m: word_of(m.channel), 80, role=lambda _: "text2"),
            Column("text", self.tr("Message"), _first_line, 220, stretches=True, role=lambda _: "text"),
            Column("at", self.tr("When"), lambda m: moment(m.at), 124, sort=lambda m: m.at, role=lambda _: "text3"),
            Column(
                "note", self.tr("To check"), note, 170, role=lambda _: "warn",
                icon=lambda m: "triangle-alert" if note(m) else "", tip=note,
            ),
        ]  # fmt: skip

    def _left(self) -> QWidget:
        bar = ToolBar()
        self._search.setFixedWidth(200)
        texts = Button(self.tr("Texts…"), icon="text", size="compact")
        texts.clicked.connect(self.open_texts)
        self._account = Button(self.tr("Mail account…"), icon="mail", size="compact")
        self._account.clicked.connect(lambda: self._post.ask(self._account))
        row = bar.row
        row.addWidget(self._search)
        row.addStretch(1)
        row.addWidget(texts)
        row.addWidget(self._account)
        return bar.over(self._stack)

    def _connect(self) -> None:
        self._parts.picked.connect(lambda _: self.refresh())
        self._search.searched.connect(lambda _: self._show_rows())
        self._table.selectionModel().selectionChanged.connect(lambda *_: self._show_current())
        self._table.opened.connect(lambda _: self._panel.set_shown(True))
        self._letter.edited.connect(self._edit)
        self._letter.turned.connect(self._turn)
        self._letter.asked.connect(self.act)
        self._texts.kept.connect(self._keep_text)
        self._texts.reset.connect(self._reset_text)
        self._texts.closed.connect(self._close_texts)
        self._post.account_wanted.connect(lambda: self._post.ask(self._account))
        keys = Keys(self)
        keys.letter("C", lambda: self.act("copy"))
        keys.always("Ctrl+Return", lambda: self.act("confirm"))
        keys.always("Ctrl+F", self._search.setFocus)
        keys.always("Esc", self._close_texts)

    def title(self) -> str:
        return self.tr("Outbox")

    def hints(self) -> list[KeyHint]:
        return [
            KeyHint("J/K", self.tr("up and down")),
            KeyHint("Space", self.tr("select")),
            KeyHint("Ctrl+Enter", self.tr("confirm")),
            KeyHint("C", self.tr("copy, mark as sent")),
        ]

    def keyboard_home(self) -> QWidget:
        return self._table

    # Showing

    def show_place(self, place: Place) -> None:
        if place.view in PARTS:
            self._parts.choose(place.view)
        self._side.setCurrentWidget(self._letter)
        super().show_place(place)
        if place.view == TEXTS:
            self.open_texts()

    def wants(self, changes: Changes) -> bool:
        return changes.touch("message", "contact", "candidate", "setting")

    def refresh(self) -> None:
        self._loading.begin()
        self._post.refresh()
        self.program.read(partial(letters.outbox, states=PARTS[self._parts.current]), self._show)

    def _show(self, box: Outbox) -> None:
        self._loading.end()
        self._box = box
        for part, count in (("drafts", box.drafts), ("waiting", box.waiting), ("failed", box.failed)):
            self._parts.set_count(part, count)
        self._show_rows()

    def _show_rows(self) -> None:
        if self._box is None:
            return
        sought, current = folded(self._search.text()), self._current()
        wanted = current.key if current is not None else None
        shown = [m for m in self._box.letters if not sought or sought in folded(m.name + m.subject + m.body)]
        row = self._table.currentIndex().row()
        self._model.set_rows(shown)
        self._stack.setCurrentIndex(0 if shown else 1)
        if shown and not choose_first(self._table, lambda index: bool(self._model.row_at(index).key == wanted)):
            self._table.setCurrentIndex(self._model.index(max(min(row, len(shown) - 1), 0), 0))
        self._show_current()
        if self._then:
            then, self._then = self._then, ""
            self.act(then)

    def _current(self) -> Letter | None:
        index = self._table.currentIndex()
        return self._model.row_at(index) if index.isValid() and index.row() < len(self._model.rows) else None

    def selected(self) -> list[Letter]:
        """What the acts are about."""
        return [self._model.rows[row] for row in self._table.selected_rows()]

    def _show_current(self) -> None:
        letter = self._current()
        if self._side.currentWidget() is self._letter:
            self._panel.set_shown(letter is not None and not self._panel.is_drawer)
        self._presence.watch("message", letter.key if letter is not None else None)
        if letter is not None:
            self._letter.show_letter(letter)
            self._letter.show_count(len(self.selected()))

    # Acts

    def _edit(self, text: Wording) -> None:
        letter, was = self._current(), self._letter.over
        if letter is not None and was is not None:
            self._save_over(letter.key, text, self._letter.version, was)

    def _turn(self, text: Wording, channel: ContactChannel) -> None:
        """Take the text of the other channel where nobody wrote in the draft."""
        letter = self._current()
        if letter is not None:
            ask = partial(channels.by_channel, letter=letter.key, text=text, channel=channel)
            self.program.read(ask, partial(self._on_turned, letter.key))

    def _on_turned(self, key: Key, text: Wording) -> None:
        letter = self._current()
        if letter is not None and letter.key == key:
            self._letter.say(text)

    def _save_over(self, key: Key, text: Wording, seen: int, was: Wording) -> None:
        """Save over the version that was seen; what a colleague changed meanwhile stays, or both are shown."""
        self.program.run(
            partial(letters.edit, letter=Seen(key, seen), text=text, was=was),
            code=UseCase.MESSAGE_EDIT,
            done=partial(self._on_kept, text),
            failed=partial(self._on_not_kept, key),
        )

    def _on_kept(self, text: Wording, version: int) -> None:
        self._letter.take(text, version)
        self.refresh()

    def _on_not_kept(self, key: Key, error: AppError) -> None:
        self._then = ""
        self._letter.refuse()
        conflict.ask(self, error, self._letter.fields_in_conflict(), partial(self._save_over, key), self._refuse)

    def _refuse(self, error: AppError) -> None:
        self.program.show_error(error)
        self._letter.forget()
        self.refresh()

    def act(self, name: str) -> None:
        """What the buttons and keys ask for."""
        if self._letter.is_pending:
            self._then = name
            return
        chosen = self.selected()
        first = self._current()
        if first is None or not chosen or self._letter.act(name).isHidden():
            return
        seen = [_seen(letter) for letter in chosen]
        match name:
            case "confirm":
                self.program.run(
                    partial(letters.confirm, letters=seen),
                    code=UseCase.MESSAGE_CONFIRM,
                    done=lambda _: self._post.send(),
                    toast=self.tr("%n confirmed", "", len(seen)),
                )
            case "copy":
                QApplication.clipboard().setText(first.body)
                self._run(letters.mark_sent, [_seen(first)], self.tr("Copied, marked as sent: {name}"), first)
            case "drop":
                self._run(letters.drop, seen, self.tr("Thrown away: {name}"), first)
            case "take_back":
                self._run(letters.take_back, seen, self.tr("A draft again: {name}"), first)
            case "sent":
                self._run(letters.mark_sent, seen, self.tr("Marked as sent: {name}"), first)
            case "again":
                self._run(letters.send_again, seen, self.tr("Goes once more: {name}"), first)
            case "send":
                self._post.send(is_hurried=True)
            case "profile":
                self.program.open(Place(PageName.CANDIDATE, first.candidate, "messages"))

    def _run(self, use_case: Callable[..., int], seen: list[Seen], words: str, first: Letter) -> None:
        act = partial(use_case, letters=seen)
        code = UseCase.MESSAGE_CONFIRM if use_case is letters.send_again else UseCase.MESSAGE_EDIT  # undone by Ctrl+Z
        self.program.run(act, code=code, toast=words.format(name=first.name))

    # Texts

    def open_texts(self) -> None:
        """The texts that drafts start from, at the right."""
        self._side.setCurrentWidget(self._texts)
        self._panel.set_shown(True)
        self.program.read(letter_texts.texts, self._show_texts)

    def _show_texts(self, texts: tuple[Text, ...]) -> None:
        self._texts.show_texts(texts)

    def _close_texts(self) -> None:
        self._side.setCurrentWidget(self._letter)
        self._show_current()

    def _keep_text(self, event: str, language: str, channel: ContactChannel, draft: Draft, was: Draft) -> None:
        def act(draft: Draft, _seen: int, was: Draft) -> partial[None]:
            return partial(letter_texts.keep, event=event, language=language, channel=channel, draft=draft, was=was)

        toast = self.tr("Kept: {text}").format(text=event_words(event))
        run = partial(self.program.run, code=UseCase.SETTINGS, done=lambda _: self._on_text_kept(), toast=toast)
        fields = self._texts.fields_in_conflict()
        conflict.save_over(self, run, act, lambda _: fields, self.program.show_error)(draft, 0, was)

    def _on_text_kept(self) -> None:
        self._texts.forget()
        self.open_texts()

    def _reset_text(self, event: str, language: str, channel: ContactChannel) -> None:
        self.program.run(
            partial(letter_texts.reset, event=event, language=language, channel=channel),
            code=UseCase.SETTINGS,
            done=lambda _: self._on_text_kept(),
            toast=self.tr("Shipped text: {text}").format(text=event_words(event)),
        )


def _seen(letter: Letter) -> Seen:
    return Seen(letter.key, letter.version)


def _first_line(letter: Letter) -> str:
    if letter.channel is ContactChannel.EMAIL and letter.subject:
        return letter.subject
    return " ".join(letter.body.split())[:80]
