"""A value with its certainty and its place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")

SURE = 0.8
"""Below this a person should look at the value."""


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A value at `text[start:end]`; `start` is -1 for one that was computed or came from the file name."""

    value: T
    confidence: float
    start: int = -1
    end: int = -1

    @property
    def is_sure(self) -> bool:
        return self.confidence >= SURE

    @property
    def has_place(self) -> bool:
        return self.start >= 0


def found_at(value: T, confidence: float, start: int, match: re.Match[str], group: str | int) -> Found[T]:
    """A value that a group of a match holds; `start` is where the matched text begins."""
    return Found(value, confidence, start + match.start(group), start + match.end(group))
