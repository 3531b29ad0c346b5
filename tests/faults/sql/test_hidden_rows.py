"""Attacks on rows that one may not see: read, change, delete, and grant oneself sight."""

from __future__ import annotations

from contextlib import suppress

import pytest
from psycopg import errors

from models.values.keys import new_key
from services import kiosk
from tests.faults.sql.attacking import BOUNDED, HIDDEN_NAME, HIDDEN_PHONE, REFUSED, fetched, refused, tried, truth
from tests.seats import House


@pytest.mark.parametrize("name", BOUNDED)
def test_hidden_people_cannot_be_read_in_any_way(attacked: House, name: str) -> None:
    """Leaks: the name, phone, pay and file of somebody whom one may not see."""
    ways = (
        "SELECT name FROM candidate", "SELECT name FROM candidate FOR SHARE", "TABLE application",
        "SELECT c::text FROM candidate c", "SELECT row_to_json(c) FROM candidate c", "SELECT value FROM contact",
        "SELECT to_jsonb(s) FROM salary s", "SELECT id_number FROM personal", "SELECT words FROM comment",
        "SELECT name FROM candidate TABLESAMPLE system (100)", "SELECT data FROM content_chunk",
        "SELECT words FROM document_text", "SELECT parsed FROM intake_item", "SELECT cells FROM import_row",
        "SELECT before FROM journal", "SELECT people FROM candidate_search", "SELECT params FROM action",
        "COPY candidate TO STDOUT", "COPY (SELECT name FROM candidate) TO STDOUT",
    )  # fmt: skip
    hidden = [str(attacked.keys[key]) for key in ("hidden_candidate", "hidden_application", "hidden_interview")]
    with attacked.psql(name) as connection:
        for sql in ways:
            with suppress(*REFUSED, errors.FeatureNotSupported):
                if sql.startswith("COPY"):
                    with connection.cursor().copy(sql.encode()) as copy:
                        said = b"".join(bytes(part) for part in copy).decode()
                else:
                    said = str(fetched(connection, sql))
                for secret in (HIDDEN_NAME, HIDDEN_PHONE, "3500000", *hidden):
                    assert secret not in said, sql


@pytest.mark.parametrize("name", BOUNDED)
def test_hidden_rows_cannot_be_changed_or_deleted(attacked: House, name: str) -> None:
    """Forged: a rejection, a deleted person, a changed phone, where one may not even look."""
    statements = (
        "UPDATE candidate SET name = 'x', version = version + 1 WHERE name = '温书言' RETURNING name",
        "UPDATE application SET state = 'rejected', version = version + 1 WHERE id = %(application)s RETURNING id",
        "UPDATE contact SET value = '1', version = version + 1 WHERE normal = '13911112222' RETURNING value",
        "DELETE FROM candidate WHERE id = %(candidate)s RETURNING name",
        "DELETE FROM comment WHERE candidate_id = %(candidate)s RETURNING words",
        "DELETE FROM stage_event WHERE candidate_id = %(candidate)s RETURNING id",
        "MERGE INTO candidate c USING (SELECT 1) s ON c.id = %(candidate)s WHEN MATCHED THEN DELETE",
        "TRUNCATE candidate, application CASCADE",
    )
    keys = {"candidate": attacked.keys["hidden_candidate"], "application": attacked.keys["hidden_application"]}
    with attacked.psql(name) as connection:
        for sql in statements:
            with suppress(*REFUSED):
                assert connection.execute(sql.encode(), keys).rowcount == 0, sql
    assert truth(attacked, "SELECT count(*) FROM candidate WHERE name = '温书言'") == 1
    assert truth(attacked, "SELECT state FROM application a JOIN candidate c ON c.id = a.candidate_id "
                           "WHERE c.name = '温书言'") == "open"  # fmt: skip


def test_on_conflict_does_not_reach_a_hidden_row(attacked: House) -> None:
    """Forged: a hidden person overwritten by an INSERT that meets its key. Leaks: the row, by RETURNING."""
    sql = """INSERT INTO candidate (id, version, name, created_at, owner_id, pinyin, initials, title, company, city,
      school, major, expected_title, expected_city, available, contact_note, summary, note)
      VALUES (%s, 1, 'x', now(), %s, '', '', '', '', '', '', '', '', '', '', '', '', '')
      ON CONFLICT (id) DO UPDATE SET name = 'x', version = candidate.version + 1 RETURNING candidate.name"""
    refused(attacked, "recruiter", sql, attacked.keys["hidden_candidate"], attacked.person("recruiter"))
    assert truth(attacked, "SELECT count(*) FROM candidate WHERE name = '温书言'") == 1


def test_cursors_and_prepared_statements_keep_the_policy(attacked: House) -> None:
    """Leaks: hidden rows through a plan or a cursor that outlives a change of role or of settings."""
    with attacked.psql("interviewer", autocommit=False) as connection:
        connection.execute("PREPARE everybody AS SELECT name FROM candidate ORDER BY name")
        connection.execute("DECLARE them CURSOR WITH HOLD FOR SELECT name FROM candidate")
        connection.execute("SET plan_cache_mode = force_generic_plan")
        assert fetched(connection, "EXECUTE everybody") == [("曹永强",)]
        assert fetched(connection, "FETCH ALL FROM them") == [("曹永强",)]
        connection.commit()
        connection.execute("SET row_security = off")
        with pytest.raises(errors.InsufficientPrivilege):
            connection.execute("SELECT name FROM candidate")


def test_what_a_visitor_types_at_one_desk_is_not_read_at_another(attacked: House) -> None:
    """Leaks: name, phone and ID number of somebody who fills in a form on a colleague's locked screen."""
    with attacked.seat("recruiter").deriving() as session:
        kiosk.begin(session, shown=kiosk.Shown(kiosk.Screen.REGISTRATION))
        kiosk.keep_typed(session, typed={"name": "访客", "phone": "13712345678"})
    for name in ("recruiter_b", "interviewer", "administrator", "hr_manager"):
        with attacked.psql(name) as connection:
            assert not fetched(connection, "SELECT * FROM form_draft")
            assert connection.execute("DELETE FROM form_draft").rowcount == 0
            assert connection.execute("UPDATE form_draft SET person_id = sec.me()").rowcount == 0
        with attacked.seat(name).reading() as session:
            assert kiosk.standing(session) is None
    with attacked.seat("recruiter").reading() as session:
        assert kiosk.standing(session) is not None
        assert kiosk.typed(session)["phone"] == "13712345678"


def test_copy_into_a_table_is_refused(attacked: House) -> None:
    """Forged: rows that no policy looked at."""
    answer = tried(attacked, "recruiter", "COPY comment (id) FROM STDIN")
    assert isinstance(answer, (errors.FeatureNotSupported, *REFUSED))


def test_nobody_grants_themselves_sight(attacked: House) -> None:
    """Leaks: everything of a hidden person, by tying them to something of one's own."""
    keys, people = attacked.keys, attacked.people
    stage = truth(attacked, "SELECT id::text FROM stage WHERE code = 'screen'")
    assign = """INSERT INTO assignment (id, version, interview_id, candidate_id, person_id, is_lead)
      VALUES (%s, 1, %s, %s, %s, false)"""
    for name in ("interviewer", "hiring_manager", "recruiter", "approver"):
        refused(attacked, name, assign, new_key(), keys["hidden_interview"], keys["hidden_candidate"], people[name])
    apply = """INSERT INTO application (id, version, candidate_id, position_id, stage_id, state, channel_note,
      entered_at, created_at, reason_note) VALUES (%s, 1, %s, %s, %s, 'open', '', now(), now(), '')"""
    refused(attacked, "recruiter", apply, new_key(), keys["hidden_candidate"], keys["position"], stage)
    task = """INSERT INTO task (id, version, kind, state, words, owner_id, candidate_id, started_at)
      VALUES (%s, 1, 'approve', 'open', '', %s, %s, now())"""
    for name in ("approver", "recruiter", "interviewer", "administrator"):
        refused(attacked, name, task, new_key(), people[name], keys["hidden_candidate"])
    for name, sql in (
        ("recruiter", "UPDATE position SET owner_id = sec.me(), version = version + 1"),
        ("recruiter", "UPDATE application SET position_id = position_id, version = version + 1"),
        ("recruiter", "UPDATE person SET roles = '[\"hr_manager\"]', version = version + 1 WHERE id = sec.me()"),
        ("hiring_manager", "UPDATE person SET department_id = NULL, version = version + 1"),
        ("hiring_manager", "UPDATE department SET head_id = sec.me(), version = version + 1"),
        ("hiring_manager", "UPDATE position SET department_id = NULL, version = version + 1"),
        ("hr_manager", "UPDATE person SET roles = '[\"administrator\"]', version = version + 1 WHERE id = sec.me()"),
        ("hr_manager", "INSERT INTO person (id, version, name) VALUES (gen_random_uuid(), 1, 'x')"),
    ):
        refused(attacked, name, sql)
    with attacked.psql("recruiter", autocommit=False) as connection, pytest.raises(REFUSED):
        connection.execute(
            "UPDATE candidate SET merged_into_id = %s, version = version + 1 WHERE id = %s",
            (keys["hidden_candidate"], keys["candidate"]),
        )


def test_a_files_digest_gives_no_right_to_the_file(attacked: House) -> None:
    """Leaks: a hidden résumé to whoever knows the digest of its bytes, and whether such a file is on record at all."""
    with attacked.owner.engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO content (sha256, size, chunks) VALUES ('feed', 1, 1) ON CONFLICT DO NOTHING"
        )
    sql = """INSERT INTO document (id, version, candidate_id, kind, sha256, file_name, media_type, size, pages,
      created_at)
      VALUES (%s, 1, %s, 'resume', %s, 'x', '', 1, 1, now())"""
    said = {
        refused(attacked, "recruiter", sql, new_key(), attacked.keys["candidate"], digest)
        for digest in ("feed", "beef")
    }
    assert len(said) == 1


def test_columns_that_are_withheld_cannot_be_reached_around(attacked: House) -> None:
    """Leaks: the salary band to an interviewer, by the whole row, an order or a condition."""
    for sql in (
        "SELECT band_low FROM position", "SELECT p FROM position p", "SELECT to_jsonb(p) FROM position p",
        "SELECT title FROM position ORDER BY band_low", "SELECT title FROM position WHERE band_low > 1",
        "SELECT count(band_high) FROM position", "SELECT (p).band_low FROM position p", "SELECT * FROM salary",
    ):  # fmt: skip
        refused(attacked, "interviewer", sql)
