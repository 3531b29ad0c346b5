"""Two people edited one thing: what each changed, put together field by field.

What the one left alone and the other changed is taken from the other; only a field that both changed, to different
values, is asked about. Nothing is overwritten that nobody looked at.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, Generic, TypeVar

from models.values.keys import Key
from services.errors import Clash, Conflict

D = TypeVar("D")


class EditConflict(Conflict, Generic[D]):
    """Both changed the same fields. `merged` is mine with all that only they changed; `version` is the row's now."""

    def __init__(self, clashes: list[Clash], *, theirs: D, merged: D, version: int) -> None:
        super().__init__("conflict.changed_since", clashes)
        self.theirs, self.merged, self.version = theirs, merged, version

    def settled(self, chosen: Mapping[str, Any]) -> D:
        """The draft to save over `theirs`, with what was chosen for each field."""
        return replace(self.merged, **chosen)  # type: ignore[type-var]


def put_together(entity: str, key: Key, version: int, *, was: D | None, mine: D, theirs: D) -> D:
    """The draft to write over a row that somebody saved since `was`; raises `EditConflict`.

    Without `was` nobody knows what I changed: every difference is asked about.
    """
    clashes, taken = [], {}
    for field in fields(mine):  # type: ignore[arg-type]
        name = field.name
        ours, now = getattr(mine, name), getattr(theirs, name)
        before = getattr(was, name) if was is not None else None
        if ours == now:
            continue
        if was is not None and ours == before:
            taken[name] = now
        elif was is None or now != before:
            clashes.append(Clash(entity, key, name, ours, now))
    merged = replace(mine, **taken)  # type: ignore[type-var]
    if clashes:
        raise EditConflict(clashes, theirs=theirs, merged=merged, version=version)
    return merged
