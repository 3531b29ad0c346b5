"""What `main.py parse` promises to print for a file: one flat record, the same keys always, in this order.

`docs/parse-output.md` says it in words and `docs/parse-output.schema.json` for machines; a test holds this
module to both. A value that the résumé does not give is null or [].
"""

from __future__ import annotations

from dataclasses import astuple
from typing import Any

from models.values.enums import PayPeriod
from models.values.money import FEN_A_YUAN, Pay
from services.errors import AppError
from services.resumes.documents import ReadDocument
from services.resumes.parse.found import Found
from services.resumes.parse.profile import Profile
from services.resumes.parse.work.posts import Job

SINGLE = (
    "wechat", "qq", "gender", "birth_date", "age", "city", "hukou", "native_place", "expected_job", "expected_city",
    "expected_salary", "degree", "years_experience",
)  # fmt: skip
SCHOOL = ("school", "major", "degree", "start", "end")
JOB = ("company", "title", "start", "end")
PROJECT = ("name", "role", "start", "end")
DEGREES = frozenset({"高中", "中专", "大专", "本科", "硕士", "博士"})
LISTS = ("projects", "skills", "certificates", "languages")


def record(file: str, document: ReadDocument, profile: Profile, *, full: bool = False) -> dict[str, Any]:
    """Give the record of a file that was read. `full` puts certainty and place beside each value."""
    teller = _Full(document) if full else _Plain(document)
    one = teller.one
    told: dict[str, Any] = {"file": file, "error": None, "reader": document.reader.value, "name": one(profile.name)}
    told["phones"] = [one(found) for found in profile.phones]
    told["emails"] = [one(found) for found in profile.emails]
    for name in SINGLE:
        told[name] = one(getattr(profile, name))
    told["degree"] = one(_promised(profile.degree))
    told["education"] = [
        {key: one(getattr(school, key)) for key in SCHOOL} | {"degree": one(_promised(school.degree))}
        for school in profile.education
    ]
    told["employment"] = [teller.job(job) for job in profile.employment]
    told["projects"] = [
        {key: one(getattr(project, key)) for key in PROJECT} if full else one(project.name)
        for project in profile.projects
    ]
    for name in ("skills", "certificates", "languages"):
        told[name] = [one(found) for found in getattr(profile, name)]
    if full:
        told |= {name: one(getattr(profile, name)) for name in ("current_salary", "availability")}
        told["channel"] = profile.file_name.channel or None
        told["quality"] = round(document.quality, 3)
        told["warnings"] = list(document.warnings)
    return told


def _promised(degree: Found[str] | None) -> Found[str] | None:
    """A degree of the promised set; 初中 is below it."""
    return degree if degree is not None and degree.value in DEGREES else None


def failure(file: str, error: AppError, sentence: str) -> dict[str, Any]:
    """Give the record of a file that could not be read: the same keys, all empty but the reason."""
    told: dict[str, Any] = {"file": file, "error": {"code": error.code, "sentence": sentence}, "reader": None}
    told |= {"name": None, "phones": [], "emails": []} | dict.fromkeys(SINGLE)
    return told | {"education": [], "employment": []} | {name: [] for name in LISTS}


class _Plain:
    """Values alone."""

    def __init__(self, document: ReadDocument) -> None:
        self._document = document

    def one(self, found: Found[Any] | None) -> Any:
        if found is None:
            return None
        if not isinstance(found.value, Pay):
            return found.value
        # A pay is told as the résumé writes it; `full` adds it in yuan.
        return self._document.text[found.start : found.end] if found.has_place else pay_as_written(found.value)

    def job(self, job: Job) -> dict[str, Any]:
        return {key: self.one(getattr(job, key)) for key in JOB} | {"internship": job.is_internship}


class _Full(_Plain):
    """Values with their certainty and the place they come from."""

    def one(self, found: Found[Any] | None) -> Any:
        if found is None:
            return None
        told = {"value": super().one(found), "confidence": found.confidence, "place": self._place(found)}
        return told | {"pay": pay_as_data(found.value)} if isinstance(found.value, Pay) else told

    def job(self, job: Job) -> dict[str, Any]:
        return super().job(job) | {"duties": job.duties or None}

    def _place(self, found: Found[Any]) -> dict[str, Any] | None:
        if not found.has_place:
            return None  # computed, or from the file's name
        spots = [
            {"page": spot.page + 1, "box": [round(v, 1) for v in astuple(spot.box)]}
            for spot in self._document.spots(found.start, found.end)
        ]
        return {
            "start": found.start,
            "end": found.end,
            "text": self._document.text[found.start : found.end],
            "spots": spots,
        }


def pay_as_data(pay: Pay) -> dict[str, Any]:
    """Give a pay in yuan."""
    return {
        "low": pay.low // FEN_A_YUAN,
        "high": pay.high // FEN_A_YUAN,
        "period": pay.period.value,
        "months": pay.months,
    }


_PER = {PayPeriod.YEAR: "年", PayPeriod.MONTH: "月", PayPeriod.DAY: "天", PayPeriod.HOUR: "小时"}


def pay_as_written(pay: Pay) -> str:
    """Write a pay in one form: 12000-15000元/月, 200000元/年, 15000-20000元/月×14薪."""
    low, high = pay.low // FEN_A_YUAN, pay.high // FEN_A_YUAN
    amount = str(low) if low == high else f"{low}-{high}"
    return f"{amount}元/{_PER[pay.period]}" + (f"×{pay.months}薪" if pay.months != 12 else "")
