"""Companies with title and dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from services.resumes.headings import Part, heading_of
from services.resumes.parse.dates import PRESENT, Period, periods
from services.resumes.parse.found import Found
from services.resumes.parse.rows import Cell, Row, Rows, labelled, spaced
from services.resumes.parse.words import pieces

_COMPANY = re.compile(rf"(?:{pieces('company', 'zh')})|\b(?:{pieces('company', 'en')})\b\.?")
_TITLE = re.compile(rf"(?:{pieces('title', 'zh')})(?:\(.{{1,10}}\))?$|\b(?:{pieces('title', 'en')})\b")
_NOT_HEADER = re.compile(
    r"(?:公司性质|规模|行业|汇报对象|下属人数|工作地点|薪资|税前|离职原因|证明人|所属部门|部门)\s*:"
)
_LATIN_SENTENCE = re.compile(
    r"^[A-Z][a-z]+ed\b|^(?:Maintain|Operate|Load|Assist|Review|Manage|Develop)\b"
    r"|\b(?:is|are|was|were|with|while|which|including|responsible|managed|performed|developed|increased)\b|\.$"
)


@dataclass(frozen=True, slots=True)
class Job:
    """One employment; unknown parts are None."""

    company: Found[str] | None
    title: Found[str] | None
    start: Found[str]
    end: Found[str]
    is_internship: bool = False
    duties: str = ""


@dataclass(frozen=True, slots=True)
class _Dated:
    row: Row
    number: int
    period: Period


def jobs(rows: Rows) -> tuple[Job, ...]:
    """Give the employment list in the order of the text."""
    found: list[Job] = []
    for part in (Part.WORK, Part.INTERNSHIP):
        found += _in_part(rows.of(part), is_internship=part is Part.INTERNSHIP)
    if not found:
        found = _without_heading(rows)
    unique = {(job.company and job.company.value, job.start.value, job.end.value): job for job in found}
    return tuple(job for job in unique.values() if job.company is not None or job.title is not None)


def _in_part(rows: Sequence[Row], *, is_internship: bool, sureness: float = 0.92) -> list[Job]:
    dated = [
        _Dated(row, number, period)
        for number, row in enumerate(rows)
        if (period := next(periods(row.text), None)) is not None and _is_header_date(row, period)
    ]
    is_after = _dates_come_after(rows, dated)
    entries: list[Job] = []
    for position, entry in enumerate(dated):
        before = dated[position - 1].number if position else -1
        after = dated[position + 1].number if position + 1 < len(dated) else len(rows)
        header = _header(rows, entry.number, before, after, is_after=is_after)
        entries.append(_job(entry, header, sureness, is_internship=is_internship))
    return _with_posts(entries)


def _with_posts(entries: Sequence[Job]) -> list[Job]:
    """A title with dates of its own under a company: the post held there, or one of several."""
    found: list[Job] = []
    for job in entries:
        above = found[-1] if found else None
        is_post = job.company is None or job.company.confidence < 0.7
        if above is None or above.company is None or not is_post or not _is_within(job, above):
            found.append(job)
        elif above.title is None:
            found[-1] = replace(above, title=job.title)
        else:
            found.append(replace(job, company=above.company))
    return found


def _is_within(job: Job, other: Job) -> bool:
    def last(date: str) -> str:
        return "9999" if date == PRESENT else date

    return other.start.value <= job.start.value and last(job.end.value) <= last(other.end.value)


def _is_header_date(row: Row, period: Period) -> bool:
    """A period at the edge of a short row, rather than one in the middle of a sentence."""
    rest = (row.text[: period.at] + "\t" + row.text[period.after :]).strip()
    return not row.is_bullet and len(rest) < 90 and not re.search(r"[。;]", rest)


def _dates_come_after(rows: Sequence[Row], dated: Sequence[_Dated]) -> bool:
    """Do company and title stand above the dates?"""
    if not dated:
        return False
    alone = [entry for entry in dated if not _rest(entry.row, entry.period)]
    if not alone:
        first = dated[0]
        return first.number > 0 and not _has_company(first.row) and _is_header(rows[first.number - 1])
    above = sum(e.number > 0 and _is_header(rows[e.number - 1]) for e in alone)
    below = sum(e.number + 1 < len(rows) and _is_header(rows[e.number + 1]) for e in alone)
    return above > below or (above == below and dated[0].number > 0)


def _rest(row: Row, period: Period) -> str:
    return (row.text[: period.at] + row.text[period.after :]).strip(" \t()|,-")


def _has_company(row: Row) -> bool:
    return any(_names_company(cell.text) for cell in row.cells)


def _names_company(text: str) -> bool:
    name = _company_name(text)
    return _COMPANY.search(name) is not None and not _is_title_only(name)


def _is_header(row: Row) -> bool:
    """A short row of names, titles, places or dates."""
    text = row.text.strip()
    is_han = re.search(r"[\u4e00-\u9fff]", text) is not None
    if row.is_body or _NOT_HEADER.search(text) or len(text) > (60 if is_han else 90):
        return False
    if is_han:
        return not re.search(r"[,;。]", text) or _has_company(row)
    return not _LATIN_SENTENCE.search(text) and bool(re.match(r"[A-Z\d(]", text))


def _header(rows: Sequence[Row], at: int, before: int, after: int, *, is_after: bool) -> list[Row]:
    """The row of dates and the short rows beside it that name company and title."""
    found = [rows[at]]
    if is_after:
        number = at - 1
        while number > before and number >= at - 2 and _is_header(rows[number]):
            found.insert(0, rows[number])
            number -= 1
    own = [cell for row in found for cell in row.cells if _leftover(cell)]
    number = at + 1
    reach = 2 if len(own) == 0 else 1
    while number < after and number <= at + reach:
        row = _first_cell(rows[number])
        number += 1
        if _NOT_HEADER.search(row.text):
            reach += 1
            continue
        if not _is_header(row) or not _adds(row, own):
            break
        found.append(row)
    return found


def _first_cell(row: Row) -> Row:
    """A title in a column of its own, with the description beside it, stands for the row."""
    first = row.cells[0] if len(row.cells) > 1 else None
    if first is not None and not _is_header(row) and _TITLE.search(first.text) and len(first.text) <= 16:
        return Row(first.text, first.start, row.part, row.number)
    return row


def _adds(row: Row, own: Sequence[Cell]) -> bool:
    """Does a row below bring what is still missing?"""
    has_company = any(_names_company(cell.text) or " at " in cell.text for cell in own)
    has_title = any(_TITLE.search(cell.text) for cell in own)
    if has_company and has_title:
        return False
    if not own:
        return True
    brings_company = _has_company(row)
    brings_title = any(_TITLE.search(cell.text) for cell in row.cells)
    return (
        (not has_company and brings_company) or (not has_title and brings_title) or (len(own) == 1 and "," in row.text)
    )


def _leftover(cell: Cell) -> list[Cell]:
    """The parts of a cell without its dates, brackets and labels."""
    text = cell.text
    for period in list(periods(text)):
        text = text[: period.at] + "\t" * (period.after - period.at) + text[period.after :]
    found: list[Cell] = []
    for match in re.finditer(r"[^\t]+", text):
        bare = re.sub(r"^\s*[一二三四五六七八九十\d]{1,2}[、.]\s*", "", match.group()).strip(" |,-·:")
        bare = bare if bare.count("(") == bare.count(")") else bare.strip("()")
        if len(bare) >= 2:
            found.append(Cell(bare, cell.start + match.start() + match.group().index(bare[0])))
    return found


def _job(entry: _Dated, header: Sequence[Row], sureness: float, *, is_internship: bool) -> Job:
    company, title = _labelled(header)
    parts = [part for row in header for cell in row.cells for part in _leftover(cell)]
    parts = [part for original in parts for part in _split(original)]
    for part in parts:
        if company is None and _names_company(part.text):
            company = _company(part, sureness)
        elif (
            title is None and _TITLE.search(part.text) and not re.search(r"[。,;:]", part.text) and len(part.text) < 50
        ):
            title = Found(_title_name(part.text), sureness - 0.02, part.start, part.end)
    company, title = _complement(parts, company, title)
    is_intern = is_internship or any(
        "实习" in row.text or re.search(r"\bintern(?:ship)?\b", row.text, re.IGNORECASE) for row in header
    )
    place = entry.row.start + entry.period.at, entry.row.start + entry.period.after
    return Job(
        company, title, Found(entry.period.start, 0.93, *place), Found(entry.period.end, 0.93, *place), is_intern
    )


def _labelled(header: Sequence[Row]) -> tuple[Found[str] | None, Found[str] | None]:
    company = title = None
    for match, row in labelled(
        tuple(header), spaced("公司名称", "工作单位", "单位名称", "公司", "单位") + "|company|employer"
    ):
        company = Found(
            match.group("value").strip(), 0.93, row.start + match.start("value"), row.start + match.end("value")
        )
        break
    for match, row in labelled(
        tuple(header), spaced("担任职务", "职位名称", "职位", "职务", "岗位", "担任岗位") + "|title|position"
    ):
        title = Found(
            match.group("value").strip(), 0.93, row.start + match.start("value"), row.start + match.end("value")
        )
        break
    return company, title


def _split(part: Cell) -> list[Cell]:
    """Senior Designer at Acme, Milan · UX Designer, Acme Group · 某某有限公司-市场部-经理 · 某某公司 经理."""
    text = part.text
    at = re.match(r"^(.+?)\s+(?:at|@)\s+(.+)$", text)
    if at and _TITLE.search(at.group(1)):
        return [Cell(at.group(1), part.start), Cell(at.group(2), part.start + at.start(2))]
    told = re.match(r"^(?:在|就职于|任职于)(.+?)(?:担任|任职|任|从事)(.+)$", text)
    if told:
        return [Cell(told.group(1), part.start + told.start(1)), Cell(told.group(2), part.start + told.start(2))]
    if "," in text and re.search(r"[A-Za-z]", text) and not re.search(r"[\u4e00-\u9fff]", text):
        first, _, second = text.partition(",")
        if _TITLE.search(first) and not _COMPANY.search(first) and second.strip():
            return [Cell(first, part.start), Cell(second.strip(), part.start + text.index(second.strip(), len(first)))]
    if not re.search(r"[\u4e00-\u9fff]", text):
        sides = [Cell(m.group(), part.start + m.start()) for m in re.finditer(r"\S(?:(?!\s[-|]\s).)*", text)]
        sides = [Cell(side.text.lstrip("-| "), side.end - len(side.text.lstrip("-| "))) for side in sides]
        return sides if len(sides) == 2 and any(_TITLE.search(side.text) for side in sides) else [part]
    found = [Cell(match.group(), part.start + match.start()) for match in re.finditer(r"[^\s,-]+", text)]
    if "," in text and len(text) < 40:
        return found
    has_both = any(_COMPANY.search(cell.text) for cell in found) and any(_TITLE.search(cell.text) for cell in found)
    return found if has_both else [part]


def _is_title_only(text: str) -> bool:
    """市场部经理 is a title; 某某酒店 is a company; 集团副总裁 ends like a title."""
    return (
        _TITLE.search(text) is not None
        and re.search(r"公司$|集团$|厂$|Ltd|Inc|Group", text) is None
        and not re.search(r"有限公司|集团|Inc\b|Ltd\b", text)
    )


def _company(part: Cell, sureness: float) -> Found[str]:
    name = _company_name(part.text)
    at = part.start + max(part.text.find(name), 0)
    return Found(name, sureness, at, at + len(name))


def _company_name(text: str) -> str:
    if not re.search(r"[\u4e00-\u9fff]", text) and "," in text:
        return text.split(",", maxsplit=1)[0].strip()
    bare = re.sub(r"^(?:公司名称|公司|单位)\s*:\s*", "", text)
    # "(150-500人) [2年3个月]", "(实习)": what boards write behind the name.
    return re.sub(r"(?:\s*[(\[][^()\[\]]*(?:人|年|月|实习|全职|兼职)[^()\[\]]*[)\]])+$", "", bare).strip()


def _title_name(text: str) -> str:
    bare = re.sub(r"^(?:职位|职务|岗位|担任)\s*:?\s*", "", text).strip()
    return bare if bare.count("(") == bare.count(")") else bare.strip("() ")


def _complement(
    parts: Sequence[Cell], company: Found[str] | None, title: Found[str] | None
) -> tuple[Found[str] | None, Found[str] | None]:
    """Two short parts of which one is known: the other is the other, less surely."""
    left = [
        part for part in parts
        if (company is None or not part.start <= company.start < part.end)
        and (title is None or not part.start <= title.start < part.end)
        and 2 <= len(part.text) <= 40 and heading_of(part.text) is None
        and not re.search(r"[。;:]|^\d+$|^[\u4e00-\u9fff]{2}市?$", part.text)
    ]  # fmt: skip
    if company is None and left and title is not None:
        part = left[0]
        company = _company(part, 0.66)
    elif title is None and left and company is not None and len(left[0].text) <= 30:
        part = left[0]
        title = Found(_title_name(part.text), 0.6, part.start, part.end)
    return company, title


def _without_heading(rows: Rows) -> list[Job]:
    """No part is called work: rows with a period and a company, outside the other parts."""
    kept = [row for row in rows.all if row.part in {Part.TOP, Part.PERSON, Part.ABOUT, Part.OTHER, Part.AIM}]
    found = _in_part(kept, is_internship=False, sureness=0.72)
    schools = re.compile(r"大学|学院|学校|中学|University|College|School")
    return [job for job in found if job.company is not None and not schools.search(job.company.value)]
