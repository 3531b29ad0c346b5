"""Real files for the tests: workbooks written with xlsxwriter, text in several encodings, HTML under .xls."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Sequence
from typing import Any

import xlsxwriter

from services.ledgers.book import Book, Merge, Sheet

HEADINGS = ("序号", "姓名", "联系电话", "应聘岗位", "信息来源", "登记日期", "一面时间", "一面面试官",
    "一面结果", "状态",
            "入职日期", "期望薪资", "备注")  # fmt: skip


def workbook(
    *sheets: tuple[str, Sequence[Sequence[Any]]], merges: Sequence[tuple[int, int, int, int, str]] = ()
) -> bytes:
    """An .xlsx with these rows; merges are written into the first sheet."""
    data = io.BytesIO()
    book = xlsxwriter.Workbook(data, {"strings_to_formulas": False})
    for name, rows in sheets:
        sheet = book.add_worksheet(name)
        for r, row in enumerate(rows):
            for c, value in enumerate(row):
                if value not in ("", None):
                    sheet.write(r, c, value)
    first = book.worksheets()[0]
    for top, left, bottom, right, words in merges:
        first.merge_range(top, left, bottom, right, words)
    book.close()
    return data.getvalue()


def book(rows: Sequence[Sequence[Any]], merges: Sequence[tuple[int, int, int, int]] = (), name: str = "Sheet1") -> Book:
    """A book that was read already."""
    width = max(len(row) for row in rows)
    cells = [[*row, *[""] * (width - len(row))] for row in rows]
    return Book("ledger.xlsx", "xlsx", [Sheet(name, cells, [Merge(*merge) for merge in merges])])


def people(count: int, *, start: int = 1) -> list[list[Any]]:
    """Plain rows under HEADINGS; everybody different."""
    results = ("通过", "不合格", "未到", "待定")
    return [
        [n, f"王{chr(0x4E00 + n)}", f"138{n:08d}", "车间主任" if n % 2 else "会计", "BOSS直聘",
        f"2025-03-{n % 27 + 1:02d}",
         f"2025-04-{n % 27 + 1:02d} 14:00", "陈国栋", results[n % 4], "", "", "8-10K", "可倒班" if n % 3 else ""]
        for n in range(start, start + count)
    ]  # fmt: skip


def binary_workbook(name: str, rows: Sequence[Sequence[str | float]]) -> bytes:
    """An .xlsb with one sheet, record by record; nothing else writes this format."""
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    rels = (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        f'Type="{relation}/worksheet" Target="worksheets/sheet1.bin"/></Relationships>'
    )
    cells = b""
    for r, row in enumerate(rows):
        cells += _record(0, struct.pack("<IIHBBI", r, 0, 300, 0, 0, 0))
        for c, value in enumerate(row):
            place = struct.pack("<II", c, 0)
            cells += (
                _record(6, place + _wide(value))
                if isinstance(value, str)
                else _record(5, place + struct.pack("<d", value))
            )
    sheet = _record(129) + _record(148, struct.pack("<IIII", 0, len(rows) - 1, 0, max(map(len, rows)) - 1))
    sheet += _record(145) + cells + _record(146) + _record(130)
    bundle = _record(156, struct.pack("<II", 0, 1) + _wide("rId1") + _wide(name))
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("xl/workbook.bin", _record(131) + _record(143) + bundle + _record(144) + _record(132))
        archive.writestr("xl/_rels/workbook.bin.rels", rels)
        archive.writestr("xl/worksheets/sheet1.bin", sheet)
    return data.getvalue()


def _wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def _record(kind: int, body: bytes = b"") -> bytes:
    head = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size = len(body)
    return head + (bytes([size]) if size < 128 else bytes([size & 0x7F | 0x80, size >> 7])) + body
