"""使用健康度 (mock-up 13): ten habits of a month against their targets, and the one to train."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from models.values.keys import Key
from services.insights.behind import Figure, Question
from services.insights.choices import Choices
from services.insights.health import Habit, Health, Result
from services.insights.metrics.measure import Part
from services.insights.metrics.metric import Area
from views.common import paint
from views.common.buttons import IconButton
from views.common.chips import Chip
from views.common.clearing import clear
from views.common.context_panel import ContextPanel
from views.common.fields import ElidedLabel, label
from views.common.page_side import PageSide
from views.common.states import Card
from views.common.tool_bar import ToolBar
from views.common.wording import month, today
from views.insights.habit_row import HabitRow, name_of, places
from views.insights.health_side import HealthSide
from views.insights.report_menu import report_button


class MonthBar(ToolBar):
    """Which month, which department, and the report on paper."""

    asked = Signal(object, object)  # first day, departments
    report_wanted = Signal(str)  # "pdf" or "xlsx"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        this_month = today().replace(day=1)
        self.month = this_month if today().day > 20 else (this_month - timedelta(days=1)).replace(day=1)
        self.departments: tuple[Key, ...] = ()
        self._choices = Choices((), (), ())
        row = self.row
        before = IconButton("chevron-left", self.tr("The month before"))
        before.clicked.connect(lambda: self.step(-1))
        self._after = IconButton("chevron-right", self.tr("The next month"))
        self._after.clicked.connect(lambda: self.step(1))
        self._name = label("", "strong", self)
        self._department = Chip("", icon="users-round", parent=self)
        self._department.setCheckable(False)
        menu = QMenu(self._department)
        menu.aboutToShow.connect(menu.clear)
        menu.aboutToShow.connect(partial(self._fill, menu))
        self._department.setMenu(menu)
        for part in (before, self._name, self._after, self._department):
            row.addWidget(part)
        row.addWidget(ElidedLabel(self.tr("The dark mark is the target; a row opens its people"), "hint", self), 1)
        row.addWidget(report_button(self.report_wanted.emit, self))
        self._show()

    def step(self, by: int) -> None:
        """Go to another month; not beyond this one."""
        at = self.month.replace(day=1) - timedelta(days=1) if by < 0 else self.month.replace(day=28) + timedelta(days=4)
        at = at.replace(day=1)
        if at <= today():
            self.month = at
            self._ask()

    def offer(self, choices: Choices) -> None:
        self._choices = choices
        self._show()

    def _fill(self, menu: QMenu) -> None:
        self._add(menu, self.tr("All departments"), ())
        menu.addSeparator()
        for key, name in self._choices.departments:
            self._add(menu, name, (key,))

    def _add(self, menu: QMenu, words: str, keys: tuple[Key, ...]) -> None:
        menu.addAction(words.replace("&", "&&")).triggered.connect(lambda: self._choose(keys))

    def _choose(self, keys: tuple[Key, ...]) -> None:
        self.departments = keys
        self._ask()

    def _ask(self) -> None:
        self._show()
        self.asked.emit(self.month, self.departments)

    def _show(self) -> None:
        self._name.setText(month(self.month))
        names = dict(self._choices.departments)
        first = names.get(self.departments[0], "…") if self.departments else self.tr("All departments")
        self._department.setText(first)
        self._department.updateGeometry()
        self._after.setEnabled((self.month.replace(day=28) + timedelta(days=4)).replace(day=1) <= today())


class _AreaHead(QWidget):
    """A grey row: 及时性; the first one names the columns too."""

    def __init__(self, words: str, columns: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._columns = words, columns
        self.setFixedHeight(34)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        paint.box(painter, rect, 0, "window")
        at = places(rect.width())
        for key, words in {"name": self._words, **self._columns}.items():
            box = QRectF(at[key].left(), 0, at[key].width(), rect.height())
            is_name = key == "name"
            paint.words(
                painter, box, words, size="body" if is_name else "small", bold=is_name,
                role="text" if is_name else "text2", align=paint.RIGHT if key == "value" else paint.LEFT,
            )  # fmt: skip
        paint.hair_below(painter, rect)


class HealthTab(QWidget):
    """The report of one month."""

    opened = Signal(object)  # Question
    asked = Signal(object, object)  # first day, departments
    report_wanted = Signal(str)
    reminders_wanted = Signal(object)  # {person: words}
    target_wanted = Signal(str, int)  # metric, per cent

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = MonthBar(self)
        self.bar.asked.connect(self.asked)
        self.bar.report_wanted.connect(self.report_wanted)
        self.side = HealthSide()
        self.side.opened.connect(self.opened)
        self.side.reminders_wanted.connect(self.reminders_wanted)
        self.side.target_wanted.connect(self.target_wanted)
        self._health: Health | None = None
        self.rows: list[HabitRow] = []
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(20, 16, 20, 20)
        PageSide(content, inside)
        head = QHBoxLayout()
        head.setSpacing(12)
        self._headline = label("", "headline", content)
        self._remark = ElidedLabel("", "second", content)
        head.addWidget(self._headline)
        head.addWidget(self._remark, 1)
        inside.addLayout(head)
        self._card = Card(content, margin=1)
        self._card.column.setSpacing(0)
        inside.addWidget(self._card)
        inside.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        self.panel = ContextPanel(area, self.side, width=376, least=320, parent=self)
        column.addWidget(self.panel, 1)

    def show_health(self, found: Health) -> None:
        """Show the report of another month, or the same one anew: the focus stays on its habit."""
        focused = next((row.habit.metric.code for row in self.rows if row.hasFocus()), "")
        self._health = found
        self._headline.setText(self._headline_words(found))
        self._remark.setText(self._remark_words(found))
        clear(self._card.column)
        self.rows = []
        columns = {
            "value": self.tr("Actual"),
            "bar": self.tr("Distance to the target"),
            "months": self.tr("Six months"),
            "change": self.tr("Change"),
            "result": self.tr("Result"),
        }
        area: Area | None = None
        for habit in found.habits:
            if habit.metric.area is not area:
                area = habit.metric.area
                self._card.column.addWidget(_AreaHead(self._area_words(area), {} if self.rows else columns, self._card))
            row = HabitRow(habit, self._card)
            row.clicked.connect(partial(self._open, habit))
            self._card.column.addWidget(row)
            self.rows.append(row)
            if habit.metric.code == focused:
                row.setFocus()
        self.side.show_health(found)

    def _open(self, habit: Habit) -> None:
        assert self._health is not None
        is_met = habit.result is Result.MET or habit.figure.part == habit.figure.n
        part = Part.ALL if is_met else Part.MISSED
        self.opened.emit(Question(Figure.METRIC, self._health.scope, metric=habit.metric.code, part=part))

    def step_row(self, by: int) -> None:
        """J and K: the next habit, the one before."""
        at = next((place for place, row in enumerate(self.rows) if row.hasFocus()), -1 if by > 0 else len(self.rows))
        if self.rows:
            self.rows[min(max(at + by, 0), len(self.rows) - 1)].setFocus(Qt.FocusReason.TabFocusReason)

    def _area_words(self, area: Area) -> str:
        match area:
            case Area.TIMELINESS:
                return self.tr("Timely")
            case Area.COMPLETENESS:
                return self.tr("Complete")
            case Area.REUSE:
                return self.tr("Reused")
            case _:
                return self.tr("Kept")

    def _headline_words(self, found: Health) -> str:
        words = self.tr("{met} of {n} met").format(met=found.met, n=len(found.habits))
        if found.to_mend:
            words = self.tr("{words}, {mend} to mend").format(words=words, mend=found.to_mend)
        return words

    def _remark_words(self, found: Health) -> str:
        parts = []
        if found.is_running:
            parts.append(self.tr("the month is not over"))
        risen = [habit for habit in found.habits if (habit.change or 0) >= 1 and not habit.figure.is_small]
        if risen:
            best = max(risen, key=lambda habit: habit.change or 0)
            parts.append(self.tr("most progress: {metric}").format(metric=name_of(best)))
        fallen = [habit for habit in found.habits if habit.falling >= 2 and not habit.figure.is_small]
        if fallen:
            worst = max(fallen, key=lambda habit: habit.falling)
            parts.append(
                self.tr("{metric} fell {n} months in a row").format(metric=name_of(worst), n=worst.falling)
            )  # fmt: skip
        return self.tr("; ").join(parts)
