"""The panel's summary of a round, and the conclusion that a person draws from it.

Raw means are the headline. What an interviewer may not see yet is withheld by `rounds`, not here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Application, Candidate, Interview, PanelDecision, Person, Position, Task
from models.values import clock
from models.values.bilingual import Words
from models.values.enums import ApplicationState, Conclusion, InterviewState, RejectReason, Role, StageKind, TaskKind
from models.values.keys import Key
from services import access, attestations, pipeline
from services.errors import Conflict, NotFound
from services.evaluations import concluding, severity
from services.evaluations.rounds import WIDE_GAP, Card, rounds
from services.evaluations.severity import Habit
from services.stages import route_of_stage


class Outcome(StrEnum):
    """What a person concludes from a round."""

    NEXT = "next"  # on to the next stage
    AGAIN = "again"  # another interview in this stage
    REJECT = "reject"


_CONCLUSIONS = {Outcome.NEXT: Conclusion.YES, Outcome.AGAIN: Conclusion.HOLD, Outcome.REJECT: Conclusion.NO}
_OUTCOMES = {
    Conclusion.STRONG_YES: Outcome.NEXT,
    Conclusion.YES: Outcome.NEXT,
    Conclusion.HOLD: Outcome.AGAIN,
    Conclusion.NO: Outcome.REJECT,
}


@dataclass(frozen=True, slots=True)
class Row:
    """One dimension across the interviewers; `points` in the order of the raters, None where nobody rated it."""

    code: str
    name: Words
    points: tuple[int | None, ...]
    evidence: tuple[str, ...]

    @property
    def given(self) -> list[int]:
        return [points for points in self.points if points is not None]

    @property
    def mean(self) -> float | None:
        return sum(self.given) / len(self.given) if self.given else None

    @property
    def gap(self) -> int:
        """Points between the highest and the lowest."""
        return max(self.given) - min(self.given) if self.given else 0

    @property
    def is_wide(self) -> bool:
        return self.gap >= WIDE_GAP


@dataclass(frozen=True, slots=True)
class MergedRisk:
    """A risk and who named it."""

    name: Words
    raters: tuple[str, ...]
    words: str  # the first one's sentence


@dataclass(frozen=True, slots=True)
class Evidence:
    """The line of an interviewer that weighs most."""

    rater: str
    dimension: Words
    points: int
    words: str


@dataclass(frozen=True, slots=True)
class Decision:
    """The conclusion as it stands."""

    key: Key
    version: int
    outcome: Outcome
    note: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Panel:
    """One summary page."""

    application: Key
    version: int  # of the application: what a move needs
    is_open: bool
    candidate: Key
    candidate_name: str
    position: str
    stage: Key
    stage_name: Words
    next_stage: Key | None
    next_name: Words | None
    is_current: bool  # the application is still in this stage
    raters: tuple[Card, ...]
    rows: tuple[Row, ...]
    mean_hundredths: int | None
    habits: dict[Key, Habit]
    risks: tuple[MergedRisk, ...]
    evidence: tuple[Evidence, ...]
    decision: Decision | None
    is_blind: bool
    next_is_interview: bool = False  # then its time is looked for at once
    results: tuple[attestations.Line, ...] = ()  # tests and background checks
    was_held: bool = False  # the interview was, also where nobody knows who held it (an imported ledger)

    @property
    def submitted(self) -> int:
        return sum(card.is_submitted for card in self.raters)

    @property
    def waiting(self) -> tuple[Card, ...]:
        return tuple(card for card in self.raters if not card.is_submitted)

    def strongest(self) -> list[Row]:
        """The dimensions with the highest mean; several when they are level."""
        return self._extreme(highest=True)

    def weakest(self) -> list[Row]:
        return self._extreme(highest=False)

    def widest(self) -> Row | None:
        """The dimension with the largest gap, if there is one."""
        row = max(self.rows, key=lambda r: r.gap, default=None)
        return row if row is not None and row.gap > 0 else None

    def _extreme(self, *, highest: bool) -> list[Row]:
        means = {row.code: round(row.mean, 6) for row in self.rows if row.mean is not None}
        if not means:
            return []
        edge = max(means.values()) if highest else min(means.values())
        return [row for row in self.rows if means.get(row.code) == edge]


def panel(session: Session, *, application: Key, viewer: Key | None, stage: Key | None = None) -> Panel:
    """The summary of one round of an application; without a stage, of the latest interview's."""
    row = session.get(Application, application)
    if row is None:
        raise NotFound("application", application)
    stage = stage or _latest_round(session, application) or row.stage_id
    route = route_of_stage(session, stage)
    here = route[stage]
    later = next((each for each in route if each.rank == here.rank + 1), None)
    found = rounds(session, candidate=row.candidate_id, viewer=viewer, application=application, stage=stage)
    cards = found[0].cards if found else ()
    shown = [card for card in cards if card.is_submitted and not card.is_withheld]
    is_blind = bool(found) and found[0].is_blind
    return Panel(
        application=row.id,
        version=row.version,
        is_open=row.state is ApplicationState.OPEN,
        candidate=row.candidate_id,
        candidate_name=session.get_one(Candidate, row.candidate_id).name,
        position=session.get_one(Position, row.position_id).title,
        stage=stage,
        stage_name=here.name,
        next_stage=later.key if later else None,
        next_name=later.name if later else None,
        is_current=row.stage_id == stage,
        raters=cards,
        rows=_rows(cards),
        mean_hundredths=found[0].mean_hundredths if found else None,
        habits={} if is_blind else _habits_for(session, viewer, cards, application),
        risks=_risks(shown),
        evidence=_evidence(shown),
        decision=_decision(session, application, stage),
        is_blind=is_blind,
        next_is_interview=later is not None and later.kind is StageKind.INTERVIEW,
        results=attestations.results(session, application=application),
        was_held=bool(cards) or _was_held(session, application, stage),
    )


def conclude(
    session: Session,
    *,
    application: Key,
    stage: Key,
    outcome: Outcome,
    note: str,
    seen: int,
    decision_seen: int | None = None,
    reason: RejectReason | None = None,
    override: str = "",
) -> Key:
    """Write down the conclusion of a round and act on it, in one step.

    `seen` is the application's version, `decision_seen` that of a conclusion drawn before. An application that
    has left the stage meanwhile stays where it is: only the conclusion is written.
    """
    row = session.get(Application, application)
    if row is None:
        raise NotFound("application", application)
    if row.version != seen:
        raise Conflict()
    decision = _write_decision(session, row, stage, outcome, note, decision_seen)
    concluding.settle(session, application)
    if row.state is ApplicationState.OPEN and row.stage_id == stage:
        session.flush()
        _act(session, row, outcome, seen, reason, note, override)
    return decision


def _act(
    session: Session,
    row: Application,
    outcome: Outcome,
    seen: int,
    reason: RejectReason | None,
    note: str,
    override: str,
) -> None:
    match outcome:
        case Outcome.NEXT:
            route = route_of_stage(session, row.stage_id)
            rank = route[row.stage_id].rank
            later = next((each for each in route if each.rank == rank + 1), None)
            if later is not None:
                pipeline.advance(session, application=row.id, seen=seen, to=later.key, override=override)
        case Outcome.AGAIN:
            session.add(
                Task(
                    kind=TaskKind.SCHEDULE,
                    owner_id=row.owner_id or access.acting(session),
                    candidate_id=row.candidate_id,
                    application_id=row.id,
                    position_id=row.position_id,
                    started_at=clock.now(),
                    due_at=row.due_at,
                )
            )
        case Outcome.REJECT:
            why = reason or RejectReason.OTHER
            pipeline.reject(session, application=row.id, seen=seen, reason=why, note=note)


def _write_decision(
    session: Session, row: Application, stage: Key, outcome: Outcome, note: str, seen: int | None
) -> Key:
    last = session.scalar(
        select(PanelDecision)
        .where(PanelDecision.application_id == row.id, PanelDecision.stage_id == stage)
        .order_by(PanelDecision.at.desc())
        .limit(1)
    )
    if (last.version if last else None) != seen:
        raise Conflict("panel.concluded_since")
    me = access.acting(session)
    if last is not None:  # changed later: the journal keeps what it was
        last.conclusion, last.note, last.by_id, last.at = _CONCLUSIONS[outcome], note.strip(), me, clock.now()
        return last.id
    decision = PanelDecision(
        application_id=row.id,
        candidate_id=row.candidate_id,
        stage_id=stage,
        conclusion=_CONCLUSIONS[outcome],
        note=note.strip(),
        by_id=me,
        at=clock.now(),
    )
    session.add(decision)
    session.flush()
    return decision.id


def _decision(session: Session, application: Key, stage: Key) -> Decision | None:
    found = session.execute(
        select(PanelDecision, Person.name)
        .outerjoin(Person, Person.id == PanelDecision.by_id)
        .where(PanelDecision.application_id == application, PanelDecision.stage_id == stage)
        .order_by(PanelDecision.at.desc())
        .limit(1)
    ).one_or_none()
    if found is None:
        return None
    row, name = found
    return Decision(row.id, row.version, _OUTCOMES[row.conclusion], row.note, name or "", row.at)


def _rows(cards: Sequence[Card]) -> tuple[Row, ...]:
    """Every dimension that somebody rated, in the order of the forms."""
    names: dict[str, Words] = {}
    marks: list[dict[str, tuple[int, str]]] = []
    for card in cards:
        marks.append({line.code: (line.points, line.evidence) for line in card.lines})
        names.update({line.code: line.name for line in card.lines if line.code not in names})
    return tuple(
        Row(
            code,
            name,
            tuple(own[code][0] if code in own else None for own in marks),
            tuple(own[code][1] if code in own else "" for own in marks),
        )
        for code, name in names.items()
    )


def _risks(cards: Sequence[Card]) -> tuple[MergedRisk, ...]:
    merged: dict[Words, list[Card]] = {}
    for card in cards:
        for name in card.risks:
            merged.setdefault(name, []).append(card)
    return tuple(
        MergedRisk(name, tuple(card.name for card in who), who[0].sentence)
        for name, who in sorted(merged.items(), key=lambda item: -len(item[1]))
    )


def _evidence(cards: Sequence[Card]) -> tuple[Evidence, ...]:
    """Of each interviewer the evidence beside the score farthest from the middle."""
    found = []
    for card in cards:
        with_words = [line for line in card.lines if line.evidence]
        if with_words:
            line = max(with_words, key=lambda each: abs(each.points - 3))
            found.append(Evidence(card.name, line.name, line.points, line.evidence))
    return tuple(found)


def _habits_for(session: Session, viewer: Key | None, cards: Sequence[Card], application: Key) -> dict[Key, Habit]:
    """Named figures are for the person, the panel's lead and HR managers only."""
    may_see_all = Role.HR_MANAGER in access.roles_of(session, viewer) or any(
        card.is_lead and card.person == viewer for card in cards
    )
    people = {card.person for card in cards if may_see_all or card.person == viewer}
    return severity.habits(session, people=people, now=clock.now(), leave_out=application)


def _was_held(session: Session, application: Key, stage: Key) -> bool:
    held = select(Interview.id).where(
        Interview.application_id == application, Interview.stage_id == stage, Interview.state == InterviewState.HELD
    )
    return session.scalars(held.limit(1)).first() is not None


def _latest_round(session: Session, application: Key) -> Key | None:
    return session.scalar(
        select(Interview.stage_id)
        .where(Interview.application_id == application)
        .order_by(Interview.starts_at.desc())
        .limit(1)
    )
