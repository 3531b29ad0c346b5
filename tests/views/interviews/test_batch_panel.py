"""Planning many at once in the window: what is asked for, the plan with its reasons, one act that is undone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QDate
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from models.tables import Interview, Message, PositionTemplate, Stage
from models.values import clock
from models.values.enums import InterviewState, Role
from models.values.keys import Key
from services import applications, pipeline, positions, templates
from services.errors import AppError
from services.organisation import people, places
from services.pipeline import Seen
from services.progress import Quiet
from services.scheduling import batch_plan
from services.scheduling.batch_plan import Order
from services.scheduling.problem import Reason
from services.workspace import Workspace
from tests import factories
from tests.program import TestProgram, _Desk
from tests.scenes import NOW
from views.context import PageName, Place
from views.interviews.page import CalendarPage

NAMES = ("高子墨", "唐雨桐", "冯俊熙", "董思源", "袁若曦", "邓明轩")


@pytest.fixture
def crowd(workspace: Workspace) -> Iterator[Workspace]:
    """Six people who wait for their first interview, two interviewers, one room."""
    with clock.frozen(NOW):
        with workspace.action("setup") as session:
            templates.seed(session)
            for name in ("陈国栋", "许静"):
                people.add(session, draft=people.Draft(name, roles=(Role.INTERVIEWER,)))
            places.add_room(session, draft=places.RoomDraft("A302"))
        with workspace.action("position.create") as session:
            template = session.scalars(select(PositionTemplate.id).where(PositionTemplate.code == "assembler")).one()
            position = positions.create(session, template=template, draft=positions.Draft("装配工", 30))
        for name in NAMES:
            with workspace.action("application.create") as session:
                person = factories.candidate(session, name)
                application = applications.enter(session, candidate=person.id, position=position)
            with workspace.action("application.advance") as session:
                to = session.scalars(
                    select(Stage.id).where(Stage.process_id == _process(session, position), Stage.rank == 2)
                )
                pipeline.advance_all(session, applications=[Seen(application, 1)], to=to.one(), override="急招")
        yield workspace


def _process(session: object, position: Key) -> Key:
    from models.tables import Position

    found: Key = session.get_one(Position, position).process_id  # type: ignore[attr-defined]
    return found


def order(workspace: Workspace, **more: object) -> Order:
    with workspace.reading() as session:
        offered = batch_plan.offered(session)
    interviewers = tuple(key for key, name in offered.people if name in ("陈国栋", "许静"))
    usual = {
        "applications": tuple(w.application for w in offered.waiting), "people": interviewers, "rooms": ("A302",),
        "first": date(2026, 3, 13), "minutes": 30,
    }  # fmt: skip
    return Order(**{**usual, **more})  # type: ignore[arg-type]


def made(workspace: Workspace, **more: object) -> batch_plan.Made:
    return batch_plan.make(_Desk(workspace), Quiet(), order=order(workspace, **more))


def test_everybody_gets_a_time_in_the_one_room(crowd: Workspace) -> None:
    plan = made(crowd)
    assert (plan.placed, plan.is_proven) == (6, True)
    starts = [line.starts_at for line in plan.lines]
    assert len(set(starts)) == 6
    assert {line.room for line in plan.lines} == {"A302"}
    with crowd.action("interview.plan") as session:
        assert batch_plan.book(session, made=plan, when=lambda a, _b: f"{a:%H:%M}", language="zh", is_told=True) == 6
    with crowd.reading() as session:
        assert session.scalar(select(func.count()).select_from(Interview)) == 6
        assert session.scalar(select(func.count()).select_from(Message)) == 6
        assert batch_plan.offered(session).waiting == ()
    again = made(crowd, applications=order_keys(crowd))  # around what was booked: a day has eleven rounds
    assert again.placed == 5
    assert not {line.starts_at for line in again.lines} & set(starts)


def order_keys(workspace: Workspace) -> tuple[Key, ...]:
    with workspace.reading() as session:
        return tuple(session.scalars(select(Interview.application_id)))


def test_a_panel_of_two_and_too_little_time_are_explained(crowd: Workspace) -> None:
    plan = made(crowd, together=2, minutes=120, gap=0)
    placed = [line for line in plan.lines if line.starts_at is not None]
    assert 0 < len(placed) < 6
    assert all(len(set(line.people)) == 2 for line in placed)
    assert {line.reason for line in plan.lines if line.starts_at is None} == {Reason.ROOMS_FULL}


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"people": ()}, "batch.incomplete"),
        ({"together": 3}, "batch.too_few_interviewers"),
        ({"first": date(2026, 3, 14), "days": 2}, "batch.no_office_hours"),
        ({"days": 99}, "batch.too_much"),
    ],
)
def test_what_cannot_be_planned_says_why(crowd: Workspace, more: dict[str, object], code: str) -> None:
    with pytest.raises(AppError, match=code):
        made(crowd, **more)


@pytest.fixture
def page(qtbot: QtBot, crowd: Workspace) -> CalendarPage:
    shown = CalendarPage(TestProgram(crowd))
    qtbot.addWidget(shown)
    shown.resize(1440, 860)
    shown.show()
    shown.show_place(Place(PageName.CALENDAR, view="batch"))
    return shown


def test_a_plan_is_found_shown_booked_and_undone(page: CalendarPage, crowd: Workspace) -> None:
    panel = page.batch
    QAbstractItemModelTester(panel._model)
    assert len(panel.who.codes()) == 6
    panel.submit()
    assert not panel._error.isHidden()  # nobody to interview yet
    for code, name in zip(panel.people.offered(), ("林晓雯", "许静", "陈国栋"), strict=False):
        panel.people.tick(code, is_on=name != "林晓雯")
    panel._first.setDate(QDate(2026, 3, 13))
    panel.submit()
    program = page.program
    assert isinstance(program, TestProgram)
    assert program.jobs[-1].error is None
    page._batch_desk.on_made(program.jobs[-1].result)  # the program tells it when it is done
    assert len(panel._model.rows) == 6
    panel.accept()
    with crowd.reading() as session:
        states = set(session.scalars(select(Interview.state)))
        assert states == {InterviewState.PLANNED}
    assert page._whole.currentIndex() == 0
    program.undo()
    with crowd.reading() as session:
        assert session.scalar(select(func.count()).select_from(Interview)) == 0
        assert session.scalar(select(func.count()).select_from(Message)) == 0
