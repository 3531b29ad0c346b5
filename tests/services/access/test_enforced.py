"""What the database enforces is what the matrix says: its policies, its grants by column, its owner, its doors."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import psycopg
from sqlalchemy import text

from models.access import Act, matrix
from models.access.postgresql import VERBS, apply, granted, names_of, policy_name
from models.access.predicates import check_for, rows_for
from models.tables import Base
from models.values.enums import Role
from services.workspace import Workspace
from tests.seats import House

WITHOUT_GRANTS = {"presence"}  # tables outside the metadata that are reached by functions alone
OURS = "('public'::regnamespace, 'sec'::regnamespace)"
COLUMNS = """SELECT grantee, table_name, privilege_type, column_name FROM information_schema.column_privileges
WHERE table_schema = 'public' AND grantee = ANY(:groups)"""
OWNERS = f"""SELECT pg_get_userbyid(relowner) FROM pg_class WHERE relnamespace IN {OURS}
UNION SELECT pg_get_userbyid(proowner) FROM pg_proc WHERE pronamespace IN {OURS}"""
OWNER = "SELECT rolcanlogin, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = :owner"


def test_policies_stand_as_the_matrix_says_and_no_others(shared: Workspace) -> None:
    with shared.engine.connect() as connection:
        names = names_of(connection)
        found = {
            (table, policy): (tuple(roles), verb)
            for table, policy, roles, verb in connection.execute(
                text("SELECT tablename, policyname, roles, cmd FROM pg_policies")
            )
        }
        closed = connection.scalars(
            text("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' "
                 "AND NOT relrowsecurity")
        ).all()  # fmt: skip
    expected = {
        (table, policy_name(role, act)): ((names.group(role),), VERBS[act])
        for table in Base.metadata.tables
        for role in Role
        for act in Act
        if rows_for(table, role, act) is not None and check_for(table, role, act) is not None
    }
    assert found == expected
    assert set(closed) <= {"alembic_version", *WITHOUT_GRANTS}


def test_grants_by_column_stand_as_the_matrix_says_and_no_others(shared: Workspace) -> None:
    with shared.engine.connect() as connection:
        names = names_of(connection)
        roles = {names.group(role): role for role in Role}
        by_column = {
            (grantee, table, verb, column)
            for grantee, table, verb, column in connection.execute(
                text(COLUMNS), {"groups": list(roles)}
            )
        }  # fmt: skip
        whole = {
            (grantee, table, verb)
            for grantee, table, verb in connection.execute(
                text("SELECT grantee, table_name, privilege_type FROM information_schema.table_privileges "
                     "WHERE table_schema = 'public' AND (grantee = ANY(:groups) OR grantee = 'PUBLIC')"),
                {"groups": list(roles)},
            )
        }  # fmt: skip
    expected = {
        (names.group(role), table, VERBS[act], column)
        for table in Base.metadata.tables
        for role in Role
        for act in (Act.READ, Act.CREATE, Act.CHANGE)
        for column in granted(table, role, act)
    }
    assert by_column == expected
    assert whole == {
        (names.group(role), table, "DELETE")
        for table in Base.metadata.tables
        for role in Role
        if granted(table, role, Act.DELETE)
    }


def test_a_column_that_is_added_later_is_closed_until_the_matrix_is_applied_again(house: House) -> None:
    with house.owner.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE candidate ADD COLUMN secret text DEFAULT 'x'")
    with house.psql("recruiter") as connection:
        assert connection.execute(
            "SELECT count(*) FROM information_schema.column_privileges WHERE column_name = 'secret'"
        ).fetchone() == (0,)
    with house.owner.engine.begin() as owner:
        assert apply(owner).is_hardened
    with house.seat("recruiter").reading() as session:
        assert session.execute(text("SELECT name FROM candidate")).all()


def test_two_who_apply_at_once_do_it_one_after_the_other(shared: Workspace) -> None:
    def once(_: int) -> bool:
        with shared.engine.begin() as connection:
            return apply(connection).is_hardened

    with ThreadPoolExecutor(3) as pool:
        assert list(pool.map(once, range(3))) == [True, True, True]


def test_nobody_who_logs_in_owns_anything(shared: Workspace) -> None:
    with shared.engine.connect() as connection:
        names = names_of(connection)
        owners = set(connection.scalars(text(OWNERS)))
        assert owners == {names.owner}
        (row,) = connection.execute(text(OWNER), {"owner": names.owner})
        assert tuple(row) == (False, False, False)


def test_each_role_gets_rows_exactly_where_the_matrix_gives_them(house: House) -> None:
    """Behaviour, table by table: who may not ask is refused, who has no scope gets nothing."""
    people = {Role(name): name for name in house.people if name in set(Role)}
    with house.owner.engine.connect() as connection:
        filled = {t for t in Base.metadata.tables if connection.exec_driver_sql(f'SELECT 1 FROM "{t}" LIMIT 1').first()}
    assert {"candidate", "salary", "evaluation", "journal", "person", "task"} <= filled
    for role, name in people.items():
        with house.psql(name) as raw:
            for table in sorted(filled):
                columns = granted(table, role, Act.READ)
                may_ask = bool(columns)
                sql = f'SELECT {", ".join(chr(34) + c + chr(34) for c in columns) or "1"} FROM "{table}" LIMIT 1'
                try:
                    rows = raw.execute(sql.encode()).fetchall()
                except psycopg.errors.InsufficientPrivilege:
                    rows, was_refused = [], True
                else:
                    was_refused = False
                assert was_refused is not may_ask, (table, role)
                if rows:
                    assert matrix().allows(table, role, Act.READ), (table, role)
                elif matrix().reads_all(table, role):
                    raise AssertionError(f"{role} should read {table}")
