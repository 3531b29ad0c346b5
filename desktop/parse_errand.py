"""What worker processes do for `main.py parse`: one file in, its record out."""

from __future__ import annotations

from typing import Any

from services.errors import AppError
from services.resumes.digest import digest
from services.resumes.record import record

SCAN = "resume.needs_recognition"


def read_and_parse(data: bytes, name: str, shown: str, full: bool = False) -> dict[str, Any]:
    """Read and parse one résumé. A scan raises AppError(SCAN): recognition has a worker of its own."""
    found = digest(data, name)
    if found.read.needs_recognition:
        raise AppError(SCAN)
    return record(shown, found.read, found.profile, full=full)


def recognise_and_parse(data: bytes, name: str, shown: str, full: bool = False) -> dict[str, Any]:
    """Recognise and parse one scan; takes a gigabyte and some seconds a page."""
    from services.resumes.recognise import recognise

    found = recognise(data, name)
    return record(shown, found.read, found.profile, full=full)
