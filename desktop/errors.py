"""Errors that nobody expected: caught once, shown once, with a report that holds no personal data.

Values never stand in the report: exception texts, locals and arguments are left out, and source lines
are named by file and number only.
"""

from __future__ import annotations

import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QtMsgType, Signal, qInstallMessageHandler, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from views.common.buttons import Button
from views.common.fields import label

_log = logging.getLogger("zhaoxian")
_ROOT = Path(__file__).resolve().parent.parent
VERSION = "0.1.0"


def report(error: BaseException) -> str:
    """What happened, without any value: kinds of exceptions, files, lines, functions, versions."""
    system = f"{platform.system()} {platform.release()}"
    lines = [f"Zhaoxian {VERSION}, Python {platform.python_version()}, Qt {qVersion()}, {system}"]
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        kind = type(current)
        lines.append("")
        lines.append(f"{kind.__module__}.{kind.__qualname__}")
        lines += [f"  {_place(frame.filename)}:{frame.lineno} {frame.name}" for frame in _frames(current)]
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)
    return "\n".join(lines)


def _frames(error: BaseException) -> list[traceback.FrameSummary]:
    return list(traceback.StackSummary.extract(traceback.walk_tb(error.__traceback__), lookup_lines=False))


def _place(file: str) -> str:
    """A file without the folders of this computer, which may name a person."""
    path = Path(file)
    if path.is_relative_to(_ROOT):
        return path.relative_to(_ROOT).as_posix()
    parts = path.parts
    if "site-packages" in parts:
        return "/".join(parts[parts.index("site-packages") + 1 :])
    return path.name


class ErrorDoor(QObject):
    """Takes every uncaught exception of the process. The same fault is shown once in a session."""

    raised = Signal(object)  # BaseException, on the UI thread

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: set[str] = set()
        self.window: Callable[[], QWidget | None] = lambda: None
        self.raised.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Become the process's hook for exceptions, threads' exceptions and Qt's messages."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        qInstallMessageHandler(_on_qt_message)

    def uninstall(self) -> None:
        """Give the process its own hooks back, unless somebody else has taken them since."""
        if sys.excepthook == self._on_exception:
            sys.excepthook = sys.__excepthook__
        if threading.excepthook == self._on_thread_exception:
            threading.excepthook = threading.__excepthook__

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.take(error)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.take(args.exc_value)

    def take(self, error: BaseException) -> None:
        """Log and show an unexpected error, from any thread."""
        _log.error("%s", report(error))
        self.raised.emit(error)

    def _show(self, error: BaseException) -> None:
        words = report(error)
        if words in self._shown:
            return
        self._shown.add(words)
        try:
            window = self.window()
        except RuntimeError:  # the window went first: a thread that ends late still has its say
            window = None
        dialog = BugDialog(words, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def _on_qt_message(kind: QtMsgType, _context: object, message: str) -> None:
    level = {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.INFO,
        QtMsgType.QtWarningMsg: logging.WARNING,
    }.get(kind, logging.ERROR)
    logging.getLogger("qt").log(level, "%s", message)


class BugDialog(QDialog):
    """Says that the fault is ours, that the data is safe, and gives the report to copy."""

    def __init__(self, words: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._words = words
        self.setWindowTitle(self.tr("Something went wrong in the program"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Something went wrong in the program"), "headline"))
        said = label(
            self.tr(
                "The last act was not carried out; everything saved before is safe. "
                "The report below names only places in the program, no people and no data."
            )
        )
        said.setWordWrap(True)
        column.addWidget(said)
        text = QPlainTextEdit(words, self)
        text.setReadOnly(True)
        text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        text.setAccessibleName(self.tr("Report"))
        column.addWidget(text, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        copy = Button(self.tr("Copy the report"), icon="copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._words))
        close = Button(self.tr("Go on working"), role="primary")
        close.clicked.connect(self.accept)
        row.addWidget(copy)
        row.addWidget(close)
        column.addLayout(row)
        self.resize(560, 360)
        close.setFocus()
