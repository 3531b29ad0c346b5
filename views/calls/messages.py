"""Sentences for the errors of call lists."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, object] = {
    "calls.name_missing": QT_TRANSLATE_NOOP("Errors", "Give the list a name."),
    "calls.too_many": QT_TRANSLATE_NOOP("Errors", "A list holds at most {most} people."),
    "calls.too_many_questions": QT_TRANSLATE_NOOP(
        "Errors", "At most {most} questions: nobody stays on the line longer."
    ),
    "calls.when_missing": QT_TRANSLATE_NOOP("Errors", "Choose when to call again."),
    "calls.was_called": QT_TRANSLATE_NOOP("Errors", "Who was called already stays on the list."),
    "calls.no_headings": QT_TRANSLATE_NOOP("Errors", "The sheet has no columns for code and result."),
    "calls.row_unknown": QT_TRANSLATE_NOOP("Errors", "this code is not on the list"),
    "calls.result_unknown": QT_TRANSLATE_NOOP("Errors", "this result is none of the list"),
}
