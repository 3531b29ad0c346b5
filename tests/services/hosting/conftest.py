"""A real host on this computer, made once for the tests of this folder, and people who come to it."""

from __future__ import annotations

import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import psutil
import pytest

from models.values.keys import Key
from services.hosting import engine, founding, invitations, running
from services.hosting.home import HostHome
from services.live import reach
from services.server_workspace import invitation

PASSWORD = "correct horse battery"


@dataclass
class Hosted:
    """A running host with its first administrator."""

    home: HostHome
    administrator: Key
    recovery_key: str
    folder: Path

    def join(self, person: Key, password: str = PASSWORD) -> Path:
        """Invite somebody and accept in their name; gives the link."""
        file = self.folder / f"{person.hex}.zxinvite"
        invitations.invite(self.home, person, file)
        return invitation.accept(invitation.read(file), password, folder=self.folder / person.hex)


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pinned certificates go into the test's folder; a busy machine is no server that cannot be reached."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setitem(reach.CONNECT_ARGS, "connect_timeout", 60)


@pytest.fixture(scope="session")
def open_folder() -> Iterator[Path]:
    """A folder that the engine's own account gets into, wherever the tests run.

    Engines that this process makes there need not outlive a power cut: waiting for the disk is most of the time.
    """
    with pytest.MonkeyPatch.context() as hurried:
        hurried.setattr(engine, "make", partial(engine.make, is_passing=True))
        hurried.setattr(engine, "start", partial(engine.start, is_passing=True))
        yield from _open_folder()


def _open_folder() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="zx-host-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def hosted(open_folder: Path) -> Iterator[Hosted]:
    home = HostHome(open_folder / "host")
    made = founding.found(home, organisation="衡岳精密", administrator="林晓雯", port=engine.free_port())
    assert made.administrator is not None
    with serving(home):
        yield Hosted(home, made.administrator, made.recovery_key, open_folder)


class serving:  # noqa: N801
    """The host at work on a thread, until the end of the block."""

    def __init__(self, home: HostHome) -> None:
        self._home, self._told = home, threading.Event()
        self._thread = threading.Thread(target=running.serve, args=(home,), kwargs={"is_told": self._told.is_set})

    def __enter__(self) -> None:
        self._thread.start()
        wait_for(lambda: bool(running.status(self._home).said.get("is_open")))

    def __exit__(self, *_: object) -> None:
        self._told.set()
        self._thread.join(60)
        assert not self._thread.is_alive()


owned = invitations.workspace_of


def power_cut(home: HostHome) -> None:
    """The whole engine ends at once; what holds it up again comes by itself."""
    wait_for(lambda: engine.is_running(home))
    postmaster = psutil.Process(int((home.data / "postmaster.pid").read_text().splitlines()[0]))
    for process in [postmaster, *postmaster.children(recursive=True)]:
        with suppress(psutil.NoSuchProcess):
            process.kill()


def wait_for(holds: Callable[[], bool], seconds: float = 120) -> None:
    """Wait for a condition of another thread or process."""
    pause = threading.Event()
    for _ in range(int(seconds / 0.05)):
        if holds():
            return
        pause.wait(0.05)
    raise AssertionError("it did not come to that")
