"""PySide6 6.12.0 on Python 3.10 and 3.11 loses a reference to None at every void call, and aborts soon."""

from __future__ import annotations

import subprocess
import sys

import pytest

from desktop.runtime_check import UnsupportedRuntime, refuse_broken_runtime

VOID_CALLS = """
import sys
from PySide6.QtCore import QObject
thing, before = QObject(), sys.getrefcount(None)
for _ in range(200_000):
    thing.setObjectName("x")
print(sys.getrefcount(None) - before)
"""


def test_200_000_void_calls_keep_the_references_to_none() -> None:
    done = subprocess.run([sys.executable, "-c", VOID_CALLS], capture_output=True, text=True, timeout=120, check=False)

    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > -100


@pytest.mark.parametrize(
    ("python", "pyside"),
    [((3, 11), "6.12.0"), ((3, 10), "6.12.0"), ((3, 10), "6.11.3"), ((3, 11), "6.12.1"), ((3, 11), "not a version")],
)
def test_a_pair_that_aborts_is_refused_at_start(python: tuple[int, int], pyside: str) -> None:
    with pytest.raises(UnsupportedRuntime, match=r"run\.py"):
        refuse_broken_runtime(python, pyside)


@pytest.mark.parametrize(("python", "pyside"), [((3, 11), "6.11.3"), ((3, 12), "6.12.0"), ((3, 13), "6.11.3")])
def test_a_pair_that_works_starts(python: tuple[int, int], pyside: str) -> None:
    refuse_broken_runtime(python, pyside)


def test_the_pair_running_these_tests_is_a_good_one() -> None:
    refuse_broken_runtime()


def test_the_start_is_quickened_without_a_change_to_what_modules_mean() -> None:
    code = (
        "from desktop.runtime_check import quicken_start, refuse_broken_runtime\n"
        "refuse_broken_runtime(); quicken_start()\n"
        "import sys, inspect\n"
        "read = []\n"
        "inspect.getsource = lambda module: read.append(module)\n"
        "import sqlalchemy, json.tool\n"
        "from PySide6.QtCore import QObject\n"
        "thing = QObject(); thing.setObjectName('x')\n"
        "print(len(read), thing.objectName(), hasattr(thing, 'set_object_name'))"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)

    assert done.stdout.split() == ["0", "x", "False"]
