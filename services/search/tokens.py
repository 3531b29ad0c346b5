"""Text → tokens, and what a person types → a query, the same way for both databases.

A run of Chinese characters becomes its bigrams plus its last character: 精益生产 → 精益 益生 生产 产.
A query of two or more characters is the phrase of its bigrams; of one, a prefix. Latin words are prefixes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from models.values.text import half_width

_RUN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]+|[a-z0-9+#]+")
LONGEST_WORD = 60


def tokens(text: str) -> list[str]:
    """The tokens of a text, in order."""
    found: list[str] = []
    for run in _RUN.findall(half_width(text).lower()):
        if is_han(run):
            found.extend(run[i : i + 2] for i in range(len(run)))
        else:
            found.append(run[:LONGEST_WORD])
    return found


def is_han(run: str) -> bool:
    """Whether a run is of Chinese characters."""
    return run[0] >= "\u3400"


@dataclass(frozen=True, slots=True)
class Term:
    """One run of what was typed: bigrams in a row, or one word of which the beginning was typed."""

    parts: tuple[str, ...]
    is_prefix: bool


def terms(text: str) -> list[Term]:
    """What was typed, as terms that must all be found."""
    return list(_terms(text))


def _terms(text: str) -> Iterator[Term]:
    for run in _RUN.findall(half_width(text).lower()):
        if not is_han(run):
            yield Term((run[:LONGEST_WORD],), is_prefix=True)
        elif len(run) == 1:
            yield Term((run,), is_prefix=True)
        else:
            yield Term(tuple(run[i : i + 2] for i in range(len(run) - 1)), is_prefix=False)


def fts5(query: list[Term]) -> str:
    """The query in FTS5's language. The tokens hold letters and digits only, so nothing can be injected."""
    return " AND ".join('"' + " ".join(t.parts) + '"' + ("*" if t.is_prefix else "") for t in query)


def tsquery(query: list[Term]) -> str:
    """The query in PostgreSQL's language."""
    quoted = (" & ".join("'" + part + "'" + (":*" if t.is_prefix else "") for part in t.parts) for t in query)
    return " & ".join(f"({q})" for q in quoted)
