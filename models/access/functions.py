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
from models.values.enums import Operation, Role

HEAD = "STABLE SECURITY DEFINER SET search_path = ''"
VOLATILE = "VOLATILE SECURITY DEFINER SET search_path = ''"
OWN_NUMBER = f"coalesce({NUMBER.replace('pg_current_xact_id()', 'pg_current_xact_id_if_assigned()')}, -1)"
"""This transaction, as the journal numbers it; a number that nobody has before it wrote something."""
NEVER_HELD = "('cancelled', 'declined', 'no_show')"
CONTEXT = f"(SELECT c.action_id FROM public.journal_context c WHERE c.xid = {XID} AND c.at = transaction_timestamp())"


WRITTEN_NOW = f"public.journal j WHERE j.xid = {OWN_NUMBER}"
"""What this transaction wrote. It may be rolled back without a trace, so it opens nothing for whoever writes it."""
HOUSE = f"""WITH RECURSIVE house AS (
  SELECT d.id FROM public.department d WHERE (SELECT sec.has('hiring_manager')) AND (d.head_id = (SELECT sec.me())
    OR d.id = (SELECT m.department_id FROM public.person m WHERE m.id = (SELECT sec.me())))
    AND NOT EXISTS (SELECT 1 FROM {WRITTEN_NOW} AND (j.entity = 'department' OR j.key = (SELECT sec.me())))
  UNION SELECT d.id FROM public.department d JOIN house ON d.parent_id = house.id)"""
"""The departments whose people a hiring manager sees: their own, those that they head, and what is below."""


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


_ASKED = """public.task t WHERE t.owner_id = (SELECT sec.me()) AND t.kind IN ('approve', 'requisition')
AND (SELECT coalesce(a.person_id = (SELECT sec.me()), a.params->>'login' = session_user, false) FROM public.journal j
  JOIN public.action a ON a.id = j.action_id WHERE j.key = t.id AND (j.operation = 1
    OR strpos(j.before, '"owner_id":') > 0 OR strpos(j.before, '"kind":') > 0)
  ORDER BY j.seq DESC LIMIT 1) IS NOT TRUE"""
"""What waits for one's approval: somebody else has asked. Who could ask themselves would grant themselves sight."""


def _scopes() -> Iterator[str]:
    yield keys("own_positions", "SELECT p.id FROM public.position p WHERE p.owner_id = (SELECT sec.me())")
    yield keys(
        "department_positions",
        f"""{HOUSE}
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
        mine = "SELECT c.id FROM public.candidate c WHERE c.owner_id = (SELECT sec.me())"
        theirs = f" UNION ALL {mine}" if scope == "own" else ""
        # Without a position nothing is gone through; each key is given once by `keys`.
        any_ = f"cardinality((SELECT sec.{scope}_positions())) > 0"
        applied = f"SELECT a.candidate_id FROM public.application a WHERE {any_} AND a.position_id = {of}"
        yield keys(f"{scope}_candidates", applied + theirs)
    yield keys(
        "own_requisitions",
        """SELECT r.id FROM public.requisition r WHERE r.requester_id = (SELECT sec.me())
UNION SELECT p.requisition_id FROM public.position p WHERE p.owner_id = (SELECT sec.me())""",
    )
    yield keys(
        "department_requisitions",
        f"""{HOUSE}
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
    for kind in ("application", "candidate", "position", "requisition"):
        yield keys(f"asked_{kind}s", f"SELECT t.{kind}_id FROM {_ASKED} AND (SELECT sec.has('approver'))")
    yield keys(
        "asked_interviews",
        """SELECT i.id FROM public.interview i
WHERE i.application_id = ANY((SELECT sec.asked_applications())::uuid[])""",
    )


def _blind() -> Iterator[str]:
    """An own evaluation counts from its commit on: what is submitted in this transaction may still be rolled back.

    So may a seat on the panel that is given up in it, and an interview that is called off.
    """
    yield keys("my_assignments", "SELECT s.id FROM public.assignment s WHERE s.person_id = (SELECT sec.me())")
    committed = f"""EXISTS (SELECT 1 FROM public.evaluation e JOIN public.journal j ON j.key = e.id AND j.operation = 1
  WHERE e.assignment_id = s.id AND e.author_id = (SELECT sec.me()) AND j.xid <> {OWN_NUMBER})"""
    yield keys(
        "blind_interviews",
        f"""SELECT s.interview_id FROM public.assignment s JOIN public.interview i ON i.id = s.interview_id
WHERE s.person_id = (SELECT sec.me()) AND NOT {committed} AND (i.state NOT IN {NEVER_HELD}
  OR EXISTS (SELECT 1 FROM {WRITTEN_NOW} AND j.key = i.id))
UNION SELECT coalesce((j.before::jsonb->>'interview_id')::uuid, s.interview_id)
FROM {WRITTEN_NOW.replace(" WHERE", " LEFT JOIN public.assignment s ON s.id = j.key WHERE")}
  AND j.entity = 'assignment' AND j.operation <> 1
  AND coalesce((j.before::jsonb->>'person_id')::uuid, s.person_id) = (SELECT sec.me())
  AND NOT EXISTS (SELECT 1 FROM public.evaluation e
    WHERE e.assignment_id = j.key AND e.author_id = (SELECT sec.me()))""",
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


OWNED = {
    "candidate": "owner_id", "position": "owner_id", "requisition": "requester_id", "form_draft": "person_id",
}  # fmt: skip
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
    """What an own act that is being undone had made, and may go; and what it had removed, and may come back."""
    for name, operation in (("being_undone", Operation.INSERT), ("being_restored", Operation.DELETE)):
        yield keys(
            name,
            f"""SELECT j.key FROM public.action a
JOIN public.action was ON was.id = a.undoes_id AND was.person_id = (SELECT sec.me())
JOIN public.journal j ON j.action_id = was.id AND j.operation = {operation.value} WHERE a.id = {CONTEXT}""",
        )
    yield f"""CREATE OR REPLACE FUNCTION sec.was_so(entity text, told jsonb) RETURNS boolean LANGUAGE sql {HEAD} AS $$
SELECT told @> jsonb_object_agg(first.name, first.value) FROM (
  SELECT DISTINCT ON (v.name) v.name, v.value FROM public.action a
  JOIN public.action was ON was.id = a.undoes_id AND was.person_id = (SELECT sec.me())
  JOIN public.journal j ON j.action_id = was.id AND j.key = (told ->> 'id')::uuid AND j.entity = was_so.entity
    AND j.operation <> {Operation.INSERT.value}
  CROSS JOIN LATERAL jsonb_each(j.before::jsonb) AS v (name, value) WHERE a.id = {CONTEXT}
  ORDER BY v.name, j.seq) AS first $$"""


def passing_on() -> Iterator[str]:
    """A seat on a panel that passes to somebody else takes no draft along: only its writer was to see it."""
    yield f"""CREATE OR REPLACE FUNCTION sec.forget_draft() RETURNS trigger LANGUAGE plpgsql {VOLATILE} AS $$
BEGIN
  DELETE FROM public.evaluation_draft d WHERE d.assignment_id = NEW.id;
  RETURN NULL;
END $$"""
    yield "DROP TRIGGER IF EXISTS sec_draft ON public.assignment"
    yield """CREATE TRIGGER sec_draft AFTER UPDATE OF person_id ON public.assignment FOR EACH ROW
WHEN (OLD.person_id IS DISTINCT FROM NEW.person_id) EXECUTE FUNCTION sec.forget_draft()"""


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
    yield f"""CREATE OR REPLACE FUNCTION sec.my_candidates() RETURNS uuid[] LANGUAGE plpgsql {HEAD} AS $$
DECLARE own uuid[] := sec.own_candidates();
  lent uuid[] := sec.department_candidates() || sec.interviews_candidates() || sec.asked_candidates();
BEGIN
  IF cardinality(lent) = 0 THEN RETURN own; END IF;
  RETURN (SELECT array_agg(DISTINCT k.key) FROM unnest(own || lent) AS k (key));
END $$"""


def _any_role(roles: list[Role]) -> str:
    return "(" + (" OR ".join(f"sec.has('{role.value}')" for role in roles) or "false") + ")"
