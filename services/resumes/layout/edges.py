"""What a browser or an office prints along the edges of its pages: the time, an address, numbers of pages.

None of it is the candidate's. What stands at the head of every page is read once.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from services.resumes.documents import Line, Page

_EDGE = 0.065  # of the height of a page
_NEAR = 4.0  # points
_TIME = re.compile(
    r"\d{1,4}[/.\-年]\s?\d{1,2}[/.\-月]\s?\d{1,4}日?,?\s*(?:上午|下午|[AP]M)?\s*\d{1,2}:\d\d(?::\d\d)?", re.IGNORECASE
)
_ADDRESS = re.compile(r"file:///|about:blank|(?:https?://|www\.)\S+\s+\d{1,2}\s*/\s*\d{1,2}$", re.IGNORECASE)
_NUMBER = re.compile(
    r"[-–—\s]*(?:\d{1,2}\s*/\s*\d{1,2}|第?\s*\d{1,2}\s*页?\s*[,，/]?\s*共\s*\d{1,2}\s*页|第\s*\d{1,2}\s*页"
    r"|page\s*\d{1,2}(?:\s*(?:of|/)\s*\d{1,2})?|\d)[-–—\s]*",
    re.IGNORECASE,
)


def without_edges(pages: Sequence[Page]) -> tuple[Page, ...]:
    """The pages without what was printed along their edges."""
    found: list[Page] = []
    said: list[Line] = []  # at the edges of the pages before
    for page in pages:
        edge = {id(line) for line in page.lines if _is_at_edge(line, page)}
        kept = [line for line in page.lines if id(line) not in edge or not (_is_stamp(line) or _is_said(line, said))]
        said += [line for line in page.lines if id(line) in edge]
        found.append(page if len(kept) == len(page.lines) else replace(page, lines=tuple(kept)))
    return tuple(found)


def _is_at_edge(line: Line, page: Page) -> bool:
    box = line.box
    return box is not None and (box.bottom < _EDGE * page.height or box.top > (1 - _EDGE) * page.height)


def _is_stamp(line: Line) -> bool:
    text = line.text.strip()
    return bool(_TIME.match(text) or _ADDRESS.match(text) or _NUMBER.fullmatch(text))


def _is_said(line: Line, said: Sequence[Line]) -> bool:
    return any(
        _masked(line) == _masked(other) and line.box and other.box and abs(line.box.top - other.box.top) < _NEAR
        for other in said
    )


def _masked(line: Line) -> str:
    return re.sub(r"\d+", "0", line.text)
