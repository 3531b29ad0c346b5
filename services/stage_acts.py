"""What happens by itself when somebody comes into a stage: tasks, drafts, an interview to plan. Nothing is sent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby

from sqlalchemy.orm import Session

from models.values.enums import StageAct, StageKind, TaskKind
from models.values.keys import Key
from services import access, letter_texts, stage_tasks
from services.calendars import Calendars
from services.stage_tasks import Entering
from services.stages import Act, StageRule

_NODES = {StageKind.ONBOARDING: "offer_answered", StageKind.PROBATION: "arrived", StageKind.HIRED: "arrived"}
"""Stages that are a node at which surveys are asked; their code is not needed until one is."""


def enter(session: Session, entering: Sequence[Entering], stage: StageRule, *, at: datetime, hours: Calendars) -> None:
    """Carry out the acts of a stage for everybody who came in."""
    for act in stage.acts:
        match act.kind:
            case StageAct.TASK:
                _add(session, entering, stage, act, TaskKind.STEP, at, hours)
            case StageAct.INTERVIEW:
                if stage_tasks.OF_STAGE.get(stage.kind) is not TaskKind.SCHEDULE:  # else the stage makes it anyway
                    _add(session, entering, stage, act, TaskKind.SCHEDULE, at, hours)
            case StageAct.MESSAGE:
                _draft(session, entering, act)
    nodes = _NODES.get(stage.kind)
    if nodes is not None:
        _ask(session, [who.application for who in entering], nodes)


def end(session: Session, applications: Sequence[Key]) -> None:
    """Carry out what happens by itself when applications have ended."""
    _ask(session, applications, "rejected", "offer_answered")


def interviewed(session: Session, applications: Sequence[Key]) -> None:
    """Carry out what happens by itself after an interview took place."""
    _ask(session, applications, "interviewed")


def _add(
    session: Session,
    entering: Sequence[Entering],
    stage: StageRule,
    act: Act,
    kind: TaskKind,
    at: datetime,
    hours: Calendars,
) -> None:
    """Tasks, each due by the hours of its position's office."""
    dated = [(act.limit.due_at(at, hours.of(who.position)) if act.limit else None, who) for who in entering]
    dated.sort(key=lambda each: (each[0] is None, each[0] or at))
    for due, group in groupby(dated, key=lambda each: each[0]):
        people = [who for _, who in group]
        words = act.words.zh if letter_texts.language(session) == "zh" else act.words.en
        stage_tasks.add(session, people, stage, kind=kind, at=at, due=due, limit=act.limit, words=words)


def _draft(session: Session, entering: Sequence[Entering], act: Act) -> None:
    from services import drafts

    if act.event not in letter_texts.events() or not access.may_add(session, "message"):
        return
    applications = [who.application for who in entering]
    if act.event == drafts.Letter.SURVEY:
        from services.surveys import asking

        asking.ask_first(session, applications)
    else:
        language = letter_texts.language(session)
        drafts.draft_all(session, applications=applications, letter=drafts.Letter(act.event), language=language)


def _ask(session: Session, applications: Sequence[Key], *nodes: str) -> None:
    """The surveys of these nodes."""
    from services.surveys import forms

    if not forms.asked_at_nodes(session):
        return
    from services.surveys import asking  # with the sheets that it writes

    for node in nodes:
        asking.ask(session, forms.Node(node), applications)
