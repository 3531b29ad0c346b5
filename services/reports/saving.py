"""A report written to a file of the person's choice, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sqlalchemy.orm import Session

from services import atomic_file
from services.errors import AppError
from services.reports.content import Report

ENDINGS = (".xlsx", ".pdf")

Gather = Callable[[Session], Report]


def saved_report(session: Session, *, gather: Gather, path: Path) -> Path:
    """Gather and write; the ending decides the form. Raises `report.not_written`."""
    from services.reports import paper, workbook

    found = gather(session)
    data = paper.write(found) if path.suffix.lower() == ".pdf" else workbook.write(found)
    keep(path, data)
    return path


def keep(path: Path, data: bytes) -> None:
    """Write a file beside its place and put it there in one step."""
    try:
        atomic_file.write(path, data)
    except OSError as error:
        raise AppError("report.not_written", path=str(path), detail=error.strerror or "") from error
