"""One sheet of a ledger: titles, a heading of one to three rows, people, and everything that stands between them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from benchmarks.dirty_ledgers import columns as columns_
from benchmarks.dirty_ledgers.chance import Chance
from benchmarks.dirty_ledgers.page import Page, Told
from benchmarks.dirty_ledgers.people import CHANNELS, DEPARTMENTS, EVALUATIONS, POSITIONS, Applicant, applicant

SECTIONS = {
    "position_applied": ("岗位", "应聘岗位", "职位"), "department_applied": ("部门", "用人部门"),
    "source_channel": ("渠道", "来源"),
}  # fmt: skip
CHANNEL_WORDS = {
    "boss": "BOSS直聘",
    "zhilian": "智联招聘",
    "job51": "前程无忧",
    "referral": "内部推荐",
    "fair": "招聘会",
}

TITLES = ("面试台账", "招聘台账", "应聘人员登记表", "面试人员信息汇总表", "人员面试记录表")
SIGNED: tuple[list[Any], ...] = (
    ["制表人：", "林晓雯", "", "审核人：", "", "批准："],
    ["制表：林晓雯", "", "审核：", "", "日期：2025.12.31"],
    ["填报人", "林晓雯", "", "联系电话", "0512-57301234"],
    ["", "", "人力资源部（盖章）", "", "2025年12月31日"],
)
LATER_TITLES = ("第三季度面试人员情况汇总", "（人事部）招聘面试登记台帐", "面试跟踪表V2.0", "应届生面试名单")
AFTERTHOUGHTS = ("期望一周内答复", "家住附近", "可加班", "需沟通薪资")

ENGLISH = {
    "sequence": "No.", "name": "Name", "phone": "Phone", "email": "Email", "gender": "Gender", "age": "Age",
    "degree": "Education", "school": "School", "major": "Major", "position_applied": "Position",
    "department_applied": "Department", "source_channel": "Source", "interview_date": "Interview Date",
    "interviewer": "Interviewer", "interview_result": "Result", "remarks": "Remark", "start_date": "Start Date",
}  # fmt: skip


@dataclass(slots=True)
class Style:
    """What is special about one sheet."""

    keeps_merges: bool
    title: str = ""
    heading: str = "flat"  # flat, grouped, repeated, flattened, three
    between: str = ""  # sections, unlabelled, months, notes, notes_in_cell
    section_field: str = ""
    merged_down: str = ""
    several_rows: str = ""  # education, employment
    left: int = 0
    repeats: bool = False
    totals: str = ""
    blanks: bool = False
    footer: str = ""
    numbered_tail: bool = False
    hidden: str = ""
    extra_row: str = ""  # hints, english, facts, example
    features: list[str] = field(default_factory=list)


def style(chance: Chance, *, keeps_merges: bool) -> Style:
    """Draw what one sheet is like."""
    one = Style(keeps_merges)
    one.title = chance.weighted(
        "title", {"": 3, "plain": 3, "merged": 3 if keeps_merges else 0, "with line": 2, "note above": 1, "logo": 0.5}
    )
    one.heading = chance.weighted(
        "heading",
        {
            "flat": 6,
            "grouped": 3 if keeps_merges else 0,
            "repeated": 0.7,
            "flattened": 1.2,
            "three": 0.8 if keeps_merges else 0,
        },
    )
    one.between = chance.weighted(
        "between",
        {
            "": 7,
            "sections": 1.5,
            "unlabelled": 1,
            "months": 0.7,
            "notes": 0.8 if keeps_merges else 0,
            "sections merged": 1 if keeps_merges else 0,
        },
    )
    if one.between in ("sections", "unlabelled", "sections merged"):
        one.section_field = chance.choice(list(SECTIONS))
    if not one.between and keeps_merges:
        one.merged_down = chance.weighted(
            "merged down", {"": 6, "position_applied": 1, "department_applied": 1, "interview_date": 0.5}
        )
    if not one.between and not one.merged_down:
        one.several_rows = chance.weighted("several rows", {"": 8, "education": 0.7, "employment": 0.7})
    one.left = chance.choices((0, 1, 2), (12, 1, 0.4))[0]
    one.repeats = chance.maybe(0.15) and not one.several_rows
    one.totals = chance.weighted("totals", {"": 6, "小计": 0.6, "合计": 1.5, "总计": 0.5, "共": 0.6, "本页小计": 0.4})
    one.blanks = chance.maybe(0.2)
    one.footer = chance.weighted("footer", {"": 5, "signed": 1.5, "note": 1.2, "notes": 0.6, "date": 0.6})
    one.numbered_tail = chance.maybe(0.12)
    one.hidden = chance.weighted("hidden", {"": 8, "rows": 0.8, "columns": 0.8}) if keeps_merges else ""
    one.extra_row = chance.weighted("extra row", {"": 12, "hints": 0.7, "english": 0.6, "facts": 0.8, "example": 0.5})
    if one.heading != "flat" or one.several_rows:
        one.extra_row = one.extra_row if one.extra_row == "facts" else ""
    one.features = [
        f"{name}:{value}" for name in ("title", "heading", "between", "section_field", "merged_down",
        "several_rows", "totals",
                                       "footer", "hidden") if (value := getattr(one, name)) and value != "flat"
    ] + [name for name in ("repeats", "blanks", "numbered_tail") if getattr(one,
    name)] + (["left"] if one.left else [])  # fmt: skip
    return one


class Writer:
    """Writes one sheet from top to bottom."""

    def __init__(self, chance: Chance, name: str, year: int, how: Style, *, yearless: bool) -> None:
        self._chance, self._year, self._how = chance, year, how
        self.page = Page(name)
        self._columns = columns_.draw(chance, yearless=yearless, has_sections=how.section_field)
        self._members: list[tuple[str, str]] = []
        if how.several_rows:
            self._members = [
                ("start", "开始时间"), ("end", "结束时间"),
                *((("school", "学校"), ("major", "专业")) if how.several_rows == "education" else (("company",
                "单位"), ("title", "职务"))),
            ]  # fmt: skip
            clash = {"school", "major"} if how.several_rows == "education" else {"current_company", "current_title"}
            self._columns = [column for column in self._columns if column.field not in clash]
        if how.merged_down and how.merged_down not in {column.field for column in self._columns}:
            how.merged_down = ""
        self._header: list[list[Any]] = []
        self._number = 0

    @property
    def _width(self) -> int:
        return len(self._columns) + len(self._members)

    def write(self, count: int, title_year: str) -> Page:
        """The whole sheet with this many people."""
        self._title(title_year)
        self._heading()
        people = sorted(
            (applicant(self._chance, self._year, n + 1) for n in range(count)),
            key=lambda person: str(person.facts["applied"]),
        )
        self._body(people)
        self._foot(count)
        for c, column in enumerate(self._columns):
            if column.field:
                self.page.fields[c + self._how.left] = column.field
        for i, (member, _) in enumerate(self._members):
            self.page.fields[len(self._columns) + i + self._how.left] = f"{self._how.several_rows}.{member}"
        if self._how.hidden == "rows":
            self.page.hidden_rows |= {told.rows[0] - 1 for told in self.page.people[1:4]}
        elif self._how.hidden == "columns":
            self.page.hidden_columns.add(self._how.left + self._width - 1)
        return self.page

    def _add(self, row: list[Any]) -> int:
        return self.page.add([*[""] * self._how.left, *row])

    def _across(self, text: str, *, merged: bool) -> int:
        row = self._add([text, *[""] * (self._width - 1)])
        if merged and self._how.keeps_merges:
            self.page.merge(row - 1, self._how.left, row - 1, self._how.left + self._width - 1)
        return row

    def _title(self, year: str) -> None:
        words = year + self._chance.variant("title words", TITLES, LATER_TITLES)
        match self._how.title:
            case "plain":
                self._add([words])
            case "merged":
                self._across(words, merged=True)
            case "with line":
                self._across(words, merged=True)
                self._add([f"制表人：{self._chance.choice(('林晓雯', '顾佳敏'))}", "", "", f"日期：{self._year}年12月"])
            case "note above":
                self._across(words, merged=False)
                self._add(["说明：1、本表由人力资源部填写；2、面试结果当日录入。"])
                self._add([])
            case "logo":
                self._add([])
                self._add(["", "", "", words])
                self._add([])
            case _ if year and year not in self.page.name:
                self._add([words])

    def _heading(self) -> None:
        how = self._how
        if how.extra_row == "facts":
            self._add(["部门", self._chance.choice(DEPARTMENTS), "日期", f"{self._year}年"])
        flat = [column.heading for column in self._columns] + [words for _, words in self._members]
        has_groups = how.heading in ("grouped", "repeated", "flattened", "three") or bool(self._members)
        if not has_groups:
            self._header = [flat]
            self.page.headers.append(self._add(flat))
            self._below_heading()
            return
        group_name = {"education": "教育经历", "employment": "工作经历"}.get(how.several_rows, "")
        groups = [column.group for column in self._columns] + [group_name] * len(self._members)
        runs = _runs(groups)
        wide = {i for start, end in runs if groups[start] for i in range(start, end + 1) if end > start}
        if how.heading == "flat":  # only the group that repeats has two rows
            wide = {i for i in wide if i >= len(self._columns)}
        below = [column.below or column.heading for column in self._columns] + [words for _, words in self._members]
        top = [groups[i] if i in wide else flat[i] for i in range(self._width)]
        low = [below[i] if i in wide else "" for i in range(self._width)]
        if how.heading == "repeated":
            low = [below[i] if i in wide else flat[i] for i in range(self._width)]
        else:
            top = [
                words if i not in wide or i == 0 or i - 1 not in wide or groups[i] != groups[i - 1] else ""
                for i, words in enumerate(top)
            ]
        if how.heading == "three":
            first = self._add(["应聘人员情况一览", *[""] * (self._width - 1)])
            self.page.merge(first - 1, how.left, first - 1, how.left + self._width - 1)
        if top == low:  # nothing to group: the second line would be the first once more
            self._header = [top]
            self.page.headers.append(self._add(top))
            return
        self._header = [top, low]
        row = self._add(top)
        self.page.headers += [row, self._add(low)]
        if how.keeps_merges and how.heading in ("grouped", "three", "flat"):
            for start, end in runs:
                if start in wide:
                    self.page.merge(row - 1, how.left + start, row - 1, how.left + end)
            for i in range(self._width):
                if i not in wide:
                    self.page.merge(row - 1, how.left + i, row, how.left + i)

    def _below_heading(self) -> None:
        """The row between heading and people: English names, hints, or somebody who never was."""
        match self._how.extra_row:
            case "english":
                names = [ENGLISH.get(column.field, "") for column in self._columns]
                self.page.headers.append(self._add(names))
            case "hints":
                self._add([self._chance.choice(("必填", "选填", "文本")) for _ in self._columns])
            case "example":
                example = applicant(self._chance, self._year, 1)
                self._add(["示例", *(column.write(example, self._chance, 1)[0] for column in self._columns[1:])])

    def _body(self, people: list[Applicant]) -> None:
        how, chance = self._how, self._chance
        if how.merged_down in ("position_applied", "department_applied"):
            people.sort(key=lambda person: str(person.facts[how.merged_down]))
        per_section = max(2, len(people) // chance.randrange(2, 5))
        section: dict[str, Any] = {}
        for i, person in enumerate(people):
            if how.between and how.between != "notes" and i % per_section == 0:
                if i and how.totals == "小计":
                    self._total("小计", per_section)
                section = self._section(i // per_section)
            if i and how.repeats and i % 15 == 0:
                for line in self._header:
                    self._add(line)
            if how.blanks and chance.maybe(0.05):
                self._add([])
            self._person(person, section)
        if how.merged_down:
            self._merge_down()

    def _section(self, n: int) -> dict[str, Any]:
        how, chance = self._how, self._chance
        if how.between == "months":
            self._across(f"{n + 1}月", merged=False)
            return {}
        match how.section_field:
            case "position_applied":
                words: str = chance.choice(POSITIONS)
                value = words
            case "department_applied":
                words = value = chance.choice(DEPARTMENTS)
            case _:
                value = chance.choice([c for c in CHANNELS if c in CHANNEL_WORDS])
                words = CHANNEL_WORDS[value]
        is_labelled = how.between != "unlabelled"
        text = (
            f"{chance.variant('section label', SECTIONS[how.section_field])}{chance.choice('：:')}{words}"
            if is_labelled
            else words
        )
        self._across(text, merged=how.between == "sections merged")
        return {how.section_field: value}

    def _person(self, person: Applicant, section: dict[str, Any]) -> None:
        self._number += 1
        values = dict(section)
        row: list[Any] = []
        for column in self._columns:
            cell, given = column.write(person, self._chance, self._number)
            row.append(cell)
            values |= given
        entries = getattr(person, self._how.several_rows) if self._how.several_rows else []
        lines = [[entry.get(member, "") for member, _ in self._members] for entry in entries] or [
            [""] * len(self._members)
        ]
        rows = [self._add([*row, *lines[0]])]
        rows += [self._add([*[""] * len(row), *line]) for line in lines[1:]]
        if len(rows) > 1 and self._how.keeps_merges:
            for c in range(len(row)):
                self.page.merge(rows[0] - 1, self._how.left + c, rows[-1] - 1, self._how.left + c)
        if entries:
            values[self._how.several_rows] = [
                {member: entry[member] for member, _ in self._members if entry.get(member)} for entry in entries
            ]
        if self._how.between == "notes":
            note = f"{self._chance.choice(EVALUATIONS)}，{self._chance.choice(AFTERTHOUGHTS)}。"
            rows.append(self._across(note, merged=True))
            values["remarks"] = f"{values['remarks']}\n{note}" if "remarks" in values else note
        self.page.people.append(Told(rows, values))

    def _merge_down(self) -> None:
        """Merge equal values of one column over neighbouring people; the cells below keep nothing."""
        at = next(i for i, column in enumerate(self._columns) if column.field == self._how.merged_down) + self._how.left
        told = self.page.people
        i = 0
        while i < len(told):
            j = i
            while (
                j + 1 < len(told)
                and j - i < 5
                and told[j + 1].rows[0] == told[j].rows[0] + 1
                and (
                    self._how.merged_down == "interview_date"
                    or told[j + 1].values.get(self._how.merged_down) == told[i].values.get(self._how.merged_down)
                )
            ):
                j += 1
            first = self.page.cells[told[i].rows[0] - 1]
            names = (
                ("interview_date", "interview_time")
                if self._how.merged_down == "interview_date"
                else (self._how.merged_down,)
            )
            if j > i and first[at] not in ("", "/", "无"):
                for one in told[i + 1 : j + 1]:
                    self.page.cells[one.rows[0] - 1][at] = ""
                    for name in names:
                        one.values.pop(name, None)
                        if name in told[i].values:
                            one.values[name] = told[i].values[name]
                self.page.merge(told[i].rows[0] - 1, at, told[j].rows[0] - 1, at)
            i = j + 1

    def _total(self, words: str, count: int) -> None:
        row: list[Any] = [""] * self._width
        row[0] = words if words != "共" else f"共{count}人"
        if words != "共":
            row[min(2, self._width - 1)] = self._chance.choice((count, f"{count}人"))
        self._add(row)

    def _foot(self, count: int) -> None:
        how = self._how
        if how.numbered_tail and self._columns[0].field == "sequence":
            for n in range(1, 6):
                self._add([self._number + n])
        if how.totals:
            self._total(how.totals, count)
        match how.footer:
            case "signed":
                self._add([])
                self._add(self._chance.choice(SIGNED))
            case "note":
                self._add(["备注：以上人员均已通知，请各部门于三日内反馈。"])
            case "notes":
                for line in ("填表说明：", "1、面试结果请填写通过/不通过/待定；", "2、本表每周五下班前汇总。"):
                    self._add([line])
            case "date":
                self._add([*[""] * (self._width - 1), f"填表日期：{self._year}-12-31"])


def _runs(groups: list[str]) -> list[tuple[int, int]]:
    """Neighbouring columns of one group, as first and last."""
    runs: list[tuple[int, int]] = []
    for i, group in enumerate(groups):
        if runs and group and groups[runs[-1][0]] == group:
            runs[-1] = (runs[-1][0], i)
        else:
            runs.append((i, i))
    return runs
