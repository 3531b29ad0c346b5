from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import func, select

from models.tables import (
    Application,
    Assignment,
    Candidate,
    Contact,
    ContentChunk,
    Document,
    Evaluation,
    Interview,
    Person,
    Position,
    Score,
    Stage,
    StageEvent,
    Task,
)
from models.values import clock
from models.values.enums import ApplicationState, InterviewState, MoveKind, PositionState, TaskState
from models.values.phone import normal_phone
from services import following, positions, setup
from services.conditions import Facts, Standing
from services.demo.build import Made, build
from services.resumes.read import read
from services.stages import route_of_position
from services.workspace import Workspace

SHANGHAI = ZoneInfo("Asia/Shanghai")
THURSDAY = datetime(2026, 3, 12, 9, 42, tzinfo=SHANGHAI)
MOMENTS = [
    THURSDAY,
    datetime(2026, 11, 21, 22, 50, tzinfo=SHANGHAI),  # a Saturday night
    datetime(2027, 2, 8, 3, 5, tzinfo=SHANGHAI),  # a Monday before dawn, beyond the holiday lists
    datetime(2026, 10, 3, 15, 20, tzinfo=SHANGHAI),  # in the October holiday
]


def made(workspace: Workspace) -> Made:
    with workspace.action("demo") as session:
        return build(session)


def test_the_demo_is_full_on_both_databases(workspace: Workspace) -> None:
    with clock.frozen(THURSDAY):
        demo = made(workspace)
        with workspace.reading() as session:
            lines = {line.title: line for line in positions.positions(session)}
            assert 800 <= (session.scalar(select(func.count()).select_from(Candidate)) or 0) <= 1_000
            assert len(lines) == 15
            board = lines["车间主任（精益生产）"]
            assert (board.open, board.overdue, board.hired, board.days_open, board.headcount) == (22, 4, 1, 22, 2)
            assert setup.account(session).name == "林晓雯"
            assert session.get_one(Candidate, demo.candidate).name == "韩立群"
            assert session.get_one(Position, demo.board).title == board.title


@pytest.mark.parametrize("now", MOMENTS, ids=lambda at: f"{at:%a-%H%M}")
def test_the_demo_is_right_at_any_time(local_workspace: Workspace, now: datetime) -> None:
    with clock.frozen(now):
        made(local_workspace)
        with local_workspace.reading() as session:
            for column in (
                StageEvent.at,
                Evaluation.submitted_at,
                Application.entered_at,
                Candidate.created_at,
                Document.created_at,
            ):
                assert session.scalar(select(func.max(column))) <= now.astimezone(SHANGHAI), column  # type: ignore[operator]
            tasks = session.scalars(select(Task).where(Task.state == TaskState.OPEN)).all()
            assert (len(tasks), sum(task.due_at <= clock.now() for task in tasks if task.due_at)) == (14, 6)
            board = next(p for p in positions.positions(session) if p.title == "车间主任（精益生产）")
            assert (board.open, board.overdue) == (22, 4)
            day = now.replace(hour=0, minute=0)
            today = session.scalars(
                select(Interview).where(Interview.starts_at >= day, Interview.starts_at < day + timedelta(days=1))
            ).all()
            assert len(today) >= 5
            assert following.due(session) == [], "time must not add to what Today is shown with"


@pytest.fixture(scope="module")
def demo_rows(tmp_path_factory: pytest.TempPathFactory):
    from services.workspace import create_tables
    from services.workspaces.engine import open_engine

    engine = open_engine(tmp_path_factory.mktemp("demo") / "demo.zhaoxian", bytes(range(32)), may_create=True)
    with engine.execution_options(begin="IMMEDIATE").begin() as connection:
        create_tables(connection)
    workspace = Workspace(engine)
    with clock.frozen(THURSDAY):
        made(workspace)
    yield workspace
    workspace.close()


def test_every_application_is_where_its_events_lead(demo_rows: Workspace) -> None:
    with demo_rows.reading() as session:
        last: dict[object, StageEvent] = {}
        counts: dict[object, int] = {}
        for event in session.scalars(select(StageEvent).order_by(StageEvent.at, StageEvent.id)):
            before = last.get(event.application_id)
            assert (before is None) == (event.kind is MoveKind.ENTERED)
            if before is not None:
                assert event.at > before.at
            if event.kind in (MoveKind.FORWARD, MoveKind.HIRED):
                assert before is not None
                assert event.from_id == before.to_id
            last[event.application_id] = event
            counts[event.application_id] = counts.get(event.application_id, 0) + 1
        ends = {
            ApplicationState.OPEN: {MoveKind.ENTERED, MoveKind.FORWARD},
            ApplicationState.HIRED: {MoveKind.HIRED},
            ApplicationState.REJECTED: {MoveKind.REJECTED},
            ApplicationState.WITHDRAWN: {MoveKind.WITHDRAWN},
        }
        for application in session.scalars(select(Application)):
            event = last[application.id]
            assert event.to_id == application.stage_id
            assert event.kind in ends[application.state]
            assert application.channel_id is not None
            if application.state is ApplicationState.OPEN:
                assert event.at == application.entered_at


def test_nobody_passed_a_stage_against_its_rules(demo_rows: Workspace) -> None:
    """Everyone who is beyond an interview has one that was held, with every evaluation and none against."""
    with demo_rows.reading() as session:
        for position in session.scalars(select(Position).where(Position.state == PositionState.OPEN)):
            route = route_of_position(session, position.id)
            for application in session.scalars(
                select(Application).where(
                    Application.position_id == position.id, Application.state == ApplicationState.OPEN
                )
            ):
                here = route[application.stage_id]
                for stage in route:
                    if stage.rank >= here.rank:
                        break
                    after = route.stages[stage.rank]
                    standing = Standing(application.id, application.candidate_id, stage.key, application.channel_id)
                    unmet = Facts(session, [standing]).unmet(route, after)
                    assert not [u for u in unmet if u.condition != "resume_present"], (position.title, stage.name.zh)


def test_evaluations_follow_their_interviews_and_are_complete(demo_rows: Workspace) -> None:
    with demo_rows.reading() as session:
        early = session.scalar(
            select(func.count())
            .select_from(Evaluation)
            .join(Interview, Interview.id == Evaluation.interview_id)
            .where(Evaluation.submitted_at < Interview.ends_at)
        )
        assert early == 0
        per_form = session.execute(select(func.count(Score.id)).group_by(Score.evaluation_id)).scalars().all()
        assert set(per_form) <= {6, 7, 8}
        planned = session.scalars(
            select(Interview).where(Interview.state.in_([InterviewState.PLANNED, InterviewState.CONFIRMED]))
        ).all()
        assert planned
        assert all(interview.starts_at > THURSDAY for interview in planned)


def test_the_panel_of_the_story_has_the_means_of_the_design(demo_rows: Workspace) -> None:
    with demo_rows.reading() as session:
        means = dict(
            session.execute(
                select(Person.name, Evaluation.mean_hundredths)
                .join(Person, Person.id == Evaluation.author_id)
                .join(Candidate, Candidate.id == Evaluation.candidate_id)
                .where(Candidate.name == "韩立群")
            ).all()
        )
        assert {name: round((mean or 0) / 100, 1) for name, mean in means.items()} == {
            "刘思远": 4.4,
            "陈国栋": 4.1,
            "许静": 3.4,
        }


def test_each_interviewer_has_enough_meetings_for_a_habit(demo_rows: Workspace) -> None:
    with demo_rows.reading() as session:
        counts = dict(
            session.execute(
                select(Person.name, func.count())
                .join(Assignment, Assignment.person_id == Person.id)
                .group_by(Person.name)
            ).all()
        )
        assert all(counts[name] >= 10 for name in ("陈国栋", "许静", "刘思远", "周文涛"))


def test_people_are_invented_and_their_files_can_be_read(demo_rows: Workspace) -> None:
    with demo_rows.reading() as session:
        phones = session.scalars(select(Contact.normal).where(Contact.kind == "phone")).all()
        assert len(set(phones)) == len(phones)
        assert all(normal_phone(phone) == phone and phone[3:7] == "0000" for phone in phones)
        documents = session.scalars(select(Document)).all()
        assert len(documents) >= 36
        assert {d.file_name.rsplit(".")[-1] for d in documents} == {"pdf", "docx"}
        for document in documents[:6]:
            name = session.get_one(Candidate, document.candidate_id).name
            data = session.scalars(select(ContentChunk.data).where(ContentChunk.sha256 == document.sha256)).all()
            assert name in read(b"".join(data)).text
        assert session.scalar(select(func.count()).select_from(Stage)) == 28


def test_the_demo_is_the_same_every_time(local_workspace: Workspace, demo_rows: Workspace) -> None:
    with clock.frozen(THURSDAY):
        made(local_workspace)

    def people(workspace: Workspace) -> list[tuple[str, str, str]]:
        with workspace.reading() as session:
            rows = session.execute(select(Candidate.name, Candidate.company, Candidate.city)).all()
            return sorted((name, company, city) for name, company, city in rows)

    assert people(local_workspace) == people(demo_rows)
