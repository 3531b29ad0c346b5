"""组织: what the office is made of. One list at a time, its entry at the right."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from models.values.enums import Role
from models.values.keys import Key
from models.values.text import folded
from services.changes import Changes
from services.errors import AppError
from services.organisation import handing_over, people
from services.organisation.headings import Kind
from services.organisation.office import Office, office
from services.organisation.sheets import Plan
from services.use_cases import UseCase
from views.common import conflict
from views.common.buttons import Button
from views.common.context_panel import ContextPanel
from views.common.fields import SearchField
from views.common.keys import Keys
from views.common.page import Page
from views.common.presence import PresenceLine
from views.common.rows import RowsModel
from views.common.states import EmptyState, LoadingOverlay
from views.common.switches import Segmented
from views.common.table import Table, choose_first
from views.common.tool_bar import ToolBar
from views.context import KeyHint, PageName, Place, Program
from views.organisation.conflict_words import fields_of
from views.organisation.entry_form import EntryForm
from views.organisation.exchange import Exchange
from views.organisation.hand_over_popover import HandOverPopover
from views.organisation.import_panel import ImportPanel
from views.organisation.lists import ListOf, lists
from views.organisation.person_form import PersonForm

_TABLES = {
    Kind.DEPARTMENTS: "department",
    Kind.PEOPLE: "person",
    Kind.PLACES: "location",
    Kind.ROOMS: "room",
    Kind.TITLES: "catalogue_entry",
}


class _Tab(QWidget):
    """One list: its table, or what is said while it is empty."""

    def __init__(self, of: ListOf, page: OrganisationPage) -> None:
        super().__init__()
        self.of = of
        self.form: EntryForm = of.form()
        self.model: RowsModel[Any] = RowsModel(of.columns, self)
        self.table = Table(f"organisation-{of.kind}")
        self.table.show_rows(self.model)
        self.table.setSelectionMode(Table.SelectionMode.SingleSelection)
        self.table.setAccessibleName(of.words)
        self.empty = EmptyState("layers", of.empty)
        if of.add is not None:
            self.empty.add_act(of.of_new, page.begin_new, role="primary")
        self.empty.add_act(self.tr("Import from Excel…"), page.import_list)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def show_rows(self, rows: list[Any], wanted: Key | None) -> None:
        self.model.set_rows(rows)
        self._stack.setCurrentIndex(0 if rows else 1)
        if rows and not choose_first(self.table, lambda index: bool(self.model.row_at(index).key == wanted)):
            self.table.setCurrentIndex(self.model.index(0, 0))

    def current(self) -> Any | None:
        index = self.table.currentIndex()
        return self.model.row_at(index) if index.isValid() and index.row() < len(self.model.rows) else None


class OrganisationPage(Page):
    """N makes a new entry; the selected one is edited at the right at once."""

    name = PageName.ORGANISATION

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(program, parent)
        self._office: Office | None = None
        self._editing: Any | None = None  # the line whose values the form shows; None: a new one
        self._is_filling = False
        self._after: Key | None = None
        self.header_row.set_title(self.tr("Organisation"))
        self._kinds = Segmented()
        self._tabs: dict[str, _Tab] = {}
        self._lists = QStackedWidget()
        self._side = QStackedWidget()
        for of in lists():
            tab = _Tab(of, self)
            self._tabs[of.kind.value] = tab
            self._kinds.add(of.kind.value, of.words, count=0)
            self._lists.addWidget(tab)
            self._side.addWidget(tab.form)
        self.header_row.add_after_title(self._kinds)
        self._presence = PresenceLine(program, self)
        self.header_row.add(self._presence)
        self._import = ImportPanel()
        self._side.addWidget(self._import)
        self._exchange = Exchange(program, self)
        self._search = SearchField(self.tr("Find in this list"), key="Ctrl F")
        self._panel = ContextPanel(self._left(), self._side, width=376, least=324, parent=self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._panel)
        self._loading = LoadingOverlay(self._lists)
        self._connect()

    def _left(self) -> QWidget:
        bar = ToolBar()
        row = bar.row
        self._search.setFixedWidth(200)
        self._new = Button("", role="primary", icon="plus", key="N", size="compact")
        self._take_in = Button(self.tr("Import from Excel…"), icon="file-input", size="compact")
        self._give_out = Button(self.tr("Export…"), icon="download", size="compact")
        row.addWidget(self._search)
        row.addStretch(1)
        for button in (self._give_out, self._take_in, self._new):
            row.addWidget(button)
        for part in (*(tab.form for tab in self._tabs.values()), self._import):
            part.setProperty("ground", "canvas")
            part.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        return bar.over(self._lists)

    def _connect(self) -> None:
        self._kinds.picked.connect(lambda _: self._choose_list())
        self._search.searched.connect(lambda _: self._show_rows())
        self._new.clicked.connect(self.begin_new)
        self._take_in.clicked.connect(self.import_list)
        self._give_out.clicked.connect(lambda: self._exchange.ask_where(self._tab.of.kind, self._tab.of.words))
        for tab in self._tabs.values():
            tab.table.selectionModel().currentRowChanged.connect(lambda *_: self._begin_edit())
            tab.table.opened.connect(lambda _: self._to_form())
            tab.form.submitted.connect(self._save)
            tab.form.removed.connect(self._remove)
            tab.form.cancelled.connect(self._leave)
            if isinstance(tab.form, PersonForm):
                tab.form.may_hand_over = self.program.me.is_any(Role.HR_MANAGER.value)
                tab.form.hand_over_wanted.connect(self._ask_successor)
        self._exchange.planned.connect(self._show_plan)
        self._exchange.written.connect(self._leave)
        self._import.accepted.connect(self._exchange.write)
        self._import.cancelled.connect(self._leave)
        keys = Keys(self)
        keys.letter("N", self.begin_new)
        keys.always("Ctrl+Return", self._submit)
        keys.always("Ctrl+F", self._search.setFocus)
        keys.always("Esc", self._leave)

    def title(self) -> str:
        return self.tr("Organisation")

    def hints(self) -> list[KeyHint]:
        return [
            KeyHint("J/K", self.tr("up and down")),
            KeyHint("Enter", self.tr("edit")),
            KeyHint("N", self.tr("new")),
            KeyHint("Ctrl+Enter", self.tr("save")),
        ]

    def keyboard_home(self) -> QWidget:
        return self._tab.table

    # Showing

    @property
    def _tab(self) -> _Tab:
        return self._tabs[self._kinds.current]

    def show_place(self, place: Place) -> None:
        if place.view in self._tabs:
            self._kinds.choose(place.view)
        if place.key is not None:
            self._after = place.key
        self._choose_list()
        super().show_place(place)

    def wants(self, changes: Changes) -> bool:
        return changes.touch("department", "person", "location", "room", "catalogue_entry", "position", "field_entry")

    def refresh(self) -> None:
        self._loading.begin()
        self.program.read(office, self._show)

    def _show(self, found: Office) -> None:
        self._loading.end()
        self._office = found
        for kind, tab in self._tabs.items():
            self._kinds.set_count(kind, len(tab.of.rows(found)))
        self._show_rows()

    def _choose_list(self) -> None:
        self._lists.setCurrentWidget(self._tab)
        self._new.setText(self._tab.of.of_new)
        self._new.setVisible(self._tab.of.add is not None)
        self._new.updateGeometry()
        self._search.clear()
        self._show_rows()
        self.hints_changed.emit()

    def _show_rows(self) -> None:
        if self._office is None:
            return
        tab, sought = self._tab, folded(self._search.text())
        current = tab.current()
        rows = [row for row in tab.of.rows(self._office) if not sought or sought in folded(tab.of.sought(row))]
        wanted = self._after or (current.key if current is not None else None)
        self._after = None
        self._is_filling = True  # choosing the row again is no wish to edit it
        tab.show_rows(rows, wanted)
        self._is_filling = False
        words = (tab.of.empty, "") if not sought else (self.tr("Nothing fits “{words}”").format(words=sought), "")
        tab.empty.set_words(*words)
        if self._is_typing():
            return  # a colleague's change must not take away what somebody types
        if rows:
            self._begin_edit()
        else:
            self._panel.set_shown(False)

    def _is_typing(self) -> bool:
        """Whether the form holds something unsaved of the entry that is chosen, or of a new one."""
        if self._side.currentWidget() is not self._tab.form or not self._tab.form.is_typed_in:
            return False
        current, editing = self._tab.current(), self._editing
        if editing is None or (current is not None and current.key == editing.key):
            return True
        rows = self._tab.of.rows(self._office) if self._office is not None else ()
        return all(row.key != editing.key for row in rows)  # taken away meanwhile: saving will say so

    def _begin_edit(self) -> None:
        line = self._tab.current()
        if line is None or self._office is None or self._is_filling:
            return
        self._editing = line
        if self._tab.of.kind in _TABLES:  # a field of the dictionary is no row until somebody writes of it
            self._presence.watch(_TABLES[self._tab.of.kind], line.key)
        self._tab.form.begin(line, self._tab.of.name(line), self._office)
        self._side.setCurrentWidget(self._tab.form)
        self._panel.set_shown(not self._panel.is_drawer)

    def _to_form(self) -> None:
        self._begin_edit()
        self._panel.set_shown(True)
        self._tab.form.focus_first()

    # Acts

    def begin_new(self) -> None:
        """An empty form."""
        if self._office is None or self._tab.of.add is None:
            return
        self._editing = None
        self._tab.form.begin(None, "", self._office)
        self._side.setCurrentWidget(self._tab.form)
        self._panel.set_shown(True)
        self._tab.form.focus_first()

    def import_list(self) -> None:
        """Ask for a file of the list that is shown."""
        self._exchange.ask(self._tab.of.kind)

    def _show_plan(self, file: str, plan: Plan) -> None:
        self._kinds.choose(plan.kind.value)
        self._lists.setCurrentWidget(self._tab)
        self._import.show_plan(file, plan)
        self._side.setCurrentWidget(self._import)
        self._panel.set_shown(True)

    def _submit(self) -> None:
        if self._side.currentWidget() is self._import:
            self._import.submit()
        else:
            self._tab.form.submit()

    def _save(self, draft: Any) -> None:
        of, line = self._tab.of, self._editing
        name = getattr(draft, "name", "") or getattr(draft, "title", "")
        if line is None and of.add is not None:
            self.program.run(
                partial(of.add, draft=draft),
                code=UseCase.ORGANISATION_EDIT,
                done=self._on_added,
                toast=self.tr("Added: {name}").format(name=name),
            )
        elif line is not None:
            self._save_over(line, draft, line.version, line.draft)

    def _save_over(self, line: Any, draft: Any, seen: int, was: Any) -> None:
        """Save over the version that was seen; what a colleague changed meanwhile stays, or both are shown."""
        of, form = self._tab.of, self._tab.form
        name = getattr(draft, "name", "") or getattr(draft, "title", "") or of.name(line)
        successor = form.successor() if isinstance(form, PersonForm) else None
        act = partial(of.edit, key=line.key, seen=seen, draft=draft, was=was)
        if successor is not None:
            act = partial(people.leave, key=line.key, seen=seen, draft=draft, to=successor, was=was)
        self.program.run(
            act,
            code=UseCase.ORGANISATION_EDIT,
            done=lambda _version: self._on_saved(form),
            failed=partial(self._on_refused, line),
            toast=self.tr("Saved: {name}").format(name=name),
        )

    def _ask_successor(self, line: people.Line, button: QWidget) -> None:
        assert self._office is not None
        asking = HandOverPopover(line, self._office, self)
        asking.given.connect(partial(self._hand_over, line))
        asking.show_at(button)

    def _hand_over(self, line: people.Line, to: Key) -> None:
        self.program.run(
            partial(handing_over.hand_over, key=line.key, to=to),
            code=UseCase.HAND_OVER,
            done=lambda _rows: self.refresh(),
            toast=self.tr("Handed over: {name}").format(name=line.draft.name),
        )

    def _on_saved(self, form: EntryForm) -> None:
        form.settle()
        self.refresh()

    def _on_refused(self, line: Any, error: AppError) -> None:
        assert self._office is not None
        fields = fields_of(self._tab.of.kind, self._office)
        conflict.ask(self, error, fields, partial(self._save_over, line), self.program.show_error)

    def _on_added(self, key: Key) -> None:
        self._tab.form.settle()
        self._after = key
        self.refresh()
        self._tab.table.setFocus()

    def _remove(self) -> None:
        of, line = self._tab.of, self._editing
        if line is not None and of.remove is not None:
            self.program.run(
                partial(of.remove, key=line.key, seen=line.version),
                code=UseCase.ORGANISATION_EDIT,
                done=lambda _: self._on_saved(self._tab.form),
                toast=self.tr("Removed: {name}").format(name=of.name(line)),
            )

    def _leave(self) -> None:
        """Back to the list, with what was typed given up."""
        if self._tab.current() is not None:
            self._begin_edit()
        if self._panel.is_drawer or self._tab.current() is None:
            self._panel.set_shown(False)
        self._tab.table.setFocus()
