"""The contract of the dry run on generated dirty ledgers: the schema, every row once, no text of a person lost."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from benchmarks.dirty_ledgers import ledgers
from services.ledgers import draft, dry_run, plan
from services.ledgers.book import Sheet, shown
from services.ledgers.read import read_book

SCHEMA = json.loads((Path(__file__).parents[3] / "docs" / "ledger-dry-run.schema.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("seed", range(1000, 1012))
def test_a_dirty_ledger_is_told_whole(seed: int) -> None:
    ledger = ledgers.make(seed, unseen=True)
    made = draft.understood(read_book(ledger.data, ledger.name))
    draft.cleaned(made, date(2026, 3, 12))
    with dry_run.nowhere() as session:
        data = json.loads(json.dumps(dry_run.as_data(plan.plan(session, draft=made))))
    jsonschema.Draft202012Validator(SCHEMA).validate(data)
    for told, sheet in zip(data["sheets"], read_book(ledger.data, ledger.name).sheets, strict=True):
        assert_every_row_once(told)
        is_turned = told["reason"] == "people_in_columns"  # its rows are the columns of the file
        if told["kind"] == "ledger" and not is_turned and not told["totals"]["beside"]:
            assert_no_text_lost(told, sheet)


def assert_every_row_once(told: dict[str, Any]) -> None:
    rows = [*told["header_rows"], *(skip["row"] for skip in told["skipped"])]
    of_people = [row for record in told["rows"] for row in record["rows"]]
    totals = told["totals"]
    assert totals["beside"] == len(of_people) - len(set(of_people))  # tables side by side share their rows
    counted = totals["header_rows"] + totals["records"] + totals["further_rows"] + totals["skipped"]
    assert totals["last_used_row"] == counted - totals["beside"]
    rows += sorted(set(of_people))
    assert sorted(rows) == list(range(1, told["totals"]["last_used_row"] + 1))


def assert_no_text_lost(told: dict[str, Any], sheet: Sheet) -> None:
    for record in told["rows"]:
        kept = _squeezed(json.dumps([record[part] for part in ("values", "as_written", "extra")], ensure_ascii=False))
        for row in record["rows"]:
            for cell in sheet.rows[row - 1]:
                text = _squeezed(json.dumps(shown(cell), ensure_ascii=False)[1:-1])
                assert text in kept, (row, text)


def _squeezed(text: str) -> str:
    return re.sub(r"\s", "", text).replace("\\n", "")
