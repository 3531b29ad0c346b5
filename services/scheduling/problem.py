"""What a plan for many interviews must respect, and what it says: times, rooms, people, ways, reasons."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cached_property

from models.values.keys import Key
from services.organisation.ways import ONE_PLACE, Ways
from services.scheduling import busy
from services.scheduling.busy import Span


class Reason(StrEnum):
    """Why somebody has no time."""

    WISHES = "wishes"  # none of the rounds is when the candidate can come
    INTERVIEWERS_AWAY = "interviewers_away"  # nobody of a group is free in any round that suits
    ROOMS_FULL = "rooms_full"  # every room is taken in every round that suits
    INTERVIEWERS_FULL = "interviewers_full"  # the rounds are taken by others
    TRAVEL = "travel"  # there would be room and somebody free, but not the time for the way there


@dataclass(frozen=True, slots=True)
class Round:
    """A time on the grid; `half` tells half days apart."""

    start: datetime
    end: datetime
    half: int
    day: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """Who is to be met: one interviewer of each group, the first of a group preferred; when they can come."""

    key: Key
    groups: tuple[tuple[Key, ...], ...]
    can_come: Callable[[Round], bool] = field(default=lambda _: True, compare=False)
    taken: tuple[Span, ...] = ()
    person: Key | None = None  # who applies for two positions is met for one at a time


@dataclass(frozen=True)
class Problem:
    """Everything that the plan must respect."""

    rounds: tuple[Round, ...]
    candidates: tuple[Candidate, ...]
    rooms: tuple[str, ...]
    people: Mapping[Key, Sequence[Span]]  # what each interviewer has already
    held: Mapping[str, Sequence[Span]]  # what each room has already
    in_a_row: int = 4  # rounds, then a break of one
    most_a_day: int = 8
    ways: Ways = ONE_PLACE  # between the places of rooms

    @cached_property
    def spots(self) -> tuple[tuple[str, ...], ...]:
        """The rooms by the place they are in; within one nobody is on the way."""
        found: dict[Key | None, list[str]] = {}
        for room in self.rooms:
            found.setdefault(self.ways.place(room), []).append(room)
        return tuple(tuple(rooms) for rooms in found.values())

    def way(self, spot: int, other: int) -> timedelta:
        """From one place to another."""
        return self.ways.between(self.spots[spot][0], self.spots[other][0])

    def there(self, spans: Sequence[Span]) -> list[list[bool]]:
        """Per place, in which rounds somebody can be there who has this already, the way counted."""
        is_free = free(spans, self.rounds)
        placed = [span for span in spans if self.ways.place(span.place) is not None]
        return [
            [
                is_free[number]
                and all(self.ways.reaches(rooms[0], at.start, at.end, s.place, s.start, s.end) for s in placed)
                for number, at in enumerate(self.rounds)
            ]
            for rooms in self.spots
        ]


@dataclass(frozen=True, slots=True)
class Placed:
    """One interview of the plan."""

    candidate: Key
    round: Round
    people: tuple[Key, ...]
    room: str


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Somebody without a time."""

    candidate: Key
    reason: Reason


@dataclass(frozen=True, slots=True)
class Plan:
    """The answer. `gap` bounds how far it may be from the best, 0 when it is proven."""

    placed: tuple[Placed, ...]
    unplaced: tuple[Unplaced, ...]
    gap: float
    is_proven: bool


def rounds(
    hours: Sequence[tuple[datetime, datetime]], minutes: int, gap: int, day_of: Callable[[datetime], int]
) -> tuple[Round, ...]:
    """The grid: from the beginning of each open span, rounds of so many minutes with a gap between them."""
    found = []
    for half, (opens, closes) in enumerate(hours):
        at = opens
        while at + timedelta(minutes=minutes) <= closes:
            found.append(Round(at, at + timedelta(minutes=minutes), half, day_of(at)))
            at += timedelta(minutes=minutes + gap)
    return tuple(found)


def free(spans: Sequence[Span], on: Sequence[Round]) -> list[bool]:
    """In which rounds nothing of it takes place."""
    taken = busy.merged((span.start, span.end) for span in spans)
    return [not any(opens < each.end and closes > each.start for opens, closes in taken) for each in on]
