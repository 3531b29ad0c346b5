"""Two people edited one thing: what each changed, put together field by field.

What the one left alone and the other changed is taken from the other; only a field that both changed, to different
values, is asked about. Nothing is overwritten that nobody looked at. A record that holds a part of its own
(`PARTS`) is met field by field in it too, a list of lines that have a name (`lines`) line by line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import Field, fields, replace
from typing import Any, Generic, TypeVar

from models.values.keys import Key
from services.errors import Clash, Conflict

D = TypeVar("D")

PARTS: Mapping[str, Any] = {"parts": True}  # metadata of a field: a dataclass that is met field by field
_BY = "by"


def lines(*names: str) -> Mapping[str, Any]:
    """Metadata of a field: a tuple that is met line by line; a line is known by the first of these that it has."""
    return {_BY: names}


class EditConflict(Conflict, Generic[D]):
    """Both changed the same fields. `merged` is mine with all that only they changed; `version` is the row's now.

    The column of a clash is the field's name, "part.field" inside a part, "field/line" for one of its lines, whose
    value is None on the side that took it away.
    """

    def __init__(
        self, clashes: list[Clash], *, theirs: D, merged: D, version: int, values: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__("conflict.changed_since", clashes)
        self.theirs, self.merged, self.version = theirs, merged, version
        self._values = values

    def settled(self, chosen: Mapping[str, Any]) -> D:
        """The draft to save over `theirs`, with what was chosen for each field."""
        return _made(self.merged, {**(self._values or _flat(self.merged)), **chosen})


def met(
    entity: str, key: Key, seen: int, version: int, *, was: D | None, mine: D, theirs: Callable[[], D]
) -> D:  # fmt: skip
    """What to write: my draft over the version that I saw; over another one both, put together."""
    if seen == version:
        return mine
    return put_together(entity, key, version, was=was, mine=mine, theirs=theirs())


def put_together(entity: str, key: Key, version: int, *, was: D | None, mine: D, theirs: D) -> D:
    """The draft to write over a row that somebody saved since `was`; raises `EditConflict`.

    Without `was` nobody knows what I changed: every difference is asked about.
    """
    before = _flat(was) if was is not None else None
    values, clashes = meet(entity, key, was=before, mine=_flat(mine), theirs=_flat(theirs))
    merged = _made(mine, values)
    if clashes:
        raise EditConflict(clashes, theirs=theirs, merged=merged, version=version, values=values)
    return merged


def meet(
    entity: str, key: Key, *, was: Mapping[str, Any] | None, mine: Mapping[str, Any], theirs: Mapping[str, Any]
) -> tuple[dict[str, Any], list[Clash]]:
    """By place: mine with all that only they changed since `was`, and what both changed to something else."""
    values, clashes = dict[str, Any](), []
    for place in dict.fromkeys((*mine, *theirs)):
        ours, now = mine.get(place), theirs.get(place)
        before = was.get(place) if was is not None else None
        values[place] = ours
        if isinstance(ours, _Order) and isinstance(now, _Order):
            values[place] = _order(now, ours) if ours == before else _order(ours, now)
        elif ours == now:
            continue
        elif was is not None and ours == before:
            values[place] = now
        elif was is None or now != before:
            clashes.append(Clash(entity, key, place, ours, now))
    return values, clashes


class _Order(tuple[str, ...]):
    """The places of the lines of a field, in their order."""

    __slots__ = ()


def _order(first: _Order, second: _Order) -> _Order:
    """The first's order, and what only the second has behind the line that it follows there."""
    order = list(first)
    for number, place in enumerate(second):
        if place not in order:
            order.insert(next((order.index(p) + 1 for p in reversed(second[:number]) if p in order), 0), place)
    return _Order(order)


def _flat(draft: Any) -> dict[str, Any]:
    """The values of a draft by place."""
    found: dict[str, Any] = {}
    for field in fields(draft):
        value = getattr(draft, field.name)
        if field.metadata.get("parts"):
            found |= {f"{field.name}.{part.name}": getattr(value, part.name) for part in fields(value)}
        elif _BY in field.metadata:
            placed = dict(_placed(field, value))
            found |= {field.name: _Order(placed), **placed}
        else:
            found[field.name] = value
    return found


def _placed(field: Field[Any], lines_of: Sequence[Any]) -> Iterable[tuple[str, Any]]:
    """Each line under a place of its own, also where two are called the same."""
    count: dict[str, int] = {}
    for line in lines_of:
        name = next((str(found) for by in field.metadata[_BY] if (found := getattr(line, by))), "")
        count[name] = count.get(name, 0) + 1
        again = f"#{count[name]}" if count[name] > 1 else ""
        yield f"{field.name}/{name}{again}", line


def _made(draft: D, values: Mapping[str, Any]) -> D:
    """The draft with these values."""
    made: dict[str, Any] = {}
    for field in fields(draft):  # type: ignore[arg-type]
        if field.metadata.get("parts"):
            part = getattr(draft, field.name)
            made[field.name] = replace(part, **{p.name: values[f"{field.name}.{p.name}"] for p in fields(part)})
        elif _BY in field.metadata:
            made[field.name] = tuple(v for place in values[field.name] if (v := values[place]) is not None)
        else:
            made[field.name] = values[field.name]
    return replace(draft, **made)  # type: ignore[type-var]
