"""Rows that tell of an application without naming the position: they stand on a board and count all the same."""

from __future__ import annotations

import re

from services.ledgers.draft import Draft, Place

UNNAMED = "未注明职位"
"""What their position is called where neither a person nor the file names one."""
_POST = re.compile(
    r"(?:师|员|工|经理|主管|主任|岗|助理|总监|专员|文员|司机|会计|出纳|实习生|顾问|店长|班长|组长)$"
    r"|\b(?:engineer|manager|analyst|developer|designer|assistant|specialist|accountant|technician|operator|intern)s?$",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"([^\s（）()《》“”\d年月度届]{2,12}?)(?:岗位|职位|岗)(?:面试|应聘|招聘|笔试|测评|评分|成绩|录用|拟录用|候选|报名|初试|复试)"
)
_OF_OFFICE = re.compile(r".*(?:公司|集团|医院|学校|中心|大学|学院|市|县|区|局|厂|部)(?=.{2})")
_LONGEST = 30


def title(draft: Draft, place: Place) -> str:
    """The name of the position: a person's, else the sheet's where it is that of a post, else the common one."""
    if draft.choices.unnamed_position:
        return draft.choices.unnamed_position
    table = draft.sheets[place[0]].tables[place[1]]
    for text in (table.sheet, table.title.split(" ")[0], _named_in(table.title)):
        named = text.strip()
        if len(named) <= _LONGEST and _POST.search(named):
            return named
    return UNNAMED


def _named_in(title: str) -> str:
    """The post that a title is about: 行政助理岗位面试评分汇总表 → 行政助理."""
    said = _SAID.search(title)
    return _OF_OFFICE.sub("", said.group(1)) if said else ""
