"""F1: the keys of this screen, then those of the whole program."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.actions import commands
from views.common import marks, paint
from views.common.buttons import Button
from views.common.fields import label
from views.context import KeyHint, Me

_ROW = 28


class _KeyList(QWidget):
    """Keys and words in two columns, painted."""

    def __init__(self, hints: Sequence[KeyHint], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints = list(hints)
        self.setFixedHeight(max(1, (len(self._hints) + 1) // 2) * _ROW)
        self.setAccessibleName("; ".join(f"{hint.keys} {hint.words}" for hint in self._hints))

    def sizeHint(self) -> QSize:
        return QSize(560, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        half = (len(self._hints) + 1) // 2
        width = self.width() / 2
        for number, hint in enumerate(self._hints):
            x, y = (number // half) * width, (number % half) * _ROW
            marks.key_cap(painter, QPointF(x, y + 5), hint.keys)
            paint.words(painter, QRectF(x + 108, y, width - 116, _ROW), hint.words)


class KeysSheet(QDialog):
    """Shown over the window; Esc or F1 closes it."""

    def __init__(self, hints: Sequence[KeyHint], me: Me | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys of this screen"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        inside = QWidget()
        inside.setProperty("ground", "window")
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        if hints:
            rows.addWidget(label(self.tr("This screen"), "strong"))
            rows.addWidget(_KeyList(hints))
        rows.addWidget(label(self.tr("Everywhere"), "strong"))
        rows.addWidget(_KeyList(self._everywhere(me)))
        rows.addWidget(
            label(
                self.tr("Single letters act while no text field has focus. They can be switched off in Settings."),
                "hint",
            )
        )
        rows.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        column.addWidget(area, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        close = Button(self.tr("Close"), key="Esc")
        close.clicked.connect(self.accept)
        foot.addWidget(close)
        column.addLayout(foot)
        self.resize(620, 480)

    def _everywhere(self, me: Me | None) -> list[KeyHint]:
        rail = [command for command in commands(me) if command.rail == "top"]
        places = [KeyHint(f"Ctrl {number}", command.words) for number, command in enumerate(rail, 1)]
        acts = [KeyHint(command.keys.replace("+", " "), command.words) for command in commands(me) if command.keys]
        return [*acts, *places]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F1:
            self.accept()
            return
        super().keyPressEvent(event)
