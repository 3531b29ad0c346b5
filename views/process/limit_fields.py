"""The limit of a stage: how much, in what, whose; when the owner is reminded and when it goes up."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QSpinBox, QWidget

from models.values.enums import LimitUnit, Role
from models.values.limits import Limit
from services.process.sheet import StageSheet
from views.common.fields import ElidedLabel, WheelGuard, label
from views.common.labels import label as word_of

MOST = 999
HOURS, DAYS = "hours", "days"
OWNERS = (Role.RECRUITER, Role.HIRING_MANAGER, Role.HR_MANAGER, Role.APPROVER, Role.INTERVIEWER)


class LimitFields(QWidget):
    """`edited` carries the stage with what was changed."""

    edited = Signal(object)  # StageSheet

    def __init__(self, guard: WheelGuard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guard = guard
        self._stage: StageSheet | None = None
        self.amount = self._spin(0, MOST, none=self.tr("none"))
        self.unit = QComboBox()
        self.unit.addItem(self.tr("hours"), HOURS)
        self.unit.addItem(self.tr("days"), DAYS)
        self.unit.setFixedWidth(84)
        self.skips = QCheckBox(self.tr("skip days off"))
        self.reminder = self._spin(10, 100, suffix="%")
        self.escalate = self._spin(-1, 400, none=self.tr("never"))
        self.most = self._spin(0, 500, none=self.tr("none"))
        self.warm = self._spin(0, 60, none=self.tr("off"))
        self.owner = QComboBox()
        for role in OWNERS:
            self.owner.addItem(word_of(role), role)
        for combo, name in ((self.unit, self.tr("Unit")), (self.owner, self.tr("Owner"))):
            combo.setProperty("extent", "compact")
            combo.setAccessibleName(name)
            combo.installEventFilter(guard)
            combo.activated.connect(lambda _at: self._tell())
        self.skips.clicked.connect(lambda _on: self._tell())
        self._arrange()

    def _spin(self, least: int, most: int, *, none: str = "", suffix: str = "") -> QSpinBox:
        spin = QSpinBox()
        spin.setRange(least, most)
        spin.setSuffix(suffix)
        spin.setProperty("extent", "compact")
        spin.setFixedWidth(70)
        spin.setKeyboardTracking(False)
        spin.lineEdit().setTextMargins(5, 0, 0, 0)
        spin.installEventFilter(self._guard)
        if none:
            spin.setSpecialValueText(none)
        spin.valueChanged.connect(lambda _value: self._tell())
        return spin

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[str, tuple[QWidget, ...]], ...] = (
            (self.tr("Limit"), (self.amount, self.unit, self.skips)),
            (
                self.tr("Close"),
                (label(self.tr("at")), self.reminder, ElidedLabel(self.tr("of it the owner is reminded"), "second")),
            ),
            (
                self.tr("Overdue"),
                (self.escalate, ElidedLabel(self.tr("working h later the superior is told"), "second")),
            ),
            (self.tr("Owner"), (self.owner,)),
            (self.tr("Keep warm"), (self.warm, ElidedLabel(self.tr("days without a talk: a task to call"), "second"))),
            (self.tr("Full at"), (self.most, ElidedLabel(self.tr("people: the board marks it"), "second"))),
        )
        for number, (name, fields) in enumerate(rows):
            grid.addWidget(label(name, "label"), number, 0)
            line = QHBoxLayout()
            line.setSpacing(8)
            for field in fields:
                line.addWidget(field, 1 if isinstance(field, ElidedLabel) else 0)
                if isinstance(field, QSpinBox):
                    field.setAccessibleName(name)
            if not isinstance(fields[-1], ElidedLabel):
                line.addStretch(1)
            grid.addLayout(line, number, 1, Qt.AlignmentFlag.AlignVCenter)

    def show_stage(self, stage: StageSheet, *, may_edit: bool) -> None:
        """The values of a stage."""
        self._stage = None  # nothing is told meanwhile
        amount, unit, skips = _said(stage.limit)
        self.amount.setValue(amount)
        self.unit.setCurrentIndex(self.unit.findData(unit))
        self.skips.setChecked(skips)
        self.reminder.setValue(stage.reminder)
        self.escalate.setValue(-1 if stage.escalate is None else stage.escalate)
        self.most.setValue(stage.most or 0)
        self.warm.setValue(stage.keep_warm or 0)
        at = self.owner.findData(stage.owner)
        if at < 0:
            self.owner.addItem(word_of(stage.owner), stage.owner)
            at = self.owner.count() - 1
        self.owner.setCurrentIndex(at)
        counts = (self.amount, self.reminder, self.escalate, self.warm, self.most)
        for field in (*counts, self.unit, self.skips, self.owner):
            field.setEnabled(may_edit)
        self._stage = stage

    def _tell(self) -> None:
        if self._stage is None:
            return
        escalate = self.escalate.value()
        changed = replace(
            self._stage,
            limit=_limit(self.amount.value(), str(self.unit.currentData()), self.skips.isChecked()),
            reminder=self.reminder.value(),
            escalate=None if escalate < 0 else escalate,
            most=self.most.value() or None,
            keep_warm=self.warm.value() or None,
            owner=Role(self.owner.currentData()),
        )
        if changed != self._stage:
            self._stage = changed
            self.edited.emit(changed)


def _said(limit: Limit | None) -> tuple[int, str, bool]:
    if limit is None:
        return 0, DAYS, True
    match limit.unit:
        case LimitUnit.WORKING_DAYS:
            return limit.amount, DAYS, True
        case LimitUnit.WORKING_HOURS:
            return limit.amount, HOURS, True
        case LimitUnit.CALENDAR_HOURS if limit.amount > 48 and limit.amount % 24 == 0:
            return limit.amount // 24, DAYS, False
        case LimitUnit.CALENDAR_HOURS:
            return limit.amount, HOURS, False


def _limit(amount: int, unit: str, skips: bool) -> Limit | None:
    if amount <= 0:
        return None
    if skips:
        return Limit(amount, LimitUnit.WORKING_DAYS if unit == DAYS else LimitUnit.WORKING_HOURS)
    return Limit(amount * 24 if unit == DAYS else amount, LimitUnit.CALENDAR_HOURS)
