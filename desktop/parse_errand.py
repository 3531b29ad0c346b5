"""What worker processes do for `main.py parse`: one file in, its record out, or what has to be done first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from services.resumes.digest import MOST_RECOGNISED, assembled, digest_or_open
from services.resumes.documents import Page, ReadDocument
from services.resumes.parcels import Parcel
from services.resumes.record import record

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Scan:
    """A document with pages that are pictures: they go to the one worker that recognises text."""

    document: ReadDocument
    pages: tuple[int, ...]
    record: Record | None  # what the other pages say


def read_and_parse(
    source: bytes | str, name: str, shown: str, full: bool = False, start: int = 0
) -> Record | Parcel | Scan:
    """Read and parse one file. What holds other files is opened; a scan says which pages are to be recognised."""
    found = digest_or_open(source, name, start)
    if isinstance(found, Parcel):
        return found
    document = found.read
    if document.needs_recognition:
        return Scan(document, tuple(range(min(len(document.pages), MOST_RECOGNISED))), None)
    told = record(shown, document, found.profile, full=full)
    return Scan(document, document.unread[:MOST_RECOGNISED], told) if document.unread else told


def assemble(document: ReadDocument, pages: Mapping[int, Page], name: str, shown: str, full: bool) -> Record:
    """Put recognised pages in their places and parse the whole."""
    whole = assembled(document, pages, name)
    return record(shown, whole.read, whole.profile, full=full)
