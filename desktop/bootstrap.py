"""Composition root: application → gate → workspace → program → window; and back again when it is locked or closed."""

from __future__ import annotations

import contextlib
import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from desktop.identity import name_application
from desktop.shell import Shell

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from pathlib import Path
    from typing import Any

    from sqlalchemy.orm import Session

    from desktop.keeper import Move, Work
    from desktop.program import RunningProgram
    from desktop.sitting import Sitting
    from desktop.workspace_host import WorkspaceHost
    from services.errors import AppError
    from services.kiosk import Shown
    from services.local_workspace import LocalWorkspace
    from services.sandbox import Sandbox
    from services.server_workspace.opening import SharedWorkspace
    from views.context import Place
    from views.setup.gate import Gate
    from views.setup.gate_window import GateWindow
    from views.setup.host import Next


def run(arguments: list[str]) -> int:
    """Open the window (`open`, `demo`) and stay until it is closed; the answer is the exit code."""
    from desktop.command_line import window_arguments

    try:
        given = window_arguments(arguments)
    except SystemExit as stop:
        return int(stop.code or 0)
    app = make_application()
    root = Root(app, given.language)
    root.begin(given)
    return app.exec()


def make_application() -> QApplication:
    """The QApplication with its name, before anything reads a setting."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    name_application(app)
    app.setQuitOnLastWindowClosed(False)
    return app


class Root(QObject):
    """Owns everything that lives as long as the application, and the one workspace that is open."""

    def __init__(self, app: QApplication, language: str | None = None) -> None:
        super().__init__(app)
        self._app = app
        self.shell = Shell(app, language=language or "")
        self.window = self.shell.window
        self._gate_window: GateWindow | None = None
        self._gate: Gate | None = None
        self._host: WorkspaceHost | None = None
        self.opened: LocalWorkspace | SharedWorkspace | Sandbox | None = None
        self._behind: LocalWorkspace | None = None  # the workspace that waits while its copy is tried
        self.program: RunningProgram | None = None
        self.sitting: Sitting | None = None
        self.window.closing.connect(self.quit)
        self.shell.lock_wanted.connect(self.lock)
        self.shell.sandbox_leaving_wanted.connect(lambda: self._ask_to_leave())
        self.window.may_close = lambda: not self._ask_to_leave()  # a sandbox closes like a window of its own

    def _after_first_frame(self) -> None:
        from views.common.seal import seal_icon

        self._app.setWindowIcon(seal_icon())
        self.shell.door.install()
        self.shell.door.window = lambda: self.window if self.window.isVisible() else self._gate_window

    # The gate

    def begin(self, given: argparse.Namespace) -> None:
        """Show the first window at once; what it needs is imported behind it."""
        if given.command == "demo":
            self.window.first_painted.connect(self._begin_demo)
            self.window.show()
            return
        from desktop import known_workspaces
        from services.workspaces import location

        named = given.workspace.absolute() if given.workspace is not None else None
        path = named or next(iter(known_workspaces.recent()), None)
        if path is not None and location.lock_path(path).exists() and self.host.hand_over(path):
            QTimer.singleShot(0, self, self.quit)  # another program has it, and shows it now
            return
        self.gate_window.first_painted.connect(partial(self._begin_gate, named))
        self.gate_window.show()

    def _begin_gate(self, named: Path | None) -> None:
        self._after_first_frame()
        self.gate.begin(named)
        QTimer.singleShot(0, self, _import_ahead)

    def _begin_demo(self) -> None:
        self._after_first_frame()
        self.window.begin_waiting()
        from services.errors import AppError

        path = self.host.demo_path()
        if self.host.hand_over(path):
            self.quit()
            return
        try:
            self.host.claim(path)
        except AppError:
            self._make_demo()  # the gate says why not
            return
        from desktop.demo import open_sound
        from views.setup.background import Background

        Background(self).run(lambda: open_sound(path), self._on_demo_opened, self.shell.show_error)

    def _on_demo_opened(self, local: LocalWorkspace | None) -> None:
        if local is None:
            self._make_demo()
        else:
            self.attach(local)

    def _make_demo(self) -> None:
        """Where there is no sound demo, the gate makes one and says so."""
        self._show_gate()
        self.gate.begin_demo()

    @property
    def host(self) -> WorkspaceHost:
        if self._host is None:
            from desktop.workspace_host import WorkspaceHost

            self._host = WorkspaceHost(self.shell.interpreter, self)
            self._host.raise_wanted.connect(self._raise)
        return self._host

    @property
    def gate_window(self) -> GateWindow:
        if self._gate_window is None:
            from views.setup.gate_window import GateWindow

            self._gate_window = GateWindow()
            self._gate_window.closed.connect(self._on_gate_closed)
        return self._gate_window

    @property
    def gate(self) -> Gate:
        if self._gate is None:
            from views.setup.gate import Gate

            self.shell.speak()  # the gate's switch of languages is a preference, too
            self._gate = Gate(self.host)
            self.gate_window.hold(self._gate)
            self._gate.ready.connect(self.attach)
            self._gate.failed.connect(self.shell.show_error)
            self._gate.shown_wanted.connect(self._show_gate)
        return self._gate

    def _show_gate(self) -> None:
        self.window.hide()
        self.gate.show()
        self.gate_window.show()
        self.gate_window.raise_()
        self.gate_window.activateWindow()

    def _on_gate_closed(self) -> None:
        if self.program is None:
            self.quit()

    def _raise(self) -> None:
        if self.window.property("covered"):
            return  # a visitor has the screen
        shown = self.window if self.window.isVisible() else self.gate_window
        shown.setWindowState(shown.windowState() & ~Qt.WindowState.WindowMinimized)
        shown.show()
        shown.raise_()
        shown.activateWindow()

    # One workspace

    def attach(self, opened: LocalWorkspace | SharedWorkspace | Sandbox, begin: Next | Place | None = None) -> None:
        """Put the window over an open workspace."""
        from desktop import known_workspaces
        from desktop.program import RunningProgram
        from desktop.sittings import sitting_over
        from views.context import Me

        self.opened, account = opened, opened.account
        me = Me(account.person, account.name, account.roles)
        self.program = program = RunningProgram(opened.workspace, me, parent=self)
        self.sitting = sitting = sitting_over(opened, program)
        sitting.sandbox_opened.connect(self._enter_sandbox)
        sitting.sandbox_left.connect(self._leave_sandbox)
        sitting.lock_wanted.connect(self.lock)
        sitting.idled.connect(self._lock_idle)
        sitting.failed.connect(self.shell.show_error)
        sitting.reopening_wanted.connect(self._reopen)
        sitting.moving_wanted.connect(self._move)
        sitting.backed_up.connect(lambda backup: self.shell.note_backup(backup.at))
        self.window.is_demo, self.window.is_sandbox = account.is_demo, self._behind is not None
        self.window.server = account.organisation if program.seat is not None else ""
        if not account.is_demo and self._behind is None:
            known_workspaces.remember(opened.path)
        self.shell.attach(program, _place_of(begin), backup=sitting.last_backup)
        program.read(_locked_screen, self._enter, failed=self._keep_out)

    def _keep_out(self, error: AppError) -> None:
        """Whether a visitor had the screen cannot be known now: nobody comes in without the secret."""
        self.lock()
        self.shell.show_error(error)

    def _enter(self, locked: tuple[Shown | None, dict[str, Any]]) -> None:
        """Show the window; a screen that was locked when the program ended is locked before anything shows."""
        program, opened, sitting = self.program, self.opened, self.sitting
        if program is None or opened is None or sitting is None:
            return  # it was closed again at once
        standing, typed = locked
        if standing is not None:
            from views.kiosk.start import stand

            stand(program, self.window, standing, typed)
        self.window.show()
        if self._gate_window is not None:
            self._gate_window.hide()
        self.window.winId()  # its handle, for who watches it, also while it is behind a locked screen
        sitting.begin(self.window)
        from services.local_workspace import LocalWorkspace

        if not isinstance(opened, LocalWorkspace):
            return
        if opened.file.is_change_unfinished:
            program.toast(self.tr("A change of the passphrase was interrupted. Please change it again in Settings."))
        if opened.account.moved:
            words = self.tr("This workspace was moved to a server. Colleagues do not see what is written here.")
            program.toast(words, is_error=True)

    # A copy to try on

    def _enter_sandbox(self, made: Sandbox, place: Place | None) -> None:
        """The window changes over to the copy; the workspace waits behind it, claimed, without a look or a word."""
        from services.local_workspace import LocalWorkspace

        behind = self.detach()
        assert isinstance(behind, LocalWorkspace)
        self._behind = behind
        self.attach(made, place)

    def _leave_sandbox(self, place: Place | None) -> None:
        """Throw the copy away and go on in the workspace."""
        from services.local_workspace import at_work_again

        sandbox = self.detach()
        behind, self._behind = self._behind, None
        if sandbox is not None and behind is not None:
            sandbox.close()
            self.attach(at_work_again(behind), place)

    def _ask_to_leave(self, go: Callable[[Place | None], object] | None = None) -> bool:
        """In a sandbox: show what came of it, and leave it if that is wanted, or `go`. Whether this is one."""
        if self._behind is None:
            return False
        from desktop.sandbox_sitting import SandboxSitting

        if isinstance(self.sitting, SandboxSitting):
            self.sitting.ask_to_leave(go)
        return True

    def detach(self) -> LocalWorkspace | SharedWorkspace | Sandbox | None:
        """Take the window off the workspace, finish what is being written; it stays open and claimed."""
        opened, self.opened = self.opened, None
        if self.window.property("covered"):
            from views.kiosk.window import current

            visitor = current()
            if visitor is not None:
                visitor.dismiss()
        for dialog in self.window.findChildren(QDialog):
            dialog.reject()
        if self.sitting is not None:
            self.sitting.stop()
            self.sitting = None
        if self.program is not None:
            self.shell.detach()
            self.program.close()
            self.program.deleteLater()
        self.program = None
        return opened

    def lock(self, *, was_idle: bool = False) -> None:
        """Close the workspace and ask for its passphrase. A sandbox goes along: asked about, unless nobody is there."""
        if not was_idle and self._ask_to_leave(lambda _place: self.lock(was_idle=True)):
            return
        opened, behind = self.detach(), self._behind
        if opened is None:
            return
        self._behind = None
        opened.close()
        if behind is not None:
            behind.close()
        self._show_gate()
        self.gate.ask((behind or opened).path, was_locked=was_idle)

    def _lock_idle(self) -> None:
        self.lock(was_idle=True)

    def _reopen(self, words: str, work: Work) -> None:
        """Change the file while nobody uses it, behind a window that says so."""
        opened = self.detach()
        if opened is not None:
            self._show_gate()
            self.gate.work(words, work, opened.path)

    def _move(self, words: str, move: Move) -> None:
        """Take the workspace elsewhere, behind a window that says how far it is and where it can be stopped."""
        opened = self.detach()
        if opened is not None:
            self._show_gate()
            self.gate.work(words, move, opened.path, may_cancel=True)

    def quit(self) -> None:
        """Finish, close, let others open the workspace, end."""
        from services.errors import AppError

        opened, behind = self.detach(), self._behind
        self._behind = None
        if opened is not None:
            with contextlib.suppress(AppError):
                opened.close()
        if behind is not None:
            with contextlib.suppress(AppError):
                behind.close()
        if self._host is not None:
            self._host.release()
        self._app.quit()


def _locked_screen(session: Session) -> tuple[Shown | None, dict[str, Any]]:
    """The form that a visitor had before them when the program ended, and what was typed."""
    from services import kiosk

    return kiosk.standing(session), kiosk.typed(session)


def _place_of(begin: Next | Place | None) -> Place | None:
    from views.context import PageName, Place

    if begin is None or isinstance(begin, Place):
        return begin
    from views.setup.host import Next

    return {Next.LEDGER: Place(PageName.LEDGER_IMPORT), Next.RESUMES: Place(PageName.INTAKE)}.get(begin)


def _import_ahead() -> None:
    """Load the database library while the person types."""
    import threading

    def load() -> None:
        import desktop.sitting  # noqa: F401

    threading.Thread(target=load, name="import ahead", daemon=True).start()
