"""The demo workspace is made once, opened quickly, and made anew when it is of no use any more."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from desktop.demo import STALE, open_or_make, open_sound
from services import checks
from services.errors import Cancelled
from services.progress import Quiet
from services.vault.key_file import key_path


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "workspaces" / "demo.zhaoxian"
    path.parent.mkdir()
    open_or_make(path, Quiet()).close()
    return path


def copied(made: Path, folder: Path) -> Path:
    path = folder / "demo.zhaoxian"
    path.write_bytes(made.read_bytes())
    key_path(path).write_bytes(key_path(made).read_bytes())
    return path


def test_the_demo_is_sound_marked_and_full(made: Path) -> None:
    local = open_sound(made)
    assert local is not None
    assert local.account.is_demo
    report = checks.check(local.workspace)
    local.close()
    assert report.is_fine, [finding for finding in report.findings if not finding.is_fine]
    assert report.counts["position"] >= 10
    assert report.counts["candidate"] >= 500


def test_a_demo_that_is_there_opens_at_once(made: Path) -> None:
    began = time.thread_time()
    local = open_or_make(made, Quiet())
    took = time.thread_time() - began
    local.close()
    assert took < 1


def test_a_stale_or_damaged_demo_is_not_opened(made: Path, tmp_path: Path) -> None:
    path = copied(made, tmp_path)
    old = time.time() - STALE.total_seconds() - 60
    os.utime(key_path(path), (old, old))
    assert open_sound(path) is None
    path = copied(made, tmp_path)
    path.write_bytes(bytes(8192))
    assert open_sound(path) is None
    assert open_sound(tmp_path / "none.zhaoxian") is None


def test_a_demo_that_was_cancelled_while_it_was_made_leaves_nothing(tmp_path: Path) -> None:
    class Stopped(Quiet):
        def step(self, done: int, total: int, what: str = "") -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        open_or_make(tmp_path / "demo.zhaoxian", Stopped())
    assert list(tmp_path.iterdir()) == []
