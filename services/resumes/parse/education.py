"""Schools with major, degree and dates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from services.resumes.headings import Part
from services.resumes.parse.dates import Period, as_date, periods, singles
from services.resumes.parse.degrees import degree_in
from services.resumes.parse.found import Found
from services.resumes.parse.majors import NOT_MAJOR, latin_major, major_below, major_in
from services.resumes.parse.rows import Cell, Row, Rows, labelled, spaced
from services.resumes.parse.school_names import school_in
from services.resumes.parse.tables import column_cells, period_of


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
    found = _in_table(own) or _in_rows(own, 0.92) or _told(own) or _without_heading(rows) or _told(rows.all)
    if not found:
        found = [School(replace(school, confidence=0.85)) for school in _labelled_schools(rows)]
    return tuple(_with_single_label(rows, _each_once(found)))


def _each_once(found: Sequence[School]) -> list[School]:
    """毕业院校 in a form's head names again what stands with its dates below."""
    dated = [school for school in found if school.start is not None or school.end is not None]

    def is_told_again(school: School) -> bool:
        return school not in dated and any(
            other.school.value == school.school.value
            and (school.degree is None or other.degree is None or school.degree.value == other.degree.value)
            for other in dated
        )

    return [school for school in found if not is_told_again(school)]


def _in_table(rows: Sequence[Row]) -> list[School]:
    """A table whose first row names the columns."""
    found: list[School] = []
    for row, cells in column_cells(rows):
        if not cells:
            found += _in_rows([row], 0.9)
        elif "school" in cells:
            found.append(_of_cells(row, cells))
    return found


def _of_cells(row: Row, cells: dict[str, Cell]) -> School:
    name = cells["school"]
    school = Found(name.text, 0.93, name.start, name.end)
    start = end = degree = major = None
    period = period_of(row, cells)
    if period is not None:
        start, end = _dated(row, period)
    elif "end" in cells and (done := as_date(cells["end"].text)):
        end = Found(done, 0.85, cells["end"].start, cells["end"].end)
    elif "dates" in cells and (last := next(singles(cells["dates"].text), None)):
        end = Found(last[0], 0.85, cells["dates"].start + last[1], cells["dates"].start + last[2])
    if "degree" in cells and (hit := degree_in(cells["degree"].text)):
        degree = Found(hit[0], 0.93, cells["degree"].start + hit[1], cells["degree"].start + hit[2])
    if "major" in cells and not re.fullmatch(r"[-/无]+", cells["major"].text):
        major = Found(cells["major"].text, 0.92, cells["major"].start, cells["major"].end)
    elif "major" not in cells and "degree" in cells:  # Bachelor of Science in Nursing, 学士（护理学）
        told = cells["degree"]
        major = latin_major(Row(told.text, told.start, row.part, row.number), school) or major_in(told, school)
    return School(school, major, degree or _degree_of_kind(school), start, end)


def _in_rows(rows: Sequence[Row], sureness: float) -> list[School]:
    """Every row that names a school begins an entry; rows around it complete it."""
    starts = [
        (number, found) for number, row in enumerate(rows) if _may_begin(row) and (found := school_in(row)) is not None
    ]
    best: list[School] = []
    best_worth = -1
    for lead in _leads(rows, [number for number, _ in starts]):
        entries = []
        for position, (number, name) in enumerate(starts):
            lowest = starts[position - 1][0] + 1 if position else 0
            first = max(number - lead, lowest)
            last = starts[position + 1][0] - lead if position + 1 < len(starts) else len(rows)
            school = Found(name.text, sureness, name.start, name.end)
            entries.append(_completed(school, _near(rows[first : max(last, number + 1)])))
        worth = sum(
            2 * (entry.start is not None) + (entry.end is not None) + (entry.degree is not None) for entry in entries
        )
        if worth > best_worth or (lead and worth == best_worth):  # a degree above the first school is its own
            best, best_worth = entries, worth
    return best


def _leads(rows: Sequence[Row], starts: Sequence[int]) -> Iterator[int]:
    """How many rows may stand above the school in every entry: dates, degree."""
    yield 0
    if not starts:
        return
    for lead in (1, 2):
        above = rows[starts[0] - lead : starts[0]] if starts[0] >= lead else []
        if lead == 1 and starts[0] > 1 and major_below(rows[starts[0] - 2 : starts[0]]):
            continue  # degree, major, school
        has_own = any(next(singles(row.text), None) and degree_in(row.text) for row in above)
        if has_own and next(singles(rows[starts[0]].text), None):
            return  # a degree with its year, at a school that is not known: an entry of its own
        is_opened = all(_is_opening(row) or _is_degree_alone(row) for row in above)
        if not above or not (is_opened or (lead == 2 and _is_degree_alone(above[0]))):
            return
        yield lead


def _is_opening(row: Row) -> bool:
    return not row.is_body and any(True for _ in periods(row.text))


def _is_degree_alone(row: Row) -> bool:
    """A row above the school that names degree and major: "Associate Degree in Logistics,"."""
    return not row.is_body and school_in(row) is None and degree_in(row.text) is not None


def _near(rows: Sequence[Row]) -> list[Row]:
    """The rows that may complete an entry: up to five, without descriptions."""
    kept = [row for above, row in zip([None, *rows], rows[:7], strict=False) if _may_begin(row) and not _goes_on(above)]
    return kept[:5]


def _goes_on(above: Row | None) -> bool:
    """Does a list of courses go on in the next row?"""
    return above is not None and _is_course(above.text) and above.text.rstrip().endswith(("、", ","))


def _may_begin(row: Row) -> bool:
    """A short row; or one of a list with bullets that has dates or a degree."""
    if not row.is_body or _LATIN_DEGREE.match(row.text):
        return True
    if (
        not row.is_bullet
        or len(row.text) > (70 if re.search(r"[\u4e00-\u9fff]", row.text) else 150)
        or re.search(r"[。;]", row.text)
    ):
        return False
    return any(True for _ in periods(row.text)) or degree_in(row.text) is not None


_LATIN_DEGREE = re.compile(
    r"\s*(?:(?:Bachelor|Master|Associate)s?\b|Ph\.?D|[BM]\.?\s?(?:S|A|E|Sc|Tech|Eng|Com|B\.?A)\b)[^\t]{2,110}$"
)
"""B.S.E. in Computer Science; GPA: 3.82/4.00 is no sentence, for all its signs."""


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
        tuple(rows), rf"{spaced('专业名称', '所学专业', '主修专业', '专业')}|major(?:s|ed in)?", r"[^\t|,;]{2,30}?"
    ):
        value = match.group("value").strip()
        aside = re.search(r"\s*\(([^()]*)\)$", value)
        if aside and aside.start() and (NOT_MAJOR.search(aside.group(1)) or degree_in(aside.group(1)) is not None):
            value = value[: aside.start()]
        at = row.start + match.start("value")
        return Found(value, 0.92, at, at + len(value))
    for number, row in enumerate(rows):
        latin = latin_major(row, school) or major_below(rows[number : number + 2])
        if latin is not None:
            return latin
        for cell in row.cells:
            found = major_in(cell, school)
            if found is not None:
                return found
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
        start = row.start + match.start("value")
        named = school_in(Row(value, start, row.part, row.number))
        if named is not None:
            found.append(Found(named.text, 0.9, named.start, named.end))
    return found


_GRADUATED = re.compile(
    r"(?:(?P<year>(?:19|20)\d\d(?:年\d{1,2}月)?)年?)?[^,。;\d]{0,6}(?:(?:毕业|就读)于|在(?=[^,。;]{4,24}(?:学习|就读|攻读|求学)))"
    r"(?P<school>[\u4e00-\u9fff()]{3,40})"
)
_STUDIED = re.compile(
    r"^(?:(?:学习|就读|攻读|求学)?[,,]?(?:所学|主修)?专业(?:为|是|:)|[,,](?:所?学|读)的?是|(?:学习|攻读|主修))?(?P<major>[\u4e00-\u9fff]{2,14}?)(?:专业|系|(?=[,。;]))"
)


def _told(rows: Sequence[Row]) -> list[School]:
    """2010年毕业于苏州大学会计学专业，本科学历; 2006.09-2010.06就读于苏州大学."""
    found: list[School] = []
    for row in rows:
        for match in _GRADUATED.finditer(row.text):
            at = row.start + match.start("school")
            school = school_in(Row(match.group("school"), at, row.part, row.number))
            if school is None or school.start != at:
                continue
            rest = row.text[school.end - row.start :]
            studied, degree = _STUDIED.match(rest), degree_in(re.split(r"[。;]", rest)[0][:24])
            major = said = year = None
            if studied:
                major = Found(studied.group("major"), 0.82, school.end, school.end + len(studied.group("major")))
            if degree:
                said = Found(degree[0], 0.82, school.end + degree[1], school.end + degree[2])
            if match.group("year"):
                told = as_date(match.group("year")) or match.group("year")
                year = Found(told, 0.82, row.start + match.start("year"), row.start + match.end("year"))
            start, end = _told_dates(row, match)
            named = Found(school.text, 0.82, school.start, school.end)
            found.append(School(named, major, said or _degree_of_kind(named), start, end or year))
    return found


def _told_dates(row: Row, match: re.Match[str]) -> tuple[Found[str] | None, Found[str] | None]:
    """2012.09-2016.06就读于…: the dates in the clause."""
    for period in periods(row.text):
        if period.after <= match.start("school") and not re.search(r"[。;]", row.text[period.after : match.start()]):
            return _dated(row, period)
    return None, None


def with_degree(found: tuple[School, ...], highest: Found[str] | None) -> tuple[School, ...]:
    """With one school, the degree that stands among the personal facts is its own."""
    if len(found) != 1 or found[0].degree is not None or highest is None:
        return found
    is_high = re.search(r"大学|学院|University|College|Institute", found[0].school.value) is not None
    if not is_high or highest.value not in {"大专", "本科", "硕士", "博士"}:
        return found
    return (replace(found[0], degree=replace(highest, confidence=0.75)),)


def _with_single_label(rows: Rows, found: list[School]) -> list[School]:
    """With one school, 专业 and 学历 among the personal facts belong to it."""
    if len(found) != 1 or found[0].major is not None:
        return found
    for match, row in labelled(rows.head, spaced("专业", "所学专业"), r"[^\t|,;]{2,20}?"):
        place = row.start + match.start("value"), row.start + match.end("value")
        return [replace(found[0], major=Found(match.group("value").strip(), 0.82, *place))]
    return found
