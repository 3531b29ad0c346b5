"""Long work in the activity panel: counts, results item by item, cancel, and how it ended."""

from __future__ import annotations

import threading
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.activity import JobCard
from desktop.main_window import MainWindow
from desktop.program import RunningProgram
from services.errors import AppError
from services.progress import Progress
from services.use_cases import UseCase
from views.common.buttons import Button


def cards(window: MainWindow) -> list[JobCard]:
    return window.activity.findChildren(JobCard)


def words(card: JobCard) -> str:
    return "\n".join(label.text() for label in card.findChildren(QLabel) if label.isVisibleTo(card))


def test_work_shows_its_counts_and_its_faults(qtbot: QtBot, window: MainWindow, running: RunningProgram) -> None:
    go_on = threading.Event()

    def work(_desk: Any, progress: Progress) -> int:
        progress.step(640, 1286, "")
        go_on.wait(5)
        progress.result("good.pdf")
        progress.result("空白.pdf", "resume.empty")
        return 1

    job = running.start(work, code=UseCase.INTAKE, title="收简历", is_atomic=False)
    qtbot.waitUntil(lambda: bool(cards(window)) and "640 of 1,286" in words(cards(window)[0]))
    assert "收简历" in window.status.accessibleName()
    with qtbot.waitSignal(job.ended):
        go_on.set()
    card = cards(window)[0]
    qtbot.waitUntil(lambda: not card.is_running)
    assert "空白.pdf: The file is empty." in words(card)
    assert "1 fine, 1 not read" in words(card)
    assert "收简历" not in window.status.accessibleName()


def test_cancel_is_passed_on_and_told(qtbot: QtBot, window: MainWindow, running: RunningProgram) -> None:
    started = threading.Event()

    def work(_desk: Any, progress: Progress) -> None:
        while True:
            started.set()
            progress.step(1, 2)

    running.start(work, code=UseCase.LEDGER_IMPORT, title="导入台账")
    assert started.wait(5)
    card = cards(window)[0]
    window.show_activity()
    button = next(found for found in card.findChildren(Button) if found.text() == "Cancel")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not card.is_running)
    assert "Nothing was written" in words(card)


def test_a_clear_error_stands_in_the_panel(qtbot: QtBot, window: MainWindow, running: RunningProgram) -> None:
    def work(_desk: Any, _progress: Progress) -> None:
        raise AppError("ledger.header_not_found", name="2025.xlsx")

    running.start(work, code=UseCase.LEDGER_IMPORT, title="导入台账")
    qtbot.waitUntil(lambda: bool(cards(window)) and not cards(window)[0].is_running)
    assert "2025.xlsx" in words(cards(window)[0])


def test_finished_work_can_be_cleared(qtbot: QtBot, window: MainWindow, running: RunningProgram) -> None:
    running.start(lambda _desk, _progress: None, code=UseCase.INTAKE, title="收简历")
    qtbot.waitUntil(lambda: bool(cards(window)) and not cards(window)[0].is_running)
    window.show_activity()
    button = next(found for found in window.activity.findChildren(Button) if found.text() == "Clear finished")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: cards(window) == [])
