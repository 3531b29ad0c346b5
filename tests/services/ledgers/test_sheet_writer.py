"""The workbook that rows go out in: every value as it was, the whole file or none, nothing left behind on the way."""

from __future__ import annotations

import tempfile
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import python_calamine as calamine

from services.errors import AppError, Cancelled
from services.ledgers.book import letter
from services.ledgers.portrait import Value
from services.ledgers.sheet_writer import Block, Line, SheetColumn, save
from services.progress import Quiet

VALUES: tuple[Value, ...] = (
    "甲", " 两边有空 ", "a&b<c>\"d'", "第一行\n第二行", "=1+1", "-", "@x", "_x0041_", "𠮷", "bell\x07",
    "lone \ud800", "n" * 40_000,
    17.0, 8.05, 13800138000.0, -1.5, date(2025, 3, 5), datetime(2025, 3, 5, 14, 30), datetime(2025, 3, 5),  # noqa: DTZ001
)  # fmt: skip
READ: tuple[Any, ...] = (
    "甲", " 两边有空 ", "a&b<c>\"d'", "第一行\n第二行", "=1+1", "-", "@x", "_x0041_", "𠮷", "bell",
    "lone ", "n" * 32_767,
    17, 8.05, 13800138000, -1.5, datetime(2025, 3, 5), datetime(2025, 3, 5, 14, 30), datetime(2025, 3, 5),  # noqa: DTZ001
)  # fmt: skip


def block(lines: list[list[Value]], *types: str, sheet: str = "台账") -> Block:
    columns = tuple(
        SheetColumn(letter(n), f"列{n}", "", types[n] if n < len(types) else "") for n in range(len(lines[0]))
    )
    return Block(sheet, [1], columns, [Line(line) for line in lines], [], [])


def rows(path: Path, sheet: str = "台账") -> list[list[Any]]:
    return [[cell.value for cell in line] for line in openpyxl.load_workbook(path)[sheet].iter_rows()]


class Impatient(Quiet):
    """Somebody who gives up as soon as rows are written."""

    def step(self, _done: int, _total: int, what: str = "") -> None:
        if what == "write":
            raise Cancelled


def test_every_value_is_read_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    assert save(path, None, [block([[value, ""] for value in VALUES])]) == len(VALUES)

    read = rows(path)
    assert read[0] == ["列0", "列1"]
    assert [line[0] for line in read[1:]] == list(READ)
    assert {line[1] for line in read[1:]} == {None}
    other = calamine.CalamineWorkbook.from_path(str(path)).get_sheet_by_name("台账").to_python()
    assert [line[0] for line in other[1:17]] == list(READ[:16])
    assert len(other) == len(VALUES) + 1  # nothing is left of the row that showed the styles


def test_texts_of_numbers_days_and_times_are_typed_again(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    save(path, None, [block([["12", "2025-03-05", "09:30"], ["007", "上周", "9:30"]], "number", "date", "time")])
    assert rows(path)[1:] == [[12, datetime(2025, 3, 5), time(9, 30)], ["007", "上周", "9:30"]]  # noqa: DTZ001


def test_a_text_like_a_formula_is_quoted_and_stays_a_text(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    save(path, None, [block([["=HYPERLINK(1)"], ["甲"]])])
    sheet: Any = openpyxl.load_workbook(path)["台账"]
    assert [(c.data_type, c.quotePrefix) for (c,) in sheet.iter_rows(min_row=2)] == [("s", True), ("s", False)]


def test_several_sheets_keep_their_own_rows(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    save(path, None, [block([["甲", 1.0]], sheet="一"), block([["乙", date(2025, 1, 2)], ["甲", ""]], sheet="二")])
    assert rows(path, "一")[1:] == [["甲", 1]]
    assert rows(path, "二")[1:] == [["乙", datetime(2025, 1, 2)], ["甲", None]]  # noqa: DTZ001


def test_cancelled_the_old_file_stays_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    path.write_bytes(b"before")
    with pytest.raises(Cancelled):
        save(path, None, [block([["甲"]])], Impatient())
    assert [found.name for found in tmp_path.iterdir()] == ["out.xlsx"]
    assert path.read_bytes() == b"before"


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(AppError, match=r"file\.cannot_write"):
        save(tmp_path / "gone" / "out.xlsx", None, [block([["甲"]])])


def test_nothing_of_a_person_goes_through_a_temporary_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_given: object, **_more: object) -> None:
        raise AssertionError("a temporary file")

    for name in ("mkstemp", "mkdtemp", "TemporaryFile", "NamedTemporaryFile", "SpooledTemporaryFile"):
        monkeypatch.setattr(tempfile, name, refuse)
    save(tmp_path / "out.xlsx", None, [block([["甲", "2025-03-05"]], "", "date")])
    assert rows(tmp_path / "out.xlsx")[1][0] == "甲"


def test_a_moment_has_room_in_its_column(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    save(path, None, [block([[datetime(2025, 3, 5, 14, 30), "甲"]])])  # noqa: DTZ001
    widths = openpyxl.load_workbook(path)["台账"].column_dimensions
    assert widths["A"].width > len("2025-03-05 14:30") > widths["B"].width
