"""Ledgers of many kinds of offices, each with what a careful person reads in it (offices.toml)."""

from __future__ import annotations

import json
import tomllib
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl.utils import range_boundaries

from tests.services.ledgers.making import book
from tests.services.ledgers.test_dry_run import assert_sums_hold, planned

LEDGERS: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "offices.toml").read_text("utf-8"))["ledger"]


def cell(text: str) -> Any:
    if text.startswith("@"):
        return datetime.fromisoformat(text[1:])
    if text.startswith("%"):
        return float(text[1:-1]) / 100
    if text.startswith("="):
        return float(text[1:])
    return text.replace("⏎", "\n")


def merge(of: str) -> tuple[int, int, int, int]:
    left, top, right, bottom = range_boundaries(of)
    return (top - 1, left - 1, bottom - 1, right - 1)


def same(told: Any, wanted: Any) -> bool:
    if isinstance(told, dict) and isinstance(wanted, dict):
        return all(told.get(name) == value for name, value in wanted.items())
    return str(told) == str(wanted)


@pytest.mark.parametrize("ledger", LEDGERS, ids=[f"{each['name']}-{each['sheet']}" for each in LEDGERS])
def test_what_a_careful_person_reads(ledger: dict[str, Any]) -> None:
    lines = ledger["text"].rstrip("\n").split("\n")
    marks = [line[:1] if line[:1] in ("#", "!", "+") else "" for line in lines]
    rows = [
        [cell(text.strip()) for text in line[len(mark) :].split("|")] for line, mark in zip(lines, marks, strict=True)
    ]
    data = planned(book(rows, [merge(of) for of in ledger.get("merges", ())], ledger["sheet"]))
    assert_sums_hold(data)
    told = data["sheets"][0]
    assert told["kind"] == ledger["kind"]
    if ledger["kind"] != "ledger":
        return

    assert told["header_rows"] == [n for n, mark in enumerate(marks, 1) if mark == "#"]
    wanted = ledger["columns"]
    fields = [column["field"] or "" for column in told["columns"] if column["letter"]]
    fields = [field if wish != "?" else "?" for field, wish in zip(fields, wanted, strict=False)]
    assert fields == wanted[: len(fields)]
    people = [json.loads(values) for values in ledger["values"]]
    assert [row["row"] for row in told["rows"]] == [
        n for n, (mark, line) in enumerate(zip(marks, lines, strict=True), 1) if not mark and line
    ]
    wrong = [
        (row["row"], name, row["values"].get(name), value)
        for row, values in zip(told["rows"], people, strict=True)
        for name, value in values.items()
        if not same(row["values"].get(name), value)
    ]
    assert wrong == []
