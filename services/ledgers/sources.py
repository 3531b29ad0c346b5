"""Where somebody's facts came from: the rows of ledgers that told of them, cell by cell, as they stood."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import ImportBatch, ImportRow, Person
from models.values.enums import ImportState
from models.values.keys import Key
from services.ledgers.same_layout import tables_of


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: the letter of its column, the heading, the field that it was read as, the text."""

    letter: str
    heading: str
    field: str
    text: str


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A row of an imported ledger."""

    batch: Key
    file_name: str
    at: datetime
    by: str
    sheet: str
    row: int
    cells: tuple[Cell, ...]

    @property
    def fields(self) -> frozenset[str]:
        """What the row says something about."""
        return frozenset(cell.field for cell in self.cells if cell.text)


def rows_of(session: Session, *, candidate: Key) -> tuple[SourceRow, ...]:
    """All rows of standing imports that tell of somebody, the latest import first."""
    found = session.execute(
        select(ImportRow, ImportBatch, Person.name)
        .join(ImportBatch, ImportBatch.id == ImportRow.batch_id)
        .outerjoin(Person, Person.id == ImportBatch.by_id)
        .where(ImportRow.candidate_id == candidate, ImportBatch.state == ImportState.APPLIED)
        .order_by(ImportBatch.at.desc(), ImportRow.row)
    )
    rows = []
    for row, batch, by in found:
        columns = next(
            (t.columns for t in tables_of(batch) if t.sheet == row.sheet and len(t.columns) == len(row.cells or ())), ()
        )
        cells = tuple(
            Cell(column.letter, column.header or column.letter, column.field, text)
            for column, text in zip(columns, row.cells, strict=bool(columns))
        )
        rows.append(SourceRow(batch.id, batch.file_name, batch.at, by or "", row.sheet, row.row, cells))
    return tuple(rows)
