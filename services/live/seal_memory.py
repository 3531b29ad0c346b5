"""What a workstation remembers of a shared journal: its last seal. One that is gone means a cut or rewritten journal.

A chain of seals cannot show by itself that its end was cut off, nor that a superuser wrote it anew. The memory of
every workstation can. After a restore from a backup the chain is rightly shorter; a person has to say so.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.orm import Session

Seen = tuple[int, str]


@dataclass(frozen=True, slots=True)
class SealLook:
    """The last seal now, and whether the remembered one is still part of the chain."""

    last: Seen | None
    is_known: bool


def look(session: Session, *, remembered: Seen | None) -> SealLook:
    """Compare what this workstation remembers with the server."""
    row = session.execute(text("SELECT n, hash FROM last_seal()")).first()
    last = (int(row[0]), str(row[1])) if row is not None else None
    if remembered is None:
        return SealLook(last, is_known=True)
    known = session.scalar(
        text("SELECT knows_seal(:number, :digest)"), {"number": remembered[0], "digest": remembered[1]}
    )
    return SealLook(last, is_known=bool(known))
