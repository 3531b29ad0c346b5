"""Whether this computer's clock can be right: against the newest act on record, on a server against the server's clock.

A clock that is a year ahead would let everything fall due at once, one that was set back would let nothing. Neither
can be mended from here; a person is told, and what time makes happen waits while a long leap is unexplained.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import Action, Setting
from models.values import clock
from services.use_cases import UseCase

SETTING = "clock_trusted"
TOLERATED = timedelta(minutes=10)  # computers of one office differ a little
TOLERATED_AT_A_SERVER = timedelta(minutes=2)
LONG = timedelta(days=30)
"""Nobody did anything for so long: they were away, or the clock leapt."""


class Wrong(StrEnum):
    """What speaks against the clock."""

    BEHIND = "behind"  # the newest act is later than now
    LEAPT = "leapt"  # nothing happened for very long, and now it is much later
    NOT_THE_SERVERS = "not_the_servers"


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why the clock may be wrong, and the time that it is compared with."""

    wrong: Wrong
    other: datetime
    now: datetime


def doubt(session: Session) -> Doubt | None:
    """What speaks against the clock of this computer; None when nothing does."""
    now = clock.now()
    if session.get_bind().dialect.name == "postgresql":
        servers: datetime = session.scalar(select(func.clock_timestamp())) or now
        is_apart = abs(servers - now) > TOLERATED_AT_A_SERVER
        return Doubt(Wrong.NOT_THE_SERVERS, servers, now) if is_apart else None
    newest = _newest(session)
    if newest is None:
        return None
    if newest > now + TOLERATED:
        return Doubt(Wrong.BEHIND, newest, now) if newest.isoformat() != _trusted(session) else None
    return Doubt(Wrong.LEAPT, newest, now) if now > newest + LONG else None


def may_time_act(session: Session) -> bool:
    """Whether what time makes happen may: not after a leap that nobody has explained yet."""
    found = doubt(session)
    return found is None or found.wrong is not Wrong.LEAPT


def trust(session: Session, *, found: Doubt) -> None:
    """A person says that the clock is right. After a leap the act itself, dated now, is enough."""
    row = session.scalar(select(Setting).where(Setting.code == SETTING))
    if row is None:
        session.add(Setting(code=SETTING, value=found.other.isoformat()))
    else:
        row.value = found.other.isoformat()
    session.flush()


def _newest(session: Session) -> datetime | None:
    """When the newest act was; the demo's own is dated back on purpose."""
    return session.scalar(select(Action.at).where(Action.code != UseCase.DEMO).order_by(Action.at.desc()).limit(1))


def _trusted(session: Session) -> object:
    return session.scalar(select(Setting.value).where(Setting.code == SETTING))
