"""`main.py import`: a ledger from the command line, by the same way as in the window.

A dry run needs no workspace: without one it says what a new, empty one would get.
"""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from sqlalchemy.orm import Session

from desktop.command_line import LOOK, Answer
from desktop.commands import opened
from models.values import clock
from services import calendars, seals, search
from services.errors import AppError
from services.insights import stays
from services.isolation import Isolation
from services.ledgers import draft, dry_run, importing, plan, profiles
from services.ledgers.draft import Draft
from services.ledgers.importing import File
from services.ledgers.plan import Plan
from services.ledgers.verify import Report
from services.ledgers.vocabulary import key
from services.progress import Quiet
from views.messages import sentence

PASSWORD_VARIABLE = "ZHAOXIAN_FILE_PASSWORD"


class _Told(Quiet):
    """Progress on the error stream, one line that is written over; silent where nobody watches."""

    def step(self, done: int, total: int, what: str = "") -> None:
        super().step(done, total, what)
        if sys.stderr.isatty() and total:
            sys.stderr.write(f"\r{what:8} {done:9,} / {total:,}")
            sys.stderr.flush()


def import_ledger(given: argparse.Namespace) -> Answer:
    """Read, plan and (without --dry-run) write one ledger; 1 when a check of the report differs."""
    file = importing.load(given.ledger)
    isolation = Isolation(workers=1)
    try:
        if given.dry_run:
            return _planned(given, isolation, file)
        with opened(given, alone=True) as local:
            _unlock(given, file)
            desk, progress = importing.Plainly(local.workspace), _Told()
            with _asking(given, file):
                draft_ = importing.prepare(desk, progress, isolation=isolation, file=file)
            with local.workspace.reading() as session:
                _choose(session, given, draft_)
            done = importing.run(desk, progress, isolation=isolation, file=file, draft_=draft_)
            stays.follow(local.workspace)
            search.follow(local.workspace)
            seals.seal(local.workspace)
            return _reported(done.report)
    finally:
        isolation.stop()


def _planned(given: argparse.Namespace, isolation: Isolation, file: File) -> Answer:
    """What would become of every row. A file with headings and nobody below them is described, too: 1."""
    with _office(given) as session:
        _unlock(given, file)
        with _asking(given, file):
            draft_ = draft.understood(importing.read(isolation, file))
        profiles.recall(session, draft_)
        _choose(session, given, draft_)
        draft.cleaned(draft_, clock.today(calendars.calendar(session).zone))
        return _foretold(plan.plan(session, draft=draft_))


@contextmanager
def _office(given: argparse.Namespace) -> Iterator[Session]:
    """The workspace that was named, or an empty one in memory."""
    if given.workspace is None:
        with dry_run.nowhere() as session:
            yield session
        return
    with opened(given) as local, local.workspace.reading() as session:
        yield session


def _unlock(given: argparse.Namespace, file: File) -> None:
    """The password of the file, from the input (after the passphrase of the workspace) or the environment."""
    if given.password_stdin:
        file.password = sys.stdin.readline().rstrip("\r\n")
    else:
        file.password = os.environ.get(PASSWORD_VARIABLE, "")


@contextmanager
def _asking(given: argparse.Namespace, file: File) -> Iterator[None]:
    """On a terminal, ask before it is refused that a file wants a password."""
    if _is_locked(file) and not file.password and not given.password_stdin and sys.stdin.isatty():
        file.password = getpass.getpass(QCoreApplication.translate("CommandLine", "Password of the file: "))
    yield


def _is_locked(file: File) -> bool:
    """Whether a workbook is encrypted: an OLE file that holds an encrypted package."""
    return file.data.startswith(b"\xd0\xcf\x11\xe0") and "EncryptedPackage".encode("utf-16-le") in file.data


def _choose(session: Session, given: argparse.Namespace, draft_: Draft) -> None:
    """The sheets, the remembered mapping and the position that were named."""
    if given.position:
        draft_.choices.unnamed_position = given.position
    if given.sheet:
        names = [sheet.name for sheet in draft_.sheets]
        wrong = next((name for name in given.sheet if name not in names), None)
        if wrong is not None:
            raise AppError("ledger.no_such_sheet", sheet=wrong, sheets="、".join(names))
        for i, name in enumerate(names):
            draft_.use_sheet(i, used=name in given.sheet)
    if given.profile and Path(given.profile).is_file():
        shared = profiles.from_file(Path(given.profile))
        if shared:
            profiles.use(session, draft_, max(shared, key=lambda one: _headings_known(draft_, one.columns)))
    elif given.profile:
        known = {profile.name: profile.key for profile in profiles.profiles(session)}
        if given.profile not in known:
            raise AppError("ledger.no_such_profile", profile=given.profile, profiles="、".join(known) or "–")
        profiles.recall(session, draft_, known[given.profile])


def _headings_known(draft_: Draft, columns: dict[str, str]) -> int:
    """How many headings of the ledger a shared mapping names."""
    return sum(key(column.header) in columns for _, table in draft_.tables() for column in table.columns)


def _foretold(made: Plan) -> Answer:
    answer = Answer(data={"dry_run": True, **dry_run.as_data(made)})
    refused = draft.refusal(made.draft)
    if refused is not None:
        answer.code = LOOK
        answer.data["nothing_to_import"] = refused.code
        sys.stderr.write(sentence(refused) + "\n")
    for (action, reason), count in sorted(made.counts.items()):
        answer.lines.append(f"{count:8,}  {action} {reason}".rstrip())
    answer.data["new_positions"] = [position.title for position in made.new_positions]
    answer.lines.append(QCoreApplication.translate("CommandLine", "Nothing was written."))
    return answer


def _reported(report: Report) -> Answer:
    answer = Answer(code=LOOK if report.differences else 0, data=report.to_data())
    answer.data["differences"] = report.differences
    for name in ("rows", "created", "merged", "updated", "skipped", "to_fill"):
        answer.lines.append(f"{getattr(report, name):8,}  {name}")
    answer.lines += [
        f"{'✓' if check.is_equal else '✗'} {check.code} {', '.join(check.rows)}".rstrip() for check in report.checks
    ]
    return answer
