"""Invented résumés as real files: PDF pages that look like the design's, and DOCX."""

from __future__ import annotations

import io
from functools import lru_cache
from pathlib import Path

from docx import Document as WordDocument
from reportlab.lib.colors import Color
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from services.demo.sheets import Entry, Part, Sheet

FONT_FILE = Path(__file__).resolve().parent.parent.parent / "resources" / "fonts" / "NotoSansSC-Regular.ttf"
FONT = "NotoSansSC"
LEFT, RIGHT, TOP = 44.0, A4[0] - 44.0, A4[1] - 46.0
INK, SOFT, RULE, HEAD = (
    Color(0.13, 0.13, 0.13),
    Color(0.27, 0.27, 0.27),
    Color(0.79, 0.78, 0.76),
    Color(0.14, 0.21, 0.44),
)
BODY, LINE = 10.4, 17.4  # points


def pdf(sheet: Sheet) -> bytes:
    """The résumé as a PDF of one page, or two."""
    _font()
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=True)
    canvas.setTitle(sheet.name)
    page = _Page(canvas)
    page.top(sheet)
    for part in sheet.parts:
        page.part(part)
    if sheet.more:
        canvas.showPage()
        page = _Page(canvas)
        for part in sheet.more:
            page.part(part)
    canvas.save()
    return target.getvalue()


def docx(sheet: Sheet) -> bytes:
    """The résumé as a Word document."""
    document = WordDocument()
    document.add_heading(sheet.name, level=0)
    document.add_paragraph(sheet.wish)
    document.add_paragraph(sheet.line)
    for part in (*sheet.parts, *sheet.more):
        document.add_heading(part.heading, level=1)
        for entry in part.entries:
            document.add_paragraph(f"{entry.span}  {entry.title}")
            for line in entry.lines:
                document.add_paragraph(line, style="List Bullet")
        for line in part.lines:
            document.add_paragraph(line)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


@lru_cache(maxsize=1)
def _font() -> None:
    pdfmetrics.registerFont(TTFont(FONT, str(FONT_FILE)))


class _Page:
    """One page while it is written, from the top down."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._y = TOP

    def top(self, sheet: Sheet) -> None:
        self._y -= 8
        self._words(LEFT, sheet.name, 19.5, INK, bold=True)
        self._words(RIGHT, sheet.wish, BODY, SOFT, from_right=True)
        self._y -= LINE + 2
        self._words(LEFT, sheet.line, BODY, SOFT)
        self._y -= LINE

    def part(self, part: Part) -> None:
        self._y -= 10
        self._words(LEFT, part.heading, 12.4, HEAD, bold=True)
        self._y -= 6
        self._canvas.setStrokeColor(RULE)
        self._canvas.setLineWidth(0.7)
        self._canvas.line(LEFT, self._y, RIGHT, self._y)
        self._y -= LINE - 3
        for entry in part.entries:
            self._entry(entry)
        for line in part.lines:
            self._wrapped(line, LEFT)

    def _entry(self, entry: Entry) -> None:
        self._words(LEFT, entry.title, BODY, INK, bold=True)
        self._words(RIGHT, entry.span, BODY, SOFT, from_right=True)
        self._y -= LINE
        for line in entry.lines:
            self._canvas.setFillColor(INK)
            self._canvas.circle(LEFT + 3, self._y + 3.6, 1.7, stroke=0, fill=1)
            self._wrapped(line, LEFT + 15)
        self._y -= 4

    def _wrapped(self, words: str, left: float) -> None:
        """Chinese breaks anywhere, but a line never begins with a closing mark."""
        line = ""
        for character in words:
            if self._width(line + character) > RIGHT - left and character not in "，。；：、）%":
                self._words(left, line, BODY, INK)
                self._y -= LINE
                line = character.lstrip()
            else:
                line += character
        self._words(left, line, BODY, INK)
        self._y -= LINE

    def _width(self, words: str) -> float:
        return float(pdfmetrics.stringWidth(words, FONT, BODY))

    def _words(
        self, x: float, words: str, size: float, color: Color, *, bold: bool = False, from_right: bool = False
    ) -> None:
        """One run of text. The bundled font has one weight: bold is drawn with an outline."""
        if from_right:
            x -= float(pdfmetrics.stringWidth(words, FONT, size))
        self._canvas.setFillColor(color)
        self._canvas.setStrokeColor(color)
        self._canvas.setLineWidth(size * 0.025)
        text = self._canvas.beginText(x, self._y)
        text.setFont(FONT, size)
        text.setTextRenderMode(2 if bold else 0)
        text.textOut(words)
        text.setTextRenderMode(0)
        self._canvas.drawText(text)
