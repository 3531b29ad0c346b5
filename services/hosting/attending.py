"""What a host's process does for its workspace, done for one on somebody else's server: follow, remind, erase.

One command somewhere does it, wherever the server is reached; it makes the nightly backups, too, once its folder has
a key for them. The disk is the server's own matter.
"""

from __future__ import annotations

import logging
import threading
import time
import uuid
from collections.abc import Callable

import psycopg

from services import migrate, previews
from services.backups import Reason
from services.beat import beat
from services.errors import AppError
from services.hosting import adopted, backups, running
from services.hosting.elsewhere import Elsewhere, identity_of
from services.hosting.nights import Nights
from services.hosting.tending import News, follow
from services.migrate import State
from services.privacy import at_host
from services.workspace import Workspace

_FOLLOW_S = 0.8
_LOOK_S = 60.0
_AGAIN_S = 10.0
_AWAY = {"server.connection_lost", "server.unreachable", "server.starting", "server.full", "adopt.busy"}
log = logging.getLogger("zhaoxian.host")


def bring_up_to_date(place: Elsewhere) -> bool:
    """Migrate the tables if they are of an earlier edition, and apply the matrix; answers whether there was anything.

    The folder gets a backup before, if it holds backups. Raises `workspace.newer`, `workspace.not_a_workspace`.
    """
    with adopted.alone(place.link, place.password):
        made = adopted.engine_of(place.link, place.password)
        try:
            if migrate.state_of(made) is State.OLDER and place.home.is_set_up():
                backups.make(place.home, Reason.MIGRATION, source=place.source())
            is_done = migrate.bring_server_up_to_date(made)
        finally:
            made.dispose()
        adopted.apply_rights(place.link, place.password)
    return is_done


def attend(place: Elsewhere, *, is_once: bool = False, is_told: Callable[[], bool] = lambda: False) -> None:
    """Follow the workspace until told to stop; `is_once` brings everything up to now and ends.

    The folder keeps the list of those who were erased, for a database that is restored, and the nightly backups. A
    server that is away is waited for. Raises `adopt.older`, `server.newer`, `server.no_workspace`, and at the first try
    `adopt.busy` where another command follows, and whatever else keeps the owner out.
    """
    has_been_there = False
    pause = threading.Event()
    while not is_told():
        try:
            with adopted.alone(place.link, place.password) as raw:

                def is_over(raw: psycopg.Connection = raw) -> bool:
                    raw.execute("SELECT 1")  # whoever lost this line is not alone any more
                    return is_told()

                with place.workspace() as workspace:
                    identity, _ = identity_of(workspace, place.link)
                    has_been_there = True
                    _Staying(place, workspace, identity).stay(is_once, is_over)
            return
        except AppError as error:
            if not has_been_there or is_once or error.code not in _AWAY:
                raise
            log.warning("the server is away: %s", error.code)
            running.tell(place.home, {"is_open": False, "wrong": [error.code]})
        except Exception as error:  # told by its kind alone: its words may hold what people wrote
            if not has_been_there or is_once:
                raise
            log.warning("following stumbled: %s", type(error).__name__)
        until = time.monotonic() + _AGAIN_S
        while time.monotonic() < until and not is_told():
            pause.wait(0.2)


class _Staying:
    """As long as the line holds."""

    def __init__(self, place: Elsewhere, workspace: Workspace, identity: uuid.UUID) -> None:
        self._place, self._workspace, self._identity = place, workspace, identity
        self._night: threading.Thread | None = None
        self._wrong: list[str] = []
        self._drawing = previews.Drawing()
        self._nights: Nights | None = None
        if place.home.is_set_up():
            place.require_own(identity)
            self._nights = Nights(place.home, place.source())

    def stay(self, is_once: bool, is_over: Callable[[], bool]) -> None:
        self._place.home.folder.mkdir(parents=True, exist_ok=True)
        news, pause, look_at = News(), threading.Event(), 0.0
        while not is_over():
            if time.monotonic() >= look_at:
                look_at = time.monotonic() + _LOOK_S
                self._look()
            if news.has_come(self._workspace):
                follow(self._workspace)
            self._drawing.draw(self._workspace)
            if is_once:
                break
            pause.wait(_FOLLOW_S)
        if self._night is not None:
            self._night.join()

    def _look(self) -> None:
        beat(self._workspace)
        folders = self._place.home.remembering if self._nights is not None else (self._place.home.folder,)
        at_host.tend(self._workspace, self._identity, folders)
        if self._nights is None:
            return
        if self._night is None or not self._night.is_alive():
            self._night = threading.Thread(target=self._watch, args=(self._nights,), name="night")
            self._night.start()
        running.tell(self._place.home, {"is_open": True, "wrong": self._wrong})

    def _watch(self, nights: Nights) -> None:
        """A backup takes minutes; people's changes are followed meanwhile."""
        try:
            nights.look()
            self._wrong = []
        except AppError as error:
            self._wrong = [error.code]
        except Exception as error:
            log.warning("night: %s", type(error).__name__)
            self._wrong = ["host.tending_failed"]
