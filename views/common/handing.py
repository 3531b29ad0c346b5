"""What was typed into a popover and passed on: until the act that comes of it is done, the words are not let go.

A popover closes at once when it hands in (`Popover.hand_in`), so that nobody waits. The act that a screen runs while it
is told is followed by the program: done, the popover may go; refused, it stands there again with the words and the
reason, where the screen has no answer of its own; and always where the line to the server is lost.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Protocol

from services.errors import AppError, ConnectionLost

Done = Callable[[Any], None]
Failed = Callable[[AppError], None]


class Typed(Protocol):
    """A popover that waits, out of sight, for what comes of its words."""

    def come_back(self, why: str) -> None: ...

    def let_go(self) -> None: ...


class HandedIn:
    """The words of one popover on their way; several acts may come of them."""

    def __init__(self, typed: Typed) -> None:
        self._typed = typed
        self._running = 0
        self._is_refused = False

    def begin(self) -> None:
        """One more act comes of them."""
        self._running += 1

    def end(self) -> None:
        """One act is done, or what became of it is somebody else's to say."""
        self._running -= 1
        if self._running <= 0 and not self._is_refused:
            self._typed.let_go()

    def refuse(self, why: str = "") -> None:
        """The words stand there again."""
        self._is_refused = True
        self._typed.come_back(why)


_now: HandedIn | None = None


def current() -> HandedIn | None:
    """What is being handed in at this moment."""
    return _now


@contextmanager
def of(handed: HandedIn | None) -> Iterator[None]:
    """Acts that are run in here come of these words."""
    global _now
    before, _now = _now, handed
    if handed is not None:
        handed.begin()
    try:
        yield
    finally:
        _now = before
        if handed is not None:
            handed.end()


def followed(
    done: Done | None, failed: Failed | None, said: Callable[[AppError], str]
) -> tuple[Done | None, Failed | None]:
    """The answers of an act, with what they mean for the words that it came of; the program calls this for each act."""
    handed = _now
    if handed is None:
        return done, failed
    handed.begin()

    def on_done(value: Any) -> None:
        handed.end()
        if done is not None:
            done(value)

    def on_failed(error: AppError) -> None:
        if failed is None or isinstance(error, ConnectionLost):
            handed.refuse(said(error))
            handed.end()
            return
        with of(handed):  # the screen's own answer may ask, and run the act again
            handed.end()
            failed(error)

    return on_done, on_failed
