"""A shared workspace as it is backed up: how its owner reads it, and how the engine's own programs get to it."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field

import psycopg

from services.hosting import engine, programs
from services.hosting.home import DATABASE, HostHome


@dataclass(frozen=True, slots=True)
class Source:
    """What a backup is made of."""

    workspace: uuid.UUID
    organisation: str
    database: str
    open: Callable[[], psycopg.Connection]  # as the owner, in autocommit
    reach: Callable[[], AbstractContextManager[list[str]]]  # the arguments of the engine's own programs
    password: str = field(repr=False)
    roles: Callable[[psycopg.Connection], str]  # statements that make them anew
    tls: dict[str, str] = field(default_factory=dict, repr=False)


def of_host(home: HostHome) -> Source:
    """The workspace of a host of the program's own."""
    settings = home.settings
    return Source(
        workspace=settings.workspace,
        organisation=settings.organisation,
        database=DATABASE,
        open=lambda: engine.superuser(home),
        reach=lambda: nullcontext(engine.reached_by_programs(home)),
        password=home.secret(engine.ENGINE_PASSWORD),
        roles=lambda _raw: _roles_of_host(home),
        tls=_tls_of_host(home),
    )


def _roles_of_host(home: HostHome) -> str:
    arguments = [*engine.reached_by_programs(home), "--roles-only"]
    return programs.run("pg_dumpall", arguments, password=home.secret(engine.ENGINE_PASSWORD))


def _tls_of_host(home: HostHome) -> dict[str, str]:
    """A host that takes over must show the certificate that everybody's link pins."""
    return {"key": home.key.read_text(), "certificate": home.certificate.read_text(), "name": home.settings.tls_name}
