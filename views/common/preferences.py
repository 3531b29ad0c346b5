"""What a person prefers on this computer: theme, language, keys, density. No personal data, so QSettings holds it."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from functools import cache
from typing import Any

from PySide6.QtCore import QObject, QSettings, Signal

SYSTEM = "system"
_GROUP = "preferences"


@dataclass(frozen=True, slots=True)
class Preferences:
    """Immutable; `PreferenceStore.change` makes the next one."""

    theme: str = SYSTEM
    language: str = SYSTEM
    single_keys: bool = True
    density: str = "comfortable"
    notices: str = "surname"  # what is told on the desktop: off, count, surname, full


class PreferenceStore(QObject):
    """Reads and writes the preferences, and tells who must follow a change."""

    changed = Signal(object)  # Preferences

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.value = _read()

    def change(self, **values: Any) -> None:
        """`store.change(theme="dark")`: kept at once, there is no save button."""
        self.value = replace(self.value, **values)
        settings = QSettings()
        for name, value in values.items():
            settings.setValue(f"{_GROUP}/{name}", value)
        self.changed.emit(self.value)


def _read() -> Preferences:
    settings = QSettings()
    kept: dict[str, Any] = {}
    for field in fields(Preferences):
        stored = settings.value(f"{_GROUP}/{field.name}")
        if stored is None:
            continue
        # QSettings gives text back for booleans in its file format.
        kept[field.name] = str(stored).lower() in ("true", "1") if field.type == "bool" else str(stored)
    return Preferences(**kept)


@cache
def preferences() -> PreferenceStore:
    """The one store of this process; the first call needs the application's name to be set."""
    return PreferenceStore()
