"""Values as the résumé writes them, and none that its template left behind: XX公司, 您的姓名."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, TypeVar

from services.resumes.parse.found import Found
from services.resumes.parse.rows import Rows
from services.resumes.parse.schools.studies import School
from services.resumes.parse.work.posts import Job
from services.resumes.parse.work.projects import Project

T = TypeVar("T")

_PLACEHOLDER = re.compile(
    r"(?<![A-Za-z])[Xx×*_]{2,}(?![A-Za-z])|[○〇△□]{2,}|某某|(?:^|[^\u4e00-\u9fff])某(?:公司|企业|集团)$|某(?:大学|学院|学校|项目|专业|岗位)|^(?:您|你)的|请(?:输入|填写|在此|替换|修改)"
    r"|^(?:姓名|公司名称?|学校名称?|专业名称?|职位名称?|项目名称?|岗位名称?)$|\b(?:your name|company name"
    r"|job title|school name|university name|lorem ipsum)\b",
    re.IGNORECASE,
)


def is_placeholder(text: str) -> bool:
    """Did the template leave this here?"""
    return _PLACEHOLDER.search(text) is not None


def as_written(found: Found[T] | None, rows: Rows) -> Found[T] | None:
    """The value with the résumé's own punctuation; None for what a template left."""
    if found is None or not isinstance(found.value, str):
        return found
    if is_placeholder(found.value):
        return None
    if found.has_place and rows.folded[found.start : found.end] == found.value:
        own: Any = rows.text[found.start : found.end]
        return replace(found, value=own)
    return found


def all_as_written(found: tuple[Found[str], ...], rows: Rows) -> tuple[Found[str], ...]:
    """The same for a list, each value once."""
    kept = {one.value: one for given in found if (one := as_written(given, rows)) is not None}
    return tuple(kept.values())


def real_schools(schools: tuple[School, ...], rows: Rows, person: str) -> tuple[School, ...]:
    """Stays at schools that have a name; nobody studies their own name."""
    found: list[School] = []
    for school in schools:
        name, major = as_written(school.school, rows), as_written(school.major, rows)
        if name is not None:
            found.append(replace(school, school=name, major=None if major and major.value == person else major))
    return tuple(found)


def real_jobs(jobs: tuple[Job, ...], rows: Rows, name: str) -> tuple[Job, ...]:
    """Employments of which the company or the title is real; nobody is their own employer at the top of a page."""
    found = [replace(job, company=as_written(job.company, rows), title=as_written(job.title, rows)) for job in jobs]
    found = [replace(job, company=None) if job.company and job.company.value == name else job for job in found]
    return tuple(job for job in found if job.company is not None or job.title is not None)


def real_projects(projects: tuple[Project, ...], rows: Rows) -> tuple[Project, ...]:
    """Projects that have a name."""
    found = [(project, as_written(project.name, rows)) for project in projects]
    return tuple(
        replace(project, name=name, role=as_written(project.role, rows)) for project, name in found if name is not None
    )
