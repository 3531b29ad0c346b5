"""Sentences for forms that came back and are refused: what is wrong, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, object] = {
    "packet.returned": QT_TRANSLATE_NOOP(
        "Errors", "A form that came back: a whole survey is counted already, anything else waits under Forms."
    ),
    "packet.no_token": QT_TRANSLATE_NOOP(
        "Errors", "This file is no form of this program. A form bears a number that begins with ZX at its foot."
    ),
    "packet.unreadable": QT_TRANSLATE_NOOP(
        "Errors", "The file cannot be read. Ask for it again, saved as .xlsx and without a password."
    ),
    "packet.foreign": QT_TRANSLATE_NOOP(
        "Errors", "This form was issued by another workspace. Open it there, or send a form from here."
    ),
    "packet.forged": QT_TRANSLATE_NOOP(
        "Errors", "The number at the foot of the form was changed. Send a new form and have it filled in."
    ),
    "packet.taken_back": QT_TRANSLATE_NOOP(
        "Errors", "This form was taken back after it was sent. Send a new one, or type the evaluation in yourself."
    ),
    "packet.withdrawn": QT_TRANSLATE_NOOP(
        "Errors", "This form was withdrawn. Send a new one, or type the evaluation in yourself."
    ),
    "packet.reissued": QT_TRANSLATE_NOOP(
        "Errors", "A newer form was sent for this interview. Only number {number} counts: ask for that one."
    ),
    "packet.used": QT_TRANSLATE_NOOP(
        "Errors", "This form has landed already, {at}. Changes are made on the evaluation page, with a reason."
    ),
    "packet.submitted": QT_TRANSLATE_NOOP(
        "Errors", "{name}'s evaluation is submitted already. Changes are made on the evaluation page, with a reason."
    ),
    "packet.cancelled": QT_TRANSLATE_NOOP(
        "Errors", "This interview was cancelled or did not take place. If it did, say so in the calendar first."
    ),
    "packet.gone": QT_TRANSLATE_NOOP(
        "Errors", "This person does not evaluate this interview any more. Put them back on the panel first."
    ),
    "packet.merged": QT_TRANSLATE_NOOP(
        "Errors",
        "The candidate's record was merged into another since. Check that it is the same one, and send a new form.",
    ),
    "packet.form_changed": QT_TRANSLATE_NOOP(
        "Errors", "The position has another evaluation form by now. Send a new form and have it filled in."
    ),
    "packet.altered": QT_TRANSLATE_NOOP(
        "Errors",
        "Something given was changed, at cell {cell}: the scores may be about something else. Send a new form.",
    ),
    "packet.outside": QT_TRANSLATE_NOOP(
        "Errors", "Something stands outside the white cells, at {cell}. Have it moved to “Notes” and sent again."
    ),
    "packet.cell_too_long": QT_TRANSLATE_NOOP(
        "Errors", "Cell {cell} holds more than {most} characters. Have it shortened and sent again."
    ),
    "packet.too_long": QT_TRANSLATE_NOOP(
        "Errors", "“{name}” is longer than {most} characters. Have it shortened and sent again."
    ),
    "packet.incomplete": QT_TRANSLATE_NOOP(
        "Errors", "Not all is filled in: {names}. Send it back to be completed; nothing of it was kept."
    ),
    "packet.bad_points": QT_TRANSLATE_NOOP(
        "Errors", "“{name}” has “{value}” for a score. It must be 1, 2, 3, 4 or 5: have it corrected and sent again."
    ),
    "packet.bad_conclusion": QT_TRANSLATE_NOOP(
        "Errors", "“{value}” is none of the four conclusions. Have it corrected and sent again."
    ),
    "packet.bad_decision": QT_TRANSLATE_NOOP(
        "Errors", "“{value}” for {name} is neither pass, reject nor talk. Have it corrected and sent again."
    ),
    "packet.reply_points": QT_TRANSLATE_NOOP(
        "Errors", "“{name}” says “{value}”: no clear score. Ask for one from 1 to 5."
    ),
    "packet.reply_twice": QT_TRANSLATE_NOOP("Errors", "“{name}” is answered twice, and differently. Ask which counts."),
    "packet.reply_unknown": QT_TRANSLATE_NOOP("Errors", "No form has the number {number}. Check it for a slip."),
    "packet.reply_without_code": QT_TRANSLATE_NOOP(
        "Errors", "The reply has no number, such as K3F7M2. Copy the whole message, with its number line."
    ),
    "packet.survey_used": QT_TRANSLATE_NOOP(
        "Errors", "This survey came back already, {at}. It counts once; nothing of this copy was kept."
    ),
    "packet.survey_withdrawn": QT_TRANSLATE_NOOP(
        "Errors", "This survey was withdrawn, or its message never went. Nothing of it was kept."
    ),
    "packet.survey_reissued": QT_TRANSLATE_NOOP(
        "Errors", "A newer survey was sent to the same person. Only number {number} counts."
    ),
    "packet.survey_changed": QT_TRANSLATE_NOOP(
        "Errors", "Questions of this survey were taken out or changed since it was sent. Nothing of it was kept."
    ),
    "packet.survey_outside": QT_TRANSLATE_NOOP(
        "Errors",
        "Something stands outside the white cells, at {cell}. Have it moved to the last question and sent again.",
    ),
    "packet.survey_nobody": QT_TRANSLATE_NOOP(
        "Errors", "Nobody is there to be asked. Enter colleagues, and for departments their heads or hiring managers."
    ),
    "packet.other_kind": QT_TRANSLATE_NOOP("Errors", "This form is of another kind and lands elsewhere."),
    "packet.all_moved_on": QT_TRANSLATE_NOOP(
        "Errors", "Everybody on this list has been decided about or moved on since. Nothing is left to be done."
    ),
    "packet.not_waiting": QT_TRANSLATE_NOOP("Errors", "Somebody has dealt with this form already."),
    "packet.not_out": QT_TRANSLATE_NOOP("Errors", "This form is not out any more."),
    "packet.no_folder": QT_TRANSLATE_NOOP("Errors", "The folder is not there. Choose another one."),
    "packet.too_many": QT_TRANSLATE_NOOP("Errors", "At most {most} forms at once."),
}
