"""What the rows of one stay say: from when to when, which degree, which subject."""

from __future__ import annotations

import re
from collections.abc import Sequence

from services.resumes.headings import Part
from services.resumes.parse.dates import POINT, PRESENT, as_date, periods, singles
from services.resumes.parse.found import Found
from services.resumes.parse.rows import Cell, Row, labelled, spaced
from services.resumes.parse.schools.degrees import degree_in
from services.resumes.parse.schools.majors import (
    NOT_MAJOR,
    department_in,
    latin_beside,
    latin_major,
    major_below,
    major_in,
    subject_in,
)
from services.resumes.parse.schools.school_rows import is_course
from services.resumes.parse.schools.studies import School, dated, degree_of_kind


def completed(school: Found[str], rows: Sequence[Row]) -> School:
    """Give the stay at a school that some rows around its name tell of."""
    start = end = degree = None
    for row in rows:
        period = next(periods(row.text), None) if not _HONOURS.search(row.text) else None
        if period is not None and start is None:
            start, end = dated(row, period)
        if degree is None and not any(is_course(cell.text) for cell in row.cells):
            outside = row.text.replace(school.value, "\0" * len(school.value))
            hit = degree_in(outside)
            if hit and not (hit[0] == "大专" and _TRADE.search(school.value)):
                degree = Found(hit[0], 0.93, row.start + hit[1], row.start + hit[2])
    if start is None:
        start, end = _single_date(rows)
    elif end is not None and end.value == PRESENT:
        end = _hoped(rows) or end
    if degree is None:
        degree = degree_of_kind(school)
    major = _major(school, rows)
    is_high = degree is not None and degree.value == "高中" and re.search(r"[\u4e00-\u9fff]", school.value)
    if major is not None and is_high and not _HIGH_SCHOOL.fullmatch(major.value):
        major = None
    return School(school, major, degree, start, end)


def _hoped(rows: Sequence[Row]) -> Found[str] | None:
    """2015 - 至今, 预计2019年6月毕业: what is told more closely."""
    for row in rows:
        for match in _HOPED.finditer(row.text):
            date = as_date(match.group("date") or match.group("latin"))
            if date:
                return Found(date, 0.85, row.start + match.start(), row.start + match.end())
    return None


_HOPED = re.compile(
    rf"(?:预计|预期|将于|拟于?)\s*(?:于|在)?(?:毕业(?:时间|日期)?\s*:?)?\s*(?P<date>{POINT})(?!\d)(?=\s*月?\s*(?:[,;。)\t]|$|毕业|获|取得|完成))"
    rf"|\b(?:expected|anticipated)\s+(?:to graduate|graduation)(?:\s+date)?\s*(?:in|:)?\s*(?P<latin>{POINT})(?!\d)",
    re.IGNORECASE,
)


_HONOURS = re.compile(r"\bDean['’]s List\b|\b(?:Scholarship|Award|Prize)s?\b")
_TRADE = re.compile(r"\b(?:Technical|Vocational|Trade|High|Secondary) School\b")
"""A diploma of these is below a college's."""
_HIGH_SCHOOL = re.compile(r"[文理]科(?:生|班)?|[文理][史工综]|理化生?|艺术|美术|体育|音乐|播音(?:主持)?|综合|普通科")
"""What is studied at a school before any degree."""


def _single_date(rows: Sequence[Row]) -> tuple[Found[str] | None, Found[str] | None]:
    """The one date of an entry: when it ended, unless it says that it began: 2014级, 2014年入学."""
    own = [row for row in rows if not _BIRTH.search(row.text)]
    both = _below_each_other(own) or next((dates for row in own if (dates := _beside_each_other(row))), None)
    if both is not None:
        return both
    for row in own:
        single = next(singles(row.text), None)
        if single is not None:
            date = Found(single[0], 0.7, row.start + single[1], row.start + single[2])
            is_begin = _BEGUN.match(row.text[single[2] :]) or _BEGIN.search(row.text[: single[1]])
            return (date, None) if is_begin else (None, date)
    return None, None


def _below_each_other(rows: Sequence[Row]) -> tuple[Found[str], Found[str]] | None:
    """2010.09⇥江南大学 ⏎ 2014.06⇥机械工程, or the end above the start."""
    if len(rows) < 2 or _EVENT.search(rows[1].text):
        return None
    pattern = _DATE_BEFORE if "毕业" in rows[1].text else _DATE_FIRST
    matches = [pattern.match(row.text) for row in rows[:2]]
    both = [
        Found(as_date(match.group(1)) or "", 0.75, row.start + match.start(1), row.start + match.end(1))
        for match, row in zip(matches, rows, strict=False)
        if match is not None
    ]
    start, end = min(both, key=_value, default=None), max(both, key=_value, default=None)
    return (start, end) if start and end and start.value and start.value < end.value else None


def _value(date: Found[str]) -> str:
    return date.value


def _beside_each_other(row: Row) -> tuple[Found[str], Found[str]] | None:
    """2010年9月入学，2014年6月毕业; 2016.9 2020.6, between which the sign was lost."""
    dates = list(singles(row.text))
    if len(dates) != 2 or dates[0][0] >= dates[1][0]:
        return None
    (start, at, _), (end, _, after) = dates
    between = row.text[dates[0][2] : dates[1][1]]
    is_told = _BEGUN.match(between) and re.match(r"\s*月?\s*毕业", row.text[after:])
    if not is_told and (re.fullmatch(" {1,2}", between) is None or "-" not in start + end):
        return None
    first, last = row.start + at, row.start + after
    return Found(start, 0.75, first, last), Found(end, 0.75, first, last)


_EVENT = re.compile(r"奖|证书|称号|[四六]级|优秀|竞赛|大赛|比赛|入党|担任|实习|交换|论文发表")
_BIRTH = re.compile(r"出生|生日|birth", re.IGNORECASE)
_DATE_FIRST = re.compile(r"\s*((?:19|20)\d\d[年./-]\d{1,2}月?)(?=\t|\s{2,})")
_DATE_BEFORE = re.compile(r"\s*((?:19|20)\d\d[年./-]\d{1,2}月?)(?=\s)")
_BEGUN = re.compile(r"\s*年?\s*(?:[春秋]季?)?(?:级|入学|考入|入读|开始)")
_BEGIN = re.compile(r"(?:入学|开始)(?:时间|日期|年月|年份)?\s*:?\s*$")


_MAJORS = spaced("专业名称", "所学专业", "主修专业", "就读专业", "毕业专业", "学习专业", "主修", "专业")
_LATIN_MAJOR = re.compile(
    r"\bmajor(?:s?\s*:|(?:ed|ing) in)\s*(?P<value>[A-Z][^\t|,;()]{2,40}?)(?=\s*(?:[|,;(]|\t|\s{2}|$))", re.IGNORECASE
)


def _labelled_major(school: Found[str], rows: Sequence[Row]) -> Found[str] | None:
    """专业：机械工程, Major: Automation, Minor: Finance."""
    hits = [*labelled(tuple(rows), rf"{_MAJORS}|major(?:s|ed in)?", r"[^\t|,;]{2,30}?")]
    hits += [(match, row) for row in rows if (match := _LATIN_MAJOR.search(row.text))]
    for match, row in hits:
        value, at = match.group("value").strip(), row.start + match.start("value")
        if (match.groupdict().get("label") or "").startswith("主修") and re.search("[、,;]|课程", value):
            continue
        inner = major_in(Cell(value, at), school) if degree_in(value) is not None or NOT_MAJOR.search(value) else None
        value = re.sub(r"(?<=[\u4e00-\u9fff]{3})专业$", "", value)
        return inner or Found(value, 0.92, at, at + len(value))
    return None


def _major(school: Found[str], rows: Sequence[Row]) -> Found[str] | None:
    told = _labelled_major(school, rows)
    if told is not None:
        return told
    for number, row in enumerate(rows):
        if number == 2 and (major := _beside(school, rows[:2])) is not None:
            return major
        latin = latin_major(row, school) or major_below(rows[number : number + 2])
        own = next((major for cell in _cells(row, school) if (major := major_in(cell, school)) is not None), None)
        if latin is not None and own is not None:
            return min(latin, own, key=lambda major: major.start)  # 会计与金融硕士（MSc Accounting and Finance）
        if latin is not None or own is not None:
            return latin or own
    return _beside(school, rows[:2]) or subject_in(rows[:3], school)


def _cells(row: Row, school: Found[str]) -> Sequence[Cell]:
    """The cells of a row; in the head of a page what stands behind the school comes before the person's name."""
    after = school.start + len(school.value) - row.start
    if row.part not in {Part.TOP, Part.PERSON, Part.AIM} or not row.start <= school.start < row.end:
        return row.cells
    behind = Row(row.text[after:], row.start + after, row.part, row.number)
    return [*behind.cells, *row.cells]


def _beside(school: Found[str], rows: Sequence[Row]) -> Found[str] | None:
    """A subject in another tongue, or the department."""
    cells = [cell for row in rows for cell in row.cells]
    found = [latin_beside(cell, school) for cell in cells] + [department_in(cell, school) for cell in cells]
    return next((major for major in found if major is not None), None)
