"""The page 日志: filters, values, covered values, export and verification, on the real journal."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy import select, update

from models.tables import Candidate, JournalRow, Reveal
from services import seals
from services.audit.acts import Kind
from services.use_cases import UseCase
from services.workspace import Workspace
from tests.program import ImmediateJob, TestProgram
from tests.services.privacy import people
from tests.services.privacy.people import Made
from views.context import PageName, Place
from views.journal.page import JournalPage


@pytest.fixture
def made(local_workspace: Workspace) -> Made:
    made = people.everywhere(local_workspace)
    with local_workspace.action(UseCase.CANDIDATE_EDIT) as session:
        session.get_one(Candidate, made.other).title = "班组长"
    with local_workspace.action(UseCase.CANDIDATE_EDIT) as session:
        session.get_one(Candidate, made.other).title = "主管"
    return made


@pytest.fixture
def page(qtbot: QtBot, local_workspace: Workspace, made: Made) -> JournalPage:
    page = JournalPage(TestProgram(local_workspace))
    qtbot.addWidget(page)
    qtbot.addWidget(page.header)
    page.resize(1300, 700)
    page.show()
    page.show_place(Place(PageName.JOURNAL))
    return page


def _detail(page: JournalPage) -> str:
    QApplication.processEvents()
    shown = page.detail.findChildren(QLabel)
    return "\n".join(each.text() for each in shown if each.isVisibleTo(page.detail))


def _codes(page: JournalPage) -> list[str]:
    return [act.code for act in page.model.rows]


def test_the_newest_act_is_shown_with_its_values_before_and_after(page: JournalPage):
    QAbstractItemModelTester(page.model)
    assert _codes(page)[:2] == ["candidate.edit", "candidate.edit"]
    assert "班组长 → 主管" in _detail(page)


def test_filters_ask_for_a_kind_and_for_a_person(page: JournalPage, made: Made):
    page.bar.kind.setCurrentIndex(page.bar.kind.findData(Kind.IMPORTS.value))
    page.bar.kind.activated.emit(page.bar.kind.currentIndex())
    assert _codes(page) == ["ledger.import"]
    page.bar.kind.setCurrentIndex(0)
    page.bar.show_about(made.other, "曹永强")
    assert set(_codes(page)) == {"candidate.edit", "ledger.import"}
    page.bar.about.click()
    assert "setup" in _codes(page)


def test_covered_values_are_shown_after_a_look_that_is_recorded(page: JournalPage, made: Made):
    row = next(n for n, act in enumerate(page.model.rows) if act.code == "ledger.import")
    page.table.setCurrentIndex(page.model.index(row, 0))
    assert people.ID_NUMBER not in _detail(page)
    page.detail.uncover_wanted.emit(page.model.rows[row].key)
    assert people.ID_NUMBER in _detail(page)
    with page.program.workspace.reading() as session:  # type: ignore[attr-defined]
        assert {each.field for each in session.scalars(select(Reveal))} == {"phone", "personal", "salary"}


def test_an_export_is_written_and_recorded(page: JournalPage, tmp_path: Path):
    page.save(tmp_path / "journal.xlsx")
    assert (tmp_path / "journal.xlsx").stat().st_size > 2_000
    page.refresh()
    newest = page.model.rows[0]
    assert (newest.code, newest.looked_at) == ("export", "export:journal")


def test_verification_says_that_all_is_unbroken_and_names_the_first_altered_row(
    page: JournalPage, local_workspace: Workspace, made: Made
):
    seals.seal(local_workspace)
    page.verify()
    job = page.program.jobs[-1]  # type: ignore[attr-defined]
    assert isinstance(job, ImmediateJob)
    page._show_verified(job.result)
    assert page.banner.isVisibleTo(page)
    assert page.banner.property("tone") is None
    assert page._verifying is None
    with local_workspace.deriving() as session:
        edited = JournalRow.key == made.other, JournalRow.entity == "candidate", JournalRow.before.is_not(None)
        row = session.scalars(select(JournalRow).where(*edited)).first()
        assert row is not None
        session.execute(update(JournalRow).where(JournalRow.seq == row.seq).values(before='{"title":"厂长"}'))
    page.verify()
    page._show_verified(page.program.jobs[-1].result)  # type: ignore[attr-defined]
    assert str(row.seq) in page.banner.accessibleName()
