"""Schools that sentences tell of: 2010年毕业于苏州大学会计学专业，本科学历."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from services.resumes.parse.dates import periods, singles
from services.resumes.parse.found import Found
from services.resumes.parse.rows import Cell, Row
from services.resumes.parse.schools.degrees import degree_in
from services.resumes.parse.schools.school_names import school_in
from services.resumes.parse.schools.studies import School, dated, degree_of_kind

_STUDYING = re.compile(
    r"(?:(?P<done>毕业)于|就读于|(?<![\u4e00-\u9fff])于|在(?=[^,。;]{4,24}(?:学习|就读|攻读|求学|毕业)))"
    r"(?P<school>[\u4e00-\u9fff()]{3,40})"
)
_STUDIED = re.compile(
    r"^(?:(?:学习|就读|攻读|求学)?[,,]?(?:所学|主修)?专业(?:为|是|:)|[,,](?:所?学|读)的?是|(?:学习|攻读|主修))?(?:[\u4e00-\u9fff]{2,8}?学院)?(?P<major>[\u4e00-\u9fff]{2,14}?)(?:专业|系|(?=[,。;]))"
)
NEAR = 24  # letters behind the name in which its degree is told
SURENESS = 0.82


def told(rows: Sequence[Row]) -> list[School]:
    """2010年毕业于苏州大学会计学专业，本科学历; 2006.09-2010.06就读于苏州大学; 硕士毕业于苏州大学."""
    found: list[School] = []
    for row in rows:
        matches = list(_STUDYING.finditer(row.text))
        for match, after in zip_longest(matches, matches[1:]):
            at = row.start + match.start("school")
            name = school_in(Row(match.group("school"), at, row.part, row.number))
            if name is not None and name.start == at:
                found.append(_of_clause(row, match, name, _clause_start(row, after) if after else len(row.text)))
    return found


def _clause_start(row: Row, match: re.Match[str]) -> int:
    """Where the clause begins that a verb stands in."""
    return max((row.text.rfind(sign, 0, match.start()) for sign in ",。;"), default=-1) + 1


def _of_clause(row: Row, match: re.Match[str], name: Cell, until: int) -> School:
    """What is said before the verb, else what is said behind the name."""
    first, after = _clause_start(row, match), name.end - row.start
    while first > 1 and (last := next(_ends(row.text[:first].rstrip(",")), None)) is not None:
        first = last  # 2012.09-2016.06，就读于…: the dates are a clause of their own
    rest = re.split(r"[。;]", row.text[after:until])[0]
    lead = Row(row.text[first : match.start()], row.start + first, row.part, row.number)
    tail = Row(rest, name.end, row.part, row.number)
    studied = _STUDIED.match(row.text[after:until])
    major = None
    if studied:
        at = name.end + studied.start("major")
        major = Found(studied.group("major"), SURENESS, at, at + len(studied.group("major")))
    degree = _degree(lead, 0, len(lead.text)) or _degree(tail, 0, NEAR)
    school = Found(name.text, SURENESS, name.start, name.end)
    start, end = _dates(lead, tail, bool(match.group("done")))
    return School(school, major, degree or degree_of_kind(school), start, end)


def _ends(text: str) -> Iterator[int]:
    """Where dates begin that end a text."""
    for period in periods(text):
        if period.after >= len(text.rstrip()):
            yield period.at
            return
    for _, start, end in singles(text):
        if end >= len(text.rstrip(" 年月")):
            yield start


def _degree(row: Row, first: int, last: int) -> Found[str] | None:
    hit = degree_in(row.text[first:last])
    return Found(hit[0], SURENESS, row.start + hit[1], row.start + hit[2]) if hit else None


def _dates(lead: Row, tail: Row, is_done: bool) -> tuple[Found[str] | None, Found[str] | None]:
    """2012.09-2016.06就读于…; 2016年毕业于…; 就读于…（2012.09-2016.06）."""
    for row in (lead, tail):
        period = next(periods(row.text), None)
        if period is not None:
            return dated(row, period)
    single = next(singles(lead.text), None) if is_done else None
    if single is None:
        return None, None
    return None, Found(single[0], SURENESS, lead.start + single[1], lead.start + single[2])
