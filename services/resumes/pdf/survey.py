"""Is a page of a PDF what its text layer says, or a picture with a few words on it?"""

from __future__ import annotations

from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from services.resumes import quality
from services.resumes.documents import Page

_FEW, _SOME = 30, 150  # characters of a page
_PART, _MOST = 0.3, 0.6  # of a page that pictures cover
_MANY_CURVES = 80  # drawings on a page without text: letters turned into outlines
_LOST, _LOST_SHARE = 8, 0.3  # characters without a meaning: as many as a phone has, or many beside the others
_MOST_OBJECTS = 4_000  # that are looked at


@dataclass(frozen=True, slots=True)
class Survey:
    """A page with what else is on it."""

    page: Page
    lost: int = 0  # characters without a meaning: a font without a map
    covered: float = 0.0  # by pictures
    curves: int = 0

    def is_picture(self, page: Page) -> bool:
        """Must this page be recognised, though another page may hold text? `page` is the better of two readings."""
        letters = letters_of(page)
        if self.lost >= _LOST or self.lost > _LOST_SHARE * letters:
            return True
        is_covered = (letters < _FEW and self.covered > _PART) or (letters < _SOME and self.covered > _MOST)
        return is_covered or (letters < _FEW and self.curves > _MANY_CURVES)


def letters_of(page: Page) -> int:
    """How many characters of the page are seen."""
    return sum(len("".join(line.text.split())) for line in page.lines)


def is_garbled(page: Page) -> bool:
    """Does the page hold text that is none?"""
    return letters_of(page) >= _FEW and quality.score("\n".join(line.text for line in page.lines)) < quality.UNREADABLE


def is_good(page: Page) -> bool:
    """Does the page hold text worth keeping, whatever the other pages hold?"""
    return letters_of(page) >= _FEW and quality.score("\n".join(line.text for line in page.lines)) > quality.DOUBTFUL


def survey_of(pdf_page: pdfium.PdfPage, page: Page, lost: int) -> Survey:
    """Look at pictures and drawings, on pages with little text only: most pages are not looked at."""
    if letters_of(page) >= _SOME:
        return Survey(page, lost)
    covered, curves = 0.0, 0
    area = page.width * page.height
    for seen, item in enumerate(pdf_page.get_objects(max_depth=3)):
        if seen > _MOST_OBJECTS:
            break
        if item.type == raw.FPDF_PAGEOBJ_IMAGE:
            covered += _area(item) / area
        elif item.type == raw.FPDF_PAGEOBJ_PATH:
            curves += 1
    return Survey(page, lost, covered, curves)


def _area(item: pdfium.PdfObject) -> float:
    try:
        left, bottom, right, top = item.get_bounds()
    except pdfium.PdfiumError:
        return 0.0
    return float(max(0.0, right - left) * max(0.0, top - bottom))
