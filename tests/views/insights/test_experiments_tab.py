"""The experiments in the window: begun with a plan, read with care, opened down to the people, ended."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from models.tables import Experiment
from models.values import clock
from services.insights.behind import Figure, people
from services.profiles.read import profile
from services.workspace import Workspace
from tests import factories
from tests.program import TestProgram
from views.candidate.facts import FactsPanel
from views.context import PageName, Place
from views.insights.experiments_tab import ExperimentsTab
from views.insights.page import EXPERIMENTS, InsightsPage

NOW = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)


@pytest.fixture
def page(qtbot: QtBot, local_workspace: Workspace) -> InsightsPage:
    program = TestProgram(local_workspace)
    with local_workspace.action("x") as session:
        factories.position(session)
    shown = InsightsPage(program)
    qtbot.addWidget(shown)
    shown.resize(1366, 768)
    shown.show()
    shown.show_place(Place(PageName.INSIGHTS, view=EXPERIMENTS))
    return shown


def tab_of(page: InsightsPage) -> ExperimentsTab:
    tab = page._experiments.tab
    assert page._stack.currentWidget() is tab
    return tab


def begin(tab: ExperimentsTab) -> None:
    tab.start.words.setText("邀约话术")
    tab.start.arm_a.setText("先打电话")
    assert not tab.start.begin.isEnabled()
    tab.start.arm_b.setText("先发短信")
    tab.start.planned.setValue(12)
    tab.start.begin.click()


def test_an_experiment_is_begun_read_and_ended(page: InsightsPage, local_workspace: Workspace) -> None:
    tab = tab_of(page)
    assert tab.start.planned.value() > 100  # the plan of 15 points on a share nobody knows yet
    begin(tab)
    page.refresh()
    [trial] = tab.model.rows
    assert trial.planned == 12
    assert tab._verdict(trial).count("12") == 1
    with clock.frozen(clock.now() + timedelta(minutes=1)), local_workspace.action("x") as session:
        for number in range(20):
            factories.application(session, f"人{number:02}")
    page.refresh()
    [trial] = tab.model.rows
    assert sum(trial.assigned) == 20
    tab.running._conclusion.setText("看不出差别")
    tab.running.end.click()
    page.refresh()
    [trial] = tab.model.rows
    assert trial.conclusion == "看不出差别"
    assert not tab.running.end.isVisible()
    page.program.undo()
    with local_workspace.reading() as session:
        assert session.scalars(select(Experiment.ended_at)).one() is None


def test_the_people_of_an_arm_are_one_click_away(page: InsightsPage, local_workspace: Workspace) -> None:
    tab = tab_of(page)
    begin(tab)
    with clock.frozen(clock.now() + timedelta(minutes=1)), local_workspace.action("x") as session:
        for number in range(20):
            factories.application(session, f"人{number:02}")
    page.refresh()
    [trial] = tab.model.rows
    tab.running.people["b"].click()
    question = page.program.places[-1].params["question"]  # type: ignore[attr-defined]
    assert question.figure is Figure.ARM
    with local_workspace.reading() as session:
        assert people(session, question=question).total == trial.assigned[1]


def test_the_recruiter_is_told_the_way_on_the_profile(
    qtbot: QtBot, page: InsightsPage, local_workspace: Workspace
) -> None:
    begin(tab_of(page))
    with clock.frozen(clock.now() + timedelta(minutes=1)), local_workspace.action("x") as session:
        row = factories.application(session, "丁一")
        candidate, application = row.candidate_id, row.id
    with local_workspace.reading() as session:
        shown = profile(session, candidate=candidate, viewer=local_workspace.person, application=application)
    panel = FactsPanel()
    qtbot.addWidget(panel)
    panel.show_profile(shown)
    assert panel.trials.isVisibleTo(panel)
    assert "邀约话术" in panel.trials.text()
    assert any(way in panel.trials.text() for way in ("A 先打电话", "B 先发短信"))


def test_a_second_experiment_on_the_same_people_is_refused(page: InsightsPage) -> None:
    tab = tab_of(page)
    begin(tab)
    begin(tab)
    [error] = page.program.errors  # type: ignore[attr-defined]
    assert error.code == "experiment.one_runs"
