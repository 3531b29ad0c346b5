"""Money in whole fen, and pay with its period. Reading "15k*14" out of a cell is the ledger's business."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

from models.values.enums import PayPeriod

FEN_A_YUAN = 100
WORKING_DAYS_A_MONTH = Decimal("21.75")  # 月计薪天数, 劳社部发〔2008〕3 号
HOURS_A_DAY = 8


def fen(yuan: Decimal | int | str) -> int:
    """Yuan as whole fen, a half fen to the even side. Never from a float: 0.1 is not a tenth."""
    return int((Decimal(yuan) * FEN_A_YUAN).to_integral_value(ROUND_HALF_EVEN))


@dataclass(frozen=True, slots=True)
class Pay:
    """A salary, or a range of one, in fen per period; `months` counts the paid months of a year (12–18)."""

    low: int
    high: int
    period: PayPeriod = PayPeriod.MONTH
    months: int = 12

    def __post_init__(self) -> None:
        if self.low < 0 or self.high < self.low:
            raise ValueError("a pay range runs from a non-negative low to a high")
        if not 1 <= self.months <= 36:
            raise ValueError("paid months are between 1 and 36")

    @classmethod
    def yuan(cls, low: int, high: int | None = None, period: PayPeriod = PayPeriod.MONTH, months: int = 12) -> Pay:
        """From whole yuan."""
        return cls(low * FEN_A_YUAN, (low if high is None else high) * FEN_A_YUAN, period, months)

    def monthly(self) -> tuple[int, int]:
        """Low and high as fen a month, for comparing: a year is divided by its paid months."""
        return self._a_month(self.low), self._a_month(self.high)

    def yearly(self) -> tuple[int, int]:
        """Low and high as fen a year, paid months counted."""
        if self.period is PayPeriod.YEAR:
            return self.low, self.high
        low, high = self.monthly()
        return low * self.months, high * self.months

    def _a_month(self, amount: int) -> int:
        match self.period:
            case PayPeriod.MONTH:
                return amount
            case PayPeriod.YEAR:
                return _whole(Decimal(amount) / self.months)
            case PayPeriod.DAY:
                return _whole(amount * WORKING_DAYS_A_MONTH)
            case PayPeriod.HOUR:
                return _whole(amount * HOURS_A_DAY * WORKING_DAYS_A_MONTH)


def _whole(amount: Decimal) -> int:
    return int(amount.to_integral_value(ROUND_HALF_EVEN))
