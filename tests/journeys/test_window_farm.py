"""Three windows on one server, each with a login of its own: an HR manager, a recruiter and an interviewer hire
somebody together. What one does appears on the others' screens; half-typed words stay; nobody sees too much.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from typing import Any, cast

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.live import Live
from desktop.live_banner import LiveBanner
from desktop.main_window import MainWindow
from desktop.program import RunningProgram
from models.tables import Application, Assignment, EvaluationForm, Interview, Person, Position, Stage, StageEvent
from models.values import clock
from models.values.enums import Conclusion, InterviewState
from models.values.keys import Key
from services import interview_states, interviews, pipeline, templates
from services.evaluations import panels, submit
from services.evaluations.forms import Filled, Mark
from services.pipeline import Seen
from services.use_cases import UseCase
from tests.seats import House, house, shared
from views.board.page import BoardPage
from views.candidate.page import CandidatePage
from views.context import Me, PageName, Place
from views.evaluation.page import EvaluationPage

__all__ = ["house", "shared"]
PATIENCE = 30_000


class Desk:
    """One person's window over their own login."""

    def __init__(self, qtbot: QtBot, house: House, who: str) -> None:
        self._qtbot = qtbot
        workspace = house.seat(who)
        with workspace.reading() as session:
            person = session.get_one(Person, house.person(who))
            me = Me(person.id, person.name, frozenset(person.roles))
        self.errors: list[Any] = []
        self.program = RunningProgram(workspace, me)
        self.program.error_raised.connect(self.errors.append)
        self.live = Live(self.program)
        self.window = MainWindow()
        qtbot.addWidget(self.window)
        self.window.attach(self.program)
        self.window.show()
        LiveBanner(self.window, self.live)
        self.live.start()

    def open(self, page: PageName, key: Key) -> Any:
        self.program.open(Place(page, key))
        self._qtbot.waitUntil(lambda: self.program.operations.is_idle, timeout=PATIENCE)
        return self.window.page

    def act(self, use_case: Callable[[Session], object], code: str) -> None:
        """As a screen of this person does it."""
        done: list[object] = []
        failed: list[object] = []
        self.program.run(use_case, code=code, done=done.append, failed=failed.append)
        self._qtbot.waitUntil(lambda: bool(done or failed), timeout=PATIENCE)
        assert not failed, getattr(failed[0], "code", failed[0])

    def asks(self, question: Callable[[Session], Any]) -> Any:
        with self.program.workspace.reading() as session:
            return question(session)

    def close(self) -> None:
        self.live.stop()
        self.window.detach()
        self.program.jobs.close()
        self.program.operations.close()


@pytest.fixture
def farm(qtbot: QtBot, house: House) -> Iterator[Callable[[str], Desk]]:
    desks: list[Desk] = []

    def sit(who: str) -> Desk:
        desks.append(Desk(qtbot, house, who))
        return desks[-1]

    with house.owner.action("setup") as session:
        templates.seed(session)
        form = session.scalars(select(EvaluationForm)).first()
        assert form is not None
        session.get_one(Position, house.keys["position"]).form_id = form.id
    yield sit
    for desk in desks:
        desk.close()


def lane_of(page: BoardPage, application: Key) -> str:
    """The stage in which the board on the screen shows somebody."""
    board = page.board
    lanes = board.lanes if board is not None else ()
    return next((lane.rule.name.zh for lane in lanes for card in lane.cards if card.application == application), "")


def seen(session: Session, key: Key) -> Seen:
    return Seen(key, session.get_one(Application, key).version)


def stage(session: Session, position: Key, code: str) -> Key:
    process = session.get_one(Position, position).process_id
    return session.scalars(select(Stage.id).where(Stage.process_id == process, Stage.code == code)).one()


def test_a_whole_hire_by_three_people_on_one_server(qtbot: QtBot, house: House, farm: Callable[[str], Desk]) -> None:
    card, position, candidate = house.keys["fresh"], house.keys["position"], house.keys["fresh_candidate"]
    manager, recruiter, interviewer = farm("hr_manager"), farm("recruiter"), farm("interviewer")
    board = cast(BoardPage, manager.open(PageName.BOARD, position))
    assert lane_of(board, card) == "待初筛"
    profile = cast(CandidatePage, recruiter.open(PageName.CANDIDATE, candidate))
    profile.side.composer.line.setText("约了周三的面试，还在")
    assert interviewer.asks(lambda s: s.get(Application, card)) is None  # nothing yet

    def move(desk: Desk, code: str) -> None:
        def act(session: Session) -> object:
            where = stage(session, position, code)
            return pipeline.advance_all(session, applications=[seen(session, card)], to=where)

        desk.act(act, UseCase.ADVANCE)

    # The recruiter moves the card; the HR manager's board shows it by itself (how soon is measured in benchmarks/).
    move(recruiter, "department")
    qtbot.waitUntil(lambda: lane_of(board, card) == "部门筛选", timeout=PATIENCE)
    move(recruiter, "first")
    qtbot.waitUntil(lambda: lane_of(board, card) == "初试", timeout=PATIENCE)

    # The recruiter schedules; the interviewer's window learns of it, and may see the candidate from now on.
    now = clock.now()
    plan = partial(
        interviews.plan,
        application=card,
        starts_at=now - timedelta(minutes=50),
        ends_at=now - timedelta(minutes=5),
        interviewers=[house.person("interviewer")],
    )
    recruiter.act(plan, UseCase.INTERVIEW_PLAN)
    mine = select(Assignment.id).where(
        Assignment.candidate_id == candidate, Assignment.person_id == house.person("interviewer")
    )
    qtbot.waitUntil(lambda: interviewer.asks(lambda s: s.scalar(mine)) is not None, timeout=PATIENCE)
    part = interviewer.asks(lambda s: s.scalar(mine))

    def held(session: Session) -> object:
        meeting = session.scalars(select(Interview).where(Interview.application_id == card)).one()
        interview_states.set_state(session, interview=meeting.id, state=InterviewState.HELD, seen=meeting.version)
        return None

    # The interviewer begins to type; the recruiter notes that the interview was held; the words stay.
    sheet = cast(EvaluationPage, interviewer.open(PageName.EVALUATION, part))
    sheet.form.foot.sentence.setText("思路清楚，现场经验")
    recruiter.act(held, UseCase.INTERVIEW_STATE)
    qtbot.waitUntil(lambda: sheet._sheet is not None and sheet._sheet.state is InterviewState.HELD, timeout=PATIENCE)
    assert sheet.form.foot.sentence.text() == "思路清楚，现场经验"

    # The evaluation is submitted; it appears on the recruiter's profile, beside the half-typed note.
    assert sheet._sheet is not None
    assert sheet._sheet.form is not None
    filled = Filled(
        {dimension.code: Mark(4, "举了两个实例") for dimension in sheet._sheet.form.dimensions},
        Conclusion.YES,
        sentence="思路清楚，现场经验扎实",
    )
    interviewer.act(
        partial(submit.submit, assignment=part, filled=filled, without_evidence=True), UseCase.EVALUATION_SUBMIT
    )
    qtbot.waitUntil(lambda: profile._profile is not None and profile._profile.counts.evaluations == 1, timeout=PATIENCE)
    assert profile.side.composer.line.text() == "约了周三的面试，还在"

    # The HR manager concludes the round, which moves the card on; the recruiter's profile follows.
    def conclude(session: Session) -> object:
        row, first = session.get_one(Application, card), stage(session, position, "first")
        return panels.conclude(
            session, application=card, stage=first, outcome=panels.Outcome.NEXT, note="同意", seen=row.version
        )

    manager.act(conclude, UseCase.PANEL_CONCLUDE)
    second = recruiter.asks(lambda s: stage(s, position, "second"))
    qtbot.waitUntil(lambda: _stage_shown(profile) == second, timeout=PATIENCE)
    for code in ("approval", "onboarding", "hired"):
        move(manager, code)
    hired = recruiter.asks(lambda s: stage(s, position, "hired"))
    qtbot.waitUntil(lambda: _stage_shown(profile) == hired, timeout=PATIENCE)

    # The history has every step, by whoever did it; nobody met an error.
    def steps(session: Session) -> int:
        return len(session.scalars(select(StageEvent).where(StageEvent.application_id == card)).all())

    assert manager.asks(steps) == 7
    assert [desk.errors for desk in (manager, recruiter, interviewer)] == [[], [], []]


def _stage_shown(page: CandidatePage) -> Key | None:
    way = page._profile.way if page._profile is not None else None
    return way.stage if way is not None else None
