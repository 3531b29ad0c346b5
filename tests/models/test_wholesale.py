"""Rows journaled by the batch stand in the journal as the triggers would have written them, or nothing is kept."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from models.journal import wholesale
from models.tables import Channel, Department, JournalRow
from models.values.keys import Key, new_key
from services import journal
from services.use_cases import UseCase
from services.workspace import Workspace

TABLES = ("channel",)


def put(session: Session, *names: str) -> list[Key]:
    keys = [new_key() for _ in names]
    rows = [
        {"id": key, "code": name, "name_zh": name, "name_en": name, "synonyms": [], "rank": 1, "version": 1}
        for key, name in zip(keys, names, strict=True)
    ]
    session.execute(Channel.__table__.insert(), rows)  # type: ignore[attr-defined]
    return keys


def triggers(session: Session) -> list[tuple[str, str]]:
    found = session.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name"))
    return [(name, sql) for name, sql in found]


def count(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(Channel)) or 0


def test_batches_are_journaled_row_for_row_undone_like_others_and_the_triggers_are_back(
    local_workspace: Workspace,
) -> None:
    with local_workspace.reading() as session:
        before, there = triggers(session), count(session)
    with local_workspace.action(UseCase.SETTINGS) as session:
        action = session.info["action"]
        with wholesale.Wholesale(session.connection(), TABLES) as batches:
            keys = put(session, "a", "b")
            batches.note("channel", 2)
            keys += put(session, "c")
            batches.note("channel", 1)
        keys += put(session, "d")  # by its trigger again
    with local_workspace.reading() as session:
        rows = session.execute(
            select(JournalRow.entity, JournalRow.key, JournalRow.operation, JournalRow.subject_id, JournalRow.before)
            .where(JournalRow.action_id == action)
            .order_by(JournalRow.seq)
        ).all()
        assert rows == [("channel", key, 1, None, None) for key in keys]
        assert len(set(session.scalars(select(JournalRow.salt).where(JournalRow.action_id == action)))) == 4
        assert triggers(session) == before
    journal.undo(local_workspace, action)
    with local_workspace.reading() as session:
        assert count(session) == there


@pytest.mark.parametrize("noted", [1, 3])
def test_a_batch_of_another_size_than_was_noted_ends_the_transaction(local_workspace: Workspace, noted: int) -> None:
    with local_workspace.reading() as session:
        before, there = triggers(session), count(session)
    with (
        pytest.raises(wholesale.Unseen),
        local_workspace.action(UseCase.SETTINGS) as session,
        wholesale.Wholesale(session.connection(), TABLES) as batches,
    ):
        put(session, "a", "b")
        batches.note("channel", noted)
    with local_workspace.reading() as session:
        assert (triggers(session), count(session)) == (before, there)


def test_rows_that_nobody_noted_end_the_transaction(local_workspace: Workspace) -> None:
    with local_workspace.reading() as session:
        there = count(session)
    with (
        pytest.raises(wholesale.Unseen),
        local_workspace.action(UseCase.SETTINGS) as session,
        wholesale.Wholesale(session.connection(), TABLES),
    ):
        put(session, "a")
    with local_workspace.reading() as session:
        assert count(session) == there


def test_an_error_that_somebody_swallows_leaves_the_triggers_in_place(local_workspace: Workspace) -> None:
    with local_workspace.reading() as session:
        before = triggers(session)
    with local_workspace.action(UseCase.SETTINGS) as session:
        with pytest.raises(IntegrityError), wholesale.Wholesale(session.connection(), TABLES):
            session.execute(text("INSERT INTO channel (id) VALUES (NULL)"))
        session.add(Department(name="仓储部"))
    with local_workspace.reading() as session:
        assert triggers(session) == before


def test_without_an_action_nothing_is_journaled_and_so_nothing_is_kept(local_workspace: Workspace) -> None:
    with local_workspace.reading() as session:
        there = count(session)
    with (
        pytest.raises(wholesale.Unseen),
        local_workspace.deriving() as session,
        wholesale.Wholesale(session.connection(), TABLES) as batches,
    ):
        put(session, "a")
        batches.note("channel", 1)
    with local_workspace.reading() as session:
        assert count(session) == there
