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
