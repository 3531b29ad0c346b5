"""The journal writes what changed, whoever changed it; its inverse puts it back, or says why not."""

from __future__ import annotations

import pytest
from sqlalchemy import select, text, update
from sqlalchemy.exc import DBAPIError

from models.tables import Application, Candidate, JournalRow, StageEvent
from models.values import clock
from services import journal
from services.changes import Changes
from services.errors import Conflict
from services.workspace import Workspace
from tests import factories


def last_action(workspace: Workspace):
    with workspace.reading() as session:
        return journal.history(session, limit=1)[0].action


def test_an_update_can_be_undone_and_redone(workspace: Workspace) -> None:
    with workspace.action("candidate.create") as session:
        key = factories.candidate(session, "韩立群").id
    with workspace.action("candidate.edit") as session:
        row = session.get_one(Candidate, key)
        row.name, row.starred_at = "韩立", clock.now()

    undone = journal.undo(workspace, last_action(workspace))

    with workspace.reading() as session:
        row = session.get_one(Candidate, key)
        assert (row.name, row.starred_at) == ("韩立群", None)
    journal.undo(workspace, undone.action)
    with workspace.reading() as session:
        row = session.get_one(Candidate, key)
        assert row.name == "韩立" and row.starred_at is not None


def test_undo_of_a_creation_deletes_the_rows_and_redo_brings_them_back(workspace: Workspace) -> None:
    with workspace.action("position.create") as session:
        factories.position(session)
    with workspace.action("application.create") as session:
        key = factories.application(session, "曹永强").id

    undone = journal.undo(workspace, last_action(workspace))
    with workspace.reading() as session:
        assert session.get(Application, key) is None
        assert session.scalars(select(StageEvent)).all() == []

    journal.undo(workspace, undone.action)
    with workspace.reading() as session:
        assert session.get_one(Application, key).created_at is not None
        assert len(session.scalars(select(StageEvent)).all()) == 1


def test_undo_refuses_a_row_that_somebody_changed_since_and_shows_both_values(workspace: Workspace) -> None:
    with workspace.action("candidate.create") as session:
        key = factories.candidate(session, "韩立群").id
    with workspace.action("candidate.edit") as session:
        session.get_one(Candidate, key).city = "苏州"
    mine = last_action(workspace)
    with workspace.action("candidate.edit") as session:
        session.get_one(Candidate, key).city = "昆山"

    with pytest.raises(Conflict) as caught:
        journal.undo(workspace, mine)

    clash = caught.value.clashes[0]
    assert (clash.column, clash.mine, clash.theirs) == ("city", "苏州", "昆山")
    with workspace.reading() as session:
        assert session.get_one(Candidate, key).city == "昆山"


def test_undo_does_not_mind_a_later_change_of_another_column(workspace: Workspace) -> None:
    with workspace.action("candidate.create") as session:
        key = factories.candidate(session, "韩立群", city="无锡").id
    with workspace.action("candidate.edit") as session:
        session.get_one(Candidate, key).city = "苏州"
    mine = last_action(workspace)
    with workspace.action("candidate.edit") as session:
        session.get_one(Candidate, key).title = "精益主管"

    journal.undo(workspace, mine)

    with workspace.reading() as session:
        row = session.get_one(Candidate, key)
        assert (row.city, row.title) == ("无锡", "精益主管")


def test_undo_of_a_creation_is_refused_while_something_still_needs_it(workspace: Workspace) -> None:
    with workspace.action("position.create") as session:
        factories.position(session)
    position_created = last_action(workspace)
    with workspace.action("application.create") as session:
        factories.application(session)

    with pytest.raises(Conflict):
        journal.undo(workspace, position_created)
    with workspace.reading() as session:
        assert len(session.scalars(select(Application)).all()) == 1


def test_taking_back_keeps_rows_edited_since_and_lists_them(workspace: Workspace) -> None:
    with workspace.action("ledger.import") as session:
        keys = [factories.candidate(session, name).id for name in ("韩立群", "孙志远", "顾海燕")]
    imported = last_action(workspace)
    with workspace.action("candidate.edit") as session:
        session.get_one(Candidate, keys[1]).city = "昆山"

    with workspace.reading() as session:
        assert [kept.key for kept in journal.edited_since(session, imported)] == [keys[1]]
    outcome = journal.undo(workspace, imported, keep_edited=True)

    assert [kept.key for kept in outcome.kept] == [keys[1]] and outcome.rows == 2
    with workspace.reading() as session:
        assert session.scalars(select(Candidate.name)).all() == ["孙志远"]


def test_raw_sql_does_not_escape_the_journal(local_workspace: Workspace) -> None:
    with local_workspace.action("candidate.create") as session:
        key = factories.candidate(session, "韩立群").id
    with pytest.raises(DBAPIError), local_workspace.engine.begin() as connection:
        connection.execute(text("UPDATE candidate SET name = 'x', version = version + 1"))
    with local_workspace.action("candidate.edit") as session:
        session.execute(update(Candidate).values(name="甲", version=Candidate.version + 1))
    with local_workspace.reading() as session:
        row = session.scalars(select(JournalRow).order_by(JournalRow.seq.desc())).first()
        assert row is not None and row.key == key and "韩立群" in (row.before or "")


def test_raw_sql_on_the_server_is_recorded_as_outside(server_workspace: Workspace) -> None:
    with server_workspace.action("candidate.create") as session:
        factories.candidate(session, "韩立群")
    with server_workspace.engine.begin() as connection:
        connection.execute(text("UPDATE candidate SET name = 'x', version = version + 1"))
    with server_workspace.reading() as session:
        assert journal.history(session, limit=1)[0].code == "outside"
    journal.undo(server_workspace, last_action(server_workspace))
    with server_workspace.reading() as session:
        assert session.scalars(select(Candidate.name)).all() == ["韩立群"]


def test_stage_events_can_neither_be_changed_nor_deleted(workspace: Workspace) -> None:
    with workspace.action("application.create") as session:
        factories.application(session)
    for statement in ("UPDATE stage_event SET note = 'x'", "DELETE FROM stage_event"):
        with pytest.raises(DBAPIError), workspace.action("x") as session:
            session.execute(text(statement))


def test_an_update_without_a_rising_version_is_a_conflict(workspace: Workspace) -> None:
    with workspace.action("candidate.create") as session:
        factories.candidate(session)
    with pytest.raises(Conflict), workspace.action("x") as session:
        session.execute(text("UPDATE candidate SET name = 'x'"))


def test_an_action_that_fails_leaves_nothing(workspace: Workspace) -> None:
    with pytest.raises(RuntimeError), workspace.action("candidate.create") as session:
        factories.candidate(session)
        raise RuntimeError
    with workspace.reading() as session:
        assert session.scalars(select(Candidate)).all() == []


def test_listeners_learn_what_was_committed(workspace: Workspace) -> None:
    heard: list[Changes] = []
    workspace.committed.append(heard.append)
    with workspace.action("candidate.create") as session:
        key = factories.candidate(session).id
    assert heard[0].touch("candidate") and not heard[0].touch("task")
    assert heard[0].concerns(key) and heard[0].keys["candidate"] == {key}


def test_both_databases_write_the_same_journal(local_workspace: Workspace, server_workspace: Workspace) -> None:
    texts = []
    for place in (local_workspace, server_workspace):
        with place.action("x") as session:
            row = factories.candidate(session, '引"号\\群', starred_at=clock.EPOCH if hasattr(clock, "EPOCH") else None)
        with place.action("y") as session:
            again = session.get_one(Candidate, row.id)
            again.name, again.experience_months = "改\n名", 30
        with place.reading() as session:
            texts.append(session.scalar(select(JournalRow.before).order_by(JournalRow.seq.desc()).limit(1)))
    assert texts[0] == texts[1]
