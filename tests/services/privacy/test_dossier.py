"""A person's copy: all data, the originals, a paper that can be read; locked by a passphrase where one is given."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pypdfium2
import pytest
import pyzipper

from services.errors import AppError
from services.privacy import dossier
from services.workspace import Workspace
from tests.services.privacy import people


def _text(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def test_the_copy_has_all_data_the_originals_and_a_readable_paper(workspace: Workspace, tmp_path: Path):
    made = people.everywhere(workspace)
    with workspace.reading() as session:
        done = dossier.export(session, candidate=made.candidate, path=tmp_path / "copy.zip")
    assert done.files == 1
    with zipfile.ZipFile(done.path) as archive:
        assert archive.read(f"files/{people.FILE}") == people.RESUME
        data = json.loads(archive.read("data.json"))
        words = _text(archive.read("个人信息.pdf"))
    assert data["tables"]["candidate"][0]["name"] == people.NAME
    assert {"contact", "personal", "salary", "fact", "application", "stage_event", "document"} <= set(data["tables"])
    assert data["tables"]["personal"][0]["id_number"] == people.ID_NUMBER
    for part in (people.NAME, people.ID_NUMBER, "昆山澜启", "15,000", "婚姻状况", "待告知"):
        assert part in words
    assert "evaluation" not in data["tables"]
    assert "曹永强" not in json.dumps(data, ensure_ascii=False)


def test_what_colleagues_wrote_goes_along_only_when_asked(workspace: Workspace, tmp_path: Path):
    made = people.everywhere(workspace)
    with workspace.reading() as session:
        done = dossier.export(
            session, candidate=made.candidate, path=tmp_path / "en.zip", language="en", with_assessments=True
        )
    with zipfile.ZipFile(done.path) as archive:
        assert "evaluation" in json.loads(archive.read("data.json"))["tables"]
        words = _text(archive.read("personal-information.pdf"))
    assert "Assessments" in words
    assert f"{people.NAME}可用" in words


def test_a_passphrase_locks_the_archive(local_workspace: Workspace, tmp_path: Path):
    made = people.everywhere(local_workspace)
    with local_workspace.reading() as session:
        with pytest.raises(AppError, match="passphrase_short"):
            dossier.export(session, candidate=made.candidate, path=tmp_path / "x.zip", passphrase="short")
        done = dossier.export(session, candidate=made.candidate, path=tmp_path / "x.zip", passphrase="七月流火九月授衣")
    assert done.is_encrypted
    assert people.NAME.encode() not in done.path.read_bytes()
    with zipfile.ZipFile(done.path) as plain, pytest.raises((RuntimeError, NotImplementedError)):
        plain.read("data.json")
    with pyzipper.AESZipFile(str(done.path)) as archive:
        archive.setpassword("七月流火九月授衣".encode())
        assert people.NAME in archive.read("data.json").decode()
        archive.setpassword(b"something else")
        with pytest.raises(RuntimeError):
            archive.read("data.json")
