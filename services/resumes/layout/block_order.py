"""Blocks of text with places, in the order of reading: what floats over a page, and what flows under it.

Chinese résumé templates put most of their text into text boxes that float over an empty body; those are ordered
by where they stand, with the same cut that orders a PDF page. Where most of the text flows, it keeps its order,
and what floats is put in where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from services.resumes.documents import Box
from services.resumes.headings import heading_of
from services.resumes.layout.columns import cut
from services.resumes.layout.pieces import DATE_LIKE, Piece, rows_of

LINE = 15.6  # points from line to line in an ordinary paragraph
LETTER = 10.5  # points: the usual size of a character
_INSET = 7.2  # points between the edge of a text box and its text
_SHORT_LINE = 30  # characters
_MOSTLY = 0.6  # of the text floats: then the places say the order
_NEAR = 120.0  # points between a heading and what it stands beside
_NARROW = 0.35  # of the width of the text: a side bar that the text makes room for
_TALL = 4 * LINE  # a text box that may be a side bar
_HAN = re.compile(r"[\u4e00-\u9fff]{1,3}")
_LATIN = re.compile(r"[A-Za-z][A-Za-z &/.-]{2,30}")  # Work experience, under 工作经历
_FEWEST = 3  # headings of a strip at the right
_MOST_LETTERS = 8  # of a word that is written downwards

Placed = tuple[str, Box]
"""A line with its place; of one that wraps, the place of its first row."""


@dataclass
class Block:
    """Text that stands together: a paragraph, a table row, or a text box."""

    lines: list[str]
    page: int
    top: float  # points; estimated for the body, as written for text boxes
    left: float
    width: float = 400.0
    height: float = LINE
    is_floating: bool = False
    places: list[Box] = field(default_factory=list)  # of the lines, where they are known
    is_local: bool = False  # floats, at a height that counts from its paragraph
    is_sure: bool = False  # floats, at a height of the page, and the page is known

    @property
    def first(self) -> Box:
        """Where its first line stands."""
        return self.places[0] if self.places else Box(self.left, self.top, self.left + self.width, self.top + LINE)


def in_order(blocks: Sequence[Block]) -> list[Placed]:
    """Order blocks: by place when most of their text floats, else as written, with what floats put in."""
    blocks = [_with_whole_word(block) for block in blocks]
    floating = sum(len("".join(block.lines)) for block in blocks if block.is_floating)
    total = sum(len("".join(block.lines)) for block in blocks)
    if not floating:
        return _told(blocks)
    if floating < _MOSTLY * total:
        return _told(_put_in(blocks))
    blocks = _with_labels_at_left(blocks)
    owners: dict[int, Block] = {}
    pieces: list[Piece] = []
    for block in blocks:
        for piece in _pieces(block, _beside(block, blocks)):
            owners[id(piece)] = block
            pieces.append(piece)
    found: list[Placed] = []
    said: set[int] = set()
    for row in (row for group in cut(pieces) for row in rows_of(group)):
        fresh = list({id(owners[id(piece)]): owners[id(piece)] for piece in row}.values())
        fresh = [block for block in fresh if id(block) not in said]
        said.update(id(block) for block in fresh)
        found += _side_by_side(fresh)
    return found


def _with_labels_at_left(blocks: Sequence[Block]) -> list[Block]:
    """Headings in a strip at the right of all that they head are read before it, as those at the left are."""
    labels = [block for block in blocks if _is_label(block)]
    start = min((label.first.top for label in labels), default=0.0)
    edge = min((label.first.left for label in labels), default=0.0)
    body = [
        box for block in blocks if not _is_label(block) for _, box in lines_with_places(block) if box.bottom > start
    ]
    if len(labels) < _FEWEST or len(body) < len(labels) or any(box.right > edge for box in body):
        return list(blocks)
    begin = min(box.left for box in body)
    found: list[Block] = []
    for block in blocks:
        first = block.first
        left = max(begin - 3 * LETTER, 0.0)
        place = Box(left, first.top, left + LETTER, first.bottom)
        is_moved = any(block is label for label in labels)
        found.append(replace(block, left=left, width=LETTER, places=[place] * len(block.lines)) if is_moved else block)
    return found


def _with_whole_word(block: Block) -> Block:
    whole = _upright(lines_with_places(block))
    return block if len(whole) == len(block.lines) else replace(block, lines=[whole[0][0]], places=[whole[0][1]])


def _upright(lines: Sequence[Placed]) -> Sequence[Placed]:
    """A word written downwards, letter under letter, or broken by a narrow cell: 教 ⏎ 育 ⏎ 背 ⏎ 景."""
    letters = [text.strip() for text, _ in lines]
    if not 2 <= len(letters) <= _MOST_LETTERS or not all(_HAN.fullmatch(letter) for letter in letters):
        return lines
    word = "".join(letters)
    is_word = all(len(letter) == 1 for letter in letters) or heading_of(word) is not None
    return [(word, lines[0][1].united(lines[-1][1]))] if is_word else lines


def _told(blocks: Sequence[Block]) -> list[Placed]:
    return [placed for block in blocks for placed in lines_with_places(block)]


def lines_with_places(block: Block) -> list[Placed]:
    """The lines of a block; where their places are not known, one below the other."""
    if len(block.places) == len(block.lines):
        return list(zip(block.lines, block.places, strict=True))
    right = block.left + block.width
    tops = [block.top + LINE * number for number in range(len(block.lines))]
    return [(line, Box(block.left, top, right, top + LINE)) for line, top in zip(block.lines, tops, strict=True)]


# Text boxes over text that flows


def _put_in(blocks: Sequence[Block]) -> list[Block]:
    """Put text boxes where they stand; what flows keeps its order."""
    moving = [block for block in blocks if block.is_floating and (block.is_local or block.is_sure)]
    if not moving:
        return list(blocks)
    rest = [block for block in blocks if not any(block is other for other in moving)]
    left, right = _edges([block for block in rest if not block.is_floating])
    by_place: dict[int, list[Block]] = {}
    for side in _sides(moving, left, right):
        at = _place_in(side, rest)
        if len(side) > 1 or (side[0].height > _TALL and not left <= side[0].left + side[0].width / 2 <= right):
            at = _at_heading(at, side[0].page, rest)
        by_place.setdefault(at, []).extend(side)
    found: list[Block] = []
    for number in range(len(rest) + 1):
        found += _by_place(by_place.get(number, []))
        found += rest[number : number + 1]
    return found


def _edges(body: Sequence[Block]) -> tuple[float, float]:
    """From where to where the text runs that flows."""
    return min((b.left for b in body), default=0.0), max((b.left + b.width for b in body), default=0.0)


def _sides(moving: Sequence[Block], left: float, right: float) -> list[list[Block]]:
    """What stands beside the text is one column a page and side; all else stands alone."""
    sides: dict[tuple[int, bool], list[Block]] = {}
    found: list[list[Block]] = []
    for block in moving:
        is_left = block.left + block.width <= left + max(2 * LETTER, _NARROW * (right - left))
        is_right = block.left >= right - max(2 * LETTER, _NARROW * (right - left))
        if is_left or is_right:
            sides.setdefault((block.page, is_left), []).append(block)
        else:
            found.append([block])
    for side in sides.values():
        # Headings alone belong to the text that they stand over.
        heads = sum(len(block.lines) == 1 and heading_of(block.lines[0]) is not None for block in side)
        found += [_by_place(side)] if 2 * heads <= len(side) else [[block] for block in side]
    return found


def _by_place(blocks: list[Block]) -> list[Block]:
    return sorted(blocks, key=lambda block: (round(block.first.top / (0.6 * LINE)), block.first.left))


def _place_in(side: Sequence[Block], rest: Sequence[Block]) -> int:
    """Before which block of the text the first of these boxes stands."""
    page, first = side[0].page, side[0].first
    middle = (first.top + first.bottom) / 2
    for number, block in enumerate(rest):
        if block.is_floating or block.page < page:
            continue
        other = block.first
        height = (other.top + other.bottom) / 2
        is_below = height > middle + 0.3 * LINE or (height > middle - 0.3 * LINE and other.left >= first.left)
        if block.page > page or is_below:
            return number
    return len(rest)


def _at_heading(at: int, page: int, rest: Sequence[Block]) -> int:
    """A side bar does not come between the lines of a part: it stands before the part, or before the next."""
    heads = [n for n, block in enumerate(rest) if block.page == page and heading_of(block.lines[0]) is not None]
    before = [n for n in heads if n <= at]
    if before:
        return before[-1]
    first = next((n for n, block in enumerate(rest) if block.page == page), at)
    return at if page == 0 or at <= first else next((n for n in heads if n > at), at)


# Text boxes alone


def _side_by_side(blocks: list[Block]) -> list[Placed]:
    """Boxes that begin on one row: equally many short lines are label and value; else one after the other."""
    count = {len(block.lines) for block in blocks}
    is_short = all(len(line) < _SHORT_LINE for block in blocks for line in block.lines)
    has_heading = any(heading_of(line) for block in blocks for line in block.lines)
    told = [lines_with_places(block) for block in blocks]
    if len(blocks) > 1 and len(count) == 1 and is_short and not has_heading:
        return [joined(row) for row in zip(*told, strict=True)]
    return [placed for lines in told for placed in lines]


def joined(row: Sequence[Placed]) -> Placed:
    """Parts of one row as one line."""
    return "\t".join(text.strip() for text, _ in row), row[0][1]


def row_lines(cells: Sequence[Sequence[Placed]]) -> list[Placed]:
    """A row of a table: the first lines joined, then what the one longer cell goes on to say; a layout cell by cell."""
    cells = [_upright(cell) for cell in cells if cell]
    longer = [cell for cell in cells if len(cell) > 1]
    if not cells:
        return []
    if len(longer) < 2:
        return [joined([cell[0] for cell in cells]), *(placed for cell in longer for placed in cell[1:])]
    has_heading = sum(any(heading_of(text) is not None for text, _ in cell) for cell in longer) > 0
    is_even = len({len(cell) for cell in cells}) == 1
    if is_even and not has_heading and all(len(text) < _SHORT_LINE for cell in cells for text, _ in cell):
        return [joined(row) for row in zip(*cells, strict=True)]
    return _dated(cells) or [placed for cell in cells for placed in cell]


def _dated(cells: Sequence[Sequence[Placed]]) -> list[Placed]:
    """A cell of dates, each at the height of the line in the next cell that it belongs to; nothing where it is none."""
    if len(cells) != 2:
        return []
    dates, others = cells if all(DATE_LIKE.match(text) for text, _ in cells[0]) else (cells[1], cells[0])
    if not all(DATE_LIKE.match(text) for text, _ in dates) or len(dates) > len(others):
        return []
    heads: dict[int, Placed] = {}
    for date in dates:
        near = min(range(len(others)), key=lambda n: abs(others[n][1].top - date[1].top))
        if abs(others[near][1].top - date[1].top) > 0.5 * LINE or near in heads:
            return []
        heads[near] = date
    is_first = dates is cells[0]
    return [
        placed if number not in heads else joined([heads[number], placed] if is_first else [placed, heads[number]])
        for number, placed in enumerate(others)
    ]


def _beside(head: Block, blocks: Sequence[Block]) -> Box | None:
    """The first line of what a heading stands to the left of, lower than its beginning: it is read before it."""
    if not _is_label(head):
        return None
    own = head.first
    middle = (own.top + own.bottom) / 2
    for block in blocks:
        if block is head or heading_of(block.lines[0]) is not None:
            continue
        if len(block.lines) < 2 and block.height < 2 * LINE:
            continue
        first, last = block.first, block.places[-1] if block.places else block.first
        low = max(last.bottom, block.top + block.height) if block.is_floating else last.bottom
        if own.right <= first.left + LETTER and first.top < middle < low and first.left - own.right < _NEAR:
            return None if _stands_in_column(head, first.top, low, blocks) else first
    return None


def _is_label(block: Block) -> bool:
    """A heading alone, or with its translation under it."""
    return heading_of(block.lines[0]) is not None and (
        len(block.lines) == 1 or (len(block.lines) == 2 and _LATIN.fullmatch(block.lines[1].strip()) is not None)
    )


def _stands_in_column(head: Block, top: float, low: float, blocks: Sequence[Block]) -> bool:
    """Is there text above or below a heading, from `top` to `low`? Then it is of a side bar."""
    own = head.first
    return any(
        heading_of(block.lines[0]) is None and top - LINE < block.first.top < low
        and block.first.left < own.right and own.left < block.first.right
        for block in blocks
        if block is not head
    )  # fmt: skip


def _pieces(block: Block, beside: Box | None = None) -> list[Piece]:
    """Where each line of a block stands; guessed where it is not known: long ones wrap, and all share the height."""
    if beside is not None:
        own = block.first
        return [Piece(" ".join(block.lines).strip(), Box(own.left, beside.top, own.right, beside.bottom))]
    if len(block.places) == len(block.lines):
        told = zip(block.lines, block.places, strict=True)
        return [Piece(line.strip(), box) for line, box in told if line.strip()]
    inner = max(block.width - 2 * _INSET, 3 * LETTER)
    wrapped = [1 + int(len(line.strip()) * LETTER / inner) for line in block.lines]
    step = min(max(block.height / sum(wrapped), LETTER), 2 * LINE)
    found: list[Piece] = []
    top = block.top
    for line, rows in zip(block.lines, wrapped, strict=True):
        text = line.strip()
        left = block.left + _INSET
        if text:
            is_heading = len(block.lines) == 1 and heading_of(text) is not None  # it may stand in the middle of its box
            wide = inner if is_heading else min(len(text) * LETTER, inner)
            found.append(Piece(text, Box(left, top, left + wide, top + min(step, LINE))))
        top += step * rows
    return found
