"""The command line as IT and scripts use it: real processes, exit codes, JSON."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from msoffcrypto.format.ooxml import OOXMLFile

from models.tables import Department
from services import backups
from services.local_workspace import create_workspace, open_workspace
from services.use_cases import UseCase
from services.vault.recovery import new_recovery_key
from services.vault.secret import Secret
from tests import factories
from tests.services.ledgers import making

ROOT = Path(__file__).resolve().parents[2]
PASSPHRASE = "correct horse battery"


def call(*arguments: str, passphrase: str | None = None, given: str | None = None, home: Path) -> tuple[int, str, str]:
    environment = {**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home / "config"), "ZHAOXIAN_LANGUAGE": "en"}
    environment.pop("ZHAOXIAN_PASSPHRASE", None)
    if passphrase is not None:
        environment["ZHAOXIAN_PASSPHRASE"] = passphrase
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *arguments],
        env=environment,
        input=given,
        stdin=subprocess.DEVNULL if given is None else None,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    return done.returncode, done.stdout, done.stderr


def answered(*arguments: str, code: int = 0, home: Path, **secrets: str) -> Any:
    returned, out, err = call(*arguments, "--json", home=home, **secrets)
    assert returned == code, out + err
    return json.loads(out)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    secrets = [Secret.passphrase(PASSPHRASE), Secret.recovery_key(new_recovery_key())]
    local = create_workspace(tmp_path / "招聘.zhaoxian", secrets=secrets, organisation="衡岳精密", name="林晓雯")
    with local.workspace.action(UseCase.CANDIDATE_CREATE) as session:
        factories.candidate(session)
    local.close()
    return local.file.path


def test_help_names_every_command_in_both_languages(tmp_path: Path) -> None:
    code, out, err = call("--help", home=tmp_path)
    assert (code, err) == (0, "")
    for command in ("open", "demo", "import", "parse", "report", "check", "backup", "restore"):
        assert f"\n    {command} " in out
    code, chinese, _ = call("--help", "--language", "zh_CN", home=tmp_path)
    assert code == 0
    assert "备份" in chinese
    assert call("restore", "--help", home=tmp_path)[0] == 0


def test_a_wrong_command_is_exit_code_2(tmp_path: Path) -> None:
    assert call("chekc", home=tmp_path)[0] == 2
    assert call("report", "funnnel", home=tmp_path)[0] == 2


def test_check_says_that_all_is_in_order(path: Path, tmp_path: Path) -> None:
    found = answered("check", "--workspace", str(path), passphrase=PASSPHRASE, home=tmp_path)
    assert found["fine"] is True
    assert found["rows"]["candidate"] == 1
    code, out, _ = call("check", "--workspace", str(path), passphrase=PASSPHRASE, home=tmp_path)
    assert code == 0
    assert "✓ seals" in out


def test_the_passphrase_comes_from_the_input_too_and_a_wrong_one_is_exit_code_3(path: Path, tmp_path: Path) -> None:
    arguments = ("check", "--workspace", str(path), "--passphrase-stdin")
    assert call(*arguments, given=PASSPHRASE + "\n", home=tmp_path)[0] == 0
    code, out, err = call(*arguments, given="wrong horse battery\n", home=tmp_path)
    assert (code, out) == (3, "")
    assert "passphrase is wrong" in err
    assert "horse" not in err
    code, _, err = call("check", "--workspace", str(path), home=tmp_path)
    assert code == 3
    assert "ZHAOXIAN_PASSPHRASE" in err


def test_an_error_as_json_has_its_code_and_its_words(tmp_path: Path) -> None:
    error = answered("check", "--workspace", str(tmp_path / "none.zhaoxian"), code=3, home=tmp_path)
    assert error["error"] == "workspace.not_found"
    assert "none.zhaoxian" in error["words"]
    assert answered("check", code=3, home=tmp_path)["error"] == "workspace.none_known"


def test_a_backup_is_made_listed_previewed_and_restored(path: Path, tmp_path: Path) -> None:
    on = ("--workspace", str(path))
    made = answered("backup", *on, passphrase=PASSPHRASE, home=tmp_path)
    assert Path(made["file"]).exists()
    local = open_workspace(path, Secret.passphrase(PASSPHRASE))
    with local.workspace.action(UseCase.SETTINGS) as session:
        session.add(Department(name="销售部"))
    local.close()
    listed = answered("backup", "--list", *on, home=tmp_path)["backups"]
    assert [entry["file"] for entry in listed] == [made["file"]]
    preview = answered("restore", made["file"], *on, passphrase=PASSPHRASE, home=tmp_path)
    assert (preview["restored"], preview["actions_lost"]) == (False, 1)
    assert preview["newest_lost"][0]["code"] == UseCase.SETTINGS
    done = answered("restore", made["file"], *on, "--yes", passphrase=PASSPHRASE, home=tmp_path)
    assert done["restored"] is True
    assert answered("check", *on, passphrase=PASSPHRASE, home=tmp_path)["rows"]["department"] == 0


def test_a_workspace_that_is_gone_is_restored_from_its_backup(path: Path, tmp_path: Path) -> None:
    local = open_workspace(path, Secret.passphrase(PASSPHRASE))
    made = backups.make(local.file, backups.Reason.MANUAL)
    local.close()
    path.unlink()
    on = ("--workspace", str(path))
    done = answered("restore", str(made.path), *on, "--yes", passphrase=PASSPHRASE, home=tmp_path)
    assert done["rows"]["candidate"] == {"now": None, "then": 1}
    assert answered("check", *on, passphrase=PASSPHRASE, home=tmp_path)["fine"] is True


def test_a_damaged_backup_is_refused(path: Path, tmp_path: Path) -> None:
    (tmp_path / "some.zhaoxian").write_bytes(os.urandom(9000))
    error = answered("restore", str(tmp_path / "some.zhaoxian"), "--workspace", str(path), code=4, home=tmp_path)
    assert error["error"] == "backup.damaged"


def test_the_funnel_is_printed(path: Path, tmp_path: Path) -> None:
    found = answered("report", "funnel", "--workspace", str(path), passphrase=PASSPHRASE, home=tmp_path)
    assert set(found) == {"from", "to", "applications", "stages"}


@pytest.mark.parametrize("name", ["insights", "health", "daily"])
def test_a_report_is_data_a_workbook_and_paper(path: Path, tmp_path: Path, name: str) -> None:
    on = ("--workspace", str(path), "--xlsx", str(tmp_path / "r.xlsx"), "--pdf", str(tmp_path / "r.pdf"))
    found = answered("report", name, *on, passphrase=PASSPHRASE, home=tmp_path)
    assert found["report"] == name
    assert found["time_zone"] == "Asia/Shanghai"
    assert (tmp_path / "r.xlsx").read_bytes().startswith(b"PK")
    assert (tmp_path / "r.pdf").read_bytes().startswith(b"%PDF")


def test_a_report_on_nothing_that_exists_is_a_clear_error(path: Path, tmp_path: Path) -> None:
    on = ("--workspace", str(path), "--department", "无此部门")
    error = answered("report", "insights", *on, passphrase=PASSPHRASE, code=4, home=tmp_path)
    assert error["error"] == "report.nothing_named"
    backwards = ("--workspace", str(path), "--from", "2026-03-01", "--to", "2026-02-01")
    error = answered("report", "funnel", *backwards, passphrase=PASSPHRASE, code=4, home=tmp_path)
    assert error["error"] == "report.window_backwards"


def test_a_ledger_is_planned_then_imported_once_with_a_backup(path: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "面试台账.csv"
    rows = "\n".join(
        f"候选人{chr(0x4E00 + n)},1391234{5000 + n},装配工,BOSS直聘,2026-03-{n + 1:02d}" for n in range(20)
    )
    ledger.write_text("姓名,电话,应聘岗位,渠道,登记日期\n" + rows, encoding="gb18030")
    on = ("--workspace", str(path))
    planned = answered("import", str(ledger), "--dry-run", *on, passphrase=PASSPHRASE, home=tmp_path)
    assert (planned["dry_run"], planned["totals"]["records"]) == (True, 20)
    assert answered("check", *on, passphrase=PASSPHRASE, home=tmp_path)["rows"]["candidate"] == 1
    done = answered("import", str(ledger), *on, passphrase=PASSPHRASE, home=tmp_path)
    assert (done["rows"], done["differences"]) == (20, 0)
    assert done["backup"].endswith("import.zhaoxian")
    checked = answered("check", *on, passphrase=PASSPHRASE, home=tmp_path)
    assert checked["fine"] is True
    assert checked["rows"]["candidate"] == 21


def test_a_dry_run_needs_no_workspace_and_keeps_its_contract(tmp_path: Path) -> None:
    ledger = tmp_path / "台账.csv"
    ledger.write_text("姓名,电话,应聘岗位\n王小明,13912345001,装配工\n王小明,139 1234 5001,会计\n", encoding="utf-8")
    planned = answered("import", str(ledger), "--dry-run", home=tmp_path)
    schema = json.loads((ROOT / "docs" / "ledger-dry-run.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(planned)
    assert planned["sheets"][0]["duplicates"][0]["rows"] == [2, 3]
    assert [row["action"] for row in planned["sheets"][0]["rows"]] == ["create", "merge"]


def test_a_ledger_without_people_is_described_and_needs_a_look(tmp_path: Path) -> None:
    ledger = tmp_path / "空表.csv"
    ledger.write_text("姓名,电话,应聘岗位\n", encoding="utf-8")
    code, out, err = call("import", str(ledger), "--dry-run", "--json", home=tmp_path)
    data = json.loads(out)
    assert (code, data["nothing_to_import"]) == (1, "ledger.no_people")
    assert [column["field"] for column in data["sheets"][0]["columns"]] == ["name", "phone", "position_applied"]
    assert "空表.csv" in err


def test_sheets_are_chosen_by_name(tmp_path: Path) -> None:
    ledger = tmp_path / "两月.xlsx"
    ledger.write_bytes(
        making.workbook(*[(name, [["姓名", "电话"], [f"王{name}", "13912345001"]]) for name in ("一月", "二月")])
    )
    planned = answered("import", str(ledger), "--dry-run", "--sheet", "二月", home=tmp_path)
    assert [sheet["imported"] for sheet in planned["sheets"]] == [False, True]
    code, out, err = call("import", str(ledger), "--dry-run", "--sheet", "三月", "--json", home=tmp_path)
    assert (code, json.loads(out)["error"]) == (4, "ledger.no_such_sheet")
    assert "一月、二月" in err


def test_the_password_of_a_file_comes_from_the_input(tmp_path: Path) -> None:
    plain, locked = io.BytesIO(making.workbook(("s", [["姓名", "电话"], ["王小明", "13912345001"]]))), io.BytesIO()
    OOXMLFile(plain).encrypt("secret", locked)
    ledger = tmp_path / "加密.xlsx"
    ledger.write_bytes(locked.getvalue())
    asked = ("import", str(ledger), "--dry-run", "--json")
    assert json.loads(call(*asked, home=tmp_path)[1])["error"] == "ledger.password_needed"
    assert json.loads(call(*asked, "--password-stdin", given="wrong\n", home=tmp_path)[1])["error"] == (
        "ledger.password_wrong"
    )
    code, out, _ = call(*asked, "--password-stdin", given="secret\n", home=tmp_path)
    assert (code, json.loads(out)["totals"]["records"]) == (0, 1)


def test_a_file_that_is_no_ledger_changes_nothing(path: Path, tmp_path: Path) -> None:
    picture = tmp_path / "photo.xlsx"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    on = ("--workspace", str(path))
    error = answered("import", str(picture), *on, passphrase=PASSPHRASE, code=4, home=tmp_path)
    assert error["error"] == "ledger.not_a_table"
    assert answered("backup", "--list", *on, home=tmp_path)["backups"] == []
