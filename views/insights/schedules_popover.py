"""定时报告: which reports are written by themselves, and one more."""

from __future__ import annotations

from datetime import date, time
from functools import partial

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QSpinBox, QTimeEdit, QVBoxLayout, QWidget

from services.reports import schedules
from services.reports.schedules import Kind, Schedule
from services.use_cases import UseCase
from views.common.buttons import Button, IconButton
from views.common.clearing import clear
from views.common.fields import ElidedLabel, label
from views.common.popover import Popover
from views.common.spin import padded
from views.common.states import hair
from views.common.wording import weekday
from views.context import Program


class SchedulesPopover(Popover):
    """What is written stands in a list; below it one more is set up. Times are Beijing time."""

    def __init__(self, program: Program, workstation: str, parent: QWidget) -> None:
        super().__init__(parent, width=470)
        self._program, self._workstation = program, workstation
        self.column.addWidget(label(self.tr("Reports on a schedule"), "strong"))
        words = label(
            self.tr("Written while the program runs; what was missed is made up for at the next start."), "second"
        )
        words.setWordWrap(True)
        self.column.addWidget(words)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.column.addLayout(self._rows)
        self.column.addWidget(hair())
        self.column.addLayout(self._asking())
        foot = QHBoxLayout()
        self.add = Button(self.tr("Choose its folder…"), role="primary", size="compact")
        self.add.clicked.connect(self._ask_folder)
        foot.addStretch(1)
        foot.addWidget(self.add)
        self.column.addLayout(foot)
        self._offer_days()
        self.refresh()

    def _asking(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Which report"))
        for kind in Kind:
            self.kind.addItem(self._name(kind), kind)
        self.kind.currentIndexChanged.connect(lambda _: self._offer_days())
        self.weekday = QComboBox()
        self.weekday.setAccessibleName(self.tr("On which day of the week"))
        for number in range(1, 8):
            self.weekday.addItem(_weekday(number), number)
        self.month_day = padded(QSpinBox())
        self.month_day.setRange(1, schedules.MONTH_DAYS)
        self.month_day.setPrefix(self.tr("day "))
        self.month_day.setAccessibleName(self.tr("On which day of the month"))
        self.at = padded(QTimeEdit(QTime(18, 0)))
        self.at.setDisplayFormat("HH:mm")
        self.at.setAccessibleName(self.tr("At what time"))
        self.ending = QComboBox()
        self.ending.setAccessibleName(self.tr("In what form"))
        for ending, words in (("xlsx", "Excel"), ("pdf", "PDF")):
            self.ending.addItem(words, ending)
        for part in (self.kind, self.weekday, self.month_day, self.at, self.ending):
            row.addWidget(part)
        row.addStretch(1)
        return row

    def _name(self, kind: Kind) -> str:
        return {
            Kind.DAILY: self.tr("Daily report"),
            Kind.WEEKLY: self.tr("Weekly report"),
            Kind.MONTHLY: self.tr("Monthly report"),
            Kind.HEALTH: self.tr("Health report"),
            Kind.POOL: self.tr("Weekly pool report"),
        }[kind]

    @property
    def _chosen(self) -> Kind:
        return Kind(self.kind.currentData())  # Qt keeps the plain text

    def _offer_days(self) -> None:
        kind = self._chosen
        self.weekday.setVisible(kind in (Kind.WEEKLY, Kind.POOL))
        self.month_day.setVisible(kind in (Kind.MONTHLY, Kind.HEALTH))

    def refresh(self) -> None:
        """Ask for the list again."""
        self._program.read(schedules.schedules, self._show)

    def _show(self, found: tuple[Schedule, ...]) -> None:
        clear(self._rows)
        for one in found:
            self._rows.addWidget(self._row(one))
        if not found:
            self._rows.addWidget(label(self.tr("None yet."), "hint"))
        self.fit_soon()

    def _row(self, one: Schedule) -> QWidget:
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(self._name(one.kind), "strong"))
        row.addWidget(label(self._when(one)))
        place = one.folder if one.workstation == self._workstation else f"{one.workstation}: {one.folder}"
        row.addWidget(ElidedLabel(f"{'Excel' if one.ending == 'xlsx' else 'PDF'} → {place}", "second"), 1)
        away = IconButton("x", self.tr("Write it no more"), size="row")
        away.clicked.connect(partial(self._remove, one))
        row.addWidget(away)
        return holder

    def _when(self, one: Schedule) -> str:
        at = f"{one.hour:02}:{one.minute:02}"
        match one.kind:
            case Kind.DAILY:
                return self.tr("every day {time}").format(time=at)
            case Kind.WEEKLY | Kind.POOL:
                return self.tr("{weekday} {time}").format(weekday=_weekday(one.on), time=at)
            case _:
                return self.tr("day {n} of the month, {time}").format(n=one.on, time=at)

    def _ask_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self.parentWidget(), self.tr("Folder for the report"))
        if folder:
            self.set_up(folder)

    def set_up(self, folder: str) -> None:
        """Write what is chosen into this folder from now on."""
        kind, at = self._chosen, self.at.time()
        weekday_ = self.weekday.currentData()
        on = {Kind.DAILY: 0, Kind.WEEKLY: weekday_, Kind.POOL: weekday_}.get(kind, self.month_day.value())
        self._program.run(
            partial(
                schedules.add, kind=kind, on=on, at=time(at.hour(), at.minute()), ending=self.ending.currentData(),
                folder=folder, workstation=self._workstation,
            ),
            code=UseCase.SETTINGS,
            done=lambda _: self.refresh(),
        )  # fmt: skip

    def _remove(self, one: Schedule, _checked: bool = False) -> None:
        self._program.run(
            partial(schedules.remove, key=one.key), code=UseCase.SETTINGS, done=lambda _: self.refresh(),
            toast=self.tr("No longer written: {name}").format(name=self._name(one.kind)),
        )  # fmt: skip


def _weekday(number: int) -> str:
    return weekday(date(2024, 1, number))  # a month that began with a Monday
