"""Personal information and the journal on the command line; what goes out there is recorded, too."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

from tests.desktop.test_command_line import PASSPHRASE, answered, call, path
from tests.services.ledgers.making import HEADINGS, people, workbook

__all__ = ["path"]


def _filled(path: Path, tmp_path: Path) -> tuple[tuple[str, str], str]:
    ledger = tmp_path / "台账.xlsx"
    ledger.write_bytes(workbook(("2025", [list(HEADINGS), *people(4)])))
    here = ("--workspace", str(path))
    answered("import", str(ledger), *here, home=tmp_path, passphrase=PASSPHRASE)
    return here, str(people(1)[0][HEADINGS.index("姓名")])


def test_a_person_goes_out_and_is_erased_and_the_journal_tells_of_both(path: Path, tmp_path: Path) -> None:
    here, name = _filled(path, tmp_path)
    copy = tmp_path / "copy.zip"
    made = answered("person", name, str(copy), *here, home=tmp_path, passphrase=PASSPHRASE)
    assert made["rows"] > 3
    with zipfile.ZipFile(copy) as archive:
        assert name in archive.read("data.json").decode()

    told = answered("erase", name, *here, home=tmp_path, passphrase=PASSPHRASE)
    assert not told["erased"]
    assert told["stays"]["application"] == 1
    assert answered("erase", name, "--yes", *here, home=tmp_path, passphrase=PASSPHRASE)["erased"]
    code, _, _ = call("erase", name, *here, home=tmp_path, passphrase=PASSPHRASE)
    assert code == 4

    out = tmp_path / "journal.jsonl"
    written = answered("journal", str(out), "--kind", "looks", *here, home=tmp_path, passphrase=PASSPHRASE)
    assert written["acts"] == 1
    whole = tmp_path / "whole.jsonl"
    answered("journal", str(whole), *here, home=tmp_path, passphrase=PASSPHRASE)
    codes = [json.loads(line)["code"] for line in whole.read_text(encoding="utf-8").splitlines()]
    assert codes[:3] == ["export", "privacy.erase", "privacy.export_person"]
    assert name not in whole.read_text(encoding="utf-8")
    assert answered("verify", *here, home=tmp_path, passphrase=PASSPHRASE)["intact"]


def test_exports_on_the_command_line_are_in_the_record_of_looks(path: Path, tmp_path: Path) -> None:
    here, _ = _filled(path, tmp_path)
    answered("export", str(tmp_path / "out.xlsx"), *here, home=tmp_path, passphrase=PASSPHRASE)
    answered("export-data", str(tmp_path / "all.zip"), *here, home=tmp_path, passphrase=PASSPHRASE)
    out = tmp_path / "looks.jsonl"
    answered("journal", str(out), "--kind", "looks", *here, home=tmp_path, passphrase=PASSPHRASE)
    looks = [json.loads(line)["looked_at"] for line in out.read_text(encoding="utf-8").splitlines()]
    assert looks == ["export:workspace", "export:ledger"]


def test_who_is_due_is_listed_and_nobody_goes_without_being_asked(path: Path, tmp_path: Path) -> None:
    here, _ = _filled(path, tmp_path)
    assert not answered("retention", *here, home=tmp_path, passphrase=PASSPHRASE)["erased"]
