"""Who has what open just now, on a shared server: a table closed to all, and two functions open to all.

Not journaled, not kept over a crash of the server, not moved with a workspace. A row says that one window looks at
one thing; it is worth nothing once its window has been silent for a while. Who somebody is the server knows itself.
"""

from __future__ import annotations

from sqlalchemy import Connection

TABLE = "presence"
CHANNEL = "zhaoxian_presence"
SILENT_S = 45  # a window that has said nothing for so long is gone

_TABLE = f"""CREATE UNLOGGED TABLE IF NOT EXISTS {TABLE} (
  station uuid NOT NULL, person_id uuid NOT NULL, entity text NOT NULL, key uuid NOT NULL, is_editing boolean NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(), PRIMARY KEY (station, key))"""
_INDEX = f"CREATE INDEX IF NOT EXISTS ix_{TABLE}_key ON {TABLE} (key)"

_WHO_AM_I = """IF to_regprocedure('sec.me()') IS NOT NULL THEN me := coalesce(sec.me(), me); END IF;"""

# Everything that one window has open: it replaces what the window said before. A mere sign of life wakes nobody.
_TELL = f"""CREATE OR REPLACE FUNCTION presence_tell(me uuid, mine uuid, things jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE before jsonb; after jsonb;
BEGIN
  {_WHO_AM_I}
  IF me IS NULL OR jsonb_array_length(things) > 20 THEN RETURN; END IF;
  SELECT jsonb_agg(jsonb_build_array(p.key, p.is_editing) ORDER BY p.key) INTO before FROM {TABLE} p
    WHERE p.station = mine AND p.person_id = me AND p.at > clock_timestamp() - interval '{SILENT_S} seconds';
  DELETE FROM {TABLE} p WHERE (p.station = mine AND p.person_id = me)
    OR p.at < clock_timestamp() - interval '10 minutes';
  INSERT INTO {TABLE} (station, person_id, entity, key, is_editing)
    SELECT mine, me, t.entity, t.key, t.is_editing
    FROM jsonb_to_recordset(things) AS t(entity text, key uuid, is_editing boolean) ON CONFLICT DO NOTHING;
  SELECT jsonb_agg(jsonb_build_array(p.key, p.is_editing) ORDER BY p.key) INTO after FROM {TABLE} p
    WHERE p.station = mine AND p.person_id = me;
  IF before IS DISTINCT FROM after THEN PERFORM pg_notify('{CHANNEL}', ''); END IF;
END $$"""

# Who else has these things open. Of things that one may not see, nothing is said.
_WHO = f"""CREATE OR REPLACE FUNCTION presence_who(mine uuid, wanted uuid[])
RETURNS TABLE (person_id uuid, name text, entity text, key uuid, is_editing boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE guards boolean := false; may boolean; found record;
BEGIN
  IF to_regprocedure('sec.visible(text, uuid[])') IS NOT NULL THEN guards := sec.me() IS NOT NULL; END IF;
  FOR found IN
    SELECT p.person_id AS who, o.name AS called, p.entity AS of, p.key AS thing, bool_or(p.is_editing) AS edits
    FROM {TABLE} p JOIN person o ON o.id = p.person_id
    WHERE p.key = ANY (wanted) AND p.station <> mine AND p.at > clock_timestamp() - interval '{SILENT_S} seconds'
    GROUP BY 1, 2, 3, 4 ORDER BY 2
  LOOP
    may := true;
    IF guards THEN
      may := cardinality(sec.visible(found.of, ARRAY[found.thing])) = 1;
      IF may AND found.of = 'assignment' THEN  -- who is blind learns nothing of how far the others are
        may := EXISTS (SELECT 1 FROM public.assignment a WHERE a.id = found.thing
          AND (a.person_id = sec.me() OR a.interview_id <> ALL (sec.blind_interviews()::uuid[])));
      END IF;
    END IF;
    IF may THEN
      person_id := found.who; name := found.called; entity := found.of; key := found.thing; is_editing := found.edits;
      RETURN NEXT;
    END IF;
  END LOOP;
END $$"""


def install(connection: Connection) -> None:
    """Make or renew it; a file has one person and needs none."""
    if connection.dialect.name == "postgresql":
        for statement in (_TABLE, _INDEX, _TELL, _WHO):
            connection.exec_driver_sql(statement)
