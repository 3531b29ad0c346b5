"""How the paragraphs of a Word file are set: size, room between lines, indents; its own, else its style's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from services.resumes.layout.block_order import LETTER, LINE
from services.resumes.layout.blocks import MARGIN, Manner, Sheet

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TWIP = 20.0  # per point
_NATURAL = 1.3  # of the size: from line to line, where nothing else is said
_DEEPEST = 12  # styles that stand on one another
_ALIGNED = {"center": "center", "right": "right", "end": "right"}

Trait = dict[str, float | str]


@dataclass
class Manners:
    """The styles of a file, and what its paragraphs make of them."""

    styles: dict[str, etree._Element] = field(default_factory=dict)
    usual: list[etree._Element] = field(default_factory=list)  # nodes that hold what the file says of all paragraphs
    grid: float = 0.0  # points from line to line of the page, where lines keep to it
    _known: dict[str, Trait] = field(default_factory=dict)

    @classmethod
    def of(cls, styles: etree._Element | None) -> Manners:
        """Learn the styles of a file, which may have none."""
        found = cls()
        if styles is None:
            return found
        found.usual = [
            node for kind in ("pPr", "rPr") for node in styles.iterfind(f"{_W}docDefaults/{_W}{kind}Default")
        ]
        for style in styles.iterfind(f"{_W}style"):
            if style.get(f"{_W}type") == "paragraph":
                found.styles[style.get(f"{_W}styleId", "")] = style
                if style.get(f"{_W}default") in {"1", "true"}:
                    found.styles.setdefault("", style)
        return found

    def of_paragraph(self, paragraph: etree._Element) -> Manner:
        """How a paragraph is set."""
        own = paragraph.find(f"{_W}pPr")
        style = own.find(f"{_W}pStyle") if own is not None else None
        traits = dict(self._of_style(style.get(f"{_W}val", "") if style is not None else "", 0))
        if own is not None:
            traits |= _traits(own)
        size = next(_sizes(paragraph.iterfind(f".//{_W}r/{_W}rPr/{_W}sz")), None)
        return self._manner(traits | ({"size": size} if size else {}))

    def _of_style(self, name: str, depth: int) -> Trait:
        if name in self._known:
            return self._known[name]
        style = self.styles.get(name)
        traits: Trait = {}
        if style is None:
            for holder in self.usual:
                for node in holder:
                    traits |= _traits(node)
        else:
            base = style.find(f"{_W}basedOn")
            above = base.get(f"{_W}val", "") if base is not None else "\0"  # no style is called so: the usual
            traits |= self._of_style(above if depth < _DEEPEST else "\0", depth + 1)
            for node in style:
                traits |= _traits(node)
        self._known[name] = traits
        return traits

    def _manner(self, traits: Trait) -> Manner:
        def number(name: str) -> float:
            value = traits.get(name, 0.0)
            return value if isinstance(value, float) else 0.0

        size = number("size") or LETTER
        step = _NATURAL * size
        if self.grid and traits.get("grid") != "off":
            step = self.grid * max(1, -(-step // self.grid))
        line, rule = number("line"), traits.get("rule", "auto")
        if line:
            step = {"exact": line, "atLeast": max(step, line)}.get(str(rule), step * line * _TWIP / 240)
        return Manner(
            size,
            min(max(step, 2.0), 400.0),
            number("before"),
            number("after"),
            number("left") + number("first"),
            number("right"),
            str(traits.get("align", "")),
        )


def _sizes(nodes: Iterator[etree._Element]) -> Iterator[float]:
    for node in nodes:
        value = _float(node.get(f"{_W}val"))
        if value:
            yield min(value / 2, 200.0)


def _traits(properties: etree._Element) -> Trait:
    """What one node of properties says of a paragraph: itself, or its letters."""
    found: Trait = {}
    for node in properties:
        match node.tag:
            case f if f == f"{_W}sz":
                found["size"] = min(_float(node.get(f"{_W}val")) / 2, 200.0)
            case f if f == f"{_W}spacing" and properties.tag != f"{_W}rPr":
                found |= _numbers(node, {"line": "line", "before": "before", "after": "after"})
                if node.get(f"{_W}lineRule"):
                    found["rule"] = node.get(f"{_W}lineRule", "")
            case f if f == f"{_W}ind":
                found |= _numbers(node, {"left": "left", "start": "left", "right": "right", "end": "right"})
            case f if f == f"{_W}jc":
                found["align"] = _ALIGNED.get(node.get(f"{_W}val", ""), "")
            case f if f == f"{_W}snapToGrid":
                found["grid"] = "off" if node.get(f"{_W}val") in {"0", "false", "off"} else ""
            case f if f == f"{_W}rPr":
                found |= _traits(node)
    return found


def _numbers(node: etree._Element, names: dict[str, str]) -> Trait:
    return {
        name: max(-2000.0, min(_float(node.get(f"{_W}{given}")) / _TWIP, 2000.0))
        for given, name in names.items()
        if node.get(f"{_W}{given}") is not None
    }


def _float(text: str | None) -> float:
    try:
        value = float(text or "")
    except ValueError:
        return 0.0
    return value if abs(value) < 1e7 else 0.0


def sheet_of(section: etree._Element | None) -> tuple[Sheet, float]:
    """The paper of a section, and the width of its columns."""
    size = section.find(f"{_W}pgSz") if section is not None else None
    margins = section.find(f"{_W}pgMar") if section is not None else None

    def points(node: etree._Element | None, name: str, default: float) -> float:
        given = node.get(f"{_W}{name}") if node is not None else None
        return default if given is None else abs(_float(given)) / _TWIP

    usual = Sheet()
    sheet = Sheet(
        points(size, "w", usual.width) or usual.width,
        points(size, "h", usual.height) or usual.height,
        *(points(margins, side, MARGIN) for side in ("left", "right", "top", "bottom")),
    )
    columns = section.find(f"{_W}cols") if section is not None else None
    count = max(1.0, _float(columns.get(f"{_W}num"))) if columns is not None else 1.0
    room = max(sheet.width - sheet.left - sheet.right, 50.0)
    return sheet, (room - (count - 1) * points(columns, "space", 21.0)) / count if count < 10 else room


def grid_of(section: etree._Element | None) -> float:
    """From line to line of the page, where lines keep to a grid; 0 where they do not."""
    grid = section.find(f"{_W}docGrid") if section is not None else None
    if grid is None or grid.get(f"{_W}type") not in {"lines", "linesAndChars", "snapToChars"}:
        return 0.0
    pitch = _float(grid.get(f"{_W}linePitch")) / _TWIP
    return pitch if 5.0 < pitch < 3 * LINE else 0.0
