"""Rows that tell of an application without naming the position: they stand on a board and count all the same."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from services.ledgers.draft import Draft, Place

UNNAMED = "未注明职位"
"""What their position is called where neither a person nor the file names one."""
_SIGNS = frozenset({
    "applied_or_sourced_on", "stage", "source_channel", "referrer", "screening_result", "assessment_result", "attended",
    "interview_date", "interview_result", "interviewer", "offer_date", "offer_result", "offer_salary", "start_date",
    "expected_start_date", "reject_reason",
})  # fmt: skip
_POST = re.compile(
    r"(?:师|员|工|经理|主管|主任|岗|助理|总监|专员|文员|司机|会计|出纳|实习生|顾问|店长|班长|组长)$"
    r"|\b(?:engineer|manager|analyst|developer|designer|assistant|specialist|accountant|technician|operator|intern)s?$",
    re.IGNORECASE,
)
_LONGEST = 30


def tells_of_an_application(values: Mapping[str, Any]) -> bool:
    """Whether a row says that somebody applied: when, from where, how far they came."""
    return not _SIGNS.isdisjoint(values) or any(name.startswith("round") for name in values)


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
