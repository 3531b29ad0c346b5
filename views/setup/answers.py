"""What a person says in the first run; kept while the language changes and the steps are built anew."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import Path

from services.vault.recovery import groups, new_recovery_key
from services.vault.secret import Secret
from services.workspaces import location

ASKED_GROUPS = 3


@dataclass(slots=True)
class Answers:
    """The answers, with the recovery key that was made for them."""

    organisation: str = ""
    name: str = ""
    wants_keyring: bool = False
    passphrase: str = field(default="", repr=False)
    process: str = "standard"
    recovery_key: str = field(default_factory=new_recovery_key, repr=False)
    asked: tuple[int, ...] = ()  # which groups of the recovery key are typed back, from 0

    def ask_anew(self) -> None:
        """Choose other groups to be typed back."""
        self.asked = tuple(sorted(random.SystemRandom().sample(range(len(self.groups)), ASKED_GROUPS)))

    @property
    def groups(self) -> list[str]:
        return groups(self.recovery_key)

    @property
    def secrets(self) -> list[Secret]:
        """What will open the workspace; the first is what a person uses every day."""
        daily = Secret.keyring() if self.wants_keyring else Secret.passphrase(self.passphrase)
        return [daily, Secret.recovery_key(self.recovery_key)]

    def path_in(self, folder: Path) -> Path:
        """A free file name after the organisation."""
        return location.free_path(folder, self.organisation)
