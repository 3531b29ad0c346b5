"""Watched folders in the settings: added, switched, forgotten, at once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from services.intake import watching
from tests.program import TestProgram
from views.common.switches import Toggle
from views.intake.watch_section import WatchSection


def press(qtbot: QtBot, section: WatchSection, words: str) -> None:
    button = next(b for b in section.findChildren(QAbstractButton) if b.text() == words and b.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def said(section: WatchSection) -> list[str]:
    return [found.text() for found in section.findChildren(QLabel) if found.isVisible()]


def test_a_folder_is_added_switched_off_and_forgotten(qtbot: QtBot, program: TestProgram, tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "a.txt").write_text("姓名：周明远", encoding="utf-8")
    section = WatchSection(program)
    qtbot.addWidget(section)
    section.resize(700, 300)
    section.show()

    section.watch(str(inbox))
    qtbot.waitUntil(lambda: any("On · 1 file" in text for text in said(section)))

    toggle = next(found for found in section.findChildren(Toggle) if found.isVisible())
    assert toggle.accessibleName() == f"Watch {inbox}"
    toggle.click()
    qtbot.waitUntil(lambda: any("Off · 1 file" in text for text in said(section)))

    press(qtbot, section, "Forget")
    qtbot.waitUntil(lambda: not any("file" in text and "·" in text for text in said(section)))
    with program.workspace.reading() as session:
        assert watching.folders(session) == ()
