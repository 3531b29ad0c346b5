"""A local workspace goes to a server that was set up empty for it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, Engine, text

from services import seals
from services.errors import AppError
from services.moving.copying import (
    compared,
    contents_over,
    derived_tables,
    is_empty,
    moved_tables,
    renew_epoch,
    require_same_edition,
    resting,
    rows_over,
    snapshot,
)
from services.moving.digests import differing, digests
from services.progress import Progress, Quiet
from services.workspace import Workspace

LOCK = 0x5A48_4D4F_5645  # "ZHMOVE": two administrators at once


@dataclass(frozen=True, slots=True)
class Moved:
    """What was moved and compared. `was_there`: an earlier try had got that far, and only its end was missing."""

    tables: int
    rows: int
    was_there: bool = False


def move(local: Workspace, server: Engine, *, progress: Progress | None = None) -> Moved:
    """Copy everything, compare it, and commit it at once; the local workspace is only read (and sealed).

    May be repeated after any break. Raises `host.not_empty`, `host.upgrade_runs` (somebody else is at it),
    `moving.differs`, `moving.unfit`, `moving.older_program`.
    """
    progress = progress or Quiet()
    seals.seal(local)
    with snapshot(local.engine) as source:
        with server.connect() as there:
            require_same_edition(source, there)
            if not is_empty(there):
                return _found_again(source, there, progress)
        contents_over(source, server, progress)
        with server.begin() as target:
            _alone(target)
            if not is_empty(target):  # somebody else was quicker
                raise AppError("host.not_empty", name="")
            with resting(target):
                _emptied(target)
                sent = rows_over(source, target, progress)
                compared(sent, source, target, progress)
                renew_epoch(target)
    return Moved(len(sent), sum(digest.rows for digest in sent.values()))


def _alone(target: Connection) -> None:
    if not target.scalar(text(f"SELECT pg_try_advisory_xact_lock({LOCK})")):
        raise AppError("host.upgrade_runs")


def _emptied(target: Connection) -> None:
    """What making the tables put into them, and what a first look at them left."""
    for table in [*derived_tables(), *reversed(moved_tables())]:
        target.execute(table.delete())
    target.execute(text("DELETE FROM candidate_search"))


def _found_again(source: Connection, there: Connection, progress: Progress) -> Moved:
    """An earlier move had ended on the server before this side heard of it: then it is the same, but for the epoch."""
    ours = [table for table in moved_tables() if table.name not in ("setting", "seal")]
    found = digests(there, ours, progress)
    if differing(digests(source, ours, progress), found):
        raise AppError("host.not_empty", name="")
    return Moved(len(found), sum(digest.rows for digest in found.values()), was_there=True)
