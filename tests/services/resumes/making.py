"""Résumés made for the tests: invented people, real files."""

from __future__ import annotations

import io
from collections.abc import Iterable

import docx
from fpdf import FPDF

import resources

FONT = "Noto"
PERSON = (
    "周明远",
    "求职意向：设备工程师",
    "电话：13761230918    邮箱：zhoumingyuan@163.com",
    "性别：男    出生年月：1993.07    现居：江苏苏州",
    "教育背景",
    "2011.09-2015.06    江南大学    机械工程（本科）",
    "工作经历",
    "2019.03-至今    苏州泽远精密机械有限公司    设备主管",
    "负责冲压车间设备维护与点检，年故障停机时间下降三成。",
    "2015.07-2019.02    无锡恒川电子有限公司    设备工程师",
    "负责贴片机保养和备件管理。",
    "专业技能",
    "AutoCAD、PLC、TPM",
)


def blank_pdf() -> FPDF:
    pdf = FPDF(unit="pt", format="A4")
    pdf.set_auto_page_break(False)
    pdf.add_font(FONT, fname=str(resources.path("fonts", "NotoSansSC-Regular.ttf")))
    pdf.set_font(FONT, size=11)
    return pdf


def write(pdf: FPDF, lines: Iterable[str], left: float = 50, top: float = 60, step: float = 22) -> float:
    """Write lines, each part between wide gaps at its own place; gives where the next would stand."""
    for line in lines:
        at = left
        for part in line.split("    "):
            pdf.text(at, top, part.strip())
            at += max(150.0, pdf.get_string_width(part) + 30)
        top += step
    return top


def pdf(*pages: Iterable[str]) -> bytes:
    made = blank_pdf()
    for lines in pages or (PERSON,):
        made.add_page()
        write(made, lines)
    return bytes(made.output())


def tabbed_pdf(lines: Iterable[str]) -> bytes:
    """Lines whose parts stand in columns, as boards print them; as many pages as they need."""
    made = blank_pdf()
    made.set_font(FONT, size=9)
    top = 900.0
    for line in lines:
        if top > 800:
            made.add_page()
            top = 50.0
        parts = line.split("\t")
        for number, part in enumerate(parts):
            made.text(45 + number * 500 / len(parts), top, part)
        top += 17
    return bytes(made.output())


def two_column_pdf(left: Iterable[str], right: Iterable[str]) -> bytes:
    """A side bar drawn row by row with the main text: the order in the file is not the order of reading."""
    made = blank_pdf()
    made.add_page()
    left, right = list(left), list(right)
    for number in range(max(len(left), len(right))):
        top = 60 + 22 * number
        if number < len(left):
            made.text(30, top, left[number])
        if number < len(right):
            made.text(210, top + 5, right[number])
    return bytes(made.output())


def word(lines: Iterable[str] = PERSON) -> bytes:
    made = docx.Document()
    for line in lines:
        made.add_paragraph(line)
    return _saved(made)


def word_table(rows: Iterable[Iterable[str]], header: str = "") -> bytes:
    made = docx.Document()
    if header:
        made.sections[0].header.paragraphs[0].text = header
    filled = [list(row) for row in rows]
    table = made.add_table(rows=len(filled), cols=len(filled[0]))
    for row, texts in zip(table.rows, filled, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    return _saved(made)


def word_boxes(*boxes: tuple[float, float, float, list[str]]) -> bytes:
    """Text boxes over an empty body: (left, top, width) in points on the page, and the lines in it."""
    from docx.oxml import parse_xml

    made = docx.Document()
    for left, top, width, lines in boxes:
        made.add_paragraph()._p.append(parse_xml(_box(left, top, width, lines)))
    return _saved(made)


def _box(left: float, top: float, width: float, lines: list[str]) -> str:
    emu = 12700
    inner = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    return (
        '<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        "<w:drawing><wp:anchor>"
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{round(left * emu)}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{round(top * emu)}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{round(width * emu)}" cy="{round((16 * len(lines) + 8) * emu)}"/>'
        "<a:graphic><a:graphicData><wps:wsp><wps:txbx>"
        f"<w:txbxContent>{inner}</w:txbxContent>"
        "</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )


def form() -> bytes:
    """A form with fields that somebody filled in."""
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    for row, (label, value) in enumerate((("Name", "Zhou Mingyuan"), ("Phone", "13761230918"), ("City", "Suzhou"))):
        top = 760 - 40 * row
        canvas.drawString(50, top, f"{label}:")
        canvas.acroForm.textfield(name=label, value=value, x=150, y=top - 6, width=250, height=20, fontSize=10)
    canvas.save()
    return out.getvalue()


def _saved(document: object) -> bytes:
    out = io.BytesIO()
    document.save(out)  # type: ignore[attr-defined]
    return out.getvalue()


def scan(*pages: Iterable[str], tilt: float = 1.5) -> bytes:
    """Pages as pictures without text: tilted, blurred, squeezed through JPEG."""
    import pypdfium2
    from PIL import Image, ImageFilter

    made = blank_pdf()
    for page in pypdfium2.PdfDocument(pdf(*pages)):
        bitmap = page.render(scale=200 / 72, prefer_bgrx=True)
        picture = Image.frombuffer(
            "RGB", (bitmap.width, bitmap.height), bytes(bitmap.buffer), "raw", "BGRX", bitmap.stride, 1
        )
        picture = picture.rotate(tilt, fillcolor="white").filter(ImageFilter.GaussianBlur(0.7))
        squeezed = io.BytesIO()
        picture.save(squeezed, "JPEG", quality=60)
        made.add_page()
        made.image(squeezed, 0, 0, 595)
    return bytes(made.output())
