"""One program per workspace file."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.instance import Instance, raise_other
from services.errors import AppError
from services.workspaces.location import lock_path

HOLD = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from desktop.instance import Instance
app = QCoreApplication([])
instance = Instance.take(Path(sys.argv[1]))
instance.raise_wanted.connect(lambda: (print("raised", flush=True), app.quit()))
print("ready", flush=True)
app.exec()
instance.release()
"""


def held(path: Path) -> subprocess.Popen[str]:
    child = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "ready\n"
    return child


def ended(child: subprocess.Popen[str]) -> str:
    assert child.stdout is not None
    said = child.stdout.read()
    child.stdout.close()
    child.wait()
    return said


def test_a_second_program_is_refused_and_raises_the_first(qapp, tmp_path: Path) -> None:
    path = tmp_path / "招聘.zhaoxian"
    child = held(path)
    with pytest.raises(AppError) as caught:
        Instance.take(path)
    assert caught.value.code == "workspace.in_use"
    assert raise_other(path)
    assert ended(child) == "raised\n"
    again = Instance.take(path)
    again.release()
    assert not lock_path(path).exists()


def test_the_lock_of_a_program_that_was_killed_is_taken_over(qapp, tmp_path: Path) -> None:
    path = tmp_path / "招聘.zhaoxian"
    child = held(path)
    child.send_signal(signal.SIGKILL)
    ended(child)
    assert lock_path(path).exists()
    assert not raise_other(path)
    Instance.take(path).release()


def test_two_workspaces_are_open_side_by_side(qapp, tmp_path: Path) -> None:
    first, second = Instance.take(tmp_path / "a.zhaoxian"), Instance.take(tmp_path / "b.zhaoxian")
    first.release()
    second.release()
