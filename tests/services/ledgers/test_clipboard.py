"""A table pasted from the clipboard is read like a file."""

from __future__ import annotations

import pytest

from services.errors import AppError
from services.ledgers.clipboard import book_of_clipboard
from services.ledgers.structure import read_sheet

TEXT = '姓名\t电话\t备注\r\n张三\t13800138000\t"两行\n的备注"\r\n李四\t13900139000\t\r\n'
HTML = (
    "Version:1.0\r\nStartHTML:0000000105\r\n<html><body><!--StartFragment--><table>"
    "<tr><td>岗位</td><td>姓名</td><td>电话</td></tr>"
    "<tr><td rowspan=2>会计</td><td>张三</td><td>1.38E+10</td></tr><tr><td>李四</td><td>13900139000</td></tr>"
    "</table><!--EndFragment--></body></html>"
)


def test_text_with_tabs_and_quoted_line_breaks_becomes_rows() -> None:
    sheet = book_of_clipboard(TEXT).sheets[0]
    assert sheet.rows == [
        ["姓名", "电话", "备注"],
        ["张三", "13800138000", "两行\n的备注"],
        ["李四", "13900139000", ""],
    ]


def test_merges_come_from_the_html_and_words_from_the_text() -> None:
    text = "岗位\t姓名\t电话\n会计\t张三\t13800138000\n\t李四\t13900139000\n"

    table = read_sheet(book_of_clipboard(text, HTML).sheets[0]).tables[0]

    assert [column.cells for column in table.columns] == [
        ["会计", "会计"],
        ["张三", "李四"],
        ["13800138000", "13900139000"],
    ]


def test_html_alone_is_enough() -> None:
    assert read_sheet(book_of_clipboard("", HTML).sheets[0]).tables[0].rows == [2, 3]


@pytest.mark.parametrize("text", ["", " \n\t\n"])
def test_an_empty_clipboard_says_so(text: str) -> None:
    with pytest.raises(AppError) as raised:
        book_of_clipboard(text)
    assert raised.value.code == "ledger.no_cells"
