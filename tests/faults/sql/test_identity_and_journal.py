"""Attacks on who one is, on the structure of the database, and on its history."""

from __future__ import annotations

from contextlib import suppress

import psycopg
import pytest
from psycopg import errors

from models.access.names import Names
from models.values.enums import Role
from models.values.keys import new_key
from services import search
from tests.faults.sql.attacking import BOUNDED, REFUSED, fetched, refused, tried, truth
from tests.seats import House, founded


@pytest.mark.parametrize("name", [*BOUNDED, "hr_manager", "auditor"])
def test_nobody_becomes_somebody_else(attacked: House, name: str) -> None:
    """Forged: another identity or role, by a setting, a role, the session's authorisation or a search path."""
    with attacked.psql(name) as connection:
        names = Names.of(str(fetched(connection, "SELECT current_database()")[0][0]))
    groups = [names.owner, *(names.group(role) for role in (Role.HR_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR))]
    for target in (*groups, "postgres", f"zx_{attacked.person('hr_manager').hex}"):
        if target != f"zx_{attacked.person(name).hex}":
            refused(attacked, name, f'SET ROLE "{target}"')
            refused(attacked, name, f'SET SESSION AUTHORIZATION "{target}"')
            refused(attacked, name, f'GRANT "{target}" TO CURRENT_USER')
    for sql in (
        "ALTER ROLE CURRENT_USER BYPASSRLS", "ALTER ROLE CURRENT_USER CREATEROLE", "CREATE ROLE zx_mine LOGIN",
        "SET session_replication_role = replica", "ALTER SYSTEM SET log_statement = 'all'",
    ):  # fmt: skip
        refused(attacked, name, sql)
    with attacked.psql(name) as connection:
        before = fetched(connection, "SELECT count(*), sec.me() FROM public.candidate")
        for setting in ("zx.person", "app.person", "sec.me"):
            connection.execute(f"SET {setting} = '{attacked.person('hr_manager')}'".encode())
        connection.execute("SET search_path = pg_temp, sec, public")
        assert fetched(connection, "SELECT count(*), sec.me() FROM public.candidate") == before


@pytest.mark.parametrize("name", [*BOUNDED, "hr_manager", "auditor"])
def test_nothing_can_be_built_inside_the_database(attacked: House, name: str) -> None:
    """Leaks: rows seen by a function or view that runs while a policy is asked; forged: a disabled guard."""
    for sql in (
        "CREATE TABLE x (a int)", "CREATE TEMP TABLE x (a int)", "CREATE TEMP VIEW x AS SELECT 1", "CREATE SCHEMA x",
        "CREATE VIEW x AS SELECT * FROM candidate",
        "CREATE FUNCTION f(text) RETURNS bool LANGUAGE sql AS 'SELECT true'",
        "CREATE FUNCTION pg_temp.f(text) RETURNS bool LANGUAGE sql AS 'SELECT true'", "DO $$ BEGIN END $$",
        "CREATE TYPE x AS (a int)", "CREATE OPERATOR = (leftarg = text, rightarg = int, function = texteq)",
        "CREATE EXTENSION vector", "CREATE PUBLICATION x FOR ALL TABLES",
        "CREATE EVENT TRIGGER x ON ddl_command_end EXECUTE FUNCTION sec.on_person()",
        "ALTER TABLE candidate DISABLE ROW LEVEL SECURITY",
        "CREATE POLICY x ON candidate USING (true)", "DROP POLICY sec_recruiter_read ON candidate",
        "ALTER TABLE journal DISABLE TRIGGER ALL",
        "CREATE TRIGGER x AFTER INSERT ON candidate EXECUTE FUNCTION sec.on_person()",
        "CREATE RULE x AS ON SELECT TO candidate DO INSTEAD SELECT 1", "DROP TABLE comment",
        "CREATE INDEX x ON comment (words)",
        "COMMENT ON TABLE comment IS 'x'", "CREATE DATABASE x",
        "ALTER FUNCTION texteq LEAKPROOF", "CREATE CAST (text AS int) WITH INOUT",
    ):  # fmt: skip
        answer = tried(attacked, name, sql)
        assert isinstance(answer, (*REFUSED, errors.UndefinedObject)), (sql, answer)
    tried(attacked, name, "GRANT SELECT ON salary TO PUBLIC")  # at most a warning that nothing was granted
    assert not truth(attacked, "SELECT has_table_privilege('public', 'salary', 'SELECT')")


@pytest.mark.parametrize("name", [*BOUNDED, "hr_manager", "auditor"])
def test_files_logs_and_replication_are_closed(attacked: House, name: str) -> None:
    """Leaks: the whole database as files, as a stream of changes, or through what others are asking."""
    for sql in (
        "SELECT pg_read_file('postgresql.conf')", "SELECT pg_ls_dir('.')", "SELECT pg_stat_file('PG_VERSION')",
        "COPY comment TO '/tmp/x'", "COPY comment TO PROGRAM 'cat'", "SELECT lo_import('/etc/passwd')",
        "SELECT lo_create(0)", "SELECT lo_from_bytea(0, 'x')", "SELECT pg_advisory_lock(1)",
        "SELECT pg_try_advisory_xact_lock(1)", "SELECT * FROM pg_authid", "SELECT * FROM pg_shadow",
        "SELECT * FROM pg_hba_file_rules", "SELECT pg_create_logical_replication_slot('x', 'test_decoding')",
        "SELECT pg_create_physical_replication_slot('x')", "SELECT pg_logical_emit_message(true, 'x', 'x')",
        "SELECT pg_export_snapshot()",
    ):  # fmt: skip
        answer = tried(attacked, name, sql)
        assert isinstance(answer, errors.InsufficientPrivilege), (sql, answer)
    with attacked.psql("recruiter_b") as other, attacked.psql(name) as connection:
        other.execute("SELECT 'Geheimnis'")
        said = str(fetched(connection, "SELECT query FROM pg_stat_activity"))
        assert "Geheimnis" not in said.replace("SELECT query", "") or name == "recruiter_b"


def test_news_carries_no_data(attacked: House) -> None:
    """Leaks: whom a hidden change concerns, to everybody who listens."""
    with attacked.psql("interviewer") as connection:
        for channel in ("zhaoxian", "journal"):
            connection.execute(f"LISTEN {channel}".encode())
        with attacked.seat("recruiter_b").action("candidate.edit") as session:
            session.connection().exec_driver_sql(
                "UPDATE candidate SET note = 'n', version = version + 1 WHERE name = '温书言'"
            )
        for note in connection.notifies(timeout=1.0):
            assert not note.payload
        since = fetched(connection, "SELECT count(*) FROM sec.changes(0, NULL, 100000) WHERE subject_id = %s",
                        attacked.keys["hidden_candidate"])  # fmt: skip
        assert since == [(0,)]


@pytest.mark.parametrize("name", [*BOUNDED, "hr_manager", "auditor"])
def test_the_journal_and_the_seals_cannot_be_written(attacked: House, name: str) -> None:
    """Forged: history. An act without a trace, another's name under it, a seal over a changed past."""
    for sql in (
        "INSERT INTO journal (xid, action_id, entity, key, operation, salt) SELECT 1, k, 'x', k, 1, '' FROM uuidv7() k",
        "UPDATE journal SET before = '{}'", "DELETE FROM journal", "TRUNCATE journal", "DELETE FROM seal",
        "UPDATE seal SET hash = ''",
        "INSERT INTO seal (n, first_xid, last_xid, rows, marks, seqs, hash, at) VALUES (9, 1, 1, 0, '', '', '', now())",
        "UPDATE action SET person_id = sec.me()", "DELETE FROM action",
        "INSERT INTO action (id, code, workstation, at) VALUES (gen_random_uuid(), 'x', '', now())",
        "INSERT INTO journal_context (xid, action_id, at, may_delete) VALUES (1, gen_random_uuid(), now(), true)",
        "SELECT public.zj_action()", "SELECT sec.settle(sec.me())",
        "SELECT sec.admit(sec.me())",
        "SELECT sec.still_there('candidate', ARRAY[sec.me()])",
        "SELECT sec.begin_action(gen_random_uuid(), 'undo', NULL, '', NULL, NULL, NULL, NULL)",
        "SELECT * FROM sec.kept",
    ):  # fmt: skip
        answer = tried(attacked, name, sql)
        assert isinstance(answer, (*REFUSED, errors.NotNullViolation)), (sql, answer)
    if name not in ("hr_manager", "auditor"):
        for table in ("journal", "seal", "journal_context"):
            refused(attacked, name, f"SELECT * FROM {table}")
        refused(attacked, name, "SELECT public.zj_forget('{1}')")
        with attacked.psql(name) as connection, suppress(*REFUSED):
            theirs = truth(attacked, "SELECT id::text FROM action ORDER BY at LIMIT 1")
            fetched(connection, "SELECT * FROM sec.undo_rows(%s)", theirs)
            pytest.fail("another's previous values were given")


def test_a_write_outside_the_program_is_in_the_journal_with_its_login(attacked: House) -> None:
    """Forged: a change that nobody made."""
    with attacked.psql("recruiter") as connection:
        connection.execute("UPDATE candidate SET note = 'by hand', version = version + 1 WHERE name = '顾晓晨'")
    said = truth(
        attacked,
        "SELECT a.params->>'login' FROM journal j JOIN action a ON a.id = j.action_id ORDER BY j.seq DESC LIMIT 1",
    )
    assert said == f"zx_{attacked.person('recruiter').hex}"


def test_undoing_an_own_act_opens_nothing_else(attacked: House) -> None:
    """Forged: a stage event of somebody else removed under cover of an undo."""
    mine = new_key()
    begin = "SELECT sec.begin_action(%s, 'undo', NULL, '', NULL, %s, NULL, true)"
    with attacked.psql("recruiter", autocommit=False) as connection:
        connection.execute("SELECT sec.begin_action(%s, 'x', NULL, '', NULL, NULL, NULL, false)", (mine,))
        connection.commit()
        connection.execute(begin.encode(), (new_key(), mine))
        assert connection.execute("DELETE FROM stage_event").rowcount == 0
        connection.rollback()
    theirs = truth(attacked, "SELECT id::text FROM action ORDER BY at LIMIT 1")
    refused(attacked, "recruiter", begin, new_key(), theirs)


def test_search_finds_neither_hidden_people_nor_words_that_one_may_not_read(attacked: House) -> None:
    """Leaks: that a hidden person has a phone or a word in the résumé; and, to an interviewer, a phone."""
    search.follow(attacked.owner)
    for name in BOUNDED:
        with attacked.psql(name) as connection:
            for by_name in (True, False):
                for query in ("'13911112222'", "'温书'"):
                    question = "SELECT * FROM sec.search(%s, %s, 400, 2000, 100, 0)"
                    assert not fetched(connection, question, by_name, query)
    with attacked.psql("interviewer") as connection:
        assert not fetched(connection, "SELECT * FROM sec.search(false, '''13800000001''', 0, 2000, 10, 0)")
    with attacked.psql("recruiter") as connection:
        assert len(fetched(connection, "SELECT * FROM sec.search(false, '''13800000001''', 0, 2000, 10, 0)")) == 1


def test_every_view_of_ours_runs_as_who_asks(attacked: House) -> None:
    """Leaks: an ordinary view runs with its owner's rights, past every policy."""
    open_ones = truth(attacked, "SELECT count(*) FROM pg_class WHERE relkind IN ('v', 'm') AND relnamespace IN "
                                "('public'::regnamespace, 'sec'::regnamespace) "
                                "AND NOT coalesce(reloptions @> ARRAY['security_invoker=true'], false)")  # fmt: skip
    assert open_ones == 0


def test_every_definer_function_has_a_search_path_of_its_own(attacked: House) -> None:
    """Forged: a function of ours that calls somebody else's table or operator."""
    bare = truth(attacked, "SELECT string_agg(p.proname, ', ') FROM pg_proc p WHERE p.prosecdef AND p.pronamespace IN "
                           "('public'::regnamespace, 'sec'::regnamespace) AND NOT EXISTS "
                           "(SELECT 1 FROM unnest(p.proconfig) c WHERE starts_with(c, 'search_path='))")  # fmt: skip
    assert bare is None


def test_a_login_of_one_workspace_cannot_enter_another(attacked: House, postgres_server: str) -> None:
    """Leaks: the other workspace of the same server."""
    with founded(postgres_server) as other:
        url = other.owner.engine.url.set(drivername="postgresql", username=f"zx_{attacked.person('hr_manager').hex}")
        with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
            psycopg.connect(url.render_as_string())
