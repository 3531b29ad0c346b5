"""The functions of PDFium that are called directly: character by character, for places."""

import ctypes
from typing import Any

FPDF_PAGEOBJ_PATH: int
FPDF_PAGEOBJ_IMAGE: int

class FS_RECTF(ctypes.Structure):
    left: float
    top: float
    right: float
    bottom: float

def FPDFText_GetUnicode(text_page: Any, index: int) -> int: ...  # noqa: N802
def FPDFText_GetLooseCharBox(text_page: Any, index: int, rect: Any) -> int: ...  # noqa: N802
def FPDFText_HasUnicodeMapError(text_page: Any, index: int) -> int: ...  # noqa: N802
def FPDFText_IsGenerated(text_page: Any, index: int) -> int: ...  # noqa: N802
def FPDFPage_CountObjects(page: Any) -> int: ...  # noqa: N802
def FPDFPage_GetObject(page: Any, index: int) -> Any: ...  # noqa: N802
def FPDFPageObj_GetType(item: Any) -> int: ...  # noqa: N802
def FPDFPageObj_GetBounds(item: Any, left: Any, bottom: Any, right: Any, top: Any) -> int: ...  # noqa: N802
def FPDFPageObj_GetMatrix(item: Any, matrix: Any) -> int: ...  # noqa: N802
def FPDFPath_CountSegments(item: Any) -> int: ...  # noqa: N802
def FPDFPath_GetPathSegment(item: Any, index: int) -> Any: ...  # noqa: N802
def FPDFPathSegment_GetPoint(segment: Any, x: Any, y: Any) -> int: ...  # noqa: N802
def FPDFPathSegment_GetType(segment: Any) -> int: ...  # noqa: N802

FPDF_SEGMENT_LINETO: int

class FS_MATRIX(ctypes.Structure):
    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

FORMTYPE_NONE: int
FPDF_ANNOT_FLAG_INVISIBLE: int
FPDF_ANNOT_FLAG_HIDDEN: int
FPDF_ANNOT_FLAG_NOVIEW: int
FPDF_ANNOT_WIDGET: int
FPDF_ANNOT_FREETEXT: int
FPDF_FORMFIELD_TEXTFIELD: int
FPDF_FORMFIELD_COMBOBOX: int
FPDF_FORMFIELD_LISTBOX: int
FPDF_FORMFIELD_CHECKBOX: int
FPDF_FORMFIELD_RADIOBUTTON: int

def FPDFText_GetMatrix(text_page: Any, index: int, matrix: Any) -> int: ...  # noqa: N802
def FPDFText_GetCharAngle(text_page: Any, index: int) -> float: ...  # noqa: N802
def FPDFPage_GetAnnotCount(page: Any) -> int: ...  # noqa: N802
def FPDFPage_GetAnnot(page: Any, index: int) -> Any: ...  # noqa: N802
def FPDFPage_CloseAnnot(annotation: Any) -> None: ...  # noqa: N802
def FPDFAnnot_GetSubtype(annotation: Any) -> int: ...  # noqa: N802
def FPDFAnnot_GetFlags(annotation: Any) -> int: ...  # noqa: N802
def FPDFAnnot_GetRect(annotation: Any, rect: Any) -> int: ...  # noqa: N802
def FPDFAnnot_GetFormFieldType(form: Any, annotation: Any) -> int: ...  # noqa: N802
def FPDFAnnot_IsChecked(form: Any, annotation: Any) -> int: ...  # noqa: N802
def FPDFAnnot_GetFormFieldValue(form: Any, annotation: Any, room: Any, size: int) -> int: ...  # noqa: N802
def FPDFAnnot_GetStringValue(annotation: Any, key: bytes, room: Any, size: int) -> int: ...  # noqa: N802
