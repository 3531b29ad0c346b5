"""Rows written on a thread of their own: all of them, in order, seen by whoever asks, or none."""

from __future__ import annotations

import json
import sys
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from models.tables import Candidate, Contact, ImportBatch, JournalRow, Personal
from models.values.enums import Degree, ImportState
from models.values.keys import Key, new_key
from services.errors import Conflict
from services.ledgers import bulk
from services.ledgers.book import Cell
from services.ledgers.bulk import Bulk, Shape
from services.ledgers.provenance import Originals, cells_of
from services.ledgers.table import Column, Several, Table
from services.workspace import Workspace

NOW = datetime(2026, 3, 12, 1, 42, 7, 123456, tzinfo=UTC)
PERSON = Shape("candidate", ("id", "name", "degree", "experience_at", "created_at"))
PHONE = Shape("contact", ("candidate_id", "kind", "value", "normal", "rank"))
OWN = Shape("personal", ("candidate_id", "birth", "more"))
SOURCE = Shape("import_row", ("batch_id", "sheet", "row", "outcome", "candidate_id", "cells"))


def person(rows: Bulk, name: str) -> Key:
    key = new_key()
    rows.put(PERSON, (key, name, Degree.MASTER, date(2026, 3, 12), NOW))
    return key


def batch(session: Session) -> Key:
    key = new_key()
    session.add(
        ImportBatch(
            id=key, file_name="x.csv", sha256="", state=ImportState.APPLIED, action_id=session.info["action"], rows=0,
            mapping={}, report=None, at=NOW,
        )
    )  # fmt: skip
    session.flush()
    return key


def test_rows_arrive_with_the_defaults_of_their_tables_and_are_journaled(workspace: Workspace) -> None:
    with workspace.action("test") as session, Bulk(session) as rows:
        key = person(rows, "韩立群")
        rows.put(PHONE, (key, "phone", "138 0000 0001", "13800000001", 0))
        rows.put(OWN, (key, date(1998, 2, 3), {"民族": "汉"}))

    with workspace.reading() as session:
        candidate = session.get_one(Candidate, key)
        contact = session.scalars(select(Contact)).one()
        own = session.scalars(select(Personal)).one()
        told = session.scalars(select(JournalRow.entity).where(JournalRow.subject_id == key)).all()
        assert (candidate.name, candidate.degree, candidate.created_at) == ("韩立群", Degree.MASTER, NOW)
        assert (candidate.version, candidate.title, candidate.owner_id) == (1, "", None)
        assert (contact.candidate_id, contact.is_valid, contact.version) == (key, True, 1)
        assert (own.birth, own.more, own.gender) == (date(1998, 2, 3), {"民族": "汉"}, "")
        assert sorted(told) == ["candidate", "contact", "personal"]


def test_any_number_of_rows_arrives_whole_and_in_order(workspace: Workspace) -> None:
    names = [f"测试{n:04d}" for n in range(1_407)]
    with workspace.action("test") as session, Bulk(session) as rows:
        mine = batch(session)
        for n, name in enumerate(names):
            rows.put(SOURCE, (mine, "一月", n + 2, "created", person(rows, name), [name, str(n)]))
            rows.flush_if_full()

    with workspace.reading() as session:
        found = session.scalars(select(Candidate.name).order_by(Candidate.name)).all()
        keys = session.scalars(select(Candidate.id)).all()
    assert found == names
    assert len(set(keys)) == len(names)
    assert rows.written["candidate"] == rows.written["import_row"] == len(names)


def test_whoever_asks_the_same_session_sees_what_was_handed_over(workspace: Workspace) -> None:
    with workspace.action("test") as session, Bulk(session) as rows:
        for n in range(600):
            person(rows, f"测试{n}")
        rows.flush()
        assert session.scalar(select(func.count()).select_from(Candidate)) == 600
        session.add(Contact(candidate_id=person(rows, "后来"), kind="phone", value="1", normal="1"))
        rows.flush()
        session.flush()


def test_a_row_that_is_refused_takes_everything_with_it(workspace: Workspace) -> None:
    turn = sys.getswitchinterval()
    with pytest.raises((Conflict, IntegrityError)), workspace.action("test") as session, Bulk(session) as rows:
        person(rows, "甲")
        rows.put(PHONE, (new_key(), "phone", "1", "1", 0))  # of nobody
        rows.flush()
        rows.settle()

    assert sys.getswitchinterval() == turn
    with workspace.reading() as session:
        assert session.scalar(select(func.count()).select_from(Candidate)) == 0


def test_what_is_stopped_half_way_leaves_nothing(workspace: Workspace) -> None:
    with pytest.raises(KeyboardInterrupt), workspace.action("test") as session, Bulk(session) as rows:
        for n in range(3_000):
            person(rows, f"测试{n}")
        rows.flush()
        raise KeyboardInterrupt

    with workspace.action("test") as session:
        assert session.scalar(select(func.count()).select_from(Candidate)) == 0


def test_keys_of_rows_without_one_are_never_twice_the_same() -> None:
    made = [key for _ in range(50) for key in bulk._fresh(100)]
    assert len(set(made)) == len(made)


def test_originals_are_the_cells_as_json() -> None:
    cells: list[list[Cell | Several]] = [
        [" 韩立群 ", 'a"b\\c\n', "", "\u2028"],
        [1.0, 1, True, 13800138000.0],
        [date(2025, 3, 5), datetime(2025, 3, 5, 14, 30), False, 0],  # noqa: DTZ001
        [Several(("甲", 2.5)), Several(("",)), 2.5, "x"],
    ]
    table = Table("一月", [1], [Column(n, str(n), cells=of) for n, of in enumerate(cells)], rows=[2, 3, 4, 5])
    originals = Originals(table)
    for record in range(4):
        assert json.loads(originals[record]) == cells_of(table, record)
