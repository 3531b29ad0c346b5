"""How well the dry run reads dirty ledgers: headings and fields, cells, and rows lost or invented."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from benchmarks.dirty_ledgers.page import Ledger
from services.errors import AppError
from services.ledgers import contract, draft, dry_run, plan
from services.ledgers.read import read_book
from services.ledgers.values import channels

DERIVED = {
    "age",
    "birth_date",
    "gender",
    "study_mode",
    "reason_note",
    "employment_text",
    "degree",
    "interview_time",
    "sequence",
}
"""Fields that may be filled out of other cells: an ID number tells a birth date, a school its degree."""


@dataclass(slots=True)
class Tally:
    """What was found right, missed and invented, over many ledgers."""

    headings: Counter[str] = field(default_factory=Counter)  # right, missed, wrong
    fields: Counter[str] = field(default_factory=Counter)
    cells: Counter[str] = field(default_factory=Counter)
    rows: Counter[str] = field(default_factory=Counter)  # right, lost, invented, torn
    kinds: Counter[str] = field(default_factory=Counter)
    complaints: list[str] = field(default_factory=list)

    def f1(self) -> float:
        """Of heading rows and of column → field, together."""
        counts = self.headings + self.fields
        return 2 * counts["right"] / max(1, 2 * counts["right"] + counts["missed"] + counts["wrong"])

    def cell_share(self) -> float:
        """Cells in their right normal form ÷ all cells that say something or were said to."""
        return self.cells["right"] / max(1, self.cells.total())

    def lost_or_invented(self) -> int:
        return self.rows["lost"] + self.rows["invented"] + self.rows["torn"]

    def complain(self, where: str, what: str) -> None:
        self.complaints.append(f"{where}: {what}")


def read(ledger: Ledger, today: date = date(2026, 3, 12)) -> dict[str, Any]:
    """The published dry run of a ledger on an empty workspace."""
    made = draft.understood(read_book(ledger.data, ledger.name))
    with dry_run.nowhere() as session:
        draft.cleaned(made, today)
        return dry_run.as_data(plan.plan(session, draft=made))


def score(ledger: Ledger, tally: Tally, name: str = "") -> None:
    """Compare one ledger's dry run with the truth."""
    truth = ledger.truth()
    name = name or ledger.name
    try:
        found = read(ledger)
    except AppError as error:
        for sheet in truth["sheets"]:
            tally.rows["lost"] += len(sheet["rows"])
        tally.complain(name, f"refused: {error.code}")
        return
    by_name = {sheet["name"]: sheet for sheet in found["sheets"]}
    for n, sheet in enumerate(truth["sheets"]):
        told = by_name.get(sheet["name"]) or found["sheets"][n]
        _sheet(f"{name}[{sheet['name']}]", sheet, told, tally)


def _sheet(where: str, truth: dict[str, Any], found: dict[str, Any], tally: Tally) -> None:
    tally.kinds["right" if truth["kind"] == found["kind"] else "wrong"] += 1
    if truth["kind"] != found["kind"]:
        tally.complain(where, f"kind {found['kind']} ({found['reason']}) is {truth['kind']}")
    if truth["kind"] not in ("ledger", "form"):
        if found["imported"] and found["rows"]:
            tally.rows["invented"] += len(found["rows"])
            tally.complain(where, f"{len(found['rows'])} people in a sheet of {truth['kind']}")
        return
    _sets(where, "header row", set(truth["header_rows"]), set(found["header_rows"]), tally.headings, tally)
    if truth["kind"] == "ledger":
        letters = Counter(column["letter"] for column in found["columns"])
        columns = {
            c["letter"]: c["field"]
            for c in found["columns"]
            if c["letter"] and c["field"] and letters[c["letter"]] == 1
        }
        real = {
            letter: contract.published(name)
            for letter, name in truth["columns"].items()
            if name != "sequence" or letter in columns
        }
        _sets(where, "column", set(real.items()), set(columns.items()) - _harmless(truth, columns), tally.fields, tally)
    _rows(where, truth["rows"], found["rows"] if found["imported"] else [], tally)


def _harmless(truth: dict[str, Any], columns: dict[str, str]) -> set[tuple[str, str]]:
    """Running numbers that the truth does not list."""
    return {(letter, name) for letter, name in columns.items() if name == "sequence" and letter not in truth["columns"]}


def _sets(where: str, what: str, truth: set[Any], found: set[Any], counts: Counter[str], tally: Tally) -> None:
    counts["right"] += len(truth & found)
    counts["missed"] += len(truth - found)
    counts["wrong"] += len(found - truth)
    if truth != found:
        tally.complain(where, f"{what}: missed {sorted(truth - found)}, wrong {sorted(found - truth)}")


def _rows(where: str, truth: list[dict[str, Any]], found: list[dict[str, Any]], tally: Tally) -> None:
    by_row: dict[int, list[dict[str, Any]]] = {}
    for row in found:
        by_row.setdefault(row["row"], []).append(row)
    for told in truth:
        here = by_row.get(told["row"], [])
        here.sort(key=lambda row: row["values"].get("name") != told["values"].get("name"))
        if not here:
            tally.rows["lost"] += 1
            tally.complain(where, f"row {told['row']} lost")
            continue
        row = here.pop(0)
        if sorted(row["rows"]) != sorted(told["rows"]):
            tally.rows["torn"] += 1
            tally.complain(where, f"row {told['row']} has rows {row['rows']}, not {told['rows']}")
        tally.rows["right"] += 1
        _cells(f"{where} row {told['row']}", _published(told["values"]), row["values"], tally)
    for number, row in [(number, row) for number, rows in by_row.items() for row in rows]:
        tally.rows["invented"] += 1
        tally.complain(where, f"row {number} invented: {row['values']}")


def _published(values: dict[str, Any]) -> dict[str, Any]:
    """The truth in the words of the contract: an evaluation is part of the remarks."""
    told: dict[str, Any] = {}
    for name, value in values.items():
        field = contract.published(name) or name
        told[field] = f"{told[field]}\n{value}" if field in told else value
    return told


def _cells(where: str, truth: dict[str, Any], found: dict[str, Any], tally: Tally) -> None:
    for name, value in truth.items():
        if _same(value, found.get(name)) or (
            name == "source_channel" and channels.key_of(str(found.get(name))) == value
        ):
            tally.cells["right"] += 1
        else:
            tally.cells["missed"] += 1
            tally.complain(where, f"{name} is {value!r}, read as {found.get(name)!r}")
    for name in found.keys() - truth.keys() - DERIVED:
        tally.cells["wrong"] += 1
        tally.complain(where, f"{name} invented: {found[name]!r}")


def _same(value: Any, found: Any) -> bool:
    if isinstance(value, dict) and isinstance(found, dict):
        return all(found.get(key) == part for key, part in value.items())
    if isinstance(value, list) and isinstance(found, list):
        return len(value) == len(found) and all(_same(a, b) for a, b in zip(value, found, strict=True))
    if isinstance(value, (int, float)) and isinstance(found, (int, float)):
        return abs(value - found) < 1e-6
    if isinstance(value, str) and isinstance(found, str) and "\n" in value:
        return sorted(value.split("\n")) == sorted(found.split("\n"))
    return bool(value == found)
