"""Stage rules: the check of a move, ageing of open applications in working time, a replay of 90 days under a draft."""

from __future__ import annotations

import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from benchmarks.measure import Result, announced
from models.tables import Application, Candidate, Contact, Stage, StageEvent
from models.values import clock, limits
from models.values.bilingual import Words
from models.values.enums import ApplicationState, Condition, LimitUnit, MoveKind
from models.values.keys import Key, new_key
from models.values.limits import Level, Limit
from models.values.rules import Rule
from services.calendars import calendars
from services.conditions import Facts, Standing
from services.insights import stays
from services.process.desk import desk
from services.process.impact import impact
from services.process.replay import replay
from services.process.sheet import Sheet
from services.stages import Route, route_of_stage
from services.workspace import Workspace, create_tables
from services.workspaces.engine import open_engine
from tests import factories

PEOPLE = 20_000
NOW = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)
ASKED = (
    Rule(Condition.SOURCE_FILLED),
    Rule(Condition.CONTACT_FILLED),
    Rule(Condition.RESUME_PRESENT),
    Rule(Condition.FIELD_FILLED, code="expected_pay"),
    Rule(Condition.EVALUATIONS_AT_LEAST, need=2),
    Rule(Condition.MEAN_AT_LEAST, need=350),
    Rule(Condition.APPROVED),
    Rule(Condition.DOCUMENT_PRESENT, name=Words("离职证明", "Leaving certificate")),
)
LIMITS = (
    (24, LimitUnit.CALENDAR_HOURS), (16, LimitUnit.WORKING_HOURS), (5, LimitUnit.WORKING_DAYS),
    (5, LimitUnit.WORKING_DAYS), (24, LimitUnit.WORKING_HOURS), (10, LimitUnit.WORKING_DAYS), (None, None),
)  # fmt: skip


def best(work: Callable[[], object], times: int) -> float:
    """Processor milliseconds of the quickest run: what other programs take meanwhile is not counted."""
    found = []
    for _ in range(times):
        start = time.process_time()
        work()
        found.append(time.process_time() - start)
    return min(found) * 1_000


def filled(workspace: Workspace, people: int) -> None:
    """One process with many people spread over its stages, entered in the last weeks, and their moves."""
    with clock.frozen(NOW), workspace.action("setup") as session:
        place = factories.position(session)
        stages = session.scalars(select(Stage).where(Stage.process_id == place.process_id).order_by(Stage.rank)).all()
        for stage, (amount, unit) in zip(stages, LIMITS, strict=True):
            stage.limit_amount, stage.limit_unit = amount, unit
        channel = factories.channel(session).id
        session.flush()
        hours = calendars(session).usual
        due = [Limit(amount, unit) if amount and unit else None for amount, unit in LIMITS]
        rows: dict[Any, list[dict[str, Any]]] = {Candidate: [], Application: [], StageEvent: [], Contact: []}
        for number in range(people):
            person, application = new_key(), new_key()
            at = NOW - timedelta(minutes=37 * number % (60 * 24 * 80))
            rank = number % 6
            rows[Candidate].append({"id": person, "name": f"人{number}", "created_at": at, "version": 1})
            rows[Contact].append(
                {"id": new_key(), "candidate_id": person, "kind": "phone", "value": "x", "normal": "x", "version": 1}
            )
            rows[Application].append(
                {
                    "id": application, "version": 1, "candidate_id": person, "position_id": place.id,
                    "stage_id": stages[rank].id, "entered_at": at, "created_at": at, "channel_id": channel,
                    "due_at": limit.due_at(at, hours) if (limit := due[rank]) else None,
                }
            )  # fmt: skip
            for step in range(rank + 1):
                rows[StageEvent].append(
                    {
                        "id": new_key(), "application_id": application, "candidate_id": person,
                        "position_id": place.id, "from_id": stages[step - 1].id if step else None,
                        "to_id": stages[step].id, "kind": MoveKind.FORWARD if step else MoveKind.ENTERED,
                        "at": at - timedelta(hours=5 * (rank - step)),
                    }
                )  # fmt: skip
        for table, lines in rows.items():
            for start in range(0, len(lines), 5_000):
                session.execute(insert(table), lines[start : start + 5_000])
    stays.follow(workspace)


def measure() -> list[Result]:
    """Make the workspace and measure, in one run."""
    with tempfile.TemporaryDirectory() as folder, announced("rules of 20,000 people"):
        engine = open_engine(Path(folder) / "process.zhaoxian", bytes(32), may_create=True)
        with engine.execution_options(begin="IMMEDIATE").begin() as connection:
            create_tables(connection)
        workspace = Workspace(engine)
        factories.account(workspace)
        filled(workspace, PEOPLE)
        with clock.frozen(NOW):
            results = _measured(workspace)
        workspace.close()
    return results


def _measured(workspace: Workspace) -> list[Result]:
    with workspace.reading() as session:
        rows = session.scalar(select(func.count()).select_from(Application))
        read = best(lambda: session.execute(select(Application.id, Application.entered_at)).all(), 3)
        standing = session.execute(
            select(Application.id, Application.candidate_id, Application.stage_id, Application.channel_id)
            .join(Stage, Stage.id == Application.stage_id)
            .where(Stage.code == "first")
            .limit(1)
        ).one()
        asked = best(lambda: _check(session, Standing(*standing)), 25)
        aged = best(lambda: _aged(session), 5)
        sheet = changed(desk(session)[0].current.sheet)
        played = best(
            lambda: (replay(session, code="general", sheet=sheet), impact(session, code="general", sheet=sheet)), 2
        )
    assert rows == PEOPLE
    return [
        Result("Condition check on a move, 8 conditions", asked, 5, "ms", note="processor, best of 25"),
        Result("Ageing of 20,000 open applications in working time", aged, 300, "ms", note="processor, best of 5"),
        Result(
            "The same against reading the rows", aged / read, 4, yardstick="SELECT of 20,000 keys and instants"
        ),
        Result(
            "Replay of 90 days and impact of a draft, 20,000 people", played / read, 40,
            yardstick="SELECT of 20,000 keys and instants", note=f"{played:,.0f} ms",
        ),
    ]  # fmt: skip


def changed(sheet: Sheet) -> Sheet:
    """A draft that asks all eight of who comes into the second round."""
    stages = tuple(replace(each, entry=ASKED) if each.code == "second" else each for each in sheet.stages)
    return replace(sheet, stages=stages)


def _check(session: Session, standing: Standing) -> None:
    """What a move asks: the route anew, every condition, all of them for one person."""
    route = changed_route(session, standing.stage)
    to = next(stage for stage in route if stage.code == "second")
    found = Facts(session, [standing]).unmet(route, to)
    assert len(found) >= len(ASKED) - 2


def changed_route(session: Session, stage: Key) -> Route:
    """The route of a stage, whose second round asks for all eight."""
    route = route_of_stage(session, stage)
    return Route(tuple(replace(each, entry=ASKED) if each.code == "second" else each for each in route))


def _aged(session: Session) -> None:
    """How every open application stands, as the cards of a board are aged: read, then two readings of the clock."""
    hours = calendars(session)
    now, levels = clock.now(), Counter[Level]()
    rows = session.execute(
        select(Application.position_id, Application.entered_at, Application.due_at, Stage.limit_unit)
        .join(Stage, Stage.id == Application.stage_id)
        .where(Application.state == ApplicationState.OPEN, Stage.limit_unit.is_not(None))
    )
    for position, entered, due, unit in rows:
        if due is not None and unit is not None:
            levels[limits.read(unit, entered, due, now, hours.of(position)).level] += 1
    assert levels.total() == PEOPLE
