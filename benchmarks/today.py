"""Today of somebody in a workspace with 10,000 open tasks: the page, and the number on the rail."""

from __future__ import annotations

import tempfile
from datetime import timedelta
from functools import partial
from pathlib import Path

from sqlalchemy import func, insert, select

from benchmarks import large
from benchmarks.measure import Result, seconds
from models.tables import Application, Task
from models.values import clock
from models.values.enums import ApplicationState, LimitUnit, TaskKind, TaskState
from models.values.keys import new_key
from services.demo import build
from services.today import today
from services.work_list import overdue_count
from services.workspace import Workspace

TASKS = 10_000
TURNS = 5
_KINDS = (TaskKind.SCREEN, TaskKind.SCHEDULE, TaskKind.FOLLOW_UP, TaskKind.APPROVE)


def measure() -> list[Result]:
    """The best of five, so that what else the machine does weighs little."""
    with tempfile.TemporaryDirectory() as folder, clock.frozen(large.NOW):
        workspace = large.bare(Path(folder) / "today.zhaoxian")
        try:
            with workspace.action("demo") as session:
                build.build(session)
            large.account(workspace)
            count = _fill(workspace)
            assert workspace.person is not None
            page = min(seconds(partial(_ask, workspace)) for _ in range(TURNS))
            with workspace.reading() as session:
                badge = min(seconds(partial(overdue_count, session, person=workspace.person)) for _ in range(TURNS))
        finally:
            workspace.close()
    how = f"{count:,} open tasks, best of {TURNS}"
    return [
        Result("Today with 10,000 open tasks", page * 1000, 100, "ms", note=how),
        Result("Overdue tasks for the badge", badge * 1000, 10, "ms", note=how),
    ]


def _ask(workspace: Workspace) -> None:
    """As the screen does: a session of its own."""
    assert workspace.person is not None
    with workspace.reading() as session:
        today(session, person=workspace.person)


def _fill(workspace: Workspace) -> int:
    """Open tasks up to the number, spread over four weeks around now."""
    now = clock.now()
    with workspace.action("demo") as session:
        rows = session.execute(
            select(Application.id, Application.candidate_id, Application.position_id)
            .where(Application.state == ApplicationState.OPEN)
            .limit(TASKS)
        ).all()
        tasks = []
        for number in range(TASKS):
            application, candidate, position = rows[number % len(rows)]
            due = now + timedelta(hours=(number * 37) % 672 - 336)
            tasks.append(
                {
                    "id": new_key(),
                    "version": 1,
                    "kind": _KINDS[number % len(_KINDS)],
                    "state": TaskState.OPEN,
                    "words": "",
                    "owner_id": workspace.person,
                    "candidate_id": candidate,
                    "application_id": application,
                    "position_id": position,
                    "started_at": due - timedelta(hours=24),
                    "due_at": due,
                    "limit_amount": 24,
                    "limit_unit": (LimitUnit.CALENDAR_HOURS, LimitUnit.WORKING_HOURS)[number % 2],
                }
            )
        for start in range(0, TASKS, 500):
            session.execute(insert(Task), tasks[start : start + 500])
    with workspace.reading() as session:
        return session.scalar(select(func.count()).select_from(Task).where(Task.state == TaskState.OPEN)) or 0


if __name__ == "__main__":
    for result in measure():
        print(result.row())
