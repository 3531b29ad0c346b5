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
_LONGEST = 30


def title(draft: Draft, place: Place) -> str:
    """The name of the position: a person's, else the sheet's where it is that of a post, else the common one."""
    if draft.choices.unnamed_position:
        return draft.choices.unnamed_position
    table = draft.sheets[place[0]].tables[place[1]]
    for text in (table.sheet, table.title.split(" ")[0]):
        named = text.strip()
        if len(named) <= _LONGEST and _POST.search(named):
            return named
    return UNNAMED
