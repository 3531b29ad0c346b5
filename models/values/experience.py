"""Working experience goes on after it was written down."""

from __future__ import annotations

from datetime import date


def months_until(today: date, months: int | None, told: date | None) -> int | None:
    """Months of work by `today` of somebody who had `months` of it on the day that it was `told`; None: not known."""
    if months is None or told is None:
        return months
    return months + max((today.year - told.year) * 12 + today.month - told.month, 0)
