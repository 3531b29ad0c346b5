"""Names that ship in two languages, until somebody edits them (then both are what was typed)."""

from __future__ import annotations

from typing import Any, NamedTuple, Self


class Bilingual(NamedTuple):
    """A name or text in Chinese and English; `views.common.wording.said` chooses."""

    zh: str
    en: str

    @classmethod
    def of(cls, data: Any) -> Self:
        """From `{"zh", "en"}` as templates keep it, or from one text that a person typed."""
        if isinstance(data, str):
            return cls(data, data)
        zh, en = str(data.get("zh", "")), str(data.get("en", ""))
        return cls(zh or en, en or zh)

    def data(self) -> dict[str, str]:
        """As templates keep it."""
        return {"zh": self.zh, "en": self.en}

    def in_language(self, code: str) -> str:
        """The words in a language by its code: "zh_CN" or "en"."""
        return self.zh if code.startswith("zh") else self.en
