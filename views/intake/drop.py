"""Files dropped anywhere on the window: résumés to the intake, a workbook to the ledger import."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.values.keys import Key
from views.common import paint
from views.common.look import look
from views.context import PageName, Place, Program
from views.packets.routing import FormRoute

LEDGERS = frozenset({".xlsx", ".xls", ".xlsb", ".ods", ".csv"})


def place_for(paths: Sequence[str], position: Key | None = None) -> Place:
    """Where dropped files belong: one workbook is a ledger, everything else are résumés."""
    if len(paths) == 1 and Path(paths[0]).suffix.lower() in LEDGERS:
        return Place(PageName.LEDGER_IMPORT, params={"file": paths[0]})
    return Place(PageName.INTAKE, key=position, params={"files": list(paths)})


def files_of(event: QDropEvent) -> list[str]:
    """The local files and folders of a drag."""
    return [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]


class FileDrop(QObject):
    """Makes a window take files. `position` tells which position is on the screen, if any."""

    def __init__(
        self, window: QWidget, program: Callable[[], Program | None], position: Callable[[], Key | None]
    ) -> None:
        super().__init__(window)
        self._window, self._program, self._position = window, program, position
        self._veil = _Veil(window)
        self._route = FormRoute(program, self._open, self)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
                return self._drop(event)
            if isinstance(event, (QDragEnterEvent, QDragMoveEvent)) and self._program() is not None:
                return self._enter(event)
            if event.type() == QEvent.Type.DragLeave:
                self._veil.hide()
        return super().eventFilter(watched, event)

    def _enter(self, event: QDragEnterEvent | QDragMoveEvent) -> bool:
        files = files_of(event)
        if not files:
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._veil.cover(len(files))
        return True

    def _drop(self, event: QDropEvent) -> bool:
        self._veil.hide()
        files, program = files_of(event), self._program()
        if not files or program is None:
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._route.take(files)
        return True

    def _open(self, files: list[str]) -> None:
        program = self._program()
        if program is not None:
            program.open(place_for(files, self._position()))


class _Veil(QWidget):
    """What shows over the window while files hang above it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._count = 0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def cover(self, count: int) -> None:
        self._count = count
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground = look().color("accent_soft")
        ground.setAlpha(200)
        painter.fillRect(self.rect(), ground)
        rect = QRectF(self.rect()).adjusted(16, 16, -16, -16)
        paint.dashed_box(painter, rect, 8, "accent_soft", "accent")
        painter.setPen(look().color("accent_text"))
        painter.setFont(look().font("headline", bold=True))
        words = self.tr("Let go to read %n files", "", self._count)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, words)


class DropZone(QWidget):
    """A dashed frame around what tells that files may be dropped here."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.addWidget(inside)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().color("canvas"))
        paint.dashed_box(painter, QRectF(self.rect()).adjusted(20, 20, -20, -20), 8, "surface", "strong")
