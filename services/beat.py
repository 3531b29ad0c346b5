"""What happens as time passes, without a click: reminders, follow-ups of starred people, escalations, retention.

The program calls `beat` every minute beside the screen. It looks first and writes only when something fell due;
one action each, by nobody, and no step of anybody's undo.
"""

from __future__ import annotations

from dataclasses import dataclass

from services import escalations, following, reminders
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
        is_complete = bool(concluding.just_complete(session))
        is_ringing, is_silent = reminders.is_any_due(session), bool(following.due(session))
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
            rung = reminders.ring(session)
    if is_left:
        with workspace.action(UseCase.TASK_ESCALATE) as session:
            up = escalations.escalate(session)
    schedule.look(workspace)
    return Beat(rung, made, up, asked)
