"""Lists of the office from Excel: what a sheet would change is shown first, then written in one action.

A row is matched by its name (a colleague by the mail address first); an empty cell changes nothing; a department or
superior that is only named is made along the way. Nothing is ever removed by a sheet.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from models.values.text import tidy
from services.errors import AppError, Cancelled
from services.isolation import Isolation
from services.jobs import Desk
from services.ledgers.book import Book, Cell, Sheet, shown
from services.ledgers.read import read_book
from services.organisation.headings import FIELDS, LISTS, Kind
from services.organisation.rows import same_key
from services.organisation.sheet_rows import Verdict, write
from services.progress import Progress
from services.use_cases import UseCase

MOST_ROWS = 2_000
LARGEST = 20 * 1024 * 1024  # bytes of a list
_READING = 60.0  # seconds
_SEARCHED = 20  # rows in which the headings are looked for


@dataclass(frozen=True, slots=True)
class RowPlan:
    """One row of the sheet: its number there, the name, and what becomes of it."""

    number: int
    name: str
    verdict: Verdict
    code: str = ""  # why it is refused
    params: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would do."""

    kind: Kind
    rows: tuple[RowPlan, ...]
    cells: tuple[tuple[int, Mapping[str, str]], ...]  # row number, field → text

    def count(self, *verdicts: Verdict) -> int:
        return sum(row.verdict in verdicts for row in self.rows)


def prepare(desk: Desk, progress: Progress, *, isolation: Isolation, kind: Kind, path: Path) -> Plan:
    """Read a file and try it: everything is written in a transaction that is rolled back."""
    progress.step(0, 0, "read")
    try:
        if path.stat().st_size > LARGEST:
            raise AppError("ledger.too_big", name=path.name)
        data = path.read_bytes()
    except OSError as error:
        raise AppError("ledger.unreadable_file", name=path.name) from error
    book = isolation.run(read_book, data, path.name, "", seconds=_READING)
    tried: list[Plan] = []
    try:
        with desk.action(UseCase.ORGANISATION_IMPORT) as session:
            tried.append(plan(session, kind=kind, book=book))
            raise Cancelled
    except Cancelled:
        progress.step(1, 1)
    return tried[0]


def plan(session: Session, *, kind: Kind, book: Book) -> Plan:
    """Find the headings, read the rows, and try each of them; the caller's transaction is never committed."""
    cells = _rows(kind, book)
    verdicts = []
    for number, values in cells:
        verdicts.append(_tried(session, kind, number, values))
    return Plan(kind, tuple(verdicts), tuple(cells))


def apply(session: Session, *, plan: Plan) -> int:
    """Write what the plan promised; rows refused stay out. How many rows were written."""
    good = {row.number for row in plan.rows if row.verdict in (Verdict.NEW, Verdict.CHANGED)}
    for number, values in plan.cells:
        if number in good:
            write(session, plan.kind, values)
    return len(good)


def _tried(session: Session, kind: Kind, number: int, values: Mapping[str, str]) -> RowPlan:
    name = values.get("name", "")
    try:
        with session.begin_nested():
            verdict = write(session, kind, values)
    except AppError as error:
        return RowPlan(number, name, Verdict.REFUSED, error.code, tuple(error.params.items()))
    return RowPlan(number, name, verdict)


# Reading the sheet.


def _rows(kind: Kind, book: Book) -> list[tuple[int, Mapping[str, str]]]:
    best: tuple[int, Sheet, int, dict[int, str]] | None = None
    for sheet in book.sheets:
        for at, row in enumerate(sheet.rows[:_SEARCHED]):
            columns = _headings(kind, row)
            if "name" in columns.values() and (best is None or len(columns) > best[0]):
                best = (len(columns), sheet, at, columns)
    if best is None:
        raise AppError("organisation.no_headings", words=FIELDS[kind]["name"][0])
    _, sheet, at, columns = best
    found: list[tuple[int, Mapping[str, str]]] = []
    for number, row in enumerate(sheet.rows[at + 1 :], at + 2):
        values = {field: _said(field, row[column]) for column, field in columns.items() if column < len(row)}
        values = {field: words for field, words in values.items() if words}
        if values.get("name"):
            found.append((number, values))
    if len(found) > MOST_ROWS:
        raise AppError("organisation.too_many_rows", most=MOST_ROWS)
    return found


def _said(field: str, cell: Cell) -> str:
    words = shown(cell)
    return tidy("、".join(words.splitlines()) if field in LISTS else words)


def _headings(kind: Kind, row: Sequence[Cell]) -> dict[int, str]:
    """Column → field. A column takes the first field that it could be; a field stands in one column only."""
    found: dict[int, str] = {}
    for column, cell in enumerate(row):
        words = same_key(str(cell)) if isinstance(cell, str) else ""
        for field, names in FIELDS[kind].items():
            if words and field not in found.values() and words in {same_key(name) for name in names}:
                found[column] = field
                break
    return found
