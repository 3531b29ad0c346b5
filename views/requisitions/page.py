"""招聘需求: what is asked for, against the plan, and who has it now."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from models.access import Act
from models.values.enums import RequisitionState
from models.values.keys import Key
from models.values.text import folded
from services import positions, requisition_steps, requisitions, templates
from services.changes import Changes
from services.errors import AppError
from services.positions import Choices
from services.requisitions import Line, Opened, Plan, Wanted
from services.templates import TemplateLine
from services.use_cases import UseCase
from views.common import conflict
from views.common.buttons import Button
from views.common.choice_popover import Choice, ChoicePopover
from views.common.context_panel import ContextPanel
from views.common.fields import SearchField
from views.common.keys import Keys
from views.common.labels import label as word_of
from views.common.page import Page
from views.common.presence import PresenceLine
from views.common.rights import offer
from views.common.rows import Column, RowsModel
from views.common.states import EmptyState, LoadingOverlay
from views.common.switches import Segmented
from views.common.table import Table, choose_first
from views.common.tool_bar import ToolBar
from views.common.wording import day, moment, said
from views.context import KeyHint, PageName, Place, Program
from views.requisitions.request_panel import RequestPanel
from views.requisitions.words import STATE_ICONS, progress, reason_words

PARTS = {
    "running": (RequisitionState.DRAFT, RequisitionState.RETURNED, RequisitionState.SUBMITTED, RequisitionState.REVIEW),
    "approved": (RequisitionState.APPROVED,),
}


class RequisitionsPage(Page):
    """The requests at the left, the chosen one at the right. N begins one, Ctrl+Enter takes its next step."""

    name = PageName.REQUISITIONS

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(program, parent)
        self._lines: tuple[Line, ...] = ()
        self._wanted_key: Key | None = None  # chosen when the next answer comes
        self._templates: tuple[TemplateLine, ...] = ()
        self._is_new = False
        self.header_row.set_title(self.tr("Requisitions"))
        self._parts = Segmented()
        self._parts.add("running", self.tr("In review"), count=0)
        self._parts.add("approved", self.tr("Approved"), count=0)
        self._parts.picked.connect(lambda _: self._show_rows())
        self.header_row.add_after_title(self._parts)
        self._presence = PresenceLine(program, self)
        self.header_row.add(self._presence)
        self._model: RowsModel[Line] = RowsModel(self._columns(), self)
        self._table = Table("requisitions")
        self._table.show_rows(self._model)
        self._table.setSelectionMode(Table.SelectionMode.SingleSelection)
        self._table.setAccessibleName(self.tr("Requisitions"))
        self._search = SearchField(self.tr("Find a requisition"))
        self._empty = EmptyState("file-check", self.tr("No requisition here"))
        begin = self._empty.add_act(self.tr("New requisition"), self.begin_new, role="primary")
        self._new = Button(self.tr("New requisition"), icon="plus", key="N", size="compact")
        self._may_ask = offer(program.me, Act.CREATE, "requisition", begin, self._new)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        self.request = RequestPanel()
        self.request.setProperty("ground", "canvas")
        self._panel = ContextPanel(self._left(), self.request, width=460, least=400, parent=self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._panel)
        self._loading = LoadingOverlay(self._stack)
        self._connect()

    def _columns(self) -> list[Column[Line]]:
        return [
            Column("title", self.tr("Position"), lambda r: r.title, 180, sort=lambda r: r.title, stretches=True),
            Column(
                "state", self.tr("State"), lambda r: word_of(r.state), 110, icon=lambda r: STATE_ICONS[r.state],
                role=lambda r: "warn" if r.state is RequisitionState.RETURNED else "text2",
            ),
            Column("people", self.tr("People"), progress, 80, is_number=True, sort=lambda r: r.headcount),
            Column("reason", self.tr("Reason"), lambda r: reason_words(r.reason), 120, role=lambda _: "text2"),
            Column("department", self.tr("Department"), lambda r: r.department, 120, role=lambda _: "text2"),
            Column("requester", self.tr("Asked by"), lambda r: r.requester, 90, role=lambda _: "text2"),
            Column("deadline", self.tr("Wanted by"), lambda r: day(r.deadline) if r.deadline else "", 96,
                   role=lambda _: "text2"),
            Column("at", self.tr("Last step"), lambda r: moment(r.at), 110, sort=lambda r: r.at,
                   role=lambda _: "text3"),
        ]  # fmt: skip

    def _left(self) -> QWidget:
        bar = ToolBar()
        row = bar.row
        self._search.setFixedWidth(200)
        row.addWidget(self._search)
        row.addStretch(1)
        self._new.clicked.connect(self.begin_new)
        row.addWidget(self._new)
        return bar.over(self._stack)

    def _connect(self) -> None:
        self._search.searched.connect(lambda _: self._show_rows())
        self._table.selectionModel().currentRowChanged.connect(lambda *_: self._ask_current())
        self._table.opened.connect(lambda _: self._panel.set_shown(True))
        self.request.asked.connect(self.act)
        self.request.form.changed.connect(self._ask_plan)
        self.request.position_wanted.connect(lambda key: self.program.open(Place(PageName.BOARD, key)))
        keys = Keys(self)
        keys.letter("N", self.begin_new)
        keys.always("Ctrl+Return", lambda: self.act(self.request.primary))
        keys.always("Esc", self._leave_new)

    def title(self) -> str:
        return self.tr("Requisitions")

    def hints(self) -> list[KeyHint]:
        return [
            KeyHint("J/K", self.tr("up and down")),
            KeyHint("N", self.tr("new requisition")),
            KeyHint("Ctrl+Enter", self.tr("next step")),
        ]

    def keyboard_home(self) -> QWidget:
        return self._table

    # Showing

    def show_place(self, place: Place) -> None:
        self._wanted_key = place.key
        self.program.read(templates.position_templates, self._on_templates)
        super().show_place(place)

    def wants(self, changes: Changes) -> bool:
        return changes.touch("requisition", "requisition_step", "position", "department", "person")

    def refresh(self) -> None:
        self._loading.begin()
        self.program.read(requisitions.requisitions, self._show)

    def _on_templates(self, found: tuple[TemplateLine, ...]) -> None:
        self._templates = found
        self.program.read(positions.choices, self._on_choices)

    def _on_choices(self, choices: Choices) -> None:
        self.request.form.offer(choices, self._templates)
        if self.request.opened is not None:
            self.request.show_opened(self.request.opened)

    def _show(self, lines: tuple[Line, ...]) -> None:
        self._loading.end()
        self._lines = lines
        for part, states in PARTS.items():
            self._parts.set_count(part, sum(line.state in states for line in lines))
        wanted = next((line for line in lines if line.key == self._wanted_key), None)
        if wanted is not None:
            self._parts.choose(next(part for part, states in PARTS.items() if wanted.state in states))
        self._show_rows()

    def _show_rows(self) -> None:
        current, sought = self._current(), folded(self._search.text())
        key = self._wanted_key or (current.key if current is not None else None)
        states = PARTS[self._parts.current]
        shown = [
            r for r in self._lines if r.state in states and (not sought or sought in folded(r.title + r.department))
        ]
        self._model.set_rows(shown)
        self._stack.setCurrentIndex(0 if shown else 1)
        self._wanted_key = None
        if shown and not choose_first(self._table, lambda index: bool(self._model.row_at(index).key == key)):
            self._table.setCurrentIndex(self._model.index(0, 0))
        self._ask_current()

    def _current(self) -> Line | None:
        index = self._table.currentIndex()
        return self._model.row_at(index) if index.isValid() and index.row() < len(self._model.rows) else None

    def _ask_current(self) -> None:
        line = self._current()
        if self._is_new:
            return
        self._panel.set_shown(line is not None and not self._panel.is_drawer)
        if line is not None:
            me = self.program.me.person
            self.program.read(partial(requisitions.opened, requisition=line.key, viewer=me), self._show_opened)

    def _show_opened(self, opened: Opened) -> None:
        if not self._is_new:
            self._presence.watch("requisition", opened.key)
            self.request.show_opened(opened)

    def _ask_plan(self) -> None:
        if not self.request.form.isEnabled():
            return
        wanted = self.request.form.wanted()
        leave_out = self.request.opened.key if self.request.opened is not None else None
        self.program.read(partial(requisitions.plan, wanted=wanted, leave_out=leave_out), self._show_plan)

    def _show_plan(self, plan: Plan | None) -> None:
        self.request.form.show_plan(plan)

    # Acting

    def begin_new(self) -> None:
        """An empty request at the right."""
        if not self._may_ask:
            return
        self._is_new = True
        self._presence.watch("requisition", None)
        self.request.form.show_wanted(Wanted(""))
        self.request.begin_new()
        self._panel.set_shown(True)

    def _leave_new(self) -> None:
        if self._is_new:
            self._is_new = False
            self._ask_current()

    def act(self, name: str) -> None:
        """What the buttons and the key ask for."""
        opened, words = self.request.opened, self.request.words.text().strip()
        if name in ("save", "submit"):
            self._save(submits=name == "submit")
        elif name == "open":
            self._open_position(None)
        elif opened is not None and name:
            acts = {
                "pass_on": requisition_steps.pass_on, "approve": requisition_steps.approve,
                "send_back": requisition_steps.send_back,
            }  # fmt: skip
            toasts = {
                "pass_on": self.tr("Looked through: {title}"), "approve": self.tr("Approved: {title}"),
                "send_back": self.tr("Sent back: {title}"),
            }  # fmt: skip
            self._wanted_key = opened.key
            self.program.run(
                partial(acts[name], requisition=opened.key, seen=opened.version, words=words),
                code=UseCase.REQUISITION_STEP,
                done=lambda _: self._table.setFocus(),
                toast=toasts[name].format(title=opened.wanted.title),
            )

    def _save(self, *, submits: bool) -> None:
        form, opened = self.request.form, self.request.opened
        if submits and form.gap():
            return
        wanted, key = form.wanted(), opened.key if opened is not None else None
        words = self.tr("Handed in: {title}") if submits else self.tr("Kept as a draft: {title}")
        run = partial(
            self.program.run,
            code=UseCase.REQUISITION_STEP if submits else UseCase.REQUISITION_EDIT,
            done=self._on_saved,
            toast=words.format(title=wanted.title),
        )

        def act(wanted: Wanted, seen: int, was: Wanted | None) -> partial[Key]:
            return partial(
                requisition_steps.save, requisition=key, seen=seen, wanted=wanted, was=was, submits=submits
            )  # fmt: skip

        save = conflict.save_over(self, run, act, lambda _: form.fields_in_conflict(), self.program.show_error)
        save(wanted, *self.request.basis)

    def _on_saved(self, key: Key) -> None:
        self._is_new = False
        self.request.forget()
        self._wanted_key = key
        self.refresh()
        self._table.setFocus()  # the fields may be closed now

    def _open_position(self, template: Key | None) -> None:
        opened = self.request.opened
        if opened is None:
            return
        self._wanted_key = opened.key
        self.program.run(
            partial(
                requisition_steps.open_position,
                requisition=opened.key,
                seen=opened.version,
                template=template,
                headcount=self.request.count.value(),
            ),
            code=UseCase.POSITION_CREATE,
            toast=self.tr("Position opened: {title}").format(title=opened.wanted.title),
            failed=self._on_refused,
        )

    def _on_refused(self, error: AppError) -> None:
        if error.code != "requisition.template_missing":
            self.program.show_error(error)
            return
        entries = [Choice(line.key, said(line.name), icon="layers") for line in self._templates]
        popover = ChoicePopover(self, self.tr("Which template?"), entries)
        popover.chosen.connect(self._open_position)
        popover.show_at(self.request.acts["open"], align_right=True)
