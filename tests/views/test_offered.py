"""Nothing is offered that the person's role would be refused; who may is offered it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from models.access import Act, matrix
from models.tables import Application, Assignment, Position
from models.values import clock
from models.values.enums import Role
from services import access, setup
from services.workspace import Workspace
from services.workspaces.engine import open_engine
from tests.program import TestProgram
from tests.views.test_every_page import NOW
from tools.pictures.workspaces import KEY
from views.common.rights import withhold
from views.context import Me, PageName, Place
from views.pages import create

Widgets = Callable[[Any], list[QWidget]]
HR = frozenset({Role.HR_MANAGER})
DECIDERS = frozenset({Role.HR_MANAGER, Role.HIRING_MANAGER})
OFFERED: dict[PageName, list[tuple[frozenset[Role], Widgets]]] = {  # by page: to whom, and what
    PageName.POSITIONS: [(HR, lambda page: [page._filters.new, *map(page._details.act, ("edit", "close"))])],
    PageName.BOARD: [(HR, lambda page: [page.toolbar.add])],
    PageName.CANDIDATE: [
        (HR, lambda page: [page.head.plan, page.side.composer, page.side.facts.tags.add]),
        (DECIDERS, lambda page: [page.head.reject]),
        (HR, lambda page: [page.preview._bar.copy]),
    ],
    PageName.PANEL: [(DECIDERS, lambda page: [page.side.conclusion])],
    PageName.CALENDAR: [(HR, lambda page: [page._bar.plan, page._side])],
    PageName.REQUISITIONS: [(DECIDERS, lambda page: [page._new])],
}
WHO = (Role.HR_MANAGER, Role.HIRING_MANAGER, Role.INTERVIEWER)


@pytest.fixture(scope="module")
def demo(demo_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    workspace = Workspace(open_engine(Path(shutil.copy(demo_file, tmp_path_factory.mktemp("offered"))), KEY))
    with workspace.reading() as session:
        workspace.person = setup.account(session).person
    yield workspace
    workspace.close()


def place_of(demo: Workspace, page: PageName) -> Place:
    with demo.reading() as session:
        held = session.scalars(
            select(Application).join(Assignment, Assignment.candidate_id == Application.candidate_id)
            .where(Application.state == "open").order_by(Application.id)
        ).first()  # fmt: skip
        assert held is not None
        position = session.scalars(select(Position.id).where(Position.id == held.position_id)).one()
        keys = {PageName.BOARD: position, PageName.CANDIDATE: held.candidate_id, PageName.PANEL: held.id}
        params = {"application": held.id} if page is PageName.CANDIDATE else {}
        return Place(page, keys.get(page), params=params)


@pytest.mark.parametrize("role", WHO, ids=str)
@pytest.mark.parametrize("name", OFFERED, ids=str)
def test_a_page_offers_an_act_to_those_who_may(qtbot: QtBot, demo: Workspace, name: PageName, role: Role) -> None:
    with clock.frozen(NOW):
        program = TestProgram(demo)
        program.me = Me(program.me.person, program.me.name, frozenset({role}))
        page = create(name, program)
        qtbot.addWidget(page)
        qtbot.addWidget(page.header)
        page.resize(1376, 740)
        page.header.show()
        page.show()
        page.show_place(place_of(demo, name))
        QApplication.processEvents()
    for to_whom, widgets in OFFERED[name]:
        assert {widget.isVisible() for widget in widgets(page)} == {role in to_whom}
    assert program.errors == []


def test_what_is_withheld_stays_away_whoever_shows_it(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    act = QWidget(holder)
    withhold(act)
    act.setVisible(True)
    assert act.isHidden()
    holder.show()
    act.show()
    assert not act.isVisible()


def test_a_right_on_some_columns_is_no_right_to_change_the_rest() -> None:
    assert matrix().allows("position_template", Role.RECRUITER, Act.CHANGE)  # how often it was used, no more
    assert not access.is_offered({Role.RECRUITER}, Act.CHANGE, "position_template")
    assert access.is_offered({Role.RECRUITER}, Act.CHANGE, "position_template", "used_count")
    assert not access.is_offered({Role.INTERVIEWER}, Act.READ, "requisition")  # may ask, and is given nothing
