"""What the dictionary says of a field, in words: what it means, who fills it in, from where it is required."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from models.values.enums import StageKind
from services.field_dictionary import Line
from views.common import wording
from views.common.labels import label


def help_words(line: Line) -> str:
    """One line for each."""
    found = [wording.said(line.draft.meaning)]
    if line.draft.filler is not None:
        words = QCoreApplication.translate("FieldHelp", "Filled in by: {role}")
        found.append(words.format(role=label(line.draft.filler)))
    required = required_words(line)
    if required:
        found.append(required)
    return "\n".join(part for part in found if part)


def required_words(line: Line) -> str:
    """Required from interview on; nothing where it is not."""
    if line.is_always:
        return QCoreApplication.translate("FieldHelp", "Always required")
    if line.draft.required_from is None:
        return ""
    words = QCoreApplication.translate("FieldHelp", "Required from “{stage}” on")
    return words.format(stage=label(line.draft.required_from))


def kinds() -> tuple[StageKind, ...]:
    """The stages from which a field can be required."""
    return tuple(kind for kind in StageKind if kind not in (StageKind.INTAKE, StageKind.HIRED))
