"""Which open position a résumé is likely for: a suggestion that a person sees before it counts."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Position
from models.values.enums import PositionState
from models.values.keys import Key

_SEPARATORS = re.compile(r"[/、,，|;；或]| or ")
_BRACKETS = re.compile(r"[（(【\[].*?[）)】\]]")
_LEAST = 3  # characters that must agree where one title only holds the other


class Openings:
    """The open positions, and which of them is meant by the title that somebody wants."""

    def __init__(self, session: Session) -> None:
        rows = session.execute(select(Position.id, Position.title).where(Position.state == PositionState.OPEN))
        self._positions = [(key, title, {_plain(title), _plain(_BRACKETS.sub("", title))}) for key, title in rows]

    def fitting(self, *titles: str) -> tuple[Key, str] | None:
        """The only position that fits the first of these titles that fits any; None where two do, or none."""
        for wanted in titles:
            parts = [_plain(part) for part in _SEPARATORS.split(_BRACKETS.sub("", wanted))]
            found = self._matching([part for part in parts if part])
            if found:
                return found[0] if len(found) == 1 else None
        return None

    def _matching(self, parts: Iterable[str]) -> list[tuple[Key, str]]:
        wanted = list(parts)
        same = [(key, title) for key, title, names in self._positions if names.intersection(wanted)]
        near = [
            (key, title)
            for key, title, names in self._positions
            if any(_holds(name, part) or _holds(part, name) for name in names for part in wanted)
        ]
        return same or near


def _plain(title: str) -> str:
    return "".join(title.split()).casefold()


def _holds(whole: str, part: str) -> bool:
    return len(part) >= _LEAST and part in whole
