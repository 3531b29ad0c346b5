"""Precision, recall and F1 of what was read against the truth, field by field."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

SINGLE = (
    "name", "wechat", "gender", "birth_date", "age", "city", "native_place", "expected_job", "expected_city",
    "expected_salary", "degree", "years_experience",
)  # fmt: skip
LISTS = ("phones", "emails", "projects", "skills", "certificates", "languages")
STAYS = {
    "schools": ("education", ("school", "start", "end")),
    "majors": ("education", ("school", "major")),
    "school degrees": ("education", ("school", "degree")),
    "companies": ("employment", ("company", "start", "end")),
    "titles": ("employment", ("title", "start", "end")),
    "internships": ("employment", ("company", "internship")),
}
KEY = (
    "name",
    "phones",
    "emails",
    "degree",
    "schools",
    "companies",
    "titles",
    "expected_job",
    "expected_city",
    "expected_salary",
)


@dataclass(slots=True)
class Count:
    """Right, wrong (or too many) and missed values."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(slots=True)
class Score:
    """Counts by field, and the differences for whoever mends them."""

    counts: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    differences: list[tuple[str, str, list[str], list[str]]] = field(default_factory=list)
    singles: tuple[str, ...] = SINGLE
    lists: tuple[str, ...] = LISTS
    stays: dict[str, tuple[str, tuple[str, ...]]] = field(default_factory=lambda: STAYS)

    def add(self, case: str, truth: dict[str, Any], found: dict[str, Any]) -> None:
        for name in self.singles:
            self._compare(case, name, _values(name, [truth[name]]), _values(name, [found[name]]))
        for name in self.lists:
            self._compare(case, name, _values(name, truth[name]), _values(name, found[name]))
        for name, (source, keys) in self.stays.items():
            self._compare(case, name, _tuples(truth[source], keys), _tuples(found[source], keys))

    def _compare(self, case: str, name: str, expected: list[str], given: list[str]) -> None:
        left = list(given)
        missed = []
        for value in expected:
            if value in left:
                left.remove(value)
                self.counts[name].right += 1
            else:
                missed.append(value)
        self.counts[name].missed += len(missed)
        self.counts[name].wrong += len(left)
        if missed or left:
            self.differences.append((case, name, missed, left))


def _values(name: str, values: Iterable[Any]) -> list[str]:
    return [plain(name, value) for value in values if value not in (None, "")]


def _tuples(stays: Iterable[dict[str, Any]], keys: tuple[str, ...]) -> list[str]:
    return [" ".join(plain(key, stay[key]) for key in keys) for stay in stays if stay[keys[0]]]


def plain(name: str, value: Any) -> str:
    """One form: width, case and spaces do not matter; a phone is its digits, a year may be 5 or 5.0."""
    text = unicodedata.normalize("NFKC", str(value)).casefold()
    if name == "phones":
        digits = re.sub(r"\D", "", text)
        return digits[-10:] if len(digits) > 10 else digits
    if name == "years_experience":
        return str(round(float(text)))
    return re.sub(r"\s+", "", text)
