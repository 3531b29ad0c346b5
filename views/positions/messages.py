"""Sentences for the errors of positions."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, object] = {
    "position.title_missing": QT_TRANSLATE_NOOP("Errors", "Give the position a name."),
    "position.headcount_impossible": QT_TRANSLATE_NOOP("Errors", "The number of people is between 1 and {most}."),
    "position.not_open": QT_TRANSLATE_NOOP("Errors", "“{title}” is not open, so it cannot be paused."),
    "position.no_target": QT_TRANSLATE_NOOP("Errors", "Choose an open position that they go over to."),
    "position.cannot_go_on": QT_TRANSLATE_NOOP("Errors", "Nobody can go on in a position that is closed."),
    "position.more_candidates": QT_TRANSLATE_NOOP(
        "Errors", "By now {count} people are on their way. Look at the board, then act again."
    ),
}
