"""Which rows of a part about education belong to one stay: where it begins, and what stands around the name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from services.resumes.headings import Part
from services.resumes.parse.dates import periods, singles
from services.resumes.parse.rows import Cell, Row
from services.resumes.parse.schools.degrees import degree_in
from services.resumes.parse.schools.majors import major_below
from services.resumes.parse.schools.school_names import is_college, school_by_degree, school_by_place, school_in


def starts(rows: Sequence[Row]) -> list[tuple[int, Cell]]:
    """The rows that name a school; 机电工程学院 below 苏州大学 is a part of it."""
    found: list[tuple[int, Cell]] = []
    for number, row in enumerate(rows):
        name = school_in(row) if len(row.text) < LONGEST and not _COURSES.match(row.text) else None
        if name is not None and not (_may_begin(row) or _is_listed(row, name)):
            name = None
        if name is None and row.part is Part.EDUCATION and not _is_beside_school(rows, number):
            name = school_by_place(row) or school_by_degree(rows[number : number + 3])
        if name is None or (found and _is_part_of(rows, found[-1], number, name)):
            continue
        found.append((number, name))
    return found


def _is_listed(row: Row, name: Cell) -> bool:
    """• 江南大学 机械工程: the first words of a short item."""
    is_first = re.fullmatch(r"[\W_]*", row.text[: name.start - row.start]) is not None
    return row.is_bullet and is_first and len(row.text) < SHORT and not re.search(r"[。;,]", row.text)


LONGEST = 300  # letters of a row that can be about one stay
SHORT = 48
_COURSES = re.compile(r"\s*(?:relevant |selected |key )?(?:coursework|courses|modules)\s*:", re.IGNORECASE)


def _is_beside_school(rows: Sequence[Row], number: int) -> bool:
    """Does the row above or below name the school, or does this row only go on with its entry?"""
    return any(school_in(row) is not None for row in rows[max(number - 1, 0) : number + 2])


def _is_part_of(rows: Sequence[Row], above: tuple[int, Cell], number: int, name: Cell) -> bool:
    """A college right below its university, without dates of its own."""
    at, university = above
    is_own = any(True for _ in periods(rows[number].text)) and any(True for _ in periods(rows[at].text))
    return number - at <= 2 and not is_own and is_college(name.text) and not is_college(university.text)


def leads(rows: Sequence[Row], starts: Sequence[int]) -> Iterator[int]:
    """How many rows may stand above the school in every entry: dates, degree."""
    yield 0
    if not starts:
        return
    first = starts[0]
    if first in {2, 3} and all(_opens(rows, number, first) for number in starts):
        yield first  # dates, degree, subject, school, each on a row of its own
    for lead in (1, 2, 3, 4):
        above = rows[first - lead : first] if first >= lead else []
        if lead == 1 and first > 1 and major_below(rows[first - 2 : first]):
            continue  # degree, major, school
        has_own = any(next(singles(row.text), None) and degree_in(row.text) for row in above)
        if has_own and next(singles(rows[first].text), None):
            return  # a degree with its year, at a school that is not known: an entry of its own
        if above and all(_LABELLED.match(row.text) for row in above):
            yield lead
            continue
        is_dated = any(True for _ in periods(rows[first].text))  # then no dates above are its own
        is_opened = all((not is_dated and _is_opening(row)) or _is_degree_alone(row) for row in above)
        if not above or lead > 2:
            return
        if is_opened or (lead == 2 and _is_degree_alone(above[0])):
            yield lead
        elif lead == 2 or not _is_date_alone(above[0]):
            return


_LABELLED = re.compile(
    r"\s*(?:最高|第[一二三]|所学|主修|就读|学习|起止|在校|入学|毕业|在读|教育)?(?:学历|学位|专业|时间|日期|年月|层次|形式|类型|方式|性质)(?:名称)?\s*:"
    r"|\s*(?:degree|major|minor|dates?|duration|period|graduation|gpa|field of study|from|qualification)\s*:",
    re.IGNORECASE,
)
"""专业：机械工程 above the school in a form."""


def _opens(rows: Sequence[Row], number: int, lead: int) -> bool:
    """Do dates stand some rows above a school that has none beside it?"""
    is_dated = any(True for _ in periods(rows[number].text))
    return not is_dated and number >= lead and _is_opening(rows[number - lead])


def _is_opening(row: Row) -> bool:
    return not row.is_body and any(True for _ in periods(row.text))


def _is_date_alone(row: Row) -> bool:
    return any(not row.text[:at].strip(" (") and not row.text[after:].strip(" )") for _, at, after in singles(row.text))


def _is_degree_alone(row: Row) -> bool:
    """A row above the school that names degree and major: "Associate Degree in Logistics,"."""
    return _may_begin(row) and school_in(row) is None and degree_in(row.text) is not None


def degrees_apart(rows: Sequence[Row], name: int) -> list[Sequence[Row]]:
    """Several degrees at one school, each with a date: Master of Engineering ⏎ 2014 ⏎ Bachelor of Science ⏎ 2013."""
    found: list[tuple[int, str]] = []
    for number, row in enumerate(rows):
        if number <= name or row.is_bullet or is_course(row.text) or not _may_begin(row) or degree_in(row.text) is None:
            continue
        date = next((hit[0] for near in rows[number : number + 2] for hit in singles(near.text)), "")
        if date and date not in {other for _, other in found}:
            found.append((number, date))
    is_open = any(next(singles(row.text), None) for row in rows[: name + 1])  # the school's own dates are for all of it
    if len(found) < 2 or is_open:
        return [rows]
    edges = [0, *(number for number, _ in found[1:]), len(rows)]
    return [rows[first:last] for first, last in pairwise(edges)]


def near(rows: Sequence[Row]) -> list[Row]:
    """The rows that may complete an entry: up to five, without descriptions."""
    kept = [
        row
        for above, row in zip([None, *rows], rows[:7], strict=False)
        if (_may_begin(row) or _STUDIED.match(row.text)) and not _goes_on(above)
    ]
    return kept[:5]


_STUDIED = re.compile(
    r"\s*(?:Majors?\s*:\s*[A-Z][A-Za-z &]{2,40}(?:[;,|]|$)"
    r"|[•·-]?\s*主修(?:专业)?\s*:\s*[\u4e00-\u9fff]{2,12}(?=\s*(?:$|[|;(])))"
)
"""主修：工商管理 | GPA：3.8; Major: Finance; Minor: Economics."""


def _goes_on(above: Row | None) -> bool:
    """Does a list of courses go on in the next row?"""
    return above is not None and is_course(above.text) and above.text.rstrip().endswith(("、", ","))


def _may_begin(row: Row) -> bool:
    """A short row; or one of a list with bullets that has dates or a degree."""
    if not row.is_body or _LATIN_DEGREE.match(row.text) or _HAN_DEGREE.match(row.text) or _is_entry(row):
        return True
    if (
        not row.is_bullet
        or len(row.text) > (70 if re.search(r"[\u4e00-\u9fff]", row.text) else 150)
        or re.search(r"[。;]", row.text)
    ):
        return False
    return any(True for _ in periods(row.text)) or degree_in(row.text) is not None


def _is_entry(row: Row) -> bool:
    """江南大学，机械工程，本科，预计2026年6月毕业: signs between facts make no sentence."""
    if row.is_bullet or len(row.text) > SHORT + 12 or re.search(r"[。;]", row.text) or degree_in(row.text) is None:
        return False
    name = school_in(row)
    return name is not None and not re.search(r"[\u4e00-\u9fff]{2}", row.text[: name.start - row.start])


_LATIN_DEGREE = re.compile(
    r"\s*(?:(?:Bachelor|Master|Associate)s?\b|Ph\.?D|[BM]\.?\s?(?:S|A|E|Sc|Tech|Eng|Com|B\.?A)\b)[^\t]{2,110}$"
)
"""B.S.E. in Computer Science; GPA: 3.82/4.00 is no sentence, for all its signs."""
_HAN_DEGREE = re.compile(
    r"\s*[•·]?\s*(?:全日制|统招)?(?:[\u4e00-\u9fff]{0,10}?)(?:本科|硕士|博士|大专|专科|学士)(?:研究)?生?[\s,|/·-][^。;]{2,60}。?$"
)
"""本科生 计算机学院，计算机科学与技术专业，优秀团员."""


def is_course(text: str) -> bool:
    """Is it about courses, and no entry?"""
    return re.search(r"主修|课程(?!与教学)", text) is not None
