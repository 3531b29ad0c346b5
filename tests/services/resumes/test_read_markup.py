"""Web pages as résumés: what a browser shows is read, and nothing else."""

from __future__ import annotations

from services.resumes.documents import Kind
from services.resumes.read import read


def lines(body: str, styles: str = "") -> list[str]:
    page = f"<html><head><meta charset=utf-8><style>{styles}</style></head><body>{body}</body></html>"
    return read(page.encode()).text.split("\n")


def test_what_is_not_shown_is_not_read() -> None:
    styles = ".gone{display:none} @media print{.shown{display:none}} .a .shown{visibility:hidden}"
    hidden = (
        "<div style='display:none'>李四 13900001111</div><p class='gone'>王五</p><p hidden>赵六</p>"
        "<span style='font-size:0'>钱七</span><p style='mso-hide:all'>孙八</p>"
    )
    assert lines(f"{hidden}<p class=shown>周明远</p><p>手机：13761230918 邮箱：zhou@163.com 苏州</p>", styles) == [
        "周明远", "手机：13761230918 邮箱：zhou@163.com 苏州",
    ]  # fmt: skip


def test_a_page_that_comes_to_life_only_in_a_browser_is_read_all_the_same() -> None:
    assert lines("<div style='visibility:hidden'><p>周明远</p><p>手机：13761230918</p></div><p>简历</p>") == [
        "周明远", "手机：13761230918", "简历",
    ]  # fmt: skip


def test_what_stands_in_the_fields_of_a_page_is_read() -> None:
    row = (
        "<tr><td>姓名</td><td><input value='周明远'></td><td>性别</td><td><input type=radio checked>男 "
        "<input type=radio>女</td><td>学历</td><td><select><option>大专</option><option selected>本科</option></select>"
        "<input type=hidden value='x'></td></tr>"
    )
    assert lines(f"<form><table>{row}</table></form>") == ["姓名\t周明远\t性别\t☑男 □女\t学历\t本科"]


def test_labels_of_a_list_stand_beside_their_values_and_boxes_stand_apart() -> None:
    listed = "<dl><dt>姓名</dt><dd>周明远</dd><dt>2019-2021</dt><dd>泽远精密机械</dd></dl>"
    boxes = "<p><span class=box>13761230918</span><span class=box>苏州</span></p>"
    assert lines(listed + boxes, ".box{display:inline-block}") == [
        "姓名\t周明远", "2019-2021", "泽远精密机械", "13761230918\t苏州",
    ]  # fmt: skip


def test_markdown_with_tags_mixed_in_is_a_text_and_not_a_page() -> None:
    text = (
        "<div align='center'>\n  <font size='70'>周明远</font><br>设备工程师\n</div>\n\n## 联系方式\n\n"
        "- 手机：13761230918\n- 现居：<b>苏州</b>&nbsp;<img src='x.png' width=12>\n\n## 工作经历\n\n"
        "- 泽远精密机械 | 设备主管 | 2019.03-至今\n"
    )
    found = read(text.encode())
    assert found.kind is Kind.TEXT
    assert found.text.split("\n") == [
        "周明远", "设备工程师", "## 联系方式", "- 手机：13761230918", "- 现居：苏州", "## 工作经历",
        "- 泽远精密机械 | 设备主管 | 2019.03-至今",
    ]  # fmt: skip
