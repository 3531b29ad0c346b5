"""The words of the published dry run (docs/ledger-dry-run.md): its field keys, and values as JSON knows them.

The program holds more about people than the contract has fields for. Such a column has `field` null and its text
stands in `extra`; what the program makes of it stands beside, in `program_field` and `more`, which may grow.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from models.values.enums import PayPeriod
from models.values.money import Pay
from services.ledgers import vocabulary
from services.ledgers.mapping import KEEP, LEAVE
from services.ledgers.values.dates import When
from services.ledgers.values.words import Outcome

EDITION = "zhaoxian.ledger.dry-run/1"
FIELDS = (
    "name", "phone", "alt_phone", "email", "gender", "age", "birth_date", "id_number", "degree", "school", "major",
    "graduation_date", "position_applied", "job_code", "department_applied", "source_channel", "recruiter",
    "applied_or_sourced_on", "interview_date", "interview_time", "interviewer", "interview_result", "score", "stage",
    "remarks", "years_experience", "work_start_date", "current_company", "current_title", "skills", "expected_salary",
    "available_from", "offer_date", "expected_start_date", "start_date", "native_place", "hukou_address",
    "political_status", "ethnicity", "marital_status", "external_id", "sequence",
)  # fmt: skip
LISTS = {
    "education": ("school", "major", "degree", "start", "end", "period", "text"),
    "employment": ("company", "title", "department", "start", "end", "period", "duties", "leave_reason", "reference",
                   "text"),
}  # fmt: skip
ASPECTS = ("time", "interviewer", "result", "remark", "score")

_MEMBERS = {"from": "start", "to": "end"}
_PUBLISHED = frozenset(FIELDS)
_AS = {"evaluation": "remarks", "school_and_major": "school"}
_ROUND = re.compile(rf"round[1-9]\d?\.(?:{'|'.join(ASPECTS)})")
_DAYS = frozenset({"applied_or_sourced_on", "offer_date", "expected_start_date", "start_date", "birth_date",
    "graduation_date", "work_start_date", "interview_date", "available_from"})  # fmt: skip


def published(field: str, also: Mapping[str, str] | None = None) -> str | None:
    """The contract's key for a field of the program; None where it has none. `also` are those of one table."""
    if field in (KEEP, LEAVE):
        return None
    field = (also or {}).get(field) or _AS.get(field, field)
    if field in _PUBLISHED or _ROUND.fullmatch(field) or field.partition(".")[0] in LISTS:
        return field
    return None


def of_table(fields: Iterable[str]) -> dict[str, str]:
    """What fields of one table stand for others: the only score is the score, be it of a written test."""
    told = list(fields)
    return {"written_score": "score"} if "score" not in told and told.count("written_score") == 1 else {}


def plain(field: str, value: Any) -> Any:
    """A normalised value as JSON knows it."""
    if isinstance(value, When):
        return str(value).partition(" ")[0] if field in _DAYS and value.month else str(value)
    if isinstance(value, Outcome):
        if field == "stage":
            return _state(value)
        if not value.outcome and value.round > 1 and field == "interview_result":
            return "passed"  # 复试 as the result: they go on to the next round
        return str(value) or value.words
    if isinstance(value, Pay):
        data: dict[str, Any] = {"low": _yuan(value.low), "high": _yuan(value.high), "period": value.period.value}
        if value.months != 12 and value.period is PayPeriod.MONTH:
            data["months"] = value.months
        return data
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if field == "source_channel":
        return vocabulary.channel_names().get(str(value), str(value))
    if field in LISTS:
        return _entries(value)
    return value


def _entries(value: Any) -> list[dict[str, str]]:
    """Schools or employers; what could not be taken apart is one entry of text."""
    if not isinstance(value, list):
        return [{"text": str(value)}]
    return [
        {{"from": "start", "to": "end"}.get(name, name): str(told) for name, told in item.items()} for item in value
    ]


def _state(value: Outcome) -> str:
    """The place in the process where a status puts somebody, or how it ended."""
    if value.outcome in ("", "pending", "passed", "attended") and (value.place or value.round):
        place = "assessment" if value.place == "vetting" else value.place  # the contract knows one place for checks
        return place if not value.round else f"interview.{value.round}"
    return value.outcome or value.words


def _yuan(fen: int) -> int | float:
    return fen // 100 if fen % 100 == 0 else fen / 100
