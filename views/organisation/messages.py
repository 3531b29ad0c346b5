"""Sentences for the errors of the organisation's lists."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, object] = {
    "organisation.way_impossible": QT_TRANSLATE_NOOP("Errors", "A way takes {most} minutes at most."),
    "organisation.name_missing": QT_TRANSLATE_NOOP("Errors", "Give the entry a name."),
    "organisation.name_too_long": QT_TRANSLATE_NOOP("Errors", "The name is too long: at most {most} characters."),
    "organisation.name_taken": QT_TRANSLATE_NOOP("Errors", "“{name}” stands in this list already."),
    "organisation.circle": QT_TRANSLATE_NOOP("Errors", "A department cannot belong to itself or to a part of itself."),
    "organisation.reports_circle": QT_TRANSLATE_NOOP(
        "Errors", "Nobody can report to somebody who reports to them, however far up."
    ),
    "organisation.department_in_use": QT_TRANSLATE_NOOP(
        "Errors",
        "“{name}” is still used in {count} places (people, positions, departments). Change them first.",
    ),
    "organisation.place_in_use": QT_TRANSLATE_NOOP(
        "Errors", "“{name}” is still used by {count} positions or rooms. Change them first."
    ),
    "organisation.title_in_use": QT_TRANSLATE_NOOP(
        "Errors", "“{name}” is carried by {count} positions, so it stays in the catalogue."
    ),
    "organisation.zone_unknown": QT_TRANSLATE_NOOP(
        "Errors", "The time zone “{zone}” is not known. Choose one like Asia/Shanghai."
    ),
    "organisation.seats_impossible": QT_TRANSLATE_NOOP("Errors", "Seats are between 0 and {most}."),
    "organisation.email_taken": QT_TRANSLATE_NOOP("Errors", "{name} has this e-mail address already."),
    "organisation.successor": QT_TRANSLATE_NOOP("Errors", "Choose another colleague who works here."),
    "organisation.own_account": QT_TRANSLATE_NOOP("Errors", "This is your own account; it cannot leave."),
    "organisation.own_rights": QT_TRANSLATE_NOOP(
        "Errors", "You cannot take the administrator's rights from your own account."
    ),
    "organisation.too_many_names": QT_TRANSLATE_NOOP("Errors", "At most {most} other names per title."),
    "organisation.title_means_other": QT_TRANSLATE_NOOP(
        "Errors", "“{name}” already means “{other}”. A name can stand for one title only."
    ),
    "organisation.no_headings": QT_TRANSLATE_NOOP(
        "Errors", "No heading row was found: one column must be headed “{words}”. Export the list to get the form."
    ),
    "organisation.too_many_rows": QT_TRANSLATE_NOOP("Errors", "At most {most} rows at once. Split the file."),
    "organisation.role_unknown": QT_TRANSLATE_NOOP("Errors", "The role “{word}” is not known."),
    "organisation.way_unreadable": QT_TRANSLATE_NOOP(
        "Errors", "“{words}” is not understood: write each place with its minutes, as in “Berlin 40, Paris 90”."
    ),
    "organisation.not_a_number": QT_TRANSLATE_NOOP("Errors", "“{word}” is not a whole number."),
    "organisation.band_upside_down": QT_TRANSLATE_NOOP("Errors", "The upper end of the pay is below the lower one."),
}
