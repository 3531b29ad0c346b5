"""Originals: kept once, whole, in pieces; damage is noticed; pages are drawn."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, select, update

from models.tables import Content, ContentChunk, Document, DocumentText
from models.tables.document import CHUNK, LARGEST
from services import candidates, documents, isolation
from services.errors import AppError, NotFound
from services.resumes.read import read
from services.workspace import Workspace
from tests.services.resumes import making


@pytest.fixture(autouse=True, scope="module")
def workers() -> Iterator[None]:
    yield
    isolation.shared().stop()


def test_a_file_is_kept_once_in_chunks_and_comes_back_whole(workspace: Workspace) -> None:
    data = os.urandom(2 * CHUNK + 17)
    with workspace.action("document.add") as session:
        first = documents.attach(session, data=data, file_name="a.pdf", candidate=None)
        second = documents.attach(session, data=data, file_name="b.pdf", candidate=None)
    with workspace.reading() as session:
        assert documents.content(session, document=first) == data
        assert documents.content(session, document=second) == data
        assert session.scalar(select(func.count()).select_from(Content)) == 1
        assert session.scalar(select(func.count()).select_from(ContentChunk)) == 3
        assert session.get_one(Document, first).size == len(data)


def test_a_file_over_the_limit_is_refused(local_workspace: Workspace) -> None:
    with pytest.raises(AppError) as caught, local_workspace.action("document.add") as session:
        documents.keep(session, data=bytes(LARGEST + 1))
    assert caught.value.code == "file.too_large"


def test_damage_is_noticed_instead_of_shown(local_workspace: Workspace) -> None:
    with local_workspace.action("document.add") as session:
        key = documents.attach(session, data=making.pdf(), file_name="a.pdf", candidate=None)
    with local_workspace.deriving() as session:
        session.execute(update(ContentChunk).values(data=b"something else"))
    with local_workspace.reading() as session, pytest.raises(AppError) as caught:
        documents.content(session, document=key)
    assert caught.value.code == "document.damaged"


def test_a_document_is_opened_with_its_text_and_drawn(local_workspace: Workspace, tmp_path: Path) -> None:
    data = making.pdf()
    with local_workspace.action("document.add") as session:
        person = candidates.create(session, name="周明远")
        key = documents.attach(session, data=data, file_name="周明远.pdf", candidate=person, read_as=read(data))
    with local_workspace.reading() as session:
        opened = documents.opened(session, document=key)
        assert opened.is_drawn
        assert "13761230918" in opened.read.text
        picture = documents.page_picture(session, document=key, number=0, width=240)
        assert len(picture.pixels) == picture.stride * picture.height
        (line,) = documents.of_candidate(session, candidate=person)
        assert (line.file_name, line.pages, line.size) == ("周明远.pdf", 1, len(data))
        copy = documents.save_copy(session, document=key, path=str(tmp_path / "copy.pdf"))
        assert Path(copy).read_bytes() == data
        with pytest.raises(AppError):
            documents.save_copy(session, document=key, path=str(tmp_path / "no" / "such" / "folder.pdf"))
        with pytest.raises(NotFound):
            documents.opened(session, document=person)


def test_places_of_an_earlier_reading_follow_their_words(local_workspace: Workspace) -> None:
    with local_workspace.action("document.add") as session:
        data = making.word(["电话：13912340567", "吴海燕"])
        key = documents.attach(session, data=data, file_name="a.docx", candidate=None, read_as=read(data))
    with local_workspace.deriving() as session:  # as an edition of the program read it that put the name first
        session.execute(update(DocumentText).values(words="吴海燕\n电话：13912340567"))
    with local_workspace.reading() as session:
        opened = documents.opened(session, document=key)
    place = opened.placed(0, 3)
    assert place is not None
    assert opened.read.text[slice(*place)] == "吴海燕"


def test_a_layout_survives_being_stored(local_workspace: Workspace) -> None:
    found = read(making.pdf())
    again = documents.from_layout(documents.as_layout(found))
    assert again.text == found.text
    start = found.text.index("13761230918")
    (before,), (after,) = found.spots(start, start + 11), again.spots(start, start + 11)
    assert abs(before.box.left - after.box.left) < 0.1
