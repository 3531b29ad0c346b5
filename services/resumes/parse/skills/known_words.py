"""Words of a dictionary in the rows of a résumé: in lists, in words about oneself, in stories of work."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from enum import Enum, auto

from services.resumes.headings import Part
from services.resumes.parse.found import Found
from services.resumes.parse.rows import Row, Rows
from services.resumes.parse.words import common_words, soft_skills, vocabulary

OWN = frozenset({Part.SKILLS, Part.CERTIFICATES, Part.LANGUAGES})
MOST_OF_A_NAME = 30


def known_words(rows: Rows, kind: str, left_out: frozenset[Part]) -> list[Found[str]]:
    """Find the words of a dictionary; a word that a line's end cuts in two is found too."""
    found: dict[str, Found[str]] = {}
    places = [(row, _where(row, kind)) for row in rows.all if row.part not in left_out]
    for place in _Where:
        flow = _Flow([row for row, where in places if where is place])
        lowered = flow.text.lower()
        taken = _certified(flow.text, lowered) if kind == "skills" else []
        for name, word in vocabulary(kind).held_by(lowered):
            if name in found:
                continue
            if kind == "skills" and place is _Where.STORY and name in soft_skills():
                continue
            for match in word.finditer(flow.text):
                if any(match.start() < span.stop and span.start < match.end() for span in taken):
                    continue
                if place is not _Where.LIST and _is_ordinary(match.group(), rows):
                    continue
                start, end = flow.place(match.start()), flow.place(match.end() - 1) + 1
                said = (
                    match.group() if kind == "certificates" and match.group().isascii() and not name.isascii() else name
                )
                found[name] = Found(said, 0.92 if place is _Where.LIST else 0.8, start, end)
                break
    whole = sorted(found.values(), key=lambda f: f.start)
    return [
        f
        for f in whole
        if not any(
            g is not f and g.start <= f.start and f.end <= g.end and g.end - g.start > f.end - f.start for g in whole
        )
    ]


_TOLD = re.compile(r"[。;,]")


class _Where(Enum):
    """Where a word stands: in a list of skills, in words about oneself, in a story of work."""

    LIST = auto()
    ABOUT = auto()
    STORY = auto()


def _where(row: Row, kind: str) -> _Where | None:
    if row.part in OWN:
        return _Where.LIST
    if row.part is Part.ABOUT:
        return _Where.ABOUT
    # Names of employers and titles are no skills.
    return (
        _Where.STORY
        if kind != "skills" or row.is_body or len(row.text) > MOST_OF_A_NAME or _TOLD.search(row.text)
        else None
    )


def _is_ordinary(text: str, rows: Rows) -> bool:
    """PR, AE and AI are shorthand among skills only; "go" and "excel" are words of English."""
    if len(text) == 2 and text.isalpha() and text.isascii():
        return text.lower() != "go" or not rows.is_chinese
    return not rows.is_chinese and text.lower() in common_words() and not text.isupper()


def _certified(text: str, lowered: str) -> list[range]:
    """Where certificates stand: 叉车证 is no skill called 叉车."""
    words = vocabulary("certificates").held_by(lowered)
    return [range(match.start(), match.end()) for _, word in words for match in word.finditer(text)]


class _Flow:
    """Rows run together, so that a word broken by the end of a line is whole."""

    def __init__(self, rows: Sequence[Row]) -> None:
        parts: list[str] = []
        self._starts: list[int] = []  # of each row in the flow
        self._places: list[int] = []  # of each row in the text
        at = 0
        for before, row in zip([None, *rows], rows, strict=False):
            joint = ""
            if before is not None:
                is_broken = (
                    len(before.text) > 14
                    and re.search(r"[\u4e00-\u9fff]$", before.text)
                    and re.match(r"[\u4e00-\u9fff]", row.text)
                )
                joint = "" if is_broken and row.number == before.number + 1 and not row.is_bullet else "\n"
            parts.append(joint + row.text)
            self._starts.append(at + len(joint))
            self._places.append(row.start)
            at += len(joint) + len(row.text)
        self.text = "".join(parts)

    def place(self, at: int) -> int:
        """Where a character of the flow stands in the text."""
        number = bisect_right(self._starts, at) - 1
        return self._places[number] + at - self._starts[number]
