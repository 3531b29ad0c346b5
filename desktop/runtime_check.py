"""Refuses, before the first window, a Python and a PySide6 that abort together.

PySide6 6.12 on Python 3.10 and 3.11 drops one reference to None at every void call; after some 7,000 calls the
interpreter dies with "none_dealloc", in the middle of somebody's work. `pyproject.toml` and the locked
requirements pin 6.11.3; this is for an environment that was changed by hand.
"""

from __future__ import annotations

import gc
import re
import sys

OLDEST_PYTHON = (3, 11)
FIRST_SOUND_PYTHON = (3, 12)
FIRST_BROKEN_PYSIDE = (6, 12)


class UnsupportedRuntime(Exception):
    """This Python cannot run the program; the text says what to do."""


def refuse_broken_runtime(python: tuple[int, int] | None = None, pyside: str | None = None) -> None:
    """Raise `UnsupportedRuntime` where the program would abort later; call it first of all."""
    python = python or sys.version_info[:2]
    words = ".".join(map(str, python))
    if python < OLDEST_PYTHON:
        raise UnsupportedRuntime(f"Zhaoxian needs Python 3.11 or newer, this is {words}. Start it with: python3 run.py")
    pyside = _installed() if pyside is None else pyside
    numbers = re.match(r"(\d+)\.(\d+)", pyside)
    if python < FIRST_SOUND_PYTHON and (numbers is None or (int(numbers[1]), int(numbers[2])) >= FIRST_BROKEN_PYSIDE):
        raise UnsupportedRuntime(
            f"PySide6 {pyside} aborts on Python {words} after some thousand calls. "
            "Start with `python3 run.py`, which installs the version that works (6.11.3), or use Python 3.12 or newer."
        )


def _installed() -> str:
    try:
        from PySide6 import __version__
    except ImportError as error:
        raise UnsupportedRuntime("PySide6-Essentials is not installed. Start with: python3 run.py") from error
    return __version__


def quicken_start() -> None:
    """Spare the start what it does for nothing: a third of the way to the first board. Call it before other imports.

    Nothing that modules make is garbage, yet the collector walks through all of it again and again. And PySide6 reads
    the source of every module that is imported after it, to see whether it asks for `__feature__`, which none does.
    """
    gc.set_threshold(100_000, 50, 100)
    feature = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        vars(feature)["_mod_uses_pyside"] = lambda _module: False
