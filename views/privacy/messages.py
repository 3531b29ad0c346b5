"""Sentences of what privacy refuses."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, object] = {
    "privacy.passphrase_short": QT_TRANSLATE_NOOP("Errors", "The passphrase needs at least {least} characters."),
    "privacy.months": QT_TRANSLATE_NOOP("Errors", "A retention time is 0 to {most} months."),
    "privacy.not_allowed": QT_TRANSLATE_NOOP("Errors", "Your role may not see these details."),
    "privacy.text_missing": QT_TRANSLATE_NOOP("Errors", "Say what is done with which data."),
    "privacy.nobody": QT_TRANSLATE_NOOP("Errors", "Nobody called {name} is on file."),
    "privacy.several": QT_TRANSLATE_NOOP("Errors", "Several are called {name}. Name one by its key: {keys}."),
    "journal.erased": QT_TRANSLATE_NOOP(
        "Errors", "This cannot be undone any more: the person it was about was erased since. Nothing was changed."
    ),
}
