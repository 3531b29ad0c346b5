"""An application on file is brought to where a later ledger says that it is: dated events, limit, task, interviews."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, insert, select, update
from sqlalchemy.orm import Session

from models.tables import Application, Assignment, Evaluation, Interview, Position, StageEvent
from models.values import untold
from models.values.enums import ApplicationState, InterviewState, MoveKind, PositionState, Role, StageKind, TaskState
from models.values.keys import Key, new_key
from models.values.working_time import WorkingCalendar
from services import stage_tasks
from services.ledgers.bulk import Put
from services.ledgers.course import stages_passed
from services.ledgers.journey import Journey, Meeting
from services.ledgers.records import CONCLUSIONS, Bound, Course, Office, put_meeting, time_and_state
from services.stage_tasks import Entering
from services.stages import StageRule, route_of_stage

_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Hands:
    """What the writer of an import lends: the bulk, rows that are found or made by name, the office, who acts."""

    put: Put
    channel: Callable[[str], Key | None]
    person: Callable[[str, Role], Key]
    office: Office
    calendar: WorkingCalendar
    by: Key | None


def move(session: Session, hands: Hands, application: Key, way: Journey) -> None:
    """Write the events that lead from where the application stands to where the way leads."""
    row = session.execute(
        select(
            Application.candidate_id, Application.position_id, Application.stage_id, Application.state,
            Application.owner_id,
        ).where(Application.id == application)
    ).one()  # fmt: skip
    route = route_of_stage(session, row.stage_id)
    events = _Events(session, hands, application, row)
    values = events.follow(way, route[row.stage_id], Course(route))
    session.execute(
        update(Application.__table__)  # type: ignore[arg-type]
        .where(Application.id == application)
        .values(version=Application.version + 1, **values)
    )
    is_open = values["state"] is ApplicationState.OPEN
    was = TaskState.DROPPED if values["state"] in _ENDED else TaskState.DONE
    stage_tasks.close(session, [application], state=was)
    if is_open:
        entering = Entering(application, row.candidate_id, row.position_id, row.owner_id)
        stage = route[values["stage_id"]]
        stage_tasks.open_for(session, [entering], stage, at=hands.office.now, due=values["due_at"])
        _reopen_position(session, row.position_id)


_ENDED = (ApplicationState.REJECTED, ApplicationState.WITHDRAWN)


class _Events:
    """The stage events of one application, added after those that it has."""

    def __init__(self, session: Session, hands: Hands, application: Key, row: Any) -> None:
        self._session = session
        self._hands = hands
        self._application = application
        self._row = row
        last = session.scalar(select(func.max(StageEvent.at)).where(StageEvent.application_id == application))
        self._at: datetime = last or hands.office.now

    def follow(self, way: Journey, now: StageRule, course: Course) -> dict[str, Any]:
        """Add the events; the columns of the application as it stands afterwards."""
        office = self._hands.office
        if self._row.state is not ApplicationState.OPEN and way.state not in _ENDED:
            self._add(MoveKind.REOPENED, None, now.key, self._next())
        steps = stages_passed(way, course)
        at, stage = self._at, now
        for target, step in steps:
            if target.rank > stage.rank:
                at = max(self._at, office.moment(step.when)) if step.when is not None else self._next()
                kind = MoveKind.HIRED if target.kind is StageKind.HIRED else MoveKind.FORWARD
                self._add(kind, stage.key, target.key, at)
                stage = target
        last = steps[-1][0]
        if last.rank < now.rank and way.state is ApplicationState.OPEN:
            at = office.now
            self._add(MoveKind.BACK, now.key, last.key, at)
            stage = last
        values: dict[str, Any] = {
            "stage_id": stage.key, "state": way.state, "reason": way.reason, "reason_note": way.note,
            "closed_at": None, "due_at": None,
        }  # fmt: skip
        if stage.key != now.key:
            values["entered_at"] = at
        if way.state is ApplicationState.OPEN:
            values["due_at"] = stage.due_at(office.now, self._hands.calendar)
        elif way.state is ApplicationState.HIRED:
            values["closed_at"] = at
        else:
            ended = max(self._at, office.moment(way.ended)) if way.ended else self._next()
            kind = MoveKind.REJECTED if way.state is ApplicationState.REJECTED else MoveKind.WITHDRAWN
            self._add(kind, stage.key, stage.key, ended, way)
            values["closed_at"] = ended
        return values

    def _next(self) -> datetime:
        return min(self._at + untold.STEP, self._hands.office.now)

    def _add(self, kind: MoveKind, start: Key | None, to: Key, at: datetime, way: Journey | None = None) -> None:
        self._at = max(self._at, at)
        self._session.execute(
            insert(StageEvent),
            {
                "id": new_key(), "application_id": self._application, "candidate_id": self._row.candidate_id,
                "position_id": self._row.position_id, "from_id": start, "to_id": to, "kind": kind, "at": at,
                "by_id": self._hands.by, "reason": way.reason if way else None, "note": way.note if way else "",
            },
        )  # fmt: skip


def _reopen_position(session: Session, position: Key) -> None:
    """A position that ran to its end in an earlier version runs again when somebody is on the way in it."""
    session.execute(
        update(Position.__table__)  # type: ignore[arg-type]
        .where(Position.id == position, Position.state == PositionState.CLOSED)
        .values(state=PositionState.OPEN, closed_at=None, version=Position.version + 1)
    )


def meet(session: Session, hands: Hands, application: Key, meeting: Meeting) -> None:
    """An interview that the program has not yet."""
    row = session.execute(
        select(Application.candidate_id, Application.position_id, Application.stage_id).where(
            Application.id == application
        )
    ).one()
    course = Course(route_of_stage(session, row.stage_id))
    bound = Bound(application, row.candidate_id, row.position_id, None, None, hands.by)
    people = [hands.person(name, Role.INTERVIEWER) for name in meeting.interviewers]
    put_meeting(hands.put, bound, meeting, course, people, None, hands.office)


def meet_again(session: Session, hands: Hands, interview: Key, meeting: Meeting) -> None:
    """An interview on file, as the ledger has it now: its time, its result, what was found in it."""
    row = session.get_one(Interview, interview)
    assert meeting.when is not None
    starts, state = time_and_state(meeting, meeting.when, hands.office)
    values: dict[str, Any] = {"starts_at": starts, "ends_at": starts + _HOUR, "state": state}
    if meeting.words:
        values["words"] = meeting.words
    session.execute(
        update(Interview.__table__)  # type: ignore[arg-type]
        .where(Interview.id == interview)
        .values(version=Interview.version + 1, **values)
    )
    conclusion = CONCLUSIONS.get(meeting.outcome)
    if conclusion is None or state is not InterviewState.HELD:
        return
    parts = dict(
        session.execute(select(Assignment.person_id, Assignment.id).where(Assignment.interview_id == interview)).all()
    )
    people = [hands.person(name, Role.INTERVIEWER) for name in meeting.interviewers] or list(parts)[:1]
    if not people:
        return
    lead = people[0]
    if lead not in parts:
        parts[lead] = new_key()
        part = {"id": parts[lead], "interview_id": interview, "candidate_id": row.candidate_id, "person_id": lead,
                "is_lead": True, "version": 1}  # fmt: skip
        session.execute(insert(Assignment), part)
    earlier = session.scalars(
        select(Evaluation).where(Evaluation.assignment_id == parts[lead]).order_by(Evaluation.submitted_at.desc())
    ).first()
    notes = meeting.words if meeting.score is None else f"{meeting.words} ({meeting.score:g})".strip()
    if earlier is not None and (earlier.conclusion, earlier.notes) == (conclusion, notes):
        return
    session.execute(
        insert(Evaluation),
        {
            "id": new_key(), "assignment_id": parts[lead], "interview_id": interview,
            "application_id": row.application_id, "candidate_id": row.candidate_id, "author_id": lead,
            "conclusion": conclusion, "notes": notes, "risks": [],
            "submitted_at": min(starts + _HOUR, hands.office.now), "amends_id": earlier.id if earlier else None,
        },
    )  # fmt: skip
