"""The assignment problem of a plan as rows and columns: who meets whom in which round at which place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace

from models.values.keys import Key
from services.scheduling.problem import Problem

UNPLACED = 100_000.0  # what leaving somebody out costs: more than any wait
_OTHER_CHOICE = 3.0  # what an interviewer costs who is not the first choice, in rounds of waiting
_SECOND_PLACE = 4.0  # what it costs that somebody is sent to a second place on one day
INFINITE = float("inf")
WHEREVER = -1  # a choice that does not say the place

At = tuple[int, int]
"""A round, and a place."""
Entries = list[tuple[int, float]]
"""Rows, and how much of each is used."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A column: this candidate, one interviewer of this group, in this round and place."""

    candidate: int
    group: int
    person: Key
    round: int
    spot: int


class Model:
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


@dataclass(frozen=True, slots=True)
class Built:
    """The model, the choice that each of its columns stands for, and the columns that say who is where."""

    model: Model
    choices: Mapping[int, Choice]
    stays: Mapping[int, tuple[Key, At]]

    def chosen(self, values: Sequence[float]) -> list[Choice]:
        """What a solution says."""
        where = {(who, number): spot for column, (who, (number, spot)) in self.stays.items() if values[column] > 0.5}
        found = [choice for column, choice in self.choices.items() if values[column] > 0.5]
        return [replace(each, spot=where[each.person, each.round]) if each.spot == WHEREVER else each for each in found]


def build(
    problem: Problem,
    near: int,
    open_rooms: Mapping[str, Sequence[bool]],
    there: Mapping[Key, Sequence[Sequence[bool]]],
) -> Built:
    """The model over the first `near` rounds.

    Where everybody meets one person alone, who meets whom when is said apart from who is where: one column less for
    each place. A panel has to say where it meets, and so has everybody where somebody is met twice.
    """
    builder = _Builder(problem, near, open_rooms, there)
    for who in range(len(problem.candidates)):
        builder.ask(who)
    builder.keep_the_ways()
    return Built(builder.model, builder.choices, builder.stays)


class _Builder:
    """Adds the columns of one candidate after the other, then those that say who is where."""

    def __init__(
        self,
        problem: Problem,
        near: int,
        open_rooms: Mapping[str, Sequence[bool]],
        there: Mapping[Key, Sequence[Sequence[bool]]],
    ) -> None:
        self.model, self.choices, self.stays = Model(), dict[int, Choice](), dict[int, tuple[Key, At]]()
        self._problem, self._near, self._there = problem, near, there
        self._spots = range(len(problem.spots))
        self._space = {
            (number, spot): sum(open_rooms[room][number] for room in rooms)
            for spot, rooms in enumerate(problem.spots)
            for number in range(near)
        }
        times = Counter(each.person for each in problem.candidates if each.person is not None)
        several = len(self._spots) > 1
        self._twice = {person for person, count in times.items() if count > 1 and several}  # they are on the way too
        self._is_apart = several and not self._twice and all(len(each.groups) == 1 for each in problem.candidates)
        self._where: dict[Key, dict[At, Entries]] = {}  # what being somewhere uses up

    def ask(self, who: int) -> None:
        """One candidate's choices, and that of being left out."""
        candidate = self._problem.candidates[who]
        own = self._problem.there(candidate.taken)
        for number in range(self._near):
            spots = {spot for spot in self._spots if own[spot][number] and self._space[number, spot]}
            if not spots or not candidate.can_come(self._problem.rounds[number]):
                continue
            for group, people in enumerate(candidate.groups):
                for rank, person in enumerate(people):
                    cost = number + (_OTHER_CHOICE if rank else 0.0) if group == 0 else 0.1 * rank
                    self._choose(Choice(who, group, person, number, WHEREVER), spots, cost)
        left_out = [(self.model.row(("asked", who, group), 1, 1), 1.0) for group in range(len(candidate.groups))]
        self.model.column(UNPLACED, left_out)

    def _choose(self, choice: Choice, spots: Set[int], cost: float) -> None:
        """The columns of one person in one round: one for each place, or one for all."""
        there, number = self._there.get(choice.person, ()), choice.round
        comes = {spot for spot in self._spots if there and there[spot][number] and self._space[number, spot]}
        if not comes & spots:
            return
        if self._is_apart:
            entries = self._entries(choice)
            stays = {spot: self._stay(choice.person, (number, spot)) for spot in sorted(comes)}
            if comes - spots:  # they may be where the candidate cannot be
                row = self.model.row(("not there", choice.candidate, choice.person, number), 0, 1)
                for entry in (entries, *(stays[spot] for spot in comes - spots)):
                    entry.append((row, 1.0))
            self.choices[self.model.column(cost, entries)] = choice
            return
        for spot in sorted(comes & spots):
            placed = replace(choice, spot=spot)
            entries = self._entries(placed)
            if len(self._spots) > 1:
                self._stay(choice.person, (number, spot))
                entries.append((self.model.row(("at", choice.person, number, spot), 0, 0), 1.0))
            met = self._problem.candidates[choice.candidate].person
            if met in self._twice and choice.group == 0:
                self._stay(met, (number, spot))
                entries.append((self.model.row(("at", met, number, spot), 0, 0), 1.0))
            self.choices[self.model.column(cost, entries)] = placed

    def _stay(self, person: Key, at: At) -> Entries:
        """What it uses up that somebody is at a place in a round, as far as it is known."""
        stays = self._where.setdefault(person, {})
        if at not in stays:
            number, spot = at
            if self._is_apart:
                stays[at] = [
                    (self.model.row(("here", person, number), 0, 0), -1.0),
                    (self.model.row(("rooms", spot, number), 0, self._space[at]), 1.0),
                ]
            else:
                stays[at] = [(self.model.row(("at", person, number, spot), 0, 0), -1.0)]
        return stays[at]

    def _entries(self, choice: Choice) -> Entries:
        """What a choice uses up."""
        problem, row = self._problem, self.model.row
        who, number, person = choice.candidate, choice.round, choice.person
        candidate, at = problem.candidates[who], problem.rounds[number]
        entries = [
            (row(("asked", who, choice.group), 1, 1), 1.0),
            (row(("person", person, number), 0, 1), 1.0),
            (row(("day", person, at.day), 0, problem.most_a_day), 1.0),
        ]
        if self._is_apart:
            entries.append((row(("here", person, number), 0, 0), 1.0))
        elif choice.group == 0:
            entries.append((row(("rooms", choice.spot, number), 0, self._space[number, choice.spot]), 1.0))
        if choice.group == 0 and candidate.person is not None:
            entries.append((row(("self", candidate.person, number), 0, 1), 1.0))
        if len(candidate.groups) > 1:  # all of a panel at one time and place: each group's count equals the first one's
            others = range(1, len(candidate.groups)) if choice.group == 0 else (choice.group,)
            sign = 1.0 if choice.group == 0 else -1.0
            entries += [(row(("panel", who, other, number, choice.spot), 0, 0), sign) for other in others]
        for begin in range(max(number - problem.in_a_row, 0), number + 1):
            last = begin + problem.in_a_row
            if last < len(problem.rounds) and problem.rounds[begin].half == problem.rounds[last].half:
                entries.append((row(("break", person, begin), 0, problem.in_a_row), 1.0))
        return entries

    def keep_the_ways(self) -> None:
        """Whoever is at one place is at no other before the way is done; a second place on one day costs something."""
        for person, where in self._where.items():
            for here, further in self._too_far(where):
                row = self.model.row(("way", person, here, further[0][0]), 0, 1)
                for there in (here, *further):
                    where[there].append((row, 1.0))
            self._count_places(person, where)
            for at, entries in where.items():
                self.stays[self.model.column(0.0, entries)] = (person, at)

    def _too_far(self, where: Mapping[At, Entries]) -> list[tuple[At, list[At]]]:
        """From each round and place: the places of a later round that cannot be reached in time."""
        problem = self._problem
        farthest = max(problem.way(a, b) for a in self._spots for b in self._spots)
        numbers = sorted({number for number, _ in where})
        found = []
        for number, spot in where:
            ends = problem.rounds[number].end
            for later in numbers:
                between = problem.rounds[later].start - ends
                if later <= number or between >= farthest:
                    continue
                further = [(later, s) for s in self._spots if (later, s) in where and between < problem.way(spot, s)]
                if further:
                    found.append(((number, spot), further))
        return found

    def _count_places(self, person: Key, where: Mapping[At, Entries]) -> None:
        days: dict[tuple[int, int], list[At]] = {}
        for number, spot in where:
            days.setdefault((self._problem.rounds[number].day, spot), []).append((number, spot))
        more = float(len(self._spots) - 1)
        for (day, spot), several in days.items():
            used = self.model.row(("used", person, day, spot), -INFINITE, 0)
            for at in several:
                where[at].append((used, 1.0))
            if ("places", person, day) not in self.model.rows:
                self.model.column(_SECOND_PLACE, [(self.model.row(("places", person, day), -INFINITE, 1), -more)])
            self.model.column(0.0, [(used, -float(len(several))), (self.model.rows["places", person, day], 1.0)])
