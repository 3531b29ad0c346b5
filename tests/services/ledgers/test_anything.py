"""Whatever a file holds: a clear error or every row accounted for, never a crash."""

from __future__ import annotations

import contextlib
import random
from datetime import date, time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.errors import AppError
from services.ledgers import draft
from services.ledgers.book import Book, Sheet
from services.ledgers.read import read_book
from tests.services.ledgers.making import HEADINGS, people, workbook

CELLS = st.sampled_from([
    "", "", "张三", "13800138000", 13800138000.0, 3.5, 45721.0, True, "合计", "姓名", "电话",
    "岗位：会计", "备注：x", "√", "×",
    "2025-3-5", "212-10-31", "通过", "a\nb", date(2025, 1, 1), time(9, 0), "$F{x}", "☑男 □女",
    "学校", "公司", 1e20, -5, "面试",
    "时间", "结果", "一面", "期望薪资", "8-10K", "实习",
])  # fmt: skip


@settings(deadline=None, max_examples=150)
@given(st.integers(1, 8).flatmap(lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), max_size=25)))
def test_every_row_of_any_sheet_is_accounted_for(rows: list[list[Any]]) -> None:
    book = Book("x.xlsx", "xlsx", [Sheet("s", rows)])
    with contextlib.suppress(AppError):
        made = draft.draft_of(book)
        draft.cleaned(made, date(2026, 3, 12))
        for sheet in made.sheets:
            assert sheet.used_rows == sheet.rows_accounted()


@pytest.mark.parametrize("seed", range(60))
def test_a_damaged_workbook_is_a_clear_error_or_is_read(seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(workbook(("s", [list(HEADINGS), *people(30)])))
    for _ in range(chance.randrange(1, 12)):
        at = chance.randrange(len(data))
        if chance.random() < 0.5:
            data[at] = chance.randrange(256)
        else:
            del data[at : at + chance.randrange(1, 30)]
    with contextlib.suppress(AppError):
        draft.draft_of(read_book(bytes(data), "x.xlsx"))


@pytest.mark.parametrize("size", [3, 40, 600, 5000])
def test_bare_binary_streams_and_containers_full_of_noise_are_refused(size: int) -> None:
    noise = random.Random(size).randbytes(size)
    for head in (b"\x09\x08\x10\x00\x00\x06\x05\x00", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04"):
        with pytest.raises(AppError):
            read_book(head + noise, "x.xls")
