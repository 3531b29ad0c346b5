"""Fields, doubts and reasons of ledgers in words."""

from __future__ import annotations

import re

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from services.ledgers.changes import EXTRA
from services.ledgers.mapping import KEEP, LEAVE
from views.common.wording import number

_FIELDS = {
    "name": QT_TRANSLATE_NOOP("Ledger", "Name"),
    "last_name": QT_TRANSLATE_NOOP("Ledger", "Family name"),
    "first_name": QT_TRANSLATE_NOOP("Ledger", "Given name"),
    "phone": QT_TRANSLATE_NOOP("Ledger", "Phone"),
    "alt_phone": QT_TRANSLATE_NOOP("Ledger", "Other phone"),
    "email": QT_TRANSLATE_NOOP("Ledger", "E-mail"),
    "wechat": QT_TRANSLATE_NOOP("Ledger", "WeChat"),
    "qq": QT_TRANSLATE_NOOP("Ledger", "QQ"),
    "gender": QT_TRANSLATE_NOOP("Ledger", "Gender"),
    "age": QT_TRANSLATE_NOOP("Ledger", "Age"),
    "birth_date": QT_TRANSLATE_NOOP("Ledger", "Date of birth"),
    "id_number": QT_TRANSLATE_NOOP("Ledger", "ID number"),
    "degree": QT_TRANSLATE_NOOP("Ledger", "Degree"),
    "school": QT_TRANSLATE_NOOP("Ledger", "School"),
    "major": QT_TRANSLATE_NOOP("Ledger", "Major"),
    "school_and_major": QT_TRANSLATE_NOOP("Ledger", "School and major"),
    "graduation_date": QT_TRANSLATE_NOOP("Ledger", "Graduation"),
    "position_applied": QT_TRANSLATE_NOOP("Ledger", "Position"),
    "job_code": QT_TRANSLATE_NOOP("Ledger", "Position code"),
    "department_applied": QT_TRANSLATE_NOOP("Ledger", "Department"),
    "location_applied": QT_TRANSLATE_NOOP("Ledger", "Place of work"),
    "source_channel": QT_TRANSLATE_NOOP("Ledger", "Channel"),
    "referrer": QT_TRANSLATE_NOOP("Ledger", "Referrer"),
    "recruiter": QT_TRANSLATE_NOOP("Ledger", "Recruiter"),
    "applied_or_sourced_on": QT_TRANSLATE_NOOP("Ledger", "Applied on"),
    "interview_date": QT_TRANSLATE_NOOP("Ledger", "Interview date"),
    "interview_time": QT_TRANSLATE_NOOP("Ledger", "Interview time"),
    "interview_form": QT_TRANSLATE_NOOP("Ledger", "Kind of interview"),
    "interviewer": QT_TRANSLATE_NOOP("Ledger", "Interviewer"),
    "interview_result": QT_TRANSLATE_NOOP("Ledger", "Interview result"),
    "screening_result": QT_TRANSLATE_NOOP("Ledger", "Screening result"),
    "assessment_result": QT_TRANSLATE_NOOP("Ledger", "Assessment result"),
    "attended": QT_TRANSLATE_NOOP("Ledger", "Came to the interview"),
    "stage": QT_TRANSLATE_NOOP("Ledger", "Stage"),
    "offer_result": QT_TRANSLATE_NOOP("Ledger", "Answer to the offer"),
    "closing": QT_TRANSLATE_NOOP("Ledger", "How it ended"),
    "screened_on": QT_TRANSLATE_NOOP("Ledger", "Screened on"),
    "interview_from": QT_TRANSLATE_NOOP("Ledger", "Came to interviews on"),
    "accepted_on": QT_TRANSLATE_NOOP("Ledger", "Offer accepted on"),
    "ended_on": QT_TRANSLATE_NOOP("Ledger", "Ended on"),
    "stage_from": QT_TRANSLATE_NOOP("Ledger", "Came to the stage on"),
    "stage_until": QT_TRANSLATE_NOOP("Ledger", "Left the stage on"),
    "flag_screening": QT_TRANSLATE_NOOP("Ledger", "Yes or no: screened"),
    "flag_interview": QT_TRANSLATE_NOOP("Ledger", "Yes or no: interviewed"),
    "flag_offer": QT_TRANSLATE_NOOP("Ledger", "Yes or no: offered"),
    "flag_accepted": QT_TRANSLATE_NOOP("Ledger", "Yes or no: offer accepted"),
    "flag_hired": QT_TRANSLATE_NOOP("Ledger", "Yes or no: hired"),
    "reject_reason": QT_TRANSLATE_NOOP("Ledger", "Reason for rejection"),
    "evaluation": QT_TRANSLATE_NOOP("Ledger", "Evaluation"),
    "score": QT_TRANSLATE_NOOP("Ledger", "Interview score"),
    "written_score": QT_TRANSLATE_NOOP("Ledger", "Written test score"),
    "remarks": QT_TRANSLATE_NOOP("Ledger", "Remarks"),
    "years_experience": QT_TRANSLATE_NOOP("Ledger", "Years of experience"),
    "work_start_date": QT_TRANSLATE_NOOP("Ledger", "Working since"),
    "current_company": QT_TRANSLATE_NOOP("Ledger", "Present company"),
    "current_title": QT_TRANSLATE_NOOP("Ledger", "Present job title"),
    "employment": QT_TRANSLATE_NOOP("Ledger", "Work history"),
    "education_history": QT_TRANSLATE_NOOP("Ledger", "Education history"),
    "projects": QT_TRANSLATE_NOOP("Ledger", "Projects"),
    "skills": QT_TRANSLATE_NOOP("Ledger", "Skills"),
    "certificates": QT_TRANSLATE_NOOP("Ledger", "Certificates"),
    "languages": QT_TRANSLATE_NOOP("Ledger", "Languages"),
    "expected_salary": QT_TRANSLATE_NOOP("Ledger", "Expected salary"),
    "current_salary": QT_TRANSLATE_NOOP("Ledger", "Present salary"),
    "offer_salary": QT_TRANSLATE_NOOP("Ledger", "Offered salary"),
    "available_from": QT_TRANSLATE_NOOP("Ledger", "Available from"),
    "offer_date": QT_TRANSLATE_NOOP("Ledger", "Offer date"),
    "expected_start_date": QT_TRANSLATE_NOOP("Ledger", "Planned start"),
    "start_date": QT_TRANSLATE_NOOP("Ledger", "Start date"),
    "entry_type": QT_TRANSLATE_NOOP("Ledger", "Kind of employment"),
    "probation_end": QT_TRANSLATE_NOOP("Ledger", "End of probation"),
    "leave_date": QT_TRANSLATE_NOOP("Ledger", "Left on"),
    "leave_reason": QT_TRANSLATE_NOOP("Ledger", "Reason for leaving"),
    "native_place": QT_TRANSLATE_NOOP("Ledger", "Native place"),
    "hukou_address": QT_TRANSLATE_NOOP("Ledger", "Household register"),
    "address": QT_TRANSLATE_NOOP("Ledger", "Address"),
    "political_status": QT_TRANSLATE_NOOP("Ledger", "Political status"),
    "ethnicity": QT_TRANSLATE_NOOP("Ledger", "Ethnic group"),
    "marital_status": QT_TRANSLATE_NOOP("Ledger", "Marital status"),
    "health": QT_TRANSLATE_NOOP("Ledger", "Health"),
    "emergency_contact": QT_TRANSLATE_NOOP("Ledger", "Emergency contact"),
    "emergency_phone": QT_TRANSLATE_NOOP("Ledger", "Emergency phone"),
    "external_id": QT_TRANSLATE_NOOP("Ledger", "Own number"),
    "application_number": QT_TRANSLATE_NOOP("Ledger", "Number of the application"),
    "sequence": QT_TRANSLATE_NOOP("Ledger", "Running number"),
}
_ASPECTS = {
    "time": QT_TRANSLATE_NOOP("Ledger", "Round {n}: time"),
    "interviewer": QT_TRANSLATE_NOOP("Ledger", "Round {n}: interviewer"),
    "result": QT_TRANSLATE_NOOP("Ledger", "Round {n}: result"),
    "remark": QT_TRANSLATE_NOOP("Ledger", "Round {n}: evaluation"),
    "score": QT_TRANSLATE_NOOP("Ledger", "Round {n}: score"),
}
_GROUPS = {
    "education": QT_TRANSLATE_NOOP("Ledger", "Education: {member}"),
    "employment": QT_TRANSLATE_NOOP("Ledger", "Work: {member}"),
}
_MEMBERS = {
    "start": QT_TRANSLATE_NOOP("Ledger", "from"),
    "end": QT_TRANSLATE_NOOP("Ledger", "to"),
    "period": QT_TRANSLATE_NOOP("Ledger", "period"),
    "school": QT_TRANSLATE_NOOP("Ledger", "School"),
    "major": QT_TRANSLATE_NOOP("Ledger", "Major"),
    "degree": QT_TRANSLATE_NOOP("Ledger", "Degree"),
    "company": QT_TRANSLATE_NOOP("Ledger", "company"),
    "title": QT_TRANSLATE_NOOP("Ledger", "job title"),
    "department": QT_TRANSLATE_NOOP("Ledger", "Department"),
    "duties": QT_TRANSLATE_NOOP("Ledger", "duties"),
    "leave_reason": QT_TRANSLATE_NOOP("Ledger", "Reason for leaving"),
    "reference": QT_TRANSLATE_NOOP("Ledger", "reference"),
}
_MEETING = QT_TRANSLATE_NOOP("Ledger", "Interview")
_KEEP = QT_TRANSLATE_NOOP("Ledger", "Keep as text")
_LEAVE = QT_TRANSLATE_NOOP("Ledger", "Do not import")
_SKIPPED = {
    "no_identity": QT_TRANSLATE_NOOP("Ledger", "Neither name nor phone"),
    "repeated_row": QT_TRANSLATE_NOOP("Ledger", "Repeated row (same person, position and day)"),
    "unchanged": QT_TRANSLATE_NOOP("Ledger", "As in the last import"),
    "left_out": QT_TRANSLATE_NOOP("Ledger", "Left out by hand"),
    "bad_phone": QT_TRANSLATE_NOOP("Ledger", "Phone not readable, left out by choice"),
    "bad_date": QT_TRANSLATE_NOOP("Ledger", "Date not readable, left out by choice"),
    "total": QT_TRANSLATE_NOOP("Ledger", "Totals"),
    "note": QT_TRANSLATE_NOOP("Ledger", "Notes"),
    "title": QT_TRANSLATE_NOOP("Ledger", "Titles above the table"),
    "section": QT_TRANSLATE_NOOP("Ledger", "Section rows, carried down"),
    "repeated_header": QT_TRANSLATE_NOOP("Ledger", "Headings repeated"),
    "template": QT_TRANSLATE_NOOP("Ledger", "Gaps of a template"),
    "example": QT_TRANSLATE_NOOP("Ledger", "Examples"),
    "numbered_only": QT_TRANSLATE_NOOP("Ledger", "Only a running number"),
    "no_table": QT_TRANSLATE_NOOP("Ledger", "Outside any table"),
}
_WHY = {
    "heading": QT_TRANSLATE_NOOP("Ledger", "By the heading"),
    "part_of_heading": QT_TRANSLATE_NOOP("Ledger", "By a part of the heading"),
    "weak_heading": QT_TRANSLATE_NOOP("Ledger", "By the heading and the contents"),
    "contents": QT_TRANSLATE_NOOP("Ledger", "By the contents"),
    "round": QT_TRANSLATE_NOOP("Ledger", "A round of interviews"),
    "group": QT_TRANSLATE_NOOP("Ledger", "By the heading above"),
    "neighbours": QT_TRANSLATE_NOOP("Ledger", "By the columns beside it"),
    "section": QT_TRANSLATE_NOOP("Ledger", "From the rows between the people"),
    "second_column": QT_TRANSLATE_NOOP("Ledger", "Another column has this field already"),
    "other_person": QT_TRANSLATE_NOOP("Ledger", "About somebody else"),
    "remembered": QT_TRANSLATE_NOOP("Ledger", "As in the last import"),
    "chosen": QT_TRANSLATE_NOOP("Ledger", "Chosen by hand"),
    "given_up": QT_TRANSLATE_NOOP("Ledger", "The field was given to another column"),
    "unknown": QT_TRANSLATE_NOOP("Ledger", "Not known: the text is kept"),
}


def _said(source: object) -> str:
    return QCoreApplication.translate("Ledger", str(source))


def field_words(field: str) -> str:
    """A field as the mapping table names it."""
    if field == KEEP:
        return _said(_KEEP)
    if field == LEAVE:
        return _said(_LEAVE)
    if field in _FIELDS:
        return _said(_FIELDS[field])
    round_ = re.fullmatch(r"round(\d+)\.(\w+)", field)
    if round_ and round_.group(2) in _ASPECTS:
        return _said(_ASPECTS[round_.group(2)]).format(n=round_.group(1))
    group, _, member = field.partition(".")
    if group in _GROUPS and member in _MEMBERS:
        return _said(_GROUPS[group]).format(member=_said(_MEMBERS[member]))
    return field


def change_words(field: str) -> str:
    """What a difference between ledger and program is about."""
    if field.startswith(EXTRA):
        return field[len(EXTRA) :]
    return _said(_MEETING) if field == "interview" else field_words(field)


def field_choices(rounds: int) -> list[tuple[str, str]]:
    """All fields with their words, for the combo of a column: the two without a field first, rounds last."""
    offered = [KEEP, LEAVE, *(name for name in _FIELDS if name != "sequence")]
    offered += [f"round{n}.{aspect}" for n in range(1, max(3, rounds) + 1) for aspect in _ASPECTS]
    return [(name, field_words(name)) for name in offered]


def skipped_words(reason: str) -> str:
    """Why a row did not come in."""
    return _said(_SKIPPED[reason]) if reason in _SKIPPED else reason


def why_words(reason: str) -> str:
    """Why a column was taken for a field."""
    return _said(_WHY[reason]) if reason in _WHY else ""


def counted(words: str, n: int) -> str:
    """A plural text with its number written with thousands commas: "导入 1,286 行"."""
    return words.replace(str(n), number(n), 1)
