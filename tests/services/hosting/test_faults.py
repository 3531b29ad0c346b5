"""Between a seat and its host: a cut network, a killed server, another edition, two at once, a full disk."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import func, select

from models import migrations
from models.tables import Action, Candidate
from services import checks
from services.errors import AppError, ConnectionLost
from services.hosting import engine, upgrade
from services.hosting.front import Front
from services.hosting.home import DATABASE
from services.live.settling import outcome
from services.migrate import Chain
from services.server_workspace import link, opening
from services.server_workspace.opening import SharedWorkspace
from services.use_cases import UseCase
from services.workspace import Workspace
from tests import factories
from tests.services.hosting.cable import Cable, Cut, at_work
from tests.services.hosting.conftest import PASSWORD, Hosted, owned, power_cut, wait_for


@contextmanager
def over_a_cable(hosted: Hosted) -> Iterator[tuple[SharedWorkspace, Cable]]:
    """A seat whose front reaches the engine over a cable; what became of a lost commit is asked."""
    home = hosted.home
    path = hosted.join(hosted.administrator)
    cable = Cable(home.settings.engine_port)
    front = Front(home.certificate, home.key, engine.free_port(), cable.port, DATABASE, ("127.0.0.1",))
    link.write(path, replace(link.read(path), addresses=("127.0.0.1",), port=front.port))
    with at_work(front):
        shared = opening.open_shared(path, PASSWORD)
        shared.workspace.settle = partial(outcome, shared.workspace.engine)
        try:
            yield shared, cable
        finally:
            shared.close()
            cable.close()


def act(workspace: Workspace, name: str) -> None:
    with workspace.action(UseCase.CANDIDATE_CREATE) as session:
        factories.candidate(session, name)


def there(hosted: Hosted, prefix: str) -> set[str]:
    with owned(hosted.home) as workspace, workspace.reading() as session:
        return set(session.scalars(select(Candidate.name).where(Candidate.name.startswith(prefix))))


LOST = [
    *((words, where) for words in (b"BEGIN", b"INSERT INTO candidate (", b"sec.end_action") for where in Cut),
    (b"COMMIT", Cut.BEFORE),
    (b"COMMIT", Cut.WITHIN),
]
"""Cuts at which an act does not happen. Only a commit that got there whole is kept, answered or not."""


def test_a_cable_cut_at_every_point_of_an_act_loses_nothing_and_doubles_nothing(hosted: Hosted) -> None:
    with over_a_cable(hosted) as (shared, cable):
        kept = []
        for number, (words, where) in enumerate([*LOST, (b"COMMIT", Cut.AFTER)] * 2):
            act(shared.workspace, f"断{number:03}前")
            kept.append(f"断{number:03}前")
            cable.cut(words, where)
            is_kept = (words, where) not in LOST
            with nullcontext() if is_kept else pytest.raises(ConnectionLost, match=r"server\.connection_lost"):
                act(shared.workspace, f"断{number:03}中")
            assert cable.was_cut.is_set(), (words, where)
            kept += [f"断{number:03}中"] if is_kept else []
    with owned(hosted.home) as workspace:
        with workspace.reading() as session:
            found = session.scalars(select(Candidate.name).where(Candidate.name.startswith("断")))
            assert sorted(found) == sorted(kept)
        report = checks.check(workspace)
    assert report.is_fine, report


@pytest.mark.parametrize("where", Cut)
def test_a_cable_cut_where_something_ends_spoils_neither_the_answer_nor_the_reason(hosted: Hosted, where: Cut) -> None:
    """What was read is read; what was refused was refused for its own reason; the next one comes through."""
    with over_a_cable(hosted) as (shared, cable):
        cable.cut(b"ROLLBACK", where)
        with shared.workspace.reading() as session:
            assert session.scalar(select(func.count()).select_from(Action))
        assert cable.was_cut.is_set()
        cable.cut(b"ROLLBACK", where)
        with (
            pytest.raises(AppError, match=r"test\.refused"),
            shared.workspace.action(UseCase.CANDIDATE_CREATE) as session,
        ):
            factories.candidate(session, "收场")
            session.flush()
            raise AppError("test.refused")
        assert cable.was_cut.is_set()
        cable.cut(b"ROLLBACK", where)
        with pytest.raises(AppError, match=r"test\.refused"), shared.workspace.deriving() as session:
            session.scalar(select(func.count()).select_from(Action))
            raise AppError("test.refused")
        cable.cut(b"SELECT count", where)
        with pytest.raises(ConnectionLost), shared.workspace.reading() as session:
            session.scalar(select(func.count()).select_from(Candidate))
        with shared.workspace.reading() as session:
            assert session.scalar(select(func.count()).where(Candidate.name == "收场")) == 0


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
    with owned(hosted.home) as workspace:
        assert checks.check(workspace).is_fine


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
