"""The numbers and letters that Word draws before the paragraphs of a list; they stand nowhere in its text."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HAN = "零一二三四五六七八九"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_MOST = 9999


@dataclass(frozen=True, slots=True)
class _Level:
    form: str
    words: str
    start: int


@dataclass
class Numbering:
    """Counts the lists of one file, paragraph by paragraph."""

    lists: dict[str, dict[int, _Level]] = field(default_factory=dict)  # by number id, by level
    styles: dict[str, tuple[str, int]] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))

    @classmethod
    def of(cls, numbering: etree._Element | None, styles: etree._Element | None) -> Numbering:
        """Learn the lists of a file from its parts, either of which may be missing."""
        found = cls()
        if numbering is None:
            return found
        abstract = {
            node.get(f"{_W}abstractNumId", ""): _levels(node) for node in numbering.iterfind(f"{_W}abstractNum")
        }
        for node in numbering.iterfind(f"{_W}num"):
            base = node.find(f"{_W}abstractNumId")
            key = base.get(f"{_W}val", "") if base is not None else ""
            found.lists[node.get(f"{_W}numId", "")] = abstract.get(key, {})
        for style in styles.iterfind(f"{_W}style") if styles is not None else ():
            place = _place(style.find(f"{_W}pPr"))
            if place is not None:
                found.styles[style.get(f"{_W}styleId", "")] = place
        return found

    def label(self, paragraph: etree._Element) -> str:
        """Count a paragraph, and give what Word draws before it: "2." or "（一）", nothing for a bullet."""
        properties = paragraph.find(f"{_W}pPr")
        if not self.lists or properties is None:
            return ""
        place = _place(properties)
        if place is None:
            style = properties.find(f"{_W}pStyle")
            place = self.styles.get(style.get(f"{_W}val", "")) if style is not None else None
        if place is None:
            return ""
        key, depth = place
        levels = self.lists.get(key, {})
        level = levels.get(depth)
        if level is None:
            return ""
        counts = self._counts[key]
        counts[depth] = min(counts.get(depth, level.start - 1) + 1, _MOST)
        for deeper in [d for d in counts if d > depth]:
            del counts[deeper]
        if level.form in {"bullet", "none"}:
            return ""
        return re.sub(r"%(\d)", lambda m: self._told(levels, counts, int(m.group(1)) - 1), level.words)

    @staticmethod
    def _told(levels: dict[int, _Level], counts: dict[int, int], depth: int) -> str:
        level = levels.get(depth)
        return numeral(counts.get(depth, level.start), level.form) if level is not None else ""


def _levels(node: etree._Element) -> dict[int, _Level]:
    found: dict[int, _Level] = {}
    for level in node.iterfind(f"{_W}lvl"):
        values = {
            name: child.get(f"{_W}val", "")
            for name in ("numFmt", "lvlText", "start")
            if (child := level.find(f"{_W}{name}")) is not None
        }
        found[_number(level.get(f"{_W}ilvl"), 0)] = _Level(
            values.get("numFmt", "decimal"), values.get("lvlText", ""), _number(values.get("start"), 1)
        )
    return found


def _place(properties: etree._Element | None) -> tuple[str, int] | None:
    numbers = properties.find(f"{_W}numPr") if properties is not None else None
    key = numbers.find(f"{_W}numId") if numbers is not None else None
    if numbers is None or key is None:
        return None
    depth = numbers.find(f"{_W}ilvl")
    return key.get(f"{_W}val", ""), _number(depth.get(f"{_W}val") if depth is not None else None, 0)


def _number(text: str | None, default: int) -> int:
    return int(text) if text is not None and re.fullmatch(r"\d{1,4}", text) else default


def numeral(number: int, form: str) -> str:
    """Write a number the way a list does."""
    match form:
        case "lowerLetter" | "upperLetter":
            letter = chr(ord("a") + (number - 1) % 26)
            return letter if form == "lowerLetter" else letter.upper()
        case "lowerRoman" | "upperRoman":
            roman = _roman(number)
            return roman if form == "lowerRoman" else roman.upper()
        case "ideographTraditional":
            return _STEMS[(number - 1) % 10]
        case _ if form.startswith(("chinese", "japanese", "taiwanese", "ideograph")) and "Legal" not in form:
            return _han(number)
    return str(number)


def _han(number: int) -> str:
    if number >= 100 or number < 0:
        return str(number)
    tens, ones = divmod(number, 10)
    if not tens:
        return _HAN[ones]
    return ("" if tens == 1 else _HAN[tens]) + "十" + (_HAN[ones] if ones else "")


def _roman(number: int) -> str:
    if not 0 < number < 300:
        return str(number)
    found = ""
    for value, letters in _ROMAN:
        while number >= value:
            found, number = found + letters, number - value
    return found
