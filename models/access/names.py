"""Names of the server's roles. Roles belong to the whole server, so each database's carry its mark."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from models.values.enums import Role
from models.values.keys import Key

NOT_ALLOWED = "access: not allowed"
"""What a door says to whom it does not open."""


@dataclass(frozen=True, slots=True)
class Names:
    """The roles of one database."""

    mark: str

    @classmethod
    def of(cls, database: str) -> Names:
        """The names for a database: eight hex digits of its name's digest."""
        return cls(hashlib.md5(database.encode(), usedforsecurity=False).hexdigest()[:8])

    @property
    def owner(self) -> str:
        """Owns every table and function; nobody logs in as it."""
        return f"zx_{self.mark}_owner"

    @property
    def member(self) -> str:
        """Everybody who has accepted an invitation."""
        return f"zx_{self.mark}_member"

    @property
    def guest(self) -> str:
        """Everybody who may connect: may accept an invitation, and nothing else."""
        return f"zx_{self.mark}_guest"

    def group(self, role: Role) -> str:
        return f"zx_{self.mark}_{role.value}"

    @property
    def everyone(self) -> tuple[str, ...]:
        return (self.owner, self.member, self.guest, *(self.group(role) for role in Role))


def login_of(person: Key) -> str:
    """The login of a person: it names nobody."""
    return f"zx_{person.hex}"
