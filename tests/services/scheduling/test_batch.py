"""Many interviews at once: nobody twice, breaks kept, and a reason for everybody left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from models.values.keys import Key, new_key
from models.values.working_time import WorkingCalendar
from services.errors import Cancelled
from services.organisation.ways import Ways
from services.scheduling import batch, busy
from services.scheduling.busy import Span
from services.scheduling.problem import Candidate, Plan, Problem, Reason, Round, free, rounds

OFFICE = WorkingCalendar()
DAY = date(2026, 3, 13)


def grid(days: int = 1, minutes: int = 40, gap: int = 10) -> tuple[Round, ...]:
    hours = busy.office_hours(OFFICE, DAY, DAY + timedelta(days=days - 1))
    return rounds(hours, minutes, gap, lambda at: at.astimezone(OFFICE.zone).toordinal())


def keys(count: int) -> list[Key]:
    return [new_key() for _ in range(count)]


def problem(candidates: list[Candidate], people: list[Key], rooms: int = 2, **more: object) -> Problem:
    usual = {
        "rounds": grid(), "candidates": tuple(candidates), "rooms": tuple(f"A30{n}" for n in range(rooms)),
        "people": dict.fromkeys(people, ()), "held": {},
    }  # fmt: skip
    return Problem(**{**usual, **more})  # type: ignore[arg-type]


def is_sound(plan: Plan, given: Problem) -> None:
    """What no plan may break, whatever it optimises."""
    assert len(plan.placed) + len(plan.unplaced) == len(given.candidates)
    assert len({each.candidate for each in plan.placed}) == len(plan.placed)
    for use in (
        Counter((each.round.start, each.room) for each in plan.placed),
        Counter((each.round.start, person) for each in plan.placed for person in each.people),
    ):
        assert not use or max(use.values()) == 1
    days = Counter((each.round.day, person) for each in plan.placed for person in each.people)
    assert not days or max(days.values()) <= given.most_a_day
    by_key = {candidate.key: candidate for candidate in given.candidates}
    for each in plan.placed:
        candidate = by_key[each.candidate]
        assert candidate.can_come(each.round)
        assert all(person in group for person, group in zip(each.people, candidate.groups, strict=True))
        for person in each.people:
            assert not any(s.start < each.round.end and s.end > each.round.start for s in given.people[person])
    for person in given.people:
        halves: dict[int, list[int]] = {}
        numbers = {each.start: n for n, each in enumerate(given.rounds)}
        for each in plan.placed:
            if person in each.people:
                halves.setdefault(each.round.half, []).append(numbers[each.round.start])
        for taken in halves.values():
            for first in taken:
                assert sum(first <= n <= first + given.in_a_row for n in taken) <= given.in_a_row


def test_everybody_has_a_time_soon_and_nobody_is_in_two_rooms() -> None:
    people = keys(3)
    given = problem([Candidate(key, (tuple(people),)) for key in keys(12)], people, rooms=3)
    plan = batch.solve(given)
    is_sound(plan, given)
    assert plan.unplaced == ()
    assert plan.is_proven
    assert max(each.round.half for each in plan.placed) <= 1


def test_after_so_many_in_a_row_there_is_a_break() -> None:
    people = keys(1)
    given = problem([Candidate(key, (tuple(people),)) for key in keys(6)], people, in_a_row=2)
    plan = batch.solve(given)
    is_sound(plan, given)
    assert plan.unplaced == ()


def test_a_panel_of_two_groups_meets_together() -> None:
    one, two = keys(2), keys(2)
    given = problem([Candidate(key, (tuple(one), tuple(two))) for key in keys(6)], one + two)
    plan = batch.solve(given)
    is_sound(plan, given)
    assert plan.unplaced == ()
    assert all(each.people[0] in one and each.people[1] in two for each in plan.placed)


def two_places(minutes: int) -> Ways:
    """A302 and A303 here, B1 there."""
    here, there = new_key(), new_key()
    way = {frozenset((here, there)): timedelta(minutes=minutes)}
    return Ways({"A302": here, "A303": here, "B1": there}, {here: "苏州", there: "昆山"}, way)


def moves(plan: Plan, ways: Ways) -> list[timedelta]:
    """What is left between two interviews of one person in two places when the way is done."""
    left = []
    for person in {person for each in plan.placed for person in each.people}:
        mine = sorted((p for p in plan.placed if person in p.people), key=lambda p: p.round.start)
        left += [
            later.round.start - earlier.round.end - ways.between(earlier.room, later.room)
            for earlier, later in pairwise(mine)
            if ways.between(earlier.room, later.room)
        ]
    return left


@pytest.mark.parametrize("minutes", [5, 45, 150])
def test_between_two_places_there_is_time_for_the_way(minutes: int) -> None:
    """The room here is free in odd rounds only, the one there in even ones: alone, each of them would do half."""
    people, ways = keys(2), two_places(minutes)
    held = {
        room: tuple(Span(each.start, each.end) for number, each in enumerate(grid()) if number % 2 == odd)
        for room, odd in (("A302", 0), ("B1", 1))
    }
    crowd = [Candidate(key, (tuple(people),)) for key in keys(8)]
    given = problem(crowd, people, ways=ways, held=held)
    given = replace(given, rooms=("A302", "B1"))
    plan = batch.solve(given)
    is_sound(plan, given)
    assert all(left >= timedelta(0) for left in moves(plan, ways))
    assert len(plan.placed) == 8  # one of them here, one there, whatever the way


def test_who_is_elsewhere_before_comes_after_the_way_and_a_way_too_long_is_the_reason() -> None:
    (person,), ways = keys(1), two_places(40)
    before = Span(grid()[0].start, grid()[0].end, place="B1")
    given = problem([Candidate(key, ((person,),)) for key in keys(1)], [person], ways=ways)
    given = replace(given, rooms=("A302",), people={person: (before,)})
    (placed,) = batch.solve(given).placed
    assert placed.round.start == grid()[2].start  # ten minutes are not enough
    far = replace(given, ways=two_places(600))
    assert [each.reason for each in batch.solve(far).unplaced] == [Reason.TRAVEL]


def test_a_candidate_too_is_not_sent_about_and_nobody_changes_places_without_need() -> None:
    people, ways = keys(2), two_places(40)
    elsewhere = (Span(grid()[0].start, grid()[0].end, place="B1"),)
    given = problem([Candidate(new_key(), (tuple(people),), taken=elsewhere)], people, ways=ways)
    given = replace(given, rooms=("A302",))
    assert batch.solve(given).placed[0].round.start == grid()[2].start
    crowd = [Candidate(key, (tuple(people),)) for key in keys(8)]
    easy = replace(problem(crowd, people, ways=ways), rooms=("A302", "B1"))
    plan = batch.solve(easy)
    is_sound(plan, easy)
    assert len(plan.placed) == 8 and moves(plan, ways) == []


def test_panels_keep_the_ways_too_also_when_there_is_no_time_to_find_the_best_plan() -> None:
    one, two, ways = keys(2), keys(2), two_places(40)
    given = problem([Candidate(key, (tuple(one), tuple(two))) for key in keys(6)], one + two, ways=ways)
    given = replace(given, rooms=("A302", "A303", "B1"))
    for plan in (batch.solve(given), batch.solve(given, seconds=0.0)):
        is_sound(plan, given)
        assert len(plan.placed) == 6
        assert all(left >= timedelta(0) for left in moves(plan, ways))


def whole(given: Problem) -> Plan:
    return batch.solve(given, seconds=60.0)


def place_by_place(given: Problem) -> Plan:
    """What is done where the whole was too much."""
    open_rooms = {room: free(given.held.get(room, ()), given.rounds) for room in given.rooms}
    return batch._place_by_place(given, open_rooms, lambda: False, 60.0)


@pytest.mark.parametrize("solve", [whole, place_by_place])
@pytest.mark.parametrize("size", [1, 2], ids=["alone", "panel"])
def test_who_applies_twice_is_met_one_after_the_other_with_the_way_between(
    size: int, solve: Callable[[Problem], Plan]
) -> None:
    """Here only the first round is free, there the first, the second, and the fifth: ten minutes are no way."""
    person, ways = new_key(), two_places(40)
    groups = [tuple((key,) for key in keys(size)) for _ in range(2)]
    free_in = {"A302": (0,), "B1": (0, 1, 4)}
    held = {
        room: tuple(Span(each.start, each.end) for number, each in enumerate(grid()) if number not in numbers)
        for room, numbers in free_in.items()
    }
    twice = [Candidate(new_key(), each, person=person) for each in groups]
    people = [key for each in groups for group in each for key in group]
    given = replace(problem(twice, people, ways=ways, held=held), rooms=("A302", "B1"))
    plan = solve(given)
    is_sound(plan, given)
    assert len(plan.placed) == 2
    first, second = sorted(plan.placed, key=lambda each: each.round.start)
    assert second.round.start - first.round.end >= ways.between(first.room, second.room)
    others = [Candidate(new_key(), each) for each in groups]
    apart = solve(replace(given, candidates=tuple(others)))
    assert {each.round.start for each in apart.placed} <= {grid()[0].start, grid()[1].start}  # two people wait less


def test_who_applies_twice_and_has_one_time_is_placed_once() -> None:
    person, people = new_key(), keys(2)
    first = grid()[:1]
    twice = [Candidate(new_key(), ((key,),), person=person) for key in people]
    plan = batch.solve(problem(twice, people, rounds=first))
    assert len(plan.placed) == 1
    assert [each.reason for each in plan.unplaced] == [Reason.WISHES]


def test_over_the_change_of_clocks_rounds_stay_at_the_offices_hours() -> None:
    berlin = replace(OFFICE, zone=ZoneInfo("Europe/Berlin"))
    hours = busy.office_hours(berlin, date(2026, 3, 27), date(2026, 3, 30))  # put forward on the night to the 29th
    found = rounds(hours, 60, 0, lambda at: at.astimezone(berlin.zone).toordinal())
    friday, monday = sorted({each.day: each.start for each in reversed(found)}.values())
    assert [at.astimezone(berlin.zone).strftime("%d %H:%M") for at in (friday, monday)] == ["27 09:00", "30 09:00"]
    assert monday - friday == timedelta(days=3) - timedelta(hours=1)


def test_who_cannot_be_placed_is_told_why() -> None:
    people = keys(2)
    away = (Span(datetime(2026, 3, 13, tzinfo=UTC) - timedelta(days=1), datetime(2026, 3, 15, tzinfo=UTC)),)
    never, nobody = Candidate(new_key(), ((people[0],),), lambda _: False), Candidate(new_key(), ((people[1],),))
    given = problem([never, nobody], [])
    given = Problem(given.rounds, given.candidates, given.rooms, {people[0]: (), people[1]: away}, {})
    plan = batch.solve(given)
    reasons = {each.candidate: each.reason for each in plan.unplaced}
    assert reasons == {never.key: Reason.WISHES, nobody.key: Reason.INTERVIEWERS_AWAY}


def test_too_few_rooms_and_too_few_interviewers_are_told_apart() -> None:
    people = keys(12)
    crowd = [Candidate(key, (tuple(people),)) for key in keys(14)]
    plan = batch.solve(problem(crowd, people, rooms=1))
    assert len(plan.placed) == len(grid())
    assert {each.reason for each in plan.unplaced} == {Reason.ROOMS_FULL}
    alone = people[:1]
    plan = batch.solve(
        problem([Candidate(c.key, (tuple(alone),)) for c in crowd], alone, rooms=4, in_a_row=99, most_a_day=5)
    )
    assert len(plan.placed) == 5
    assert {each.reason for each in plan.unplaced} == {Reason.INTERVIEWERS_FULL}


def test_a_room_that_is_held_and_a_candidate_who_is_elsewhere_are_kept_free() -> None:
    people = keys(2)
    morning = Span(grid()[0].start, grid()[3].end)
    somebody = Candidate(new_key(), (tuple(people),), taken=(morning,))
    given = problem([somebody], people, rooms=1, held={"A300": (Span(grid()[4].start, grid()[4].end),)})
    (placed,) = batch.solve(given).placed
    assert placed.round.start >= grid()[4].end


def test_it_can_be_stopped() -> None:
    people = keys(20)
    crowd = [Candidate(key, (tuple(people),)) for key in keys(120)]
    given = problem(crowd, people, rooms=8, rounds=grid(5))
    with pytest.raises(Cancelled):
        batch.solve(given, is_cancelled=lambda: True)


def test_nothing_to_place_is_a_plan_too() -> None:
    plan = batch.solve(problem([], []))
    assert (plan.placed, plan.unplaced) == ((), ())
