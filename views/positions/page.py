"""职位: which positions need somebody, and which of them stand still."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from models.access import Act
from models.values.enums import PositionState
from models.values.keys import Key
from services import access, fullness, position_ends, positions, template_edits
from services.changes import Changes
from services.fullness import Fullness
from services.position_ends import Outcome, Target
from services.positions import Line
from services.use_cases import UseCase
from views.common.context_panel import ContextPanel
from views.common.keys import Keys
from views.common.page import Page
from views.common.presence import PresenceLine
from views.common.rights import offer
from views.common.rows import RowsModel
from views.common.states import EmptyState, LoadingOverlay
from views.common.table import Table, choose_first
from views.context import KeyHint, PageName, Place, Program
from views.positions.details import PositionDetails
from views.positions.filter_bar import FilterBar
from views.positions.form_desk import FormDesk
from views.positions.lines import columns
from views.positions.state_popover import ClosePopover, PausePopover
from views.positions.template_popover import TemplatePopover

NEW = "new"  # the view of a place that opens the form, with the template as its key
SETTINGS = "settings"  # the view that opens a position's form; the board's 职位设置 leads here


class PositionsPage(Page):
    """The table at the left; the selected position, or the form, at the right."""

    name = PageName.POSITIONS

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(program, parent)
        self._lines: tuple[Line, ...] = ()
        self._ending: tuple[str, Line] | None = None  # what was asked, and of which position
        self._after: Key | None = None  # select this one when the next answer comes
        self.header_row.set_title(self.tr("Positions"))
        self._presence = PresenceLine(program, self)
        self.header_row.add(self._presence)
        self._model: RowsModel[Line] = RowsModel(columns(), self)
        self._table = Table("positions", parent=self)
        self._details = PositionDetails()
        self._desk = FormDesk(program, self)
        self._filters = FilterBar(program.me.name)
        self._side = QStackedWidget()
        left = self._left()
        self._panel = ContextPanel(left, self._side, width=376, least=324, parent=self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._panel)
        self._loading = LoadingOverlay(self._stack)
        self._connect()
        self._withhold()

    # Building

    def _left(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._filters)
        self._table.show_rows(self._model)
        self._table.setSelectionMode(Table.SelectionMode.SingleSelection)
        self._table.setAccessibleName(self.tr("Positions"))
        self._empty = EmptyState("square-kanban", self.tr("No position yet"))
        self._begin = self._empty.add_act(self.tr("New position"), self.begin_new, role="primary")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        column.addWidget(self._stack, 1)
        for part in (self._details, self._desk.form):
            self._side.addWidget(part)
            part.setProperty("ground", "canvas")
            part.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        return left

    def _connect(self) -> None:
        self._filters.changed.connect(self._show_rows)
        self._filters.new_wanted.connect(self.begin_new)
        self._filters.requests_wanted.connect(lambda: self.program.open(Place(PageName.REQUISITIONS)))
        self._table.opened.connect(self._open_board)
        self._table.selectionModel().currentRowChanged.connect(lambda *_: self._show_details())
        self._details.asked.connect(self.ask)
        self._desk.filled.connect(self._show_form)
        self._desk.created.connect(self._on_created)
        self._desk.left.connect(self._leave_form)
        keys = Keys(self)
        keys.letter("N", self.begin_new)
        keys.letter("E", self._edit)
        keys.always("Ctrl+Return", self._submit)
        keys.always("Esc", self._leave_form)

    def _withhold(self) -> None:
        """What this person's role would be refused is not offered."""
        me, act = self.program.me, self._details.act
        self._may_add = offer(me, Act.CREATE, "position", self._filters.new, self._begin)
        self._may_edit = offer(me, Act.CHANGE, "position", *map(act, ("edit", "pause", "resume", "close")))
        offer(me, Act.READ, "requisition", self._filters.requests)
        offer(me, Act.READ, "posting", act("postings"))
        offer(me, Act.CREATE, "position_template", act("template"))
        offer(me, Act.CHANGE, "application", act("screen"))

    def title(self) -> str:
        return self.tr("Positions")

    def hints(self) -> list[KeyHint]:
        if self._is_form:
            return [
                KeyHint("Ctrl+Enter", self.tr("save")),
                KeyHint("Esc", self.tr("give up")),
            ]
        hints = [KeyHint("J/K", self.tr("up and down")), KeyHint("Enter", self.tr("open the board"))]
        if self._may_add:
            hints.append(KeyHint("N", self.tr("new position")))
        if self._may_edit:
            hints.append(KeyHint("E", self.tr("edit")))
        return hints

    # Showing

    def keyboard_home(self) -> QWidget:
        return self._table

    def show_place(self, place: Place) -> None:
        if place.view != NEW:
            self._after = place.key
        super().show_place(place)
        if place.view == NEW:
            self.begin_new(place.key)
        elif place.view == SETTINGS and place.key is not None and self._may_edit:
            self._desk.begin_edit(place.key)

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
        self._filters.count(lines)
        self._show_rows()

    def _show_rows(self) -> None:
        current = self._current()
        wanted = self._after or (current.key if current else None)
        opened = next((line for line in self._lines if line.key == self._after), None)
        if opened is not None:
            self._after = None
            self._filters.let_through(opened)
        shown = [line for line in self._lines if self._filters.lets(line)]
        self._model.set_rows(shown)
        self._stack.setCurrentIndex(0 if shown else 1)
        self._say_empty()
        if shown and not choose_first(self._table, lambda index: self._model.row_at(index).key == wanted):
            self._table.setCurrentIndex(self._model.index(0, 0))
        self._show_details()

    def _say_empty(self) -> None:
        if not self._lines and not self._may_add:
            self._empty.set_words(
                self.tr("No position yet"), self.tr("A position appears here once you have a part in it.")
            )
        elif not self._lines:
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
            self._ask_fullness(line.key)
        if not self._is_form:
            self._panel.set_shown(line is not None and not self._panel.is_drawer)

    def _ask_fullness(self, position: Key) -> None:
        """How full the records are; who may not read them is not told."""
        me = self.program.me
        if access.is_offered(me.roles, Act.READ, "contact"):
            ask = partial(fullness.of_position, position=position, viewer=me.person)
            self.program.read(ask, partial(self._show_fullness, position))

    def _show_fullness(self, position: Key, found: Fullness) -> None:
        line = self._current()
        if line is not None and line.key == position:
            self._details.show_fullness(found)

    def _current(self) -> Line | None:
        index = self._table.currentIndex()
        return self._model.row_at(index) if index.isValid() and index.row() < self._model.rowCount() else None

    @property
    def _is_form(self) -> bool:
        return self._side.currentWidget() is self._desk.form

    # The form

    def begin_new(self, template: Key | None = None) -> None:
        """Open the form; with a template chosen beforehand when one was picked elsewhere."""
        if self._may_add:
            self._desk.begin_new(template)

    def _edit(self) -> None:
        line = self._current()
        if line is not None and self._may_edit and not self._is_form:
            self._desk.begin_edit(line.key)

    def _show_form(self) -> None:
        self._presence.watch("position", self._desk.editing)
        self._side.setCurrentWidget(self._desk.form)
        self._panel.set_shown(True)
        self.hints_changed.emit()

    def _leave_form(self) -> None:
        if not self._is_form:
            return
        self._presence.watch("position", None)
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

    def ask(self, wanted: str) -> None:
        """What the buttons of the details ask for: board, edit, pause, resume, close, template."""
        line = self._current()
        if line is None:
            return
        match wanted:
            case "screen":
                self.program.open(Place(PageName.SCREENING, line.key, "list"))
            case "board":
                self._open_board()
            case "postings":
                self.program.open(Place(PageName.POSTINGS, line.key))
            case "edit":
                self._edit()
            case "pause" | "close":
                self._ending = (wanted, line)
                self.program.read(partial(position_ends.targets, position=line.key), self._ask_fate)
            case "resume":
                self._run(
                    partial(position_ends.resume, position=line.key, seen=line.version), self.tr("Open again: {title}")
                )
            case "template":
                naming = TemplatePopover(line.title, self)
                naming.named.connect(partial(self._keep_as_template, line))
                naming.show_at(self._details.act("template"))

    def _ask_fate(self, targets: tuple[Target, ...]) -> None:
        """Pause or close, once it is known where people could go."""
        if self._ending is None:
            return
        wanted, line = self._ending
        if wanted == "pause":
            popover = PausePopover(line, targets, self)
            popover.confirmed.connect(partial(self._pause, line))
            popover.show_at(self._details.act("pause"))
        else:
            closing = ClosePopover(line, targets, self)
            closing.confirmed.connect(partial(self._close, line))
            closing.show_at(self._details.act("close"))

    def _pause(self, line: Line, reason: str, outcome: Outcome) -> None:
        act = partial(
            position_ends.pause,
            position=line.key,
            seen=line.version,
            reason=reason,
            with_open=line.open,
            outcome=outcome,
        )
        self._run(act, self.tr("Paused: {title}"))

    def _close(self, line: Line, outcome: Outcome) -> None:
        act = partial(position_ends.close, position=line.key, seen=line.version, with_open=line.open, outcome=outcome)
        self._run(act, self.tr("Closed: {title}"))

    def _keep_as_template(self, line: Line, name: str) -> None:
        self.program.run(
            partial(template_edits.from_position, position=line.key, name=name),
            code=UseCase.TEMPLATE_EDIT,
            done=self._open_template,
            toast=self.tr("Kept as a template: {name}").format(name=name),
        )

    def _open_template(self, key: Key) -> None:
        self.program.open(Place(PageName.TEMPLATES, key, "positions"))

    def _run(self, act: partial[None], words: str) -> None:
        line = self._current()
        if line is not None:
            self.program.run(act, code=UseCase.POSITION_STATE, toast=words.format(title=line.title))
