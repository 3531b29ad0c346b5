"""What people did and when they can start: lists of employers in one cell, availability."""

from __future__ import annotations

import re

from models.values.text import tidy
from services.ledgers.book import Cell, shown
from services.ledgers.values import dates
from services.ledgers.values.dates import DateStyle, When
from services.ledgers.values.reading import Reading


def availability(cell: Cell, style: DateStyle = DateStyle()) -> Reading:
    """When somebody can start: a date, or words that stay words (随时, 一周内, 1个月)."""
    found = dates.read(cell, style)
    if found.when is not None and (found.when.is_day or found.when.month) and not found.rest:
        return Reading({"": found.when})
    return Reading({"": tidy(shown(cell))})


_JOB = re.compile(
    r"^(.*?)\s*[(（]?\s*((?:19|20)\d{2}\D{0,2}\d{0,2}\D?)\s*(?:-|~|–|—|至|到)\s*((?:19|20)\d{2}\D{0,2}\d{0,2}\D?|至今|现在|今|present|now)\s*[)）]?\s*$",
    re.IGNORECASE,
)


def employment(cell: Cell) -> Reading:
    """Jobs in lines: "公司 - 职位 (2004.12-2011.06)". Lines of another make stay as text."""
    text = shown(cell)
    jobs: list[dict[str, str]] = []
    for line in filter(None, (part.strip() for part in text.split("\n"))):
        m = _JOB.match(line)
        if m is None:
            return Reading({"": text})
        what = re.split(r"\s+[-–—|/]\s+|\s{2,}|[|｜]", m.group(1).strip(" ()（）"))
        job = {"company": what[0].strip(), "from": month_of(m.group(2)), "to": month_of(m.group(3))}
        if len(what) > 1:
            job["title"] = " ".join(what[1:]).strip()
        jobs.append(job)
    return Reading({"": jobs, "employment_text": text})


def month_of(cell: Cell) -> str:
    """ "2004.12" → "2004-12"; "至今" → "now"; "" when it is no month."""
    if isinstance(cell, str) and re.search(r"今|现在|present|now", cell, re.IGNORECASE):
        return "now"
    when = dates.read(cell.strip(" ()（）") if isinstance(cell, str) else cell).when
    return "" if when is None or not when.year else str(When(when.year, when.month))
