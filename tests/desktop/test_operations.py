"""Answers come on the UI thread, overtaken ones never; writes follow each other; undo is by step."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.jobs import Jobs
from desktop.operations import Operations
from models.tables import Candidate
from services.errors import AppError, Conflict
from services.workspace import Workspace
from tests import factories


class Screen(QObject):
    """A screen that notes what it is told, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[Any] = []
        self.threads: set[threading.Thread] = set()

    def show(self, value: Any) -> None:
        self.heard.append(value)
        self.threads.add(threading.current_thread())


@pytest.fixture
def operations(qtbot: QtBot, local_workspace: Workspace) -> Iterator[Operations]:
    found = Operations(local_workspace)
    yield found
    found.close()


def names(session: Session) -> list[str]:
    return list(session.scalars(select(Candidate.name).order_by(Candidate.name)))


def add(session: Session, *, name: str) -> str:
    return factories.candidate(session, name).name


def rename(session: Session, *, name: str) -> None:
    session.scalars(select(Candidate)).one().name = name


def test_a_signal_may_be_told_what_came_of_an_act_and_of_a_draft(qtbot: QtBot, operations: Operations) -> None:
    class Page(QObject):
        came = Signal(object)

    page, heard = Page(), list[object]()
    page.came.connect(heard.append)
    operations.run(partial(add, name="韩立群"), code="candidate.create", done=page.came.emit)
    operations.keep(lambda _session: "kept", done=page.came.emit)
    operations.read(names, page.came.emit)
    qtbot.waitUntil(lambda: len(heard) == 3)
    assert "韩立群" in heard
    assert "kept" in heard


def test_an_answer_comes_on_the_ui_thread(qtbot: QtBot, operations: Operations) -> None:
    screen = Screen()
    operations.read(names, screen.show)
    qtbot.waitUntil(lambda: screen.heard == [[]])
    assert screen.threads == {threading.main_thread()}


def test_an_overtaken_answer_is_dropped(qtbot: QtBot, operations: Operations) -> None:
    screen, gate = Screen(), threading.Event()

    def slow(session: Session) -> str:
        gate.wait(5)
        return "old"

    operations.read(slow, screen.show)
    operations.read(lambda session: "new", screen.show)
    gate.set()
    qtbot.waitUntil(lambda: "new" in screen.heard)
    qtbot.wait(50)
    assert screen.heard == ["new"]


def test_an_answer_with_arguments_for_a_screen_that_is_gone_is_dropped(qtbot: QtBot, operations: Operations) -> None:
    class Named(Screen):
        def show_of(self, what: str, value: Any) -> None:
            heard.append((what, self.objectName(), bool(value)))

    heard: list[tuple[str, str, bool]] = []
    gone, here = Named(), Named()
    operations.read(names, partial(gone.show_of, "gone"))
    operations.read(names, partial(here.show_of, "here"))
    operations.run(partial(add, name="韩立群"), code="candidate.create", done=partial(gone.show_of, "gone"))
    delete(gone)
    qtbot.waitUntil(lambda: operations.is_idle)
    assert [what for what, *_ in heard] == ["here"]


def test_what_waits_for_an_answer_ends_on_the_ui_thread(qtbot: QtBot, operations: Operations) -> None:
    ends: list[threading.Thread] = []

    class Held:
        def __del__(self) -> None:
            ends.append(threading.current_thread())

    def ask() -> None:
        held = Held()
        operations.read(lambda session: held is None, lambda answer: None)

    for _ in range(30):
        ask()
    qtbot.waitUntil(lambda: operations.is_idle)
    assert ends == [threading.main_thread()] * 30


def test_an_answer_to_a_screen_that_is_gone_is_dropped(qtbot: QtBot, operations: Operations) -> None:
    screen, other = Screen(), Screen()
    heard = screen.heard
    gate = threading.Event()

    def slow(session: Session) -> str:
        gate.wait(5)
        return "late"

    operations.read(slow, screen.show)
    screen.deleteLater()
    del screen
    qtbot.wait(10)
    gate.set()
    operations.read(names, other.show)
    qtbot.waitUntil(lambda: bool(other.heard))
    assert heard == []


def test_a_use_case_is_committed_told_and_undone(qtbot: QtBot, operations: Operations) -> None:
    screen = Screen()
    with qtbot.waitSignal(operations.changed) as told:
        operations.run(partial(add, name="韩立群"), code="candidate.create", done=screen.show)
    assert told.args[0].touch("candidate")
    qtbot.waitUntil(lambda: screen.heard == ["韩立群"])

    with qtbot.waitSignal(operations.changed):
        operations.undo()
    operations.read(names, screen.show)
    qtbot.waitUntil(lambda: screen.heard[-1] == [])
    with qtbot.waitSignal(operations.changed):
        operations.redo()
    operations.read(names, screen.show)
    qtbot.waitUntil(lambda: screen.heard[-1] == ["韩立群"])


def test_an_undo_that_would_overwrite_a_later_edit_is_refused(
    qtbot: QtBot, operations: Operations, local_workspace: Workspace
) -> None:
    with qtbot.waitSignal(operations.changed):
        operations.run(partial(add, name="甲"), code="candidate.create")
    with qtbot.waitSignal(operations.changed):
        operations.run(partial(rename, name="乙"), code="candidate.edit")
    with local_workspace.action("candidate.edit") as session:  # somebody else
        rename(session, name="丙")
    with qtbot.waitSignal(operations.failed) as refused:
        operations.undo()
    assert isinstance(refused.args[0], Conflict)
    with local_workspace.reading() as session:
        assert names(session) == ["丙"]


def test_an_expected_error_goes_to_the_screen_that_asked(qtbot: QtBot, operations: Operations) -> None:
    screen = Screen()

    def broken(session: Session) -> None:
        raise AppError("position.not_open")

    operations.run(broken, code="x", failed=screen.show)
    qtbot.waitUntil(lambda: bool(screen.heard))
    assert screen.heard[0].code == "position.not_open"
    assert operations.next_undo is None


def test_a_cancelled_atomic_job_leaves_nothing(qtbot: QtBot, operations: Operations) -> None:
    started = threading.Event()

    def work(desk: Any, progress: Any) -> None:
        with desk.action("ledger.import") as session:
            for number in range(10_000):
                add(session, name=f"{number:05}")
                progress.step(number, 10_000)
                started.set()

    jobs = Jobs(operations)
    job = jobs.start(work, code="ledger.import", title="")
    started.wait(5)
    with qtbot.waitSignal(job.cancelled):
        job.cancel()
    screen = Screen()
    operations.read(names, screen.show)
    qtbot.waitUntil(lambda: screen.heard == [[]])
    assert operations.next_undo is None


def test_the_items_of_a_job_are_undone_together(qtbot: QtBot, operations: Operations) -> None:
    def work(desk: Any, progress: Any) -> int:
        for name in ("甲", "乙", "丙"):
            with desk.action("resume.intake") as session:
                add(session, name=name)
            progress.result(name)
        return 3

    jobs = Jobs(operations)
    job = jobs.start(work, code="resume.intake", title="", is_atomic=False)
    items = Screen()
    job.item_finished.connect(items.show)
    with qtbot.waitSignal(job.finished) as finished:
        pass
    assert finished.args == [3]
    with qtbot.waitSignal(operations.history_changed):
        operations.undo()
    screen = Screen()
    operations.run(names, code="x", done=screen.show)  # behind the undo on the lane
    qtbot.waitUntil(lambda: screen.heard == [[]])
