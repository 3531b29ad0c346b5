from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.values.enums import PayPeriod
from models.values.money import Pay, fen


def test_yuan_become_whole_fen_without_floats() -> None:
    assert fen("0.1") == 10
    assert fen(Decimal("12.345")) == 1234  # half to the even side
    assert fen(18_000) == 1_800_000


def test_pay_is_compared_by_the_month() -> None:
    assert Pay.yuan(240_000, period=PayPeriod.YEAR).monthly() == (2_000_000, 2_000_000)
    assert Pay.yuan(260_000, period=PayPeriod.YEAR, months=13).monthly() == (2_000_000, 2_000_000)
    assert Pay.yuan(200, period=PayPeriod.DAY).monthly() == (435_000, 435_000)
    assert Pay.yuan(25, period=PayPeriod.HOUR).monthly() == (435_000, 435_000)
    assert Pay.yuan(15_000, 21_000, months=14).yearly() == (21_000_000, 29_400_000)


@given(st.integers(0, 10**8), st.integers(0, 10**8), st.sampled_from(PayPeriod), st.integers(1, 18))
def test_low_stays_below_high_in_every_period(a: int, b: int, period: PayPeriod, months: int) -> None:
    pay = Pay(min(a, b), max(a, b), period, months)
    for low, high in (pay.monthly(), pay.yearly()):
        assert 0 <= low <= high


def test_impossible_pay_is_refused() -> None:
    for low, high, months in ((2, 1, 12), (-1, 1, 12), (1, 2, 0), (1, 2, 40)):
        with pytest.raises(ValueError):
            Pay(low, high, months=months)
