"""Drawing lots: seeded, and with a part of all variants kept back."""

from __future__ import annotations

import random
import zlib
from collections.abc import Mapping, Sequence
from typing import TypeVar

T = TypeVar("T")

KEPT_BACK = 5
"""One in so many variants of every choice is kept back from tuning."""
NEW = 0.3
"""How often a variant is drawn that was thought of after the tuning, where unseen ones are asked for."""


class Chance(random.Random):
    """A seeded generator whose `variant` draws only from what may be seen."""

    def __init__(self, seed: int, *, unseen: bool = False) -> None:
        super().__init__(seed)
        self._unseen = unseen

    def variant(self, point: str, names: Sequence[str], later: Sequence[str] = ()) -> str:
        """One of the named variants of a point; those kept back, and `later` ones, only where `unseen`."""
        if later and self._unseen and self.random() < NEW:
            return self.choice(later)
        return self.choice(self.may_be_seen(point, names))

    def may_be_seen(self, point: str, names: Sequence[str]) -> Sequence[str]:
        """All variants, or those that are not kept back. The first one is always among them."""
        if self._unseen:
            return names
        return [name for i, name in enumerate(names) if i == 0 or not is_kept_back(point, name)]

    def weighted(self, point: str, weights: Mapping[str, float]) -> str:
        """A variant by weight."""
        names = self.may_be_seen(point, list(weights))
        return self.choices(names, [weights[name] for name in names])[0]

    def maybe(self, share: float) -> bool:
        """Yes in this share of the cases."""
        return self.random() < share


def is_kept_back(point: str, name: str) -> bool:
    """Whether a variant is drawn only where unseen ones are asked for. The same on every machine."""
    return zlib.crc32(f"a{point}/{name}".encode()) % KEPT_BACK == 0
