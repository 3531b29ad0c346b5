"""Read any résumé: its kind from its content, its text with places. Runs in a worker process."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module

from services.errors import AppError
from services.resumes import parcels, quality
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


_READERS = {
    Kind.PDF: ("pdf.reading", "read_pdf"),
    Kind.DOCX: ("word.docx", "read_docx"),
    Kind.DOC: ("word.doc", "read_doc"),
    Kind.RTF: ("rtf", "read_rtf"),
    Kind.ODT: ("odt", "read_odt"),
    Kind.HTML: ("markup", "read_html"),
    Kind.MHT: ("mail", "read_mht"),
    Kind.MESSAGE: ("outlook", "read_message"),
    Kind.PICTURE: ("picture", "read_picture"),
    Kind.TEXT: ("plain", "read_txt"),
}
"""The reader of each kind, imported when it is first needed: a worker that reads DOCX never loads pdfium."""


def _by_kind(kind: Kind, data: bytes) -> ReadDocument:
    if kind in {Kind.ARCHIVE, Kind.MHT, Kind.MESSAGE} and parcels.opened(data) is not None:
        raise AppError("resume.parcel")
    module, function = _READERS[kind]
    found: ReadDocument = getattr(import_module(f"services.resumes.{module}"), function)(data)
    return found


def first_page(data: bytes, width: int, straightened: tuple[float, ...] = ()) -> tuple[int, int, bytes]:
    """Draw the first page small: (width, height, WebP). Runs in a worker process. Raises like `render`."""
    import io

    from PIL import Image

    wide, high, stride, pixels = render(data, 0, 2 * width, straightened)
    drawn = Image.frombuffer("RGB", (wide, high), pixels, "raw", "BGRX", stride, 1)
    small = drawn.resize((width, max(1, round(high * width / wide))), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    small.save(out, "WEBP", quality=40, method=4)
    return small.width, small.height, out.getvalue()


def render(data: bytes, number: int, width: int, straightened: tuple[float, ...] = ()) -> tuple[int, int, int, bytes]:
    """Draw one page of a PDF or a picture: (width, height, bytes per row, BGRX bytes). Runs in a worker process.

    `straightened` as in `Page`: the page is drawn as it was recognised.
    """
    kind = kind_of(data)
    if kind is Kind.PDF:
        from services.resumes.pdf.reading import render_page

        if not straightened:
            return render_page(data, number, width)
        from PIL import Image

        from services.resumes.straighten import drawn, from_numbers

        wide, high, stride, pixels = render_page(data, number, 2 * width)
        picture = Image.frombuffer("RGB", (wide, high), pixels, "raw", "BGRX", stride, 1)
        return drawn(picture, from_numbers(list(straightened)), width)
    if kind is Kind.PICTURE:
        from services.resumes.picture import render_picture

        return render_picture(data, number, width, straightened)
    raise AppError("resume.no_picture")
