"""Experiments: assigned by chance, once, for ever; judged by one figure, and not before the plan is met."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from models.tables import Application, Experiment
from models.values import clock
from models.values.keys import Key, new_key
from services.errors import AppError, Conflict
from services.insights import experiments
from services.insights.compare import Verdict
from services.insights.metrics.dictionary import BY_CODE
from services.insights.metrics.measure import Part, applications_behind
from services.insights.scope import OFFICE_ZONE, Scope
from services.workspace import Workspace
from tests import factories
from tests.services.insights import random_office
from tests.services.insights.random_office import NOW, START


def begun(workspace: Workspace, **values: Any) -> Key:
    """An experiment that has been running since the office began."""
    with workspace.action("x") as session:
        row = Experiment(
            words="邀约话术", arm_a="电话", arm_b="短信", metric="first_response", planned=10, started_at=START
        )
        for name, value in values.items():
            setattr(row, name, value)
        session.add(row)
        session.flush()
        return row.id


def test_arms_are_fixed_even_and_independent() -> None:
    first, second = new_key(), new_key()
    keys = [new_key() for _ in range(4_000)]
    arms = [experiments.arm_of(first, key) for key in keys]
    assert arms == [experiments.arm_of(first, key) for key in keys]
    assert 1_850 < arms.count("a") < 2_150
    both = sum(arm == experiments.arm_of(second, key) for arm, key in zip(arms, keys, strict=True))
    assert 1_850 < both < 2_150  # being in A of one says nothing about the other


def test_each_arm_counts_its_own_people(workspace: Workspace) -> None:
    office = random_office.make(workspace, 60)
    key = begun(workspace)
    with clock.frozen(NOW), workspace.reading() as session:
        [trial] = experiments.trials(session)
        scope = Scope(date(2024, 1, 1), clock.today(OFFICE_ZONE))
        for arm, figure in (("a", trial.pair.before), ("b", trial.pair.after)):
            mine = set(experiments.of_arm(session, key, arm))
            hit, missed = (
                mine & set(applications_behind(session, BY_CODE["first_response"], scope, part))
                for part in (Part.HIT, Part.MISSED)
            )
            assert (figure.part, figure.n) == (len(hit), len(hit) + len(missed))
            assert mine
        assert sum(trial.assigned) == len(office.applied)


def test_an_application_counts_once(workspace: Workspace) -> None:
    random_office.make(workspace, 60)
    begun(workspace, metric="show_up")
    with clock.frozen(NOW), workspace.reading() as session:
        [trial] = experiments.trials(session)
    assert trial.pair.before.n + trial.pair.after.n <= sum(trial.assigned)


def test_nothing_is_said_before_the_plan_is_met(workspace: Workspace) -> None:
    random_office.make(workspace, 40)
    begun(workspace, planned=5_000)
    with clock.frozen(NOW), workspace.reading() as session:
        [trial] = experiments.trials(session)
    assert not trial.is_decided
    assert trial.missing == 5_000 - min(trial.pair.before.n, trial.pair.after.n)


def test_two_arms_without_a_difference_are_not_called_different_more_often_than_promised(
    local_workspace: Workspace,
) -> None:
    random_office.make(local_workspace, 120)
    keys = [begun(local_workspace) for _ in range(60)]
    with clock.frozen(NOW), local_workspace.reading() as session:
        found = experiments.trials(session)
    assert len(found) == len(keys)
    wrong = sum(trial.pair.verdict in {Verdict.BETTER, Verdict.WORSE} for trial in found)
    assert wrong <= 9  # 5 % of 60 are 3; ten or more would come by chance once in a thousand such tests


def test_only_who_came_while_it_ran_is_in_it(workspace: Workspace) -> None:
    with clock.frozen(NOW), workspace.action("x") as session:
        factories.position(session)
        early = factories.application(session, "早来").id
    with clock.frozen(NOW + timedelta(hours=1)), workspace.action("x") as session:
        key = experiments.start(
            session, words="话术", arms=("电话", "短信"), metric="show_up", position=None, planned=10
        )
    with clock.frozen(NOW + timedelta(hours=2)), workspace.action("x") as session:
        inside = factories.application(session, "在内").id
    with clock.frozen(NOW + timedelta(hours=3)), workspace.action("x") as session:
        experiments.end(session, key=key, version=1, conclusion=" 用电话 ")
    with clock.frozen(NOW + timedelta(hours=4)), workspace.action("x") as session:
        late = factories.application(session, "晚来").id
    with workspace.reading() as session:
        rows = {row.id: row for row in session.scalars(select(Application))}
        assert experiments.arms_of(session, rows[early]) == ()
        assert experiments.arms_of(session, rows[late]) == ()
        [(words, arm, todo)] = experiments.arms_of(session, rows[inside])
        assert (words, todo) == ("话术", {"a": "电话", "b": "短信"}[arm])
        assert experiments.of_arm(session, key, arm) == [inside]
        [trial] = experiments.trials(session)
        assert trial.conclusion == "用电话"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"words": "  "}, "experiment.words_missing"),
        ({"arms": ("甲", "甲 ")}, "experiment.same_arms"),
        ({"metric": "severity"}, "experiment.no_metric"),
        ({"planned": 3}, "experiment.out_of_range"),
    ],
)
def test_what_cannot_be_judged_is_refused(workspace: Workspace, change: dict[str, Any], code: str) -> None:
    given: dict[str, Any] = {
        "words": "话术", "arms": ("甲", "乙"), "metric": "show_up", "position": None, "planned": 10
    } | change  # fmt: skip
    with pytest.raises(AppError) as refused, workspace.action("x") as session:
        experiments.start(session, **given)
    assert refused.value.code == code


def test_two_experiments_never_share_people(workspace: Workspace) -> None:
    with workspace.action("x") as session:
        first, second = factories.position(session).id, factories.position(session, "质检员").id
        for position in (first, second):
            experiments.start(session, words="话术", arms=("甲", "乙"), metric="show_up", position=position, planned=10)
    with pytest.raises(AppError) as refused, workspace.action("x") as session:
        experiments.start(session, words="又一个", arms=("甲", "乙"), metric="show_up", position=None, planned=10)
    assert refused.value.code == "experiment.one_runs"


def test_the_plan_follows_the_textbook(workspace: Workspace) -> None:
    with workspace.reading() as session:
        found = experiments.plan(session, metric="show_up", position=None, points=10, today=date(2026, 3, 12))
    assert found.needed == 385  # 50 % against 60 %: (1.96 + 0.84)² × (0.25 + 0.24) ÷ 0.1²
    assert found.weeks is None


def test_a_colleagues_change_is_not_overwritten(workspace: Workspace) -> None:
    key = begun(workspace)
    with workspace.action("x") as session:
        experiments.end(session, key=key, version=1)
    with pytest.raises(Conflict), workspace.action("x") as session:
        experiments.end(session, key=key, version=1)
