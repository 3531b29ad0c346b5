"""One condition of a stage, with what it asks for: two evaluations, a mean of 3.5, a paper by its name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from models.values.bilingual import NO_WORDS, Words
from models.values.enums import Condition


@dataclass(frozen=True, slots=True)
class Rule:
    """`need`: a count, a score, a mean in hundredths; `code`: a field, a conclusion; `name`: of a paper or test."""

    condition: Condition
    need: int = 0
    code: str = ""
    name: Words = NO_WORDS

    @classmethod
    def of(cls, data: object) -> Self:
        """From JSON: the bare condition, or an object with what it asks for."""
        if isinstance(data, Mapping):
            return cls(
                Condition(str(data["is"])),
                int(data.get("need") or 0),
                str(data.get("code") or ""),
                Words.of(data.get("name") or ""),
            )
        return cls(Condition(str(data)))

    def to_data(self) -> str | dict[str, Any]:
        """As JSON can hold it; `of` gives the same rule back."""
        found: dict[str, Any] = {}
        if self.need:
            found["need"] = self.need
        if self.code:
            found["code"] = self.code
        if self.name:
            found["name"] = {"zh": self.name.zh, "en": self.name.en}
        return {"is": self.condition.value, **found} if found else self.condition.value

    @property
    def is_of_round(self) -> bool:
        """Whether it asks for the interviews and evaluations of one stage, not for something about the person."""
        return self.condition in OF_ROUND


OF_ROUND = frozenset(
    {
        Condition.EVALUATIONS_SUBMITTED,
        Condition.EVALUATION_POSITIVE,
        Condition.INTERVIEW_HELD,
        Condition.EVALUATIONS_AT_LEAST,
        Condition.MEAN_AT_LEAST,
        Condition.CONCLUSION_AT_LEAST,
    }
)
