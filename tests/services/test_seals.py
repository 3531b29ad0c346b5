"""A sealed journal shows the first row that was removed, altered or inserted, and a cut tail to who remembers it."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select, text

from models.journal import postgresql
from models.tables import JournalRow
from services import seals
from services.workspace import Workspace
from tests import factories


@pytest.fixture
def sealed(workspace: Workspace) -> Workspace:
    for names in ("甲乙丙", "丁戊"):
        with workspace.action("candidate.create") as session:
            for name in names:
                factories.candidate(session, name)
        seals.seal(workspace)
    return workspace


def tamper(workspace: Workspace, statement: str) -> None:
    with workspace.deriving() as session:
        session.execute(text(statement))


def verified(workspace: Workspace, remembered: tuple[int, str] | None = None) -> seals.Verified:
    with workspace.reading() as session:
        return seals.verify(session, remembered=remembered)


def test_an_untouched_journal_is_intact(sealed: Workspace) -> None:
    outcome = verified(sealed)
    assert outcome.is_intact and outcome.seals == 2 and outcome.unsealed == 0 and outcome.rows >= 5


def test_new_rows_wait_for_the_next_seal(sealed: Workspace) -> None:
    with sealed.action("candidate.create") as session:
        factories.candidate(session)
    assert verified(sealed).unsealed == 1
    assert seals.seal(sealed) == 1
    assert verified(sealed).unsealed == 0


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("DELETE FROM journal WHERE seq = 3", "removed"),
        ("UPDATE journal SET before = '{}' WHERE seq = 3", "altered"),
        ("UPDATE journal SET operation = 3 WHERE seq = 3", "altered"),
        (
            (
                "INSERT INTO journal (seq, xid, action_id, entity, key, operation, salt) "
                "SELECT 1000, xid, action_id, entity, key, 2, salt FROM journal WHERE seq = 3"
            ),
            "inserted",
        ),
    ],
)
def test_a_tampered_row_is_named(sealed: Workspace, statement: str, fault: str) -> None:
    tamper(sealed, statement)
    broken = verified(sealed).broken
    assert broken is not None and broken.fault == fault and broken.row in {3, 1000}


def test_an_altered_action_is_found(sealed: Workspace) -> None:
    tamper(sealed, "UPDATE action SET code = 'x' WHERE code = 'candidate.create'")
    broken = verified(sealed).broken
    assert broken is not None and broken.fault == "altered"


def test_a_cut_tail_is_found_by_who_remembers_the_last_seal(sealed: Workspace) -> None:
    with sealed.reading() as session:
        remembered = seals.last_seal(session)
    tamper(sealed, "DELETE FROM seal WHERE n = 2")
    tamper(sealed, "DELETE FROM journal WHERE xid > (SELECT max(last_xid) FROM seal)")
    assert verified(sealed).is_intact
    broken = verified(sealed, remembered).broken
    assert broken is not None and broken.fault == "chain"


def test_sealing_goes_on_over_many_blocks(sealed: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seals, "BLOCK", 4)
    for name in "己庚辛壬癸子丑":
        with sealed.action("candidate.create") as session:
            factories.candidate(session, name)
    seals.seal(sealed)
    with sealed.reading() as session:
        count = session.query(JournalRow).count()
    outcome = verified(sealed)
    assert outcome.is_intact and outcome.rows == count and outcome.seals > 2


def test_on_another_server_the_journal_counts_on_from_where_it_was(server_workspace: Workspace) -> None:
    with server_workspace.engine.begin() as connection:
        connection.execute(text("UPDATE journal SET xid = xid + 1000000000"))  # as if it had come from elsewhere
        base = postgresql.renew_base(connection)
    with server_workspace.action("test") as session:
        factories.candidate(session, "戊")
    with server_workspace.reading() as session:
        newest = session.scalar(select(func.max(JournalRow.xid)))
        assert newest is not None
        assert newest > base > 1_000_000_000
    assert seals.seal(server_workspace) > 0
    with server_workspace.reading() as session:
        assert seals.verify(session).is_intact
        assert seals.verify(session).unsealed == 0
