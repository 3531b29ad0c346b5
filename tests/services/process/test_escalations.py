"""What is left past its limit goes up once, to whoever stands above its owner."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Application, Department, Notification, Person, Stage, Task
from models.values import clock
from models.values.enums import Role, TaskKind, TaskState
from services import applications, escalations
from services.use_cases import UseCase
from services.workspace import Workspace
from tests import factories

THURSDAY = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)  # 09:42 in Shanghai


def colleague(session: Session, name: str, **values: object) -> Person:
    row = Person(name=name, roles=[Role.RECRUITER.value], **values)
    session.add(row)
    session.flush()
    return row


def late(session: Session, owner: Person, escalate: int | None = 8) -> Application:
    """Somebody to be screened, whose 24 hours began now."""
    place = factories.position(session, f"职位 {owner.name}", owner_id=owner.id)
    stage = session.scalars(select(Stage).where(Stage.code == "screen")).one()
    stage.details = {"escalate": escalate}
    session.flush()
    person = factories.candidate(session, "韩立群")
    key = applications.enter(session, candidate=person.id, position=place.id)
    return session.get_one(Application, key)


def test_the_superior_is_told_after_the_hours_of_the_stage_and_once(workspace: Workspace) -> None:
    with clock.frozen(THURSDAY), workspace.action(UseCase.APPLICATION_CREATE) as session:
        boss = colleague(session, "陈国栋")
        row = late(session, colleague(session, "周敏", reports_to_id=boss.id))
        keys = row.id, boss.id
    due = THURSDAY + timedelta(hours=24)
    for after, told in ((timedelta(0), 0), (timedelta(hours=23), 0), (timedelta(days=3, hours=1), 1)):
        with clock.frozen(due + after), workspace.reading() as session:
            assert escalations.is_any_due(session) is bool(told)
    with clock.frozen(due + timedelta(days=3, hours=1)), workspace.action(UseCase.TASK_ESCALATE) as session:
        assert escalations.escalate(session) == 1
        assert escalations.escalate(session) == 0
        task = session.scalars(select(Task).where(Task.kind == TaskKind.ESCALATION)).one()
        assert (task.owner_id, task.application_id, task.words) == (keys[1], keys[0], "周敏")
        assert session.scalars(select(Notification.person_id)).all() == [keys[1]]
        task.state = TaskState.DONE
        session.flush()
        assert escalations.escalate(session) == 0  # seen to
    with clock.frozen(due + timedelta(days=3, hours=2)), workspace.reading() as session:
        assert not escalations.is_any_due(session)


def test_a_weekend_is_no_working_time(workspace: Workspace) -> None:
    with clock.frozen(THURSDAY), workspace.action(UseCase.APPLICATION_CREATE) as session:
        late(session, colleague(session, "周敏", reports_to_id=colleague(session, "陈国栋").id))
    sunday = datetime(2026, 3, 15, 12, tzinfo=UTC)  # due on Friday 09:42, eight hours end on Monday morning
    with clock.frozen(sunday), workspace.reading() as session:
        assert not escalations.is_any_due(session)
    with clock.frozen(datetime(2026, 3, 16, 1, 43, tzinfo=UTC)), workspace.reading() as session:
        assert escalations.is_any_due(session)


def test_without_a_superior_the_head_of_the_department_then_an_hr_manager(workspace: Workspace) -> None:
    with clock.frozen(THURSDAY), workspace.action(UseCase.APPLICATION_CREATE) as session:
        head = colleague(session, "何静")
        top = Department(name="制造中心", head_id=head.id)
        session.add(top)
        session.flush()
        below = Department(name="一车间", parent_id=top.id)
        session.add(below)
        session.flush()
        late(session, colleague(session, "周敏", department_id=below.id))
        late(session, colleague(session, "赵磊"))
        late(session, head)
        me = workspace.person
        expected = {head.id, me}
    with clock.frozen(THURSDAY + timedelta(days=10)), workspace.action(UseCase.TASK_ESCALATE) as session:
        assert escalations.escalate(session) == 3
        told = session.execute(select(Task.words, Task.owner_id).where(Task.kind == TaskKind.ESCALATION)).all()
        assert {owner for _, owner in told} == expected
        assert dict(told)["周敏"] == head.id
        assert dict(told)["何静"] == me  # nobody is one's own superior


def test_a_stage_may_keep_it_to_itself(workspace: Workspace) -> None:
    with clock.frozen(THURSDAY), workspace.action(UseCase.APPLICATION_CREATE) as session:
        late(session, colleague(session, "周敏"), escalate=None)
    with clock.frozen(THURSDAY + timedelta(days=30)), workspace.reading() as session:
        assert not escalations.is_any_due(session)


def test_a_stage_without_a_task_goes_up_too(workspace: Workspace) -> None:
    with clock.frozen(THURSDAY), workspace.action(UseCase.APPLICATION_CREATE) as session:
        boss = colleague(session, "陈国栋")
        place = factories.position(session, owner_id=colleague(session, "周敏", reports_to_id=boss.id).id)
        stage = session.scalars(select(Stage).where(Stage.code == "onboarding")).one()
        stage.details = {"escalate": 8}
        row = factories.application(session, at=place, stage="onboarding")
        row.due_at = THURSDAY
        session.flush()
        boss_key = boss.id
    with clock.frozen(THURSDAY + timedelta(days=2)), workspace.action(UseCase.TASK_ESCALATE) as session:
        assert escalations.escalate(session) == 1
        assert escalations.escalate(session) == 0
        assert session.scalars(select(Task.owner_id).where(Task.kind == TaskKind.ESCALATION)).all() == [boss_key]
