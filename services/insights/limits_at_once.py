"""When limits run out, for a hundred thousand stays at once: the same instants as `Limit.due_at`, in numpy."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from models.tables.base import EPOCH, micros
from models.values.enums import LimitUnit
from models.values.limits import Limit

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from models.values.working_time import WorkingCalendar

    Micros = NDArray[np.int64]

_MICROSECOND = timedelta(microseconds=1)


def due_at_once(limit: Limit, entered: Micros, calendar: WorkingCalendar) -> Micros:
    """Per instant of entering (µs since 1970, UTC) the instant at which the limit is used up."""
    import numpy as np

    span = limit.span // _MICROSECOND
    if limit.unit is LimitUnit.CALENDAR_HOURS:
        return entered + span
    if not len(entered):
        return entered
    if limit.unit is LimitUnit.WORKING_DAYS and not _has_one_offset(entered, calendar):
        return np.array([micros(limit.due_at(_instant(int(at)), calendar)) for at in entered], dtype=np.int64)
    shift = 0
    if limit.unit is LimitUnit.WORKING_DAYS:
        shift = (_instant(int(entered.min())).astimezone(calendar.zone).utcoffset() or timedelta()) // _MICROSECOND
    first, last = _instant(int(entered.min())), _instant(int(entered.max()))
    table = calendar.table(limit.unit is LimitUnit.WORKING_HOURS, first.year, last.year, limit.span)
    starts, ends, before = (np.array(part, dtype=np.int64) for part in table)
    wall = entered + shift
    place = np.searchsorted(starts, wall, side="right") - 1
    inside = np.maximum(place, 0)
    counted = np.where(place < 0, 0, before[inside] + np.minimum(wall, ends[inside]) - starts[inside])
    wanted = counted + span
    at = np.maximum(np.searchsorted(before, wanted, side="left") - 1, 0)
    found: Micros = np.maximum(starts[at] + wanted - before[at] - shift, entered)
    return found


def _instant(at: int) -> datetime:
    return EPOCH + timedelta(microseconds=at)


def _has_one_offset(entered: Micros, calendar: WorkingCalendar) -> bool:
    """Whether the office's clocks never change over the instants; where they do, each is counted by itself."""
    day, last = _instant(int(entered.min())), _instant(int(entered.max())) + timedelta(days=400)
    offsets = set()
    while day <= last:
        offsets.add(day.astimezone(calendar.zone).utcoffset())
        day += timedelta(days=7)
    return len(offsets) == 1
