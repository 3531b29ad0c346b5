"""Text that flows over pages nobody has laid out yet: paragraphs, table rows, and text boxes with a place.

Word, RTF and OpenDocument are read into these. Chinese résumé templates put most of their text into
text boxes that float over an empty body; those are ordered by where they stand on the page, with the
same cut that orders a PDF page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from services.resumes.cleaning import clean
from services.resumes.documents import Box, Line, Page
from services.resumes.headings import heading_of
from services.resumes.layout import Piece, cut, rows_of

LINE = 15.6  # points from line to line in an ordinary paragraph
MARGIN = 72.0  # points, where a file does not say
_LETTER = 10.5  # points: the usual size of a character
_INSET = 7.2  # points between the edge of a text box and its text
_SHORT_LINE = 30  # characters
_LETTERS_A_LINE = 45
MOST_BLOCKS = 20_000  # of a file; a résumé has a hundred


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


@dataclass
class Flow:
    """Where reading the body stands: page and height, estimated."""

    page: int = 0
    top: float = MARGIN
    left: float = MARGIN
    blocks: list[Block] = field(default_factory=list)

    def turn_page(self) -> None:
        self.page += 1
        self.top = MARGIN

    def add_paragraph(self, text: str) -> None:
        """Add one paragraph; a line feed breaks its line, a form feed its page."""
        for number, part in enumerate(text.split("\f")):
            if number:
                self.turn_page()
            lines = [line for line in part.split("\n") if line.strip()]
            if lines:
                self._add(lines, LINE * sum(1 + len(line) // _LETTERS_A_LINE for line in lines))
            else:
                self.top += LINE

    def add_row(self, cells: Sequence[list[str]]) -> None:
        """Add one row of a table, each cell a list of lines."""
        lines = row_lines([cell for cell in cells if cell])
        if lines:
            self._add(lines, LINE * len(lines))

    def add_box(self, lines: list[str], left: float, top: float, width: float, height: float) -> None:
        """Add a text box that floats over the page in hand."""
        if any(line.strip() for line in lines) and len(self.blocks) < MOST_BLOCKS:
            self.blocks.append(Block(lines, self.page, top, left, width, max(height, LINE), is_floating=True))

    def _add(self, lines: list[str], height: float) -> None:
        if len(self.blocks) < MOST_BLOCKS:
            self.blocks.append(Block(lines, self.page, self.top, self.left, height=height))
        self.top += height

    def lines(self) -> list[str]:
        """All lines in reading order: what a cell or a box says."""
        return in_order(self.blocks)


@dataclass
class _Level:
    """A table that is being read: the lines of its finished rows, its finished cells, the cell in hand."""

    lines: list[str] = field(default_factory=list)
    cells: list[list[str]] = field(default_factory=list)
    cell: Flow = field(default_factory=Flow)

    def end_cell(self) -> None:
        self.cells.append(self.cell.lines())
        self.cell = Flow()

    def end_row(self) -> None:
        row = Flow()
        row.add_row(self.cells)
        self.lines += row.lines()
        self.cells = []


class Tables:
    """Paragraphs that say how deep in tables they stand, and marks that end cells and rows, as Word writes them."""

    DEEPEST = 20

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self._levels: list[_Level] = []

    @property
    def has_open_row(self) -> bool:
        """Are there finished cells, and nothing in the one in hand?"""
        return bool(self._levels) and bool(self._levels[-1].cells) and not self._levels[-1].cell.blocks

    def add_paragraph(self, words: str, depth: int) -> None:
        self._go_to(depth)
        (self._levels[-1].cell if self._levels else self.flow).add_paragraph(words)

    def end_cell(self, depth: int) -> None:
        self._go_to(max(depth, 1))
        self._levels[-1].end_cell()

    def end_row(self, depth: int) -> None:
        self._go_to(max(depth, 1))
        level = self._levels[-1]
        level.end_row()
        if len(self._levels) == 1:
            self.flow.add_row([level.lines])
            level.lines = []

    def close(self) -> None:
        """End every table."""
        self._go_to(0)

    def _go_to(self, depth: int) -> None:
        """End the tables that are deeper than where the text is now: their lines go on in the cell around them."""
        depth = min(depth, self.DEEPEST)
        while len(self._levels) > depth:
            level = self._levels.pop()
            if level.cell.blocks:
                level.end_cell()
            if level.cells:
                level.end_row()
            target = self._levels[-1].cell if self._levels else self.flow
            target.add_row([level.lines])
        while len(self._levels) < depth:
            self._levels.append(_Level())


def pages_of(blocks: Sequence[Block]) -> tuple[Page, ...]:
    """Give the pages, their lines in reading order; at least one page."""
    last = max((block.page for block in blocks), default=0)
    by_page: list[list[Block]] = [[] for _ in range(last + 1)]
    for block in blocks:
        by_page[block.page].append(block)
    return tuple(Page(0, 0, tuple(_lines_of(page))) for page in by_page)


def _lines_of(blocks: list[Block]) -> list[Line]:
    return [Line(text) for line in in_order(blocks) if (text := clean(line).strip(" \n"))]


def in_order(blocks: list[Block]) -> list[str]:
    """Order blocks: by place when most of their text floats, else as written."""
    floating = sum(len("".join(block.lines)) for block in blocks if block.is_floating)
    total = sum(len("".join(block.lines)) for block in blocks)
    if floating < 0.6 * total or not floating:
        return [line for block in blocks for line in block.lines]
    owners: dict[int, Block] = {}
    pieces: list[Piece] = []
    for block in blocks:
        for piece in _pieces(block):
            owners[id(piece)] = block
            pieces.append(piece)
    lines: list[str] = []
    said: set[int] = set()
    for row in (row for group in cut(pieces) for row in rows_of(group)):
        fresh = list({id(owners[id(piece)]): owners[id(piece)] for piece in row}.values())
        fresh = [block for block in fresh if id(block) not in said]
        said.update(id(block) for block in fresh)
        lines += _side_by_side(fresh)
    return lines


def _side_by_side(blocks: list[Block]) -> list[str]:
    """Boxes that begin on one row: equally many short lines are label and value; else one after the other."""
    count = {len(block.lines) for block in blocks}
    is_short = all(len(line) < _SHORT_LINE for block in blocks for line in block.lines)
    has_heading = any(heading_of(line) for block in blocks for line in block.lines)
    if len(blocks) > 1 and len(count) == 1 and is_short and not has_heading:
        return ["\t".join(line.strip() for line in row) for row in zip(*(b.lines for b in blocks), strict=True)]
    return [line for block in blocks for line in block.lines]


def row_lines(cells: list[list[str]]) -> list[str]:
    """A row: the first lines joined, then what the one longer cell goes on to say; a layout table cell by cell."""
    longer = [cell for cell in cells if len(cell) > 1]
    if len(longer) > 1:
        same = len({len(cell) for cell in cells}) == 1 and all(len(line) < _SHORT_LINE for c in cells for line in c)
        if same:
            return ["\t".join(row) for row in zip(*cells, strict=True)]
        return [line for cell in cells for line in cell]
    if not cells:
        return []
    return ["\t".join(cell[0] for cell in cells), *(line for cell in longer for line in cell[1:])]


def _pieces(block: Block) -> list[Piece]:
    """Guess where each line of a text box stands: long ones wrap, and all share the height of the box."""
    inner = max(block.width - 2 * _INSET, 3 * _LETTER)
    wrapped = [1 + int(len(line.strip()) * _LETTER / inner) for line in block.lines]
    step = min(max(block.height / sum(wrapped), _LETTER), 2 * LINE)
    found: list[Piece] = []
    top = block.top
    for line, rows in zip(block.lines, wrapped, strict=True):
        text = line.strip()
        left = block.left + _INSET
        if text:
            is_heading = len(block.lines) == 1 and heading_of(text) is not None  # it may stand in the middle of its box
            wide = inner if is_heading else min(len(text) * _LETTER, inner)
            found.append(Piece(text, Box(left, top, left + wide, top + min(step, LINE))))
        top += step * rows
    return found
