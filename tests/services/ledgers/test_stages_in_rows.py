"""A list with a row per person and stage, as systems export it: one application each, with all its stages and days."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from statistics import median
from typing import Any

from sqlalchemy import select

from models.tables import Application
from models.values.enums import ApplicationState
from services.insights import stays
from services.insights.durations import durations
from services.insights.funnel import funnel
from services.insights.metrics.dictionary import BY_CODE
from services.insights.metrics.measure import measure
from services.insights.scope import Scope
from services.workspace import Workspace
from tests.services.ledgers.making import workbook
from tests.services.ledgers.test_importing import bring_in, office, seen

__all__ = ["office"]

HEAD = ["candidate_id", "job_id", "job_title", "stage", "stage_entered_at", "stage_exited_at", "outcome"]
STAGES = ("Applied", "Onsite Interview", "Offer", "Hired")
WHOLE = Scope(date(2024, 1, 1), date(2024, 12, 31))


def rows() -> list[list[Any]]:
    """Sixty people; each row says when one stage was entered and left, and how it ended there."""
    made: list[list[Any]] = []
    for n in range(60):
        at, deepest = date(2024, 1, 3) + timedelta(days=n), n % 4
        for depth in range(deepest + 1):
            until = at + timedelta(days=2 + (n + depth) % 5)
            end = "Passed" if depth < deepest else "Hired" if depth == 3 else ("Rejected", "Withdrawn", "")[n // 4 % 3]
            left = "" if end in ("", "Hired") else until.isoformat()
            made.append([f"CAND-{n:04d}", f"JOB-{n % 5}", f"Post {n % 5}", STAGES[depth], at.isoformat(), left, end])
            at = until
    return made


def test_every_figure_is_that_of_the_rows(office: Workspace) -> None:
    table = rows()
    report = bring_in(office, workbook(("events", [HEAD, *table]))).report
    stays.follow(office)
    assert (report.created, report.differences) == (60, 0)
    last = {row[0]: row for row in table}
    ends = Counter(row[6] for row in last.values())
    with seen(office) as session:
        states = Counter(session.scalars(select(Application.state)))
        bars = {bar.rung.kind.value: bar.reached for bar in reversed(funnel(session, scope=WHOLE).bars)}
        first = durations(session, scope=WHOLE)[0]
    assert states == {
        ApplicationState.OPEN: ends[""],
        ApplicationState.REJECTED: ends["Rejected"],
        ApplicationState.WITHDRAWN: ends["Withdrawn"],
        ApplicationState.HIRED: ends["Hired"],
    }
    reached = Counter(row[3] for row in table)
    assert (bars["intake"], bars["interview"], bars["hired"]) == (60, reached["Onsite Interview"], reached["Hired"])
    left = [row for row in table if row[3] == "Applied" and row[5]]
    spans = [(date.fromisoformat(row[5]) - date.fromisoformat(row[4])).days for row in left]
    assert first.n == len(spans)
    assert abs(first.median - median(spans)) < 0.01


def test_what_no_day_was_written_for_has_no_length(office: Workspace) -> None:
    head = ["Applicant ID", "Application Date", "Job Title", "Status"]
    table = [
        [f"A{n:03}", f"2024-02-{n % 28 + 1:02}", "Analyst", ("Applied", "Offered", "Rejected")[n % 3]]
        for n in range(30)
    ]
    bring_in(office, workbook(("data", [head, *table])))
    stays.follow(office)
    with seen(office) as session:
        found = funnel(session, scope=WHOLE)
        assert (found.applications, found.bars[-3].reached) == (30, 10)
        assert durations(session, scope=WHOLE) == ()
        for code in ("first_response", "scheduling"):
            assert measure(session, BY_CODE[code], WHOLE).part == 0, "no day tells how quickly anything was done"
