"""A lane with as many people as its process says are enough is marked as full."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from models.tables import Stage
from services import boards
from services.boards import Scope
from services.workspace import Workspace
from tests import factories
from views.board import headings


def test_a_lane_is_marked_when_it_is_full(qapp: QApplication, workspace: Workspace) -> None:
    with workspace.action("application.create") as session:
        place = factories.position(session)
        for name in ("韩立群", "王海波"):
            factories.application(session, name, at=place)
        stage = session.scalars(select(Stage).where(Stage.code == "screen")).one()
        stage.details = {"wip": 2}
        session.flush()
        board = boards.board(session, scope=Scope(place.id), viewer=workspace.person)
    lane = board.lanes[0]
    full = headings.of_lane(lane, 0, 6)
    assert "2" in full.bottleneck
    assert "2" in full.hint
    roomy = headings.of_lane(replace(lane, rule=replace(lane.rule, most=3)), 0, 6)
    assert roomy.bottleneck == ""
