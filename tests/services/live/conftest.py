"""The workstations and seats that the tests of this folder share."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from services.live import link as link_module
from services.workspace import Workspace
from tests.seats import as_role, house, shared
from tests.services.live.ear import Ear
from tests.workstations import colleague, far_workspace, wire

__all__ = ["as_role", "colleague", "far_workspace", "house", "shared", "wire"]


@pytest.fixture
def listening() -> Iterator[Callable[[Workspace], Ear]]:
    ears: list[Ear] = []

    def listen(workspace: Workspace) -> Ear:
        ears.append(Ear(workspace))
        return ears[-1]

    yield listen
    for ear in ears:
        ear.link.stop()


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(link_module, "HEARTBEAT_S", 0.5)
    monkeypatch.setattr(link_module, "_LONGEST_PAUSE_S", 0.6)
    monkeypatch.setattr("services.live.feed._ANSWER_S", 60)  # a busy machine is no broken line


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """For tests of lines that swallow: an answer that does not come soon does not come."""
    monkeypatch.setattr("services.live.feed._ANSWER_S", 1.5)
