"""The window of the gate. It stands there at once, in the theme's colours; what it holds is imported behind it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

SMALLEST = (560, 480)
FIRST = (760, 640)


class GateWindow(QWidget):
    """A calm ground, empty until it `hold`s the gate."""

    first_painted = Signal()  # once: whatever takes long to import may come now
    closed = Signal()  # by the person

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("gate_window")
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("招贤 Zhaoxian")
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST)
        self._held: QWidget | None = None
        self._was_painted = False

    def hold(self, gate: QWidget) -> None:
        """Put the gate in."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(gate)
        self._held = gate

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.first_painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._held is not None:
            self._held.close()
        super().closeEvent(event)
        self.closed.emit()
