"""The one clock. Tests and the gallery freeze it; nothing else asks the system for the time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, tzinfo

_source: Callable[[], datetime] = lambda: datetime.now(UTC)


def now() -> datetime:
    """The present instant, aware, UTC, to the microsecond."""
    return _source()


def today(zone: tzinfo) -> date:
    """The calendar day in the given zone."""
    return now().astimezone(zone).date()


@contextmanager
def frozen(at: datetime) -> Iterator[None]:
    """Stand still at an aware instant while the block runs."""
    global _source
    before = _source
    _source = lambda: at.astimezone(UTC)
    try:
        yield
    finally:
        _source = before
