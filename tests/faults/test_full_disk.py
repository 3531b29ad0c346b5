"""A disk that fills up in the middle of an act: one clear error, nothing half-written, and work goes on after."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, func, select

from models.tables import Candidate, ImportBatch
from services import checks
from services.errors import AppError
from services.workspace import Workspace, create_tables
from services.workspaces.engine import open_engine
from tests import factories
from tests.conftest import KEY
from tests.faults.acting import PEOPLE, imports


def prepare(workspace: Workspace) -> None:
    with workspace.action("setup") as session:
        factories.position(session, "工艺工程师")
        factories.channel(session)


def people(workspace: Workspace) -> int:
    with workspace.reading() as session:
        return session.scalar(select(func.count()).select_from(Candidate)) or 0


def limit_pages(workspace: Workspace, more: int) -> Any:
    """Let the file grow by so many pages and no further: SQLite then says that the disk is full."""
    with workspace.engine.connect() as connection:
        pages = int(connection.exec_driver_sql("PRAGMA page_count").scalar_one())
    workspace.engine.dispose()

    def limit(connection: Any, _record: Any) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages + more}")

    event.listen(workspace.engine, "connect", limit)
    return limit


def test_a_full_disk_during_an_import_leaves_nothing_and_the_next_try_succeeds(local_workspace: Workspace) -> None:
    prepare(local_workspace)
    limit = limit_pages(local_workspace, 40)

    with pytest.raises(AppError) as caught:
        imports(local_workspace, 1)

    assert caught.value.code == "workspace.disk_full"
    assert people(local_workspace) == 0
    event.remove(local_workspace.engine, "connect", limit)
    local_workspace.engine.dispose()
    imports(local_workspace, 1)
    assert people(local_workspace) == PEOPLE
    assert checks.check(local_workspace).is_fine


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of four megabytes."""
    if os.name != "posix" or os.geteuid() != 0 or not shutil.which("mount"):
        pytest.skip("mounting needs root")
    place = tmp_path / "disk"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(place)]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("this machine lets nobody mount")
    yield place
    subprocess.run(["umount", "--lazy", str(place)], check=True)  # also where a failing test left a file open


def test_a_small_disk_that_is_really_full(small_disk: Path) -> None:
    engine = open_engine(small_disk / "small.zhaoxian", KEY, may_create=True)
    with engine.execution_options(begin="IMMEDIATE").begin() as connection:
        create_tables(connection)
    workspace = Workspace(engine)
    factories.account(workspace)
    prepare(workspace)

    with pytest.raises(AppError) as caught:
        for number in range(1, 20):
            imports(workspace, number)

    assert caught.value.code == "workspace.disk_full"
    with workspace.reading() as session:
        whole = session.scalar(select(func.count()).select_from(ImportBatch)) or 0
    assert people(workspace) == whole * PEOPLE
    assert checks.check(workspace).is_fine
    workspace.close()
