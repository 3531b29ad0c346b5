"""A folder full of harm, dropped at once: each file is one clear line in the list of the job, the good ones are in."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desktop.program import RunningProgram
from models.tables import IntakeItem
from services import isolation
from services.errors import AppError
from services.intake import receive
from services.use_cases import UseCase
from services.workspace import Workspace
from tests.faults import hostile
from views.context import Me
from views.messages import sentence, sentences

GOOD = {"good-1.pdf", "good-2.pdf"}
SCANS = {"scan.pdf", "own-parent.pdf", "bomb.pdf", "no-pages.pdf"}
"""Read without harm; whether they hold no text or cannot be read is the reader's to say."""


@pytest.fixture
def program(qtbot: QtBot, local_workspace: Workspace) -> Iterator[RunningProgram]:
    assert local_workspace.person is not None
    made = RunningProgram(local_workspace, Me(local_workspace.person, "林晓雯", frozenset()))
    yield made
    made.jobs.close()
    made.operations.close()
    isolation.shared().stop()


def fill(folder: Path) -> None:
    for name, (make, _codes) in hostile.RESUMES.items():
        (folder / name).write_bytes(make())
    (folder / "scan.pdf").write_bytes(hostile.pdf_of_one_picture())
    for name in GOOD:
        (folder / name).write_bytes(hostile.text_pdf(f"Zhang San 1380000000{name[5]}".encode()))


@pytest.mark.timeout(240)
def test_every_harmful_file_is_one_clear_line_and_the_good_ones_are_in(
    qtbot: QtBot, program: RunningProgram, tmp_path: Path
) -> None:
    fill(tmp_path)
    results: dict[str, tuple[str, dict[str, Any]]] = {}
    work = partial(receive.receive, paths=[str(tmp_path)])

    job = program.start(work, code=UseCase.INTAKE, title="", is_atomic=False)
    job.item_finished.connect(lambda item, code, params: results.update({item: (code, params)}))
    with qtbot.waitSignal(job.ended, timeout=200_000):
        pass

    assert set(results) >= set(hostile.RESUMES) | GOOD
    assert {name for name in GOOD if results[name][0]} == set()
    refused = {name: code for name, (code, _) in results.items() if name not in GOOD | SCANS}
    assert all(refused.values()), refused
    for name, (code, params) in results.items():
        if code:
            assert code in sentences(), (name, code)
            assert "{" not in sentence(AppError(code, **params)), (name, code)
    assert waiting(program.workspace) >= GOOD


def waiting(workspace: Workspace) -> set[str]:
    with workspace.reading() as session:
        return set(session.scalars(select(IntakeItem.file_name).where(IntakeItem.state == "read")))


def test_no_copy_of_a_file_is_left_outside_the_workspace(
    qtbot: QtBot, program: RunningProgram, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path / "temporary"
    elsewhere.mkdir()
    monkeypatch.setenv("TMPDIR", str(elsewhere))
    source = tmp_path / "in"
    source.mkdir()
    (source / "good.pdf").write_bytes(hostile.text_pdf())

    job = program.start(partial(receive.receive, paths=[str(source)]), code=UseCase.INTAKE, title="", is_atomic=False)
    with qtbot.waitSignal(job.ended, timeout=60_000):
        pass

    left = [path for path in elsewhere.rglob("*") if path.is_file() and b"Zhang San" in path.read_bytes()]
    assert left == []
    assert waiting(program.workspace) == {"good.pdf"}
