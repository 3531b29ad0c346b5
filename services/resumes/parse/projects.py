"""Projects with role and dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from services.resumes.headings import Part, heading_of
from services.resumes.parse.cuts import pieces_of
from services.resumes.parse.dates import Period, periods, singles
from services.resumes.parse.found import Found
from services.resumes.parse.headers import Dated, dated_rows
from services.resumes.parse.pieces import is_noise, is_place, names_company, names_title
from services.resumes.parse.rows import Cell, Row, Rows, labelled
from services.resumes.parse.words import labels

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
    r"|\S{2,8}:|^\d+[.、]|^第"
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
    found: list[Project] = []
    for position, entry in enumerate(dated):
        after = dated[position + 1].number if position + 1 < len(dated) else len(rows)
        before = dated[position - 1].number if position else -1
        name, used = _name_beside(rows, entry, before, after)
        if name is not None:
            found.append(_project(name, [entry.row, *used]))
    return found


def _name_beside(rows: Sequence[Row], entry: Dated, before: int, after: int) -> tuple[Cell | None, list[Row]]:
    own = [piece for piece in pieces_of([entry.row]) if _may_name(piece.text)]
    if own:
        below = rows[entry.number + 1] if entry.number + 1 < after else None
        best = next(
            (p for p in own if not _ROLE.search(p.text) and not names_title(p.text) and not names_company(p.text)), None
        )
        if best is None and below is not None and names_company(own[0].text) and _is_name_row(below):
            return Cell(below.text.strip(), below.start), [below]  # the employer, then the project
        return best or own[0], [] if below is None or below.is_body else [below]
    for number in (entry.number - 1, entry.number + 1):
        if before < number < after and _is_name_row(rows[number]):
            cell = rows[number].cells[0]
            return cell, [rows[number]]
    return None, []


def _headed(rows: Sequence[Row]) -> list[Project]:
    """Without dates: short rows, each followed by what was done there."""
    found: list[Project] = []
    for number, row in enumerate(rows):
        following = rows[number + 1] if number + 1 < len(rows) else None
        if _is_name_row(row) and following is not None and (following.is_body or len(following.text) > MOST):
            before = rows[number - 1] if number else None
            ends = (
                before is None
                or before.is_bullet
                or before.text.rstrip().endswith(("。", ";", ".", "!"))
                or len(before.text) < MOST
            )
            if ends and len(row.cells) <= 2:
                text = re.sub(
                    r"^\s*(?:[一二三四五六七八九十]{1,2}[、.]|项目[一二三四五六七八九十\d]{0,2}\s*[:、.]?)\s*",
                    "",
                    row.cells[0].text,
                )
                if len(text) >= 3:
                    found.append(
                        Project(
                            Found(
                                text,
                                0.7,
                                row.start + row.text.index(text),
                                row.start + row.text.index(text) + len(text),
                            )
                        )
                    )
    return found


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
