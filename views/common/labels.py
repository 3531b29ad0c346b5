"""The words of closed vocabularies: `label(StageKind.OFFER)` is "Offer" or 录用. Enums are stored by value."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from models.values.enums import (
    ApplicationState,
    Conclusion,
    Condition,
    ContactChannel,
    Degree,
    DocumentKind,
    EvaluationState,
    FactKind,
    ImportState,
    InterviewState,
    LimitUnit,
    MessageState,
    MoveKind,
    PayPeriod,
    PositionState,
    RejectReason,
    RequisitionState,
    Role,
    RowOutcome,
    SalaryKind,
    StageKind,
    TaskKind,
    TaskState,
)
from models.values.limits import Level
from services.use_cases import UseCase

_WORDS: dict[type[Enum], dict[Enum, object]] = {
    StageKind: {
        StageKind.INTAKE: QT_TRANSLATE_NOOP("Labels", "Intake"),
        StageKind.SCREENING: QT_TRANSLATE_NOOP("Labels", "Screening"),
        StageKind.INTERVIEW: QT_TRANSLATE_NOOP("Labels", "Interview"),
        StageKind.ASSESSMENT: QT_TRANSLATE_NOOP("Labels", "Assessment"),
        StageKind.APPROVAL: QT_TRANSLATE_NOOP("Labels", "Approval"),
        StageKind.OFFER: QT_TRANSLATE_NOOP("Labels", "Offer"),
        StageKind.ONBOARDING: QT_TRANSLATE_NOOP("Labels", "Onboarding"),
        StageKind.PROBATION: QT_TRANSLATE_NOOP("Labels", "Probation"),
        StageKind.HIRED: QT_TRANSLATE_NOOP("Labels", "Hired"),
    },
    Condition: {
        Condition.SOURCE_FILLED: QT_TRANSLATE_NOOP("Labels", "Source filled in"),
        Condition.CONTACT_FILLED: QT_TRANSLATE_NOOP("Labels", "Phone or e-mail filled in"),
        Condition.EVALUATIONS_SUBMITTED: QT_TRANSLATE_NOOP("Labels", "All evaluations submitted"),
        Condition.EVALUATION_POSITIVE: QT_TRANSLATE_NOOP("Labels", "No evaluation against"),
        Condition.RESUME_PRESENT: QT_TRANSLATE_NOOP("Labels", "Résumé on file"),
        Condition.INTERVIEW_HELD: QT_TRANSLATE_NOOP("Labels", "Interview held"),
    },
    LimitUnit: {
        LimitUnit.CALENDAR_HOURS: QT_TRANSLATE_NOOP("Labels", "hours"),
        LimitUnit.WORKING_HOURS: QT_TRANSLATE_NOOP("Labels", "working hours"),
        LimitUnit.WORKING_DAYS: QT_TRANSLATE_NOOP("Labels", "working days"),
    },
    Level: {
        Level.NORMAL: QT_TRANSLATE_NOOP("Labels", "in time"),
        Level.NEAR: QT_TRANSLATE_NOOP("Labels", "close to the limit"),
        Level.OVERDUE: QT_TRANSLATE_NOOP("Labels", "overdue"),
    },
    ApplicationState: {
        ApplicationState.OPEN: QT_TRANSLATE_NOOP("Labels", "In progress"),
        ApplicationState.HIRED: QT_TRANSLATE_NOOP("Labels", "Hired"),
        ApplicationState.REJECTED: QT_TRANSLATE_NOOP("Labels", "Rejected"),
        ApplicationState.WITHDRAWN: QT_TRANSLATE_NOOP("Labels", "Withdrawn"),
    },
    RejectReason: {
        RejectReason.SKILLS: QT_TRANSLATE_NOOP("Labels", "Skills do not fit"),
        RejectReason.EXPERIENCE: QT_TRANSLATE_NOOP("Labels", "Too little experience"),
        RejectReason.EDUCATION: QT_TRANSLATE_NOOP("Labels", "Education does not fit"),
        RejectReason.SALARY: QT_TRANSLATE_NOOP("Labels", "Salary expectations"),
        RejectReason.LOCATION: QT_TRANSLATE_NOOP("Labels", "Place of work"),
        RejectReason.STABILITY: QT_TRANSLATE_NOOP("Labels", "Changes jobs often"),
        RejectReason.NO_SHOW: QT_TRANSLATE_NOOP("Labels", "Did not appear"),
        RejectReason.WITHDREW: QT_TRANSLATE_NOOP("Labels", "Candidate withdrew"),
        RejectReason.OTHER: QT_TRANSLATE_NOOP("Labels", "Other reason"),
    },
    MoveKind: {
        MoveKind.ENTERED: QT_TRANSLATE_NOOP("Labels", "Entered the process"),
        MoveKind.FORWARD: QT_TRANSLATE_NOOP("Labels", "Moved forward"),
        MoveKind.BACK: QT_TRANSLATE_NOOP("Labels", "Moved back"),
        MoveKind.REJECTED: QT_TRANSLATE_NOOP("Labels", "Rejected"),
        MoveKind.WITHDRAWN: QT_TRANSLATE_NOOP("Labels", "Withdrawn"),
        MoveKind.REOPENED: QT_TRANSLATE_NOOP("Labels", "Reopened"),
        MoveKind.HIRED: QT_TRANSLATE_NOOP("Labels", "Hired"),
    },
    PositionState: {
        PositionState.DRAFT: QT_TRANSLATE_NOOP("Labels", "Draft"),
        PositionState.OPEN: QT_TRANSLATE_NOOP("Labels", "Open"),
        PositionState.PAUSED: QT_TRANSLATE_NOOP("Labels", "Paused"),
        PositionState.CLOSED: QT_TRANSLATE_NOOP("Labels", "Closed"),
    },
    RequisitionState: {
        RequisitionState.DRAFT: QT_TRANSLATE_NOOP("Labels", "Draft"),
        RequisitionState.SUBMITTED: QT_TRANSLATE_NOOP("Labels", "Submitted"),
        RequisitionState.REVIEW: QT_TRANSLATE_NOOP("Labels", "In review"),
        RequisitionState.APPROVED: QT_TRANSLATE_NOOP("Labels", "Approved"),
        RequisitionState.RETURNED: QT_TRANSLATE_NOOP("Labels", "Returned"),
    },
    Role: {
        Role.ADMINISTRATOR: QT_TRANSLATE_NOOP("Labels", "Administrator"),
        Role.HR_MANAGER: QT_TRANSLATE_NOOP("Labels", "HR manager"),
        Role.RECRUITER: QT_TRANSLATE_NOOP("Labels", "Recruiter"),
        Role.HIRING_MANAGER: QT_TRANSLATE_NOOP("Labels", "Hiring manager"),
        Role.INTERVIEWER: QT_TRANSLATE_NOOP("Labels", "Interviewer"),
        Role.APPROVER: QT_TRANSLATE_NOOP("Labels", "Approver"),
        Role.AUDITOR: QT_TRANSLATE_NOOP("Labels", "Auditor"),
    },
    Degree: {
        Degree.BELOW: QT_TRANSLATE_NOOP("Labels", "Below secondary"),
        Degree.SECONDARY: QT_TRANSLATE_NOOP("Labels", "Secondary"),
        Degree.COLLEGE: QT_TRANSLATE_NOOP("Labels", "College"),
        Degree.BACHELOR: QT_TRANSLATE_NOOP("Labels", "Bachelor"),
        Degree.MASTER: QT_TRANSLATE_NOOP("Labels", "Master"),
        Degree.DOCTOR: QT_TRANSLATE_NOOP("Labels", "Doctor"),
    },
    Conclusion: {
        Conclusion.STRONG_YES: QT_TRANSLATE_NOOP("Labels", "Strongly recommended"),
        Conclusion.YES: QT_TRANSLATE_NOOP("Labels", "Recommended"),
        Conclusion.HOLD: QT_TRANSLATE_NOOP("Labels", "Undecided"),
        Conclusion.NO: QT_TRANSLATE_NOOP("Labels", "Not recommended"),
    },
    InterviewState: {
        InterviewState.PLANNED: QT_TRANSLATE_NOOP("Labels", "Not confirmed"),
        InterviewState.CONFIRMED: QT_TRANSLATE_NOOP("Labels", "Confirmed"),
        InterviewState.DECLINED: QT_TRANSLATE_NOOP("Labels", "Declined"),
        InterviewState.HELD: QT_TRANSLATE_NOOP("Labels", "Held"),
        InterviewState.NO_SHOW: QT_TRANSLATE_NOOP("Labels", "Did not appear"),
        InterviewState.CANCELLED: QT_TRANSLATE_NOOP("Labels", "Cancelled"),
    },
    EvaluationState: {
        EvaluationState.DRAFT: QT_TRANSLATE_NOOP("Labels", "Draft"),
        EvaluationState.SUBMITTED: QT_TRANSLATE_NOOP("Labels", "Submitted"),
    },
    TaskKind: {
        TaskKind.SCREEN: QT_TRANSLATE_NOOP("Labels", "Screen"),
        TaskKind.DEPARTMENT_SCREEN: QT_TRANSLATE_NOOP("Labels", "Dept. screening"),
        TaskKind.SCHEDULE: QT_TRANSLATE_NOOP("Labels", "Schedule"),
        TaskKind.EVALUATE: QT_TRANSLATE_NOOP("Labels", "Evaluation"),
        TaskKind.FOLLOW_UP: QT_TRANSLATE_NOOP("Labels", "Follow up"),
        TaskKind.APPROVE: QT_TRANSLATE_NOOP("Labels", "Approval"),
        TaskKind.OFFER_ANSWER: QT_TRANSLATE_NOOP("Labels", "Offer answer"),
        TaskKind.FILL_IN: QT_TRANSLATE_NOOP("Labels", "Fill in"),
        TaskKind.RECONTACT: QT_TRANSLATE_NOOP("Labels", "Re-contact"),
        TaskKind.OWN: QT_TRANSLATE_NOOP("Labels", "To do"),
    },
    TaskState: {
        TaskState.OPEN: QT_TRANSLATE_NOOP("Labels", "Open"),
        TaskState.DONE: QT_TRANSLATE_NOOP("Labels", "Done"),
        TaskState.DROPPED: QT_TRANSLATE_NOOP("Labels", "Dropped"),
    },
    ContactChannel: {
        ContactChannel.PHONE: QT_TRANSLATE_NOOP("Labels", "Phone"),
        ContactChannel.WECHAT: QT_TRANSLATE_NOOP("Labels", "WeChat"),
        ContactChannel.SMS: QT_TRANSLATE_NOOP("Labels", "Text message"),
        ContactChannel.EMAIL: QT_TRANSLATE_NOOP("Labels", "E-mail"),
        ContactChannel.IN_PERSON: QT_TRANSLATE_NOOP("Labels", "In person"),
    },
    MessageState: {
        MessageState.DRAFT: QT_TRANSLATE_NOOP("Labels", "Draft"),
        MessageState.CONFIRMED: QT_TRANSLATE_NOOP("Labels", "Ready to send"),
        MessageState.SENT: QT_TRANSLATE_NOOP("Labels", "Sent"),
        MessageState.FAILED: QT_TRANSLATE_NOOP("Labels", "Not delivered"),
    },
    DocumentKind: {
        DocumentKind.RESUME: QT_TRANSLATE_NOOP("Labels", "Résumé"),
        DocumentKind.ATTACHMENT: QT_TRANSLATE_NOOP("Labels", "Attachment"),
        DocumentKind.PHOTO: QT_TRANSLATE_NOOP("Labels", "Photo"),
    },
    FactKind: {
        FactKind.EDUCATION: QT_TRANSLATE_NOOP("Labels", "Education"),
        FactKind.EMPLOYMENT: QT_TRANSLATE_NOOP("Labels", "Employment"),
        FactKind.PROJECT: QT_TRANSLATE_NOOP("Labels", "Project"),
        FactKind.CERTIFICATE: QT_TRANSLATE_NOOP("Labels", "Certificate"),
        FactKind.LANGUAGE: QT_TRANSLATE_NOOP("Labels", "Language"),
        FactKind.EXTRA: QT_TRANSLATE_NOOP("Labels", "Other information"),
    },
    SalaryKind: {
        SalaryKind.EXPECTED: QT_TRANSLATE_NOOP("Labels", "Expected salary"),
        SalaryKind.CURRENT: QT_TRANSLATE_NOOP("Labels", "Current salary"),
        SalaryKind.OFFERED: QT_TRANSLATE_NOOP("Labels", "Offered salary"),
    },
    PayPeriod: {
        PayPeriod.MONTH: QT_TRANSLATE_NOOP("Labels", "month"),
        PayPeriod.YEAR: QT_TRANSLATE_NOOP("Labels", "year"),
        PayPeriod.DAY: QT_TRANSLATE_NOOP("Labels", "day"),
        PayPeriod.HOUR: QT_TRANSLATE_NOOP("Labels", "hour"),
    },
    ImportState: {
        ImportState.APPLIED: QT_TRANSLATE_NOOP("Labels", "Imported"),
        ImportState.TAKEN_BACK: QT_TRANSLATE_NOOP("Labels", "Taken back"),
    },
    RowOutcome: {
        RowOutcome.CREATED: QT_TRANSLATE_NOOP("Labels", "New"),
        RowOutcome.MERGED: QT_TRANSLATE_NOOP("Labels", "Merged"),
        RowOutcome.UPDATED: QT_TRANSLATE_NOOP("Labels", "Updated"),
        RowOutcome.SKIPPED: QT_TRANSLATE_NOOP("Labels", "Skipped"),
    },
    UseCase: {
        UseCase.SETUP: QT_TRANSLATE_NOOP("Labels", "Set up the workspace"),
        UseCase.DEMO: QT_TRANSLATE_NOOP("Labels", "Fill in demo data"),
        UseCase.UNDO: QT_TRANSLATE_NOOP("Labels", "Undo"),
        UseCase.REDO: QT_TRANSLATE_NOOP("Labels", "Redo"),
        UseCase.SETTINGS: QT_TRANSLATE_NOOP("Labels", "Change settings"),
        UseCase.ORGANISATION_EDIT: QT_TRANSLATE_NOOP("Labels", "Edit the organisation"),
        UseCase.ORGANISATION_IMPORT: QT_TRANSLATE_NOOP("Labels", "Import a list of the organisation"),
        UseCase.POSITION_CREATE: QT_TRANSLATE_NOOP("Labels", "Create a position"),
        UseCase.POSITION_EDIT: QT_TRANSLATE_NOOP("Labels", "Edit a position"),
        UseCase.POSITION_STATE: QT_TRANSLATE_NOOP("Labels", "Open, pause or close a position"),
        UseCase.TEMPLATE_EDIT: QT_TRANSLATE_NOOP("Labels", "Edit a template"),
        UseCase.CANDIDATE_CREATE: QT_TRANSLATE_NOOP("Labels", "Add a candidate"),
        UseCase.CANDIDATE_EDIT: QT_TRANSLATE_NOOP("Labels", "Edit a candidate"),
        UseCase.CANDIDATE_STAR: QT_TRANSLATE_NOOP("Labels", "Star"),
        UseCase.CANDIDATE_TAG: QT_TRANSLATE_NOOP("Labels", "Tag"),
        UseCase.CANDIDATE_DELETE: QT_TRANSLATE_NOOP("Labels", "Delete a candidate"),
        UseCase.CANDIDATE_MERGE: QT_TRANSLATE_NOOP("Labels", "Merge two people"),
        UseCase.CANDIDATE_UNMERGE: QT_TRANSLATE_NOOP("Labels", "Take merged records apart"),
        UseCase.CANDIDATE_KEEP_APART: QT_TRANSLATE_NOOP("Labels", "Keep two people apart"),
        UseCase.APPLICATION_CREATE: QT_TRANSLATE_NOOP("Labels", "Add to a position"),
        UseCase.ADVANCE: QT_TRANSLATE_NOOP("Labels", "Move to a stage"),
        UseCase.REJECT: QT_TRANSLATE_NOOP("Labels", "Reject"),
        UseCase.REOPEN: QT_TRANSLATE_NOOP("Labels", "Reopen"),
        UseCase.ASSIGN: QT_TRANSLATE_NOOP("Labels", "Hand over"),
        UseCase.CONTACT_LOG: QT_TRANSLATE_NOOP("Labels", "Log a contact"),
        UseCase.COMMENT: QT_TRANSLATE_NOOP("Labels", "Comment"),
        UseCase.REVEAL: QT_TRANSLATE_NOOP("Labels", "Show contact data"),
        UseCase.DOCUMENT_ADD: QT_TRANSLATE_NOOP("Labels", "Add a file"),
        UseCase.INTAKE: QT_TRANSLATE_NOOP("Labels", "Take in résumés"),
        UseCase.RESUME_REVIEW: QT_TRANSLATE_NOOP("Labels", "Confirm a résumé"),
        UseCase.LEDGER_IMPORT: QT_TRANSLATE_NOOP("Labels", "Import a ledger"),
        UseCase.TAKE_BACK: QT_TRANSLATE_NOOP("Labels", "Take an import back"),
        UseCase.EXPORT: QT_TRANSLATE_NOOP("Labels", "Export"),
        UseCase.CALENDAR_TAKE_IN: QT_TRANSLATE_NOOP("Labels", "Take in a colleague's calendar"),
        UseCase.INTERVIEW_PLAN: QT_TRANSLATE_NOOP("Labels", "Plan an interview"),
        UseCase.INTERVIEW_STATE: QT_TRANSLATE_NOOP("Labels", "Change an interview"),
        UseCase.EVALUATION_SUBMIT: QT_TRANSLATE_NOOP("Labels", "Submit an evaluation"),
        UseCase.EVALUATION_AMEND: QT_TRANSLATE_NOOP("Labels", "Amend an evaluation"),
        UseCase.PANEL_CONCLUDE: QT_TRANSLATE_NOOP("Labels", "Conclude a round"),
        UseCase.TASK_CREATE: QT_TRANSLATE_NOOP("Labels", "Add a to-do"),
        UseCase.TASK_DONE: QT_TRANSLATE_NOOP("Labels", "Finish a to-do"),
        UseCase.TASK_SNOOZE: QT_TRANSLATE_NOOP("Labels", "Snooze"),
        UseCase.TASK_REMIND: QT_TRANSLATE_NOOP("Labels", "Remind"),
        UseCase.TASK_ASSIGN: QT_TRANSLATE_NOOP("Labels", "Hand over a to-do"),
        UseCase.MESSAGE_DRAFT: QT_TRANSLATE_NOOP("Labels", "Draft a message"),
        UseCase.MESSAGE_CONFIRM: QT_TRANSLATE_NOOP("Labels", "Confirm a message"),
        UseCase.VIEW_SAVE: QT_TRANSLATE_NOOP("Labels", "Save a view"),
        UseCase.OUTSIDE: QT_TRANSLATE_NOOP("Labels", "Outside the program"),
    },
}  # fmt: skip


def label(value: Enum) -> str:
    """The word of an enum member in the language of the interface."""
    return QCoreApplication.translate("Labels", str(_WORDS[type(value)][value]))


def use_case_label(code: str) -> str:
    """The words of a stored use-case code; a code of a newer version is shown as it is."""
    try:
        return label(UseCase(code))
    except ValueError:
        return code
