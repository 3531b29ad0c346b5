"""Long work, seen from the use case that does it: where its transactions come from."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Any, Protocol

from sqlalchemy.orm import Session

from models.values.keys import Key
from services.workspace import Workspace


class Desk(Protocol):
    """Given to long work: sessions to read, and actions to write.

    Atomic work opens one action and rolls back on cancel; per-item work opens one action an item,
    all of one `group`, so that they can be undone together.
    """

    def reading(self) -> AbstractContextManager[Session]:
        """A read session of its own, not the writer's."""

    def deriving(self) -> AbstractContextManager[Session]:
        """A transaction for contents, drafts and derived tables, which the journal does not follow."""

    @property
    def workspace(self) -> Workspace:
        """For a use case that brackets its own actions, such as a take-back or a backup."""

    def action(
        self, code: str, *, params: dict[str, Any] | None = None, undoes: Key | None = None
    ) -> AbstractContextManager[Session]:
        """One transaction = one journal action, on the writer lane. Commits at the end, rolls back on any exception.

        `undoes` names the action that this one is the inverse of: it may delete append-only rows.
        """
