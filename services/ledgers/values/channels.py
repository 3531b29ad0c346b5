"""Where somebody came from: the channels that the program knows, by their many names, and those of the office's own."""

from __future__ import annotations

import re
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
    """A channel by its key, with the brand that the channel is too wide for; or the office's own word for it."""
    text = tidy(shown(cell))
    found = key_of(text)
    if not found:
        return Reading({"": text}, "channel.new", "")
    values: dict[str, object] = {"": found}
    if brand := brand_in(text, found):
        values["referrer"] = brand
    return Reading(values, "", "" if key(text) in _channels() else text)


@lru_cache(maxsize=20_000)
def brand_in(text: str, channel: str) -> str:
    """What a text says beyond a channel that stands for many: 抖音, 鼎盛 of 劳务-鼎盛; "" where it says no more."""
    source = vocabulary.words()
    parts = [part for part in _DIVIDED.split(text) if part]
    whole = key(text)
    named = next((brand for brand in source["brands"].get(channel, ()) if key(brand) in whole), "")
    if named or channel not in source["channel_words"]["wide"]:
        return text if named and len(parts) > 1 else named
    generic = [key(word) for word in source["channels"][channel]]
    own = [part for part in parts if key(part) not in generic]
    if len(parts) == 1:
        return "".join(own)
    return " ".join(own) if len(own) < len(parts) else text


_DIVIDED = re.compile(r"[\s\-‐-―_/／:：·、()（）\[\]【】]+")
