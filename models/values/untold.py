"""Moves whose day nobody wrote down: a ledger says that somebody came further, and not when.

Such a move stands a microsecond behind the one before it: in its order, and without a length. No figure of time counts
a span as short as that; what anybody does takes longer.
"""

from __future__ import annotations

from datetime import timedelta

STEP = timedelta(microseconds=1)
MOST_MICROS = 1_000
MOST_SECONDS = MOST_MICROS / 1_000_000
