"""What the board shows: one position, its stages, and everybody in them, made for the screen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from models.values import clock
from models.values.bilingual import Words
from models.values.enums import CautionKind, LimitUnit, PositionState, RejectReason, TaskKind
from models.values.keys import Key
from models.values.limits import Level, Reading
from models.values.rules import Rule
from services.boards.scope import Scope
from services.errors import Unmet
from services.stages import Named, Route, StageRule

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Timer:
    """The clock of a card: the stage's limit, or the task that ends before it or is late already."""

    reading: Reading
    unit: LimitUnit
    due: datetime
    step: TaskKind | None = None  # the task whose clock it is


@dataclass(frozen=True, slots=True)
class Card:
    """One person on the board. Nothing here may be a ground for selection that the law forbids."""

    application: Key
    version: int
    candidate: Key
    stage: Key
    name: str
    title: str
    company: str
    years: int | None  # of experience
    city: str
    tags: tuple[str, ...]
    is_starred: bool
    channel: Named | None
    owner: Key | None
    entered_at: datetime
    timer: Timer | None
    step: TaskKind | None = None  # what is to be done next
    interview_at: datetime | None = None
    unread: int = 0  # comments of others
    score: int | None = None
    ended_at: datetime | None = None
    reason: RejectReason | None = None
    position: str = ""  # its title, on a board of several
    caution: CautionKind | None = None  # what stands against the person: it hints and never blocks

    @property
    def level(self) -> Level:
        return self.timer.reading.level if self.timer else Level.NORMAL


@dataclass(frozen=True, slots=True)
class Lane:
    """A stage with the people in it, those who have stayed longest first."""

    rule: StageRule
    cards: tuple[Card, ...]
    total: int  # before filtering
    overdue: int
    is_bottleneck: bool = False
    median_share: float = 0.0  # of the limit

    @property
    def key(self) -> Key:
        return self.rule.key


@dataclass(frozen=True, slots=True)
class Header:
    """The position above its board, or the process above the board of all its running positions."""

    scope: Scope
    title: str  # of the position
    process: Words | None  # for the board of a process
    place: str
    state: PositionState
    headcount: int
    hired: int
    rejected: int
    running: int
    opened_at: datetime

    @property
    def key(self) -> Key:
        return self.scope.key

    @property
    def days_open(self) -> int:
        """Counted from 1, as people count."""
        return (clock.now() - self.opened_at).days + 1


@dataclass(frozen=True, slots=True)
class Tally:
    """How many cards each filter would leave; the most frequent first."""

    overdue: int = 0
    starred: int = 0
    channels: tuple[tuple[Named, int], ...] = ()
    tags: tuple[tuple[str, int], ...] = ()
    owners: tuple[tuple[Key, int], ...] = ()

    @classmethod
    def of(cls, cards: Sequence[Card]) -> Tally:
        """Count once, for all filters."""
        return cls(
            overdue=sum(card.level is Level.OVERDUE for card in cards),
            starred=sum(card.is_starred for card in cards),
            channels=_counted([card.channel for card in cards if card.channel is not None]),
            tags=tuple(Counter(word for card in cards for word in card.tags).most_common()),
            owners=_counted([card.owner for card in cards if card.owner is not None]),
        )


def _counted(shared: Sequence[T]) -> tuple[tuple[T, int], ...]:
    """How often each of a few shared objects stands there: told apart by identity, since hashing keys is slow."""
    known = {id(each): each for each in shared}
    return tuple((known[place], count) for place, count in Counter(map(id, shared)).most_common())


@dataclass(frozen=True, slots=True)
class Board:
    """A position's board."""

    header: Header
    route: Route
    lanes: tuple[Lane, ...]
    people: Mapping[Key, str]  # owners by name
    tally: Tally
    may_override: bool
    asked_at: datetime

    @property
    def total(self) -> int:
        return sum(lane.total for lane in self.lanes)

    @property
    def shown(self) -> int:
        return sum(len(lane.cards) for lane in self.lanes)


@dataclass(frozen=True, slots=True)
class Filters:
    """What is shown of a board; empty means all."""

    only_overdue: bool = False
    only_starred: bool = False
    channels: frozenset[Key] = frozenset()
    tags: frozenset[str] = frozenset()
    owners: frozenset[Key] = frozenset()

    def __bool__(self) -> bool:
        return self != Filters()

    def admits(self, card: Card) -> bool:
        """Whether a card is shown: every kind of filter must hold, one word of each kind is enough."""
        return (
            (not self.only_overdue or card.level is Level.OVERDUE)
            and (not self.only_starred or card.is_starred)
            and (not self.channels or (card.channel is not None and card.channel.key in self.channels))
            and (not self.tags or not self.tags.isdisjoint(card.tags))
            and (not self.owners or card.owner in self.owners)
        )


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether some cards may go to a stage: what is missing, and what the way there asks for."""

    stage: Key
    unmet: tuple[Unmet, ...]
    asked: tuple[Rule, ...]


def filtered(whole: Board, filters: Filters) -> Board:
    """The same board with only the admitted cards; counts and marks stay those of the whole."""
    if not filters:
        return whole
    lanes = tuple(
        replace(lane, cards=tuple(card for card in lane.cards if filters.admits(card))) for lane in whole.lanes
    )
    return replace(whole, lanes=lanes)
