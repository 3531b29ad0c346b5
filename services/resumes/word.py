"""DOCX: body, tables, text boxes, headers and footers, as pages of lines.

Chinese résumé templates put most of their text into text boxes that float over an empty body. Those
are ordered by where they stand on the page, with the same cut that orders a PDF page.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from services.errors import AppError
from services.resumes.cleaning import clean
from services.resumes.documents import Box, Kind, Line, Page, ReadDocument
from services.resumes.headings import heading_of
from services.resumes.layout import Piece, cut, rows_of

MAX_UNPACKED = 200 * 1024 * 1024  # bytes of all parts together
MAX_PART = 40 * 1024 * 1024  # bytes of one XML part
MAX_RATIO = 200  # unpacked ÷ packed of one part, beyond a megabyte

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
_V = "{urn:schemas-microsoft-com:vml}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_EMU = 12700  # per point
_LINE = 15.6  # points from line to line in an ordinary paragraph
_LETTER = 10.5  # points: the usual size of a character
_INSET = 7.2  # points between the edge of a text box and its text
_SHORT_LINE = 30  # characters


@dataclass
class _Block:
    """Text that stands together: a paragraph, a table row, or a text box."""

    lines: list[str]
    page: int
    top: float  # points; estimated for the body, as written for text boxes
    left: float
    width: float = 400.0
    height: float = _LINE
    is_floating: bool = False


@dataclass
class _Flow:
    """Where reading the body stands: page and height, estimated."""

    page: int = 0
    top: float = 72.0
    left: float = 72.0
    blocks: list[_Block] = field(default_factory=list)

    def turn_page(self) -> None:
        self.page += 1
        self.top = 72.0


def read_docx(data: bytes) -> ReadDocument:
    """Read the text of a DOCX file. Raises AppError for archives that are not what they say."""
    parts = _parts(data)
    flow = _Flow()
    for name in sorted(name for name in parts if re.match(r"word/header\d*\.xml", name)):
        _walk(_parsed(parts[name]), _Flow(top=20.0, blocks=flow.blocks))
    root = _parsed(parts["word/document.xml"])
    body = root.find(f"{_W}body")
    if body is None:
        raise AppError("resume.broken_docx")
    _read_margins(body, flow)
    _walk(body, flow)
    for name in sorted(name for name in parts if re.match(r"word/footer\d*\.xml", name)):
        _walk(_parsed(parts[name]), _Flow(page=flow.page, top=780.0, blocks=flow.blocks))
    pages = tuple(Page(0, 0, tuple(_lines_of(page))) for page in _by_page(flow.blocks))
    return ReadDocument(Kind.DOCX, pages or (Page(0, 0, ()),), page_count=len(pages))


def _parts(data: bytes) -> dict[str, bytes]:
    """Unpack the parts that hold text, within bounds that are checked before anything is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            if sum(info.file_size for info in infos) > MAX_UNPACKED or len(infos) > 5000:
                raise AppError("resume.bomb")
            wanted = [i for i in infos if re.match(r"word/(document|header\d*|footer\d*)\.xml$", i.filename)]
            for info in wanted:
                is_dense = info.file_size > 1_000_000 and info.file_size > MAX_RATIO * max(info.compress_size, 1)
                if info.file_size > MAX_PART or is_dense:
                    raise AppError("resume.bomb")
                if info.flag_bits & 1:
                    raise AppError("resume.encrypted")
            parts = {info.filename: _unpacked(archive, info) for info in wanted}
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, OSError, EOFError, ValueError) as error:
        raise AppError("resume.broken_docx") from error
    if "word/document.xml" not in parts:
        raise AppError("resume.broken_docx")
    return parts


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """Read one part; a header that lies about the size does not help it."""
    with archive.open(info) as stream:
        content = stream.read(MAX_PART + 1)
    if len(content) > MAX_PART:
        raise AppError("resume.bomb")
    return content


def _parsed(xml: bytes) -> etree._Element:
    """Parse one part: no entities, no network, no DTD, bounded depth."""
    if b"<!DOCTYPE" in xml[:2048] or b"<!ENTITY" in xml[:65536]:
        raise AppError("resume.hostile")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as error:
        raise AppError("resume.broken_docx") from error


def _read_margins(body: etree._Element, flow: _Flow) -> None:
    margins = body.find(f".//{_W}pgMar")
    if margins is not None:
        flow.left = _twips(margins.get(f"{_W}left"), flow.left)
        flow.top = _twips(margins.get(f"{_W}top"), flow.top)


def _twips(value: str | None, default: float) -> float:
    try:
        return float(value or "") / 20
    except ValueError:
        return default


def _walk(container: etree._Element, flow: _Flow) -> None:
    for child in container:
        match child.tag:
            case f if f == f"{_W}p":
                _paragraph(child, flow)
            case f if f == f"{_W}tbl":
                _table(child, flow)
            case f if f in {f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}smartTag", f"{_W}customXml"}:
                _walk(child, flow)


def _paragraph(paragraph: etree._Element, flow: _Flow) -> None:
    if paragraph.find(f"{_W}pPr/{_W}pageBreakBefore") is not None:
        flow.turn_page()
    anchor = (flow.page, flow.top)
    text, breaks = _own_text(paragraph)
    for box in _text_boxes(paragraph, *anchor, flow):
        flow.blocks.append(box)
    for number, part in enumerate(text.split("\f")):
        if number:
            flow.turn_page()
        lines = [line for line in part.split("\n") if line.strip()]
        if lines:
            height = _LINE * sum(1 + len(line) // 45 for line in lines)
            flow.blocks.append(_Block(lines, flow.page, flow.top, flow.left, height=height))
            flow.top += height
        else:
            flow.top += _LINE
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


_BOXED = {f"{_W}drawing", f"{_W}pict", f"{_W}object", _FALLBACK, f"{_W}del", f"{_W}pPr", f"{_W}rPr", f"{_W}instrText"}


def _inline(node: etree._Element) -> Iterator[etree._Element]:
    for child in node:
        if child.tag in _BOXED:
            continue
        yield child
        yield from _inline(child)


def _table(table: etree._Element, flow: _Flow) -> None:
    """Rows become lines, cells are joined by tabs; a cell of several paragraphs that stands alone keeps its lines."""
    for row in table.iter(f"{_W}tr"):
        if next(row.iterancestors(f"{_W}tbl"), None) is not table:
            continue
        cells = [_cell_lines(cell, flow) for cell in row.iter(f"{_W}tc") if next(cell.iterancestors(f"{_W}tr")) is row]
        lines = _row_lines([cell for cell in cells if cell])
        if lines:
            height = _LINE * len(lines)
            flow.blocks.append(_Block(lines, flow.page, flow.top, flow.left, height=height))
            flow.top += height


def _cell_lines(cell: etree._Element, flow: _Flow) -> list[str]:
    inner = _Flow(flow.page, flow.top, flow.left)
    _walk(cell, inner)
    return _in_order(inner.blocks)


def _row_lines(cells: list[list[str]]) -> list[str]:
    """A row: the first lines joined, then what the one longer cell goes on to say; a layout table cell by cell."""
    longer = [cell for cell in cells if len(cell) > 1]
    if len(longer) > 1:
        same = len({len(cell) for cell in cells}) == 1 and all(len(line) < _SHORT_LINE for c in cells for line in c)
        if same:
            return ["\t".join(row) for row in zip(*cells, strict=True)]
        return [line for cell in cells for line in cell]
    if not cells:
        return []
    return ["\t".join(cell[0] for cell in cells), *(line for cell in longer for line in cell[1:])]


def _text_boxes(paragraph: etree._Element, page: int, top: float, flow: _Flow) -> Iterator[_Block]:
    """Give the text boxes anchored at a paragraph, each where it stands on the page."""
    for drawing in _drawings(paragraph):
        contents = [c for c in drawing.iter(f"{_W}txbxContent") if not _is_inside_fallback(c, drawing)]
        outer = [c for c in contents if next(c.iterancestors(f"{_W}txbxContent"), None) not in contents]
        if not outer:
            continue
        left, high, width, height = _place(drawing, top, flow.left)
        inner = _Flow(page, 0.0, 0.0)
        for content in sorted(outer, key=_offset_in_group):
            _walk(content, inner)
        lines = [line for block in inner.blocks for line in block.lines]
        if any(line.strip() for line in lines):
            yield _Block(lines, page, high, left, width, max(height, _LINE), is_floating=True)


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
    height = float(extent.get("cy", 0)) / _EMU if extent is not None else _LINE
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
    return margin + measure("margin-left", 0.0), high, measure("width", 100.0), measure("height", _LINE)


def _by_page(blocks: list[_Block]) -> list[list[_Block]]:
    last = max((block.page for block in blocks), default=-1)
    return [[block for block in blocks if block.page == number] for number in range(last + 1)]


def _lines_of(blocks: list[_Block]) -> list[Line]:
    """Order the blocks of a page: by place when most of its text floats, else as written."""
    return [Line(text) for line in _in_order(blocks) if (text := clean(line).strip(" \n"))]


def _in_order(blocks: list[_Block]) -> list[str]:
    floating = sum(len("".join(block.lines)) for block in blocks if block.is_floating)
    total = sum(len("".join(block.lines)) for block in blocks)
    if floating < 0.6 * total:
        return [line for block in blocks for line in block.lines]
    owners: dict[int, _Block] = {}
    pieces: list[Piece] = []
    for block in blocks:
        for piece in _pieces(block):
            owners[id(piece)] = block
            pieces.append(piece)
    lines: list[str] = []
    said: set[int] = set()
    for row in (row for group in cut(pieces) for row in rows_of(group)):
        fresh = list({id(owners[id(piece)]): owners[id(piece)] for piece in row}.values())
        fresh = [block for block in fresh if id(block) not in said]
        said.update(id(block) for block in fresh)
        lines += _side_by_side(fresh)
    return lines


def _side_by_side(blocks: list[_Block]) -> list[str]:
    """Boxes that begin on one row: equally many short lines are label and value; else one after the other."""
    count = {len(block.lines) for block in blocks}
    is_short = all(len(line) < _SHORT_LINE for block in blocks for line in block.lines)
    has_heading = any(heading_of(line) for block in blocks for line in block.lines)
    if len(blocks) > 1 and len(count) == 1 and is_short and not has_heading:
        return ["\t".join(line.strip() for line in row) for row in zip(*(b.lines for b in blocks), strict=True)]
    return [line for block in blocks for line in block.lines]


def _pieces(block: _Block) -> list[Piece]:
    """Guess where each line of a text box stands: long ones wrap, and all share the height of the box."""
    inner = max(block.width - 2 * _INSET, 3 * _LETTER)
    wrapped = [1 + int(len(line.strip()) * _LETTER / inner) for line in block.lines]
    step = min(max(block.height / sum(wrapped), _LETTER), 2 * _LINE)
    found: list[Piece] = []
    top = block.top
    for line, rows in zip(block.lines, wrapped, strict=True):
        text = line.strip()
        left = block.left + _INSET
        if text:
            found.append(Piece(text, Box(left, top, left + min(len(text) * _LETTER, inner), top + min(step, _LINE))))
        top += step * rows
    return found
