"""What is kept of a ledger beside the people: how its columns were read, and every row as it stood."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from json.encoder import encode_basestring
from typing import Any

from services.ledgers.book import Cell, shown
from services.ledgers.plan import Plan
from services.ledgers.structure import Several, SheetReading, Table


def cells_of(table: Table, record: int) -> list[str]:
    """A record as it stands in the file, in the order of the columns."""
    return [
        cell.strip()
        if cell.__class__ is str
        else "\n".join(map(shown, cell))
        if isinstance(cell, Several)
        else shown(cell)
        for cell in (column.cells[record] for column in table.columns)
    ]


class Originals:
    """The records of one table as JSON lists of `cells_of`, to be kept: equal dates and numbers are written once."""

    def __init__(self, table: Table) -> None:
        self._columns = [column.cells for column in table.columns]
        self._known: dict[type, dict[Any, str]] = {}

    def __getitem__(self, record: int) -> str:
        quoted, other = _QUOTED, self._other
        texts = [
            quoted(cell.strip()) if isinstance(cell, str) else other(cell)
            for cell in [cells[record] for cells in self._columns]
        ]
        return f"[{','.join(texts)}]"

    def _other(self, cell: Cell | Several) -> str:
        if isinstance(cell, Several):
            return _QUOTED("\n".join(map(shown, cell)))
        known = self._known.setdefault(cell.__class__, {})
        text = known.get(cell)
        if text is None:
            text = _QUOTED(shown(cell))
            if len(known) < _MOST_REMEMBERED:
                known[cell] = text
        return text


_QUOTED: Callable[[str], str] = encode_basestring
_MOST_REMEMBERED = 5_000


def headers_of(table: Table, plan: Plan, place: tuple[int, int]) -> dict[str, str]:
    """The heading of the column that holds each field."""
    return {m.field: c.header or c.letter for m, c in zip(plan.draft.mapped[place], table.columns, strict=True)}


def mapping_of(plan: Plan) -> dict[str, Any]:
    """How the columns were read, for the report, for the next version, and for going out in the same layout."""
    return {
        "kind": plan.draft.kind,
        "encoding": plan.draft.encoding,
        "sheets": [
            {
                "sheet": table.sheet,
                "header_rows": table.header_rows,
                "rows": [min(table.rows), max(table.rows)] if table.rows else [],
                "is_plain": is_plain(plan.draft.sheets[place[0]]),
                "columns": [
                    {"letter": c.letter, "header": c.header, "field": m.field, "type": _type_of(c.cells)}
                    for c, m in zip(table.columns, plan.draft.mapped[place], strict=True)
                ],
            }
            for place, table in plan.draft.tables()
        ],
    }


def is_plain(sheet: SheetReading) -> bool:
    """Whether the sheet is no table as it goes out: forms, people who stand in columns, and timetables."""
    return sheet.kind == "form" or sheet.reason in ("people_in_columns", "timetable")


_LOOKED_AT = 2_000  # cells that say what a column holds


def _type_of(cells: Sequence[Cell | Several]) -> str:
    """What most filled cells of a column are: "number", "date", "time", or "" for text."""
    counted = Counter(_TYPES.get(cell.__class__, "") for cell in cells[:_LOOKED_AT] if cell != "")
    if not counted:
        return ""
    kind, count = counted.most_common(1)[0]
    return kind if count > 0.5 * counted.total() else ""


_TYPES: dict[type, str] = {float: "number", int: "number", date: "date", datetime: "date", time: "time"}
