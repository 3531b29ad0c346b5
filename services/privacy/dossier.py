"""Everything about one person for that person (PIPL 45): data.json, the original files and a readable PDF in one ZIP.

With a passphrase the archive is encrypted (AES-256, opened by 7-Zip, WinRAR, macOS Archive Utility and the like).
What colleagues wrote about the person is internal and goes along only when asked for.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path
from typing import Any

import pyzipper
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Base, Candidate, Document, Setting
from models.values import clock
from models.values.keys import Key
from services import atomic_file, documents, file_names
from services import candidates as people_on_file
from services.errors import AppError
from services.exchange.codec import encoded
from services.identity.moving import records
from services.privacy import plan
from services.privacy.dossier_paper import paper
from services.progress import Progress, Quiet
from services.reports.paper import write as as_pdf

FORMAT = "zhaoxian-person"
LEAST_PASSPHRASE = 8  # characters
INTERNAL = frozenset(
    {"evaluation", "score", "panel_decision", "comment", "task", "notification", "reveal", "not_same", "attestation"}
)
"""What colleagues note for each other."""
_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


@dataclass(frozen=True, slots=True)
class Dossier:
    """What was written."""

    path: Path
    rows: int
    files: int
    is_encrypted: bool


def export(
    session: Session,
    *,
    candidate: Key,
    path: Path,
    language: str = "zh",
    passphrase: str = "",
    with_assessments: bool = False,
    progress: Progress | None = None,
) -> Dossier:
    """Write the archive. That it went out is for the caller to record (`reveals.exported`), in an action.

    Raises `privacy.passphrase_short`, `file.cannot_write`, `NotFound`.
    """
    if passphrase and len(passphrase) < LEAST_PASSPHRASE:
        raise AppError("privacy.passphrase_short", least=LEAST_PASSPHRASE)
    people_on_file.living(session, candidate)
    watch = progress or Quiet()
    tables = gathered(session, candidate=candidate, with_assessments=with_assessments)
    members = {"data.json": _data(session, candidate, tables)}
    watch.step(1, 3, "dossier")
    report = paper(session, candidate=candidate, language=language, with_assessments=with_assessments)
    members["个人信息.pdf" if language.startswith("zh") else "personal-information.pdf"] = as_pdf(report)
    watch.step(2, 3, "dossier")
    files = _files(session, candidate, is_numbered=bool(passphrase))
    _write(path, {**members, **files}, passphrase)
    return Dossier(path, sum(map(len, tables.values())), len(files), bool(passphrase))


def gathered(session: Session, *, candidate: Key, with_assessments: bool = False) -> dict[str, list[dict[str, Any]]]:
    """All rows about a person, with what was merged into the record, by table."""
    people = records(session, candidate)
    found: dict[str, list[dict[str, Any]]] = {}
    own = Base.metadata.tables[Candidate.__tablename__]
    for table, column in ((own, own.c.id), *((t, t.c.candidate_id) for t in plan.below_candidates())):
        if table.name in INTERNAL and not with_assessments:
            continue
        rows = session.execute(select(table).where(column.in_(people)).order_by(table.c.id)).mappings().all()
        if rows:
            found[table.name] = [encoded(table, dict(row)) for row in rows]
    return found


def _data(session: Session, candidate: Key, tables: Mapping[str, Any]) -> bytes:
    organisation = session.scalar(select(Setting.value).where(Setting.code == "organisation"))
    data = {
        "format": FORMAT,
        "made_at": clock.now().astimezone(UTC).isoformat(),
        "organisation": organisation if isinstance(organisation, str) else "",
        "candidate": str(candidate),
        "tables": tables,
    }
    return json.dumps(data, ensure_ascii=False, indent=1).encode()


def _files(session: Session, candidate: Key, *, is_numbered: bool) -> dict[str, bytes]:
    """Originals under their own names; a second one of the same name is numbered.

    In a locked archive all are: names of members are not encrypted, and a file is often called after the person.
    """
    found: dict[str, bytes] = {}
    rows = session.scalars(
        select(Document)
        .options(*file_names.loaded(session))
        .where(Document.candidate_id.in_(records(session, candidate)))
        .order_by(Document.created_at)
    )
    for row in rows:
        name = _UNSAFE.sub("_", row.file_name) or "file"
        if is_numbered:
            name = f"{len(found) + 1:03d}{Path(name).suffix[:8]}"
        place, number = f"files/{name}", 2
        while place in found:
            place, number = f"files/{number}_{name}", number + 1
        found[place] = documents.bytes_of(session, row.sha256)
    return found


def _write(path: Path, members: Mapping[str, bytes], passphrase: str) -> None:
    target = io.BytesIO()
    if passphrase:
        with pyzipper.AESZipFile(target, "w", compression=zipfile.ZIP_DEFLATED, encryption=pyzipper.WZ_AES) as archive:
            archive.setpassword(passphrase.encode())
            for name, data in members.items():
                archive.writestr(name, data)
    else:
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as plain:
            for name, data in members.items():
                plain.writestr(name, data)
    try:
        atomic_file.write(path, target.getvalue())
    except OSError as error:
        raise AppError("file.cannot_write", name=path.name) from error
