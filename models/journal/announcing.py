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


def statements() -> list[str]:
    """The function and its trigger."""
    return [_FUNCTION, _CREATE]
