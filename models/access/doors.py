"""The narrow doors: what a person may do with the journal, the search index and files, as definer functions.

The tables behind them are closed. Each door says in its first lines who may pass.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from models.access.functions import CONTEXT, HEAD, VOLATILE
from models.access.matrix import Act, Scope, matrix
from models.access.names import NOT_ALLOWED
from models.journal.postgresql import XID
from models.values.enums import Role

ROW = "seq bigint, xid bigint, action_id uuid, entity text, key uuid, operation integer, subject_id uuid"
LONGEST_PROBE = 50  # contacts that may be asked for at once
LARGEST_CHUNKS = 201
MOST_TOLD = 20_000  # journal rows of the people of one timeline


def doors() -> Iterator[str]:
    """Every door."""
    yield from _actions()
    yield _changes()
    yield from _undo()
    yield from _timeline()
    yield from _search()
    yield from _files()
    yield _resume()
    yield from _duplicates()


def _actions() -> Iterator[str]:
    """Begin and end an action in one's own name. Append-only rows may go when an own action is being undone."""
    yield f"""CREATE OR REPLACE FUNCTION sec.begin_action(new_id uuid, code text, params jsonb, workstation text,
  group_id uuid, undoes uuid, on_behalf uuid, may_delete boolean) RETURNS bigint LANGUAGE plpgsql {VOLATILE} AS $$
DECLARE who uuid := sec.me(); number bigint := {XID};
BEGIN
  IF who IS NULL OR code = 'outside' THEN RAISE EXCEPTION '{NOT_ALLOWED}'; END IF;
  IF (may_delete OR undoes IS NOT NULL) AND NOT sec.has('hr_manager') AND NOT EXISTS
    (SELECT 1 FROM public.action a WHERE a.id = undoes AND a.person_id = who) THEN
    RAISE EXCEPTION '{NOT_ALLOWED}'; END IF;
  INSERT INTO public.action (id, code, params, person_id, on_behalf_of, workstation, group_id, undoes_id, at)
    VALUES (new_id, code, params, who, on_behalf, left(workstation, 200), group_id, undoes, clock_timestamp());
  INSERT INTO public.journal_context (xid, action_id, at, may_delete)
    VALUES (number, new_id, transaction_timestamp(), may_delete)
    ON CONFLICT (xid) DO UPDATE SET action_id = EXCLUDED.action_id, at = EXCLUDED.at, may_delete = EXCLUDED.may_delete;
  RETURN number;
END $$"""
    yield f"""CREATE OR REPLACE FUNCTION sec.act_on_behalf(of uuid) RETURNS void LANGUAGE sql {VOLATILE} AS $$
UPDATE public.action SET on_behalf_of = of WHERE id = {CONTEXT} AND person_id = sec.me() $$"""
    yield f"""CREATE OR REPLACE FUNCTION sec.end_action() RETURNS void LANGUAGE sql {VOLATILE} AS $$
DELETE FROM public.journal_context WHERE xid = {XID} $$"""
    yield f"""CREATE OR REPLACE FUNCTION sec.action_keys(wanted uuid)
RETURNS TABLE (entity text, key uuid, subject_id uuid) LANGUAGE sql {HEAD} AS $$
SELECT j.entity, j.key, j.subject_id FROM public.journal j JOIN public.action a ON a.id = j.action_id
WHERE j.action_id = wanted AND a.person_id = sec.me() $$"""
    yield f"""CREATE OR REPLACE FUNCTION sec.has_acted(wanted uuid) RETURNS boolean LANGUAGE sql {HEAD} AS $$
SELECT EXISTS (SELECT 1 FROM public.action a WHERE a.id = wanted AND a.person_id = sec.me()) $$"""


def _changes() -> str:
    return f"""CREATE OR REPLACE FUNCTION sec.changes(since bigint, running bigint[], most integer)
RETURNS TABLE ({ROW}, person_id uuid) LANGUAGE plpgsql {HEAD} ROWS 200 AS $$
DECLARE mine uuid[]; who uuid := sec.me(); told bigint[] := coalesce(running, '{{}}');
BEGIN
  IF who IS NULL THEN RETURN; END IF;
  IF (SELECT count(*) FROM (SELECT 1 FROM public.journal j WHERE j.xid >= since AND j.xid <> ALL (told)
      LIMIT most + 1) AS counted) > most THEN
    -- Too many to be told one by one: look at everything again.
    RETURN QUERY SELECT max(j.seq), max(j.xid), NULL::uuid, '*'::text, NULL::uuid, 0, NULL::uuid, NULL::uuid
      FROM public.journal j WHERE j.xid >= since AND j.xid <> ALL (told);
    RETURN;
  END IF;
  mine := sec.my_candidates();
  RETURN QUERY
  WITH raw AS MATERIALIZED (SELECT j.* FROM public.journal j WHERE j.xid >= since AND j.xid <> ALL (told)),
  seen AS MATERIALIZED (SELECT g.entity, unnest(sec.visible(g.entity, g.keys)) AS key
    FROM (SELECT r.entity, array_agg(DISTINCT r.key) AS keys FROM raw r GROUP BY r.entity) AS g)
  SELECT r.seq, r.xid, r.action_id, r.entity, r.key, r.operation, r.subject_id, a.person_id
  FROM raw r LEFT JOIN public.action a ON a.id = r.action_id
  WHERE a.person_id = who OR EXISTS (SELECT 1 FROM seen s WHERE s.entity = r.entity AND s.key = r.key)
    OR r.operation = 3 AND sec.tells_gone(r.entity, r.subject_id, mine)
  ORDER BY r.seq;
END $$"""


def _undo() -> Iterator[str]:
    yield f"""CREATE OR REPLACE FUNCTION sec.undo_rows(wanted uuid)
RETURNS TABLE ({ROW}, before text, salt bytea) LANGUAGE plpgsql {HEAD} AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM public.action a WHERE a.id = wanted AND a.person_id = sec.me()) THEN
    RAISE EXCEPTION '{NOT_ALLOWED}'; END IF;
  -- A row that went out of sight, or a table that was closed to the person: the whole undo is refused.
  IF EXISTS (SELECT 1 FROM (SELECT j.entity, array_agg(DISTINCT j.key) AS keys FROM public.journal j
      WHERE j.action_id = wanted GROUP BY j.entity) AS g
    WHERE sec.still_there(g.entity, g.keys) > cardinality(sec.visible(g.entity, g.keys))) THEN
    RAISE EXCEPTION '{NOT_ALLOWED}'; END IF;
  -- A person who went out of sight: what became of their rows is for those who see them.
  IF EXISTS (SELECT 1 FROM (SELECT array_agg(DISTINCT j.subject_id) AS people FROM public.journal j
      WHERE j.action_id = wanted AND j.subject_id IS NOT NULL) AS g
    WHERE sec.still_there('candidate', g.people) > cardinality(sec.visible('candidate', g.people))) THEN
    RAISE EXCEPTION '{NOT_ALLOWED}'; END IF;
  RETURN QUERY SELECT l.seq, l.xid, l.action_id, l.entity, l.key, l.operation, l.subject_id,
      {_told("l")}, ''::bytea
    FROM public.journal l WHERE (l.entity, l.key) IN
      (SELECT j.entity, j.key FROM public.journal j WHERE j.action_id = wanted)
    AND l.seq >= (SELECT min(j.seq) FROM public.journal j WHERE j.action_id = wanted);
END $$"""
    cases = "\n  ".join(
        f"""WHEN '{table}' THEN RETURN (SELECT count(*) FROM public."{table}" t WHERE t.id = ANY(keys));"""
        for table in _journaled()
    )
    yield f"""CREATE OR REPLACE FUNCTION sec.still_there(entity text, keys uuid[]) RETURNS bigint
LANGUAGE plpgsql {HEAD} AS $$
BEGIN CASE entity
  {cases}
  ELSE RETURN 0; END CASE; END $$"""


def _timeline() -> Iterator[str]:
    yield f"""CREATE OR REPLACE FUNCTION sec.timeline(people uuid[], most integer)
RETURNS TABLE ({ROW}, before text, salt bytea) LANGUAGE plpgsql {HEAD} AS $$
DECLARE mine uuid[] := sec.visible('candidate', people);
BEGIN
  RETURN QUERY
  WITH raw AS MATERIALIZED (SELECT j.* FROM public.journal j WHERE j.subject_id = ANY (mine)
    ORDER BY j.seq DESC LIMIT most),
  seen AS MATERIALIZED (SELECT g.entity, unnest(sec.visible(g.entity, g.keys)) AS key
    FROM (SELECT r.entity, array_agg(DISTINCT r.key) AS keys FROM raw r GROUP BY r.entity) AS g)
  SELECT r.seq, r.xid, r.action_id, r.entity, r.key, r.operation, r.subject_id,
    {_told("r")}, ''::bytea
  FROM raw r JOIN seen s ON s.entity = r.entity AND s.key = r.key ORDER BY r.seq DESC;
END $$"""
    yield f"""CREATE OR REPLACE FUNCTION sec.actions_on(people uuid[])
RETURNS TABLE (id uuid, code text, params jsonb, person_id uuid, on_behalf_of uuid, workstation text, group_id uuid,
  undoes_id uuid, at timestamptz) LANGUAGE sql {HEAD} AS $$
SELECT a.id, a.code, CASE WHEN a.code = 'candidate.merge' THEN a.params END, a.person_id, a.on_behalf_of, '',
  a.group_id, a.undoes_id, a.at
FROM public.action a WHERE a.id IN (SELECT t.action_id FROM sec.timeline(people, {MOST_TOLD}) t) $$"""


def _told(row: str) -> str:
    """What stood in a row, for who may be told: without the columns that are withheld from who reads rows in part."""
    parts = []
    for table, roles in matrix().withheld.items():
        whole = _any(role for role in access_of(table, Act.READ) if role.value not in roles)
        columns = ", ".join(sorted({f"'{name}'" for names in roles.values() for name in names}))
        partly = f"{row}.entity = '{table}' AND NOT {whole} AND {row}.before::jsonb ?| ARRAY[{columns}]"
        parts.append(f"WHEN {partly} THEN ({row}.before::jsonb - ARRAY[{columns}])::text")
    return f"CASE {' '.join(parts)} ELSE {row}.before END"


def _journaled() -> list[str]:
    from models.journal import journaled_tables

    return [entity.__tablename__ for entity in journaled_tables()]


LEAST_TOGETHER = 250
"""So many rows are looked at in one go: a statement each would cost more than their words."""
PROBED = 250
"""Of so many of the newest people the words are looked at one by one before the index is asked: a word that stands in
every fourth text fills its first page so, where the index would first gather all who have it."""


def _search() -> Iterator[str]:
    """The index holds contacts, remarks and résumés: who may not read those finds people by their names alone.

    `total` counts them up to `most`. Who sees some is asked once, and their rows are gone through once, the newest
    first, until more would not be told. Who sees all counts by the index first, and stops there too.
    """
    whole = _any(role for role in Role if matrix().reads_all("candidate", role))
    words = _any(set(access_of("contact", Act.READ)) & set(access_of("document_text", Act.READ)))
    scopes = {role: set(matrix().scopes("candidate", role, Act.READ)) for role in Role}
    narrow = _any(role for role in Role if scopes[role] - {Scope.OWN, Scope.ALL, Scope.NONE})
    yield "DROP FUNCTION IF EXISTS sec.search(boolean, text, boolean, integer, integer)"
    yield "DROP FUNCTION IF EXISTS sec.search(boolean, text, integer, integer, integer, integer)"
    yield "DROP FUNCTION IF EXISTS sec.search_count(boolean, text, boolean, integer, integer)"
    yield f"""CREATE OR REPLACE FUNCTION sec.search(by_name boolean, query text, ranked_below integer, most integer,
  page integer, skip integer, needed integer[] DEFAULT '{{}}') RETURNS TABLE (key uuid, total bigint)
LANGUAGE plpgsql {HEAD} SET plan_cache_mode = force_custom_plan SET enable_seqscan = off AS $$
DECLARE newest uuid[]; asked tsquery := query::tsquery; mine uuid[]; own uuid[]; maybe uuid[]; hits uuid[] := '{{}}';
  counted bigint; enough integer := greatest(most, skip + page, ranked_below); past integer := 0; step integer;
BEGIN
  IF sec.me() IS NULL THEN RETURN; END IF;
  IF {whole} THEN
    IF by_name THEN {_found_by_all("people")} ELSE {_found_by_all("words")} END IF;
    RETURN;
  END IF;
  mine := sec.my_candidates();
  own := CASE WHEN {narrow} THEN sec.own_candidates() ELSE mine END;
  IF by_name OR NOT {words} THEN {_found_by_some("s.people @@ asked", "true", "people")}
  ELSIF cardinality(mine) = cardinality(own) THEN {_found_by_some(_MARKED, "s.words @@ asked", "words")}
  ELSE
    {_found_by_some(_own(_MARKED, "s.people @@ asked"), _own("s.words @@ asked", "true"), "words")}
  END IF;
END $$"""


_MARKED = " AND ".join(f"coalesce(get_bit(s.marks, needed[{number}]) = 1, true)" for number in range(1, 13))
"""The mark lies in the row: where it says that a word is missing, the words need not be unpacked."""


def _own(own: str, lent: str) -> str:
    return f"CASE WHEN s.candidate_id = ANY (own) THEN {own} ELSE {lent} END"


def _found_by_all(column: str) -> str:
    return f"""SELECT count(*) INTO counted FROM
      (SELECT 1 FROM public.candidate_search s WHERE s.{column} @@ asked LIMIT most) AS hits;
      IF counted >= most AND skip + page <= {PROBED} THEN
        newest := ARRAY(SELECT n.candidate_id FROM (SELECT s.candidate_id, s.{column} AS said
          FROM public.candidate_search s ORDER BY s.at DESC, s.candidate_id DESC LIMIT {PROBED}) AS n
          WHERE n.said @@ asked LIMIT skip + page);
        IF cardinality(newest) = skip + page THEN
          RETURN QUERY SELECT unnest(newest[skip + 1:]), counted; RETURN;
        END IF;
      END IF;
      RETURN QUERY SELECT found.key, counted FROM (SELECT s.candidate_id AS key, s.at,
      CASE WHEN counted < ranked_below THEN ts_rank(s.{column}, asked) ELSE 0 END AS rank
      FROM public.candidate_search s WHERE s.{column} @@ asked) AS found
      ORDER BY found.rank DESC, found.at DESC, found.key DESC LIMIT page OFFSET skip;"""


def _found_by_some(may_fit: str, fits: str, column: str) -> str:
    """`may_fit` is cheap and lets nobody go who `fits`. Keys begin with their time: the last ones are the newest."""
    return f"""maybe := ARRAY(SELECT s.candidate_id FROM public.candidate_search s
      WHERE s.candidate_id = ANY (mine) AND {may_fit} ORDER BY s.candidate_id DESC);
    WHILE past < cardinality(maybe) AND cardinality(hits) < enough LOOP
      step := greatest(enough - cardinality(hits), {LEAST_TOGETHER});
      hits := hits || ARRAY(SELECT s.candidate_id FROM public.candidate_search s
        WHERE s.candidate_id = ANY (maybe[past + 1:past + step]) AND {fits} ORDER BY s.candidate_id DESC);
      past := past + step;
    END LOOP;
    counted := least(cardinality(hits), most);
    IF cardinality(hits) < ranked_below THEN
      RETURN QUERY SELECT s.candidate_id, counted FROM public.candidate_search s WHERE s.candidate_id = ANY (hits)
        ORDER BY ts_rank(s.{column}, asked) DESC, s.candidate_id DESC LIMIT page OFFSET skip;
    ELSE
      RETURN QUERY SELECT unnest(hits[skip + 1:skip + page]), counted;
    END IF;"""


def _files() -> Iterator[str]:
    """Keeping a file's bytes says nothing of whether they were there; who kept them may name them in a document."""
    yield "CREATE TABLE IF NOT EXISTS sec.kept (xid bigint, sha256 text, at timestamptz, PRIMARY KEY (xid, sha256))"
    yield f"""CREATE OR REPLACE FUNCTION sec.keep_content(pieces bytea[]) RETURNS text LANGUAGE plpgsql {VOLATILE} AS $$
DECLARE whole bytea := ''; digest text;
BEGIN
  IF NOT {_any(access_of("content", Act.CREATE))} OR cardinality(pieces) > {LARGEST_CHUNKS} THEN
    RAISE EXCEPTION '{NOT_ALLOWED}'; END IF;
  SELECT string_agg(p.piece, ''::bytea ORDER BY p.n) INTO whole FROM unnest(pieces) WITH ORDINALITY AS p (piece, n);
  digest := encode(sha256(coalesce(whole, ''::bytea)), 'hex');
  INSERT INTO public.content (sha256, size, chunks)
    VALUES (digest, coalesce(length(whole), 0), cardinality(pieces)) ON CONFLICT DO NOTHING;
  INSERT INTO public.content_chunk (sha256, rank, data)
    SELECT digest, p.n - 1, p.piece FROM unnest(pieces) WITH ORDINALITY AS p (piece, n) ON CONFLICT DO NOTHING;
  DELETE FROM sec.kept k WHERE k.at < now() - interval '1 day';
  INSERT INTO sec.kept VALUES ({XID}, digest, now()) ON CONFLICT DO NOTHING;
  RETURN digest;
END $$"""
    yield f"""CREATE OR REPLACE FUNCTION sec.may_name_content(digest text) RETURNS boolean LANGUAGE sql {HEAD} AS $$
SELECT EXISTS (SELECT 1 FROM sec.kept k WHERE k.xid = {XID} AND k.sha256 = digest)
  OR EXISTS (SELECT 1 FROM public.document d WHERE d.sha256 = digest
    AND cardinality(sec.visible('document', ARRAY[d.id])) = 1) $$"""
    yield f"""CREATE OR REPLACE FUNCTION sec.may_attach(files jsonb) RETURNS boolean LANGUAGE sql {HEAD} AS $$
SELECT NOT EXISTS (SELECT 1 FROM jsonb_array_elements(coalesce(files, '[]')) AS f (file)
  WHERE NOT sec.may_name_content(f.file ->> 'sha256')) $$"""
    yield f"""CREATE OR REPLACE FUNCTION sec.attached(message uuid, digest text) RETURNS TABLE (data bytea)
LANGUAGE sql {HEAD} AS $$
SELECT c.data FROM public.content_chunk c JOIN public.message m ON m.id = message
WHERE {_any(access_of("message", Act.CREATE))} AND cardinality(sec.visible('message', ARRAY[m.id])) = 1
  AND m.attachments @> jsonb_build_array(jsonb_build_object('sha256', digest)) AND c.sha256 = digest
ORDER BY c.rank $$"""


PAY = (
    "(薪|工资|待遇|年包|年收入|月收入|salary|compensation|package|pay )|[0-9.]+ *[kK]([^a-zA-Z0-9]|$)"
    "|[0-9.]+ *(万元?|千元?|元|w|W) *(/|每|一?个?月|一?年)|[0-9.]+ *(-|~|–|—|至|到) *[0-9.]+ *(万|千|元|w|W)"
    "|(¥|￥|RMB) *[0-9]"
)
"""A line of a résumé in which pay stands: given to nobody without a right to pay."""
REACH = (
    "[0-9]{17}[0-9xX]|(\\+?86[- ]?)?1[3-9][0-9]([- .]?[0-9]){8}|[[:alnum:]._%+-]+@[[:alnum:].-]+"
    "|\\(?0[0-9]{2,3}\\)?[- ]?[0-9]{7,8}|(微信|威信|薇信|wechat|vx|qq)"
    "(号码?|id)?[ 　]*([:：][ 　]*|(?=[a-z_-]*[0-9]))[a-z0-9][a-z0-9_-]{4,}"
)
"""ID numbers, telephone numbers, addresses, names at WeChat and QQ inside a line."""
WIDE, NARROW = "０１２３４５６７８９＠－．（）", "0123456789@-.()"
"""Digits as a Chinese keyboard gives them are digits all the same."""


def _resume() -> str:
    """A résumé's text for who sees the person but may not have the file: without pay, numbers and addresses."""
    return f"""CREATE OR REPLACE FUNCTION sec.resume_text(wanted uuid) RETURNS text LANGUAGE sql {HEAD} AS $$
SELECT string_agg(CASE WHEN l.line ~* '{PAY}' THEN '＊＊＊' ELSE regexp_replace(l.line, '{REACH}', '＊＊＊', 'gi') END,
  E'\\n' ORDER BY l.n)
FROM public.document d JOIN public.document_text t ON t.document_id = d.id
CROSS JOIN LATERAL unnest(string_to_array(translate(t.words, '{WIDE}', '{NARROW}'), E'\\n'))
  WITH ORDINALITY AS l (line, n) WHERE d.id = ANY (sec.visible('document', ARRAY[wanted])) AND d.kind = 'resume' $$"""


def _duplicates() -> Iterator[str]:
    """Whether somebody whom one may not see has one of these phones or addresses: yes or no, and ask HR."""
    yield f"""CREATE OR REPLACE FUNCTION sec.known_elsewhere(normals text[]) RETURNS boolean
LANGUAGE plpgsql {HEAD} AS $$
BEGIN
  IF NOT {_any(access_of("candidate", Act.CREATE))} OR cardinality(normals) > {LONGEST_PROBE} THEN
    RETURN false; END IF;
  RETURN EXISTS (SELECT 1 FROM public.contact c JOIN public.candidate p ON p.id = c.candidate_id
    WHERE c.normal = ANY (normals) AND p.merged_into_id IS NULL
    AND cardinality(sec.visible('candidate', ARRAY[p.id])) = 0);
END $$"""


def access_of(table: str, act: Act) -> list[Role]:
    """The roles that may do this with some rows of a table."""
    return [role for role in Role if matrix().allows(table, role, act)]


def _any(roles: Iterable[Role]) -> str:
    return "(" + (" OR ".join(f"sec.has('{role.value}')" for role in sorted(roles)) or "false") + ")"
