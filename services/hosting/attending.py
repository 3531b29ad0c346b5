"""What a host's process does for its workspace, done for one on somebody else's server: follow, remind, erase.

One command somewhere does it, wherever the server is reached; backups and the disk are the server's own matter.
"""

from __future__ import annotations

import logging
import threading
import time
import uuid
from collections.abc import Callable
from pathlib import Path

import psycopg
from sqlalchemy import select

from models.tables import Setting
from services import migrate
from services.beat import beat
from services.errors import AppError
from services.hosting import adopted
from services.hosting.tending import News, follow
from services.migrate import State
from services.privacy import at_host
from services.server_workspace.link import ServerLink
from services.workspace import Workspace

_FOLLOW_S = 0.8
_LOOK_S = 60.0
_AGAIN_S = 10.0
_AWAY = {"server.connection_lost", "server.unreachable", "server.starting", "server.full", "adopt.busy"}
log = logging.getLogger("zhaoxian.host")


def bring_up_to_date(link: ServerLink, password: str) -> bool:
    """Migrate the tables if they are of an earlier edition, and apply the matrix; answers whether there was anything.

    A backup is made before by whoever runs the server. Raises `workspace.newer`, `workspace.not_a_workspace`.
    """
    with adopted.alone(link, password):
        made = adopted.engine_of(link, password)
        try:
            is_done = migrate.bring_server_up_to_date(made)
        finally:
            made.dispose()
        adopted.apply_rights(link, password)
    return is_done


def attend(
    link: ServerLink, password: str, folder: Path, *, is_once: bool = False, is_told: Callable[[], bool] = lambda: False
) -> None:
    """Follow the workspace until told to stop; `is_once` brings everything up to now and ends.

    `folder` keeps the list of those who were erased, for a database that is restored. A server that is away is waited
    for. Raises `adopt.older`, `server.newer`, `server.no_workspace`, and at the first try `adopt.busy` where another
    command follows, and whatever else keeps the owner out.
    """
    has_been_there = False
    pause = threading.Event()
    while not is_told():
        try:
            with adopted.alone(link, password) as raw:

                def is_over(raw: psycopg.Connection = raw) -> bool:
                    raw.execute("SELECT 1")  # whoever lost this line is not alone any more
                    return is_told()

                made = adopted.engine_of(link, password)
                try:
                    workspace = Workspace(made)
                    identity = _identity_of(workspace, link)
                    has_been_there = True
                    _stay(workspace, identity, folder, is_once, is_over)
                finally:
                    made.dispose()
            return
        except AppError as error:
            if not has_been_there or is_once or error.code not in _AWAY:
                raise
            log.warning("the server is away: %s", error.code)
        except Exception as error:  # told by its kind alone: its words may hold what people wrote
            if not has_been_there or is_once:
                raise
            log.warning("following stumbled: %s", type(error).__name__)
        until = time.monotonic() + _AGAIN_S
        while time.monotonic() < until and not is_told():
            pause.wait(0.2)


def _identity_of(workspace: Workspace, link: ServerLink) -> uuid.UUID:
    state = migrate.state_of(workspace.engine)
    if state is not State.CURRENT:
        codes = {State.NEWER: "server.newer", State.OLDER: "adopt.older", State.FOREIGN: "server.no_workspace"}
        raise AppError(codes[state], name=link.database)
    with workspace.reading() as session:
        kept = session.scalar(select(Setting.value).where(Setting.code == adopted.IDENTITY))
    if not isinstance(kept, str):  # it belongs to a host of the program, which follows it itself
        raise AppError("server.no_workspace", name=link.database)
    return uuid.UUID(hex=kept)


def _stay(workspace: Workspace, identity: uuid.UUID, folder: Path, is_once: bool, is_over: Callable[[], bool]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    news, pause, look_at = News(), threading.Event(), 0.0
    while not is_over():
        if time.monotonic() >= look_at:
            look_at = time.monotonic() + _LOOK_S
            beat(workspace)
            at_host.tend(workspace, identity, [folder])
        if news.has_come(workspace):
            follow(workspace)
        if is_once:
            return
        pause.wait(_FOLLOW_S)
