"""A small mark of the words of each candidate: whether a word may be there is known without unpacking all of them.

Who sees some people has their rows gone through one by one, so that the time taken tells nothing of the others; most
rows are put aside by their marks, and only the rest have their words looked at. A mark never says no to a word that
is there: bits by two hashes of each word and of the beginnings of Latin ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from zlib import adler32, crc32

from models.search_index import MARKS
from services.search.tokens import Term, is_han

_BEGINNINGS = (1, 2, 3, 4)  # letters of a Latin word that have bits of their own


def marks_of(words: Iterable[str]) -> str:
    """The mark of a candidate's words, as PostgreSQL writes bits."""
    bits = bytearray(b"0" * MARKS)
    for word in words:
        for bit in _bits(word):
            bits[bit] = 49
        if not is_han(word):
            for length in _BEGINNINGS:
                for bit in _bits(f"^{word[:length]}"):
                    bits[bit] = 49
    return bits.decode()


def needed(typed: Sequence[Term], groups: Sequence[Sequence[str]]) -> list[int]:
    """The bits without which nobody can be found by this question."""
    found: set[int] = set()
    for term in typed:
        for part in term.parts:
            if not term.is_prefix:
                found.update(_bits(part))
            elif not is_han(part):
                found.update(_bits(f"^{part[: _BEGINNINGS[-1]]}"))
    for group in groups:
        if len(group) == 1:
            found.update(_bits(group[0]))
    return sorted(found)


def _bits(word: str) -> Iterator[int]:
    data = word.encode()
    yield crc32(data) % MARKS
    yield (crc32(data, 1) ^ adler32(data)) % MARKS
