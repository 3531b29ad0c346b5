"""A host that asks for the certificates of people's computers, on the wire: none, another's, one that was withdrawn."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import errors

from desktop import host_command
from desktop.command_line import build_parser
from models.values.enums import Role
from services.errors import AppError
from services.hosting import engine, invitations
from services.hosting.pins import Pins, refusal
from services.server_workspace import certificates, connecting, link, opening, own_key
from services.server_workspace.asked import Asked
from services.server_workspace.opening import SharedWorkspace
from services.use_cases import UseCase
from services.vault import system_keyring
from tests.services.hosting.conftest import PASSWORD, Hosted, owned
from views.messages import sentence_of


def ask(hosted: Hosted, for_: Asked) -> None:
    with owned(hosted.home) as workspace, workspace.action(UseCase.SETTINGS) as session:
        certificates.ask(session, for_=for_)


@pytest.fixture(autouse=True)
def asked_no_more(hosted: Hosted) -> Iterator[None]:
    yield
    ask(hosted, Asked.OFF)


@pytest.fixture
def person(hosted: Hosted, request: pytest.FixtureRequest) -> Path:
    """The way of somebody new, whose computer this is."""
    return hosted.join(invitations.found_or_entered(hosted.home, f"证{request.node.name[:40]}", [Role.RECRUITER]))


def signed_in(path: Path) -> SharedWorkspace:
    shared = opening.open_shared(path, PASSWORD)
    shared.close()
    return shared


def code_of(path: Path) -> str:
    with pytest.raises(AppError) as caught:
        signed_in(path)
    assert caught.value.code not in sentence_of(caught.value.code, caught.value.params)
    return caught.value.code


class elsewhere:  # noqa: N801
    """Another computer of the same person, or a thief's with the password and the link: without the key."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
        self._patch, self._folder = monkeypatch, folder

    def __enter__(self) -> None:
        self._context = self._patch.context()
        self._context.__enter__().setenv("XDG_DATA_HOME", str(self._folder))

    def __exit__(self, *_: object) -> None:
        self._context.__exit__(None, None, None)


@pytest.fixture
def other_computer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> elsewhere:
    return elsewhere(monkeypatch, tmp_path / "other computer")


def test_the_password_alone_does_where_no_certificate_is_asked_for(
    hosted: Hosted, person: Path, other_computer: elsewhere
) -> None:
    signed_in(person)
    with other_computer:
        signed_in(person)
        assert not own_key.is_there(link.read(person))


@pytest.mark.parametrize("asked", [Asked.WANTED, Asked.REQUIRED])
def test_a_stolen_password_is_worth_nothing_without_the_computer(
    hosted: Hosted, person: Path, other_computer: elsewhere, asked: Asked
) -> None:
    """Leaks: everything that the person sees, to whoever has the link and looked over a shoulder."""
    ask(hosted, asked)
    signed_in(person)
    with other_computer:
        assert code_of(person) == "server.certificate_needed"


def test_a_new_invitation_lets_another_computer_in_and_the_first_stays(
    hosted: Hosted, person: Path, other_computer: elsewhere
) -> None:
    ask(hosted, Asked.REQUIRED)
    who = link.read(person).login
    key = next(m.person for m in invitations.members(hosted.home) if f"zx_{m.person.hex}" == who)
    with other_computer:
        signed_in(hosted.join(key))
    signed_in(person)  # the same password: what was typed for the invitation


def test_anothers_certificate_opens_no_other_login(hosted: Hosted, person: Path, tmp_path: Path) -> None:
    """Leaks: what a colleague sees, to a colleague who knows the password."""
    ask(hosted, Asked.REQUIRED)
    theirs = link.read(hosted.join(invitations.found_or_entered(hosted.home, "证件别人", [Role.RECRUITER])))
    given = connecting.parameters(link.read(person), PASSWORD)
    given |= own_key.parameters(theirs)
    with pytest.raises(psycopg.OperationalError, match="of another login"):
        psycopg.connect(**given)


def test_a_certificate_that_nobody_registered_does_not_come_through_the_handshake(hosted: Hosted, person: Path) -> None:
    """Forged: a certificate that bears the right login's name, signed with itself as all are."""
    ask(hosted, Asked.REQUIRED)
    own_key.made(link.read(person)).use()
    assert code_of(person) == "server.certificate_refused"


def test_a_withdrawn_computer_is_out_and_its_sessions_are_cut(hosted: Hosted, person: Path) -> None:
    ask(hosted, Asked.WANTED)
    shared = opening.open_shared(person, PASSWORD)
    with owned(hosted.home) as workspace, workspace.deriving() as session:
        known = certificates.known(session)
        (computer,) = [c for c in known.computers if c.person == shared.account.person]
        assert computer.fingerprint.count(" ") == 7
        assert certificates.withdraw(session, key=computer.key)
        assert not certificates.withdraw(session, key=computer.key)
    shared.close()
    assert code_of(person) == "server.certificate_refused"


def test_whoever_was_removed_has_no_certificate_left(hosted: Hosted, person: Path) -> None:
    who = opening.open_shared(person, PASSWORD)
    who.close()
    invitations.remove(hosted.home, who.account.person)
    with owned(hosted.home) as workspace, workspace.reading() as session:
        assert who.account.person not in {computer.person for computer in certificates.known(session).computers}


def test_a_computer_without_a_key_registers_at_its_first_sign_in_where_it_is_wanted(
    hosted: Hosted, person: Path, other_computer: elsewhere
) -> None:
    """Somebody from before certificates: the first computer that signs in is theirs, the next is not."""
    with engine.superuser(hosted.home) as raw:
        raw.execute("DELETE FROM sec.certificate")
    own_key.forget(link.read(person))
    ask(hosted, Asked.WANTED)
    signed_in(person)
    assert own_key.is_there(link.read(person))
    with other_computer:
        assert code_of(person) == "server.certificate_needed"


def test_the_invitation_itself_needs_no_certificate_also_on_a_computer_with_an_old_key(hosted: Hosted) -> None:
    ask(hosted, Asked.REQUIRED)
    key = invitations.found_or_entered(hosted.home, "证件新人", [Role.INTERVIEWER])
    path = hosted.join(key)
    signed_in(path)
    own_key.made(link.read(path)).use()  # a key that the server does not know
    signed_in(hosted.join(key))


def test_the_key_is_encrypted_with_a_word_of_the_keyring(
    hosted: Hosted, person: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: dict[str, str] = {}
    monkeypatch.setattr(system_keyring, "remember", lambda entry, word: kept.update({entry: word}) is None)
    monkeypatch.setattr(system_keyring, "recall", kept.get)
    ask(hosted, Asked.REQUIRED)
    key = invitations.found_or_entered(hosted.home, "证件钥匙", [Role.INTERVIEWER])
    path = hosted.join(key)
    signed_in(path)
    file = Path(own_key.parameters(link.read(path))["sslkey"])
    assert b"ENCRYPTED" in file.read_bytes()
    assert file.stat().st_mode & 0o077 == 0
    kept.clear()
    own_key._words.clear()
    assert code_of(path) == "server.certificate_refused"  # the file alone, on another computer


def test_who_requires_them_has_one(hosted: Hosted, person: Path) -> None:
    administrator = opening.open_shared(hosted.join(hosted.administrator), PASSWORD)
    with engine.superuser(hosted.home) as raw:
        raw.execute("DELETE FROM sec.certificate WHERE person = %s", (hosted.administrator,))
    with (
        pytest.raises(AppError, match=r"server\.certificate_own_first"),
        administrator.workspace.action(UseCase.SETTINGS) as session,
    ):
        certificates.ask(session, for_=Asked.REQUIRED)
    with administrator.workspace.action(UseCase.SETTINGS) as session:
        certificates.ask(session, for_=Asked.WANTED)
    administrator.close()


def test_a_person_sees_and_withdraws_only_their_own(hosted: Hosted, person: Path) -> None:
    """Leaks: who has which computers. Forged: a colleague locked out."""
    hosted.join(hosted.administrator)
    with connecting.connect(link.read(person), PASSWORD) as raw:
        rows = raw.execute("SELECT person, print FROM sec.certificates()").fetchall()
        assert {f"zx_{owner.hex}" for owner, _ in rows} == {link.read(person).login}
        with engine.superuser(hosted.home) as above:
            (theirs,) = above.execute(
                "SELECT print FROM sec.certificate WHERE person = %s", (hosted.administrator,)
            ).fetchall()[0]
        assert raw.execute("SELECT sec.withdraw_certificate(%s)", (theirs,)).fetchone() == (False,)
        for sql in (
            "SELECT * FROM sec.certificate",
            "DELETE FROM sec.certificate",
            "UPDATE sec.certificate SET pem = ''",
        ):
            with pytest.raises(errors.InsufficientPrivilege):
                raw.execute(sql.encode())


def test_what_is_no_certificate_locks_out_nobody_else(hosted: Hosted, person: Path) -> None:
    """Forged: a door that opens to nobody, by words in the place of a certificate."""
    ask(hosted, Asked.WANTED)
    path = hosted.join(hosted.administrator)
    with connecting.connect(link.read(person), PASSWORD) as raw:
        broken = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"
        raw.execute("SELECT sec.register_certificate(%s, '')", (broken,))
        with pytest.raises(errors.RaiseException):
            raw.execute("SELECT sec.register_certificate(%s, '')", ("x",))
        for number in range(20):
            raw.execute("SELECT sec.register_certificate(%s, '')", (f"{broken}{number}",))
        assert len(raw.execute("SELECT 1 FROM sec.certificates()").fetchall()) == 12
    signed_in(path)


def test_nothing_is_let_in_while_the_database_has_not_said_what_is_asked_for(
    hosted: Hosted, monkeypatch: pytest.MonkeyPatch
) -> None:
    pins = Pins(hosted.home)
    with monkeypatch.context() as silent:
        silent.setattr(engine, "superuser", lambda *_: (_ for _ in ()).throw(AppError("host.engine_silent")))
        assert refusal(pins, pins.now(), f"zx_{hosted.administrator.hex}", None)
    assert not refusal(pins, pins.now(), f"zx_{hosted.administrator.hex}", None)
    pins.close()


def test_the_commands(hosted: Hosted, person: Path, qapp: object) -> None:
    def told(*words: str) -> dict[str, object]:
        whole = ["host", "certificates", *words, "--folder", str(hosted.home.folder)]
        return host_command.host(build_parser().parse_args(whole)).data

    assert told("required")["asked"] == "required"
    found = told()
    assert found["asked"] == "required"
    computers = found["computers"]
    assert isinstance(computers, list)
    (own,) = [each for each in computers if each["login"] == link.read(person).login]
    assert told("--withdraw", own["key"])["withdrawn"] is True
    with pytest.raises(AppError, match=r"server\.no_such_certificate"):
        told("--withdraw", own["key"])
    assert code_of(person) == "server.certificate_refused"
