"""Common free times: in office hours, for everybody, with a room and with a reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from models.values import clock
from models.values.keys import Key, new_key
from models.values.working_time import WorkingCalendar
from services import interviews
from services.organisation import places
from services.organisation.ways import Way, Ways
from services.scheduling import slots
from services.scheduling.busy import Span, merged, without
from services.scheduling.slots import Asked, DayPart, Wishes
from services.workspace import Workspace
from tests import scenes
from tests.scenes import NOW, Scene

OFFICE = WorkingCalendar()
HERE = ZoneInfo("Asia/Shanghai")


def local(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=HERE).astimezone(UTC)


def span(day: int, start: float, end: float, words: str = "评审会") -> Span:
    midnight = local(day, 0)
    return Span(midnight + timedelta(hours=start), midnight + timedelta(hours=end), words=words)


PEOPLE = [new_key() for _ in range(3)]
NAMES = dict(zip(PEOPLE, ("陈国栋", "许静", "刘思远"), strict=True))


def asked(**more: object) -> Asked:
    usual = {
        "people": tuple(PEOPLE),
        "minutes": 60,
        "start": local(12, 10),
        "end": local(20, 18),
        "rooms": ("A302", "A305"),
    }
    return Asked(**{**usual, **more})  # type: ignore[arg-type]


def found(taken: dict[Key, list[Span]], held: dict[str, list[Span]] | None = None, **more: object) -> slots.Found:
    everybody = {key: sorted(taken.get(key, [])) for key in PEOPLE}
    return slots.find(OFFICE, asked(**more), everybody, held or {}, [], NAMES)


def times(answer: slots.Found) -> list[str]:
    return [p.starts_at.astimezone(HERE).strftime("%d %H:%M") for p in answer.proposals]


def test_the_soonest_comes_first_and_the_others_on_other_half_days() -> None:
    answer = found({})
    assert answer.is_common
    assert times(answer) == ["12 10:00", "12 13:00", "13 09:00"]
    assert [p.is_soonest for p in answer.proposals] == [True, False, False]
    assert {p.room for p in answer.proposals} == {"A302"}


def test_everybody_is_free_and_nobody_is_asked_at_lunch_or_at_the_weekend() -> None:
    answer = found({PEOPLE[0]: [span(12, 9, 16)], PEOPLE[1]: [span(13, 9, 12)], PEOPLE[2]: [span(13, 13, 18)]})
    assert times(answer)[0] == "12 16:00"
    assert [moment[:2] for moment in times(answer)[1:]] == ["16", "16"]


def test_a_taken_room_gives_way_to_the_next_and_no_room_to_no_time() -> None:
    held = {"A302": [span(12, 9, 18)], "A305": []}
    assert found({}, held).proposals[0].room == "A305"
    both = {room: [span(day, 0, 24) for day in range(12, 21)] for room in ("A302", "A305")}
    answer = found({}, both)
    assert not answer.is_common
    assert not answer.has_room
    assert found({}, both, needs_room=False).is_common


def test_what_comes_right_afterwards_is_told_and_ranked_lower() -> None:
    answer = found({PEOPLE[1]: [span(12, 11, 12)]}, end=local(12, 12))
    assert answer.proposals[0].tight == ("许静", local(12, 11))


def test_the_limit_and_the_candidates_wishes_are_kept() -> None:
    answer = found({}, wishes=Wishes(DayPart.AFTERNOON, frozenset({4})))
    assert times(answer)[0] == "13 13:00"
    late = found({key: [span(12, 0, 24)] for key in PEOPLE}, due=local(12, 18))
    assert all(p.is_over_limit for p in late.proposals)


def test_with_nothing_common_the_nearest_says_who_is_missing() -> None:
    taken = {PEOPLE[0]: [span(day, 0, 24, "出差") for day in range(12, 21)]}
    answer = found(taken)
    assert not answer.is_common
    assert answer.blocked_by == "陈国栋"
    assert answer.proposals[0].missing == ("陈国栋", "出差")
    assert times(answer)[0] == "12 10:00"


def test_holidays_and_make_up_days_are_known() -> None:
    answer = slots.find(
        OFFICE,
        asked(start=datetime(2025, 9, 30, 10, tzinfo=UTC), end=datetime(2025, 10, 20, tzinfo=UTC)),
        {key: [] for key in PEOPLE},
        {},
        [],
        NAMES,
    )
    assert answer.proposals[0].starts_at.astimezone(HERE).date().isoformat() == "2025-10-09"


def test_spans_are_united_and_taken_away() -> None:
    a, b, c, d = (local(12, hour) for hour in (9, 10, 11, 12))
    assert merged([(b, c), (a, b), (c, d)]) == [(a, d)]
    assert without([(a, d)], [(b, c)]) == [(a, b), (c, d)]
    assert without([(a, b), (c, d)], [(a, d)]) == []
    assert without([(a, b)], []) == [(a, b)]


@pytest.fixture
def scene(workspace: Workspace) -> Scene:
    with clock.frozen(NOW):
        return scenes.first_interview(workspace)


def test_a_planned_interview_takes_its_people_its_room_and_the_candidate(scene: Scene) -> None:
    with scene.workspace.action("organisation.edit") as session:
        for name in ("A302", "A305"):
            places.add_room(session, draft=places.RoomDraft(name))
    with clock.frozen(NOW), scene.workspace.reading() as session:
        answer = slots.propose(session, application=scene.application, people=list(scene.people.values()), minutes=40)
    first = answer.proposals[0]
    assert first.starts_at >= NOW + timedelta(minutes=58)  # the interview at 10:00 takes 40 minutes; an hour's notice
    assert first.people == 3
    with clock.frozen(NOW), scene.workspace.action("interview.plan") as session:
        interviews.plan(
            session, application=scene.application, starts_at=first.starts_at, ends_at=first.ends_at,
            interviewers=list(scene.people.values()), place=first.room,
        )  # fmt: skip
    with clock.frozen(NOW), scene.workspace.reading() as session:
        again = slots.propose(session, application=scene.application, people=list(scene.people.values()), minutes=40)
    assert all(p.starts_at >= first.ends_at for p in again.proposals)


def test_between_two_places_of_work_there_is_time_for_the_way() -> None:
    works, park = new_key(), new_key()
    there = replace(span(12, 10, 11), place="B201")  # one of the panel interviews at the other place until eleven
    everybody = {PEOPLE[0]: [there]}
    rooms = {"A302": works, "B201": park}
    where = Ways(rooms, {works: "工厂", park: "园区"})
    both = found(everybody, rooms=("A302", "B201"), ways=where).proposals[0]
    assert (times(found(everybody, rooms=("A302",), ways=where))[0], both.room) == ("12 13:00", "B201")
    assert both.starts_at == local(12, 11)  # at the same place the next one follows at once
    assert times(found(everybody, rooms=("A302",), ways=Ways()))[0] == "12 11:00"  # places that nobody named are one
    near = replace(where, said={frozenset((works, park)): timedelta(minutes=15)})
    soon = found(everybody, rooms=("A302",), ways=near, minutes=30).proposals[0]
    assert soon.starts_at == local(12, 11, 30)  # the next full or half hour
    assert soon.way == (NAMES[PEOPLE[0]], Way("园区", "工厂", 15))
