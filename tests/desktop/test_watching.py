"""The running program looks at watched folders by itself, and stops when somebody stops it."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desktop.program import RunningProgram
from desktop.watching import FolderWatch
from models.tables import IntakeItem
from services import isolation
from services.intake import watching
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
    isolation.shared().stop()


def waiting(workspace: Workspace) -> list[str]:
    with workspace.reading() as session:
        return sorted(session.scalars(select(IntakeItem.file_name)))


def save(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    os.utime(path, (time.time() - 60, time.time() - 60))


def test_a_file_saved_into_a_watched_folder_is_in_the_queue_by_itself(
    qtbot: QtBot, program: RunningProgram, tmp_path: Path
) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    save(inbox / "old.txt", "姓名：从前人")
    with qtbot.waitSignal(program.changed):
        program.run(partial(watching.watch, path=str(inbox)), code=UseCase.SETTINGS)
    watch = FolderWatch(program, every=100, first=1)
    said: list[str] = []
    program.toast_wanted.connect(lambda words, *_: said.append(words))

    save(inbox / "new.txt", "姓名：周明远")
    qtbot.waitUntil(lambda: waiting(program.workspace) == ["new.txt"], timeout=30_000)
    qtbot.waitUntil(lambda: bool(said), timeout=10_000)

    assert len(said) == 1
    assert said[0].startswith("1 new résumé")  # its plural, where another test has spoken English
    watch.stop()
    save(inbox / "late.txt", "姓名：来晚了")
    watch.look()
    assert waiting(program.workspace) == ["new.txt"]
