"""Forms of names: in Chinese letters, in Latin ones, and a candidate for the candidate's own."""

from __future__ import annotations

import re
from dataclasses import dataclass

DOT = "·•.‧∙⋅"
"""The dot in 古丽娜尔·买买提 as keyboards give it."""
HAN_NAME = re.compile(
    rf"^[\u4e00-\u9fff](?:\s{{0,4}}[\u4e00-\u9fff]){{1,3}}$|^[\u4e00-\u9fff]{{2,6}}(?:\s?[{DOT}]\s?[\u4e00-\u9fff]{{2,8}}){{1,2}}$"
)
LATIN_WORD = r"[A-ZÀ-ÖØ-ÞĀ-ŽƠƯẠ-Ỹ][A-Za-zÀ-ÖØ-öø-ɏḀ-ỹ'’\-]{1,20}\.?"
LATIN_NAME = re.compile(
    rf"^{LATIN_WORD}(?:\s+(?:[A-Z]\.?|{LATIN_WORD}|(?:(?i:van|von|de|del|della|da|dos|di|bin|ibn|al|el|ter|la|le|zu)\s+)"
    rf"{{1,2}}(?:de[nr]?\s+)?{LATIN_WORD})){{1,3}}$"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A text that may be the name, how likely, and its place."""

    value: str
    score: float
    start: int
    end: int


_COURTESY = re.compile(r"(?<=[\u4e00-\u9fff]{2})\s*[\s(]\s*(?:先生|女士|小姐|男士)\s*\)?$")
"""李建国 先生, 王丽（女士）. 陈先生 is all that somebody tells."""
_ADDRESS = re.compile(r"^(?:(?:Dr|Prof|Mr|Mrs|Ms|Miss|Ing|Dipl|Eng)\b\.?[ -]?)+(?=[A-ZÀ-Þ])")


def without_courtesy(text: str) -> str:
    """李建国 先生 is 李建国."""
    return _COURTESY.sub("", text)


def whole(text: str) -> str:
    """One form, without titles: spaces between Chinese letters removed, Latin words in title case when shouted."""
    text = _ADDRESS.sub("", text.strip(" ,:;"))
    text = text if text.endswith((" Jr.", " Sr.")) else text.rstrip(" ,.:;")
    if re.search(r"[\u4e00-\u9fff]", text):
        text = without_courtesy(text)
        return re.sub(r"\s+", "", text)
    words = text.split()
    least = 1 if text.isupper() else 2
    return " ".join(word.title() if word.isupper() and len(word) > least else word for word in words)
