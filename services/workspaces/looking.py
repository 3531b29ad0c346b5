"""What can be said of a workspace file without opening it: needs neither a secret nor the database library."""

from __future__ import annotations

from pathlib import Path

from services.errors import AppError
from services.vault import key_file
from services.vault.key_file import KeyFile, key_path
from services.workspaces.location import SUFFIX

_PLAIN_SQLITE = b"SQLite format 3\0"
_PAGE_BYTES = 4096


def ways_to_open(path: Path) -> KeyFile:
    """The slots of a workspace file, after the checks that need no secret."""
    if not path.exists():
        raise AppError("workspace.not_found", name=path.name)
    if not path.is_file() or not _looks_like_a_workspace(path):
        raise AppError("workspace.not_a_workspace", name=path.name)
    return key_file.read(key_path(path))


def _looks_like_a_workspace(path: Path) -> bool:
    """An encrypted database is whole pages of noise; without slots beside it, only the size and the head tell."""
    size = path.stat().st_size
    with path.open("rb") as file:
        head = file.read(len(_PLAIN_SQLITE))
    if key_path(path).exists():
        return True
    return path.suffix == SUFFIX and size >= _PAGE_BYTES and head != _PLAIN_SQLITE
