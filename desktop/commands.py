"""The commands of the command line. Each opens what it needs, does its work, and answers in lines and in data."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop import known_workspaces
from desktop.command_line import LOOK, PASSPHRASE_VARIABLE, Answer
from desktop.instance import Instance
from services.errors import AppError
from services.local_workspace import LocalWorkspace, open_workspace
from services.server_workspace import link as links
from services.server_workspace.opening import SharedWorkspace, open_shared
from services.vault import system_keyring
from services.vault.key_file import KeyFile
from services.vault.recovery import new_recovery_key
from services.vault.secret import Secret
from services.vault.slot import SlotKind
from services.workspaces.looking import ways_to_open
from views.messages import sentence_of


def workspace_path(given: argparse.Namespace) -> Path:
    """The workspace that was named, or the one used last."""
    if given.workspace is not None:
        return Path(given.workspace)
    last = next(iter(known_workspaces.recent()), None)
    if last is None:
        raise AppError("workspace.none_known")
    return last


@contextmanager
def opened(given: argparse.Namespace, *, alone: bool = False) -> Iterator[LocalWorkspace | SharedWorkspace]:
    """The workspace, local or shared, opened with the secret that was given; `alone` refuses while a window has it."""
    path = workspace_path(given)
    if not links.is_link(path):
        with opened_file(given, alone=alone) as local:
            yield local
        return
    shared = open_shared(path, _password(given, path))
    try:
        yield shared
    finally:
        shared.close()


def _password(given: argparse.Namespace, path: Path) -> str:
    """What was piped or set; then the keyring; then the question."""
    if given.passphrase_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    known = os.environ.get(PASSPHRASE_VARIABLE) or system_keyring.recall(links.read(path).keyring_entry)
    if known:
        return known
    if not sys.stdin.isatty():
        raise AppError("vault.passphrase_needed", variable=PASSPHRASE_VARIABLE)
    return getpass.getpass(QCoreApplication.translate("CommandLine", "Password: "))


@contextmanager
def opened_file(given: argparse.Namespace, *, alone: bool = False) -> Iterator[LocalWorkspace]:
    """A workspace of this computer. Raises `workspace.is_shared` for the way to a server."""
    path = workspace_path(given)
    if links.is_link(path):
        raise AppError("workspace.is_shared", name=path.stem)
    instance = Instance.take(path) if alone and path.exists() else None
    try:
        keys = ways_to_open(path)
        local = open_workspace(path, _secret(given, keys))
        try:
            yield local
        finally:
            local.close()
    finally:
        if instance is not None:
            instance.release()


def _secret(given: argparse.Namespace, keys: KeyFile) -> Secret:
    """Demo data needs none; then what was piped or set; then the keyring; then the question."""
    if SlotKind.OPEN in keys.kinds:
        return Secret.open()
    make = Secret.recovery_key if given.recovery_key else Secret.passphrase
    if given.passphrase_stdin:
        return make(sys.stdin.readline().rstrip("\r\n"))
    if os.environ.get(PASSPHRASE_VARIABLE):
        return make(os.environ[PASSPHRASE_VARIABLE])
    if SlotKind.KEYRING in keys.kinds and not given.recovery_key:
        return Secret.keyring()
    if not sys.stdin.isatty():
        raise AppError("vault.passphrase_needed", variable=PASSPHRASE_VARIABLE)
    if given.recovery_key:
        return make(getpass.getpass(QCoreApplication.translate("CommandLine", "Recovery key: ")))
    return make(getpass.getpass(QCoreApplication.translate("CommandLine", "Passphrase: ")))


def new_ways(given: argparse.Namespace) -> tuple[list[Secret], str]:
    """What opens a file that is made, a passphrase and a recovery key; the latter is shown once."""
    recovery_key = new_recovery_key()
    return [Secret.passphrase(new_passphrase(given)), Secret.recovery_key(recovery_key)], recovery_key


def new_passphrase(given: argparse.Namespace) -> str:
    """A passphrase for a file that is made: piped, set, or asked for twice."""
    if given.passphrase_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    if os.environ.get(PASSPHRASE_VARIABLE):
        return os.environ[PASSPHRASE_VARIABLE]
    if not sys.stdin.isatty():
        raise AppError("vault.passphrase_needed", variable=PASSPHRASE_VARIABLE)
    first = getpass.getpass(QCoreApplication.translate("CommandLine", "Passphrase: "))
    if first != getpass.getpass(QCoreApplication.translate("CommandLine", "Once more: ")):
        raise AppError("vault.passphrases_differ")
    return first


def check_workspace(given: argparse.Namespace) -> Answer:
    """Look at everything; the exit code is 1 when something is wrong."""
    from services import checks

    with opened(given) as local:
        report = checks.check(local.workspace)
    answer = Answer(code=0 if report.is_fine else LOOK)
    answer.data = {
        "fine": report.is_fine,
        "edition": report.edition,
        "checks": [
            {"check": f.check, "looked_at": f.looked_at, "fine": f.is_fine, "faults": list(f.faults)}
            for f in report.findings
        ],
        "rows": report.counts,
    }
    for finding in report.findings:
        words = sentence_of("check.fine", {}) if finding.is_fine else sentence_of(f"check.{finding.check}", {})
        answer.lines.append(f"{'✓' if finding.is_fine else '✗'} {finding.check:10} {finding.looked_at:9,}  {words}")
        answer.lines += [f"    {fault}" for fault in finding.faults]
    return answer


def back_up(given: argparse.Namespace) -> Answer:
    """Make a backup, or list those that are there. People may go on working meanwhile."""
    from services import backups

    if given.list:
        found = backups.backups_of(workspace_path(given), folder=given.to)
        return Answer(
            lines=[
                f"{b.at.astimezone():%Y-%m-%d %H:%M}  {b.size / 1e6:8.1f} MB  {b.reason:10} {b.path}" for b in found
            ],
            data={"backups": [{"file": str(b.path), "at": b.at, "size": b.size, "reason": b.reason} for b in found]},
        )
    with opened_file(given) as local:
        made = backups.make(local.file, backups.Reason.MANUAL, folder=given.to)
    return Answer(lines=[str(made.path)], data={"file": str(made.path), "size": made.size, "at": made.at})


def restore_backup(given: argparse.Namespace) -> Answer:
    """Say what would be lost; with --yes go back. A workspace that no longer opens comes from its backup alone."""
    from services import backups, restoring

    backup = backups.read_backup(given.backup)
    if backup is None:
        raise AppError("backup.damaged", name=given.backup.name)
    path = workspace_path(given)
    if links.is_link(path):
        raise AppError("workspace.is_shared", name=path.stem)
    instance = Instance.take(path) if path.parent.exists() else None
    try:
        current = _current(given, path)
        secret = None if current is not None else _secret(given, _slots_of(backup.path))
        try:
            file = current.file if current is not None else None
            key = restoring.key_of_backup(backup, file, secret)
            preview = restoring.preview(backup, key, file)
            if given.yes:
                restoring.restore(path, backup, key, current=file)
        finally:
            if current is not None:
                current.workspace.close()
    finally:
        if instance is not None:
            instance.release()
    return _told(preview, is_done=given.yes)


def _current(given: argparse.Namespace, path: Path) -> LocalWorkspace | None:
    """The workspace as it is; None when it cannot be opened, so that the backup alone decides."""
    try:
        return open_workspace(path, _secret(given, ways_to_open(path)))
    except AppError as error:
        if error.code in (
            "workspace.damaged",
            "workspace.not_found",
            "workspace.keys_missing",
            "workspace.keys_damaged",
        ):
            return None
        raise


def _slots_of(backup: Path) -> KeyFile:
    return ways_to_open(backup)


def _told(preview: Any, *, is_done: bool) -> Answer:
    answer = Answer(data={"restored": is_done, "actions_lost": preview.actions, "rows": {}})
    for count in preview.counts:
        answer.lines.append(f"{count.entity:14} {'?' if count.now is None else count.now:>9}  →  {count.then:9}")
        answer.data["rows"][count.entity] = {"now": count.now, "then": count.then}
    lost = QCoreApplication.translate("CommandLine", "%n acts would be lost.", "", preview.actions)
    gone = QCoreApplication.translate("CommandLine", "%n acts were taken back.", "", preview.actions)
    answer.lines.append(gone if is_done else lost)
    answer.data["newest_lost"] = [{"code": a.code, "at": a.at, "params": dict(a.params)} for a in preview.newest]
    return answer
