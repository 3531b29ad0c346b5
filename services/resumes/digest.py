"""A file read and understood, in one call to a worker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from services.errors import AppError
from services.resumes import quality
from services.resumes.documents import Line, Page, ReadDocument, Reader
from services.resumes.parcels import Parcel, may_hold_files, opened
from services.resumes.parse.profile import Profile, parse
from services.resumes.read import MAX_SIZE, read

MEGABYTE = 1024 * 1024
MOST_RECOGNISED = 12  # pages of one file


@dataclass(frozen=True, slots=True)
class Digest:
    """A read document and what it says."""

    read: ReadDocument
    profile: Profile


def digest(data: bytes, name: str) -> Digest:
    """Read and parse one file. Runs in a worker process."""
    document = read(data)
    return Digest(document, parse(document.text, name))


def digest_or_open(source: bytes | str, name: str, start: int = 0) -> Digest | Parcel:
    """Read and parse one file, or open it when it holds others. Runs in a worker process.

    `source` is its bytes, or the path of an archive too large to be sent; `start` is the first of its files wanted.
    """
    if isinstance(source, bytes) and not start and not may_hold_files(source):
        return digest(source, name)
    parcel = opened(source, start)
    if parcel is None:
        return digest(source, name) if isinstance(source, bytes) else Parcel(())
    return parcel


def assembled(document: ReadDocument, pages: Mapping[int, Page], name: str) -> Digest:
    """Put recognised pages in their places and parse the whole."""
    found = tuple(pages.get(number, page) for number, page in enumerate(document.pages))
    reader = Reader.OCR if document.needs_recognition else document.reader
    left = tuple(number for number in document.unread if number not in pages)
    kept = tuple(code for code in document.warnings if code not in {"resume.no_text", "resume.garbled"})
    whole = replace(document, pages=found, reader=reader, warnings=kept, unread=left)
    if not whole.has_text:
        raise AppError("resume.nothing_recognised")
    whole = replace(whole, quality=quality.score(whole.text))
    return Digest(whole, parse(whole.text, name))


def recognised_page(data: bytes, number: int) -> Page:
    """Recognise one page, in the worker for it; only that process loads the engine."""
    from services.resumes.recognise import recognise_page

    return recognise_page(data, number)


def taken_in(source: bytes | str, name: str, start: int = 0) -> Digest | Parcel:
    """As `digest_or_open`, without the places of the text: they weigh more than the text, and are read again anyway."""
    found = digest_or_open(source, name, start)
    if isinstance(found, Parcel):
        return found
    pages = tuple(
        Page(page.width, page.height, tuple(Line(line.text) for line in page.lines)) for page in found.read.pages
    )
    return Digest(replace(found.read, pages=pages), found.profile)


def bytes_of_file(path: Path) -> bytes:
    """Load a file that is not too large. Raises AppError for one that is, or cannot be opened."""
    try:
        size = path.stat().st_size
        if size > MAX_SIZE:
            raise AppError("file.too_large", megabytes=-(-size // MEGABYTE), limit=MAX_SIZE // MEGABYTE)
        return path.read_bytes()
    except OSError as error:
        raise AppError("file.cannot_open") from error
