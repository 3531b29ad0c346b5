"""The host at work, in one process: engine, front, what is derived, nightly backups, and a watch on the disk.

`serve` stays until it is told to stop: by a signal, or by the file `stop` that another process puts into
the host's folder. The engine outlives a crash of this process, and the next one takes it over.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

from services import atomic_file
from services.errors import AppError
from services.hosting import engine, programs, upgrade
from services.hosting.front import Front
from services.hosting.home import DATABASE, HostHome
from services.hosting.pins import Pins
from services.hosting.tending import Tending

_LOOK_S = 0.3
_BEAT_S = 3.0
_STALE_S = 20.0
_START_S = 150.0
_SWITCH_S = 0.001  # what follows the journal must not hold up who is connected
log = logging.getLogger("zhaoxian.host")
_started: list[subprocess.Popen[bytes]] = []
"""Hosts that this process began. They outlive it; only their traces are cleared away here."""


@dataclass(frozen=True, slots=True)
class Status:
    """What is known of a host from outside its process."""

    is_set_up: bool
    is_running: bool
    engine_runs: bool
    said: dict[str, Any]  # the last beat: connections, free bytes, the last backup, what is wrong


def status(home: HostHome) -> Status:
    """How the host of a folder is; asks nobody but the folder and the engine."""
    if not home.is_set_up():
        return Status(is_set_up=False, is_running=False, engine_runs=False, said={})
    said = said_by(home)
    return Status(True, is_alive(said), engine.is_running(home), said)


def said_by(home: HostHome) -> dict[str, Any]:
    """The last beat of whoever serves or follows from this folder; nothing without one."""
    try:
        found = json.loads(home.beat.read_bytes())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def is_alive(said: dict[str, Any]) -> bool:
    """Whether the process that gave this beat is there."""
    try:
        process = psutil.Process(int(said["pid"]))
        return abs(process.create_time() - float(said["born"])) < 2 and process.status() != psutil.STATUS_ZOMBIE
    except (psutil.Error, KeyError, ValueError, TypeError):
        return False


def start(home: HostHome) -> Status:
    """Start the host in a process of its own, and wait until it lets people in.

    Raises `host.not_set_up`, `host.did_not_start` with its last words.
    """
    _require_in_use(home)
    if is_alive(said_by(home)):
        return status(home)
    home.stop.unlink(missing_ok=True)
    home.beat.unlink(missing_ok=True)
    home.log.mkdir(mode=0o700, parents=True, exist_ok=True)
    with (home.log / "host.log").open("ab") as words:
        process = subprocess.Popen(
            [*command(), "host", "run", "--folder", str(home.folder)],
            stdin=subprocess.DEVNULL,
            stdout=words,
            stderr=words,
            start_new_session=True,
            **programs.without_window(),
        )
    _started.append(process)
    until = time.monotonic() + _START_S
    while time.monotonic() < until:
        said = said_by(home)
        if said.get("is_open"):
            return status(home)
        if process.poll() is not None:
            raise AppError("host.did_not_start", words=str(said.get("error") or ""), log=str(home.log / "host.log"))
        time.sleep(_LOOK_S)
    raise AppError("host.did_not_start", words="", log=str(home.log / "host.log"))


def _require_in_use(home: HostHome) -> None:
    if home.settings.is_retired:
        raise AppError("host.retired", name=home.settings.organisation)
    if home.settings.elsewhere:
        raise AppError("host.elsewhere", where=home.settings.elsewhere)


def command() -> list[str]:
    """How this program is started again: the frozen program itself, or Python with `main.py`."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, str(Path(__file__).resolve().parents[2] / "main.py")]


def stop(home: HostHome, *, seconds: float = 90) -> None:
    """Tell the host to stop, and wait; without its process, stop the engine. Raises `host.did_not_stop`."""
    if not is_alive(said_by(home)):
        engine.stop(home)
        home.beat.unlink(missing_ok=True)
        return
    home.stop.touch()
    until = time.monotonic() + seconds
    while is_alive(said_by(home)):
        if time.monotonic() > until:
            raise AppError("host.did_not_stop")
        time.sleep(_LOOK_S)
    home.stop.unlink(missing_ok=True)


def serve(home: HostHome, *, is_told: Callable[[], bool] = lambda: False) -> None:
    """Be the host until told to stop. Raises `host.runs_already`, `host.port_taken`, and the engine's codes."""
    if is_alive(said_by(home)) and said_by(home).get("pid") != os.getpid():
        raise AppError("host.runs_already")
    _require_in_use(home)
    home.stop.unlink(missing_ok=True)
    told = threading.Event()
    _on_signals(told)
    sys.setswitchinterval(_SWITCH_S)
    try:
        asyncio.run(_Serving(home, lambda: told.is_set() or is_told() or home.stop.exists()).run())
    except AppError as error:
        tell(home, {"error": error.code, **error.params})
        raise
    finally:
        home.stop.unlink(missing_ok=True)
    home.beat.unlink(missing_ok=True)


def _on_signals(told: threading.Event) -> None:
    if threading.current_thread() is not threading.main_thread():
        return
    for name in ("SIGTERM", "SIGINT", "SIGBREAK"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: told.set())


def tell(home: HostHome, more: dict[str, Any]) -> None:
    """Leave a beat in the folder."""
    said = {"pid": os.getpid(), "born": psutil.Process().create_time(), "at": time.time(), **more}
    with contextlib.suppress(OSError):  # a full disk must not stop the host from serving
        atomic_file.write(home.beat, json.dumps(said, default=str).encode())


class _Serving:
    """One run of the host."""

    def __init__(self, home: HostHome, is_told: Callable[[], bool]) -> None:
        self._home, self._is_told = home, is_told
        settings = home.settings
        self._front = Front(home.certificate, home.key, settings.port, settings.engine_port, DATABASE)
        self._front.pins = Pins(home)
        self._tending = Tending(home)

    async def run(self) -> None:
        loop = asyncio.get_running_loop()
        tell(self._home, {"is_open": False})
        await loop.run_in_executor(None, self._start_engine)
        try:
            await loop.run_in_executor(None, upgrade.bring_up_to_date, self._home)
            await self._front.open()
            self._tending.start()
            try:
                await self._stay()
            finally:
                await self._front.close()
                await loop.run_in_executor(None, self._tending.stop)
        finally:
            await loop.run_in_executor(None, engine.stop, self._home)

    async def _stay(self) -> None:
        loop = asyncio.get_running_loop()
        beat_at = 0.0
        while not self._is_told():
            if time.monotonic() - beat_at >= _BEAT_S:
                beat_at = time.monotonic()
                await loop.run_in_executor(None, self._look_after)
            await asyncio.sleep(_LOOK_S)

    def _start_engine(self) -> None:
        engine.start(self._home)
        self._front.engine_port = self._home.settings.engine_port  # it may have had to move

    def _look_after(self) -> None:
        """Start an engine anew that was ended from outside, and say how things are."""
        wrong = self._tending.wrong
        try:
            self._start_engine()
        except AppError as error:
            log.error("the engine did not start: %s", error.code)
            wrong = [*wrong, error.code]
        tell(
            self._home,
            {
                "is_open": True,
                "port": self._home.settings.port,
                "connections": self._front.connections,
                "free": psutil.disk_usage(str(self._home.folder)).free,
                "backup": self._tending.last_backup,
                "wrong": wrong,
            },
        )
