"""Codes of the use cases: what the journal stores and the Undo menu names. Never a translated text.

Their words ("Move to a stage", "Import a ledger") are in `views/common/labels.py`.
"""

from __future__ import annotations

from enum import StrEnum


class UseCase(StrEnum):
    """What was done, as the journal stores it."""

    SETUP = "setup"
    DEMO = "demo"
    UNDO = "undo"
    REDO = "redo"
    SETTINGS = "settings"
    POSITION_CREATE = "position.create"
    POSITION_EDIT = "position.edit"
    POSITION_STATE = "position.state"
    TEMPLATE_EDIT = "template.edit"
    CANDIDATE_CREATE = "candidate.create"
    CANDIDATE_EDIT = "candidate.edit"
    CANDIDATE_STAR = "candidate.star"
    CANDIDATE_TAG = "candidate.tag"
    CANDIDATE_DELETE = "candidate.delete"
    CANDIDATE_MERGE = "candidate.merge"
    APPLICATION_CREATE = "application.create"
    ADVANCE = "application.advance"
    REJECT = "application.reject"
    REOPEN = "application.reopen"
    ASSIGN = "application.assign"
    CONTACT_LOG = "contact.log"
    COMMENT = "comment.add"
    REVEAL = "candidate.reveal"
    DOCUMENT_ADD = "document.add"
    INTAKE = "resume.intake"
    RESUME_REVIEW = "resume.review"
    LEDGER_IMPORT = "ledger.import"
    TAKE_BACK = "ledger.take_back"
    EXPORT = "export"
    INTERVIEW_PLAN = "interview.plan"
    INTERVIEW_STATE = "interview.state"
    EVALUATION_SUBMIT = "evaluation.submit"
    EVALUATION_AMEND = "evaluation.amend"
    PANEL_CONCLUDE = "panel.conclude"
    TASK_CREATE = "task.create"
    TASK_DONE = "task.done"
    TASK_SNOOZE = "task.snooze"
    TASK_REMIND = "task.remind"
    TASK_ASSIGN = "task.assign"
    MESSAGE_DRAFT = "message.draft"
    MESSAGE_CONFIRM = "message.confirm"
    VIEW_SAVE = "view.save"
    OUTSIDE = "outside"
