"""急招: from a template to the proposal of the next round on one morning, all from Today, and nothing left unseen."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import (
    Application,
    Assignment,
    Evaluation,
    Interview,
    Message,
    Packet,
    Person,
    Position,
    PositionTemplate,
    Stage,
    Task,
)
from models.values import clock
from models.values.enums import InterviewState, MessageState, Role, TaskKind, TaskState
from models.values.keys import Key
from services import interview_states
from services.evaluations import forms
from services.organisation import people
from services.packets import issue
from services.use_cases import UseCase
from services.work_list import Group, TaskRow
from tests.journeys import test_first_day as first_day
from tests.journeys.test_first_day import Desk, first_run
from tests.services.packets.forms_out import filled, places, whole
from tests.services.resumes import making
from views.context import PageName
from views.evaluation.page import EvaluationPage
from views.evaluation.panel_page import PanelPage
from views.intake.page import IntakePage
from views.interviews.booking_popover import BookingPopover
from views.interviews.schedule_popover import SchedulePopover
from views.packets.page import PacketsPage
from views.positions.page import PositionsPage
from views.today.decide_popover import DecidePopover
from views.today.page import TodayPage

desk = first_day.desk  # its fixture is ours
SURNAMES = "赵钱孙李周吴郑王冯陈"
GIVEN = ("志远", "国强", "文斌", "立群", "海波", "俊杰", "建国", "思源", "明辉", "子轩")
TEMPLATE = "workshop_manager"


def colleagues(desk: Desk) -> None:
    """Two who interview and have no program of their own."""
    program = desk.root.program
    assert program is not None

    def act(session: Session) -> object:
        return [people.add(session, draft=people.Draft(n, roles=(Role.INTERVIEWER,))) for n in ("陈国栋", "许静")]

    program.run(act, code=UseCase.ORGANISATION_EDIT)
    desk.settle()


def a_position(desk: Desk) -> Key:
    """From a template: the name and one press."""
    page = desk.go(PageName.POSITIONS)
    assert isinstance(page, PositionsPage)
    template = desk.ask(lambda s: s.scalars(select(PositionTemplate.id).where(PositionTemplate.code == TEMPLATE)).one())
    assert isinstance(template, Key)
    page.begin_new(template)
    desk.settle()
    page._desk.form.submit()
    desk.wait(lambda: desk.count(Position) == 1)
    key = desk.ask(lambda session: session.scalars(select(Position.id)).one())
    assert isinstance(key, Key)
    return key


def ten_resumes(desk: Desk, folder: Path, position: Key) -> None:
    """Dropped on the board, looked at one by one."""
    paths = []
    for n, (surname, given) in enumerate(zip(SURNAMES, GIVEN, strict=True)):
        name = surname + given
        lines = [
            name,
            f"电话：1376120{n:04d}",
            f"邮箱：a{n}@example.com",
            "教育背景",
            "2014.09-2018.06\t扬州大学\t机械\t本科",
        ]
        path = folder / f"{name}.docx"
        path.write_bytes(making.word(lines))
        paths.append(path)
    desk.go(PageName.BOARD, position)
    desk.drop(*paths)
    page = desk.root.window.page
    assert isinstance(page, IntakePage)
    desk.wait(lambda: len(page._lines) == len(paths), 90)
    desk.settle()
    for left in range(len(paths), 0, -1):
        desk.wait(lambda: page._fields.review is not None)
        page._fields._channel.setCurrentIndex(1)
        page.accept_current()
        desk.wait(partial(lambda count: len(page._lines) == count, left - 1))
        desk.settle()
    assert desk.count(Application) == len(paths)


def today(desk: Desk) -> TodayPage:
    page = desk.go(PageName.TODAY)
    assert isinstance(page, TodayPage)
    page._view.setFocus()
    return page


def choose(desk: Desk, page: TodayPage, *kinds: TaskKind) -> TaskRow:
    """The first task of these kinds becomes the current row."""
    page.refresh()
    desk.settle()
    for number, line in enumerate(page._model.lines):
        if isinstance(line, TaskRow) and line.kind in kinds:
            page._view.setCurrentIndex(page._model.index(number, 0))
            return line
    raise AssertionError(f"no task of {kinds} among {[getattr(x, 'kind', x) for x in page._model.lines]}")


def opened(desk: Desk, page: QWidget, kind: type[QWidget]) -> QWidget:
    """The popover of this kind that stands open."""
    desk.wait(lambda: any(p.isVisible() for p in page.findChildren(kind)))
    return next(p for p in page.findChildren(kind) if p.isVisible())


def screen(desk: Desk, position: Key) -> Key:
    """Three pass, one is rejected; one of the three goes on to the interview: that application."""
    page = today(desk)
    for _ in range(3):
        choose(desk, page, TaskKind.SCREEN)
        QTest.keyClick(page._view, Qt.Key.Key_Return)
        QTest.keyClick(opened(desk, page, DecidePopover), Qt.Key.Key_Return)
        desk.settle()
    choose(desk, page, TaskKind.SCREEN)
    QTest.keyClick(page._view, Qt.Key.Key_Return)
    QTest.keyClick(opened(desk, page, DecidePopover), Qt.Key.Key_X)
    desk.settle()
    QTest.keyClick(QApplication.activePopupWidget() or page, Qt.Key.Key_1)
    desk.settle()
    row = choose(desk, page, TaskKind.DEPARTMENT_SCREEN)
    QTest.keyClick(page._view, Qt.Key.Key_Return)
    QTest.keyClick(opened(desk, page, DecidePopover), Qt.Key.Key_Return)
    desk.settle()
    assert row.application is not None
    return row.application


def schedule(desk: Desk, application: Key) -> Key:
    """A free time is taken from Today; the invitation waits as a draft."""
    page, program = today(desk), desk.root.program
    assert program is not None
    row = choose(desk, page, TaskKind.SCHEDULE)
    assert row.application == application
    QTest.keyClick(page._view, Qt.Key.Key_Return)
    popover = opened(desk, page, SchedulePopover)
    assert isinstance(popover, SchedulePopover)
    desk.settle()
    for person in (program.me.person, *_others(desk, program.me.person)):
        popover.panel.tick(person, is_on=True)
    popover.desk.search()
    desk.wait(lambda: popover.panel.found is not None and bool(popover.panel.found.proposals))
    QTest.keyClick(popover, Qt.Key.Key_1)
    booking = opened(desk, page, BookingPopover)
    QTest.keyClick(booking, Qt.Key.Key_Return)
    desk.wait(lambda: desk.count(Interview) == 1)
    desk.settle()
    drafts = desk.ask(
        lambda s: s.scalars(
            select(Message.event).where(Message.state == MessageState.DRAFT, Message.event == "invitation")
        ).all()
    )
    assert drafts == ["invitation"]
    key = desk.ask(lambda session: session.scalars(select(Interview.id)).one())
    assert isinstance(key, Key)
    return key


def _others(desk: Desk, me: Key) -> list[Key]:
    found = desk.ask(lambda s: s.scalars(select(Person.id).where(Person.id != me)).all())
    assert isinstance(found, list)
    return found


def hold(desk: Desk, interview: Key) -> None:
    """It took place: the candidate is to hear from us within a day."""
    program = desk.root.program
    assert program is not None
    program.run(
        lambda s: interview_states.set_state(
            s, interview=interview, state=InterviewState.HELD, seen=s.get_one(Interview, interview).version
        ),
        code=UseCase.INTERVIEW_STATE,
    )
    desk.settle()


def two_by_packet(desk: Desk, interview: Key, folder: Path) -> None:
    """The forms of the two colleagues go out as files, come back filled in, and are dropped on the window together."""
    program = desk.root.program
    assert program is not None and desk.root.opened is not None
    workspace, me = desk.root.opened.workspace, program.me.person
    parts = desk.ask(
        lambda s: s.scalars(
            select(Assignment.id).where(Assignment.interview_id == interview, Assignment.person_id != me)
        ).all()
    )
    assert isinstance(parts, list) and len(parts) == 2
    out = folder / "out"
    out.mkdir()
    program.start(
        partial(issue.to_folder, assignments=parts, language="zh", folder=str(out)),
        code=UseCase.PACKET_ISSUE,
        title="forms",
        is_atomic=False,
    )
    desk.wait(lambda: desk.count(Packet) == 2)
    desk.settle()
    back = []
    for path in sorted(out.glob("*.xlsx")):
        code = path.stem.split("_")[3]
        form = desk.ask(lambda s: forms.load(s, s.scalars(select(Assignment.form_id)).first() or interview))
        assert isinstance(form, forms.Form)
        path.write_bytes(filled(path.read_bytes(), places(workspace, code), whole(form)))
        back.append(path)
    desk.drop(*back)
    desk.wait(lambda: isinstance(desk.root.window.page, PacketsPage))
    page = desk.root.window.page
    assert isinstance(page, PacketsPage)
    for left in (2, 1):
        desk.wait(partial(lambda count: len(page.landing_model.rows) == count, left))
        page.land()
        desk.wait(partial(lambda count: desk.count(Evaluation) == count, 3 - left))
        desk.settle()


def one_in_the_window(desk: Desk, interview: Key) -> None:
    """By keys: a score for each, the conclusion, and the question before it is signed."""
    program = desk.root.program
    assert program is not None
    me = program.me.person
    assignment = desk.ask(
        lambda s: s.scalars(
            select(Assignment.id).where(Assignment.interview_id == interview, Assignment.person_id == me)
        ).one()
    )
    assert isinstance(assignment, Key)
    page = desk.go(PageName.EVALUATION, assignment)
    assert isinstance(page, EvaluationPage)
    for _ in page.form._rows:
        desk.press(Qt.Key.Key_4)
        desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_2)
    desk.click(page, "No clear risk")
    desk.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: desk.count(Evaluation) == 3)
    desk.settle()


def conclude(desk: Desk, application: Key) -> None:
    """The round is concluded, and the next one is proposed at once."""
    page = desk.go(PageName.PANEL, application)
    assert isinstance(page, PanelPage)
    page.side.conclusion.confirm.click()
    popover = opened(desk, page, SchedulePopover)
    assert isinstance(popover, SchedulePopover)
    desk.settle()
    assert popover.panel.panel()
    desk.wait(lambda: popover.panel.found is not None and bool(popover.panel.found.proposals))
    popover.close()


def everything_overdue_is_seen(desk: Desk) -> None:
    """A week later every open task that ran out stands in the list, and its number on the rail."""
    with clock.frozen(clock.now() + timedelta(days=7)):
        page = today(desk)
        page.refresh()
        desk.settle()
        late = desk.ask(
            lambda s: s.scalar(
                select(func.count()).select_from(Task).where(Task.state == TaskState.OPEN, Task.due_at <= clock.now())
            )
        )
        shown = [line for line in page._model.lines if isinstance(line, TaskRow) and line.group is Group.OVERDUE]
        assert late == len(shown)
        assert {TaskKind.SCREEN, TaskKind.DEPARTMENT_SCREEN, TaskKind.FOLLOW_UP, TaskKind.SCHEDULE} <= {
            line.kind for line in shown
        }


@pytest.mark.timeout(240)
def test_the_urgent_case_from_the_template_to_the_next_round(desk: Desk, tmp_path: Path) -> None:
    first_run(desk)
    colleagues(desk)
    position = a_position(desk)
    ten_resumes(desk, tmp_path, position)
    application = screen(desk, position)
    interview = schedule(desk, application)
    hold(desk, interview)
    two_by_packet(desk, interview, tmp_path)
    one_in_the_window(desk, interview)
    conclude(desk, application)
    stage = desk.ask(
        lambda s: s.scalar(
            select(Stage.rank).join(Application, Application.stage_id == Stage.id).where(Application.id == application)
        )
    )
    assert stage == 4
    everything_overdue_is_seen(desk)
