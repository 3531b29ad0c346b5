"""How many minutes it is from a place to each of the others: a line per place, the usual where nobody said it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from models.values.keys import Key
from services.organisation import ways
from services.organisation.ways import Minutes
from views.common.fields import ElidedLabel, WheelGuard
from views.common.spin import padded

_UNSAID = -1
_WIDTH = 136


class WaysField(QWidget):
    """Shows the other places; `minutes` gives back only what was said."""

    def __init__(self, guard: WheelGuard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guard = guard
        self._spins: dict[Key, QSpinBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def show_places(self, places: Sequence[tuple[Key, str]], minutes: Minutes) -> None:
        """A line for each of the other places."""
        while (item := self._column.takeAt(0)) is not None:
            line = item.widget()
            if line is not None:
                line.setParent(None)
                line.deleteLater()
        said = dict(minutes)
        self._spins = {}
        for key, name in places:
            spin = self._spins[key] = QSpinBox()
            spin.setRange(_UNSAID, ways.MOST)
            spin.setSingleStep(5)
            spin.setSpecialValueText(self.tr("Usual ({count} min)").format(count=ways.USUAL // timedelta(minutes=1)))
            spin.setSuffix(self.tr(" min"))
            spin.setValue(said.get(key, _UNSAID))
            spin.installEventFilter(self._guard)
            spin.setAccessibleName(self.tr("Minutes to {place}").format(place=name))
            padded(spin)
            spin.setFixedWidth(_WIDTH)
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(8)
            row.addWidget(ElidedLabel(name), 1)
            row.addWidget(spin)
            self._column.addWidget(line)

    def minutes(self) -> Minutes:
        """What is said now."""
        return tuple(sorted((key, spin.value()) for key, spin in self._spins.items() if spin.value() != _UNSAID))

    def say(self, place: Key, minutes: int) -> None:
        """As typing would."""
        self._spins[place].setValue(minutes)
