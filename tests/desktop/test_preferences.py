"""Theme, language and keys follow what a person prefers, at once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.preferences import PreferenceFollower
from desktop.theme import ThemeChoice, ThemeSwitch
from desktop.translations import Interpreter
from views.common.keys import single_keys
from views.common.look import look
from views.common.preferences import PreferenceStore
from views.common.table import density


@pytest.fixture
def store(qapp: QApplication) -> Iterator[PreferenceStore]:
    QSettings().remove("preferences")
    yield PreferenceStore()
    QSettings().remove("preferences")
    ThemeSwitch(qapp, ThemeChoice.LIGHT).close()
    single_keys().switch(True)
    density().choose("comfortable")


@pytest.fixture
def follower(qapp: QApplication, store: PreferenceStore) -> Iterator[PreferenceFollower]:
    themes = ThemeSwitch(qapp, ThemeChoice.LIGHT)
    interpreter = Interpreter("en")
    follower = PreferenceFollower(store, themes, interpreter)
    yield follower
    follower.close()
    interpreter.speak("en")


def test_a_preference_is_kept_for_the_next_start(store: PreferenceStore) -> None:
    store.change(theme="dark", single_keys=False, language="en")
    again = PreferenceStore().value
    assert (again.theme, again.single_keys, again.language, again.density) == ("dark", False, "en", "comfortable")


def test_the_theme_changes_at_once(qapp: QApplication, store: PreferenceStore, follower: PreferenceFollower) -> None:
    store.change(theme="dark")
    assert look().is_dark
    assert qapp.palette().window().color() == look().color("window")
    assert look().color("surface").name() in qapp.styleSheet()
    follower.switch_theme()
    assert not look().is_dark
    assert store.value.theme == "light"


def test_the_language_changes_while_running(qtbot: QtBot, store: PreferenceStore, follower: PreferenceFollower) -> None:
    def undo() -> str:
        return QCoreApplication.translate("Commands", "Undo")

    assert undo() == "Undo"
    store.change(language="zh_CN")
    assert undo() == "撤销"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"  # Qt's own words, too
    follower.switch_language()
    assert (undo(), store.value.language) == ("Undo", "en")


def test_keys_and_density_follow(store: PreferenceStore, follower: PreferenceFollower) -> None:
    store.change(single_keys=False, density="dense")
    assert not single_keys().are_on
    assert density().name == "dense"
