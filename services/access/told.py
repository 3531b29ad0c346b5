"""The permission matrix as a screen tells it: a line per thing, and what each role sees and writes of it."""

from __future__ import annotations

from dataclasses import dataclass

from models.access import Act, Right, Scope, matrix
from models.values.enums import Role

WIDEST = (Scope.ALL, Scope.OWN, Scope.DEPARTMENT, Scope.INTERVIEWS, Scope.ASKED, Scope.MINE)


@dataclass(frozen=True, slots=True)
class Given:
    """What a role has of one thing: the widest scope that it reads, and the widest that it writes; "" is nothing.

    `is_part`: it may change certain columns only.
    """

    reads: str
    writes: str
    is_part: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One thing of the matrix by its code, and what each role has of it."""

    code: str
    given: dict[Role, Given]


def lines() -> tuple[Line, ...]:
    """Every thing, in the order of the matrix."""
    return tuple(
        Line(thing.code, {role: _given(thing.rights.get(role, ())) for role in Role}) for thing in matrix().things
    )


def _given(rights: tuple[Right, ...]) -> Given:
    reads = {right.scope for right in rights if right.act is Act.READ}
    writing = [right for right in rights if right.act is not Act.READ and right.scope in WIDEST]
    is_part = bool(writing) and all(right.columns for right in writing)
    return Given(_widest(reads), _widest({right.scope for right in writing}), is_part)


def _widest(scopes: set[Scope]) -> str:
    return next((scope.value for scope in WIDEST if scope in scopes), "")
