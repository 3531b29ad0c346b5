"""DOCX: body, tables, text boxes, headers and footers, content controls, list numbers, as pages of lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from services.errors import AppError
from services.resumes.blocks import LINE, Block, Flow, pages_of
from services.resumes.documents import Kind, ReadDocument
from services.resumes.word_numbers import Numbering
from services.resumes.word_package import Package

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
_V = "{urn:schemas-microsoft-com:vml}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_THROUGH = {f"{_W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml")}
_EMU = 12700  # per point


@dataclass
class _Reading:
    """What all parts of one file share while it is read."""

    package: Package
    numbering: Numbering

    def add_foreign(self, relation: str, flow: Flow) -> None:
        """Add a web page or a text that another program put into the file whole."""
        from services.resumes.foreign import lines_of_foreign

        name = self.package.related(self.package.main, "aFChunk").get(relation, "")
        content = self.package.part(name)
        for line in lines_of_foreign(content) if content else ():
            flow.add_paragraph(line)


def read_docx(data: bytes) -> ReadDocument:
    """Read the text of a DOCX file. Raises AppError for archives that are not what they say."""
    package = Package.opened(data)
    root = package.tree(package.main)
    body = root.find(f"{_W}body") if root is not None else None
    if body is None:
        raise AppError("resume.broken_docx")
    reading = _Reading(package, Numbering.of(package.tree("word/numbering.xml"), package.tree("word/styles.xml")))
    flow = Flow()
    _margins_of_pages("header", Flow(top=20.0, blocks=flow.blocks), reading)
    _read_margins(body, flow)
    _walk(body, flow, reading)
    _margins_of_pages("footer", Flow(page=flow.page, top=780.0, blocks=flow.blocks), reading)
    pages = pages_of(flow.blocks)
    return ReadDocument(Kind.DOCX, pages, page_count=len(pages))


def _margins_of_pages(kind: str, flow: Flow, reading: _Reading) -> None:
    """Read headers or footers, each text once: a file has up to three of them a section."""
    said = {line for block in flow.blocks for line in block.lines}
    for name in sorted(name for name in reading.package.names if re.fullmatch(rf"word/{kind}\d*\.xml", name)):
        own = Flow(flow.page, flow.top, flow.left)
        root = reading.package.tree(name)
        if root is not None:
            _walk(root, own, reading)
        fresh = [block for block in own.blocks if not said.issuperset(block.lines)]
        said.update(line for block in fresh for line in block.lines)
        flow.blocks.extend(fresh)


def _read_margins(body: etree._Element, flow: Flow) -> None:
    margins = body.find(f".//{_W}pgMar")
    if margins is not None:
        flow.left = _twips(margins.get(f"{_W}left"), flow.left)
        flow.top = _twips(margins.get(f"{_W}top"), flow.top)


def _twips(value: str | None, default: float) -> float:
    try:
        return float(value or "") / 20
    except ValueError:
        return default


def _walk(container: etree._Element, flow: Flow, reading: _Reading) -> None:
    for child in container:
        match child.tag:
            case f if f == f"{_W}p":
                _paragraph(child, flow, reading)
            case f if f == f"{_W}tbl":
                _table(child, flow, reading)
            case f if f == f"{_W}altChunk":
                reading.add_foreign(child.get(f"{_R}id", ""), flow)
            case f if f in _THROUGH and not _is_placeholder(child):
                _walk(child, flow, reading)


def _paragraph(paragraph: etree._Element, flow: Flow, reading: _Reading) -> None:
    if paragraph.find(f"{_W}pPr/{_W}pageBreakBefore") is not None:
        flow.turn_page()
    anchor = (flow.page, flow.top)
    text, breaks = _own_text(paragraph)
    for box in _text_boxes(paragraph, *anchor, flow, reading):
        flow.blocks.append(box)
    label = reading.numbering.label(paragraph) if text.strip() else ""
    if label:
        text = label + (" " if label[-1] in ".)" else "") + text.lstrip()
    flow.add_paragraph(text)
    if breaks:
        flow.turn_page()


def _own_text(paragraph: etree._Element) -> tuple[str, bool]:
    """Give the paragraph's text without its text boxes, and whether its section ends with the page."""
    text = ""
    for node in _inline(paragraph):
        match node.tag:
            case f if f == f"{_W}t":
                text += node.text or ""
            case f if f == f"{_W}tab":
                text += "\t"
            case f if f in {f"{_W}br", f"{_W}cr"}:
                text += "\f" if node.get(f"{_W}type") == "page" else "\n"
            case f if f == f"{_W}lastRenderedPageBreak":
                text += "\f"
            case f if f == f"{_W}noBreakHyphen":
                text += "-"
    section = paragraph.find(f"{_W}pPr/{_W}sectPr")
    kind = section.find(f"{_W}type") if section is not None else None
    ends = section is not None and (kind is None or kind.get(f"{_W}val") != "continuous")
    return text, ends


_LEFT_OUT = {
    f"{_W}{name}"
    for name in (
        "drawing",
        "pict",
        "object",
        "del",
        "moveFrom",
        "pPr",
        "rPr",
        "instrText",
        "rt",
        "sdtPr",
        "footnoteReference",
    )
} | {_FALLBACK}


def _inline(node: etree._Element) -> Iterator[etree._Element]:
    for child in node:
        if child.tag in _LEFT_OUT or _is_placeholder(child) or _is_hidden(child):
            continue
        yield child
        yield from _inline(child)


def _is_placeholder(node: etree._Element) -> bool:
    """Is it a content control that nobody has filled in, which shows "Click to enter text"?"""
    return node.tag == f"{_W}sdt" and node.find(f"{_W}sdtPr/{_W}showingPlcHdr") is not None


def _is_hidden(node: etree._Element) -> bool:
    vanish = node.find(f"{_W}rPr/{_W}vanish") if node.tag == f"{_W}r" else None
    return vanish is not None and vanish.get(f"{_W}val", "1") not in {"0", "false", "off"}


def _table(table: etree._Element, flow: Flow, reading: _Reading) -> None:
    """Rows become lines, cells are joined by tabs; a cell of several paragraphs that stands alone keeps its lines."""
    for row in table.iter(f"{_W}tr"):
        if next(row.iterancestors(f"{_W}tbl"), None) is not table:
            continue
        flow.add_row(
            [
                _cell_lines(cell, flow, reading)
                for cell in row.iter(f"{_W}tc")
                if next(cell.iterancestors(f"{_W}tr")) is row
            ]
        )


def _cell_lines(cell: etree._Element, flow: Flow, reading: _Reading) -> list[str]:
    inner = Flow(flow.page, flow.top, flow.left)
    _walk(cell, inner, reading)
    return inner.lines()


def _text_boxes(paragraph: etree._Element, page: int, top: float, flow: Flow, reading: _Reading) -> Iterator[Block]:
    """Give the text boxes anchored at a paragraph, each where it stands on the page."""
    for drawing in _drawings(paragraph):
        contents = [c for c in drawing.iter(f"{_W}txbxContent") if not _is_inside_fallback(c, drawing)]
        outer = [c for c in contents if next(c.iterancestors(f"{_W}txbxContent"), None) not in contents]
        if not outer:
            continue
        left, high, width, height = _place(drawing, top, flow.left)
        inner = Flow(page, 0.0, 0.0)
        for content in sorted(outer, key=_offset_in_group):
            _walk(content, inner, reading)
        lines = [line for block in inner.blocks for line in block.lines]
        if any(line.strip() for line in lines):
            yield Block(lines, page, high, left, width, max(height, LINE), is_floating=True)


def _drawings(paragraph: etree._Element) -> Iterator[etree._Element]:
    for node in paragraph.iter(f"{_W}drawing", f"{_W}pict"):
        is_nested = any(a.tag in {f"{_W}txbxContent", _FALLBACK} for a in _ancestors_below(node, paragraph))
        if not is_nested:
            yield node


def _ancestors_below(node: etree._Element, top: etree._Element) -> Iterator[etree._Element]:
    for ancestor in node.iterancestors():
        if ancestor is top:
            return
        yield ancestor


def _is_inside_fallback(node: etree._Element, top: etree._Element) -> bool:
    return any(ancestor.tag == _FALLBACK for ancestor in _ancestors_below(node, top))


def _offset_in_group(content: etree._Element) -> tuple[float, float]:
    shape = next(content.iterancestors(f"{_WPS}wsp"), None)
    offset = shape.find(f".//{_A}off") if shape is not None else None
    if offset is None:
        return 0.0, 0.0
    # Boxes of one group within three lines' height of each other stand on one row.
    return round(float(offset.get("y", 0)) / (3 * 10 * _EMU)), float(offset.get("x", 0))


def _place(drawing: etree._Element, top: float, margin: float) -> tuple[float, float, float, float]:
    """Give left, top, width and height of a drawing in points; unknown values as the text flow has them."""
    anchor = drawing.find(f"{_WP}anchor")
    if anchor is None:
        return _place_of_shape(drawing, top, margin)
    extent = anchor.find(f"{_WP}extent")
    width = float(extent.get("cx", 0)) / _EMU if extent is not None else 100.0
    height = float(extent.get("cy", 0)) / _EMU if extent is not None else LINE
    across, down = anchor.find(f"{_WP}positionH"), anchor.find(f"{_WP}positionV")
    left = _offset(across, {"page": 0.0}, margin)
    high = _offset(down, {"page": 0.0, "margin": 72.0, "topMargin": 0.0}, top)
    return left, high, width, height


def _offset(position: etree._Element | None, origins: dict[str, float], default: float) -> float:
    if position is None:
        return default
    origin = origins.get(position.get("relativeFrom", ""), default)
    shift = position.find(f"{_WP}posOffset")
    try:
        return origin + float(shift.text or 0) / _EMU if shift is not None else origin
    except ValueError:
        return origin


def _place_of_shape(drawing: etree._Element, top: float, margin: float) -> tuple[float, float, float, float]:
    """Read the place of an old VML shape from its style."""
    shape = next((node for node in drawing.iter() if str(node.tag).startswith(_V)), None)
    style = shape.get("style", "") if shape is not None else ""

    def measure(name: str, default: float) -> float:
        found = re.search(rf"(?:^|;)\s*{name}:\s*(-?[\d.]+)pt", style)
        return float(found.group(1)) if found else default

    is_absolute = "mso-position-vertical-relative:page" in style
    high = measure("margin-top", 0.0) + (0.0 if is_absolute else top)
    return margin + measure("margin-left", 0.0), high, measure("width", 100.0), measure("height", LINE)
