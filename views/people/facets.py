"""The filters at the left of the search page: what people must have besides the words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from models.values.enums import Degree
from models.values.keys import Key
from services.search import Filters, Flag
from services.search.choices import Offered
from services.search.facets import YEARS
from views.common.buttons import Button
from views.common.chips import Chip
from views.common.choice_popover import Choice, ChoicePopover
from views.common.clearing import clear
from views.common.fields import WheelGuard, label
from views.common.flow import FlowLayout
from views.common.labels import label as word_of
from views.common.wording import said, years

WIDTH = 220


class _Picked(QWidget):
    """Several values of one kind: chips of what is chosen, and a button that offers more."""

    changed = Signal()

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = title
        self._offered: list[tuple[object, str]] = []
        self._chosen: list[object] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(label(title, "strong"))
        head.addStretch(1)
        self.more = Button(self.tr("Choose…"), role="link", size="row")
        self.more.setAccessibleName(f"{title}: {self.more.text()}")
        self.more.clicked.connect(self.ask)
        head.addWidget(self.more)
        column.addLayout(head)
        self._holder = QWidget(self)
        self._flow = FlowLayout(self._holder)
        column.addWidget(self._holder)
        self._renew()

    def offer(self, values: Sequence[tuple[object, str]]) -> None:
        self._offered = list(values)
        self._renew()

    def ask(self) -> None:
        """What there is to choose from."""
        entries = [
            Choice(value, words, icon="check" if value in self._chosen else "") for value, words in self._offered
        ]
        popover = ChoicePopover(self.window(), self._title, entries)
        popover.chosen.connect(self.toggle)
        popover.show_at(self.more)

    def toggle(self, value: object) -> None:
        """Choose a value, or let it go."""
        if value in self._chosen:
            self._chosen.remove(value)
        else:
            self._chosen.append(value)
        self._renew()
        self.changed.emit()

    @property
    def chosen(self) -> tuple[object, ...]:
        return tuple(self._chosen)

    def choose(self, values: Sequence[object]) -> None:
        """Show these as chosen without telling."""
        self._chosen = list(values)
        self._renew()

    def _renew(self) -> None:
        clear(self._flow)
        names = dict(self._offered)
        for value in self._chosen:
            chip = Chip(names.get(value, "…"), parent=self._holder)
            chip.setChecked(True)
            chip.clicked.connect(lambda _on=False, value=value: self.toggle(value))
            self._flow.addWidget(chip)
        self._holder.setVisible(bool(self._chosen))


class FacetPanel(QWidget):
    """All filters; `changed` after each touch."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setProperty("ground", "canvas")
        area.setWidget(inside)
        outer.addWidget(area)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(14, 12, 12, 16)
        self._column.setSpacing(8)
        self._build()

    def _build(self) -> None:
        self._column.addWidget(label(self.tr("Standing"), "strong"))
        self._flags: dict[Flag, QCheckBox] = {}
        for flag, words in (
            (Flag.RUNNING, self.tr("In progress")),
            (Flag.HIRED, self.tr("Hired")),
            (Flag.REJECTED, self.tr("Rejected before")),
            (Flag.NEVER_APPLIED, self.tr("Never applied")),
            (Flag.STARRED, self.tr("Starred")),
            (Flag.WITH_RESUME, self.tr("With a résumé")),
        ):
            box = QCheckBox(words, self)
            box.clicked.connect(self.changed)
            self._flags[flag] = box
            self._column.addWidget(box)
        self._degree = self._least(self.tr("Degree, at least"), [(d, word_of(d)) for d in reversed(Degree)])
        self._years = self._least(self.tr("Work, at least"), [(n, years(n)) for n in YEARS])
        self.cities = self._picked(self.tr("City"))
        self.tags = self._picked(self.tr("Tags"))
        self.positions = self._picked(self.tr("Applied for"))
        self.channels = self._picked(self.tr("Channel"))
        self.reset = Button(self.tr("Clear the filters"), role="link", size="row")
        self.reset.clicked.connect(self.clear)
        self._column.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)

    def _least(self, title: str, values: Sequence[tuple[object, str]]) -> QComboBox:
        self._column.addWidget(label(title, "strong"))
        box = QComboBox(self)
        box.setProperty("extent", "compact")
        box.setAccessibleName(title)
        box.addItem(self.tr("Any"), None)
        for value, words in values:
            box.addItem(words, value)
        box.installEventFilter(WheelGuard(box))
        box.activated.connect(lambda _: self.changed.emit())
        self._column.addWidget(box)
        return box

    def _picked(self, title: str) -> _Picked:
        picked = _Picked(title, self)
        picked.changed.connect(self.changed)
        self._column.addWidget(picked)
        return picked

    def offer(self, found: Offered) -> None:
        """What there is to choose from."""
        self.cities.offer([(city, city) for city in found.cities])
        self.tags.offer(list(found.tags))
        self.positions.offer(list(found.positions))
        self.channels.offer([(key, said(words)) for key, words in found.channels])

    def filters(self) -> Filters:
        """The filters as they stand."""
        return Filters(
            frozenset(flag for flag, box in self._flags.items() if box.isChecked()),
            self._degree.currentData(),
            self._years.currentData(),
            tuple(str(city) for city in self.cities.chosen),
            _keys(self.tags),
            _keys(self.positions),
            _keys(self.channels),
        )

    def show_filters(self, filters: Filters) -> None:
        """Show these, without telling."""
        for flag, box in self._flags.items():
            box.setChecked(flag in filters.flags)
        for combo, value in ((self._degree, filters.degree), (self._years, filters.years)):
            combo.setCurrentIndex(max(0, combo.findData(value)))
        self.cities.choose(filters.cities)
        self.tags.choose(filters.tags)
        self.positions.choose(filters.positions)
        self.channels.choose(filters.channels)

    def clear(self) -> None:
        """Ask for nothing."""
        self.show_filters(Filters())
        self.changed.emit()


def _keys(picked: _Picked) -> tuple[Key, ...]:
    return tuple(value for value in picked.chosen if isinstance(value, Key))
