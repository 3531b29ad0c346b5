"""Several workstations on one server, and a wire between that a test can cut."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlalchemy.engine import make_url

from services.live.reach import CONNECT_ARGS
from services.workspace import Workspace
from tests.wire import Wire


@pytest.fixture
def colleague(server_workspace: Workspace) -> Iterator[Callable[[], Workspace]]:
    """Another workstation on the same server, as often as it is called."""
    made: list[Workspace] = []

    def another() -> Workspace:
        engine = create_engine(server_workspace.engine.url, connect_args=CONNECT_ARGS, pool_pre_ping=True)
        made.append(Workspace(engine, person=server_workspace.person, workstation=f"pc-{len(made)}"))
        return made[-1]

    yield another
    for workspace in made:
        workspace.close()


@pytest.fixture
def wire(server_workspace: Workspace) -> Iterator[Wire]:
    """The wire to the test's server."""
    folder = make_url(server_workspace.engine.url).query["host"]
    assert isinstance(folder, str)
    wire = Wire(next(Path(folder).glob(".s.PGSQL.*[0-9]")))
    yield wire
    wire.close()


@pytest.fixture
def far_workspace(server_workspace: Workspace, wire: Wire) -> Iterator[Workspace]:
    """A workstation whose server is at the other end of the wire."""
    near = make_url(server_workspace.engine.url)
    url = near.set(host="127.0.0.1", port=wire.port, query={})
    arguments = CONNECT_ARGS | {"connect_timeout": 60, "tcp_user_timeout": 60_000}
    engine = create_engine(url, connect_args=arguments, pool_pre_ping=True)
    workspace = Workspace(engine, person=server_workspace.person, workstation="far")
    yield workspace
    wire.close()
    workspace.close()
