"""What the journal's triggers cost on bulk inserts."""

from __future__ import annotations

import random
import tempfile
from pathlib import Path
from typing import Any

from sqlalchemy import Column

from benchmarks import large
from benchmarks.measure import Result, seconds
from models import journal
from models.tables import Base, Candidate
from models.values.keys import new_key
from services.use_cases import UseCase
from services.workspace import Workspace

ROWS, ROUNDS = 100_000, 5


def measure() -> list[Result]:
    """100,000 candidates with triggers ÷ without, through Core chunks and by raw executemany."""
    chance = random.Random(1)
    rows = [large.candidate(chance, new_key()) for _ in range(ROWS)]
    times: dict[tuple[str, bool], list[float]] = {(way, on): [] for way in ("core", "raw") for on in (True, False)}
    for _ in range(ROUNDS):
        for (way, on), found in times.items():
            found.append(_once(way, rows, with_triggers=on))
    best = {each: min(found) for each, found in times.items()}  # what is slower is the machine's other work
    how = f"{ROWS:,} candidates, {{0:.1f}} s ÷ {{1:.1f}} s, the quickest of {ROUNDS} turns each"
    return [
        Result(
            "Bulk insert through Core chunks",
            best["core", True] / best["core", False],
            1.5,
            yardstick="the same without triggers",
            note=how.format(best["core", True], best["core", False]),
        ),
        Result(
            "Bulk insert by raw executemany",
            best["raw", True] / best["raw", False],
            2.5,
            yardstick="the same without triggers",
            note=how.format(best["raw", True], best["raw", False]),
        ),
    ]


def _once(way: str, rows: list[dict[str, Any]], *, with_triggers: bool) -> float:
    with tempfile.TemporaryDirectory() as folder:
        workspace = large.empty(Path(folder))
        if not with_triggers:
            with workspace.engine.execution_options(begin="IMMEDIATE").begin() as connection:
                journal.drop(connection)
        raw = _raw_values(workspace, rows) if way == "raw" else []
        try:
            return seconds(lambda: _insert_raw(workspace, raw) if raw else _insert_core(workspace, rows))
        finally:
            workspace.close()


def _insert_core(workspace: Workspace, rows: list[dict[str, Any]]) -> None:
    with workspace.action(UseCase.LEDGER_IMPORT) as session:
        large.write(session, Candidate, rows)


def _insert_raw(workspace: Workspace, rows: list[tuple[Any, ...]]) -> None:
    marks = ", ".join("?" * len(rows[0]))
    names = ", ".join(column.name for column in _columns())
    with workspace.action(UseCase.LEDGER_IMPORT) as session:
        session.connection().exec_driver_sql(f"INSERT INTO candidate ({names}) VALUES ({marks})", rows)


def _raw_values(workspace: Workspace, rows: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    """The rows as the driver takes them: what SQLAlchemy would do is not part of the measurement."""
    ways = [
        (c.name, c.type.dialect_impl(workspace.engine.dialect).bind_processor(workspace.engine.dialect), _default(c))
        for c in _columns()
    ]
    return [
        tuple(bind(row.get(name, default)) if bind else row.get(name, default) for name, bind, default in ways)
        for row in rows
    ]


def _columns() -> list[Column[Any]]:
    return list(Base.metadata.tables["candidate"].columns)


def _default(column: Column[Any]) -> Any:
    return getattr(column.default, "arg", None)


if __name__ == "__main__":
    for result in measure():
        print(result.row())
