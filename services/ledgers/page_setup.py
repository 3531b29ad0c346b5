"""How a sheet of an office is printed and first seen: paper, direction, scale, margins, repeated headings, zoom."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_MARGINS = ("left", "right", "top", "bottom")
_ROWS = re.compile(r"\$?(\d+):\$?(\d+)")
_LONGEST = 255  # characters of a line above or below the page
Setup = dict[str, Any]
"""What the office set; whatever it left alone is not there."""


def of(sheet: Any) -> Setup:
    """The page setup of an openpyxl sheet."""
    page, view = sheet.page_setup, sheet.sheet_view
    repeated = _ROWS.search(str(sheet.print_title_rows or ""))
    fits = sheet.sheet_properties.pageSetUpPr and sheet.sheet_properties.pageSetUpPr.fitToPage
    found: Setup = {
        "landscape": page.orientation == "landscape",
        "paper": _number(page.paperSize),
        "fit": [_number(page.fitToWidth, 1), _number(page.fitToHeight, 1)] if fits else None,
        "scale": _number(page.scale) if not fits else 0,
        "margins": [float(getattr(sheet.page_margins, side)) for side in _MARGINS],
        "centred": bool(sheet.print_options.horizontalCentered),
        "repeat": [int(repeated.group(1)) - 1, int(repeated.group(2)) - 1] if repeated else None,
        "zoom": _number(view.zoomScale),
        "no_grid": view.showGridLines is False,
        "header": _line(sheet.oddHeader),
        "footer": _line(sheet.oddFooter),
    }
    return {name: value for name, value in found.items() if value}


def put(sheet: Worksheet, setup: Setup, *, head: int) -> None:
    """Set a page up as the office's was; one without a setup goes on as many pages across as it is wide: one.

    `head` is how many rows stand above the people.
    """
    if setup.get("landscape", not setup):
        sheet.set_landscape()
    if paper := setup.get("paper"):
        sheet.set_paper(paper)
    if fit := setup.get("fit") or (None if setup else [1, 0]):
        sheet.fit_to_pages(*fit)
    elif scale := setup.get("scale"):
        sheet.set_print_scale(min(400, max(10, scale)))
    if margins := setup.get("margins"):
        sheet.set_margins(*margins)
    if setup.get("centred"):
        sheet.center_horizontally()
    if repeat := setup.get("repeat") or (None if setup or not head else [0, head - 1]):
        sheet.repeat_rows(*repeat)
    if zoom := setup.get("zoom"):
        sheet.set_zoom(min(400, max(10, zoom)))
    if setup.get("no_grid"):
        sheet.hide_gridlines(2)
    if line := setup.get("header"):
        sheet.set_header(line)
    if line := setup.get("footer"):
        sheet.set_footer(line)


def _number(value: Any, default: int = 0) -> int:
    """Of a number that may be missing, or written as text; 0 is a number of pages: as many as it takes."""
    try:
        return default if value is None else int(value)
    except (TypeError, ValueError):
        return default


def _line(line: Any) -> str:
    """A line above or below the page, as Excel writes it; pictures stay out."""
    parts = ((f"&{name}", getattr(line, side).text) for name, side in (("L", "left"), ("C", "center"), ("R", "right")))
    text = "".join(f"{mark}{said}" for mark, said in parts if said)
    return text if len(text) <= _LONGEST and "&G" not in text else ""
