"""Settings act at once and are kept."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from tests.program import TestProgram
from views.common.preferences import PreferenceStore, preferences
from views.common.switches import Toggle
from views.context import PageName, Place
from views.preferences.page import PreferencesPage


@pytest.fixture
def page(qtbot: QtBot, program: TestProgram) -> Iterator[PreferencesPage]:
    before = preferences().value
    page = PreferencesPage(program)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    yield page
    preferences().change(
        theme=before.theme, language=before.language, single_keys=before.single_keys, density=before.density
    )
    QSettings().remove("preferences")


def click(qtbot: QtBot, page: PreferencesPage, words: str) -> None:
    button = next(found for found in page.findChildren(QAbstractButton) if found.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_theme_language_and_rows_are_kept(qtbot: QtBot, page: PreferencesPage) -> None:
    for words in ("Dark", "简体中文", "Dense"):
        click(qtbot, page, words)
    kept = PreferenceStore().value
    assert (kept.theme, kept.language, kept.density) == ("dark", "zh_CN", "dense")


def test_single_letter_keys_can_be_switched_off(qtbot: QtBot, page: PreferencesPage) -> None:
    toggle = page.findChild(Toggle)
    assert toggle is not None
    assert toggle.accessibleName() == "Single-letter keys"
    was_on = toggle.isChecked()
    toggle.click()
    assert toggle.isChecked() is not was_on
    assert PreferenceStore().value.single_keys is toggle.isChecked()


def test_templates_are_one_click_away(qtbot: QtBot, page: PreferencesPage, program: TestProgram) -> None:
    click(qtbot, page, "Templates…")
    assert program.places == [Place(PageName.TEMPLATES)]
