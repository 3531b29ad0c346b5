"""What `main.py host` says of what was done, whoever's server it was done on."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from desktop.command_line import Answer
from models.values.keys import Key
from services.access.logins import login_of
from services.hosting import autostart
from services.hosting.autostart import Service
from services.hosting.backups import HostBackup
from services.hosting.drill import Rehearsed
from services.moving.to_server import Moved
from services.progress import Quiet
from services.server_workspace.asked import Asked
from services.server_workspace.certificates import Known
from services.server_workspace.invitation import Invitation
from services.server_workspace.members import Member
from views.common.wording import moment


def invited(made: Invitation, person: Key, path: Path) -> Answer:
    """An invitation was written."""
    words = QCoreApplication.translate("HostCommand", "{path}: good until {moment}, once. Hand it over yourself.")
    return Answer(
        [words.format(path=path, moment=moment(made.until))],
        {"file": str(path), "person": person.hex, "login": made.link.login, "until": made.until},
    )


def people(found: Sequence[Member]) -> Answer:
    """Who has access."""
    lines = [f"{m.state:8} {m.sessions:3}  {m.name}  {', '.join(m.roles)}" for m in found]
    rows = [
        {"person": m.person.hex, "name": m.name, "roles": list(m.roles), "state": m.state, "sessions": m.sessions}
        for m in found
    ]
    return Answer(lines, {"people": rows})


def certificates(known: Known) -> Answer:
    """What is asked for besides the password, and whose computers are known."""
    translate = QCoreApplication.translate
    said = {
        Asked.OFF: translate("HostCommand", "The password is enough; computers show nothing."),
        Asked.WANTED: translate(
            "HostCommand",
            "A computer is registered at its person's first sign-in; from then on they come in from registered ones "
            "alone.",
        ),
        Asked.REQUIRED: translate(
            "HostCommand", "Registered computers alone come in; another one needs an invitation."
        ),
    }
    lines = [
        said[known.asked],
        *(
            f"{c.at.astimezone():%Y-%m-%d %H:%M}  {c.name}  {c.workstation}  {c.fingerprint}  {c.key}"
            for c in known.computers
        ),
    ]
    rows = [
        {"person": c.person.hex, "login": login_of(c.person), "name": c.name, "workstation": c.workstation, "at": c.at,
         "fingerprint": c.fingerprint, "key": c.key}
        for c in known.computers
    ]  # fmt: skip
    return Answer(lines, {"asked": known.asked.value, "computers": rows})


def withdrawn(key: str) -> Answer:
    """A computer is out."""
    words = QCoreApplication.translate("HostCommand", "This computer is out; its person's sessions were cut.")
    return Answer([words], {"withdrawn": True, "key": key})


def removed(name: str, person: Key) -> Answer:
    """Somebody has no access any more."""
    words = QCoreApplication.translate("HostCommand", "{name} has no access any more; open sessions were cut.")
    return Answer([words.format(name=name)], {"person": person.hex, "removed": True})


def backed_up(found: Iterable[HostBackup]) -> Answer:
    """The backups, or the one that was made."""
    every = list(found)
    rows = [{"file": str(b.path), "at": b.header.at, "size": b.size, "reason": b.header.reason} for b in every]
    lines = [
        f"{b.header.at.astimezone():%Y-%m-%d %H:%M}  {b.size / 1e6:8.1f} MB  {b.header.reason:10} {b.path}"
        for b in every
    ]
    return Answer(lines, {"backups": rows})


def rehearsed(done: Rehearsed) -> Answer:
    """A backup was really restored."""
    words = QCoreApplication.translate(
        "HostCommand", "Restored and compared in {seconds} s: {tables} tables, {rows} rows, all as they were."
    )
    said = words.format(seconds=f"{done.seconds:.1f}", tables=done.tables, rows=f"{done.rows:,}")
    data = {"file": str(done.backup), "seconds": round(done.seconds, 2), "tables": done.tables, "rows": done.rows}
    return Answer([said], {"fine": True, **data})


def with_computer(service: Service, *, is_off: bool) -> Answer:
    """Let a service start with the computer, or no longer, and say what is left to do."""
    if is_off:
        autostart.remove(service)
        said = QCoreApplication.translate("HostCommand", "It no longer starts by itself.")
        return Answer([said], {"installed": False})
    done = autostart.install(service)
    return Answer([str(done.path), *done.commands], {"installed": True, "file": str(done.path), "next": done.commands})


def moved_in(moved: Moved, invitation: Path) -> Answer:
    """A workspace of this computer is on a server now."""
    words = QCoreApplication.translate(
        "HostCommand", "Moved and compared: {tables} tables, {rows} rows. Invitation: {path}"
    )
    said = words.format(tables=moved.tables, rows=f"{moved.rows:,}", path=invitation)
    data = {"tables": moved.tables, "rows": moved.rows, "was_there": moved.was_there, "invitation": str(invitation)}
    return Answer([said], data)


class Told(Quiet):
    """Progress on the error stream, where a person watches."""

    def __init__(self, given: argparse.Namespace) -> None:
        self._is_shown = sys.stderr.isatty() and not given.json
        self._last = -1

    def step(self, done: int, total: int, _what: str = "") -> None:
        percent = 100 * done // max(1, total)
        if self._is_shown and percent != self._last:
            self._last = percent
            sys.stderr.write(f"\r{percent:3} %" + ("\n" if done == total else ""))
