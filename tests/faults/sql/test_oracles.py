"""Attacks that ask indirectly: plans, times, errors, foreign keys, unique indexes, statistics, blind scores."""

from __future__ import annotations

import re
from typing import Any

import psycopg
import pytest
from psycopg import errors

from models.values.keys import new_key
from tests.faults.sql.attacking import BOUNDED, HIDDEN_NAME, HIDDEN_PHONE, REFUSED, fetched, refused, truth
from tests.seats import House, digest


def _explained(connection: psycopg.Connection[Any], sql: str, probe: str) -> str:
    rows = fetched(connection, f"EXPLAIN (ANALYZE, TIMING OFF, SUMMARY OFF, BUFFERS OFF) {sql}")
    said = "\n".join(row[0] for row in rows)
    return re.sub(rf"'{probe}'|(?<=[<=>] ){probe}(?=\))|Memory Usage: \d+kB", "?", said)


PROBES = (  # values that only hidden rows have, and such as nobody has
    ("contact", "normal = '{}'::text", "13911112222", "13911119999"),
    ("contact", "normal > '{}'::text", "139", "140"),
    ("contact", "starts_with(normal, '{}'::text)", "139", "140"),
    ("candidate", "name = '{}'::text", "温书言", "某某某"),
    ("salary", "low = '{}'::numeric", "3500000", "9900000"),
    ("personal", "id_hash = '{}'::text", digest(b"13911112222"), digest(b"13911119999")),
    ("score", "points = {}", "1", "9"),
    ("score", "points < {}", "2", "0"),
)


@pytest.mark.parametrize(
    "settings",
    [
        "",
        "SET enable_indexscan = off; SET enable_bitmapscan = off",
        "SET enable_seqscan = off",
        "SET enable_hashjoin = off",
    ],
)
@pytest.mark.parametrize(("table", "condition", "right", "wrong"), PROBES)
def test_a_plan_tells_nothing_about_hidden_rows(
    attacked: House, table: str, condition: str, right: str, wrong: str, settings: str
) -> None:
    """Leaks: a hidden phone digit by digit, a peer's score: EXPLAIN ANALYZE counts the rows that a policy removed after
    a cheap comparison, and the planner's estimates come from everybody's rows.
    """
    assert truth(attacked, f"SELECT count(*) FROM {table} WHERE {condition.format(right)}")
    with attacked.psql("recruiter") as connection:
        if settings:
            connection.execute(settings.encode())
        one, other = (
            _explained(connection, f"SELECT 1 FROM {table} WHERE {condition.format(probe)}", probe)
            for probe in (right, wrong)
        )
    assert one == other


def test_a_costly_condition_is_never_evaluated_on_hidden_rows(attacked: House) -> None:
    """Leaks: a hidden value by the time that a condition takes where it holds: the server would give up on it."""
    waits = "SELECT 1 FROM contact WHERE pg_sleep(CASE normal WHEN '{}' THEN 3600 ELSE 0 END) IS NULL"
    for name in ("administrator", "recruiter"):
        with attacked.psql(name) as connection:
            connection.execute("SET statement_timeout = '60s'")
            assert not fetched(connection, waits.format(HIDDEN_PHONE))
    with attacked.psql("recruiter") as connection:
        connection.execute("SET statement_timeout = '300ms'")
        with pytest.raises(errors.QueryCanceled):  # a number that is seen is asked about
            fetched(connection, waits.format("13800000001"))


def test_error_messages_name_no_hidden_value(attacked: House) -> None:
    """Leaks: a hidden value inside the words of a failed cast or division."""
    casts = (
        "SELECT name::int FROM candidate ORDER BY name DESC", "SELECT 1 / (length(normal) - 11) FROM contact",
        "SELECT normal::json FROM contact ORDER BY normal DESC", "SELECT summary::int FROM candidate",
    )  # fmt: skip
    with attacked.psql("recruiter") as connection:
        for sql in casts:
            with pytest.raises(psycopg.Error) as caught:
                fetched(connection, sql)
            assert HIDDEN_NAME not in str(caught.value)
            assert HIDDEN_PHONE not in str(caught.value)


def test_a_foreign_key_does_not_tell_whether_a_hidden_row_is_there(attacked: House) -> None:
    """Leaks: that a key exists; forged: a remark on somebody whom one may not see."""
    sql = """INSERT INTO comment (id, version, candidate_id, application_id, words, mentions, at, author_id)
      VALUES (%s, 1, %s, %s, 'x', '[]', now(), %s)"""
    me = attacked.person("recruiter")
    said = {
        refused(attacked, "recruiter", sql, new_key(), candidate, application, me)
        for candidate, application in (
            (attacked.keys["hidden_candidate"], None),
            (new_key(), None),
            (attacked.keys["candidate"], attacked.keys["hidden_application"]),
            (attacked.keys["candidate"], new_key()),
        )
    }
    assert len(said) == 1, said


def test_a_unique_index_does_not_tell_whether_a_hidden_row_is_there(attacked: House) -> None:
    """Leaks: that a hidden person has personal details on file."""
    sql = """INSERT INTO personal (id, version, candidate_id, gender, birth_text, id_number, id_hash, household)
      VALUES (%s, 1, %s, '', '', '', '', '')"""
    said = {
        refused(attacked, "recruiter", sql, new_key(), candidate)
        for candidate in (attacked.keys["hidden_candidate"], new_key())
    }
    assert len(said) == 1, said


def test_statistics_and_counters_are_closed(attacked: House) -> None:
    """Leaks: the commonest values of hidden columns, the number of rows of a closed table, the journal's pace."""
    for name in BOUNDED:
        with attacked.psql(name) as connection:
            assert not fetched(
                connection, "SELECT 1 FROM pg_stats WHERE tablename IN ('contact','candidate','salary','score')"
            )
        for sql in (
            "SELECT * FROM pg_statistic", "SELECT n_live_tup FROM pg_stat_user_tables",
            "SELECT last_value FROM journal_seq_seq", "SELECT nextval('journal_seq_seq')",
        ):  # fmt: skip
            refused(attacked, name, sql)


def _submission(connection: psycopg.Connection[Any], house: House, *, author: str = "interviewer") -> Any:
    key = new_key()
    (part,) = fetched(connection, "SELECT id FROM assignment WHERE person_id = %s", house.person("interviewer"))[0]
    connection.execute(
        """INSERT INTO evaluation (id, assignment_id, interview_id, application_id, candidate_id, author_id, state,
          conclusion, sentence, notes, risks, submitted_at, amend_reason)
          VALUES (%s, %s, %s, %s, %s, %s, 'submitted', 'hold', '', '', '[]', now(), '')""",
        (key, part, house.keys["interview"], house.keys["application"], house.keys["candidate"], house.person(author)),
    )
    return key


PEERS = "SELECT points FROM score UNION ALL SELECT 1 FROM evaluation WHERE author_id <> sec.me()"


def test_peeking_and_rolling_back_shows_no_peers_score(attacked: House) -> None:
    """Leaks: the others' scores before one's own, by a submission that is rolled back."""
    with attacked.psql("interviewer", autocommit=False) as connection:
        connection.execute("SAVEPOINT before")
        _submission(connection, attacked)
        assert not fetched(connection, PEERS)
        connection.execute("ROLLBACK TO before")
        assert not fetched(connection, PEERS)
        _submission(connection, attacked)
        connection.execute("SAVEPOINT after")
        assert not fetched(connection, PEERS)
        connection.rollback()
        assert not fetched(connection, PEERS)


def test_nobody_writes_in_anothers_name_or_scores_for_them(attacked: House) -> None:
    """Forged: an evaluation by a peer; a peer's evaluation amended away; a score added to a locked evaluation."""
    with attacked.psql("interviewer") as connection, pytest.raises(REFUSED):
        _submission(connection, attacked, author="peer")
    score = """INSERT INTO score (id, evaluation_id, candidate_id, dimension, points, evidence)
      VALUES (%s, %s, %s, 'x', 1, '')"""
    refused(attacked, "interviewer", score, new_key(), attacked.keys["peer_evaluation"], attacked.keys["candidate"])
    refused(attacked, "peer", score, new_key(), attacked.keys["peer_evaluation"], attacked.keys["candidate"])
    for sql in ("UPDATE evaluation SET conclusion = 'yes'", "UPDATE score SET points = 5", "DELETE FROM evaluation",
                "DELETE FROM score"):  # fmt: skip
        refused(attacked, "peer", sql)
    with attacked.psql("interviewer", autocommit=False) as connection:
        own = _submission(connection, attacked)
        with pytest.raises(REFUSED):
            connection.execute(
                b"""INSERT INTO evaluation SELECT (jsonb_populate_record(e, jsonb_build_object('id', %s::text,
                  'amends_id', %s::text))).* FROM evaluation e WHERE e.id = %s""",
                (str(new_key()), str(attacked.keys["peer_evaluation"]), own),
            )
