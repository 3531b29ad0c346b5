"""What leaves the program in a file or on paper is written down: who took out what, how much, when."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from models.values.keys import Key
from services import reveals
from services.jobs import Desk
from services.progress import Progress
from services.reveals import Look, Taken
from services.use_cases import UseCase
from views.context import Program

T = TypeVar("T")


def into(path: Path, work: Callable[[Desk, Progress], T]) -> Callable[[Desk, Progress], tuple[Path, T]]:
    """Long work that writes a file and answers which: two may be written at the same time."""

    def write(desk: Desk, progress: Progress) -> tuple[Path, T]:
        return path, work(desk, progress)

    return write


def note_taken(program: Program, rows: int, what: Taken, *, is_printed: bool = False) -> None:
    """After something was written or printed. It is no step of undo: what is out is out."""
    way = Look.PRINT if is_printed else Look.EXPORT
    program.run(partial(reveals.exported, rows=rows, what=what, way=way), code=UseCase.EXPORT)


def note_document(program: Program, document: Key) -> None:
    """After a copy of an original was saved."""
    program.run(partial(reveals.document_taken, document=document), code=UseCase.EXPORT)
