"""`main.py export`, `export-data`, `import-data`, `schemes`: what goes out of a workspace, and comes in again."""

from __future__ import annotations

import argparse
import getpass
import os
import sys

from PySide6.QtCore import QCoreApplication
from sqlalchemy.orm import Session

from desktop.command_line import PASSPHRASE_VARIABLE, WRONG_USE, Answer
from desktop.commands import opened
from services import reveals
from services.errors import AppError
from services.exchange import coming_in, going_out
from services.ledgers import profiles, same_layout, take_back, write
from services.reveals import Taken
from services.use_cases import UseCase
from services.vault.secret import Secret
from services.workspace import Workspace


def export_ledger(given: argparse.Namespace) -> Answer:
    """All applications as a ledger, or the rows of one import in its own layout."""
    with opened(given) as local:
        with local.workspace.reading() as session:
            rows = _written(session, given)
        note_taken(local.workspace, rows, Taken.LEDGER)
    return Answer(lines=[f"{rows:8,}  {given.file}"], data={"rows": rows, "file": str(given.file)})


def _written(session: Session, given: argparse.Namespace) -> int:
    if given.layout_of is None:
        return write.export_applications(session, given.file, language=given.headings)
    lines = [line for line in take_back.recent(session, limit=10_000) if not line.is_taken_back]
    found = next((line for line in lines if line.file_name == given.layout_of), None)
    if found is None:
        names = "、".join(dict.fromkeys(line.file_name for line in lines)) or "–"
        raise AppError("ledger.no_such_import", name=given.layout_of, names=names)
    return same_layout.export(session, batch=found.batch, path=given.file)


def note_taken(workspace: Workspace, rows: int, what: Taken) -> None:
    """What a command took out is in the record of looks, as what the window takes out is."""
    with workspace.action(UseCase.EXPORT) as session:
        reveals.exported(session, rows=rows, what=what)


def export_data(given: argparse.Namespace) -> Answer:
    """The whole workspace as JSON Lines and files."""
    with opened(given) as local:
        made = going_out.export(local.workspace, path=given.file)
        note_taken(local.workspace, made.rows, Taken.WORKSPACE)
    words = QCoreApplication.translate("CommandLine", "Not encrypted: keep it as you keep personal files.")
    lines = [f"{made.rows:8,}  rows", f"{made.files:8,}  files", str(made.path), words]
    return Answer(lines=lines, data={"rows": made.rows, "files": made.files, "file": str(made.path)})


def import_data(given: argparse.Namespace) -> Answer:
    """A new workspace of the files of another one."""
    if given.workspace is None:
        words = QCoreApplication.translate("CommandLine", "Name the new workspace with --workspace FILE.")
        return Answer(lines=[words], data={"error": "no workspace named"}, code=WRONG_USE)
    local = coming_in.make_workspace(given.file, given.workspace, secrets=[_new_secret(given)])
    local.close()
    return Answer(lines=[str(given.workspace)], data={"file": str(given.workspace)})


def share_schemes(given: argparse.Namespace) -> Answer:
    """Save the remembered mappings as a file, or take those of a file."""
    with opened(given, alone=given.take) as local:
        if given.take:
            found = profiles.from_file(given.file)
            with local.workspace.action(UseCase.SETTINGS) as session:
                count = profiles.keep(session, profiles=found)
        else:
            with local.workspace.reading() as session:
                count = profiles.to_file(session, given.file)
    return Answer(lines=[f"{count:8,}  {given.file}"], data={"schemes": count, "file": str(given.file)})


def _new_secret(given: argparse.Namespace) -> Secret:
    """The passphrase of the new workspace: piped, set, or asked for twice."""
    if given.passphrase_stdin:
        return Secret.passphrase(sys.stdin.readline().rstrip("\r\n"))
    if os.environ.get(PASSPHRASE_VARIABLE):
        return Secret.passphrase(os.environ[PASSPHRASE_VARIABLE])
    if not sys.stdin.isatty():
        raise AppError("vault.passphrase_needed", variable=PASSPHRASE_VARIABLE)
    first = getpass.getpass(QCoreApplication.translate("CommandLine", "Passphrase of the new workspace: "))
    if getpass.getpass(QCoreApplication.translate("CommandLine", "Once more: ")) != first:
        raise AppError("vault.passphrases_differ")
    return Secret.passphrase(first)
