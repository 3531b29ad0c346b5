"""Sentences for the errors of postings."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, object] = {
    "posting.too_long": QT_TRANSLATE_NOOP("Errors", "This channel takes {most} characters; {over} are too many."),
    "posting.code_missing": QT_TRANSLATE_NOOP("Errors", "Leave the code {mark} in the text: applicants name it."),
    "posting.cost_impossible": QT_TRANSLATE_NOOP("Errors", "A cost is between 0 and {most} yuan."),
    "posting.not_posted": QT_TRANSLATE_NOOP("Errors", "It was not posted yet."),
    "posting.was_posted": QT_TRANSLATE_NOOP("Errors", "It was posted: take it down instead."),
}
