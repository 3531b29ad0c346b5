"""What is kept of a ledger beside the people: how its columns were read, and every row as it stood."""

from __future__ import annotations

from typing import Any

from services.ledgers.book import shown
from services.ledgers.plan import Plan
from services.ledgers.structure import Several, Table


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
                "columns": [
                    {"letter": c.letter, "header": c.header, "field": m.field}
                    for c, m in zip(table.columns, plan.draft.mapped[place], strict=True)
                ],
            }
            for place, table in plan.draft.tables()
        ],
    }
