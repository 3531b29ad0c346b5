"""Sheets on paper: one typesetter, three producers of PDF (reportlab, fpdf2, Qt)."""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import cache
from typing import Any, Protocol

import resources
from benchmarks.parsing.sheet import Block, Head, Row, Sheet, Side, Table, Text

WIDE, HIGH, MARGIN = 595.0, 842.0, 48.0
FONT = str(resources.path("fonts", "NotoSansSC-Regular.ttf"))


class Pen(Protocol):
    """What a producer must be able to do. y counts from the top to the baseline."""

    def width(self, text: str, size: float) -> float: ...

    def text(self, x: float, y: float, text: str, size: float) -> None: ...

    def line(self, x: float, y: float, to_x: float, to_y: float) -> None: ...

    def page(self) -> None: ...

    def finished(self) -> bytes: ...


def pdf(sheet: Sheet, producer: str) -> bytes:
    """Write a sheet with one of PRODUCERS."""
    pen = _PENS[producer]()
    _Setter(pen).set(sheet.blocks, MARGIN, WIDE - MARGIN, 60.0)
    made: bytes = pen.finished()
    return made


class _Setter:
    """Lays blocks down from top to bottom; turns the page where it is full."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def set(self, blocks: Sequence[Block], left: float, right: float, top: float, *, turns: bool = True) -> float:
        for block in blocks:
            if turns and top > HIGH - 70:
                self._pen.page()
                top = 60.0
            match block:
                case Head(text):
                    top += 8
                    self._pen.text(left, top, text, 13)
                    self._pen.line(left, top + 5, right, top + 5)
                    top += 24
                case Row(cells, size):
                    top = self._row(cells, size, left, right, top)
                case Text(text, bullet):
                    top = self._wrapped(bullet + text, left, right, top, 10)
                case Table(rows):
                    top = self._table(rows, left, right, top)
                case Side(before, after, share):
                    middle = left + (right - left) * share
                    low = self.set(before, left, middle - 12, top, turns=False)
                    top = self.set(after, middle + 12, right, top)
                    top = max(top, low) if low < HIGH - 70 else top
        return top

    def _row(self, cells: list[str], size: float, left: float, right: float, top: float) -> float:
        top += max(0.0, size - 12)
        gap = 22.0
        natural = sum(self._pen.width(cell, size) for cell in cells) + gap * (len(cells) - 1)
        if len(cells) == 1 or natural > right - left:
            for cell in cells:
                top = self._wrapped(cell, left, right, top, size)
            return top
        room = (right - left) / len(cells)
        at = left
        for number, cell in enumerate(cells):
            at = max(at, left + number * room)
            at = min(at, right - sum(self._pen.width(c, size) + gap for c in cells[number:]) + gap)
            self._pen.text(at, top, cell, size)
            at += self._pen.width(cell, size) + gap
        return top + size * 1.7

    def _wrapped(self, text: str, left: float, right: float, top: float, size: float) -> float:
        line = ""
        for character in text:
            if line and self._pen.width(line + character, size) > right - left:
                cut = line.rfind(" ") if character.isascii() and character.isalnum() and " " in line else -1
                kept, line = (line[:cut], line[cut + 1 :]) if cut > 0 else (line, "")
                self._pen.text(left, top, kept, size)
                top += size * 1.6
            line += character
        if line.strip():
            self._pen.text(left, top, line, size)
        return top + size * 1.7

    def _table(self, rows: list[list[str]], left: float, right: float, top: float) -> float:
        columns = max(len(row) for row in rows)
        weights = [
            max(
                max((self._pen.width(row[n], 10) for row in rows if n < len(row) - (len(row) < columns)), default=30.0),
                30.0,
            )
            for n in range(columns)
        ]
        total = sum(weights)
        edges = [left]
        for weight in weights:
            edges.append(edges[-1] + (right - left) * weight / total)
        for row in rows:
            self._pen.line(left, top - 14, right, top - 14)
            lowest = high = top
            for number, cell in enumerate(row):
                end = edges[number + 1] if number + 1 < len(row) or len(row) == columns else right
                if cell:
                    lowest = max(lowest, self._wrapped(cell, edges[number] + 3, end - 1, top, 10) - 17)
            if columns > 2:  # narrower tables here have no upright rules
                for edge in (*edges[: len(row)], right):
                    self._pen.line(edge, high - 14, edge, lowest + 6)
            top = lowest + 20
        self._pen.line(left, top - 14, right, top - 14)
        return top + 6


class _Reportlab:
    def __init__(self) -> None:
        from reportlab.pdfbase import pdfmetrics
        from reportlab.pdfbase.ttfonts import TTFont
        from reportlab.pdfgen.canvas import Canvas

        pdfmetrics.registerFont(TTFont("Noto", FONT))
        self._width = pdfmetrics.stringWidth
        self._buffer = io.BytesIO()
        self._canvas: Any = Canvas(self._buffer, (WIDE, HIGH))

    def width(self, text: str, size: float) -> float:
        return float(self._width(text, "Noto", size))

    def text(self, x: float, y: float, text: str, size: float) -> None:
        self._canvas.setFont("Noto", size)
        self._canvas.drawString(x, HIGH - y, text)

    def line(self, x: float, y: float, to_x: float, to_y: float) -> None:
        self._canvas.line(x, HIGH - y, to_x, HIGH - to_y)

    def page(self) -> None:
        self._canvas.showPage()

    def finished(self) -> bytes:
        self._canvas.save()
        return self._buffer.getvalue()


class _Fpdf:
    def __init__(self) -> None:
        from fpdf import FPDF

        self._pdf = FPDF(unit="pt", format="A4")
        self._pdf.set_auto_page_break(False)
        self._pdf.add_font("Noto", fname=FONT)
        self._pdf.set_font("Noto", size=10)
        self._pdf.add_page()

    def width(self, text: str, size: float) -> float:
        self._pdf.set_font_size(size)
        return float(self._pdf.get_string_width(text))

    def text(self, x: float, y: float, text: str, size: float) -> None:
        self._pdf.set_font_size(size)
        self._pdf.text(x, y, text)

    def line(self, x: float, y: float, to_x: float, to_y: float) -> None:
        self._pdf.line(x, y, to_x, to_y)

    def page(self) -> None:
        self._pdf.add_page()

    def finished(self) -> bytes:
        return bytes(self._pdf.output())


@cache
def _application() -> Any:
    import os

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QFontDatabase, QGuiApplication

    app = QGuiApplication.instance() or QGuiApplication([])
    family = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(FONT))[0]
    return app, family


_VARIANTS = ("calt", "liga", "clig", "locl", "kern", "palt", "ccmp", "rlig", "halt", "ss01")


class _Qt:
    def __init__(self) -> None:
        from PySide6.QtCore import QBuffer, QIODevice
        from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

        _, self._family = _application()
        self._buffer = QBuffer()
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._writer = QPdfWriter(self._buffer)
        self._writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        self._writer.setResolution(720)
        from PySide6.QtCore import QMarginsF

        self._writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        self._painter = QPainter(self._writer)

    def _font(self, size: float) -> Any:
        from PySide6.QtGui import QFont

        font = QFont(self._family)
        font.setPixelSize(round(size * 10))
        for feature in _VARIANTS:  # Qt writes glyphs that stand for no letter of their own without a map to Unicode
            font.setFeature(QFont.Tag(feature), 0)
        return font

    def width(self, text: str, size: float) -> float:
        from PySide6.QtGui import QFontMetricsF

        return QFontMetricsF(self._font(size), self._writer).horizontalAdvance(text) / 10

    def text(self, x: float, y: float, text: str, size: float) -> None:
        from PySide6.QtCore import QPointF

        self._painter.setFont(self._font(size))
        self._painter.drawText(QPointF(x * 10, y * 10), text)

    def line(self, x: float, y: float, to_x: float, to_y: float) -> None:
        self._painter.drawLine(round(x * 10), round(y * 10), round(to_x * 10), round(to_y * 10))

    def page(self) -> None:
        self._writer.newPage()

    def finished(self) -> bytes:
        self._painter.end()
        return bytes(self._buffer.data().data())


_PENS: dict[str, Any] = {"reportlab": _Reportlab, "fpdf": _Fpdf, "qt": _Qt}
PRODUCERS = tuple(_PENS)
