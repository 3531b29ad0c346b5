"""Before a process is published: which running positions go over to it, and where people of a lost stage are put."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from models.values.keys import Key
from services.process.desk import Entry
from services.process.impact import Impact, Running, Unfit
from services.process.publishing import Takeover
from services.process.sheet import Sheet
from views.common import wording
from views.common.buttons import Button, confirm_foot
from views.common.fields import label
from views.common.states import Banner
from views.process.words import missing

SHOWN = 8  # people named


class PublishDialog(QDialog):
    """Each running position is kept on its version or goes over; the safe button has the focus."""

    def __init__(
        self, entry: Entry, sheet: Sheet, impact: Impact, parent: QWidget, *, is_published: bool = False
    ) -> None:
        super().__init__(parent)
        self._impact = impact
        self.setWindowTitle(self.tr("Publish a process"))
        self.setMinimumWidth(600)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        self._number = entry.current.number if is_published else entry.next_number
        title = self.tr("Publish {name} v{n}?")
        if is_published:
            title = self.tr("Take running positions over to {name} v{n}?")
        column.addWidget(label(title.format(name=wording.quoted(wording.said(sheet.name)), n=self._number), "title"))
        note = label(
            self.tr(
                "New positions run on it from now on. Say for the running ones whether they go over: everybody keeps "
                "the stage and the time spent in it, limits are counted anew. All of it can be undone."
            )
        )
        note.setWordWrap(True)
        column.addWidget(note)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Running positions that go over"))
        for position in impact.positions:
            item = QListWidgetItem(self._words(position), self.list)
            item.setData(Qt.ItemDataRole.UserRole, position.key)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Unchecked if impact.gone else Qt.CheckState.Checked)
        self.list.setVisible(bool(impact.positions))
        self.list.setFixedHeight(min(max(len(impact.positions), 2), 8) * 28 + 8)
        self.list.itemChanged.connect(lambda _item: self._renew())
        column.addWidget(self.list)
        self._places = self._mapping(column, entry, sheet)
        self._unfit = Banner("warn", "triangle-alert")
        self._unfit.tell(unfit_words(impact.unfit))
        column.addWidget(self._unfit)
        column.addLayout(self._foot(is_published=is_published))
        self._renew()

    def _words(self, position: Running) -> str:
        people = position.people
        words = self.tr("{title} (v{n}, {people})")
        return words.format(title=position.title, n=position.edition, people=wording.people(people))

    def _mapping(self, column: QVBoxLayout, entry: Entry, sheet: Sheet) -> dict[str, QComboBox]:
        """For each stage that goes, where its people are put: the nearest stage before it."""
        found: dict[str, QComboBox] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        for row, gone in enumerate(self._impact.gone):
            count = gone.people
            words = QCoreApplication.translate("PublishDialog", "{stage} goes, %n people in it:", "", count)
            grid.addWidget(label(words.format(stage=wording.quoted(wording.said(gone.name)))), row, 0)
            combo = QComboBox()
            for stage in sheet.stages:
                combo.addItem(self.tr("put into {stage}").format(stage=wording.said(stage.name)), stage.code)
            combo.setAccessibleName(wording.said(gone.name))
            combo.setCurrentIndex(max(combo.findData(_before(entry, sheet, gone.code)), 0))
            found[gone.code] = combo
            grid.addWidget(combo, row, 1)
        grid.setColumnStretch(2, 1)
        column.addLayout(grid)
        return found

    def _foot(self, *, is_published: bool) -> QHBoxLayout:
        words = self.tr("Take them over") if is_published else self.tr("Publish v{n}").format(n=self._number)
        self.go = Button(words, role="primary")
        foot = confirm_foot(self, self.tr("Not yet"), self.go)
        self._count = label("", "second")
        foot.insertWidget(0, self._count)
        return foot

    def _renew(self) -> None:
        going = self.takeover().positions
        people = sum(position.people for position in self._impact.positions if position.key in going)
        words = self.tr("{positions} of {all} positions go over, {people}")
        self._count.setText(
            words.format(positions=len(going), all=len(self._impact.positions), people=wording.people(people))
            if self._impact.positions
            else self.tr("No position runs on it")
        )

    def takeover(self) -> Takeover:
        """What the person chose."""
        going: set[Key] = set()
        for row in range(self.list.count()):
            item = self.list.item(row)
            if item.checkState() == Qt.CheckState.Checked:
                going.add(item.data(Qt.ItemDataRole.UserRole))
        return Takeover(frozenset(going), {code: str(combo.currentData()) for code, combo in self._places.items()})


def _before(entry: Entry, sheet: Sheet, code: str) -> str:
    """The nearest stage before a lost one that is still there, in the newest edition that had it."""
    for edition in entry.editions:
        codes = [stage.code for stage in edition.sheet.stages]
        if code in codes:
            left = [each for each in codes[: codes.index(code)] if sheet.stage(each) is not None]
            return left[-1] if left else ""
    return ""


def unfit_words(unfit: tuple[Unfit, ...]) -> str:
    """Who does not meet a new condition of the stage that they are in; they stay where they are."""
    if not unfit:
        return ""
    named = wording.listed(f"{each.name}（{missing(each.unmet)}）" for each in unfit[:SHOWN])
    count = len(unfit)
    words = QCoreApplication.translate(
        "PublishDialog",
        "%n people stand in a stage whose new conditions they do not meet. They stay: {names}",
        "",
        count,
    )
    return words.format(names=named)
