"""Errors that people may see, by code. The sentences, in both languages, are in `views/messages.py`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from models.values.keys import Key
from models.values.rules import Rule


class AppError(Exception):
    """Expected: something is wrong outside the program, and a person can cure it.

    `code` names the sentence ("ledger.header_not_found"); `params` fill its gaps and never
    hold more personal data than the sentence shows.
    """

    def __init__(self, code: str, **params: Any) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


@dataclass(frozen=True, slots=True)
class Clash:
    """One value that two people changed: what the actor saw, and what stands there now."""

    entity: str
    key: Key
    column: str
    mine: object
    theirs: object


class Conflict(AppError):
    """Somebody changed the row since the actor saw it. Holds both values; nothing was written."""

    def __init__(self, code: str = "conflict.changed_since", clashes: Sequence[Clash] = (), **params: Any) -> None:
        super().__init__(code, **params)
        self.clashes = tuple(clashes)


@dataclass(frozen=True, slots=True)
class Unmet:
    """One stage condition that does not hold, for one application, with what is missing in numbers.

    `stage` is the stage whose interviews and evaluations the condition asks for.
    """

    application: Key
    condition: str
    have: int = 0
    need: int = 0
    stage: Key | None = None
    rule: Rule | None = None  # the condition with what it asks for


class RuleBroken(AppError):
    """A stage rule forbids the move. Every unmet condition is named."""

    def __init__(self, code: str, unmet: Sequence[Unmet], **params: Any) -> None:
        super().__init__(code, count=len({u.application for u in unmet}), **params)
        self.unmet = tuple(unmet)


class NotFound(AppError):
    """The row is gone, or no longer visible to this person."""

    def __init__(self, entity: str, key: object) -> None:
        super().__init__("row.not_found", entity=entity, key=str(key))


class ConnectionLost(AppError):
    """The shared workspace's server cannot be reached. What was asked for was not done."""

    def __init__(self, code: str = "server.connection_lost", **params: Any) -> None:
        super().__init__(code, **params)


class Cancelled(Exception):
    """The person cancelled; the transaction rolls back."""
