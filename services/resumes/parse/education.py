"""Schools with major, degree and dates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from services.resumes.headings import Part
from services.resumes.parse.dates import as_date, periods, singles
from services.resumes.parse.degrees import degree_in
from services.resumes.parse.found import Found
from services.resumes.parse.head_schools import labelled_schools, rows_without_heading
from services.resumes.parse.majors import NOT_MAJOR, department_in, latin_beside, latin_major, major_below, major_in
from services.resumes.parse.rows import Cell, Row, Rows, labelled, spaced
from services.resumes.parse.school_names import is_college, school_by_place, school_in
from services.resumes.parse.studies import School, dated, degree_of_kind
from services.resumes.parse.tables import column_cells, period_of
from services.resumes.parse.told_schools import told


def schools(rows: Rows) -> tuple[School, ...]:
    """Give the education list in the order of the text."""
    own = [one for row in rows.of(Part.EDUCATION) for one in _apart(row)]
    found = (
        _in_table(own)
        or _in_rows(own, 0.92)
        or told(own)
        or _in_rows(rows_without_heading(rows), 0.75)
        or told(rows.all)
    )
    if not found:
        found = [School(replace(school, confidence=0.85)) for school in labelled_schools(rows)]
    return tuple(_with_single_label(rows, _each_once(found)))


_OF_A_DEGREE = re.compile(r"(?:(?<=[\s;,|/])|^)(?:博士|硕士|研究生|本科|大专|专科|中专|高中)[^:\s]{0,4}:")


def _apart(row: Row) -> list[Row]:
    """Several stays on one row: 硕士：苏州大学… 本科：江南大学…; 苏州大学 硕士 2014-2017；江南大学 本科 2010-2014."""
    row = row if "," in row.text else replace(row, text=row.text.rstrip(" ;。"))
    cuts = [match.start() for match in _OF_A_DEGREE.finditer(row.text)]
    if len(cuts) < 2:
        cuts = [match.end() for match in re.finditer(r"[;。]\s*(?=\S)", row.text)]
    edges = sorted({0, *cuts, len(row.text)})
    parts = [replace(row, text=row.text[a:b].rstrip(";。 "), start=row.start + a) for a, b in pairwise(edges)]
    is_each = len(parts) > 1 and all(
        school_in(part) is not None and _is_told(part) for part in parts if part.text.strip()
    )
    return [part for part in parts if part.text.strip()] if is_each else [row]


def _is_told(row: Row) -> bool:
    return degree_in(row.text) is not None or any(True for _ in periods(row.text))


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
        elif "school" in cells and re.search(r"[\u4e00-\u9fffA-Za-z]{2}", cells["school"].text):
            found.append(_of_cells(row, cells))
    return found


def _of_cells(row: Row, cells: dict[str, Cell]) -> School:
    name = _inside(cells["school"], row)
    school = Found(name.text, 0.93, name.start, name.end)
    start = end = degree = major = None
    period = period_of(row, cells)
    if period is not None:
        start, end = dated(row, period)
    elif "end" in cells and (done := as_date(cells["end"].text)):
        end = Found(done, 0.85, cells["end"].start, cells["end"].end)
    elif "dates" in cells and (last := next(singles(cells["dates"].text), None)):
        end = Found(last[0], 0.85, cells["dates"].start + last[1], cells["dates"].start + last[2])
    if "degree" in cells and (hit := degree_in(cells["degree"].text)):
        degree = Found(hit[0], 0.93, cells["degree"].start + hit[1], cells["degree"].start + hit[2])
    if "major" in cells and not re.fullmatch(r"[-/无]+", cells["major"].text):
        major = major_in(cells["major"], school) or _whole(cells["major"])
    elif "major" not in cells and cells["school"].text != name.text:  # 学校及专业
        major = major_in(cells["school"], school)
    elif "major" not in cells and "degree" in cells:  # Bachelor of Science in Nursing, 学士（护理学）
        told = cells["degree"]
        major = latin_major(Row(told.text, told.start, row.part, row.number), school) or major_in(told, school)
    if (
        "degree" not in cells
        and degree is None
        and (hit := degree_in(row.text.replace(school.value, "\0" * len(school.value))))
    ):
        degree = Found(hit[0], 0.85, row.start + hit[1], row.start + hit[2])
    return School(school, major, degree or degree_of_kind(school), start, end)


def _inside(cell: Cell, row: Row) -> Cell:
    """The name in a cell of schools: 江南大学（211）, 江南大学机械工程专业, or else all of it."""
    return school_in(Row(cell.text, cell.start, row.part, row.number)) or cell


def _whole(cell: Cell) -> Found[str]:
    return Found(cell.text, 0.92, cell.start, cell.end)


def _in_rows(rows: Sequence[Row], sureness: float) -> list[School]:
    """Every row that names a school begins an entry; rows around it complete it."""
    starts = _starts(rows)
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


def _starts(rows: Sequence[Row]) -> list[tuple[int, Cell]]:
    """The rows that name a school; 机电工程学院 below 苏州大学 is a part of it."""
    found: list[tuple[int, Cell]] = []
    for number, row in enumerate(rows):
        name = school_in(row) if _may_begin(row) and not _COURSES.match(row.text) else None
        if name is None and row.part is Part.EDUCATION and not _is_beside_school(rows, number):
            name = school_by_place(row)
        if name is None or (found and _is_part_of(rows, found[-1], number, name)):
            continue
        found.append((number, name))
    return found


_COURSES = re.compile(r"\s*(?:relevant |selected |key )?(?:coursework|courses|modules)\s*:", re.IGNORECASE)


def _is_beside_school(rows: Sequence[Row], number: int) -> bool:
    """Does the row above or below name the school, or does this row only go on with its entry?"""
    return any(school_in(row) is not None for row in rows[max(number - 1, 0) : number + 2])


def _is_part_of(rows: Sequence[Row], above: tuple[int, Cell], number: int, name: Cell) -> bool:
    """A college right below its university, without dates of its own."""
    at, university = above
    is_own = any(True for _ in periods(rows[number].text)) and any(True for _ in periods(rows[at].text))
    return number - at <= 2 and not is_own and is_college(name.text) and not is_college(university.text)


def _leads(rows: Sequence[Row], starts: Sequence[int]) -> Iterator[int]:
    """How many rows may stand above the school in every entry: dates, degree."""
    yield 0
    if not starts:
        return
    first = starts[0]
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
        is_opened = all(_is_opening(row) or _is_degree_alone(row) for row in above)
        if not above or lead > 2 or not (is_opened or (lead == 2 and _is_degree_alone(above[0]))):
            return
        yield lead


_LABELLED = re.compile(
    r"\s*(?:最高|第[一二三]|所学|主修|就读|学习|起止|在校|入学|毕业|在读|教育)?(?:学历|学位|专业|时间|日期|年月|层次|形式|类型|方式|性质)(?:名称)?\s*:"
    r"|\s*(?:degree|major|minor|dates?|duration|period|graduation|gpa|field of study|from|qualification)\s*:",
    re.IGNORECASE,
)
"""专业：机械工程 above the school in a form."""


def _is_opening(row: Row) -> bool:
    return not row.is_body and any(True for _ in periods(row.text))


def _is_degree_alone(row: Row) -> bool:
    """A row above the school that names degree and major: "Associate Degree in Logistics,"."""
    return not row.is_body and school_in(row) is None and degree_in(row.text) is not None


def _near(rows: Sequence[Row]) -> list[Row]:
    """The rows that may complete an entry: up to five, without descriptions."""
    kept = [
        row
        for above, row in zip([None, *rows], rows[:7], strict=False)
        if (_may_begin(row) or _STUDIED.match(row.text)) and not _goes_on(above)
    ]
    return kept[:5]


_STUDIED = re.compile(r"\s*[•·-]?\s*主修(?:专业)?\s*:\s*[\u4e00-\u9fff]{2,12}(?=\s*(?:$|[|;(]))")
"""主修：工商管理 | GPA：3.8."""


def _goes_on(above: Row | None) -> bool:
    """Does a list of courses go on in the next row?"""
    return above is not None and _is_course(above.text) and above.text.rstrip().endswith(("、", ","))


def _may_begin(row: Row) -> bool:
    """A short row; or one of a list with bullets that has dates or a degree."""
    if not row.is_body or _LATIN_DEGREE.match(row.text) or _HAN_DEGREE.match(row.text):
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
_HAN_DEGREE = re.compile(r"\s*(?:全日制|统招)?(?:大学)?(?:本科|硕士|博士|大专|专科)(?:研究)?生?[\s,|/·-][^。;]{2,60}$")
"""本科生 计算机学院，计算机科学与技术专业，优秀团员."""


def _completed(school: Found[str], rows: Sequence[Row]) -> School:
    start = end = degree = None
    for row in rows:
        period = next(periods(row.text), None)
        if period is not None and start is None:
            start, end = dated(row, period)
        if degree is None and not any(_is_course(cell.text) for cell in row.cells):
            outside = row.text.replace(school.value, "\0" * len(school.value))
            hit = degree_in(outside)
            if hit and not (hit[0] == "大专" and _TRADE.search(school.value)):
                degree = Found(hit[0], 0.93, row.start + hit[1], row.start + hit[2])
    if start is None:
        start, end = _single_date(rows)
    if degree is None:
        degree = degree_of_kind(school)
    major = _major(school, rows)
    is_high = degree is not None and degree.value == "高中" and re.search(r"[\u4e00-\u9fff]", school.value)
    if major is not None and is_high and not _HIGH_SCHOOL.fullmatch(major.value):
        major = None
    return School(school, major, degree, start, end)


_TRADE = re.compile(r"\b(?:Technical|Vocational|Trade|High|Secondary) School\b")
"""A diploma of these is below a college's."""
_HIGH_SCHOOL = re.compile(r"[文理]科(?:生|班)?|[文理][史工综]|理化生?|艺术|美术|体育|音乐|播音(?:主持)?|综合|普通科")
"""What is studied at a school before any degree."""


def _single_date(rows: Sequence[Row]) -> tuple[Found[str] | None, Found[str] | None]:
    """The one date of an entry: when it ended, unless it says that it began: 2014级, 2014年入学."""
    own = [row for row in rows if not _BIRTH.search(row.text)]
    first, last = (_DATE_FIRST.match(row.text) for row in (own + own)[:2]) if len(own) > 1 else (None, None)
    if first and last and (first_date := as_date(first.group(1)) or "") < (last_date := as_date(last.group(1)) or ""):
        return (  # 2010.09⇥江南大学 ⏎ 2014.06⇥机械工程
            Found(first_date, 0.75, own[0].start + first.start(1), own[0].start + first.end(1)),
            Found(last_date, 0.75, own[1].start + last.start(1), own[1].start + last.end(1)),
        )
    for row in own:
        single = next(singles(row.text), None)
        if single is not None:
            date = Found(single[0], 0.7, row.start + single[1], row.start + single[2])
            is_begin = _BEGUN.match(row.text[single[2] :]) or _BEGIN.search(row.text[: single[1]])
            return (date, None) if is_begin else (None, date)
    return None, None


_BIRTH = re.compile(r"出生|生日|birth", re.IGNORECASE)
_DATE_FIRST = re.compile(r"\s*((?:19|20)\d\d[年./-]\d{1,2}月?)(?=\t|\s{2,})")
_BEGUN = re.compile(r"\s*年?\s*(?:级|入学|考入|入读|开始)")
_BEGIN = re.compile(r"(?:入学|开始)(?:时间|日期|年月|年份)?\s*:?\s*$")


def _is_course(text: str) -> bool:
    return re.search(r"主修|课程", text) is not None


_MAJORS = spaced("专业名称", "所学专业", "主修专业", "就读专业", "毕业专业", "学习专业", "主修", "专业")
_LATIN_MAJOR = re.compile(
    r"\bmajor(?:s|ed in)?\s*:\s*(?P<value>[A-Z][^\t|,;()]{2,40}?)(?=\s*(?:[|,;(]|\t|\s{2}|$))", re.IGNORECASE
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
        if latin is not None:
            return latin
        for cell in row.cells:
            found = major_in(cell, school)
            if found is not None:
                return found
    return _beside(school, rows[:2])


def _beside(school: Found[str], rows: Sequence[Row]) -> Found[str] | None:
    """A subject in another tongue, or the department."""
    cells = [cell for row in rows for cell in row.cells]
    found = [latin_beside(cell, school) for cell in cells] + [department_in(cell, school) for cell in cells]
    return next((major for major in found if major is not None), None)


def with_degree(found: tuple[School, ...], highest: Found[str] | None) -> tuple[School, ...]:
    """The degree that stands among the personal facts belongs to the only university that tells none."""
    if highest is None or highest.value not in {"大专", "本科", "硕士", "博士"}:
        return found
    high = [school for school in found if _HIGH.search(school.school.value)]
    if len(high) != 1 or high[0].degree is not None:
        return found
    return tuple(
        replace(school, degree=replace(highest, confidence=0.75)) if school is high[0] else school for school in found
    )


_HIGH = re.compile(r"大学(?!附)|学院(?!附)|高等专科|University|College|Institute")


def _with_single_label(rows: Rows, found: list[School]) -> list[School]:
    """With one school, 专业 and 学历 among the personal facts belong to it."""
    if len(found) != 1 or found[0].major is not None:
        return found
    for match, row in labelled(rows.head, spaced("专业", "所学专业"), r"[^\t|,;]{2,20}?"):
        place = row.start + match.start("value"), row.start + match.end("value")
        return [replace(found[0], major=Found(match.group("value").strip(), 0.82, *place))]
    return found
