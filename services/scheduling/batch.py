"""Many interviews at once: candidates × interviewers × rooms × times as an assignment problem for HiGHS.

Times are rounds of equal length on a grid of the office's hours, as people run such days. Every candidate is asked
for once; who cannot be placed is told with the reason, so the model always has a solution. Interviewers get their
breaks and their most a day, nobody and no room is in two at once, and whoever changes to a room of another place has
the time for the way, also from and to what they have already. A second place on one day costs something.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from time import monotonic
from typing import Any

from models.values.keys import Key
from services.errors import Cancelled
from services.scheduling.batch_model import Choice, Model, build
from services.scheduling.busy import Span
from services.scheduling.problem import Candidate, Placed, Plan, Problem, Reason, Round, Unplaced, free

SECONDS = 10.0
_SPARE = 1.6  # how much more room than people the first try looks at
_LEAST = 3.0  # seconds that a second try has, however long the first one took
_LOOK = 0.2  # seconds between two looks whether to stop

_There = Mapping[Key, Sequence[Sequence[bool]]]
_Open = Mapping[str, Sequence[bool]]


def solve(problem: Problem, *, is_cancelled: Callable[[], bool] = lambda: False, seconds: float = SECONDS) -> Plan:
    """The plan with the fewest left out, then the soonest. Raises `Cancelled`."""
    open_rooms = {room: free(problem.held.get(room, ()), problem.rounds) for room in problem.rooms}
    near = _near(problem, open_rooms)
    began = monotonic()
    plan = _solve(problem, near, open_rooms, is_cancelled, seconds)
    if plan.unplaced and near < len(problem.rounds):
        left = max(seconds - (monotonic() - began), _LEAST)
        plan = _solve(problem, len(problem.rounds), open_rooms, is_cancelled, left)
    if not plan.placed and not plan.is_proven and len(problem.spots) > 1:
        return _place_by_place(problem, open_rooms, is_cancelled, _LEAST)
    return plan


def _near(problem: Problem, open_rooms: _Open) -> int:
    """How many rounds hold comfortably more rooms than there are people: later ones are not looked at first."""
    total = 0
    for number in range(len(problem.rounds)):
        total += sum(each[number] for each in open_rooms.values())
        if total >= len(problem.candidates) * _SPARE + len(problem.rooms):
            return number + 1
    return len(problem.rounds)


def _solve(problem: Problem, near: int, open_rooms: _Open, is_cancelled: Callable[[], bool], seconds: float) -> Plan:
    there = {person: problem.there(spans) for person, spans in problem.people.items()}
    built = build(problem, near, open_rooms, there)
    chosen, gap, is_proven = list[Choice](), 0.0, True
    if built.choices:
        values, gap, is_proven = _run(built.model, is_cancelled, seconds)
        chosen = built.chosen(values)
    placed = _rooms_for(problem, chosen, open_rooms)
    why = _Why(problem, open_rooms, there, placed)
    known = {each.candidate for each in placed}
    unplaced = tuple(Unplaced(each.key, why(each)) for each in problem.candidates if each.key not in known)
    return Plan(placed, unplaced, gap, is_proven)


def _place_by_place(problem: Problem, open_rooms: _Open, is_cancelled: Callable[[], bool], seconds: float) -> Plan:
    """A plan where the whole was too much: one place after the other, and nobody in two of them on one day."""
    placed: list[Placed] = []
    for rooms in sorted(problem.spots, key=len, reverse=True):
        gone = {(person, each.round.day) for each in placed for person in each.people}
        people = {
            person: [*spans, *(Span(at.start, at.end) for at in problem.rounds if (person, at.day) in gone)]
            for person, spans in problem.people.items()
        }
        known = {each.candidate for each in placed}
        met = _met(problem, placed)
        left = tuple(
            replace(each, taken=(*each.taken, *met.get(each.person, ())))
            for each in problem.candidates
            if each.key not in known
        )
        part = replace(problem, rooms=rooms, candidates=left, people=people)
        placed += _solve(part, len(problem.rounds), open_rooms, is_cancelled, seconds / len(problem.spots)).placed
    there = {person: problem.there(spans) for person, spans in problem.people.items()}
    why, known = _Why(problem, open_rooms, there, placed), {each.candidate for each in placed}
    unplaced = tuple(Unplaced(each.key, why(each)) for each in problem.candidates if each.key not in known)
    return Plan(tuple(placed), unplaced, 1.0, is_proven=False)


def _met(problem: Problem, placed: Sequence[Placed]) -> dict[Key | None, list[Span]]:
    """What the plan gives to each person who is met, whichever position it is for."""
    whose = {each.key: each.person for each in problem.candidates if each.person is not None}
    found: dict[Key | None, list[Span]] = {}
    for each in placed:
        if each.candidate in whose:
            at = Span(each.round.start, each.round.end, place=each.room)
            found.setdefault(whose[each.candidate], []).append(at)
    return found


def _run(model: Model, is_cancelled: Callable[[], bool], seconds: float) -> tuple[list[float], float, bool]:
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


def _rooms_for(problem: Problem, chosen: Sequence[Choice], open_rooms: _Open) -> tuple[Placed, ...]:
    """Rooms by name: who was in one in the round before stays there."""
    people: dict[tuple[int, int, int], dict[int, Key]] = {}
    for choice in chosen:
        people.setdefault((choice.round, choice.candidate, choice.spot), {})[choice.group] = choice.person
    last: dict[Key, str] = {}
    used: dict[int, set[str]] = {}
    found = []
    whole = [
        (number, who, spot, tuple(by_group[g] for g in sorted(by_group)))
        for (number, who, spot), by_group in people.items()
        if len(by_group) == len(problem.candidates[who].groups)
    ]
    for number, who, spot, panel in sorted(whole, key=lambda each: (each[0], last.get(each[3][0], "~"), each[1])):
        taken = used.setdefault(number, set())
        rooms = [room for room in problem.spots[spot] if open_rooms[room][number] and room not in taken]
        if not rooms:
            continue
        wanted = last.get(panel[0], "")
        room = wanted if wanted in rooms else next((r for r in rooms if r not in last.values()), rooms[0])
        taken.add(room)
        for person in panel:
            last[person] = room
        found.append(Placed(problem.candidates[who].key, problem.rounds[number], panel, room))
    return tuple(found)


class _Why:
    """Why somebody has no time: the narrowest thing first."""

    def __init__(self, problem: Problem, open_rooms: _Open, there: _There, placed: Sequence[Placed]) -> None:
        self._problem, self._there, self._met = problem, there, _met(problem, placed)
        self._free = {person: free(spans, problem.rounds) for person, spans in problem.people.items()}
        numbers = {each.start: number for number, each in enumerate(problem.rounds)}
        self._busy: dict[Key, list[tuple[Round, str]]] = {}
        self._rooms: dict[tuple[int, int], int] = {
            (number, spot): sum(open_rooms[room][number] for room in rooms)
            for spot, rooms in enumerate(problem.spots)
            for number in range(len(problem.rounds))
        }
        spots = {room: spot for spot, rooms in enumerate(problem.spots) for room in rooms}
        for each in placed:
            self._rooms[numbers[each.round.start], spots[each.room]] -= 1
            for person in each.people:
                self._busy.setdefault(person, []).append((each.round, each.room))

    def __call__(self, candidate: Candidate) -> Reason:
        rounds = range(len(self._problem.rounds))
        spans = (*candidate.taken, *self._met.get(candidate.person, ()))
        own, taken = free(spans, self._problem.rounds), self._problem.there(spans)
        suits = [n for n in rounds if own[n] and candidate.can_come(self._problem.rounds[n])]
        if not suits:
            return Reason.WISHES
        here = [n for n in suits if all(any(self._is_free(p, n) for p in group) for group in candidate.groups)]
        if not here:
            return Reason.INTERVIEWERS_AWAY
        spots = range(len(self._problem.spots))
        has_room = [(n, spot) for n in here for spot in spots if self._rooms[n, spot] > 0]
        if not has_room:
            return Reason.ROOMS_FULL
        with_time = [
            (n, spot) for n, spot in has_room if all(any(self._has_time(p, n) for p in g) for g in candidate.groups)
        ]
        comes = [
            (n, spot)
            for n, spot in with_time
            if taken[spot][n] and all(any(self._comes(p, n, spot) for p in g) for g in candidate.groups)
        ]
        return Reason.TRAVEL if with_time and not comes else Reason.INTERVIEWERS_FULL

    def _is_free(self, person: Key, number: int) -> bool:
        return person in self._free and self._free[person][number]

    def _has_time(self, person: Key, number: int) -> bool:
        """Whether this round is nobody else's, and not one too many of the day."""
        at = self._problem.rounds[number]
        mine = [each for each, _ in self._busy.get(person, ())]
        is_full = sum(each.day == at.day for each in mine) >= self._problem.most_a_day
        return self._is_free(person, number) and at not in mine and not is_full

    def _comes(self, person: Key, number: int, spot: int) -> bool:
        """Whether they are there in time from all that they have."""
        at, room = self._problem.rounds[number], self._problem.spots[spot][0]
        return (
            self._has_time(person, number)
            and self._there[person][spot][number]
            and all(
                self._problem.ways.reaches(room, at.start, at.end, other, each.start, each.end)
                for each, other in self._busy.get(person, ())
            )
        )
