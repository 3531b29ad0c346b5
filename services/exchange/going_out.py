"""Write a workspace as one .zip of JSON Lines and files. The result is NOT encrypted: it is asked for by a person."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

import resources
from models.migrations import HEAD
from models.tables import Content, Setting
from models.values import clock
from services import atomic_file, documents
from services.errors import AppError
from services.exchange.codec import FILES, FORMAT, MANIFEST, README, TABLES, encoded, tables
from services.progress import Progress, Quiet
from services.workspace import Workspace

_AT_ONCE = 2_000  # rows


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written."""

    path: Path
    rows: int
    files: int


class _Member:
    """One file of the archive as it is written: counted and hashed."""

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        self.name = name
        self._file = archive.open(name, "w", force_zip64=True)
        self._hash = hashlib.sha256()
        self.size = 0

    def write(self, data: bytes) -> None:
        self._file.write(data)
        self._hash.update(data)
        self.size += len(data)

    def close(self) -> dict[str, Any]:
        self._file.close()
        return {"sha256": self._hash.hexdigest(), "size": self.size}


def export(workspace: Workspace, *, path: Path, progress: Progress | None = None) -> Exported:
    """Everything as it is at this moment. Raises `file.cannot_write`; cancelled, it leaves nothing."""
    watch = progress or Quiet()
    part = path.with_name(path.name + ".part")
    try:
        with workspace.reading() as session, zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
            made = _write(session, archive, watch)
        atomic_file.sync(part)
        atomic_file.replace(part, path)
    except OSError as error:
        raise AppError("file.cannot_write", name=path.name) from error
    finally:
        part.unlink(missing_ok=True)
    return Exported(path, *made)


def _write(session: Session, archive: zipfile.ZipFile, progress: Progress) -> tuple[int, int]:
    members: dict[str, Any] = {}
    counts: dict[str, int] = {}
    all_tables = tables()
    for n, table in enumerate(all_tables):
        progress.step(n, len(all_tables), "export")
        member = _Member(archive, f"{TABLES}/{table.name}.jsonl")
        counts[table.name] = 0
        for row in _rows(session, table):
            line = json.dumps(encoded(table, row), ensure_ascii=False, separators=(",", ":"), sort_keys=True)
            member.write(line.encode() + b"\n")
            counts[table.name] += 1
        members[member.name] = {**member.close(), "rows": counts[table.name]}
    shas = list(session.scalars(select(Content.sha256).order_by(Content.sha256)))
    for n, sha256 in enumerate(shas):
        progress.step(n, len(shas), "files")
        member = _Member(archive, f"{FILES}/{sha256}")
        member.write(documents.bytes_of(session, sha256))
        members[member.name] = member.close()
    archive.writestr(README, resources.path("exchange", "README.md").read_text(encoding="utf-8"))
    archive.writestr(MANIFEST, json.dumps(_manifest(session, members, counts), ensure_ascii=False, indent=1))
    return sum(counts.values()), len(shas)


def _manifest(session: Session, members: dict[str, Any], counts: dict[str, int]) -> dict[str, Any]:
    name = session.scalar(select(Setting.value).where(Setting.code == "organisation"))
    return {
        "format": FORMAT,
        "edition": HEAD,
        "made_at": clock.now().astimezone(UTC).isoformat(),
        "organisation": name if isinstance(name, str) else "",
        "rows": counts,
        "members": members,
    }


def _rows(session: Session, table: Any) -> Iterator[Any]:
    """All rows, in the order of their keys, a portion at a time."""
    query = select(table).order_by(*table.primary_key.columns).execution_options(yield_per=_AT_ONCE)
    yield from session.execute(query).mappings()
