"""A backup from before an erasure forgets the person again, however it comes back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.tables import Candidate
from services import backups, local_workspace, restoring
from services.backups import Reason
from services.local_workspace import LocalWorkspace, create_workspace, gone_back, open_workspace
from services.privacy import erasing, tombstones
from services.vault.key_file import key_path
from services.vault.secret import Secret
from services.workspace import Workspace
from tests.services.privacy import bytes_of, people

SECRET = Secret.passphrase("correct horse battery")


@pytest.fixture
def local(tmp_path: Path) -> Iterator[LocalWorkspace]:
    made = create_workspace(tmp_path / "招聘.zhaoxian", secrets=[SECRET], organisation="澜启", name="林晓雯")
    yield made
    made.close()


def _is_named(local: LocalWorkspace) -> bool:
    local.workspace.compact()
    everything = bytes_of.of_file(local.file.path, local.file.key)
    return any(form in everything for word in (people.NAME, people.PHONE) for form in bytes_of.forms(word))


def test_going_back_to_a_backup_from_before_erases_the_person_again(local: LocalWorkspace):
    made = people.everywhere(local.workspace)
    backup = backups.make(local.file, Reason.MANUAL)
    erasing.erase(local.workspace, candidates=[made.candidate])
    again = gone_back(local, backup, restoring.key_of_backup(backup, local.file))
    try:
        assert not _is_named(again)
        with again.workspace.reading() as session:
            shell = session.get_one(Candidate, made.candidate)
            assert shell.merged_into_id == shell.id
            assert session.get_one(Candidate, made.other).name == "曹永强"
    finally:
        again.close()


def test_a_backup_that_is_opened_by_itself_forgets_too(local: LocalWorkspace):
    made = people.everywhere(local.workspace)
    backup = backups.make(local.file, Reason.MANUAL)
    erasing.erase(local.workspace, candidates=[made.candidate])
    opened = open_workspace(backup.path, SECRET)
    try:
        assert not _is_named(opened)
    finally:
        opened.close()


def test_a_backup_copied_over_the_workspace_by_hand_forgets_too(local: LocalWorkspace):
    made = people.everywhere(local.workspace)
    backup = backups.make(local.file, Reason.MANUAL)
    erasing.erase(local.workspace, candidates=[made.candidate])
    local.close()
    shutil.copy(backup.path, local.file.path)
    shutil.copy(key_path(backup.path), key_path(local.file.path))
    opened = open_workspace(local.file.path, SECRET)
    try:
        assert not _is_named(opened)
    finally:
        opened.close()


def test_the_list_names_nobody_and_a_damaged_one_is_no_obstacle(local: LocalWorkspace):
    made = people.everywhere(local.workspace)
    erasing.erase(local.workspace, candidates=[made.candidate])
    path = tombstones.path_of(local.file.path.parent, local.file.workspace)
    text = path.read_text(encoding="utf-8")
    assert str(made.candidate) in text
    assert people.NAME not in text
    assert people.PHONE not in text
    path.write_text("{half", encoding="utf-8")
    local.close()
    open_workspace(local.file.path, SECRET).close()


def test_a_server_that_was_restored_is_told_whom_to_forget(server_workspace: Workspace):
    made = people.everywhere(server_workspace)
    known = tombstones.Tombstones({made.application: frozenset({made.candidate})})
    assert tombstones.forget_again(server_workspace, known) == 1
    assert tombstones.forget_again(server_workspace, known) == 0
    everything = bytes_of.of_rows(server_workspace)
    assert people.NAME.encode() not in everything


def test_nothing_is_done_where_nobody_was_erased(local: LocalWorkspace):
    people.everywhere(local.workspace)
    local.close()
    opened = local_workspace.open_workspace(local.file.path, SECRET)
    try:
        assert _is_named(opened)
    finally:
        opened.close()
