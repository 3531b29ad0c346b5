"""A warning in the window: put on, shown in red or amber with its reason, objected to, lifted."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from models.values.enums import CautionKind
from models.values.keys import Key
from services import cautions
from tests import factories
from tests.program import TestProgram
from views.candidate.caution_popover import CautionPopover, WordsPopover
from views.candidate.page import CandidatePage
from views.context import PageName, Place


@pytest.fixture
def candidate(program: TestProgram) -> Key:
    with program.workspace.action("test") as session:
        return factories.application(session).candidate_id


def test_a_warning_is_shown_until_it_is_lifted(program: TestProgram, candidate: Key, qtbot: QtBot) -> None:
    page = CandidatePage(program)
    qtbot.addWidget(page)
    page.resize(1376, 790)
    page.show()
    page.show_place(Place(PageName.CANDIDATE, candidate))
    page.cautioning.ask(page.head.more)
    asking = page.findChild(CautionPopover)
    assert asking is not None
    asking.kinds.choose(CautionKind.BLACKLIST.value)
    asking.kinds.picked.emit(CautionKind.BLACKLIST.value)
    asking.has_end.setChecked(False)
    asking._keep()
    assert asking.isVisible(), "it asks for the reason"
    asking.reason.setText("提供假学历")
    asking._keep()
    page.refresh()
    assert page.side.caution.isVisible()
    assert "提供假学历" in page.side.caution.accessibleName()
    page.cautioning.ask_appeal()
    words = page.findChild(WordsPopover)
    assert words is not None
    words.words.setText("学信网可查")
    words._keep()
    page.refresh()
    assert "学信网可查" in page.side.caution.accessibleName()
    page.cautioning.ask_lift()
    page.findChildren(WordsPopover)[-1]._keep()
    page.refresh()
    assert not page.side.caution.isVisible()
    with program.workspace.reading() as session:
        assert cautions.standing(session, candidates=[candidate]) == {}
