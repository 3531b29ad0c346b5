"""Long work, seen from the use case that does it: where its transactions come from."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any, Protocol, TypeVar

from sqlalchemy.orm import Session

T = TypeVar("T")


class Desk(Protocol):
    """Given to long work: sessions to read, and actions to write.

    Atomic work opens one action and rolls back on cancel; per-item work opens one action an item,
    all of one `group`, so that they can be undone together.
    """

    def reading(self) -> AbstractContextManager[Session]:
        """A read session of its own, not the writer's."""

    def action(self, code: str, *, params: dict[str, Any] | None = None) -> AbstractContextManager[Session]:
        """One transaction = one journal action, on the writer lane. Commits at the end, rolls back on any exception."""


class LongWork(Protocol[T]):  # type: ignore[misc]
    """`work(desk, progress)`; see `services/progress.py`."""

    def __call__(self, desk: Desk, progress: Any) -> T: ...


Work = Callable[[Desk, Any], T]
