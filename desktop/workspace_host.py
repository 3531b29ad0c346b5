"""What the gate asks of the program (`views.setup.host.Host`): recent files, language, the lock, the demo."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop import known_workspaces
from desktop.instance import Instance, raise_other
from desktop.translations import Interpreter
from services.errors import AppError
from services.progress import Progress
from services.workspaces import location
from views.common.preferences import preferences

if TYPE_CHECKING:
    from services.local_workspace import LocalWorkspace


class WorkspaceHost(QObject):
    """Holds at most one workspace for this program."""

    raise_wanted = Signal()

    def __init__(self, interpreter: Interpreter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._interpreter = interpreter
        self._instance: Instance | None = None
        self._was_raised = False

    @property
    def language(self) -> str:
        return self._interpreter.language

    def speak(self, language: str) -> None:
        preferences().change(language=language)

    def recent(self) -> list[Path]:
        return known_workspaces.recent()

    def forget(self, path: Path) -> None:
        known_workspaces.forget(path)

    def folder(self) -> Path:
        return location.default_folder()

    def claim(self, path: Path) -> None:
        if self._instance is not None and self._instance.workspace_file == path:
            return
        self.release()
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._instance = Instance.take(path, self)
        except AppError as error:
            if error.code == "workspace.in_use":
                self._was_raised = raise_other(path)
            raise
        self._instance.raise_wanted.connect(self.raise_wanted)

    def hand_over(self, path: Path) -> bool:
        """Whether another program has this workspace, and raised its window at our word."""
        if not location.lock_path(path).exists():
            return False
        try:
            self.claim(path)
        except AppError as error:
            return error.code == "workspace.in_use" and self._was_raised
        return False

    def release(self) -> None:
        if self._instance is not None:
            self._instance.release()
            self._instance.deleteLater()
            self._instance = None

    def demo_path(self) -> Path:
        return known_workspaces.demo_path()

    def make_demo(self, progress: Progress) -> LocalWorkspace:
        from desktop.demo import open_or_make

        return open_or_make(self.demo_path(), progress)
