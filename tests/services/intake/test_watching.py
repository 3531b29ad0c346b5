"""Folders whose new files come in by themselves: once, when they are whole, and without being touched."""

from __future__ import annotations

import os
import time
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from models.tables import IntakeItem
from services import journal
from services.errors import AppError
from services.intake import watching
from services.intake.receive import Received
from services.intake.watching import Sight
from services.workspace import Workspace
from tests.services.intake.test_arriving import mail, names
from tests.services.intake.test_intake import Desk, Watched
from tests.services.resumes import making


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    made = tmp_path / "inbox"
    made.mkdir()
    (made / "old.txt").write_text("姓名：从前人", encoding="utf-8")
    return made


def watch(workspace: Workspace, path: Path) -> Any:
    with workspace.action("settings") as session:
        return watching.watch(session, path=str(path))


def ready(workspace: Workspace, before: list[Sight]) -> tuple[list[Sight], list[Sight]]:
    """One look, as the program does it: what is to be taken, and what was seen."""
    with workspace.reading() as session:
        sights = watching.look(watching.paths_on(session))
        return watching.untaken(session, sights=watching.settled(sights, before)), sights


def aged(path: Path) -> None:
    """As if it had been written a minute ago."""
    os.utime(path, (time.time() - 60, time.time() - 60))


def test_a_new_file_is_taken_once_when_it_is_whole(workspace: Workspace, inbox: Path) -> None:
    watch(workspace, inbox)
    new = inbox / "周明远.pdf"
    original = making.pdf()
    new.write_bytes(original)
    (inbox / "应聘.eml").write_bytes(mail(("吴海燕.docx", making.word(["吴海燕", "电话：13912340567"]))))

    fresh, seen = ready(workspace, [])
    assert fresh == []  # nobody knows yet whether it is still being written
    fresh, seen = ready(workspace, seen)
    assert fresh == []  # it was written this very moment
    aged(new)
    aged(inbox / "应聘.eml")
    _, seen = ready(workspace, seen)
    fresh, seen = ready(workspace, seen)
    assert {Path(sight.path).name for sight in fresh} == {"周明远.pdf", "应聘.eml"}

    assert watching.take_in(Desk(workspace), Watched(), sights=fresh) == Received(read=2)

    assert ready(workspace, seen)[0] == []
    assert names(workspace) == ["吴海燕.docx", "周明远.pdf"]
    assert new.read_bytes() == original  # the file stays where it is, as it was


def test_a_file_that_grows_is_waited_for(local_workspace: Workspace, inbox: Path) -> None:
    watch(local_workspace, inbox)
    growing = inbox / "slow.txt"
    growing.write_bytes(b"a")
    aged(growing)
    _, seen = ready(local_workspace, [])
    growing.write_bytes(b"ab")
    aged(growing)
    assert ready(local_workspace, seen)[0] == []


def test_the_same_content_moved_or_saved_again_is_not_taken_twice(local_workspace: Workspace, inbox: Path) -> None:
    watch(local_workspace, inbox)
    first = inbox / "a.txt"
    first.write_text("姓名：周明远", encoding="utf-8")
    aged(first)
    watching.take_in(Desk(local_workspace), Watched(), sights=watching.look([str(inbox)])[:1])
    with local_workspace.action("test") as session:
        for item in session.scalars(select(IntakeItem)):
            item.state = "dropped"
    first.rename(inbox / "b.txt")

    done = watching.take_in(Desk(local_workspace), Watched(), sights=watching.look([str(inbox)]))

    assert done == Received(read=1)  # old.txt, which nobody had asked for before; b.txt is known
    assert names(local_workspace) == ["old.txt"]


def test_what_was_there_before_comes_when_somebody_asks(local_workspace: Workspace, inbox: Path) -> None:
    aged(inbox / "old.txt")
    watch(local_workspace, inbox)
    _, seen = ready(local_workspace, [])
    assert ready(local_workspace, seen)[0] == []
    with local_workspace.reading() as session:
        (folder,) = watching.folders(session)
    assert (folder.files, folder.is_on, folder.is_there) == (1, True, True)

    take_all = partial(watching.take_in_all, path=folder.path)

    assert take_all(Desk(local_workspace), Watched()) == Received(read=1)
    assert take_all(Desk(local_workspace), Watched()) == Received()


def test_folders_are_switched_forgotten_and_brought_back(workspace: Workspace, inbox: Path) -> None:
    key = watch(workspace, inbox)
    with workspace.reading() as session:
        (folder,) = watching.folders(session)
    with workspace.action("settings") as session:
        watching.switch(session, folder=key, seen=folder.version, is_on=False)
        assert watching.paths_on(session) == ()
    with workspace.action("settings") as session:
        watching.unwatch(session, folder=key, seen=folder.version + 1)
        action = session.info["action"]
    journal.undo(workspace, action)
    with workspace.reading() as session:
        assert [(f.path, f.is_on) for f in watching.folders(session)] == [(str(inbox), False)]


def test_a_folder_is_watched_once_and_on_its_own_computer(
    local_workspace: Workspace, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch(local_workspace, inbox)
    (inbox / "below").mkdir()
    refused = {inbox: "already", inbox / "below": "already", inbox.parent: "already", inbox / "x": "no_folder"}
    for path, code in refused.items():
        with pytest.raises(AppError) as caught:
            watch(local_workspace, path)
        assert caught.value.code == f"watch.{code}"
    monkeypatch.setattr(watching, "this_computer", lambda: "another")
    with local_workspace.reading() as session:
        assert watching.folders(session) == ()
