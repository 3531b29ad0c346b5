"""Real files for the tests: workbooks written with xlsxwriter, text in several encodings, HTML under .xls."""

from __future__ import annotations

import io
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
