"""The bar of acts on what is selected: bottom centre, inverse, shown while at least one row is selected."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from views.common import paint, shadow
from views.common.buttons import Button


class BatchBar(QWidget):
    """Lives over a page. `add` acts once, then `set_selected(words)`; "" hides it."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        row = QHBoxLayout(self)
        edge = shadow.MARGIN
        row.setContentsMargins(edge + 14, edge, edge + 8, edge + 4)
        row.setSpacing(4)
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setProperty("tone", "inverse-bold")
        row.addWidget(self._words)
        self._row = row
        over.installEventFilter(self)
        self.hide()

    def add(self, icon: str, words: str, do: Callable[[], object], *, key: str = "") -> Button:
        """Add an act: 移至阶段, 打标签, 淘汰…"""
        button = Button(words, role="inverse", size="compact", icon=icon, key=key)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: do())
        self._row.addWidget(button)
        return button

    def set_selected(self, words: str) -> None:
        """Say what is selected ("3 people selected"), or hide with ""."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        if words:
            self._place()
            self.raise_()
        QCoreApplication.postEvent(self.window(), QEvent(QEvent.Type.LayoutRequest))  # toasts make room

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        self.adjustSize()
        height = 44 + 2 * shadow.MARGIN + 4
        width = min(self.sizeHint().width(), parent.width())
        self.setGeometry((parent.width() - width) // 2, parent.height() - height + shadow.MARGIN - 14, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        edge = shadow.MARGIN
        rect = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge - 4)
        shadow.draw(painter, rect)
        paint.box(painter, rect, 8, "inverse")
