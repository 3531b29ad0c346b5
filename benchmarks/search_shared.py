"""Search and screening at the same size in a shared workspace: PostgreSQL with its own guard, by two logins.

An HR manager sees everybody; the recruiter of one position sees its 5,000 people.
"""

from __future__ import annotations

from functools import partial

from benchmarks import texts, texts_server
from benchmarks.measure import Result, percentile, seconds
from benchmarks.search import TURNS, mix, searched
from models.values.enums import Degree, Role
from services.screening import portrait
from services.screening.portrait import Conditions, Portrait
from services.screening.screen import screening
from services.workspace import Workspace

CALLED = {Role.HR_MANAGER: "an HR manager", Role.RECRUITER: "the recruiter of 5,000"}


def measure() -> list[Result]:
    """p95 and the worst of the mix of queries for each login, and the screening list: the best of three turns."""
    with texts_server.seats() as seats:
        asked = mix(seats[Role.HR_MANAGER])
        found: list[Result] = []
        for role, seat in seats.items():
            times = {said: min(searched(seat, words, filters) for _ in range(TURNS)) for said, words, filters in asked}
            found += _results(CALLED[role], times)
        return [*found, _screening(seats)]


def _results(who: str, times: dict[str, float]) -> list[Result]:
    slow = sorted(times.items(), key=lambda each: -each[1])[:3]
    values = list(times.values())
    how = f"{len(values)} queries, median {percentile(values, 0.5):.1f} ms"
    worst = "; ".join(f"{said} {ms:.0f}" for said, ms in slow)
    return [
        Result(f"PostgreSQL: search in 100,000 résumés by {who}, p95", percentile(values, 0.95), 15, "ms", note=how),
        Result(f"PostgreSQL: the same, worst, by {who}", max(values), 150, "ms", note=f"slowest: {worst}"),
    ]


def _screening(seats: dict[Role, Workspace]) -> Result:
    manager = seats[Role.HR_MANAGER]
    with manager.reading() as session:
        position = texts.busy(session)
        opened = portrait.opened(session, position=position)
    wanted = Conditions(Degree.COLLEGE, 5, ("精益生产", "TPM/SMED"), ("苏州", "上海"), 25_000)
    with manager.action("position.edit") as session:
        portrait.set_portrait(
            session, position=position, portrait=Portrait(wanted, opened.portrait.wishes), seen=opened.version
        )
    counts: list[int] = []

    def ask(workspace: Workspace) -> None:
        with workspace.reading() as session:
            counts.append(len(screening(session, position=position, viewer=workspace.person).lines))

    took = {role: min(seconds(partial(ask, seat)) for _ in range(TURNS)) for role, seat in seats.items()}
    how = "; ".join(f"{CALLED[role]} {spent:.2f} s" for role, spent in took.items())
    return Result("PostgreSQL: screening 5,000 applications", max(took.values()), 1, "s", note=f"{counts[0]:,}; {how}")


if __name__ == "__main__":
    for result in measure():
        print(result.row())
