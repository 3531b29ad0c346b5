"""Projects with role and dates."""

from __future__ import annotations

from dataclasses import dataclass

from services.resumes.parse.found import Found


@dataclass(frozen=True, slots=True)
class Project:
    """One project; unknown parts are None."""

    name: Found[str]
    role: Found[str] | None = None
    start: Found[str] | None = None
    end: Found[str] | None = None
