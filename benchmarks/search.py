"""Full-text search over 100,000 résumés of 1.5 kB: rare and common words, phrases, pinyin, with and without filters."""

from __future__ import annotations

import random
import time
from itertools import pairwise

from sqlalchemy import select, text

from benchmarks import texts
from benchmarks.measure import Result, percentile
from models.tables import Candidate, Position, Tag
from models.values.enums import Degree
from models.values.keys import Key
from services.insights.behind import Figure, Question
from services.insights.behind import people as found_people
from services.search import Filters, Flag, people
from services.workspace import Workspace

TURNS = 3
PAGE = 50


def measure() -> list[Result]:
    """p95 and the worst of a mix of queries, each its best of three turns."""
    workspace = texts.opened()
    try:
        asked = mix(workspace)
        times = {said: min(searched(workspace, words, filters) for _ in range(TURNS)) for said, words, filters in asked}
        pages = [min(_page(workspace, words, filters) for _ in range(TURNS)) for _, words, filters in asked[::2]]
        size = _index_size(workspace)
    finally:
        workspace.close()
    slow = sorted(times.items(), key=lambda each: -each[1])[:3]
    worst = "; ".join(f"{said} {ms:.0f}" for said, ms in slow)
    values = list(times.values())
    how = f"{len(values)} queries, median {percentile(values, 0.5):.1f} ms"
    return [
        Result("Search in 100,000 résumés, p95", percentile(values, 0.95), 15, "ms", note=how),
        Result("Search in 100,000 résumés, worst", max(values), 150, "ms", note=f"slowest: {worst}"),
        Result(
            "The page of a search: 200 people, 60 with their lines, p95",
            percentile(pages, 0.95),
            30,
            "ms",
            note=f"processor time; median {percentile(pages, 0.5):.1f} ms",
        ),
        Result(
            "Index of 100,000 résumés",
            size / 1024**2,
            500,
            "MB",
            note=f"file {texts.path().stat().st_size / 1024**2:.0f} MB",
        ),
    ]


def mix(workspace: Workspace) -> list[tuple[str, str, Filters]]:
    """Every kind of words with every kind of filters."""
    chance = random.Random(5)
    words = texts.vocabulary(random.Random(77))
    with workspace.reading() as session:
        people_ = session.execute(select(Candidate.name, Candidate.pinyin, Candidate.initials).limit(400)).all()
        tags = dict(session.execute(select(Tag.name, Tag.id)).all())
        position = texts.busy(session)
        other = session.scalars(select(Position.id).where(Position.id != position)).first() or position
    said = [*texts.COMMON, *chance.sample(words[:200], 20), *chance.sample(words[1_000:], 20)]
    said += [f"{a}{b}" for a, b in pairwise(words[5:16])]
    said += [
        "精益生产",
        "注塑",
        "plc",
        "c++",
        "sql server",
        "py",
        "java",
        "IATF 16949",
        "生产 管理",
        "负责 精益生产",
        "质量 plc",
    ]
    for name, pinyin, initials in chance.sample(people_, 12):
        said += [name, name[1:], pinyin.split()[0], initials.split()[0]]
    kinds = [Filters(), *_filters(tags, position, other)]
    asked = []
    for number, each in enumerate(said):
        asked.append((each, each, Filters()))
        chosen = kinds[number % len(kinds)]
        asked.append((f"{each} +{number % len(kinds)}", each, chosen))
    asked += [(f"filter {number}", "", kind) for number, kind in enumerate(kinds[1:], 1)]
    return asked


def _filters(tags: dict[str, Key], position: Key, other: Key) -> list[Filters]:
    return [
        Filters(degree=Degree.BACHELOR),
        Filters(years=5, cities=("苏州", "上海")),
        Filters(tags=(tags["精益生产"],)),
        Filters(positions=(position,), flags=frozenset({Flag.RUNNING})),
        Filters(positions=(other,), degree=Degree.MASTER),
        Filters(flags=frozenset({Flag.STARRED}), years=10),
        Filters(degree=Degree.MASTER, years=8, cities=("成都",), tags=(tags["PLC"], tags["Java"])),
    ]


def searched(workspace: Workspace, words: str, filters: Filters) -> float:
    """One search with its first page, in ms of this process."""
    with workspace.reading() as session:
        session.execute(text("SELECT 1"))
        began = time.perf_counter()
        people(session, text=words, filters=filters, limit=PAGE)
        return (time.perf_counter() - began) * 1000


def _page(workspace: Workspace, words: str, filters: Filters) -> float:
    """What the screen asks for: everybody's row, and the line in which the words stand, in ms of the processor."""
    with workspace.reading() as session:
        session.execute(text("SELECT 1"))
        began = time.process_time()
        found_people(session, question=Question(Figure.SEARCH, words=words, filters=filters))
        return (time.process_time() - began) * 1000


def _index_size(workspace: Workspace) -> int:
    with workspace.engine.connect() as connection:
        return int(
            connection.exec_driver_sql(
                "SELECT sum(length(block)) FROM (SELECT block FROM candidate_fts_data "
                "UNION ALL SELECT block FROM people_fts_data)"
            ).scalar_one()
        )


if __name__ == "__main__":
    for result in measure():
        print(result.row())
