"""供应商与应付: what is due for hires and what was paid, and the suppliers with their terms."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from models.access import Act
from models.values.enums import PayoutState
from models.values.keys import Key
from models.values.text import folded
from services.changes import Changes
from services.fees import payouts, suppliers
from services.fees.payouts import Line
from services.fees.suppliers import Draft, Register
from services.use_cases import UseCase
from views.common import conflict, wording
from views.common.buttons import Button
from views.common.context_panel import ContextPanel
from views.common.fields import SearchField
from views.common.keys import Keys
from views.common.page import Page
from views.common.presence import PresenceLine
from views.common.rights import is_offered
from views.common.rows import RowsModel
from views.common.states import EmptyState, LoadingOverlay
from views.common.switches import Segmented
from views.common.table import Table, choose_first
from views.common.tool_bar import ToolBar
from views.context import KeyHint, PageName, Place, Program
from views.fees import columns
from views.fees.payout_acts import PayoutActs
from views.fees.payout_panel import PayoutPanel
from views.fees.supplier_form import SupplierForm

PARTS = {"due": PayoutState.DUE, "paid": PayoutState.PAID, "dropped": PayoutState.DROPPED}
SUPPLIERS = "suppliers"


class FeesPage(Page):
    """Ctrl+Enter notes the payment, or saves the supplier; N makes a new supplier."""

    name = PageName.FEES

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(program, parent)
        self._lines: tuple[Line, ...] = ()
        self._register = Register((), ())
        self._editing: suppliers.Line | None = None
        self._after: Key | None = None
        self._may_edit = is_offered(program.me, Act.CREATE, "supplier")
        self.header_row.set_title(self.tr("Suppliers and payouts"))
        self._parts = Segmented()
        for part, words, count in (
            ("due", self.tr("Due"), 0), ("paid", self.tr("Paid"), None), ("dropped", self.tr("Not paid"), None),
            (SUPPLIERS, self.tr("Suppliers"), 0),
        ):  # fmt: skip
            self._parts.add(part, words, count=count)
        self.header_row.add_after_title(self._parts)
        self._presence = PresenceLine(program, self)
        self.header_row.add(self._presence)
        self._payouts: RowsModel[Line] = RowsModel(columns.of_payouts(), self)
        self._suppliers: RowsModel[suppliers.Line] = RowsModel(columns.of_suppliers(), self)
        self._tables = {
            "payouts": self._table("payouts", self._payouts, self.tr("Payouts")),
            SUPPLIERS: self._table(SUPPLIERS, self._suppliers, self.tr("Suppliers")),
        }
        self.payout, self.form = PayoutPanel(), SupplierForm()
        self._acts = PayoutActs(program, self.payout, self)
        self._side = QStackedWidget()
        for widget in (self.payout, self.form):
            widget.setProperty("ground", "canvas")
            widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            self._side.addWidget(widget)
        self._panel = ContextPanel(self._left(), self._side, width=400, least=372, parent=self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._panel)
        self._loading = LoadingOverlay(self._stack)
        self._connect()

    def _table(self, name: str, model: RowsModel[Any], words: str) -> Table:
        table = Table(f"fees-{name}")
        table.show_rows(model)
        table.setSelectionMode(Table.SelectionMode.SingleSelection)
        table.setAccessibleName(words)
        return table

    def _left(self) -> QWidget:
        bar = ToolBar()
        self._search = SearchField(self.tr("Find in this list"), key="Ctrl F")
        self._search.setFixedWidth(200)
        self._export = Button(self.tr("Export…"), icon="download", size="compact")
        self._new = Button(self.tr("New supplier"), role="primary", icon="plus", key="N", size="compact")
        bar.row.addWidget(self._search)
        bar.row.addStretch(1)
        bar.row.addWidget(self._export)
        bar.row.addWidget(self._new)
        self._stack = QStackedWidget()
        for table in self._tables.values():
            self._stack.addWidget(table)
        self._empty = EmptyState("handshake", "")
        self._first = self._empty.add_act(self.tr("New supplier"), self.begin_new, role="primary")
        self._stack.addWidget(self._empty)
        return bar.over(self._stack)

    def _connect(self) -> None:
        self._parts.picked.connect(lambda _: self._choose())
        self._search.searched.connect(lambda _: self._show_rows())
        self._export.clicked.connect(lambda: self._acts.ask_file(PARTS[self.part]))
        self._new.clicked.connect(self.begin_new)
        for table in self._tables.values():
            table.selectionModel().currentRowChanged.connect(lambda *_: self._show_current())
            table.opened.connect(lambda _: self._panel.set_shown(True))
        self.payout.asked.connect(self.act)
        self.form.submitted.connect(self._save)
        self.form.removed.connect(self._remove)
        self.form.cancelled.connect(self._leave)
        keys = Keys(self)
        keys.letter("N", self.begin_new)
        keys.always("Ctrl+Return", self._go_on)
        keys.always("Ctrl+F", self._search.setFocus)

    # What is shown

    @property
    def part(self) -> str:
        return self._parts.current

    @property
    def _is_list(self) -> bool:
        return self.part == SUPPLIERS

    def title(self) -> str:
        return self.tr("Suppliers and payouts")

    def hints(self) -> list[KeyHint]:
        act = self.tr("save") if self._is_list else self.tr("it is paid")
        return [KeyHint("J/K", self.tr("up and down")), KeyHint("N", self.tr("new")), KeyHint("Ctrl+Enter", act)]

    def keyboard_home(self) -> QWidget:
        return self._tables[SUPPLIERS if self._is_list else "payouts"]

    def show_place(self, place: Place) -> None:
        if place.view in PARTS or place.view == SUPPLIERS:
            self._parts.choose(place.view)
        if place.key is not None:
            self._after = place.key
        super().show_place(place)

    def wants(self, changes: Changes) -> bool:
        return changes.touch("supplier", "claim", "payout", "application", "stage_event", "salary", "channel")

    def refresh(self) -> None:
        self._loading.begin()
        self.program.read(_all, self._show)

    def _show(self, found: tuple[tuple[Line, ...], Register]) -> None:
        self._loading.end()
        self._lines, self._register = found
        due = sum(line.state is PayoutState.DUE for line in self._lines)
        self._parts.set_count("due", due)
        self._parts.set_count(SUPPLIERS, len(self._register.lines))
        self._choose()

    def _choose(self) -> None:
        self._export.setVisible(not self._is_list)
        self._new.setVisible(self._is_list and self._may_edit)
        self._show_rows()
        self.hints_changed.emit()

    def _rows(self) -> list[Any]:
        sought = folded(self._search.text())
        if self._is_list:
            return [row for row in self._register.lines if sought in folded(f"{row.draft.name} {row.draft.contact}")]
        state = PARTS[self.part]
        return [
            row
            for row in self._lines
            if row.state is state and sought in folded(f"{row.name} {row.position} {row.payee}")
        ]

    def _show_rows(self) -> None:
        rows, table = self._rows(), self._tables[SUPPLIERS if self._is_list else "payouts"]
        model = self._suppliers if self._is_list else self._payouts
        current = self._current()
        wanted, self._after = self._after or (columns.mark(current) if current is not None else None), None
        if self.form.is_typed_in and self._is_list and self._side.currentWidget() is self.form and self._panel.is_shown:
            model.set_rows(rows)  # a colleague's change takes nothing away that somebody types
            return
        model.set_rows(rows)
        money = sum(row.amount or 0 for row in rows) if not self._is_list else 0
        self.header_row.set_context(self.tr("{money} yuan").format(money=wording.amount(money)) if money else "")
        self._stack.setCurrentWidget(table if rows else self._empty)
        if rows and not choose_first(table, lambda index: columns.mark(model.row_at(index)) == wanted):
            table.setCurrentIndex(model.index(0, 0))
        if not rows:
            self._say_empty()
        self._show_current()

    def _say_empty(self) -> None:
        is_first = not self._register.lines
        self._first.setVisible(is_first and self._may_edit)
        if self._search.text().strip():
            self._empty.set_words(self.tr("Nothing fits “{words}”").format(words=self._search.text().strip()))
        elif is_first:
            self._empty.set_words(
                self.tr("No supplier or referral scheme yet"),
                self.tr(
                    "Write down what is agreed: fee, protection, guarantee. Then say on a profile who recommended the "
                    "person, and what is due for the hire appears here by itself."
                ),
            )
        else:
            self._empty.set_words(
                self.tr("Nothing here"), self.tr("What is due appears when a recommended person starts work.")
            )

    def _current(self) -> Any | None:
        model = self._suppliers if self._is_list else self._payouts
        index = self._tables[SUPPLIERS if self._is_list else "payouts"].currentIndex()
        return model.row_at(index) if index.isValid() and index.row() < len(model.rows) else None

    def _show_current(self) -> None:
        line = self._current()
        self._panel.set_shown(line is not None and not self._panel.is_drawer)
        if isinstance(line, Line):
            self.payout.show_line(line)
            self._side.setCurrentWidget(self.payout)
            self._presence.watch("claim", line.claim)
        elif line is not None and not self._is_typed(line):
            self._editing = line
            self.form.begin(line, line.draft.name, self._register)
            self.form.setEnabled(self._may_edit)
            self._side.setCurrentWidget(self.form)
            self._presence.watch("supplier", line.key)

    def _is_typed(self, line: Any) -> bool:
        """Whether this supplier stands in the form with words that are not kept: a colleague's change leaves them."""
        is_there = self._editing is not None and self._editing.key == line.key
        return is_there and self._side.currentWidget() is self.form and self.form.is_typed_in

    # Suppliers

    def begin_new(self) -> None:
        """An empty form of a supplier."""
        if not self._may_edit:
            return
        self._parts.choose(SUPPLIERS)
        self._choose()
        self._editing = None
        self.form.begin(None, "", self._register)
        self._side.setCurrentWidget(self.form)
        self._panel.set_shown(True)
        self.form.focus_first()

    def _save(self, draft: Draft) -> None:
        line = self._editing
        if line is None:
            self.program.run(
                partial(suppliers.add, draft=draft),
                code=UseCase.SUPPLIER_EDIT,
                done=self._on_saved,
                toast=self.tr("Added: {name}").format(name=draft.name),
            )
            return

        def act(draft: Draft, seen: int, was: Draft) -> partial[int]:
            return partial(suppliers.edit, key=line.key, seen=seen, draft=draft, was=was)

        toast = self.tr("Saved: {name}").format(name=draft.name)
        run = partial(
            self.program.run, code=UseCase.SUPPLIER_EDIT, toast=toast, done=lambda _: self._on_saved(line.key)
        )
        fields = partial(columns.conflict_fields, self._register)
        conflict.save_over(self, run, act, lambda _: fields(), self.program.show_error)(draft, line.version, line.draft)

    def _on_saved(self, key: Key) -> None:
        self.form.settle()
        self._after = key
        self.refresh()

    def _remove(self) -> None:
        line = self._editing
        if line is not None:
            self.program.run(
                partial(suppliers.remove, key=line.key, seen=line.version),
                code=UseCase.SUPPLIER_EDIT,
                toast=self.tr("Removed: {name}").format(name=line.draft.name),
            )

    def _leave(self) -> None:
        """Back to the list, with what was typed given up."""
        self.form.settle()
        self._show_current()
        self.keyboard_home().setFocus()

    # Payouts

    def _go_on(self) -> None:
        if not self._panel.is_shown:  # on a small screen nothing is paid or kept that nobody sees
            self._panel.set_shown(True)
        elif self._is_list:
            self.form.submit()
        else:
            self.act("pay")

    def act(self, name: str) -> None:
        """What the buttons and keys of a payout ask for."""
        line = self._current()
        if isinstance(line, Line):
            self._acts.act(name, line)


def _all(session: Any) -> tuple[tuple[Line, ...], Register]:
    return payouts.payouts(session), suppliers.register(session)
