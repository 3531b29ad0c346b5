"""The command palette over 100,000 people: each keystroke, in Chinese, pinyin and initials."""

from __future__ import annotations

import random
import time

from sqlalchemy import select

from benchmarks import large
from benchmarks.measure import Result, percentile
from models.tables import Candidate
from services.search import queries
from services.workspace import Workspace

PEOPLE, TURNS = 60, 3


def measure() -> list[Result]:
    """95th percentile of all keystrokes of typing the names of 60 people in three ways."""
    workspace = large.opened()
    try:
        with workspace.reading() as session:
            rows = session.execute(select(Candidate.name, Candidate.pinyin, Candidate.initials).limit(5_000)).all()
        chance = random.Random(2)
        typed: list[str] = []
        for name, pinyin, initials in chance.sample(rows, PEOPLE):
            for word in (name[:2], pinyin.split()[0], initials.split()[0]):
                typed += [word[: n + 1] for n in range(len(word))]
        times = [min(_search(workspace, word) for _ in range(TURNS)) for word in typed]
    finally:
        workspace.close()
    how = f"{len(typed)} keystrokes, p95 of the best of {TURNS}; median {percentile(times, 0.5):.1f} ms"
    return [Result("Palette search over 100,000 people, a keystroke", percentile(times, 0.95), 30, "ms", note=how)]


def _search(workspace: Workspace, word: str) -> float:
    """One keystroke, in ms."""
    began = time.perf_counter()
    with workspace.reading() as session:
        found = queries.palette(session, text=word)
    took = (time.perf_counter() - began) * 1000
    if not found:
        raise RuntimeError(f"nobody was found by {word!r}")
    return took


if __name__ == "__main__":
    for result in measure():
        print(result.row())
