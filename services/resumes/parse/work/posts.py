"""An employment, and the several posts that somebody held with one employer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from services.resumes.parse.dates import PRESENT
from services.resumes.parse.found import Found


@dataclass(frozen=True, slots=True)
class Job:
    """One employment; unknown parts are None."""

    company: Found[str] | None
    title: Found[str] | None
    start: Found[str] | None = None
    end: Found[str] | None = None
    is_internship: bool = False
    duties: str = ""


def with_employer_above(entries: Sequence[Job]) -> list[Job]:
    """In English lists several posts stand under one employer, each with its dates; the employer has none."""
    found: list[Job] = []
    for job in entries:
        above = found[-1] if found else None
        is_post = job.company is None and job.title is not None and job.title.is_sure
        if (
            is_post
            and above is not None
            and above.company is not None
            and job.end is not None
            and above.start is not None
        ):
            is_before = job.end.value <= above.start.value
            found.append(replace(job, company=replace(above.company, confidence=0.7)) if is_before else job)
        else:
            found.append(job)
    return found


def with_posts(entries: Sequence[Job]) -> list[Job]:
    """A title with dates of its own under a company: the post held there, or one of several."""
    found: list[Job] = []
    position = 0
    while position < len(entries):
        job = entries[position]
        posts: list[Job] = []
        while position + 1 + len(posts) < len(entries) and _is_post(entries[position + 1 + len(posts)], job):
            posts.append(entries[position + 1 + len(posts)])
        position += 1 + len(posts)
        is_bare = job.title is None or job.title.confidence < 0.7
        if len(posts) == 1 and is_bare:
            found.append(replace(job, title=posts[0].title, duties=job.duties + posts[0].duties))
            continue
        if not posts or not is_bare:
            found.append(job)
        found += [replace(post, company=job.company) for post in posts]
    return found


def _is_post(job: Job, above: Job) -> bool:
    """A title with dates inside those of the company above, and no company of its own."""
    has_own = job.company is not None and job.company.confidence >= 0.7
    return above.company is not None and job.title is not None and not has_own and is_within(job, above)


def is_within(job: Job, other: Job) -> bool:
    """Do the dates of one lie inside those of the other?"""
    if job.start is None or job.end is None or other.start is None or other.end is None:
        return False

    def last(date: str) -> str:
        return "9999" if date == PRESENT else date

    return other.start.value <= job.start.value and last(job.end.value) <= last(other.end.value)
