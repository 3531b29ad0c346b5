"""Schools with major, degree and dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from services.resumes.headings import Part
from services.resumes.parse.dates import as_date, periods, singles
from services.resumes.parse.found import Found
from services.resumes.parse.rows import Cell, Row, Rows, labelled, spaced
from services.resumes.parse.schools.degrees import degree_in
from services.resumes.parse.schools.head_schools import labelled_schools, rows_without_heading
from services.resumes.parse.schools.majors import latin_major, major_in
from services.resumes.parse.schools.school_facts import completed
from services.resumes.parse.schools.school_names import school_in
from services.resumes.parse.schools.school_rows import degrees_apart, leads, near, starts
from services.resumes.parse.schools.studies import School, dated, degree_of_kind
from services.resumes.parse.schools.told_schools import told
from services.resumes.parse.tables import column_cells, period_of


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


MOST_OF_A_PIECE = 18  # letters between two semicolons
_OF_A_DEGREE = re.compile(r"(?:(?<=[\s;,|/])|^)(?:博士|硕士|研究生|本科|大专|专科|中专|高中)[^:\s]{0,4}:")


def _apart(row: Row) -> list[Row]:
    """Several stays on one row: 硕士：苏州大学… 本科：江南大学…; 苏州大学 硕士 2014-2017；江南大学 本科 2010-2014."""
    row = row if "," in row.text else replace(row, text=row.text.rstrip(" ;。"))
    if row.text.count(";") > 1 and all(len(piece.strip()) <= MOST_OF_A_PIECE for piece in row.text.split(";")):
        row = replace(row, text=row.text.replace(";", "\t"))  # 江南大学；机械工程；本科；2010-2014
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
    begun = starts(rows)
    best: list[School] = []
    best_worth = -1
    for lead in leads(rows, [number for number, _ in begun]):
        entries = []
        for position, (number, name) in enumerate(begun):
            lowest = begun[position - 1][0] + 1 if position else 0
            first = max(number - lead, lowest)
            last = begun[position + 1][0] - lead if position + 1 < len(begun) else len(rows)
            school = Found(name.text, sureness, name.start, name.end)
            own = rows[first : max(last, number + 1)]
            entries += [completed(school, near(part)) for part in degrees_apart(own, number - first)]
        worth = sum(
            2 * (entry.start is not None) + (entry.end is not None) + (entry.degree is not None) for entry in entries
        )
        if worth > best_worth or (lead and worth == best_worth):  # a degree above the first school is its own
            best, best_worth = entries, worth
    return best


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
    """With one school, 专业 and 毕业时间 among the personal facts belong to it."""
    if len(found) != 1:
        return found
    school = found[0]
    if school.major is None:
        for match, row in labelled(rows.head, _MAJOR_LABELS, r"[^\t|,;]{2,20}?"):
            place = row.start + match.start("value"), row.start + match.end("value")
            school = replace(school, major=Found(match.group("value").strip(), 0.82, *place))
            break
    if school.start is None and school.end is None:
        for match, row in labelled(
            rows.head, spaced("毕业时间", "毕业日期", "毕业年份"), r"(?:19|20)\d\d[\d年月日./-]*"
        ):
            place = row.start + match.start("value"), row.start + match.end("value")
            date = as_date(match.group("value"))
            return [replace(school, end=Found(date, 0.8, *place) if date else None)]
    return [school]


_MAJOR_LABELS = spaced("专业", "所学专业", "主修专业", "就读专业", "毕业专业")
