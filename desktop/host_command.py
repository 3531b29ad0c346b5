"""`main.py host …`: the shared workspace's server on this computer, from a terminal or a script."""

from __future__ import annotations

import argparse
import getpass
import shlex
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from desktop import host_answers, host_elsewhere
from desktop.command_line import FINE, LOOK, Answer
from desktop.commands import new_ways, opened_file
from desktop.host_answers import Told
from models.values.enums import Role
from services.backups import Reason
from services.errors import AppError
from services.hosting import (
    apart,
    autostart,
    backups,
    certificate,
    drill,
    engine,
    firewall,
    founding,
    invitations,
    running,
    sharing,
    takeover,
)
from services.hosting.home import HostHome, default_home
from services.server_workspace import certificates
from services.server_workspace.asked import Asked
from services.use_cases import UseCase
from views.common.wording import moment
from views.messages import sentence_of


def host(given: argparse.Namespace) -> Answer:
    """Carry out one of the acts; with `--url` on a server that somebody else runs."""
    if getattr(given, "url", None):
        return host_elsewhere.ACTS[given.act](given)
    home = HostHome(given.folder.absolute()) if given.folder is not None else default_home()
    return _ACTS[given.act](given, home)


def _init(given: argparse.Namespace, home: HostHome) -> Answer:
    made = founding.found(
        home,
        organisation=given.organisation,
        administrator=given.administrator,
        port=given.port,
        addresses=tuple(given.address or ()),
        progress=Told(given),
    )
    answer = Answer(data={"folder": str(home.folder), "recovery_key": made.recovery_key, "port": given.port})
    translate = QCoreApplication.translate
    answer.lines.append(translate("HostCommand", "The host is set up in {folder}.").format(folder=home.folder))
    answer.lines.append(translate("HostCommand", "Recovery key of the backups, shown only now: ") + made.recovery_key)
    if made.administrator is not None:
        path = given.invitation or home.folder / invitations.file_name(given.administrator)
        invitations.invite(home, made.administrator, path)
        answer.data["invitation"] = str(path)
        answer.lines.append(translate("HostCommand", "Invitation of the administrator: ") + str(path))
    engine.stop(home)
    answer.lines += [*_hints(home)]
    return answer


def _hints(home: HostHome) -> list[str]:
    translate = QCoreApplication.translate
    port = home.settings.port
    where = [] if home.folder == default_home().folder else ["--folder", shlex.quote(str(home.folder))]
    return [
        translate("HostCommand", "Start it: ") + " ".join([*running.command(), "host", "start", *where]),
        translate("HostCommand", "Let colleagues through the firewall: ") + firewall.hint(port),
    ]


def _start(_given: argparse.Namespace, home: HostHome) -> Answer:
    return _status_of(running.start(home), home)


def _run(_given: argparse.Namespace, home: HostHome) -> Answer:
    """In the foreground: what `start`, and the computer's own start, run."""
    running.serve(home)
    return Answer()


def _stop(_given: argparse.Namespace, home: HostHome) -> Answer:
    running.stop(home)
    return Answer([QCoreApplication.translate("HostCommand", "The host is stopped.")], {"running": False})


def _status(_given: argparse.Namespace, home: HostHome) -> Answer:
    return _status_of(running.status(home), home)


def _status_of(found: running.Status, home: HostHome) -> Answer:
    translate = QCoreApplication.translate
    if not found.is_set_up:
        raise AppError("host.not_set_up", folder=str(home.folder))
    settings, wrong = home.settings, [str(code) for code in found.said.get("wrong", [])]
    answer = Answer(code=FINE if found.is_running and not wrong else LOOK)
    answer.data = {
        "running": found.is_running,
        "engine": found.engine_runs,
        "folder": str(home.folder),
        "organisation": settings.organisation,
        "addresses": list(invitations.addresses(home)),
        "port": settings.port,
        "fingerprint": certificate.fingerprint(home.certificate.read_text()),
        "connections": found.said.get("connections", 0),
        "free_bytes": found.said.get("free"),
        "last_backup": found.said.get("backup") or None,
        "wrong": wrong,
        "starts_with_computer": autostart.is_installed(autostart.of_host(home)),
    }
    state = translate("HostCommand", "runs") if found.is_running else translate("HostCommand", "does not run")
    answer.lines.append(f"{settings.organisation}: {state}")
    answer.lines.append(f"{', '.join(answer.data['addresses'])} : {settings.port}")
    connected = translate("HostCommand", "%n connections", "", int(answer.data["connections"]))
    answer.lines.append(f"{connected} · {answer.data['fingerprint']}")
    if answer.data["last_backup"]:
        last = moment(datetime.fromisoformat(answer.data["last_backup"]))
        answer.lines.append(translate("HostCommand", "Last backup: ") + last)
    answer.lines += [sentence_of(code) for code in wrong]
    return answer


def _invite(given: argparse.Namespace, home: HostHome) -> Answer:
    roles = [Role(role) for role in given.role or ()]
    person = invitations.found_or_entered(home, given.person, roles)
    path = given.to or Path.cwd() / invitations.file_name(given.person)
    made = invitations.invite(home, person, path, days=given.days)
    return host_answers.invited(made, person, path)


def _people(_given: argparse.Namespace, home: HostHome) -> Answer:
    return host_answers.people(invitations.members(home))


def _remove(given: argparse.Namespace, home: HostHome) -> Answer:
    person = invitations.found_or_entered(home, given.person, ())
    invitations.require_member(invitations.members(home), person, given.person)
    invitations.remove(home, person)
    return host_answers.removed(given.person, person)


def _certificates(given: argparse.Namespace, home: HostHome) -> Answer:
    """What is asked for besides the password, and whose computers are known."""
    with invitations.workspace_of(home) as workspace:
        if given.withdraw:
            with workspace.deriving() as session:
                if not certificates.withdraw(session, key=given.withdraw):
                    raise AppError("server.no_such_certificate")
            return host_answers.withdrawn(given.withdraw)
        if given.asked:
            with workspace.action(UseCase.SETTINGS) as session:
                certificates.ask(session, for_=Asked(given.asked))
        with workspace.reading() as session:
            return host_answers.certificates(certificates.known(session))


def _back_up(given: argparse.Namespace, home: HostHome) -> Answer:
    if given.list:
        return host_answers.backed_up(backups.backups_of(home))
    return host_answers.backed_up([backups.make(home, Reason.MANUAL, progress=Told(given))])


def _drill(given: argparse.Namespace, home: HostHome) -> Answer:
    return host_answers.rehearsed(drill.rehearse(home, given.backup))


def _with_computer(given: argparse.Namespace, home: HostHome) -> Answer:
    _ = home.settings
    return host_answers.with_computer(autostart.of_host(home), is_off=given.off)


def _move_in(given: argparse.Namespace, home: HostHome) -> Answer:
    """The local workspace goes to this computer's host; its account is invited."""
    with opened_file(given, alone=True) as local:
        if not home.is_in_use():
            made = founding.found(
                home, organisation=local.account.organisation, workspace=local.file.workspace, port=given.port
            )
            sys.stderr.write(made.recovery_key + "\n")
        moved = sharing.move_in(home, local, progress=Told(given))
        path = given.invitation or Path.cwd() / invitations.file_name(local.account.name)
        invitations.invite(home, local.account.person, path)
        sharing.mark_moved(local.workspace)
    if not running.status(home).is_running:
        engine.stop(home)
    return host_answers.moved_in(moved, path)


def _move_out(given: argparse.Namespace, home: HostHome) -> Answer:
    """The shared workspace comes home into a file; the recovery key of the file is shown once."""
    keys, recovery_key = new_ways(given)
    local = sharing.move_out(home, given.file.absolute(), secrets=keys, progress=Told(given))
    local.close()
    words = QCoreApplication.translate("HostCommand", "The workspace is home in {path}. The host is retired.")
    shown = QCoreApplication.translate("HostCommand", "Recovery key, shown only now: ") + recovery_key
    return Answer([words.format(path=given.file), shown], {"file": str(given.file), "recovery_key": recovery_key})


def _take_over(given: argparse.Namespace, home: HostHome) -> Answer:
    """This computer becomes the host, from a backup of another one."""
    done = takeover.take_over(home, given.backup, _recovery_key(given), port=given.port, progress=Told(given))
    engine.stop(home)
    words = QCoreApplication.translate(
        "HostCommand", "Taken over as of {moment}: {tables} tables, {rows} rows. What was written later is lost."
    )
    said = words.format(moment=moment(done.at), tables=done.tables, rows=f"{done.rows:,}")
    data = {"at": done.at, "tables": done.tables, "rows": done.rows, "forgotten_again": done.forgotten}
    return Answer([said, *_hints(home)], {"folder": str(home.folder), **data})


def _open_backup(given: argparse.Namespace, _home: HostHome) -> Answer:
    """A backup of a shared workspace becomes a workspace file of this computer."""
    key = _recovery_key(given)
    keys, recovery_key = new_ways(given)
    apart.bring_home(given.backup, key, given.file.absolute(), secrets=keys, progress=Told(given)).close()
    words = QCoreApplication.translate("HostCommand", "The backup is opened as {path}.").format(path=given.file)
    shown = QCoreApplication.translate("HostCommand", "Recovery key, shown only now: ") + recovery_key
    return Answer([words, shown], {"file": str(given.file), "recovery_key": recovery_key})


def _recovery_key(given: argparse.Namespace) -> str:
    if given.recovery_key_stdin or not sys.stdin.isatty():
        return sys.stdin.readline().strip()
    return getpass.getpass(QCoreApplication.translate("CommandLine", "Recovery key: "))


_ACTS: dict[str, Callable[[argparse.Namespace, HostHome], Answer]] = {
    "init": _init,
    "start": _start,
    "run": _run,
    "stop": _stop,
    "status": _status,
    "invite": _invite,
    "people": _people,
    "remove": _remove,
    "certificates": _certificates,
    "backup": _back_up,
    "restore-drill": _drill,
    "autostart": _with_computer,
    "move-in": _move_in,
    "move-out": _move_out,
    "take-over": _take_over,
    "open-backup": _open_backup,
}
