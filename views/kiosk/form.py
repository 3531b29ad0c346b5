"""What a form on the locked screen is to its frame."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from views.context import Program


class KioskForm(QWidget):
    """A subclass shows one form. `sent` when it was kept and the thanks may be shown."""

    changed = Signal()  # something was typed
    sent = Signal()
    missing = Signal(str)  # what keeps it from being sent

    may_repeat = False  # the next visitor may fill in the same form

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.program = program

    def title(self) -> str:
        """What the form is called."""
        return ""

    def load(self) -> None:
        """Ask for what the form shows."""

    def typed(self) -> dict[str, Any]:
        """What stands in it, for the draft; empty where the form keeps its own."""
        return {}

    def fill(self, typed: dict[str, Any]) -> None:
        """Put a draft back."""

    def keep(self) -> None:
        """Keep the draft elsewhere than the frame does."""

    def clear(self) -> None:
        """An empty form for the next visitor."""

    def submit(self) -> None:
        """Send it; `sent` or `missing` follows."""
