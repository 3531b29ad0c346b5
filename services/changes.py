"""What an action changed: the keys that refresh screens here and on other workstations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from models.values.keys import Key


@dataclass(frozen=True, slots=True)
class Changes:
    """The committed rows of one or several actions, by entity (table name).

    `subjects` are the candidates whose data changed; `wholesale` means too many rows to list
    (an import, a restore): every screen should look again.
    """

    keys: Mapping[str, frozenset[Key]] = field(default_factory=dict)
    subjects: frozenset[Key] = frozenset()
    action: Key | None = None
    wholesale: bool = False

    def touch(self, *entities: str) -> bool:
        """Whether any of these tables changed: `changes.touch("application", "task")`."""
        return self.wholesale or any(entity in self.keys for entity in entities)

    def concerns(self, candidate: Key) -> bool:
        """Whether something below this candidate changed."""
        return self.wholesale or candidate in self.subjects
