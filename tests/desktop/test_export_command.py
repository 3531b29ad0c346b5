"""What goes out on the command line, and comes in again: ledgers, schemes, whole workspaces."""

from __future__ import annotations

from pathlib import Path

import openpyxl

from tests.desktop.test_command_line import PASSPHRASE, answered, call, path
from tests.services.ledgers.making import HEADINGS, people, workbook

__all__ = ["path"]


def test_a_ledger_comes_in_and_goes_out_in_its_layout(path: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "台账.xlsx"
    ledger.write_bytes(workbook(("2025", [list(HEADINGS), *people(4)])))
    here = ("--workspace", str(path))
    assert answered("import", str(ledger), *here, home=tmp_path, passphrase=PASSPHRASE)["created"] == 4

    out = tmp_path / "out.xlsx"
    data = answered("export", str(out), "--layout-of", "台账.xlsx", *here, home=tmp_path, passphrase=PASSPHRASE)
    assert data["rows"] == 4
    sheet = openpyxl.load_workbook(out).worksheets[0]
    assert [cell.value for cell in next(iter(sheet.iter_rows()))] == list(HEADINGS)

    assert answered("export", str(out), "--headings", "en", *here, home=tmp_path, passphrase=PASSPHRASE)["rows"] == 4
    assert openpyxl.load_workbook(out).worksheets[0].max_row == 5
    code, _, err = call("export", str(out), "--layout-of", "x", *here, home=tmp_path, passphrase=PASSPHRASE)
    assert code == 4
    assert "台账.xlsx" in err


def test_schemes_and_whole_workspaces_travel_as_files(path: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "台账.xlsx"
    ledger.write_bytes(workbook(("2025", [list(HEADINGS), *people(4)])))
    here = ("--workspace", str(path))
    answered("import", str(ledger), *here, home=tmp_path, passphrase=PASSPHRASE)
    schemes = tmp_path / "s.zxmap"
    assert answered("schemes", str(schemes), *here, home=tmp_path, passphrase=PASSPHRASE)["schemes"] == 1

    everything = tmp_path / "all.zip"
    assert answered("export-data", str(everything), *here, home=tmp_path, passphrase=PASSPHRASE)["rows"] > 30
    new = ("--workspace", str(tmp_path / "新.zhaoxian"))
    answered("import-data", str(everything), *new, home=tmp_path, passphrase="another horse battery")
    checked = answered("check", *new, home=tmp_path, passphrase="another horse battery")
    assert checked["fine"]
    assert checked["rows"]["candidate"] == 5
    taken = answered("schemes", str(schemes), "--take", *new, home=tmp_path, passphrase="another horse battery")
    assert taken["schemes"] == 1
    code, _, _ = call("import-data", str(everything), home=tmp_path, passphrase=PASSPHRASE)
    assert code == 2
