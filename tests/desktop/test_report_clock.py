"""The running program writes what is due, once, and tells once what it could not write."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from desktop.program import RunningProgram
from desktop.report_clock import ReportClock
from models.tables import Setting
from services.intake.watching import this_computer
from services.reports import schedules
from services.reports.schedules import Kind
from services.use_cases import UseCase
from services.workspace import Workspace
from views.context import Me


@pytest.fixture
def program(qtbot: QtBot, local_workspace: Workspace) -> Iterator[RunningProgram]:
    assert local_workspace.person is not None
    made = RunningProgram(local_workspace, Me(local_workspace.person, "林晓雯", frozenset()))
    yield made
    made.jobs.close()
    made.operations.close()


def long_ago(workspace: Workspace, folder: Path) -> None:
    """A daily report that was set up long ago, so that it is due now."""
    with workspace.action(UseCase.SETTINGS) as session:
        made = schedules.add(
            session, kind=Kind.DAILY, on=0, at=time(0), ending="xlsx", folder=str(folder), workstation=this_computer()
        )
        row = session.query(Setting).filter_by(code=schedules.SETTING).one()
        assert isinstance(row.value, list)
        row.value = [{**row.value[0], "since": "2020-01-01T00:00:00+00:00", "key": made.key}]


def test_a_report_that_is_due_is_written_once(qtbot: QtBot, program: RunningProgram, tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    long_ago(program.workspace, folder)
    clock = ReportClock(program, first=1)
    with qtbot.waitSignal(clock.written, timeout=20_000):
        pass
    [written] = folder.iterdir()
    assert written.read_bytes().startswith(b"PK")
    written.unlink()  # somebody moved it: it is not written again
    clock.look()
    clock.stop()
    assert list(folder.iterdir()) == []


def test_a_folder_that_went_away_is_told_once_and_tried_again(
    qtbot: QtBot, program: RunningProgram, tmp_path: Path
) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    long_ago(program.workspace, folder)
    folder.rmdir()
    told: list[object] = []
    clock = ReportClock(program, first=1_000_000)
    clock.failed.connect(told.append)
    for _ in range(2):
        clock.look()
        qtbot.waitUntil(lambda: clock._thread is not None and not clock._thread.is_alive(), timeout=20_000)
    qtbot.waitUntil(lambda: len(told) == 1)
    folder.mkdir()
    with qtbot.waitSignal(clock.written, timeout=20_000):
        clock.look()
    clock.stop()
    assert len(list(folder.iterdir())) == 1
    assert any(key.startswith("reports/done/") for key in QSettings().allKeys())
