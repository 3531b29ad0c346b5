"""Read any résumé: its kind from its content, its text with places. Runs in a worker process."""

from __future__ import annotations

from dataclasses import replace

from services.errors import AppError
from services.resumes import quality
from services.resumes.documents import Kind, ReadDocument
from services.resumes.sniff import kind_of

MAX_SIZE = 50 * 1024 * 1024  # bytes


def read(data: bytes) -> ReadDocument:
    """Read a file. A scan comes back with `needs_recognition`; what cannot be read raises its AppError."""
    if len(data) > MAX_SIZE:
        raise AppError("file.too_large", megabytes=-(-len(data) // 1048576), limit=MAX_SIZE // 1048576)
    document = _by_kind(kind_of(data), data)
    if document.needs_recognition or document.kind is Kind.PDF:
        return document
    if not document.has_text:
        raise AppError("resume.empty")
    return replace(document, quality=quality.score(document.text))


def _by_kind(kind: Kind, data: bytes) -> ReadDocument:
    # Each reader is imported when it is first needed: a worker that reads DOCX never loads pdfium.
    match kind:
        case Kind.PDF:
            from services.resumes.pdf import read_pdf

            return read_pdf(data)
        case Kind.DOCX:
            from services.resumes.word import read_docx

            return read_docx(data)
        case Kind.HTML:
            from services.resumes.markup import read_html

            return read_html(data)
        case Kind.MHT:
            from services.resumes.markup import read_mht

            return read_mht(data)
        case Kind.PICTURE:
            from services.resumes.picture import read_picture

            return read_picture(data)
        case Kind.TEXT:
            from services.resumes.plain import read_txt

            return read_txt(data)


def render(data: bytes, number: int, width: int) -> tuple[int, int, int, bytes]:
    """Draw one page of a PDF or a picture: (width, height, bytes per row, BGRX bytes). Runs in a worker process."""
    match kind_of(data):
        case Kind.PDF:
            from services.resumes.pdf import render_page

            return render_page(data, number, width)
        case Kind.PICTURE:
            from services.resumes.picture import render_picture

            return render_picture(data, width)
    raise AppError("resume.no_picture")
