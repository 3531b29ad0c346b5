"""The window with all that obeys it: what is saved, the badge, errors in words, another language while running."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

import views.pages
from desktop.palette import Palette
from desktop.program import RunningProgram
from desktop.rail import RailItem
from desktop.shell import Shell
from desktop.theme import ThemeChoice, ThemeSwitch
from models.tables import Task
from models.values import clock
from models.values.enums import TaskKind
from models.values.keys import Key
from services import calendars
from services.errors import AppError
from services.use_cases import UseCase
from tests.desktop.conftest import small_page
from views.common import wording
from views.common.look import load_theme
from views.common.preferences import preferences


@pytest.fixture
def shell(
    qapp: QApplication, running: RunningProgram, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Shell]:
    monkeypatch.setattr(views.pages, "create", small_page)
    QSettings().remove("preferences")
    QSettings().remove("window/geometry")
    shell = Shell(qapp, theme="light", language="en")
    qtbot.addWidget(shell.window)
    with qtbot.waitActive(shell.window):
        shell.window.show()
        shell.window.activateWindow()
    shell.attach(running, backup=clock.now() - timedelta(hours=1))
    yield shell
    shell.close()
    shell.interpreter.speak("en")
    QSettings().remove("preferences")
    ThemeSwitch(qapp, ThemeChoice.LIGHT).close()


def overdue(session: Session, *, person: Key) -> None:
    session.add(
        Task(
            kind=TaskKind.OWN,
            words="给候选人回电话",
            owner_id=person,
            started_at=clock.now() - timedelta(days=2),
            due_at=clock.now() - timedelta(days=1),
        )
    )


def test_the_badge_counts_what_is_over_its_limit(qtbot: QtBot, shell: Shell, running: RunningProgram) -> None:
    item = next(item for item in shell.window.rail.findChildren(RailItem) if item.command.id == "today")
    assert item.accessibleDescription() == ""
    running.run(partial(overdue, person=running.me.person), code=UseCase.TASK_CREATE)
    qtbot.waitUntil(lambda: item.accessibleDescription() == "1")


def test_times_are_shown_on_the_offices_clock_from_the_moment_it_is_set(
    qtbot: QtBot, shell: Shell, running: RunningProgram
) -> None:
    def move(session: Session, *, to: str) -> None:
        calendars.change(session, to=replace(calendars.calendar(session), zone=ZoneInfo(to)))

    before = wording.zone()
    try:
        for zone in ("Europe/Berlin", "Asia/Shanghai"):
            running.run(partial(move, to=zone), code=UseCase.CALENDAR_EDIT)
            qtbot.waitUntil(lambda zone=zone: wording.zone() == ZoneInfo(zone))  # type: ignore[misc]
    finally:
        wording.use_zone(before)


def test_the_status_bar_says_saved_and_backed_up(shell: Shell) -> None:
    assert "saved" in shell.window.status.accessibleName()
    assert "Backed up" in shell.window.status.accessibleName()


def test_an_expected_error_is_a_sentence_that_stays(qtbot: QtBot, shell: Shell, running: RunningProgram) -> None:
    def refuse(_session: Session) -> None:
        raise AppError("pipeline.position_closed")

    running.run(refuse, code=UseCase.ADVANCE)
    qtbot.waitUntil(lambda: shell.window.toasts.shown == ["This position is closed. Open it first."])


def test_chinese_while_running(qtbot: QtBot, shell: Shell) -> None:
    preferences().change(language="zh_CN")
    item = next(item for item in shell.window.rail.findChildren(RailItem) if item.command.id == "today")
    assert item.text() == "今日"
    assert shell.window.windowTitle() == "招贤 — today"
    assert "已保存" in shell.window.status.accessibleName()
    shell.window.header.search.click()
    palette = shell.window.findChild(Palette)
    assert palette is not None
    assert palette.isVisible()


def test_dark_while_running(shell: Shell) -> None:
    preferences().change(theme="dark")
    image = shell.window.rail.grab().toImage()
    assert image.pixelColor(32, 400).name() == load_theme("dark").colors["window"].name()
