"""Confirms in place: pausing with its reason, closing with what becomes of the people on their way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from services.positions import Line
from views.common.buttons import Button
from views.common.fields import FormRow, label
from views.common.popover import Popover


class _Confirm(Popover):
    """A question with its two answers at the foot."""

    def add_answers(self, act: Button, do: Callable[[], object]) -> None:
        """The act at the right, "Cancel" before it."""
        row = QHBoxLayout()
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.close)
        act.clicked.connect(lambda: do())
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(act)
        self.column.addLayout(row)


class PausePopover(_Confirm):
    """Asks why, which may stay empty."""

    confirmed = Signal(str)  # reason

    def __init__(self, line: Line, parent: QWidget) -> None:
        super().__init__(parent, width=300)
        words = label(self.tr("Paused days do not count in the time to fill. People stay where they are."), "second")
        words.setWordWrap(True)
        self.column.addWidget(label(self.tr("Pause “{title}”?").format(title=line.title), "strong"))
        self.column.addWidget(words)
        self._reason = QLineEdit()
        self._reason.returnPressed.connect(self._confirm)
        self.column.addWidget(FormRow(self.tr("Reason"), self._reason))
        self.add_answers(Button(self.tr("Pause"), role="primary"), self._confirm)

    def _confirm(self) -> None:
        self.confirmed.emit(self._reason.text())
        self.close()


class ClosePopover(_Confirm):
    """Says what closing means; the safe button has the focus."""

    confirmed = Signal()

    def __init__(self, line: Line, parent: QWidget) -> None:
        super().__init__(parent, width=320)
        if line.open:
            what = self.tr(
                "%n people are still on their way. They stay as they are; the board can then only be read.",
                "",
                line.open,
            )
        else:
            what = self.tr("Nobody is on the way. The board can then only be read.")
        words = label(what, "second")
        words.setWordWrap(True)
        self.column.addWidget(label(self.tr("Close “{title}”?").format(title=line.title), "strong"))
        self.column.addWidget(words)
        self.add_answers(Button(self.tr("Close the position"), role="danger"), self._confirm)

    def _confirm(self) -> None:
        self.confirmed.emit()
        self.close()
