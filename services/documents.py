"""Originals: kept once by their content, in chunks, inside the encrypted database; read and drawn in a worker.

Reading a document again costs some milliseconds, so that the places of characters are not stored: only
recognised pages (OCR, seconds a page) keep their layout.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Content, ContentChunk, Document, DocumentText
from models.tables.document import CHUNK, LARGEST
from models.values import clock
from models.values.enums import DocumentKind
from models.values.keys import Key
from models.values.text import tidy
from services import access, file_names, isolation, originals
from services.access import doors
from services.errors import AppError, NotFound
from services.resumes.documents import Box, Kind, Line, Page, ReadDocument, Reader
from services.resumes.moved import moved
from services.resumes.read import read, render

MEGABYTE = 1024 * 1024
PAGE_SECONDS = 20.0


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """One file of a candidate, for a list."""

    key: Key
    kind: DocumentKind
    file_name: str  # its ending alone, where the name is withheld
    size: int  # bytes
    pages: int
    created_at: datetime


@dataclass(frozen=True, slots=True)
class OpenedDocument:
    """A document ready to be shown: its text with places, and the sizes of its pages."""

    key: Key
    kind: DocumentKind
    file_name: str  # its ending alone, where the name is withheld
    created_at: datetime
    read: ReadDocument
    words: str | None = None  # the text that the places of its fields refer to; None: as it is read now

    def placed(self, start: int, end: int) -> tuple[int, int] | None:
        """A place of a field in the text as it is read now; None where it stands nowhere any more."""
        return (start, end) if self.words is None else moved(start, end, self.words, self.read.text)

    @property
    def is_drawn(self) -> bool:
        """Are its pages pictures (PDF, scan), rather than laid out from the text?"""
        return self.read.kind in {Kind.PDF, Kind.PICTURE}


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A drawn page: BGRX bytes, `stride` bytes a row."""

    number: int
    width: int
    height: int
    stride: int
    pixels: bytes


def keep(session: Session, *, data: bytes) -> str:
    """Keep a file's bytes once, whatever it is called; gives their SHA-256."""
    if len(data) > LARGEST:
        raise AppError("file.too_large", megabytes=-(-len(data) // MEGABYTE), limit=LARGEST // MEGABYTE)
    sha256 = hashlib.sha256(data).hexdigest()
    chunks = [data[at : at + CHUNK] for at in range(0, len(data), CHUNK)]
    if access.is_shared(session):  # whether it is there already is nobody's business
        return doors.keep_content(session, chunks)
    if session.get(Content, sha256) is None:
        session.add(Content(sha256=sha256, size=len(data), chunks=len(chunks)))
        session.add_all(ContentChunk(sha256=sha256, rank=rank, data=chunk) for rank, chunk in enumerate(chunks))
    return sha256


def attach(
    session: Session,
    *,
    data: bytes,
    file_name: str,
    candidate: Key | None,
    application: Key | None = None,
    kind: DocumentKind = DocumentKind.RESUME,
    read_as: ReadDocument | None = None,
) -> Key:
    """Keep a file as a document of a candidate; `candidate` None waits in intake. The text goes to the search."""
    sha256 = keep(session, data=data)
    row = Document(
        candidate_id=candidate,
        application_id=application,
        kind=kind,
        sha256=sha256,
        file_name=tidy(file_name)[:240],
        media_type=read_as.kind.value if read_as else "",
        size=len(data),
        pages=max(read_as.page_count, 1) if read_as else 0,
        created_at=clock.now(),
    )
    session.add(row)
    session.flush()
    if read_as is not None:
        session.add(
            DocumentText(
                document_id=row.id,
                words=read_as.text.replace("\0", ""),
                layout=as_layout(read_as) if read_as.reader is Reader.OCR else None,
                reader=read_as.reader.value,
                quality=round(100 * read_as.quality),
            )
        )
    return row.id


def content(session: Session, *, document: Key) -> bytes:
    """Give a document's bytes, unchanged."""
    row = session.get(Document, document)
    if row is None:
        raise NotFound("document", document)
    return bytes_of(session, row.sha256)


def bytes_of(session: Session, sha256: str) -> bytes:
    """Put a file together again, and check that it is what was kept."""
    return originals.whole(session, sha256)


def attached(session: Session, *, message: Key, sha256: str) -> bytes:
    """A file that goes with a message. At a seat it has a door of its own: no document names it.

    Raises `document.withheld`, `document.damaged`.
    """
    if not access.is_shared(session):
        return bytes_of(session, sha256)
    data = doors.attached(session, message, sha256)
    if not data:
        raise AppError("document.withheld")
    if hashlib.sha256(data).hexdigest() != sha256:
        raise AppError("document.damaged")
    return data


def of_candidate(session: Session, *, candidate: Key) -> tuple[DocumentLine, ...]:
    """A candidate's files, newest first."""
    rows = session.scalars(
        select(Document)
        .options(*file_names.loaded(session))
        .where(Document.candidate_id == candidate)
        .order_by(Document.created_at.desc())
    )
    return tuple(
        DocumentLine(row.id, row.kind, file_names.told(session, row), row.size, row.pages, row.created_at)
        for row in rows
    )


def opened(session: Session, *, document: Key) -> OpenedDocument:
    """Open a document to be shown: its text is read again in a worker, or taken from the stored layout."""
    row = session.get(Document, document)
    if row is None:
        raise NotFound("document", document)
    stored = session.get(DocumentText, document)
    if access.is_shared(session) and session.get(Content, row.sha256) is None:
        words = doors.resume_text(session, document)
        if not words:
            raise AppError("document.withheld")
        found = isolation.shared().run(read, words.encode())
    elif stored is not None and stored.layout:
        found = from_layout(stored.layout)
    else:
        found = isolation.shared().run(read, bytes_of(session, row.sha256))
    told = stored.words if stored is not None and stored.words != found.text.replace("\0", "") else None
    return OpenedDocument(row.id, row.kind, file_names.told(session, row), row.created_at, found, told)


def page_picture(session: Session, *, document: Key, number: int, width: int) -> PagePicture:
    """Draw one page, `width` device pixels wide, in a worker."""
    data = content(session, document=document)
    stored = session.get(DocumentText, document)
    pages = stored.layout["pages"] if stored is not None and isinstance(stored.layout, dict) else []
    straightened = tuple(pages[number].get("straightened", ())) if number < len(pages) else ()
    drawn = isolation.shared().run(render, data, number, width, straightened, seconds=PAGE_SECONDS)
    return PagePicture(number, *drawn)


def as_layout(document: ReadDocument) -> dict[str, Any]:
    """A read document as JSON, with rounded places."""
    return {
        "kind": document.kind.value,
        "reader": document.reader.value,
        "quality": round(document.quality, 3),
        "warnings": list(document.warnings),
        "pages": [
            {
                "size": [page.width, page.height],
                "lines": [_line_as_json(line) for line in page.lines],
                "straightened": list(page.straightened),
            }
            for page in document.pages
        ],
        "page_count": document.page_count,
        "unread": list(document.unread),
    }


def _line_as_json(line: Line) -> list[Any]:
    box = [round(v, 1) for v in (line.box.left, line.box.top, line.box.right, line.box.bottom)] if line.box else None
    return [line.text, box, [round(edge, 1) for edge in line.edges], round(line.confidence, 2)]


def from_layout(layout: Any) -> ReadDocument:
    """The inverse of `as_layout`."""
    pages = tuple(
        Page(
            float(page["size"][0]),
            float(page["size"][1]),
            tuple(_lines_from_json(page["lines"])),
            tuple(page.get("straightened", ())),
        )
        for page in layout["pages"]
    )
    return ReadDocument(
        Kind(layout["kind"]),
        pages,
        Reader(layout["reader"]),
        layout["quality"],
        tuple(layout["warnings"]),
        layout["page_count"],
        tuple(layout.get("unread", ())),
    )


def _lines_from_json(lines: list[list[Any]]) -> Iterator[Line]:
    for text, box, edges, confidence in lines:
        yield Line(text, Box(*box) if box else None, tuple(edges), confidence)


def save_copy(session: Session, *, document: Key, path: str) -> str:
    """Write the original to a file that a person chose; gives the path."""
    row = session.get(Document, document)
    if row is None:
        raise NotFound("document", document)
    part = Path(path).with_name(Path(path).name + ".part")
    try:
        with part.open("wb") as target:
            originals.write_to(session, row.sha256, target)
        part.replace(path)
    except OSError as error:
        raise AppError("file.cannot_write") from error
    finally:
        part.unlink(missing_ok=True)
    return path
