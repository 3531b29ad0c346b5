"""Killed at any point, a workspace opens again and holds all of an action or nothing.

ZHAOXIAN_KILLS says how often; a few times in the suite, 50 times before a release.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import func, select

from models.tables import (
    Application,
    Candidate,
    Evaluation,
    ImportBatch,
    ImportRow,
    Packet,
    ReturnedForm,
    Score,
    Stage,
    StageEvent,
)
from models.values.enums import ImportState, PacketState, ReturnState
from services import checks
from services.packets import issue, landing, returned
from services.workspace import Workspace
from tests import factories, scenes
from tests.faults.acting import PEOPLE, opened
from tests.services.packets.test_replies import answered

KILLS = int(os.environ.get("ZHAOXIAN_KILLS", "4"))
CARDS = 200
ROOT = Path(__file__).resolve().parents[2]


def kill_while_acting(path: Path, what: str, number: int, delay: float) -> bool:
    """Start the acting program, kill it `delay` seconds after an action began; whether it was inside one."""
    command = [sys.executable, "-m", "tests.faults.acting", str(path), what, str(number)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        try:
            assert child.stdout.readline() == "begin\n"
            time.sleep(delay)
        finally:
            child.kill()
            said = ["begin", *child.stdout.read().split()]
    return said[-1] == "begin"


def path_of(workspace: Workspace) -> Path:
    with workspace.engine.connect() as connection:
        return Path(connection.exec_driver_sql("PRAGMA database_list").fetchone()[2])  # type: ignore[index]


@pytest.mark.timeout(60 + 20 * KILLS)
def test_killed_while_moving_200_cards_all_of_them_moved_or_none(local_workspace: Workspace) -> None:
    with local_workspace.action("setup") as session:
        for n in range(CARDS):
            factories.application(session, f"候选{n}")
    path, chance = path_of(local_workspace), random.Random()
    local_workspace.engine.dispose()
    for n in range(KILLS):
        kill_while_acting(path, "moves", n, chance.uniform(0, 0.15))

        workspace = opened(path)
        assert checks.check(workspace).is_fine
        with workspace.reading() as session:
            stages = set(session.execute(select(Application.stage_id, Application.version)))
            first = session.scalars(select(Stage.id).order_by(Stage.rank).limit(1)).one()
            events = session.scalar(select(func.count()).select_from(StageEvent)) or 0
        workspace.close()
        assert len(stages) == 1
        stage, version = stages.pop()
        assert events == CARDS * version
        assert (stage == first) == (version % 2 == 1)


@pytest.mark.timeout(60 + 30 * KILLS)
def test_killed_while_importing_a_ledger_is_in_whole_or_not_at_all(local_workspace: Workspace) -> None:
    with local_workspace.action("setup") as session:
        factories.position(session, "工艺工程师")
        factories.channel(session)
    path, chance = path_of(local_workspace), random.Random()
    local_workspace.engine.dispose()
    for n in range(KILLS):
        kill_while_acting(path, "imports", n * 1_000, chance.uniform(0, 0.4))

        workspace = opened(path)
        assert checks.check(workspace).is_fine
        with workspace.reading() as session:
            batches = session.scalar(select(func.count()).select_from(ImportBatch)) or 0
            counts = [
                session.scalar(select(func.count()).select_from(table)) for table in (Candidate, Application, ImportRow)
            ]
        workspace.close()
        assert counts == [batches * PEOPLE] * 3


@pytest.mark.timeout(60 + 40 * KILLS)
def test_killed_while_taking_an_import_back_it_stands_or_is_gone(local_workspace: Workspace) -> None:
    with local_workspace.action("setup") as session:
        factories.position(session, "工艺工程师")
        factories.channel(session)
    path, chance = path_of(local_workspace), random.Random()
    local_workspace.engine.dispose()
    for n in range(KILLS):
        kill_while_acting(path, "takes_back", n * 1_000, chance.uniform(0, 0.35))

        workspace = opened(path)
        assert checks.check(workspace).is_fine
        with workspace.reading() as session:
            standing = select(func.count()).where(ImportBatch.state == ImportState.APPLIED)
            batches = session.scalar(standing) or 0
            counts = [
                session.scalar(select(func.count()).select_from(table)) for table in (Candidate, Application, ImportRow)
            ]
        workspace.close()
        assert counts == [batches * PEOPLE] * 3


@pytest.mark.timeout(60 + 20 * KILLS)
def test_killed_while_landing_forms_each_is_in_whole_or_still_waits(local_workspace: Workspace) -> None:
    scene = scenes.first_interview(local_workspace)
    for name in scene.parts:
        with local_workspace.action("packet.issue") as session:
            text = issue.as_text(session, assignment=scene.parts[name], language="zh").text
        with local_workspace.action("packet.return") as session:
            returned.take_text(session, text=answered(text, *["4"] * len(scene.form.dimensions)))
    path, chance = path_of(local_workspace), random.Random()
    local_workspace.engine.dispose()
    for n in range(KILLS):
        kill_while_acting(path, "lands", n, chance.uniform(0, 0.08))

        workspace = opened(path)
        assert checks.check(workspace).is_fine
        with workspace.reading() as session:
            landed = session.scalar(select(func.count()).where(Packet.state == PacketState.LANDED)) or 0
            closed = session.scalar(select(func.count()).where(ReturnedForm.state == ReturnState.LANDED)) or 0
            scores = session.scalar(select(func.count()).select_from(Score)) or 0
            written = session.scalar(select(func.count()).select_from(Evaluation)) or 0
            left = landing.waiting(session, viewer=workspace.person)
        workspace.close()
        assert landed == closed == written
        assert scores == written * len(scene.form.dimensions)
        assert [each.refusal for each in left] == [None] * (len(scene.parts) - written)
