"""Where somebody came from: the channels that the program knows, by their many names, and those of the office's own."""

from __future__ import annotations

from functools import cache, lru_cache

from models.values.text import tidy
from services.ledgers import vocabulary
from services.ledgers.book import Cell, shown
from services.ledgers.values.reading import Reading
from services.ledgers.vocabulary import key


@lru_cache(maxsize=20_000)
def key_of(text: str) -> str:
    """The key of a known channel ("boss", "referral"), or "" for a name of the office's own."""
    names = _channels()
    whole = key(text)
    if whole in names:
        return names[whole]
    best = ""
    for word in names:
        if len(word) > len(best) and len(word) >= 2 and word in whole and not word.isdigit():
            best = word
    return names[best] if best and names[best] != "other" else ""


@cache
def _channels() -> dict[str, str]:
    return {key(word): name for name, words in vocabulary.words()["channels"].items() for word in words}


def read(cell: Cell) -> Reading:
    """A channel by its key, or the office's own word for it."""
    text = tidy(shown(cell))
    found = key_of(text)
    if not found:
        return Reading({"": text}, "channel.new", "")
    exact = key(text) in _channels()
    return Reading({"": found}, "", "" if exact else text)
