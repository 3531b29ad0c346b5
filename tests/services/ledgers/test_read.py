"""Reading: what a file is, is told by its bytes; what is wrong with it is said plainly."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest

from benchmarks.dirty_ledgers import files
from benchmarks.dirty_ledgers.chance import Chance
from benchmarks.dirty_ledgers.page import Page
from services.errors import AppError
from services.ledgers.read import read_book
from tests.services.ledgers.making import binary_workbook, workbook

ROWS = (("姓名", "电话"), ("张三", "13800138000"), ("李四", "13900139000"))
TEXT = "姓名,电话,岗位\n张三,13800138000,车间主任\n李四,13900139000,会计\n"


def test_a_workbook_keeps_its_rows_in_their_places() -> None:
    book = read_book(workbook(("一月", (("", "", ""), ("", "", "x"), ("", "y", 3.5)))), "a.xlsx")

    assert book.kind == "xlsx"
    assert book.sheets[0].rows == [["", "", ""], ["", "", "x"], ["", "y", 3.5]]


def test_an_xlsx_under_another_name_is_read_all_the_same() -> None:
    assert read_book(workbook(("s", ROWS)), "a.xls").sheets[0].rows[1] == ["张三", "13800138000"]


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (b"\xef\xbb\xbf" + TEXT.encode(), "utf-8"),
        (TEXT.encode("gbk"), "gb18030"),
        (TEXT.encode("utf-16"), "utf-16"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
    ],
)
def test_text_is_read_in_its_own_encoding(data: bytes, encoding: str) -> None:
    book = read_book(data, "a.csv")

    assert book.encoding == encoding
    assert book.sheets[0].rows[1] == ["张三", "13800138000", "车间主任"]


def test_utf_8_that_ends_in_half_a_character_is_still_utf_8() -> None:
    assert read_book(TEXT.encode()[:-4], "a.csv").encoding == "utf-8"


@pytest.mark.parametrize("delimiter", ["\t", ";", "|"])
def test_the_delimiter_is_found(delimiter: str) -> None:
    assert read_book(TEXT.replace(",", delimiter).encode(), "a.txt").sheets[0].rows[2][2] == "会计"


def test_commas_and_line_breaks_inside_quotes_stay_in_their_cell() -> None:
    book = read_book('姓名,备注\n张三,"一,二\n三"\n'.encode(), "a.csv")
    assert book.sheets[0].rows[1] == ["张三", "一,二\n三"]


def test_a_table_saved_as_html_under_xls_is_read_with_its_spans() -> None:
    page = (
        "<html><meta charset='gb2312'><table><tr><td rowspan=2>姓名</td><td colspan=2>面试</td></tr>"
        "<tr><td>时间</td><td>结果</td></tr><tr><td>张三</td><td>3.5</td><td>通过</td></tr></table></html>"
    ).encode("gb2312")

    sheet = read_book(page, "a.xls").sheets[0]

    assert sheet.rows == [["姓名", "面试", ""], ["", "时间", "结果"], ["张三", "3.5", "通过"]]
    assert [tuple(merge) for merge in sheet.merges] == [(0, 0, 1, 0), (0, 1, 0, 2)]


def test_html_does_not_load_entities_or_files() -> None:
    page = b'<?xml version="1.0"?><!DOCTYPE t [<!ENTITY x SYSTEM "file:///etc/passwd">]><table><tr><td>&x;</td></tr></table>'
    try:
        cells = [cell for sheet in read_book(page, "a.xls").sheets for row in sheet.rows for cell in row]
    except AppError:
        return
    assert not any("root:" in str(cell) for cell in cells)


def _zip(name: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(name, "x")
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "ledger.empty_file"),
        (b"%PDF-1.4 ...", "ledger.not_a_table"),
        (b"\x89PNG\r\n\x1a\n", "ledger.not_a_table"),
        (_zip("word/document.xml"), "ledger.not_a_table"),
        (b"PK\x03\x04broken", "ledger.broken"),
        (workbook(("s", ROWS))[:900], "ledger.broken"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "ledger.broken"),
        (workbook(("s", ())), "ledger.no_cells"),
        (bytes(range(256)) * 20, "ledger.not_a_table"),
    ],
)
def test_what_is_no_ledger_is_refused_by_a_clear_code(data: bytes, code: str) -> None:
    with pytest.raises(AppError) as raised:
        read_book(data, "a.xlsx")
    assert raised.value.code == code


def test_an_encrypted_workbook_asks_for_its_password() -> None:
    from msoffcrypto.format.ooxml import OOXMLFile

    locked = io.BytesIO()
    OOXMLFile(io.BytesIO(workbook(("s", ROWS)))).encrypt("geheim", locked)

    for password, code in (("", "ledger.password_needed"), ("wrong", "ledger.password_wrong")):
        with pytest.raises(AppError) as raised:
            read_book(locked.getvalue(), "a.xlsx", password)
        assert raised.value.code == code
    assert read_book(locked.getvalue(), "a.xlsx", "geheim").sheets[0].rows[1][0] == "张三"


def _with_hidden(kind: str) -> bytes:
    """The same sheet in one kind of file: row 3 and column B hidden, A1:A2 merged."""
    page = Page("一月", cells=[["姓名", "电话"], ["", "13800138000"], ["李四", "13900139000"], ["王五", "13700137000"]])
    page.merge(0, 0, 1, 0)
    page.hidden_rows, page.hidden_columns = {2}, {1}
    gone = Page("旧", cells=[["x"]], is_visible=False)
    return files.write(kind, [page, gone], Chance(1))


@pytest.mark.parametrize("kind", ["xlsx", "xls", "ods", "xml"])
def test_what_is_hidden_or_merged_is_told_whatever_the_kind_of_file(kind: str) -> None:
    first, second = read_book(_with_hidden(kind), "a.xls").sheets

    assert (set(first.hidden_rows), set(first.hidden_columns)) == ({2}, {1})
    assert [tuple(merge) for merge in first.merges] == [(0, 0, 1, 0)]
    assert (first.is_visible, second.is_visible) == (True, False)
    assert first.rows[2][0] == "李四"


def test_numbers_and_days_of_excels_xml_are_numbers_and_days() -> None:
    page = Page("s", cells=[["电话", "日期"], [13800138000.0, datetime(2025, 3, 5)]])  # noqa: DTZ001
    assert read_book(files.write("xml", [page], Chance(1)), "a.xls").sheets[0].rows[1] == [
        13800138000.0,
        datetime(2025, 3, 5),  # noqa: DTZ001
    ]


def _declaring(far: str, *, filled: bool) -> bytes:
    """A small sheet that declares the whole grid, and perhaps holds a cell in its last corner."""
    data = workbook(("s", ROWS))
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(changed, "w") as new:
        for part in old.infolist():
            text = old.read(part)
            if part.filename == "xl/worksheets/sheet1.xml":
                text = re.sub(rb'<dimension ref="[^"]*"', f'<dimension ref="A1:{far}"'.encode(), text)
                cell = f'<c r="{far}"><v>1</v></c>' if filled else f'<c r="{far}" s="0"/>'
                text = text.replace(b"</sheetData>", f'<row r="1048576">{cell}</row></sheetData>'.encode())
            new.writestr(part, text)
    return changed.getvalue()


def test_a_grid_that_is_only_declared_is_read_by_its_cells() -> None:
    assert len(read_book(_declaring("XFD1048576", filled=False), "a.xlsx").sheets[0].rows) == 3


def test_cells_in_the_last_corner_are_refused_before_room_is_made_for_all_between() -> None:
    with pytest.raises(AppError) as raised:
        read_book(_declaring("XFD1048576", filled=True), "a.xlsx")
    assert raised.value.code == "ledger.too_big"


def test_a_workbook_that_only_forbids_changes_opens_without_a_password() -> None:
    from msoffcrypto.format.ooxml import OOXMLFile

    locked = io.BytesIO()
    OOXMLFile(io.BytesIO(workbook(("s", ROWS)))).encrypt("VelvetSweatshop", locked)
    assert read_book(locked.getvalue(), "a.xlsx").sheets[0].rows[1][0] == "张三"


def test_every_page_of_a_web_archive_is_a_sheet() -> None:
    page = "<html><table><tr><td>姓名</td><td>电话</td></tr><tr><td>{}</td><td>1</td></tr></table></html>"
    archive = MIMEMultipart("related")
    archive.attach(MIMEText(page.format("张三"), "html", "gb2312"))
    archive.attach(MIMEText(page.format("李四"), "html", "utf-8"))

    book = read_book(archive.as_bytes(), "a.mht")

    assert [sheet.rows[1][0] for sheet in book.sheets] == ["张三", "李四"]


def test_a_binary_workbook_is_read() -> None:
    book = read_book(binary_workbook("一月", [["姓名", "电话"], ["张三", 13800138000.0]]), "a.xlsx")
    assert (book.kind, book.sheets[0].name) == ("xlsb", "一月")
    assert book.sheets[0].rows == [["姓名", "电话"], ["张三", 13800138000.0]]


BIG5 = (
    "序號,姓名,聯絡電話,應徵職位,學歷\r\n1,陳國華,0912345678,會計主任,碩士\r\n2,劉靜儀,0922333444,倉庫管理員,專科\r\n"
)


def test_traditional_text_in_big5_is_not_taken_for_gb() -> None:
    book = read_book(BIG5.encode("big5"), "a.csv")
    assert (book.encoding, book.sheets[0].rows[1][1]) == ("big5", "陳國華")


def test_gbk_cut_inside_a_character_is_read() -> None:
    book = read_book(TEXT.encode("gbk")[:-2], "a.csv")
    assert (book.encoding, book.sheets[0].rows[0][0]) == ("gb18030", "姓名")


def test_other_quotes_and_excel_s_own_hint_are_found() -> None:
    assert read_book("'姓名','备注'\n'张三','一,二'\n'李四','三'\n".encode(), "a.csv").sheets[0].rows[1] == [
        "张三",
        "一,二",
    ]
    rows = read_book('sep=;\n姓名;备注\n张三;"一;二"\n'.encode(), "a.csv").sheets[0].rows
    assert rows[1:] == [["姓名", "备注"], ["张三", "一;二"]]


def test_a_lone_quote_does_not_swallow_the_rows_below() -> None:
    text = '姓名,备注\n张三,"身高175\n李四,正常\n' + "".join(f"王{n},x\n" for n in range(40))
    rows = read_book(text.encode(), "a.csv").sheets[0].rows
    assert [row[0] for row in rows[1:4]] == ["张三", "李四", "王0"]


def test_a_delimiter_inside_the_remarks_does_not_mislead() -> None:
    text = "姓名\t电话\t备注\n" + "".join(f"王{n}\t1380013800{n}\t沟通好,可倒班,住昆山,有证\n" for n in range(9))
    assert read_book(text.encode(), "a.txt").sheets[0].width == 3


def test_several_cells_of_a_row_may_go_on_over_lines() -> None:
    text = '姓名\t"专业\n技能"\t"从何\n渠道得知"\t岗位\n张三\tCAD\t内推\t"会\n计"\n'
    rows = read_book(text.encode(), "a.txt").sheets[0].rows
    assert rows == [["姓名", "专业\n技能", "从何\n渠道得知", "岗位"], ["张三", "CAD", "内推", "会\n计"]]


def test_the_delimiter_is_found_though_most_rows_go_on_over_two_lines() -> None:
    text = "姓名,面试时间,评价\n" + "".join(
        f'王{n},"2025-3-{n}\n14:00","表达好，稳定性尚可，可培养"\n' for n in range(1, 9)
    )
    sheet = read_book(text.encode(), "a.csv").sheets[0]
    assert (sheet.width, len(sheet.rows), sheet.rows[1][1]) == (3, 9, "2025-3-1\n14:00")
