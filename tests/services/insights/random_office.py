"""A small office with a random past, awkward cases included, kept as plain records beside the tables.

Stages skipped, entered again, left backwards; people who apply twice; paused positions; interviews without an
outcome; evaluations late, missing, amended; month ends and a leap day; processes with and without an offer.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from sqlalchemy.orm import Session

from models.tables import (
    Application,
    Assignment,
    CallEntry,
    CallList,
    Candidate,
    Contact,
    ContactLog,
    Evaluation,
    Interview,
    Message,
    Packet,
    Pause,
    Person,
    Position,
    Process,
    Salary,
    Score,
    Stage,
    StageEvent,
)
from models.values.enums import (
    ApplicationState,
    CallOutcome,
    Conclusion,
    ContactChannel,
    InterviewState,
    MessageState,
    MoveKind,
    PacketKind,
    PacketState,
    RejectReason,
    Role,
    SalaryKind,
    StageKind,
)
from models.values.keys import Key
from services.insights import stays
from services.surveys import answers, forms
from services.workspace import Workspace
from tests import factories

NOW = datetime(2024, 3, 31, 16, 30, tzinfo=UTC)
"""Just after midnight of 1 April in Shanghai: the month has ended there and not in UTC. 2024 has a leap day."""
START = datetime(2024, 1, 1, tzinfo=UTC)
HR, MANAGER, PANEL = Role.RECRUITER, Role.HIRING_MANAGER, Role.INTERVIEWER
PROCESSES = {
    "long": (
        ("screen", StageKind.INTAKE, HR),
        ("call", StageKind.SCREENING, HR),
        ("department", StageKind.SCREENING, MANAGER),
        ("first", StageKind.INTERVIEW, PANEL),
        ("second", StageKind.INTERVIEW, PANEL),
        ("offer", StageKind.OFFER, HR),
        ("onboarding", StageKind.ONBOARDING, HR),
        ("probation", StageKind.PROBATION, MANAGER),
        ("hired", StageKind.HIRED, HR),
    ),
    "short": (
        ("screen", StageKind.INTAKE, HR),
        ("first", StageKind.INTERVIEW, PANEL),
        ("approval", StageKind.APPROVAL, MANAGER),
        ("hired", StageKind.HIRED, HR),
    ),
}


@dataclass(slots=True)
class Event:
    kind: MoveKind
    stage: str
    at: datetime
    reason: RejectReason | None = None


@dataclass(slots=True)
class Meeting:
    stage: str
    starts: datetime
    ends: datetime
    state: InterviewState
    panel: list[tuple[datetime | None, datetime | None]] = field(default_factory=list)  # due, first submitted


@dataclass(slots=True)
class Applied:
    """One application as plain data."""

    key: Key
    person: Key
    process: str
    position: Key
    channel: str
    created: datetime
    events: list[Event]
    state: ApplicationState = ApplicationState.OPEN
    contacts: list[datetime] = field(default_factory=list)
    meetings: list[Meeting] = field(default_factory=list)
    calls: list[tuple[CallOutcome | None, datetime | None]] = field(default_factory=list)
    filled: dict[str, bool] = field(default_factory=dict)

    def stays(self) -> list[tuple[str, datetime, datetime | None, MoveKind | None]]:
        found = []
        for event, after in zip(self.events, [*self.events[1:], None], strict=True):
            if event.kind not in (MoveKind.REJECTED, MoveKind.WITHDRAWN):
                found.append((event.stage, event.at, after.at if after else None, after.kind if after else None))
        return found

    def kind_of(self, stage: str) -> StageKind:
        return next(kind for code, kind, _ in PROCESSES[self.process] if code == stage)


@dataclass(slots=True)
class Office:
    """Everything that the plain computations need."""

    applied: list[Applied]
    opened: dict[Key, datetime]
    pauses: dict[Key, list[tuple[datetime, datetime | None]]]
    scores: list[tuple[Key, str, Key, dict[str, int], datetime]]  # application, stage, rater, points, submitted
    answers: list[tuple[str, list[int], datetime]] = field(default_factory=list)  # audience, scales of a survey, when
    surveys: list[tuple[PacketState, datetime | None]] = field(default_factory=list)  # where each form is, when it went


def make(workspace: Workspace, seed: int, count: int = 70) -> Office:
    """A random past; the stays are derived as the program derives them."""
    chance = random.Random(seed)
    with workspace.action("demo") as session:
        office = _Maker(session, chance).make(count)
        _answer_surveys(session, office, random.Random(seed + 1))
        _call(session, office, random.Random(seed + 2))
        _send_surveys(session, office, random.Random(seed + 3))
    stays.follow(workspace)
    return office


def _answer_surveys(session: Session, office: Office, chance: random.Random) -> None:
    """Answers to the shipped surveys: some with scores, some with words alone, some about an application."""
    forms.seed(session)
    for form in forms.surveys(session):
        scales = [q.code for q in form.questions if q.kind is forms.Kind.SCALE]
        for _ in range(25):
            points = [chance.randint(2, 5) for _ in scales] if chance.random() < 0.8 else []
            given: dict[str, int | str] = dict(zip(scales, points, strict=False)) | {"comment": "好"}
            at = START + timedelta(hours=chance.randrange(100 * 24))
            answers.keep(session, survey=form.key, answers=given, way="kiosk", at=at)
            if form.is_anonymous:
                at = at.replace(hour=0, minute=0)
            office.answers.append((form.audience.value, points, at))


def _send_surveys(session: Session, office: Office, chance: random.Random) -> None:
    """Surveys drafted for some of the applications: sent or not, back or not, withdrawn."""
    survey = next(form.key for form in forms.surveys(session) if form.audience is forms.Audience.CANDIDATE)
    for number, one in enumerate(office.applied):
        at = START + timedelta(hours=chance.randrange(100 * 24))
        state, is_sent = chance.choice(list(PacketState)), chance.random() < 0.8
        message = Message(candidate_id=one.person, application_id=one.key, event="survey", body="问卷", created_at=at,
                          channel=ContactChannel.EMAIL, sent_at=at if is_sent else None,
                          state=MessageState.SENT if is_sent else MessageState.DRAFT)  # fmt: skip
        session.add(message)
        session.flush()
        session.add(Packet(kind=PacketKind.SURVEY, state=state, code=f"S{number:05}", candidate_id=one.person,
                           language="zh", position_id=one.position, survey_id=survey, application_id=one.key,
                           message_id=message.id, content={}, issued_at=at))  # fmt: skip
        office.surveys.append((state, message.sent_at))
    session.flush()


def _call(session: Session, office: Office, chance: random.Random) -> None:
    """A call list with some of the people: called or not, reached or not."""
    made = CallList(name="名单", questions=[], created_at=START)
    session.add(made)
    session.flush()
    for one in chance.sample(office.applied, len(office.applied) // 2):
        outcome = chance.choice((None, *CallOutcome))
        at = min(one.created + timedelta(hours=chance.randrange(90 * 24)), NOW) if outcome else None
        one.calls.append((outcome, at))
        if at is not None:
            one.contacts.append(at)
            session.add(
                ContactLog(
                    candidate_id=one.person, application_id=one.key, channel=ContactChannel.PHONE, words="", at=at
                )
            )
        session.add(CallEntry(list_id=made.id, candidate_id=one.person, outcome=outcome, last_at=at))
    session.flush()


class _Maker:
    def __init__(self, session: Session, chance: random.Random) -> None:
        self.session, self.chance = session, chance
        self.stage: dict[tuple[str, str], Stage] = {}
        self.office = Office([], {}, {}, [])

    def make(self, count: int) -> Office:
        processes = {code: self._process(code) for code in PROCESSES}
        positions = []
        for number in range(4):
            code = "short" if number == 3 else "long"
            opened = START - timedelta(days=self.chance.randrange(30))
            row = Position(title=f"职位{number}", process_id=processes[code], opened_at=opened, synonyms=[])
            row.approved_at = opened - timedelta(days=2) if number % 2 else None
            self.session.add(row)
            self.session.flush()
            self.office.opened[row.id] = row.approved_at or opened
            self.office.pauses[row.id] = self._pauses(row.id, opened)
            positions.append((row.id, code))
        raters = [Person(name=f"面试官{n}", roles=[]) for n in range(4)]
        self.session.add_all(raters)
        self.session.flush()
        people: list[Key] = []
        for number in range(count):
            again = people and self.chance.random() < 0.2
            person = self.chance.choice(people) if again else self._person(number)
            people.append(person)
            self._application(person, *self.chance.choice(positions), [row.id for row in raters])
        return self.office

    def _process(self, code: str) -> Key:
        row = Process(code=code, name_zh=code, name_en=code, created_at=START)
        self.session.add(row)
        self.session.flush()
        for rank, (stage, kind, role) in enumerate(PROCESSES[code], 1):
            made = Stage(
                process_id=row.id, code=stage, rank=rank, name_zh=stage, name_en=stage, kind=kind, owner_role=role,
                entry_conditions=[], exit_conditions=[],
            )  # fmt: skip
            self.session.add(made)
            self.stage[code, stage] = made
        self.session.flush()
        return row.id

    def _pauses(self, position: Key, opened: datetime) -> list[tuple[datetime, datetime | None]]:
        found: list[tuple[datetime, datetime | None]] = []
        at = opened + timedelta(days=self.chance.randrange(1, 10))
        for _ in range(self.chance.randrange(3)):
            end = at + timedelta(days=self.chance.randrange(1, 9))
            found.append((at, end if self.chance.random() < 0.8 else None))
            self.session.add(Pause(position_id=position, from_at=at, to_at=found[-1][1]))
            if found[-1][1] is None:
                break
            at = end + timedelta(days=self.chance.randrange(1, 20))
        return found

    def _person(self, number: int) -> Key:
        row = Candidate(name=f"人{number}", created_at=START, available=self.chance.choice(("", "一个月内")))
        self.session.add(row)
        self.session.flush()
        if self.chance.random() < 0.7:
            self.session.add(Contact(candidate_id=row.id, kind="phone", value="1", normal="1"))
        if self.chance.random() < 0.5:
            self.session.add(Salary(candidate_id=row.id, kind=SalaryKind.EXPECTED, at=START))
        self.session.flush()
        return row.id

    def _application(self, person: Key, position: Key, code: str, raters: list[Key]) -> None:
        chance, route = self.chance, [stage for stage, _, _ in PROCESSES[code]]
        created = START + timedelta(minutes=chance.randrange(60 * 24 * 90))
        channel = chance.choice(("referral", "pool", "boss", ""))
        row = Application(
            candidate_id=person, position_id=position, stage_id=self.stage[code, route[0]].id, entered_at=created,
            created_at=created, channel_id=factories.channel(self.session, channel).id if channel else None,
        )  # fmt: skip
        self.session.add(row)
        self.session.flush()
        found = Applied(row.id, person, code, position, channel, created, [Event(MoveKind.ENTERED, route[0], created)])
        self._walk(found, route)
        row.state = found.state
        if found.state is not ApplicationState.OPEN:
            row.closed_at, row.reason = found.events[-1].at, found.events[-1].reason
        for event in found.events:
            self.session.add(
                StageEvent(
                    application_id=row.id, candidate_id=person, position_id=position, kind=event.kind, at=event.at,
                    to_id=self.stage[code, event.stage].id, reason=event.reason,
                )
            )  # fmt: skip
        if chance.random() < 0.3:
            found.contacts.append(min(created + timedelta(minutes=chance.randrange(1, 4000)), NOW))
            self.session.add(
                ContactLog(candidate_id=person, application_id=row.id, channel=ContactChannel.PHONE, words="",
                           at=found.contacts[0])
            )  # fmt: skip
        for stage, entered, left, _ in found.stays():
            if found.kind_of(stage) is StageKind.INTERVIEW and chance.random() < 0.8:
                self._meeting(found, stage, entered, left, raters)
        self.session.flush()
        self.office.applied.append(found)

    def _walk(self, found: Applied, route: list[str]) -> None:
        chance, where, at = self.chance, 0, found.created
        while chance.random() < 0.85:
            at += timedelta(minutes=chance.randrange(1, 60 * 24 * 9))
            if at >= NOW:
                return
            draw = chance.random()
            if draw < 0.18:
                kind = chance.choice((MoveKind.REJECTED, MoveKind.WITHDRAWN))
                reason = chance.choice((None, RejectReason.OTHER, RejectReason.SALARY))
                found.events.append(Event(kind, route[where], at, reason))
                found.state = ApplicationState(kind.value)
                if chance.random() < 0.7 or at + timedelta(hours=5) >= NOW:
                    return
                at += timedelta(hours=5)
                found.events.append(Event(MoveKind.REOPENED, route[where], at))
                found.state = ApplicationState.OPEN
            elif draw < 0.26 and where > 0:
                where -= 1
                found.events.append(Event(MoveKind.BACK, route[where], at))
            else:
                where = min(where + chance.choice((1, 1, 1, 2)), len(route) - 1)
                last = where == len(route) - 1
                found.events.append(Event(MoveKind.HIRED if last else MoveKind.FORWARD, route[where], at))
                if last:
                    found.state = ApplicationState.HIRED
                    return

    def _meeting(self, found: Applied, stage: str, entered: datetime, left: datetime | None, raters: list[Key]) -> None:
        chance = self.chance
        starts = entered + timedelta(minutes=chance.randrange(1, 60 * 24 * 5))
        if left is not None and starts > left:
            starts = left
        states = list(InterviewState) if starts < NOW else [InterviewState.PLANNED, InterviewState.CONFIRMED]
        meeting = Meeting(stage, starts, starts + timedelta(hours=1), chance.choice(states))
        row = Interview(
            application_id=found.key, candidate_id=found.person, position_id=found.position,
            stage_id=self.stage[found.process, stage].id, starts_at=starts, ends_at=meeting.ends, state=meeting.state,
        )  # fmt: skip
        self.session.add(row)
        self.session.flush()
        for rater in chance.sample(raters, chance.randrange(1, 4)):
            due = meeting.ends + timedelta(hours=24) if chance.random() < 0.8 else None
            made = Assignment(interview_id=row.id, candidate_id=found.person, person_id=rater, due_at=due)
            self.session.add(made)
            self.session.flush()
            came = meeting.ends + timedelta(minutes=chance.randrange(1, 60 * 40))
            is_written = meeting.state is InterviewState.HELD and came < NOW and chance.random() < 0.85
            meeting.panel.append((due, came if is_written else None))
            if is_written:
                self._evaluation(found, stage, row, made, rater, came)
        found.meetings.append(meeting)

    def _evaluation(
        self, found: Applied, stage: str, meeting: Interview, assignment: Assignment, rater: Key, came: datetime
    ) -> None:
        before = None
        for turn in range(2 if self.chance.random() < 0.2 else 1):
            row = Evaluation(
                assignment_id=assignment.id, interview_id=meeting.id, application_id=found.key,
                candidate_id=found.person, author_id=rater, conclusion=Conclusion.YES, risks=[],
                submitted_at=came + timedelta(minutes=turn), amends_id=before,
            )  # fmt: skip
            self.session.add(row)
            self.session.flush()
            points = {code: self.chance.randrange(1, 6) for code in self.chance.sample(("a", "b", "c"), 2)}
            for dimension, value in points.items():
                self.session.add(
                    Score(evaluation_id=row.id, candidate_id=found.person, dimension=dimension, points=value)
                )
            if before is not None:
                self.office.scores.pop()
            self.office.scores.append((found.key, stage, rater, points, row.submitted_at))
            before = row.id
