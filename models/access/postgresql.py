"""The matrix as PostgreSQL enforces it: roles, owner, grants by column, policies, functions, revocations.

`apply` is idempotent and run again after every migration: nothing of it is visible to Alembic.
What only a superuser may do is done where the server lets us: see `_harden`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, Table

from models import migrations
from models.access import certificates, doors, functions, people
from models.access.matrix import Act, Scope, matrix
from models.access.names import Names
from models.access.predicates import check_for, rows_for
from models.tables import Base
from models.values.enums import Role

SEARCH = "candidate_search"
VERBS = {Act.READ: "SELECT", Act.CREATE: "INSERT", Act.CHANGE: "UPDATE", Act.DELETE: "DELETE"}
_COMPARED = ("eq", "ne", "lt", "le", "gt", "ge", "cmp")
LEAKPROOF_STILL = ("uuid_eq", "uuid_hash", "uuid_hash_extended", *(f"timestamptz_{how}" for how in _COMPARED))
"""Keys are random: whoever can name one has seen it. Instants tell when hidden rows were made, not whose or what, and
without their statistics the figures of an HR manager take half as long again. All others wait for the policy.
"""

COUNTING_VIEWS = [
    f"pg_{kind}_{whose}_{what}"
    for kind, whats in (("stat", ("tables", "indexes")), ("statio", ("tables", "indexes")), ("stat_xact", ("tables",)))
    for whose in ("all", "user")
    for what in whats
]
"""They count the rows of every table for everybody; so do the functions that they ask."""


@dataclass(frozen=True, slots=True)
class Applied:
    """What came of it. Not hardened: the server is somebody else's, and lets only its own superuser close the rest."""

    is_hardened: bool


def is_applied(connection: Connection) -> bool:
    """Whether a database has its roles and policies."""
    return connection.dialect.name == "postgresql" and bool(
        connection.exec_driver_sql("SELECT to_regnamespace('sec') IS NOT NULL").scalar()
    )


def apply(connection: Connection) -> Applied:
    """Bring roles, grants, policies and functions of this database in step with the matrix.

    The connection is a superuser's, or one that may create roles and owns the database.
    """
    connection.exec_driver_sql("SELECT pg_advisory_xact_lock(hashtext('sec'))")  # two hosts, one after the other
    names = names_of(connection)
    is_superuser = bool(
        connection.exec_driver_sql("SELECT rolsuper FROM pg_roles WHERE rolname = current_user").scalar()
    )
    _run(connection, _roles(connection, names, is_superuser=is_superuser))
    _run(connection, _ownership(connection, names))
    _run(connection, _functions(names))
    _run(connection, _rights(connection, names))
    _run(connection, _settled(connection))
    if is_superuser:
        _run(connection, _harden(connection))
    return Applied(is_superuser)


def _run(connection: Connection, statements: Iterable[str]) -> None:
    """Send statements together, without parameters, so that a per cent is one."""
    cursor = connection.connection.cursor()
    cursor.execute(";\n".join(statements))
    cursor.close()


def lift(connection: Connection) -> None:
    """Drop the policies, before a migration: a column that one names cannot change. Nobody sees anything meanwhile."""
    _run(connection, ["SELECT 1", *_lifted(connection)])


def _lifted(connection: Connection) -> list[str]:
    standing = connection.exec_driver_sql("SELECT policyname, tablename FROM pg_policies WHERE schemaname = 'public'")
    return [f'DROP POLICY "{policy}" ON public."{table}"' for policy, table in standing.all()]


def names_of(connection: Connection) -> Names:
    """The role names of the connected database."""
    return Names.of(str(connection.exec_driver_sql("SELECT current_database()").scalar()))


def _roles(connection: Connection, names: Names, *, is_superuser: bool) -> Iterator[str]:
    known = set(connection.exec_driver_sql("SELECT rolname FROM pg_roles").scalars())
    for name in names.everyone:
        kind = "NOLOGIN CREATEROLE" if name == names.owner else "NOLOGIN"
        yield f'ALTER ROLE "{name}" {kind}' if name in known else f'CREATE ROLE "{name}" {kind}'
    for name in names.everyone:
        if name != names.owner:
            yield f'GRANT "{name}" TO "{names.owner}" WITH ADMIN TRUE, INHERIT FALSE, SET FALSE'
    if not is_superuser:
        yield f'GRANT "{names.owner}" TO CURRENT_USER WITH INHERIT TRUE, SET TRUE'


def _ownership(connection: Connection, names: Names) -> Iterator[str]:
    """Tables and functions belong to the owner, so that nobody who logs in is above the policies."""
    owner = f'"{names.owner}"'
    database = connection.exec_driver_sql("SELECT current_database()").scalar()
    yield f'GRANT CONNECT, CREATE, TEMP ON DATABASE "{database}" TO {owner}'
    yield f"GRANT USAGE, CREATE ON SCHEMA public TO {owner}"
    yield f"CREATE SCHEMA IF NOT EXISTS sec AUTHORIZATION {owner}"
    yield f"GRANT USAGE ON LANGUAGE plpgsql TO {owner}"
    tables = connection.exec_driver_sql(
        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') "
        f"AND pg_get_userbyid(relowner) <> '{names.owner}'"
    ).scalars()
    for table in tables.all():
        yield f'ALTER TABLE public."{table}" OWNER TO {owner}'
    yield from _own_functions(connection, names)


def _own_functions(connection: Connection, names: Names) -> list[str]:
    """Functions that belong to no extension; called again for those made since."""
    found = connection.exec_driver_sql(
        "SELECT p.oid::regprocedure::text FROM pg_proc p WHERE p.pronamespace IN ('public'::regnamespace) "
        f"AND pg_get_userbyid(p.proowner) <> '{names.owner}' "
        "AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')"
    ).scalars()
    return [f'ALTER FUNCTION {name} OWNER TO "{names.owner}"' for name in found.all()]


def _functions(names: Names) -> Iterator[str]:
    """The functions, made as the owner: a definer function has its owner's rights, and no more than those."""
    yield "SET LOCAL check_function_bodies = off"
    yield f'SET LOCAL ROLE "{names.owner}"'
    yield from functions.functions()
    yield from doors.doors()
    yield from people.functions(names)
    yield from certificates.functions()
    yield from functions.owning()
    yield from functions.passing_on()
    yield "DROP TRIGGER IF EXISTS sec_person ON public.person"
    yield """CREATE TRIGGER sec_person AFTER INSERT OR DELETE OR UPDATE OF roles, is_active ON public.person
FOR EACH ROW EXECUTE FUNCTION sec.on_person()"""
    yield f'ALTER DEFAULT PRIVILEGES FOR ROLE "{names.owner}" REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC'
    yield "RESET ROLE"


def _rights(connection: Connection, names: Names) -> Iterator[str]:
    """Everything is taken away, then given again as the matrix says."""
    database = connection.exec_driver_sql("SELECT current_database()").scalar()
    yield f'SET LOCAL ROLE "{names.owner}"'
    groups = ", ".join(f'"{name}"' for name in names.everyone if name != names.owner)
    yield from _lifted(connection)
    yield f"REVOKE ALL ON ALL TABLES IN SCHEMA public, sec FROM PUBLIC, {groups}"
    for table in sorted(Base.metadata.tables):
        yield f'REVOKE ALL ({_listed(_columns(table))}) ON public."{table}" FROM PUBLIC, {groups}'
    yield f"REVOKE ALL ON ALL SEQUENCES IN SCHEMA public, sec FROM PUBLIC, {groups}"
    yield f"REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public, sec FROM PUBLIC, {groups}"
    yield f'GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA sec TO "{names.member}"'
    inner = (
        "sec.settle(uuid), sec.admit(uuid), sec.still_there(text, uuid[]), sec.tells_gone(text, uuid, uuid[]), "
        "sec.record_login(text, uuid)"
    )
    yield f'REVOKE EXECUTE ON FUNCTION {inner} FROM "{names.member}"'
    coming_in = "sec.accept_invitation(text), sec.me(), sec.register_certificate(text, text)"
    yield f'GRANT EXECUTE ON FUNCTION {coming_in} TO "{names.guest}"'
    yield f'GRANT USAGE ON SCHEMA sec TO "{names.guest}", "{names.member}"'
    for function in _open_functions(connection):
        yield f'GRANT EXECUTE ON FUNCTION {function} TO "{names.member}"'
    if connection.exec_driver_sql("SELECT to_regprocedure('public.zj_forget(bigint[])') IS NOT NULL").scalar():
        yield f'GRANT EXECUTE ON FUNCTION public.zj_forget(bigint[]) TO "{names.group(Role.HR_MANAGER)}"'
    yield f'GRANT SELECT ON public.{migrations.TABLE} TO "{names.member}"'
    yield f'ALTER TABLE public."{SEARCH}" ENABLE ROW LEVEL SECURITY'
    for table in sorted(Base.metadata.tables):
        yield f'ALTER TABLE public."{table}" ENABLE ROW LEVEL SECURITY'
        for role in Role:
            yield from _grants(names, table, role)
            yield from _policies(names, table, role)
    yield "RESET ROLE"
    yield f'GRANT USAGE ON SCHEMA public TO "{names.member}"'
    yield "REVOKE ALL ON SCHEMA public FROM PUBLIC"
    yield f'REVOKE ALL ON DATABASE "{database}" FROM PUBLIC'
    yield f'GRANT CONNECT ON DATABASE "{database}" TO "{names.guest}"'


def _open_functions(connection: Connection) -> list[str]:
    """Functions that others made for people to call: all in `public` but the journal's own."""
    return list(
        connection.exec_driver_sql(
            "SELECT p.oid::regprocedure::text FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace "
            "AND (NOT starts_with(p.proname, 'zj_') OR p.proname = 'zj_base') AND p.prorettype <> 'trigger'::regtype "
            "AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')"
        ).scalars()
    )


def _columns(table: str) -> list[str]:
    return [column.name for column in Base.metadata.tables[table].columns]


def _listed(columns: list[str]) -> str:
    return ", ".join(f'"{name}"' for name in columns)


def granted(table: str, role: Role, act: Act) -> list[str]:
    """The columns that a role may do this with; by column, so that one added later is closed at first."""
    data, entity = matrix(), Base.metadata.tables[table]
    rights = [right for right in data.rights(table, role) if right.act is act]
    if not rights:
        return []
    columns = _columns(table)
    if act is Act.READ:
        hidden = data.withheld.get(table, {}).get(role.value, ())
        return [name for name in columns if name not in hidden]
    if act is not Act.CHANGE:
        return columns
    named = {name for right in rights for name in right.columns}
    if named and all(right.columns for right in rights):
        return [name for name in columns if name in named or name == "version"]
    is_bounded = Scope.ALL not in {right.scope for right in rights}
    fixed = {*_keys(entity), *(data.fixed.get(table, ()) if is_bounded else ())}
    return [name for name in columns if name not in fixed]


def _keys(entity: Table) -> set[str]:
    return {column.name for column in entity.primary_key.columns}


def _grants(names: Names, table: str, role: Role) -> Iterator[str]:
    for act, verb in VERBS.items():
        columns = granted(table, role, act)
        if columns:
            what = verb if act is Act.DELETE else f"{verb} ({_listed(columns)})"
            yield f'GRANT {what} ON public."{table}" TO "{names.group(role)}"'


def _policies(names: Names, table: str, role: Role) -> Iterator[str]:
    for act, verb in VERBS.items():
        rows = rows_for(table, role, act)
        check = check_for(table, role, act)
        if rows is None or check is None:
            continue
        using = "" if act is Act.CREATE else f" USING ({rows})"
        checked = f" WITH CHECK ({check})" if act in (Act.CREATE, Act.CHANGE) else ""
        yield (
            f'CREATE POLICY "{policy_name(role, act)}" ON public."{table}" FOR {verb} '
            f'TO "{names.group(role)}"{using}{checked}'
        )


def policy_name(role: Role, act: Act) -> str:
    """The name under which a policy stands in `pg_policies`."""
    return f"sec_{role.value}_{act.value}"


def _settled(connection: Connection) -> Iterator[str]:
    """Memberships as the people's roles say: they may have been written while nobody enforced them."""
    yield "SELECT count(sec.settle(p.id)) FROM public.person p"
    database = connection.exec_driver_sql("SELECT current_database()").scalar()
    yield f'ALTER DATABASE "{database}" SET jit = off'


def _harden(connection: Connection) -> Iterator[str]:
    """What is open to everybody in a new database, closed; a superuser's work.

    *Leakproof*: PostgreSQL lets cheap comparisons that it calls leakproof run before a policy, and reads their
    values from its statistics; EXPLAIN ANALYZE then counts the rows that the policy removed afterwards. A hidden
    phone number was read so, in 67 probes. In this database no comparison but that of keys is leakproof.
    """
    leakproof = connection.exec_driver_sql(
        "SELECT p.oid::regprocedure::text FROM pg_proc p WHERE p.proleakproof "
        f"AND p.proname <> ALL (ARRAY[{', '.join(repr(name) for name in LEAKPROOF_STILL)}]::name[])"
    ).scalars()
    for function in leakproof.all():
        yield f"ALTER FUNCTION {function} NOT LEAKPROOF"
    shared = connection.exec_driver_sql(
        "SELECT p.oid::regprocedure::text FROM pg_proc p WHERE p.pronamespace = 'pg_catalog'::regnamespace "
        "AND p.prokind = 'f' AND (starts_with(p.proname, 'lo_') OR starts_with(p.proname, 'pg_advisory_') "
        "OR starts_with(p.proname, 'pg_try_advisory_') "
        "OR p.proname = ANY ('{loread,lowrite,pg_export_snapshot,pg_logical_emit_message}'))"
    ).scalars()
    counting = connection.exec_driver_sql(
        "SELECT p.oid::regprocedure::text FROM pg_proc p WHERE p.pronamespace = 'pg_catalog'::regnamespace AND "
        "(starts_with(p.proname, 'pg_stat_get_') AND p.proargtypes::text = '26' OR p.proname = ANY "
        "('{pg_relation_size,pg_table_size,pg_indexes_size,pg_total_relation_size,pg_get_sequence_data}'))"
    ).scalars()
    for function in (*shared.all(), *counting.all()):
        yield f"REVOKE EXECUTE ON FUNCTION pg_catalog.{function} FROM PUBLIC"
    yield "REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC"
    for view in COUNTING_VIEWS:
        yield f"REVOKE SELECT ON pg_catalog.{view} FROM PUBLIC"
