"""What waits while the server cannot be reached: questions and drafts, asked again when it can. Acts are refused.

A question changes nothing and a draft is written whole, so both may be repeated. An act is not: the person who is
told that it was not carried out decides whether it still should be.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from services.errors import AppError, ConnectionLost

W = TypeVar("W")
_MOST_TRIES = 4  # a question that breaks the line each time is at fault itself


class Line(Generic[W]):
    """Stands between the screens and the threads. A local workspace has one that is never down."""

    def __init__(self) -> None:
        self.is_down = False
        self.doubt: Callable[[], None] | None = None  # asks the line to prove itself; None: there is no line
        self._waiting: list[tuple[W, int]] = []
        self._tries: dict[int, int] = {}

    @property
    def refusal(self) -> AppError | None:
        """Why an act cannot be carried out now."""
        return ConnectionLost("server.no_connection") if self.is_down else None

    def hold(self, asked: W) -> bool:
        """Keep what met a broken line until it is mended; False: it cannot be helped."""
        tries = self._tries.pop(id(asked), 0) + 1
        if self.doubt is None or tries > _MOST_TRIES:
            return False
        self._waiting.append((asked, tries))
        self.doubt()
        return True

    def mended(self) -> list[W]:
        """The line is up: what is to be asked again."""
        self.is_down = False
        waiting, self._waiting = self._waiting, []
        self._tries = {id(asked): tries for asked, tries in waiting}
        return [asked for asked, _ in waiting]
