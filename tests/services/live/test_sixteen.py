"""Sixteen workstations move the same twenty cards at once: nothing is lost, and the history has every move."""

from __future__ import annotations

import json
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

from sqlalchemy import func, select

from models.tables import Action, Application, JournalRow, StageEvent
from models.values.enums import MoveKind
from services import seals
from services.use_cases import UseCase
from services.workspace import Workspace
from tests import factories

ROOT = Path(__file__).resolve().parents[3]
PROCESSES, SEATS, CARDS, ACTS = 4, 4, 20, 8  # a process to each would cost more than all they do


def test_no_move_is_lost_and_every_move_is_in_the_history(server_workspace: Workspace) -> None:
    with server_workspace.action("test") as session:
        where = factories.position(session)
        for number in range(CARDS):
            factories.application(session, f"人{number:02}", at=where)
    url = server_workspace.engine.url.render_as_string(hide_password=False)
    movers = [
        subprocess.Popen(
            [
                *(sys.executable, "-m", "tests.services.live.mover", url, str(server_workspace.person)),
                *(str(ACTS), *(str(number * SEATS + seat) for seat in range(SEATS))),
            ],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for number in range(PROCESSES)
    ]
    for mover in movers:
        assert mover.stdout is not None
        assert mover.stdout.readline() == "ready\n"
    for mover in movers:
        assert mover.stdin is not None
        mover.stdin.write("go\n")
        mover.stdin.flush()
    said = [mover.communicate(timeout=150) for mover in movers]
    assert [mover.returncode for mover in movers] == [0] * PROCESSES, [error[-600:] for _, error in said if error]
    results = [result for out, _ in said for result in json.loads(out)]
    done, moved = (sum(result[name] for result in results) for name in ("done", "moved"))
    assert done == PROCESSES * SEATS * ACTS
    assert sum(result["refused"] for result in results) > 0  # they did get in each other's way

    with server_workspace.reading() as session:
        assert session.scalar(select(func.count()).where(Action.code == UseCase.ADVANCE)) == done
        kinds = (MoveKind.FORWARD, MoveKind.BACK)
        assert session.scalar(select(func.count()).where(StageEvent.kind.in_(kinds))) == moved
        written = select(func.count()).where(JournalRow.entity == "application", JournalRow.operation == 2)
        assert session.scalar(written) == moved
        for card in session.scalars(select(Application)):
            way = session.scalars(
                select(StageEvent).where(StageEvent.application_id == card.id).order_by(StageEvent.id)
            ).all()
            ordered = sorted(way, key=lambda event: (event.at, event.id))
            assert card.version == len(way)  # 1 for the entry, and one for each move
            assert all(after.from_id == before.to_id for before, after in pairwise(ordered)), "a move was overwritten"
            assert ordered[-1].to_id == card.stage_id
    seals.seal(server_workspace)
    with server_workspace.reading() as session:
        assert seals.verify(session).is_intact
