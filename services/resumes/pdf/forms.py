"""What was typed into the fields of a PDF form, and notes written over a page: they are not among its characters."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from services.resumes.cleaning import clean
from services.resumes.documents import Box
from services.resumes.layout.pieces import Piece
from services.resumes.pdf.characters import Frame

_MOST = 1_000  # fields of a page
_LONGEST = 20_000  # characters of a field
_HIDDEN = raw.FPDF_ANNOT_FLAG_INVISIBLE | raw.FPDF_ANNOT_FLAG_HIDDEN | raw.FPDF_ANNOT_FLAG_NOVIEW
_TYPED = frozenset((raw.FPDF_FORMFIELD_TEXTFIELD, raw.FPDF_FORMFIELD_COMBOBOX, raw.FPDF_FORMFIELD_LISTBOX))
_TICKED = frozenset((raw.FPDF_FORMFIELD_CHECKBOX, raw.FPDF_FORMFIELD_RADIOBUTTON))
_LINE = 15.0  # points, at most, of a line in a field


def open_forms(document: pdfium.PdfDocument) -> None:
    """Make the fields of a form readable; to be called before its pages are opened."""
    if document.get_formtype() != raw.FORMTYPE_NONE:
        document.init_forms()


def filled_in(document: pdfium.PdfDocument, page: pdfium.PdfPage, frame: Frame) -> list[Piece]:
    """What stands in the fields and notes of a page, where it stands."""
    count = raw.FPDFPage_GetAnnotCount(page.raw)
    if count <= 0:
        return []
    form = document.formenv.raw if document.formenv is not None else None
    found: list[Piece] = []
    for index in range(min(count, _MOST)):
        annotation = raw.FPDFPage_GetAnnot(page.raw, index)
        if not annotation:
            continue
        try:
            found += _pieces(annotation, form, frame)
        finally:
            raw.FPDFPage_CloseAnnot(annotation)
    return found


def _pieces(annotation: Any, form: Any, frame: Frame) -> Iterator[Piece]:
    kind = raw.FPDFAnnot_GetSubtype(annotation)
    if kind not in {raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_FREETEXT} or raw.FPDFAnnot_GetFlags(annotation) & _HIDDEN:
        return
    rect = raw.FS_RECTF()
    text = _note(annotation) if kind == raw.FPDF_ANNOT_FREETEXT else _value(annotation, form)
    if not text.strip() or not raw.FPDFAnnot_GetRect(annotation, rect):
        return
    left, top, right, bottom = frame.edges(rect.left, rect.bottom, rect.right, rect.top)
    lines = [line for part in text.splitlines() if (line := clean(part).strip())]
    high = min((bottom - top) / max(len(lines), 1), _LINE)
    if len(lines) == 1:  # a line stands in the middle of its field
        top += (bottom - top - high) / 2
    for number, line in enumerate(lines):
        wide = min(right - left, high * sum(1.0 if c > "\u2e7f" else 0.5 for c in line))
        yield Piece(line, Box(left, top + number * high, left + wide, top + (number + 1) * high))


def _value(annotation: Any, form: Any) -> str:
    if form is None:
        return ""
    kind = raw.FPDFAnnot_GetFormFieldType(form, annotation)
    if kind in _TICKED:
        return "☑" if raw.FPDFAnnot_IsChecked(form, annotation) else ""
    if kind not in _TYPED:
        return ""
    return _told(lambda room, size: raw.FPDFAnnot_GetFormFieldValue(form, annotation, room, size))


def _note(annotation: Any) -> str:
    return _told(lambda room, size: raw.FPDFAnnot_GetStringValue(annotation, b"Contents", room, size))


def _told(asked: Any) -> str:
    size = min(asked(None, 0), 2 * _LONGEST)
    if size <= 2:
        return ""
    room = (ctypes.c_ushort * (size // 2 + 1))()
    asked(room, size)
    return bytes(room)[: size - 2].decode("utf-16-le", "ignore")
