"""The words of the reports in one language. Reports leave the program, so they do not follow the interface."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

import resources
from models.values.bilingual import Words


@cache
def _all() -> dict[str, Any]:
    return tomllib.loads(resources.path("metrics", "reports.toml").read_text(encoding="utf-8"))


class Speaker:
    """Says the words of `resources/metrics/reports.toml` in Chinese ("zh") or English ("en")."""

    def __init__(self, language: str) -> None:
        self.language = "zh" if language.startswith("zh") else "en"

    def say(self, group: str, code: str, **values: Any) -> str:
        """A word by its group and code, filled in. An unknown one is a KeyError."""
        return self.of(Words.of(_all()[group][code])).format(**values)

    def of(self, words: Words) -> str:
        """Words that the workspace or the dictionary holds in both languages."""
        return words.zh if self.language == "zh" else words.en
