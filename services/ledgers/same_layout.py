"""A ledger out again as it came in: its sheets, columns, order, headings and styles, with what has changed since.

A cell is the office's own text as long as nobody has touched what it says; then it is the program's value in the
words of ledgers. People who applied since for the positions of the ledger follow at the end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Application, Candidate, ImportBatch, ImportRow
from models.values.enums import RowOutcome
from models.values.keys import Key
from services.errors import AppError, NotFound
from services.jobs import Desk
from services.ledgers import on_file, portrait
from services.ledgers.book import letter
from services.ledgers.calm import calm_collector
from services.ledgers.changed_since import ChangedSince
from services.ledgers.changes import WAY
from services.ledgers.mapping import KEEP, LEAVE
from services.ledgers.on_file import Known
from services.ledgers.portrait import Names, Value
from services.ledgers.sheet_writer import Block, Line, SheetColumn, save
from services.ledgers.vocabulary import key as heading_key
from services.progress import Progress, Quiet

_AT_ONCE = 1_000  # people in memory
_ON_THE_PERSON = {
    "name": "name", "current_title": "title", "current_company": "company", "address": "city", "degree": "degree",
    "school": "school", "major": "major", "remarks": "note", "available_from": "available",
    "location_applied": "expected_city", "years_experience": "experience_months",
}  # fmt: skip
_PERSONAL = {"gender": "gender", "birth_date": "birth", "id_number": "id_number", "hukou_address": "household"}
_CONTACTS = frozenset({"phone", "alt_phone", "email", "wechat"})
_SALARIES = frozenset({"expected_salary", "current_salary", "offer_salary"})
_ON_THE_APPLICATION = {
    "source_channel": ("channel_id",), "referrer": ("channel_note",), "recruiter": ("owner_id",),
    "position_applied": ("position_id",), WAY: ("stage_id", "state", "reason"),
    "reject_reason": ("reason", "reason_note"), "start_date": ("state", "closed_at"),
}  # fmt: skip
_OF_MEETINGS = frozenset({"interview_date", "interview_time", "interviewer", "interview_result", "evaluation"})


@dataclass(frozen=True, slots=True)
class SourceTable:
    """One table of the batch's mapping."""

    sheet: str
    head: list[int]
    columns: tuple[SheetColumn, ...]
    rows: tuple[int, int] | None = None  # the first and the last row of its people
    is_plain: bool = False  # goes out as a table of its own, not in the sheet's layout
    is_form: bool = False


def export(session: Session, *, batch: Key, path: Path, with_new: bool = True, progress: Progress | None = None) -> int:
    """Write the rows of an import in its own layout. Answers how many rows.

    Raises `file.cannot_write`.
    """
    row = session.get(ImportBatch, batch)
    if row is None:
        raise NotFound("import_batch", batch)
    tables = tables_of(row)
    if not tables:
        raise AppError("ledger.no_layout", name=row.file_name)
    watched = progress or Quiet()
    with calm_collector():
        blocks = list(_Export(session, row, tables, with_new=with_new, progress=watched).blocks())
        return save(path, row.layout, blocks, watched)


def send_out(desk: Desk, progress: Progress, *, batch: Key, path: Path) -> int:
    """`export` as long work, with progress; cancelled, it leaves the file that was there before."""
    with desk.reading() as session:
        return export(session, batch=batch, path=path, progress=progress)


def tables_of(batch: ImportBatch) -> list[SourceTable]:
    """The tables of an import with their columns, as they were read."""
    found = []
    for entry in (batch.mapping or {}).get("sheets", ()):
        columns = tuple(
            SheetColumn(c.get("letter") or "", c.get("header") or "", c["field"], c.get("type") or "")
            for c in entry["columns"]
        )
        head, rows = list(entry.get("header_rows") or []), entry.get("rows")
        is_form = not head
        letters = [column.letter for column in columns if column.letter]
        is_plain = bool(entry.get("is_plain")) or not head or len(set(letters)) < len(letters)
        if is_plain:  # one column each, in the order in which they were read
            head = [1, 2] if any(" / " in column.header for column in columns) else [1]
            columns = tuple(replace(column, letter=letter(n)) for n, column in enumerate(columns))
        span = (rows[0], rows[1]) if rows else None
        found.append(SourceTable(entry["sheet"], head, columns, span, is_plain, is_form))
    return found


class _Export:
    def __init__(
        self, session: Session, batch: ImportBatch, tables: list[SourceTable], *, with_new: bool, progress: Progress
    ) -> None:
        self._session = session
        self._progress = progress
        self._batch = batch
        self._tables = tables
        self._with_new = with_new
        self._called: Names = portrait.names(session)
        self._shown: set[Key] = set()  # applications that are in a row already

    def blocks(self) -> Iterator[Block]:
        """One block per table, in the order of the file."""
        rows = [self._rows(table) for table in self._tables]
        largest = max(range(len(rows)), key=lambda n: len(rows[n]))
        order = [n for n in range(len(self._tables)) if n != largest] + [largest]  # the newcomers come last
        made = {n: self._block(self._tables[n], rows[n], is_last=n == largest) for n in order}
        yield from _united([made[n] for n in range(len(self._tables))])

    def _block(self, table: SourceTable, rows: Sequence[Any], *, is_last: bool) -> Block:
        lines: list[Line] = []
        for start in range(0, len(rows), _AT_ONCE):
            self._progress.step(start, len(rows), "read")
            lines += self._lines(table, rows[start : start + _AT_ONCE])
        if is_last and self._with_new:
            lines += self._newcomers(table, len(lines))
        notes = [] if table.is_plain else self._skipped(table, "note")
        columns = table.columns
        if any(line.state for line in lines):
            columns = (*columns, SheetColumn("+", "状态", WAY))
        titles = [] if table.is_plain else self._skipped(table, "title")
        return Block(
            table.sheet, table.head, columns, lines, titles, notes, is_plain=table.is_plain, is_form=table.is_form
        )

    def _rows(self, table: SourceTable) -> Sequence[Any]:
        """The people's rows of a table, as they stood."""
        first, last = self._span(table) if table.rows is None else (table.rows[0] - 1, table.rows[1] + 1)
        query = (
            select(ImportRow.row, ImportRow.cells, ImportRow.candidate_id, ImportRow.application_id, ImportRow.outcome)
            .where(ImportRow.batch_id == self._batch.id, ImportRow.sheet == table.sheet, ImportRow.row > first)
            .order_by(ImportRow.row)
        )
        if last is not None:
            query = query.where(ImportRow.row < last)
        rows = self._session.execute(query).all()
        return [row for row in rows if len(row.cells or ()) == len(table.columns) and _is_person(row)]

    def _span(self, table: SourceTable) -> tuple[int, int | None]:
        """The rows of the sheet between this heading and the next one."""
        mine = max(table.head, default=0)
        heads = sorted(max(t.head, default=0) for t in self._tables if t.sheet == table.sheet)
        later = [head for head in heads if head > mine]
        return mine, later[0] if later else None

    def _skipped(self, table: SourceTable, reason: str) -> list[tuple[int, str]]:
        query = select(ImportRow.row, ImportRow.cells).where(
            ImportRow.batch_id == self._batch.id, ImportRow.sheet == table.sheet, ImportRow.reason == reason,
            ImportRow.outcome == RowOutcome.SKIPPED,
        )  # fmt: skip
        return [(row, str(cells[0])) for row, cells in self._session.execute(query.order_by(ImportRow.row)) if cells]

    def _lines(self, table: SourceTable, rows: Sequence[Any]) -> list[Line]:
        """The rows as they stood; only of people of whom something was changed since all is read."""
        people = {row.candidate_id for row in rows if row.candidate_id is not None}
        since = ChangedSince(self._session, self._batch.action_id, people)
        there = set(self._session.scalars(select(Candidate.id).where(Candidate.id.in_(sorted(people)))))
        changed = on_file.load(self._session, (key for key in there if since.concerns(key)))
        lines = []
        for row in rows:
            known = changed.get(row.candidate_id)
            if known is not None:
                lines.append(self._line(table, row, known, since))
            elif row.candidate_id is None or row.candidate_id in there:  # left out at the import, or untouched
                lines.append(Line(row.cells))
                if row.application_id is not None:
                    self._shown.add(row.application_id)
        return lines

    def _line(self, table: SourceTable, row: Any, known: Known, since: ChangedSince) -> Line:
        application = known.applications.get(row.application_id) if row.application_id else None
        if application is not None:
            self._shown.add(application.id)
        now = portrait.of(known, application, self._called)
        cells = [
            self._cell(column, text, known, row.application_id, now, since)
            for column, text in zip(table.columns, row.cells, strict=True)
        ]
        has_way = any(column.field == WAY for column in table.columns)
        moved = application is not None and since.has(application.id, "stage_id", "state")
        return Line(cells, state=str(now.get(WAY, "")) if moved and not has_way else "")

    def _cell(
        self, column: SheetColumn, text: str, known: Known, application: Key | None, now: dict[str, Value],
        since: ChangedSince,
    ) -> Value:  # fmt: skip
        """The office's text, or, where what it says was changed since, the program's value."""
        if not _is_changed(column, known, application, since):
            return text
        if column.field == KEEP:
            fact = known.extra(column.header)
            return fact.words if fact is not None else ""
        return now.get(column.field, "")

    def _newcomers(self, table: SourceTable, count: int) -> list[Line]:
        """Who applied after the import for a position that the ledger names, and is in no row of any ledger."""
        positions = select(Application.position_id).where(Application.id.in_(sorted(self._shown)))
        if not self._shown:
            return []
        chosen: set[Key] = set()
        for part in on_file.parts(sorted(self._shown)):
            chosen.update(self._session.scalars(positions.where(Application.id.in_(part)).distinct()))
        in_ledgers = select(ImportRow.application_id).where(ImportRow.application_id.is_not(None))
        found = self._session.execute(
            select(Application.id, Application.candidate_id)
            .where(Application.position_id.in_(sorted(chosen)), Application.created_at > self._batch.at)
            .where(Application.id.not_in(in_ledgers))
            .order_by(Application.created_at, Application.id)
        ).all()
        people = on_file.load(self._session, (candidate for _, candidate in found))
        lines = []
        for n, (key, candidate) in enumerate(found, count + 1):
            known = people.get(candidate)
            if known is None:
                continue
            now = portrait.of(known, known.applications[key], self._called)
            cells: list[Value] = []
            for column in table.columns:
                if column.field == "sequence":
                    cells.append(float(n))
                elif column.field in (KEEP, LEAVE):
                    fact = known.extra(column.header)
                    cells.append(fact.words if fact is not None else "")
                else:
                    cells.append(now.get(column.field, ""))
            has_way = any(column.field == WAY for column in table.columns)
            lines.append(Line(cells, state="" if has_way else str(now.get(WAY, ""))))
        return lines


def _united(blocks: list[Block]) -> Iterator[Block]:
    """Forms of one person each go out as one table: the columns of all of them, a row for each."""
    forms = [block for block in blocks if block.is_form]
    for block in blocks:
        if not block.is_form:
            yield block
        elif block is forms[0]:
            yield _one_of(forms)


def _one_of(blocks: list[Block]) -> Block:
    named: dict[tuple[str, int], SheetColumn] = {}
    lines: list[tuple[list[tuple[str, int]], Line]] = []
    for block in blocks:
        seen: dict[str, int] = {}
        keys = []
        for column in block.columns:
            heading = heading_key(column.header) or column.header
            seen[heading] = seen.get(heading, 0) + 1
            keys.append((heading, seen[heading]))
            named.setdefault(keys[-1], column)
        lines += [(keys, line) for line in block.lines]
    columns = tuple(replace(column, letter=letter(n)) for n, column in enumerate(named.values()))
    rows = []
    for keys, line in lines:
        cells = dict(zip(keys, line.cells, strict=False))
        rows.append(Line([cells.get(key, "") for key in named]))
    head = [1, 2] if any(" / " in column.header for column in columns) else [1]
    return replace(blocks[0], head=head, columns=columns, lines=rows)


def _is_person(row: Any) -> bool:
    """Rows of people, also those that were left out; notes, totals and titles are one text alone."""
    return row.candidate_id is not None or len(row.cells) > 1


def _is_changed(column: SheetColumn, known: Known, application: Key | None, since: ChangedSince) -> bool:
    name = column.field
    person = known.person.id
    if name in _ON_THE_PERSON:
        return since.has(person, _ON_THE_PERSON[name])
    if name in _PERSONAL:
        return known.own is not None and since.has(known.own.id, _PERSONAL[name])
    if name in _CONTACTS:
        return since.any_of(person, "contact")
    if name in _SALARIES:
        return since.any_of(person, "salary")
    if name == KEEP:
        fact = known.extra(column.header)
        return since.any_of(person, "fact") and (fact is None or since.has(fact.id, "words"))
    if application is None:
        return False
    if name in _ON_THE_APPLICATION:
        return since.has(application, *_ON_THE_APPLICATION[name])
    if name in _OF_MEETINGS or name.startswith("round"):
        return since.any_of(person, "interview", "evaluation", "assignment")
    return False
