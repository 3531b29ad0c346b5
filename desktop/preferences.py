"""Carries the preferences out: theme, language, single keys, density; at start and at every change."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.theme import ThemeChoice, ThemeSwitch
from desktop.translations import Interpreter
from views.common.look import look
from views.common.preferences import Preferences, PreferenceStore


class PreferenceFollower(QObject):
    """Connects the store with what obeys it."""

    def __init__(
        self, store: PreferenceStore, themes: ThemeSwitch, interpreter: Interpreter, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._store, self._themes, self._interpreter = store, themes, interpreter
        self._followed = store.value
        store.changed.connect(self.follow)

    def close(self) -> None:
        """Follow no longer."""
        self._store.changed.disconnect(self.follow)
        self._themes.close()

    def follow(self, wanted: Preferences) -> None:
        """Do what is preferred now. Only what changed: theme or language may be overridden for this run."""
        from views.common.keys import single_keys
        from views.common.table import density

        before, self._followed = self._followed, wanted
        if wanted.theme != before.theme:
            self._themes.choose(ThemeChoice(wanted.theme))
        if wanted.language != before.language:
            self._interpreter.speak(wanted.language)
        single_keys().switch(wanted.single_keys)
        density().choose(wanted.density)

    def switch_theme(self) -> None:
        """Light to dark or back, and stay there."""
        self._store.change(theme=(ThemeChoice.LIGHT if look().is_dark else ThemeChoice.DARK).value)

    def switch_language(self) -> None:
        """Chinese to English or back, and stay there."""
        self._store.change(language="en" if self._interpreter.language == "zh_CN" else "zh_CN")
