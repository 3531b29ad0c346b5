"""What the next step is: the words of the gate, and the one primary act that follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from models.values import clock
from models.values.enums import ApplicationState, Condition, InterviewState
from services.errors import Unmet
from services.profiles.values import Meeting, Profile, Way
from views.candidate.stepper import GateWords
from views.common import wording
from views.common.conditions import cure_words, missing, rule_of
from views.common.labels import label


class Act(StrEnum):
    """What the primary button does."""

    ADVANCE = "advance"
    EVALUATE = "evaluate"
    PANEL = "panel"
    PLAN = "plan"
    HOLD = "hold"
    CONFIRM = "confirm"  # the interview is ahead: what is left to do is to know that the candidate comes
    CALENDAR = "calendar"
    PHONE = "phone"
    CHANNEL = "channel"
    RESUME = "resume"
    FIELD = "field"
    TALK = "talk"
    ATTEST = "attest"
    REOPEN = "reopen"
    ENTER = "enter"
    NONE = ""


@dataclass(frozen=True, slots=True)
class Next:
    """The primary act and its words."""

    act: Act
    words: str
    key: str = ""
    unmet: Unmet | None = None  # what it cures


_CURES = {
    Condition.SOURCE_FILLED: Act.CHANNEL,
    Condition.CONTACT_FILLED: Act.PHONE,
    Condition.RESUME_PRESENT: Act.RESUME,
    Condition.INTERVIEW_HELD: Act.PLAN,
    Condition.EVALUATIONS_SUBMITTED: Act.PANEL,
    Condition.EVALUATION_POSITIVE: Act.PANEL,
    Condition.EVALUATIONS_AT_LEAST: Act.PANEL,
    Condition.MEAN_AT_LEAST: Act.PANEL,
    Condition.CONCLUSION_AT_LEAST: Act.PANEL,
    Condition.FIELD_FILLED: Act.FIELD,
    Condition.CONTACT_MADE: Act.TALK,
}


def gate_words(way: Way | None) -> GateWords:
    """The pill at the right of the stepper."""
    if way is None:
        return GateWords("", "circle-check", "accent")
    if way.state is not ApplicationState.OPEN:
        reason = label(way.reason) if way.reason is not None else ""
        when = wording.moment(way.closed_at) if way.closed_at else ""
        words = wording.DOT.join(part for part in (label(way.state), reason, when) if part)
        is_hired = way.state is ApplicationState.HIRED
        return GateWords(words, "badge-check" if is_hired else "user-round-x", "ok" if is_hired else "")
    gate = way.gate
    if gate is None:
        return GateWords("", "circle-check", "accent")
    stage = wording.said(gate.name)
    if gate.unmet:
        names = {step.stage: step.name for step in way.steps}
        lacking = wording.listed(missing(gate.unmet, names, here=way.stage))
        words = QCoreApplication.translate("Gate", "Before {stage}: {missing}")
        return GateWords(words.format(stage=stage, missing=lacking), "lock", "warn")
    current = next((step for step in way.steps if step.is_current), None)
    if current is not None and current.due and current.submitted == current.due and gate.conclusion is not None:
        words = QCoreApplication.translate("Gate", "{stage} is open: %n evaluations in, {conclusion}", "", current.due)
        said = words.format(stage=stage, conclusion=wording.quoted(label(gate.conclusion)))
        return GateWords(said, "circle-check", "accent")
    words = QCoreApplication.translate("Gate", "{stage} is open: conditions met")
    return GateWords(words.format(stage=stage), "circle-check", "accent")


def next_step(profile: Profile) -> Next:
    """The one primary act: forward when the gate is open, else to what is missing."""
    way = profile.way
    if way is None:
        return Next(Act.ENTER, QCoreApplication.translate("Gate", "Add to a position"))
    if way.state is ApplicationState.HIRED:
        return Next(Act.NONE, "")
    if way.state is not ApplicationState.OPEN:
        return Next(Act.REOPEN, QCoreApplication.translate("Gate", "Reopen"))
    if way.gate is None:
        return Next(Act.NONE, "")
    if not way.gate.unmet:
        words = QCoreApplication.translate("Gate", "Move to {stage}").format(stage=wording.said(way.gate.name))
        return Next(Act.ADVANCE, words, str(way.gate.rank) if way.gate.rank <= 9 else "")
    return cure(profile, way.gate.unmet[0])


def cure(profile: Profile, unmet: Unmet) -> Next:
    """The act that leads to one missing thing, and its words."""
    act = _cure(profile, unmet)
    if act in (Act.FIELD, Act.TALK, Act.ATTEST) or rule_of(unmet).condition is Condition.CONCLUSION_AT_LEAST:
        return Next(act, cure_words(unmet), unmet=unmet)
    return Next(act, _cure_words(act), unmet=unmet)


def meetings_here(profile: Profile) -> list[Meeting]:
    """The interviews of the stage that the application is in."""
    stage = profile.way.stage if profile.way is not None else None
    return [meeting for meeting in profile.meetings if meeting.stage == stage]


def to_be_held(profile: Profile) -> Meeting | None:
    """The interview of this stage of which nobody has said yet whether it took place."""
    ahead = (InterviewState.PLANNED, InterviewState.CONFIRMED)
    return next((meeting for meeting in meetings_here(profile) if meeting.state in ahead), None)


def _cure(profile: Profile, unmet: Unmet) -> Act:
    """Where a missing thing is cured; an interview that is planned needs to be held, not planned again."""
    act = _CURES.get(rule_of(unmet).condition, Act.ATTEST)
    if act not in (Act.PANEL, Act.PLAN):
        return act
    here = [meeting for meeting in profile.meetings if meeting.stage == unmet.stage]
    begun = [meeting for meeting in here if meeting.starts_at <= clock.now()]
    if any(meeting.my_assignment is not None for meeting in begun):
        return Act.EVALUATE
    if not here:
        return Act.PLAN
    waiting = to_be_held(profile)
    if waiting is not None and not begun:
        return Act.CONFIRM if waiting.state is InterviewState.PLANNED else Act.CALENDAR
    is_begun = waiting is not None and waiting.starts_at <= clock.now()
    return Act.HOLD if act is Act.PLAN and is_begun else act


def _cure_words(act: Act) -> str:
    match act:
        case Act.EVALUATE:
            return QCoreApplication.translate("Gate", "Write the evaluation")
        case Act.PANEL:
            return QCoreApplication.translate("Gate", "See the evaluations")
        case Act.HOLD:
            return QCoreApplication.translate("Gate", "Interview took place")
        case Act.CONFIRM:
            return QCoreApplication.translate("Gate", "Candidate confirmed")
        case Act.CALENDAR:
            return QCoreApplication.translate("Gate", "See the calendar")
        case Act.PHONE:
            return QCoreApplication.translate("Gate", "Fill in the phone")
        case Act.CHANNEL:
            return QCoreApplication.translate("Gate", "Fill in the source")
        case Act.RESUME:
            return QCoreApplication.translate("Gate", "Add the résumé")
        case _:
            return QCoreApplication.translate("Gate", "Plan interview")
