"""The short names of `views.common.wording`, for screens that say times."""

from __future__ import annotations

from views.common.wording import amount as money
from views.common.wording import (
    clock_time,
    day,
    limit,
    local,
    moment,
    number,
    pay,
    since,
    today,
    use_zone,
    weekday,
)
from views.common.wording import duration as span
from views.common.wording import left as limit_left
from views.common.wording import month as year_month

__all__ = [
    "clock_time",
    "day",
    "limit",
    "limit_left",
    "local",
    "moment",
    "money",
    "number",
    "pay",
    "since",
    "span",
    "today",
    "use_zone",
    "weekday",
    "year_month",
]
