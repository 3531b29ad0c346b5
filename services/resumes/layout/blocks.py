"""Text that flows over pages nobody has laid out yet: paragraphs, table rows, and text boxes with a place.

Word, RTF and OpenDocument are read into these; `block_order` puts them in the order of reading.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from services.resumes.cleaning import clean
from services.resumes.documents import Box, Line, Page
from services.resumes.layout.block_order import LETTER, LINE, Block, Placed, in_order, row_lines

MARGIN = 72.0  # points, where a file does not say
_WIDTH = 45 * LETTER  # of the text, where a file does not say
_HIGH = 1.25  # of a letter's size: its height as other files tell it
MOST_BLOCKS = 20_000  # of a file; a résumé has a hundred


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper and its margins, in points."""

    width: float = 595.3
    height: float = 841.9
    left: float = MARGIN
    right: float = MARGIN
    top: float = MARGIN
    bottom: float = MARGIN


@dataclass(frozen=True, slots=True)
class Manner:
    """How a paragraph is set, in points."""

    size: float = LETTER
    step: float = LINE  # from line to line
    before: float = 0.0
    after: float = 0.0
    left: float = 0.0
    right: float = 0.0
    align: str = ""  # "center", "right", or at the left

    def rows(self, text: str, width: float) -> int:
        """Into how many rows a line wraps."""
        room = max(width - self.left - self.right, 2 * self.size)
        return 1 + int(max(self.length(text) - 0.01, 0.0) / room)

    def length(self, text: str) -> float:
        """How long a line is: a Chinese character is twice as wide as a Latin one."""
        return self.size * sum(1.0 if character > "\u2e7f" else 0.5 for character in text)

    def place(self, text: str, left: float, top: float, width: float) -> Box:
        """Where the first row of a line stands."""
        start, room = left + self.left, max(width - self.left - self.right, 2 * self.size)
        long = min(self.length(text), room)
        start += {"center": (room - long) / 2, "right": room - long}.get(self.align, 0.0)
        size = _HIGH * self.size
        high = top + max(self.step - size, 0.0) / 2
        return Box(start, high, start + long, high + size)


USUAL = Manner()


@dataclass
class Flow:
    """Where reading the body stands: page and height, estimated."""

    page: int = 0
    top: float = MARGIN
    left: float = MARGIN
    blocks: list[Block] = field(default_factory=list)
    width: float = _WIDTH
    sheet: Sheet = Sheet()
    turns_itself: bool = False  # the file does not say where its pages end

    def turn_page(self) -> None:
        self.page += 1
        self.top = self.sheet.top

    def add_paragraph(self, text: str, manner: Manner = USUAL) -> None:
        """Add one paragraph; a line feed breaks its line, a form feed its page."""
        self.top += manner.before
        for number, part in enumerate(text.split("\f")):
            if number:
                self.turn_page()
            lines = [line for line in part.split("\n") if line.strip()]
            if lines:
                self._add(lines, manner)
            else:
                self._turn_for(manner.step)
                self.top += manner.step
        self.top += manner.after

    def add_row(self, cells: Sequence[Sequence[Placed]], height: float = 0.0) -> None:
        """Add one row of a table, each cell its lines; its height where the file says so."""
        told = row_lines(cells)
        high = max([height, *(LINE * len(cell) for cell in cells)])
        self._turn_for(high)
        if told and len(self.blocks) < MOST_BLOCKS:
            lines = [line for line, _ in told]
            self.blocks.append(Block(lines, self.page, self.top, self.left, self.width, max(high, LINE)))
        self.top += high if told else height

    def add_box(self, lines: list[str], left: float, top: float, width: float, height: float) -> None:
        """Add a text box that floats over the page in hand."""
        self.add_block(Block(lines, self.page, top, left, width, max(height, LINE), is_floating=True))

    def add_block(self, block: Block) -> None:
        """Add a text box whose lines may have places of their own."""
        if any(line.strip() for line in block.lines) and len(self.blocks) < MOST_BLOCKS:
            self.blocks.append(block)

    def _add(self, lines: list[str], manner: Manner) -> None:
        rows = [manner.rows(line, self.width) for line in lines]
        high = manner.step * sum(rows)
        self._turn_for(manner.step)
        if len(self.blocks) < MOST_BLOCKS:
            places, top = [], self.top
            for line, count in zip(lines, rows, strict=True):
                places.append(manner.place(line, self.left, top, self.width))
                top += manner.step * count
            left, wide = self.left + manner.left, self.width - manner.left - manner.right
            self.blocks.append(Block(lines, self.page, self.top, left, wide, high, places=places))
        self.top += high

    def _turn_for(self, height: float) -> None:
        if self.turns_itself and self.top + height > self.sheet.height - self.sheet.bottom:
            self.turn_page()

    def placed(self) -> list[Placed]:
        """All lines in reading order, with their places."""
        return in_order(self.blocks)

    def lines(self) -> list[str]:
        """All lines in reading order: what a cell or a box says."""
        return [line for line, _ in in_order(self.blocks)]


@dataclass
class _Level:
    """A table that is being read: the lines of its finished rows, its finished cells, the cell in hand."""

    lines: list[Placed] = field(default_factory=list)
    cells: list[list[Placed]] = field(default_factory=list)
    cell: Flow = field(default_factory=Flow)

    def end_cell(self) -> None:
        self.cells.append(self.cell.placed())
        self.cell = Flow()

    def end_row(self) -> None:
        row = Flow()
        row.add_row(self.cells)
        self.lines += row.placed()
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
    return [Line(text) for line, _ in in_order(blocks) if (text := clean(line).strip(" \n"))]
