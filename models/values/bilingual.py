"""Words that the workspace holds in both languages: names of stages, forms, channels. A person may edit them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Words:
    """The same thing said in Chinese and in English; a missing language falls back on the other."""

    zh: str
    en: str

    @classmethod
    def of(cls, data: object) -> Self:
        """From JSON: {"zh": …, "en": …}, or one text for both languages."""
        if isinstance(data, dict):
            zh, en = str(data.get("zh") or ""), str(data.get("en") or "")
            return cls(zh or en, en or zh)
        return cls(str(data or ""), str(data or ""))

    def by(self, language: str) -> str:
        """As said in "zh" or "en"."""
        return self.zh if language == "zh" else self.en

    def __bool__(self) -> bool:
        return bool(self.zh or self.en)


NO_WORDS = Words("", "")
