"""Before and after a day: the same definitions, honest about chance; and the log of what was changed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from statistics import median

import pytest

from models.values import clock
from services import journal
from services.errors import AppError
from services.insights import compare
from services.insights.compare import Verdict, difference_of_shares, difference_of_spans
from services.insights.metrics.measure import measure, share
from services.insights.scope import Scope
from services.workspace import Workspace
from tests.services.insights import random_office
from tests.services.insights.random_office import NOW

SCOPE = Scope(date(2024, 1, 1), date(2024, 3, 31))
TODAY = date(2024, 4, 1)


@pytest.fixture(autouse=True)
def _frozen() -> Iterator[None]:
    with clock.frozen(NOW):
        yield


def test_the_interval_of_a_difference_is_newcombes() -> None:
    """His worked example (Statistics in Medicine 17, 873–890, table II a): 56/70 − 48/80 = 0.2000, 0.0524 … 0.3339."""
    found = difference_of_shares(share(48, 80), share(56, 70))
    assert found == pytest.approx((0.2, 0.0524, 0.3339), abs=5e-5)


def test_the_interval_of_medians_holds_the_truth_about_as_often_as_it_says() -> None:
    chance = random.Random(7)
    inside = 0
    for _ in range(60):
        before = [chance.expovariate(1 / 10) for _ in range(80)]
        after = [chance.expovariate(1 / 6) for _ in range(80)]
        found = difference_of_spans(before, after)
        assert found is not None
        assert found[0] == pytest.approx(median(after) - median(before))
        inside += found[1] <= (6 - 10) * 0.6931471805599453 <= found[2]
    assert inside >= 51  # 57 expected; under 51 has a chance of one in a hundred


def test_both_windows_are_measured_by_the_same_definition(workspace: Workspace) -> None:
    random_office.make(workspace, 31)
    with workspace.reading() as session:
        found = compare.compare(session, scope=SCOPE, day=date(2024, 2, 15), days=40, today=TODAY)
        for pair in found.pairs:
            assert pair.before == measure(session, pair.metric, found.before)
            assert pair.after == measure(session, pair.metric, found.after)
    assert (found.before.start, found.before.end) == (date(2024, 1, 6), date(2024, 2, 14))
    assert (found.after.start, found.after.end) == (date(2024, 2, 15), date(2024, 3, 25))
    assert found.days_missing == 0
    assert [pair.metric.code for pair in found.pairs if pair.is_guardrail] == list(compare.GUARDRAILS)


def test_chance_is_not_called_a_change(workspace: Workspace) -> None:
    random_office.make(workspace, 32)
    with workspace.reading() as session:
        found = compare.compare(session, scope=SCOPE, day=date(2024, 2, 15), days=40, today=TODAY)
    for pair in found.pairs:
        if pair.verdict is Verdict.UNCLEAR and pair.difference:
            here = min(pair.before.n, pair.after.n)
            assert 0 <= pair.missing <= compare.HOPELESS * max(here, compare.LEAST)
            assert pair.low is not None and pair.high is not None and pair.low <= 0 <= pair.high


def test_a_window_that_runs_says_what_is_missing(workspace: Workspace) -> None:
    with workspace.reading() as session:
        found = compare.compare(session, scope=SCOPE, day=date(2024, 3, 20), days=30, today=TODAY)
        assert found.days_missing == 18
        assert {pair.verdict for pair in found.pairs} == {Verdict.NOTHING}
        with pytest.raises(AppError, match="not_begun"):
            compare.compare(session, scope=SCOPE, day=TODAY, days=30, today=TODAY)


def test_a_change_is_noted_and_taken_away(workspace: Workspace) -> None:
    with workspace.action("settings") as session:
        compare.note_change(session, day=date(2024, 2, 15), words="  初筛改为当天 ")
        action = session.info["action"]
    with workspace.reading() as session:
        (line,) = compare.changes(session)
    assert (line.day, line.words, line.by) == (date(2024, 2, 15), "初筛改为当天", "林晓雯")
    with workspace.action("settings") as session:
        compare.drop_change(session, key=line.key, version=line.version)
        dropped = session.info["action"]
    journal.undo(workspace, dropped)
    journal.undo(workspace, action)
    with workspace.reading() as session:
        assert compare.changes(session) == ()
