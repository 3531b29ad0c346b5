"""Several interviews told in one cell."""

from __future__ import annotations

import pytest

from services.ledgers import journey, told_rounds
from services.ledgers.values import words
from services.ledgers.values.dates import When

NEAR = When(2025, 3, 1)


@pytest.mark.parametrize(
    ("text", "rounds"),
    [
        (
            "3.5一面（张三）通过；3.8二面（李四）未通过",
            [(1, "passed", "张三", (3, 5)), (2, "rejected", "李四", (3, 8))],
        ),
        ("一面通过，二面待定", [(1, "passed", "", None), (2, "pending", "", None)]),
        ("3月5日初试通过\n3月12日复试通过", [(1, "passed", "", (3, 5)), (2, "passed", "", (3, 12))]),
        ("一面通过二面不通过", [(1, "passed", "", None), (2, "rejected", "", None)]),
        ("一面：沟通好，通过；二面：技术弱，不通过", [(1, "passed", "", None), (2, "rejected", "", None)]),
        ("12.28一面通过；1.4二面爽约", [(1, "passed", "", (12, 28)), (2, "no_show", "", (1, 4))]),
        ("一面通过，待二面", []),
        ("初试通过，约复试", []),
        ("通过", []),
        ("3.5一面通过", []),
    ],
)
def test_every_round_with_a_result_is_told(text: str, rounds: list[tuple[object, ...]]) -> None:
    found = told_rounds.of(text, NEAR)
    given = [
        (t.round, t.outcome.outcome, t.who, (t.outcome.when.month, t.outcome.when.day) if t.outcome.when else None)
        for t in found
    ]
    assert given == rounds


def test_a_day_without_a_year_takes_the_year_of_its_row() -> None:
    december = told_rounds.of("12.28一面通过；1.4二面通过", When(2024, 12, 20))
    assert [t.outcome.when for t in december] == [When(2024, 12, 28), When(2025, 1, 4)]


def test_all_of_them_become_interviews() -> None:
    outcome = words.outcome_in("3.5一面（张三）通过；3.8二面（李四）未通过")
    assert outcome is not None
    told = journey.read({"interview_result": outcome, "applied_or_sourced_on": NEAR})
    assert [(m.round, str(m.when), m.interviewers, m.outcome) for m in told.meetings] == [
        (1, "2025-03-05", ("张三",), "passed"),
        (2, "2025-03-08", ("李四",), "rejected"),
    ]
    assert told.state.value == "rejected"


def test_the_date_of_the_row_is_that_of_the_last_one() -> None:
    outcome = words.outcome_in("一面通过，二面待定")
    told = journey.read({"interview_result": outcome, "interview_date": When(2025, 3, 9), "interviewer": "张三、李四"})
    assert [(m.round, m.when, m.interviewers) for m in told.meetings] == [
        (1, None, ("张三",)),
        (2, When(2025, 3, 9), ("李四",)),
    ]
