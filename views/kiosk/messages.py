"""Sentences for the locked screen, for registering on it, and for surveys."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, object] = {
    "kiosk.pin_unfit": QT_TRANSLATE_NOOP("Errors", "The PIN has 4 to 12 digits."),
    "kiosk.pin_easy": QT_TRANSLATE_NOOP("Errors", "This PIN is guessed at once. Choose another one."),
    "kiosk.pin_differs": QT_TRANSLATE_NOOP("Errors", "The two PINs are not the same."),
    "registration.no_consent": QT_TRANSLATE_NOOP("Errors", "Please read the notice and tick that you agree."),
    "registration.name_missing": QT_TRANSLATE_NOOP("Errors", "Please fill in your name."),
    "registration.phone_missing": QT_TRANSLATE_NOOP("Errors", "Please fill in your phone number."),
    "survey.nothing_answered": QT_TRANSLATE_NOOP("Errors", "Nothing is answered yet."),
    "survey.score_impossible": QT_TRANSLATE_NOOP("Errors", "Scores go from 1 to 5."),
    "survey.comment_too_long": QT_TRANSLATE_NOOP("Errors", "What you wrote is too long: at most {most} characters."),
    "survey.name_missing": QT_TRANSLATE_NOOP("Errors", "The survey needs a name."),
    "survey.no_question": QT_TRANSLATE_NOOP("Errors", "The survey needs a question."),
    "survey.too_many": QT_TRANSLATE_NOOP("Errors", "At most {most} questions: longer ones are not answered with care."),
    "survey.same_question": QT_TRANSLATE_NOOP("Errors", "Two questions are the same one."),
    "survey.no_columns": QT_TRANSLATE_NOOP(
        "Errors", "No column of the table has the words of a question. Keep the headings of the survey."
    ),
}
