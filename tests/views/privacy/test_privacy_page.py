"""The page 个人信息: people are marked as told together, who is due is erased after a question, rules are kept."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from models.tables import Candidate
from models.values.enums import ApplicationState
from models.values.keys import Key
from services.privacy import assessments, notices, retention
from services.privacy.retention import Outcome
from services.use_cases import UseCase
from services.workspace import Workspace
from tests import factories
from tests.program import TestProgram
from tests.services.privacy import people
from views.context import PageName, Place
from views.privacy.due import PurgeDialog
from views.privacy.page import PrivacyPage


@pytest.fixture
def old(local_workspace: Workspace) -> Key:
    people.everywhere(local_workspace)
    with local_workspace.action(UseCase.CANDIDATE_CREATE) as session:
        row = factories.application(session, "沈岚")
        row.state, row.closed_at = ApplicationState.REJECTED, datetime(2020, 1, 1, tzinfo=UTC)
        session.get_one(Candidate, row.candidate_id).created_at = datetime(2020, 1, 1, tzinfo=UTC)
        return row.candidate_id


@pytest.fixture
def page(qtbot: QtBot, local_workspace: Workspace, old: Key) -> PrivacyPage:
    page = PrivacyPage(TestProgram(local_workspace))
    qtbot.addWidget(page)
    qtbot.addWidget(page.header)
    page.resize(1200, 700)
    page.show()
    page.show_place(Place(PageName.PRIVACY))
    return page


def test_those_who_were_told_are_marked_together_and_undo_brings_them_back(page: PrivacyPage):
    QAbstractItemModelTester(page.untold.model)
    assert page.untold.model.rowCount() == 3
    page.untold.mark()
    assert page.untold.model.rowCount() == 3, "nobody is selected yet"
    page.untold.table.selectAll()
    page.untold.how.setText("短信")
    page.untold.mark()
    assert page.untold.model.rowCount() == 0
    page.program.undo()
    assert page.untold.model.rowCount() == 3


def test_who_is_due_is_listed_with_the_reason_and_goes_only_when_confirmed(
    page: PrivacyPage, old: Key, monkeypatch: pytest.MonkeyPatch
):
    page.open_part("due")
    QAbstractItemModelTester(page.due.model)
    assert [line.candidate for line in page.due.selected()] == [old]
    monkeypatch.setattr(PurgeDialog, "exec", lambda _dialog: QDialog.DialogCode.Rejected)
    page.due.ask()
    assert page.due.model.rowCount() == 1
    monkeypatch.setattr(PurgeDialog, "exec", lambda _dialog: QDialog.DialogCode.Accepted)
    page.due.ask()
    page.due.refresh()
    assert page.due.model.rowCount() == 0
    with page.program.workspace.reading() as session:  # type: ignore[attr-defined]
        assert session.get_one(Candidate, old).merged_into_id == old
        assert notices.untold(session)[0] == 2


def test_other_months_are_kept_and_decide_who_is_due(page: PrivacyPage, old: Key):
    page.open_part("rules")
    assert page.rules.months[Outcome.REJECTED].value() == 12
    page.rules.months[Outcome.REJECTED].setValue(240)
    page.rules.keep()
    with page.program.workspace.reading() as session:  # type: ignore[attr-defined]
        assert retention.rules(session).months[Outcome.REJECTED] == 240
    page.open_part("due")
    assert page.due.model.rowCount() == 0


def test_an_assessment_is_written_down_and_corrected(page: PrivacyPage):
    page.open_part("assessments")
    part = page.assessments
    part.keep()
    assert page.program.errors, "what is done must be said"  # type: ignore[attr-defined]
    part.what.setText("体检结果用于岗前体检")
    part.measures.setPlainText("只有 HR 经理可见")
    part.keep()
    assert part.model.rowCount() == 1
    part.table.setCurrentIndex(part.model.index(0, 0))
    part.risks.setPlainText("泄露健康信息")
    part.keep()
    with page.program.workspace.reading() as session:  # type: ignore[attr-defined]
        (line,) = assessments.assessments(session)
    assert (line.risks, line.measures) == ("泄露健康信息", "只有 HR 经理可见")
    assert line.keep_until.year == line.at.year + 3
