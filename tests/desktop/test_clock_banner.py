"""A doubt of this computer's clock stands above every page until it is over or somebody says that the time is right."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from desktop.beat import Beat
from desktop.clock_banner import ClockBanner
from desktop.main_window import MainWindow
from desktop.program import RunningProgram
from services import clock_check
from services.clock_check import Doubt, Wrong
from views.common.buttons import Button

NOW, OTHER = datetime(2026, 3, 12, 1, 42, tzinfo=UTC), datetime(2026, 3, 13, 1, 42, tzinfo=UTC)


@pytest.fixture
def banner(window: MainWindow, running: RunningProgram) -> ClockBanner:
    return ClockBanner(running, window, Beat(running, first=10_000_000))


def test_a_person_says_that_the_time_is_right(qtbot: QtBot, banner: ClockBanner, running: RunningProgram) -> None:
    assert banner.strip.isHidden()
    banner._on_doubt(Doubt(Wrong.BEHIND, OTHER, NOW))
    assert not banner.strip.isHidden()
    assert "2026-03-12 09:42" in banner.strip.accessibleName() and "2026-03-13 09:42" in banner.strip.accessibleName()
    banner.strip.findChildren(Button)[0].click()
    assert banner.strip.isHidden()

    def trusted() -> bool:
        with running.workspace.reading() as session:
            return clock_check._trusted(session) == OTHER.isoformat()

    qtbot.waitUntil(trusted)


def test_a_servers_time_is_not_a_matter_of_opinion_and_the_strip_goes_with_the_doubt(banner: ClockBanner) -> None:
    banner._on_doubt(Doubt(Wrong.NOT_THE_SERVERS, OTHER, NOW))
    assert not banner.strip.isHidden() and banner.strip.findChildren(Button)[0].isHidden()
    banner._on_doubt(None)
    assert banner.strip.isHidden()
