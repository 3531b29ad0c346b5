"""Sentences for the errors of requisitions."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, object] = {
    "requisition.texts_missing": QT_TRANSLATE_NOOP("Errors", "Fill in the duties and the requirements first."),
    "requisition.why_missing": QT_TRANSLATE_NOOP(
        "Errors", "This asks for {count} more than the plan has. Say why, then hand it in."
    ),
    "requisition.text_too_long": QT_TRANSLATE_NOOP("Errors", "A text has at most {most} characters."),
    "requisition.reason_missing": QT_TRANSLATE_NOOP("Errors", "Say why it goes back."),
    "requisition.not_yours": QT_TRANSLATE_NOOP("Errors", "This step belongs to another role."),
    "requisition.template_missing": QT_TRANSLATE_NOOP("Errors", "Choose the template that the position starts from."),
    "requisition.nobody_left": QT_TRANSLATE_NOOP("Errors", "Positions for {left} more people can be opened from it."),
}
