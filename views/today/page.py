"""今日: what is to be done now, in the order in which it runs out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, QSize, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget

from models.access import Act
from services import tasks
from services.changes import Changes
from services.today import Today, today
from services.use_cases import UseCase
from services.work_list import Group, TaskRow, Whose
from views.common.buttons import Button
from views.common.context_panel import ContextPanel
from views.common.fields import ElidedLabel
from views.common.keys import Keys, ListKeys
from views.common.page import Page
from views.common.page_side import PageSide
from views.common.rights import offer
from views.common.states import EmptyState, LoadingOverlay
from views.common.switches import Segmented
from views.common.wording import clock_time, day_and_weekday
from views.common.wording import today as this_day
from views.context import KeyHint, PageName, Place, Program
from views.today.desk import TaskDesk
from views.today.own_task import OwnTask
from views.today.side import SidePanel
from views.today.task_delegate import TaskDelegate
from views.today.task_model import Header, TaskModel

TICK_MS = 60_000  # limits run while the page is open


class TodayPage(Page):
    """The list at the left; interviews, follow-ups and starred people at the right."""

    name = PageName.TODAY

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(program, parent)
        self._today: Today | None = None
        self.header_row.set_title(self.tr("Today"))
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._summary())
        self._stack = QStackedWidget(left)
        self._stack.addWidget(self._list())
        self._stack.addWidget(self._nothing())
        column.addWidget(self._stack, 1)
        self._side = SidePanel(self)
        self._side.opened.connect(program.open)
        self._panel = ContextPanel(left, self._side, width=392, least=324, parent=self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._panel)
        self._loading = LoadingOverlay(self._stack)
        self._bind_keys()
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self.refresh)
        self._tick.start()

    # Building

    def _summary(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(20, 18, 20, 14)
        PageSide(bar, row)
        row.setSpacing(16)
        words = QVBoxLayout()
        words.setSpacing(0)
        self._headline = ElidedLabel("", "headline")
        self._second = ElidedLabel("", "context")
        words.addWidget(self._headline)
        words.addWidget(self._second)
        row.addLayout(words, 1)
        self._filter = Segmented()
        self._filter.add("all", self.tr("All"), count=0)
        self._filter.add("mine", self.tr("Mine"), count=0)
        self._filter.add("others", self.tr("Waiting for others"), count=0)
        self._filter.add("later", self.tr("Later"), count=0)
        self._filter.picked.connect(lambda _: self.refresh())
        row.addWidget(self._filter)
        self._next = Button(self.tr("Do the next"), role="primary", key="Enter")
        self._next.clicked.connect(self._act_on_current)
        row.addWidget(self._next)
        return bar

    def _list(self) -> QListView:
        self._model = TaskModel(self)
        self._view = QListView()
        self._view.setModel(self._model)
        self._view.setMouseTracking(True)
        self._view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._view.setAccessibleName(self.tr("Tasks"))
        self._delegate = TaskDelegate(self._view)
        self._delegate.acted.connect(self._on_acted)
        self._view.setItemDelegate(self._delegate)
        self._view.doubleClicked.connect(lambda _: self._act_on_current())
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._view.customContextMenuRequested.connect(self._show_menu)
        self._anchor = QWidget(self._view.viewport())
        self._anchor.hide()
        self.desk = TaskDesk(self.program, self, self._anchor)
        ListKeys(self._view).opened.connect(self._act_on_current)
        return self._view

    def _nothing(self) -> QWidget:
        self._empty = EmptyState("circle-check", "")
        importing = self._empty.add_act(
            self.tr("Import a ledger"), lambda: self.program.open(Place(PageName.LEDGER_IMPORT))
        )
        self._may_import = offer(self.program.me, Act.CREATE, "import_batch", importing)
        opening = self._empty.add_act(
            self.tr("New position"), lambda: self.program.open(Place(PageName.POSITIONS, view="new"))
        )
        offer(self.program.me, Act.CREATE, "position", opening)
        self._review = self._empty.add_act(
            self.tr("Look them through"), lambda: self.program.open(Place(PageName.INTAKE)), role="primary"
        )
        return self._empty

    def _bind_keys(self) -> None:
        keys = Keys(self)
        keys.letter("R", lambda: self._do(self.desk.remind))
        keys.letter("S", lambda: self._do(self.desk.star))
        keys.letter("Z", self._snooze)
        keys.letter("D", lambda: self._do(self.desk.finish))
        keys.letter("O", lambda: self._do(self.desk.go))
        keys.letter("A", lambda: self._do(self.desk.hand_over))
        keys.letter("N", self._add)

    def title(self) -> str:
        return self.tr("Today")

    def hints(self) -> list[KeyHint]:
        return [
            KeyHint("J/K", self.tr("up and down")),
            KeyHint("Enter", self.tr("do it here")),
            KeyHint("O", self.tr("open")),
            KeyHint("R", self.tr("remind")),
            KeyHint("S", self.tr("star")),
            KeyHint("Z", self.tr("later")),
            KeyHint("D", self.tr("done")),
            KeyHint("N", self.tr("new to-do")),
        ]

    def keys_of_screen(self) -> list[KeyHint]:
        return [*self.hints(), KeyHint("A", self.tr("hand over"))]

    # Showing

    def wants(self, changes: Changes) -> bool:
        return changes.touch(
            "task", "interview", "assignment", "application", "candidate", "contact_log", "person", "intake_item"
        )

    def keyboard_home(self) -> QWidget:
        return self._view

    def refresh(self) -> None:
        self._loading.begin()
        self.program.read(partial(today, person=self.program.me.person, whose=self._whose), self._show)

    @property
    def _whose(self) -> Whose:
        return Whose(self._filter.current)

    def _show(self, found: Today) -> None:
        self._loading.end()
        self._today = found
        self.header_row.set_context(day_and_weekday(this_day()))
        count = found.counts.all
        words = self.tr("%n to do", "", count)
        if found.overdue:
            words = self.tr("{todo}, {late} overdue").format(todo=words, late=found.overdue)
        self._headline.setText(words if count else self.tr("Nothing to do"))
        self._second.setText(self._second_line(found))
        for whose in Whose:
            self._filter.set_count(whose.value, found.counts.of(whose))
        self._side.show_today(found)
        self._panel.set_shown(bool(found.meetings or found.follow_ups or found.starred) and not self._panel.is_drawer)
        self._show_rows()

    def _second_line(self, found: Today) -> str:
        parts = []
        coming = [meeting for meeting in found.meetings if meeting.starts_at > found.at]
        if coming:
            first = clock_time(coming[0].starts_at)
            parts.append(self.tr("%n interviews ahead, the first at {time}", "", len(coming)).format(time=first))
        if found.files:
            parts.append(_waiting_files(found.files))
        if found.drafts:
            parts.append(self.tr("%n messages wait in the outbox to be confirmed", "", found.drafts))
        waiting = found.counts.waiting
        if waiting:
            parts.append(self.tr("%n wait for others: remind them", "", waiting))
        hidden = found.counts.of(self._whose) - len(found.rows)
        if hidden > 0:
            parts.append(self.tr("the %n that run out last are not shown", "", hidden))
        return self.tr("; ").join(parts)

    def _show_rows(self) -> None:
        if self._today is None:
            return
        chosen = self._current()
        before = self._view.currentIndex().row()
        rows = self._today.rows
        lines: list[Header | TaskRow] = []
        for group, title in (
            (Group.OVERDUE, self.tr("Overdue")),
            (Group.TODAY, self.tr("Due today")),
            (Group.NEXT, self.tr("Next")),
            (Group.LATER, self.tr("Put off")),
        ):
            part = [row for row in rows if row.group is group]
            if part:
                lines += [Header(group, title, len(part)), *part]
        self._model.set_lines(lines)
        self._stack.setCurrentIndex(0 if lines else 1)
        self._empty.set_words(*self._empty_words())
        self._review.setVisible(self._waits_for_review)
        self._next.setVisible(bool(lines))
        self._choose(chosen, before)
        self.hints_changed.emit()

    def _empty_words(self) -> tuple[str, str]:
        if self._whose is Whose.LATER:
            return self.tr("Nothing put off"), self.tr("Z puts a task off; it comes back by itself.")
        if self._whose is not Whose.ALL:
            return self.tr("Nothing here"), self.tr("Choose All to see the other tasks.")
        if self._today is not None and self._waits_for_review:
            return (
                _waiting_files(self._today.files),
                self.tr("Who they are is read. Look at what is in doubt, then take them in."),
            )
        if self._today is not None and self._today.is_untouched and self._may_import:
            return self.tr("Begin here"), self.tr("Import the ledger you keep today, or open the first position.")
        return (
            self.tr("All done"),
            self.tr("Tasks come by themselves when people move through the stages of a position."),
        )

    @property
    def _waits_for_review(self) -> bool:
        return self._today is not None and self._today.files > 0 and self._whose is Whose.ALL

    def _choose(self, task: TaskRow | None, before: int) -> None:
        """Keep the row; if it is gone, the one that took its place."""
        row = self._model.row_of(task.key) if task is not None else -1
        if row < 0:
            row = next(
                (n for n in range(max(before, 0), len(self._model.lines)) if isinstance(self._model.lines[n], TaskRow)),
                self._model.first_task(),
            )
        if row >= 0:
            self._view.setCurrentIndex(self._model.index(row, 0))
        if self.isVisible() and self.focusWidget() is None:
            self._view.setFocus()

    # Acting

    def _current(self) -> TaskRow | None:
        line = self._model.line_at(self._view.currentIndex())
        return line if isinstance(line, TaskRow) else None

    def _on_acted(self, index: QModelIndex, act: str) -> None:
        self._view.setCurrentIndex(index)
        self._do(self.desk.remind if act == "remind" else self.desk.act)

    def _act_on_current(self) -> None:
        self._do(self.desk.act)

    def _do(self, act: Callable[[TaskRow], object]) -> None:
        """An act of the desk on the current row."""
        row = self._current()
        if row is not None:
            self._anchor_at_current()
            act(row)

    def _snooze(self) -> None:
        if self._whose is Whose.LATER:
            self._do(self.desk.wake)
        else:
            self._do(lambda row: self.desk.snooze(row, self._below_current()))

    def _anchor_at_current(self) -> None:
        """Popovers of a row open at its right end."""
        rect = self._view.visualRect(self._view.currentIndex())
        self._anchor.setGeometry(rect.adjusted(rect.width() // 2, 0, -12, 0))

    def _below_current(self) -> QPoint:
        rect = self._view.visualRect(self._view.currentIndex())
        return self._view.viewport().mapToGlobal(rect.bottomLeft() + QPoint(20, 0))

    def _add(self) -> None:
        popover = OwnTask(self)
        popover.wanted.connect(self._create)
        popover.show_at(self._headline)

    def _create(self, words: str, due: datetime, every: int | None) -> None:
        act = partial(tasks.create, words=words, due=due, remind_every=every)
        self.program.run(act, code=UseCase.TASK_CREATE, toast=self.tr("To-do added"))

    def _show_menu(self, at: QPoint) -> None:
        row = self._current()
        if row is not None:
            self._anchor_at_current()
            self.desk.menu(row, self._below_current()).popup(self._view.mapToGlobal(at))

    def sizeHint(self) -> QSize:
        return QSize(960, 600)


def _waiting_files(count: int) -> str:
    return QCoreApplication.translate("TodayPage", "%n résumés wait to be looked through", "", count)
