"""Writing a file so that a crash leaves the old one or the new one, never half of it."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

_PRIVATE = 0o600


def write(path: Path, data: bytes) -> None:
    """Replace `path` with `data`, readable by this user only, and on the disk when this returns."""
    part = path.with_name(path.name + ".part")
    try:
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), _PRIVATE)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        replace(part, path)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """A file to be written piece by piece, and read by whom the folder lets: in its place when the block ends well."""
    part = path.with_name(path.name + ".part")
    try:
        with part.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        replace(part, path)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def replace(new: Path, old: Path) -> None:
    """Put `new` in the place of `old` in one step, and make the folder remember it."""
    new.replace(old)
    sync_folder(old.parent)


def sync_folder(folder: Path) -> None:
    """Make renames in a folder survive a power cut. Windows does this by itself."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync(path: Path) -> None:
    """Wait until a file's bytes are on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
