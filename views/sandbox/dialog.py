"""What came of the sandbox, and the way out: with an import to be done for real, or just back."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from services import sandbox
from services.sandbox import Counts
from views.common.buttons import Button
from views.common.fields import ElidedLabel, label
from views.common.states import IconLabel
from views.context import Place, Program, SandboxDoor, Tried
from views.sandbox.comparison import Comparison

_WIDTH = 520


class SandboxDialog(QDialog):
    """The figures of both, what was tried, and the buttons. Accepted, the copy may go; `place` is where to go then."""

    def __init__(self, program: Program, door: SandboxDoor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._door = door
        self.place: Place | None = None
        title = self.tr("Sandbox")
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)  # as high as the figures make it when they come
        column.addWidget(label(title, "title"))
        said = label(
            self.tr(
                "Everything here happens in a copy. The workspace is as it was, and nothing has been sent. "
                "When you leave, the copy is deleted with all that was done in it."
            ),
            "context",
        )
        said.setWordWrap(True)
        said.setFixedWidth(_WIDTH - 40)
        column.addWidget(said)
        self.figures = QVBoxLayout()
        column.addLayout(self.figures)
        self.tried = [self._add_tried(column, each) for each in door.tried]
        self._add_buttons(column)
        self.comparison: Comparison | None = None
        program.read(sandbox.counts, self._show)

    def _add_tried(self, column: QVBoxLayout, tried: Tried) -> Button:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(IconLabel("file-spreadsheet", 16, "text2"))
        row.addWidget(ElidedLabel(tried.words), 1)
        act = Button(self.tr("Import for real"), role="primary")
        act.setToolTip(self.tr("Leave the sandbox and import into the workspace, with the same decisions"))
        act.clicked.connect(partial(self._leave, tried))
        row.addWidget(act)
        column.addLayout(row)
        return act

    def _add_buttons(self, column: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.addStretch(1)
        self.stay = Button(self.tr("Stay in the sandbox"))
        self.stay.setDefault(True)
        self.stay.clicked.connect(self.reject)
        self.drop = Button(self.tr("Delete the copy and leave"), role="danger")
        self.drop.clicked.connect(partial(self._leave, None))
        row.addWidget(self.stay)
        row.addWidget(self.drop)
        column.addLayout(row)
        self.stay.setFocus()

    def _show(self, after: Counts) -> None:
        before = self._door.before
        if before is not None:
            self.comparison = Comparison(before, after)
            self.figures.addWidget(self.comparison)

    def _leave(self, tried: Tried | None) -> None:
        self.place = tried.place if tried is not None else None
        self.accept()
