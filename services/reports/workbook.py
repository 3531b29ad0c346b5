"""A report as .xlsx: a sheet per section, live tables with types and filters, native charts. Safe to open anywhere.

Words are written as strings, never as formulas, whatever they begin with.
"""

from __future__ import annotations

import tomllib
from functools import cache
from io import BytesIO
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

import resources
from services.reports.content import Drawn, Kind, Report, Section

FORMATS = {
    Kind.WORDS: "@",
    Kind.COUNT: "#,##0",
    Kind.SHARE: "0%",
    Kind.DAYS: "0.0",
    Kind.YUAN: "#,##0",
    Kind.POINTS: "+0.0;-0.0;0.0",
    Kind.INDEX: "0.00",
    Kind.SCORE: "0.0",
}
WIDEST = 60


@cache
def colour(role: str) -> str:
    """A role of the light theme: reports are read on paper."""
    theme = tomllib.loads(resources.path("theme", "light.toml").read_text(encoding="utf-8"))
    return str(theme["palette"][theme["roles"][role]])


def write(report: Report) -> bytes:
    """The file's bytes."""
    target = BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": report.title, "subject": report.subtitle})
    formats = {kind: book.add_format({"num_format": form, "valign": "top"}) for kind, form in FORMATS.items()}
    formats[Kind.WORDS].set_text_wrap()
    _cover(book, report)
    for section in report.sections:
        _section(book, section, formats)
    book.close()
    return target.getvalue()


def _cover(book: Workbook, report: Report) -> None:
    sheet = book.add_worksheet(_sheet_name(report.title))
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, 90)
    sheet.write_string(0, 0, report.title, book.add_format({"bold": True, "font_size": 18}))
    sheet.write_string(1, 0, report.subtitle, book.add_format({"font_color": colour("text2")}))
    plain = book.add_format({"text_wrap": True, "valign": "top"})
    for row, sentence in enumerate(report.sentences, 3):
        sheet.write_string(row, 0, sentence, plain)
    at = len(report.sentences) + 4
    link = book.add_format({"font_color": colour("accent"), "underline": 1})
    for row, section in enumerate(report.sections, at):
        sheet.write_url(row, 0, f"internal:'{_sheet_name(section.title)}'!A1", link, section.title)
    sheet.set_paper(9)


def _section(book: Workbook, section: Section, formats: dict[Kind, Format]) -> None:
    sheet = book.add_worksheet(_sheet_name(section.title))
    sheet.set_paper(9)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.freeze_panes(1, 1)
    sheet.repeat_rows(0)
    for row, values in enumerate(section.rows, 1):
        for column, value in enumerate(values):
            _cell(sheet, row, column, value, formats[section.columns[column].kind])
    last = max(len(section.rows), 1)
    sheet.add_table(
        0,
        0,
        last,
        len(section.columns) - 1,
        {
            "name": f"T_{section.code}",
            "style": "Table Style Light 1",
            "columns": [{"header": column.title, "format": formats[column.kind]} for column in section.columns],
        },
    )
    for column, of in enumerate(section.columns):
        wide = max([_width(of.title) + 4, *(_width(str(row[column])) for row in section.rows)], default=10)
        sheet.set_column(column, column, min(max(wide if of.kind is Kind.WORDS else _width(of.title) + 4, 8), WIDEST))
    if section.note:
        sheet.write_string(last + 2, 0, section.note, book.add_format({"font_color": colour("text2")}))
    if section.drawn is not Drawn.NOTHING and section.rows:
        _chart(book, sheet, section)


def _cell(sheet: Worksheet, row: int, column: int, value: Any, form: Format) -> None:
    if value is None:
        sheet.write_blank(row, column, None, form)
    elif isinstance(value, str):
        sheet.write_string(row, column, value, form)
    else:
        sheet.write_number(row, column, value, form)


def _chart(book: Workbook, sheet: Worksheet, section: Section) -> None:
    at = section.charted_column
    kind = "bar" if section.drawn is Drawn.BARS else "column"
    chart: Any = book.add_chart({"type": kind})
    name = sheet.get_name()
    rows = len(section.rows)
    chart.add_series(
        {
            "name": [name, 0, at],
            "categories": [name, 1, 0, rows, 0],
            "values": [name, 1, at, rows, at],
            "fill": {"color": colour("c1")},
            "gap": 60,
            "data_labels": {"value": True, "num_format": FORMATS[section.columns[at].kind]},
        }
    )
    chart.set_title({"name": section.title})
    chart.set_legend({"none": True})
    if kind == "bar":
        chart.set_y_axis({"reverse": True})
        chart.set_x_axis({"visible": False, "major_gridlines": {"visible": False}})
    else:
        chart.set_y_axis({"major_gridlines": {"visible": True, "line": {"color": colour("hair")}}})
    chart.set_size({"width": 640, "height": max(240, 28 * rows + 90)})
    sheet.insert_chart(rows + 4, 0, chart)


def _sheet_name(title: str) -> str:
    """Excel takes 31 characters, and no brackets, slashes, colons, asterisks or question marks."""
    return "".join("－" if sign in "[]:*?/\\" else sign for sign in title)[:31]


def _width(words: str) -> int:
    """Columns that words need: Han characters are twice as wide."""
    return max((sum(2 if ord(sign) > 0x2E7F else 1 for sign in line) for line in words.split("\n")), default=0)
