"""The arguments of `main.py host …`, with their help; the acts themselves are in `host_command`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from models.values.enums import Role
from services.hosting.home import PORT
from services.server_workspace.asked import Asked


def add_host(
    commands: Any,
    everywhere: Callable[[argparse.ArgumentParser], None],
    on_workspace: Callable[[argparse.ArgumentParser], None],
) -> None:
    """Add `host` and its acts to the command line."""
    translate = QCoreApplication.translate
    parser = commands.add_parser(
        "host",
        help=translate("HostCommand", "share a workspace in the office: set up, start, stop, invite, back up"),
        epilog=translate(
            "HostCommand",
            "Exit codes: 0 done; 1 done, or does not run, and something needs a look; 2 wrong command; "
            "4 a clear error.",
        ),
    )
    acts = parser.add_subparsers(dest="act", metavar="ACT", required=True)

    def act(name: str, words: str) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = acts.add_parser(name, help=words)
        made.add_argument("--folder", type=Path, metavar="FOLDER", help=translate("HostCommand", "the host's folder"))
        everywhere(made)
        return made

    _init(act("init", translate("HostCommand", "set up the host on this computer")))
    act("start", translate("HostCommand", "start it in the background"))
    act("run", translate("HostCommand", "be the host until stopped (what a service runs)"))
    act("stop", translate("HostCommand", "stop it"))
    _owner(act("status", translate("HostCommand", "say how it is")))
    _invite(act("invite", translate("HostCommand", "write an invitation for a colleague")))
    _owner(act("people", translate("HostCommand", "list who has access")))
    remove = act("remove", translate("HostCommand", "take a colleague's access away, at once"))
    _owner(remove)
    remove.add_argument("person", metavar="NAME", help=translate("HostCommand", "the colleague's name"))
    asked = act(
        "certificates", translate("HostCommand", "say or set whether computers need a certificate of their own")
    )
    asked.add_argument(
        "asked",
        nargs="?",
        choices=[asked.value for asked in Asked],
        help=translate(
            "HostCommand", "off: the password alone; wanted: from the first sign-in on; required: nobody without"
        ),
    )
    asked.add_argument("--withdraw", metavar="KEY", help=translate("HostCommand", "a computer that is out from now on"))
    backup = act("backup", translate("HostCommand", "make a verified backup"))
    _owner(backup)
    backup.add_argument("--list", action="store_true", help=translate("HostCommand", "only list the backups"))
    rehearse = act("restore-drill", translate("HostCommand", "really restore a backup beside the workspace, compare"))
    _owner(rehearse)
    rehearse.add_argument(
        "backup", nargs="?", type=Path, metavar="FILE", help=translate("HostCommand", "the backup (the newest)")
    )
    _moves(act, on_workspace)
    _elsewhere(act)
    itself = act("autostart", translate("HostCommand", "start the host with the computer"))
    _owner(itself)
    itself.add_argument("--off", action="store_true", help=translate("HostCommand", "no longer"))


def _moves(
    act: Callable[[str, str], argparse.ArgumentParser], on_workspace: Callable[[argparse.ArgumentParser], None]
) -> None:
    translate = QCoreApplication.translate
    into = act("move-in", translate("HostCommand", "move a workspace of this computer to the host, compared"))
    into.add_argument("--invitation", type=Path, metavar="FILE", help=translate("HostCommand", "where it is written"))
    into.add_argument("--port", type=_port, default=PORT, help=translate("HostCommand", "where colleagues reach it"))
    on_workspace(into)
    _owner(into)
    over = act("take-over", translate("HostCommand", "become the host from a backup of another computer"))
    over.add_argument("backup", type=Path, metavar="FILE", help=translate("HostCommand", "the host's backup"))
    over.add_argument("--port", type=_port, default=PORT, help=translate("HostCommand", "where colleagues reach it"))
    home = act("open-backup", translate("HostCommand", "make a workspace file from a backup of a shared workspace"))
    home.add_argument("backup", type=Path, metavar="BACKUP", help=translate("HostCommand", "the host's backup"))
    for parser in (over, home):
        parser.add_argument(
            "--recovery-key-stdin",
            action="store_true",
            help=translate("HostCommand", "read the recovery key from the first line of the input"),
        )
    out = act("move-out", translate("HostCommand", "take the workspace home into a file; the host is retired"))
    _owner(out)
    for parser in (out, home):
        parser.add_argument(
            "file", type=Path, metavar="FILE", help=translate("HostCommand", "the workspace file to make")
        )
        parser.add_argument(
            "--passphrase-stdin",
            action="store_true",
            help=translate("CommandLine", "read the passphrase from the next line of the input"),
        )


def _elsewhere(act: Callable[[str, str], argparse.ArgumentParser]) -> None:
    """The acts on a server that somebody else runs."""
    translate = QCoreApplication.translate
    adopt = act("adopt", translate("HostCommand", "found the workspace in an empty database of another server"))
    _owner(adopt, is_needed=True)
    needed: dict[str, Any] = {"required": True, "metavar": "NAME"}
    adopt.add_argument("--organisation", help=translate("HostCommand", "whose it is"), **needed)
    adopt.add_argument("--administrator", help=translate("HostCommand", "the first administrator"), **needed)
    adopt.add_argument("--invitation", type=Path, metavar="FILE", help=translate("HostCommand", "where it is written"))
    follow = act("follow", translate("HostCommand", "follow a workspace on another server until stopped"))
    _owner(follow, is_needed=True)
    follow.add_argument(
        "--once", action="store_true", help=translate("HostCommand", "bring everything up to now, and end")
    )
    follow.add_argument(
        "--upgrade",
        action="store_true",
        help=translate("HostCommand", "bring the tables up to date first; back the database up before"),
    )


def _owner(parser: argparse.ArgumentParser, *, is_needed: bool = False) -> None:
    translate = QCoreApplication.translate
    parser.add_argument(
        "--url",
        required=is_needed,
        metavar="postgresql://OWNER@SERVER/DATABASE",
        help=translate("HostCommand", "on another server: the owner of the database, and where it is"),
    )
    parser.add_argument(
        "--password-stdin",
        action="store_true",
        help=translate("HostCommand", "read the owner's password from the first line of the input"),
    )
    parser.add_argument(
        "--ca",
        type=Path,
        metavar="FILE",
        help=translate("HostCommand", "the certificate that vouches for the server (what this computer trusts)"),
    )
    parser.add_argument(
        "--insecure-local",
        action="store_true",
        help=translate("HostCommand", "without TLS, to a server on this computer itself"),
    )


def _init(parser: argparse.ArgumentParser) -> None:
    translate = QCoreApplication.translate
    parser.add_argument("--organisation", required=True, metavar="NAME", help=translate("HostCommand", "whose it is"))
    parser.add_argument(
        "--administrator",
        default="",
        metavar="NAME",
        help=translate("HostCommand", "the first administrator; without it, a workspace is moved in later"),
    )
    parser.add_argument("--invitation", type=Path, metavar="FILE", help=translate("HostCommand", "where it is written"))
    parser.add_argument("--port", type=_port, default=PORT, help=translate("HostCommand", "where colleagues reach it"))
    parser.add_argument(
        "--address",
        action="append",
        metavar="ADDRESS",
        help=translate("HostCommand", "a name or number under which colleagues reach it; may be given again"),
    )


def _invite(parser: argparse.ArgumentParser) -> None:
    translate = QCoreApplication.translate
    _owner(parser)
    parser.add_argument("person", metavar="NAME", help=translate("HostCommand", "the colleague's name"))
    parser.add_argument(
        "--role",
        action="append",
        choices=[role.value for role in Role],
        help=translate("HostCommand", "for somebody who is not in the workspace yet; may be given again"),
    )
    parser.add_argument("--to", type=Path, metavar="FILE", help=translate("HostCommand", "where it is written"))
    parser.add_argument("--days", type=int, default=7, help=translate("HostCommand", "how long it is good for"))


def _port(text: str) -> int:
    number = int(text)
    if not 1024 <= number <= 65_535:
        raise argparse.ArgumentTypeError(f"1024–65535: {text}")
    return number
