"""Lists that stand in a box of their own without a heading: bars of skills and languages, certificates one by one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from services.resumes.headings import Part
from services.resumes.parse.rows import Row
from services.resumes.parse.skills.certificates import calls_itself_certificate
from services.resumes.parse.words import vocabulary

_AROUND = frozenset({Part.EDUCATION, Part.CAMPUS, Part.AWARDS, Part.OTHER})
_FEWEST = 3  # of one kind, one below the other
_HOW_WELL = re.compile(r"\s*(?:\d{1,3}\s*%|[★☆●○■□]+|精通|熟练|良好|一般|\d级)\s*$")


def listed(rows: Sequence[Row]) -> dict[int, Part]:
    """The parts of rows that list skills or certificates under a heading of something else."""
    found: dict[int, Part] = {}
    for kind, run in groupby(enumerate(rows), key=lambda one: _kind(one[1])):
        numbers = [number for number, _ in run]
        if kind is not None and len(numbers) >= _FEWEST:
            found.update(dict.fromkeys(numbers, kind))
    return found


def _kind(row: Row) -> Part | None:
    """What a row lists: nothing but skills and languages, or a certificate."""
    if row.part not in _AROUND or len(row.text) > 40:
        return None
    texts = [text for cell in row.cells if (text := _HOW_WELL.sub("", cell.text).strip())]
    if texts and all(_is_skill(text) for text in texts):
        return Part.SKILLS
    return Part.CERTIFICATES if len(texts) == 1 and calls_itself_certificate(texts[0]) else None


def _is_skill(text: str) -> bool:
    if vocabulary("languages").named(text) is not None:
        return True
    # 平面设计 under a school is what somebody studied.
    is_han = re.search(r"[\u4e00-\u9fff]", text) is not None
    bare = re.sub(r"^(?:MS|Microsoft|Adobe)\s+", "", text)
    return not is_han and vocabulary("skills").named(text, bare) is not None
