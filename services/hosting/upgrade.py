"""Bringing the shared workspace up to date with this program: backup first, one administrator at a time."""

from __future__ import annotations

from services import migrate
from services.backups import Reason
from services.errors import AppError
from services.hosting import backups, engine, rights
from services.hosting.home import HostHome
from services.migrate import Chain, State

LOCK = 0x5A48_5550  # "ZHUP": one administrator at a time


def bring_up_to_date(home: HostHome, *, chain: Chain | None = None) -> bool:
    """Migrate the tables if they are of an earlier edition; answers whether anything was to do.

    Raises `workspace.newer` when a later program has been here, `host.upgrade_runs` when somebody else is at it.
    """
    made = engine.owner_engine(home)
    alone = engine.superuser(home)
    try:
        if not (alone.execute("SELECT pg_try_advisory_lock(%s)", (LOCK,)).fetchone() or (False,))[0]:
            raise AppError("host.upgrade_runs")
        state = migrate.state_of(made, chain)
        if state is State.CURRENT or state is State.FOREIGN:  # foreign: empty, for a workspace to be moved in
            return False
        if state is State.OLDER:
            backups.make(home, Reason.MIGRATION)
        is_done = migrate.bring_server_up_to_date(made, chain=chain)
    finally:
        alone.close()
        made.dispose()
    rights.apply_rights(home)
    return is_done
