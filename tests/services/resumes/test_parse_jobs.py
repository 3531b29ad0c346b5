"""Employments as people write them: `jobs.toml` holds the lists and what they say."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from services.resumes.parse.profile import parse

LISTS: dict[str, dict[str, Any]] = tomllib.loads(Path(__file__).with_name("jobs.toml").read_text("utf-8"))
ABOVE = "周明远\n13761230918\n"


@pytest.mark.parametrize("name", LISTS)
def test_a_list_of_employers_says_what_it_says(name: str) -> None:
    jobs = parse(ABOVE + LISTS[name]["text"]).employment
    found = [[one.value if one else "" for one in (job.company, job.title, job.start, job.end)] for job in jobs]
    assert found == LISTS[name]["says"]
