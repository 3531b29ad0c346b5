"""The definer functions of schema `sec`: who am I, what is mine, and the narrow doors to the journal.

All of them are STABLE SECURITY DEFINER with an empty search path, and know a person by `session_user` alone:
a setting can be forged, the current role can be put on, the login cannot.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.access.matrix import Act, Scope, matrix
from models.access.predicates import rows_for
from models.journal import journaled_tables
from models.journal.postgresql import NUMBER, XID
from models.values.enums import Role

HEAD = "STABLE SECURITY DEFINER SET search_path = ''"
VOLATILE = "VOLATILE SECURITY DEFINER SET search_path = ''"
OWN_NUMBER = NUMBER.replace("pg_current_xact_id()", "coalesce(pg_current_xact_id_if_assigned(), '0')")
NEVER_HELD = "('cancelled', 'declined', 'no_show')"
CONTEXT = f"(SELECT c.action_id FROM public.journal_context c WHERE c.xid = {XID} AND c.at = transaction_timestamp())"


def keys(name: str, query: str) -> str:
    """A function that gives keys as one array."""
    return f"""CREATE OR REPLACE FUNCTION sec.{name}() RETURNS uuid[] LANGUAGE sql {HEAD} AS $$
SELECT coalesce(array_agg(DISTINCT k.key), '{{}}') FROM ({query}) AS k (key) WHERE k.key IS NOT NULL $$"""


def functions() -> Iterator[str]:
    """Every function, in the order in which they need each other."""
    yield from _identity()
    yield from _scopes()
    yield from _blind()
    yield from _undoing()
    yield from _sight()


def _identity() -> Iterator[str]:
    yield f"""CREATE OR REPLACE FUNCTION sec.me() RETURNS uuid LANGUAGE sql {HEAD} AS $$
SELECT p.id FROM public.person p WHERE p.is_active AND p.id = CASE
  WHEN session_user ~ '^zx_[0-9a-f]{{32}}$' THEN substr(session_user, 4)::uuid END $$"""
    yield f"""CREATE OR REPLACE FUNCTION sec.has(role text) RETURNS boolean LANGUAGE sql {HEAD} AS $$
SELECT EXISTS (SELECT 1 FROM public.person p WHERE p.id = sec.me() AND p.roles ? role) $$"""


def _scopes() -> Iterator[str]:
    yield keys("own_positions", "SELECT p.id FROM public.position p WHERE p.owner_id = (SELECT sec.me())")
    yield keys(
        "department_positions",
        """WITH RECURSIVE house AS (
  SELECT d.id FROM public.department d WHERE (SELECT sec.has('hiring_manager')) AND (d.head_id = (SELECT sec.me())
    OR d.id = (SELECT m.department_id FROM public.person m WHERE m.id = (SELECT sec.me())))
  UNION SELECT d.id FROM public.department d JOIN house ON d.parent_id = house.id)
SELECT p.id FROM public.position p WHERE p.department_id IN (SELECT house.id FROM house)
UNION SELECT p.id FROM public.position p WHERE p.hiring_manager_id = (SELECT sec.me())""",
    )
    for scope in ("own", "department"):
        of = f"ANY((SELECT sec.{scope}_positions())::uuid[])"
        yield keys(f"{scope}_applications", f"SELECT a.id FROM public.application a WHERE a.position_id = {of}")
        yield keys(
            f"{scope}_interviews",
            f"""SELECT i.id FROM public.interview i JOIN public.application a ON a.id = i.application_id
WHERE a.position_id = {of}""",
        )
        theirs = (
            " UNION SELECT c.id FROM public.candidate c WHERE c.owner_id = (SELECT sec.me())" if scope == "own" else ""
        )
        applied = f"SELECT a.candidate_id FROM public.application a WHERE a.position_id = {of}"
        yield keys(f"{scope}_candidates", applied + theirs)
    yield keys(
        "own_requisitions",
        """SELECT r.id FROM public.requisition r WHERE r.requester_id = (SELECT sec.me())
UNION SELECT p.requisition_id FROM public.position p WHERE p.owner_id = (SELECT sec.me())""",
    )
    yield keys(
        "department_requisitions",
        """WITH RECURSIVE house AS (
  SELECT d.id FROM public.department d WHERE (SELECT sec.has('hiring_manager')) AND (d.head_id = (SELECT sec.me())
    OR d.id = (SELECT m.department_id FROM public.person m WHERE m.id = (SELECT sec.me())))
  UNION SELECT d.id FROM public.department d JOIN house ON d.parent_id = house.id)
SELECT r.id FROM public.requisition r WHERE r.department_id IN (SELECT house.id FROM house)
  OR r.requester_id = (SELECT sec.me())""",
    )
    parts = "FROM public.assignment s JOIN public.interview i ON i.id = s.interview_id"
    for kind, column in (
        ("interview", "i.id"),
        ("application", "i.application_id"),
        ("candidate", "i.candidate_id"),
        ("position", "i.position_id"),
    ):
        yield keys(f"interviews_{kind}s", f"SELECT {column} {parts} WHERE s.person_id = (SELECT sec.me())")
    waits = "FROM public.task t WHERE t.owner_id = (SELECT sec.me()) AND t.kind IN ('approve', 'requisition')"
    for kind in ("application", "candidate", "position", "requisition"):
        yield keys(f"asked_{kind}s", f"SELECT t.{kind}_id {waits} AND (SELECT sec.has('approver'))")
    yield keys(
        "asked_interviews",
        """SELECT i.id FROM public.interview i
WHERE i.application_id = ANY((SELECT sec.asked_applications())::uuid[])""",
    )


def _blind() -> Iterator[str]:
    """An own evaluation counts from its commit on: what is submitted in this transaction may still be rolled back."""
    yield keys("my_assignments", "SELECT s.id FROM public.assignment s WHERE s.person_id = (SELECT sec.me())")
    committed = f"""EXISTS (SELECT 1 FROM public.evaluation e JOIN public.journal j ON j.key = e.id AND j.operation = 1
  WHERE e.assignment_id = s.id AND e.author_id = (SELECT sec.me()) AND j.xid <> {OWN_NUMBER})"""
    yield keys(
        "blind_interviews",
        f"""SELECT s.interview_id FROM public.assignment s JOIN public.interview i ON i.id = s.interview_id
WHERE s.person_id = (SELECT sec.me()) AND i.state NOT IN {NEVER_HELD} AND NOT {committed}""",
    )
    yield keys(
        "judged_interviews",
        f"SELECT s.interview_id FROM public.assignment s WHERE s.person_id = (SELECT sec.me()) AND {committed}",
    )
    yield keys(
        "judged_applications",
        """SELECT i.application_id FROM public.interview i WHERE i.id = ANY((SELECT sec.judged_interviews())::uuid[])
EXCEPT SELECT i.application_id FROM public.interview i WHERE i.id = ANY((SELECT sec.blind_interviews())::uuid[])""",
    )
    yield keys(
        "being_submitted",
        f"""SELECT j.key FROM public.journal j JOIN public.evaluation e ON e.id = j.key
WHERE j.action_id = {CONTEXT} AND j.entity = 'evaluation' AND j.operation = 1""",
    )
    yield f"""CREATE OR REPLACE FUNCTION sec.amends_own(earlier uuid, part uuid) RETURNS boolean
LANGUAGE sql {HEAD} AS $$
SELECT EXISTS (SELECT 1 FROM public.evaluation e WHERE e.id = earlier AND e.assignment_id = part) $$"""


OWNED = {"candidate": "owner_id", "position": "owner_id", "requisition": "requester_id"}
"""What belongs to who made it, unless they say whose it is or have the right to all of them."""


def owning() -> Iterator[str]:
    """The triggers that put a maker's name on what they make."""
    for table, column in OWNED.items():
        everybody = _any_role([role for role in Role if Scope.ALL in matrix().scopes(table, role, Act.CREATE)])
        yield f"""CREATE OR REPLACE FUNCTION sec.own_{table}() RETURNS trigger LANGUAGE plpgsql {VOLATILE} AS $$
BEGIN
  IF NEW.{column} IS NULL AND NOT {everybody} THEN NEW.{column} := sec.me(); END IF;
  RETURN NEW;
END $$"""
        yield f'DROP TRIGGER IF EXISTS sec_own ON public."{table}"'
        yield f"""CREATE TRIGGER sec_own BEFORE INSERT ON public."{table}" FOR EACH ROW
EXECUTE FUNCTION sec.own_{table}()"""


def _undoing() -> Iterator[str]:
    yield keys(
        "being_undone",
        f"""SELECT j.key FROM public.action a
JOIN public.action was ON was.id = a.undoes_id AND was.person_id = (SELECT sec.me())
JOIN public.journal j ON j.action_id = was.id WHERE a.id = {CONTEXT}""",
    )


def _sight() -> Iterator[str]:
    """`visible`: which keys of a table the person may see now; the same conditions as the policies'."""
    cases, whole = [], []
    for entity in journaled_tables():
        table = entity.__tablename__
        seen = [
            f"((SELECT sec.has('{role.value}')) AND {rows})"
            for role in Role
            if (rows := rows_for(table, role, Act.READ, row="t", expanded=True)) is not None
        ]
        # What was deleted hangs on nothing any more; who sees a position's or a department's people is told of it.
        told = [role for role in Role if {Scope.OWN, Scope.DEPARTMENT} & set(matrix().scopes(table, role, Act.READ))]
        everything = [role for role in Role if matrix().reads_all(table, role)]
        cases.append(
            f"""WHEN '{table}' THEN RETURN (SELECT coalesce(array_agg(t.id), '{{}}') FROM public."{table}" t
    WHERE t.id = ANY(wanted) AND ({" OR ".join(seen) or "false"}));"""
        )
        whole.append(f"""WHEN '{table}' THEN RETURN {_any_role(everything)};""")
        if told and entity.subject:
            whole[-1] = (
                f"""WHEN '{table}' THEN RETURN {_any_role(everything)} OR subject = ANY(mine) AND {_any_role(told)};"""
            )
    yield f"""CREATE OR REPLACE FUNCTION sec.visible(entity text, wanted uuid[]) RETURNS uuid[]
LANGUAGE plpgsql {HEAD} AS $$
BEGIN CASE entity
  {chr(10).join(cases)}
  ELSE RETURN '{{}}'; END CASE; END $$"""
    yield f"""CREATE OR REPLACE FUNCTION sec.is_seen(entity text, wanted uuid) RETURNS boolean LANGUAGE sql {HEAD} AS $$
SELECT cardinality(sec.visible(entity, ARRAY[wanted])) = 1 $$"""
    yield f"""CREATE OR REPLACE FUNCTION sec.tells_gone(entity text, subject uuid, mine uuid[]) RETURNS boolean
LANGUAGE plpgsql {HEAD} AS $$
BEGIN CASE entity
  {chr(10).join(whole)}
  ELSE RETURN false; END CASE; END $$"""
    yield keys(
        "my_candidates",
        """SELECT unnest(sec.own_candidates()) UNION SELECT unnest(sec.department_candidates())
UNION SELECT unnest(sec.interviews_candidates()) UNION SELECT unnest(sec.asked_candidates())""",
    )


def _any_role(roles: list[Role]) -> str:
    return "(" + (" OR ".join(f"sec.has('{role.value}')" for role in roles) or "false") + ")"
