"""A long ledger let go beside the window: to give back a hundred thousand rows at once holds it for five frames."""

from __future__ import annotations

import threading

from services.ledgers.draft import Draft
from services.ledgers.importing import Prepared

_MANY = 5_000  # records
_PIECE = 500  # objects given back between two looks at the window


def let_go(draft: Draft, prepared: Prepared | None) -> threading.Thread | None:
    """Give back the rows of a draft and its plan, piece by piece; the caller forgets both. Whoever has them, too, keeps
    them.
    """
    if draft.rows < _MANY:
        return None
    tables = [table for sheet in draft.sheets for table in sheet.tables]
    held: list[list[object]] = [*draft.people.values()]  # type: ignore[list-item]
    held += [column.cells for table in tables for column in table.columns]  # type: ignore[misc]
    if prepared is not None:
        held += [prepared.plan.rows, *(problem.rows for problem in prepared.problems)]  # type: ignore[list-item]
    thread = threading.Thread(target=_give_back, args=(held,), name="rows let go", daemon=True)
    thread.start()
    return thread


def _give_back(held: list[list[object]]) -> None:
    pieces: list[list[object]] = []
    while held:
        rows = held.pop()
        pieces += [rows[at : at + _PIECE] for at in range(0, len(rows), _PIECE)]
        del rows
    while pieces:
        pieces.pop()
