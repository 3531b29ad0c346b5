"""The tab 个人信息: what was noted, what may be asked for, and an erasure that asks first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from models.tables import Candidate, Consent, Reveal
from models.values import clock
from services.privacy.notices import Purpose, State
from services.workspace import Workspace
from tests.program import TestProgram
from tests.scenes import NOW
from tests.services.privacy import people
from tests.services.privacy.people import Made
from views.candidate.page import CandidatePage
from views.context import PageName, Place
from views.privacy.erase_dialog import EraseDialog
from views.privacy.note_popover import CopyPopover, DayPopover, NotePopover


@pytest.fixture(autouse=True)
def _noon() -> Iterator[None]:
    with clock.frozen(NOW):
        yield


@pytest.fixture
def made(local_workspace: Workspace) -> Made:
    return people.everywhere(local_workspace)


@pytest.fixture
def page(qtbot: QtBot, local_workspace: Workspace, made: Made) -> CandidatePage:
    page = CandidatePage(TestProgram(local_workspace))
    qtbot.addWidget(page)
    page.resize(1240, 700)
    page.show()
    page.show_place(Place(PageName.CANDIDATE, made.candidate, "privacy"))
    return page


def _words(page: CandidatePage) -> str:
    QApplication.processEvents()
    tab = page.side.privacy
    return "\n".join(each.text() for each in tab.findChildren(QLabel) if each.isVisibleTo(tab))


def _state(page: CandidatePage) -> str:
    assert page.side.privacy.panel is not None
    return page.side.privacy.panel.recruiting.state.value


def test_imported_people_are_marked_as_told_and_undo_takes_it_back(page: CandidatePage, made: Made):
    assert _state(page) == "to_notify"
    page.side.privacy.told_wanted.emit()
    assert _state(page) == "notified"
    page.program.undo()
    assert _state(page) == "to_notify"


def test_a_consent_for_another_purpose_is_noted_with_its_words(page: CandidatePage, made: Made):
    tab = page.side.privacy
    assert tab.panel is not None
    pool = next(each for each in tab.panel.purposes if each.purpose is Purpose.TALENT_POOL)
    popover = NotePopover(page, pool)
    popover.noted.connect(lambda state, words: page.privacy_acts._note(made.candidate, pool, state, words))
    popover.state.choose(State.GIVEN.value)
    popover.words.setText("微信同意")
    popover.words.returnPressed.emit()
    with page.program.workspace.reading() as session:  # type: ignore[attr-defined]
        row = session.scalars(select(Consent)).one()
        assert (row.purpose, row.state, row.words) == ("talent_pool", "given", "微信同意")
    assert "微信同意" in _words(page)


def test_sensitive_details_are_shown_after_a_look_that_is_written_down_and_covered_on_leaving(
    page: CandidatePage, made: Made
):
    assert people.ID_NUMBER not in _words(page)
    page.side.privacy.sensitive_wanted.emit()
    assert people.ID_NUMBER in _words(page)
    with page.program.workspace.reading() as session:  # type: ignore[attr-defined]
        assert [row.field for row in session.scalars(select(Reveal))] == ["salary", "id_number"]
    page.hide()
    page.show()
    assert people.ID_NUMBER not in _words(page)


def test_a_day_of_its_own_and_back_to_the_rule(page: CandidatePage, made: Made):
    tab = page.side.privacy
    popover = DayPopover(page, date(2027, 1, 1), is_own=True)
    assert tab.panel is not None
    popover.chosen.connect(partial(page.privacy_acts._keep_until, tab.panel))
    popover._choose(date(2027, 5, 6))
    assert tab.panel.own_until == date(2027, 5, 6)
    page.privacy_acts._keep_until(tab.panel, None)
    assert tab.panel.own_until is None


def test_the_copy_is_written_and_recorded(page: CandidatePage, made: Made, tmp_path: Path):
    popover = CopyPopover(page)
    popover.passphrase.setText("一二三四五六七八")
    page.privacy_acts.save_copy(tmp_path / "copy.zip", popover.passphrase.text())
    assert (tmp_path / "copy.zip").stat().st_size > 1_000
    with page.program.workspace.reading() as session:  # type: ignore[attr-defined]
        row = session.scalars(select(Reveal).where(Reveal.field == "dossier")).one()
        assert row.candidate_id == made.candidate


def test_an_erasure_asks_first_and_the_safe_button_is_the_default(
    page: CandidatePage, made: Made, monkeypatch: pytest.MonkeyPatch
):
    shown: list[EraseDialog] = []

    def refuse(dialog: EraseDialog) -> int:
        shown.append(dialog)
        return int(QDialog.DialogCode.Rejected.value)

    monkeypatch.setattr(EraseDialog, "exec", refuse)
    page.side.privacy.erase_wanted.emit()
    (dialog,) = shown
    assert not dialog.go.isDefault()
    words = "\n".join(each.text() for each in dialog.findChildren(QLabel))
    assert people.NAME in words
    with page.program.workspace.reading() as session:  # type: ignore[attr-defined]
        assert session.get_one(Candidate, made.candidate).name == people.NAME

    monkeypatch.setattr(EraseDialog, "exec", lambda _dialog: QDialog.DialogCode.Accepted)
    page.side.privacy.erase_wanted.emit()
    with page.program.workspace.reading() as session:  # type: ignore[attr-defined]
        assert session.get_one(Candidate, made.candidate).merged_into_id == made.candidate
