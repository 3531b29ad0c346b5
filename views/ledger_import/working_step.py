"""Step three: what is being done, how far it is, and the way out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from views.common.buttons import Button
from views.common.fields import label
from views.common.wording import number

_WIDTH = 420


class WorkingStep(QWidget):
    """Shows a running job. `cancelled`: the person wants it to stop."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(10)
        column.addStretch(2)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._doing = label("", "headline")
        column.addWidget(self._doing, 0, middle)
        self._bar = QProgressBar()
        self._bar.setFixedWidth(_WIDTH)
        self._bar.setTextVisible(False)
        column.addWidget(self._bar, 0, middle)
        self._counted = label("", "context")
        column.addWidget(self._counted, 0, middle)
        self._cancel = Button(self.tr("Cancel"))
        self._cancel.clicked.connect(self._on_cancel)
        column.addWidget(self._cancel, 0, middle)
        hint = self.tr("Cancelled, it leaves nothing behind. You can go on working elsewhere.")
        column.addWidget(label(hint, "hint"), 0, middle)
        column.addStretch(3)

    def begin(self, doing: str) -> None:
        """Something starts."""
        self._doing.setText(doing)
        self._bar.setRange(0, 0)
        self._counted.setText("")
        self._cancel.setEnabled(True)

    @Slot(int, int, str)
    def show_progress(self, done: int, total: int, what: str) -> None:
        """How far it is: rows done of all rows, and the part of the work."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        counts = self.tr("{done} of {total} rows").format(done=number(done), total=number(total)) if total else ""
        words = {
            "read": self.tr("Reading the file"),
            "clean": self.tr("Understanding the cells"),
            "copy": self.tr("Copying the workspace"),
            "revise": self.tr("Bringing profiles up to the ledger"),
            "backup": self.tr("Making a backup"),
            "plan": self.tr("Looking for people on file"),
            "write": self.tr("Writing"),
            "merge": self.tr("Filling gaps of earlier profiles"),
            "verify": self.tr("Checking against the file"),
            "take_back": self.tr("Taking back"),
        }.get(what, "")
        self._counted.setText(self.tr("{what}: {counts}").format(what=words, counts=counts) if counts else words)

    def _on_cancel(self) -> None:
        self._cancel.setEnabled(False)
        self.cancelled.emit()
