"""Sentences for the errors of calendars and plans."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, object] = {
    "calendar.not_ics": QT_TRANSLATE_NOOP("Errors", "{name} is no calendar file. Save the calendar as .ics first."),
    "calendar.broken": QT_TRANSLATE_NOOP("Errors", "{name} is damaged and cannot be read. Save it anew."),
    "calendar.too_big": QT_TRANSLATE_NOOP(
        "Errors", "{name} is too big (20 MB at most). Save a shorter span, such as the coming six months."
    ),
    "calendar.cannot_read": QT_TRANSLATE_NOOP("Errors", "{name} cannot be opened. It is gone, or in use."),
    "calendar.nobody": QT_TRANSLATE_NOOP("Errors", "Choose whose calendar it is."),
    "batch.incomplete": QT_TRANSLATE_NOOP("Errors", "Candidates, interviewers and rooms are needed for a plan."),
    "batch.too_much": QT_TRANSLATE_NOOP("Errors", "At most {people} candidates and {days} days in one plan."),
    "batch.too_few_interviewers": QT_TRANSLATE_NOOP("Errors", "Choose at least {count} interviewers."),
    "batch.no_office_hours": QT_TRANSLATE_NOOP("Errors", "These days have no office hours left. Choose other days."),
}
