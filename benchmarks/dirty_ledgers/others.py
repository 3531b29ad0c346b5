"""Sheets beside the ledger: requisitions, sums, lists of words, instructions, one-person forms."""

from __future__ import annotations

from typing import Any

from benchmarks.dirty_ledgers import cells
from benchmarks.dirty_ledgers.chance import Chance
from benchmarks.dirty_ledgers.page import Page, Told
from benchmarks.dirty_ledgers.people import DEPARTMENTS, POSITIONS, applicant


def requisitions(chance: Chance, name: str) -> Page:
    """What the departments need."""
    page = Page(name, "requisitions")
    page.add(["招聘需求汇总表"])
    page.headers.append(page.add(["序号", "需求部门", "招聘岗位", "招聘人数", "现有人数", "岗位要求", "要求到岗时间"]))
    for n in range(chance.randrange(3, 10)):
        page.add([n + 1, chance.choice(DEPARTMENTS), chance.choice(POSITIONS), chance.randrange(1, 6),
        chance.randrange(0, 4),
                  "大专以上，两年经验", "一个月内"])  # fmt: skip
    return page


def summary(chance: Chance, name: str) -> Page:
    """Sums of a month."""
    page = Page(name, "summary")
    page.headers.append(page.add(["渠道", "简历数", "面试人数", "通过人数", "入职人数", "到面率"]))
    for channel in ("BOSS直聘", "智联招聘", "内部推荐", "招聘会"):
        page.add(
            [
                channel,
                chance.randrange(20, 90),
                chance.randrange(5, 20),
                chance.randrange(1, 9),
                chance.randrange(0, 5),
                0.42,
            ]
        )
    page.add(["合计", 211, 45, 17, 9, 0.4])
    return page


def lists(_chance: Chance, name: str) -> Page:
    """The words of the drop-down lists."""
    page = Page(name, "other")
    page.add(["学历", "渠道", "结果", "部门"])
    for line in (
        ["大专", "BOSS直聘", "通过", "生产部"],
        ["本科", "智联招聘", "不通过", "研发部"],
        ["硕士", "内推", "待定", "财务部"],
        ["", "招聘会", "", "销售部"],
    ):
        page.add(line)
    return page


def instructions(_chance: Chance, name: str) -> Page:
    """How the ledger is to be filled in."""
    page = Page(name, "other")
    for line in (
        "填表说明",
        "1. 姓名、联系电话、应聘岗位为必填项。",
        "2. 日期格式统一为 2025-01-01。",
        "3. 每周五由招聘专员汇总上报。",
    ):
        page.add([line])
    return page


def form(chance: Chance, name: str, year: int) -> Page:
    """A registration form of one person: labels beside values."""
    person = applicant(chance, year, 1)
    page = Page(name, "form")
    values: dict[str, Any] = {}

    def value(field: str, shape: str = "") -> Any:
        kind = cells.KINDS[field]
        cell, given = cells.write(kind, shape or next(iter(kind.shapes)), person, chance)
        values.update(given)
        return cell

    gender_cell, married_cell = _ticked(person, values, chance)
    label = _labels(chance)
    page.add([chance.choice(("应聘人员登记表", "求职登记表", "面试登记表", "应 聘 登 记 表")), "", "", "", "", ""])
    page.merge(0, 0, 0, 6)
    page.add(
        [
            label("应聘岗位"),
            value("position_applied"),
            label("期望薪资"),
            value("expected_salary"),
            "填表日期",
            value("applied_or_sourced_on"),
            "",
        ]
    )
    page.add([label("姓名"), value("name"), label("性别"), gender_cell, label("出生年月"), value("birth_date"), "照片"])
    page.merge(2, 6, 5, 6)
    page.add(
        [
            label("民族"),
            value("ethnicity"),
            label("政治面貌"),
            value("political_status"),
            label("婚姻状况"),
            married_cell,
            "",
        ]
    )
    page.add([label("学历"), value("degree"), label("毕业院校"), value("school"), label("专业"), value("major"), ""])
    page.add(
        [label("联系电话"), value("phone"), label("电子邮箱"), value("email"), label("籍贯"), value("native_place"), ""]
    )
    page.add([label("身份证号"), value("id_number"), "", "", label("户口所在地"), value("hukou_address"), ""])
    page.merge(6, 1, 6, 3)
    _histories(page, person, values, chance)
    page.add(["自我评价", "踏实肯干，能吃苦耐劳。", "", "", "", "", ""])
    page.merge(len(page.cells) - 1, 1, len(page.cells) - 1, 6)
    page.add(["本人承诺以上所填内容真实有效。签名：", "", "", "", "日期：", "", ""])
    rows = [i + 1 for i, row in enumerate(page.cells) if any(cell != "" for cell in row)]
    page.people.append(Told(rows, values))
    return page


def _ticked(person: Any, values: dict[str, Any], chance: Chance) -> tuple[str, str]:
    """Gender and marriage, as a word or as boxes; the truth goes into `values`."""
    gender = person.facts["gender"]
    values["gender"] = gender
    is_man = gender == "male"
    boxes = "☑男  □女" if is_man else "□男  ☑女"
    gender_cell = chance.choice((boxes, "男" if is_man else "女", "男（√）女（ ）" if is_man else "男（ ）女（√）"))
    married = str(person.facts["marital_status"])
    values["marital_status"] = married
    ticked = "  ".join(("☑" if word == married else "□") + word for word in ("已婚", "未婚", "离异"))
    return gender_cell, chance.choice((married, ticked))


def _histories(page: Page, person: Any, values: dict[str, Any], chance: Chance) -> None:
    """Schools and jobs, a table each."""
    _history(
        page,
        person.education,
        "教育经历",
        (("period", "起止时间"), ("school", "学校"), ("major", "专业")),
        values,
        "education",
        chance,
    )
    _history(
        page,
        person.employment,
        "工作经历",
        (("period", "起止时间"), ("company", "工作单位"), ("title", "职务")),
        values,
        "employment",
        chance,
    )


def _labels(chance: Chance) -> Any:
    style = chance.variant("form label", ("plain", "colon", "spaced"))

    def label(words: str) -> str:
        if style == "colon":
            return f"{words}："
        return f"{words[0]} {words[1]}" if style == "spaced" and len(words) == 2 else words

    return label


def _history(
    page: Page, entries: list[dict[str, str]], title: str, members: tuple[tuple[str, str], ...], values: dict[str,
    Any],
    field: str, chance: Chance,
) -> None:  # fmt: skip
    """A small table of schools or employers, with one line left empty."""
    side = chance.maybe(0.6)
    heads = [words for _, words in members]
    before = [title] if side else []
    first = len(page.cells)
    if not side:
        page.add([title, *[""] * 6])
        page.merge(first, 0, first, 6)
    page.add([*before, *heads])
    for entry in entries:
        line = [
            f"{entry['start'].replace('-', '.')}-{entry['end'].replace('-', '.')}",
            *(entry[m] for m, _ in members[1:]),
        ]
        page.add([*[""] * len(before), *line])
    page.add([])
    if side:
        page.merge(first, 0, len(page.cells) - 1, 0)
    values[field] = [{m: entry[m] for m, _ in members[1:] if entry[m]} for entry in entries]
