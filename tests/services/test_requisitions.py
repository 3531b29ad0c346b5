"""A department asks for people: against the plan, through the review, into positions without typing again."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from models.tables import Department, Notification, Person, Position, PositionTemplate, Task
from models.values import clock
from models.values.enums import RequisitionState, Role, TaskKind, TaskState
from models.values.keys import Key
from models.values.money import Pay
from services import requisition_steps, requisitions, templates, work_list
from services.errors import AppError, Conflict
from services.requisitions import Wanted
from services.workspace import Workspace
from tests import factories

NOW = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)
DUTIES = "1. 负责两条产线的日常管理\n2、带领 45 人达成产量\n"
QUALIFICATIONS = "- 五年以上车间管理经验\n- 会做价值流图"


@pytest.fixture(autouse=True)
def at_the_desk():
    with clock.frozen(NOW):
        yield


def wanted(**values: object) -> Wanted:
    usual: dict[str, object] = {"title": "车间主任", "duties": DUTIES, "qualifications": QUALIFICATIONS}
    return Wanted(**(usual | values))  # type: ignore[arg-type]


def made(workspace: Workspace, **values: object) -> Key:
    with workspace.action("requisition.edit") as session:
        return requisitions.create(session, wanted=wanted(**values))


def seen(workspace: Workspace, key: Key) -> requisitions.Opened:
    with workspace.reading() as session:
        return requisitions.opened(session, requisition=key, viewer=workspace.person)


def go(workspace: Workspace, act: object, key: Key, **more: object) -> None:
    assert callable(act)
    with workspace.action("requisition.step") as session:
        act(session, requisition=key, seen=requisitions.opened(session, requisition=key, viewer=None).version, **more)


def waiting(workspace: Workspace) -> list[str]:
    assert workspace.person is not None
    with workspace.reading() as session:
        rows = work_list.rows(session, person=workspace.person, kinds=(TaskKind.REQUISITION,))
    return [row.words for row in rows]


def test_it_goes_through_the_review_and_each_step_is_kept_and_has_a_task(workspace: Workspace) -> None:
    key = made(workspace)
    assert waiting(workspace) == []
    go(workspace, requisition_steps.submit, key)
    assert waiting(workspace) == ["车间主任"]
    go(workspace, requisition_steps.pass_on, key, words="编制核过")
    go(workspace, requisition_steps.approve, key)
    found = seen(workspace, key)
    assert found.state is RequisitionState.APPROVED
    assert [(step.state.value, step.words) for step in found.steps] == [
        ("draft", ""), ("submitted", ""), ("review", "编制核过"), ("approved", ""),
    ]  # fmt: skip
    with workspace.reading() as session:
        states = list(session.scalars(select(Task.state).order_by(Task.started_at, Task.id)))
    assert states == [TaskState.DONE, TaskState.DONE, TaskState.OPEN]


def test_returned_with_a_reason_it_is_changed_and_submitted_again(workspace: Workspace) -> None:
    with workspace.action("x") as session:
        asker = Person(name="陈国栋", roles=[Role.HIRING_MANAGER.value])
        session.add(asker)
        session.flush()
        manager = asker.id
    key = made(workspace, requester=manager)
    go(workspace, requisition_steps.submit, key)
    with pytest.raises(AppError, match=r"requisition\.reason_missing"):
        go(workspace, requisition_steps.send_back, key, words=" ")
    go(workspace, requisition_steps.send_back, key, words="先补编制说明")
    with workspace.reading() as session:
        told = session.scalars(select(Notification)).one()
        assert (told.person_id, told.kind) == (manager, "requisition")
        assert session.scalars(select(Task.owner_id).where(Task.state == TaskState.OPEN)).one() == manager
    with workspace.action("requisition.edit") as session:
        version = seen(workspace, key).version
        requisitions.edit(session, requisition=key, seen=version, wanted=wanted(why="扩线", requester=manager))
    go(workspace, requisition_steps.submit, key)
    assert seen(workspace, key).state is RequisitionState.SUBMITTED


def test_submitted_it_cannot_be_changed_nor_approved_before_the_review(workspace: Workspace) -> None:
    key = made(workspace)
    go(workspace, requisition_steps.submit, key)
    with pytest.raises(Conflict):
        go(workspace, requisitions.edit, key, wanted=wanted(title="厂长"))
    with pytest.raises(Conflict):
        go(workspace, requisition_steps.approve, key)


def test_more_people_than_the_plan_has_need_a_reason(workspace: Workspace) -> None:
    with workspace.action("x") as session:
        unit = Department(name="制造部")
        session.add(unit)
        session.flush()
        place = factories.position(session, title="车间主任", department_id=unit.id, headcount=2)
        row = factories.application(session, "曹永强", at=place)
        row.state = "hired"  # type: ignore[assignment]
        department = unit.id
    key = made(workspace, department=department, headcount=3, planned=12, in_place=9)
    found = seen(workspace, key).plan
    assert found is not None
    assert (found.recruiting, found.missing, found.beyond) == (1, 2, 1)
    with pytest.raises(AppError, match=r"requisition\.why_missing"):
        go(workspace, requisition_steps.submit, key)
    with workspace.action("requisition.edit") as session:
        version = seen(workspace, key).version
        more = wanted(department=department, headcount=3, planned=12, in_place=9, why="新产线投产")
        requisitions.edit(session, requisition=key, seen=version, wanted=more)
    go(workspace, requisition_steps.submit, key)


def test_what_the_law_forbids_to_ask_is_refused(workspace: Workspace) -> None:
    with pytest.raises(AppError, match=r"lawful\."):
        made(workspace, qualifications="限男性，35 岁以下")


def test_it_is_returned_by_those_who_may_only(workspace: Workspace) -> None:
    key = made(workspace)
    go(workspace, requisition_steps.submit, key)
    with workspace.action("x") as session:
        someone = Person(name="许静", roles=[Role.INTERVIEWER.value])
        session.add(someone)
        session.flush()
        interviewer = someone.id
    version = seen(workspace, key).version
    with (
        pytest.raises(AppError, match=r"requisition\.not_yours"),
        workspace.action("requisition.step", person=interviewer) as session,
    ):
        requisition_steps.pass_on(session, requisition=key, seen=version)


def test_positions_open_from_it_without_typing_again(workspace: Workspace) -> None:
    with workspace.action("x") as session:
        templates.seed(session)
        template = session.scalars(select(PositionTemplate.id)).first()
    key = made(workspace, headcount=3, band=Pay.yuan(15_000, 21_000), deadline=date(2026, 5, 1))
    for act in (requisition_steps.submit, requisition_steps.pass_on, requisition_steps.approve):
        go(workspace, act, key)
    with pytest.raises(AppError, match=r"requisition\.template_missing"):
        go(workspace, requisition_steps.open_position, key, template=None, headcount=2)
    go(workspace, requisition_steps.open_position, key, template=template, headcount=2)
    assert seen(workspace, key).left == 1
    with pytest.raises(AppError, match=r"requisition\.nobody_left"):
        go(workspace, requisition_steps.open_position, key, template=template, headcount=2)
    go(workspace, requisition_steps.open_position, key, template=template, headcount=1)
    with workspace.reading() as session:
        row = session.scalars(select(Position).where(Position.headcount == 2)).one()
        assert (row.title, row.requisition_id, row.approved_at) == ("车间主任", key, NOW)
        assert [line["zh"] for line in (row.content or {})["duties"]] == [
            "负责两条产线的日常管理", "带领 45 人达成产量",
        ]  # fmt: skip
        assert row.deadline == date(2026, 5, 1)
        assert row.band_high == Pay.yuan(0, 21_000).high
    assert waiting(workspace) == []
