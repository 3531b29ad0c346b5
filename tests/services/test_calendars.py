from __future__ import annotations

from datetime import UTC, date, datetime

from models.tables import Application, Stage, Task
from models.values import clock
from models.values.enums import LimitUnit, TaskKind
from models.values.working_time import WorkingCalendar
from services import calendars
from services.workspace import Workspace
from tests import factories

THURSDAY = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)


def test_a_new_workspace_has_the_usual_office(workspace: Workspace) -> None:
    with workspace.reading() as session:
        assert calendars.calendar(session) == WorkingCalendar()
        assert calendars.calendar(session) is calendars.calendar(session)


def test_another_calendar_moves_the_due_instants_of_what_is_open(workspace: Workspace) -> None:
    with clock.frozen(THURSDAY), workspace.action("application.create") as session:
        application = factories.application(session)
        stage = session.get_one(Stage, application.stage_id)
        stage.limit_amount, stage.limit_unit = 1, LimitUnit.WORKING_DAYS
        task = Task(kind=TaskKind.SCREEN, started_at=THURSDAY, limit_amount=8, limit_unit=LimitUnit.WORKING_HOURS)
        session.add(task)
        session.flush()
        keys = application.id, task.id

    friday_off = WorkingCalendar(exceptions={date(2026, 3, 13): False})
    with workspace.action("settings") as session:
        assert calendars.change(session, to=friday_off) == 2

    with workspace.reading() as session:
        assert calendars.calendar(session) == friday_off
        assert session.get_one(Application, keys[0]).due_at == datetime(2026, 3, 16, 1, 42, tzinfo=UTC)
        assert session.get_one(Task, keys[1]).due_at == datetime(2026, 3, 16, 1, 42, tzinfo=UTC)
    with workspace.action("settings") as session:
        assert calendars.change(session, to=friday_off) == 0
