"""Whose time is over: who, why, until when, what would go and what stays. Nobody goes before a person confirms it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QModelIndex, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.values.keys import Key
from services.jobs import Desk
from services.privacy import at_host, retention
from services.privacy.retention import Due
from services.progress import Progress
from services.use_cases import UseCase
from views.common import wording
from views.common.buttons import Button, confirm_foot
from views.common.fields import label
from views.common.rows import Column, RowsModel
from views.common.states import Banner, EmptyState
from views.common.table import Table
from views.context import PageName, Place, Program
from views.privacy.keeping import show_again
from views.privacy.words import full_day, word

MEGABYTE = 1024 * 1024


class DuePart(QWidget):
    """A list with all selected to begin with; who is to stay is taken out of the selection."""

    counted = Signal(int)

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._program = program
        self._lines: tuple[Due, ...] = ()
        self.model: RowsModel[Due] = RowsModel(self._columns(), self)
        self.table = Table("due")
        self.table.show_rows(self.model)
        self.table.setAccessibleName(self.tr("People whose time is over"))
        self.table.opened.connect(self._open)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        nobody = self.tr("Nobody's time is over")
        self._stack.addWidget(EmptyState("circle-check", nobody, self.tr("The list is looked through once a day.")))
        self.chosen = label("", "second", self)
        self.go = Button(self.tr("Erase those selected…"), role="danger")
        self.go.clicked.connect(self.ask)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 10, 20, 12)
        foot.addWidget(self.chosen, 1)
        foot.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._tell_chosen())

    def _columns(self) -> list[Column[Due]]:
        return [
            Column("name", self.tr("Candidate"), lambda d: d.name, 140, sort=lambda d: d.name),
            Column("why", self.tr("Why"), _why, 200, stretches=True, role=lambda _: "text2"),
            Column(
                "until", self.tr("Kept until"), lambda d: full_day(d.kept.until) if d.kept.until else "", 120,
                sort=lambda d: d.kept.until, role=lambda _: "warn",
            ),
            Column("ways", self.tr("Applications"), lambda d: str(d.applications), 80, is_number=True),
            Column("files", self.tr("Files"), lambda d: str(d.documents or "–"), 70, is_number=True),
        ]  # fmt: skip

    def refresh(self) -> None:
        """Ask who is due."""
        self._program.read(partial(retention.due, today=wording.today()), self._show)

    def _show(self, lines: tuple[Due, ...]) -> None:
        is_same = [line.candidate for line in lines] == [line.candidate for line in self._lines]
        self._lines = lines
        self.counted.emit(len(lines))
        self._stack.setCurrentIndex(0 if lines else 1)
        self.go.setVisible(bool(lines))
        if not is_same and not self.model.rows:
            self.model.set_rows(lines)
            self.table.selectAll()
        elif not is_same:
            show_again(self.table, self.model, lines, lambda line: line.candidate)
        self._tell_chosen()

    def selected(self) -> list[Due]:
        """Those who would go."""
        return [self.model.rows[row] for row in self.table.selected_rows()]

    def _tell_chosen(self) -> None:
        lines = self.selected()
        if not self._lines:
            self.chosen.setText("")
            return
        size = sum(line.file_bytes for line in lines) / MEGABYTE
        words = QCoreApplication.translate(
            "DuePart", "%n selected: files ({size} MB), numbers and words go.", "", len(lines)
        )
        ways = sum(line.applications for line in lines)
        stays = QCoreApplication.translate("DuePart", "%n applications stay for the figures, without a name.", "", ways)
        self.chosen.setText(f"{words.format(size=f'{size:.1f}')} {stays}")

    def _open(self, index: QModelIndex) -> None:
        self._program.open(Place(PageName.CANDIDATE, self.model.row_at(index).candidate, "privacy"))

    def ask(self) -> None:
        """Once more, with the safe button first."""
        lines = self.selected()
        if lines and PurgeDialog(lines, self.window()).exec() == QDialog.DialogCode.Accepted:
            self.purge([line.candidate for line in lines])

    def purge(self, people: list[Key]) -> None:
        """Erase them, one act a person, so that it can be stopped in between."""

        def work(desk: Desk, progress: Progress) -> int:
            return at_host.purge_or_ask(desk.workspace, candidates=people, progress=progress)

        job = self._program.start(work, code=UseCase.ERASE, title=self.tr("Erase whose time is over"), is_atomic=False)
        job.finished.connect(self._on_purged)

    def _on_purged(self, _count: object) -> None:
        self.refresh()


class PurgeDialog(QDialog):
    """How many would go, for good."""

    def __init__(self, lines: list[Due], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Erase whose time is over"))
        self.setMinimumWidth(480)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        title = QCoreApplication.translate("PurgeDialog", "Erase %n people for good?", "", len(lines))
        column.addWidget(label(title, "title"))
        final = Banner("danger", "circle-alert", self)
        final.tell(self.tr("This cannot be undone. Backups from before forget them too when they come back."))
        column.addWidget(final)
        names = label(wording.listed([line.name for line in lines[:12]] + (["…"] if len(lines) > 12 else [])), "second")
        names.setWordWrap(True)
        column.addWidget(names)
        self.go = Button(self.tr("Erase for good"), role="danger")
        column.addLayout(confirm_foot(self, self.tr("Keep them"), self.go))


def _why(line: Due) -> str:
    if line.kept.is_own:
        return QCoreApplication.translate("DuePart", "The day was set by hand")
    words = QCoreApplication.translate("DuePart", "{outcome} since {day}")
    return words.format(outcome=word(line.kept.outcome), day=full_day(line.kept.since))
