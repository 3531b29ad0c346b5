from __future__ import annotations

import pytest

from services.vault import system_keyring


class MemoryKeyring:
    """Stands for the keyring of an operating system, which a test machine has not."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def set_password(self, service: str, name: str, password: str) -> None:
        self.kept[service, name] = password

    def get_password(self, service: str, name: str) -> str | None:
        return self.kept.get((service, name))

    def delete_password(self, service: str, name: str) -> None:
        del self.kept[service, name]


@pytest.fixture
def system_keyring_in_memory(monkeypatch: pytest.MonkeyPatch) -> MemoryKeyring:
    """A trusted keyring that lives as long as the test."""
    kept = MemoryKeyring()
    monkeypatch.setattr(system_keyring, "_backend", lambda: kept)
    return kept
