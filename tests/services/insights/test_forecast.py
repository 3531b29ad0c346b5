"""Expected hires: curves from history with censoring, sums of unequal chances, and the past as a test."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from itertools import product

import pytest
from sqlalchemy import select

from models.tables import Application, Stage, StageEvent
from models.values import clock
from models.values.enums import ApplicationState, MoveKind, RejectReason
from services.insights import forecast as outlook
from services.insights import stays
from services.insights.forecast import Curve, at_least, distribution, expected
from services.insights.scope import Scope
from services.workspace import Workspace
from tests import factories

NOW = datetime(2026, 3, 12, 9, tzinfo=UTC)


def test_a_sum_of_unequal_chances_is_exact() -> None:
    chances = [0.1, 0.5, 0.9, 0.3]
    slow = [0.0] * 5
    for outcome in product((0, 1), repeat=4):
        weight = 1.0
        for hit, chance in zip(outcome, chances, strict=True):
            weight *= chance if hit else 1 - chance
        slow[sum(outcome)] += weight
    assert list(distribution(chances)) == pytest.approx(slow)
    assert at_least(chances, 2) == pytest.approx(sum(slow[2:]))
    assert at_least(chances, 0) == 1.0
    assert at_least(chances, 9) == 0.0
    found = expected(chances, 30)
    assert found.mean == pytest.approx(1.8)
    assert sum(slow[found.low : found.high + 1]) >= 0.8


def test_a_curve_without_censoring_is_the_share_that_was_hired() -> None:
    records = [(5.0, "hired")] * 30 + [(10.0, "gone")] * 70
    curve = Curve(records)
    assert curve.chance(0, 60) == pytest.approx(0.3)
    assert curve.chance(0, 4) == 0.0
    assert curve.chance(7, 60) == 0.0  # who is still there after day 5 was not hired


def test_the_open_ones_do_not_count_as_lost() -> None:
    """Half are hired on day 10; those who came lately are still open, and say nothing against it."""
    records = [(10.0, "hired")] * 50 + [(10.0, "gone")] * 50 + [(3.0, "open")] * 400
    assert Curve(records).chance(0, 30) == pytest.approx(0.5)


def test_nobody_at_risk_means_no_chance() -> None:
    assert Curve([]).chance(0, 30) == 0.0
    assert Curve([(2.0, "hired")] * 3).chance(0, 30) == 0.0  # too few to be believed


def history(workspace: Workspace, *, hired_share: float, count: int) -> None:
    """Applications of the last year: after ten days hired from the first stage, or rejected."""
    chance = random.Random(3)
    with workspace.action("demo") as session:
        position = factories.position(session, headcount=200)
        route = session.scalars(select(Stage).order_by(Stage.rank)).all()
        for number in range(count):
            at = NOW - timedelta(days=1 + 360 * number / count)
            person = factories.candidate(session, f"人{number}")
            row = Application(
                candidate_id=person.id, position_id=position.id, stage_id=route[0].id, entered_at=at, created_at=at
            )
            session.add(row)
            session.flush()
            events = [(MoveKind.ENTERED, route[0], at)]
            if at + timedelta(days=10) < NOW:
                is_hired = chance.random() < hired_share
                events.append(
                    (MoveKind.HIRED if is_hired else MoveKind.REJECTED, route[-1 if is_hired else 0],
                     at + timedelta(days=10))
                )  # fmt: skip
                row.state = ApplicationState.HIRED if is_hired else ApplicationState.REJECTED
                row.reason = None if is_hired else RejectReason.SKILLS
            for kind, stage, moment in events:
                session.add(
                    StageEvent(application_id=row.id, candidate_id=person.id, position_id=position.id,
                               to_id=stage.id, kind=kind, at=moment)
                )  # fmt: skip
    stays.follow(workspace)


def test_the_outlook_follows_history(workspace: Workspace) -> None:
    with clock.frozen(NOW):
        history(workspace, hired_share=0.3, count=360)
        with workspace.reading() as session:
            found = outlook.forecast(session, scope=Scope.last_days(90, NOW.date()))
            trials = outlook.backtest(
                session, dates=[NOW - timedelta(days=days) for days in range(40, 300, 20)], days=30
            )
            hired = session.scalars(select(StageEvent.id).where(StageEvent.kind == MoveKind.HIRED)).all()
    (line,) = found.positions
    assert line.on_the_way == 10
    assert line.expected[0].mean == pytest.approx(3.0, abs=0.8)
    assert line.missing == 200 - len(hired)
    assert line.chance == 0.0  # ten people cannot fill what is missing
    assert sum(trial.is_inside for trial in trials) / len(trials) >= 0.7
