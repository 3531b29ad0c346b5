"""What the profile page is given: one person, seen through one application."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from models.values.bilingual import Words
from models.values.enums import (
    ApplicationState,
    Conclusion,
    ContactChannel,
    Degree,
    InterviewState,
    RejectReason,
)
from models.values.keys import Key
from models.values.limits import Limit
from models.values.money import Pay
from services.candidates import Address
from services.cautions import Word
from services.errors import Unmet


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """What is known of somebody."""

    key: Key
    version: int
    name: str
    title: str
    company: str
    city: str
    degree: Degree | None
    school: str
    major: str
    experience_months: int | None  # until today
    stored_months: int | None  # as it stands in the field
    expected_title: str
    expected_city: str
    available: str
    preferred_contact: ContactChannel | None
    contact_note: str
    summary: str
    note: str
    is_starred: bool
    follow_days: int | None  # how often a starred person should hear from us; None: as usual
    addresses: tuple[Address, ...]
    tags: tuple[str, ...]
    expected: Pay | None
    expected_words: str  # as written, where no figure was read
    expected_typed: str  # as it may be typed again
    may_see_salary: bool
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Step:
    """One stage of the way: how long it took, or whether it is still ahead."""

    stage: Key
    rank: int
    name: Words
    used: timedelta | None  # time spent there, all stays together; None while it was never entered
    is_current: bool
    is_past: bool
    due: int = 0  # evaluations asked for in this stage
    submitted: int = 0


@dataclass(frozen=True, slots=True)
class Gate:
    """The next stage and whether its conditions hold."""

    stage: Key
    name: Words
    rank: int
    unmet: tuple[Unmet, ...]
    conclusion: Conclusion | None  # the weakest of the submitted ones of the present stage; withheld while blind


@dataclass(frozen=True, slots=True)
class Beside:
    """Somebody who stands next to the person shown."""

    candidate: Key
    application: Key


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The same stage's people, who waits longest first."""

    place: int  # 1…count
    count: int
    before: Beside | None
    after: Beside | None


@dataclass(frozen=True, slots=True)
class Way:
    """One application and its place in the process."""

    application: Key
    version: int
    position: Key
    position_title: str
    state: ApplicationState
    stage: Key
    stage_name: Words
    channel: Words | None
    channel_note: str
    owner: Key | None
    owner_name: str
    entered_at: datetime
    due_at: datetime | None
    limit: Limit | None
    closed_at: datetime | None
    reason: RejectReason | None
    reason_note: str
    steps: tuple[Step, ...]
    gate: Gate | None
    neighbours: Neighbours | None
    trials: tuple[tuple[str, str, str], ...] = ()  # experiments it is in while it is open: words, arm, what to do


@dataclass(frozen=True, slots=True)
class OtherWay:
    """Another application of the same person."""

    application: Key
    position_title: str
    stage_name: Words
    state: ApplicationState
    reason: RejectReason | None
    at: datetime  # entered the stage, or closed


@dataclass(frozen=True, slots=True)
class Meeting:
    """An interview that is ahead, or took place and waits for something."""

    key: Key
    version: int
    stage: Key
    stage_name: Words
    starts_at: datetime
    ends_at: datetime
    place: str
    state: InterviewState
    my_assignment: Key | None  # my part that waits for an evaluation
    first_assignment: Key | None  # any part that waits


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers on the tabs."""

    background: int
    evaluations: int
    talks: int
    messages: int
    documents: int
    comments: int


@dataclass(frozen=True, slots=True)
class Resume:
    """The file on the left."""

    document: Key
    name: str
    pages: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Profile:
    """The page."""

    person: PersonFacts
    way: Way | None
    others: tuple[OtherWay, ...]
    meetings: tuple[Meeting, ...]
    counts: Counts
    resume: Resume | None
    caution: Word | None = None
