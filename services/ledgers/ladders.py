"""Columns side by side that only say how far somebody came: Applied 1, Screened 1, Interviewed 0, Hired 0."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from services.ledgers import vocabulary
from services.ledgers.contents import Contents
from services.ledgers.table import Column
from services.ledgers.vocabulary import key

if TYPE_CHECKING:
    from services.ledgers.mapping import Mapped

_LEAST = 3  # columns: a single yes or no answers its own question


def read(columns: Sequence[Column], mapped: Sequence[Mapped], looks: Sequence[Contents]) -> list[Mapped]:
    """The columns of a ladder as yes or no to a place; the first, to which everybody came, is kept as text."""
    answer = list(mapped)
    steps: dict[int, str] = {}
    for i, column in enumerate(columns):
        name = _step_of(column.label)
        if name and name not in steps.values() and (looks[i].is_flag or _is_all_yes(looks[i])):
            steps[i] = name
    told = [name for i, name in steps.items() if name != "applied" and looks[i].is_flag]
    if len(steps) < _LEAST or len(told) < _LEAST - 1:
        return answer
    for i, name in steps.items():
        field = "keep" if name == "applied" else f"flag_{name}"
        answer[i] = replace(mapped[i], field=field, confidence=0.85, reason="neighbours", detail=name)
    return answer


def _step_of(label: str) -> str:
    whole = key(label)
    for name in vocabulary.words()["ladder"]:
        if whole in vocabulary.word_set("ladder", name):
            return str(name)
    return ""


def _is_all_yes(look: Contents) -> bool:
    return look.numbers == 1.0 and look.highest == 1.0 and look.distinct * look.count <= 1
