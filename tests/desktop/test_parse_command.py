"""`main.py parse` as scripts use it: the published lines, their schema, the Excel file, exit codes."""

from __future__ import annotations

import json
import zipfile
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from jsonschema import Draft202012Validator

from tests.desktop.test_command_line import ROOT, call
from tests.services.resumes import making
from tests.services.resumes.test_parse_boards import BOSS, ENGLISH, FACTORY, JOB51

SCHEMA = json.loads((ROOT / "docs" / "parse-output.schema.json").read_text("utf-8"))
EMPTY = ("phones", "emails", "education", "employment", "projects", "skills", "certificates", "languages")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Résumés of several kinds, one below another folder, and what is none."""
    root = tmp_path / "résumés"
    (root / "below").mkdir(parents=True)
    (root / "boss.txt").write_text(BOSS, "utf-8")
    (root / "english.docx").write_bytes(making.word(ENGLISH.strip().split("\n")))
    (root / "form.pdf").write_bytes(making.tabbed_pdf(FACTORY.strip().split("\n")))
    (root / "below" / "51job.txt").write_text(JOB51, encoding="gb18030")
    (root / "broken.pdf").write_bytes(b"%PDF-1.4 nothing more")
    (root / ".hidden.txt").write_text("nothing", "utf-8")
    return root


def lines(*arguments: str, code: int, home: Path) -> list[dict[str, Any]]:
    returned, out, err = call("parse", *arguments, "--json", home=home)
    assert returned == code, out + err
    return [json.loads(line) for line in out.splitlines()]


def test_every_line_keeps_the_published_contract(folder: Path, tmp_path: Path) -> None:
    found = lines(str(folder), code=1, home=tmp_path)

    validator = Draft202012Validator(SCHEMA)
    assert [list(validator.iter_errors(entry)) for entry in found] == [[]] * 5
    assert all(list(entry) == list(SCHEMA["properties"]) for entry in found)
    by_name = {Path(entry["file"]).name: entry for entry in found}
    assert set(by_name) == {"boss.txt", "english.docx", "form.pdf", "51job.txt", "broken.pdf"}
    assert (by_name["boss.txt"]["name"], by_name["boss.txt"]["reader"]) == ("罗子轩", "text")
    assert by_name["boss.txt"]["expected_salary"] == "15-20K"
    assert by_name["51job.txt"]["employment"][0]["end"] == "present"
    assert by_name["english.docx"]["degree"] == "本科"
    broken = by_name["broken.pdf"]
    assert broken["error"]["code"].startswith("resume.")
    assert broken["error"]["sentence"]
    assert (broken["reader"], broken["name"], [broken[key] for key in EMPTY]) == (None, None, [[]] * len(EMPTY))


def test_full_adds_certainty_and_place(folder: Path, tmp_path: Path) -> None:
    (found,) = lines(str(folder / "form.pdf"), "--full", code=0, home=tmp_path)

    assert found["name"]["value"] == "李大勇"
    assert 0.8 <= found["name"]["confidence"] <= 1
    place = found["name"]["place"]
    assert place["text"] == "李大勇"
    (spot,) = place["spots"]
    left, top, right, bottom = spot["box"]
    assert spot["page"] == 1
    assert 0 < left < right < 595
    assert 0 < top < bottom < 842
    assert found["expected_salary"]["pay"] == {"low": 7000, "high": 8000, "period": "month", "months": 12}


def test_the_excel_file_has_a_row_per_file_and_phones_as_text(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    code, printed, _ = call("parse", str(folder), "--xlsx", str(out), home=tmp_path)

    assert (code, printed) == (1, "")
    book = openpyxl.load_workbook(out)
    rows = [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()]
    assert len(rows) == 6
    row = next(row for row in rows if row[1] == "罗子轩")
    assert row[2] == "13691234560"
    assert len(list(book.worksheets[2].iter_rows())) == 8  # a line of names, and seven employments


def test_words_for_people_and_a_file_that_is_not_there(folder: Path, tmp_path: Path) -> None:
    code, out, err = call("parse", str(folder / "boss.txt"), str(folder / "gone.pdf"), home=tmp_path)
    assert code == 1
    assert "罗子轩" in out
    assert "1 read, 1 failed" in err
    code, _, _ = call("parse", home=tmp_path)
    assert code == 2
    code, _, _ = call("parse", str(folder), "--workers", "0", home=tmp_path)
    assert code == 2


def test_what_is_inside_an_archive_or_a_mail_is_read_one_by_one(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["Subject"] = "应聘"
    mail.set_content("简历见附件")
    mail.add_attachment(BOSS.encode(), maintype="text", subtype="plain", filename="罗子轩.txt")
    with zipfile.ZipFile(tmp_path / "投递.zip", "w") as archive:
        archive.writestr("51job.txt", JOB51.encode("gb18030"))
        archive.writestr("mail.eml", mail.as_bytes())
        archive.writestr("setup.exe", b"MZ" + bytes(200))

    found = lines(str(tmp_path / "投递.zip"), code=1, home=tmp_path)

    inside = {entry["file"].split("投递.zip/")[1]: entry for entry in found}
    assert inside["51job.txt"]["name"] == "何秀兰"
    assert inside["mail.eml/罗子轩.txt"]["name"] == "罗子轩"
    assert inside["setup.exe"]["error"]["code"] == "resume.program"


@pytest.mark.timeout(180)
def test_a_scan_is_recognised_unless_that_is_switched_off(tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(making.scan(("周明远", "求职意向：设备工程师", "电话：13761230918")))

    (found,) = lines(str(tmp_path / "scan.pdf"), code=0, home=tmp_path)
    assert (found["reader"], found["name"], found["phones"]) == ("ocr", "周明远", ["13761230918"])
    (left,) = lines(str(tmp_path / "scan.pdf"), "--no-ocr", code=1, home=tmp_path)
    assert left["error"]["code"] == "resume.needs_recognition"
