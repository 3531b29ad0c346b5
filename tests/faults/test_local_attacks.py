"""Somebody sits at the computer, or has its disk: what they get of a local workspace, and what is noticed.

Each test says what leaks, or what passes unnoticed, if it fails.
"""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import select, text

from models.tables import Candidate, JournalRow
from models.values import clock
from services import backups, checks, journal, seals
from services.audit.verification import verify
from services.backups import Reason
from services.errors import AppError
from services.local_workspace import LocalWorkspace, create_workspace, open_workspace
from services.use_cases import UseCase
from services.vault.key_file import key_path
from services.vault.secret import Secret
from services.workspaces.engine import connect
from tests.services.privacy import bytes_of, people

SECRET = Secret.passphrase("correct horse battery")
SIGNS = (
    people.NAME,
    people.PHONE,
    people.EMAIL,
    people.ID_NUMBER,
    "曹永强",
    "昆山澜启",
    "CREATE TABLE",
    "SQLite format",
)


@pytest.fixture
def local(tmp_path: Path) -> Iterator[LocalWorkspace]:
    made = create_workspace(tmp_path / "desk" / "招聘.zhaoxian", secrets=[SECRET], organisation="澜启", name="林晓雯")
    people.everywhere(made.workspace)
    seals.seal(made.workspace)
    yield made
    made.close()


def _names_in(folder: Path) -> list[tuple[str, str]]:
    found = []
    for path in folder.rglob("*"):
        data = path.read_bytes() if path.is_file() else b""
        found += [(path.name, sign) for sign in SIGNS for form in bytes_of.forms(sign) if form in data]
    return found


def test_no_name_number_or_word_stands_in_any_file_while_the_program_runs_or_after(local: LocalWorkspace):
    """Fails: a copied disk, a stolen laptop or a cloud backup gives people away."""
    backups.make(local.file, Reason.MANUAL)
    with local.workspace.action(UseCase.CANDIDATE_EDIT) as session:  # stays in the log
        session.scalars(select(Candidate).where(Candidate.name == "曹永强")).one().title = "班组长"
    folder = local.file.path.parent
    assert local.file.path.with_name(local.file.path.name + "-wal").stat().st_size > 0
    assert _names_in(folder) == []
    local.close()
    assert _names_in(folder) == []


@pytest.mark.parametrize("driver", [sqlite3, sqlcipher])
def test_another_program_without_the_key_reads_nothing_and_writes_nothing(local: LocalWorkspace, driver: object):
    """Fails: any SQLite browser opens the workspace."""
    local.close()
    before = local.file.path.read_bytes()
    with contextlib.closing(driver.connect(str(local.file.path))) as raw:  # type: ignore[attr-defined]
        for statement in ("SELECT * FROM candidate", "SELECT * FROM sqlite_master", "CREATE TABLE x (y)", "VACUUM"):
            with pytest.raises(driver.DatabaseError):  # type: ignore[attr-defined]
                raw.execute(statement)
    assert local.file.path.read_bytes() == before
    with contextlib.closing(connect(local.file.path, bytes(32))) as guessed, pytest.raises(sqlcipher.DatabaseError):
        guessed.execute("SELECT count(*) FROM candidate")


def test_a_copied_file_is_worth_nothing_without_its_slots_and_its_passphrase(local: LocalWorkspace, tmp_path: Path):
    """Fails: whoever has the file, or file and slots, has the people."""
    local.close()
    away = tmp_path / "away"
    away.mkdir()
    copy = Path(shutil.copy(local.file.path, away / "copy.zhaoxian"))
    with pytest.raises(AppError, match=r"workspace\.keys_missing"):
        open_workspace(copy, SECRET)
    shutil.copy(key_path(local.file.path), key_path(copy))
    for guess in ("correct horse batterY", "12345678", ""):
        with pytest.raises(AppError, match=r"vault\.wrong_passphrase"):
            open_workspace(copy, Secret.passphrase(guess))
    slots = key_path(copy).read_bytes()
    assert local.file.key not in slots
    assert local.file.key.hex().encode() not in slots


def test_a_copied_backup_is_no_weaker_than_the_workspace(local: LocalWorkspace, tmp_path: Path):
    """Fails: the backup is the way in."""
    made = backups.make(local.file, Reason.MANUAL)
    assert _names_in(made.path.parent) == []
    with contextlib.closing(sqlite3.connect(str(made.path))) as raw, pytest.raises(sqlite3.DatabaseError):
        raw.execute("SELECT * FROM candidate")
    with pytest.raises(AppError, match=r"vault\.wrong_passphrase"):
        open_workspace(made.path, Secret.passphrase("12345678"))


def test_a_log_of_another_workspace_put_beside_the_file_is_not_taken_in(local: LocalWorkspace, tmp_path: Path):
    """Fails: pages of a foreign log become part of the workspace."""
    other = create_workspace(tmp_path / "other" / "x.zhaoxian", secrets=[SECRET], organisation="别家", name="周衡")
    log = other.file.path.with_name(other.file.path.name + "-wal")
    foreign = log.read_bytes()
    other.close()
    local.close()
    before = local.file.path.read_bytes()
    local.file.path.with_name(local.file.path.name + "-wal").write_bytes(foreign)
    with contextlib.suppress(AppError):  # refused is as good as ignored
        opened = open_workspace(local.file.path, SECRET)
        try:
            assert checks.check(opened.workspace).is_fine
            with opened.workspace.reading() as session:
                names = set(session.scalars(select(Candidate.name)))
            assert {people.NAME, "曹永强"} <= names
        finally:
            opened.close()
    local.file.path.with_name(local.file.path.name + "-wal").unlink(missing_ok=True)
    assert before[:16] == local.file.path.read_bytes()[:16]


def test_an_old_state_put_back_by_hand_is_noticed_by_the_seal_that_this_computer_remembers(
    local: LocalWorkspace, tmp_path: Path
):
    """Fails: somebody takes the file of yesterday and nobody sees that today's acts are gone."""
    local.close()
    yesterday = Path(shutil.copy(local.file.path, tmp_path / "yesterday"))
    opened = open_workspace(local.file.path, SECRET)
    with opened.workspace.action(UseCase.CANDIDATE_EDIT) as session:
        session.scalars(select(Candidate).where(Candidate.name == "曹永强")).one().title = "班组长"
    seals.seal(opened.workspace)
    with opened.workspace.reading() as session:
        remembered = seals.last_seal(session)
    opened.close()
    shutil.copy(yesterday, local.file.path)
    back = open_workspace(local.file.path, SECRET)
    try:
        report = checks.check(back.workspace, remembered=remembered)
        assert [finding.check for finding in report.findings if not finding.is_fine] == [checks.SEALS]
        assert checks.check(back.workspace).is_fine, "without the memory nothing tells"
    finally:
        back.close()


def test_who_has_the_key_and_another_program_cannot_write_past_the_journal_unseen(local: LocalWorkspace):
    """Fails: a raw statement changes a person or the journal and no check names it."""
    local.close()
    with contextlib.closing(connect(local.file.path, local.file.key)) as raw:
        with pytest.raises(sqlcipher.IntegrityError, match="no action is open"):
            raw.execute("UPDATE candidate SET name = '别人', version = version + 1")
        raw.execute("DROP TRIGGER zj_candidate_update")
        raw.execute("UPDATE candidate SET title = '别的', version = version + 1")
        raw.execute(
            "UPDATE journal SET before = '{}' WHERE seq = (SELECT min(seq) FROM journal WHERE before IS NOT NULL)"
        )
    opened = open_workspace(local.file.path, SECRET)
    try:
        wrong = {finding.check for finding in checks.check(opened.workspace).findings if not finding.is_fine}
    finally:
        opened.close()
    assert wrong == {checks.TRIGGERS, checks.SEALS}


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("DELETE FROM journal WHERE seq = 9", "removed"),
        (
            "UPDATE journal SET action_id = (SELECT action_id FROM journal ORDER BY seq DESC LIMIT 1) WHERE seq = 20",
            "altered",
        ),
        (
            """INSERT INTO journal (seq, xid, action_id, entity, key, operation, salt)
            SELECT 999999, xid, action_id, entity, key, operation, salt FROM journal WHERE seq = 9""",
            "inserted",
        ),
        ("DELETE FROM seal WHERE n = 1", "chain"),
    ],
)
def test_the_first_altered_missing_or_inserted_row_is_named(local: LocalWorkspace, statement: str, fault: str):
    """Fails: the journal can be changed quietly by whoever has the key."""
    with local.workspace.action(UseCase.CANDIDATE_EDIT) as session:
        session.scalars(select(Candidate).where(Candidate.name == "曹永强")).one().title = "班组长"
    seals.seal(local.workspace)
    with local.workspace.deriving() as session:
        session.execute(text(statement))
    with local.workspace.reading() as session:
        broken = seals.verify(session).broken
    assert broken is not None
    assert broken.fault == fault


def test_a_clock_that_is_set_back_breaks_nothing_and_is_told(local: LocalWorkspace):
    """Fails: acts can be dated back unseen, or undo and seals trip over them."""
    with local.workspace.reading() as session:
        assert verify(session).turned_back == 0
        key = session.scalars(select(Candidate.id).where(Candidate.name == "曹永强")).one()
    with clock.frozen(clock.now() - timedelta(days=400)):
        with local.workspace.action(UseCase.CANDIDATE_EDIT) as session:
            session.get_one(Candidate, key).title = "班组长"
            act = session.info["action"]
        seals.seal(local.workspace)
        assert backups.make_if_due(local.file, Reason.DAILY) is not None
    with local.workspace.action(UseCase.CANDIDATE_EDIT) as session:
        session.get_one(Candidate, key).city = "昆山"
    journal.undo(local.workspace, act)
    seals.seal(local.workspace)
    with local.workspace.reading() as session:
        found = verify(session)
        assert found.verified.is_intact
        assert found.turned_back == 1
        assert session.get_one(Candidate, key).title == ""
        numbers = list(session.scalars(select(JournalRow.xid).order_by(JournalRow.seq)))
        assert numbers == sorted(numbers)
