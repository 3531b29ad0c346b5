"""A word to whoever listens that the journal has grown (PostgreSQL): a hint, never data.

Every journaled transaction writes exactly one action, also one made outside the program, so one trigger on that
table announces them all. A listener reads what is new through its own rights.
"""

from __future__ import annotations

CHANNEL = "zhaoxian"
TRIGGER = "zj_action_announce"

_FUNCTION = f"""CREATE OR REPLACE FUNCTION {TRIGGER}() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM pg_notify('{CHANNEL}', '');
  RETURN NULL;
END $$"""

_CREATE = f"CREATE TRIGGER {TRIGGER} AFTER INSERT ON action FOR EACH STATEMENT EXECUTE FUNCTION {TRIGGER}()"


# Each workstation remembers the last seal that it saw. Whoever may not read the seals may ask for the last one,
# and whether one that they remember is still there: a journal that was cut or rewritten answers no.
_LAST_SEAL = """CREATE OR REPLACE FUNCTION last_seal() RETURNS TABLE (n bigint, hash text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
SELECT s.n, s.hash FROM public.seal s ORDER BY s.n DESC LIMIT 1 $$"""
_KNOWS_SEAL = """CREATE OR REPLACE FUNCTION knows_seal(number bigint, digest text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
SELECT EXISTS (SELECT 1 FROM public.seal s WHERE s.n = number AND s.hash = digest) $$"""


def statements() -> list[str]:
    """The functions and the trigger."""
    return [_FUNCTION, _CREATE, _LAST_SEAL, _KNOWS_SEAL]
