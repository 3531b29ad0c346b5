"""Every kind of file becomes the same text, in the order in which a person reads it."""

from __future__ import annotations

import base64
import io
import random

import pytest
from PIL import Image

from services.errors import AppError
from services.resumes.cleaning import clean
from services.resumes.documents import Kind, Reader
from services.resumes.read import read, render
from tests.services.resumes import making
from tests.services.resumes.making import PERSON

TEXT = "\n".join(PERSON)


def words(text: str) -> str:
    return "".join(text.split())


def test_a_pdf_is_read_line_by_line_with_its_places() -> None:
    found = read(making.pdf())

    assert (found.kind, found.reader, found.page_count) == (Kind.PDF, Reader.TEXT, 1)
    assert words(found.text) == words(TEXT)
    start = found.text.index("13761230918")
    (spot,) = found.spots(start, start + 11)
    assert spot.page == 0
    assert 60 < spot.box.left < 100  # after 电话：, which begins at 50
    assert 55 < spot.box.width < 75  # eleven digits of 11 points
    assert abs(spot.box.bottom - 104) < 8  # the third line


def test_a_side_bar_is_read_before_the_main_text_and_not_across() -> None:
    left = [
        "个人信息",
        "姓名：周明远",
        "电话：13761230918",
        "邮箱：zmy@163.com",
        "现居：苏州",
        "掌握技能",
        "熟悉设备维护",
        "持有电工证",
        "能用绘图软件",
    ]
    right = [
        "工作经历",
        "2019.03-至今 苏州泽远精密机械有限公司 设备主管",
        "负责冲压车间设备维护与点检，年故障停机时间下降三成。",
        "带领八人班组，完成两条产线的搬迁与调试。",
        "2015.07-2019.02 无锡恒川电子有限公司 设备工程师",
        "负责贴片机保养和备件管理，建立备件最低库存。",
        "参与新线导入，编写操作指导书二十余份。",
        "教育背景",
        "2011.09-2015.06 江南大学 机械工程（本科）",
        "主修课程：机械原理、机械设计、电工学、液压传动。",
    ]
    assert words(read(making.two_column_pdf(left, right)).text) == words("".join([*left, *right]))


def test_the_pages_of_a_pdf_follow_one_another() -> None:
    found = read(making.pdf(["第一页的内容在这里"], ["第二页的内容在这里"]))
    assert [page.lines[0].text for page in found.pages] == ["第一页的内容在这里", "第二页的内容在这里"]
    assert found.spots(found.text.index("第二页"), len(found.text))[0].page == 1


def test_a_page_is_drawn_as_wide_as_asked() -> None:
    width, height, stride, pixels = render(making.pdf(), 0, 300)
    assert width in {299, 300, 301}
    assert abs(height / width - 842 / 595) < 0.02
    assert len(pixels) == stride * height
    assert any(value < 100 for value in pixels[::4])  # there is ink on it


def test_a_docx_gives_paragraphs_tables_and_headers() -> None:
    assert words(read(making.word()).text) == words(TEXT)
    found = read(making.word_table([["姓名", "周明远"], ["手机", "13761230918"]], header="应聘人员登记表"))
    assert found.text.split("\n") == ["应聘人员登记表", "姓名\t周明远", "手机\t13761230918"]


def test_text_boxes_of_a_docx_are_read_by_their_place_not_by_their_order_in_the_file() -> None:
    found = read(
        making.word_boxes(
            (220, 300, 330, ["教育背景", "江南大学 机械工程", "主修课程：机械原理、机械设计、电工学、液压传动"]),
            (20, 200, 150, ["联系方式", "13761230918", "zmy@163.com", "江苏苏州工业园区"]),
            (
                220,
                100,
                330,
                ["工作经历", "苏州泽远精密机械有限公司 设备主管", "负责冲压车间设备维护与点检工作，带领班组"],
            ),
            (20, 60, 150, ["周明远", "求职意向：设备工程师"]),
        )
    )
    lines = found.text.split("\n")
    assert lines[0] == "周明远"
    assert lines.index("联系方式") < lines.index("工作经历") < lines.index("教育背景")
    assert lines.index("13761230918") == lines.index("联系方式") + 1


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "hz"]
)
def test_text_files_are_read_in_every_chinese_encoding(encoding: str) -> None:
    assert words(read(TEXT.encode(encoding)).text) == words(TEXT)


def test_a_lost_byte_does_not_lose_the_text() -> None:
    data = bytearray((TEXT * 3).encode("gb18030"))
    data[101] = 0xFF
    assert "苏州泽远精密机械有限公司" in read(bytes(data)).text


def test_traditional_text_in_big5_is_read() -> None:
    text = (
        "姓名：陳雅婷\n電話：0912345678\n學歷：國立臺灣大學企業管理學系畢業，曾任行銷專員三年，熟悉市場調查與活動企劃。"
    )
    assert read(text.encode("big5")).text == text
    assert read((text + "深水埗").encode("big5hkscs")).text == text + "深水埗"


HTML = (
    "<html><head><style>p{{}}</style><meta charset=gb2312></head><body><table><tr><td>姓名</td><td>周明远</td></tr>{}"
    "</table><script>x</script></body></html>"
)


def test_a_board_export_named_doc_is_the_html_that_it_is() -> None:
    found = read(HTML.format("<tr><td>手机</td><td>13761230918</td></tr>").encode("gb18030"))
    assert found.kind is Kind.HTML
    assert found.text.split("\n") == ["姓名\t周明远", "手机\t13761230918"]


def test_a_board_export_in_a_mime_envelope_is_read() -> None:
    body = base64.encodebytes(HTML.format("<tr><td>邮箱</td><td>zmy@163.com</td></tr>").encode("gb18030")).decode()
    envelope = (
        'X-51JOB-FLAG: resume\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="b1"\n\n--b1\n'
        f'Content-Type: text/html; charset="gb2312"\nContent-Transfer-Encoding: base64\n\n{body}\n--b1--\n'
    )
    found = read(envelope.encode())
    assert (found.kind, found.text.split("\n")[-1]) == (Kind.MHT, "邮箱\tzmy@163.com")


def picture(width: int = 60, height: int = 40) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "white").save(out, "PNG")
    return out.getvalue()


def test_a_picture_and_a_scan_wait_for_recognition() -> None:
    assert read(picture()).needs_recognition
    scan = making.blank_pdf()
    scan.add_page()
    scan.image(io.BytesIO(picture()), 10, 10, 200)
    found = read(bytes(scan.output()))
    assert found.needs_recognition
    assert found.warnings == ("resume.no_text",)
    assert found.pages[0].width > 500  # the page can still be shown


def test_text_whose_font_has_no_map_is_not_shown_as_if_it_had_been_read() -> None:
    garbled = "".join(chr(0xE000 + number % 400) for number in range(300))
    made = making.blank_pdf()
    made.add_page()
    made.set_font("Helvetica", size=11)
    made.text(50, 60, "ÃÐ¤¥¦¨ª«¬®¯°±²³´¶¸¹º»¼½¾¿Ã" * 3)
    found = read(bytes(made.output()))
    assert found.needs_recognition
    assert "resume.garbled" in found.warnings
    from services.resumes.quality import score

    assert score(garbled) < 0.2 < 0.95 < score(TEXT)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "resume.empty"),
        (b"\0" * 500, "resume.empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 900 + b"MatOST", "resume.old_word"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "resume.encrypted"),
        (rb"{\rtf1\ansi }", "resume.empty"),
        (b"MZ\x90\x00" + b"\x01" * 200, "resume.program"),
        (b"Rar!\x1a\x07\x00" + b"x" * 50, "resume.archive"),
        (bytes(range(256)) * 20, "resume.unknown_kind"),
        (b"%PDF-1.4 nothing follows", "resume.unreadable_pdf"),
        (b"\x89PNG\r\n\x1a\nbroken", "resume.broken_picture"),
    ],
)
def test_what_cannot_be_read_says_what_it_is(data: bytes, code: str) -> None:
    with pytest.raises(AppError) as caught:
        read(data)
    assert caught.value.code == code


def test_an_encrypted_pdf_says_so() -> None:
    made = making.blank_pdf()
    made.set_encryption(owner_password="o", user_password="secret")
    made.add_page()
    made.text(50, 60, "x")
    with pytest.raises(AppError) as caught:
        read(bytes(made.output()))
    assert caught.value.code == "resume.encrypted"


def test_radicals_wide_letters_and_letter_spacing_become_what_is_meant() -> None:
    assert clean("⼯作经历") == "工作经历"
    assert clean("⻓沙⻔店 ⻘年") == "长沙门店 青年"
    assert clean("ＡＢＣ１２３，（在职）") == "ABC123，（在职）"
    assert clean("教 育 背 景") == "教育背景"
    assert clean("阅读 旅行") == "阅读 旅行"
    assert clean("a\u200bb\u00a0c") == "ab c"


def test_damaged_files_of_every_kind_end_in_text_or_in_one_clear_error() -> None:
    chance = random.Random(20261121)
    mime = b"MIME-Version: 1.0\nContent-Type: text/html; charset=gb2312\n\n" + HTML.format("").encode("gb18030")
    originals = [
        making.pdf(),
        making.word(),
        TEXT.encode("gb18030"),
        HTML.format("").encode("gb18030"),
        mime,
        picture(),
    ]
    outcomes = set()
    for _ in range(400):
        data = bytearray(chance.choice(originals))
        for _ in range(chance.choice((1, 5, 60))):
            at = chance.randrange(len(data))
            match chance.randrange(3):
                case 0:
                    data[at] = chance.randrange(256)
                case 1:
                    del data[at : at + chance.randrange(1, 30)]
                case _:
                    data[at:at] = chance.randbytes(chance.randrange(1, 20))
            data = data or bytearray(b"x")
        try:
            read(bytes(data))
            outcomes.add("text")
        except AppError as error:
            outcomes.add(error.code)
    assert {"text", "resume.broken_docx", "resume.unreadable_pdf"} <= outcomes
