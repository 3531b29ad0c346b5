"""Pay from … to … in whole yuan a month: two fields that belong together."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.values.money import FEN_A_YUAN, Pay
from views.common.fields import WheelGuard, label
from views.common.spin import counted

MOST_YUAN = 1_000_000
STEP_YUAN = 500
_NARROW = 72  # px: two of them share a third of a sheet


class PayRange(QWidget):
    """`low` and `high`; nothing at the upper end means that no pay is said."""

    edited = Signal()

    def __init__(self, guard: WheelGuard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.low, self.high = (counted(guard, 0, MOST_YUAN, STEP_YUAN) for _ in range(2))
        self.low.setAccessibleName(self.tr("Least monthly pay"))
        self.high.setAccessibleName(self.tr("Most monthly pay"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.low, 1)
        row.addWidget(label("–", "second"))
        row.addWidget(self.high, 1)
        for spin in (self.low, self.high):
            spin.setMinimumWidth(_NARROW)
            spin.editingFinished.connect(self.edited)

    def show_pay(self, pay: Pay | None) -> None:
        """Fill both in."""
        self.low.setValue(pay.low // FEN_A_YUAN if pay else 0)
        self.high.setValue(pay.high // FEN_A_YUAN if pay else 0)

    def pay(self) -> Pay | None:
        """What is said, the lower end first however it was typed."""
        low, high = sorted((self.low.value(), self.high.value()))
        return Pay.yuan(low, high) if self.high.value() else None

    @property
    def is_upside_down(self) -> bool:
        """Whether the upper end is below the lower one."""
        return self.high.value() < self.low.value()
