"""`check` finds what is wrong in a workspace, whoever did it."""

from __future__ import annotations

import hashlib
import time
from pathlib import Path

import pytest
from sqlalchemy import text

from models.tables import Content, ContentChunk, Document
from models.values import clock
from models.values.enums import DocumentKind, Role
from services import checks, seals
from services.errors import AppError
from services.local_workspace import create_workspace, open_workspace
from services.use_cases import UseCase
from services.vault.secret import Secret
from services.workspace import Workspace
from services.workspaces.engine import connect
from tests import factories

DATA = b"%PDF-1.4 " + bytes(range(256)) * 8


def fill(workspace: Workspace) -> None:
    with workspace.action(UseCase.CANDIDATE_CREATE) as session:
        person = factories.application(session)
        digest = hashlib.sha256(DATA).hexdigest()
        session.add(Content(sha256=digest, size=len(DATA), chunks=2))
        session.add_all(
            ContentChunk(sha256=digest, rank=rank, data=DATA[rank * 1000 : 1000 if rank == 0 else None])
            for rank in range(2)
        )
        session.add(
            Document(
                candidate_id=person.candidate_id,
                kind=DocumentKind.RESUME,
                sha256=digest,
                file_name="韩立群.pdf",
                size=len(DATA),
                created_at=clock.now(),
            )
        )
    seals.seal(workspace)


def faults(report: checks.Report) -> dict[str, tuple[str, ...]]:
    return {finding.check: finding.faults for finding in report.findings if not finding.is_fine}


def test_a_sound_workspace_is_fine_and_counted(workspace: Workspace) -> None:
    fill(workspace)
    report = checks.check(workspace)
    assert report.is_fine, faults(report)
    assert report.counts["candidate"] == 1
    assert report.counts["document"] == 1
    found = {finding.check: finding.looked_at for finding in report.findings}
    assert found[checks.DOCUMENTS] == 1
    assert found[checks.SEALS] > 5
    assert found[checks.TRIGGERS] > 100


def test_a_file_that_changed_inside_is_named(workspace: Workspace) -> None:
    fill(workspace)
    with workspace.deriving() as session:
        session.execute(text("UPDATE content_chunk SET data = :data WHERE rank = 1"), {"data": b"something else"})
    assert list(faults(checks.check(workspace))) == [checks.DOCUMENTS]
    with workspace.deriving() as session:
        session.execute(text("DELETE FROM content"))
    (fault,) = faults(checks.check(workspace))[checks.DOCUMENTS]
    assert fault.endswith("has no content")
    assert "韩立群" not in fault


def test_a_journal_that_was_rewritten_is_found(workspace: Workspace) -> None:
    fill(workspace)
    with workspace.deriving() as session:
        session.execute(text("UPDATE journal SET operation = 3 WHERE seq = (SELECT max(seq) FROM journal)"))
    (fault,) = faults(checks.check(workspace))[checks.SEALS]
    assert fault.startswith("altered in block 1, row ")


def test_a_journal_whose_tail_was_cut_is_found_by_what_this_computer_remembers(workspace: Workspace) -> None:
    fill(workspace)
    with workspace.reading() as session:
        remembered = seals.last_seal(session)
    with workspace.deriving() as session:
        session.execute(text("DELETE FROM seal"))
    assert checks.check(workspace).is_fine
    assert list(faults(checks.check(workspace, remembered=remembered))) == [checks.SEALS]


def test_a_table_that_escapes_the_journal_is_found(local_workspace: Workspace) -> None:
    with local_workspace.deriving() as session:
        session.execute(text("DROP TRIGGER zj_candidate_update"))
        session.execute(text("DROP TRIGGER zj_salary_insert"))
        session.execute(text("CREATE TRIGGER zj_salary_insert AFTER INSERT ON salary BEGIN SELECT 1; END"))
    assert faults(checks.check(local_workspace)) == {
        checks.TRIGGERS: ("zj_candidate_update is missing", "zj_salary_insert was altered")
    }


def test_a_disabled_trigger_on_the_server_is_found(server_workspace: Workspace) -> None:
    with server_workspace.deriving() as session:
        session.execute(text("ALTER TABLE candidate DISABLE TRIGGER zj_candidate"))
    assert faults(checks.check(server_workspace)) == {checks.TRIGGERS: ("zj_candidate is missing",)}


def test_a_row_without_its_parent_is_found(local_workspace: Workspace) -> None:
    fill(local_workspace)
    with local_workspace.engine.connect() as connection:
        raw = connection.connection.driver_connection
        assert raw is not None
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute("DROP TRIGGER zj_position_delete")
        raw.execute("DELETE FROM position")
        raw.execute("PRAGMA foreign_keys = ON")
    assert checks.LINKS in faults(checks.check(local_workspace))


def test_a_damaged_page_is_found(tmp_path: Path) -> None:
    local = create_workspace(tmp_path / "a.zhaoxian", secrets=[Secret.open()], organisation="衡岳", name="林晓雯")
    local.close()
    path, key = local.file.path, local.file.key
    with connect(path, key) as raw:
        (page,) = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'salary'").fetchone()
    raw.close()
    whole = bytearray(path.read_bytes())
    whole[(page - 1) * 4096 + 100] ^= 1
    path.write_bytes(whole)
    again = open_workspace(path, Secret.open())
    assert checks.PAGES in faults(checks.check(again.workspace))
    again.close()


def test_a_new_workspace_is_founded_with_templates_and_opens_again_at_once(tmp_path: Path) -> None:
    secret = Secret.passphrase("correct horse battery")
    began = time.thread_time()
    local = create_workspace(
        tmp_path / "workspaces" / "衡岳.zhaoxian", secrets=[secret], organisation=" 衡岳精密 ", name="林晓雯"
    )
    assert time.thread_time() - began < 4  # 1 s when nothing else runs here
    assert (local.account.organisation, local.account.name) == ("衡岳精密", "林晓雯")
    assert local.account.roles == {role.value for role in Role}
    assert local.workspace.person == local.account.person
    report = checks.check(local.workspace)
    assert report.is_fine
    assert report.counts["process"] >= 3
    assert report.counts["position_template"] >= 4
    local.close()
    again = open_workspace(local.file.path, secret)
    assert again.account == local.account
    assert again.migrated_from is None
    again.close()


def test_a_database_that_nobody_set_up_is_refused(tmp_path: Path) -> None:
    local = create_workspace(tmp_path / "a.zhaoxian", secrets=[Secret.open()], organisation="衡岳", name="林晓雯")
    with local.workspace.action(UseCase.SETTINGS) as session:
        session.execute(text("DELETE FROM setting WHERE code = 'me'"))
    local.close()
    with pytest.raises(AppError) as caught:
        open_workspace(local.file.path, Secret.open())
    assert caught.value.code == "workspace.not_founded"
