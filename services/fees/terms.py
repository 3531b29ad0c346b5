"""What is agreed with a supplier, or promised to colleagues: the fee, its instalments, protection, guarantee."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any

from models.values.money import fen
from services.errors import AppError

MOST_YUAN = 1_000_000
MOST_PERCENT = 100
MOST_DAYS = 3_650
PROBATION = 90  # days until the second instalment, where a process has no stage of probation


@dataclass(frozen=True, slots=True)
class Terms:
    """A fixed fee in yuan, a share of the first year's pay, or both; in one instalment or two."""

    yuan: float = 0.0
    percent: float = 0.0  # of the pay of a year
    on_arrival: int = 100  # per cent of the fee; the rest after probation
    probation: int = PROBATION
    protection: int = 180  # days for which a person stays whose supplier named them
    guarantee: int = 90  # days after arrival
    refund: int = 100  # per cent of what was paid, when somebody leaves in the guarantee

    def fee(self, yearly: int | None) -> int | None:
        """In fen; None where a share is agreed and nobody knows the pay."""
        if self.percent and yearly is None:
            return None
        share = Decimal(str(self.percent)) * (yearly or 0) / 100
        return fen(Decimal(str(self.yuan))) + int(share.to_integral_value())

    def split(self, fee: int | None) -> tuple[int | None, int | None]:
        """On arrival, and after probation; together the whole fee to the fen."""
        if fee is None:
            return None, None
        first = fee * self.on_arrival // 100
        return first, fee - first

    def stored(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def of(cls, stored: Mapping[str, Any] | None) -> Terms:
        """As they were stored; what a later program adds is left out."""
        known = cls.__dataclass_fields__
        return cls(**{name: value for name, value in (stored or {}).items() if name in known})


def refuse_impossible(terms: Terms) -> None:
    """Raise `AppError` for terms that nobody can have agreed."""
    if not 0 <= terms.yuan <= MOST_YUAN:
        raise AppError("fee.amount_impossible", most=MOST_YUAN)
    if any(not 0 <= share <= MOST_PERCENT for share in (terms.percent, terms.on_arrival, terms.refund)):
        raise AppError("fee.percent_impossible")
    if any(not 0 <= days <= MOST_DAYS for days in (terms.probation, terms.protection, terms.guarantee)):
        raise AppError("fee.days_impossible", most=MOST_DAYS)
