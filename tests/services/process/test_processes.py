"""A process is changed in a draft, played back over what happened, and published; what runs stays or goes over."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import (
    Action,
    Application,
    Interview,
    Message,
    Position,
    PositionTemplate,
    Process,
    ProcessDraft,
    Stage,
    StageEvent,
    Task,
)
from models.values import clock
from models.values.bilingual import Words
from models.values.enums import (
    Condition,
    InterviewState,
    LimitUnit,
    MoveKind,
    Role,
    StageAct,
    StageKind,
    TaskKind,
    TaskState,
)
from models.values.keys import Key
from models.values.limits import Limit
from models.values.rules import Rule
from services import candidates, journal, pipeline, position_ends
from services.errors import AppError, Conflict, RuleBroken
from services.insights import stays
from services.pipeline import Seen
from services.process import drafts, publishing
from services.process.desk import Entry, desk
from services.process.impact import impact
from services.process.merging import SheetConflict
from services.process.publishing import Takeover
from services.process.replay import replay
from services.process.sheet import FaultKind, Sheet, StageSheet, faults
from services.profiles.read import profile
from services.stages import Act
from services.use_cases import UseCase
from services.workspace import Workspace
from tests import factories

NOW = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)
AVAILABLE = Rule(Condition.FIELD_FILLED, code="available")


def last_action(workspace: Workspace) -> Key:
    """The newest action that did not fail."""
    with workspace.reading() as session:
        return session.scalars(select(Action.id).order_by(Action.id.desc()).limit(1)).one()


def entry(session: Session) -> Entry:
    return desk(session)[0]


def changed(sheet: Sheet, code: str, **values: object) -> Sheet:
    """The sheet with one stage changed."""
    return replace(
        sheet,
        stages=tuple(replace(s, **values) if s.code == code else s for s in sheet.stages),  # type: ignore[arg-type]
    )


def move(session: Session, row: Application, code: str) -> None:
    to = session.scalars(select(Stage.id).where(Stage.process_id == _process(session, row), Stage.code == code)).one()
    session.refresh(row)
    pipeline.advance_all(session, applications=[Seen(row.id, row.version)], to=to)
    session.refresh(row)


def _process(session: Session, row: Application) -> object:
    return select(Stage.process_id).where(Stage.id == row.stage_id).scalar_subquery()


def test_a_draft_is_kept_undone_and_given_up(workspace: Workspace) -> None:
    with workspace.action(UseCase.POSITION_CREATE) as session:
        factories.application(session)
        before = entry(session)
        assert (before.draft, before.positions, before.people) == (None, 1, 1)
    sheet = changed(before.shown, "first", name=Words("技术初试", "Technical"), most=6)
    with workspace.action(UseCase.PROCESS_DRAFT) as session:
        assert drafts.save(session, code=before.code, seen=0, sheet=sheet) == 1
    with pytest.raises(Conflict), workspace.action(UseCase.PROCESS_DRAFT) as session:
        drafts.save(session, code=before.code, seen=0, sheet=sheet)
    with workspace.reading() as session:
        found = entry(session)
        assert found.draft is not None
        assert (found.draft.sheet, found.draft.base, found.next_number) == (sheet, 1, 2)
        assert found.current.sheet.stages[2].name.zh == "初试"  # nothing has changed yet
    undone = journal.undo(workspace, last_action(workspace))
    with workspace.reading() as session:
        assert entry(session).draft is None
    journal.undo(workspace, undone.action)
    with workspace.action(UseCase.PROCESS_DRAFT) as session:
        again = entry(session).draft
        assert again is not None
        drafts.discard(session, code=before.code, seen=again.version)
        assert session.scalar(select(func.count()).select_from(ProcessDraft)) == 0


def test_two_who_edit_a_draft_both_keep_what_they_did_and_are_asked_where_they_met(workspace: Workspace) -> None:
    with workspace.action(UseCase.POSITION_CREATE) as session:
        factories.process(session)
    with workspace.reading() as session:
        was = entry(session).shown
    code = "general"
    mine = changed(was, "first", most=6, reminder=50)
    theirs = changed(changed(was, "first", name=Words("技术初试", "Technical"), reminder=90), "second", most=3)
    added = replace(was.stages[2], code="extra", name=Words("加试", "Extra"))
    theirs = replace(theirs, stages=(*theirs.stages[:3], added, *theirs.stages[3:]))
    with workspace.action(UseCase.PROCESS_DRAFT) as session:
        drafts.keep(session, code=code, seen=0, sheet=theirs, was=was)
    with pytest.raises(SheetConflict) as met, workspace.action(UseCase.PROCESS_DRAFT) as session:
        drafts.keep(session, code=code, seen=0, sheet=mine, was=was)
    assert [(clash.column, clash.mine, clash.theirs) for clash in met.value.clashes] == [("first/reminder", 50, 90)]
    chosen = met.value.settled({"first/reminder": 50})
    with workspace.action(UseCase.PROCESS_DRAFT) as session:
        drafts.keep(session, code=code, seen=met.value.version, sheet=chosen, was=met.value.theirs)
    with workspace.reading() as session:
        found = entry(session).shown
    first, second = found.stage("first"), found.stage("second")
    assert first is not None
    assert second is not None
    assert (first.name.zh, first.most, first.reminder, second.most) == ("技术初试", 6, 50, 3)
    assert [stage.code for stage in found.stages] == [stage.code for stage in theirs.stages]

    without = replace(found, stages=tuple(stage for stage in found.stages if stage.code != "extra"))
    with workspace.action(UseCase.PROCESS_DRAFT) as session:
        seen = drafts.keep(session, code=code, seen=2, sheet=changed(found, "extra", most=1), was=found)
    with pytest.raises(SheetConflict) as met, workspace.action(UseCase.PROCESS_DRAFT) as session:
        drafts.keep(session, code=code, seen=seen, sheet=without, was=found)  # they changed what I took away
    assert [clash.column for clash in met.value.clashes] == ["stages"]
    assert met.value.settled({"stages": met.value.clashes[0].theirs}).stage("extra") is not None
    assert met.value.settled({"stages": met.value.clashes[0].mine}).stage("extra") is None


def test_what_could_never_be_met_is_not_published(workspace: Workspace) -> None:
    with workspace.action(UseCase.PROCESS_DRAFT) as session:
        factories.process(session)
        sheet = entry(session).shown
        assert faults(sheet) == ()
        mean = Rule(Condition.MEAN_AT_LEAST, need=350)
        wrong = changed(sheet, "department", entry=(mean,), exit=(Rule(Condition.TICKED),))
        assert [(each.kind, each.stage) for each in faults(wrong)] == [
            (FaultKind.NEVER_MET, "department"),
            (FaultKind.NO_AMOUNT, "department"),
        ]
        assert faults(changed(sheet, "approval", entry=(mean,))) == ()  # asked of the second round
        assert faults(replace(sheet, stages=sheet.stages[:-1]))[0].kind is FaultKind.NO_END
        seen = drafts.save(session, code="general", seen=0, sheet=wrong)
        with pytest.raises(AppError, match="not_ready"):
            publishing.publish(session, code="general", seen=seen)


def test_publishing_leaves_running_positions_or_takes_them_over(workspace: Workspace) -> None:
    with clock.frozen(NOW - timedelta(days=2)), workspace.action(UseCase.POSITION_CREATE) as session:
        channel = factories.channel(session).id
        stays_, goes = factories.position(session, "质检员"), factories.position(session, "车间主任")
        left = factories.application(session, "韩立群", at=stays_, stage="first", channel_id=channel)
        row = factories.application(session, "王海波", at=goes, stage="department", channel_id=channel)
        move(session, row, "first")
        session.add(
            Interview(
                application_id=row.id,
                candidate_id=row.candidate_id,
                position_id=row.position_id,
                stage_id=row.stage_id,
                starts_at=clock.now(),
                ends_at=clock.now(),
                state=InterviewState.HELD,
            )
        )
        keys = left.id, row.id, goes.id, stays_.id
        sheet = changed(
            entry(session).shown,
            "first",
            limit=Limit(1, LimitUnit.CALENDAR_HOURS),
            exit=(Rule(Condition.INTERVIEW_HELD),),
        )
        seen = drafts.save(session, code="general", seen=0, sheet=sheet)
    with clock.frozen(NOW), workspace.action(UseCase.PROCESS_PUBLISH) as session:
        done = publishing.publish(session, code="general", seen=seen, takeover=Takeover(frozenset({keys[2]})))
        assert (done.edition, done.positions, done.people) == (2, 1, 1)
    with workspace.reading() as session:
        left, row = (session.get_one(Application, key) for key in keys[:2])
        of = {
            key: session.get_one(Process, session.get_one(Stage, each.stage_id).process_id).edition
            for key, each in (("left", left), ("went", row))
        }
        assert of == {"left": 1, "went": 2}
        assert row.entered_at == NOW - timedelta(days=2)  # the time in the stage goes on
        assert row.due_at == NOW - timedelta(days=2) + timedelta(hours=1)
        task = session.scalars(select(Task).where(Task.application_id == row.id, Task.state == TaskState.OPEN)).one()
        assert (task.due_at, task.limit_amount) == (row.due_at, 1)
        assert session.scalars(select(StageEvent.kind).where(StageEvent.application_id == row.id)).all() == [
            MoveKind.ENTERED,
            MoveKind.FORWARD,
        ]  # nobody was moved
        shown = profile(session, candidate=row.candidate_id, viewer=workspace.person)
        assert shown.way is not None
        assert [step.used is not None for step in shown.way.steps[:3]] == [False, True, True]
        assert shown.way.gate is not None
        assert shown.way.gate.unmet == ()  # the interview held before is held still
        found = entry(session)
        assert [(edition.number, edition.positions) for edition in found.editions] == [(2, 1), (1, 1)]
        assert found.draft is None
    journal.undo(workspace, last_action(workspace))
    with workspace.reading() as session:
        assert entry(session).current.number == 1
        assert session.get_one(Application, keys[1]).due_at == NOW - timedelta(days=2) + timedelta(hours=120)
        assert entry(session).draft is not None


def test_who_stands_in_a_stage_that_goes_is_put_somewhere(workspace: Workspace) -> None:
    with clock.frozen(NOW), workspace.action(UseCase.POSITION_CREATE) as session:
        row = factories.application(session, stage="second", channel_id=factories.channel(session).id)
        whole = entry(session).shown
        sheet = replace(whole, stages=tuple(s for s in whole.stages if s.code != "second"))
        told = impact(session, code="general", sheet=sheet)
        assert [(gone.code, gone.people) for gone in told.gone] == [("second", 1)]
        assert told.people == 1
        seen = drafts.save(session, code="general", seen=0, sheet=sheet)
        keys, place = row.id, row.position_id
    with pytest.raises(AppError, match="without_place"), workspace.action(UseCase.PROCESS_PUBLISH) as session:
        publishing.publish(session, code="general", seen=seen, takeover=Takeover(frozenset({place})))
    with clock.frozen(NOW + timedelta(hours=1)), workspace.action(UseCase.PROCESS_PUBLISH) as session:
        takeover = Takeover(frozenset({place}), {"second": "first"})
        publishing.publish(session, code="general", seen=seen, takeover=takeover)
        row = session.get_one(Application, keys)
        assert session.get_one(Stage, row.stage_id).code == "first"
        assert row.entered_at == NOW + timedelta(hours=1)
        last = session.scalars(select(StageEvent).order_by(StageEvent.at.desc()).limit(1)).one()
        assert last.kind is MoveKind.BACK
        kinds = session.scalars(select(Task.kind).where(Task.state == TaskState.OPEN)).all()
        assert kinds == [TaskKind.SCHEDULE]


def test_the_last_90_days_under_a_draft(workspace: Workspace) -> None:
    with clock.frozen(NOW - timedelta(days=100)), workspace.action(UseCase.POSITION_CREATE) as session:
        channel = factories.channel(session).id
        old = factories.application(session, "陈年", stage="screen", channel_id=channel)
        move(session, old, "department")  # before the window
        people = {
            name: factories.application(session, name, stage="screen", channel_id=channel)
            for name in ("韩立群", "王海波", "蒋雪琴")
        }
    with clock.frozen(NOW - timedelta(days=10)), workspace.action(UseCase.ADVANCE) as session:
        for row in people.values():
            move(session, session.get_one(Application, row.id), "department")
        candidates.edit(
            session,
            candidate=people["王海波"].candidate_id,
            field=candidates.Field.AVAILABLE,
            value="一周",
            seen=1,
            was="",
        )
    stays.follow(workspace)
    with clock.frozen(NOW), workspace.reading() as session:
        whole = entry(session).shown
        sheet = changed(whole, "department", entry=(AVAILABLE,), limit=Limit(30 * 24, LimitUnit.CALENDAR_HOURS))
        told = replay(session, code="general", sheet=sheet)
        by_code = {stage.code: stage for stage in told.stages}
        assert by_code["department"].moves == 3
        assert sorted(block.name for block in by_code["department"].blocked) == ["蒋雪琴", "韩立群"]
        assert by_code["department"].reasons == ((AVAILABLE, 2),)
        assert (by_code["department"].now.late, by_code["department"].now.of) == (4, 4)
        assert by_code["department"].then.late == 1  # only the one who has been there for 100 days
        assert told.blocked == 2
        unfit = impact(session, code="general", sheet=sheet).unfit
        assert sorted(each.name for each in unfit) == ["蒋雪琴", "陈年", "韩立群"]
        assert {each.stage for each in unfit} == {"department"}
        assert replay(session, code="general", sheet=whole).blocked == 0


def test_a_stage_makes_its_task_and_draft_by_itself(workspace: Workspace) -> None:
    with clock.frozen(NOW), workspace.action(UseCase.ADVANCE) as session:
        row = factories.application(session, stage="screen", channel_id=factories.channel(session).id)
        acts = (
            Act(StageAct.TASK, Words("约用人经理对标准", "Agree"), Limit(4, LimitUnit.WORKING_HOURS)),
            Act(StageAct.MESSAGE, event="progress"),
            Act(StageAct.INTERVIEW),
        )
        assert [Act.of(act.to_data()) for act in acts] == list(acts)
        department = session.scalars(select(Stage).where(Stage.code == "department")).one()
        department.details = {"acts": [act.to_data() for act in acts], "override": False}
        department.entry_conditions = [AVAILABLE.to_data()]
        session.flush()
        with pytest.raises(RuleBroken):
            move(session, row, "department")
        with pytest.raises(AppError, match="override_not_here"):
            pipeline.advance_all(
                session, applications=[Seen(row.id, row.version)], to=department.id, override="老板点头"
            )
        department.entry_conditions = []
        session.flush()
        move(session, row, "department")
        tasks = session.scalars(select(Task).where(Task.state == TaskState.OPEN).order_by(Task.kind)).all()
        assert [(task.kind, task.words) for task in tasks] == [
            (TaskKind.DEPARTMENT_SCREEN, ""),
            (TaskKind.SCHEDULE, ""),
            (TaskKind.STEP, "约用人经理对标准"),
        ]
        assert tasks[2].due_at == NOW + timedelta(hours=5)  # four working hours, with the noon break
        assert session.scalars(select(Message.event)).all() == ["progress"]
        move(session, row, "first")
        left = session.scalars(select(Task.kind).where(Task.state == TaskState.OPEN)).all()
        assert left == [TaskKind.SCHEDULE]  # of the interview; what the stage before asked for is done


def test_processes_of_ones_own_come_and_go(workspace: Workspace) -> None:
    with workspace.action(UseCase.PROCESS_DRAFT) as session:
        factories.position(session)
        code = drafts.copy(session, code="general", name=Words("校园招聘", "Campus"))
        with pytest.raises(AppError, match="name_taken"):
            drafts.copy(session, code="general", name=Words("校园招聘", "Campus"))
        assert [found.name.zh for found in desk(session)] == ["通用流程", "校园招聘"]
        with pytest.raises(AppError, match="in_use"):
            drafts.remove(session, code="general")
        session.add(
            PositionTemplate(
                code="x", name_zh="x", name_en="x", process_code=code, form_code="", content={}, created_at=clock.now()
            )
        )
        session.flush()
        with pytest.raises(AppError, match="in_use"):
            drafts.remove(session, code=code)
        session.delete(session.scalars(select(PositionTemplate)).one())
        session.flush()
        drafts.remove(session, code=code)
        assert len(desk(session)) == 1


def test_an_earlier_edition_comes_back_as_a_draft(workspace: Workspace) -> None:
    with workspace.action(UseCase.PROCESS_DRAFT) as session:
        factories.process(session)
        first = entry(session).shown
        added = StageSheet("extra", Words("加面", "Extra"), StageKind.INTERVIEW, Role.HIRING_MANAGER)
        sheet = replace(first, stages=(*first.stages[:-1], added, first.stages[-1]))
        seen = drafts.save(session, code="general", seen=0, sheet=sheet)
        publishing.publish(session, code="general", seen=seen)
        assert entry(session).shown.stage("extra") == added
        drafts.restore(session, code="general", edition=1, seen=0)
        found = entry(session)
        assert found.draft is not None
        assert [stage.code for stage in found.draft.sheet.stages] == [stage.code for stage in first.stages]
        assert SOURCE_IN_FIRST in found.current.sheet.stages[0].exit  # the source is asked for, always


SOURCE_IN_FIRST = Rule(Condition.SOURCE_FILLED)


def test_a_paused_position_goes_over_with_its_clocks_standing(workspace: Workspace) -> None:
    with clock.frozen(NOW), workspace.action(UseCase.POSITION_CREATE) as session:
        row = factories.application(session, stage="first", channel_id=factories.channel(session).id)
        row.due_at = NOW + timedelta(hours=120)
        place = session.get_one(Position, row.position_id)
        session.flush()
        position_ends.pause(session, position=place.id, seen=place.version, with_open=1, outcome=position_ends.HOLD)
        sheet = changed(entry(session).shown, "first", limit=Limit(10, LimitUnit.CALENDAR_HOURS))
        seen = drafts.save(session, code="general", seen=0, sheet=sheet)
        publishing.publish(session, code="general", seen=seen, takeover=Takeover(frozenset({place.id})))
        keys = row.id, place.id
    with clock.frozen(NOW + timedelta(days=3)), workspace.action(UseCase.POSITION_STATE) as session:
        assert session.get_one(Application, keys[0]).due_at is None  # still standing
        place = session.get_one(Position, keys[1])
        position_ends.resume(session, position=place.id, seen=place.version)
        assert session.get_one(Application, keys[0]).due_at == NOW + timedelta(days=3, hours=120)
        assert session.scalars(select(Task.kind).where(Task.state == TaskState.OPEN)).all() == [TaskKind.SCHEDULE]
