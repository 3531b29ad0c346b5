"""A file read and understood, in one call to a worker; and the same for the command line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from services import isolation
from services.errors import AppError
from services.resumes.documents import ReadDocument
from services.resumes.parse.profile import Profile, as_data, parse
from services.resumes.read import MAX_SIZE, read

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Digest:
    """A read document and what it says."""

    read: ReadDocument
    profile: Profile


def digest(data: bytes, name: str) -> Digest:
    """Read and parse one file. Runs in a worker process."""
    document = read(data)
    return Digest(document, parse(document.text, name))


def bytes_of_file(path: Path) -> bytes:
    """Load a file that is not too large. Raises AppError for one that is, or cannot be opened."""
    try:
        size = path.stat().st_size
        if size > MAX_SIZE:
            raise AppError("file.too_large", megabytes=-(-size // MEGABYTE), limit=MAX_SIZE // MEGABYTE)
        return path.read_bytes()
    except OSError as error:
        raise AppError("file.cannot_open") from error


def parse_file(
    path: str | Path, *, full: bool = False, words: Callable[[AppError], str] | None = None
) -> dict[str, Any]:
    """Read one file in a worker: JSON-able facts, or the error with its code and sentence.

    `words` gives the sentence of an error; without it the code stands for itself.
    """
    file = Path(path)
    result: dict[str, Any] = {"file": str(path), "error": None, "reader": None}
    try:
        found = isolation.shared().run(digest, bytes_of_file(file), file.name)
    except AppError as error:
        result["error"] = {"code": error.code, "sentence": words(error) if words else error.code}
        return result | as_data(Profile(), full=full)
    result["reader"] = found.read.reader.value
    if found.read.needs_recognition:
        error = AppError(found.read.warnings[0] if found.read.warnings else "resume.no_text")
        result["error"] = {"code": error.code, "sentence": words(error) if words else error.code}
    return result | as_data(found.profile, full=full)
