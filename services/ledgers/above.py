"""Lines above a heading that hold for everybody below it: "招聘岗位：操作工", "日期：9月3日    地点：三楼"."""

from __future__ import annotations

import re

from services.ledgers import headings, rows
from services.ledgers.book import Cell, shown
from services.ledgers.values import dates
from services.ledgers.vocabulary import key

_LABELLED = re.compile(r"^\s*([^:：]{1,12})[:：]\s*(.*)$", re.DOTALL)
_NEXT_LABEL = re.compile(r"\s{2,}(?=[^\s:：]{1,8}[:：])")  # "日期：9月3日    地点：三楼"
_FIELDS = {"position_applied", "department_applied", "interview_date", "location_applied"}
_TOO_GENERAL = {
    "部门",
    "单位",
    "部门名称",
    "地点",
    "日期",
    "项目",
    "公司",
    "所在部门",
    "department",
    "date",
}  # of the sheet itself
_BARE_DAYS = {"日期", "时间", "date"}
_DAY_OF_MEETING = "面试日期"
_SURE = 0.9


def told(row: list[Cell], *, is_of_meetings: bool = False) -> list[tuple[str, str]]:
    """What a line above a heading says of everybody below: "招聘岗位：操作工", in one cell or in two.

    `is_of_meetings`: the table lists who comes to interviews, so that a bare day is that of the interviews.
    """
    texts = [part.strip() for cell in row if cell != "" for part in _NEXT_LABEL.split(shown(cell))]
    found: list[tuple[str, str]] = []
    for text, beside in zip(texts, (*texts[1:], ""), strict=False):
        label = _LABELLED.match(text)
        word, value = (label.group(1), label.group(2).strip()) if label else ("", "")
        value = value or (beside if label and not _LABELLED.match(beside) else "")
        word = _DAY_OF_MEETING if is_of_meetings and key(word) in _BARE_DAYS and _is_day(value) else word
        guess = headings.guess(word)
        if value and guess.field in _FIELDS and guess.confidence >= _SURE and key(word) not in _TOO_GENERAL:
            found.append((word, rows.unnumbered(value)))
    return found


def _is_day(text: str) -> bool:
    when = dates.read_text(text).when
    return when is not None and bool(when.month and when.day)
