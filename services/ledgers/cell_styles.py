"""The style of a cell, from openpyxl's terms into XlsxWriter's."""

from __future__ import annotations

import contextlib
import io
import re
import zipfile
from typing import Any

from openpyxl.styles.colors import COLOR_INDEX

_BORDERS = {"thin": 1, "medium": 2, "dashed": 3, "dotted": 4, "thick": 5, "double": 6, "hair": 7, "mediumDashed": 8,
            "dashDot": 9, "mediumDashDot": 10,
            "dashDotDot": 11, "mediumDashDotDot": 12, "slantDashDot": 13}  # fmt: skip
_ALIGNED = {"left", "center", "right", "fill", "justify", "distributed"}
_VALIGNED = {
    "top": "top",
    "center": "vcenter",
    "bottom": "bottom",
    "justify": "vjustify",
    "distributed": "vdistributed",
}
_BLACK = ("#" + "0" * 6,)


def format_of(cell: Any, theme: list[str]) -> dict[str, Any]:
    """A cell's style as XlsxWriter takes it."""
    made = _font(cell.font, theme)
    fill = cell.fill
    if fill.fill_type == "solid" and (colour := _colour(fill.fgColor, theme)):
        made["bg_color"] = colour
    made |= _alignment(cell.alignment)
    for side in ("left", "right", "top", "bottom"):
        line = getattr(cell.border, side)
        if line is not None and line.style in _BORDERS:
            made[side] = _BORDERS[line.style]
            if (colour := _colour(line.color, theme)) and colour not in _BLACK:
                made[f"{side}_color"] = colour
    if cell.number_format and cell.number_format != "General":
        made["num_format"] = cell.number_format
    return {name: value for name, value in made.items() if value is not None}


def _font(font: Any, theme: list[str]) -> dict[str, Any]:
    made: dict[str, Any] = {"font_name": font.name, "font_size": font.size}
    for name in ("bold", "italic"):
        if getattr(font, name):
            made[name] = True
    if font.underline:
        made["underline"] = 1
    if (colour := _colour(font.color, theme)) and colour not in _BLACK:
        made["font_color"] = colour
    return made


def _alignment(alignment: Any) -> dict[str, Any]:
    made: dict[str, Any] = {}
    if alignment.horizontal in _ALIGNED:
        made["align"] = "center_across" if alignment.horizontal == "centerContinuous" else alignment.horizontal
    if alignment.vertical in _VALIGNED:
        made["valign"] = _VALIGNED[alignment.vertical]
    if alignment.wrap_text:
        made["text_wrap"] = True
    if alignment.indent:
        made["indent"] = int(alignment.indent)
    return made


def _colour(colour: Any, theme: list[str]) -> str:
    """#RRGGBB of a colour by value or from the theme with its tint; "" where it is none of them."""
    if colour is None:
        return ""
    if colour.type == "rgb" and isinstance(colour.rgb, str) and len(colour.rgb) == 8:
        return "" if colour.rgb == "00000000" else f"#{colour.rgb[2:]}"
    if colour.type == "theme" and isinstance(colour.theme, int) and colour.theme < len(theme):
        return _tinted(theme[colour.theme], float(colour.tint or 0))
    if colour.type == "indexed" and isinstance(colour.indexed, int) and colour.indexed < 64:
        return f"#{COLOR_INDEX[colour.indexed][2:]}"
    return ""


def _tinted(base: str, tint: float) -> str:
    parts = [int(base[i : i + 2], 16) for i in (0, 2, 4)]
    mixed = [round(p * (1 + tint)) if tint < 0 else round(p + (255 - p) * tint) for p in parts]
    return "#" + "".join(f"{min(255, max(0, p)):02X}" for p in mixed)


def theme_of(data: bytes) -> list[str]:
    """The colours of the workbook's theme, in the order in which cells number them."""
    with contextlib.suppress(KeyError), zipfile.ZipFile(io.BytesIO(data)) as archive:
        text = archive.read("xl/theme/theme1.xml").decode("utf-8", "replace")
        found = {}
        for name in ("dk1", "lt1", "dk2", "lt2", *(f"accent{n}" for n in range(1, 7))):
            match = re.search(rf"<a:{name}>.*?(?:lastClr|srgbClr val)=\"([0-9A-Fa-f]{{6}})\"", text, re.DOTALL)
            found[name] = match.group(1) if match else "000000"
        return [found[name] for name in ("lt1", "dk1", "lt2", "dk2", *(f"accent{n}" for n in range(1, 7)))]
    return []
