"""A board with people on it, in a window, over a real workspace."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from models.tables import Position, Stage
from models.values import clock
from models.values.enums import Condition
from models.values.keys import Key
from services import applications, candidates, marks
from services.boards import Card
from services.workspace import Workspace
from tests import factories
from tests.program import TestProgram
from views.board.lane import Lane
from views.board.page import BoardPage
from views.context import PageName, Place

NOW = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)
PEOPLE = (
    ("曹永强", "screen", 26),
    ("王海波", "screen", 21),
    ("郑伟明", "screen", 17),
    ("沈佳怡", "screen", 15),
    ("陆文斌", "department", 75),
    ("孙志远", "second", 114),
)


class BoardDriver:
    """What tests ask of a board, in the words of a person."""

    def __init__(self, page: BoardPage, program: TestProgram, window: QWidget) -> None:
        self.page = page
        self.program = program
        self.window = window

    def lane(self, name: str) -> Lane:
        """By the Chinese name of its stage; the lane of those who left is 已淘汰."""
        lanes = self.page.body.lanes.set
        if name == "已淘汰":
            return lanes.endings[False]
        board = self.page.board
        assert board is not None
        return lanes.stages[next(stage.key for stage in board.route if stage.name.zh == name)]

    def type_in(self, field: QLineEdit, words: str) -> None:
        """Type words that need an input method."""
        field.setText(words)
        field.textEdited.emit(words)

    def names(self, lane: str) -> list[str]:
        return [card.name for card in self.lane(lane).model.cards]

    def card(self, name: str) -> Card:
        for lane in self.page.body.lanes.set.lanes():
            for card in lane.model.cards:
                if card.name == name:
                    return card
        raise AssertionError(f"{name} is not on the board")

    def focus(self, name: str) -> None:
        assert self.page.body.lanes.focus_card(self.card(name).application)

    @property
    def focused(self) -> str:
        current = self.page.body.lanes.current
        return current.name if current is not None else ""


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path) -> None:
    """What the board remembers on this computer, apart from the computer's own."""
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))


@pytest.fixture
def position(local_workspace: Workspace) -> Key:
    """A position with people in three stages; going to the department takes a phone, leaving 初试 evaluations."""
    with clock.frozen(NOW), local_workspace.action("x") as session:
        factories.process(
            session,
            department=([Condition.CONTACT_FILLED], []),
            first=([], [Condition.EVALUATIONS_SUBMITTED]),
        )
        place = factories.position(session, headcount=2, owner_id=local_workspace.person)
        channel = factories.channel(session)
        stages = {row.code: row.id for row in session.scalars(select(Stage))}
        for number, (name, stage, hours) in enumerate(PEOPLE):
            phones = [f"1381234271{number}"] if name != "沈佳怡" else []
            person = candidates.create(session, name=name, phones=phones)
            applications.enter(
                session,
                candidate=person,
                position=place.id,
                channel=channel.id,
                stage=stages[stage],
                at=NOW - timedelta(hours=hours),
            )
            if name == "王海波":
                marks.star(session, candidates=[person])
        return place.id


@pytest.fixture
def board(qtbot: QtBot, program: TestProgram, position: Key) -> Iterator[BoardDriver]:
    with clock.frozen(NOW):
        page = BoardPage(program)
        window = QWidget()
        column = QVBoxLayout(window)
        column.addWidget(page.header)
        column.addWidget(page, 1)
        qtbot.addWidget(window)
        window.resize(1400, 860)
        window.show()
        page.show_place(Place(PageName.BOARD, position))
        qtbot.waitUntil(lambda: page.board is not None)
        yield BoardDriver(page, program, window)


@pytest.fixture
def closed(local_workspace: Workspace, position: Key) -> Key:
    """The same position, closed."""
    from models.values.enums import PositionState

    with local_workspace.action("x") as session:
        session.get_one(Position, position).state = PositionState.CLOSED
    return position
