"""Words for backups and what is in them."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_REASONS: dict[str, object] = {
    "start": QT_TRANSLATE_NOOP("Backups", "at the start"),
    "daily": QT_TRANSLATE_NOOP("Backups", "daily"),
    "import": QT_TRANSLATE_NOOP("Backups", "before an import"),
    "merge": QT_TRANSLATE_NOOP("Backups", "before a merge"),
    "migration": QT_TRANSLATE_NOOP("Backups", "before an update of the program"),
    "restore": QT_TRANSLATE_NOOP("Backups", "before going back"),
    "manual": QT_TRANSLATE_NOOP("Backups", "asked for"),
}
_ENTITIES: dict[str, object] = {
    "candidate": QT_TRANSLATE_NOOP("Backups", "candidates"),
    "application": QT_TRANSLATE_NOOP("Backups", "applications"),
    "position": QT_TRANSLATE_NOOP("Backups", "positions"),
    "interview": QT_TRANSLATE_NOOP("Backups", "interviews"),
    "evaluation": QT_TRANSLATE_NOOP("Backups", "evaluations"),
    "document": QT_TRANSLATE_NOOP("Backups", "files"),
    "contact_log": QT_TRANSLATE_NOOP("Backups", "contacts"),
    "comment": QT_TRANSLATE_NOOP("Backups", "comments"),
    "task": QT_TRANSLATE_NOOP("Backups", "tasks"),
}


def reason_label(reason: str) -> str:
    """Why a backup was made."""
    return QCoreApplication.translate("Backups", str(_REASONS[reason]))


def entity_label(entity: str) -> str:
    """What is counted in a backup."""
    return QCoreApplication.translate("Backups", str(_ENTITIES[entity]))
