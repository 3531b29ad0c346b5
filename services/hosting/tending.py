"""What the host does beside serving: follows the journal, backs up at night, watches the disk. One thread each."""

from __future__ import annotations

import logging
import shutil
import threading
from collections.abc import Callable

from sqlalchemy import func, select

from models.tables import JournalRow
from services import migrate, previews, seals, search
from services.beat import beat
from services.errors import AppError
from services.hosting import engine
from services.hosting.home import HostHome
from services.hosting.nights import Nights, last_backup
from services.insights import stays
from services.migrate import State
from services.privacy import at_host
from services.workspace import Workspace

_FOLLOW_S = 0.8
_LOOK_S = 60.0
_DRAW_S = 3.0
LEAST_FREE = 2 * 1024**3  # bytes: below, the administrator is told
log = logging.getLogger("zhaoxian.host")


class Tending:
    """Starts its threads with `start`, waits for them with `stop`. What is wrong is told, never raised."""

    def __init__(self, home: HostHome) -> None:
        self._home = home
        self._ended = threading.Event()
        self._threads: list[threading.Thread] = []
        self._wrong: dict[str, str] = {}
        self._nights = Nights(home)

    @property
    def wrong(self) -> list[str]:
        """Codes of what an administrator should know."""
        return list(self._wrong.values())

    @property
    def last_backup(self) -> str:
        return last_backup(self._home)

    def start(self) -> None:
        works = (("follow", self._follow, _FOLLOW_S), ("look", self._look, _LOOK_S), ("draw", self._draw, _DRAW_S))
        for name, work, pause in works:
            thread = threading.Thread(target=self._repeat, args=(name, work, pause), name=name, daemon=True)
            self._threads.append(thread)
            thread.start()

    def stop(self) -> None:
        self._ended.set()
        for thread in self._threads:
            thread.join(60)

    def _repeat(self, name: str, work: Callable[[], None], pause: float) -> None:
        while not self._ended.is_set():
            try:
                work()
                self._wrong.pop(name, None)
            except AppError as error:
                self._wrong[name] = error.code
            except Exception as error:  # told by its kind alone: its words may hold what people wrote
                log.warning("%s: %s", name, type(error).__name__)
                self._wrong[name] = "host.tending_failed"
            self._ended.wait(pause)

    # What is derived

    def _follow(self) -> None:
        """Bring what is derived from the journal up to it, and seal what is finished."""
        made = engine.owner_engine(self._home)
        try:
            if migrate.state_of(made) is not State.CURRENT:
                return
            workspace, news = Workspace(made), News()
            while not self._ended.wait(_FOLLOW_S):
                if news.has_come(workspace):
                    follow(workspace)
        finally:
            made.dispose()

    def _draw(self) -> None:
        """First pages, for seats on a slow line."""
        made = engine.owner_engine(self._home)
        try:
            if migrate.state_of(made) is State.CURRENT:
                workspace, drawing = Workspace(made), previews.Drawing()
                while not self._ended.wait(_DRAW_S):
                    drawing.draw(workspace)
        finally:
            made.dispose()

    # Backups and the disk

    def _look(self) -> None:
        home = self._home
        if shutil.disk_usage(home.folder).free < LEAST_FREE:
            self._wrong["disk"] = "host.disk_low"
        else:
            self._wrong.pop("disk", None)
        self._carry_out()
        self._nights.look()

    def _carry_out(self) -> None:
        """What fell due, and what people confirmed for the host to do: reminders, erasures."""
        made = engine.owner_engine(self._home)
        try:
            if migrate.state_of(made) is State.CURRENT:
                workspace = Workspace(made)
                beat(workspace)
                at_host.tend(workspace, self._home.settings.workspace, self._home.remembering)
        finally:
            made.dispose()


class News:
    """Whether there is anything to follow. A quiet office writes nothing."""

    def __init__(self) -> None:
        self._seen: tuple[int, bool] | None = None

    def has_come(self, workspace: Workspace) -> bool:
        """After the last row was sealed there is one more turn for the others."""
        with workspace.reading() as session:
            found = session.scalar(select(func.max(JournalRow.seq))) or 0, not seals.waiting(session)
        is_quiet = found[1] and found == self._seen
        self._seen = found
        return not is_quiet


def follow(workspace: Workspace) -> None:
    """Once: stays, search index, seals."""
    stays.follow(workspace)
    search.follow(workspace)
    seals.seal(workspace)
