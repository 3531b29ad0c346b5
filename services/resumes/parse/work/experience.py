"""Years of experience: as written, else summed from the employments without counting overlaps twice."""

from __future__ import annotations

import re
from collections.abc import Sequence

from services.resumes.headings import Part
from services.resumes.parse.dates import months_between
from services.resumes.parse.found import Found
from services.resumes.parse.rows import Row, Rows, labelled, spaced
from services.resumes.parse.work.posts import Job

_WORDS = {
    word: number
    for number, word in enumerate(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), start=2)
} | {"twelve": 12, "fifteen": 15, "twenty": 20}
_WRITTEN = (
    re.compile(r"(?:^|[\s|/,·])(\d{1,2})\s*年从业(?!经)"),
    re.compile(r"(?:^|[\s|/,·])工作\s*(\d{1,2})\s*年(?!\d)"),
    re.compile(
        r"(?<!\d)(\d{1,2}(?:\.\d)?|[一二两三四五六七八九]?十?[一二两三四五六七八九十])\s*年(?:以上|多)?(?:的)?[^,。;\d\t]{0,12}?(?:工作)?经[验历]"
    ),
    re.compile(r"(?:拥有|具有|具备|有|超过|近)\s*(\d{1,2})\s*\+?\s*年\s*\+?[^,。;]{0,60}?经[验历]"),
    re.compile(r"\bexperience\s*:?\s*(?:of\s+)?(\d{1,2}(?:\.\d)?)\s*(?:years?|yrs)\b", re.IGNORECASE),
    re.compile(
        rf"(?<![\d.])\b(\d{{1,2}}|{'|'.join(_WORDS)})\+?\s*(?:years?|yrs)['’]?\s*(?:of\s+)?"
        r"(?:[^.\d\n]{0,30}?experience|tenure)",
        re.IGNORECASE,
    ),
)


_DIGITS = {digit: number for number, digit in enumerate("一二三四五六七八九", 1)} | {"两": 2, "": 1}


def _number(text: str) -> float:
    """5, 5.5, 五, 十二, 二十, five."""
    if text.lower() in _WORDS:
        return float(_WORDS[text.lower()])
    if text[0].isdigit():
        return float(text)
    tens, ten, ones = text.rpartition("十")
    return 10.0 * _DIGITS[tens] + _DIGITS[ones] * bool(ones) if ten else float(_DIGITS[text])


def years(rows: Rows, jobs: Sequence[Job], today: str) -> Found[float] | None:
    """Give years of experience; a summed value has no place, and is sure only where every month is known."""
    for match, row in labelled(
        rows.all,
        spaced("工作年限", "工作经验", "工龄", "从业年限", "经验"),
        r"\d{1,2}(?:\.\d)?\s*(?:\+\s*)?年?(?:以上|经验|工作经验)?",
    ):
        value = float(re.match(r"[\d.]+", match.group("value")).group())  # type: ignore[union-attr]
        return Found(value, 0.95, row.start + match.start("value"), row.start + match.end("value"))
    alone = _below_heading(rows)
    if alone is not None:
        return alone
    for row in rows.of(Part.TOP, Part.PERSON, Part.AIM, Part.ABOUT):
        for pattern in _WRITTEN:
            said = pattern.search(row.text)
            if said and _number(said.group(1)) <= 50:
                return Found(_number(said.group(1)), 0.85, row.start + said.start(), row.start + said.end())
    for row in rows.of(Part.TOP, Part.PERSON)[:8]:
        beside = [cell for cell in row.cells if _BARE.fullmatch(cell.text)]
        if len(row.cells) > 2 and len(beside) == 1:
            return Found(float(beside[0].text.removesuffix("年")), 0.8, beside[0].start, beside[0].end)
        told = _OF_A_FIELD.match(row.text)
        if told:
            return Found(float(told.group(1)), 0.82, row.start + told.start(1), row.start + told.end(1))
    return _summed(jobs, today)


_BARE = re.compile(r"[1-4]?\d年")
"""6年 between phone and mail."""
_OF_A_FIELD = re.compile(r"\s*(\d{1,2})\+ years of (?=[a-z])")
"""12+ years of mobile engineering."""


def _below_heading(rows: Rows) -> Found[float] | None:
    """3年 alone, right below 工作经验."""
    first = next(iter(rows.of(Part.WORK)), None)
    said = _BARE.fullmatch(first.cells[0].text) if first is not None and len(first.cells) == 1 else None
    return Found(float(said.group().removesuffix("年")), 0.85, *_place(first)) if said and first else None


def _place(row: Row) -> tuple[int, int]:
    return row.cells[0].start, row.cells[0].end


def _summed(jobs: Sequence[Job], today: str) -> Found[float] | None:
    spans = []
    is_exact = True
    for job in jobs:
        if job.is_internship or job.start is None or job.end is None:
            continue
        spans.append(months_between(job.start.value, job.end.value, today))
        is_known = job.company is not None and job.company.is_sure
        is_exact = is_exact and is_known and "-" in job.start.value and len(job.end.value) != 4
    months: set[int] = set()
    for span in spans:
        if span is not None:
            months.update(range(*span))
    return Found(round(len(months) / 12, 1), 0.85 if is_exact else 0.6) if months else None
