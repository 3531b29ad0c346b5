"""A workspace out as plain files and in again: the same rows, on whatever database they were."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from models.tables import Application, Base, Candidate, Document, ImportBatch, Setting
from models.values import clock
from services import checks, documents, seals, templates
from services.errors import AppError
from services.exchange import coming_in, going_out
from services.exchange.codec import encoded, tables
from services.ledgers import take_back
from services.ledgers.importing import Plainly
from services.progress import Quiet
from services.vault.secret import Secret
from services.workspace import Workspace
from tests.services.ledgers.making import people
from tests.services.ledgers.test_importing import NOW, bring_in, ledger


@pytest.fixture
def office(workspace: Workspace) -> Workspace:
    """A workspace with people, a document and a history."""
    with workspace.action("setup") as session:
        templates.seed(session)
        if session.scalar(select(Setting.id).where(Setting.code == "me")) is None:
            session.add(Setting(code="me", value=workspace.person.hex if workspace.person else ""))
    bring_in(workspace, ledger(*people(7)))
    with workspace.action("document.add") as session:
        person = session.scalars(select(Candidate)).first()
        assert person is not None
        documents.attach(session, data=bytes(range(256)) * 2_000, file_name="简历.pdf", candidate=person.id)
        person.note = "改过\u2028一次"
    seals.seal(workspace)
    return workspace


def rows(workspace: Workspace) -> dict[str, list[dict[str, Any]]]:
    with workspace.reading() as session:
        return {
            table.name: [
                encoded(table, dict(row))
                for row in session.execute(select(table).order_by(*table.primary_key.columns)).mappings()
            ]
            for table in tables()
        }


def test_what_goes_out_comes_in_row_by_row(office: Workspace, tmp_path: Path) -> None:
    with clock.frozen(NOW):
        done = going_out.export(office, path=tmp_path / "all.zip")
    before = rows(office)
    assert done.rows == sum(len(of_table) for of_table in before.values())
    assert done.files == 1

    local = coming_in.make_workspace(tmp_path / "all.zip", tmp_path / "新.zhaoxian", secrets=[Secret.open()])
    try:
        assert rows(local.workspace) == before
        assert checks.check(local.workspace).is_fine
        with local.workspace.reading() as session:
            document = session.scalars(select(Document)).one()
            assert documents.content(session, document=document.id) == bytes(range(256)) * 2_000
            batch = session.scalars(select(ImportBatch)).one().id
        answer = take_back.take_back(Plainly(local.workspace), Quiet(), batch=batch)  # the history works on
        assert answer.kept_people == 1
        with local.workspace.reading() as session:
            assert session.scalar(select(func.count()).select_from(Application)) == 1
    finally:
        local.close()


def test_every_table_is_in_the_archive_or_derived() -> None:
    left = {name for name in Base.metadata.tables} - {table.name for table in tables()}  # noqa: C416
    made_anew = {"journal_context", "follower", "search_entry", "stay", "journey", "content_preview"}
    assert left == made_anew | {"content", "content_chunk"}


def _changed(source: Path, target: Path, member: str, change: Any) -> Path:
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for entry in old.infolist():
            data = old.read(entry)
            new.writestr(entry.filename, change(data) if entry.filename == member else data)
    return target


@pytest.mark.parametrize(
    ("member", "change", "code"),
    [
        ("tables/candidate.jsonl", lambda data: data.replace("王".encode(), "李".encode()), "exchange.damaged"),
        ("tables/candidate.jsonl", lambda data: data[:-40], "exchange.damaged"),
        ("manifest.json", lambda data: data.replace(b"zhaoxian-workspace", b"other"), "exchange.not_ours"),
        ("manifest.json", lambda data: json.dumps({**json.loads(data), "edition": "9999"}).encode(), "exchange.newer"),
    ],
)
def test_damaged_or_foreign_files_leave_no_workspace(
    office: Workspace, tmp_path: Path, member: str, change: Any, code: str
) -> None:
    going_out.export(office, path=tmp_path / "all.zip")
    wrong = _changed(tmp_path / "all.zip", tmp_path / "wrong.zip", member, change)
    with pytest.raises(AppError, match=code.replace(".", r"\.")):
        coming_in.make_workspace(wrong, tmp_path / "新.zhaoxian", secrets=[Secret.open()])
    assert list(tmp_path.glob("新*")) == []


def test_another_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"%PDF")
    with pytest.raises(AppError, match=r"exchange\.not_ours"):
        coming_in.make_workspace(tmp_path / "a.zip", tmp_path / "新.zhaoxian", secrets=[Secret.open()])
