"""Two programs on one server: each sees the other's acts; a broken line costs patience and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial

import pytest
from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from desktop.live import Live
from desktop.live_banner import LiveBanner
from desktop.live_seals import SealWatch
from desktop.main_window import MainWindow
from desktop.program import RunningProgram
from models.tables import Candidate, Person
from models.values.keys import new_key
from services import seals
from services.changes import Changes
from services.errors import AppError
from services.live import link
from services.live.link import LinkState
from services.workspace import Workspace
from tests import factories
from tests.wire import Wire
from tests.workstations import colleague, far_workspace, wire
from views.common.presence import PresenceLine
from views.context import Me

__all__ = ["colleague", "far_workspace", "wire"]
_PATIENCE = 60_000


@dataclass
class Seat(QObject):
    """A program with its line, and what it heard."""

    program: RunningProgram
    live: Live
    heard: list[Changes] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def show(self, count: int) -> None:
        self.answers.append(count)

    def fail(self, error: AppError) -> None:
        self.errors.append(error.code)


def how_many(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(Candidate)) or 0


def add(session: Session) -> None:
    factories.candidate(session, "周小满")


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(link, "HEARTBEAT_S", 0.5)
    monkeypatch.setattr(link, "_LONGEST_PAUSE_S", 0.6)
    monkeypatch.setattr("services.live.feed._ANSWER_S", 60)  # a busy machine is no broken line


@pytest.fixture
def sit(qtbot: QtBot) -> Iterator[Callable[[Workspace], Seat]]:
    seats: list[Seat] = []

    def at(workspace: Workspace) -> Seat:
        with workspace.reading() as session:
            person = session.get_one(Person, workspace.person)
            me = Me(person.id, person.name, frozenset(person.roles))
        program = RunningProgram(workspace, me)
        seat = Seat(program, Live(program))
        seats.append(seat)
        program.changed.connect(seat.heard.append)
        seat.live.start()
        qtbot.waitUntil(lambda: seat.live.state is LinkState.UP, timeout=_PATIENCE)
        qtbot.waitUntil(lambda: bool(seat.heard), timeout=_PATIENCE)
        seat.heard.clear()
        return seat

    yield at
    for seat in seats:
        seat.live.stop()
        seat.program.jobs.close()
        seat.program.operations.close()


def test_an_act_here_is_told_there_and_once_here(
    qtbot: QtBot,
    server_workspace: Workspace,
    colleague: Callable[[], Workspace],
    sit: Callable[[Workspace], Seat],
) -> None:
    here, there = sit(server_workspace), sit(colleague())

    here.program.run(add, code="test")

    qtbot.waitUntil(lambda: len(there.heard) == 1, timeout=_PATIENCE)
    there.program.run(add, code="test")
    qtbot.waitUntil(lambda: len(here.heard) == 2, timeout=_PATIENCE)
    assert here.heard[0].action == there.heard[0].action
    assert here.heard[1].action == there.heard[1].action


def test_while_the_line_is_down_acts_are_refused_and_questions_wait(
    qtbot: QtBot, server_workspace: Workspace, far_workspace: Workspace, wire: Wire, sit: Callable[[Workspace], Seat]
) -> None:
    seat = sit(far_workspace)
    wire.cut()
    qtbot.waitUntil(lambda: seat.live.state is LinkState.LOST, timeout=_PATIENCE)

    seat.program.run(add, code="test", failed=seat.fail)
    seat.program.read(how_many, seat.show)
    with server_workspace.action("test") as session:
        add(session)
    assert seat.errors == ["server.no_connection"]
    assert seat.answers == []

    wire.mend()
    qtbot.waitUntil(lambda: seat.answers == [1], timeout=_PATIENCE)
    qtbot.waitUntil(lambda: len(seat.heard) == 1, timeout=_PATIENCE)
    assert seat.errors == ["server.no_connection"]  # nothing else went wrong, nothing was done late


def test_a_question_that_meets_a_dead_connection_is_asked_again_without_a_word(
    qtbot: QtBot, far_workspace: Workspace, wire: Wire, sit: Callable[[Workspace], Seat]
) -> None:
    seat = sit(far_workspace)
    wire.cut()
    seat.program.read(how_many, seat.show, failed=seat.fail)
    qtbot.waitUntil(lambda: seat.live.state is LinkState.LOST, timeout=_PATIENCE)
    wire.mend()

    qtbot.waitUntil(lambda: seat.answers == [0], timeout=_PATIENCE)
    assert seat.errors == []


def test_a_draft_that_could_not_be_kept_is_kept_later_but_never_over_a_newer_one(
    qtbot: QtBot, far_workspace: Workspace, wire: Wire, sit: Callable[[Workspace], Seat]
) -> None:
    seat, written = sit(far_workspace), list[str]()

    def draft(session: Session, *, words: str) -> None:
        how_many(session)
        written.append(words)

    wire.cut()
    qtbot.waitUntil(lambda: seat.live.state is LinkState.LOST, timeout=_PATIENCE)
    seat.program.keep(partial(draft, words="沟通"))
    seat.program.keep(partial(draft, words="沟通清楚"))
    wire.mend()

    qtbot.waitUntil(lambda: bool(written), timeout=_PATIENCE)
    qtbot.waitUntil(lambda: seat.program.operations.is_idle, timeout=_PATIENCE)
    assert written == ["沟通清楚"]


def test_the_strip_says_that_the_server_is_away_and_that_it_is_back(
    qtbot: QtBot,
    far_workspace: Workspace,
    wire: Wire,
    sit: Callable[[Workspace], Seat],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("desktop.live_banner.PATIENCE_MS", 10)
    seat = sit(far_workspace)
    window = MainWindow()
    qtbot.addWidget(window)
    banner = LiveBanner(window, seat.live)
    assert banner.strip.isHidden()

    wire.cut()
    qtbot.waitUntil(lambda: not banner.strip.isHidden(), timeout=_PATIENCE)
    said = banner.strip.accessibleName()
    window.furnish()  # another language: the frame is new, what it says stays
    assert not banner.strip.isHidden()
    wire.mend()

    qtbot.waitUntil(lambda: banner.strip.accessibleName() not in ("", said), timeout=_PATIENCE)
    assert seat.live.state is LinkState.UP


def test_who_has_the_same_person_open_is_said_and_unsaid(
    qtbot: QtBot, server_workspace: Workspace, colleague: Callable[[], Workspace], sit: Callable[[Workspace], Seat]
) -> None:
    with server_workspace.action("test") as session:
        key = factories.candidate(session, "周小满").id
        other = factories.candidate(session, "冯远").id
        guest = Person(name="王敏", roles=["recruiter"])
        session.add(guest)
        session.flush()
        guest_key = guest.id
    there_workspace = colleague()
    there_workspace.person = guest_key
    here, there = sit(server_workspace), sit(there_workspace)
    screens = []
    for seat in (here, there):
        screen = QWidget()
        column = QVBoxLayout(screen)
        line, field = PresenceLine(seat.program, screen), QLineEdit(screen)
        column.addWidget(line)
        column.addWidget(field)
        qtbot.addWidget(screen)
        screen.show()
        line.watch("candidate", key)
        screens.append((screen, line, field))
    (_, mine, _), (screen, theirs, field) = screens

    qtbot.waitUntil(lambda: "王敏" in mine.words, timeout=_PATIENCE)
    looking = mine.words
    with qtbot.waitActive(screen):
        screen.activateWindow()
    field.setFocus()
    theirs._tell()  # what its timer does each moment
    qtbot.waitUntil(lambda: "王敏" in mine.words and mine.words != looking, timeout=_PATIENCE)

    theirs.watch("candidate", other)
    qtbot.waitUntil(lambda: mine.words == "", timeout=_PATIENCE)
    theirs.watch("candidate", key)
    qtbot.waitUntil(lambda: "王敏" in mine.words, timeout=_PATIENCE)
    screen.hide()
    qtbot.waitUntil(lambda: mine.words == "", timeout=_PATIENCE)


def test_a_journal_that_was_cut_is_told_at_the_next_look(
    qtbot: QtBot, server_workspace: Workspace, sit: Callable[[Workspace], Seat]
) -> None:
    place = new_key().hex
    for name in ("甲", "乙"):
        with server_workspace.action("test") as session:
            factories.candidate(session, name)
        seals.seal(server_workspace)
    seat = sit(server_workspace)
    window = MainWindow()
    qtbot.addWidget(window)
    watch = SealWatch(seat.program, seat.live, window, place)
    watch.look()
    qtbot.waitUntil(lambda: watch.remembered is not None, timeout=_PATIENCE)
    assert watch.strip.isHidden()

    with server_workspace.engine.begin() as connection:
        connection.execute(text("DELETE FROM seal WHERE n = (SELECT max(n) FROM seal)"))
    watch.look()
    qtbot.waitUntil(lambda: not watch.strip.isHidden(), timeout=_PATIENCE)

    watch._accept()  # a person knows why
    watch.look()
    qtbot.waitUntil(lambda: seat.program.operations.is_idle, timeout=_PATIENCE)
    assert watch.strip.isHidden()
    QSettings().remove(f"seals/{place}")
