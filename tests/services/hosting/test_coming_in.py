"""Coming to a host: with its certificate, an invitation that works once, a password; and out when removed."""

from __future__ import annotations

import socket
import ssl
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Candidate
from models.values import clock
from models.values.enums import Role
from services.access.logins import login_of
from services.errors import AppError
from services.hosting import certificate, engine, invitations, rights, wire
from services.hosting.home import DATABASE, HostHome, HostSettings
from services.server_workspace import connecting, invitation, link, opening, passwords
from services.use_cases import UseCase
from tests import factories
from tests.services.hosting.conftest import PASSWORD, Hosted, wait_for


def code_of(act: object, *arguments: object, **named: object) -> str:
    with pytest.raises(AppError) as caught:
        act(*arguments, **named)  # type: ignore[operator]
    return caught.value.code


def names(session: Session) -> list[str]:
    return list(session.scalars(select(Candidate.name)))


def test_an_invitation_sets_the_own_password_once(hosted: Hosted) -> None:
    file = hosted.folder / "once.zxinvite"
    person = invitations.found_or_entered(hosted.home, "周敏", [Role.RECRUITER])
    invitations.invite(hosted.home, person, file)
    path = invitation.accept(invitation.read(file), PASSWORD, folder=hosted.folder / "zhou")

    shared = opening.open_shared(path, PASSWORD)
    assert shared.account.name == "周敏"
    assert shared.account.person == person
    assert shared.account.roles == {"recruiter"}
    assert shared.account.organisation == "衡岳精密"
    shared.close()
    assert code_of(invitation.accept, invitation.read(file), "another horse battery", folder=hosted.folder) == (
        "server.invitation_used"
    )
    assert PASSWORD not in path.read_text()


def test_what_is_done_at_a_shared_workspace_is_there_for_the_next_one(hosted: Hosted) -> None:
    first = opening.open_shared(hosted.join(hosted.administrator), PASSWORD)
    with first.workspace.action(UseCase.CANDIDATE_CREATE) as session:
        factories.candidate(session, "曹永强")
    first.close()
    second = opening.open_shared(hosted.join(hosted.administrator), PASSWORD)
    with second.workspace.reading() as session:
        assert "曹永强" in names(session)
    second.close()


@pytest.mark.parametrize("database", ["postgres", "template1"])
def test_a_login_reaches_the_workspace_and_no_other_database(hosted: Hosted, database: str) -> None:
    """Leaks: a place to build in, and the whole server's statistics, to who passes the front on the host itself."""
    hosted.join(hosted.administrator)

    def into(name: str) -> None:
        psycopg.connect(
            host="127.0.0.1", port=hosted.home.settings.engine_port, dbname=name,
            user=login_of(hosted.administrator), password=PASSWORD, autocommit=True,
        ).close()  # fmt: skip

    into(DATABASE)
    with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
        into(database)
    with engine.superuser(hosted.home, "postgres") as raw:
        raw.execute("GRANT CONNECT ON DATABASE postgres, template1 TO PUBLIC")
    into(database)  # it was this that kept the login out
    rights.close_the_rest(hosted.home)
    with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
        into(database)


def test_a_wrong_password_says_so(hosted: Hosted) -> None:
    path = hosted.join(hosted.administrator)
    assert code_of(opening.open_shared, path, "wrong horse battery") == "server.wrong_password"


def test_an_invitation_that_is_over_is_told_without_asking_the_server(hosted: Hosted, tmp_path: Path) -> None:
    file = tmp_path / "old.zxinvite"
    found = invitations.invite(hosted.home, hosted.administrator, file)
    invitation.write(file, replace(found, until=clock.now() - timedelta(minutes=1)))
    assert code_of(invitation.read, file) == "server.invitation_expired"


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"[" * 9000, b'{"kind": "zhaoxian invitation", "format": 1}', b"\xff\xfe"]
)
def test_a_damaged_invitation_is_told_as_such(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "broken.zxinvite").write_bytes(data)
    assert code_of(invitation.read, tmp_path / "broken.zxinvite") == "server.link_damaged"


def test_another_computer_that_pretends_to_be_the_host_gets_no_password(hosted: Hosted, tmp_path: Path) -> None:
    path = hosted.join(hosted.administrator)
    other = HostHome(tmp_path / "other")
    other.folder.mkdir()
    other.keep(HostSettings(hosted.home.settings.workspace, "", "", 1, 1))
    pem = certificate.make(other, hosted.home.settings.tls_name)
    known = link.read(path)
    link.write(path, replace(known, certificate=pem))
    assert code_of(opening.open_shared, path, PASSWORD) == "server.other_certificate"


def test_the_address_may_change_the_certificate_counts(hosted: Hosted) -> None:
    path = hosted.join(hosted.administrator)
    port = hosted.home.settings.port
    link.write(path, replace(link.read(path), addresses=("203.0.113.9",)).at("localhost", port))
    opening.open_shared(path, PASSWORD).close()


def test_a_host_that_is_off_is_told_with_its_address(hosted: Hosted) -> None:
    path = hosted.join(hosted.administrator)
    link.write(path, replace(link.read(path), addresses=("127.0.0.1",), port=engine.free_port()))
    with pytest.raises(AppError) as caught:
        opening.open_shared(path, PASSWORD)
    assert caught.value.code == "server.unreachable"
    assert str(caught.value.params["where"]).startswith("127.0.0.1:")


def test_who_leaves_is_out_at_once(hosted: Hosted) -> None:
    person = invitations.found_or_entered(hosted.home, "孙桂香", [Role.RECRUITER])
    path = hosted.join(person)
    shared = opening.open_shared(path, PASSWORD)
    raw = connecting.connect(link.read(path), PASSWORD)
    invitations.remove(hosted.home, person)

    def is_cut() -> bool:
        try:
            raw.execute("SELECT 1")
        except psycopg.Error:
            return True
        return False

    wait_for(is_cut)
    raw.close()
    shared.close()
    assert code_of(opening.open_shared, path, PASSWORD) == "server.wrong_password"  # it says: or no access any more
    assert next(m.state for m in invitations.members(hosted.home) if m.person == person) == "removed"


def test_a_new_invitation_makes_the_old_password_worthless(hosted: Hosted) -> None:
    person = invitations.found_or_entered(hosted.home, "孟繁星", [Role.RECRUITER])
    path = hosted.join(person)
    hosted.join(person, "another horse battery")
    assert code_of(opening.open_shared, path, PASSWORD) == "server.wrong_password"


def test_the_own_password_is_changed_with_the_old_one(hosted: Hosted) -> None:
    person = invitations.found_or_entered(hosted.home, "何雨", [Role.RECRUITER])
    path = hosted.join(person)
    shared = opening.open_shared(path, PASSWORD)
    assert code_of(passwords.change, shared, "wrong horse battery", "fresh horse battery") == "server.wrong_password"
    passwords.change(shared, PASSWORD, "fresh horse battery")
    shared.workspace.engine.dispose()
    with shared.workspace.reading() as session:  # a new connection takes the new one
        assert names(session) is not None
    shared.close()
    assert code_of(opening.open_shared, path, PASSWORD) == "server.wrong_password"


# The wire, without the program


def raw_socket(hosted: Hosted) -> socket.socket:
    made = socket.create_connection(("127.0.0.1", hosted.home.settings.port), 10)
    made.settimeout(10)
    return made


def start_message(user: str, database: str = "zhaoxian", **more: str) -> bytes:
    words = {"user": user, "database": database, **more}
    body = (3 << 16).to_bytes(4) + b"".join(f"{k}\0{v}\0".encode() for k, v in words.items()) + b"\0"
    return (len(body) + 4).to_bytes(4) + body


def test_without_tls_nothing_is_answered_but_that(hosted: Hosted) -> None:
    with raw_socket(hosted) as wired:
        wired.sendall(start_message(login_of(hosted.administrator)))
        assert b"TLS only" in wired.recv(1000)
        assert wired.recv(1000) == b""


@pytest.mark.parametrize("is_direct", [True, False])
@pytest.mark.parametrize(
    "start",
    [
        start_message(engine.SUPERUSER),
        start_message(engine.owner_role("zhaoxian").removeprefix("zx_")),
        start_message("zx_somebody", "postgres"),
        start_message("zx_somebody", replication="true"),
    ],
    ids=["superuser", "no person", "another database", "replication"],
)
def test_only_people_and_only_the_workspace_are_let_through(hosted: Hosted, start: bytes, is_direct: bool) -> None:
    with encrypted(hosted, is_direct=is_direct) as wired:
        wired.sendall(start)
        answer = wired.recv(1000)
    assert answer[:1] == b"E"
    assert b"28000" in answer


@pytest.mark.parametrize("is_direct", [True, False])
def test_a_person_is_asked_for_the_password(hosted: Hosted, is_direct: bool) -> None:
    with encrypted(hosted, is_direct=is_direct) as wired:
        wired.sendall(start_message(login_of(hosted.administrator)))
        assert wired.recv(1000)[:1] == b"R"


def encrypted(hosted: Hosted, *, is_direct: bool) -> ssl.SSLSocket:
    context = ssl.create_default_context(cafile=str(hosted.home.certificate))
    context.set_alpn_protocols([wire.ALPN])
    wired = raw_socket(hosted)
    if not is_direct:
        wired.sendall((8).to_bytes(4) + wire.GSS_REQUEST.to_bytes(4))
        assert wired.recv(1) == b"N"
        wired.sendall((8).to_bytes(4) + wire.TLS_REQUEST.to_bytes(4))
        assert wired.recv(1) == b"S"
    return context.wrap_socket(wired, server_hostname=hosted.home.settings.tls_name)


def test_rubbish_at_the_door_ends_quietly(hosted: Hosted) -> None:
    for rubbish in (b"", b"\0", b"GET / HTTP/1.1\r\n\r\n", b"\0" * 8, b"\x16\x03\x01" + b"\0" * 50):
        with raw_socket(hosted) as wired:
            wired.sendall(rubbish)
            wired.shutdown(socket.SHUT_WR)
            while wired.recv(1000):
                pass
    with raw_socket(hosted) as wired:  # it still serves
        wired.sendall((8).to_bytes(4) + wire.TLS_REQUEST.to_bytes(4))
        assert wired.recv(1) == b"S"
