"""How the facts of a person are called where two versions of one stand side by side."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from services.candidates import Field
from views.common import conflict, wording
from views.common.labels import label as word_of

_NAMES = {
    Field.NAME: QT_TRANSLATE_NOOP("FactsPanel", "Name"),
    Field.TITLE: QT_TRANSLATE_NOOP("FactsPanel", "Job title"),
    Field.COMPANY: QT_TRANSLATE_NOOP("FactsPanel", "Company"),
    Field.CITY: QT_TRANSLATE_NOOP("FactsPanel", "Lives in"),
    Field.DEGREE: QT_TRANSLATE_NOOP("FactsPanel", "Degree"),
    Field.SCHOOL: QT_TRANSLATE_NOOP("FactsPanel", "School"),
    Field.MAJOR: QT_TRANSLATE_NOOP("FactsPanel", "Major"),
    Field.EXPERIENCE: QT_TRANSLATE_NOOP("FactsPanel", "Experience"),
    Field.EXPECTED_TITLE: QT_TRANSLATE_NOOP("FactsPanel", "Wants job"),
    Field.EXPECTED_CITY: QT_TRANSLATE_NOOP("FactsPanel", "Wants city"),
    Field.AVAILABLE: QT_TRANSLATE_NOOP("FactsPanel", "Can start"),
    Field.PREFERRED_CONTACT: QT_TRANSLATE_NOOP("FactsPanel", "Prefers"),
    Field.CONTACT_NOTE: QT_TRANSLATE_NOOP("FactsPanel", "Prefers"),
    Field.SUMMARY: QT_TRANSLATE_NOOP("FactsPanel", "Summary"),
    Field.NOTE: QT_TRANSLATE_NOOP("FactsPanel", "Note"),
}
_LONG = {Field.SUMMARY, Field.NOTE, Field.CONTACT_NOTE}


def in_conflict(field: Field) -> conflict.Field:
    """The field as a conflict shows it; long texts may be kept both."""
    name = QCoreApplication.translate("FactsPanel", str(_NAMES[field]))
    return conflict.Field(name, _said, conflict.both_texts if field in _LONG else None)


def pay() -> conflict.Field:
    """The expected pay, as it is typed."""
    return conflict.Field(QCoreApplication.translate("FactsPanel", "Expected pay"))


def _said(value: object) -> str:
    if isinstance(value, int):  # months of experience
        return wording.years(value // 12)
    return word_of(value) if isinstance(value, Enum) else str(value or "")
