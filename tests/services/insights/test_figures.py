"""The figures agree with a slow, plain computation over random histories, awkward ones included."""

from __future__ import annotations

import random
from collections import defaultdict
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from models.tables import (
    Application,
    Contact,
    Department,
    ImportBatch,
    ImportRow,
    Position,
    Process,
    Stage,
    StageEvent,
    Stay,
)
from models.values.enums import ApplicationState, MoveKind, RejectReason, RowOutcome
from models.values.keys import Key
from services import journal
from services.insights import stays
from services.insights.behind import Figure, Question, people
from services.insights.channels import reasons
from services.insights.durations import durations
from services.insights.findings import FindingKind, overview
from services.insights.funnel import funnel
from services.insights.groups import By, groups
from services.insights.metrics import metric
from services.insights.metrics.dictionary import BY_CODE
from services.insights.metrics.measure import measure_by
from services.insights.scope import Scope
from services.workspace import Workspace
from tests import factories
from tests.services.insights import random_office

START = datetime(2026, 1, 1, tzinfo=UTC)
SCOPE = Scope(date(2026, 1, 1), date(2026, 2, 28))


def random_history(workspace: Workspace, seed: int, count: int = 60) -> dict[Key, list[tuple[MoveKind, str, datetime]]]:
    """Applications that go forward, skip, go back, are rejected, reopened, or stay."""
    chance = random.Random(seed)
    histories = {}
    with workspace.action("demo") as session:
        position = factories.position(session)
        route = session.scalars(select(Stage).where(Stage.process_id == position.process_id).order_by(Stage.rank)).all()
        for number in range(count):
            person = factories.candidate(session, f"人{number}")
            at = START + timedelta(hours=chance.randrange(24 * 70))
            row = Application(
                candidate_id=person.id, position_id=position.id, stage_id=route[0].id, entered_at=at, created_at=at
            )
            session.add(row)
            session.flush()
            events = [(MoveKind.ENTERED, 0, at)]
            where = 0
            while chance.random() < 0.75:
                at += timedelta(hours=chance.randrange(1, 200), minutes=chance.randrange(60))
                draw = chance.random()
                if draw < 0.2:
                    events.append((MoveKind.REJECTED, where, at))
                    if chance.random() < 0.3:
                        at += timedelta(hours=5)
                        events.append((MoveKind.REOPENED, where, at))
                        continue
                    row.state, row.closed_at, row.reason = ApplicationState.REJECTED, at, RejectReason.SALARY
                    break
                if draw < 0.3 and where > 0:
                    where -= 1
                    events.append((MoveKind.BACK, where, at))
                    continue
                where = min(where + chance.choice([1, 1, 1, 2]), len(route) - 1)
                kind = MoveKind.HIRED if where == len(route) - 1 else MoveKind.FORWARD
                events.append((kind, where, at))
                if kind is MoveKind.HIRED:
                    row.state, row.closed_at = ApplicationState.HIRED, at
                    break
            for kind, stage, moment in events:
                session.add(
                    StageEvent(
                        application_id=row.id,
                        candidate_id=person.id,
                        position_id=position.id,
                        to_id=route[stage].id,
                        kind=kind,
                        at=moment,
                    )
                )
            histories[row.id] = [(kind, route[stage].code, moment) for kind, stage, moment in events]
    stays.follow(workspace)
    return histories


def inside(at: datetime) -> bool:
    return SCOPE.from_at <= at < SCOPE.to_at


CODES = [stage[0] for stage in factories.STAGES]


def slow_reach(histories) -> dict[str, int]:
    counts = dict.fromkeys(CODES, 0)
    for events in histories.values():
        if not inside(events[0][2]):
            continue
        far = max(CODES.index(code) for _, code, _ in events)
        for code in CODES[: far + 1]:
            counts[code] += 1
    return counts


def slow_stays(histories) -> list[tuple[Key, str, datetime, datetime | None, MoveKind | None]]:
    found = []
    for key, events in histories.items():
        for (kind, code, at), after in zip(events, [*events[1:], None], strict=True):
            if kind not in (MoveKind.REJECTED, MoveKind.WITHDRAWN):
                found.append((key, code, at, after[2] if after else None, after[0] if after else None))
    return found


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_funnel_agrees_with_a_plain_computation(workspace: Workspace, seed: int) -> None:
    histories = random_history(workspace, seed)
    with workspace.reading() as session:
        found = funnel(session, scope=SCOPE)
    reach = slow_reach(histories)
    assert {bar.rung.code: bar.reached for bar in found.bars} == reach
    assert found.applications == reach["screen"]
    assert found.hired == reach["hired"]

    outcomes: dict[str, dict[Key, list[tuple[datetime | None, MoveKind | None]]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for key, code, entered, left, outcome in slow_stays(histories):
        if inside(entered):
            outcomes[code][key].append((left, outcome))
    for bar in found.bars:
        forward = completed = still_open = 0
        for entries in outcomes[bar.rung.code].values():
            if any(outcome in (MoveKind.FORWARD, MoveKind.HIRED) for _, outcome in entries):
                forward += 1
                completed += 1
            elif entries[-1][0] is None:
                still_open += 1
            else:
                completed += 1
        assert (bar.conversion.part, bar.conversion.whole, bar.conversion.still_open) == (
            forward,
            completed,
            still_open,
        )


@pytest.mark.parametrize("seed", [4, 5])
def test_stage_times_agree_with_a_plain_computation(workspace: Workspace, seed: int) -> None:
    histories = random_history(workspace, seed)
    with workspace.reading() as session:
        found = {spread.rung.code: spread for spread in durations(session, scope=SCOPE)}
    for code, _, _, _, _, hours in factories.STAGES:
        spans = sorted(
            (left - entered) / timedelta(days=1)
            for _, c, entered, left, _ in slow_stays(histories)
            if c == code and left is not None and inside(left)
        )
        if not spans:
            assert code not in found
            continue
        spread = found[code]
        middle = len(spans) // 2
        median = spans[middle] if len(spans) % 2 else (spans[middle - 1] + spans[middle]) / 2
        assert spread.n == len(spans)
        assert spread.median == pytest.approx(median)
        late = sum(span > hours / 24 for span in spans) if hours else 0
        assert spread.overdue.part == late


@pytest.mark.parametrize("figure", [Figure.REACH, Figure.CONVERTED, Figure.STOPPED, Figure.STILL_OPEN, Figure.OVERDUE])
def test_the_people_behind_a_figure_are_as_many_as_it_says(workspace: Workspace, figure: Figure) -> None:
    random_history(workspace, 6)
    with workspace.reading() as session:
        bars = {bar.rung.code: bar for bar in funnel(session, scope=SCOPE).bars}
        late = {s.rung.code: s.overdue.part for s in durations(session, scope=SCOPE)}
        for code, bar in bars.items():
            expected = {
                Figure.REACH: bar.reached,
                Figure.CONVERTED: bar.conversion.part,
                Figure.STOPPED: bar.conversion.whole - bar.conversion.part,
                Figure.STILL_OPEN: bar.conversion.still_open,
            }
            found = people(session, question=Question(figure, SCOPE, code))
            if figure is Figure.OVERDUE:
                assert found.total <= late.get(code, 0)  # one person may be late twice
            else:
                assert found.total == expected[figure] == len(found.rows)


def test_stays_follow_a_move_and_its_undo(workspace: Workspace) -> None:
    with workspace.action("x") as session:
        position = factories.position(session)
        row = factories.application(session, at=position)
        route = session.scalars(select(Stage).order_by(Stage.rank)).all()
    stays.follow(workspace)
    with workspace.action("application.advance") as session:
        session.add(
            StageEvent(
                application_id=row.id,
                candidate_id=row.candidate_id,
                position_id=position.id,
                from_id=route[0].id,
                to_id=route[1].id,
                kind=MoveKind.FORWARD,
                at=row.created_at + timedelta(days=2),
            )
        )
        moved = session.info["action"]
    assert stays.follow(workspace) == 1
    with workspace.reading() as session:
        spans = session.scalars(select(Stay).order_by(Stay.entered_at)).all()
        assert [(s.stage_id, s.outcome) for s in spans] == [(route[0].id, MoveKind.FORWARD), (route[1].id, None)]
    journal.undo(workspace, moved)
    stays.follow(workspace)
    with workspace.reading() as session:
        spans = session.scalars(select(Stay)).all()
        assert [(s.stage_id, s.outcome) for s in spans] == [(route[0].id, None)]
    assert stays.follow(workspace) == 0


def test_an_empty_scope_has_no_figures_and_no_findings(workspace: Workspace) -> None:
    with workspace.action("x") as session:
        factories.position(session)
    stays.follow(workspace)
    with workspace.reading() as session:
        found = overview(session, scope=SCOPE)
    assert found.funnel.applications == 0
    assert found.findings == ()
    assert found.durations == ()


def test_a_dominant_reason_is_found_with_its_people(workspace: Workspace) -> None:
    random_history(workspace, 8, count=120)
    with workspace.reading() as session:
        found = overview(session, scope=SCOPE)
        finding = next(f for f in found.findings if f.kind is FindingKind.MAIN_REASON)
        assert finding.params["reason"] is RejectReason.SALARY
        assert people(session, question=finding.question).total == finding.params["count"]
        assert finding.n == sum(line.count for line in reasons(session, scope=SCOPE))


def test_the_imported_who_miss_phone_or_channel_are_listed(workspace: Workspace) -> None:
    with workspace.action("x") as session:
        batch = ImportBatch(file_name="a.xlsx", sha256="0", action_id=session.info["action"], rows=4, mapping=[])
        batch.at = START
        session.add(batch)
        position, channel = factories.position(session), factories.channel(session)
        session.flush()
        for number, (name, has_phone, has_channel) in enumerate(
            [("齐全", True, True), ("没电话", False, True), ("没渠道", True, False)]
        ):
            applied = factories.application(session, name, position, channel_id=channel.id if has_channel else None)
            session.add(
                ImportRow(
                    batch_id=batch.id,
                    sheet="S",
                    row=number,
                    outcome=RowOutcome.CREATED,
                    candidate_id=applied.candidate_id,
                    cells=[],
                )
            )
            if has_phone:
                session.add(Contact(candidate_id=applied.candidate_id, kind="phone", value="1", normal="1"))
        factories.candidate(session, "别处来的")
        key = batch.id
    with workspace.reading() as session:
        found = people(session, question=Question(Figure.TO_FILL, batch=key))
    assert {person.name for person in found.rows} == {"没电话", "没渠道"}


def test_different_processes_meet_on_one_ladder(workspace: Workspace) -> None:
    with workspace.action("x") as session:
        long = factories.process(session)
        short = Process(code="short", name_zh="短", name_en="Short", created_at=START)
        session.add(short)
        session.flush()
        for rank, code in enumerate(("screen", "onsite", "hired"), 1):
            source = session.scalars(
                select(Stage).where(Stage.process_id == long.id, Stage.code == {"onsite": "first"}.get(code, code))
            ).one()
            session.add(
                Stage(
                    process_id=short.id,
                    code=code,
                    rank=rank,
                    name_zh=code,
                    name_en=code,
                    kind=source.kind,
                    owner_role=source.owner_role,
                    entry_conditions=[],
                    exit_conditions=[],
                )
            )
        session.flush()
        first = Position(title="长", process_id=long.id, opened_at=START, synonyms=[])
        second = Position(title="短", process_id=short.id, opened_at=START, synonyms=[])
        session.add_all([first, second])
        session.flush()
        for number in range(9):
            factories.application(session, f"长{number}", at=first, stage="first").created_at = START
        for number in range(4):
            factories.application(session, f"短{number}", at=second, stage="onsite").created_at = START
    stays.follow(workspace)
    with workspace.reading() as session:
        bars = {bar.rung.code: bar.reached for bar in funnel(session, scope=SCOPE).bars}
    assert "onsite" not in bars
    assert bars["screen"] == 13
    assert bars["first"] == 13  # an on-site interview is an interview
    assert bars["second"] == 0


@pytest.mark.parametrize("seed", [31, 32])
def test_departments_and_positions_have_the_figures_of_the_metrics(workspace: Workspace, seed: int) -> None:
    office = random_office.make(workspace, seed)
    scope = Scope(date(2024, 2, 1), date(2024, 3, 31))
    with workspace.action("x") as session:
        departments = [Department(name=f"部门{n}") for n in range(2)]
        session.add_all(departments)
        session.flush()
        for number, row in enumerate(session.scalars(select(Position).order_by(Position.title))):
            row.department_id = departments[number % 3].id if number % 3 < 2 else None
    with workspace.reading() as session:
        found = groups(session, scope=scope)
        for by, lines in ((By.DEPARTMENT, found.departments), (By.POSITION, found.positions)):
            took = measure_by(session, BY_CODE["time_to_hire"], scope, by.value)
            accepted = measure_by(session, BY_CODE["offer_acceptance"], scope, by.value)
            for line in lines:
                hire, offer = took.get(line.key, metric.Figure(None, 0)), accepted.get(line.key, metric.Figure(None, 0))
                assert (line.time_to_hire.n, line.acceptance.n) == (hire.n, offer.n)
                assert line.time_to_hire.value == pytest.approx(hire.value)
                assert (line.acceptance.part, line.acceptance.still_open) == (offer.part, offer.still_open)
    came = [one for one in office.applied if scope.from_at <= one.created < scope.to_at]
    hired = [one for one in came if one.state is ApplicationState.HIRED]
    for lines in (found.departments, found.positions):
        assert sum(line.applications for line in lines) == len(came)
        assert sum(line.hired for line in lines) == len(hired)
