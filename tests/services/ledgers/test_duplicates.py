"""The same person twice in a file: found by what evidence, with names alike or not, and never dropped for it."""

from __future__ import annotations

import uuid
from typing import Any

import pytest

from services.ledgers.alike import are_alike
from services.ledgers.duplicates import Group, Place, groups
from services.ledgers.matching import Register, contacts_of, hash_of_id, known_of
from services.ledgers.person import Person
from services.ledgers.values.dates import When


def found(*people: dict[str, Any]) -> list[Group]:
    return groups((Place(0, n), values) for n, values in enumerate(people, 1))


def told(*people: dict[str, Any]) -> list[tuple[list[int], str, bool]]:
    return [([place.row for place in group.rows], group.by, group.names_alike) for group in found(*people)]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("李娜", "李那", True), ("张三丰", "张三峰", True), ("Li Na", "李娜", True), ("Wei Zhang", "Zhang Wei", True),
        ("王小明", "王明小", True), ("李娜", "", True), ("李娜", "王娜", False), ("张伟", "张强", False),
        ("欧阳娜娜", "欧阳娜", True), ("Anna Li", "Bob Chen", False),
    ],
)  # fmt: skip
def test_names_that_can_be_one_persons(one: str, other: str, expected: bool) -> None:
    assert are_alike(one, other) is expected
    assert are_alike(other, one) is expected


def test_one_phone_is_one_group_whatever_the_names() -> None:
    assert told({"name": "李娜", "phone": "1"}, {"name": "王强", "phone": "2"}, {"name": "李那", "phone": "1"},
                {"name": "赵六", "phone": "3", "alt_phone": "1/9"}) == [([1, 3, 4], "phone", False)]  # fmt: skip


def test_evidence_for_the_same_rows_is_told_once() -> None:
    twice = {"name": "李娜", "phone": "1", "id_number": "x", "email": "a@b.c", "school": "江南大学"}
    (group,) = found(twice, dict(twice))
    assert (group.by, group.also_by, group.names_alike) == ("phone", ("id_number", "email", "name_school"), True)


def test_a_name_needs_a_second_fact_and_no_contradiction() -> None:
    born = When(1995, 3, 5)
    assert told({"name": "李娜", "school": "江南大学"}, {"name": "李娜", "school": "苏州大学"}) == []
    assert told({"name": "李娜", "school": "江南大学"}, {"name": "李 娜", "school": "江南 大学"}) == [
        ([1, 2], "name_school", True)
    ]
    assert told({"name": "李娜", "school": "江南大学", "gender": "male"},
                {"name": "李娜", "school": "江南大学", "gender": "female"}) == []  # fmt: skip
    assert told({"name": "李娜", "birth_date": born}, {"name": "李那", "birth_date": born}) == [
        ([1, 2], "name_birth", True)
    ]
    one = {"name": "王伟芳", "birth_date": born, "school": "江南大学"}
    assert told(one, {"name": "王伟娜", "birth_date": born, "school": "苏州大学"}) == []
    assert told(one, {"name": "王伟娜", "birth_date": born, "school": "江南大学"}) == [([1, 2], "name_birth", True)]
    assert told({"name": "李娜", "birth_date": When(1995)}, {"name": "李娜", "birth_date": When(1995)}) == []


def register(*people: dict[str, Any]) -> Register:
    known = Register()
    for values in people:
        digest = hash_of_id(values["id_number"]) if "id_number" in values else ""
        known.add(known_of(uuid.uuid4(), Person(1, (1,), values)), contacts_of(values), digest)
    return known


@pytest.mark.parametrize(
    ("known", "row", "by", "is_sure"),
    [
        ({"name": "李娜", "phone": "1"}, {"name": "李那", "phone": "1"}, "phone", True),
        ({"name": "李娜", "phone": "1"}, {"name": "王强", "phone": "1"}, "phone_other_name", False),
        ({"name": "李娜", "email": "a@b.c"}, {"phone": "2", "email": "a@b.c"}, "email", True),
        ({"name": "李娜", "id_number": "x"}, {"name": "李娜", "id_number": "X"}, "id", True),
        ({"name": "李娜", "id_number": "x"}, {"name": "王强", "id_number": "X"}, "id", False),
        ({"name": "李娜", "school": "江南大学"}, {"name": "李娜", "school": "江南大学"}, "name_school", False),
        ({"name": "李娜", "birth_date": When(1995, 3, 5)}, {"name": "李那", "birth_date": When(1995, 3, 5)},
         "name_birth", False),
    ],
)  # fmt: skip
def test_who_a_row_is(known: dict[str, Any], row: dict[str, Any], by: str, is_sure: bool) -> None:
    match = register(known).match(Person(1, (1,), row))
    assert match is not None
    assert (match.by, match.is_sure) == (by, is_sure)


def test_a_namesake_born_on_another_day_is_somebody_else() -> None:
    known = register({"name": "李娜", "school": "江南大学", "birth_date": When(1995, 3, 5)})
    row = {"name": "李娜", "school": "江南大学", "birth_date": When(1996, 1, 1)}
    assert known.match(Person(1, (1,), row)) is None
