"""When limits run out, for many at once: the same instants as `Limit.due_at`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from models.tables.base import EPOCH, micros
from models.values.limits import Limit
from models.values.working_time import WorkingCalendar

FEW = 50  # below that numpy costs more than it saves


def due_dates(limit: Limit | None, entered: Sequence[datetime], working: WorkingCalendar) -> list[datetime | None]:
    """Per instant of entering when the limit is used up; None without a limit."""
    if limit is None:
        return [None] * len(entered)
    if len(entered) < FEW:
        return [limit.due_at(at, working) for at in entered]
    import numpy as np

    from services.insights.limits_at_once import due_at_once

    found = due_at_once(limit, np.array([micros(at) for at in entered], dtype=np.int64), working)
    return [EPOCH + timedelta(microseconds=int(at)) for at in found]
