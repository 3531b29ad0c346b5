"""What the host does beside serving: follows the journal, backs up at night, watches the disk. One thread each."""

from __future__ import annotations

import logging
import shutil
import threading
from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import func, select

from models.tables import JournalRow
from models.values import clock
from services import migrate, seals, search
from services.backups import Reason
from services.beat import beat
from services.errors import AppError
from services.hosting import backups, drill, engine
from services.hosting.home import HostHome
from services.insights import stays
from services.migrate import State
from services.privacy import at_host
from services.workspace import Workspace

_FOLLOW_S = 0.8
_LOOK_S = 60.0
_DRILL_DAYS = 7
LEAST_FREE = 2 * 1024**3  # bytes: below, the administrator is told
log = logging.getLogger("zhaoxian.host")


class Tending:
    """Starts its threads with `start`, waits for them with `stop`. What is wrong is told, never raised."""

    def __init__(self, home: HostHome) -> None:
        self._home = home
        self._ended = threading.Event()
        self._threads: list[threading.Thread] = []
        self._wrong: dict[str, str] = {}
        self._drilled: datetime | None = None
        self.last_backup = _last_backup(home)

    @property
    def wrong(self) -> list[str]:
        """Codes of what an administrator should know."""
        return list(self._wrong.values())

    def start(self) -> None:
        for name, work, pause in (("follow", self._follow, _FOLLOW_S), ("look", self._look, _LOOK_S)):
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

    # Backups and the disk

    def _look(self) -> None:
        home = self._home
        if shutil.disk_usage(home.folder).free < LEAST_FREE:
            self._wrong["disk"] = "host.disk_low"
        else:
            self._wrong.pop("disk", None)
        self._carry_out()
        if _is_due(home, clock.now().astimezone()):
            backups.make(home, Reason.DAILY)
            self.last_backup = _last_backup(home)
            self._drill_if_due()

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

    def _drill_if_due(self) -> None:
        now = clock.now()
        if self._drilled is None or now - self._drilled >= timedelta(days=_DRILL_DAYS):
            self._drilled = now
            drill.rehearse(self._home)


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


def _last_backup(home: HostHome) -> str:
    return next((backup.header.at.isoformat() for backup in backups.backups_of(home)), "")


def _is_due(home: HostHome, now: datetime) -> bool:
    """Once a night, at the hour set; by day if the computer was off then."""
    last = next(iter(backups.backups_of(home)), None)
    if last is None:
        return True
    turn = now.replace(hour=home.settings.backup_hour, minute=0, second=0, microsecond=0)
    if now < turn:
        turn -= timedelta(days=1)
    return last.header.at < turn
