"""Whether two names, as people write them in ledgers, can be one person's."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import OSA

from models.values.names import pinyin_keys
from models.values.text import folded


def are_alike(one: str, other: str) -> bool:
    """The same name, written otherwise: another character of the same sound, one slip, a missing or swapped part.

    李娜 and 李那 are alike, so are "Li Na" and 李娜; 李娜 and 王娜 are not: a family name is rarely mistaken for
    one that sounds otherwise.
    """
    a, b = folded(one), folded(other)
    if not a or not b or a == b:
        return True
    if set(_sounds(a)) & set(_sounds(b)):
        return True
    if a.isascii() and b.isascii():
        return sorted(one.casefold().split()) == sorted(other.casefold().split()) or OSA.distance(a, b) <= len(a) // 8
    if len(a) < 3 and len(b) < 3:
        return False
    return a[0] == b[0] and OSA.distance(a, b) == 1


def sound_alike(one: str, other: str) -> bool:
    """Whether two names can be pronounced the same."""
    a, b = folded(one), folded(other)
    return a == b or bool(set(_sounds(a)) & set(_sounds(b)))


@lru_cache(maxsize=100_000)
def _sounds(name: str) -> tuple[str, ...]:
    return pinyin_keys(name).full
