"""Sentences for the errors of processes, of what is vouched for, of the field dictionary and the calendar."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, object] = {
    "process.name_missing": QT_TRANSLATE_NOOP("Errors", "Give the process a name."),
    "process.name_taken": QT_TRANSLATE_NOOP("Errors", "There is a process “{name}” already. Choose another name."),
    "process.too_many_stages": QT_TRANSLATE_NOOP("Errors", "A process has at most {most} stages."),
    "process.too_long": QT_TRANSLATE_NOOP("Errors", "A name has at most {most} characters."),
    "process.too_many_rules": QT_TRANSLATE_NOOP("Errors", "A stage has at most {most} conditions."),
    "process.not_ready": QT_TRANSLATE_NOOP("Errors", "{count} things must be mended before this can be published."),
    "process.draft_is_old": QT_TRANSLATE_NOOP(
        "Errors", "Somebody published v{edition} since this draft was begun. Give the draft up and begin anew."
    ),
    "process.in_use": QT_TRANSLATE_NOOP(
        "Errors", "{positions} positions and {templates} position templates use this process, so it stays."
    ),
    "process.last_one": QT_TRANSLATE_NOOP("Errors", "This is the only process; new positions need one."),
    "process.stage_without_place": QT_TRANSLATE_NOOP(
        "Errors", "Say where the people of the stage “{stage}” are put: it is no longer in the new version."
    ),
    "process.other_process": QT_TRANSLATE_NOOP("Errors", "The position “{title}” runs on another process."),
    "pipeline.override_not_here": QT_TRANSLATE_NOOP(
        "Errors", "This process lets nobody pass over the conditions of this stage. Fill in what is missing."
    ),
    "attestation.not_yours": QT_TRANSLATE_NOOP(
        "Errors", "Approvals are recorded by approvers and HR managers. Ask one of them."
    ),
    "attestation.name_missing": QT_TRANSLATE_NOOP("Errors", "Say which paper or check this is about."),
    "attestation.score_impossible": QT_TRANSLATE_NOOP("Errors", "Points lie between 0 and {most}."),
    "field.unknown": QT_TRANSLATE_NOOP("Errors", "There is no field “{field}” in the dictionary."),
    "field.too_long": QT_TRANSLATE_NOOP("Errors", "A meaning has at most {most} characters."),
    "field.too_early": QT_TRANSLATE_NOOP(
        "Errors", "Nothing but the source can be required from the first stage on: choose a later one."
    ),
    "field.not_typed": QT_TRANSLATE_NOOP(
        "Errors", "This field is read from résumés and cannot be typed, so requiring it could block people for good."
    ),
    "field.kind_unknown": QT_TRANSLATE_NOOP("Errors", "“{word}” is no kind of stage. Write for example: 面试."),
    "calendar.hours_impossible": QT_TRANSLATE_NOOP(
        "Errors", "Write office hours like 09:00-12:00, 13:00-18:00, one after the other."
    ),
    "calendar.no_working_day": QT_TRANSLATE_NOOP("Errors", "At least one day of the week must be a working day."),
}
