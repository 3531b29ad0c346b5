"""Does this text look like language, or like a font without a map? A number from 0 to 1."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache

DOUBTFUL = 0.80  # below this a second reader is asked
UNREADABLE = 0.55  # below this the text is not shown as if it had been read

_CID = re.compile(r"\(cid:\d+\)")
_MOJIBAKE = re.compile(r"[ÃÂÐÑåæäçèéïð¤¥¦¨ª«¬®¯°±²³´¶¸¹º»¼½¾¿]{3,}|锟斤拷|烫烫|屯屯|�")


@lru_cache(maxsize=8192)
def _is_common_ideograph(character: str) -> bool:
    """Is it in the first level of GB 2312 (3,755 characters, 99.7 % of running text)?"""
    try:
        raw = character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return len(raw) == 2 and 0xB0 <= raw[0] <= 0xD7


def score(text: str) -> float:
    """Rate a text: the share of characters that a résumé is made of."""
    text, cids = _CID.subn("", text)
    broken = sum(len(match.group()) for match in _MOJIBAKE.finditer(text)) + 4 * cids
    visible = {character: times for character, times in Counter(text).items() if not character.isspace()}
    total = sum(visible.values()) + 4 * cids
    if total == 0:
        return 0.0
    ideographs = {character: times for character, times in visible.items() if "\u3400" <= character <= "\u9fff"}
    rare = sum(times for character, times in ideographs.items() if not _is_common_ideograph(character))
    # Names and terms hold some rare characters; a wrong character map makes most of them rare.
    strange = max(0.0, rare - 0.15 * sum(ideographs.values())) * 1.5
    for character, times in visible.items():
        if unicodedata.category(character) in {"Co", "Cn", "Cs"} or character == "\ufffd":
            strange += times
    western = sum(times for character, times in visible.items() if "\u00a1" <= character <= "\u00ff")
    if western > 0.25 * total:  # French has one in twenty; Chinese bytes shown as Latin-1 are nothing else
        strange += western
    return max(0.0, 1.0 - (strange + broken) / total)
