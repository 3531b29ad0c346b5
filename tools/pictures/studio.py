"""A window in front of the camera: any workspace, theme, language and size, and quiet before each picture."""

from __future__ import annotations

import time
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QAbstractAnimation, QCoreApplication, QSettings, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from desktop.program import RunningProgram
from desktop.shell import Shell
from desktop.theme import ThemeChoice
from models.values import clock
from services import setup
from services.workspace import Workspace
from tools.pictures.faults import faults
from views.common.chart_canvas import ChartCanvas
from views.common.toast import ToastHost
from views.context import Me, Place

SINCE_BACKUP = timedelta(minutes=42)
QUIET_SECONDS = 0.06  # so long nothing is under way, and nothing comes soon
SOON_MS = 500  # a timer that runs out before is waited for: a search that is asked after the last letter
FIRST_SECONDS = 0.3  # the badges of the rail are counted when the first page has its answers
HARMLESS = ("This plugin does not support",)


class Studio:
    """One application, one window; workspaces come and go."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder / "settings"))
        self.warnings: list[str] = []
        qInstallMessageHandler(self._on_message)
        app = QCoreApplication.instance()
        self.app = app if isinstance(app, QApplication) else QApplication([])
        self.shell = Shell(self.app, theme="light", language="zh_CN")
        self.window = self.shell.window
        self.program: RunningProgram | None = None

    def _on_message(self, kind: QtMsgType, _context: object, words: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not words.startswith(HARMLESS):
            self.warnings.append(words)

    def attach(self, workspace: Workspace, place: Place) -> RunningProgram:
        """Show a workspace at a place."""
        self.detach()
        with workspace.reading() as session:
            account = setup.account(session)
        self.program = RunningProgram(workspace, Me(account.person, account.name, account.roles))
        self.shell.attach(self.program, place, backup=clock.now() - SINCE_BACKUP)
        self.window.show()
        self.settle(quiet=FIRST_SECONDS)
        return self.program

    def detach(self) -> None:
        """Let go of the workspace and close it."""
        if self.program is not None:
            self.shell.detach()
            self.program.close()
            self.program = None

    def dress(self, theme: str, language: str, width: int, height: int) -> None:
        """Theme, language and logical size of the window."""
        self.shell.themes.choose(ThemeChoice(theme))
        self.shell.interpreter.speak(language)
        self.window.resize(width, height)

    def settle(self, seconds: float = 60.0, *, quiet: float = QUIET_SECONDS) -> None:
        """Let everything happen that is under way: questions, jobs, layouts, motions, short timers."""
        end = time.monotonic() + seconds
        quiet_since: float | None = None
        while time.monotonic() < end:
            self.app.processEvents()
            if self._is_busy():
                quiet_since = None
            elif quiet_since is None:
                quiet_since = time.monotonic()  # from here on: what the last answer has posted comes after it
            elif time.monotonic() - quiet_since > quiet:
                if not self._is_due_soon():
                    return
                quiet_since = None
            time.sleep(0.005)
        raise TimeoutError("the window does not come to rest")

    def _is_busy(self) -> bool:
        program = self.program
        return program is not None and not (program.operations.is_idle and not program.jobs.running)

    def _is_due_soon(self) -> bool:
        """Asked of each object of the window, so it is the last question."""
        return (
            any(chart.is_due for chart in self.window.findChildren(ChartCanvas))
            or any(
                timer.isActive() and timer.isSingleShot() and timer.remainingTime() < SOON_MS
                for timer in self.window.findChildren(QTimer)
            )
            or any(
                motion.state() == QAbstractAnimation.State.Running and motion.totalDuration() >= 0
                for motion in self.window.findChildren(QAbstractAnimation)
            )
        )

    def picture(self, path: Path | None, of: QWidget | None = None) -> list[str]:
        """Save the window as PNG, or only look; the answer is what is wrong on it, and Qt's warnings since the last."""
        self.settle()
        picture, found = self._look(of)
        if found:  # on a busy machine an answer may come in between: a fault is what stays
            self.settle(quiet=FIRST_SECONDS)
            picture, found = self._look(of)
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
            picture.save(str(path))
        found += [f"Qt: {words}" for words in self.warnings]
        self.warnings.clear()
        return found

    def _look(self, of: QWidget | None) -> tuple[QPixmap, list[str]]:
        """The window with what is over it, and what is wrong on it."""
        shown = of or self.window
        picture = shown.grab()
        over = [] if of is not None else self.over_window()
        painter = QPainter(picture)
        for widget in over:
            painter.drawPixmap(widget.pos() - shown.pos(), widget.grab())
        painter.end()
        return picture, [words for widget in (shown, *over) for words in faults(widget)]

    def hush(self) -> None:
        """The toasts go: they tell of this picture, not of the next."""
        for host in self.window.findChildren(ToastHost):
            host.clear()

    def over_window(self) -> list[QWidget]:
        """The windows of their own that stand over the main one: popovers, menus."""
        return [w for w in self.app.topLevelWidgets() if w.isVisible() and w is not self.window and not w.isModal()]

    def close(self) -> None:
        """Close the window and stop listening to Qt."""
        self.detach()
        self.shell.close()
        self.window.close()
        qInstallMessageHandler(None)
