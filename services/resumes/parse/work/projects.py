"""Projects with role and dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from services.resumes.headings import Part, heading_of
from services.resumes.parse.cuts import pieces_of
from services.resumes.parse.dates import Period, periods, singles
from services.resumes.parse.found import Found
from services.resumes.parse.headers import Dated, dated_rows
from services.resumes.parse.pieces import is_noise, is_place, names_company, names_title
from services.resumes.parse.rows import Cell, Row, Rows, labelled
from services.resumes.parse.words import labels, vocabulary

MOST = 40  # letters of a name
_ROLE = re.compile(
    r"(?:负责人|成员|组员|组长|开发|测试|设计|主程|实施|参与|主导|经理|前端|后端|产品|运维)$|^(?:lead|member"
    r"|developer|owner)\b",
    re.IGNORECASE,
)
_NOT_NAME = re.compile(
    r"[。;!?]|^(?:负责|参与|主要|协助|完成|使用|通过|实现|基于.*实现|根据|描述|职责|内容|背景|技术|环境|成果"
    r"|业绩|角色|时间|该项目|本项目|项目(?:描述|职责|内容|简介|背景|成果|业绩|时间|角色|规模|周期|地点|介绍"
    r"|环境|技术|概述))"
    r"|\S{2,8}:|^\d+[.、]|^第|奖学金|三好学生|优秀(?:毕业生|学生|团员|党员|干部|员工)"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Project:
    """One project; unknown parts are None."""

    name: Found[str]
    role: Found[str] | None = None
    start: Found[str] | None = None
    end: Found[str] | None = None


def projects(rows: Rows) -> tuple[Project, ...]:
    """Give the projects in the order of the text."""
    own = rows.of(Part.PROJECTS)
    found = _labelled(own) or _dated(own) or _headed(own)
    unique = {project.name.value: project for project in found}
    return tuple(unique.values())


def _labelled(rows: Sequence[Row]) -> list[Project]:
    """项目名称：… with 项目时间 and 担任角色 in rows of their own."""
    names = [(match, row) for match, row in labelled(tuple(rows), labels("project"), r"[^\t|;]{2,60}?")]
    found: list[Project] = []
    for position, (match, row) in enumerate(names):
        first = rows.index(row)
        # Dates may stand in the row above the name, if they end no other project.
        last = rows.index(names[position + 1][1]) if position + 1 < len(names) else len(rows)
        around = list(rows[first:last])
        if first and position == 0 and _period(rows[first - 1]):
            around.insert(0, rows[first - 1])
        text, start = match.group("value").strip(), row.start + match.start("value")
        period = next(periods(text), None)
        if period is not None:
            text = text[: period.at].strip(" (") or text[period.after :].strip(" )")
            start = row.start + row.text.index(text)
        found.append(_project(Cell(text, start), around))
    return found


def _dated(rows: Sequence[Row]) -> list[Project]:
    """A row of dates with the name beside it, above it or below it."""
    dated = dated_rows(rows)
    if dated:
        dated = sorted([*dated, *_dated_once(rows, dated)], key=lambda entry: entry.number)
    found: list[Project] = []
    for position, entry in enumerate(dated):
        after = dated[position + 1].number if position + 1 < len(dated) else len(rows)
        before = dated[position - 1].number if position else -1
        name, used = _name_beside(rows, entry, before, after)
        if name is not None:
            found.append(_project(name, [entry.row, *used]))
    return found


def _dated_once(rows: Sequence[Row], dated: Sequence[Dated]) -> list[Dated]:
    """数据看板演示demo⇥2026.06 among projects that went on for longer."""
    taken = {entry.number for entry in dated}
    found: list[Dated] = []
    for number, row in enumerate(rows):
        match = _ONCE.match(row.text)
        single = next(singles(row.text), None) if match and number not in taken and not row.is_bullet else None
        if match and single and single[1] >= match.end("name") and _may_name(match.group("name").strip()):
            found.append(Dated(row, number, Period("", single[0], single[1], single[2])))
    return found


_ONCE = re.compile(r"^\s*(?P<name>[^\t]{3,40})\t\s*[(\[]?(?:19|20)\d\d[\d年月./-]{0,6}[)\]]?\s*$")


def _name_beside(rows: Sequence[Row], entry: Dated, before: int, after: int) -> tuple[Cell | None, list[Row]]:
    own = [piece for piece in map(_unnumbered, pieces_of([entry.row])) if _may_name(piece.text)]
    if own:
        below = rows[entry.number + 1] if entry.number + 1 < after else None
        best = next(
            (p for p in own if not _ROLE.search(p.text) and not names_title(p.text) and not names_company(p.text)), None
        )
        if best is None and below is not None and names_company(own[0].text) and _is_name_row(below):
            return Cell(below.text.strip(), below.start), [below]  # the employer, then the project
        return _without_role(best or own[0]), [] if below is None or below.is_body else [below]
    above = entry.number - 1
    while above > before and above > entry.number - 4 and _is_aside(rows[above]):
        above -= 1  # 职位：前端负责人, or a role alone, between a name and its dates
    for number in (above, entry.number + 1):
        if before < number < after and number >= 0 and _is_name_row(rows[number]):
            return rows[number].cells[0], list(rows[number : entry.number]) or [rows[number]]
    return None, []


def _unnumbered(piece: Cell) -> Cell:
    match = _NUMBERED.match(piece.text)
    return Cell(match.group("name"), piece.start + match.start("name")) if match else piece


def _is_aside(row: Row) -> bool:
    """A label and its value, or a role alone."""
    text = row.text.strip()
    is_role = names_title(text) and len(text) <= 10 and not _THING.search(text)
    return is_role or re.match(r"[\u4e00-\u9fff]{2,6}\s*:\s*\S.{0,24}$", text) is not None


_THING = re.compile(r"系统|平台|项目|小程序|网站|APP|官网|商城|工程(?!师)", re.IGNORECASE)
_ROLE_BEHIND = re.compile(r"^(\S{4,}.*?)(?:\s+(\S{2,6})|\s*\(([^()]{2,8})\))$")


def _without_role(name: Cell) -> Cell:
    """50吨门式起重机轻量化设计 结构设计; 秒杀系统（负责人）."""
    match = _ROLE_BEHIND.match(name.text)
    is_role = match is not None and _ROLE.search(match.group(2) or match.group(3)) is not None
    return Cell(match.group(1), name.start) if match and is_role else name


_NUMBERED = re.compile(r"^\s*(?:项目|课题|案例)\s*[一二三四五六七八九十\d]{1,2}\s*[:、.]?\s*(?P<name>\S.{2,38}?)\s*$")
_LISTED = re.compile(r"^\s*(?:[一二三四五六七八九十]{1,2}|\d{1,2})\s*[、.]\s*(?P<name>\S.{2,30}?)\s*$")
_ADDRESS = re.compile(r"^(?P<name>.{4,30}?)\s*:\s*(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}\S*$|^(?P<bare>.{6,24}?)\s*:\s*$")
_NO_THING = re.compile(
    r"(?:职责|内容|描述|技术|环境|背景|介绍|成果|难点|亮点|工具|业绩|周期|时间|说明|贡献|收获|功能|模块|架构|流程|目标|要点|总结|经历|荣誉|证书|奖学金)(?:\*\d)?$"
)
_DONE = re.compile(
    r"^(?:负责|使用|利用|基于|参与|实现|导入|开发|完成|采用|搭建|通过|针对|主导|设计|从|为|对|在(?!线)|根据|运用|独立|协助|担任|与|以)"
)
_YEAR_FIRST = re.compile(r"^(?:19|20)\d\d(?:[./年-]\d{1,2}月?)?\s+(?=\S)")


def _headed(rows: Sequence[Row]) -> list[Project]:
    """Without dates: numbered names, or short rows, each followed by what was done there."""
    numbered = [(row, match) for row in rows if (match := _NUMBERED.match(row.text)) and _may_name(match.group("name"))]
    if numbered:
        return [_numbered(row, match.group("name")) for row, match in numbered]
    found: list[Project] = []
    for number, row in enumerate(rows):
        following = rows[number + 1] if number + 1 < len(rows) else None
        before = rows[number - 1] if number else None
        if following is None or not _tells(following) or not _ends_there(before) or len(row.cells) > 2:
            continue
        name = _name_of(row, following)
        if name:
            found.append(_undated(row, name))
    return found


def _ends_there(before: Row | None) -> bool:
    """A row that is no sentence cut off by the edge of the page."""
    return (
        before is None
        or before.is_bullet
        or before.text.rstrip().endswith(("。", ";", ".", "!"))
        or len(before.text) < MOST
    )


def _name_of(row: Row, following: Row) -> str:
    """The name that a row of its own gives; "" if it is none."""
    text = row.text.strip()
    listed = _LISTED.match(text)
    if listed and not _LISTED.match(following.text):
        text = listed.group("name")
    elif row.is_bullet or row.is_body:
        return ""
    addressed = _ADDRESS.match(text)
    text = (
        (addressed.group("name") or addressed.group("bare")) if addressed else re.split(r"\t|\s{2,}|\s*\|\s*", text)[0]
    )
    text = _without_role(Cell(_YEAR_FIRST.sub("", text), 0)).text
    is_thing = _may_name(text) and not _NO_THING.search(text) and not _DONE.match(text) and not _is_aside(row)
    is_tool = vocabulary("skills").named(text) is not None
    return text if is_thing and not is_tool and not any(True for _ in periods(text)) else ""


def _tells(row: Row) -> bool:
    """Does a row say what a project was, or what somebody was there?"""
    text = row.text.strip()
    is_said = row.is_body or len(text) > 24 or re.search(r"[,;。:]|https?:", text) is not None
    return is_said or _DONE.match(text) is not None or _is_aside(row) or vocabulary("skills").named(text) is not None


def _numbered(row: Row, name: str) -> Project:
    """项目一：手机主题设计 2014/2--2014/4."""
    period = next(periods(name), None)
    bare = name[: period.at].strip(" (") if period else name
    found = _undated(row, _without_role(Cell(bare or name, 0)).text)
    start, end = _ends([row]) if period else (None, None)
    return replace(found, start=start, end=end)


def _undated(row: Row, name: str) -> Project:
    at = row.start + row.text.index(name)
    return Project(Found(name, 0.7, at, at + len(name)))


def _is_name_row(row: Row) -> bool:
    text = row.text.strip()
    return not row.is_bullet and not row.is_body and _may_name(text) and not any(True for _ in periods(text))


def _may_name(text: str) -> bool:
    if (
        not 3 <= len(text) <= MOST
        or _NOT_NAME.search(text)
        or heading_of(text) is not None
        or is_noise(text)
        or is_place(text)
    ):
        return False
    if text.count("(") != text.count(")") or (len(text) > 22 and re.search(r",", text)):
        return False
    return re.match(r"[A-Za-z\u4e00-\u9fff\"《「『(\d【\[]", text) is not None and not re.search(r",.*,", text)


def _project(name: Cell, around: Sequence[Row]) -> Project:
    role = None
    for match, row in labelled(tuple(around), labels("project_role"), r"[^\t|;]{2,30}?"):
        role = Found(
            match.group("value").strip(), 0.9, row.start + match.start("value"), row.start + match.end("value")
        )
        break
    if role is None:
        others = [p for p in pieces_of(around[:2]) if not name.start <= p.start < name.end]
        piece = next((p for p in others if len(p.text) <= 16 and (_ROLE.search(p.text) or names_title(p.text))), None)
        role = Found(piece.text, 0.8, piece.start, piece.end) if piece else None
    start, end = _ends(around)
    return Project(Found(name.text, 0.88, name.start, name.end), role, start, end)


def _ends(rows: Sequence[Row]) -> tuple[Found[str] | None, Found[str] | None]:
    for row in rows:
        period = _period(row)
        if period is not None:
            place = row.start + period.at, row.start + period.after
            return Found(period.start, 0.9, *place), Found(period.end, 0.9, *place)
    for row in rows[:2]:
        single = next(singles(row.text), None) if not row.is_body else None
        if single is not None:
            return None, Found(single[0], 0.7, row.start + single[1], row.start + single[2])
    return None, None


def _period(row: Row) -> Period | None:
    return next(periods(row.text), None) if len(row.text) < 90 else None
