"""A form as .xlsx: everything locked but the answers, lists where there is a choice, the résumé on a sheet of its own.

Excel, WPS, LibreOffice and their phone editions all keep locks, lists and pictures; embedded files they do not.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from services.packets.pages import Pages
from services.packets.paper import Asks, Field, Locked, Paper, Style
from services.reports.workbook import colour

_LINE = 18  # points of a line of text
_HINT = 250  # characters that Excel shows beside a cell
_PICTURE_WIDE = 720  # px of a page on its sheet

_STYLES: dict[Style, dict[str, Any]] = {
    Style.TITLE: {"bold": True, "font_size": 18},
    Style.SECOND: {"font_color": "text2"},
    Style.HINT: {"font_color": "accent_text"},
    Style.HEAD: {"bold": True, "bg_color": "window", "bottom": 1},
    Style.NAME: {"bold": True},
    Style.BODY: {"font_color": "text2", "font_size": 10},
    Style.NUMBER: {"font_color": "text3", "font_size": 9, "font_name": "Consolas"},
}
_LINED = frozenset({Style.NAME, Style.BODY, Style.HEAD})


@dataclass
class _Formats:
    book: Workbook

    def __post_init__(self) -> None:
        self.styles = {style: self._made(style, told) for style, told in _STYLES.items()}
        open_cell = {"locked": False, "border": 1, "border_color": colour("accent_line"), "bg_color": colour("surface")}
        self.points = self.book.add_format(
            {**open_cell, "align": "center", "valign": "vcenter", "bold": True, "font_size": 14, "num_format": "0"}
        )
        self.words = self.book.add_format({**open_cell, "text_wrap": True, "valign": "vcenter", "num_format": "@"})

    def _made(self, style: Style, told: dict[str, Any]) -> Format:
        values = {name: colour(value) if "color" in name else value for name, value in told.items()}
        if style in _LINED:
            values |= {"bottom": 1, "bottom_color": colour("hair")}
        wraps = style not in (Style.TITLE, Style.NUMBER)
        return self.book.add_format({"text_wrap": wraps, "valign": "vcenter", "locked": True, **values})

    def of(self, part: Field) -> Format:
        return self.points if part.asks is Asks.POINTS else self.words


def write(paper: Paper, token: str, resumes: Sequence[tuple[str, Pages]] = ()) -> bytes:
    """The file's bytes, `resumes` on sheets of their own under their titles. `token` stands in the properties, too."""
    target = BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": paper.title, "keywords": token})
    formats = _Formats(book)
    sheet = book.add_worksheet(paper.title[:31])
    _lay_out(sheet, paper)
    for number, row in enumerate(paper.rows):
        high = 1
        for locked in row.locked:
            _put_locked(sheet, number, locked, formats)
            high = max(high, _lines(paper, locked.column, locked.span, locked.words))
        for part in row.fields:
            _put_field(sheet, paper, number, part, formats)
            high = max(high, part.lines)
        if any(locked.style is Style.TITLE for locked in row.locked):
            sheet.set_row(number, 30)
        elif row.locked or row.fields:
            sheet.set_row(number, max(_LINE * high + 4, 24 if row.fields else 0))
    _protect(sheet)
    taken = {paper.title[:31].casefold()}
    for title, resume in resumes:
        if resume.pictures or resume.lines:
            name = _sheet_name(title, taken)
            _put_resume(book, resume, name, formats)
    book.close()
    return target.getvalue()


def _sheet_name(title: str, taken: set[str]) -> str:
    """A name that Excel takes, once in a workbook."""
    clean = "".join("－" if sign in "[]:*?/\\'" else sign for sign in title)[:28] or "-"
    name, number = clean, 2
    while name.casefold() in taken:
        name, number = f"{clean} {number}", number + 1
    taken.add(name.casefold())
    return name


def _lay_out(sheet: Worksheet, paper: Paper) -> None:
    sheet.hide_gridlines(2)
    sheet.set_paper(9)
    if paper.wide:
        sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(0.4, 0.4, 0.5, 0.5)
    for column, width in enumerate(paper.widths):
        sheet.set_column(column, column, width)
    for number, row in enumerate(paper.rows):
        if row.fields:
            at = row.fields[0].column
            sheet.set_selection(number, at, number, at)
            break


def _protect(sheet: Worksheet) -> None:
    sheet.protect(secrets.token_hex(8), {"select_locked_cells": True, "select_unlocked_cells": True})


def _put_locked(sheet: Worksheet, row: int, part: Locked, formats: _Formats) -> None:
    form = formats.styles[part.style]
    if part.span > 1:
        sheet.merge_range(row, part.column, row, part.column + part.span - 1, "", form)
    sheet.write_string(row, part.column, part.words, form)


def _put_field(sheet: Worksheet, paper: Paper, row: int, part: Field, formats: _Formats) -> None:
    form = formats.of(part)
    if part.span > 1:
        sheet.merge_range(row, part.column, row, part.column + part.span - 1, "", form)
    sheet.write_blank(row, part.column, None, form)
    if part.asks is Asks.WORDS:
        return
    source = ["1", "2", "3", "4", "5"] if part.asks is Asks.POINTS else list(part.choices)
    rule: dict[str, Any] = {
        "validate": "list", "source": source, "ignore_blank": True,
        "error_title": part.title[:32], "error_message": paper.errors.get(part.asks, "")[:255],
    }  # fmt: skip
    if part.hint:
        rule |= {"input_title": part.title[:32], "input_message": part.hint[:_HINT]}
    sheet.data_validation(row, part.column, row, part.column, rule)


def _put_resume(book: Workbook, resume: Pages, title: str, formats: _Formats) -> None:
    sheet = book.add_worksheet(title)
    sheet.hide_gridlines(2)
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_column(0, 0, 100)
    sheet.write_string(0, 0, resume.note, formats.styles[Style.HINT])
    at = 1
    for picture in resume.pictures:
        scale = _PICTURE_WIDE / picture.width
        told = {"image_data": BytesIO(picture.data), "x_scale": scale, "y_scale": scale, "object_position": 2}
        sheet.insert_image(at, 0, "page.jpg", told)
        at += int(picture.height * scale / 20) + 2
    for number, line in enumerate(resume.lines, at):
        sheet.write_string(number, 0, line, formats.styles[Style.SECOND])
    _protect(sheet)


def _lines(paper: Paper, column: int, span: int, words: str) -> int:
    """How many lines words take in their columns: Han characters are twice as wide."""
    room = max(sum(paper.widths[column : column + span]) - 1, 4)
    return sum(max(1, -(-_width(line) // room)) for line in words.split("\n"))


def _width(words: str) -> int:
    return sum(2 if ord(sign) > 0x2E7F else 1 for sign in words)
