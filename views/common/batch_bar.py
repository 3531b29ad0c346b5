"""The bar of acts on what is selected: bottom centre, inverse, shown while at least one row is selected."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QWidget

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
        self._acts: list[tuple[Button, str, Callable[[], object], str]] = []
        self._menu = QMenu(self)
        self._more = Button("", role="inverse", size="compact", icon="ellipsis")
        self._more.setAccessibleName(self.tr("More acts"))
        self._more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._more.setMenu(self._menu)
        self._more.hide()
        row.addWidget(self._more)
        over.installEventFilter(self)
        self.hide()

    def add(self, icon: str, words: str, do: Callable[[], object], *, key: str = "") -> Button:
        """Add an act: 移至阶段, 打标签, 淘汰…"""
        button = Button(words, role="inverse", size="compact", icon=icon, key=key)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: do())
        self._row.insertWidget(self._row.count() - 1, button)
        self._acts.append((button, words, do, key))
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
        self._fit(parent.width())
        height = 44 + 2 * shadow.MARGIN + 4
        width = min(self.sizeHint().width(), parent.width())
        self.setGeometry((parent.width() - width) // 2, parent.height() - height + shadow.MARGIN - 14, width, height)

    def _fit(self, room: int) -> None:
        """Where the window is narrow, acts go into a menu at the end: the last ones first, the very last never."""
        self._menu.clear()
        self._more.hide()
        for button, *_ in self._acts:
            button.show()
        self._row.activate()
        hidden: list[tuple[Button, str, Callable[[], object], str]] = []
        while self._row.sizeHint().width() > room and len(hidden) < len(self._acts) - 2:
            self._more.show()
            hidden.append(self._acts[-2 - len(hidden)])
            hidden[-1][0].hide()
            self._row.invalidate()
        for _, words, do, key in reversed(hidden):
            act = self._menu.addAction(f"{words}\t{key}" if key else words)
            act.triggered.connect(lambda _checked=False, do=do: do())
        self.adjustSize()

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
