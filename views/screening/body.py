"""The body of the screening page: the list with its panel, or one by one. Who is current is explained at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.values.keys import Key
from services.screening.explain import Explanation, explained
from services.screening.screen import Line
from views.common.context_panel import ContextPanel
from views.common.fields import label
from views.common.states import EmptyState
from views.context import Program
from views.screening.filter_bar import LIST, QUEUE
from views.screening.line_list import CONDITIONS, MATCH, LineList
from views.screening.portrait_panel import PortraitPanel
from views.screening.queue_view import QueueView
from views.screening.side import WhyPanel

EXPLAIN_MS = 60  # J held down asks for the last one only


class ScreeningBody(QStackedWidget):
    """Shows lines; the page decides which."""

    open_wanted = Signal(object)  # Line
    list_opened = Signal()  # Enter in the list

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._program = program
        self._explained: Explanation | None = None
        self._view = LIST
        self.list = LineList(self)
        self.why = WhyPanel()
        self.portrait = PortraitPanel()
        self.queue = QueueView(program)
        self.empty = EmptyState("users-round", "")
        self.panel = self._listed()
        for page in (self.panel, self.queue, self.empty):
            self.addWidget(page)
        self._settle = QTimer(self, singleShot=True, interval=EXPLAIN_MS)
        self._settle.timeout.connect(self._explain)
        self.list.chosen.connect(self._on_shown)
        self.list.entered.connect(self.list_opened)
        self.why.open_wanted.connect(self.open_wanted)
        self.queue.why.open_wanted.connect(self.open_wanted)
        self.queue.stepped.connect(self.list.step)

    def _listed(self) -> ContextPanel:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self.list, 1)
        self._side = QStackedWidget()
        self._side.addWidget(self.why)
        self._side.addWidget(self.portrait)
        return ContextPanel(holder, self._side, width=392, least=340)

    def _head(self) -> QWidget:
        """The line over the list: how it is sorted, and the names of the columns."""
        head = QFrame()
        head.setProperty("ground", "window")
        head.setFixedHeight(32)
        row = QHBoxLayout(head)
        row.setContentsMargins(15, 0, 0, 0)
        row.setSpacing(0)
        self._told = label("", "second")
        row.addWidget(self._told, 1)
        for words, width in ((self.tr("Match"), MATCH), (self.tr("Conditions"), CONDITIONS)):
            column = label(words, "second")
            column.setFixedWidth(width)
            row.addWidget(column)
        return head

    @property
    def is_queue(self) -> bool:
        return self._view == QUEUE

    @property
    def is_editing(self) -> bool:
        """Is the portrait open beside the list?"""
        return self._side.currentWidget() is self.portrait

    @property
    def chosen(self) -> list[Line]:
        """Whom an act is about: the selected ones, else the current one."""
        current = [self.list.current] if self.list.current is not None else []
        return current if self.is_queue else self.list.selected or current

    def show_lines(self, lines: Sequence[Line], told: str, nobody: tuple[str, str]) -> None:
        """Show another answer; `nobody` is said where there is none."""
        self._told.setText(told)
        self.empty.set_words(*nobody)
        self.list.set_lines(lines)
        if not lines:
            self._on_shown(None)
        self._show_page()

    def show_view(self, view: str) -> None:
        """The list, or one by one."""
        self._view = view
        self._show_page()
        self._on_shown(self.list.current)
        (self.queue.go if self.is_queue else self.list).setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_behind(self, applications: set[Key]) -> None:
        """One by one: who went on, and is still among those to screen in their new stage, makes room for the next."""
        current = self.list.current
        if self.is_queue and current is not None and current.seen.application in applications:
            self.list.step(1)

    def show_portrait(self, is_open: bool) -> None:
        """Open the portrait beside the list, or the reasons again."""
        self._side.setCurrentWidget(self.portrait if is_open else self.why)
        if is_open:
            self._view = LIST
            self.panel.set_shown(True)
        self._show_page()

    def toggle(self) -> None:
        """Show or hide the panel."""
        (self.queue.toggle if self.is_queue else self.panel.toggle)()

    def _show_page(self) -> None:
        page = self.queue if self.is_queue else self.panel
        self.setCurrentWidget(page if self.list.lines or self.is_editing else self.empty)

    def _on_shown(self, line: Line | None) -> None:
        """Who is current: what is known at once, the résumé's words a moment later."""
        if self._explained is not None and (line is None or self._explained.application != line.seen.application):
            self._explained = None
        self._tell(line)
        self._settle.start()

    def _tell(self, line: Line | None) -> None:
        if self.is_queue:
            self.queue.show_line(line, self.list.currentIndex().row(), len(self.list.lines), self._explained)
        else:
            self.why.show_line(line, self._explained)

    def _explain(self) -> None:
        line = self.list.current
        if line is not None:
            self._program.read(partial(explained, line=line), self._on_explained)

    def _on_explained(self, found: Explanation) -> None:
        line = self.list.current
        if line is not None and line.seen.application == found.application:
            self._explained = found
            self._tell(line)
