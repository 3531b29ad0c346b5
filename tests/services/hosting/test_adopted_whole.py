"""A workspace on somebody else's server, tended whole: over TLS, moved in, backed up, rehearsed, moved home."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import SimpleNamespace

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import select

from desktop import commands, host_command, host_elsewhere
from desktop.command_line import FINE, LOOK, Answer, build_parser
from models.tables import Candidate
from models.values.keys import new_key
from services import checks, local_workspace
from services.errors import AppError
from services.hosting import autostart, certificate, engine, nights, running
from services.hosting.front import Front
from services.hosting.home import HostHome
from services.local_workspace import LocalWorkspace
from services.moving import copying
from services.server_workspace import invitation, opening
from services.use_cases import UseCase
from services.vault.secret import Secret
from tests import factories
from tests.services.hosting.cable import at_work
from tests.services.hosting.conftest import PASSWORD, Hosted, wait_for
from tests.services.hosting.test_adopted import _cleared

WORD = "the owner's own word"


class Anybody(Front):
    """The TLS of a server of the office: unlike a host's front it lets everybody knock."""

    async def _admitted(self, reader: asyncio.StreamReader, *_: object) -> bytes | None:
        head = await reader.readexactly(4)
        return head + await reader.readexactly(int.from_bytes(head) - 4)


@dataclass
class Office:
    """A server with TLS, a database in it, and its owner, who is no superuser."""

    url: str
    ca: Path
    admin: psycopg.Connection
    database: str
    port: int

    def host(self, folder: Path, *words: str, ca: Path | None = None) -> Answer:
        whole = ["host", *words, "--url", self.url, "--ca", str(ca or self.ca), "--folder", str(folder)]
        return host_command.host(build_parser().parse_args(whole))


@contextmanager
def _with_tls(folder: Path, engine_port: int) -> Iterator[tuple[int, Path]]:
    home = HostHome(folder)
    certificate.make(home, "localhost")
    port = engine.free_port()
    with at_work(Anybody(home.certificate, home.key, port, engine_port, "", ("127.0.0.1",))):
        yield port, home.certificate


@pytest.fixture
def office(hosted: Hosted, open_folder: Path, tmp_path: Path, qapp: object) -> Iterator[Office]:
    """The engine of the tests' own host plays somebody else's server: passwords, and TLS before it."""
    name = f"office_{new_key().hex}"
    with engine.superuser(hosted.home, "postgres") as admin:
        role = sql.Identifier(name)
        admin.execute(sql.SQL("CREATE ROLE {} LOGIN CREATEROLE PASSWORD {}").format(role, WORD))
        admin.execute(sql.SQL("CREATE DATABASE {0} OWNER {0} TEMPLATE template0 ENCODING 'UTF8'").format(role))
        with _with_tls(tmp_path / "tls", hosted.home.settings.engine_port) as (port, ca):
            url = f"postgresql://{name}:{WORD.replace(' ', '%20')}@localhost:{port}/{name}"
            yield Office(url, ca, admin, name, port)
        _cleared(admin, name)


@pytest.fixture
def state(open_folder: Path) -> Path:
    """The folder of who tends it; the engine of a drill gets as far as it."""
    return open_folder / new_key().hex


@pytest.fixture
def local(tmp_path: Path) -> Iterator[LocalWorkspace]:
    secrets = [Secret.passphrase(PASSWORD)]
    path = tmp_path / "a.zhaoxian"
    made = local_workspace.create_workspace(path, secrets=secrets, organisation="衡岳精密", name="林晓雯")
    with made.workspace.action(UseCase.CANDIDATE_CREATE) as session:
        factories.candidate(session, "仝小满")
    yield made
    made.close()


def named(workspace: object) -> list[str]:
    with workspace.reading() as session:  # type: ignore[attr-defined]
        return list(session.scalars(select(Candidate.name).order_by(Candidate.name)))


@pytest.fixture(autouse=True)
def rehearsed(monkeypatch: pytest.MonkeyPatch) -> list[HostHome]:
    """The night's own drills are counted; the command's is a real one."""
    done: list[HostHome] = []
    monkeypatch.setattr(nights, "drill", SimpleNamespace(rehearse=done.append))
    return done


def test_over_tls_it_is_founded_tended_backed_up_and_rehearsed(
    office: Office, state: Path, tmp_path: Path, rehearsed: list[HostHome], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "first.zxinvite"
    other = HostHome(tmp_path / "other")
    certificate.make(other, "localhost")
    new = ("adopt", "--organisation", "衡岳精密", "--administrator", "林晓雯", "--invitation", str(file))
    with pytest.raises(AppError, match=r"adopt\.unknown_certificate"):
        office.host(state, *new, ca=other.certificate)
    founded = office.host(state, *new).data
    assert founded["recovery_key"] and not founded["hardened"]

    # People: the certificate travels with the invitation.
    path = invitation.accept(invitation.read(file), PASSWORD, folder=tmp_path / "home")
    shared = opening.open_shared(path, PASSWORD)
    with shared.workspace.action(UseCase.CANDIDATE_CREATE) as session:
        factories.candidate(session, "仝小满")
    second = str(tmp_path / "second.zxinvite")
    office.host(state, "invite", "殷考官", "--role", "interviewer", "--to", second)
    theirs = invitation.accept(invitation.read(Path(second)), PASSWORD, folder=tmp_path / "theirs")
    opening.open_shared(theirs, PASSWORD).close()
    states = {row["name"]: row["state"] for row in office.host(state, "people").data["people"]}
    assert states == {"林晓雯": "member", "殷考官": "member"}
    office.host(state, "remove", "殷考官")
    with pytest.raises(AppError, match=r"server\.(wrong_password|not_allowed)"):
        opening.open_shared(theirs, PASSWORD)

    # Nobody follows and nothing is backed up: it says so. Following mends both.
    before = office.host(state, "status")
    assert (before.code, before.data["wrong"]) == (LOOK, ["adopt.nobody_follows", "adopt.no_backups"])
    office.host(state, "follow", "--once")
    after = office.host(state, "status").data
    assert after["wrong"] == ["adopt.nobody_follows"] and after["last_backup"]
    assert rehearsed.count(HostHome(state)) == 1  # the host of the tests has nights of its own
    done = office.host(state, "restore-drill").data
    assert done["fine"] and int(str(done["rows"])) > 50
    assert not list(state.glob("apart-*"))
    with pytest.raises(AppError, match=r"host\.elsewhere"):
        running.start(HostHome(state))

    # The engine's own programs get the password, too, where libpq found it by itself.
    monkeypatch.setenv("PGPASSWORD", WORD)
    bare = replace(office, url=office.url.replace(":" + WORD.replace(" ", "%20"), ""))
    assert bare.url != office.url
    assert bare.host(state, "backup").data["backups"]

    # The backup alone, on any computer, with the key on paper, becomes a workspace file.
    backup = str(office.host(state, "backup", "--list").data["backups"][0]["file"])
    shared.close()
    assert "仝小满".encode() not in Path(backup).read_bytes()
    typed = f"{founded['recovery_key']}\n{PASSWORD}\n"
    home = opened_backup(backup, state / "again.zhaoxian", typed)
    assert named(home.workspace) == ["仝小满"]
    assert checks.check(home.workspace).is_fine
    home.close()


def opened_backup(backup: str, path: Path, typed: str) -> LocalWorkspace:
    """`host open-backup`, with what a person would have piped in."""
    import io
    import sys

    words = ["host", "open-backup", backup, str(path), "--recovery-key-stdin", "--passphrase-stdin"]
    with pytest.MonkeyPatch.context() as piped:
        piped.setattr(sys, "stdin", io.StringIO(typed))
        host_command.host(build_parser().parse_args(words))
    return local_workspace.open_workspace(path, Secret.passphrase(PASSWORD))


def test_a_workspace_moves_in_breaks_moves_again_and_comes_home(
    office: Office, state: Path, local: LocalWorkspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    @contextmanager
    def opened(*_: object, **__: object) -> Iterator[LocalWorkspace]:
        yield local

    def there() -> int:
        with psycopg.connect(office.url, sslmode="verify-full", sslrootcert=str(office.ca)) as raw:
            (count,) = raw.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone() or (0,)
        return int(count)

    monkeypatch.setattr(host_elsewhere, "opened_file", opened)
    file = tmp_path / "first.zxinvite"
    into = ("move-in", "--invitation", str(file))
    with monkeypatch.context() as failing:
        failing.setattr(copying, "renew_epoch", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        failing.setattr("services.moving.to_server.renew_epoch", copying.renew_epoch)
        with pytest.raises(KeyboardInterrupt):
            office.host(state, *into)
    assert (there(), file.exists()) == (0, False)  # stopped at the very end: as it was before

    moved = office.host(state, *into).data
    assert moved["rows"] and moved["recovery_key"] and not moved["was_there"]
    path = invitation.accept(invitation.read(file), PASSWORD, folder=tmp_path / "home")
    shared = opening.open_shared(path, PASSWORD)
    assert (shared.account.name, named(shared.workspace)) == ("林晓雯", ["仝小满"])
    with shared.workspace.action(UseCase.CANDIDATE_CREATE) as session:
        factories.candidate(session, "曹永强")
    out = ("move-out", str(tmp_path / "b.zhaoxian"), "--passphrase-stdin")
    monkeypatch.setattr(commands, "new_passphrase", lambda _: PASSWORD)
    with pytest.raises(AppError, match=r"adopt\.people_there"):
        office.host(state, *out)
    assert len(named(shared.workspace)) == 2  # and they work on
    shared.close()

    office.host(state, *out)
    home = local_workspace.open_workspace(tmp_path / "b.zhaoxian", Secret.passphrase(PASSWORD))
    assert sorted(named(home.workspace)) == ["仝小满", "曹永强"]
    assert checks.check(home.workspace).is_fine
    home.close()
    with pytest.raises(AppError, match=r"server\.not_allowed"):
        opening.open_shared(path, PASSWORD)
    with pytest.raises(AppError, match=r"adopt\.moved_out"):
        office.host(state, "follow", "--once")


def test_following_starts_with_the_computer_and_is_told_to_stop(
    office: Office, state: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.host(state, "adopt", "--organisation", "衡", "--administrator", "林", "--invitation", str(tmp_path / "i"))
    monkeypatch.setattr(autostart, "path_of", lambda service, _=None: tmp_path / f"{service.name}.service")
    monkeypatch.setattr(autostart, "_ran", lambda *_: False)
    written = Path(str(office.host(state, "autostart").data["file"])).read_text()
    assert WORD not in written and '"follow"' in written and str(state) in written
    assert (state / "secrets.json").stat().st_mode & 0o077 == 0

    # What the unit runs: no password in it, none asked for.
    line = written.split('"host" ')[1].splitlines()[0]
    words = ["host", *(word.strip('"') for word in line.split('" "'))]
    thread = threading.Thread(target=host_command.host, args=(build_parser().parse_args(words),))
    thread.start()
    wait_for(lambda: bool(running.said_by(HostHome(state)).get("is_open")))
    found = office.host(state, "status")
    assert found.data["followed"]
    host_command.host(SimpleNamespace(act="stop", folder=state, url=None))  # type: ignore[arg-type]
    thread.join(60)
    assert not thread.is_alive()
    office.host(state, "autostart", "--off")
    assert not HostHome(state).has_secret("owner")
    assert found.code in (FINE, LOOK)
