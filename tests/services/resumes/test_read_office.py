"""Office files old and new: DOC, WPS, RTF, ODT, and the corners of DOCX."""

from __future__ import annotations

import io
import zipfile

import pytest

from services.errors import AppError
from services.resumes.documents import Kind
from services.resumes.read import read
from tests.services.resumes import making, making_ole
from tests.services.resumes.making import PERSON
from tests.services.resumes.making_ole import INNER, INNER_CELL, INNER_ROW, NEW_PAGE, Para, row


def lines(data: bytes) -> list[str]:
    return read(data).text.split("\n")


def words(text: str) -> str:
    return "".join(text.split())


# DOC and WPS


def test_an_old_word_file_is_read_paragraph_by_paragraph() -> None:
    found = read(making_ole.word(PERSON))
    assert found.kind is Kind.DOC
    assert words(found.text) == words("\n".join(PERSON))


def test_a_table_of_an_old_word_file_keeps_its_rows_also_with_empty_cells_at_the_end() -> None:
    made = making_ole.word(
        ["应聘登记表", *row("姓名", "周明远", "性别", "男"), *row("手机", "13761230918", "", ""), "以上属实"]
    )
    assert lines(made) == ["应聘登记表", "姓名\t周明远\t性别\t男", "手机\t13761230918", "以上属实"]


def test_a_table_inside_a_table_stays_in_its_cell() -> None:
    inner = [Para("学校", "\r", INNER_CELL), Para("江南大学", "\r", INNER_CELL), Para("", "\r", INNER_ROW)]
    made = making_ole.word(
        [
            Para("教育", "\x07", making_ole.IN_TABLE),
            *inner,
            Para("", "\x07", making_ole.IN_TABLE),
            Para("", "\x07", making_ole.ROW_END),
            "完",
        ]
    )
    assert lines(made) == ["教育\t学校\t江南大学", "完"]
    assert INNER


def test_headers_boxes_and_pages_of_an_old_word_file_stand_where_they_belong() -> None:
    made = making_ole.word(
        [Para("", "\r"), Para("第二页在这里", "\r", NEW_PAGE)],
        header="个人简历",
        boxes=[
            (220, 300, 330, ["教育背景", "江南大学 机械工程", "主修课程：机械原理、机械设计、电工学、液压传动"]),
            (20, 200, 150, ["联系方式", "13761230918", "zmy@163.com", "江苏苏州工业园区"]),
            (
                220,
                100,
                330,
                ["工作经历", "苏州泽远精密机械有限公司 设备主管", "负责冲压车间设备维护与点检工作，带领班组"],
            ),
            (20, 60, 150, ["周明远", "求职意向：设备工程师"]),
        ],
    )
    found = read(made)
    first = [line.text for line in found.pages[0].lines]
    assert first.index("周明远") < first.index("联系方式") < first.index("工作经历") < first.index("教育背景")
    assert "个人简历" in first
    assert [line.text for line in found.pages[1].lines] == ["第二页在这里"]


def test_hidden_text_and_instructions_of_fields_are_not_read() -> None:
    made = making_ole.word(["电话 \x13 HYPERLINK tel:1 \x1413761230918\x15 苏州", "内部备注不可见"], hidden="内部备注")
    assert lines(made) == ["电话 13761230918 苏州", "不可见"]


def test_an_old_word_file_with_a_password_says_so() -> None:
    with pytest.raises(AppError) as caught:
        read(making_ole.word(["x"], flags=0x0100))
    assert caught.value.code == "resume.encrypted"


def test_a_workbook_and_an_unknown_office_file_say_what_they_are() -> None:
    for stream, code in (("Workbook", "resume.workbook"), ("MatOST", "resume.old_word")):
        with pytest.raises(AppError) as caught:
            read(making_ole.ole({stream: bytes(5000)}))
        assert caught.value.code == code


# RTF


def rtf(
    body: str, head: str = r"\ansi\ansicpg936\deff0{\fonttbl{\f0\fcharset134 SimSun;}{\f1\fcharset0 Arial;}}"
) -> bytes:
    return ("{\\rtf1" + head + body + "}").encode("ascii")


def escaped(text: str) -> str:
    """Text as Word writes it: bytes of GBK in hexadecimal."""
    return "".join(c if c.isascii() else "".join(f"\\'{byte:02x}" for byte in c.encode("gbk")) for c in text)


def unicode(text: str) -> str:
    return "".join(c if c.isascii() else f"\\u{ord(c) - 65536 if ord(c) > 32767 else ord(c)}?" for c in text)


def test_rtf_is_read_in_chinese_bytes_and_in_unicode() -> None:
    body = "\\f0 " + escaped("姓名：周明远") + "\\par\\uc1 " + unicode("现居：苏州龥") + "\\par{\\f1 caf\\'e9}\\par"
    assert lines(rtf(body)) == ["姓名：周明远", "现居：苏州龥", "café"]


def test_tables_of_rtf_keep_their_rows_and_what_is_inside_their_cells() -> None:
    body = (
        "\\trowd\\cellx2000\\cellx6000\\pard\\intbl " + escaped("姓名") + "\\cell " + escaped("周明远") + "\\cell\\row"
        "\\trowd\\cellx2000\\cellx6000\\pard\\intbl " + escaped("教育") + "\\cell"
        "\\pard\\intbl\\itap2 " + escaped("学校") + "\\nestcell " + escaped("江南大学") + "\\nestcell"
        "{\\*\\nesttableprops\\trowd\\cellx1\\cellx2\\nestrow}{\\nonesttables\\par }"
        "\\pard\\intbl\\cell\\row\\pard " + escaped("完") + "\\par"
    )
    assert lines(rtf(body)) == ["姓名\t周明远", "教育\t学校\t江南大学", "完"]


def test_what_rtf_hides_is_left_out_and_its_pictures_are_skipped() -> None:
    body = (
        "{\\*\\generator Riched20;}{\\info{\\author X}}{\\v " + escaped("隐藏") + "}{\\pict\\pngblip 89504e47}"
        "{\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt zmy@163.com}}\\par{\\listtext 1.\\tab}"
        + escaped("负责设备") + "\\par{\\bin5 \\}{x\\}}\\par"
    )  # fmt: skip
    assert lines(rtf(body))[:2] == ["zmy@163.com", "1. 负责设备"]


def test_text_boxes_of_rtf_are_read_by_their_place() -> None:
    def box(left: int, top: int, *texts: str) -> str:
        inside = "\\par ".join(escaped(text) for text in texts)
        return (
            f"{{\\shp{{\\*\\shpinst\\shpleft{20 * left}\\shptop{20 * top}\\shpright{20 * left + 6000}"
            f"\\shpbottom{20 * top + 1800}\\shpbxpage\\shpbypage{{\\sp{{\\sn shapeType}}{{\\sv 202}}}}"
            f"{{\\shptxt \\pard\\f0 {inside}\\par}}}}{{\\shprslt{{\\*\\do {inside}}}}}}}"
        )

    body = box(200, 300, "教育背景", "江南大学") + box(200, 100, "周明远", "13761230918") + "\\par"
    assert lines(rtf(body)) == ["周明远", "13761230918", "教育背景", "江南大学"]


# ODT


def odt(body: str, styles: str = "", extra: dict[str, str] | None = None) -> bytes:
    names = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for short, name in {
            "office": "office", "text": "text", "table": "table", "draw": "drawing", "style": "style",
            "svg": "svg-compatible", "fo": "xsl-fo-compatible",
        }.items()
    )  # fmt: skip
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr(
            "content.xml",
            f"<office:document-content {names}><office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
        for name, content in (extra or {}).items():
            archive.writestr(name, content.replace("NAMES", names))
    return out.getvalue()


def test_odt_gives_paragraphs_tables_frames_and_headers() -> None:
    made = odt(
        '<text:p>姓名：<text:span>周</text:span>明远<text:tab/>男<text:note><text:p>注</text:p></text:note></text:p>'
        "<table:table><table:table-row><table:table-cell><text:p>手机</text:p></table:table-cell>"
        "<table:table-cell><text:p>137<text:s text:c=\"2\"/>6123</text:p></table:table-cell></table:table-row>"
        "</table:table>"
        '<text:list><text:list-item><text:p>负责设备</text:p></text:list-item></text:list>'
        '<text:p><draw:frame svg:x="1cm" svg:y="2cm" svg:width="5cm"><draw:text-box><text:p>框里</text:p>'
        "</draw:text-box></draw:frame>框外</text:p>",
        extra={
            "styles.xml": "<office:document-styles NAMES><office:master-styles><style:master-page><style:header>"
            "<text:p>个人简历</text:p></style:header></style:master-page></office:master-styles></office:document-styles>"
        },
    )  # fmt: skip
    found = read(made)
    assert found.kind is Kind.ODT
    assert found.text.split("\n") == ["个人简历", "姓名：周明远\t男", "手机\t137  6123", "负责设备", "框里", "框外"]


def test_the_members_of_an_odt_group_stand_where_the_group_counts_from() -> None:
    onto_page = '<style:graphic-properties style:vertical-rel="page" style:horizontal-rel="page"/>'
    styles = "".join(
        f'<style:style style:name="{name}" style:family="graphic">{inner}</style:style>'
        for name, inner in (("page", onto_page), ("plain", "<style:graphic-properties/>"))
    )

    def shape(style: str, top: int, *said: str) -> str:
        place = f'draw:style-name="{style}" svg:x="2cm" svg:y="{top}cm" svg:width="9cm" svg:height="1cm"'
        return f"<draw:custom-shape {place}>{''.join(f'<text:p>{one}</text:p>' for one in said)}</draw:custom-shape>"

    heads = [
        f'<draw:g draw:style-name="page">{shape("plain", top, said)}</draw:g>'
        for top, said in ((2, "教育背景"), (5, "工作经历"))
    ]
    rest = shape("page", 3, "2014-2018 江南大学") + shape("page", 6, "2018-至今 无锡远帆物流有限公司")
    found = read(odt(f"<text:p/><text:p/><text:p/><text:p>{rest}{''.join(heads)}</text:p>", styles))
    assert found.text.split("\n") == ["教育背景", "2014-2018 江南大学", "工作经历", "2018-至今 无锡远帆物流有限公司"]


def test_an_odt_with_a_password_says_so_and_a_spreadsheet_is_told() -> None:
    with pytest.raises(AppError) as caught:
        read(odt("<text:p>x</text:p>", extra={"META-INF/manifest.xml": "<m><encryption-data/></m>"}))
    assert caught.value.code == "resume.encrypted"


# DOCX


def package(document: str, **parts: str) -> bytes:
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{word}"><w:body>{document}</w:body></w:document>')
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", content.replace("NAMES", f'xmlns:w="{word}"'))
    return out.getvalue()


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}<w:r><w:t>{text}</w:t></w:r></w:p>"


def test_lists_of_a_docx_are_numbered_as_word_draws_them() -> None:
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for n, (form, text) in enumerate((("chineseCounting", "%1、"), ("decimal", "%2."), ("bullet", "·")))
    )
    numbering = (
        f'<w:numbering NAMES><w:abstractNum w:abstractNumId="3">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="3"/></w:num></w:numbering>'
    )

    def item(text: str, level: int) -> str:
        return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>')

    made = package(
        item("教育", 0) + item("甲", 1) + item("乙", 1) + item("工作", 0) + item("丙", 1) + item("点", 2),
        numbering=numbering,
    )
    assert lines(made) == ["一、教育", "1. 甲", "2. 乙", "二、工作", "1. 丙", "点"]


def test_a_docx_leaves_out_what_word_does_not_show() -> None:
    made = package(
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
        + paragraph("点击输入姓名")
        + "</w:sdtContent></w:sdt>"
        "<w:sdt><w:sdtPr/><w:sdtContent>" + paragraph("周明远") + "</w:sdtContent></w:sdt>"
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><w:del><w:r><w:delText>删去</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>苏州</w:t></w:r></w:ins></w:p>"
    )
    assert lines(made) == ["周明远", "苏州"]


def test_strict_files_moved_bodies_and_foreign_parts_of_a_docx_are_read() -> None:
    strict = making.word(["周明远"])
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(strict)) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            data = old.read(info)
            name = info.filename.replace("word/document.xml", "word/document2.xml")
            data = data.replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            )
            new.writestr(name, data.replace(b"word/document.xml", b"word/document2.xml"))
    assert lines(out.getvalue()) == ["周明远"]

    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    foreign = io.BytesIO(package(f'<w:altChunk xmlns:r="{relations}" r:id="c1"/>'))
    with zipfile.ZipFile(foreign, "a") as archive:
        archive.writestr("word/afchunk.htm", "<html><body><p>周明远</p><p>13761230918</p></body></html>")
        archive.writestr(
            "word/_rels/document.xml.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="c1" Type="{relations}/aFChunk" Target="/word/afchunk.htm"/>'
            "</Relationships>",
        )
    assert lines(foreign.getvalue()) == ["周明远", "13761230918"]
