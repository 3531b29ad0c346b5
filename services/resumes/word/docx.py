"""DOCX: body, tables, text boxes, headers and footers, content controls, list numbers, as pages of lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from services.errors import AppError
from services.resumes.documents import Kind, ReadDocument
from services.resumes.layout.block_order import Block, Placed, in_order
from services.resumes.layout.blocks import Flow, pages_of
from services.resumes.word.manners import Manners, grid_of, sheet_of
from services.resumes.word.numbers import Numbering
from services.resumes.word.package import Package
from services.resumes.word.places import (
    Anchor,
    TextBox,
    cell_width,
    frame_box,
    frame_of,
    height_of,
    is_elsewhere,
    is_inline,
    is_local,
    text_boxes,
    twips,
)

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_THROUGH = {f"{_W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml")}


@dataclass
class _Reading:
    """What all parts of one file share while it is read."""

    package: Package
    numbering: Numbering
    manners: Manners
    sections: list[etree._Element] = field(default_factory=list)  # of the body, in their order
    section: int = 0

    def add_foreign(self, relation: str, flow: Flow) -> None:
        """Add a web page or a text that another program put into the file whole."""
        from services.resumes.foreign import lines_of_foreign

        name = self.package.related(self.package.main, "aFChunk").get(relation, "")
        content = self.package.part(name)
        for line in lines_of_foreign(content) if content else ():
            flow.add_paragraph(line)

    def begin_section(self, number: int, flow: Flow) -> None:
        """Go on in another section: on its paper, in its columns, on a page of its own unless it says otherwise."""
        section = self.sections[number] if number < len(self.sections) else None
        kind = section.find(f"{_W}type") if section is not None else None
        self.section = number
        self.manners.grid = grid_of(section)
        flow.sheet, flow.width = sheet_of(section)
        flow.left = flow.sheet.left
        if not number:
            flow.top = flow.sheet.top
        elif section is not None and (kind is None or kind.get(f"{_W}val") != "continuous"):
            flow.turn_page()

    def end_section(self, paragraph: etree._Element, flow: Flow) -> None:
        """Go on to the next section where a paragraph ends one of the body."""
        own = paragraph.find(f"{_W}pPr/{_W}sectPr")
        if own is not None and own in self.sections[self.section : self.section + 1]:
            self.begin_section(self.section + 1, flow)


def read_docx(data: bytes) -> ReadDocument:
    """Read the text of a DOCX file. Raises AppError for archives that are not what they say."""
    package = Package.opened(data)
    root = package.tree(package.main)
    body = root.find(f"{_W}body") if root is not None else None
    if body is None:
        raise AppError("resume.broken_docx")
    styles = package.tree("word/styles.xml")
    reading = _Reading(package, Numbering.of(package.tree("word/numbering.xml"), styles), Manners.of(styles))
    reading.sections = [*body.iterfind(f"{_W}p/{_W}pPr/{_W}sectPr"), *body.iterfind(f"{_W}sectPr")]
    flow = Flow(turns_itself=next(body.iter(f"{_W}lastRenderedPageBreak"), None) is None)
    reading.begin_section(0, flow)
    _margins_of_pages("header", replace(flow, top=20.0, turns_itself=False), reading)
    _walk(body, flow, reading)
    _margins_of_pages("footer", replace(flow, top=780.0, turns_itself=False), reading)
    pages = pages_of(flow.blocks)
    return ReadDocument(Kind.DOCX, pages, page_count=len(pages))


def _margins_of_pages(kind: str, flow: Flow, reading: _Reading) -> None:
    """Read headers or footers, each text once: a file has up to three of them a section."""
    said = {line for block in flow.blocks for line in block.lines}
    for name in sorted(name for name in reading.package.names if re.fullmatch(rf"word/{kind}\d*\.xml", name)):
        own = replace(flow, blocks=[])
        root = reading.package.tree(name)
        if root is not None:
            _walk(root, own, reading)
        fresh = [block for block in own.blocks if not said.issuperset(block.lines)]
        said.update(line for block in fresh for line in block.lines)
        flow.blocks.extend(fresh)


def _walk(container: etree._Element, flow: Flow, reading: _Reading) -> None:
    framed: list[etree._Element] = []  # paragraphs of one frame
    before: etree._Element | None = None
    for child in container:
        frame = frame_of(child)
        if before is not None and (frame is None or frame.attrib != before.attrib):
            _framed(before, framed, flow, reading)
            framed = []
        before = frame
        match child.tag:
            case f if frame is not None:
                framed.append(child)
            case f if f == f"{_W}p":
                _paragraph(child, flow, reading)
                reading.end_section(child, flow)
            case f if f == f"{_W}tbl":
                _table(child, flow, reading)
            case f if f == f"{_W}altChunk":
                reading.add_foreign(child.get(f"{_R}id", ""), flow)
            case f if f in _THROUGH and not _is_placeholder(child):
                _walk(child, flow, reading)
    if before is not None:
        _framed(before, framed, flow, reading)


def _framed(frame: etree._Element, paragraphs: list[etree._Element], flow: Flow, reading: _Reading) -> None:
    """Paragraphs that stand in a frame of their own, somewhere on the page."""
    box = frame_box(frame, _anchor(flow, flow.top))
    inner = Flow(flow.page, box.top, box.left, width=box.width, sheet=flow.sheet)
    for paragraph in paragraphs:
        _paragraph(paragraph, inner, reading)
    _add_floating(TextBox(frame, box).block(inner, is_local=frame.get(f"{_W}vAnchor", "text") == "text"), flow)


def _anchor(flow: Flow, top: float) -> Anchor:
    return Anchor(flow.sheet, flow.left, flow.width, top)


def _add_floating(block: Block, flow: Flow) -> None:
    """Add a text box; its place is believed where it is sure on which page it stands."""
    is_first = block.page == 0 and flow.top < 0.85 * flow.sheet.height
    block.is_sure = not block.is_local and (is_first or not flow.turns_itself)
    flow.add_block(block)


def _paragraph(paragraph: etree._Element, flow: Flow, reading: _Reading) -> None:
    if paragraph.find(f"{_W}pPr/{_W}pageBreakBefore") is not None:
        flow.turn_page()
    text, drawings = _own_text(paragraph)
    manner = reading.manners.of_paragraph(paragraph)
    page, top = flow.page, flow.top + manner.before
    room = 0.0
    for drawing, turns in drawings:
        room = max(room, _drawing(drawing, page + turns, flow.sheet.top if turns else top, flow, reading))
    label = reading.numbering.label(paragraph) if text.strip() else ""
    if label:
        text = label + (" " if label[-1] in ".)" else "") + text.lstrip()
    flow.add_paragraph(text, manner)
    flow.top += max(room - manner.step, 0.0)


def _drawing(drawing: etree._Element, page: int, top: float, flow: Flow, reading: _Reading) -> float:
    """Read the text boxes of a drawing; gives the height that it takes in its line."""
    anchor = _anchor(flow, top)
    blocks: list[Block] = []
    for box in text_boxes(drawing, anchor):
        inner = box.flow(page)
        _walk(box.content, inner, reading)
        blocks.append(box.block(inner, is_local=is_local(drawing)))
    if not is_inline(drawing):
        for block in blocks:
            _add_floating(block, flow)
        return 0.0
    told = in_order([block for block in blocks if any(line.strip() for line in block.lines)])
    if told:
        lines, places = [line for line, _ in told], [place for _, place in told]
        flow.add_block(Block(lines, page, top, anchor.left, flow.width, height_of(drawing), places=places))
    return height_of(drawing)


def _own_text(paragraph: etree._Element) -> tuple[str, list[tuple[etree._Element, int]]]:
    """Give the paragraph's text without its text boxes, and its drawings, each after how many ends of pages."""
    text = ""
    drawings: list[tuple[etree._Element, int]] = []
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
            case f if f in _DRAWN:
                drawings.append((node, text.count("\f")))
    return text, drawings


_DRAWN = {f"{_W}drawing", f"{_W}pict"}
_LEFT_OUT = {
    f"{_W}{name}"
    for name in (
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
        if child.tag not in _DRAWN:
            yield from _inline(child)


def _is_placeholder(node: etree._Element) -> bool:
    """Is it a content control that nobody has filled in, which shows "Click to enter text"?"""
    return node.tag == f"{_W}sdt" and node.find(f"{_W}sdtPr/{_W}showingPlcHdr") is not None


def _is_hidden(node: etree._Element) -> bool:
    vanish = node.find(f"{_W}rPr/{_W}vanish") if node.tag == f"{_W}r" else None
    return vanish is not None and vanish.get(f"{_W}val", "1") not in {"0", "false", "off"}


def _table(table: etree._Element, flow: Flow, reading: _Reading) -> None:
    """Rows become lines, cells are joined by tabs; a cell of several paragraphs that stands alone keeps its lines."""
    place = table.find(f"{_W}tblPr/{_W}tblpPr")
    box = frame_box(place, _anchor(flow, flow.top)) if place is not None else None
    if place is not None and box is not None and is_elsewhere(place, box, flow):
        inner = replace(flow, top=box.top, left=box.left, blocks=[], turns_itself=False)
        _rows(table, inner, reading)
        _add_floating(TextBox(table, box).block(inner, is_local=False), flow)
    else:
        _rows(table, flow, reading)


def _rows(table: etree._Element, flow: Flow, reading: _Reading) -> None:
    for row in table.iter(f"{_W}tr"):
        if next(row.iterancestors(f"{_W}tbl"), None) is not table:
            continue
        cells = [cell for cell in row.iter(f"{_W}tc") if next(cell.iterancestors(f"{_W}tr")) is row]
        usual = flow.width / max(len(cells), 1)
        height = row.find(f"{_W}trPr/{_W}trHeight")
        told = [_cell(cell, cell_width(cell, usual), flow, reading) for cell in cells]
        flow.add_row(told, twips(height.get(f"{_W}val")) if height is not None else 0.0)


def _cell(cell: etree._Element, width: float, flow: Flow, reading: _Reading) -> list[Placed]:
    inner = Flow(flow.page, flow.top, flow.left, width=width, sheet=flow.sheet)
    _walk(cell, inner, reading)
    return inner.placed()
