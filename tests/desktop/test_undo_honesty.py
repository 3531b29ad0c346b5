"""Whatever a screen can do and undo: the data and every screen are as before, and after a redo as after the act."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QAbstractListModel, QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.operations import NOT_UNDONE
from models.tables import Candidate, Interview, Position, PositionTemplate, Task
from models.values import clock
from models.values.enums import ContactChannel, DocumentKind, InterviewState, RejectReason
from models.values.keys import Key
from services import (
    applications,
    candidates,
    comments,
    contacts,
    documents,
    interview_states,
    interviews,
    marks,
    pipeline,
    position_ends,
    positions,
    tasks,
)
from services.candidates import Field
from services.pipeline import Seen
from services.positions import Draft
from services.tasks import SeenTask
from services.use_cases import UseCase
from services.workspace import Workspace
from tests import scenes
from tests.program import TestProgram
from tests.scenes import Scene
from tests.services.test_journal_histories import state
from views.common.page import Page
from views.context import PageName, Place
from views.pages import create

Act = Callable[[Session], object]
Case = Callable[[Scene, Session], Act]


def seen(scene: Scene) -> list[Seen]:
    return [Seen(scene.application, scene.version())]


def version(session: Session, table: Any, key: Key) -> int:
    return int(session.get_one(table, key).version)


def position_state(scene: Scene, session: Session) -> Act:
    held = version(session, Position, scene.position)
    return partial(position_ends.pause, position=scene.position, seen=held, reason="等预算")


def position_closed(scene: Scene, session: Session) -> Act:
    held = version(session, Position, scene.position)
    return partial(position_ends.close, position=scene.position, seen=held, with_open=1)


def position_created(_scene: Scene, session: Session) -> Act:
    template = session.scalars(select(PositionTemplate.id).where(PositionTemplate.code == "workshop_manager")).one()
    return partial(positions.create, template=template, draft=Draft("夜班主任", 3))


def interview_state(scene: Scene, session: Session) -> Act:
    held = version(session, Interview, scene.interview)
    return partial(interview_states.set_state, interview=scene.interview, state=InterviewState.CANCELLED, seen=held)


def another_interview(scene: Scene, _session: Session) -> Act:
    begin = scenes.NOW + timedelta(hours=5)
    people = list(scene.people.values())[:1]
    end = begin + timedelta(minutes=30)
    return partial(
        interviews.plan, application=scene.application, starts_at=begin, ends_at=end, interviewers=people, place="B1"
    )


def edited(scene: Scene, session: Session) -> Act:
    was = session.get_one(Candidate, scene.candidate)
    return partial(
        candidates.edit,
        candidate=scene.candidate,
        field=Field.COMPANY,
        value="湘江机械",
        seen=was.version,
        was=getattr(was, Field.COMPANY.value),
    )


def own_task(session: Session) -> SeenTask:
    task = session.scalars(select(Task).where(Task.words == "给张工回电话")).one()
    return SeenTask(task.id, task.version)


CASES: dict[str, tuple[UseCase, Case]] = {
    "advance": (
        UseCase.ADVANCE,
        lambda s, _: partial(pipeline.advance_all, applications=seen(s), to=s.stage_at(4), override="急用"),
    ),
    "reject": (
        UseCase.REJECT,
        lambda s, _: partial(pipeline.reject_all, applications=seen(s), reason=RejectReason.WITHDREW, note="不来了"),
    ),
    "assign": (
        UseCase.ASSIGN,
        lambda s, _: partial(pipeline.assign, applications=seen(s), owner=s.people["许静"]),
    ),
    "star": (UseCase.CANDIDATE_STAR, lambda s, _: partial(marks.star, candidates=[s.candidate])),
    "tag": (UseCase.CANDIDATE_TAG, lambda s, _: partial(marks.tag, candidates=[s.candidate], name="急招")),
    "edit": (UseCase.CANDIDATE_EDIT, edited),
    "contact": (
        UseCase.CONTACT_LOG,
        lambda s, _: partial(contacts.log, candidate=s.candidate, channel=ContactChannel.PHONE, words="谈了薪资"),
    ),
    "comment": (UseCase.COMMENT, lambda s, _: partial(comments.add, candidate=s.candidate, words="印象很好")),
    "file": (
        UseCase.DOCUMENT_ADD,
        lambda s, _: partial(
            documents.attach,
            data="作品".encode(),
            file_name="作品.txt",
            candidate=s.candidate,
            kind=DocumentKind.ATTACHMENT,
        ),
    ),
    "plan": (UseCase.INTERVIEW_PLAN, another_interview),
    "cancel an interview": (UseCase.INTERVIEW_STATE, interview_state),
    "add a task": (UseCase.TASK_CREATE, lambda *_: partial(tasks.create, words="订会议室", due=scenes.NOW)),
    "finish a task": (UseCase.TASK_DONE, lambda _, session: partial(tasks.finish, tasks=[own_task(session)])),
    "snooze a task": (
        UseCase.TASK_SNOOZE,
        lambda _, session: partial(tasks.snooze, tasks=[own_task(session)], until=scenes.NOW + timedelta(days=3)),
    ),
    "pause a position": (UseCase.POSITION_STATE, position_state),
    "close a position": (UseCase.POSITION_STATE, position_closed),
    "open a position": (UseCase.POSITION_CREATE, position_created),
}


class _Screens:
    """The screens of a scene, and what can be read on them."""

    def __init__(self, scene: Scene, qtbot: QtBot) -> None:
        self.program = TestProgram(scene.workspace)
        places = (
            Place(PageName.TODAY),
            Place(PageName.POSITIONS),
            Place(PageName.BOARD, scene.position),
            Place(PageName.CANDIDATE, scene.candidate),
            Place(PageName.CANDIDATE, scene.candidate, "files"),
            Place(PageName.CALENDAR),
        )
        self._qtbot = qtbot
        self.pages = [self._shown(place) for place in places]

    def _shown(self, place: Place) -> Page:
        page = create(place.page, self.program)
        for widget in (page, page.header):
            self._qtbot.addWidget(widget)
            widget.show()
        page.resize(1376, 740)
        page.show_place(place)
        return page

    def settle(self) -> None:
        """Lists wait a moment before they ask anew."""
        for _ in range(3):
            self._qtbot.wait(10)
            self._qtbot.waitUntil(lambda: not self._is_due_soon(), timeout=20_000)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QApplication.processEvents()

    def _is_due_soon(self) -> bool:
        timers = [timer for page in self.pages for of in (page, page.header) for timer in of.findChildren(QTimer)]
        return any(each.isActive() and each.isSingleShot() and each.remainingTime() < 1_000 for each in timers)

    def words(self) -> list[list[str]]:
        """All that can be read, page by page."""
        self.settle()
        return [sorted([*_words(page), *_words(page.header)]) for page in self.pages]


def _words(of: QWidget) -> Iterator[str]:
    for widget in of.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, (QLabel, QAbstractButton, QLineEdit)):
            yield widget.text()
        elif isinstance(widget, QPlainTextEdit):
            yield widget.toPlainText()
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
            model = widget.model()
            for row in range(model.rowCount()):
                columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
                for column in range(columns):
                    for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                        yield str(model.index(row, column).data(role) or "")
        else:
            # A painted fact keeps its words there. A tip that repeats them only says that they were cut.
            name, tip = widget.accessibleName(), widget.toolTip()
            yield name if tip == name else f"{name} {tip}".strip()


@pytest.fixture
def scene(local_workspace: Workspace) -> Iterator[Scene]:
    with clock.frozen(scenes.NOW):
        made = scenes.first_interview(local_workspace)
        with local_workspace.action(UseCase.TASK_CREATE) as session:
            tasks.create(session, words="给张工回电话", due=scenes.NOW)
        yield made


def check(screens: _Screens, act: Act, code: UseCase) -> None:
    program = screens.program
    words, rows = screens.words(), state(program.workspace)

    program.run(act, code=code)
    assert program.errors == []
    after, rows_after = screens.words(), state(program.workspace)
    assert rows_after != rows
    assert after != words, "an act that no screen shows"

    program.undo()
    assert state(program.workspace) == rows
    assert screens.words() == words

    program.redo()
    assert state(program.workspace) == rows_after
    assert screens.words() == after
    assert program.errors == []


@pytest.mark.parametrize("name", CASES)
def test_undo_brings_data_and_screens_back_and_redo_forth(name: str, scene: Scene, qtbot: QtBot) -> None:
    code, case = CASES[name]
    with scene.workspace.reading() as session:
        act = case(scene, session)
    check(_Screens(scene, qtbot), act, code)


def test_reopening_is_undone(scene: Scene, qtbot: QtBot) -> None:
    with scene.workspace.action(UseCase.REJECT) as session:
        pipeline.reject_all(session, applications=seen(scene), reason=RejectReason.WITHDREW)
    check(_Screens(scene, qtbot), partial(pipeline.reopen, applications=seen(scene)), UseCase.REOPEN)


def test_a_second_way_is_undone(scene: Scene, qtbot: QtBot) -> None:
    with scene.workspace.action(UseCase.POSITION_CREATE) as session:
        template = session.scalars(select(PositionTemplate.id).where(PositionTemplate.code == "workshop_manager")).one()
        other = positions.create(session, template=template, draft=Draft("夜班主任", 3))
    act = partial(applications.enter, candidate=scene.candidate, position=other)
    check(_Screens(scene, qtbot), act, UseCase.APPLICATION_CREATE)


def test_what_is_never_undone_is_little() -> None:
    assert {
        UseCase.SETUP,
        UseCase.DEMO,
        UseCase.REVEAL,
        UseCase.EXPORT,
        UseCase.EXPORT_PERSON,
        UseCase.ERASE,
        UseCase.MESSAGE_CONFIRM,
        UseCase.EVALUATION_SUBMIT,
        UseCase.EVALUATION_AMEND,
        UseCase.PACKET_LAND,
        UseCase.SURVEY_ANSWER,
    } == NOT_UNDONE
