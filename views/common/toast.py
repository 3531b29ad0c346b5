"""Toasts: one line at the bottom centre, with Undo; eight seconds, longer while the mouse is over it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from views.common import paint, shadow
from views.common.batch_bar import BatchBar
from views.common.buttons import Button
from views.common.states import IconLabel

LIFE_MS = 8000
_ABOVE = 34  # clear of the status bar
_MOST = 3


class Toast(QWidget):
    """One message. Errors stay until they are closed."""

    closed = Signal(object)  # the toast itself

    def __init__(self, words: str, parent: QWidget, *, is_error: bool = False) -> None:
        super().__init__(parent)
        self._life = QTimer(self, singleShot=True, interval=LIFE_MS)
        self._life.timeout.connect(self.close_now)
        self._is_error = is_error
        row = QHBoxLayout(self)
        edge = shadow.MARGIN
        row.setContentsMargins(edge + 14, edge, edge + 6, edge + 4)
        row.setSpacing(10)
        row.addWidget(IconLabel("circle-alert" if is_error else "circle-check", 16, "on_inverse", self))
        self._words = QLabel(words, self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setProperty("tone", "inverse")
        row.addWidget(self._words)
        self._row = row
        if is_error:
            self.add_act(self.tr("Close"), self.close_now)
        else:
            self._life.start()
        self.setAccessibleName(words)

    @property
    def is_error(self) -> bool:
        """Whether it stays until it is closed, or the page is left."""
        return self._is_error

    @property
    def words(self) -> str:
        return self._words.text()

    def add_act(self, words: str, do: Callable[[], object], *, key: str = "") -> None:
        button = Button(words, role="inverse", size="compact", key=key)

        def act() -> None:
            self.close_now()
            do()

        button.clicked.connect(act)
        self._row.insertWidget(2, button)

    def close_now(self) -> None:
        self._life.stop()
        self.hide()
        self.closed.emit(self)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        parent = self.parentWidget()
        most = parent.width() - 40 if parent is not None else hint.width()
        return QSize(min(hint.width(), most), 40 + 2 * shadow.MARGIN + 4)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._life.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if not self._is_error:
            self._life.start()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        edge = shadow.MARGIN
        rect = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge - 4)
        shadow.draw(painter, rect)
        paint.box(painter, rect, 8, "inverse")


class ToastHost(QObject):
    """Keeps the toasts of a window: newest at the bottom, three at most, none over another."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._toasts: list[Toast] = []
        window.installEventFilter(self)

    def show(self, words: str, *, undo: Callable[[], object] | None = None, is_error: bool = False) -> Toast:
        """Show a message; with `undo`, a button that takes the act back."""
        toast = Toast(words, self._window, is_error=is_error)
        if undo is not None:
            toast.add_act(self.tr("Undo"), undo, key="Ctrl Z")
        toast.closed.connect(self._forget)
        for old in self._toasts[: max(0, len(self._toasts) - _MOST + 1)]:
            old.close_now()
        self._toasts.append(toast)
        self._arrange()  # before it is shown: at its first place it could lie under the mouse
        toast.show()
        toast.raise_()
        return toast

    @property
    def shown(self) -> list[str]:
        """The words on the screen, oldest first."""
        return [toast.words for toast in self._toasts]

    def clear(self) -> None:
        for toast in list(self._toasts):
            toast.close_now()

    def clear_errors(self) -> None:
        """An error speaks of the page that it was raised on; it goes when that page does."""
        for toast in list(self._toasts):
            if toast.is_error:
                toast.close_now()

    def _forget(self, gone: Toast) -> None:
        if gone in self._toasts:
            self._toasts.remove(gone)
            gone.deleteLater()
            self._arrange()

    def _arrange(self) -> None:
        bottom = self._window.height() - _ABOVE + shadow.MARGIN
        for bar in self._window.findChildren(BatchBar):
            if bar.isVisible():
                bottom = min(bottom, bar.mapTo(self._window, QPoint(0, shadow.MARGIN)).y())
        for toast in reversed(self._toasts):
            size = toast.sizeHint()
            toast.resize(size)
            toast.move((self._window.width() - size.width()) // 2, bottom - size.height())
            bottom -= 40 + 8

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._toasts and event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._arrange()
        return super().eventFilter(watched, event)
