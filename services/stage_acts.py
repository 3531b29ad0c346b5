"""What happens by itself when somebody comes into a stage: tasks, drafts, an interview to plan. Nothing is sent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Setting
from models.values.enums import StageAct, TaskKind
from services import stage_tasks
from services.calendars import Calendars
from services.stage_tasks import Entering
from services.stages import Act, StageRule

LANGUAGE = "language"  # setting: of what is written to candidates; Chinese where nothing is said


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
        words = act.words.zh if _language(session) == "zh" else act.words.en
        stage_tasks.add(session, people, stage, kind=kind, at=at, due=due, limit=act.limit, words=words)


def _draft(session: Session, entering: Sequence[Entering], act: Act) -> None:
    from services import drafts, letter_texts

    if act.event in letter_texts.events():
        drafts.draft_all(
            session,
            applications=[who.application for who in entering],
            letter=drafts.Letter(act.event),
            language=_language(session),
        )


def _language(session: Session) -> str:
    kept = session.scalar(select(Setting.value).where(Setting.code == LANGUAGE))
    return kept if kept in ("zh", "en") else "zh"
