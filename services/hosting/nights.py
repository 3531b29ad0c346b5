"""The night watch over backups: when one is due it is made, and once a week one is really restored."""

from __future__ import annotations

from datetime import datetime, timedelta

from models.values import clock
from services.backups import Reason
from services.hosting import backups, drill
from services.hosting.home import HostHome
from services.hosting.source import Source

_DRILL_DAYS = 7


class Nights:
    """Of one folder of backups. `source` is given where the workspace is on somebody else's server."""

    def __init__(self, home: HostHome, source: Source | None = None) -> None:
        self._home, self._source = home, source
        self._drilled: datetime | None = None

    def look(self) -> None:
        """Raises what making a backup and the drill raise."""
        if not self.is_due():
            return
        backups.make(self._home, Reason.DAILY, source=self._source)
        now = clock.now()
        if self._drilled is None or now - self._drilled >= timedelta(days=_DRILL_DAYS):
            self._drilled = now
            drill.rehearse(self._home)

    def is_due(self) -> bool:
        """Once a night, at the hour set; by day if the computer was off then."""
        last, now = next(iter(backups.backups_of(self._home)), None), clock.now().astimezone()
        if last is None:
            return True
        turn = now.replace(hour=self._home.settings.backup_hour, minute=0, second=0, microsecond=0)
        if now < turn:
            turn -= timedelta(days=1)
        return last.header.at < turn


def last_backup(home: HostHome) -> str:
    """When the newest backup was made, in ISO form; nothing without one."""
    return next((backup.header.at.isoformat() for backup in backups.backups_of(home)), "")
