"""Headings that stand beside, above or letter under letter: made whole, and read before their part."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from services.resumes.documents import Box
from services.resumes.headings import heading_of
from services.resumes.layout.pieces import Piece, middle_of, rows_of, shared_width

_HALF_HEAD = re.compile(r"[\u4e00-\u9fff]{1,3}")
_LETTER = re.compile(r"[\u4e00-\u9fff]")
_LATIN = re.compile(r"[A-Za-z][A-Za-z &/.-]{2,30}")  # Work experience, under 工作经历
_FEWEST = 3  # headings of a strip at the right
_MOST_LETTERS = 8  # of a heading that is written downwards
_APART = 0.35  # of the type size more than from row to row: a gap that may part two sections


def with_whole_headings(pieces: Sequence[Piece]) -> list[Piece]:
    """Headings that a narrow column broke: 工作 above 经历 is one word, on the upper row."""
    found: list[Piece] = []
    heads: list[Piece] = []  # may be the upper half of one
    for piece in _with_translations(_with_upright_headings(pieces)):
        upper = next((head for head in reversed(heads[-8:]) if _is_under(piece, head)), None)
        if upper is not None:
            text = upper.text.strip() + piece.text.strip()
            found[found.index(upper)] = Piece(text, upper.box, (), min(upper.confidence, piece.confidence))
            heads.remove(upper)
            continue
        found.append(piece)
        if _HALF_HEAD.fullmatch(piece.text.strip()):
            heads.append(piece)
    return found


def _is_under(piece: Piece, head: Piece) -> bool:
    text, size = piece.text.strip(), head.box.height
    is_tail = heading_of(text) is None or text in {"经历", "经验"}
    if not _HALF_HEAD.fullmatch(text) or not is_tail or not 0 < piece.box.top - head.box.top < 2.2 * size:
        return False
    return abs(middle_of(piece.box) - middle_of(head.box)) < size and heading_of(head.text.strip() + text) is not None


def _with_translations(pieces: Sequence[Piece]) -> list[Piece]:
    """教育背景 and Education on one row, with nothing between them, are one heading."""
    latin = [piece for piece in pieces if _LATIN.fullmatch(piece.text.strip())]
    found: list[Piece] = []
    gone: set[int] = set()
    for piece in pieces:
        part = None if piece.text.isascii() else heading_of(piece.text)
        beside = [other for other in latin if part is not None and _is_beside(other, piece)]
        other = min(beside, key=lambda one: one.box.left, default=None)
        if other is None or heading_of(f"{piece.text} {other.text}") is not part or _has_more(piece, other, pieces):
            found.append(piece)
            continue
        gone.add(id(other))
        text = f"{piece.text} {other.text}"
        edges = (*piece.edges, piece.box.right, *other.edges) if piece.edges and other.edges else ()
        found.append(Piece(text, piece.box.united(other.box), edges, min(piece.confidence, other.confidence)))
    return [piece for piece in found if id(piece) not in gone]


def _has_more(head: Piece, other: Piece, pieces: Sequence[Piece]) -> bool:
    """Does anything but an icon stand on the row of two pieces?"""
    row = [p for p in pieces if abs(_height_of(p.box) - _height_of(head.box)) < 0.5 * head.box.height]
    return any(p is not head and p is not other and len(p.text.strip()) > 1 for p in row)


def _is_beside(other: Piece, head: Piece) -> bool:
    gap = other.box.left - head.box.right
    return 0 <= gap < 12 * head.box.height and abs(_height_of(other.box) - _height_of(head.box)) < 0.5 * head.box.height


def _with_upright_headings(pieces: Sequence[Piece]) -> list[Piece]:
    """Headings written downwards, letter under letter: one piece as tall as the word."""
    letters = sorted((p for p in pieces if _LETTER.fullmatch(p.text.strip())), key=lambda p: p.box.top)
    words: dict[int, Piece] = {}
    gone: set[int] = set()
    for first in letters:
        column = [first] if id(first) not in gone else []
        for letter in letters if column else ():
            last = column[-1].box
            is_below = 0.6 * last.height < letter.box.top - last.top < 2.4 * last.height
            if id(letter) not in gone and is_below and abs(middle_of(letter.box) - middle_of(last)) < 0.5 * last.height:
                column.append(letter)
        while len(column) > 1 and heading_of(_word(column)) is None:
            column.pop()
        if len(column) > 1:
            whole = first.box.united(column[-1].box)
            words[id(first)] = Piece(_word(column), whole, (), min(letter.confidence for letter in column))
            gone.update(id(letter) for letter in column)
    if len(words) == 1:  # beside one part alone: it is read where it begins
        words = {key: Piece(p.text, _first_line(p), (), p.confidence) for key, p in words.items()}
    return [words.get(id(p), p) for p in pieces if id(p) in words or id(p) not in gone]


def _word(column: Sequence[Piece]) -> str:
    return "".join(letter.text.strip() for letter in column[:_MOST_LETTERS])


def _first_line(piece: Piece) -> Box:
    box = piece.box
    return Box(box.left, box.top, box.right, box.top + box.height / len(piece.text))


def with_labels_at_left(pieces: Sequence[Piece]) -> list[Piece]:
    """Headings in a strip at the right of all that they head are read before it, as those at the left are."""
    labels = _labels(pieces)
    own = {id(piece) for label in labels for piece in label}
    start = min((label[0].box.top for label in labels), default=0.0)
    body = [p.box for p in pieces if id(p) not in own and p.box.bottom > start]
    edge = min((label[0].box.left for label in labels), default=0.0)
    if len(labels) < _FEWEST or len(body) < len(labels) or any(box.right > edge for box in body):
        return list(pieces)
    begin = min(box.left for box in body)
    moved: dict[int, Piece] = {}
    for piece in (piece for label in labels for piece in label):
        left = max(begin - 3 * piece.box.height, 0.0)
        box = Box(left, piece.box.top, left + 1.0, piece.box.bottom)
        moved[id(piece)] = Piece(piece.text, box, (), piece.confidence)
    return [moved.get(id(piece), piece) for piece in pieces]


def with_lifted_headings(group: Sequence[Piece]) -> list[Piece]:
    """Headings centred beside their part are moved to its first row, so that they are read before it."""
    labels = _labels(group)
    if len(labels) < 2:
        return list(group)
    own = {id(piece) for label in labels for piece in label}
    edge = max(label[0].box.right for label in labels)
    start = _around(labels[0]).top
    others = [piece for piece in group if id(piece) not in own]
    crossing = [piece.box for piece in others if piece.box.left < edge]
    body = [piece for piece in others if piece.box.left >= edge]
    top = max((box.bottom for box in crossing), default=float("-inf"))
    if len(body) < 6 or any(box.top > start for box in crossing):
        return list(group)
    rows = [_around(row) for row in rows_of([piece for piece in body if piece.box.top >= top])]
    if not rows or _stand_first(labels, rows):
        return list(group)
    heads = _lifted(labels, rows)
    gone = {id(piece) for label in labels if id(label[0]) in heads for piece in label[1:]}
    return [heads.get(id(piece), piece) for piece in group if id(piece) not in gone]


def _lifted(labels: Sequence[Sequence[Piece]], rows: Sequence[Box]) -> dict[int, Piece]:
    """The labels that stand half way down their parts, each as one piece on the first row of it."""
    places = [_around(label) for label in labels]
    starts = _starts(rows, places)
    found: dict[int, Piece] = {}
    for label, place, (first, after) in zip(labels, places, pairwise((*starts, len(rows))), strict=False):
        top, bottom = rows[first].top, rows[after - 1].bottom
        size = min(rows[first].height, place.height)
        is_half_way = _off(place, rows[first], rows[after - 1]) < 0.15 * (bottom - top) + 1.5 * size
        if is_half_way or (place.height > 3 * size and abs(place.top - top) < size):
            text = " ".join(piece.text.strip() for piece in label)
            edges = label[0].edges if len(label) == 1 else ()
            box = Box(place.left, top, place.right, rows[first].bottom)
            found[id(label[0])] = Piece(text, box, edges, min(piece.confidence for piece in label))
    return found if 2 * len(found) >= max(len(labels), 4) else {}


def _starts(rows: Sequence[Box], labels: Sequence[Box]) -> tuple[int, ...]:
    """The rows where the parts begin, so that each label stands as near as can be to the middle of its own."""
    after: dict[int, tuple[float, tuple[int, ...]]] = {len(rows): (0.0, ())}
    for label in reversed(labels):
        found: dict[int, tuple[float, tuple[int, ...]]] = {}
        for first in (n for n in range(len(rows)) if _is_apart(rows, n)):
            ways = [
                (cost + _off(label, rows[first], rows[end - 1]), (first, *starts))
                for end, (cost, starts) in after.items()
                if end > first
            ]
            if ways:
                found[first] = min(ways)
        after = found
    return min(after.values())[1] if after else ()


def _off(label: Box, first: Box, last: Box) -> float:
    """How far a label stands from the middle of a part."""
    return abs(_height_of(label) - (first.top + last.bottom) / 2)


def _labels(group: Sequence[Piece]) -> list[list[Piece]]:
    """Headings, each with the translation right under it."""
    found: list[list[Piece]] = []
    for piece in sorted(group, key=lambda p: p.box.top):
        head = found[-1][0] if found else None
        if head is not None and len(found[-1]) == 1 and _is_translation(piece, head):
            found[-1].append(piece)
        elif heading_of(piece.text) is not None:
            found.append([piece])
    return found


def _is_translation(piece: Piece, head: Piece) -> bool:
    if _LATIN.fullmatch(piece.text.strip()) is None or head.text.isascii():
        return False
    size = head.box.height
    is_under = 0 < piece.box.top - head.box.top < 2.2 * size and piece.box.height <= size
    return is_under and shared_width(piece.box, head.box) > 0.5 * min(piece.box.width, head.box.width)


def _stand_first(labels: Sequence[Sequence[Piece]], rows: Sequence[Box]) -> bool:
    """Does every label stand above its part, or on the first row of it?"""
    for label in labels:
        box = label[0].box
        beside = [n for n, row in enumerate(rows) if row.top < box.bottom and row.bottom > box.top]
        level = [
            n for n in beside if abs(_height_of(rows[n]) - _height_of(box)) < 0.7 * min(rows[n].height, box.height)
        ]
        if beside and not any(_is_apart(rows, n) for n in level):
            return False
    return True


def _is_apart(rows: Sequence[Box], number: int) -> bool:
    """Is there more room above a row than between the lines of a paragraph?"""
    usual = median([below.top - above.bottom for above, below in pairwise(rows)] or [0.0])
    size = median(row.height for row in rows)
    return not number or rows[number].top - rows[number - 1].bottom > usual + _APART * size


def _around(pieces: Sequence[Piece]) -> Box:
    box = pieces[0].box
    for piece in pieces[1:]:
        box = box.united(piece.box)
    return box


def _height_of(box: Box) -> float:
    return (box.top + box.bottom) / 2
