"""Beside the health report: the one thing to mend this month, who it concerns, and what can be done at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from services.insights.behind import Figure, Question
from services.insights.health import BY_INTERVIEWER, Habit, Health, Owner, Result
from services.insights.metrics.measure import Part
from views.common.avatar import Avatar
from views.common.buttons import Button
from views.common.clearing import clear
from views.common.fields import ElidedLabel, label
from views.common.popover import Popover
from views.common.states import Card, IconLabel, hair
from views.common.wording import month
from views.insights.definitions import defined
from views.insights.habit_row import name_of


class HealthSide(QWidget):
    """One thing, its people, its acts."""

    opened = Signal(object)  # Question
    reminders_wanted = Signal(object)  # {person: words}
    target_wanted = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._health: Health | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 16, 20, 16)
        self._column.setSpacing(10)

    def show_health(self, found: Health) -> None:
        self._health = found
        clear(self._column)
        if found.mend is None:
            self._say(self.tr("Nothing to mend"), self._calm_words(found))
        else:
            self._say(self.tr("Mend one thing this month"), self._mend_words(found.mend))
            if found.owners:
                self._column.addWidget(self._owners(found.mend, found.owners))
            self._column.addWidget(self._acts(found.mend))
        note = label(
            self.tr("Personal figures are seen by the person and the lead only. Clicks are not ranked."), "hint"
        )
        note.setWordWrap(True)
        self._column.addWidget(note)
        self._column.addStretch(1)

    def _say(self, title: str, words: str) -> None:
        self._column.addWidget(label(title, "strong"))
        body = QLabel(words)
        body.setWordWrap(True)
        self._column.addWidget(body)

    def _calm_words(self, found: Health) -> str:
        judged = [habit for habit in found.habits if habit.result in (Result.MET, Result.NEAR)]
        if not judged:
            return self.tr("This month has too few cases to judge.")
        return self.tr("Every habit with enough cases is at its target, or nearly.")

    def _mend_words(self, habit: Habit) -> str:
        figure = habit.figure
        words = self.tr("{metric}: {part} of {n}, the target is {target}%.").format(
            metric=name_of(habit), part=int(figure.part), n=figure.n, target=habit.target
        )
        missing = -(-habit.target * figure.n // 100) - int(figure.part)
        return words + self.tr(" {n} more would have met it.").format(n=missing)

    def _owners(self, habit: Habit, owners: tuple[Owner, ...]) -> QWidget:
        card = Card(margin=1)
        card.column.setSpacing(0)
        head = self._line()
        words = self.tr("Who is late most") if habit.metric.code in BY_INTERVIEWER else self.tr("Whose they are")
        head.addWidget(label(words, "strong"))
        head.addStretch(1)
        head.addWidget(label(self.tr("{n} missed").format(n=habit.figure.n - int(habit.figure.part)), "hint"))
        self._put(card, head)
        for owner in owners:
            card.column.addWidget(hair())
            row = self._line()
            row.addWidget(Avatar(owner.name))
            row.addWidget(ElidedLabel(owner.name, "strong"), 1)
            row.addWidget(label(self.tr("{missed} of {due}").format(missed=owner.missed, due=owner.due), "second"))
            self._put(card, row)
        return card

    def _acts(self, habit: Habit) -> QWidget:
        card = Card(margin=1)
        card.column.setSpacing(0)
        head = self._line()
        head.addWidget(label(self.tr("What can be done"), "strong"))
        head.addStretch(1)
        self._put(card, head)
        self._act(card, "users-round", self.tr("See who was missed"), self.tr("Open"), lambda _: self._open(habit))
        if self._health is not None and self._health.owners:
            self._act(
                card, "bell-ring", self.tr("A task for each of these people"), self.tr("Give"),
                lambda _: self._remind(habit),
            )  # fmt: skip
        self._act(
            card, "target", self.tr("Change the target of {n}%").format(n=habit.target), self.tr("Change…"),
            lambda control: self._ask_target(control, habit),
        )  # fmt: skip
        card.setToolTip("\n".join(meaning for _, meaning in defined(habit.metric.code)))
        return card

    def _act(self, card: Card, icon: str, words: str, button: str, do: Callable[[QWidget], object]) -> None:
        card.column.addWidget(hair())
        row = self._line()
        row.addWidget(IconLabel(icon, 16, "accent"))
        row.addWidget(ElidedLabel(words), 1)
        press = Button(button, size="row")
        press.clicked.connect(lambda: do(press))
        press.setAccessibleName(words)
        row.addWidget(press)
        self._put(card, row)

    def _line(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(8)
        return row

    def _put(self, card: Card, row: QHBoxLayout) -> None:
        card.column.addLayout(row)

    def _open(self, habit: Habit) -> None:
        assert self._health is not None
        self.opened.emit(
            Question(Figure.METRIC, self._health.scope, metric=habit.metric.code, part=Part.MISSED)
        )  # fmt: skip

    def _remind(self, habit: Habit) -> None:
        assert self._health is not None
        words = {
            owner.person: self.tr("{metric} in {month}: {missed} of {due} missed. Please mend it this month.").format(
                metric=name_of(habit), month=month(self._health.month), missed=owner.missed, due=owner.due
            )
            for owner in self._health.owners
        }
        self.reminders_wanted.emit(words)

    def _ask_target(self, control: QWidget, habit: Habit) -> None:
        popover = Popover(self.window(), width=260)
        column = popover.layout() or QVBoxLayout(popover)
        column.addWidget(label(name_of(habit), "strong", popover))
        row = QHBoxLayout()
        value = QSpinBox(popover)
        value.setRange(1, 100)
        value.setSuffix("%")
        value.setValue(habit.target)
        value.setAccessibleName(self.tr("Target"))
        keep = Button(self.tr("Keep"), role="primary", size="compact", parent=popover)
        row.addWidget(value, 1)
        row.addWidget(keep)
        holder = QWidget(popover)
        holder.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        column.addWidget(holder)

        def kept() -> None:
            popover.close()
            self.target_wanted.emit(habit.metric.code, value.value())

        keep.clicked.connect(kept)
        popover.show_at(control, align_right=True)
        value.setFocus()
