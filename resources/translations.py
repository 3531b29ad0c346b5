"""The compiled translations of the program, made from `i18n/*.ts` when they are older than those.

Compiled files are not in the repository: `run.py`, the tests and the program itself ask here, so that nobody
ever sees yesterday's words. Qt is not imported: `lrelease` is a program inside the PySide6 package.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "i18n"
LANGUAGES = ("zh_CN", "en")


class CompilerMissing(Exception):
    """`lrelease` is not where PySide6 keeps it."""


def sources(language: str) -> list[Path]:
    """The translation files of a language, one for each room of the program."""
    return sorted(FOLDER.glob(f"*.{language}.ts"))


def compiled(language: str, folder: Path = FOLDER) -> Path:
    """The `.qm` of a language in `folder`, compiled now if a source is newer.

    A program installed without its sources has only the compiled file, and that is returned. `folder` is
    another one where the program's own may not be written.
    """
    target = folder / f"{language}.qm"
    files = sources(language)
    newest = max((path.stat().st_mtime_ns for path in [*files, FOLDER] if path.exists()), default=0)
    if files and not (target.exists() and target.stat().st_mtime_ns >= newest):
        _compile(files, target)
    return target


def _compile(files: list[Path], target: Path) -> None:
    """Compile beside the target and move into place: two programs may start at once."""
    import subprocess  # seldom needed, and the window's first frame waits for this module
    import tempfile

    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent) as folder:
        made = Path(folder) / target.name
        command = [str(_lrelease()), "-silent", *map(str, files), "-qm", str(made)]
        subprocess.run(command, check=True, capture_output=True, stdin=subprocess.DEVNULL, timeout=60)
        made.replace(target)
    os.utime(target)


def _lrelease() -> Path:
    import importlib.util

    spec = importlib.util.find_spec("PySide6")
    for place in spec.submodule_search_locations or [] if spec else []:
        for name in ("lrelease.exe",) if sys.platform == "win32" else ("lrelease", "Qt/libexec/lrelease"):
            if (Path(place) / name).exists():
                return Path(place) / name
    raise CompilerMissing
