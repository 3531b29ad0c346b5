"""What the desktop is told: only what is new, only what is wished, and a click leads to its thing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.beat import Beat
from desktop.notices import Notices
from desktop.program import RunningProgram
from models.values import clock
from models.values.enums import Role
from services import comments, tasks
from services.inbox import About, Notice
from services.workspace import Workspace
from tests import factories
from views.common.preferences import preferences
from views.context import Me, PageName, Place


class Tray(QObject):
    """Stands for the system's tray: keeps what it was given."""

    messageClicked = Signal()  # noqa: N815 (as Qt names it)
    activated = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.told: list[tuple[str, str]] = []
        self.is_shown = False

    def show(self) -> None:
        self.is_shown = True

    def hide(self) -> None:
        self.is_shown = False

    def showMessage(self, title: str, text: str, _icon: object, _ms: int) -> None:
        self.told.append((title, text))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def wished() -> Iterator[None]:
    before = preferences().value.notices
    yield
    preferences().change(notices=before)


def notice(name: str = "欧阳海波", about: About = About.MENTION) -> Notice:
    from models.values.keys import new_key

    return Notice(new_key(), about, clock.now(), False, new_key(), name, "许静", "周五能面吗？")


@pytest.mark.usefixtures("wished")
@pytest.mark.parametrize(
    ("much", "said"),
    [("surname", ["欧阳**"]), ("full", ["欧阳海波", "许静", "周五能面吗？"]), ("count", ["1"])],
)
def test_no_more_of_a_person_leaves_the_window_than_is_wished(window: QWidget, much: str, said: list[str]) -> None:
    tray = Tray()
    notices = Notices(window, tray=lambda: tray)  # type: ignore[arg-type,return-value]
    preferences().change(notices=much)
    notices.tell([notice()])
    ((_title, text),) = tray.told
    assert all(words in text for words in said)
    if much != "full":
        assert "海波" not in text
        assert "周五" not in text


@pytest.mark.usefixtures("wished")
def test_off_is_off_and_a_lock_takes_everything_away(window: QWidget) -> None:
    tray = Tray()
    notices = Notices(window, tray=lambda: tray)  # type: ignore[arg-type,return-value]
    preferences().change(notices="off")
    notices.tell([notice()])
    assert tray.told == []
    preferences().change(notices="surname")
    notices.tell([notice(), notice("王海波")])
    assert len(tray.told) == 1  # one message for what came together
    assert tray.is_shown
    notices.stop()
    assert not tray.is_shown


@pytest.mark.usefixtures("wished")
def test_a_click_leads_to_its_thing(window: QWidget) -> None:
    tray = Tray()
    notices = Notices(window, tray=lambda: tray)  # type: ignore[arg-type,return-value]
    preferences().change(notices="surname")
    went: list[Place] = []
    notices.wanted.connect(went.append)
    one = notice()
    notices.tell([one])
    tray.messageClicked.emit()
    notices.tell([one, notice()])
    tray.messageClicked.emit()
    assert [(place.page, place.key) for place in went] == [
        (PageName.CANDIDATE, one.candidate),
        (PageName.INBOX, None),
    ]


def test_the_beat_tells_a_reminder_that_fell_due_and_a_mention_once(qtbot: QtBot, local_workspace: Workspace) -> None:
    assert local_workspace.person is not None
    with local_workspace.action("x") as session:
        factories.position(session)
        row = factories.application(session, "曹永强")
        tasks.create(session, words="订会议室", remind_at=clock.now() + timedelta(milliseconds=300))
        from models.tables import Person

        other = Person(name="许静", roles=[Role.RECRUITER.value])
        session.add(other)
        session.flush()
        candidate, author = row.candidate_id, other.id
    program = RunningProgram(local_workspace, Me(local_workspace.person, "林晓雯", frozenset()))
    beat = Beat(program, every=200, first=50)
    came: list[About] = []
    beat.came.connect(lambda news: came.extend(each.about for each in news))
    qtbot.waitUntil(lambda: came == [About.DUE], timeout=10_000)
    with local_workspace.action("comment.add", person=author) as session:
        comments.add(session, candidate=candidate, words="@林晓雯 看一下")
    qtbot.waitUntil(lambda: came == [About.DUE, About.MENTION], timeout=10_000)
    beat.look()
    beat.stop()
    assert len(came) == 2
    program.operations.close()
