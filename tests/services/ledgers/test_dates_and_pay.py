"""Dates, times, salaries: every usual shape, and columns that explain their cells."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from services.ledgers.values import date_columns, dates, pay
from services.ledgers.values.dates import When
from services.ledgers.values.readers import reader

DATES = {
    "2025-3-5": "2025-03-05", "2025.03.05": "2025-03-05", "25.03.05": "2025-03-05", "25/3/5": "2025-03-05",
    "20250305": "2025-03-05", "250305": "2025-03-05", "45721": "2025-03-05", "2025\\3\\5": "2025-03-05",
    "2025年3月5日 周三 14:00": "2025-03-05 14:00", "2025/3/5 下午2点半": "2025-03-05 14:30",
    "2025-03-05T09:30:00Z": "2025-03-05 09:30", "2025-03-05T09:30:00+08:00": "2025-03-05 09:30",
    "5-Mar-25": "2025-03-05", "Mar 5, 2025": "2025-03-05", "3/15/25": "2025-03-15", "3/5/25": "2025-03-05",
    "13/03/2025": "2025-03-13", "2025.3": "2025-03", "98.10": "1998-10", "98年10月": "1998-10",
    "2O25-3-5": "2025-03-05",
    "二〇二五年三月五日": "2025-03-05", "1992 年 3月 25 日": "1992-03-25", "2025－03－05": "2025-03-05",
    "202503": "2025-03", "2025届": "2025", "2025.3.5-2025.3.7": "2025-03-05", "2025-03-05 00:00:00": "2025-03-05",
}  # fmt: skip
TIMES = {
    "9.30": "09:30", "1400": "14:00", "下午三点": "15:00", "2:30PM": "14:30", "10点-11点": "10:00",
    "14点半": "14:30", "上午10：00": "10:00",
}  # fmt: skip
PAY = {
    "八千": (8000, 8000, "month"), "一万二": (12000, 12000, "month"), "8000/10000": (8000, 10000, "month"),
    "20-25K·14薪": (20000, 25000, "month"), "6千-8千": (6000, 8000, "month"), "¥8,000.00": (8000, 8000, "month"),
    "1-1.5万/月": (10000, 15000, "month"), "15-20万/年": (150_000, 200_000, "year"), "25元/小时": (25, 25, "hour"),
    "月薪8000": (8000, 8000, "month"), "八千到一万": (8000, 10000, "month"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "when"), DATES.items())
def test_a_date_in_every_usual_shape(text: str, when: str) -> None:
    found = dates.read(text)
    assert (str(found.when), found.doubt) == (when, "")


@pytest.mark.parametrize(("text", "clock"), TIMES.items())
def test_a_time_of_day(text: str, clock: str) -> None:
    assert reader("time")(text).values[""] == clock


@pytest.mark.parametrize(("text", "expected"), PAY.items())
def test_pay_is_a_range_with_a_period(text: str, expected: tuple[int, int, str]) -> None:
    found = pay.salary(text)
    amount = found.values[""]
    assert (amount.low // 100, amount.high // 100, amount.period.value) == expected
    assert found.rest == ""


@pytest.mark.parametrize(("text", "doubt"), [("USD 3000", "salary.unclear"), ("都可以", "salary.unclear"),
    ("12", "salary.unit_guessed"), ("20万", "salary.period_guessed")])  # fmt: skip
def test_pay_that_had_to_be_guessed_or_was_not_understood_is_marked(text: str, doubt: str) -> None:
    assert pay.salary(text).doubt == doubt


def test_the_heading_tells_the_unit_of_pay() -> None:
    amount = reader("salary", "期望年薪（万）")("18-20").values[""]
    assert (amount.low, amount.high, amount.period.value) == (18_000_000, 20_000_000, "year")


@pytest.mark.parametrize(
    ("cells", "days"),
    [
        ([3.28, 4.2, 4.2, 4.4], [(3, 28), (4, 2), (4, 2), (4, 4)]),
        ([8.8, 8.1, 8.1, 8.11], [(8, 8), (8, 10), (8, 10), (8, 11)]),
        ([8.31, 9.2, 9.4, 9.1, 9.12], [(8, 31), (9, 2), (9, 4), (9, 10), (9, 12)]),
    ],
)
def test_a_zero_that_the_sheet_dropped_is_found_by_the_neighbours(
    cells: list[Any], days: list[tuple[int, int]]
) -> None:
    whens = [dates.read(cell).when for cell in cells]
    date_columns.with_zeros(cells, whens)
    assert [(when.month, when.day) for when in whens if when] == days


def resolved(whens: list[When | None], years: int | list[int] = 0, today: date = date(2026, 3, 12)) -> list[int]:
    told = years if isinstance(years, list) else [years] * len(whens)
    return [when.year for when in date_columns.resolve(whens, told, today) if when]


def test_the_year_comes_from_the_sheet_and_turns_only_where_the_dates_run_on() -> None:
    running = [When(0, 11, 20), When(0, 12, 28), When(0, 1, 5), When(0, 2, 1)]
    mixed = [When(0, 11, 2), When(0, 2, 7), When(0, 12, 3), When(0, 1, 9), When(0, 10, 4)]
    assert resolved([*running], 0) == [2025, 2025, 2026, 2026]
    assert resolved([When(0, 12, 30), When(0, 1, 4), When(0, 1, 8), When(0, 2, 2)], 2025) == [2024, 2025, 2025, 2025]
    assert resolved([*mixed], 2024) == [2024] * 5
    assert resolved([When(2023, 12, 30), When(0, 1, 4)]) == [2023, 2024]
    assert resolved([When(0, 3, 1), When(0, 3, 2)], [2022, 2023]) == [2022, 2023]


def test_a_year_without_any_evidence_is_the_last_one_past() -> None:
    assert resolved([When(0, 5, 1)]) == [2025]
    assert resolved([When(0, 2, 1)]) == [2026]
    assert not date_columns.has_year([When(0, 5, 1)], [0])
