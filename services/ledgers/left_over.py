"""The rows of an import that did not come in, each with its reason, as a workbook."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import ImportBatch, ImportRow
from models.values.enums import RowOutcome
from models.values.keys import Key
from services.errors import NotFound
from services.ledgers.book import letter
from services.ledgers.same_layout import tables_of
from services.ledgers.sheet_writer import Block, Line, SheetColumn, save


def export(session: Session, *, batch: Key, path: Path, words: Mapping[str, str]) -> int:
    """Write the skipped rows; `words` are the headings ("sheet", "row", "reason", "title") and reasons in words."""
    row = session.get(ImportBatch, batch)
    if row is None:
        raise NotFound("import_batch", batch)
    found = session.execute(
        select(ImportRow.sheet, ImportRow.row, ImportRow.reason, ImportRow.cells)
        .where(ImportRow.batch_id == batch, ImportRow.outcome == RowOutcome.SKIPPED, ImportRow.reason != "unchanged")
        .order_by(ImportRow.sheet, ImportRow.row)
    ).all()
    tables = tables_of(row)
    widest = max(tables, key=lambda table: len(table.columns), default=None)
    headings = [column.header or column.letter for column in widest.columns] if widest else []
    names = [words["sheet"], words["row"], words["reason"], *headings]
    columns = tuple(SheetColumn(letter(n), name, "") for n, name in enumerate(names))
    lines = [
        Line([sheet, float(number), words.get(reason, reason), *_fitted(cells or [], len(headings))])
        for sheet, number, reason, cells in found
    ]
    return save(path, None, [Block(words["title"], [1], columns, lines, [], [])])


def _fitted(cells: list[str], width: int) -> list[str]:
    return [*cells[:width], *[""] * (width - len(cells))]
