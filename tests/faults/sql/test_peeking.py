"""Attacks by what one may write: done, looked through, and rolled back without a trace.

People here have the roles that a department's head or a recruiter on a panel really has, several at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
import pytest
from psycopg import errors

from models.tables import Assignment, Contact, EvaluationDraft, Interview, Person, Position
from models.values import clock
from models.values.enums import Role
from models.values.keys import Key, new_key
from services.access import logins
from tests.faults.sql.attacking import REFUSED, fetched, refused, truth
from tests.seats import House, evaluation, founded

PEERS = "SELECT points FROM score UNION ALL SELECT 1 FROM evaluation WHERE author_id <> sec.me()"
SALARIES = "SELECT low FROM salary"


@pytest.fixture(scope="module")
def attacked(postgres_server: str) -> Iterator[House]:
    with founded(postgres_server) as house:
        keys = house.keys
        with house.owner.action("setup") as session:
            position = session.get_one(Position, keys["position"])
            roles = {
                "head": (Role.HIRING_MANAGER, Role.INTERVIEWER, Role.APPROVER),
                "panel_recruiter": (Role.RECRUITER, Role.INTERVIEWER),
                "chief": (Role.ADMINISTRATOR, Role.HIRING_MANAGER),
            }
            for name, held in roles.items():
                row = Person(name=name, roles=[role.value for role in held], department_id=position.department_id)
                session.add(row)
                session.flush()
                house.people[name] = row.id
                part = Assignment(interview_id=keys["interview"], candidate_id=keys["candidate"], person_id=row.id)
                session.add(part)
                session.flush()
                keys[name] = part.id
            position.owner_id = house.people["panel_recruiter"]
            position.content = {"band": [15_000, 20_000], "portrait": {"conditions": {"pay": 17_000}}}
        with house.owner.engine.begin() as connection:
            for name in roles:
                logins.add_login(connection, house.people[name], "x")
        yield house


@contextmanager
def peeking(house: House, name: str, *statements: str) -> Iterator[psycopg.Connection[Any]]:
    """What has been written, and will be rolled back."""
    with house.psql(name, autocommit=False) as connection:
        for sql in statements:
            assert connection.execute(sql.encode()).rowcount == 1, sql
        yield connection
        connection.rollback()


OFF = "UPDATE interview SET state = 'cancelled', version = version + 1 WHERE id = '{}'"
LEAVE = "DELETE FROM assignment WHERE person_id = sec.me()"
PASS_ON = """UPDATE assignment SET person_id = (SELECT id FROM person WHERE name = '盛批'), version = version + 1
  WHERE person_id = sec.me()"""
PASS_ON_AS_LEAD = PASS_ON.replace("SET ", "SET is_lead = true, interview_id = interview_id, ")


@pytest.mark.parametrize(
    ("name", "sql"),
    [
        ("head", OFF),
        ("panel_recruiter", OFF),
        ("panel_recruiter", LEAVE),
        ("panel_recruiter", PASS_ON),
        ("panel_recruiter", PASS_ON_AS_LEAD),
    ],
    ids=["head calls off", "recruiter calls off", "leaves", "passes on", "passes on as lead"],
)
def test_no_peers_score_is_seen_by_leaving_the_panel_for_a_moment(attacked: House, name: str, sql: str) -> None:
    """Leaks: the others' scores before one's own: the interview called off, or the seat given up, and rolled back."""
    with peeking(attacked, name) as connection:
        assert not fetched(connection, PEERS)
    with peeking(attacked, name, sql.format(attacked.keys["interview"])) as connection:
        assert not fetched(connection, PEERS)
        connection.execute("SAVEPOINT there")
        assert not fetched(connection, PEERS)
    assert truth(attacked, "SELECT count(*) FROM evaluation e JOIN interview i ON i.id = e.interview_id "
                           "WHERE i.state = 'held'") >= 2  # fmt: skip


def test_who_has_judged_still_reads_the_others_while_writing(attacked: House, postgres_server: str) -> None:
    """The cure is no harm: whoever submitted sees the panel also in the act that calls the interview off."""
    with founded(postgres_server) as house:
        with house.owner.action("setup") as session:
            part = Assignment(
                interview_id=house.keys["interview"], candidate_id=house.keys["candidate"],
                person_id=house.person("recruiter"),
            )  # fmt: skip
            session.add(part)
            session.flush()
            evaluation(session, session.get_one(Interview, house.keys["interview"]), house.person("recruiter"))
        with peeking(house, "recruiter", OFF.format(house.keys["interview"])) as connection:
            assert fetched(connection, PEERS)


@pytest.mark.parametrize("name", ["panel_recruiter", "hr_manager"])
def test_taking_over_a_seat_gives_no_draft(attacked: House, name: str) -> None:
    """Leaks: what an interviewer has noted and not submitted, to whoever may plan the panel."""
    part = truth(attacked, f"SELECT id FROM assignment WHERE person_id = '{attacked.person('interviewer')}'")
    with attacked.owner.deriving() as session:
        session.merge(EvaluationDraft(assignment_id=Key(str(part)), content={"notes": "?"}, saved_at=clock.now()))
    take = f"UPDATE assignment SET person_id = sec.me(), version = version + 1 WHERE id = '{part}'"
    with peeking(attacked, name, take) as connection:
        assert not fetched(connection, "SELECT content FROM evaluation_draft")
    with attacked.psql("interviewer") as connection:
        assert fetched(connection, "SELECT content FROM evaluation_draft")


def test_an_administrator_does_not_become_hr_for_a_moment(attacked: House) -> None:
    """Leaks: everybody, with pay and numbers, to an administrator who takes a role and rolls it back."""
    for roles in ('["administrator", "hr_manager"]', '["hr_manager"]', '["auditor", "administrator"]'):
        refused(
            attacked, "administrator", f"UPDATE person SET roles = '{roles}', version = version + 1 WHERE id = sec.me()"
        )
    with peeking(
        attacked, "administrator",
        "UPDATE person SET title = 'x', version = version + 1 WHERE id = sec.me()",
        "UPDATE person SET roles = '[\"interviewer\", \"approver\"]', version = version + 1 WHERE name = '裴考官'",
    ) as connection:  # fmt: skip
        assert not fetched(connection, "SELECT name FROM candidate")


LEAD = "UPDATE department SET head_id = sec.me(), version = version + 1 WHERE name = '研发部'"
CHANGE_OVER = """UPDATE person SET version = version + 1,
  department_id = (SELECT id FROM department WHERE name = '研发部') WHERE id = sec.me()"""
TAKE_IN = """UPDATE department SET version = version + 1,
  parent_id = (SELECT id FROM department WHERE name = '制造部') WHERE name = '研发部'"""


@pytest.mark.parametrize("sql", [LEAD, CHANGE_OVER, TAKE_IN], ids=["lead", "change over", "take in"])
def test_moving_a_department_for_a_moment_shows_nobody_of_it(attacked: House, sql: str) -> None:
    """Leaks: another department's people, to an administrator who also leads a department."""
    with peeking(attacked, "chief", sql) as connection:
        assert "温书言" not in str(fetched(connection, "SELECT name FROM candidate"))
        hidden = attacked.keys["hidden_candidate"]
        assert fetched(connection, "SELECT sec.is_seen('candidate', %s)", hidden) == [(False,)]


ASK = """INSERT INTO task
  (id, version, kind, state, words, owner_id, candidate_id, application_id, position_id, started_at)
  VALUES ('{}', 1, '{}', 'open', '', {}, '{}', '{}', '{}', now())"""


def test_nobody_asks_themselves_for_an_approval(attacked: House) -> None:
    """Leaks: pay and files, to a department's head who approves, too: one task to oneself opens them."""
    keys = attacked.keys
    about = (keys["candidate"], keys["application"], keys["position"])
    other = f"'{attacked.person('approver')}'"
    mine = "owner_id = sec.me()"
    for statements in (
        [ASK.format(new_key(), "approve", "sec.me()", *about)],
        [ASK.format(key := new_key(), "call", "sec.me()", *about),
         f"UPDATE task SET kind = 'approve', version = version + 1 WHERE id = '{key}'"],
        [ASK.format(key := new_key(), "approve", other, *about),
         f"UPDATE task SET {mine.replace('=', '= ')}, version = version + 1 WHERE id = '{key}'"],
        ["UPDATE task SET owner_id = sec.me(), version = version + 1 WHERE kind = 'approve'"],
    ):  # fmt: skip
        with peeking(attacked, "head", *statements) as connection:
            assert fetched(connection, f"SELECT 1 FROM task WHERE {mine} AND kind = 'approve'")
            assert not fetched(connection, SALARIES), statements
    with attacked.psql("approver") as connection:
        assert fetched(connection, SALARIES)  # whom somebody else asked


def test_one_who_was_asked_and_gave_it_on_and_got_it_back_still_sees(attacked: House) -> None:
    """The cure is no harm: what counts is who gave the task last."""
    key, keys = new_key(), attacked.keys
    about = (keys["candidate"], keys["application"], keys["position"])
    with attacked.seat("head").action("ask") as session:
        session.connection().exec_driver_sql(ASK.format(key, "approve", "sec.me()", *about))
    give = "UPDATE task SET owner_id = '{}', version = version + 1 WHERE id = '{}'"
    with attacked.psql("head") as connection:
        assert not fetched(connection, SALARIES)
    for name in ("approver", "head"):
        with attacked.owner.action("give") as session:
            session.connection().exec_driver_sql(give.format(attacked.person(name), key))
    with attacked.psql("head") as connection:
        assert fetched(connection, SALARIES)
    with attacked.owner.action("end") as session:
        session.connection().exec_driver_sql(f"DELETE FROM task WHERE id = '{key}'")


def test_undoing_an_own_change_removes_nothing_that_one_did_not_make(attacked: House) -> None:
    """Forged: an approval that was asked for vanishes, with its task; so does a position, or a tag."""
    mine = new_key()
    with attacked.psql("approver", autocommit=False) as connection:
        connection.execute("SELECT sec.begin_action(%s, 'x', NULL, '', NULL, NULL, NULL, false)", (mine,))
        assert connection.execute("UPDATE task SET words = 'x', version = version + 1").rowcount == 1
        connection.commit()
        undo = "SELECT sec.begin_action(%s, 'undo', NULL, '', NULL, %s, NULL, true)"
        connection.execute(undo.encode(), (new_key(), mine))
        assert connection.execute("DELETE FROM task").rowcount == 0
        connection.rollback()


@pytest.mark.parametrize("name", ["head", "panel_recruiter", "chief"])
def test_who_has_looked_cannot_take_the_record_of_it_back(attacked: House, name: str) -> None:
    """Forged: nobody looked at the number: the act that recorded it is undone."""
    mine = new_key()
    with attacked.psql(name, autocommit=False) as connection:
        connection.execute("SELECT sec.begin_action(%s, 'x', NULL, '', NULL, NULL, NULL, false)", (mine,))
        look = "INSERT INTO reveal (id, person_id, field, at) VALUES (%s, sec.me(), 'phone', now())"
        connection.execute(look.encode(), (new_key(),))
        connection.commit()
        undo = "SELECT sec.begin_action(%s, 'undo', NULL, '', NULL, %s, NULL, true)"
        connection.execute(undo.encode(), (new_key(), mine))
        with pytest.raises(REFUSED):
            connection.execute("DELETE FROM reveal")


def test_inviting_a_colleague_anew_leaves_a_trace(attacked: House) -> None:
    """Forged: a colleague's act, by an administrator who took their password away and came in as them, unseen."""
    verifier = "SCRAM-SHA-256$4096:c2FsdA==$c3RvcmVk:c2VydmVy"
    with attacked.psql("administrator") as connection:
        connection.execute("SELECT sec.invite(%s, %s, now() + interval '1 day')", (attacked.person("peer"), verifier))
    with attacked.owner.engine.connect() as connection:
        who, whom, sealed = connection.exec_driver_sql(
            "SELECT a.person_id, a.params->>'person', (SELECT count(*) FROM journal j WHERE j.action_id = a.id "
            "AND j.entity = 'person') FROM action a WHERE a.code = 'login.invite' ORDER BY a.at DESC LIMIT 1"
        ).one()
    assert (who, whom, sealed) == (attacked.person("administrator"), str(attacked.person("peer")), 1)
    refused(attacked, "administrator", "SELECT sec.record_login('login.remove', sec.me())")
    with attacked.owner.engine.begin() as connection:
        logins.add_login(connection, attacked.person("peer"), "x")


def test_nobody_declares_anothers_act_undone_or_their_own_an_outsiders(attacked: House) -> None:
    """Forged: history. A colleague's act that seems taken back; an own one that seems made round the program."""
    theirs = truth(attacked, "SELECT id FROM action WHERE code = 'setup' LIMIT 1")
    begin = "SELECT sec.begin_action(%s, %s, %s, '', NULL, %s, NULL, false)"
    for name in ("recruiter", "interviewer", "administrator", "approver"):
        refused(attacked, name, begin, new_key(), "undo", None, theirs)
        refused(attacked, name, begin, new_key(), "outside", '{"login": "zx_somebody"}', None)


def test_an_old_act_of_ones_own_tells_nothing_of_what_became_of_its_rows(attacked: House) -> None:
    """Leaks: what a colleague wrote of somebody who is theirs now, to whoever once made the row and undoes that."""
    candidate = attacked.keys["hidden_candidate"]
    recruiter, owner = attacked.seat("recruiter_b"), attacked.owner
    with recruiter.action("contact.add") as session:
        row = Contact(candidate_id=candidate, kind="email", value="old@example.com", normal="old@example.com")
        session.add(row)
        session.flush()
        key, mine = row.id, session.info["action"]
    question = "SELECT before FROM sec.undo_rows(%s)"
    with attacked.psql("recruiter_b") as connection:
        assert fetched(connection, question, mine) == [(None,)]
    with owner.action("hand over") as session:
        session.get_one(Position, attacked.keys["hidden_position"]).owner_id = attacked.person("hr_manager")
        session.get_one(Contact, key).value = "secret@example.com"
    with owner.action("contact.remove") as session:
        session.delete(session.get_one(Contact, key))
    refused(attacked, "recruiter_b", question, mine)
    with owner.action("hand back") as session:
        session.get_one(Position, attacked.keys["hidden_position"]).owner_id = attacked.person("recruiter_b")
    with attacked.psql("recruiter_b") as connection:
        assert len(fetched(connection, question, mine)) == 3


@pytest.mark.parametrize("name", ["interviewer", "peer"])
def test_what_a_position_pays_stands_in_nothing_that_an_interviewer_reads(attacked: House, name: str) -> None:
    """Leaks: the salary band, in what a position took from its template, or among the conditions of its portrait."""
    for sql in ("SELECT content FROM position", "SELECT to_jsonb(p) FROM position p", "TABLE position",
                "SELECT title FROM position WHERE content @> '{\"band\": [15000]}'"):  # fmt: skip
        refused(attacked, name, sql)
    with attacked.psql("head") as connection:  # who leads the department reads it
        assert fetched(connection, "SELECT content FROM position")[0][0]["band"] == [15_000, 20_000]


@pytest.mark.parametrize(
    "function",
    [
        "pg_stat_get_live_tuples('salary'::regclass)", "pg_stat_get_tuples_inserted('erasure'::regclass)",
        "pg_stat_get_tuples_updated('journal'::regclass)", "pg_stat_get_last_analyze_time('salary'::regclass)",
        "pg_relation_size('salary')", "pg_total_relation_size('journal')", "pg_indexes_size('erasure')",
    ],
)  # fmt: skip
def test_no_function_counts_a_closed_table(attacked: House, function: str) -> None:
    """Leaks: how many rows a closed table has, and when one was added, which the closed views would tell."""
    for name in ("interviewer", "recruiter", "administrator"):
        with attacked.psql(name) as connection, pytest.raises((*REFUSED, errors.InsufficientPrivilege)):
            connection.execute(f"SELECT {function}".encode())
    assert isinstance(truth(attacked, "SELECT count(*) FROM department"), int)
