"""What happens as time passes, without a click: reminders, follow-ups of starred people, escalations, retention.

The program calls `beat` every minute beside the screen. It looks first and writes only when something fell due;
one action each, by nobody, and no step of anybody's undo. After a sleep each thing falls due once, however much of
its time was slept over; after a leap of the clock that nobody explained, nothing does (`clock_check`).
"""

from __future__ import annotations

from dataclasses import dataclass

from services import clock_check, escalations, following, reminders
from services.evaluations import concluding
from services.privacy import schedule
from services.use_cases import UseCase
from services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Beat:
    """What fell due."""

    reminders: int = 0
    follow_ups: int = 0
    escalations: int = 0
    conclusions: int = 0


def beat(workspace: Workspace) -> Beat:
    """Let what fell due happen."""
    if workspace.is_seat:
        return Beat()  # the host's process does it for everybody
    with workspace.reading() as session:
        if not clock_check.may_time_act(session):
            return Beat()
        is_complete = bool(concluding.just_complete(session))
        is_ringing = reminders.is_any_due(session) or bool(reminders.put_off_by_a_wrong_clock(session))
        is_silent = bool(following.due(session))
        is_left = escalations.is_any_due(session)
    rung = made = up = asked = 0
    if is_silent:
        with workspace.action(UseCase.TASK_RING) as session:
            made = following.fall_due(session)
    if is_complete:  # who submits at a seat does not see whether theirs was the last
        with workspace.action(UseCase.TASK_RING) as session:
            asked = concluding.ask(session, concluding.just_complete(session))
    if is_ringing:
        with workspace.action(UseCase.TASK_RING) as session:
            reminders.set_right(session)
            rung = reminders.ring(session)
    if is_left:
        with workspace.action(UseCase.TASK_ESCALATE) as session:
            up = escalations.escalate(session)
    _surveys(workspace)
    schedule.look(workspace)
    return Beat(rung, made, up, asked)


def _surveys(workspace: Workspace) -> None:
    """Drafts that somebody without the right to write them could not leave; anonymous answers that are enough now."""
    from services.surveys import forms, pot

    with workspace.reading() as session:
        is_asked, full = bool(forms.asked_at_nodes(session)), pot.full(session)
    if is_asked:
        _ask_lately(workspace)
    if full:
        with workspace.action(UseCase.SURVEY_ANSWER) as session:
            pot.empty(session, full)


def _ask_lately(workspace: Workspace) -> None:
    from services.surveys import asking  # with the sheets that it writes

    with workspace.reading() as session:
        is_any_due = bool(asking.lately(session))
    if is_any_due:
        with workspace.action(UseCase.TASK_RING) as session:
            asking.ask_lately(session)
