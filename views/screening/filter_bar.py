"""The toolbar of screening: which position, list or one by one, and whom to show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from services.screening.conditions import Verdict
from services.screening.screen import Line, Screening
from views.common.buttons import Button
from views.common.chips import Chip
from views.common.look import look
from views.common.saved_views import SavedViews
from views.common.switches import Segmented
from views.common.tool_bar import ToolBar
from views.context import Program
from views.screening import words

LIST, QUEUE = "list", "queue"
MOST_TITLE, LEAST_TITLE = 180, 96  # px
NARROW = 1_100  # px


@dataclass(frozen=True, slots=True)
class Shown:
    """Whom to show: nothing chosen is everybody."""

    verdicts: frozenset[Verdict] = frozenset()
    promising: bool = False
    sampled: bool = False
    all_stages: bool = False

    def takes(self, line: Line) -> bool:
        if self.verdicts and line.verdict not in self.verdicts:
            return False
        return (not self.promising or line.is_promising) and (not self.sampled or line.is_sampled)

    def as_data(self) -> dict[str, Any]:
        return {
            "verdicts": sorted(self.verdicts),
            "promising": self.promising,
            "sampled": self.sampled,
            "all_stages": self.all_stages,
        }

    @classmethod
    def of_data(cls, data: Mapping[str, Any]) -> Shown:
        return cls(
            frozenset(Verdict(each) for each in data.get("verdicts") or () if each in set(Verdict)),
            bool(data.get("promising")),
            bool(data.get("sampled")),
            bool(data.get("all_stages")),
        )


class FilterBar(ToolBar):
    """`changed` when others are to be shown, `asked` when the list itself is another one."""

    changed = Signal()
    asked = Signal()
    switch_wanted = Signal()
    view_picked = Signal(str)

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        row = self.row
        self.position = Button("", icon="target", size="compact", parent=self)
        self.position.clicked.connect(self.switch_wanted)
        row.addWidget(self.position)
        self.view = Segmented(self)
        self.view.add(LIST, self.tr("List"))
        self.view.add(QUEUE, self.tr("One by one"))
        self.view.picked.connect(self.view_picked)
        row.addWidget(self.view)
        self.verdicts = {verdict: Chip(words.short(verdict), parent=self) for verdict in reversed(Verdict)}
        self.promising = Chip(self.tr("Promising"), icon="trending-up", parent=self)
        self.sampled = Chip(self.tr("Second look"), icon="repeat", parent=self)
        self.everybody = Chip(self.tr("All stages"), parent=self)
        for chip in (*self.verdicts.values(), self.promising, self.sampled):
            chip.setCheckable(True)
            chip.clicked.connect(lambda _on=False: self.changed.emit())
            row.addWidget(chip)
        self.everybody.setCheckable(True)
        self.everybody.clicked.connect(lambda _on=False: self.asked.emit())
        row.addWidget(self.everybody)
        row.addStretch(1)
        self.views = SavedViews(program, "screening", lambda: self.shown().as_data(), self)
        self.views.chosen.connect(lambda data: self.show_shown(Shown.of_data(data)))
        row.addWidget(self.views)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the position's name is cut earlier, and the views are an icon."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_narrow = self.width() < NARROW
        most = LEAST_TITLE if is_narrow else MOST_TITLE
        self.position.setText(look().metrics().elidedText(self._title, Qt.TextElideMode.ElideRight, most))
        self.views.show_words(not is_narrow)

    def shown(self) -> Shown:
        """Whom the chips ask for."""
        return Shown(
            frozenset(verdict for verdict, chip in self.verdicts.items() if chip.isChecked()),
            self.promising.isChecked(),
            self.sampled.isChecked(),
            self.everybody.isChecked(),
        )

    def show_shown(self, shown: Shown) -> None:
        """Set the chips, and ask."""
        for verdict, chip in self.verdicts.items():
            chip.setChecked(verdict in shown.verdicts)
        self.promising.setChecked(shown.promising)
        self.sampled.setChecked(shown.sampled)
        is_other = self.everybody.isChecked() != shown.all_stages
        self.everybody.setChecked(shown.all_stages)
        (self.asked if is_other else self.changed).emit()

    def tell(self, found: Screening) -> None:
        """The counts of an answer."""
        self._title = found.title
        self._fit()
        self.position.setToolTip(found.title)
        self.position.setAccessibleName(found.title)
        for verdict, chip in self.verdicts.items():
            chip.set_count(found.count(verdict))
        self.promising.set_count(sum(line.is_promising for line in found.lines))
        self.sampled.set_count(sum(line.is_sampled for line in found.lines))


def fitting(lines: Sequence[Line], shown: Shown) -> list[Line]:
    """Those of the lines that are to be shown."""
    return [line for line in lines if shown.takes(line)]
