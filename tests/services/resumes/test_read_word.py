"""What stands where on a page of Word: text boxes, groups, frames, floating and dated tables."""

from __future__ import annotations

import io

import docx
import pytest
from docx.oxml import parse_xml

from services.resumes.read import read

NAMES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
EMU = 12700
BREAK = '<w:r><w:br w:type="page"/></w:r>'
Frame = tuple[float, float, float, float]  # left, top, width, height


def lines(*paragraphs: str) -> list[str]:
    """Read a body of paragraphs, each the XML inside it."""
    made = docx.Document()
    for inner in paragraphs:
        xml = inner if inner.startswith("<w:tbl>") else f"<w:p>{inner}</w:p>"
        made.element.body.insert(-1, parse_xml(xml.replace(">", f" {NAMES}>", 1)))
    out = io.BytesIO()
    made.save(out)
    return read(out.getvalue()).text.split("\n")


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def content(*told: str) -> str:
    return f"<w:txbxContent>{''.join(f'<w:p>{run(line)}</w:p>' for line in told)}</w:txbxContent>"


def shape(frame: Frame, *told: str) -> str:
    left, top, wide, high = (round(n * EMU) for n in frame)
    size = f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
    return f"<wps:wsp><wps:spPr>{size}</wps:spPr><wps:txbx>{content(*told)}</wps:txbx></wps:wsp>"


def drawn(frame: Frame, inner: str, across: str = "page", down: str = "page") -> str:
    left, top, wide, high = (round(n * EMU) for n in frame)
    return (
        f'<w:r><w:drawing><wp:anchor><wp:positionH relativeFrom="{across}"><wp:posOffset>{left}</wp:posOffset>'
        f'</wp:positionH><wp:positionV relativeFrom="{down}"><wp:posOffset>{top}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{wide}" cy="{high}"/><a:graphic><a:graphicData>{inner}</a:graphicData></a:graphic>'
        "</wp:anchor></w:drawing></w:r>"
    )


def box(frame: Frame, *told: str, down: str = "page") -> str:
    return drawn(frame, shape((0, 0, *frame[2:]), *told), down=down)


def test_what_is_anchored_behind_the_end_of_a_page_stands_on_the_next() -> None:
    found = lines(
        box((70, 300, 400, 60), "工作经历", "2021.03-至今 苏州泽远精密机械有限公司 设备主管")
        + BREAK
        + box((70, 40, 400, 60), "2015.07-2019.02 无锡恒川电子有限公司 设备工程师", "负责贴片机保养和备件管理"),
        box((70, 200, 400, 40), "自我评价", "认真负责，能吃苦"),
    )
    assert [found.index(line) for line in ("工作经历", "负责贴片机保养和备件管理", "自我评价")] == [0, 3, 4]


def test_every_member_of_a_group_stands_where_it_stands() -> None:
    members = [
        ((300, 0, 260, 20), "教育背景"),
        ((300, 24, 260, 40), "2011.09-2015.06 江南大学"),
        ((0, 0, 200, 20), "周明远"),
    ]
    inner = "".join(shape((2 * x, 2 * y, 2 * wide, 2 * high), text) for (x, y, wide, high), text in members)
    whole = f'<a:off x="0" y="0"/><a:ext cx="{600 * EMU}" cy="{80 * EMU}"/>'
    coordinates = f'<a:chOff x="0" y="0"/><a:chExt cx="{1200 * EMU}" cy="{160 * EMU}"/>'
    group = f"<wpg:wgp><wpg:grpSpPr><a:xfrm>{whole}{coordinates}</a:xfrm></wpg:grpSpPr>{inner}</wpg:wgp>"
    below = box((30, 130, 180, 40), "联系方式", "13761230918")
    assert lines(below + drawn((0, 40, 600, 80), group)) == [
        "周明远", "教育背景", "2011.09-2015.06 江南大学", "联系方式", "13761230918",
    ]  # fmt: skip


def test_shapes_of_old_drawings_are_read_by_their_place_too() -> None:
    def old(left: float, top: float, text: str) -> str:
        style = f"position:absolute;left:{left};top:{top};width:2000;height:400"
        return f'<v:rect style="{style}"><v:textbox>{content(text)}</v:textbox></v:rect>'

    style = "position:absolute;margin-left:20pt;margin-top:10pt;width:400pt;height:200pt"
    members = old(0, 3000, "求职意向：设备工程师") + old(0, 100, "周明远") + old(0, 1500, "13761230918")
    group = f'<v:group style="{style}" coordsize="8000,4000">{members}</v:group>'
    assert lines(f"<w:r><w:pict>{group}</w:pict></w:r>") == ["周明远", "13761230918", "求职意向：设备工程师"]


WORK = [
    "2019.03-至今 苏州泽远精密机械有限公司 设备主管",
    "负责冲压车间设备维护与点检，年故障停机时间下降三成，带领班组八人",
]
STUDY = ["2011.09-2015.06 江南大学 机械工程（本科）", "主修课程：机械原理、机械设计、电工学、液压传动、工程材料"]


def test_a_heading_that_floats_over_the_text_is_read_where_it_stands() -> None:
    heads = box((70, 120, 90, 20), "教育背景", down="paragraph") + box((70, 30, 90, 20), "工作经历", down="paragraph")
    found = lines(run("周明远 13761230918") + heads, "", "", *map(run, WORK), "", "", *map(run, STUDY))
    assert found == ["周明远 13761230918", "工作经历", *WORK, "教育背景", *STUDY]


def test_a_side_bar_that_floats_beside_the_text_does_not_tear_a_part_of_it() -> None:
    bar = box((480, 130, 110, 60), "联系方式", "13761230918", down="page") + box((480, 200, 110, 40), "专业技能", "PLC")
    found = lines(run("周明远"), run("工作经历"), *(run(line) for line in WORK), run("教育背景"), *map(run, STUDY), bar)
    at = found.index("联系方式")
    assert found[at : at + 4] == ["联系方式", "13761230918", "专业技能", "PLC"]
    assert found[at + 4] in {"工作经历", "教育背景"} or at + 4 == len(found)


def test_a_frame_stands_where_it_stands() -> None:
    def framed(text: str, top: int) -> str:
        place = f'w:w="6000" w:x="1400" w:y="{top}" w:hAnchor="page" w:vAnchor="page"'
        return f"<w:pPr><w:framePr {place}/></w:pPr>{run(text)}"

    assert lines(framed("13761230918", 1600), framed("13761230918@qq.com", 1600), framed("周明远", 900)) == [
        "周明远", "13761230918", "13761230918@qq.com",
    ]  # fmt: skip


@pytest.mark.parametrize("blanks", [1, 3])
def test_dates_in_a_cell_stay_beside_what_they_date(blanks: int) -> None:
    def cell(width: int, *told: str) -> str:
        inner = "".join(f"<w:p>{run(line) if line else ''}</w:p>" for line in told)
        return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{inner}</w:tc>'

    duties = [f"负责第{n}项工作" for n in range(blanks)]
    dates = cell(2400, "2019.03-至今", *[""] * blanks, "2015.07-2019.02")
    work = cell(6000, "泽远精密机械有限公司 设备主管", *duties, "恒川电子有限公司 设备工程师", "负责保养")
    assert lines(f"<w:tbl><w:tr>{dates}{work}</w:tr></w:tbl>") == [
        "2019.03-至今\t泽远精密机械有限公司 设备主管", *duties,
        "2015.07-2019.02\t恒川电子有限公司 设备工程师", "负责保养",
    ]  # fmt: skip


def test_columns_of_a_table_that_begin_with_headings_are_read_one_after_the_other() -> None:
    cells = [["专业技能", "AutoCAD", "PLC"], ["证书", "电工证", "叉车证"]]
    row = "".join(f"<w:tc>{''.join(f'<w:p>{run(line)}</w:p>' for line in cell)}</w:tc>" for cell in cells)
    assert lines(f"<w:tbl><w:tr>{row}</w:tr></w:tbl>") == [*cells[0], *cells[1]]
