"""The permission matrix, read: role × table × act × scope × columns (matrix.toml says what the words mean)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from models.values.enums import Role

FILE = Path(__file__).with_name("matrix.toml")


class Act(StrEnum):
    """What may be done with a row."""

    READ = "read"
    CREATE = "create"
    CHANGE = "change"
    DELETE = "delete"


class Scope(StrEnum):
    """Which rows; the head of matrix.toml says what each means."""

    ALL = "all"
    OWN = "own"
    DEPARTMENT = "department"
    INTERVIEWS = "interviews"
    ASKED = "asked"
    MINE = "mine"
    UNDO = "undo"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Right:
    """One act on the rows of a scope; `columns` empty means every column."""

    act: Act
    scope: Scope
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Thing:
    """Tables that are treated alike, under one name for people."""

    code: str
    tables: tuple[str, ...]
    rights: Mapping[Role, tuple[Right, ...]]


@dataclass(frozen=True, slots=True)
class Secret:
    """Rows, told by the values of a column, that only some roles read."""

    column: str
    values: tuple[str, ...]
    roles: frozenset[Role]


@dataclass(frozen=True, slots=True)
class Matrix:
    """All of it. A table stands in exactly one thing."""

    things: tuple[Thing, ...]
    bound: Mapping[str, Mapping[str, str]]
    any: Mapping[str, tuple[str, ...]]
    through: Mapping[str, Mapping[str, str]]
    mine: Mapping[str, str]
    signed: Mapping[str, str]
    fixed: Mapping[str, tuple[str, ...]]
    withheld: Mapping[str, Mapping[str, tuple[str, ...]]]
    secret: Mapping[str, Secret]

    @property
    def tables(self) -> dict[str, Thing]:
        """Every table that is named, with its thing."""
        return {table: thing for thing in self.things for table in thing.tables}

    def rights(self, table: str, role: Role) -> tuple[Right, ...]:
        """What a role may do with a table; nothing for a table that is not named."""
        thing = self.tables.get(table)
        return thing.rights.get(role, ()) if thing is not None else ()

    def scopes(self, table: str, role: Role, act: Act) -> tuple[Scope, ...]:
        """The scopes in which a role may do this."""
        return tuple(right.scope for right in self.rights(table, role) if right.act is act)

    def allows(self, table: str, role: Role, act: Act) -> bool:
        """Whether there is any row that a role may do this with."""
        return any(scope not in (Scope.NONE, Scope.UNDO) for scope in self.scopes(table, role, act))

    def reads_all(self, table: str, role: Role) -> bool:
        return Scope.ALL in self.scopes(table, role, Act.READ)


def rights_of(text: str) -> tuple[Right, ...]:
    """ "read create: own; change(state): mine" as rights."""
    found: list[Right] = []
    for part in text.split(";"):
        acts, _, scope = part.partition(":")
        for act, columns in re.findall(r"(\w+)(?:\(([^)]*)\))?", acts):
            named = tuple(name.strip() for name in columns.split(",") if name.strip())
            found.append(Right(Act(act), Scope(scope.strip()), named))
    return tuple(found)


@cache
def matrix() -> Matrix:
    """The matrix as it is shipped."""
    return read(tomllib.loads(FILE.read_text(encoding="utf-8")))


def read(data: Mapping[str, Any]) -> Matrix:
    """A matrix from its TOML; an unknown word is an error."""
    things = tuple(
        Thing(
            each["code"],
            tuple(each["tables"]),
            {role: rights_of(each[role.value]) for role in Role if role.value in each},
        )
        for each in data["thing"]
    )
    named = [table for thing in things for table in thing.tables]
    twice = sorted({table for table in named if named.count(table) > 1})
    if twice:
        raise ValueError(f"named twice in the matrix: {', '.join(twice)}")
    return Matrix(
        things,
        data["bound"],
        {table: tuple(kinds) for table, kinds in data["any"].items()},
        data["through"],
        data["mine"],
        data["signed"],
        {table: tuple(columns) for table, columns in data["fixed"].items()},
        {table: {role: tuple(columns) for role, columns in roles.items()} for table, roles in data["withheld"].items()},
        {
            table: Secret(each["column"], tuple(each["values"]), frozenset(Role(role) for role in each["roles"]))
            for table, each in data["secret"].items()
        },
    )
