"""Sentences of the profile's own errors."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, object] = {
    "answers.no_colon": QT_TRANSLATE_NOOP("Errors", "Line {line} needs a question, a colon and an answer."),
    "answers.too_many": QT_TRANSLATE_NOOP("Errors", "At most {most} answers in one place."),
    "caution.reason_missing": QT_TRANSLATE_NOOP("Errors", "Say why in a few words."),
    "caution.day_missing": QT_TRANSLATE_NOOP("Errors", "A cooling-off needs a last day."),
    "caution.day_past": QT_TRANSLATE_NOOP("Errors", "The last day is over already. Choose a later one."),
    "salary.not_allowed": QT_TRANSLATE_NOOP("Errors", "Your role may not see or change pay."),
}
