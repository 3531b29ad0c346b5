"""Who imports no ledgers is told so before looking for a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from models.values.enums import Role
from tests.program import TestProgram
from views.context import Me
from views.ledger_import.header_acts import START
from views.ledger_import.page import LedgerImportPage


@pytest.mark.parametrize("role", [Role.RECRUITER, Role.HIRING_MANAGER, Role.INTERVIEWER])
def test_a_recruiter_is_told_in_one_sentence_and_nothing_is_read(
    program: TestProgram, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, role: Role, tmp_path: Path
) -> None:
    monkeypatch.setattr(program, "me", Me(program.me.person, "任小雨", frozenset([role.value])))
    page = LedgerImportPage(program)
    qtbot.addWidget(page)
    page.show()
    page.start.zone.show()  # as a screen may that shows everything again
    assert not page.start.zone.isVisible()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: pytest.fail("it asked for a file"))
    page.start.ask()
    (tmp_path / "a.csv").write_text("姓名,手机\n仝小满,13800000000\n")
    page.open_file(tmp_path / "a.csv")
    assert program.toasts == [page.start.refusal()]
    assert (page.preparation.file, page.stepper.at) == (None, START)


def test_an_hr_manager_chooses_a_file(program: TestProgram, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program, "me", Me(program.me.person, "何以宁", frozenset([Role.HR_MANAGER.value])))
    page = LedgerImportPage(program)
    qtbot.addWidget(page)
    page.show()
    assert page.start.zone.isVisible()
