"""The job that is wanted, where no label says so: told in a sentence, or beside the name."""

from __future__ import annotations

import re
from typing import NamedTuple

from services.resumes.headings import Part
from services.resumes.parse.found import Found, found_at
from services.resumes.parse.pieces import names_title
from services.resumes.parse.rows import Cell, Row, Rows
from services.resumes.parse.wishes.aims import job_in
from services.resumes.parse.words import city_pattern, lists

_TOLD_JOB = re.compile(
    r"(?:招聘?|诚聘|急聘|招募)(?P<sought>[^,。;:!?\s]{2,12}?)(?:一职|一名|岗位|职位)?[,]?(?:特|想|欲|前)?(?:来|此|地)?(?:应聘|报名|应征|面试)"
    r"|^\s*(?:主题|标题|subject)\s*:\s*(?:应聘|求职|申请)(?:贵公司)?(?P<subject>[^-_+,\s/|·]{2,14})(?=[-_+,\s/|·]|$)"
    r"|"
    r"(?:(?:应聘|应征|申请|竞聘)(?:的是)?(?:贵公司|贵司|贵单位|贵院|贵校|贵厂)?的?|(?:期望|希望|意向|寻求|想)(?:能)?(?:在[^,。;]{2,12})?"
    r"(?:从事|应聘|担任|获得一份|找一份|寻找)|求职意向(?:为|是))\s*(?P<job>[^,。;:!?\s]{2,16}?)"
    r"(?:的?(?:相关|方面|类|等))*的?(?:工作|一职|职位|岗位|职务|职业)(?=[,。;!?\s、]|$)"
    r"|\b(?:[Ss]eeking|[Ll]ooking for|[Tt]o obtain|obtain|[Aa]pply(?:ing)? for|[Ii]nterested in)"
    r"\s+(?:a|an|the)\s+(?:challenging\s+)?"
    r"(?:(?:full[- ]time|entry[- ]level|senior|new)\s+)?(?:position|role|job|post|opportunity)"
    r"\s+(?:as|of)\s+(?:a\s+|an\s+)?"
    r"(?P<post>[A-Z][A-Za-z/&-]+(?:\s+[A-Z][A-Za-z/&-]+){0,4})",
)


def told_job(rows: Rows) -> Found[str] | None:
    """应聘贵公司会计一职; Seeking a position as Data Analyst."""
    for row in rows.all[:60]:
        if row.part in {Part.WORK, Part.PROJECTS, Part.INTERNSHIP, Part.EDUCATION}:
            continue
        for match in _TOLD_JOB.finditer(row.text):
            group = next(name for name in ("sought", "subject", "job", "post") if match.group(name))
            value = job_in(re.sub(r"^贵(?:公司|司|单位|院|校|厂)的?", "", match.group(group)))
            if value and names_title(value):
                at = row.start + match.start(group) + match.group(group).index(value)
                return Found(value, 0.82, at, at + len(value))
    return None


_BEGINS = re.compile(
    r"随时|即时|立即|到岗|上岗|入职|^(?:期望|意向)|面议|薪|\d\s*[kK]$|^\d{4,5}-\d{4,5}元?$", re.IGNORECASE
)
_BASE = re.compile(
    rf"^(?:base|坐标|期望(?:城市)?|意向(?:城市)?)\s*[:-]?\s*({city_pattern().pattern})|^({city_pattern().pattern})市?$",
    re.IGNORECASE,
)


def _words(row: Row) -> tuple[Cell, ...]:
    """仓库主管 泉州 6k-8k: parted by blanks alone, with a pay."""
    if len(row.text) > 40 or not re.search(r"\d\s*[kK]\s*$|元/月\s*$|\d{4}\s*元?$|面议$", row.text.rstrip()):
        return ()
    return tuple(Cell(word.group(), row.start + word.start()) for word in re.finditer(r"\S+", row.text))


class AimLine(NamedTuple):
    """What a row tells of the aim."""

    row: Row | None = None
    job: Found[str] | None = None
    city: Found[str] | None = None


def aim_line(rows: Rows) -> AimLine:
    """Job and city of a row at the top that tells what is wanted, without a label: 会计岗位 | base 苏州 | 随时到岗."""
    for row in rows.head[:10]:
        cells = row.cells if len(row.cells) > 1 else _words(row)
        if not 2 <= len(cells) <= 6 or not any(_BEGINS.search(cell.text) for cell in cells[1:]):
            continue
        job = re.sub(r"(?:岗位|职位|方向|岗)$", "", cells[0].text)
        if not 2 < len(job) <= 14 or not names_title(job) or _NO_HEADLINE.search(job) or re.search(r"\d+\s*年", job):
            continue
        own = cells[1:]
        base = next(((m, cell.start) for cell in own if (m := _BASE.match(cell.text))), None)
        city = (
            found_at(base[0].group(base[0].lastindex or 1), 0.8, base[1], base[0], base[0].lastindex or 1)
            if base
            else None
        )
        return AimLine(row, Found(job, 0.78, cells[0].start, cells[0].start + len(job)), city)
    return AimLine()


_NO_HEADLINE = re.compile(r"简历|党员|团员|群众|会员|学生|应届|在职|离职|人员$|[:。;,@]|公司|大学|学院")


def headline(rows: Rows, name: Found[str] | None) -> Found[str] | None:
    """A job beside or right under the name at the top, in Chinese: 张伟 会计. In English that tells what they are."""
    if name is None or not name.has_place or not rows.is_chinese:
        return None
    own = next((row for row in rows.all[:6] if row.start <= name.start < row.end), None)
    if own is None or ":" in own.text[: max(name.start - own.start, 0)]:
        return None
    under = rows.all[own.number + 1 : own.number + 3]
    is_contact = (
        bool(under) and re.match(r"\s*(?:电\s*话|手\s*机|邮\s*箱|tel|mail)", under[0].text, re.IGNORECASE) is not None
    )
    below = [row for row in under[: 2 if is_contact else 1] if row.part is own.part]
    for row in (own, *below):
        for cell in row.cells if row is own else row.cells[:1]:
            value, start = _beside(cell.text, name.value).strip("-~_* "), cell.start
            value = job_in(value) or ""
            is_title = 2 < len(value) <= 16 or value in _SHORT_TITLES
            if is_title and value != name.value and names_title(value) and not _NO_HEADLINE.search(value):
                at = start + cell.text.index(value[0], cell.text.find(value))
                return Found(value, 0.72, at, at + len(value))
    return None


_SHORT_TITLES = frozenset(lists("short_titles")["zh"])


_CONTACT = re.compile(r"\s*(?:电\s*话|手\s*机|邮\s*箱|tel|mail)", re.IGNORECASE)


def _beside(text: str, name: str) -> str:
    """A cell without the name that it begins or ends with: 张伟 会计, 会计—张伟."""
    return re.sub(rf"^{re.escape(name)}[\s/|·-]+|[\s/|·-]+{re.escape(name)}$", "", text)
