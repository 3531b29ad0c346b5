"""What a worker process does for `main.py parse`: one file in, its fields out."""

from __future__ import annotations

from typing import Any

from services.errors import AppError
from services.resumes.parse.profile import as_data, parse
from services.resumes.read import read


def read_and_parse(data: bytes, name: str, full: bool = False) -> dict[str, Any]:
    """Read and parse one résumé. A scan has no text: recognition belongs to the window's intake."""
    document = read(data)
    if document.needs_recognition:
        raise AppError("resume.needs_recognition")
    return as_data(parse(document.text, name), full=full)
