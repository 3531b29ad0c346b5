"""Saving the error workbook: made in an expendable process, written whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from services import atomic_file
from services.errors import AppError
from services.isolation import Isolation
from services.jobs import Desk
from services.ledgers import errors_book
from services.ledgers.errors_book import Doubt
from services.ledgers.importing import File
from services.progress import Progress

_MAKING = 180.0  # seconds


def save(
    desk: Desk, progress: Progress, *, isolation: Isolation, file: File, doubts: Sequence[Doubt], path: Path
) -> int:
    """Write the copy; answers how many cells are marked."""
    del desk
    progress.step(0, 0, "mark")
    made = isolation.run(errors_book.marked, file.data, file.name, file.password, list(doubts), seconds=_MAKING)
    try:
        atomic_file.write(path, made)
    except OSError as error:
        raise AppError("file.cannot_write", name=path.name) from error
    return len({doubt[:3] for doubt in doubts})
