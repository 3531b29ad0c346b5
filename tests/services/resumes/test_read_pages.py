"""What producers of PDF do to a page: forms, pages on their side, print upon print, labels and dates drawn apart."""

from __future__ import annotations

from collections.abc import Callable

from fpdf import FPDF

from services.resumes.read import read
from tests.services.resumes import making
from tests.services.resumes.making import PERSON


def drawn(draw: Callable[[FPDF], None]) -> list[str]:
    made = making.blank_pdf()
    made.add_page()
    draw(made)
    return read(bytes(made.output())).text.split("\n")


def words(text: str) -> str:
    return "".join(text.split())


def test_what_was_typed_into_the_fields_of_a_form_is_read_beside_its_label() -> None:
    assert read(making.form()).text.split("\n") == ["Name:\tZhou Mingyuan", "Phone:\t13761230918", "City:\tSuzhou"]


def test_text_that_lies_on_its_side_is_read_and_keeps_its_place_on_the_page() -> None:
    made = making.blank_pdf()
    made.add_page()
    with made.rotation(90, 0, 0):  # upwards, along the left edge of the page
        making.write(made, PERSON, left=-780, top=60)
    found = read(bytes(made.output()))
    assert words(found.text) == words("".join(PERSON))
    box = found.pages[0].lines[0].box
    assert box is not None
    assert box.height > box.width
    assert 0 < box.left < 80
    assert 700 < box.bottom < 800


def test_what_is_printed_twice_to_look_bold_is_read_once() -> None:
    def twice(made: FPDF) -> None:
        for shift in (0.0, 0.3):
            making.write(made, PERSON, left=50 + shift)

    assert words("".join(drawn(twice))) == words("".join(PERSON))


def test_a_span_broken_in_a_narrow_column_is_one_span() -> None:
    def columns(made: FPDF) -> None:
        for top, lines in ((100, ("2019.03", "至今")), (200, ("2015.07 –", "2019.02"))):
            for number, line in enumerate(lines):
                made.text(50, top + 16 * number, line)
        for top, lines in (
            (100, ("苏州泽远精密机械有限公司", "设备主管")),
            (200, ("无锡恒川电子有限公司", "设备工程师")),
        ):
            for number, line in enumerate(lines):
                made.text(150, top + 18 * number, line)

    assert drawn(columns) == [
        "2019.03至今\t苏州泽远精密机械有限公司", "设备主管", "2015.07 –2019.02\t无锡恒川电子有限公司", "设备工程师",
    ]  # fmt: skip


def test_a_label_drawn_wide_stays_apart_from_its_value() -> None:
    def table(made: FPDF) -> None:
        for top, row in (
            (100, ("姓　　名", "周明远", "性　　别", "男")),
            (126, ("学　　历", "本科", "民　　族", "汉")),
        ):
            for left, text in zip((50, 130, 300, 380), row, strict=True):
                made.text(left, top, text)

    assert drawn(table) == ["姓名\t周明远\t性别\t男", "学历\t本科\t民族\t汉"]


def test_a_mark_drawn_aslant_over_the_page_is_not_read_and_italics_are() -> None:
    def marked(made: FPDF) -> None:
        making.write(made, PERSON)
        with made.rotation(30, 300, 400):
            made.text(150, 400, "仅供招聘使用")
        with made.skew(ax=15, ay=0, x=50, y=500):
            made.text(50, 500, "主修课程：机械原理")

    assert drawn(marked)[-2:] == ["AutoCAD、PLC、TPM", "主修课程：机械原理"]
    assert "仅供" not in "".join(drawn(marked))


def test_what_a_browser_prints_along_the_edges_is_not_read_and_a_head_is_read_once() -> None:
    made = making.blank_pdf()
    for number, lines in ((1, PERSON[:7]), (2, PERSON[7:])):
        made.add_page()
        made.text(30, 24, "11/22/26, 1:40 PM")
        made.text(260, 24, "resume.html")
        made.text(250, 44, "周明远的简历")
        making.write(made, lines, top=90)
        made.text(30, 830, "file:///C:/Users/zmy/resume.html")
        made.text(550, 830, f"{number}/2")
    found = read(bytes(made.output())).text
    assert words(found) == words("周明远的简历" + "".join(PERSON))


def test_a_label_that_its_cell_broke_is_one_label_beside_its_value() -> None:
    def table(made: FPDF) -> None:
        for left, top, text in (
            (50, 100, "期望工作地"), (50, 116, "区："), (130, 108, "上海"),
            (50, 150, "期望从事职"), (50, 166, "业："), (130, 158, "设备工程师"),
        ):  # fmt: skip
            made.text(left, top, text)

    assert drawn(table) == ["期望工作地区：\t上海", "期望从事职业：\t设备工程师"]
