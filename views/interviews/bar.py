"""The toolbar of the calendar: which days, which view, whose lanes, and what is done with all of it."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from models.values.keys import Key
from services.agenda import Offered
from views.common.buttons import Button, IconButton, menu_of
from views.common.fields import label
from views.common.several_of import SeveralOf
from views.common.switches import Segmented
from views.common.tool_bar import ToolBar
from views.common.wording import day, day_and_weekday

ROOMY = 1040  # px from which every word has its place


class View(StrEnum):
    """How the days are shown."""

    DAY = "day"
    WEEK = "week"
    LIST = "list"


class CalendarBar(ToolBar):
    """Says what is wanted; the page does it."""

    stepped = Signal(int)  # -1 or 1
    this_wanted = Signal()
    changed = Signal()  # another view, other lanes
    clashes_wanted = Signal()
    plan_wanted = Signal()
    batch_wanted = Signal()
    calendars_wanted = Signal()
    ics_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, *, may_plan: bool = True) -> None:
        super().__init__(parent)
        earlier = IconButton("chevron-left", self.tr("Earlier"), key="←", size="compact")
        later = IconButton("chevron-right", self.tr("Later"), key="→", size="compact")
        earlier.clicked.connect(lambda: self.stepped.emit(-1))
        later.clicked.connect(lambda: self.stepped.emit(1))
        self._dates: QLabel = label("", "strong", self)
        this = Button(self.tr("Today"), key="T", size="compact")
        this.clicked.connect(self.this_wanted)
        self._view = Segmented()
        for view, words in (
            (View.DAY, self.tr("Day")), (View.WEEK, self.tr("Week")), (View.LIST, self.tr("List")),
        ):  # fmt: skip
            self._view.add(view.value, words)
        self._view.choose(View.WEEK.value)
        self._view.picked.connect(lambda _: self.changed.emit())
        self.people = SeveralOf(self.tr("Interviewers"), icon="users-round", size="compact")
        self.rooms = SeveralOf(self.tr("Rooms"), icon="door-open", size="compact")
        self.people.edited.connect(self._on_people)
        self.rooms.edited.connect(self._on_rooms)
        self.clashes = Button("", icon="triangle-alert", role="danger", size="compact")
        self.clashes.clicked.connect(self.clashes_wanted)
        self.plan = Button(self.tr("Plan an interview"), icon="calendar-plus", key="I", size="compact")
        self.plan.clicked.connect(self.plan_wanted)
        more = IconButton("ellipsis", self.tr("More"), size="compact")
        more.setMenu(
            menu_of(
                more,
                *([("users", self.tr("Plan many at once…"), self.batch_wanted.emit)] if may_plan else []),
                ("calendar-range", self.tr("Calendars of interviewers…"), self.calendars_wanted.emit),
                None,
                ("download", self.tr("Save these days as .ics…"), self.ics_wanted.emit),
                ("printer", self.tr("Print the list…"), self.print_wanted.emit),
            )
        )
        row = self.row
        for widget in (earlier, self._dates, later, this, self._view, self.people, self.rooms):
            row.addWidget(widget)
        row.addStretch(1)
        for last in (self.clashes, self.plan, more):
            row.addWidget(last)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_roomy = self.width() >= ROOMY
        self.people.set_short(not is_roomy)
        self.rooms.set_short(not is_roomy)
        words = self.tr("Plan an interview")
        self.plan.setText(words if is_roomy else "")
        self.plan.setToolTip("" if is_roomy else words)
        self.plan.setAccessibleName(words)
        self.plan.set_key("I" if is_roomy else "")
        self.plan.updateGeometry()

    @property
    def view(self) -> View:
        return View(self._view.current)

    def show_view(self, view: View) -> None:
        self._view.choose(view.value)

    def show_days(self, first: date, days: int) -> None:
        """What the arrows stepped to."""
        last = first + timedelta(days=days - 1)
        self._dates.setText(day_and_weekday(first) if days == 1 else f"{day(first)} – {day(last)}")

    def show_clashes(self, count: int) -> None:
        """Nothing in red where nothing is wrong."""
        self.clashes.setText(self.tr("%n conflicts", "", count))
        self.clashes.setVisible(count > 0)
        self.clashes.updateGeometry()

    def offer(self, offered: Offered) -> None:
        """Who and what can have a lane; what is ticked stays ticked."""
        self.people.show_choice([(key.hex, name) for key, name in offered.people], self.people.codes())
        self.rooms.show_choice([(name, name) for name in offered.rooms], self.rooms.codes())
        self.rooms.setVisible(bool(offered.rooms))

    def lanes(self) -> tuple[tuple[Key, ...], tuple[str, ...]]:
        """Whose lanes, or which rooms' lanes, are wanted."""
        return tuple(Key(hex=code) for code in self.people.codes()), self.rooms.codes()

    def tick_people(self, people: tuple[Key, ...]) -> None:
        """Lanes of these, without asking anew."""
        self.people.blockSignals(True)
        wanted = {key.hex for key in people}
        for code in self.people.offered():
            self.people.tick(code, is_on=code in wanted)
        self.people.blockSignals(False)
        if people:
            self._clear(self.rooms)

    def _on_people(self) -> None:
        if self.people.codes():
            self._clear(self.rooms)
        self.changed.emit()

    def _on_rooms(self) -> None:
        if self.rooms.codes():
            self._clear(self.people)
        self.changed.emit()

    def _clear(self, which: SeveralOf) -> None:
        which.blockSignals(True)
        for code in which.codes():
            which.tick(code, is_on=False)
        which.blockSignals(False)
