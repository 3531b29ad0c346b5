"""Sentences of screening's own errors."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, object] = {
    "screening.age_forbidden": QT_TRANSLATE_NOOP(
        "Errors",
        "Age may be asked for only where the law does: at least 16, or 18 for work that minors are barred from "
        "(Employment Promotion Law, Labour Law 15 and 64).",
    ),
    "screening.years_impossible": QT_TRANSLATE_NOOP("Errors", "Years of work lie between 0 and 50."),
    "screening.too_many_wishes": QT_TRANSLATE_NOOP("Errors", "A portrait has at most {most} wishes."),
    "screening.last_stage": QT_TRANSLATE_NOOP("Errors", "There is no stage after this one."),
    "screening.compare_count": QT_TRANSLATE_NOOP("Errors", "Choose {least} to {most} people to compare."),
    "screening.nobody": QT_TRANSLATE_NOOP("Errors", "Nobody is selected."),
    "view.name_missing": QT_TRANSLATE_NOOP("Errors", "Give the view a name."),
}
