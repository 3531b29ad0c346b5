"""What an erasure and a verification cost in a large workspace: `python benchmarks/run.py erasure`.

The yardstick is one pass over the journal's values (SELECT sum(length(before))), which finding a name needs.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Any

from sqlalchemy import func, insert, select

from benchmarks.measure import Result, announced, seconds
from models.tables import Candidate, Contact, JournalRow
from models.values import clock
from models.values.keys import Key, new_key
from services import seals
from services.privacy import erasing
from services.workspace import Workspace, create_tables
from services.workspaces.engine import open_engine

PEOPLE, EDITS = 40_000, 5


def measure() -> list[Result]:
    """A workspace of 40,000 people and some 300,000 journal rows, on the encrypted file."""
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(Path(folder) / "b.zhaoxian", os.urandom(32), may_create=True)
        with engine.execution_options(begin="IMMEDIATE").begin() as connection:
            create_tables(connection)
        workspace = Workspace(engine)
        try:
            with announced(f"{PEOPLE:,} people"):
                people = _filled(workspace)
            return _measured(workspace, people)
        finally:
            workspace.close()


def _filled(workspace: Workspace) -> list[Key]:
    keys = [new_key() for _ in range(PEOPLE)]
    with workspace.action("ledger.import") as session:
        rows = [
            {"id": key, "name": f"甲{n:05d}", "created_at": clock.now(), "pinyin": "", "initials": "", "version": 1}
            for n, key in enumerate(keys)
        ]
        session.execute(insert(Candidate), rows)
        session.execute(
            insert(Contact),
            [
                {"candidate_id": key, "kind": "phone", "value": f"139{n:08d}", "normal": f"139{n:08d}"}
                for n, key in enumerate(keys)
            ],
        )
    for turn in range(EDITS):
        with workspace.action("candidate.edit") as session:
            values: dict[Any, Any] = {
                Candidate.note: f"第 {turn} 次沟通后的备注，长短和常见的一样",
                Candidate.version: Candidate.version + 1,
            }
            session.query(Candidate).update(values, synchronize_session=False)
    return keys


def _measured(workspace: Workspace, people: list[Key]) -> list[Result]:
    def passed() -> None:
        with workspace.reading() as session:
            session.scalar(select(func.sum(func.length(JournalRow.before))))

    yard = min(seconds(passed) for _ in range(3))
    sealing = seconds(lambda: seals.seal(workspace))
    with workspace.reading() as session:
        rows = session.scalar(select(func.count()).select_from(JournalRow)) or 0
    with announced("one erasure, with the file written anew"):
        one = seconds(lambda: erasing.erase(workspace, candidates=[people[7]]))
    with announced("a purge of 20"):
        purge = seconds(lambda: erasing.purge(workspace, candidates=people[100:120])) / 20
    seals.seal(workspace)
    with workspace.reading() as session:
        verifying = seconds(lambda: seals.verify(session))
    note = f"{rows:,} journal rows, {PEOPLE:,} people"
    pass_ = "one pass over the journal"
    return [
        Result("one person erased for good", one / yard, 60, yardstick=pass_, note=f"{note}; {one:.1f} s"),
        Result("a person of a purge", purge / yard, 40, yardstick=pass_, note=f"{purge:.2f} s each"),
        Result("the journal sealed", sealing / yard, 60, yardstick=pass_, note=f"{sealing:.1f} s"),
        Result("the journal verified", verifying / yard, 60, yardstick=pass_, note=f"{verifying:.1f} s"),
    ]
