"""Common free slots in full calendars, and a plan for many interviews at once."""

from __future__ import annotations

import random
import time
from datetime import UTC, date, datetime, timedelta
from itertools import combinations

from benchmarks.measure import Result, announced, percentile
from models.values.keys import Key, new_key
from models.values.working_time import WorkingCalendar
from services.organisation.ways import Ways
from services.scheduling import batch, busy, slots
from services.scheduling.busy import Span
from services.scheduling.problem import Candidate, Problem, rounds
from services.scheduling.slots import Asked

START = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)
EVENTS, PEOPLE, ROOMS, WEEKS, TURNS = 2_000, 5, 3, 4, 15


def measure() -> list[Result]:
    """Both in processor time: the machine may be busy with other things."""
    return [_slots(), _batch()]


def _slots() -> Result:
    chance = random.Random(5)
    people = [new_key() for _ in range(PEOPLE)]
    rooms = [f"A30{n}" for n in range(ROOMS)]
    taken: dict[Key, list[Span]] = {person: [] for person in people}
    held: dict[str, list[Span]] = {room: [] for room in rooms}
    for _ in range(EVENTS):
        begin = START + timedelta(minutes=15 * chance.randrange(WEEKS * 7 * 96))
        span = Span(begin, begin + timedelta(minutes=chance.choice((30, 45, 60))), words="会议")
        (taken[chance.choice(people)] if chance.random() < 0.8 else held[chance.choice(rooms)]).append(span)
    for spans in taken.values():
        spans.sort()
    working = WorkingCalendar()
    asked = Asked(tuple(people), 60, START, START + timedelta(weeks=WEEKS), tuple(rooms), due=START + timedelta(days=5))
    names = {person: str(number) for number, person in enumerate(people)}
    found = slots.find(working, asked, taken, held, [], names)
    times = []
    with announced("free slots"):
        for _ in range(TURNS):
            began = time.process_time()
            found = slots.find(working, asked, taken, held, [], names)
            times.append((time.process_time() - began) * 1000)
    how = f"p95 of {TURNS}, processor time; {len(found.proposals)} proposals, common: {found.is_common}"
    what = f"Free slots: {PEOPLE} interviewers, {WEEKS} weeks, {ROOMS} rooms, {EVENTS:,} events"
    return Result(what, percentile(times, 0.95), 100, "ms", note=how)


def _batch() -> Result:
    chance = random.Random(7)
    working, day = WorkingCalendar(), date(2026, 3, 16)
    hours = busy.office_hours(working, day, day + timedelta(days=4))
    grid = rounds(hours, 40, 10, lambda at: at.astimezone(working.zone).toordinal())
    people = [new_key() for _ in range(20)]
    taken: dict[Key, list[Span]] = {}
    for person in people:
        begins = [chance.choice(grid).start for _ in range(12)]
        taken[person] = sorted(Span(at, at + timedelta(minutes=chance.choice((30, 60)))) for at in begins)
    crowd = []
    for _ in range(120):
        group = tuple(chance.sample(people, 8))
        mornings = chance.random() < 0.3
        crowd.append(Candidate(new_key(), (group,), (lambda each: each.half % 2 == 0) if mornings else lambda _: True))
    rooms = tuple(f"A3{n:02}" for n in range(8))
    places = [new_key() for _ in range(3)]
    far = {frozenset(pair): timedelta(minutes=m) for pair, m in zip(combinations(places, 2), (20, 45, 90), strict=True)}
    ways = Ways({room: places[min(number // 3, 2)] for number, room in enumerate(rooms)}, {}, far)
    problem = Problem(grid, tuple(crowd), rooms, taken, {}, ways=ways)
    with announced("batch schedule"):
        began = time.process_time()
        plan = batch.solve(problem)
        took = time.process_time() - began
    proven = "proven" if plan.is_proven else f"within {plan.gap:.1%}"
    how = f"processor time; {len(plan.placed)} placed, {len(plan.unplaced)} left out, {proven}"
    return Result("Batch schedule: 120 candidates, 8 rooms in 3 places, 20 interviewers", took, 10, "s", note=how)


if __name__ == "__main__":
    for result in measure():
        print(result.row())
