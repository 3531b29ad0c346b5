"""The words of forms that are filled in outside the program. They speak the language of who fills them in."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

import resources
from models.values.bilingual import Words
from models.values.enums import Conclusion, Degree
from models.values.text import folded

LANGUAGES = ("zh", "en")


@cache
def _all() -> dict[str, Any]:
    return tomllib.loads(resources.path("packets.toml").read_text(encoding="utf-8"))


def say(language: str, code: str, **gaps: object) -> str:
    """One text, with its gaps filled."""
    text = str(_all()[language][code])
    return text.format(**gaps) if gaps else text


def said(language: str, words: Words) -> str:
    """Bilingual words in one language."""
    return words.zh if language == "zh" else words.en


def conclusion(language: str, of: Conclusion) -> str:
    """Give the word of a conclusion."""
    return str(_all()[language]["conclusions"][of.value])


def conclusions(language: str) -> tuple[str, ...]:
    """The conclusions in their order."""
    return tuple(conclusion(language, each) for each in Conclusion)


def conclusion_of(text: str) -> Conclusion | None:
    """The conclusion that somebody wrote, in either language."""
    wanted = folded(text)
    for language in LANGUAGES:
        for each in Conclusion:
            if folded(conclusion(language, each)) == wanted:
                return each
    return None


def degree(language: str, of: Degree) -> str:
    """Give the word of a degree."""
    return str(_all()[language]["degrees"][of.value])


def decisions(language: str) -> dict[str, str]:
    """Code → word of what a department may decide."""
    return dict(_all()[language]["decisions"])


def is_yes(text: str) -> bool:
    """Whether a tick was set, however it was written."""
    return folded(text) in {"有", "是", "yes", "y", "x", "1", "true", "✓", "√", "v"} or text.strip() in {"✓", "√", "✔"}
