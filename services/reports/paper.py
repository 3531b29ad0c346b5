"""A report on paper: A4, light, tables that repeat their heads, bars where a section is charted, numbered pages."""

from __future__ import annotations

import io
from functools import lru_cache
from typing import Any
from xml.sax.saxutils import escape

from reportlab.graphics.shapes import Drawing, Line, Rect, String
from reportlab.lib.colors import Color
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, KeepTogether, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

import resources
from services.reports.content import Drawn, Kind, Report, Section

FONT = "NotoSansSC"
MARGIN = 46.0
WIDTH = A4[0] - 2 * MARGIN
INK, SOFT, RULE, BAR = (
    Color(0.13, 0.13, 0.15),
    Color(0.40, 0.40, 0.42),
    Color(0.85, 0.84, 0.82),
    Color(0.23, 0.33, 0.71),
)
WORDS_SHARE = 1.9  # a column of words is so many times as wide as one of numbers
BAR_HEIGHT, BAR_GAP = 11.0, 8.0


@lru_cache(maxsize=1)
def _font() -> None:
    """The bundled font, so that Chinese never depends on the computer."""
    pdfmetrics.registerFont(TTFont(FONT, str(resources.path("fonts", "NotoSansSC-Regular.ttf"))))


def write(report: Report) -> bytes:
    """The file's bytes."""
    _font()
    target = io.BytesIO()
    document = SimpleDocTemplate(
        target, pagesize=A4, leftMargin=MARGIN, rightMargin=MARGIN, topMargin=MARGIN, bottomMargin=MARGIN + 10,
        title=report.title, author="", subject=report.subtitle,
    )  # fmt: skip
    parts: list[Flowable | Drawing] = [
        Paragraph(escape(report.title), _style(20, leading=28)),
        Paragraph(escape(report.subtitle), _style(9, color=SOFT)),
        Spacer(1, 10),
        *(Paragraph(escape(sentence), _style(11, leading=18)) for sentence in report.sentences),
        Spacer(1, 8),
    ]
    for section in report.sections:
        parts += _section(section)

    def foot(canvas: Any, _document: Any) -> None:
        canvas.saveState()
        canvas.setFont(FONT, 8)
        canvas.setFillColor(SOFT)
        canvas.drawString(MARGIN, 26, f"{report.title} · {report.subtitle}")
        canvas.drawRightString(A4[0] - MARGIN, 26, str(canvas.getPageNumber()))
        canvas.restoreState()

    document.build(parts, onFirstPage=foot, onLaterPages=foot)
    return target.getvalue()


def _style(size: float, *, leading: float = 0, color: Color = INK, right: bool = False) -> ParagraphStyle:
    return ParagraphStyle(
        f"s{size}{leading}{right}", fontName=FONT, fontSize=size, leading=leading or size * 1.45, textColor=color,
        wordWrap="CJK", alignment=2 if right else 0,
    )  # fmt: skip


def _section(section: Section) -> list[Flowable | Drawing]:
    head = [Spacer(1, 14), Paragraph(escape(section.title), _style(13, leading=20)), Spacer(1, 4)]
    drawn: list[Flowable | Drawing] = [_bars(section)] if section.drawn is not Drawn.NOTHING else []
    table = _table(section)
    note: list[Flowable | Drawing] = (
        [Spacer(1, 4), Paragraph(escape(section.note), _style(8, color=SOFT))] if section.note else []
    )
    if len(section.rows) <= 14:
        return [KeepTogether([*head, *drawn, Spacer(1, 4), table, *note])]
    return [*head, *drawn, Spacer(1, 4), table, *note]


def _table(section: Section) -> Table:
    is_prose = all(column.kind is Kind.WORDS for column in section.columns)
    size = 7.5 if is_prose else 8.5
    shares = [WORDS_SHARE if column.kind is Kind.WORDS and not is_prose else 1.0 for column in section.columns]
    widths = [WIDTH * share / sum(shares) for share in shares]
    head = [
        Paragraph(escape(column.title), _style(size, color=SOFT, right=column.kind is not Kind.WORDS))
        for column in section.columns
    ]
    rows = [
        [
            Paragraph(escape(said(value, column.kind)), _style(size, right=column.kind is not Kind.WORDS))
            for value, column in zip(row, section.columns, strict=True)
        ]
        for row in section.rows
    ]
    table = Table([head, *rows], colWidths=widths, repeatRows=1, hAlign="LEFT")
    table.setStyle(
        TableStyle(
            [
                ("LINEBELOW", (0, 0), (-1, -1), 0.5, RULE),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("TOPPADDING", (0, 0), (-1, -1), 3),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
                ("LEFTPADDING", (0, 0), (-1, -1), 2),
                ("RIGHTPADDING", (0, 0), (-1, -1), 4),
            ]
        )
    )
    return table


def _bars(section: Section) -> Drawing:
    """Horizontal bars with their values, in the order of the rows."""
    at = section.charted_column
    kind = section.columns[at].kind
    values = [float(row[at] or 0) for row in section.rows]
    names = [str(row[0]) for row in section.rows]
    most = max(values, default=0) or 1.0
    left = min(max((stringWidth(name, FONT, 8.5) for name in names), default=40) + 8, WIDTH * 0.35)
    height = len(values) * (BAR_HEIGHT + BAR_GAP) + 6
    drawing = Drawing(WIDTH, height)
    room = WIDTH - left - 56
    for place, (name, value) in enumerate(zip(names, values, strict=True)):
        y = height - (place + 1) * (BAR_HEIGHT + BAR_GAP)
        long = room * value / most
        drawing.add(Rect(left, y, max(long, 0.6), BAR_HEIGHT, fillColor=BAR, strokeColor=None))
        drawing.add(
            String(left - 6, y + 2, _cut(name, left - 8), fontName=FONT, fontSize=8.5, fillColor=INK, textAnchor="end")
        )
        words = said(section.rows[place][at], kind)
        drawing.add(String(left + long + 5, y + 2, words, fontName=FONT, fontSize=8.5, fillColor=INK))
    drawing.add(Line(left, 2, left, height - 4, strokeColor=RULE, strokeWidth=0.6))
    return drawing


def _cut(name: str, room: float) -> str:
    while name and stringWidth(name, FONT, 8.5) > room:
        name = name[:-2] + "…" if name.endswith("…") else name[:-1] + "…"
    return name


def said(value: Any, kind: Kind) -> str:
    """A value in words."""
    if value is None:
        return "–"
    match kind:
        case Kind.WORDS:
            return str(value)
        case Kind.SHARE:
            return f"{100 * value:.0f}%"
        case Kind.COUNT | Kind.YUAN:
            return f"{value:,.0f}"
        case Kind.DAYS | Kind.SCORE:
            return f"{value:.1f}"
        case Kind.INDEX:
            return f"{value:.2f}"
        case Kind.POINTS:
            words = f"{abs(value):.1f}"
            return words if words == "0.0" else f"{'+' if value > 0 else '−'}{words}"
