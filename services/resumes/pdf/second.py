"""The second reader of PDFs: pdfminer.six. Slower, and right about some fonts that pdfium gets wrong."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pdfminer.high_level import extract_pages
from pdfminer.layout import LAParams, LTChar, LTContainer, LTPage, LTTextLine

from services.resumes.cleaning import clean_character
from services.resumes.documents import Box, Page
from services.resumes.layout.order import ordered
from services.resumes.layout.pieces import Piece


def second_reading(file: BytesIO, max_pages: int) -> tuple[Page, ...]:
    """Read the text layer; a file that this reader cannot open gives no pages."""
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    try:
        return tuple(_page(page) for page in extract_pages(file, maxpages=max_pages, laparams=LAParams()))
    except Exception:  # pdfminer.six raises many kinds of errors at broken files; the first reading stands
        return ()


def _page(layout: LTPage) -> Page:
    pieces = [piece for line in _text_lines(layout) if (piece := _piece(line, layout.height)) is not None]
    return Page(layout.width, layout.height, tuple(ordered(pieces)))


def _text_lines(container: LTContainer[Any]) -> Iterator[LTTextLine]:
    for item in container:
        if isinstance(item, LTTextLine):
            yield item
        elif isinstance(item, LTContainer):
            yield from _text_lines(item)


def _piece(line: LTTextLine, page_height: float) -> Piece | None:
    text, edges = "", []
    at = line.x0
    for item in line:
        if isinstance(item, LTChar):
            at = item.x0
        for part in "".join(clean_character(character) for character in item.get_text()):
            text += part
            edges.append(at)
    text = text.rstrip()
    if not text.strip():
        return None
    box = Box(line.x0, page_height - line.y1, line.x1, page_height - line.y0)
    return Piece(text, box, tuple(edges[: len(text)]))
