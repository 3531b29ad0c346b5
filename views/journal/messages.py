"""Sentences of what the journal refuses."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, object] = {
    "journal.format": QT_TRANSLATE_NOOP("Errors", "Save under an ending of .xlsx or .jsonl."),
}
