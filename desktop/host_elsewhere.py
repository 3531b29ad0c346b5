"""`main.py host … --url`: a workspace on a PostgreSQL server that somebody else runs."""

from __future__ import annotations

import argparse
import getpass
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from desktop import host_answers
from desktop.command_line import FINE, LOOK, Answer
from desktop.commands import new_ways, opened_file
from desktop.host_answers import Told
from models.access.names import Names
from models.values.enums import Role
from services import atomic_file
from services.backups import Reason
from services.errors import AppError
from services.hosting import adopted, adopted_moves, attending, backups, drill, invitations
from services.hosting.autostart import Service
from services.hosting.elsewhere import OWNER, Elsewhere
from services.hosting.home import HostHome, default_home
from services.server_workspace import members
from services.server_workspace.invitation import new_secret
from views.common.wording import moment
from views.messages import sentence_of

_AUTHORITY = "server-ca.pem"
_ABOUT = "Zhaoxian, follows a shared workspace"


def _place(given: argparse.Namespace) -> Elsewhere:
    """The way and the folder. The password is given, kept here, asked for, or left to PGPASSFILE and PGPASSWORD."""
    try:
        authority = given.ca.read_text(encoding="ascii") if given.ca is not None else ""
    except (OSError, ValueError):
        raise AppError("adopt.ca_unreadable", name=given.ca.name) from None
    link, password = adopted.owners_way(given.url, authority=authority, may_be_clear=given.insecure_local)
    mark = Names.of(f"{link.addresses[0]}:{link.port}/{link.database}").mark
    home = HostHome(given.folder.absolute() if given.folder else default_home().folder / "elsewhere" / mark)
    if given.password_stdin:
        password = sys.stdin.readline().rstrip("\r\n")
    elif not password and home.secrets.exists() and home.has_secret(OWNER):
        password = home.secret(OWNER)
    elif not password and sys.stdin.isatty():
        password = getpass.getpass(QCoreApplication.translate("HostCommand", "Password of the database's owner: "))
    return Elsewhere(link, password, home)


def _new_file(given: argparse.Namespace, name: str) -> Path:
    file: Path = (given.invitation or Path.cwd() / invitations.file_name(name)).absolute()
    if file.exists():
        raise AppError("adopt.file_there", path=str(file))
    return file


def _adopt(given: argparse.Namespace) -> Answer:
    """Found the workspace, and say what to do next."""
    place = _place(given)
    file = _new_file(given, given.administrator)
    made = adopted.adopt(
        place.link,
        place.password,
        organisation=given.organisation,
        administrator=given.administrator,
        file=file,
    )
    translate = QCoreApplication.translate
    lines = [
        translate("HostCommand", "The workspace is founded in {database}.").format(database=place.link.database),
        translate("HostCommand", "{path}: good until {moment}, once. Hand it over yourself.").format(
            path=file, moment=moment(made.invitation.until)
        ),
    ]
    data = {"invitation": str(file), "until": made.invitation.until, "administrator": made.administrator.hex}
    return _tended(place, Answer(lines, {"database": place.link.database, **data}), is_hardened=made.is_hardened)


def _tended(place: Elsewhere, answer: Answer, *, is_hardened: bool) -> Answer:
    """What is to be done now that the workspace is there: its folder, who follows, what stays open."""
    translate = QCoreApplication.translate
    _settled(place, answer)
    answer.data["hardened"] = is_hardened
    answer.lines.append(
        translate("HostCommand", "Let this run somewhere all the time, or figures and search stand still: ")
        + f"host follow --url postgresql://{place.link.login}@…/{place.link.database} --folder {place.home.folder}"
    )
    if not is_hardened:
        answer.lines.append(
            translate(
                "HostCommand",
                "The owner is no superuser: who may see what is enforced, but the server's own functions and "
                "statistics stay open to whoever signs in, and may tell how many hidden rows there are.",
            )
        )
    return answer


def _settled(place: Elsewhere, answer: Answer) -> None:
    """The folder keeps the backups; their recovery key is shown where it is new."""
    recovery_key = place.settle()
    if not recovery_key:
        return
    translate = QCoreApplication.translate
    answer.data |= {"recovery_key": recovery_key, "folder": str(place.home.folder)}
    answer.lines.append(translate("HostCommand", "Backups are kept in {folder}.").format(folder=place.home.folder))
    answer.lines.append(translate("HostCommand", "Recovery key of the backups, shown only now: ") + recovery_key)


def _follow(given: argparse.Namespace) -> Answer:
    """Until a signal or `host stop`: stays, search and seals each second, reminders, erasures, nightly backups."""
    place = _place(given)
    told = threading.Event()
    if threading.current_thread() is threading.main_thread():
        for name in ("SIGTERM", "SIGINT", "SIGBREAK"):
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), lambda *_: told.set())
    is_upgraded = given.upgrade and attending.bring_up_to_date(place)
    place.home.stop.unlink(missing_ok=True)
    try:
        attending.attend(place, is_once=given.once, is_told=lambda: told.is_set() or place.home.stop.exists())
    finally:
        place.home.stop.unlink(missing_ok=True)
        place.home.beat.unlink(missing_ok=True)
    return Answer(data={"upgraded": is_upgraded, "followed": True})


def _status(given: argparse.Namespace) -> Answer:
    translate, place = QCoreApplication.translate, _place(given)
    found = place.status()
    wrong = found["wrong"]
    lines = [
        f"{found['organisation']}: {found['where']} · PostgreSQL {found['server']}",
        translate("HostCommand", "%n connections", "", int(found["connections"])),
    ]
    if found["last_backup"]:
        lines.append(translate("HostCommand", "Last backup: ") + found["last_backup"])
    return Answer([*lines, *(sentence_of(code) for code in wrong)], found, LOOK if wrong else FINE)


def _invite(given: argparse.Namespace) -> Answer:
    place = _place(given)
    path = given.to or Path.cwd() / invitations.file_name(given.person)
    with place.workspace() as workspace:
        roles = [Role(role) for role in given.role or ()]
        person = invitations.found_or_entered_in(workspace, given.person, roles)
        way = place.way_of(workspace, person)
        with workspace.deriving() as session:
            made = members.invite(session, person=person, link=way, path=path, secret=new_secret(), days=given.days)
    return host_answers.invited(made, person, path)


def _people(given: argparse.Namespace) -> Answer:
    with _place(given).workspace() as workspace, workspace.reading() as session:
        return host_answers.people(members.members(session))


def _remove(given: argparse.Namespace) -> Answer:
    with _place(given).workspace() as workspace:
        person = invitations.found_or_entered_in(workspace, given.person, ())
        with workspace.reading() as session:
            invitations.require_member(members.members(session), person, given.person)
        with workspace.deriving() as session:
            members.remove(session, person=person)
    return host_answers.removed(given.person, person)


def _back_up(given: argparse.Namespace) -> Answer:
    place = _place(given)
    if given.list:
        return host_answers.backed_up(backups.backups_of(place.home) if place.home.is_set_up() else [])
    settled = Answer()
    _settled(place, settled)
    made = backups.make(place.home, Reason.MANUAL, source=place.source(), progress=Told(given))
    answer = host_answers.backed_up([made])
    return Answer([*settled.lines, *answer.lines], {**settled.data, **answer.data})


def _drill(given: argparse.Namespace) -> Answer:
    return host_answers.rehearsed(drill.rehearse(_place(given).home, given.backup))


def _with_computer(given: argparse.Namespace) -> Answer:
    """`follow` as a service. Its folder keeps the owner's password, readable by this user only, and the authority."""
    place = _place(given)
    service = Service(f"zhaoxian-follow-{Names.of(place.where).mark}", _ABOUT, _following(place, given))
    if given.off:
        place.home.forget_secret(OWNER)
        return host_answers.with_computer(service, is_off=True)
    settled = Answer()
    _settled(place, settled)
    place.home.keep_secrets(**{OWNER: place.known_password()})
    if place.link.certificate:
        atomic_file.write(place.home.folder / _AUTHORITY, place.link.certificate.encode("ascii"))
    answer = host_answers.with_computer(service, is_off=False)
    return Answer([*settled.lines, *answer.lines], {**settled.data, **answer.data})


def _following(place: Elsewhere, given: argparse.Namespace) -> tuple[str, ...]:
    """The words of `host follow` for this place."""
    words = ["host", "follow", "--url", adopted.url_of(place.link), "--folder", str(place.home.folder)]
    words += ["--insecure-local"] if given.insecure_local else []
    words += ["--ca", str(place.home.folder / _AUTHORITY)] if place.link.certificate else []
    return tuple(words)


def _move_in(given: argparse.Namespace) -> Answer:
    """The local workspace goes there; its account is invited."""
    place = _place(given)
    with opened_file(given, alone=True) as local:
        file = _new_file(given, local.account.name)
        done = adopted_moves.move_in(place, local, file, progress=Told(given))
    return _tended(place, host_answers.moved_in(done.moved, file), is_hardened=done.is_hardened)


def _move_out(given: argparse.Namespace) -> Answer:
    """The shared workspace comes home into a file; the recovery key of the file is shown once."""
    place = _place(given)
    keys, recovery_key = new_ways(given)
    adopted_moves.move_out(place, given.file.absolute(), secrets=keys, progress=Told(given)).close()
    translate = QCoreApplication.translate
    words = translate("HostCommand", "The workspace is home in {path}. Nobody gets into {database} any more.")
    said = words.format(path=given.file, database=place.link.database)
    shown = translate("HostCommand", "Recovery key, shown only now: ") + recovery_key
    return Answer([said, shown], {"file": str(given.file), "recovery_key": recovery_key})


ACTS: dict[str, Callable[[argparse.Namespace], Answer]] = {
    "adopt": _adopt,
    "follow": _follow,
    "status": _status,
    "invite": _invite,
    "people": _people,
    "remove": _remove,
    "backup": _back_up,
    "restore-drill": _drill,
    "autostart": _with_computer,
    "move-in": _move_in,
    "move-out": _move_out,
}
