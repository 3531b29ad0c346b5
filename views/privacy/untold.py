"""Who has still to be told what their data are used for: imported people above all; marked singly or together."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from services.privacy import notices
from services.privacy.notices import Untold
from services.use_cases import UseCase
from views.common import wording
from views.common.buttons import Button
from views.common.fields import label
from views.common.rows import Column, RowsModel
from views.common.states import EmptyState
from views.common.table import Table
from views.context import PageName, Place, Program
from views.privacy.keeping import show_again
from views.privacy.words import full_day, word


class UntoldPart(QWidget):
    """A list; what is selected is marked as told, with how."""

    counted = Signal(int)

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._program = program
        self._lines: tuple[Untold, ...] = ()
        self.model: RowsModel[Untold] = RowsModel(self._columns(), self)
        self.table = Table("untold")
        self.table.show_rows(self.model)
        self.table.setAccessibleName(self.tr("People who were not told"))
        self.table.opened.connect(self._open)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(EmptyState("circle-check", self.tr("Everybody on file was told")))
        self.how = QLineEdit(self)
        self.how.setPlaceholderText(self.tr("How: by text message…"))
        self.how.setMaximumWidth(340)
        self.how.setAccessibleName(self.tr("How they were told"))
        self.chosen = label("", "second", self)
        self.tell = Button(self.tr("Mark as told"), role="primary")
        self.tell.clicked.connect(self.mark)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 10, 20, 12)
        foot.setSpacing(10)
        foot.addWidget(self.chosen)
        foot.addStretch(1)
        foot.addWidget(self.how, 1)
        foot.addWidget(self.tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._tell_chosen())

    def _columns(self) -> list[Column[Untold]]:
        return [
            Column("name", self.tr("Candidate"), lambda u: u.name, 160, sort=lambda u: u.name),
            Column("origin", self.tr("From"), lambda u: word(u.origin), 140, role=lambda _: "text2"),
            Column("came", self.tr("On file since"), _day, 130, role=lambda _: "text2", sort=lambda u: u.came_at),
            Column(
                "running", self.tr("Process"), lambda u: self.tr("running") if u.is_running else "", 120,
                stretches=True, role=lambda _: "text2",
            ),
        ]  # fmt: skip

    def refresh(self) -> None:
        """Ask who is left."""
        self._program.read(notices.untold, self._show)

    def _show(self, found: tuple[int, tuple[Untold, ...]]) -> None:
        total, self._lines = found
        self.counted.emit(total)
        show_again(self.table, self.model, self._lines, lambda line: line.candidate)
        self._stack.setCurrentIndex(0 if self._lines else 1)
        self._tell_chosen()

    def _tell_chosen(self) -> None:
        count = len(self.table.selected_rows())
        words = QCoreApplication.translate("UntoldPart", "%n selected", "", count) if count else ""
        hint = self.tr("Select those who were told. Ctrl+A selects all that are shown.") if self._lines else ""
        self.chosen.setText(words or hint)

    def _open(self, index: QModelIndex) -> None:
        line = self.model.row_at(index)
        self._program.open(Place(PageName.CANDIDATE, line.candidate, "privacy"))

    def mark(self) -> None:
        """Mark the selected; without a selection the button says what is missing."""
        people = [self.model.rows[row].candidate for row in self.table.selected_rows()]
        if not people:
            self.chosen.setText(self.tr("Select somebody first."))
            self.table.setFocus()
            return
        words = QCoreApplication.translate("UntoldPart", "%n people marked as told", "", len(people))
        act = partial(notices.told, candidates=people, words=self.how.text())
        self._program.run(act, code=UseCase.CONSENT, count=len(people), toast=words)


def _day(line: Untold) -> str:
    return full_day(wording.local(line.came_at))
