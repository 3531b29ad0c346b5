"""Make a new workspace of the files of another: every row, every document, the history with its seals."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Table, insert, text

from models import journal
from models.migrations import EDITIONS
from models.tables import Base
from models.tables.document import CHUNK
from services import local_workspace
from services.errors import AppError
from services.exchange.codec import FILES, FORMAT, MANIFEST, TABLES, decoded, tables
from services.local_workspace import LocalWorkspace
from services.progress import Progress, Quiet
from services.vault.secret import Secret
from services.workspace import create_tables

_AT_ONCE = 1_000  # rows
_LONGEST_LINE = 64 * 1024 * 1024
_LARGEST_MANIFEST = 200 * 1024 * 1024


def make_workspace(
    source: Path, target: Path, *, secrets: Sequence[Secret], progress: Progress | None = None
) -> LocalWorkspace:
    """A workspace at `target` with everything that `source` holds: whole, or not at all.

    Raises `exchange.not_ours`, `exchange.newer`, `exchange.damaged`, and what making a workspace may raise.
    """
    watch = progress or Quiet()
    try:
        with zipfile.ZipFile(source) as archive:
            manifest = _manifest(archive, source.name)

            def prepare(engine: Engine) -> None:
                with engine.execution_options(begin="IMMEDIATE").begin() as connection:
                    create_tables(connection)
                    _fill(connection, _Source(archive, manifest, source.name), watch)

            return local_workspace.filled(target, secrets=secrets, prepare=prepare)
    except zipfile.BadZipFile as error:
        raise AppError("exchange.not_ours", name=source.name) from error
    except OSError as error:
        raise AppError("ledger.unreadable_file", name=source.name) from error


def _manifest(archive: zipfile.ZipFile, name: str) -> dict[str, Any]:
    try:
        if archive.getinfo(MANIFEST).file_size > _LARGEST_MANIFEST:
            raise AppError("exchange.not_ours", name=name)
        data: dict[str, Any] = json.loads(archive.read(MANIFEST))
    except (KeyError, ValueError) as error:
        raise AppError("exchange.not_ours", name=name) from error
    if data.get("format") != FORMAT or not isinstance(data.get("members"), dict):
        raise AppError("exchange.not_ours", name=name)
    if data.get("edition") not in EDITIONS:
        raise AppError("exchange.newer", name=name)
    return data


class _Source:
    """The members of an archive, each checked against the manifest while it is read."""

    def __init__(self, archive: zipfile.ZipFile, manifest: dict[str, Any], name: str) -> None:
        self._archive = archive
        self._members: dict[str, dict[str, Any]] = manifest["members"]
        self._name = name

    def has(self, member: str) -> bool:
        return member in self._members

    def files(self) -> list[str]:
        return sorted(name for name in self._members if name.startswith(f"{FILES}/"))

    def rows(self, table: Table) -> Iterator[dict[str, Any]]:
        """The rows of a table; `exchange.damaged` when they are not those that were written."""
        member = f"{TABLES}/{table.name}.jsonl"
        found = hashlib.sha256()
        try:
            with self._archive.open(member) as lines:
                while line := lines.readline(_LONGEST_LINE):
                    found.update(line)
                    yield decoded(table, json.loads(line))
        except (KeyError, ValueError, TypeError, zipfile.BadZipFile) as error:
            raise AppError("exchange.damaged", name=self._name, part=member) from error
        self._compare(member, found.hexdigest())

    def content(self, member: str) -> bytes:
        """The bytes of a document."""
        try:
            data = self._archive.read(member)
        except (KeyError, zipfile.BadZipFile) as error:
            raise AppError("exchange.damaged", name=self._name, part=member) from error
        digest = hashlib.sha256(data).hexdigest()
        self._compare(member, digest)
        if digest != member.partition("/")[2]:
            raise AppError("exchange.damaged", name=self._name, part=member)
        return data

    def _compare(self, member: str, digest: str) -> None:
        if self._members.get(member, {}).get("sha256") != digest:
            raise AppError("exchange.damaged", name=self._name, part=member)


def _fill(connection: Connection, source: _Source, progress: Progress) -> None:
    """Write the rows as they were: the journal's triggers rest, since its own rows come, too."""
    journal.drop(connection)
    connection.execute(text("PRAGMA defer_foreign_keys = ON"))
    all_tables = tables()
    for n, table in enumerate(all_tables):
        progress.step(n, len(all_tables), "import")
        if source.has(f"{TABLES}/{table.name}.jsonl"):
            _insert(connection, table, source.rows(table))
    files = source.files()
    for n, member in enumerate(files):
        progress.step(n, len(files), "files")
        _put_content(connection, member.partition("/")[2], source.content(member))
    if connection.execute(text("PRAGMA foreign_key_check")).first() is not None:
        raise AppError("exchange.damaged", name="", part="foreign keys")
    journal.install(connection)


def _insert(connection: Connection, table: Table, rows: Iterator[dict[str, Any]]) -> None:
    """Rows that name the same columns go together: what an older file leaves out gets the table's default."""
    waiting: list[dict[str, Any]] = []
    for row in rows:
        if waiting and (len(waiting) == _AT_ONCE or waiting[0].keys() != row.keys()):
            connection.execute(insert(table), waiting)
            waiting = []
        waiting.append(row)
    if waiting:
        connection.execute(insert(table), waiting)


def _put_content(connection: Connection, sha256: str, data: bytes) -> None:
    chunks = [data[at : at + CHUNK] for at in range(0, len(data), CHUNK)]
    content, chunk = Base.metadata.tables["content"], Base.metadata.tables["content_chunk"]
    connection.execute(insert(content), {"sha256": sha256, "size": len(data), "chunks": len(chunks)})
    for rank, part in enumerate(chunks):
        connection.execute(insert(chunk), {"sha256": sha256, "rank": rank, "data": part})
