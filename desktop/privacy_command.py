"""`main.py journal`, `verify`, `person`, `erase`, `retention`: personal information and the journal on a console."""

from __future__ import annotations

import argparse
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from sqlalchemy import select

from desktop.command_line import LOOK, Answer
from desktop.commands import opened
from desktop.export_command import note_taken
from models.values import clock
from models.values.keys import Key
from services import reveals
from services.errors import AppError
from services.insights.scope import OFFICE_ZONE
from services.privacy import dossier, erasing, retention
from services.reveals import Look, Taken
from services.use_cases import UseCase
from views.common.wording import locale

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def export_journal(given: argparse.Namespace) -> Answer:
    """Acts that fit, with their values, as a workbook or JSON Lines; that they went out is recorded."""
    from services.audit.acts import Filters, Kind
    from services.audit.export import export

    with opened(given) as local:
        with local.workspace.reading() as session:
            start = clock.now() - timedelta(days=given.days) if given.days else None
            about = _candidate(session, given.about) if given.about else None
            filters = Filters(start=start, about=about, kind=Kind(given.kind or Kind.ALL))
            made = export(session, filters=filters, path=given.file, language=locale().name())
        note_taken(local.workspace, made.rows, Taken.JOURNAL)
    return Answer(
        lines=[f"{made.acts:8,}  {given.file}"],
        data={"acts": made.acts, "rows": made.rows, "file": str(given.file), "cut": made.is_cut},
        code=LOOK if made.is_cut else 0,
    )


def verify_journal(given: argparse.Namespace) -> Answer:
    """Compute the chain of seals anew; exit code 1 when a row is not as it was written."""
    from services.audit.verification import verify
    from views.journal.words import verification_words

    with opened(given) as local, local.workspace.reading() as session:
        verification = verify(session)
    found = verification.verified
    broken = found.broken
    data = {
        "intact": found.is_intact,
        "seals": found.seals,
        "rows": found.rows,
        "unsealed": found.unsealed,
        "turned_back": verification.turned_back,
        "broken": None if broken is None else {"fault": broken.fault, "seal": broken.seal, "row": broken.row},
    }
    return Answer(lines=[verification_words(verification)], data=data, code=0 if found.is_intact else LOOK)


def write_person(given: argparse.Namespace) -> Answer:
    """A person's copy of everything, recorded."""
    passphrase = given.lock_with.read_text(encoding="utf-8").strip() if given.lock_with else ""
    with opened(given) as local:
        with local.workspace.reading() as session:
            candidate = _candidate(session, given.name)
            made = dossier.export(
                session,
                candidate=candidate,
                path=given.file,
                language=locale().name(),
                passphrase=passphrase,
                with_assessments=given.assessments,
            )
        with local.workspace.action(UseCase.EXPORT_PERSON) as session:
            reveals.exported(session, rows=made.rows, what=Taken.PEOPLE, candidate=candidate, way=Look.DOSSIER)
    data = {"rows": made.rows, "files": made.files, "encrypted": made.is_encrypted, "file": str(made.path)}
    return Answer(lines=[f"{made.rows:8,}  {made.path}"], data=data)


def erase_person(given: argparse.Namespace) -> Answer:
    """Say what would go; with --yes erase."""
    with opened(given, alone=given.yes) as local:
        with local.workspace.reading() as session:
            candidate = _candidate(session, given.name)
            found = erasing.preview(session, candidate=candidate)
        if given.yes:
            erasing.erase(local.workspace, candidates=[candidate], strike_names=not given.keep_names)
    lines = [f"− {count:6,}  {table}" for table, count in found.goes.items()]
    lines += [f"= {count:6,}  {table}" for table, count in found.stays.items()]
    lines.append(f"− {found.journal_rows:6,}  journal")
    lines += [f"■ {trace.table}: …{trace.excerpt}…" for trace in found.elsewhere]
    lines.append(
        QCoreApplication.translate("CommandLine", "Erased. This cannot be undone.")
        if given.yes
        else QCoreApplication.translate("CommandLine", "Nothing was changed. With --yes this is erased for good.")
    )
    data = {
        "erased": given.yes,
        "candidate": str(candidate),
        "goes": dict(found.goes),
        "stays": dict(found.stays),
        "journal": found.journal_rows,
        "elsewhere": len(found.elsewhere),
        "namesakes": found.namesakes,
        "running": found.running,
    }
    return Answer(lines=lines, data=data)


def purge_due(given: argparse.Namespace) -> Answer:
    """Whose time is over, and why; with --yes they are erased."""
    with opened(given, alone=given.yes) as local:
        with local.workspace.reading() as session:
            due = retention.due(session, today=clock.today(OFFICE_ZONE))
        if given.yes:
            erasing.purge(local.workspace, candidates=[line.candidate for line in due])
    lines = [f"{line.kept.until}  {line.kept.outcome.value:12} {line.name}" for line in due]
    data = {
        "erased": given.yes,
        "due": [
            {
                "candidate": str(line.candidate),
                "name": line.name,
                "outcome": line.kept.outcome.value,
                "since": line.kept.since,
                "until": line.kept.until,
            }
            for line in due
        ],
    }
    return Answer(lines=lines or ["0"], data=data)


def _candidate(session: Session, given: str) -> Key:
    """The one candidate of this key or name. Raises `privacy.nobody`, `privacy.several` with their keys."""
    from models.tables import Candidate

    try:
        return UUID(given)
    except ValueError:
        pass
    found = session.scalars(
        select(Candidate.id).where(Candidate.name == given, Candidate.merged_into_id.is_(None))
    ).all()
    if not found:
        raise AppError("privacy.nobody", name=given)
    if len(found) > 1:
        raise AppError("privacy.several", name=given, keys=", ".join(map(str, found)))
    return found[0]
