"""The characters of a PDF page, gathered into pieces of text with their places.

This runs once a character: what looks plain elsewhere is written out here for speed.
"""

from __future__ import annotations

import ctypes
import math
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from services.resumes.cleaning import clean_character
from services.resumes.documents import Box
from services.resumes.layout.pieces import Piece

MAX_CHARACTERS = 60_000  # on one page
SCRIPT_GAP = 0.3  # of a letter's height: between Chinese and Latin letters the word processor leaves a quarter
COLUMN_GAP = 0.45  # no blank is written, and no blank is so wide: the next cell begins

_LEAST_SLANT = 8.0  # degrees; a page that was scanned a little askew is still text

Edges = tuple[float, float, float, float]  # left, top, right, bottom


class Frame:
    """From the file's coordinates to points from the top left of the page as it is shown."""

    def __init__(self, page: pdfium.PdfPage, turn: int = 0) -> None:
        self._left, self._bottom, self._right, self._top = page.get_bbox()
        self._rotation = (page.get_rotation() + turn) % 360

    def edges(self, left: float, bottom: float, right: float, top: float) -> Edges:
        match self._rotation:
            case 0:
                return left - self._left, self._top - top, right - self._left, self._top - bottom
            case 90:
                return bottom - self._bottom, left - self._left, top - self._bottom, right - self._left
            case 180:
                return self._right - right, bottom - self._bottom, self._right - left, top - self._bottom
        return self._top - top, self._right - right, self._top - bottom, self._right - left


class _Run:
    """Characters gathered into one piece."""

    __slots__ = ("_bottom", "_left", "_right", "_top", "edges", "is_gap", "text")

    def __init__(self) -> None:
        self.text: list[str] = []
        self.edges: list[float] = []
        self.is_gap = False  # the reader saw a gap where no blank is written
        self._left = self._top = self._right = self._bottom = 0.0

    def takes(self, character: str, left: float, top: float, right: float, bottom: float) -> bool:
        """Add a character that stands on the same line, close by, to the right; refuse another."""
        if self.text:
            size, own = self._bottom - self._top, bottom - top
            if own > size:
                size = own
            if size < 1.0:
                size = 1.0
            gap = left - self._right
            is_apart = abs(top + bottom - self._top - self._bottom) > size or gap > 0.9 * size
            if is_apart or (gap < -0.5 * size and left != self.edges[-1]):  # fi may be one sign for two letters
                return False
            if self.is_gap:
                self._add_gap(character, gap / size)
            if left < self._left:
                self._left = left
            if top < self._top:
                self._top = top
            if right > self._right:
                self._right = right
            if bottom > self._bottom:
                self._bottom = bottom
        else:
            self.is_gap = False
            self._left, self._top, self._right, self._bottom = left, top, right, bottom
        if "\u4e00" <= character <= "\u9fff" or " " < character <= "~":
            self.text.append(character)
            self.edges.append(left)
        else:
            for part in clean_character(character):
                self.text.append(part)
                self.edges.append(left)
        return True

    def _add_gap(self, character: str, gap: float) -> None:
        """Note a gap in which no blank is written: the next cell, two words, or the room between two scripts."""
        self.is_gap = False
        last = self.text[-1]
        is_word = (last.isalnum() or last in ")）") and character.isalnum()
        if is_word and gap > COLUMN_GAP and len(self.text) > 2 and " " not in self.text[-3:]:
            self.text.append("\t")
            self.edges.append(self._right)
        elif not is_word or gap > SCRIPT_GAP or (last > "\u2e7f") is (character > "\u2e7f"):
            self.add_blank()

    def add_blank(self) -> None:
        if self.text and self.text[-1] not in " \t":
            self.text.append(" ")
            self.edges.append(self._right)

    def end(self, found: list[Piece]) -> None:
        """Give what was gathered to `found`, and begin anew."""
        whole = "".join(self.text)
        text = whole.rstrip()
        lead = len(text) - len(text.lstrip())
        if text.strip():
            box = Box(self._left, self._top, self._right, self._bottom)
            found.append(Piece(text[lead:], box, tuple(self.edges[lead : len(text)])))
        self.text, self.edges = [], []
        self.is_gap = False


class _Lost:
    """Counts characters without a meaning in words of them; an icon, or a row of equal dots, is no word."""

    __slots__ = ("_run", "count")

    def __init__(self) -> None:
        self.count = 0
        self._run: list[int] = []

    def add(self, code: int) -> None:
        self._run.append(code)

    def end_run(self) -> None:
        if self._run:
            distinct = len(set(self._run))
            if distinct >= 3 or (distinct == 1 and self._run[0] == 0 and len(self._run) >= 3):
                self.count += len(self._run)
            self._run.clear()


def _is_slanted(page: Any, index: int) -> bool:
    """Is it of a mark drawn aslant over the page? Letters that lean, as italics, stand on a level line."""
    matrix = raw.FS_MATRIX()
    if not raw.FPDFText_GetMatrix(page, index, matrix):
        return False
    return _LEAST_SLANT < math.degrees(math.atan2(matrix.b, matrix.a)) % 90 < 90 - _LEAST_SLANT


def pieces_of(text: pdfium.PdfTextPage, frame: Frame) -> tuple[list[Piece], int]:
    """Give the pieces of text, and how many characters of words have no meaning in the file (a font without a map)."""
    page, rect, edges_of = text.raw, raw.FS_RECTF(), frame.edges
    here = ctypes.byref(rect)
    code_of, is_lost, box_of = raw.FPDFText_GetUnicode, raw.FPDFText_HasUnicodeMapError, raw.FPDFText_GetLooseCharBox
    is_generated = raw.FPDFText_IsGenerated
    found: list[Piece] = []
    run, lost = _Run(), _Lost()
    high = 0
    for index in range(min(text.count_chars(), MAX_CHARACTERS)):
        code = code_of(page, index)
        if code == 32:
            if is_generated(page, index) == 1:
                run.is_gap = True
            else:
                run.add_blank()
            continue
        if code in {10, 13}:
            run.end(found)
            continue
        if code == 0 or is_lost(page, index) == 1:
            lost.add(code)
            continue
        lost.end_run()
        if 0xD800 <= code < 0xE000:
            if code < 0xDC00 or not high:
                high = code if code < 0xDC00 else 0
                continue
            code, high = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00), 0
        if code in {0xFFFE, 0xFFFF} or code > 0x10FFFF or not box_of(page, index, here):
            continue
        character = chr(code)
        if character.isspace():
            run.add_blank()
            continue
        left, top, right, bottom = edges_of(rect.left, rect.bottom, rect.right, rect.top)
        if not run.text or not run.takes(character, left, top, right, bottom):
            run.end(found)
            if not _is_slanted(page, index):
                run.takes(character, left, top, right, bottom)
    lost.end_run()
    run.end(found)
    return found, lost.count
