"""The journal is read by who, when, what and about whom; values before and after; sensitive ones are covered."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from sqlalchemy import select

from models.tables import Candidate, Contact, Person, Reveal
from models.values import clock
from services import journal, reveals
from services.audit import acts, values
from services.audit.acts import Filters, Kind
from services.audit.export import export
from services.errors import AppError
from services.privacy import erasing
from services.use_cases import UseCase
from services.workspace import Workspace
from tests import factories
from tests.services.privacy import people

EARLY = datetime(2026, 1, 5, 2, tzinfo=UTC)


def _edited(workspace: Workspace) -> tuple[Candidate, Candidate]:
    with clock.frozen(EARLY), workspace.action(UseCase.CANDIDATE_CREATE) as session:
        first = factories.candidate(session, "沈岚", title="焊工")
        second = factories.candidate(session, "贺知远")
        session.add(Contact(candidate_id=first.id, kind="phone", value="13912345678", normal="13912345678"))
    with workspace.action(UseCase.CANDIDATE_EDIT) as session:
        session.get_one(Candidate, first.id).title = "班组长"
    with workspace.action(UseCase.CANDIDATE_EDIT) as session:
        row = session.get_one(Candidate, first.id)
        row.title, row.owner_id = "主管", workspace.person
    return first, second


def test_acts_are_found_by_who_when_what_and_about_whom(workspace: Workspace):
    first, second = _edited(workspace)
    with workspace.reading() as session:

        def codes(**asked: object) -> list[str]:
            return [act.code for act in acts.search(session, filters=Filters(**asked)).acts]  # type: ignore[arg-type]

        assert sorted(codes()) == ["candidate.create", "candidate.edit", "candidate.edit", "setup"]
        assert codes(about=second.id) == ["candidate.create"]
        assert codes(about=first.id, kind=Kind.PEOPLE) == ["candidate.edit", "candidate.edit", "candidate.create"]
        assert codes(end=EARLY + timedelta(days=1), start=EARLY) == ["candidate.create"]
        assert codes(person=second.id) == []
        assert codes(code="setup") == ["setup"]
        act = acts.search(session, filters=Filters(about=second.id)).acts[0]
        assert act.who == session.get_one(Person, workspace.person).name
        assert act.about == ("沈岚", "贺知远")


def test_pages_follow_each_other_without_gap_or_repeat(workspace: Workspace):
    _edited(workspace)
    with workspace.reading() as session:
        whole = acts.search(session, filters=Filters()).acts
        first = acts.search(session, filters=Filters(), limit=2)
        assert first.has_more
        last = first.acts[-1]
        rest = acts.search(session, filters=Filters(before=(last.at, last.key)), limit=2)
        assert (*first.acts, *rest.acts) == whole
        assert not rest.has_more


def test_values_before_and_after_come_from_the_journal_and_keys_are_named(workspace: Workspace):
    first, _ = _edited(workspace)
    with workspace.reading() as session:
        newest, older = acts.search(session, filters=Filters(about=first.id)).acts[:2]
        told = {v.column: (v.before, v.after) for v in values.detail(session, action=newest.key).changes[0].values}
        assert told["title"] == ("班组长", "主管")
        assert told["owner_id"] == (None, "林晓雯")
        assert values.detail(session, action=older.key).changes[0].values == (values.Value("title", "焊工", "班组长"),)


def test_sensitive_values_are_covered_and_uncovering_is_written_down(workspace: Workspace):
    first, _ = _edited(workspace)
    with workspace.reading() as session:
        made = acts.search(session, filters=Filters(code=UseCase.CANDIDATE_CREATE)).acts[0]
        covered = values.detail(session, action=made.key)
    assert covered.has_covered
    assert "13912345678" not in repr(covered)
    with workspace.action(UseCase.REVEAL) as session:
        open_ = values.uncovered(session, action=made.key)
    assert "13912345678" in repr(open_)
    with workspace.reading() as session:
        looks = session.scalars(select(Reveal)).all()
        assert [(row.field, row.candidate_id) for row in looks] == [("phone", first.id)]
        newest = acts.search(session, filters=Filters(kind=Kind.LOOKS)).acts[0]
        assert (newest.code, newest.looked_at) == ("candidate.reveal", "phone")


def test_undone_acts_and_erased_values_are_told_as_such(workspace: Workspace):
    made = people.everywhere(workspace)
    with workspace.action(UseCase.CANDIDATE_EDIT) as session:
        session.get_one(Candidate, made.other).title = "班组长"
        key = session.info["action"]
    journal.undo(workspace, key)
    erasing.erase(workspace, candidates=[made.candidate])
    with workspace.reading() as session:
        found = acts.search(session, filters=Filters()).acts
        assert [act.is_undone for act in found if act.key == key] == [True]
        erased = next(act for act in found if act.code == UseCase.ERASE)
        detail = values.detail(session, action=erased.key)
        assert any(change.is_erased for change in detail.changes)
        assert people.NAME not in repr(detail)


@pytest.mark.parametrize("kind", [".xlsx", ".jsonl"])
def test_the_journal_goes_out_as_a_file_with_sensitive_values_covered(workspace: Workspace, tmp_path: Path, kind: str):
    _edited(workspace)
    with workspace.action(UseCase.EXPORT) as session:
        reveals.exported(session, rows=3)
    path = tmp_path / f"journal{kind}"
    with workspace.reading() as session:
        written = export(session, filters=Filters(), path=path)
    assert written.acts == 5
    if kind == ".jsonl":
        lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        assert [line["code"] for line in lines][:2] == ["export", "candidate.edit"]
        assert lines[1]["changes"][0]["values"]["title"] == {"before": "班组长", "after": "主管"}
        assert lines[0]["looked_at"] == "export:people"
    else:
        rows = [[cell.value for cell in row] for row in load_workbook(path).active.iter_rows()]
        assert rows[0][0] == "时间（UTC）"
        assert any("班组长" in row and "主管" in row for row in rows)
    assert b"13912345678" not in path.read_bytes()


def test_another_ending_is_refused(workspace: Workspace, tmp_path: Path):
    with workspace.reading() as session, pytest.raises(AppError, match=r"journal\.format"):
        export(session, filters=Filters(), path=tmp_path / "journal.pdf")
