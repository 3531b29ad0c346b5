"""A dialog that shows one step after another, as the first run does."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from views.setup.parts import Step


class StepsDialog(QDialog):
    """`show_step` puts the next one in the place of the one before."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setProperty("ground", "surface")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(32, 28, 32, 24)
        self._column.addStretch(1)
        self.resize(560, 560)
        self.step: Step | None = None

    def show_step(self, step: Step) -> None:
        """The next step, with the keyboard in its first field."""
        if self.step is not None:
            self.step.hide()
            self._column.removeWidget(self.step)
            self.step.deleteLater()
        self.step = step
        self._column.insertWidget(0, step, 0, Qt.AlignmentFlag.AlignTop)
        step.show()
        step.take_focus()
