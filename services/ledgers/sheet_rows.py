"""The rows of people in a sheet: looked over once for widths and styles, then put into XML one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from services.ledgers.book import letter
from services.ledgers.portrait import Value
from services.ledgers.sheet_cells import DAY, MOMENT, Tails, Texts, kind_of, typed

WIDEST = 40
_MEASURED = 300  # texts of a column
Style = tuple[int, str]
"""A style of the office's workbook (−1 for none), and the kind of cell that it is for."""
Cells = Sequence[Value | None]
"""A row in the order of its columns; None where there is no cell at all."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A column where it stands: its place in the sheet, what its cells were, and their style."""

    place: int
    type: str
    style: int


@dataclass(slots=True)
class Rows:
    """The rows of one table, each with its number in the sheet (from 0)."""

    columns: Sequence[Standing]
    rows: list[tuple[int, Cells]] = field(default_factory=list)

    def look_over(self) -> tuple[set[Style], dict[int, float]]:
        """The styles that the cells need, and how wide their texts make each column."""
        styles: set[Style] = set()
        widths: dict[int, float] = {}
        for n, column in enumerate(self.columns):
            different = {cells[n] for _, cells in self.rows}
            different -= {None, ""}
            kinds = {kind_of(typed(value, column.type)) for value in different}  # type: ignore[arg-type]
            styles |= {(column.style, kind) for kind in kinds}
            if column.style >= 0:
                styles.add((column.style, ""))
            width = _width([value for value in different if isinstance(value, str)])
            widths[column.place] = max([width, *(len(kind) + 2.0 for kind in kinds & {DAY, MOMENT})])
        return styles, widths

    def xml(self, texts: Texts, numbers: Mapping[Style, int], height: float | None) -> Iterator[tuple[int, str]]:
        """Each row, by its number from 1."""
        shared: dict[tuple[str, int], Tails] = {}
        ordered = sorted((column.place, n, column) for n, column in enumerate(self.columns))
        heads, order, tails = [], [], []
        for place, n, column in ordered:
            found = shared.get((column.type, column.style))
            if found is None:
                styles = {kind: number for (style, kind), number in numbers.items() if style == column.style}
                found = shared[column.type, column.style] = Tails(texts, {"": 0} | styles, column.type)
            heads.append(f'<c r="{letter(place)}')
            order.append(n)
            tails.append(found)
        is_straight = order == list(range(len(order)))
        high = f' ht="{height:g}" customHeight="1"' if height else ""
        for at, cells in self.rows:
            row = str(at + 1)
            values = cells if is_straight else [cells[n] for n in order]
            said = [
                f"{head}{row}{tail}"
                for head, of, value in zip(heads, tails, values, strict=True)
                if (tail := of[value])
            ]
            if said or high:
                yield at + 1, f'<row r="{row}"{high}>{"".join(said)}</row>'


def _width(texts: list[str]) -> float:
    """Of a column; no character is wider than two, so only the longest few are measured."""
    longest = sorted(texts, key=len, reverse=True)[:_MEASURED] if len(texts) > _MEASURED else texts
    return min(WIDEST, max((len(text[:60].encode("gb18030", "replace")) for text in longest), default=-2) + 2)
