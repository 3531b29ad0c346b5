"""Sentences of the profile's own errors."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, object] = {
    "salary.not_allowed": QT_TRANSLATE_NOOP("Errors", "Your role may not see or change pay."),
}
