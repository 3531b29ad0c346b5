"""A workspace in a database of a server that somebody else runs: founded, refused, followed."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import make_url, select

from desktop import host_command
from desktop.command_line import build_parser
from models.access.names import Names
from models.tables import Candidate
from models.values.enums import Role
from models.values.keys import new_key
from services.errors import AppError
from services.hosting import adopted, attending
from services.hosting.elsewhere import Elsewhere as Place
from services.hosting.home import HostHome
from services.organisation import people
from services.privacy import erasing, tombstones
from services.server_workspace import connecting, invitation, link, members, opening
from services.use_cases import UseCase
from services.workspace import Workspace
from tests import factories
from tests.services.hosting.conftest import PASSWORD, Hosted, wait_for
from views.messages import sentence_of

_LOGINS = """SELECT m.rolname FROM pg_auth_members a JOIN pg_roles m ON m.oid = a.member
  JOIN pg_roles g ON g.oid = a.roleid WHERE g.rolname = %s AND length(m.rolname) = 35"""


@dataclass
class Elsewhere:
    """An empty database, and its owner, who is no superuser."""

    database: str
    owner: str
    socket: str
    raw: psycopg.Connection  # the server's superuser, in this database

    @property
    def url(self) -> str:
        return f"postgresql://{self.owner}@/{self.database}?host={self.socket}"

    def do(self, words: str) -> None:
        self.raw.execute(words.encode())

    @property
    def way(self) -> link.ServerLink:
        return adopted.owners_way(self.url, may_be_clear=True)[0]

    def place(self, folder: Path) -> Place:
        return Place(self.way, "", HostHome(folder))

    def found(self, file: Path) -> adopted.Adopted:
        return adopted.adopt(self.way, "", organisation="衡岳精密", administrator="林晓雯", file=file)

    def names(self) -> list[str]:
        """Whatever is there, and this database's roles."""
        ours = f"zx_{Names.of(self.database).mark}%"
        rows = self.raw.execute(adopted._FOREIGN.replace("LIMIT 1", "").encode()).fetchall()
        rows += self.raw.execute("SELECT rolname FROM pg_roles WHERE rolname LIKE %s", (ours,)).fetchall()
        return [name for (name,) in rows]


@pytest.fixture
def elsewhere(postgres_server: str) -> Iterator[Elsewhere]:
    url = make_url(postgres_server)
    socket = str(url.query["host"])
    name = f"somebody_{new_key().hex}"
    login = {"host": socket, "user": url.username or "postgres", "autocommit": True}
    with psycopg.connect(dbname="postgres", **login) as admin:  # type: ignore[arg-type]
        admin.execute(sql.SQL("CREATE ROLE {} LOGIN CREATEROLE").format(sql.Identifier(name)))
        admin.execute(
            sql.SQL("CREATE DATABASE {0} OWNER {0} TEMPLATE template0 ENCODING 'UTF8'").format(sql.Identifier(name))
        )
        with psycopg.connect(dbname=name, **login) as raw:  # type: ignore[arg-type]
            yield Elsewhere(name, name, socket, raw)
        _cleared(admin, name)


def _cleared(admin: psycopg.Connection, name: str) -> None:
    names = Names.of(name)
    people = admin.execute(_LOGINS.encode(), (names.guest,)).fetchall()
    admin.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))
    for role in (*(login for (login,) in people), *reversed(names.everyone), name):
        if admin.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", (role,)).fetchone():
            admin.execute(sql.SQL("DROP OWNED BY {} CASCADE").format(sql.Identifier(role)))
            admin.execute(sql.SQL("DROP ROLE {}").format(sql.Identifier(role)))


def test_people_come_in_work_invite_and_see_only_theirs(elsewhere: Elsewhere, tmp_path: Path) -> None:
    made = elsewhere.found(tmp_path / "first.zxinvite")
    assert not made.is_hardened
    path = invitation.accept(invitation.read(tmp_path / "first.zxinvite"), PASSWORD, folder=tmp_path / "home")
    shared = opening.open_shared(path, PASSWORD)
    assert (shared.account.name, shared.account.organisation) == ("林晓雯", "衡岳精密")
    assert shared.workspace.is_seat
    with shared.workspace.action(UseCase.CANDIDATE_CREATE) as session:
        factories.candidate(session, "仝小满")
        colleague = people.found_or_added(session, "殷考官", [Role.INTERVIEWER])
    with shared.workspace.deriving() as session:
        members.invite(session, person=colleague, link=shared.link, path=tmp_path / "2.zxinvite", secret="x" * 24)
    theirs = invitation.accept(invitation.read(tmp_path / "2.zxinvite"), PASSWORD, folder=tmp_path / "there")
    second = opening.open_shared(theirs, PASSWORD)
    with second.workspace.reading() as session:
        assert session.scalars(select(Candidate.name)).all() == []
    second.close()

    # Somebody has to follow: the search finds nobody before, and nothing is sealed.
    derived = b"SELECT (SELECT count(*) FROM seal) > 0, (SELECT count(*) FROM candidate_search WHERE people <> '') > 0"
    assert elsewhere.raw.execute(derived).fetchone() == (False, False)
    attending.attend(elsewhere.place(tmp_path / "state"), is_once=True)
    assert elsewhere.raw.execute(derived).fetchone() == (True, True)
    shared.close()


def test_following_outlives_a_server_that_goes_away(
    elsewhere: Elsewhere, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attending, "_AGAIN_S", 0.1)
    elsewhere.found(tmp_path / "first.zxinvite")
    told = threading.Event()
    place = elsewhere.place(tmp_path / "state")
    thread = threading.Thread(target=attending.attend, args=(place,), kwargs={"is_told": told.is_set})
    thread.start()

    def seals() -> int:
        (count,) = elsewhere.raw.execute("SELECT count(*) FROM seal").fetchone() or (0,)
        return int(count)

    try:
        wait_for(lambda: seals() > 0)
        cut = b"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s"
        elsewhere.raw.execute(cut, (elsewhere.owner,))
        before = seals()
        workspace = Workspace(adopted.engine_of(elsewhere.way, ""))
        with workspace.action(UseCase.CANDIDATE_CREATE) as session:
            factories.candidate(session, "仝小满")
        workspace.close()
        wait_for(lambda: seals() > before)
        held = b"SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND objid = %s AND granted"
        wait_for(lambda: bool(elsewhere.raw.execute(held, (adopted.LOCK,)).fetchone()))
        with pytest.raises(AppError, match=r"adopt\.busy"):
            attending.attend(place, is_once=True)  # a second one would ring each reminder twice
    finally:
        told.set()
        thread.join(30)
    assert not thread.is_alive()


def test_who_was_erased_is_forgotten_again_when_an_older_copy_comes_back(elsewhere: Elsewhere, tmp_path: Path) -> None:
    made = elsewhere.found(tmp_path / "first.zxinvite")
    engine = adopted.engine_of(elsewhere.way, "")
    workspace = Workspace(engine)
    with workspace.action(UseCase.CANDIDATE_CREATE) as session:
        person, other = factories.candidate(session, "仝小满").id, factories.candidate(session, "曹永强").id
    erasing.erase(workspace, candidates=[person])
    attending.attend(elsewhere.place(tmp_path / "state"), is_once=True)
    assert tombstones.read([tmp_path / "state"], made.workspace).people == {person}
    # As after the restore of a backup in which the other one still is.
    known = tombstones.Tombstones({new_key(): frozenset({other})})
    tombstones.write([tmp_path / "state"], made.workspace, known)
    attending.attend(elsewhere.place(tmp_path / "state"), is_once=True)
    with workspace.reading() as session:
        assert session.get_one(Candidate, other).merged_into_id == other
    workspace.close()


def code_of(elsewhere: Elsewhere, file: Path) -> str:
    """The code of the refusal, which has a sentence; and nothing was made, and no file left."""
    before = elsewhere.names()
    with pytest.raises(AppError) as caught:
        elsewhere.found(file)
    assert elsewhere.names() == before
    assert not file.exists()
    assert caught.value.code not in sentence_of(caught.value.code, caught.value.params)
    return caught.value.code


def test_what_fails_when_all_was_made_leaves_the_server_as_it_was(
    elsewhere: Elsewhere, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        assert len(elsewhere.names()) > 50
        raise AppError("file.cannot_write")

    file = tmp_path / "x.zxinvite"
    with monkeypatch.context() as failing:
        failing.setattr(members, "invite", full)
        assert code_of(elsewhere, file) == "file.cannot_write"
    everybody = b"SELECT has_database_privilege('public', current_database(), 'CONNECT')"
    assert elsewhere.raw.execute(everybody).fetchone() == (True,)
    elsewhere.found(file)  # and it can be tried again
    assert elsewhere.raw.execute(everybody).fetchone() == (False,)


def test_what_is_refused_leaves_the_server_as_it_was(elsewhere: Elsewhere, tmp_path: Path) -> None:
    file = tmp_path / "x.zxinvite"
    assert code_of(elsewhere, tmp_path / "no such folder" / "x") == "file.cannot_write"
    elsewhere.do(f'ALTER ROLE "{elsewhere.owner}" NOCREATEROLE')
    assert code_of(elsewhere, file) == "adopt.may_not_create_roles"
    elsewhere.do(f'ALTER ROLE "{elsewhere.owner}" CREATEROLE')
    elsewhere.do("CREATE TABLE orders (id int)")
    assert code_of(elsewhere, file) == "adopt.not_empty"
    elsewhere.do("DROP TABLE orders; CREATE SCHEMA shop; CREATE FUNCTION shop.f() RETURNS int LANGUAGE sql RETURN 1")
    assert code_of(elsewhere, file) == "adopt.not_empty"
    elsewhere.do("DROP SCHEMA shop CASCADE")
    elsewhere.do(f'ALTER DATABASE "{elsewhere.database}" OWNER TO CURRENT_USER')
    assert code_of(elsewhere, file) == "adopt.not_owner"
    elsewhere.do(f'ALTER DATABASE "{elsewhere.database}" OWNER TO "{elsewhere.owner}"')
    with adopted.alone(elsewhere.way, ""):
        assert code_of(elsewhere, file) == "adopt.busy"
    elsewhere.found(file)
    assert code_of(elsewhere, tmp_path / "again") == "adopt.not_empty"


@pytest.mark.parametrize(
    ("url", "is_allowed", "code"),
    [
        ("not an address", False, "adopt.url_unreadable"),
        ("postgresql://owner@/people", False, "adopt.url_unreadable"),
        ("postgresql://owner@server", False, "adopt.url_unreadable"),
        ("postgresql://owner@server:x/people", False, "adopt.url_unreadable"),
        ("postgresql://owner@127.0.0.1/people", False, "adopt.clear"),
        ("postgresql://owner@localhost/people", False, "adopt.clear"),
        ("postgresql://owner@server/people", True, "adopt.not_here"),
        ("postgresql://owner@127.0.0.1.example.com/people", True, "adopt.not_here"),
    ],
)
def test_an_address_that_proves_nothing_is_refused(url: str, is_allowed: bool, code: str) -> None:
    with pytest.raises(AppError) as caught:
        adopted.owners_way(url, may_be_clear=is_allowed)
    assert caught.value.code == code


def test_a_server_elsewhere_has_to_prove_itself() -> None:
    way, password = adopted.owners_way("postgresql://owner:word@db.example.com:6432/people?sslmode=disable")
    given = connecting.parameters(way, password)
    assert (given["host"], given["port"], given["sslmode"], given["sslrootcert"], password) == (
        "db.example.com", 6432, "verify-full", "system", "word",
    )  # fmt: skip
    way, _ = adopted.owners_way("postgresql://owner@localhost/people", authority="-----BEGIN CERTIFICATE-----")
    assert connecting.parameters(way, "")["sslmode"] == "verify-full"


def test_a_server_without_tls_is_told_nothing(hosted: Hosted) -> None:
    """The engine of a host speaks no TLS itself: as any such server does, it gets no password."""
    port = hosted.home.settings.engine_port
    way, _ = adopted.owners_way(f"postgresql://postgres@localhost:{port}/x", authority="-----BEGIN CERTIFICATE-----")
    with pytest.raises(AppError) as caught, adopted.alone(way, "word"):
        pass
    assert caught.value.code in {"server.without_tls", "adopt.unknown_certificate"}


def test_an_old_server_is_refused() -> None:
    adopted.require_version(160_000)
    with pytest.raises(AppError, match=r"adopt\.too_old"):
        adopted.require_version(150_013)


def test_the_commands(elsewhere: Elsewhere, tmp_path: Path, qapp: object) -> None:
    def told(*words: str) -> dict[str, object]:
        whole = ["host", *words, "--url", elsewhere.url, "--insecure-local", "--folder", str(tmp_path / "state")]
        return host_command.host(build_parser().parse_args(whole)).data

    with pytest.raises(AppError, match=r"server\.no_workspace"):
        told("follow", "--once")
    file = tmp_path / "first.zxinvite"
    new = ("adopt", "--organisation", "衡岳精密", "--administrator", "林晓雯", "--invitation", str(file))
    data = told(*new)
    assert (data["invitation"], data["hardened"]) == (str(file), False)
    with pytest.raises(AppError, match=r"adopt\.file_there"):
        told(*new)
    assert told("follow", "--once", "--upgrade") == {"upgraded": False, "followed": True}
    elsewhere.do("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(AppError, match=r"server\.newer"):
        told("follow", "--once")
    kept = "".join(p.read_text() for p in (tmp_path / "state").rglob("*.json"))
    assert elsewhere.url not in kept and '"owner"' not in kept
