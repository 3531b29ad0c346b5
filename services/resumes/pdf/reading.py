"""PDF: pdfium first, pdfminer.six where its text looks doubtful, page pictures for the preview.

pdfium is not thread-safe: all of this runs in a worker process, one call at a time.
"""

from __future__ import annotations

import io
from dataclasses import replace

import pypdfium2 as pdfium

from services.errors import AppError
from services.resumes import quality
from services.resumes.documents import Kind, Page, ReadDocument, Reader
from services.resumes.layout.edges import without_edges
from services.resumes.layout.order import ordered
from services.resumes.layout.pieces import without_doubles
from services.resumes.pdf.characters import Frame, pieces_of
from services.resumes.pdf.forms import filled_in, open_forms
from services.resumes.pdf.rules import with_whole_rows
from services.resumes.pdf.survey import Survey, is_garbled, is_good, survey_of
from services.resumes.pdf.turned import turn_of, turned_back

MAX_PAGES = 60  # of text; a résumé has one to five
MAX_PIXELS = 16_000_000  # of one rendered page

_CLEAN = 0.985  # quality of a file in which no page can be garbled
_FEW_LOST = 4  # characters without a meaning on a page
_WRONG_PASSWORD = 4  # FPDF_ERR_PASSWORD


def read_pdf(data: bytes) -> ReadDocument:
    """Read the text layer, with the better of two readers. A file without one comes back with `Reader.NONE`."""
    document = _opened(data)
    try:
        count = len(document)
        if count == 0:
            raise AppError("resume.empty")
        open_forms(document)
        surveys = [_surveyed(document, number) for number in range(min(count, MAX_PAGES))]
    finally:
        document.close()
    pages = without_edges([survey.page for survey in surveys])
    warnings = ("resume.many_pages",) if count > MAX_PAGES else ()
    first = ReadDocument(Kind.PDF, pages, Reader.TEXT, 0.0, warnings, count)
    best = replace(first, quality=quality.score(first.text))
    if first.has_text and (best.quality < quality.DOUBTFUL or any(survey.lost > _FEW_LOST for survey in surveys)):
        best = _better(best, data)
    if not best.has_text or (best.quality < quality.UNREADABLE and not any(is_good(page) for page in best.pages)):
        blank = tuple(Page(page.width, page.height, ()) for page in best.pages)
        why = "resume.no_text" if not best.has_text else "resume.garbled"
        return replace(
            best, pages=blank, reader=Reader.NONE, warnings=(*warnings, why), unread=tuple(range(len(blank)))
        )
    return _without_unread(best, surveys)


def _without_unread(document: ReadDocument, surveys: list[Survey]) -> ReadDocument:
    """Note the pages that are pictures; the text of garbled ones is not shown as if it had been read."""
    if document.reader is Reader.SECOND:  # it knew the font
        surveys = [replace(survey, lost=0) for survey in surveys]
    garbled: set[int] = set()
    if document.quality < _CLEAN:
        garbled = {number for number, page in enumerate(document.pages) if is_garbled(page)}
    pictures = {
        number
        for number, (page, survey) in enumerate(zip(document.pages, surveys, strict=False))
        if survey.is_picture(page)
    }
    unread = tuple(sorted(garbled | pictures))
    if not unread:
        return document
    pages = tuple(
        Page(page.width, page.height, ()) if number in garbled else page for number, page in enumerate(document.pages)
    )
    found = replace(document, pages=pages, unread=unread)
    return replace(found, quality=quality.score(found.text)) if garbled else found


def render_page(data: bytes, number: int, width: int) -> tuple[int, int, int, bytes]:
    """Draw a page `width` pixels wide: (width, height, bytes per row, BGRX bytes)."""
    document = _opened(data)
    try:
        open_forms(document)
        page = _loaded(document, number)
        points_wide, points_high = page.get_size()
        if points_wide <= 0 or points_high <= 0:
            raise AppError("resume.unreadable_pdf")
        scale = min(width / points_wide, (MAX_PIXELS / (points_wide * points_high)) ** 0.5)
        bitmap = page.render(scale=scale, prefer_bgrx=True)
        try:
            return bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer)
        finally:
            bitmap.close()
    finally:
        document.close()


def _loaded(document: pdfium.PdfDocument, number: int) -> pdfium.PdfPage:
    try:
        page: pdfium.PdfPage = document[number]
    except (pdfium.PdfiumError, IndexError) as error:
        raise AppError("resume.unreadable_pdf") from error
    return page


def page_sizes(data: bytes) -> list[tuple[float, float]]:
    """Give width and height of every page in points."""
    document = _opened(data)
    try:
        return [_size(document, number) for number in range(min(len(document), MAX_PAGES))]
    finally:
        document.close()


def _size(document: pdfium.PdfDocument, number: int) -> tuple[float, float]:
    """The size of a page; nothing for one that is broken, so that the others keep their numbers."""
    try:
        return _loaded(document, number).get_size()
    except AppError:
        return 0.0, 0.0


def _opened(data: bytes) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == _WRONG_PASSWORD:
            raise AppError("resume.encrypted") from None
        raise AppError("resume.unreadable_pdf") from None


def _surveyed(document: pdfium.PdfDocument, number: int) -> Survey:
    try:
        page = document[number]
    except pdfium.PdfiumError:
        return Survey(Page(0, 0, ()))
    try:
        width, height = page.get_size()
        if width <= 0 or height <= 0:
            return Survey(Page(0, 0, ()))
        text = page.get_textpage()
        try:
            frame = Frame(page)
            pieces, lost = pieces_of(text, frame)
            turn = turn_of(text, pieces)
            if turn:
                frame = Frame(page, turn)
                pieces, lost = pieces_of(text, frame)
        finally:
            text.close()
        pieces += filled_in(document, page, frame)
        lines = ordered(*with_whole_rows(without_doubles(pieces), page, frame))
        if turn:
            lines = [turned_back(line, turn, width, height) for line in lines]
        return survey_of(page, Page(width, height, tuple(lines)), lost)
    finally:
        page.close()


def _better(first: ReadDocument, data: bytes) -> ReadDocument:
    """Ask pdfminer.six, an independent reader, and take what reads better."""
    from services.resumes.pdf.second import second_reading

    pages = without_edges(second_reading(io.BytesIO(data), MAX_PAGES))
    second = ReadDocument(Kind.PDF, pages, Reader.SECOND, 0.0, first.warnings, first.page_count)
    rating = quality.score(second.text)
    is_fuller = len(second.text) > 1.3 * len(first.text) and rating > quality.DOUBTFUL
    if rating <= first.quality + 0.05 and not is_fuller:
        return first
    return replace(second, quality=rating)
