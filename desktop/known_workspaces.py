"""Which workspaces this computer has opened, newest first. Paths only; QSettings keeps them for this user."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings

from services.workspaces import location

_RECENT = "workspaces/recent"
_BACKUP_FOLDER = "workspaces/backups"
_MOST = 8
DEMO_TITLE = "demo"


def recent() -> list[Path]:
    """The workspaces that are still where they were."""
    stored = QSettings().value(_RECENT)
    kept = [stored] if isinstance(stored, str) else stored if isinstance(stored, list) else []
    return [path for path in (Path(str(entry)) for entry in kept) if path.exists()]


def remember(path: Path) -> None:
    """Put a workspace at the top."""
    path = path.absolute()
    entries = [path, *(other for other in recent() if other != path)][:_MOST]
    QSettings().setValue(_RECENT, [str(entry) for entry in entries])


def forget(path: Path) -> None:
    """Take a workspace off the list; its file stays."""
    QSettings().setValue(_RECENT, [str(entry) for entry in recent() if entry != path.absolute()])


def demo_path() -> Path:
    """Where the demo workspace is, or will be made."""
    return location.default_folder() / (DEMO_TITLE + location.SUFFIX)
