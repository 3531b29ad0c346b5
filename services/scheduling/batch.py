"""Many interviews at once: candidates × interviewers × rooms × times as an assignment problem for HiGHS.

Times are rounds of equal length on a grid of the office's hours, as people run such days. Every candidate is asked
for once; who cannot be placed is told with the reason, so the model always has a solution. Interviewers get their
breaks and their most a day, nobody and no room is in two at once, and an interviewer stays in one place for half
a day, since the way between two places takes longer than the gap between two rounds.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from models.values.keys import Key
from services.errors import Cancelled
from services.scheduling import busy
from services.scheduling.busy import Span

SECONDS = 10.0
_UNPLACED = 100_000.0  # what leaving somebody out costs: more than any wait
_OTHER_CHOICE = 3.0  # what an interviewer costs who is not the first choice, in rounds of waiting
_SPARE = 1.6  # how much more room than people the first try looks at
_LOOK = 0.2  # seconds between two looks whether to stop


class Reason(StrEnum):
    """Why somebody has no time."""

    WISHES = "wishes"  # none of the rounds is when the candidate can come
    INTERVIEWERS_AWAY = "interviewers_away"  # nobody of a group is free in any round that suits
    ROOMS_FULL = "rooms_full"  # every room is taken in every round that suits
    INTERVIEWERS_FULL = "interviewers_full"  # the rounds are taken by others


@dataclass(frozen=True, slots=True)
class Round:
    """A time on the grid; `half` tells half days apart."""

    start: datetime
    end: datetime
    half: int
    day: int


@dataclass(frozen=True, slots=True)
class Room:
    """A room and the place it is in."""

    name: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Who is to be met: one interviewer of each group, the first of a group preferred; when they can come."""

    key: Key
    groups: tuple[tuple[Key, ...], ...]
    can_come: Callable[[Round], bool] = field(default=lambda _: True, compare=False)
    taken: tuple[Span, ...] = ()
    person: Key | None = None  # who applies for two positions is met for one at a time


@dataclass(frozen=True, slots=True)
class Problem:
    """Everything that the plan must respect."""

    rounds: tuple[Round, ...]
    candidates: tuple[Candidate, ...]
    rooms: tuple[Room, ...]
    people: Mapping[Key, Sequence[Span]]  # what each interviewer has already
    held: Mapping[str, Sequence[Span]]  # what each room has already
    in_a_row: int = 4  # rounds, then a break of one
    most_a_day: int = 8


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


def solve(problem: Problem, *, is_cancelled: Callable[[], bool] = lambda: False, seconds: float = SECONDS) -> Plan:
    """The plan with the fewest left out, then the soonest. Raises `Cancelled`."""
    open_rooms = [_free(problem.held.get(room.name, ()), problem.rounds) for room in problem.rooms]
    near = _near(problem, open_rooms)
    first = _solve(problem, near, open_rooms, is_cancelled, seconds)
    if not first.unplaced or near == len(problem.rounds):
        return first
    return _solve(problem, len(problem.rounds), open_rooms, is_cancelled, seconds)


def _near(problem: Problem, open_rooms: Sequence[Sequence[bool]]) -> int:
    """How many rounds hold comfortably more rooms than there are people: later ones are not looked at first."""
    total = 0
    for number in range(len(problem.rounds)):
        total += sum(each[number] for each in open_rooms)
        if total >= len(problem.candidates) * _SPARE + len(problem.rooms):
            return number + 1
    return len(problem.rounds)


def _free(spans: Sequence[Span], on: Sequence[Round]) -> list[bool]:
    taken = busy.merged((span.start, span.end) for span in spans)
    return [not any(opens < each.end and closes > each.start for opens, closes in taken) for each in on]


@dataclass(frozen=True, slots=True)
class _Choice:
    """A column: this candidate, one interviewer of this group, in this round and place."""

    candidate: int
    group: int
    person: Key
    round: int
    place: str


class _Model:
    """Rows and columns for the solver; a row is named by what it is about."""

    def __init__(self) -> None:
        self.rows: dict[object, int] = {}
        self.low: list[float] = []
        self.high: list[float] = []
        self.cost: list[float] = []
        self.start: list[int] = [0]
        self.index: list[int] = []
        self.value: list[float] = []

    def row(self, name: object, low: float, high: float) -> int:
        number = self.rows.get(name)
        if number is None:
            number = self.rows[name] = len(self.rows)
            self.low.append(low)
            self.high.append(high)
        return number

    def column(self, cost: float, entries: Sequence[tuple[int, float]]) -> int:
        self.cost.append(cost)
        for row, value in entries:
            self.index.append(row)
            self.value.append(value)
        self.start.append(len(self.index))
        return len(self.cost) - 1


def _solve(
    problem: Problem,
    near: int,
    open_rooms: Sequence[Sequence[bool]],
    is_cancelled: Callable[[], bool],
    seconds: float,
) -> Plan:
    free = {person: _free(spans, problem.rounds) for person, spans in problem.people.items()}
    model, choices = _model(problem, near, open_rooms, free)
    if not choices:
        nobody = tuple(Unplaced(c.key, _why(problem, c, free, open_rooms, ())) for c in problem.candidates)
        return Plan((), nobody, 0.0, is_proven=True)
    values, gap, is_proven = _run(model, is_cancelled, seconds)
    chosen = [choice for number, choice in choices.items() if values[number] > 0.5]
    placed = _rooms_for(problem, chosen, open_rooms)
    there = {each.candidate for each in placed}
    unplaced = tuple(
        Unplaced(candidate.key, _why(problem, candidate, free, open_rooms, placed))
        for candidate in problem.candidates
        if candidate.key not in there
    )
    return Plan(placed, unplaced, gap, is_proven)


def _model(
    problem: Problem, near: int, open_rooms: Sequence[Sequence[bool]], free: Mapping[Key, Sequence[bool]]
) -> tuple[_Model, dict[int, _Choice]]:
    model, choices = _Model(), {}
    places = sorted({room.place for room in problem.rooms})
    space = {
        (place, number): sum(
            is_open[number] for room, is_open in zip(problem.rooms, open_rooms, strict=True) if room.place == place
        )
        for place in places
        for number in range(near)
    }
    for who, candidate in enumerate(problem.candidates):
        own = _free(candidate.taken, problem.rounds)
        for number in range(near):
            if not own[number] or not candidate.can_come(problem.rounds[number]):
                continue
            for place in places:
                if space[place, number] == 0:
                    continue
                for group, people in enumerate(candidate.groups):
                    for rank, person in enumerate(people):
                        if free.get(person, ())[number : number + 1] == [True]:
                            choice = _Choice(who, group, person, number, place)
                            cost = number + (_OTHER_CHOICE if rank else 0.0) if group == 0 else 0.1 * rank
                            entries = _entries(problem, model, choice, space, len(places))
                            choices[model.column(cost, entries)] = choice
        left_out = [(model.row(("asked", who, group), 1, 1), 1.0) for group in range(len(candidate.groups))]
        model.column(_UNPLACED, left_out)
    if len(places) > 1:
        _stay_in_one_place(problem, model, places)
    return model, choices


def _entries(
    problem: Problem, model: _Model, choice: _Choice, space: Mapping[tuple[str, int], int], places: int
) -> list[tuple[int, float]]:
    """What a choice uses up."""
    who, number, person = choice.candidate, choice.round, choice.person
    at = problem.rounds[number]
    entries = [
        (model.row(("asked", who, choice.group), 1, 1), 1.0),
        (model.row(("person", person, number), 0, 1), 1.0),
        (model.row(("day", person, at.day), 0, problem.most_a_day), 1.0),
    ]
    if choice.group == 0:
        entries.append((model.row(("rooms", choice.place, number), 0, space[choice.place, number]), 1.0))
        if problem.candidates[who].person is not None:
            entries.append((model.row(("self", problem.candidates[who].person, number), 0, 1), 1.0))
    groups = len(problem.candidates[who].groups)
    if groups > 1:  # all of a panel at the same time and place: each group's count equals the first one's
        others = range(1, groups) if choice.group == 0 else (choice.group,)
        sign = 1.0 if choice.group == 0 else -1.0
        entries += [(model.row(("panel", who, other, number, choice.place), 0, 0), sign) for other in others]
    for begin in range(max(number - problem.in_a_row, 0), number + 1):
        last = begin + problem.in_a_row
        if last < len(problem.rounds) and problem.rounds[begin].half == problem.rounds[last].half:
            entries.append((model.row(("break", person, begin), 0, problem.in_a_row), 1.0))
    if places > 1:
        entries.append((model.row(("stays", person, at.half, choice.place), -_infinite(), 0), 1.0))
    return entries


def _stay_in_one_place(problem: Problem, model: _Model, places: Sequence[str]) -> None:
    halves: dict[int, int] = {}
    for each in problem.rounds:
        halves[each.half] = halves.get(each.half, 0) + 1
    for person in problem.people:
        for half, count in halves.items():
            for place in places:
                name = ("stays", person, half, place)
                if name in model.rows:
                    one = model.row(("one place", person, half), 0, 1)
                    model.column(0.0, [(model.rows[name], -float(count)), (one, 1.0)])


def _infinite() -> float:
    import highspy

    return highspy.kHighsInf


def _run(model: _Model, is_cancelled: Callable[[], bool], seconds: float) -> tuple[list[float], float, bool]:
    """Solve beside this thread, and look now and then whether somebody wants to stop."""
    import highspy
    import numpy as np

    lp = highspy.HighsLp()
    columns = len(model.cost)
    lp.num_col_, lp.num_row_ = columns, len(model.rows)
    lp.col_cost_, lp.col_lower_, lp.col_upper_ = np.array(model.cost), np.zeros(columns), np.ones(columns)
    lp.row_lower_, lp.row_upper_ = np.array(model.low, dtype=float), np.array(model.high, dtype=float)
    lp.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    lp.a_matrix_.start_ = np.array(model.start, dtype=np.int32)
    lp.a_matrix_.index_ = np.array(model.index, dtype=np.int32)
    lp.a_matrix_.value_ = np.array(model.value)
    lp.integrality_ = [highspy.HighsVarType.kInteger] * columns
    solver = highspy.Highs()
    options: dict[str, Any] = {"output_flag": False, "time_limit": seconds, "mip_rel_gap": 0.005, "threads": 1}
    for name, value in options.items():
        solver.setOptionValue(name, value)
    solver.HandleUserInterrupt = True
    solver.passModel(lp)
    solver.startSolve()
    was_cancelled = False
    while not solver.wait(_LOOK)[0]:
        if is_cancelled() and not was_cancelled:
            was_cancelled = True
            solver.cancelSolve()
    if was_cancelled:
        raise Cancelled
    values = solver.getSolution().col_value
    gap = solver.getInfo().mip_gap
    is_proven = solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
    if not values:  # not even a first plan within the time: nobody is placed
        return [0.0] * columns, 1.0, False
    return list(values), gap, is_proven


def _rooms_for(problem: Problem, chosen: Sequence[_Choice], open_rooms: Sequence[Sequence[bool]]) -> tuple[Placed, ...]:
    """Rooms by name: who was in one in the round before stays there."""
    people: dict[tuple[int, int, str], dict[int, Key]] = {}
    for choice in chosen:
        people.setdefault((choice.round, choice.candidate, choice.place), {})[choice.group] = choice.person
    last: dict[Key, str] = {}
    used: dict[int, set[str]] = {}
    found = []
    groups_of = [len(candidate.groups) for candidate in problem.candidates]
    whole = [
        (number, who, place, tuple(by_group[g] for g in sorted(by_group)))
        for (number, who, place), by_group in people.items()
        if len(by_group) == groups_of[who]
    ]
    for number, who, place, panel in sorted(whole, key=lambda each: (each[0], last.get(each[3][0], "~"), each[1])):
        taken = used.setdefault(number, set())
        rooms = [
            room.name
            for room, is_open in zip(problem.rooms, open_rooms, strict=True)
            if is_open[number] and room.place == place and room.name not in taken
        ]
        if not rooms:
            continue
        wanted = last.get(panel[0], "")
        room = wanted if wanted in rooms else next((r for r in rooms if r not in last.values()), rooms[0])
        taken.add(room)
        for person in panel:
            last[person] = room
        found.append(Placed(problem.candidates[who].key, problem.rounds[number], panel, room))
    return tuple(found)


def _why(
    problem: Problem,
    candidate: Candidate,
    free: Mapping[Key, Sequence[bool]],
    open_rooms: Sequence[Sequence[bool]],
    placed: Sequence[Placed],
) -> Reason:
    """The narrowest thing first."""
    own = _free(candidate.taken, problem.rounds)
    suits = [n for n, each in enumerate(problem.rounds) if own[n] and candidate.can_come(each)]
    if not suits:
        return Reason.WISHES
    there = [n for n in suits if all(any(free[p][n] for p in group if p in free) for group in candidate.groups)]
    if not there:
        return Reason.INTERVIEWERS_AWAY
    used: dict[datetime, int] = {}
    for each in placed:
        used[each.round.start] = used.get(each.round.start, 0) + 1
    is_full = [sum(is_open[n] for is_open in open_rooms) <= used.get(problem.rounds[n].start, 0) for n in there]
    return Reason.ROOMS_FULL if all(is_full) else Reason.INTERVIEWERS_FULL
