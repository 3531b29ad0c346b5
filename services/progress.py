"""What a long use case tells of itself while it runs: how far it is, and whether it should stop."""

from __future__ import annotations

from typing import Protocol

from services.errors import Cancelled


class Progress(Protocol):
    """Given to long work; `desktop/jobs.py` shows it, the command line prints it, tests record it."""

    def step(self, done: int, total: int, what: str = "") -> None:
        """Report `done` of `total` (0 = unknown). Cheap: call it per item. Raises `Cancelled` when asked to stop."""

    def result(self, item: str, code: str = "", **params: object) -> None:
        """One item is finished: `code` empty means fine, else the error code of its sentence."""

    @property
    def is_cancelled(self) -> bool: ...


class Quiet:
    """Progress that nobody watches."""

    is_cancelled = False

    def step(self, _done: int, _total: int, _what: str = "") -> None:
        if self.is_cancelled:
            raise Cancelled

    def result(self, item: str, code: str = "", **params: object) -> None:
        pass
