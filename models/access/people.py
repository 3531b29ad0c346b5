"""Logins as definer functions: inviting, accepting, settling what roles a person has, removing.

A person's login is `zx_` and the hex of their key: it names nobody, is unique on the server, and needs no table.
The owner holds CREATEROLE and the administration of every login and group, so that the functions can act for
an administrator at the window as for the host.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.access.functions import HEAD, VOLATILE
from models.access.names import NOT_ALLOWED, Names
from models.journal.postgresql import XID
from models.values.enums import Role

LOGIN = "'zx_' || replace(person::text, '-', '')"


def functions(names: Names) -> Iterator[str]:
    """The functions of one database; the groups' names stand in them."""
    yield _recorded()
    yield from _settling(names)
    yield _invite(names)
    yield from _coming_in(names)
    yield _remove(names)


def _recorded() -> str:
    """What is done to a login stands in the journal, as an act on the person whose it is: it changes no row of a table.

    Who invites a colleague anew could come in as them, once they have taken the password away.
    """
    return f"""CREATE OR REPLACE FUNCTION sec.record_login(code text, person uuid) RETURNS void
LANGUAGE plpgsql {VOLATILE} AS $$
DECLARE act uuid := gen_random_uuid();
  is_open boolean := EXISTS (SELECT 1 FROM public.journal_context c WHERE c.xid = {XID}
    AND c.at = transaction_timestamp());
BEGIN
  IF NOT is_open THEN
    INSERT INTO public.action (id, code, params, person_id, workstation, at)
      VALUES (act, code, jsonb_build_object('person', person), sec.me(), '', clock_timestamp());
    INSERT INTO public.journal_context (xid, action_id, at, may_delete)
      VALUES ({XID}, act, transaction_timestamp(), false)
      ON CONFLICT (xid) DO UPDATE SET action_id = act, at = transaction_timestamp(), may_delete = false;
  END IF;
  UPDATE public.person p SET version = p.version + 1 WHERE p.id = record_login.person;
  IF NOT is_open THEN DELETE FROM public.journal_context c WHERE c.xid = {XID}; END IF;
END $$"""


def _settling(names: Names) -> Iterator[str]:
    yield f"""CREATE OR REPLACE FUNCTION sec.may_administer() RETURNS boolean LANGUAGE sql {HEAD} AS $$
SELECT sec.has('administrator') OR pg_has_role(session_user, '{names.owner}', 'MEMBER') $$"""
    groups = "\n  ".join(_settle_one(names, role) for role in Role)
    yield f"""CREATE OR REPLACE FUNCTION sec.settle(person uuid) RETURNS void LANGUAGE plpgsql {VOLATILE} AS $$
DECLARE login text := {LOGIN}; member boolean; held jsonb;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_catalog.pg_roles r WHERE r.rolname = login) THEN RETURN; END IF;
  member := pg_has_role(login, '{names.member}', 'MEMBER');
  SELECT p.roles INTO held FROM public.person p WHERE p.id = settle.person AND p.is_active;
  IF held IS NULL OR NOT member THEN held := '[]'; END IF;
  {groups}
END $$"""
    yield f"""CREATE OR REPLACE FUNCTION sec.on_person() RETURNS trigger LANGUAGE plpgsql {VOLATILE} AS $$
BEGIN
  -- Nobody gives themselves a role: seen, and rolled back, it would leave no trace.
  IF TG_OP = 'UPDATE' AND NEW.id = sec.me() AND NOT OLD.roles @> NEW.roles THEN
    RAISE EXCEPTION '{NOT_ALLOWED}'; END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM sec.settle(NEW.id); RETURN NEW; END IF;
  PERFORM sec.settle(OLD.id); RETURN OLD;
END $$"""


def _invite(names: Names) -> str:
    return f"""CREATE OR REPLACE FUNCTION sec.invite(person uuid, verifier text, until timestamptz) RETURNS text
LANGUAGE plpgsql {VOLATILE} AS $$
DECLARE login text := {LOGIN};
BEGIN
  IF NOT sec.may_administer()
    OR NOT EXISTS (SELECT 1 FROM public.person p WHERE p.id = invite.person AND p.is_active) THEN
    RAISE EXCEPTION '{NOT_ALLOWED}'; END IF;
  IF EXISTS (SELECT 1 FROM pg_catalog.pg_roles r WHERE r.rolname = login) THEN
    EXECUTE format('ALTER ROLE %I LOGIN PASSWORD %L VALID UNTIL %L', login, verifier, coalesce(until, 'infinity'));
  ELSE
    EXECUTE format('CREATE ROLE %I LOGIN PASSWORD %L VALID UNTIL %L', login, verifier, coalesce(until, 'infinity'));
    EXECUTE format('GRANT %I TO "{names.owner}" WITH INHERIT TRUE, SET FALSE', login);
  END IF;
  EXECUTE format('GRANT "{names.guest}" TO %I WITH INHERIT TRUE, SET FALSE', login);
  PERFORM sec.record_login('login.invite', person);
  RETURN login;
END $$"""


def _coming_in(names: Names) -> Iterator[str]:
    yield f"""CREATE OR REPLACE FUNCTION sec.accept_invitation(verifier text) RETURNS void
LANGUAGE plpgsql {VOLATILE} AS $$
DECLARE who uuid := sec.me();
BEGIN
  IF who IS NULL OR NOT starts_with(verifier, 'SCRAM-SHA-256$') THEN RAISE EXCEPTION '{NOT_ALLOWED}'; END IF;
  EXECUTE format('ALTER ROLE %I PASSWORD %L VALID UNTIL ''infinity''', session_user, verifier);
  EXECUTE format('GRANT "{names.member}" TO %I WITH INHERIT TRUE, SET FALSE', session_user);
  PERFORM sec.settle(who);
  PERFORM sec.record_login('login.accept', who);
END $$"""
    yield f"""CREATE OR REPLACE FUNCTION sec.admit(person uuid) RETURNS void LANGUAGE plpgsql {VOLATILE} AS $$
BEGIN
  IF NOT pg_has_role(session_user, '{names.owner}', 'MEMBER') THEN RAISE EXCEPTION '{NOT_ALLOWED}'; END IF;
  EXECUTE format('GRANT "{names.member}" TO %I WITH INHERIT TRUE, SET FALSE', {LOGIN});
  PERFORM sec.settle(person);
END $$"""


def _remove(names: Names) -> str:
    return f"""CREATE OR REPLACE FUNCTION sec.remove(person uuid) RETURNS integer LANGUAGE plpgsql {VOLATILE} AS $$
DECLARE login text := {LOGIN}; cut integer := 0;
BEGIN
  IF NOT sec.may_administer() THEN RAISE EXCEPTION '{NOT_ALLOWED}'; END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_catalog.pg_roles r WHERE r.rolname = login) THEN RETURN 0; END IF;
  EXECUTE format('ALTER ROLE %I NOLOGIN PASSWORD NULL', login);
  EXECUTE format('REVOKE "{names.member}", "{names.guest}" FROM %I', login);
  PERFORM sec.settle(person);
  DELETE FROM sec.certificate c WHERE c.person = remove.person;
  PERFORM sec.record_login('login.remove', person);
  SELECT count(*) FILTER (WHERE pg_terminate_backend(s.pid)) INTO cut
    FROM pg_catalog.pg_stat_activity s WHERE s.usename = login;
  RETURN cut;
END $$"""


def _settle_one(names: Names, role: Role) -> str:
    group = names.group(role)
    return f"""IF held ? '{role.value}' AND NOT pg_has_role(login, '{group}', 'MEMBER') THEN
    EXECUTE format('GRANT "{group}" TO %I WITH INHERIT TRUE, SET FALSE', login);
  ELSIF NOT held ? '{role.value}' AND pg_has_role(login, '{group}', 'MEMBER') THEN
    EXECUTE format('REVOKE "{group}" FROM %I', login);
  END IF;"""
