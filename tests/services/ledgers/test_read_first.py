"""The beginning of a long ledger: the same rows as the whole file gives, and what is decided about them stays."""

from __future__ import annotations

import io

import openpyxl
import pytest
from msoffcrypto.format.ooxml import OOXMLFile

from benchmarks.dirty_ledgers import files
from benchmarks.dirty_ledgers.chance import Chance
from benchmarks.dirty_ledgers.page import Page
from services.errors import Cancelled
from services.isolation import Isolation
from services.ledgers import draft as drafts
from services.ledgers import importing, read_first
from services.ledgers.read import read_book
from services.progress import Quiet
from tests.services.ledgers.making import HEADINGS, people, workbook
from tests.services.ledgers.test_importing import ledger, row

ROWS = [["2025 年招聘台账"], list(HEADINGS), *people(30)]


def text() -> bytes:
    return "\n".join(",".join(map(str, line)) for line in ROWS).encode("gb18030")


def test_the_first_sheet_of_an_opendocument_that_is_long_is_the_last_that_is_looked_at() -> None:
    sheets = ([["说明"], ["请勿修改"]], ROWS, ROWS)
    data = files.write("ods", [Page(str(n), cells=rows) for n, rows in enumerate(sheets)], Chance(1))
    whole, first = read_book(data, "台账.ods"), read_first.first_rows(data, "台账.ods", 8)
    assert first is not None
    assert [len(sheet.rows) for sheet in whole.sheets] == [2, 32, 32]
    assert [sheet.rows for sheet in first.sheets] == [whole.sheets[0].rows, whole.sheets[1].rows[:8]]


def test_what_is_behind_a_password_is_shown_at_once_to_whoever_knows_it() -> None:
    out = io.BytesIO()
    OOXMLFile(io.BytesIO(workbook(("一", ROWS)))).encrypt("合上 2025", out)
    data = out.getvalue()
    first = read_first.first_rows(data, "台账.xlsx", 8, "合上 2025")
    assert first is not None
    assert first.digest == read_book(data, "台账.xlsx", "合上 2025").digest
    assert len(first.sheets[0].rows) == 8
    assert read_first.first_rows(data, "台账.xlsx", 8) is None


@pytest.mark.parametrize("make", [lambda: workbook(("一", ROWS), ("二", ROWS)), text], ids=["xlsx", "csv"])
def test_the_first_rows_are_those_of_the_whole(make: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read_first, "_TEXT", 600)
    data = make()  # type: ignore[operator]
    whole, first = read_book(data, "台账"), read_first.first_rows(data, "台账", 8)
    assert first is not None
    assert (first.digest, first.kind) == (whole.digest, whole.kind)
    for mine, theirs in zip(first.sheets, whole.sheets, strict=True):
        assert 2 < len(mine.rows) < len(theirs.rows)
        assert mine.rows == theirs.rows[: len(mine.rows)]


def test_a_cell_merged_beyond_the_first_rows_does_no_harm() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook(("一", ROWS))))
    book["一"].merge_cells("D5:D30")
    out = io.BytesIO()
    book.save(out)
    first = read_first.first_rows(out.getvalue(), "台账.xlsx", 8)
    assert first is not None
    assert len(drafts.understood(first).sheets[0].tables[0].rows) == 6


@pytest.mark.parametrize(
    "data", [b"PK\x03\x04 no archive", b"\xd0\xcf\x11\xe0 old", b"one line", b"<table>\n</table>\n"]
)
def test_what_is_odd_is_left_to_the_reading_of_the_whole(data: bytes) -> None:
    assert read_first.first_rows(data, "x", 8) is None


def test_what_was_decided_about_the_first_rows_holds_for_all() -> None:
    data = ledger(*[row(f"甲{n:02}", f"138{n:08}", 备注="夜班") for n in range(20)])
    beginning = read_first.first_rows(data, "台账.xlsx", 8)
    assert beginning is not None
    first, whole = drafts.understood(beginning), drafts.understood(read_book(data, "台账.xlsx"))
    phone = next(n for n, m in enumerate(first.mapped[0, 0]) if m.field == "phone")
    first.choose_field((0, 0), phone, "keep")
    first.put_right((0, 0, 1), 0, "乙一")
    first.choices.left_out.add((0, 0, 2))
    drafts.take_over(whole, first)

    assert whole.rows == 20
    assert not whole.is_beginning
    assert whole.mapped[0, 0][phone].field == "keep"
    assert whole.edits == {(0, 0, 1): {0: "乙一"}}
    assert whole.choices.left_out == {(0, 0, 2)}


class _Impatient(Quiet):
    def step(self, _done: int, _total: int, _what: str = "") -> None:
        raise Cancelled


def test_reading_is_given_up_at_any_time() -> None:
    isolation = Isolation(workers=1)
    try:
        with pytest.raises(Cancelled):
            importing.read(isolation, importing.File("a.xlsx", workbook(("s", ROWS))), _Impatient())
    finally:
        isolation.stop()
