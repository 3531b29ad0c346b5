"""The dry run as data, for scripts: what every row of a ledger would become. The shape is a published contract.

Per sheet `name, visible, kind, reason, header_rows, columns, rows, skipped`; `duplicates` over all; `totals` that sum
to the last used row of every sheet. Rows are 1-based, as Excel counts.
"""

from __future__ import annotations

from typing import Any

from models.values.enums import PayPeriod
from models.values.money import Pay
from services.ledgers.clean import Person, Warned
from services.ledgers.mapping import KEEP, LEAVE, Mapped
from services.ledgers.plan import SKIP, Plan, Row
from services.ledgers.structure import SheetReading, Table
from services.ledgers.values.dates import When
from services.ledgers.values.words import Outcome


def as_data(plan: Plan) -> dict[str, Any]:
    """The whole plan, ready for JSON."""
    draft = plan.draft
    rows: dict[tuple[int, int], list[Row]] = {}
    for row in plan.rows:
        rows.setdefault(row.record[:2], []).append(row)
    sheets = []
    for s, sheet in enumerate(draft.sheets):
        tables = [(table, draft.mapped[s, t], rows.get((s, t), [])) for t, table in enumerate(sheet.tables)]
        sheets.append(_sheet(sheet, tables, is_used=s in draft.used))
    return {
        "file": draft.name,
        "format": draft.kind,
        "encoding": draft.encoding,
        "sheets": sheets,
        "duplicates": _duplicates(plan),
        "totals": {
            "used_rows": sum(sheet.used_rows for sheet in draft.sheets),
            "header_rows": sum(len(table.header_rows) for sheet in draft.sheets for table in sheet.tables),
            "records": sum(len(table.rows) for sheet in draft.sheets for table in sheet.tables),
            "further_rows": sum(
                len(more) for sheet in draft.sheets for table in sheet.tables for more in table.also.values()
            ),
            "skipped": sum(len(sheet.skipped) for sheet in draft.sheets),
            "actions": _actions(plan),
        },
    }


def _sheet(
    sheet: SheetReading, tables: list[tuple[Table, list[Mapped], list[Row]]], *, is_used: bool
) -> dict[str, Any]:
    return {
        "name": sheet.name,
        "visible": sheet.is_visible,
        "kind": sheet.kind,
        "reason": sheet.reason,
        "imported": is_used,
        "header_rows": [row for table, _, _ in tables for row in table.header_rows],
        "columns": [
            {
                "letter": column.letter,
                "header": column.header,
                "field": None if mapped.field in (KEEP, LEAVE) else mapped.field,
                "confidence": round(mapped.confidence, 2),
                "reason": mapped.reason,
            }
            for table, mapping, _ in tables
            for column, mapped in zip(table.columns, mapping, strict=True)
        ],
        "rows": [_row(row) for _, _, rows in tables for row in rows],
        "skipped": [{"row": skip.row, "reason": skip.reason} for skip in sheet.skipped],
    }


def _row(row: Row) -> dict[str, Any]:
    person: Person = row.person
    return {
        "row": row.row,
        "rows": list(person.rows),
        "action": row.action,
        "reason": row.reason,
        "values": {name: _stage(value) if name == "stage" else _plain(value) for name, value in person.values.items()},
        "extra": dict(person.extra),
        "warnings": [_warning(row.row, warned) for warned in person.warnings],
    }


def _warning(row: int, warned: Warned) -> dict[str, str]:
    return {"cell": f"{warned.column}{row}", "field": warned.field, "code": warned.code, "text": warned.text}


def _stage(value: Any) -> str:
    """The place in the process where a status puts somebody, or how it ended."""
    if not isinstance(value, Outcome):
        return str(value)
    if value.outcome in ("", "pending", "passed", "attended") and (value.place or value.round):
        return value.place or f"interview.{value.round}"
    return value.outcome


def _plain(value: Any) -> Any:
    """A normalised value as JSON knows it."""
    if isinstance(value, (When, Outcome)):
        return str(value)
    if isinstance(value, Pay):
        data: dict[str, Any] = {"low": value.low // 100, "high": value.high // 100, "period": value.period.value}
        if value.months != 12 and value.period is PayPeriod.MONTH:
            data["months"] = value.months
        return data
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


def _duplicates(plan: Plan) -> list[dict[str, Any]]:
    """Groups of rows of one person, and rows that match somebody on file."""
    groups: dict[Any, list[Row]] = {}
    for row in plan.rows:
        if row.match is not None:
            groups.setdefault(row.match.key, []).append(row)
    firsts = {row.candidate: row for row in plan.rows if row.match is None and row.candidate is not None}
    found = []
    for key, rows in groups.items():
        first = [firsts[key]] if key in firsts else []
        names = {row.person.values.get("name") for row in [*first, *rows]}
        found.append(
            {
                "rows": [row.row for row in [*first, *rows]],
                "by": rows[0].match.by if rows[0].match else "",
                "names_alike": len(names) == 1,
                "on_file": key in plan.on_file,
            }
        )
    return found


def _actions(plan: Plan) -> dict[str, int]:
    counted: dict[str, int] = {"create": 0, "merge": 0, "update": 0, SKIP: 0}
    for (action, _), n in plan.counts.items():
        counted[action] = counted.get(action, 0) + n
    return counted
