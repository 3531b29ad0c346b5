"""What the windows before the main window may ask of the program."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from services.progress import Progress

if TYPE_CHECKING:
    from services.local_workspace import LocalWorkspace


class Next(StrEnum):
    """Where a person wants to begin, once the workspace is open."""

    LAST = ""  # where they were, or today
    LEDGER = "ledger"
    RESUMES = "resumes"


class Host(Protocol):
    """`desktop/bootstrap.py` implements it; tests may too. All but `make_demo` is called on the UI thread."""

    @property
    def language(self) -> str: ...

    def speak(self, language: str) -> None:
        """Change the language of the interface, now and from now on."""

    def recent(self) -> list[Path]:
        """The workspaces opened here before, newest first."""

    def forget(self, path: Path) -> None:
        """Take one off the list."""

    def folder(self) -> Path:
        """Where a new workspace is made."""

    def claim(self, path: Path) -> None:
        """Take a workspace for this program; raises `workspace.in_use` and raises the window that has it."""

    def release(self) -> None:
        """Give back what was claimed and then did not open."""

    def demo_path(self) -> Path:
        """Where the demo workspace is or will be."""

    def make_demo(self, progress: Progress) -> LocalWorkspace:
        """Open the demo workspace; make it first if it is not there. On a thread of its own; the path is claimed."""
