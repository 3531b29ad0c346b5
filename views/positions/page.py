"""职位: which positions need somebody, and which of them stand still."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.values.enums import PositionState
from models.values.keys import Key
from models.values.text import folded
from services import positions
from services.changes import Changes
from services.positions import Line
from services.use_cases import UseCase
from views.common.buttons import Button
from views.common.chips import Chip
from views.common.context_panel import ContextPanel
from views.common.fields import SearchField
from views.common.keys import Keys
from views.common.page import Page
from views.common.rows import RowsModel
from views.common.states import EmptyState, LoadingOverlay
from views.common.switches import Segmented
from views.common.table import Table, choose_first
from views.context import KeyHint, PageName, Place, Program
from views.positions.details import PositionDetails
from views.positions.form_desk import FormDesk
from views.positions.lines import columns
from views.positions.state_popover import ClosePopover, PausePopover

NEW = "new"  # the view of a place that opens the form, with the template as its key


class PositionsPage(Page):
    """The table at the left; the selected position, or the form, at the right."""

    name = PageName.POSITIONS

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(program, parent)
        self._lines: tuple[Line, ...] = ()
        self._after: Key | None = None  # select this one when the next answer comes
        self.header_row.set_title(self.tr("Positions"))
        self._model: RowsModel[Line] = RowsModel(columns(), self)
        self._table = Table("positions", parent=self)
        self._details = PositionDetails()
        self._desk = FormDesk(program, self)
        self._side = QStackedWidget()
        left = self._left()
        self._panel = ContextPanel(left, self._side, width=376, least=324, parent=self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._panel)
        self._loading = LoadingOverlay(self._stack)
        self._connect()

    # Building

    def _left(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._toolbar())
        self._table.show_rows(self._model)
        self._table.setSelectionMode(Table.SelectionMode.SingleSelection)
        self._table.setAccessibleName(self.tr("Positions"))
        self._empty = EmptyState("square-kanban", self.tr("No position yet"))
        self._empty.add_act(self.tr("New position"), self.begin_new, role="primary")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        column.addWidget(self._stack, 1)
        for part in (self._details, self._desk.form):
            self._side.addWidget(part)
            part.setProperty("ground", "canvas")
            part.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        return left

    def _toolbar(self) -> QWidget:
        bar = QFrame()
        bar.setProperty("role", "toolbar")
        bar.setFixedHeight(44)
        row = QHBoxLayout(bar)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(8)
        self._states = Segmented()
        self._states.add("open", self.tr("Open"), count=0)
        self._states.add("paused", self.tr("Paused"), count=0)
        self._states.add("closed", self.tr("Closed"), count=0)
        self._states.add("all", self.tr("All"))
        self._late = Chip(self.tr("Overdue only"), icon="alarm-clock", icon_role="danger")
        self._mine = Chip(self.tr("Mine"), icon="user-round")
        self._search = SearchField(self.tr("Find a position"))
        self._search.setFixedWidth(176)
        self._new = Button(self.tr("New position"), role="primary", icon="plus", key="N", size="compact")
        for widget in (self._states, self._late, self._mine):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._search)
        row.addWidget(self._new)
        return bar

    def _connect(self) -> None:
        self._states.picked.connect(lambda _: self._show_rows())
        self._late.toggled.connect(lambda _: self._show_rows())
        self._mine.toggled.connect(lambda _: self._show_rows())
        self._search.searched.connect(lambda _: self._show_rows())
        self._new.clicked.connect(lambda: self.begin_new())
        self._table.opened.connect(self._open_board)
        self._table.selectionModel().currentRowChanged.connect(lambda *_: self._show_details())
        self._details.asked.connect(self._on_asked)
        self._desk.filled.connect(self._show_form)
        self._desk.created.connect(self._on_created)
        self._desk.left.connect(self._leave_form)
        keys = Keys(self)
        keys.letter("N", self.begin_new)
        keys.letter("E", self._edit)
        keys.always("Ctrl+Return", self._submit)
        keys.always("Esc", self._leave_form)

    def title(self) -> str:
        return self.tr("Positions")

    def hints(self) -> list[KeyHint]:
        if self._is_form:
            return [
                KeyHint("Ctrl+Enter", self.tr("save")),
                KeyHint("Esc", self.tr("give up")),
            ]
        return [
            KeyHint("J/K", self.tr("up and down")),
            KeyHint("Enter", self.tr("open the board")),
            KeyHint("N", self.tr("new position")),
            KeyHint("E", self.tr("edit")),
        ]

    # Showing

    def show_place(self, place: Place) -> None:
        super().show_place(place)
        if place.view == NEW:
            self.begin_new(place.key)
        elif place.key is not None:
            self._after = place.key

    def wants(self, changes: Changes) -> bool:
        return changes.touch("position", "application", "pause", "person", "department", "location")

    def refresh(self) -> None:
        self._loading.begin()
        self.program.read(positions.positions, self._show)

    def _show(self, lines: tuple[Line, ...]) -> None:
        self._loading.end()
        self._lines = lines
        running = [line for line in lines if line.state is PositionState.OPEN]
        words = self.tr("%n open", "", len(running))
        late = sum(line.overdue > 0 for line in running)
        if late:
            words = self.tr("{open}, {late} with people overdue").format(open=words, late=late)
        self.header_row.set_context(words if lines else "")
        for key, state in (
            ("open", PositionState.OPEN),
            ("paused", PositionState.PAUSED),
            ("closed", PositionState.CLOSED),
        ):
            self._states.set_count(key, sum(line.state is state for line in lines))
        self._late.set_count(late)
        self._show_rows()

    def _show_rows(self) -> None:
        current = self._current()
        wanted = self._after or (current.key if current else None)
        if self._after is not None and any(line.key == self._after for line in self._lines):
            self._make_visible(self._after)
            self._after = None
        shown = [line for line in self._lines if self._matches(line)]
        self._model.set_rows(shown)
        self._stack.setCurrentIndex(0 if shown else 1)
        self._say_empty()
        if shown and not choose_first(self._table, lambda index: self._model.row_at(index).key == wanted):
            self._table.setCurrentIndex(self._model.index(0, 0))
        self._show_details()

    def _matches(self, line: Line) -> bool:
        state = self._states.current
        sought = folded(self._search.text())
        return (
            (state == "all" or line.state.value == state)
            and (not self._late.isChecked() or line.overdue > 0)
            and (not self._mine.isChecked() or line.owner == self.program.me.name)
            and (not sought or sought in folded(line.title + line.place + line.owner + line.department))
        )

    def _make_visible(self, key: Key) -> None:
        """A position that was just opened is never hidden by a filter."""
        line = next(line for line in self._lines if line.key == key)
        if not self._matches(line):
            self._states.choose(line.state.value if line.state.value in ("open", "paused", "closed") else "all")
            self._late.setChecked(False)
            self._mine.setChecked(False)
            self._search.clear()

    def _say_empty(self) -> None:
        if not self._lines:
            self._empty.set_words(
                self.tr("No position yet"),
                self.tr("A template brings duties, stages, limits and the evaluation form; it takes a minute."),
            )
        else:
            self._empty.set_words(
                self.tr("No position fits"), self.tr("%n positions are hidden by the filters.", "", len(self._lines))
            )

    def _show_details(self) -> None:
        line = self._current()
        if line is not None:
            self._details.show_line(line)
        if not self._is_form:
            self._panel.set_shown(line is not None and not self._panel.is_drawer)

    def _current(self) -> Line | None:
        index = self._table.currentIndex()
        return self._model.row_at(index) if index.isValid() and index.row() < self._model.rowCount() else None

    @property
    def _is_form(self) -> bool:
        return self._side.currentWidget() is self._desk.form

    # The form

    def begin_new(self, template: Key | None = None) -> None:
        """Open the form; with a template chosen beforehand when one was picked elsewhere."""
        self._desk.begin_new(template)

    def _edit(self) -> None:
        line = self._current()
        if line is not None and not self._is_form:
            self._desk.begin_edit(line.key)

    def _show_form(self) -> None:
        self._side.setCurrentWidget(self._desk.form)
        self._panel.set_shown(True)
        self.hints_changed.emit()

    def _leave_form(self) -> None:
        if not self._is_form:
            return
        self._side.setCurrentWidget(self._details)
        self._panel.set_shown(self._current() is not None and not self._panel.is_drawer)
        self._table.setFocus()
        self.hints_changed.emit()

    def _submit(self) -> None:
        if self._is_form:
            self._desk.form.submit()

    def _on_created(self, key: Key) -> None:
        self._leave_form()
        self._after = key
        self.refresh()

    # Acts

    def _open_board(self, index: QModelIndex | None = None) -> None:
        line = self._model.row_at(index) if index is not None and index.isValid() else self._current()
        if line is not None:
            self.program.open(Place(PageName.BOARD, line.key))

    def _on_asked(self, wanted: str) -> None:
        line = self._current()
        if line is None:
            return
        match wanted:
            case "board":
                self._open_board()
            case "edit":
                self._edit()
            case "pause":
                popover = PausePopover(line, self)
                popover.confirmed.connect(partial(self._pause, line))
                popover.show_at(self._details.act("pause"))
            case "resume":
                self._run(
                    partial(positions.resume, position=line.key, seen=line.version), self.tr("Open again: {title}")
                )
            case "close":
                closing = ClosePopover(line, self)
                closing.confirmed.connect(partial(self._close, line))
                closing.show_at(self._details.act("close"))

    def _pause(self, line: Line, reason: str) -> None:
        act = partial(positions.pause, position=line.key, seen=line.version, reason=reason)
        self._run(act, self.tr("Paused: {title}"))

    def _close(self, line: Line) -> None:
        act = partial(positions.close, position=line.key, seen=line.version, with_open=line.open)
        self._run(act, self.tr("Closed: {title}"))

    def _run(self, act: partial[None], words: str) -> None:
        line = self._current()
        if line is not None:
            self.program.run(act, code=UseCase.POSITION_STATE, toast=words.format(title=line.title))
