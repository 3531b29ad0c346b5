"""Between a seat and its host: a cut network, a killed server, another edition, two at once, a full disk."""

from __future__ import annotations

import random
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import func, select

from models import migrations
from models.tables import Action, Candidate
from services import checks
from services.errors import AppError, ConnectionLost
from services.hosting import engine, upgrade
from services.migrate import Chain
from services.server_workspace import link, opening
from services.server_workspace.opening import SharedWorkspace
from services.use_cases import UseCase
from services.workspace import Workspace
from tests import factories
from tests.services.hosting.conftest import PASSWORD, Hosted, power_cut, wait_for


class Cable:
    """A proxy that can be pulled out: what passes through it is cut, and nobody gets in meanwhile."""

    def __init__(self, port: int) -> None:
        self._target = port
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = self._listening.getsockname()[1]
        self._open: list[socket.socket] = []
        self.is_cut = False
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listening.accept()
            except OSError:
                return
            if self.is_cut:
                client.close()
                continue
            server = socket.create_connection(("127.0.0.1", self._target))
            self._open += [client, server]
            for source, target in ((client, server), (server, client)):
                threading.Thread(target=self._carry, args=(source, target), daemon=True).start()

    def _carry(self, source: socket.socket, target: socket.socket) -> None:
        try:
            while data := source.recv(65_536):
                target.sendall(data)
            target.shutdown(socket.SHUT_WR)
        except OSError:
            return

    def pull(self) -> None:
        self.is_cut = True
        for end in self._open:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()
        self._open.clear()

    def plug_in(self) -> None:
        self.is_cut = False

    def close(self) -> None:
        self._listening.close()
        self.pull()


@contextmanager
def over_a_cable(hosted: Hosted) -> Iterator[tuple[SharedWorkspace, Cable]]:
    path = hosted.join(hosted.administrator)
    cable = Cable(hosted.home.settings.port)
    link.write(path, replace(link.read(path), addresses=("127.0.0.1",), port=cable.port))
    shared = opening.open_shared(path, PASSWORD)
    try:
        yield shared, cable
    finally:
        shared.close()
        cable.close()


def act(workspace: Workspace, name: str) -> None:
    with workspace.action(UseCase.CANDIDATE_CREATE) as session:
        factories.candidate(session, name)


def there(hosted: Hosted, prefix: str) -> set[str]:
    made = engine.owner_engine(hosted.home)
    try:
        with Workspace(made).reading() as session:
            return set(session.scalars(select(Candidate.name).where(Candidate.name.startswith(prefix))))
    finally:
        made.dispose()


def test_a_cable_pulled_at_random_loses_nothing_and_doubles_nothing(hosted: Hosted) -> None:
    chance = random.Random(6)
    committed: set[str] = set()
    doubtful: set[str] = set()
    with over_a_cable(hosted) as (shared, cable):
        for number in range(600):
            if number > 60 and len(doubtful) > 2:  # whether an act is met by the cut is chance
                break
            name = f"断{number:03}"
            timer = threading.Timer(chance.random() * 0.02, cable.pull)
            if chance.random() < 0.2:
                timer.start()
            try:
                act(shared.workspace, name)
                committed.add(name)
            except ConnectionLost:
                doubtful.add(name)
            if timer.ident is not None:
                timer.join()  # pulled out whole, before it is plugged in again
                cable.plug_in()
    found = there(hosted, "断")
    assert committed <= found <= committed | doubtful
    assert len(doubtful) > 2
    made = engine.owner_engine(hosted.home)
    with Workspace(made).reading() as session:
        rows = session.scalar(select(func.count()).select_from(Candidate).where(Candidate.name.startswith("断")))
        assert rows == len(found)
    report = checks.check(Workspace(made))
    made.dispose()
    assert report.is_fine, report


def test_a_server_that_is_killed_comes_back_with_all_that_was_committed(hosted: Hosted) -> None:
    shared = opening.open_shared(hosted.join(hosted.administrator), PASSWORD)
    committed: set[str] = set()
    doubtful: set[str] = set()
    for number in range(40):
        name = f"杀{number:03}"
        if number == 9:
            power_cut(hosted.home)  # before an act
        try:
            with shared.workspace.action(UseCase.CANDIDATE_CREATE) as session:
                factories.candidate(session, name)
                session.flush()
                if number == 27:
                    power_cut(hosted.home)  # in the middle of one
            committed.add(name)
        except (ConnectionLost, AppError):
            doubtful.add(name)
            wait_for(lambda: is_reached(shared))
    wait_for(lambda: is_reached(shared))
    shared.close()
    found = there(hosted, "杀")
    assert committed <= found <= committed | doubtful
    assert "杀027" in doubtful - found
    assert len(committed) > 20
    made = engine.owner_engine(hosted.home)
    assert checks.check(Workspace(made)).is_fine
    made.dispose()


def is_reached(shared: SharedWorkspace) -> bool:
    try:
        with shared.workspace.reading() as session:
            return session.scalar(select(func.count()).select_from(Action)) is not None
    except (ConnectionLost, AppError):
        return False


@pytest.mark.parametrize(("edition", "code"), [("9999", "server.newer"), (migrations.EDITIONS[0], "server.older")])
def test_another_edition_is_told_with_who_has_to_act(hosted: Hosted, edition: str, code: str) -> None:
    path = hosted.join(hosted.administrator)
    made = engine.owner_engine(hosted.home)
    try:
        with made.begin() as connection:
            migrations.stamp(connection, edition)
        with pytest.raises(AppError) as caught:
            opening.open_shared(path, PASSWORD)
        assert caught.value.code == code
        assert caught.value.params["name"] == "衡岳精密"
    finally:
        with made.begin() as connection:
            migrations.stamp(connection)
        made.dispose()
    opening.open_shared(path, PASSWORD).close()


def test_two_administrators_do_not_bring_it_up_to_date_at_once(hosted: Hosted) -> None:
    with engine.superuser(hosted.home) as other:
        other.execute("SELECT pg_advisory_lock(%s)", (upgrade.LOCK,))
        with pytest.raises(AppError, match=r"host\.upgrade_runs"):
            upgrade.bring_up_to_date(hosted.home)
    assert not upgrade.bring_up_to_date(hosted.home)  # nothing to do


def test_a_newer_database_is_left_alone_by_an_older_host(hosted: Hosted) -> None:
    with pytest.raises(AppError, match=r"workspace\.newer"):
        upgrade.bring_up_to_date(hosted.home, chain=Chain(editions=migrations.EDITIONS[:-1]))


def test_a_full_disk_on_the_host_says_so_and_nothing_is_half(hosted: Hosted, tmp_path: Path) -> None:
    """The engine's own word for it, as it comes over the wire."""
    shared = opening.open_shared(hosted.join(hosted.administrator), PASSWORD)
    with engine.superuser(hosted.home) as raw:
        raw.execute("""CREATE FUNCTION public.zx_test_full() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION USING ERRCODE = '53100', MESSAGE = 'No space left'; END $$""")
        raw.execute("CREATE TRIGGER zx_test_full AFTER INSERT ON candidate EXECUTE FUNCTION public.zx_test_full()")
        try:
            with pytest.raises(AppError, match=r"server\.disk_full"):
                act(shared.workspace, "满001")
        finally:
            raw.execute("DROP TRIGGER zx_test_full ON candidate; DROP FUNCTION public.zx_test_full()")
    assert there(hosted, "满") == set()
    act(shared.workspace, "满002")
    shared.close()
    assert there(hosted, "满") == {"满002"}
