"""Originals in pieces: streamed with a limit on memory, fetched once for all pages, never for another login."""

from __future__ import annotations

import io
import os
import tempfile
import tracemalloc
from collections.abc import Iterator

import pytest
from sqlalchemy import event, update

from models.tables import ContentChunk, Document
from models.tables.document import CHUNK
from models.values.keys import Key
from services import documents, originals
from services.errors import AppError
from services.workspace import Workspace


@pytest.fixture(autouse=True)
def _nothing_held() -> Iterator[None]:
    originals.forget()
    yield
    originals.forget()


def _kept(workspace: Workspace, size: int) -> tuple[Key, bytes]:
    data = os.urandom(size)
    with workspace.action("document.add") as session:
        return documents.attach(session, data=data, file_name="a.pdf", candidate=None), data


def _fetches(workspace: Workspace) -> list[str]:
    seen: list[str] = []

    @event.listens_for(workspace.engine, "before_cursor_execute")
    def _note(_c: object, _k: object, statement: str, *_rest: object) -> None:
        if "content_chunk" in statement:
            seen.append(statement)

    return seen


def test_a_file_is_fetched_once_however_many_pages_are_drawn(workspace: Workspace):
    key, data = _kept(workspace, 3 * CHUNK + 5)
    seen = _fetches(workspace)
    for _page in range(5):
        with workspace.reading() as session:
            assert documents.content(session, document=key) == data
    assert len(seen) == 1


def test_a_large_file_is_saved_in_pieces_and_not_held_whole(workspace: Workspace):
    key, data = _kept(workspace, 40 * CHUNK)
    with workspace.reading() as session:
        sha256 = session.get_one(Document, key).sha256
    with tempfile.TemporaryFile() as target:
        tracemalloc.start()
        with workspace.reading() as session:
            assert originals.write_to(session, sha256, target) == len(data)
        _now, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        target.seek(0)
        assert target.read() == data
    assert peak < len(data) / 2


def test_a_changed_chunk_is_noticed_by_both_ways(workspace: Workspace):
    key, _ = _kept(workspace, 2 * CHUNK)
    with workspace.deriving() as session:
        session.execute(update(ContentChunk).where(ContentChunk.rank == 1).values(data=b"other"))
    with workspace.reading() as session:
        sha256 = session.get_one(Document, key).sha256
        for act in (
            lambda: originals.whole(session, sha256),
            lambda: originals.write_to(session, sha256, io.BytesIO()),
        ):
            with pytest.raises(AppError, match=r"document\.damaged"):
                act()


def test_what_is_held_stays_within_its_limit(workspace: Workspace, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(originals, "_held", originals._Held(5 * CHUNK))
    keys = [_kept(workspace, 2 * CHUNK)[0] for _ in range(3)]
    seen = _fetches(workspace)
    for key in (*keys, keys[2], keys[0]):
        with workspace.reading() as session:
            documents.content(session, document=key)
    assert len(seen) == 4, "the oldest was let go, the newest was held"
