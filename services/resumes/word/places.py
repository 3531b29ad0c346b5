"""Where the drawings of a Word file stand on the page, and the text boxes in them: also inside groups, new and old."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from services.resumes.documents import Box
from services.resumes.layout.block_order import LINE, Block
from services.resumes.layout.blocks import Flow, Sheet

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
_WPG = "{http://schemas.microsoft.com/office/word/2010/wordprocessingGroup}"
_WP14 = "{http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing}"
_V = "{urn:schemas-microsoft-com:vml}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_EMU, _TWIP = 12700, 20  # per point
_INSET = (7.2, 3.6)  # points between the edge of a text box and its text, where the file does not say
_UNITS = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835, "px": 0.75, "": 1.0}
_MOST_BOXES = 2_000  # of one drawing
_FAR = 150.0  # points


@dataclass(frozen=True, slots=True)
class TextBox:
    """The content of a text box, where it stands on the page, and how its text stands in it."""

    content: etree._Element
    box: Box
    inset: tuple[float, float] = _INSET
    rests: str = "t"  # at the top, "ctr", or "b"

    def flow(self, page: int) -> Flow:
        """The flow that its text is read into, in points of the page."""
        wide = max(self.box.width - 2 * self.inset[0], 20.0)
        return Flow(page, self.box.top + self.inset[1], self.box.left + self.inset[0], width=wide)

    def block(self, flow: Flow, *, is_local: bool) -> Block:
        """Its text as one block of the page."""
        told = flow.placed()
        low = max((place.bottom for _, place in told), default=self.box.top)
        spare = max(self.box.bottom - self.inset[1] - low, 0.0)
        down = {"ctr": spare / 2, "b": spare}.get(self.rests, 0.0)
        places = [Box(p.left, p.top + down, p.right, p.bottom + down) for _, p in told]
        high = max(self.box.height, LINE)
        return Block(
            [line for line, _ in told], flow.page, self.box.top, self.box.left, self.box.width, high,
            is_floating=True, places=places, is_local=is_local,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Anchor:
    """What the place of a drawing counts from: the sheet, the column, the paragraph."""

    sheet: Sheet
    left: float
    width: float
    top: float

    def across(self, origin: str) -> tuple[float, float]:
        """Where it begins and how wide it is."""
        sheet = self.sheet
        match origin:
            case "page":
                return 0.0, sheet.width
            case "margin":
                return sheet.left, sheet.width - sheet.left - sheet.right
            case "leftMargin" | "left-margin-area" | "insideMargin":
                return 0.0, sheet.left
            case "rightMargin" | "right-margin-area" | "outsideMargin":
                return sheet.width - sheet.right, sheet.right
        return self.left, self.width

    def down(self, origin: str) -> tuple[float, float]:
        """Where it begins and how high it is."""
        sheet = self.sheet
        match origin:
            case "page":
                return 0.0, sheet.height
            case "margin":
                return sheet.top, sheet.height - sheet.top - sheet.bottom
            case "topMargin" | "top-margin-area":
                return 0.0, sheet.top
            case "bottomMargin" | "bottom-margin-area":
                return sheet.height - sheet.bottom, sheet.bottom
        return self.top, LINE


_OF_TEXT = frozenset(("", "paragraph", "line", "text", "char"))


def is_local(drawing: etree._Element) -> bool:
    """Does its height on the page count from its paragraph?"""
    position = next(drawing.iter(f"{_WP}positionV"), None)
    if position is not None:
        return position.get("relativeFrom", "") in _OF_TEXT
    shape = _old_shape(drawing)
    return shape is None or _styled(shape).get("mso-position-vertical-relative", "") in _OF_TEXT


def is_inline(drawing: etree._Element) -> bool:
    """Does it stand in the line like a letter?"""
    if drawing.find(f"{_WP}inline") is not None:
        return True
    shape = _old_shape(drawing)
    return shape is not None and "absolute" not in _styled(shape).get("position", "")


def text_boxes(drawing: etree._Element, anchor: Anchor) -> list[TextBox]:
    """The text boxes of a drawing; those inside other boxes come with their text."""
    holder = next((node for node in drawing if node.tag in {f"{_WP}anchor", f"{_WP}inline"}), None)
    found = _old_boxes(drawing, anchor) if holder is None else _new_boxes(holder, anchor)
    return [box for _, box in zip(range(_MOST_BOXES), found, strict=False)]


def _new_boxes(holder: etree._Element, anchor: Anchor) -> Iterator[TextBox]:
    extent = holder.find(f"{_WP}extent")
    wide = _number(extent, "cx", 100.0 * _EMU) / _EMU
    high = _number(extent, "cy", LINE * _EMU) / _EMU
    left, top = anchor.left, anchor.top
    if holder.tag == f"{_WP}anchor":
        left = _position(next(holder.iter(f"{_WP}positionH"), None), anchor.across, wide, "column")
        top = _position(next(holder.iter(f"{_WP}positionV"), None), anchor.down, high, "paragraph")
    frame = Box(left, top, left + wide, top + high)
    for content in _outer_contents(holder):
        yield _new_box(content, holder, frame)


def _outer_contents(holder: etree._Element) -> Iterator[etree._Element]:
    for content in holder.iter(f"{_W}txbxContent"):
        above = list(_below(content, holder))
        if not any(node.tag in {_FALLBACK, f"{_W}txbxContent"} for node in above):
            yield content


def _below(node: etree._Element, top: etree._Element) -> Iterator[etree._Element]:
    for ancestor in node.iterancestors():
        if ancestor is top:
            return
        yield ancestor


def _new_box(content: etree._Element, holder: etree._Element, frame: Box) -> TextBox:
    """Follow the groups from the outermost inwards to where a shape stands."""
    shape: etree._Element | None = None
    groups: list[etree._Element] = []
    for node in _below(content, holder):
        if node.tag == f"{_WPS}wsp":
            shape = node
        elif node.tag in {f"{_WPG}wgp", f"{_WPG}grpSp"}:
            groups.insert(0, node)
    for number, group in enumerate(groups):
        transform = group.find(f"{_WPG}grpSpPr/{_A}xfrm")
        inner = groups[number + 1].find(f"{_WPG}grpSpPr/{_A}xfrm") if number + 1 < len(groups) else None
        if inner is None and shape is not None:
            inner = shape.find(f"{_WPS}spPr/{_A}xfrm")
        frame = _scaled(transform, inner, frame)
    traits = shape.find(f"{_WPS}bodyPr") if shape is not None else None
    inset = (_number(traits, "lIns", _INSET[0] * _EMU) / _EMU, _number(traits, "tIns", _INSET[1] * _EMU) / _EMU)
    return TextBox(content, frame, inset, traits.get("anchor", "t") if traits is not None else "t")


def _scaled(group: etree._Element | None, member: etree._Element | None, frame: Box) -> Box:
    """Where a member stands, from the coordinates of its group, which fills `frame`."""
    if group is None or member is None:
        return frame
    whole = group.find(f"{_A}chExt")
    if whole is None:
        whole = group.find(f"{_A}ext")
    start = group.find(f"{_A}chOff")
    off, size = member.find(f"{_A}off"), member.find(f"{_A}ext")
    across = frame.width / (_number(whole, "cx", 0.0) or 1.0)
    down = frame.height / (_number(whole, "cy", 0.0) or 1.0)
    left = frame.left + (_number(off, "x", 0.0) - _number(start, "x", 0.0)) * across
    top = frame.top + (_number(off, "y", 0.0) - _number(start, "y", 0.0)) * down
    return Box(left, top, left + _number(size, "cx", 0.0) * across, top + _number(size, "cy", 0.0) * down)


def _position(position: etree._Element | None, spans: object, size: float, usual: str) -> float:
    origin, span = spans(position.get("relativeFrom", usual) if position is not None else usual)  # type: ignore[operator]
    if position is None:
        return float(origin)
    shift, align = position.find(f"{_WP}posOffset"), position.find(f"{_WP}align")
    if align is not None:
        share = {"center": 0.5, "right": 1.0, "bottom": 1.0, "outside": 1.0}.get((align.text or "").strip(), 0.0)
        return float(origin + share * (span - size))
    part = next((node for node in position if str(node.tag).startswith(f"{_WP14}pctPos")), None)
    if part is not None:
        return float(origin + span * _float(part.text) / 100_000)
    return float(origin) + (_float(shift.text) / _EMU if shift is not None else 0.0)


def _number(node: etree._Element | None, name: str, default: float) -> float:
    return _float(node.get(name), default) if node is not None else default


def _float(text: str | None, default: float = 0.0) -> float:
    return float(text) if text is not None and re.fullmatch(r"\s*-?\d{1,12}(?:\.\d{1,9})?\s*", text) else default


# Frames, tables that float, and cells


def frame_of(paragraph: etree._Element) -> etree._Element | None:
    """The frame that a paragraph stands in; a letter drawn large at its head is none."""
    frame = paragraph.find(f"{_W}pPr/{_W}framePr") if paragraph.tag == f"{_W}p" else None
    return None if frame is None or frame.get(f"{_W}dropCap", "none") != "none" else frame


def frame_box(frame: etree._Element, anchor: Anchor) -> Box:
    """Where a frame stands, or a table that text flows around."""
    prefix = "tblp" if frame.tag == f"{_W}tblpPr" else ""

    def told(*names: str) -> str:
        return next((value for name in names if (value := frame.get(f"{_W}{name}"))), "")

    wide, high = twips(told("w")) or anchor.width, twips(told("h")) or LINE
    origin, span = anchor.across(told("hAnchor", "horzAnchor") or "column")
    align = {"center": 0.5, "right": 1.0, "outside": 1.0}.get(told("xAlign", f"{prefix}XSpec"))
    left = origin + (twips(told("x", f"{prefix}X")) if align is None else align * (span - wide))
    origin, span = anchor.down(told("vAnchor", "vertAnchor") or "paragraph")
    align = {"center": 0.5, "bottom": 1.0}.get(told("yAlign", f"{prefix}YSpec"))
    top = origin + (twips(told("y", f"{prefix}Y")) if align is None else align * (span - high))
    return Box(left, top, left + wide, top + high)


def is_elsewhere(place: etree._Element, box: Box, flow: Flow) -> bool:
    """Does a floating table stand far above the text that it comes after in the file?"""
    return place.get(f"{_W}vertAnchor") in {"page", "margin"} and flow.top - box.top > _FAR


def cell_width(cell: etree._Element, usual: float) -> float:
    """How wide the text of a cell may run."""
    width = cell.find(f"{_W}tcPr/{_W}tcW")
    told = twips(width.get(f"{_W}w")) if width is not None and width.get(f"{_W}type", "dxa") == "dxa" else 0.0
    return max((told or usual) - 1.5 * _INSET[0], 20.0)


def height_of(drawing: etree._Element) -> float:
    """How high a drawing is that stands in the line like a letter."""
    inline = drawing.find(f"{_WP}inline")
    if inline is not None:
        return min(_number(inline.find(f"{_WP}extent"), "cy", 0.0) / _EMU, 1000.0)
    shape = _old_shape(drawing)
    return min(_points(_styled(shape).get("height")), 1000.0) if shape is not None else 0.0


def twips(text: str | None) -> float:
    """A measure of the file in points."""
    return _float(text) / _TWIP


# Shapes as Word drew them before 2007, and WPS still does


def _old_shape(drawing: etree._Element) -> etree._Element | None:
    return next((node for node in drawing if str(node.tag).startswith(_V) and node.get("style")), None)


def _styled(shape: etree._Element) -> dict[str, str]:
    pairs = (part.split(":", 1) for part in shape.get("style", "").split(";") if ":" in part)
    return {name.strip().lower(): value.strip() for name, value in pairs}


def _points(measure: str | None, default: float = 0.0) -> float:
    found = re.fullmatch(r"(-?\d{0,9}\.?\d{1,9})(pt|in|cm|mm|px|)", (measure or "").strip())
    return float(found.group(1)) * _UNITS[found.group(2)] if found else default


def _old_boxes(drawing: etree._Element, anchor: Anchor) -> Iterator[TextBox]:
    shape = _old_shape(drawing)
    if shape is None:
        for content in _outer_contents(drawing):
            yield TextBox(content, Box(anchor.left, anchor.top, anchor.left + 100.0, anchor.top + LINE))
        return
    style = _styled(shape)
    wide, high = _points(style.get("width"), 100.0), _points(style.get("height"), LINE)
    origin, span = anchor.across(style.get("mso-position-horizontal-relative", ""))
    share = {"center": 0.5, "right": 1.0}.get(style.get("mso-position-horizontal", ""), 0.0)
    left = origin + (share * (span - wide) or _points(style.get("margin-left")) + _points(style.get("left")))
    origin, span = anchor.down(style.get("mso-position-vertical-relative", ""))
    share = {"center": 0.5, "bottom": 1.0}.get(style.get("mso-position-vertical", ""), 0.0)
    top = origin + (share * (span - high) or _points(style.get("margin-top")) + _points(style.get("top")))
    yield from _members(shape, Box(left, top, left + wide, top + high), 0)


def _members(shape: etree._Element, frame: Box, depth: int) -> Iterator[TextBox]:
    if shape.tag != f"{_V}group" or depth > 20:
        for content in _outer_contents(shape):
            middle = _styled(shape).get("v-text-anchor", "")
            yield TextBox(content, frame, rests={"middle": "ctr", "bottom": "b"}.get(middle, "t"))
        return
    size, start = (_pair(shape.get(name)) for name in ("coordsize", "coordorigin"))
    across, down = (frame.width / (size[0] or 1000.0), frame.height / (size[1] or 1000.0))
    for child in shape:
        if not str(child.tag).startswith(_V):
            continue
        style = _styled(child)
        left = frame.left + (_points(style.get("left")) - start[0]) * across
        top = frame.top + (_points(style.get("top")) - start[1]) * down
        wide, high = _points(style.get("width")) * across, _points(style.get("height")) * down
        yield from _members(child, Box(left, top, left + wide, top + high), depth + 1)


def _pair(text: str | None) -> tuple[float, float]:
    one, _, other = (text or "").partition(",")
    return _float(one), _float(other)
