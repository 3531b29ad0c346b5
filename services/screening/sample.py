"""A random sample from below the line, offered for a second look: rules and words overlook people."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

from models.values import clock
from models.values.keys import Key

SHARE, LEAST, MOST = 0.1, 3, 10


def sampled(below: Sequence[Key], position: Key) -> frozenset[Key]:
    """Some of those below the line: the same ones all week, others the next, and nobody can choose which."""
    if not below:
        return frozenset()
    year, week, _ = clock.now().isocalendar()
    count = min(len(below), MOST, max(LEAST, math.ceil(len(below) * SHARE)))
    return frozenset(random.Random(f"{position.hex} {year} {week}").sample(sorted(below), count))
