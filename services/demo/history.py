"""Walks invented applications through their process, stage by stage, up to now: a year of believable history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from models.tables import Application, Salary, StageEvent
from models.values.enums import (
    ApplicationState,
    InterviewState,
    MoveKind,
    RejectReason,
    SalaryKind,
    StageKind,
)
from models.values.keys import Key, new_key
from models.values.money import fen
from services.demo import interviews, slots, talk, vouched
from services.demo.interviews import Meeting
from services.demo.making import WAITS, Colleague, Making, Opening
from services.demo.people import Somebody
from services.stages import StageRule

# Office hours that a stay takes: usual (from, to), late (from, to), per cent that are late.
STAYS: dict[str, tuple[float, float, float, float, float]] = {
    "intake": (0.5, 4.5, 9, 15, 9),
    "department": (3, 12, 17, 34, 30),
    "test": (6, 20, 26, 32, 8),
    "first": (9, 30, 42, 56, 9),
    "second": (9, 32, 42, 54, 10),
    "check": (12, 34, 42, 50, 8),
    "approval": (4, 19, 26, 38, 14),
    "arrival": (60, 170, 180, 220, 4),
    "onsite": (3, 13, 17, 26, 10),
    "offer": (1, 6, 9, 13, 10),
}
WORKER_STAYS = {"intake": (0.4, 3.4, 5.0, 9.0, 14.0), "arrival": (6.0, 20.0, 26.0, 40.0, 8.0)}
WITHDRAWN = {"intake": 8, "department": 5, "test": 30, "first": 12, "second": 20, "onsite": 25, "check": 20,
             "approval": 66, "offer": 75, "arrival": 100}  # fmt: skip
REASONS = {
    StageKind.INTAKE: (30, 24, 9, 12, 12, 8, 0, 0, 5),
    StageKind.SCREENING: (36, 32, 6, 8, 4, 10, 0, 0, 4),
    StageKind.INTERVIEW: (40, 20, 1, 10, 4, 17, 0, 0, 8),
    StageKind.ASSESSMENT: (60, 10, 0, 0, 0, 20, 0, 0, 10),
    StageKind.APPROVAL: (5, 5, 0, 70, 5, 5, 0, 0, 10),
}
"""Weights of the reasons in the order of `RejectReason`."""


@dataclass(slots=True)
class Journey:
    """One application while its history is written."""

    key: Key
    opening: Opening
    somebody: Somebody
    channel: str
    note: str  # of the channel: the referrer, the fair
    created_at: datetime
    entered_at: datetime
    stage: int = 0
    state: ApplicationState = ApplicationState.OPEN
    closed_at: datetime | None = None
    reason: RejectReason | None = None
    reason_note: str = ""
    due_at: datetime | None = None  # where the story moves it

    @property
    def rule(self) -> StageRule:
        return self.opening.route.stages[self.stage]

    @property
    def code(self) -> str:
        return self.opening.codes[self.stage]


def begin(
    making: Making, opening: Opening, somebody: Somebody, channel: str, created: datetime, note: str = ""
) -> Journey:
    """Somebody comes into the first stage."""
    journey = Journey(new_key(), opening, somebody, channel, note, created, created)
    _event(making, journey, MoveKind.ENTERED, created, to=opening.route.stages[0].key, by=opening.owner)
    return journey


def step(making: Making, journey: Journey, at: datetime) -> None:
    """Forward by one stage; into the last one is being hired."""
    before = journey.rule
    journey.stage += 1
    is_hired = journey.rule.kind is StageKind.HIRED
    by = journey.opening.manager.key if before.kind is StageKind.SCREENING else journey.opening.owner
    kind = MoveKind.HIRED if is_hired else MoveKind.FORWARD
    _event(making, journey, kind, at, origin=before.key, to=journey.rule.key, by=by)
    vouched.leave(
        making, stage=before, application=journey.key, candidate=journey.somebody.key, at=at,
        by=journey.opening.owner, approver=journey.opening.manager.key,
    )  # fmt: skip
    journey.entered_at = at
    if before.kind is StageKind.APPROVAL or before.kind is StageKind.OFFER:
        offer(making, journey, at)
    if is_hired:
        journey.state, journey.closed_at = ApplicationState.HIRED, at
        journey.opening.hired += 1
        making.hires_by_channel.setdefault(journey.channel, []).append(at)


def stop(
    making: Making, journey: Journey, at: datetime, reason: RejectReason | None, note: str = "", *, withdrew: bool
) -> None:
    """The end of an application without a hire."""
    kind = MoveKind.WITHDRAWN if withdrew else MoveKind.REJECTED
    journey.state = ApplicationState.WITHDRAWN if withdrew else ApplicationState.REJECTED
    journey.closed_at, journey.reason, journey.reason_note = at, reason, note
    _event(making, journey, kind, at, to=journey.rule.key, by=journey.opening.owner, reason=reason, note=note)
    talk.refused(making, journey.key, journey.somebody, at, withdrew=withdrew)


def finish(making: Making, journey: Journey) -> Key:
    """Write the application as it stands now."""
    is_open = journey.state is ApplicationState.OPEN
    due = journey.due_at or journey.rule.due_at(journey.entered_at, making.calendar)
    return making.rows.add(
        Application,
        id=journey.key,
        candidate_id=journey.somebody.key,
        position_id=journey.opening.key,
        stage_id=journey.rule.key,
        state=journey.state,
        channel_id=making.channels[journey.channel],
        channel_note=journey.note,
        owner_id=journey.opening.owner,
        entered_at=journey.entered_at,
        due_at=due if is_open else None,
        created_at=journey.created_at,
        closed_at=journey.closed_at,
        reason=journey.reason,
        reason_note=journey.reason_note,
    )


def offer(making: Making, journey: Journey, at: datetime) -> None:
    """What was offered: within the expectation, mostly."""
    low, high = journey.somebody.life.pay
    yuan = round((low + (high - low) * making.pen.between(0, 1)) / 100) * 100
    making.rows.add(
        Salary,
        candidate_id=journey.somebody.key,
        application_id=journey.key,
        kind=SalaryKind.OFFERED,
        low=fen(yuan),
        high=fen(yuan),
        at=at - timedelta(hours=2),
    )


def walk(making: Making, journey: Journey, *, luck: float = 0, hire_by: datetime | None = None) -> None:
    """Invent everything from the first stage to the end or to now; `hire_by` makes sure of a hire by then."""
    while journey.state is ApplicationState.OPEN:
        is_good = hire_by is not None or _goes_on(making, journey, luck)
        hours = _hours(making, journey)
        if hire_by is not None:
            left = making.calendar.between(journey.entered_at, hire_by) / timedelta(hours=1)
            steps = len(journey.opening.codes) - 1 - journey.stage
            hours = min(hours, left / steps * 0.95)
        leave = making.work(journey.entered_at, hours)
        over = journey.opening.ends_at
        if over is not None and leave > over and hire_by is None:
            at = max(over, journey.entered_at + timedelta(minutes=5))
            words = making.pen.words["texts"]["filled" if journey.opening.closed_at else "paused"]
            stop(making, journey, at, RejectReason.OTHER, words, withdrew=False)
            return
        if leave >= making.now:
            shortened = _not_late(making, journey)
            if shortened is None:
                if journey.rule.kind is StageKind.INTERVIEW:
                    _meeting_ahead(making, journey)
                return
            leave = shortened
        if not _leave(making, journey, leave, is_good=is_good):
            return


def _leave(making: Making, journey: Journey, leave: datetime, *, is_good: bool) -> bool:
    """What happens in the stay, and its end; whether it has ended by now."""
    if journey.rule.kind is StageKind.INTERVIEW:
        no_show = not is_good and making.pen.chance(12)
        leave = _meet(making, journey, leave, is_good=is_good, no_show=no_show)
        if leave >= making.now:
            return False
        if no_show:
            stop(making, journey, leave, RejectReason.NO_SHOW, withdrew=False)
            return True
    elif making.pen.chance(60 if journey.rule.kind is StageKind.INTAKE and is_good else 18):
        talk.contact(making, journey.key, journey.somebody, leave - timedelta(minutes=20), journey.opening.owner)
    if is_good:
        step(making, journey, leave)
        return True
    pen = making.pen
    if pen.chance(WITHDRAWN[journey.code]):
        stop(making, journey, leave, RejectReason.WITHDREW, pen.one(pen.words["withdraw_notes"]), withdrew=True)
        return True
    weights = REASONS.get(journey.rule.kind, REASONS[StageKind.APPROVAL])
    reason = pen.random.choices(list(RejectReason), weights=weights)[0]
    stop(making, journey, leave, reason, pen.one(pen.words["reject_notes"]), withdrew=False)
    return True


def _goes_on(making: Making, journey: Journey, luck: float) -> bool:
    opening = journey.opening
    if journey.rule.kind in WAITS or journey.code in ("approval", "offer"):
        cap = opening.need if opening.need > 20 else opening.need - 1
        if opening.closed_at or opening.hired >= cap * 0.9:
            return False
    base = making.pen.trades["forward"][opening.process][journey.code]
    return making.pen.chance(base + luck + 7 * journey.somebody.quality)


def _hours(making: Making, journey: Journey) -> float:
    own = WORKER_STAYS if journey.opening.process == "worker" else {}
    low, high, late_low, late_high, late = own.get(journey.code, STAYS[journey.code])
    pen = making.pen
    return pen.between(late_low, late_high) if pen.chance(late) else pen.between(low, high)


def _not_late(making: Making, journey: Journey) -> datetime | None:
    """None when somebody may stay where they are now; an earlier end when they would be past the limit."""
    due = journey.rule.due_at(journey.entered_at, making.calendar)
    if due is None or due > making.now + timedelta(minutes=30):
        return None
    if making.may_be_late > 0 and making.now - due < timedelta(days=2):
        making.may_be_late -= 1
        return None
    until = min(due, making.now)
    return journey.entered_at + (until - journey.entered_at) * making.pen.between(0.6, 0.9)


def _meet(making: Making, journey: Journey, leave: datetime, *, is_good: bool, no_show: bool) -> datetime:
    """A meeting inside a stay that ended, with its evaluations; the end of the stay, moved behind them.

    An end that is not before now means that the stay has not ended.
    """
    pen, opening, rows = making.pen, journey.opening, (making, journey.opening, journey.somebody, journey.key)
    is_alone = opening.process == "worker" or (journey.code == "second" and pen.chance(50))
    people = interviews.panel(making, opening, 1 if is_alone else pen.random.randint(2, 3))
    minutes = 20 if opening.process == "worker" else 45
    starts_at = _slot(making, journey, leave, people, minutes)
    if starts_at is None:
        return making.now
    state = InterviewState.NO_SHOW if no_show else InterviewState.HELD
    meeting = interviews.plan(*rows, journey.stage, starts_at, people, minutes=minutes, state=state)
    talk.invited(making, journey.key, journey.somebody, meeting.starts_at, opening.title)
    if no_show:
        return max(leave, meeting.ends_at + timedelta(hours=1))
    last = _evaluations(making, journey, meeting, is_good=is_good)
    leave = max(leave, last + timedelta(minutes=25))
    if leave < making.now:
        if not is_alone:
            interviews.conclude(*rows, journey.stage, leave - timedelta(minutes=5), is_good=is_good)
        if pen.chance(45):
            talk.comment(making, journey.key, journey.somebody, last + timedelta(minutes=10), people[0].key)
    return leave


def _slot(
    making: Making, journey: Journey, leave: datetime, people: Sequence[Colleague], minutes: int
) -> datetime | None:
    """When they met: inside the stay, or soon after its planned end, but never today."""
    after, latest = journey.entered_at + timedelta(hours=1), making.local(-1, 18)
    found = slots.slot(making, after, min(leave, latest), people, minutes)
    if found is None:
        found = slots.slot(making, after, min(making.work(leave, 8), latest), people, minutes)
    return found


def _evaluations(making: Making, journey: Journey, meeting: Meeting, *, is_good: bool) -> datetime:
    """What the interviewers handed in, mostly in time; when the last one came."""
    pen, last = making.pen, meeting.ends_at
    rows = (making, journey.opening, journey.somebody, journey.key)
    for part in meeting.parts:
        if not is_good and pen.chance(6):
            continue  # never handed in
        wait = pen.between(0.2, 6) if pen.chance(86) else pen.between(20, 27)
        at = min(meeting.ends_at + timedelta(hours=wait), making.now - timedelta(minutes=pen.random.randint(40, 400)))
        at = max(at, meeting.ends_at + timedelta(minutes=8))
        if at < making.now:
            interviews.evaluate(*rows, meeting, part, at, is_good=is_good)
        last = max(last, at)
    return last


def _meeting_ahead(making: Making, journey: Journey) -> None:
    """A meeting that is planned for one of the next days, or not planned yet."""
    pen, opening = making.pen, journey.opening
    if pen.chance(25):
        return
    people = interviews.panel(making, opening, 1 if opening.process == "worker" else 2)
    minutes = 20 if opening.process == "worker" else 45
    after = making.local(1, 9)
    starts_at = slots.slot(making, after, making.work(after, 26), people, minutes)
    if starts_at is None:
        return
    confirmed = pen.chance(65)
    interviews.plan(
        making,
        opening,
        journey.somebody,
        journey.key,
        journey.stage,
        starts_at,
        people,
        minutes=minutes,
        state=InterviewState.CONFIRMED if confirmed else InterviewState.PLANNED,
        confirmed=confirmed,
    )


def _event(
    making: Making,
    journey: Journey,
    kind: MoveKind,
    at: datetime,
    *,
    to: Key,
    by: Key,
    origin: Key | None = None,
    reason: RejectReason | None = None,
    note: str = "",
) -> None:
    making.rows.add(
        StageEvent,
        application_id=journey.key,
        candidate_id=journey.somebody.key,
        position_id=journey.opening.key,
        from_id=origin,
        to_id=to,
        kind=kind,
        at=at,
        by_id=by,
        reason=reason,
        note=note,
    )
