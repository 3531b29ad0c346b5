"""Personal information and the journal on the command line; what goes out there is recorded, too."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from desktop import export_command, privacy_command
from desktop.command_line import PASSPHRASE_VARIABLE, build_parser
from services.errors import AppError
from services.local_workspace import create_workspace
from services.vault.secret import Secret
from tests.services.privacy import people

PASSPHRASE = "correct horse battery"
ACTS = {
    "person": privacy_command.write_person,
    "erase": privacy_command.erase_person,
    "journal": privacy_command.export_journal,
    "verify": privacy_command.verify_journal,
    "retention": privacy_command.purge_due,
    "export": export_command.export_ledger,
    "export-data": export_command.export_data,
}


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A closed workspace with one person in all rooms, and the passphrase where commands look for it."""
    monkeypatch.setenv(PASSPHRASE_VARIABLE, PASSPHRASE)
    made = tmp_path / "招聘.zhaoxian"
    secrets = [Secret.passphrase(PASSPHRASE)]
    local = create_workspace(made, secrets=secrets, organisation="澜启", name="林晓雯")
    people.everywhere(local.workspace)
    local.close()
    return made


def _told(path: Path, command: str, *arguments: str) -> dict[str, Any]:
    given = build_parser().parse_args([command, *arguments, "--workspace", str(path)])
    return ACTS[command](given).data


def test_a_person_goes_out_and_is_erased_and_the_journal_tells_of_both(
    path: Path, tmp_path: Path, qapp: object
) -> None:
    copy = tmp_path / "copy.zip"
    assert _told(path, "person", people.NAME, str(copy))["rows"] > 3
    with zipfile.ZipFile(copy) as archive:
        assert people.NAME in archive.read("data.json").decode()

    told = _told(path, "erase", people.NAME)
    assert not told["erased"]
    assert told["goes"]["document"] == 1
    assert _told(path, "erase", people.NAME, "--yes")["erased"]
    with pytest.raises(AppError, match=r"privacy\.nobody"):
        _told(path, "erase", people.NAME)

    whole = tmp_path / "whole.jsonl"
    _told(path, "journal", str(whole))
    text = whole.read_text(encoding="utf-8")
    assert [json.loads(line)["code"] for line in text.splitlines()][:2] == ["privacy.erase", "privacy.export_person"]
    assert people.NAME not in text
    assert _told(path, "verify")["intact"]


def test_exports_on_the_command_line_are_in_the_record_of_looks(path: Path, tmp_path: Path, qapp: object) -> None:
    _told(path, "export", str(tmp_path / "out.xlsx"))
    _told(path, "export-data", str(tmp_path / "all.zip"))
    out = tmp_path / "looks.jsonl"
    _told(path, "journal", str(out), "--kind", "looks")
    looks = [json.loads(line)["looked_at"] for line in out.read_text(encoding="utf-8").splitlines()]
    assert looks == ["export:workspace", "export:ledger"]


def test_who_is_due_is_listed_and_nobody_goes_without_being_asked(path: Path, qapp: object) -> None:
    assert _told(path, "retention") == {"erased": False, "due": []}
