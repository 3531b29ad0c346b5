"""A file read and understood, in one call to a worker."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from services.errors import AppError
from services.resumes.documents import ReadDocument
from services.resumes.parse.profile import Profile, parse
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
