"""Closed vocabularies, stored by value. Their words for people live in `views/common/labels.py`."""

from __future__ import annotations

from enum import IntEnum, StrEnum


class StageKind(StrEnum):
    """What a stage of a process is for; rules and statistics depend on the kind, never on the name."""

    INTAKE = "intake"
    SCREENING = "screening"
    INTERVIEW = "interview"
    ASSESSMENT = "assessment"
    APPROVAL = "approval"
    OFFER = "offer"
    ONBOARDING = "onboarding"
    PROBATION = "probation"
    HIRED = "hired"


class Condition(StrEnum):
    """Entry and exit conditions of a stage (closed vocabulary)."""

    SOURCE_FILLED = "source_filled"
    CONTACT_FILLED = "contact_filled"
    EVALUATIONS_SUBMITTED = "evaluations_submitted"  # all assigned interviewers of the stage left
    EVALUATION_POSITIVE = "evaluation_positive"  # no conclusion "not recommended" without an override
    RESUME_PRESENT = "resume_present"
    INTERVIEW_HELD = "interview_held"
    FIELD_FILLED = "field_filled"  # one field of the dictionary
    EVALUATIONS_AT_LEAST = "evaluations_at_least"  # so many of the round, whoever wrote them
    MEAN_AT_LEAST = "mean_at_least"  # of the round's evaluations, in hundredths
    CONCLUSION_AT_LEAST = "conclusion_at_least"  # what a person concluded from the round
    CONTACT_MADE = "contact_made"  # a talk that is written down, since the application came in
    APPROVED = "approved"
    BACKGROUND_CHECKED = "background_checked"
    TEST_PASSED = "test_passed"
    DOCUMENT_PRESENT = "document_present"  # a named paper: 离职证明, 授权书
    TICKED = "ticked"  # something of the workspace's own that a person ticks off


class AttestationKind(StrEnum):
    """What somebody vouches for on an application."""

    APPROVAL = "approval"
    BACKGROUND_CHECK = "background_check"
    TEST = "test"
    DOCUMENT = "document"
    TICK = "tick"


class StageAct(StrEnum):
    """What the program does by itself when somebody comes into a stage; nothing of it reaches the candidate."""

    TASK = "task"  # one with words and a limit of its own
    MESSAGE = "message"  # a draft in the outbox
    INTERVIEW = "interview"  # the task to plan one, also where the kind of stage asks for none


class LimitUnit(StrEnum):
    """How a stage's limit is counted."""

    CALENDAR_HOURS = "calendar_hours"
    WORKING_HOURS = "working_hours"
    WORKING_DAYS = "working_days"


class ApplicationState(StrEnum):
    """Where an application stands as a whole."""

    OPEN = "open"
    HIRED = "hired"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


class CautionKind(StrEnum):
    """How strong a word of warning about a person is."""

    BLACKLIST = "blacklist"
    COOLING = "cooling"  # not again before a day


class SupplierKind(StrEnum):
    """Who brings people for money."""

    HEADHUNTER = "headhunter"
    LABOUR = "labour"  # an agency that sends workers
    REFERRAL = "referral"  # the office's own scheme for colleagues


class Ruling(StrEnum):
    """What a person decided where two named the same candidate."""

    UPHELD = "upheld"
    OVERRULED = "overruled"


class Instalment(StrEnum):
    """When a part of a fee falls due; a refund comes back."""

    ARRIVAL = "arrival"
    CONFIRMATION = "confirmation"
    REFUND = "refund"


class PayoutState(StrEnum):
    """Where an instalment stands; what nobody decided yet is not stored."""

    DUE = "due"
    PAID = "paid"
    DROPPED = "dropped"


class RejectReason(StrEnum):
    """Why we, or the candidate, ended an application: nine choices, in the order of their digits."""

    SKILLS = "skills"
    EXPERIENCE = "experience"
    EDUCATION = "education"
    SALARY = "salary"
    LOCATION = "location"
    STABILITY = "stability"
    NO_SHOW = "no_show"
    WITHDREW = "withdrew"
    OTHER = "other"


class MoveKind(StrEnum):
    """What a stage event records."""

    ENTERED = "entered"  # application created in its first stage
    FORWARD = "forward"
    BACK = "back"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    REOPENED = "reopened"
    HIRED = "hired"


class PositionState(StrEnum):
    """Where a position stands."""

    DRAFT = "draft"
    OPEN = "open"
    PAUSED = "paused"
    CLOSED = "closed"


class RequisitionState(StrEnum):
    """Where a requisition stands in its review."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    REVIEW = "review"
    APPROVED = "approved"
    RETURNED = "returned"


class Role(StrEnum):
    """What a colleague may do; one person may have several."""

    ADMINISTRATOR = "administrator"
    HR_MANAGER = "hr_manager"
    RECRUITER = "recruiter"
    HIRING_MANAGER = "hiring_manager"
    INTERVIEWER = "interviewer"
    APPROVER = "approver"
    AUDITOR = "auditor"


class Degree(StrEnum):
    """Highest degree, in rising order."""

    BELOW = "below"  # below senior secondary
    SECONDARY = "secondary"  # 高中 / 中专 / 职高
    COLLEGE = "college"  # 大专
    BACHELOR = "bachelor"
    MASTER = "master"
    DOCTOR = "doctor"


class Conclusion(StrEnum):
    """What an evaluation or a panel concludes."""

    STRONG_YES = "strong_yes"
    YES = "yes"
    HOLD = "hold"
    NO = "no"


class InterviewState(StrEnum):
    """Where an interview stands."""

    PLANNED = "planned"
    CONFIRMED = "confirmed"
    DECLINED = "declined"
    HELD = "held"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"


class EvaluationState(StrEnum):
    """Whether an evaluation is still typed or locked."""

    DRAFT = "draft"
    SUBMITTED = "submitted"


class TaskKind(StrEnum):
    """What is to be done; tasks from the process and one's own."""

    SCREEN = "screen"
    DEPARTMENT_SCREEN = "department_screen"
    SCHEDULE = "schedule"
    EVALUATE = "evaluate"
    CONCLUDE = "conclude"  # all evaluations of a round are in: somebody draws the conclusion within 24 hours
    FOLLOW_UP = "follow_up"  # tell the candidate within 24 hours after an interview
    APPROVE = "approve"
    OFFER_ANSWER = "offer_answer"
    FILL_IN = "fill_in"  # missing source, reason, phone
    RECONTACT = "recontact"
    STEP = "step"  # what a stage asks for in the words of its process
    ESCALATION = "escalation"  # what a report has left past its limit
    KEEP_IN_TOUCH = "keep_in_touch"  # a starred candidate heard nothing for as long as was agreed
    CALL_BACK = "call_back"  # somebody on a call list asked for another time
    REQUISITION = "requisition"  # a request to recruit waits for its next step
    OWN = "own"


class TaskState(StrEnum):
    """Where a task stands."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class ContactChannel(StrEnum):
    """How a person is reached."""

    PHONE = "phone"
    WECHAT = "wechat"
    SMS = "sms"
    EMAIL = "email"
    IN_PERSON = "in_person"


class CallOutcome(StrEnum):
    """What came of a call, in the order of the keys."""

    INTERESTED = "interested"
    AGREED = "agreed"  # to come to an interview
    LATER = "later"  # call again
    NO_ANSWER = "no_answer"
    DECLINED = "declined"
    WRONG_NUMBER = "wrong_number"
    DO_NOT_CALL = "do_not_call"


class MessageState(StrEnum):
    """Where a message of the outbox stands; nothing is sent without confirmation."""

    DRAFT = "draft"
    CONFIRMED = "confirmed"
    SENDING = "sending"  # handed to the mail server, which has not said yet that it took it
    SENT = "sent"
    FAILED = "failed"


class PacketKind(StrEnum):
    """What a form that leaves the house asks for."""

    EVALUATION = "evaluation"
    SCREENING = "screening"
    SURVEY = "survey"


class PacketState(StrEnum):
    """Where a form that left the house is."""

    OUT = "out"
    LANDED = "landed"
    WITHDRAWN = "withdrawn"


class ReturnState(StrEnum):
    """What became of something that came back."""

    WAITING = "waiting"
    LANDED = "landed"
    DROPPED = "dropped"


class DocumentKind(StrEnum):
    """What a file is."""

    RESUME = "resume"
    ATTACHMENT = "attachment"
    PHOTO = "photo"


class FactKind(StrEnum):
    """Facts with provenance that are lists on a person, not columns."""

    EDUCATION = "education"
    EMPLOYMENT = "employment"
    PROJECT = "project"
    CERTIFICATE = "certificate"
    LANGUAGE = "language"
    EXTRA = "extra"  # an unmapped ledger column or an unread remark: kept as text


class SalaryKind(StrEnum):
    """Whose figure a salary is."""

    EXPECTED = "expected"
    CURRENT = "current"
    OFFERED = "offered"


class PayPeriod(StrEnum):
    """What span a pay is for."""

    MONTH = "month"
    YEAR = "year"
    DAY = "day"
    HOUR = "hour"


class ImportState(StrEnum):
    """Whether an import still stands."""

    APPLIED = "applied"
    TAKEN_BACK = "taken_back"


class RowOutcome(StrEnum):
    """What became of one ledger row."""

    CREATED = "created"
    MERGED = "merged"
    UPDATED = "updated"
    SKIPPED = "skipped"


class RowKind(StrEnum):
    """How a table takes part in the journal (ARCHITECTURE, rules of the journal)."""

    JOURNALED = "journaled"
    DERIVED = "derived"
    DRAFT = "draft"
    CONTENT = "content"


class Operation(IntEnum):
    """What a journal row records."""

    INSERT = 1
    UPDATE = 2
    DELETE = 3
