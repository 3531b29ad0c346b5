"""Companies with title and dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from services.resumes.headings import Part
from services.resumes.parse.by_example import at_place, beside, learnt, places, titled
from services.resumes.parse.cuts import pieces_of, without_dates
from services.resumes.parse.dates import Period
from services.resumes.parse.found import Found
from services.resumes.parse.headers import Dated, Header, dated_rows, headers, is_header, undated_headers
from services.resumes.parse.pieces import (
    HAN,
    company_name,
    is_brand,
    is_department,
    is_known_company,
    is_person,
    is_place,
    names_company,
    names_title,
    title_name,
)
from services.resumes.parse.rows import Cell, Row, Rows, labelled
from services.resumes.parse.schools.degrees import degree_in
from services.resumes.parse.tables import table_entries
from services.resumes.parse.words import labels
from services.resumes.parse.work.posts import Job, is_within, with_employer_above, with_posts

_SCHOOL = re.compile(r"(?:大学|(?<!科)学院)(?!.*医院)|学校|中学|University|College|School")
_INTERN = re.compile(r"实习|见习|\bintern(?:ship)?\b", re.IGNORECASE)


BY_EXAMPLE = 0.74
BESIDE = 0.66
"""How sure a value is that was read by its place alone: like others of the list, or beside the title."""


def jobs(rows: Rows) -> tuple[Job, ...]:
    """Give the employment list in the order of the text."""
    found: list[Job] = []
    for part in (Part.WORK, Part.INTERNSHIP):
        found += _in_part(rows.of(part), is_internship=part is Part.INTERNSHIP)
    if not found:
        found = _without_heading(rows)
    unique = {
        (job.company and job.company.value, job.start and job.start.value, job.end and job.end.value): job
        for job in found
    }
    kept = [job for job in unique.values() if job.company is not None or job.title is not None]
    return tuple(kept if rows.is_chinese else with_employer_above(kept))


def _in_part(rows: Sequence[Row], *, is_internship: bool, sureness: float = 0.92) -> list[Job]:
    table = table_entries(rows)
    if table:
        return [job for header in table if (job := _job(header, sureness, is_internship=is_internship)).company]
    dated = dated_rows(rows)
    if not dated:
        undated = [_job(header, sureness - 0.12, is_internship=is_internship) for header in undated_headers(rows)]
        both = [job for job in undated if job.company is not None and job.title is not None]
        return both or [Job(_company(cell, sureness - 0.2), None) for cell in _bare_employers(rows)]
    best: list[tuple[Header, Job]] = []
    best_score = -1
    for above in _ways(dated):
        found = [(h, _job(h, sureness, is_internship=is_internship)) for h in headers(rows, dated, above=above)]
        score = sum(_worth(job) for _, job in found)
        if score > best_score:
            best, best_score = found, score
    best = _completed(rows, dated, _with_bare_employers(best))
    kept = _with_dates_apart(rows, best)
    return with_posts([job for job in kept if not _is_school(job) and not (is_internship and _is_campus(job))])


def _bare_employers(rows: Sequence[Row]) -> list[Cell]:
    """Employers alone, each above what was done there: nothing else is told of them."""
    found = [
        row.cells[0]
        for row, below in pairwise(rows)
        if len(row.cells) == 1 and _EMPLOYER.search(row.text.strip()) and is_header(row) and not is_header(below)
    ]
    return [cell for cell in found if names_company(cell.text) and not _SCHOOL.search(cell.text)]


_EMPLOYER = re.compile(
    r"(?:公司|集团|[^工]厂|研究[院所]|设计院|医院|银行|[分支]行|事务所|[务育政安生]局)(?:\([^()]*\))?$"
)


def _with_bare_employers(entries: Sequence[tuple[Header, Job]]) -> list[tuple[Header, Job]]:
    """顺丰速运⇥2006.02-2007.01, and below it a post with dates inside those: what alone is dated is the employer."""
    found = list(entries)
    for number, ((header, job), (_, post)) in enumerate(pairwise(entries)):
        is_bare = job.company is None and job.title is None and header.dates is not None
        if (
            not is_bare
            or header.dates is None
            or post.title is None
            or post.company is not None
            or not is_within(post, job)
        ):
            continue
        names = [piece for piece in pieces_of([header.dates]) if _may_be_a_name(piece.text)]
        if len(names) == 1:
            found[number] = (header, replace(job, company=_company(names[0], BESIDE)))
    return found


def _completed(
    rows: Sequence[Row], dated: Sequence[Dated], entries: Sequence[tuple[Header, Job]]
) -> list[tuple[Header, Job]]:
    """Fill what is unsure in an entry from the place where it stands in the sure ones."""
    if all(_is_firm(job.company) and is_sure_title(job.title) for _, job in entries):
        return list(entries)
    around = [places(rows, dated, position) for position in range(len(dated))]
    firms = [(a, job.company) for a, (_, job) in zip(around, entries, strict=True) if _is_firm(job.company)]
    titles = [(a, job.title) for a, (_, job) in zip(around, entries, strict=True) if is_sure_title(job.title)]
    firm_at = learnt([(a, found) for a, found in firms if found is not None])
    title_at = learnt([(a, found) for a, found in titles if found is not None])
    sureness = BY_EXAMPLE
    if title_at is None and not any(job.title for _, job in entries):
        title_at = titled(around)
    if firm_at is None and title_at is not None and not any(found for _, found in firms):
        firm_at, sureness = beside(around, title_at), BESIDE
    found: list[tuple[Header, Job]] = []
    for own, (header, job) in zip(around, entries, strict=True):
        if title_at is not None and not is_sure_title(job.title) and title_at != firm_at:
            cell = at_place(own, title_at, job.company if _is_firm(job.company) else None)
            if cell is not None and not is_place(cell.text) and not _is_in(job.title, cell):
                job = replace(job, title=_as_title(cell, BY_EXAMPLE))
        is_told = job.title is not None or title_at is None
        if firm_at is not None and not _is_firm(job.company) and title_at != firm_at and is_told:
            cell = at_place(own, firm_at, job.title)
            if cell is not None and not is_department(cell.text) and not _is_in(job.company, cell):
                job = replace(job, company=_company(cell, sureness))
        found.append((header, job))
    return found


def _is_in(found: Found[str] | None, cell: Cell) -> bool:
    """A part of the piece was taken already: its place was cut off."""
    return found is not None and cell.start <= found.start < cell.end


def _is_firm(company: Found[str] | None) -> bool:
    """Is there an employer that says that it is one?"""
    return company is not None and company.is_sure and names_company(company.value)


def _with_dates_apart(rows: Sequence[Row], entries: Sequence[tuple[Header, Job]]) -> list[Job]:
    """Dates that stand in a box of their own, behind the entries that they date: both in the same order."""
    bare = [header for header, job in entries if job.company is None or not job.company.is_sure]
    jobs_ = [job for _, job in entries if job.company is not None or job.title is not None]
    if not bare:
        return jobs_
    used = {row.number for header, job in entries if header not in bare for row in header.rows}
    apart = list(undated_headers([row for row in rows if row.number not in used]))
    if len(apart) != len(bare):
        return jobs_
    dated = {
        dates.dates: _job(replace(header, dates=dates.dates, period=dates.period), 0.8, is_internship=False)
        for header, dates in zip(apart, bare, strict=True)
    }
    return [dated.get(header.dates, job) for header, job in entries]


def _is_school(job: Job) -> bool:
    """A stay at a school that stands among the employers: its "title" is a degree."""
    return job.company is not None and _SCHOOL.search(job.company.value) is not None and not is_sure_title(job.title)


_CAMPUS = re.compile(r"学生会|社团|团委|团支部|班委|志愿者|支教|三下乡|辩论队|校队|艺术团|广播站|青协|红十字会$")


def _is_campus(job: Job) -> bool:
    """Life at school under a heading of practice: no employer."""
    if job.title is not None and _INTERN.search(job.title.value):
        return False
    return any(found is not None and _CAMPUS.search(found.value) for found in (job.company, job.title))


def is_sure_title(title: Found[str] | None) -> bool:
    """Is there a title that was recognised as one? 初中美术教师 and 博士后 are no degrees."""
    if title is None or not title.is_sure:
        return False
    return degree_in(title.value) is None or _NO_DEGREE.search(title.value) is not None


_NO_DEGREE = re.compile(
    r"博士后|[师员]$|School Principal|\bSchool [A-Z].*"
    r"\b(?:Teacher|Tutor|Instructor|Coach|Counsell?or|Aide|Librarian|Principal|Nurse)$"
)
"""High School Math Teacher and 博士后 are posts."""


def _ways(dated: Sequence[Dated]) -> tuple[bool, ...]:
    """Company and title stand above their dates, or below: what the first entry suggests is tried first."""
    first = dated[0]
    if first.number == 0:
        return (False,)
    return (True, False) if not first.rest or not names_company(first.rest) else (False, True)


def _worth(job: Job) -> int:
    """How much a reading found; a sure company counts double."""
    company = (
        0 if job.company is None else 4 if is_known_company(job.company.value) else 2 if job.company.is_sure else 1
    )
    title = 0 if job.title is None else 2 if job.title.is_sure else 1
    return company + title


def _job(header: Header, sureness: float, *, is_internship: bool) -> Job:
    said = " ".join(row.text for row in header.rows)
    if is_internship and _CAMPUS.search(said) and not _INTERN.search(said):
        return Job(None, None)
    company, title = _labelled(header.rows)
    pieces = [piece for piece in pieces_of(header.rows) if not is_person(piece.text)]
    known = [piece for piece in pieces if names_company(piece.text)]
    if company is None and known:
        sure = [piece for piece in known if is_known_company(piece.text)] or known
        chosen = next((piece for piece in sure if "有限" in piece.text), sure[0])
        company = _company(chosen, sureness)
    if title is None:
        title = _with_second(_title(pieces, company, sureness), pieces, header.rows)
    if company is None and title is not None:
        company, title = _glued(title)
    company, title = _complement(pieces, company, title)
    if title is None and company is not None:
        title = _bare_internship(pieces, company)
    is_intern = is_internship or any(_INTERN.search(piece.text) for piece in pieces)
    start, end = _ends(header)
    return Job(company, title, start, end, is_intern, header.duties)


def _glued(title: Found[str]) -> tuple[Found[str] | None, Found[str]]:
    """字节跳动UI设计师: an employer known by name and the post, with nothing between them."""
    for end in range(min(len(title.value) - 2, 8), 1, -1):
        name, post = title.value[:end], title.value[end:].strip()
        if is_brand(name) and names_title(post) and len(post) > 2 and HAN.search(name):
            at = title.start + title.value.index(post, end)
            return Found(name, BESIDE, title.start, title.start + end), replace(title, value=post, start=at)
    return None, title


def _ends(header: Header) -> tuple[Found[str] | None, Found[str] | None]:
    period: Period | None = header.period
    if period is None or header.dates is None:
        return None, None
    place = header.dates.start + period.at, header.dates.start + period.after
    start, end = ((Found(date, 0.93, *place) if date else None) for date in (period.start, period.end))
    return start, end


def _title(pieces: Sequence[Cell], company: Found[str] | None, sureness: float) -> Found[str] | None:
    own = [
        piece
        for piece in pieces
        if not (company is not None and piece.start <= company.start < piece.end)
        and names_title(piece.text)
        and not re.search(r"[。;:]", piece.text)
    ]
    # Cumberland HR is named after a trade: the one that names a post in words comes first.
    plain = [piece for piece in own if HAN.search(piece.text) or not _SHORTHAND.search(piece.text)]
    return _as_title((plain or own)[0], sureness - 0.02) if own else None


_SHORTHAND = re.compile(r"^[A-Z][a-z]\S*(?: [A-Z][a-z]\S*)? (?:HR|PM|QA|QC|UI|UX|BD|VP|GM)$")


def _with_second(title: Found[str] | None, pieces: Sequence[Cell], rows: Sequence[Row]) -> Found[str] | None:
    """高中数学教师 / 备课组长: two posts at once, with a slash between."""
    row = next((row for row in rows if title is not None and row.start <= title.start < row.end), None)
    if title is None or row is None:
        return title
    for piece in pieces:
        joint = row.text[title.end - row.start : piece.start - row.start] if title.end <= piece.start < row.end else ""
        if re.fullmatch(r"\s*/\s*", joint) and names_title(piece.text) and HAN.search(piece.text):
            return replace(title, value=f"{title.value}{joint}{piece.text}", end=piece.end)
    return title


def _bare_internship(pieces: Sequence[Cell], company: Found[str]) -> Found[str] | None:
    """Where only 实习 stands beside the company, that is the title."""
    for piece in pieces:
        if piece.text in {"实习", "实习期", "Intern", "Internship"} and piece.start != company.start:
            return Found(piece.text, 0.7, piece.start, piece.end)
    return None


_POST = r"|(?:在职|所任|曾任|现任|最高|最终|入职|所在|当时)(?:的)?(?:职位|职务|岗位|工种)(?:名称)?|担任(?=\s*:)"
"""Labels of a post that are built like those of the list."""


def _labelled(header: Sequence[Row]) -> tuple[Found[str] | None, Found[str] | None]:
    found: dict[str, Found[str]] = {}
    for kind in ("company", "title"):
        pattern = labels(kind) + (_POST if kind == "title" else "")
        for match, row in labelled(tuple(header), pattern, r"[^\t|;]{2,50}?"):
            told = Cell(match.group("value").strip(), row.start + match.start("value"))
            piece = next(without_dates(told), told) if kind == "company" else told
            found[kind] = _company(piece, 0.93) if kind == "company" else _as_title(piece, 0.93)
            break
    return found.get("company"), found.get("title")


def _company(piece: Cell, sureness: float) -> Found[str]:
    name = company_name(piece.text)
    place = name.rpartition(",")
    if place[1] and name.isascii() and is_place(place[2].strip()):
        name = place[0].strip()  # Arabtec Construction LLC, Dubai
    firm, _, town = name.rpartition(" ")
    if firm and town.isupper() and len(town) > 3 and not firm.isupper() and is_place(town):
        name = firm  # Langue Vive PARIS
    at = piece.start + max(piece.text.find(name), 0)
    return Found(name, sureness, at, at + len(name))


def _as_title(piece: Cell, sureness: float) -> Found[str]:
    name = title_name(piece.text)
    at = piece.start + max(piece.text.find(name), 0)
    return Found(name, sureness, at, at + len(name))


def _complement(
    pieces: Sequence[Cell], company: Found[str] | None, title: Found[str] | None
) -> tuple[Found[str] | None, Found[str] | None]:
    """Of two short pieces one is known: the other is the other, less surely."""
    left = [
        piece for piece in pieces
        if (company is None or not piece.start <= company.start < piece.end)
        and (title is None or not piece.start <= title.start < piece.end)
        and _may_be_a_name(piece.text)
    ]  # fmt: skip
    if company is None and title is not None and left:
        company = _company(left[0], 0.68)
    elif title is None and company is not None and len(left) == 1 and len(left[0].text) <= 24:
        title = _as_title(left[0], 0.6)
    return company, title


def _may_be_a_name(text: str) -> bool:
    text = company_name(text)
    if (
        not 2 <= len(text) <= 40
        or is_department(text)
        or is_place(text)
        or re.search(r"[。;:?]|!(?! [A-Z])|^\d+$|\d{4}", text)
    ):
        return False
    if HAN.search(text):
        return "," not in text and not re.search(
            r"^(?:担任|负责|参与|协助|完成|主要|通过|根据|公司|行业|规模|性质|地点|薪|辅导|讲授|教授|学习|从事|销售[^部]|管理|组织|带领)",
            text,
        )
    return (
        re.match(r"^\.?[A-Z0-9]", text) is not None
        and text not in {"City", "State", "Country", "Location"}
        and not re.search(r"\b(?:is|are|was|the|with|and|of|for) [a-z]", text)
    )


def _without_heading(rows: Rows) -> list[Job]:
    """No part is called work: rows with a period and a company, outside the other parts."""
    kept = [row for row in rows.all if row.part in {Part.TOP, Part.PERSON, Part.ABOUT, Part.OTHER, Part.AIM}]
    found = [job for job in _in_part(kept, is_internship=False, sureness=0.72) if job.start is not None]
    named = [
        job for job in found
        if job.company is not None and names_company(job.company.value) and not _SCHOOL.search(job.company.value)
    ]  # fmt: skip
    # Beside employers that say what they are, one is believed that has dates and a post.
    return [job for job in found if job in named or (named and job.company is not None and is_sure_title(job.title))]
