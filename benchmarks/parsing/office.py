"""Sheets as DOCX, in the ways that people make them: tabs, tables without rules, text boxes that float."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.shared import Pt

from benchmarks.parsing.sheet import Block, Head, Row, Sheet, Side, Table, Text

STYLES = ("tabs", "tables", "boxes")
_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_EMU = 12700


def word(sheet: Sheet, style: str) -> bytes:
    """Write a sheet in one of STYLES."""
    document = docx.Document()
    if style == "boxes":
        _boxed(document, sheet.blocks)
    else:
        _flow(document, sheet.blocks, style)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _flow(document: Any, blocks: Sequence[Block], style: str) -> None:
    for block in blocks:
        match block:
            case Head(text):
                document.add_paragraph().add_run(text).bold = True
            case Row(cells, size):
                if style == "tables" and len(cells) > 1:
                    _table(document, [cells], ruled=False)
                else:
                    document.add_paragraph().add_run("\t".join(cells)).font.size = Pt(size)
            case Text(text, bullet):
                document.add_paragraph(bullet + text)
            case Table(rows):
                _table(document, rows, ruled=True)
            case Side(left, right, _):
                table = document.add_table(rows=1, cols=2)
                for cell, side in zip(table.rows[0].cells, (left, right), strict=True):
                    cell.paragraphs[0].text = ""
                    _flow(cell, side, "tabs")


def _table(document: Any, rows: list[list[str]], *, ruled: bool) -> None:
    columns = max(len(row) for row in rows)
    table = document.add_table(rows=len(rows), cols=columns)
    if ruled:
        table.style = "Table Grid"
    for row, given in zip(table.rows, rows, strict=True):
        for number, cell in enumerate(given):
            row.cells[number].text = cell
        if len(given) < columns:  # the last one is merged to the end of the row
            row.cells[len(given) - 1].merge(row.cells[columns - 1])


def _boxed(document: Any, blocks: Sequence[Block]) -> None:
    """Each part in a box of its own, placed on the page; an empty body underneath."""
    parts: list[list[Block]] = [[]]
    for block in blocks:
        if isinstance(block, Side):
            for side, left in ((block.left, 30.0), (block.right, 220.0)):
                _box(document, [line for b in side for line in _lines(b)], left, 60.0)
            continue
        if isinstance(block, Head):
            parts.append([])
        parts[-1].append(block)
    top = 40.0
    for part in parts:
        lines = [line for block in part for line in _lines(block)]
        if lines:
            if top + 17.0 * len(lines) > 780:
                document.add_page_break()
                top = 40.0
            _box(document, lines, 50.0, top)
            top += 17.0 * len(lines) + 12


def _lines(block: Block) -> list[str]:
    match block:
        case Head(text):
            return [text]
        case Row(cells, _):
            return ["\t".join(cells)]
        case Text(text, bullet):
            return [bullet + text]
        case Table(rows):
            return ["\t".join(row) for row in rows]
    return []


def _box(document: Any, lines: list[str], left: float, top: float) -> None:
    width, height = 490.0, 17.0 * len(lines)
    body = "".join(
        "<w:p><w:r>"
        + "<w:tab/>".join(f'<w:t xml:space="preserve">{_escaped(part)}</w:t>' for part in line.split("\t"))
        + "</w:r></w:p>"
        for line in lines
    )
    drawing = (
        f'<w:r {_NAMESPACES}><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0"'
        f' relativeHeight="1" '
        'behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{round(left * _EMU)}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{round(top * _EMU)}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{round(width * _EMU)}" cy="{round(height * _EMU)}"/><wp:wrapNone/><wp:docPr id="1"'
        f' name="box"/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f"<wps:wsp><wps:cNvSpPr"
        f' txBox="1"/><wps:spPr/><wps:txbx><w:txbxContent>{body}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>'
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )
    document.add_paragraph()._p.append(parse_xml(drawing))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
