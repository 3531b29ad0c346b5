"""`main.py host adopt | follow`: a workspace on a PostgreSQL server that somebody else runs."""

from __future__ import annotations

import argparse
import getpass
import signal
import sys
import threading
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from desktop.command_line import Answer
from services.errors import AppError
from services.hosting import adopted, attending, invitations
from services.hosting.home import HostHome
from services.server_workspace.link import ServerLink
from views.common.wording import moment


def _way(given: argparse.Namespace) -> tuple[ServerLink, str]:
    """The way, and the password: given, asked for, or left to PGPASSFILE and PGPASSWORD."""
    try:
        authority = given.ca.read_text(encoding="ascii") if given.ca is not None else ""
    except (OSError, ValueError):
        raise AppError("adopt.ca_unreadable", name=given.ca.name) from None
    link, password = adopted.owners_way(given.url, authority=authority, may_be_clear=given.insecure_local)
    if given.password_stdin:
        password = sys.stdin.readline().rstrip("\r\n")
    elif not password and sys.stdin.isatty():
        password = getpass.getpass(QCoreApplication.translate("HostCommand", "Password of the database's owner: "))
    return link, password


def adopt(given: argparse.Namespace, _home: HostHome) -> Answer:
    """Found the workspace, and say what to do next."""
    link, password = _way(given)
    file = (given.invitation or Path.cwd() / invitations.file_name(given.administrator)).absolute()
    if file.exists():
        raise AppError("adopt.file_there", path=str(file))
    made = adopted.adopt(link, password, organisation=given.organisation, administrator=given.administrator, file=file)
    translate = QCoreApplication.translate
    until = moment(made.invitation.until)
    lines = [
        translate("HostCommand", "The workspace is founded in {database}.").format(database=link.database),
        translate("HostCommand", "{path}: good until {moment}, once. Hand it over yourself.").format(
            path=file, moment=until
        ),
        translate("HostCommand", "Let this run somewhere all the time, or figures and search stand still: ")
        + f"host follow --url postgresql://{link.login}@…/{link.database}",
        translate("HostCommand", "Backups are the matter of whoever runs the server."),
    ]
    if not made.is_hardened:
        lines.append(
            translate(
                "HostCommand",
                "The owner is no superuser: who may see what is enforced, but the server's own functions and "
                "statistics stay open to whoever signs in, and may tell how many hidden rows there are.",
            )
        )
    data = {"invitation": str(file), "until": made.invitation.until, "hardened": made.is_hardened}
    return Answer(lines, {"database": link.database, "administrator": made.administrator.hex, **data})


def follow(given: argparse.Namespace, home: HostHome) -> Answer:
    """Until a signal: stays, search and seals each second, reminders and erasures each minute."""
    link, password = _way(given)
    told = threading.Event()
    if threading.current_thread() is threading.main_thread():
        for name in ("SIGTERM", "SIGINT", "SIGBREAK"):
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), lambda *_: told.set())
    is_upgraded = given.upgrade and attending.bring_up_to_date(link, password)
    attending.attend(link, password, home.folder, is_once=given.once, is_told=told.is_set)
    return Answer(data={"upgraded": is_upgraded, "followed": True})
