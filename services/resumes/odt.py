"""OpenDocument text, packed or flat: body, tables, frames by their place, headers and footers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from services.errors import AppError
from services.resumes.documents import Kind, ReadDocument
from services.resumes.layout.block_order import LINE, Placed
from services.resumes.layout.blocks import MARGIN, Flow, pages_of
from services.resumes.word.package import Package, parsed

_NAMES = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
_OFFICE, _TEXT, _TABLE, _DRAW, _STYLE = (_NAMES % name for name in ("office", "text", "table", "drawing", "style"))
_SVG, _FO = _NAMES % "svg-compatible", _NAMES % "xsl-fo-compatible"
_UNITS = {"cm": 72 / 2.54, "mm": 72 / 25.4, "in": 72.0, "pt": 1.0, "pc": 12.0, "px": 0.75}
_LEFT_OUT = {
    f"{_TEXT}{name}"
    for name in (
        "note",
        "tracked-changes",
        "ruby-text",
        "hidden-text",
        "sequence-decls",
        "bookmark-start",
        "list-header",
    )
} | {f"{_OFFICE}annotation", f"{_OFFICE}forms", f"{_DRAW}object", f"{_DRAW}object-ole", f"{_DRAW}plugin"}
_SHAPES = {f"{_DRAW}{name}" for name in ("frame", "custom-shape", "rect", "g", "ellipse", "line", "connector", "a")}
_MOST_BLANKS = 200
_MOST_CELLS = 200


@dataclass
class _Styles:
    """What the styles of a file say about places."""

    breaking: set[str] = field(default_factory=set)  # paragraphs that begin a page
    across: dict[str, str] = field(default_factory=dict)  # what a shape's place counts from
    down: dict[str, str] = field(default_factory=dict)
    at_right: set[str] = field(default_factory=set)  # shapes that stand at the right edge, whatever their place says
    hidden: set[str] = field(default_factory=set)
    left: float = MARGIN
    top: float = MARGIN
    width: float = 595.0  # of the page

    def learn(self, root: etree._Element) -> None:
        page = root.find(f".//{_STYLE}page-layout-properties")
        if page is not None:
            self.left = _points(page.get(f"{_FO}margin-left")) or self.left
            self.top = _points(page.get(f"{_FO}margin-top")) or self.top
            self.width = _points(page.get(f"{_FO}page-width")) or self.width
        for style in root.iter(f"{_STYLE}style"):
            name = style.get(f"{_STYLE}name", "")
            for traits in style:
                if traits.get(f"{_FO}break-before") == "page":
                    self.breaking.add(name)
                if traits.get(f"{_TEXT}display") == "none":
                    self.hidden.add(name)
                if traits.tag == f"{_STYLE}graphic-properties":
                    self.across[name] = traits.get(f"{_STYLE}horizontal-rel", "")
                    self.down[name] = traits.get(f"{_STYLE}vertical-rel", "")
                    if traits.get(f"{_STYLE}horizontal-pos") == "right":
                        self.at_right.add(name)


def read_odt(data: bytes) -> ReadDocument:
    """Read the text of an ODT or FODT file."""
    content, extra = _roots(data)
    body = content.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise AppError("resume.not_text_document")
    styles = _Styles()
    styles.learn(content)
    flow = Flow()
    masters = extra if extra is not None else content
    if extra is not None:
        styles.learn(extra)
    _walk_margins(masters, "header", Flow(top=20.0, blocks=flow.blocks), styles)
    flow.left, flow.top = styles.left, styles.top
    _walk(body, flow, styles)
    _walk_margins(masters, "footer", Flow(page=flow.page, top=780.0, blocks=flow.blocks), styles)
    pages = pages_of(flow.blocks)
    return ReadDocument(Kind.ODT, pages, page_count=len(pages))


def _roots(data: bytes) -> tuple[etree._Element, etree._Element | None]:
    """The tree of the content, and that of the styles where it is another part."""
    try:
        if not data.startswith(b"PK"):
            return parsed(data), None
        package = Package.opened(data)
        manifest = package.part("META-INF/manifest.xml") or b""
        if b"encryption-data" in manifest:
            raise AppError("resume.encrypted")
        content = package.tree("content.xml")
        extra = package.tree("styles.xml")
    except AppError as error:
        raise AppError("resume.broken_odt" if error.code == "resume.broken_docx" else error.code) from error
    if content is None:
        raise AppError("resume.broken_odt")
    return content, extra


def _walk_margins(root: etree._Element, kind: str, flow: Flow, styles: _Styles) -> None:
    said: set[str] = set()
    for node in root.iter(f"{_STYLE}{kind}", f"{_STYLE}{kind}-first", f"{_STYLE}{kind}-left"):
        own = Flow(flow.page, flow.top, flow.left)
        _walk(node, own, styles)
        fresh = [block for block in own.blocks if not said.issuperset(block.lines)]
        said.update(line for block in fresh for line in block.lines)
        flow.blocks.extend(fresh)


def _walk(container: etree._Element, flow: Flow, styles: _Styles) -> None:
    for child in container:
        if child.tag in {f"{_TEXT}p", f"{_TEXT}h"}:
            _paragraph(child, flow, styles)
        elif child.tag == f"{_TABLE}table":
            _table(child, flow, styles)
        elif child.tag in _SHAPES:
            _shape(child, flow, styles, flow.top)
        elif child.tag == f"{_TEXT}soft-page-break":
            flow.turn_page()
        elif child.tag not in _LEFT_OUT and not callable(child.tag):
            _walk(child, flow, styles)


def _paragraph(paragraph: etree._Element, flow: Flow, styles: _Styles) -> None:
    if paragraph.get(f"{_TEXT}style-name", "") in styles.breaking:
        flow.turn_page()
    top = flow.top
    for shape in _shapes(paragraph):
        _shape(shape, flow, styles, top)
    flow.add_paragraph("".join(_words(paragraph, styles)))


def _words(node: etree._Element, styles: _Styles) -> Iterator[str]:
    yield _blank(node.text)
    for child in node:
        match child.tag:
            case f if f == f"{_TEXT}s":
                yield " " * min(_count(child.get(f"{_TEXT}c")), _MOST_BLANKS)
            case f if f == f"{_TEXT}tab":
                yield "\t"
            case f if f == f"{_TEXT}line-break":
                yield "\n"
            case f if f == f"{_TEXT}soft-page-break":
                yield "\f"
            case f if f in _LEFT_OUT or f in _SHAPES or not isinstance(f, str):
                pass
            case f if f == f"{_TEXT}span" and child.get(f"{_TEXT}style-name", "") in styles.hidden:
                pass
            case _:
                yield from _words(child, styles)
        yield _blank(child.tail)


def _blank(text: str | None) -> str:
    return re.sub(r"[ \t\r\n]+", " ", text) if text else ""


def _shapes(node: etree._Element) -> Iterator[etree._Element]:
    """The outermost shapes anchored in a paragraph."""
    for child in node:
        if child.tag in _SHAPES:
            yield child
        elif child.tag not in _LEFT_OUT:
            yield from _shapes(child)


def _shape(shape: etree._Element, flow: Flow, styles: _Styles, top: float, group: str = "") -> None:
    """Add what a shape says: a group member by member, a frame or a drawn shape as one box.

    What the places of a group's members count from is written in the style of the `group`.
    """
    if shape.tag in {f"{_DRAW}g", f"{_DRAW}a"}:
        for member in shape:
            if member.tag in _SHAPES:
                _shape(member, flow, styles, top, group or shape.get(f"{_DRAW}style-name", ""))
        return
    inner = Flow()
    _walk(shape, inner, styles)
    name = group or shape.get(f"{_DRAW}style-name", "")
    left, high = (_points(shape.get(f"{_SVG}{axis}")) for axis in "xy")
    moved = re.search(r"translate\s*\(\s*(\S+)[\s,]+(\S+?)\s*\)", shape.get(f"{_DRAW}transform", ""))
    if moved:
        left, high = left + _points(moved.group(1)), high + _points(moved.group(2))
    page = _count(shape.get(f"{_TEXT}anchor-page-number"))
    width, height = _points(shape.get(f"{_SVG}width")), _points(shape.get(f"{_SVG}height"))
    is_on_page = shape.get(f"{_TEXT}anchor-type") == "page" or styles.down.get(name) == "page"
    from_left = 0.0 if styles.across.get(name) == "page" else styles.left
    from_top = 0.0 if is_on_page else styles.top if styles.down.get(name) == "page-content" else top
    if name in styles.at_right:
        from_left, left = (
            0.0,
            max(0.0, styles.width - width - (0.0 if styles.across.get(name) == "page" else styles.left)),
        )
    before = flow.page
    if shape.get(f"{_TEXT}anchor-page-number"):
        flow.page = min(max(page - 1, 0), 500)
    flow.add_box(inner.lines(), from_left + left, from_top + high, width or 200.0, height or LINE)
    flow.page = before


def _points(measure: str | None) -> float:
    found = re.fullmatch(r"(-?\d{1,7}(?:\.\d{1,9})?)\s*(cm|mm|in|pt|pc|px)", measure or "")
    return float(found.group(1)) * _UNITS[found.group(2)] if found else 0.0


def _count(text: str | None) -> int:
    return int(text) if text is not None and re.fullmatch(r"\d{1,6}", text) else 1


def _table(table: etree._Element, flow: Flow, styles: _Styles) -> None:
    for row in _rows(table):
        cells: list[list[Placed]] = []
        for cell in row:
            if cell.tag == f"{_TABLE}table-cell" and len(cells) < _MOST_CELLS:
                inner = Flow(flow.page, flow.top, flow.left)
                _walk(cell, inner, styles)
                cells.append(inner.placed())
        flow.add_row(cells)


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        if child.tag == f"{_TABLE}table-row":
            yield child
        elif child.tag in {f"{_TABLE}table-rows", f"{_TABLE}table-header-rows", f"{_TABLE}table-row-group"}:
            yield from _rows(child)
