"""Sentences for the errors of templates, and of what the law keeps out of them."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, object] = {
    "template.name_missing": QT_TRANSLATE_NOOP("Errors", "Give the template a name."),
    "template.name_taken": QT_TRANSLATE_NOOP("Errors", "There is a template “{name}” already. Choose another name."),
    "template.too_long": QT_TRANSLATE_NOOP(
        "Errors", "That is too much for a template: at most {lines} lines a part, {most} characters a line."
    ),
    "template.in_use": QT_TRANSLATE_NOOP("Errors", "{count} positions were opened from this template, so it stays."),
    "template.process_missing": QT_TRANSLATE_NOOP("Errors", "Choose the process that positions run on."),
    "form.name_missing": QT_TRANSLATE_NOOP("Errors", "Give the form a name."),
    "form.name_taken": QT_TRANSLATE_NOOP("Errors", "There is a form “{name}” already. Choose another name."),
    "form.impossible_size": QT_TRANSLATE_NOOP(
        "Errors", "A form has 1 to {most} dimensions and at most {questions} questions."
    ),
    "form.impossible_limit": QT_TRANSLATE_NOOP("Errors", "The limit lies between a minute and two weeks."),
    "form.dimension_unnamed": QT_TRANSLATE_NOOP("Errors", "A dimension has no name yet."),
    "form.dimension_twice": QT_TRANSLATE_NOOP("Errors", "The dimension “{name}” stands twice."),
    "form.impossible_weight": QT_TRANSLATE_NOOP("Errors", "The weight of “{name}” is between 1 and {most}."),
    "form.anchor_missing": QT_TRANSLATE_NOOP("Errors", "Say for “{name}” what each of the five scores means."),
    "form.line_too_long": QT_TRANSLATE_NOOP("Errors", "A line is too long: at most {most} characters."),
    "lawful.sex": QT_TRANSLATE_NOOP(
        "Errors", "“{words}” cannot stand here: nobody may be chosen or asked by sex (law on women's rights, §43)."
    ),
    "lawful.family": QT_TRANSLATE_NOOP(
        "Errors",
        "“{words}” cannot stand here: marriage, children and pregnancy may be neither asked nor a condition "
        "(law on women's rights, §43).",
    ),
    "lawful.age": QT_TRANSLATE_NOOP(
        "Errors", "“{words}” cannot stand here: age is no condition. Say what the work asks for instead."
    ),
    "lawful.origin": QT_TRANSLATE_NOOP(
        "Errors",
        "“{words}” cannot stand here: ethnicity, religion and household are no conditions "
        "(employment promotion law, §§3, 28, 31).",
    ),
    "lawful.health": QT_TRANSLATE_NOOP(
        "Errors",
        "“{words}” cannot stand here: nobody may be refused for a disability or as a carrier "
        "(employment promotion law, §§29, 30).",
    ),
}
