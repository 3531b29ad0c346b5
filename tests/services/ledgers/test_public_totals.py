"""Tables made for counting, without names: what the program counts is what the file says, figure for figure."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from statistics import median
from typing import Any

import pytest
from sqlalchemy import func, select

from models.tables import Application, Candidate, Department, Fact, Position
from models.values.enums import ApplicationState, FactKind
from services.insights import stays
from services.insights.channels import channels, reasons
from services.insights.funnel import funnel
from services.insights.metrics.dictionary import BY_CODE
from services.insights.metrics.measure import measure, measure_by
from services.insights.scope import Scope
from services.ledgers.verify import Report
from services.workspace import Workspace
from tests.services.ledgers.making import workbook
from tests.services.ledgers.test_importing import bring_in, office, seen

__all__ = ["office"]

HEAD = ["candidate_id", "gender", "department", "position", "source", "applied_date", "screen_date", "interview_date",
        "offer_date", "hire_date", "status", "rejection_reason", "offer_accepted", "time_to_hire"]  # fmt: skip
WHOLE = Scope(date(2022, 1, 1), date(2025, 12, 31))
_STATUS = ("Applied", "Rejected", "Rejected", "Offer Declined", "Hired")


def rows() -> list[list[Any]]:
    """Eighty candidates: where each got to, and when, spread by simple arithmetic."""
    made = []
    for n in range(80):
        depth = (n * 7 + n // 5) % 5
        applied = date(2023, 1, 2) + timedelta(days=n * 4)
        days = [applied + timedelta(days=gap + n % 3) for gap in (2, 9, 15, 40)]
        told = [day.isoformat() if depth > k else "" for k, day in enumerate(days)]
        made.append([
            f"C{n + 1:05d}", "Female" if n % 2 else "Male", ("Engineering", "Sales", "Finance")[n % 3],
            ("Analyst", "Manager")[n % 2], ("LinkedIn", "Employee Referral", "Job Fair", "Indeed")[n // 2 % 4],
            applied.isoformat(), *told, _STATUS[depth], "Lack of experience" if depth in (1, 2) else "",
            {3: "No", 4: "Yes"}.get(depth, ""), (days[3] - applied).days if depth == 4 else "",
        ])  # fmt: skip
    return made


def column(table: list[list[Any]], name: str) -> list[Any]:
    return [row[HEAD.index(name)] for row in table]


@pytest.fixture
def brought(office: Workspace) -> tuple[Workspace, Report]:
    report = bring_in(office, workbook(("data", [HEAD, *rows()]))).report
    stays.follow(office)
    return office, report


def test_everybody_is_there_by_their_number(brought: tuple[Workspace, Report]) -> None:
    workspace, report = brought
    table = rows()
    assert (report.rows, report.created, report.skipped, report.differences) == (80, 80, 0, 0)
    with seen(workspace) as session:
        names = set(session.scalars(select(Candidate.name)))
        own = Fact.organisation == "candidate_id"
        numbers = set(session.scalars(select(Fact.words).where(Fact.kind == FactKind.EXTRA, own)))
        states = Counter(session.scalars(select(Application.state)))
    assert names == numbers == set(column(table, "candidate_id"))
    told = Counter(column(table, "status"))
    assert states == {
        ApplicationState.OPEN: told["Applied"],
        ApplicationState.REJECTED: told["Rejected"],
        ApplicationState.WITHDRAWN: told["Offer Declined"],
        ApplicationState.HIRED: told["Hired"],
    }


def test_the_figures_are_those_of_the_file(brought: tuple[Workspace, Report]) -> None:
    workspace, _ = brought
    table = rows()
    hired = [row for row in table if row[HEAD.index("status")] == "Hired"]
    with workspace.reading() as session:
        whole = funnel(session, scope=WHOLE)
        by_channel = {line.channel.name.en: line for line in channels(session, scope=WHOLE)}
        ended = {line.reason.value: line.count for line in reasons(session, scope=WHOLE)}
        time = measure(session, BY_CODE["time_to_hire"], WHOLE)
        by_department = measure_by(session, BY_CODE["time_to_hire"], WHOLE, "department")
        departments = dict(session.execute(select(Department.id, Department.name)).all())
        applied = session.execute(
            select(Department.name, func.count())
            .join(Position, Position.department_id == Department.id)
            .join(Application, Application.position_id == Position.id)
            .group_by(Department.name)
        )
        counted = dict(applied.all())
    bars = {bar.rung.kind.value: bar.reached for bar in reversed(whole.bars)}
    assert (whole.applications, whole.hired) == (80, len(hired))
    for kind, name in (("interview", "interview_date"), ("hired", "hire_date")):
        assert bars[kind] == sum(bool(cell) for cell in column(table, name)), kind
    told = Counter(column(table, "source"))
    names = {"LinkedIn": "LinkedIn", "Employee Referral": "Referral", "Job Fair": "Job fair", "Indeed": "Indeed"}
    assert {name: line.resumes for name, line in by_channel.items()} == {names[name]: n for name, n in told.items()}
    of_hired = Counter(column(hired, "source"))
    assert {name: line.hired for name, line in by_channel.items()} == {names[n]: of_hired[n] for n in told}
    assert ended == {"experience": Counter(column(table, "rejection_reason"))["Lack of experience"], "withdrew": 16}
    assert counted == Counter(column(table, "department"))
    assert time.n == len(hired)
    assert time.value == pytest.approx(median(column(hired, "time_to_hire")), abs=0.01)
    per = {departments[key]: figure for key, figure in by_department.items()}
    assert {name: figure.n for name, figure in per.items()} == Counter(column(hired, "department"))
    for name, figure in per.items():
        own = [row for row in hired if row[HEAD.index("department")] == name]
        assert figure.value == pytest.approx(median(column(own, "time_to_hire")), abs=0.01)
