"""Journal triggers for PostgreSQL: one generated row trigger per table, run as the owner."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Boolean, Column, Connection, Date, LargeBinary, Numeric, Table, Uuid

from models.journal.sqlite import APPEND_ONLY, STALE
from models.tables.base import Base, FenType, InstantType, JsonType
from models.values.enums import Operation

XID = "pg_current_xact_id()::text::bigint"
"""This transaction, as its context names it."""
NUMBER = f"{XID} + public.zj_base()"
"""This transaction, as the journal numbers it."""
FINISHED_BELOW = "pg_snapshot_xmin(pg_current_snapshot())::text::bigint + public.zj_base()"
"""Transactions below this number are finished, and will add no row to the journal."""

# A server counts its transactions from its own beginning; a journal that came from elsewhere must go on, not back.
BASE_OF_NUMBERS = """
DO $$ BEGIN
  IF to_regprocedure('public.zj_base()') IS NULL THEN
    CREATE FUNCTION public.zj_base() RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::bigint;
  END IF;
END $$"""

# The action of this transaction; a write outside the program opens one of its own, named "outside".
ACTION_OF_TRANSACTION = f"""
CREATE OR REPLACE FUNCTION zj_action() RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE found_id uuid;
BEGIN
  SELECT action_id INTO found_id FROM journal_context WHERE xid = {XID} AND at = transaction_timestamp();
  IF found_id IS NULL THEN
    found_id := gen_random_uuid();
    INSERT INTO action (id, code, params, workstation, at)
      VALUES (found_id, 'outside', jsonb_build_object('login', session_user), '', transaction_timestamp());
    INSERT INTO journal_context (xid, action_id, at, may_delete) VALUES ({XID}, found_id, transaction_timestamp(), false)
      ON CONFLICT (xid) DO UPDATE SET action_id = found_id, at = transaction_timestamp(), may_delete = false;
  END IF;
  RETURN found_id;
END $$"""

# Erasure: values are replaced by their digest, in a transaction that may let rows go and that says so in `erasure`.
FORGET = f"""
CREATE OR REPLACE FUNCTION zj_forget(wanted bigint[]) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE emptied bigint;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM journal_context
      WHERE xid = {XID} AND at = transaction_timestamp() AND may_delete) THEN RAISE EXCEPTION 'journal: no erasure is open'; END IF;
  UPDATE journal SET salt = '\\x'::bytea,
      before = '{{"~":"' || encode(sha256(salt || convert_to(before, 'UTF8')), 'hex') || '"}}'
    WHERE seq = ANY(wanted) AND before IS NOT NULL AND NOT starts_with(before, '{{"~":"');
  GET DIAGNOSTICS emptied = ROW_COUNT;
  RETURN emptied;
END $$"""


def encoded(row: str, column: Column[object]) -> str:
    """SQL for a value as canonical JSON text, the same text that SQLite's trigger writes."""
    value, kind = f'{row}."{column.name}"', column.type
    if isinstance(kind, InstantType):
        value = f"to_json((extract(epoch from {value}) * 1000000)::bigint)"
    elif isinstance(kind, (FenType, Numeric)):
        value = f"to_json({value}::bigint)"
    elif isinstance(kind, Boolean):
        value = f"to_json({value}::int)"
    elif isinstance(kind, Uuid):
        value = f"to_json(replace({value}::text, '-', ''))"
    elif isinstance(kind, LargeBinary):
        value = f"to_json(upper(encode({value}, 'hex')))"
    elif isinstance(kind, (JsonType, Date)):
        value = f"to_json({value}::text)"
    else:
        value = f"to_json({value})"
    return f"coalesce({value}::text, 'null')"


def prelude() -> list[str]:
    """Statements before all triggers."""
    return [BASE_OF_NUMBERS, ACTION_OF_TRANSACTION, FORGET]


def renew_base(connection: Connection) -> int:
    """Number new transactions above all that the journal holds: after a move or a restore, before anybody writes."""
    base = int(connection.exec_driver_sql("SELECT coalesce(max(xid), 0) FROM journal").scalar() or 0)
    connection.exec_driver_sql(
        "CREATE OR REPLACE FUNCTION public.zj_base() RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE "
        f"RETURN {base}::bigint"
    )
    return base


def drops(connection: Connection) -> list[str]:
    """The DROP TRIGGER statements for what is installed."""
    names = connection.exec_driver_sql(
        "SELECT t.tgname, c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE starts_with(t.tgname, 'zj_')"
    )
    return [f'DROP TRIGGER "{trigger}" ON "{table}"' for trigger, table in names]


def triggers(entity: type[Base]) -> Iterator[str]:
    """The function and trigger statements of one table."""
    table = entity.__table__
    assert isinstance(table, Table)
    name = table.name
    yield _function(entity, table)
    yield f'CREATE TRIGGER zj_{name} AFTER INSERT OR UPDATE OR DELETE ON "{name}" FOR EACH ROW EXECUTE FUNCTION zj_{name}()'
    yield _guard_function(entity, table)
    yield f'CREATE TRIGGER zj_{name}_guard BEFORE UPDATE OR DELETE ON "{name}" FOR EACH ROW EXECUTE FUNCTION zj_{name}_guard()'
    yield f"""CREATE TRIGGER zj_{name}_truncate BEFORE TRUNCATE ON "{name}" FOR EACH STATEMENT
EXECUTE FUNCTION zj_{name}_guard()"""


def _function(entity: type[Base], table: Table) -> str:
    columns = [c for c in table.columns if c.name != "version"]
    whole = " || ',' || ".join(f"'\"{c.name}\":' || {encoded('OLD', c)}" for c in columns)
    changed = "\n".join(
        f"""    IF OLD."{c.name}" IS DISTINCT FROM NEW."{c.name}" THEN was := was || ',"{c.name}":' || {encoded("OLD", c)}; END IF;"""
        for c in columns
        if c.name != "id"
    )
    insert = f"""INSERT INTO journal (xid, action_id, entity, key, operation, subject_id, before, salt)
      VALUES ({NUMBER}, zj_action(), '{table.name}', """

    def values(row: str, operation: Operation, before: str) -> str:
        subject = f'{row}."{entity.subject}"' if entity.subject else "NULL"
        return f"{insert}{row}.id, {operation.value}, {subject}, {before}, uuid_send(gen_random_uuid()));"

    return f"""CREATE OR REPLACE FUNCTION zj_{table.name}() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE was text := '';
BEGIN
  IF TG_OP = 'INSERT' THEN
    {values("NEW", Operation.INSERT, "NULL")}
  ELSIF TG_OP = 'DELETE' THEN
    {values("OLD", Operation.DELETE, f"'{{' || {whole} || '}}'")}
  ELSE
{changed}
    {values("OLD", Operation.UPDATE, "'{' || substr(was, 2) || '}'")}
  END IF;
  RETURN NULL;
END $$"""


def _guard_function(entity: type[Base], table: Table) -> str:
    if entity.append_only:
        update = f"RAISE EXCEPTION '{APPEND_ONLY}';"
        delete = f"""IF NOT EXISTS (SELECT 1 FROM journal_context
      WHERE xid = {XID} AND at = transaction_timestamp() AND may_delete) THEN RAISE EXCEPTION '{APPEND_ONLY}'; END IF;"""
    else:
        stale = "NEW.id <> OLD.id" + (" OR NEW.version <> OLD.version + 1" if "version" in table.columns else "")
        update = f"IF {stale} THEN RAISE EXCEPTION '{STALE}'; END IF;"
        delete = ""
    return f"""CREATE OR REPLACE FUNCTION zj_{table.name}_guard() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF TG_OP = 'TRUNCATE' THEN RAISE EXCEPTION 'journal: a table cannot be emptied at once'; END IF;
  IF TG_OP = 'UPDATE' THEN {update} RETURN NEW; END IF;
  {delete}
  RETURN OLD;
END $$"""
