"""One stay at a school, and what its dates and its kind of school say."""

from __future__ import annotations

import re
from dataclasses import dataclass

from services.resumes.parse.dates import Period
from services.resumes.parse.found import Found
from services.resumes.parse.rows import Row


@dataclass(frozen=True, slots=True)
class School:
    """One stay at a school; unknown parts are None."""

    school: Found[str]
    major: Found[str] | None = None
    degree: Found[str] | None = None
    start: Found[str] | None = None
    end: Found[str] | None = None


def dated(row: Row, period: Period) -> tuple[Found[str], Found[str]]:
    """From and to of a period, at their place."""
    first, last = row.start + period.at, row.start + period.after
    return Found(period.start, 0.93, first, last), Found(period.end, 0.93, first, last)


def degree_of_kind(school: Found[str]) -> Found[str] | None:
    """A degree that the school's name says; what is only likely is not said."""
    kinds = (
        ("高等专科", "大专"),
        ("中等|中专|技工|技校|职业(?:学校|中学|高中)|职高$", "中专"),
        ("中学$|[一二三四五六七八九十]中$|高中$|(?i:high school)$", "高中"),
    )
    for pattern, degree in kinds:
        if re.search(pattern, school.value):
            return Found(degree, 0.6, school.start, school.end)
    return None
