"""Every page that a role is offered opens on a shared workspace with that role's own login."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop import actions
from models.values.enums import DocumentKind, Role
from services import documents
from services.resumes.read import read
from services.use_cases import UseCase
from tests.program import TestProgram
from tests.seats import House
from views import pages
from views.board.add_panel import AddPanel, SimilarRow
from views.common.document_preview import DocumentPreview
from views.common.labels import label
from views.context import PageName, Place


@pytest.mark.parametrize(
    "role", [Role.RECRUITER, Role.HIRING_MANAGER, Role.INTERVIEWER, Role.APPROVER, Role.HR_MANAGER]
)
def test_every_page_that_a_role_is_offered_opens(qtbot: QtBot, house: House, role: Role) -> None:
    program = TestProgram(house.seat(role.value))
    offered = {
        command.place.page: command.place
        for command in actions.COMMANDS
        if command.place is not None and command.is_for(program.me)
    }
    keys = house.keys
    offered |= {
        PageName.BOARD: Place(PageName.BOARD, keys["position"]),
        PageName.CANDIDATE: Place(PageName.CANDIDATE, keys["candidate"]),
    }
    assert (PageName.LEDGER_IMPORT in offered) is (role is Role.HR_MANAGER)
    for name, place in offered.items():
        page = pages.create(name, program)
        qtbot.addWidget(page)
        page.show_place(place)
        qtbot.wait(30)
        assert not program.errors, (role, name, program.errors, program.errors[0].__cause__)


def test_a_number_that_one_may_not_see_is_only_said_to_be_on_file(qtbot: QtBot, house: House) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    panel = AddPanel(TestProgram(house.seat("recruiter")), window)
    panel.begin(house.keys["position"])
    words = panel.elsewhere
    QTest.keyClicks(panel.phone, "13911112222")
    qtbot.waitUntil(words.isVisible)
    assert not panel.findChildren(SimilarRow)
    assert "温" not in words.text()
    panel.phone.clear()
    QTest.keyClicks(panel.phone, "13800000001")
    qtbot.waitUntil(lambda: len(panel.findChildren(SimilarRow)) == 1)
    assert not words.isVisible()


def test_an_interviewer_reads_a_resume_under_a_plain_name(qtbot: QtBot, house: House) -> None:
    text, candidate = "曹永强\n2019-2024 某机械厂 车间主任\n".encode(), house.keys["candidate"]
    with house.seat("recruiter").action(UseCase.DOCUMENT_ADD) as session:
        name = "【车间主任_苏州 15-25K】曹永强_13800000001.txt"
        documents.attach(session, data=text, file_name=name, candidate=candidate, read_as=read(text))
    program = TestProgram(house.seat("interviewer"))
    page = pages.create(PageName.CANDIDATE, program)
    qtbot.addWidget(page)
    page.show_place(Place(PageName.CANDIDATE, candidate))
    (preview,) = page.findChildren(DocumentPreview)
    qtbot.waitUntil(lambda: preview.document() is not None, timeout=20_000)
    opened = preview.document()
    assert opened is not None
    assert "车间主任" in opened.read.text
    said = {each.text() for each in page.findChildren(QLabel)}
    assert f"{label(DocumentKind.RESUME)}.txt" in said
    assert not any("15-25K" in words or "13800000001" in words for words in said)
    assert not program.errors
