"""The insights page over 1,000,000 stage events, beside the same figures by window functions over the raw events.

The page reads journeys that were derived once; the yardstick derives stays in every question, as a report written
by hand would. Both windows are measured: the usual 90 days, and everything there is.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.orm import Session

from benchmarks import large
from benchmarks.measure import Result, announced, seconds
from models.tables.base import micros
from models.values import clock
from services.demo import build
from services.insights import stays
from services.insights.findings import Overview, overview
from services.insights.forecast import Trial, backtest
from services.insights.scope import OFFICE_ZONE, Scope
from services.workspace import Workspace

TURNS = 3

RAW = """
WITH span AS (
    SELECT application_id, position_id, to_id, kind, at,
           LEAD(at) OVER (PARTITION BY application_id ORDER BY at, id) AS left_at,
           LEAD(kind) OVER (PARTITION BY application_id ORDER BY at, id) AS outcome
    FROM stage_event
), placed AS (
    SELECT span.*, stage.rank AS rank, application.created_at AS created_at
    FROM span JOIN stage ON stage.id = span.to_id JOIN application ON application.id = span.application_id
    WHERE span.kind NOT IN ('rejected', 'withdrawn')
), reach AS (
    SELECT far, count(*) AS n FROM (
        SELECT application_id, max(rank) AS far FROM placed
        WHERE created_at >= :start AND created_at < :end GROUP BY application_id
    ) GROUP BY far
), conversion AS (
    SELECT to_id, count(*) AS n, sum(outcome IN ('forward', 'hired')) AS forward, sum(left_at IS NULL) AS open
    FROM placed WHERE at >= :start AND at < :end GROUP BY to_id
), ordered AS (
    SELECT to_id, left_at - at AS took,
           ROW_NUMBER() OVER (PARTITION BY to_id ORDER BY left_at - at) AS place,
           COUNT(*) OVER (PARTITION BY to_id) AS n
    FROM placed WHERE left_at >= :start AND left_at < :end
), times AS (
    SELECT to_id, n, min(CASE WHEN place * 2 >= n THEN took END) AS median,
           min(CASE WHEN place * 10 >= n * 9 THEN took END) AS p90
    FROM ordered GROUP BY to_id, n
)
SELECT 'reach', far, n, NULL FROM reach
UNION ALL SELECT 'conversion', to_id, n, forward FROM conversion
UNION ALL SELECT 'times', to_id, median, p90 FROM times
"""
"""Funnel and stage times from the raw events, for SQLite; the page computes more than this."""


def measure() -> list[Result]:
    """The page's whole question, first and again, and a narrower scope after it."""
    workspace = large.opened()
    today = large.NOW.astimezone(OFFICE_ZONE).date()
    usual = Scope.last_days(90, today)
    everything = Scope(date(2020, 1, 1), today - timedelta(days=1))
    results: list[Result] = []
    with clock.frozen(large.NOW), announced("the insights page, over 90 days and over everything"):
        for words, scope in (("90 days", usual), ("everything", everything)):
            results += _window(workspace, words, scope)
        with workspace.reading() as session:
            position = large.busy_position(session)
        narrowed = min(_took(workspace, Scope(usual.start, usual.end, positions=(position,))) for _ in range(TURNS))
    results.append(Result("Insights: another filter", narrowed * 1000, 400, "ms", "", "one position, 90 days"))
    workspace.close()
    return [*results, *_on_the_demo()]


def _on_the_demo() -> list[Result]:
    """How often the truth lay outside the 80 % interval, forecast from a year of earlier days; charts drawn anew."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = large.bare(Path(folder) / "demo.zhaoxian")
        with announced("forecasts of the past"), workspace.action("demo") as session:
            build.build(session)
        stays.follow(workspace)
        now = clock.now()
        with workspace.reading() as session:
            trials = backtest(session, dates=[now - timedelta(days=back) for back in range(40, 360, 10)], days=30)
            shown = overview(session, scope=Scope.last_days(90, now.astimezone(OFFICE_ZONE).date()))
        workspace.close()
    return [_outside(trials), _redraws(shown)]


def _outside(trials: list[Trial]) -> Result:
    told = [trial for trial in trials if trial.expected.mean > 0]
    outside = 100 * sum(not trial.is_inside for trial in told) / len(told)
    return Result(
        "Forecasts whose truth lay outside the 80 % interval", outside, 20, "%", "",
        f"{len(told)} forecasts of 30 days, a position and day each, on the demo",
    )  # fmt: skip


def _redraws(shown: Overview) -> Result:
    """The chart that takes longest to be drawn once its data are there, in the window of the usual size."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from views.common.chart_canvas import import_ahead
    from views.insights.quality_tab import QualityTab

    app = QApplication.instance() or QApplication([])
    import_ahead().result()
    tab = QualityTab()
    tab.resize(1280, 1400)
    tab.show()
    tab.show_overview(shown)
    slowest = 0.0
    for chart in (tab.funnel, tab.durations, tab.reasons, tab.raters, tab.trend):
        spent = []
        for _ in range(TURNS * 3):
            app.processEvents()
            began = time.process_time()
            chart._draw()
            spent.append(time.process_time() - began)
        slowest = max(slowest, statistics.median(spent))
    tab.close()
    return Result("Insights: a chart drawn anew", slowest * 1000, 60, "ms", "", "the slowest of five, processor time")


def _window(workspace: Workspace, words: str, scope: Scope) -> list[Result]:
    workspace.engine.dispose()  # an empty cache of pages
    first = _took(workspace, scope)
    again = min(_took(workspace, scope) for _ in range(TURNS))
    with workspace.reading() as session:
        raw = min(seconds(lambda: _raw(session, scope)) for _ in range(2))
    return [
        Result(f"Insights, {words}: the first time", first, 3, "s", "", "all cards and findings, 1,000,000 events"),
        Result(f"Insights, {words}: again", again, 1.5, "s", "", f"quickest of {TURNS}"),
        Result(
            f"Insights, {words}: ÷ raw events", again / raw, 0.5, "×", "window functions over the raw events",
            f"{raw:.2f} s for funnel and times alone",
        ),
    ]  # fmt: skip


def _took(workspace: Workspace, scope: Scope) -> float:
    began = time.perf_counter()
    with workspace.reading() as session:
        overview(session, scope=scope)
    return time.perf_counter() - began


def _raw(session: Session, scope: Scope) -> int:
    values = {"start": micros(scope.from_at), "end": micros(scope.to_at)}
    return len(session.execute(text(RAW), values).all())
