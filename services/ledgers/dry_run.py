"""The dry run as data, for scripts: what every row of a ledger would become.

The shape is a published contract: docs/ledger-dry-run.md says it in words, docs/ledger-dry-run.schema.json for
machines. Rows are counted from 1, as Excel does; every row up to the last used one is in a heading, in a record or
skipped, exactly once.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from models.tables.base import Base
from services.ledgers import contract, duplicates
from services.ledgers.book import shown
from services.ledgers.clean import Person, Warned
from services.ledgers.draft import Draft
from services.ledgers.duplicates import Place
from services.ledgers.mapping import Mapped
from services.ledgers.plan import SKIP, Plan, Row
from services.ledgers.structure import Several, SheetReading, Table

_NOT_TOLD = "employment_text"  # the cell's own text beside the list that was read out of it

CONFLICT = "conflict"


@contextmanager
def nowhere() -> Iterator[Session]:
    """A session on an empty workspace in memory: a dry run needs no other. Nothing can be kept in it."""
    engine = create_engine("sqlite://")
    try:
        Base.metadata.create_all(engine)
        with Session(engine) as session:
            yield session
    finally:
        engine.dispose()


def as_data(plan: Plan) -> dict[str, Any]:
    """The whole plan, ready for JSON."""
    draft = plan.draft
    rows: dict[tuple[int, int], list[Row]] = {}
    for row in plan.rows:
        rows.setdefault(row.record[:2], []).append(row)
    sheets = [
        _sheet(
            sheet,
            [(table, draft.mapped[s, t], rows.get((s, t), [])) for t, table in enumerate(sheet.tables)],
            is_used=s in draft.used,
        )
        for s, sheet in enumerate(draft.sheets)
    ]
    found = _duplicates(plan)
    for s, sheet_data in enumerate(sheets):
        sheet_data["duplicates"] = _within(found, s)
    return {
        "contract": contract.EDITION,
        "file": draft.name,
        "format": draft.kind,
        "encoding": draft.encoding,
        "sheets": sheets,
        "duplicates": [_across(group, draft) for group in found] + _on_file(plan),
        "totals": _sum(sheets) | {"actions": _actions(plan)},
    }


def _sheet(
    sheet: SheetReading, tables: list[tuple[Table, list[Mapped], list[Row]]], *, is_used: bool
) -> dict[str, Any]:
    skipped = [(skip.row, skip.reason) for skip in sheet.skipped]
    if not is_used:
        skipped += [
            (row, "sheet_not_imported")
            for table, _, _ in tables
            for i in range(len(table.rows))
            for row in table.rows_of(i)
        ]
    data: dict[str, Any] = {
        "name": sheet.name,
        "visible": sheet.is_visible,
        "kind": sheet.kind,
        "reason": sheet.reason,
        "imported": is_used,
        "hidden_rows": list(sheet.hidden_rows),
        "hidden_columns": list(sheet.hidden_columns),
        "header_rows": [row for table, _, _ in tables for row in table.header_rows],
        "columns": [
            _column(n, column.letter, column.header, mapped, contract.of_table(m.field for m in mapping))
            for n, (table, mapping, _) in enumerate(tables, 1)
            for column, mapped in zip(table.columns, mapping, strict=True)
        ],
        "rows": [
            _row(row, table, mapping, also)
            for table, mapping, rows in tables
            for also in [contract.of_table(m.field for m in mapping)]
            for row in rows
        ],
        "skipped": [{"row": row, "reason": reason} for row, reason in sorted(skipped)],
    }
    further = sum(len(row["rows"]) - 1 for row in data["rows"])
    data["totals"] = {
        "last_used_row": sheet.used_rows,
        "header_rows": len(data["header_rows"]),
        "records": len(data["rows"]),
        "further_rows": further,
        "skipped": len(skipped),
        "beside": _shared(data["rows"]),
    }
    return data


def _shared(rows: list[dict[str, Any]]) -> int:
    """How often a row of the sheet is part of a second record: in tables side by side."""
    mentioned = [number for row in rows for number in row["rows"]]
    return len(mentioned) - len(set(mentioned))


def _column(table: int, letter: str, header: str, mapped: Mapped, also: dict[str, str]) -> dict[str, Any]:
    data = {
        "letter": letter,
        "header": header,
        "field": contract.published(mapped.field, also),
        "confidence": round(mapped.confidence, 2),
        "reason": mapped.reason,
        "table": table,
    }
    if data["field"] != mapped.field:
        data["program_field"] = mapped.field
    return data


def _row(row: Row, table: Table, mapping: list[Mapped], also: dict[str, str]) -> dict[str, Any]:
    person: Person = row.person
    values: dict[str, Any] = {}
    more: dict[str, Any] = {}
    extra = dict(person.extra)
    for name, value in person.values.items():
        field = contract.published(name, also)
        if field is None:
            if name != _NOT_TOLD:
                more[name] = contract.plain(name, value)
        elif field in values:  # 备注 and 评语 are both remarks
            values[field] = f"{values[field]}\n{contract.plain(field, value)}"
        else:
            values[field] = contract.plain(field, value)
    return {
        "row": row.row,
        "rows": list(person.rows),
        "action": _action(row),
        "reason": row.reason,
        "values": values,
        "extra": extra,
        "warnings": [_warning(row.row, warned, also) for warned in person.warnings],
        "as_written": _written(row, table, [contract.published(m.field, also) for m in mapping], values, extra),
        "more": more,
        "changes": [
            {"field": c.field, "program": c.mine, "ledger": c.theirs, "conflict": c.is_conflict} for c in row.changes
        ],
    }


def _action(row: Row) -> str:
    """What will be done; a row that says otherwise than what a person wrote in the program waits for a decision."""
    return CONFLICT if row.conflicts else row.action


def _written(
    row: Row, table: Table, fields: list[str | None], values: dict[str, Any], extra: dict[str, str]
) -> dict[str, str]:
    """The cells' own text where the normal form is another; a column without a field gives its text to `extra`."""
    written: dict[str, str] = {}
    for column, field in zip(table.columns, fields, strict=True):
        cell = column.cells[row.record[2]]
        if cell == "":
            continue
        text = "\n".join(filter(None, map(shown, cell))) if isinstance(cell, Several) else shown(cell)
        if field is None:
            header = column.header or column.letter
            if text and header not in extra:
                extra[header] = text
        elif text and str(values.get(field)) != text:
            written[field] = f"{written[field]}\n{text}" if field in written else text
    return written


def _warning(row: int, warned: Warned, also: dict[str, str]) -> dict[str, Any]:
    data: dict[str, Any] = {"cell": f"{warned.column}{row}", "field": contract.published(warned.field, also)}
    if data["field"] != warned.field:
        data["program_field"] = warned.field
    return data | {"code": warned.code, "text": warned.text}


def _duplicates(plan: Plan) -> list[duplicates.Group]:
    return duplicates.groups((Place(row.record[0], row.row), row.person.values) for row in plan.rows)


def _within(groups: list[duplicates.Group], sheet: int) -> list[dict[str, Any]]:
    """The groups with more than one row in this sheet."""
    found = []
    for group in groups:
        rows = [place.row for place in group.rows if place.sheet == sheet]
        if len(rows) > 1:
            found.append(_told(group, rows))
    return found


def _across(group: duplicates.Group, draft: Draft) -> dict[str, Any]:
    return _told(group, [place.row for place in group.rows]) | {
        "sheets": [draft.sheets[place.sheet].name for place in group.rows],
        "on_file": False,
    }


def _told(group: duplicates.Group, rows: list[int]) -> dict[str, Any]:
    return {"rows": rows, "by": group.by, "names_alike": group.names_alike, "also_by": list(group.also_by)}


def _on_file(plan: Plan) -> list[dict[str, Any]]:
    """Rows that are, or may be, somebody who was in the workspace before."""
    return [
        {
            "rows": [row.row],
            "sheets": [plan.draft.sheets[row.record[0]].name],
            "by": {"id": "id_number", "phone_other_name": "phone"}.get(row.match.by, row.match.by),
            "names_alike": row.match.by != "phone_other_name",
            "also_by": [],
            "on_file": True,
        }
        for row in plan.rows
        if row.match is not None and row.match.key in plan.on_file
    ]


def _sum(sheets: list[dict[str, Any]]) -> dict[str, Any]:
    names = ("last_used_row", "header_rows", "records", "further_rows", "skipped", "beside")
    return {name: sum(sheet["totals"][name] for sheet in sheets) for name in names}


def _actions(plan: Plan) -> dict[str, int]:
    counted: dict[str, int] = {"create": 0, "merge": 0, "update": 0, SKIP: 0, CONFLICT: 0}
    for row in plan.rows:
        counted[_action(row)] += 1
    return counted
