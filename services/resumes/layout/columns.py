"""Columns of a page: where it is cut from top to bottom, because two texts run beside each other there.

Side bars and two-column résumés are cut; label and value, date and company, heading and body are not.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from services.resumes.documents import Box
from services.resumes.headings import heading_of
from services.resumes.layout.pieces import DATE_LIKE, Piece, middle_of

_SENTENCE = re.compile(r"[，。；、：:;@]|\d{7}")
_IDEOGRAPH = re.compile(r"[\u3400-\u9fff]")
_WORD = re.compile(r"[A-Za-z0-9]+")
SHORT = 8  # ideographs, or words counted double: a label, a heading, a date
MOST_PIECES = 1500  # on a page; a table of figures is read row by row
MOST_GUTTERS = 48  # places that are tried
STRAY = 4  # lines of empty space between a column and what does not belong to it


def cut(pieces: Sequence[Piece], depth: int = 0, walls: Sequence[Gutter] = ()) -> list[list[Piece]]:
    """Cut a page into groups, to be read one after the other, each row by row."""
    if not 6 <= len(pieces) <= MOST_PIECES or depth > 6:
        return [list(pieces)] if pieces else []
    gutter = walls[0] if walls else _best_gutter(pieces)
    if gutter is None:
        return [list(pieces)]
    above, left, right, below = gutter.split(pieces)
    return [part for side in (above, left, right, below) for part in cut(side, depth + 1, walls[1:])]


@dataclass(frozen=True, slots=True)
class Gutter:
    """Where two columns part, from `top` to `bottom`."""

    x: float
    top: float
    bottom: float
    weight: float

    def split(self, pieces: Sequence[Piece]) -> tuple[list[Piece], list[Piece], list[Piece], list[Piece]]:
        above, left, right, below = [], [], [], []
        for piece in pieces:
            middle = (piece.box.top + piece.box.bottom) / 2
            if middle < self.top:
                above.append(piece)
            elif middle > self.bottom:
                below.append(piece)
            elif piece.box.left < self.x:
                left.append(piece)
            else:
                right.append(piece)
        return above, left, right, below


def _best_gutter(pieces: Sequence[Piece]) -> Gutter | None:
    """Find the tallest vertical gap with real text on both sides."""
    size = median(piece.box.height for piece in pieces) or 1.0
    starts = sorted(piece.box.left for piece in pieces)
    counts = {round(x, 1): bisect_left(starts, x + 1.5 * size) - bisect_left(starts, x) for x in starts}
    candidates = sorted((x for x in counts if counts[x] >= 3), key=lambda x: -counts[x])[:MOST_GUTTERS]
    best: Gutter | None = None
    for x in sorted({*candidates, *(x + 0.25 * size for x in _clear(pieces, size))}):
        for gutter in _gutters_at(pieces, x - 0.25 * size, size):
            if best is None or gutter.weight > best.weight:
                best = gutter
    return best


def _clear(pieces: Sequence[Piece], size: float) -> list[float]:
    """Where nothing stands from the top of a page to its end: beside a column whose lines end at the right."""
    found: list[float] = []
    right = float("inf")
    for piece in sorted(pieces, key=lambda p: p.box.left):
        if piece.box.left - right > size:
            found.append((piece.box.left + right) / 2)
        right = max(right, piece.box.right) if found or right != float("inf") else piece.box.right
    return found[:MOST_GUTTERS]


def _gutters_at(pieces: Sequence[Piece], x: float, size: float) -> list[Gutter]:
    """Find the stretches of the page where nothing crosses `x`."""
    found: list[Gutter] = []
    run: list[Piece] = []
    for piece in [*sorted(pieces, key=lambda p: p.box.top + p.box.bottom), None]:
        if piece is not None and not piece.box.left < x < piece.box.right:
            run.append(piece)
            continue
        for stretch in _stretches(run, x, size):
            gutter = _as_gutter(stretch, x, size)
            if gutter is not None:
                found.append(gutter)
        run = []
    return found


def _stretches(run: Sequence[Piece], x: float, size: float) -> list[list[Piece]]:
    """Cut a stretch at headings in its middle: alone on their row, and in line with neither column."""
    if len(run) < 6:
        return []
    sides = [_around([p for p in run if (p.box.right <= x) is is_left]) for is_left in (True, False)]
    whole = _around(run)
    found: list[list[Piece]] = [[]]
    for number, piece in enumerate(run):
        own = sides[0] if piece.box.right <= x else sides[1]
        is_head = own is not None and heading_of(piece.text) is not None and _offset(piece.box, own) > 2 * size
        is_head = is_head and whole is not None and own is not None and _is_over_both(piece.box, own, whole, size)
        near = (*run[max(number - 3, 0) : number], *run[number + 1 : number + 4])
        beside = [other for other in near if (other.box.right <= x) is not (piece.box.right <= x)]
        # Where the other column goes on beside it, it is of its own.
        if is_head and not _has_neighbour(piece, near, size) and not _has_neighbour(piece, beside, 3 * size):
            found.append([])
        else:
            found[-1].append(piece)
    return found


def _around(side: Sequence[Piece]) -> Box | None:
    """The box around what is no heading."""
    told = [piece.box for piece in side if heading_of(piece.text) is None]
    if not told:
        return None
    return Box(
        min(box.left for box in told),
        min(box.top for box in told),
        max(box.right for box in told),
        max(box.bottom for box in told),
    )


def _is_over_both(head: Box, own: Box, whole: Box, size: float) -> bool:
    """Does a heading stand in the middle of both columns, or far outside of the one on its side?"""
    return (
        abs(middle_of(head) - middle_of(whole)) < size or max(own.left - head.left, head.right - own.right) > 4 * size
    )


def _offset(one: Box, other: Box) -> float:
    """How far a heading stands from where its column begins, ends or has its middle."""
    return min(abs(one.left - other.left), abs(one.right - other.right), abs(middle_of(one) - middle_of(other)))


def _as_gutter(run: Sequence[Piece], x: float, size: float) -> Gutter | None:
    left = [piece for piece in run if piece.box.right <= x]
    right = [piece for piece in run if piece.box.left >= x]
    if min(len(left), len(right)) < 3:
        return None
    left, right = _without_strays(left, right, size), _without_strays(right, left, size)
    headed = _from_headings(left, right, size)
    if headed is not None:
        left, right = headed
    elif min(len(left), len(right)) <= 6:
        left, right = _above_dates(left, right, size)
    if min(len(left), len(right)) < (2 if headed else 3):
        return None
    width = min(piece.box.left for piece in right) - max(piece.box.right for piece in left)
    top = max(min(p.box.top for p in left), min(p.box.top for p in right))
    bottom = min(max(p.box.bottom for p in left), max(p.box.bottom for p in right))
    if width < 0.6 * size or bottom - top < (2 if headed else 5) * size:
        return None
    if headed is None and not _are_columns(left, right, size):
        return None
    both = [*left, *right]
    all_top, all_bottom = min(p.box.top for p in both), max(p.box.bottom for p in both)
    return Gutter(x, all_top, all_bottom, (bottom - top) * min(width, 3 * size))


def _without_strays(side: Sequence[Piece], other: Sequence[Piece], size: float) -> list[Piece]:
    """Leave out what stands alone above or below both columns: it belongs to the next part of the page."""
    kept = list(side)
    low, high = max(p.box.bottom for p in other), min(p.box.top for p in other)
    while len(kept) > 1 and kept[-1].box.top > low and kept[-1].box.top - kept[-2].box.bottom > STRAY * size:
        kept.pop()
    while len(kept) > 1 and kept[0].box.bottom < high and kept[1].box.top - kept[0].box.bottom > STRAY * size:
        kept.pop(0)
    return kept


def _from_headings(left: list[Piece], right: list[Piece], size: float) -> tuple[list[Piece], list[Piece]] | None:
    """Two headings on one row head two columns: 联系方式 beside 教育背景. Gives both, from that row down."""
    for piece in left:
        if heading_of(piece.text) is None:
            continue
        for other in right:
            if heading_of(other.text) is None or _is_translation(piece, other):
                continue
            if _is_level(piece, other, size):
                high = min(piece.box.top, other.box.top) - 0.1
                return [p for p in left if p.box.top >= high], [p for p in right if p.box.top >= high]
    return None


def _is_translation(one: Piece, other: Piece) -> bool:
    """教育背景 and Education beside it head one part."""
    return heading_of(one.text) is heading_of(other.text) and one.text.isascii() is not other.text.isascii()


def _above_dates(left: list[Piece], right: list[Piece], size: float) -> tuple[list[Piece], list[Piece]]:
    """In a small region, a date beside other text is a row of a list: the columns end above it and its heading."""
    for side, other in ((left, right), (right, left)):
        for number, piece in enumerate(side):
            if DATE_LIKE.match(piece.text) and any(_is_level(piece, one, 2 * size) for one in other):
                is_headed = number > 0 and heading_of(side[number - 1].text) is not None
                high = (side[number - 1] if is_headed else piece).box.top - 0.1
                return [p for p in left if p.box.top < high], [p for p in right if p.box.top < high]
    return left, right


def _are_columns(left: Sequence[Piece], right: Sequence[Piece], size: float) -> bool:
    """Two columns, or rows whose parts stand apart (label and value, date and company, heading and body)?"""
    fewer, more = sorted((left, right), key=len)
    heads, others = ([p for p in side if heading_of(p.text) is not None] for side in (fewer, more))
    if min(len({p.text for p in heads}), len({p.text for p in others})) >= 2 and max(len(heads), 3) < len(fewer):
        return True  # parts of their own on either side, though the lines of both happen to be level
    level = sum(_has_neighbour(piece, more, size) for piece in fewer) / len(fewer)
    if len(fewer) <= 10 and level >= 0.6:
        return False
    if level >= 0.9 and sum(DATE_LIKE.match(piece.text) is not None for piece in fewer) >= 2:
        return False  # dates, each beside what they date
    if len(more) <= 10 and sum(_has_neighbour(piece, fewer, size) for piece in more) / len(more) >= 0.9:
        return False  # each beside what it belongs to
    if len(fewer) <= 4 and sum(_is_short(piece.text) for piece in fewer) / len(fewer) > 0.6:
        return False
    if not others and len(heads) > 1 and 2 * len(heads) >= len(fewer):
        return False  # headings beside their parts
    if _dates_entries(left, right, size) or _dates_entries(right, left, size):
        return False
    for side, other in ((left, right), (right, left)):
        aligned = sum(_has_neighbour(piece, other, size) for piece in side) / len(side)
        shorts = sum(_is_short(piece.text) for piece in side) / len(side)
        dates = sum(DATE_LIKE.match(piece.text) is not None for piece in side) / len(side)
        if dates > 0.3 and shorts > 0.6:
            return False
        plain = [p for p in side if heading_of(p.text) is None and not DATE_LIKE.match(p.text)]
        beside = sum(_has_neighbour(piece, other, size) for piece in plain)
        if shorts > 0.6 and len(plain) > 3 and beside > 0.9 * len(plain):
            return False  # labels and dates under headings, each beside its value
        if shorts > 0.6 and (aligned > 0.6 or len(side) < 0.34 * len(other)):
            return False
    return True


def _dates_entries(side: Sequence[Piece], other: Sequence[Piece], size: float) -> bool:
    """Headings with dates under them, each date beside what it dates; or headings alone, beside their parts."""
    heads = [piece for piece in side if heading_of(piece.text) is not None]
    if not heads or 3 * sum(heading_of(piece.text) is not None for piece in other) > len(heads):
        return False
    high = min(head.box.top for head in heads)
    told = [piece for piece in side if piece.box.top > high and heading_of(piece.text) is None]
    dates = sum(DATE_LIKE.match(piece.text) is not None for piece in told)
    level = sum(_has_neighbour(piece, other, 1.7 * size) for piece in told)
    return level >= 0.8 * len(told) and (dates >= max(0.4 * len(told), 2) or len(heads) >= max(len(told), 2))


def _has_neighbour(piece: Piece, others: Sequence[Piece], size: float) -> bool:
    return any(_is_level(piece, other, size) for other in others)


def _is_level(one: Piece, other: Piece, size: float) -> bool:
    return abs(one.box.top + one.box.bottom - other.box.top - other.box.bottom) < 0.7 * size


def _is_short(text: str) -> bool:
    weight = len(_IDEOGRAPH.findall(text)) + 2 * len(_WORD.findall(text))
    return DATE_LIKE.match(text) is not None or (weight <= SHORT and not _SENTENCE.search(text.rstrip(":： ")))
