"""收件: mentions, reminders and what fell due; read or not, each a key away from its place."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from services import inbox
from services.changes import Changes
from services.inbox import Inbox, Notice, Part
from views.common.buttons import Button
from views.common.keys import Keys
from views.common.page import Page
from views.common.rows import Column, RowsModel
from views.common.states import EmptyState, LoadingOverlay
from views.common.switches import Segmented
from views.common.table import Table, choose_first
from views.common.tool_bar import ToolBar
from views.common.wording import moment
from views.context import KeyHint, PageName, Place, Program
from views.inbox import words

READ = "notification_read"  # the entity under which the news goes out that something was read


class InboxPage(Page):
    """Enter opens what a notice is about and takes it as read; U keeps it unread."""

    name = PageName.INBOX

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(program, parent)
        self.header_row.set_title(self.tr("Inbox"))
        self._parts = Segmented()
        self._parts.add(Part.UNREAD.value, self.tr("Unread"), count=0)
        self._parts.add(Part.ALL.value, self.tr("All"))
        self._parts.add(Part.MENTIONS.value, self.tr("Mentions"))
        self._parts.picked.connect(lambda _: self.refresh())
        self.header_row.add_after_title(self._parts)
        self._model: RowsModel[Notice] = RowsModel(self._columns(), self)
        self._table = Table("inbox")
        self._table.show_rows(self._model)
        self._table.setAccessibleName(self.tr("Notices"))
        self._table.opened.connect(lambda _: self._open())
        self._empty = EmptyState("inbox", "")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        bar = ToolBar()
        row = bar.row
        row.addStretch(1)
        self._all_read = Button(self.tr("Take all as read"), icon="circle-check", size="compact")
        self._all_read.clicked.connect(self._read_all)
        row.addWidget(self._all_read)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._stack, 1)
        self._loading = LoadingOverlay(self._stack)
        keys = Keys(self)
        keys.letter("U", self._toggle_read)
        keys.always("Ctrl+Return", self._read_all)

    def _columns(self) -> list[Column[Notice]]:
        def role(notice: Notice) -> str:
            return "text3" if notice.is_read else "text"

        return [
            Column("title", self.tr("Notice"), words.title, 190, role=role, icon=lambda n: words.ICONS[n.about]),
            Column("line", self.tr("About"), words.line, 380, stretches=True, role=role, tip=words.line),
            Column("at", self.tr("When"), lambda n: moment(n.at), 130, role=lambda _: "text3"),
        ]

    def title(self) -> str:
        return self.tr("Inbox")

    def hints(self) -> list[KeyHint]:
        return [
            KeyHint("J/K", self.tr("up and down")),
            KeyHint("Enter", self.tr("open")),
            KeyHint("U", self.tr("read / unread")),
            KeyHint("Ctrl+Enter", self.tr("take all as read")),
        ]

    def keyboard_home(self) -> QWidget:
        return self._table

    def show_place(self, place: Place) -> None:
        if place.view in list(Part):
            self._parts.choose(place.view)
        super().show_place(place)

    def wants(self, changes: Changes) -> bool:
        return changes.touch("notification", "comment", "task", "candidate", READ)

    def refresh(self) -> None:
        self._loading.begin()
        part = Part(self._parts.current)
        self.program.read(partial(inbox.inbox, person=self.program.me.person, part=part), self._show)

    def _show(self, found: Inbox) -> None:
        self._loading.end()
        current = self._current()
        row = self._table.currentIndex().row()
        self._parts.set_count(Part.UNREAD.value, found.unread)
        self._all_read.setEnabled(found.unread > 0)
        self._model.set_rows(found.notices)
        self._stack.setCurrentIndex(0 if found.notices else 1)
        self._empty.set_words(*self._nothing())
        key = current.key if current is not None else None
        if found.notices and not choose_first(self._table, lambda index: bool(self._model.row_at(index).key == key)):
            last = len(found.notices) - 1
            self._table.setCurrentIndex(self._model.index(max(min(row, last), 0), 0))

    def _nothing(self) -> tuple[str, str]:
        if self._parts.current == Part.UNREAD.value:
            return self.tr("Nothing unread"), self.tr("Mentions in comments and reminders come here.")
        return self.tr("Nothing here yet"), self.tr("Name a colleague with @ in a comment, and they are told.")

    def _current(self) -> Notice | None:
        index = self._table.currentIndex()
        return self._model.row_at(index) if index.isValid() and index.row() < len(self._model.rows) else None

    def _selected(self) -> list[Notice]:
        current = self._current()
        chosen = [self._model.rows[row] for row in self._table.selected_rows()]
        return chosen or ([current] if current is not None else [])

    def _open(self) -> None:
        notice = self._current()
        if notice is None:
            return
        place = words.place_of(notice)
        self._note(partial(inbox.mark_read, notices=[notice.key]))
        if place is not None:
            self.program.open(place)

    def _toggle_read(self) -> None:
        chosen = self._selected()
        if not chosen:
            return
        act = inbox.mark_unread if all(notice.is_read for notice in chosen) else inbox.mark_read
        self._note(partial(act, notices=[notice.key for notice in chosen]))

    def _read_all(self) -> None:
        self._note(partial(inbox.mark_all_read, person=self.program.me.person))

    def _note(self, act: Callable[..., int]) -> None:
        self.program.keep(act, done=self._on_noted)

    def _on_noted(self, _count: int) -> None:
        """The badge and this list follow; nothing of it is a step of undo."""
        self.program.changed.emit(Changes({READ: frozenset()}))
