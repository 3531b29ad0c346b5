"""Schools with major, degree and dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from services.resumes.headings import Part, heading_of
from services.resumes.parse.dates import Period, periods, singles
from services.resumes.parse.degrees import degree_in, degrees_in
from services.resumes.parse.found import Found
from services.resumes.parse.rows import Cell, Row, Rows, labelled, spaced

_HAN_SCHOOL = re.compile(
    r"[\u4e00-\u9fffA-Za-z()·]{2,24}?(?:"
    r"职业技术(?:大学|学院)|高等专科学校|(?:中等)?专业学校|中等职业学校|职业(?:学院|学校|中学|高中)|技工学校|技师学院|师范学校|财经学校|卫生学校"
    r"|中专学校|科学院大学|大学|学院|党校|研究生院|中学|[一二三四五六七八九十]中(?!学)|高中(?=$|[\s(,])|技校|职高|卫校|电大|学校)(?:\((?!本科|大专|专科|硕士|博士|统招|全日|自考|高中|中专)[\u4e00-\u9fff]{2,8}\))?"
)
_COLLEGE_TAIL = re.compile(r"^[\u4e00-\u9fff]{2,10}?(?:学院|分校|校区|附属中学|附中)")
_INDEPENDENT = re.compile(
    r"^(?:城市|宁波|珠海|深圳|威海|秦皇岛|吴江|之江|三江|科技|人文|继续教育|现代|华软|中山|北海|广州|东莞|厚德|知行|津桥|行知)"
)
_LATIN_SCHOOL = re.compile(
    r"(?:The\s+)?(?:[A-Z][\w.&'’-]*\s+(?:of\s+|and\s+|at\s+|the\s+|for\s+)?){0,6}(?:University|College|Institute|School|Academy|Polytechnic)"
    r"(?:\s+of\s+(?:[A-Z][\w.&'’-]*(?:\s+(?:and|of|at)\s+|\s+)?){1,5})?(?:\s*\([A-Z]{2,6}\))?"
)
_NOT_SCHOOL = re.compile(
    r"(?:毕业|就读|考入|进入|代表|协助|全国|学生会|优秀|比赛|大赛|荣获|获得|参加|主修|课程|开设|担任)"
)
_NOT_MAJOR = re.compile(
    r"主修|课程|成绩|绩点|GPA|排名|奖|荣誉|证书|毕业|在校|学生会|班长|班级|前\s*\d|^\d|%|描述|经历|社团|协会|队|干部|论文|导师|全日制|统招|非全|自考|函授|成人"
    r"|^[\u4e00-\u9fff]{0,3}(?:省|市)$|学历|学位|培训|辅修|年$|^\(|学院$|大学$|学校$|中学$",
    re.IGNORECASE,
)
_LATIN_MAJOR = re.compile(
    r"(?:Degree|Diploma|(?:Bachelor|Master)(?:['’]?s)?|Arts|Sciences?|Engineering|Ph\.?D\.?|[BM]\.?(?:Sc?|Eng|A)\.?|MBA)"
    r"(?:\s*(?:,|\s+in\s+|:)\s*|(?<=\.)\s+)(?P<major>[A-Z][A-Za-z&()/\- ]{2,60}?)"
    r"(?=,|\s{2,}|\t|$|\s*-\s|\sat\s|\sfrom\s|\()"
)


@dataclass(frozen=True, slots=True)
class School:
    """One stay at a school; unknown parts are None."""

    school: Found[str]
    major: Found[str] | None = None
    degree: Found[str] | None = None
    start: Found[str] | None = None
    end: Found[str] | None = None


def schools(rows: Rows) -> tuple[School, ...]:
    """Give the education list in the order of the text."""
    own = rows.of(Part.EDUCATION)
    found = _in_rows(own, 0.92) if own else []
    if not found:
        found = _without_heading(rows)
    if not found:
        found = [School(replace(school, confidence=0.85)) for school in _labelled_schools(rows)]
    return tuple(_with_single_label(rows, found))


def _in_rows(rows: Sequence[Row], sureness: float) -> list[School]:
    """Every row that names a school begins an entry; rows around it complete it."""
    starts = [
        (number, found) for number, row in enumerate(rows) if not row.is_body and (found := school_in(row)) is not None
    ]
    entries: list[School] = []
    is_date_first = _is_date_first(rows, [number for number, _ in starts])
    for position, (number, found) in enumerate(starts):
        last = starts[position + 1][0] if position + 1 < len(starts) else len(rows)
        first = number
        lowest = starts[position - 1][0] + 1 if position else 0
        while is_date_first and first > lowest and first > number - 2 and _is_opening(rows[first - 1]):
            first -= 1
        if (
            first == number
            and first > lowest
            and _is_degree_alone(rows[first - 1])
            and degree_in(rows[number].text) is None
        ):
            first -= 1
        if is_date_first and position + 1 < len(starts):
            while last > number + 1 and last > starts[position + 1][0] - 2 and _is_opening(rows[last - 1]):
                last -= 1
        around = _near(rows[first:last])
        entries.append(_completed(Found(found.text, sureness, found.start, found.end), around))
    return entries


def _is_date_first(rows: Sequence[Row], starts: Sequence[int]) -> bool:
    """Do entries begin with a row of dates (or the major) above the school?"""
    if not starts:
        return False
    if any(any(True for _ in periods(rows[number].text)) for number in starts):
        return False
    return starts[0] > 0 and any(True for _ in periods(rows[starts[0] - 1].text))


def _is_opening(row: Row) -> bool:
    return not row.is_body and any(True for _ in periods(row.text))


def _is_degree_alone(row: Row) -> bool:
    """A row above the school that names degree and major: "Associate Degree in Logistics,"."""
    return not row.is_body and school_in(row) is None and degree_in(row.text) is not None


def _near(rows: Sequence[Row]) -> list[Row]:
    """The rows that may complete an entry: up to five, without descriptions."""
    return [row for row in rows[:7] if not row.is_body][:5]


def school_in(row: Row) -> Cell | None:
    """Find the school named in a row."""
    for cell in row.cells:
        if _NOT_SCHOOL.search(cell.text) and not re.match(r"^(?:毕业院校|学校)", cell.text):
            continue
        offset = _date_end(cell.text)
        text = re.sub(r"^(?:毕业院校|毕业学校|学校名称|学校|院校)\s*:\s*", lambda m: " " * len(m.group()), cell.text)
        match = _HAN_SCHOOL.search(text, offset)
        if match:
            name, start = match.group(), match.start()
            stripped = re.sub(r"^[年月日至今)(.·\s]+", "", name)
            start += len(name) - len(stripped)
            tail = _COLLEGE_TAIL.match(text[match.end() :])
            name = stripped + (tail.group() if tail and _INDEPENDENT.match(tail.group()) else "")
            if (
                heading_of(name) is None
                and len(name) >= 3
                and not re.search(r"^[\u4e00-\u9fff]?(?:大学|学院|学校)$", name)
            ):
                return Cell(name, cell.start + start)
        latin = _LATIN_SCHOOL.search(cell.text)
        if latin and len(latin.group().split()) > 1 and not re.match(r"^High School$", latin.group().strip()):
            name = latin.group().strip()
            return Cell(name, cell.start + cell.text.index(name))
    return None


def _date_end(text: str) -> int:
    return max((period.after for period in periods(text)), default=0) if re.match(r"\s*\(?(?:19|20)\d\d", text) else 0


def _completed(school: Found[str], rows: Sequence[Row]) -> School:
    start = end = degree = None
    for row in rows:
        period = next(periods(row.text), None)
        if period is not None and start is None:
            start, end = _dated(row, period)
        if degree is None and not any(_is_course(cell.text) for cell in row.cells):
            outside = row.text.replace(school.value, "\0" * len(school.value))
            hit = degree_in(outside)
            if hit:
                degree = Found(hit[0], 0.93, row.start + hit[1], row.start + hit[2])
    if start is None:
        for row in rows:
            single = next(singles(row.text), None)
            if single is not None:
                end = Found(single[0], 0.7, row.start + single[1], row.start + single[2])
                break
    if degree is None:
        degree = _degree_of_kind(school)
    return School(school, _major(school, rows), degree, start, end)


def _dated(row: Row, period: Period) -> tuple[Found[str], Found[str]]:
    first, last = row.start + period.at, row.start + period.after
    return Found(period.start, 0.93, first, last), Found(period.end, 0.93, first, last)


def _is_course(text: str) -> bool:
    return re.search(r"主修|课程", text) is not None


def _degree_of_kind(school: Found[str]) -> Found[str] | None:
    """Some schools give one degree only; doubtful all the same."""
    kinds = (
        ("高等专科|职业技术学院|职业学院", "大专"),
        ("中等|中专|技工|技校|职业(?:学校|中学|高中)", "中专"),
        ("中学$|一中$|高中$", "高中"),
    )
    for pattern, degree in kinds:
        if re.search(pattern, school.value):
            return Found(degree, 0.6, school.start, school.end)
    return None


def _major(school: Found[str], rows: Sequence[Row]) -> Found[str] | None:
    for match, row in labelled(
        tuple(rows), rf"{spaced('专业名称', '所学专业', '专业')}|major(?:s|ed in)?", r"[^\t|,;]{2,30}?"
    ):
        value = re.sub(r"\s*\(.*?\)$", "", match.group("value").strip()) or match.group("value").strip()
        at = row.start + match.start("value")
        return Found(value, 0.92, at, at + len(value))
    for row in rows:
        latin = _LATIN_MAJOR.search(row.text)
        if latin:
            value = latin.group("major").strip()
            return Found(value, 0.85, row.start + latin.start("major"), row.start + latin.start("major") + len(value))
        for cell in row.cells:
            found = _major_in(cell, school)
            if found is not None:
                return found
    return None


def _major_in(cell: Cell, school: Found[str]) -> Found[str] | None:
    """What is left of a cell when school, dates and degree are taken away, if it can be a major."""
    text = cell.text
    for taken in [text[p.at : p.after] for p in periods(text)]:
        text = text.replace(taken, "\t" * len(taken))
    if cell.start <= school.start < cell.end:
        at = school.start - cell.start
        text = text[:at] + "\t" * len(school.value) + text[at + len(school.value) :]
    for _, start, end in sorted(degrees_in(text), key=lambda d: d[1] - d[2]):
        text = text[:start] + "\t" * (end - start) + text[end:]
    for match in re.finditer(
        r"[A-Za-z]{0,12}\s?[\u4e00-\u9fff][\u4e00-\u9fffA-Za-z&、与及 ]{1,24}(?:\([\u4e00-\u9fff]{2,12}\))?", text
    ):
        value = re.sub(r"专业$|方向$", "", match.group().strip(" 、与及")).strip()
        if 2 <= len(value) <= 22 and not _NOT_MAJOR.search(value) and heading_of(value) is None and "," not in value:
            lead = match.group().index(value[0])
            start = cell.start + match.start() + lead
            return Found(value, 0.86, start, start + len(value))
    return None


def _without_heading(rows: Rows) -> list[School]:
    """No part is called education: rows that hold a school and a period, or a school and a degree."""
    kept = [
        row
        for row in rows.all
        if row.part not in {Part.CAMPUS, Part.AWARDS, Part.PROJECTS, Part.INTERNSHIP}
        and not row.is_body
        and school_in(row) is not None
        and (any(True for _ in periods(row.text)) or degree_in(row.text) is not None)
    ]
    return _in_rows(kept, 0.75)


def _labelled_schools(rows: Rows) -> list[Found[str]]:
    found: list[Found[str]] = []
    for match, row in labelled(rows.all, spaced("毕业院校", "毕业学校", "院校", "学校") + r"|university|college"):
        value = match.group("value").strip()
        if _HAN_SCHOOL.match(value) or _LATIN_SCHOOL.match(value):
            found.append(
                Found(value, 0.9, row.start + match.start("value"), row.start + match.start("value") + len(value))
            )
    return found


def _with_single_label(rows: Rows, found: list[School]) -> list[School]:
    """With one school, 专业 and 学历 among the personal facts belong to it."""
    if len(found) != 1 or found[0].major is not None:
        return found
    for match, row in labelled(rows.head, spaced("专业", "所学专业"), r"[^\t|,;]{2,20}?"):
        place = row.start + match.start("value"), row.start + match.end("value")
        return [replace(found[0], major=Found(match.group("value").strip(), 0.82, *place))]
    return found
