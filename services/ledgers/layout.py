"""How a workbook looks: what stands above its rows, styles, widths, frozen panes, filters, lists to choose from.

Taken once, when a ledger is imported, so that it can go out again as the office knows it. The workbook is cut to its
first rows before it is read, so that a long one costs no more than a short one. Runs in an expendable process.
"""

from __future__ import annotations

import contextlib
import io
from typing import Any

import openpyxl
from openpyxl.utils import range_boundaries

from services.ledgers import cell_styles, page_setup, workbook_cut
from services.ledgers.draft import Draft

_ROWS_KEPT = 4  # data rows that styles are learned from
Layout = dict[str, Any]
"""`styles`: formats as XlsxWriter takes them; `sheets`: one per sheet that rows were read from."""


def of(data: bytes, heads: dict[str, int]) -> Layout | None:
    """The layout of an .xlsx; None where the file is no such workbook, or a damaged one.

    `heads` names the sheets that rows were read from, each with its last heading row (from 1).
    """
    if not data.startswith(b"PK"):
        return None
    with contextlib.suppress(Exception):  # somebody else's file: without its styles it goes out plainly
        return _Reader(_first_rows(data, heads), heads).layout()
    return None


def heads_of(draft: Draft) -> dict[str, int]:
    """The sheets that rows are read from, with the last heading row of their first table."""
    heads: dict[str, int] = {}
    for _, table in draft.tables():
        heads.setdefault(table.sheet, max(table.header_rows, default=0))
    return heads


def _first_rows(data: bytes, heads: dict[str, int]) -> bytes:
    return workbook_cut.cut(data, max(heads.values(), default=1) + _ROWS_KEPT)


class _Reader:
    """Reads the cut workbook; equal formats are one style."""

    def __init__(self, data: bytes, heads: dict[str, int]) -> None:
        self._book = openpyxl.load_workbook(io.BytesIO(data))
        self._heads = heads
        self._styles: list[dict[str, Any]] = []
        self._numbers: dict[str, int] = {}
        self._theme = cell_styles.theme_of(data)

    def layout(self) -> Layout:
        sheets = {
            name: self._sheet(self._book[name], head)
            for name, head in self._heads.items()
            if name in self._book.sheetnames
        }
        return {"styles": self._styles, "sheets": sheets}

    def _sheet(self, sheet: Any, head: int) -> dict[str, Any]:
        widths = {}
        for letter, dimension in sheet.column_dimensions.items():
            first, last = dimension.min or _number(letter), dimension.max or _number(letter)
            for column in range(first, min(last, first + 300) + 1):
                entry: dict[str, Any] = {}
                if dimension.customWidth or dimension.width != 13:
                    entry["width"] = round(float(dimension.width), 2)
                if dimension.hidden:
                    entry["hidden"] = True
                if entry:
                    widths[str(column - 1)] = entry
        rows = [
            {"height": sheet.row_dimensions[r].height, "cells": self._cells(sheet, r, with_values=True)}
            for r in range(1, head + 1)
        ]
        first = [self._cells(sheet, r, with_values=False) for r in range(head + 1, head + 1 + _ROWS_KEPT)]
        merges = [
            [m.min_row - 1, m.min_col - 1, m.max_row - 1, m.max_col - 1]
            for m in sheet.merged_cells.ranges
            if m.max_row <= head
        ]
        return {
            "columns": widths,
            "head": rows,
            "data": max(first, key=len, default=[]),
            "row_height": sheet.row_dimensions[head + 1].height,
            "merges": merges,
            "merges_people": any(
                m.min_row > head and m.max_row > m.min_row and m.min_col == m.max_col for m in sheet.merged_cells.ranges
            ),
            "freeze": _freeze(sheet),
            "has_filter": bool(sheet.auto_filter and sheet.auto_filter.ref),
            "lists": _lists(sheet),
            "page": page_setup.of(sheet),
        }

    def _cells(self, sheet: Any, row: int, *, with_values: bool) -> list[list[Any]]:
        found = []
        for column in range(1, (sheet.max_column or 0) + 1):
            cell = sheet.cell(row, column)
            style = self._style(cell) if cell.has_style else -1
            value = _plain(cell.value) if with_values else None
            if style >= 0 or value is not None:
                found.append([column - 1, value, style] if with_values else [column - 1, style])
        return found

    def _style(self, cell: Any) -> int:
        made = cell_styles.format_of(cell, self._theme)
        key = repr(sorted(made.items()))
        if key not in self._numbers:
            self._numbers[key] = len(self._styles)
            self._styles.append(made)
        return self._numbers[key]


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, (str, int, float, bool)):
        return value
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _number(letter: str) -> int:
    column = 0
    for c in letter:
        column = column * 26 + ord(c) - 64
    return column


def _freeze(sheet: Any) -> list[int] | None:
    pane = sheet.freeze_panes
    if not pane:
        return None
    column, row, _, _ = range_boundaries(pane)
    return [row - 1, column - 1]


def _lists(sheet: Any) -> list[dict[str, Any]]:
    """Columns whose cells are chosen from a list that stands in the workbook itself."""
    found = []
    for rule in sheet.data_validations.dataValidation:
        source = str(rule.formula1 or "")
        if rule.type != "list" or not (source.startswith('"') and source.endswith('"')):
            continue
        columns = sorted({c - 1 for part in rule.sqref.ranges for c in range(part.min_col, part.max_col + 1)})
        found.append({"columns": columns[:50], "words": source.strip('"').split(",")})
    return found


__all__ = ["Layout", "heads_of", "of"]
