"""What a person reviews: the fields of a résumé as text, each with how sure the reading is and where it stands."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from models.values.enums import Degree, PayPeriod
from models.values.money import Pay
from services.errors import AppError
from services.resumes.parse.found import SURE
from services.resumes.parse.wishes.pays import pay_in

SINGLE = (
    "name", "phone", "email", "wechat", "city", "degree", "experience", "title", "company", "school", "major",
    "expected_title", "expected_city", "expected_salary", "gender", "birth",
)  # fmt: skip
"""The fields of the review, in reading order."""
KEY_FIELDS = frozenset({"name", "phone"})
APART = frozenset({"gender", "birth"})
"""Kept apart by law: stored beside the person, never searched, filtered or scored."""

DEGREES = {
    "初中": Degree.BELOW, "高中": Degree.SECONDARY, "中专": Degree.SECONDARY, "大专": Degree.COLLEGE,
    "本科": Degree.BACHELOR, "硕士": Degree.MASTER, "博士": Degree.DOCTOR,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ReviewField:
    """One value: its text, confidence 0–1, and place in the document's text (start -1: none)."""

    code: str
    text: str
    confidence: float = 1.0
    start: int = -1
    end: int = -1
    was: str = ""  # as read, where an earlier correction of the same reading was taken

    @property
    def is_doubtful(self) -> bool:
        return bool(self.text) and self.confidence < SURE


@dataclass(frozen=True, slots=True)
class Stay:
    """A school or an employer: what, as what, from when to when."""

    organisation: str
    title: str = ""
    degree: str = ""
    start: str = ""
    end: str = ""
    confidence: float = 1.0
    place: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What a person leaves in the fields. Lists as read, unless a person took lines away."""

    texts: Mapping[str, str]
    education: tuple[Stay, ...] = ()
    employment: tuple[Stay, ...] = ()
    skills: tuple[str, ...] = ()


def fields_of(parsed: Mapping[str, Any]) -> tuple[ReviewField, ...]:
    """The single fields of what was read, in reading order, empty ones too."""
    found = {code: _one(code, parsed) for code in SINGLE}
    return tuple(found[code] for code in SINGLE)


def _one(code: str, parsed: Mapping[str, Any]) -> ReviewField:
    entry = _entry(code, parsed)
    if not entry or entry.get("value") in (None, ""):
        return ReviewField(code, "")
    value = entry["value"]
    place = entry.get("place") or (-1, -1)
    text = pay_text(value) if isinstance(value, dict) else _number(value) if isinstance(value, float) else str(value)
    if code == "degree":
        degree = DEGREES.get(text)
        text = degree.value if degree is not None else ""
    return ReviewField(code, text, float(entry["confidence"]), int(place[0]), int(place[1]))


def _entry(code: str, parsed: Mapping[str, Any]) -> dict[str, Any] | None:
    """Where a field of the review comes from in what was read."""
    match code:
        case "phone" | "email":
            return _first(parsed.get(f"{code}s"))
        case "experience":
            return _plain(parsed.get("years_experience"))
        case "expected_title":
            return _plain(parsed.get("expected_job"))
        case "birth":
            return _plain(parsed.get("birth_date")) or _plain(parsed.get("age"))
        case "title" | "company":
            return _plain((_latest(parsed.get("employment")) or {}).get(code))
        case "school" | "major":
            return _plain((_best_school(parsed.get("education")) or {}).get(code))
        case _:
            return _plain(parsed.get(code))


def _plain(entry: Any) -> dict[str, Any] | None:
    return entry if isinstance(entry, dict) else None


def _first(entries: Any) -> dict[str, Any] | None:
    return entries[0] if entries else None


def _latest(entries: Any) -> dict[str, Any] | None:
    """The present employment, else the one that ended last."""

    def ended(entry: dict[str, Any]) -> str:
        end = (entry.get("end") or {}).get("value") or ""
        return "9999" if end == "present" else end

    return max(entries, key=ended) if entries else None


def _best_school(entries: Any) -> dict[str, Any] | None:
    ranks = list(DEGREES)

    def rank(entry: dict[str, Any]) -> int:
        degree = (entry.get("degree") or {}).get("value")
        return ranks.index(degree) if degree in ranks else -1

    return max(entries, key=rank) if entries else None


def stays_of(parsed: Mapping[str, Any], kind: str) -> tuple[Stay, ...]:
    """The lists of schools ("education") and employers ("employment")."""
    what, as_what = ("school", "major") if kind == "education" else ("company", "title")
    found = []
    for entry in parsed.get(kind) or ():
        main = entry.get(what) or entry.get(as_what)
        if main is None:
            continue

        def text(name: str, entry: dict[str, Any] = entry) -> str:
            return str((entry.get(name) or {}).get("value") or "")

        place = main.get("place")
        found.append(
            Stay(text(what), text(as_what), text("degree") if kind == "education" else "", text("start"), text("end"),
                 float(main["confidence"]), tuple(place) if place else None)
        )  # fmt: skip
    return tuple(found)


def words_of(parsed: Mapping[str, Any], kind: str) -> tuple[str, ...]:
    """The plain lists: "skills", "certificates", "languages"."""
    return tuple(str(entry["value"]) for entry in parsed.get(kind) or ())


_PER = {PayPeriod.YEAR.value: "/年", PayPeriod.DAY.value: "/天", PayPeriod.HOUR.value: "/小时"}


def pay_text(value: Mapping[str, Any]) -> str:
    """A pay as a person may type it: 15000-25000, 200000-300000/年, 15000-20000×14."""
    low, high = int(value["low"]), int(value["high"])
    text = str(low) if low == high else f"{low}-{high}"
    text += _PER.get(str(value.get("period")), "")
    months = int(value.get("months") or 12)
    return f"{text}×{months}" if months != 12 else text


def pay_of(text: str) -> Pay | None:
    """Read a typed pay. Empty is none; what cannot be read is refused."""
    if not text.strip():
        return None
    found = pay_in(text, is_year="年" in text or "year" in text.lower())
    if found is None:
        raise AppError("intake.pay_unreadable")
    pay = found[0]
    months = re.search(r"[×x*]\s*(\d{2})", text)
    return Pay(pay.low, pay.high, pay.period, int(months.group(1))) if months else pay


def months_of(text: str) -> int | None:
    """Read typed years of experience: 6, 6.5, 3 年."""
    if not text.strip():
        return None
    match = re.fullmatch(r"\s*(\d{1,2}(?:\.\d{1,2})?)\s*(?:年|years?)?\s*", text)
    if match is None:
        raise AppError("intake.years_unreadable")
    return round(float(match.group(1)) * 12)


def doubts(fields: Sequence[ReviewField]) -> int:
    """How many fields a person should look at: doubtful ones, and key fields that are empty."""
    return sum(field.is_doubtful or (field.code in KEY_FIELDS and not field.text) for field in fields)


def _number(value: float) -> str:
    return f"{value:g}"
