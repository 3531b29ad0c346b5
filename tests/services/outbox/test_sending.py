"""Mail against a real server: none twice, none lost, whatever the server and the computer do."""

from __future__ import annotations

import asyncio
import os
import signal
import smtplib
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.header import decode_header, make_header
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from sqlalchemy import select, update

from models.tables import Message
from models.values import clock
from models.values.enums import MessageState
from models.values.keys import Key
from services.errors import AppError, Cancelled
from services.hosting import engine
from services.outbox import letters, sending
from services.outbox.account import Account, Safety
from services.outbox.letters import Seen
from services.outbox.sending import Sent
from services.progress import Quiet
from services.workspace import Workspace
from tests.program import _Desk
from tests.services.outbox.test_letters import drafted

NOW = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)


class Post:
    """A mail server that can be told to misbehave."""

    def __init__(self) -> None:
        self.mails: list[bytes] = []
        self.answers: list[str] = []  # for the coming mails; "250 OK" when empty
        self.refused: set[str] = set()
        self.at_mail = 0  # so many connections break before the body
        self.holds_at: int | None = None  # it takes so many mails, and keeps the sender of the next one waiting

    async def handle_RCPT(self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any) -> str:
        if address in self.refused:
            return "550 no such person"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_MAIL(self, server: Any, _session: Any, envelope: Any, address: str, _options: Any) -> str:
        if self.at_mail:
            server.transport.abort()
            self.at_mail -= 1
            return "421 gone"
        envelope.mail_from = address
        return "250 OK"

    async def handle_DATA(self, server: Any, _session: Any, envelope: Any) -> str:
        while self.holds_at is not None and len(self.mails) >= self.holds_at:
            await asyncio.sleep(0.005)
        answer = self.answers.pop(0) if self.answers else "250 OK"
        if answer == "hang":
            await asyncio.sleep(30)  # much longer than anybody waits
            return "250 too late"
        if answer == "drop":
            self.mails.append(envelope.content)
            server.transport.abort()
            return "421 gone"
        if answer.startswith("250"):
            self.mails.append(envelope.content)
        return answer


@pytest.fixture
def post() -> Iterator[tuple[Post, Account]]:
    handler = Post()
    port = engine.free_port()
    controller = Controller(handler, hostname="127.0.0.1", port=port)
    controller.start()
    yield handler, Account("127.0.0.1", port, Safety.NONE, "", "hr@office.example", "林晓雯\n招聘组")
    controller.stop()


@pytest.fixture
def program(workspace: Workspace) -> Workspace:
    return workspace


def ready(workspace: Workspace, count: int = 1) -> list[Key]:
    made = []
    for number in range(count):
        letter = drafted(workspace, email=f"p{number}@mail.example", name=f"候选{number}")
        with workspace.action("message.confirm") as session:
            letters.confirm(session, letters=[Seen(letter.key, letter.version)])
        made.append(letter.key)
    return made


def send(workspace: Workspace, to: Account, **more: Any) -> Sent:
    return sending.send(_Desk(workspace), Quiet(), account=to, password="", **more)


def rows(workspace: Workspace) -> dict[Key, tuple[MessageState, int, str]]:
    with workspace.reading() as session:
        return {row.id: (row.state, row.tries, row.failure) for row in session.scalars(select(Message))}


def test_confirmed_mail_arrives_once_with_its_words(program: Workspace, post: tuple[Post, Account]) -> None:
    handler, to = post
    drafted(program, email="draft@mail.example", name="草稿")
    keys = ready(program, 3)
    assert send(program, to) == Sent(sent=3)
    assert send(program, to) == Sent()
    assert len(handler.mails) == 3
    mail = message_from_bytes(handler.mails[0])
    assert str(make_header(decode_header(str(mail["Subject"])))).endswith("应聘进展")
    assert "候选0" in str(make_header(decode_header(str(mail["To"]))))
    payload = mail.get_payload(decode=True)
    assert isinstance(payload, bytes)
    assert "候选0，你好" in payload.decode()
    assert {str(message_from_bytes(m)["Message-ID"]) for m in handler.mails} == {
        f"<{key.hex}@office.example>" for key in keys
    }
    assert [state for state, _, _ in rows(program).values()].count(MessageState.SENT) == 3


def test_a_refused_address_fails_and_the_others_go(program: Workspace, post: tuple[Post, Account]) -> None:
    handler, to = post
    keys = ready(program, 3)
    handler.refused.add("p1@mail.example")
    assert send(program, to) == Sent(sent=2, failed=1)
    assert rows(program)[keys[1]] == (MessageState.FAILED, 1, "mail.address_refused")


def test_a_busy_server_is_asked_again_later_and_longer_each_time(
    program: Workspace, post: tuple[Post, Account]
) -> None:
    handler, to = post
    (key,) = ready(program)
    handler.answers = ["451 try again later", "451 try again later"]
    with clock.frozen(NOW):
        assert send(program, to) == Sent(later=1)
    assert rows(program)[key] == (MessageState.CONFIRMED, 1, "mail.refused")
    with clock.frozen(NOW + timedelta(seconds=30)):
        assert send(program, to) == Sent()
    with clock.frozen(NOW + timedelta(minutes=2)):
        assert send(program, to) == Sent(later=1)
    with clock.frozen(NOW + timedelta(minutes=4)):
        assert send(program, to) == Sent()
        assert send(program, to, is_hurried=True) == Sent(sent=1)
    assert len(handler.mails) == 1


def test_a_connection_that_breaks_after_the_body_is_never_sent_again_by_itself(
    program: Workspace, post: tuple[Post, Account]
) -> None:
    handler, to = post
    keys = ready(program, 3)
    handler.answers = ["250 OK", "drop"]
    assert send(program, to) == Sent(sent=2, later=1)
    states = rows(program)
    assert states[keys[1]] == (MessageState.SENDING, 1, "mail.unknown")
    assert states[keys[2]][0] is MessageState.SENT
    assert send(program, to, is_hurried=True) == Sent()
    assert len(handler.mails) == 3
    with program.action("message.confirm") as session:
        row = session.get_one(Message, keys[1])
        letters.send_again(session, letters=[Seen(row.id, row.version)])
    assert send(program, to) == Sent(sent=1)
    assert len({str(message_from_bytes(m)["Message-ID"]) for m in handler.mails}) == 3


def test_a_connection_that_breaks_before_the_body_is_tried_again_by_itself(
    program: Workspace, post: tuple[Post, Account]
) -> None:
    handler, to = post
    keys = ready(program, 3)
    handler.at_mail = 1
    assert send(program, to) == Sent(sent=2, later=1)
    assert rows(program)[keys[0]][0] is MessageState.CONFIRMED  # surely not taken: no person has to decide
    assert send(program, to, is_hurried=True) == Sent(sent=1)
    assert len({str(message_from_bytes(m)["Message-ID"]) for m in handler.mails}) == len(handler.mails) == 3


def test_a_server_that_hangs_on_the_body_leaves_it_to_a_person_and_the_others_go(
    program: Workspace, post: tuple[Post, Account], monkeypatch: pytest.MonkeyPatch
) -> None:
    handler, to = post
    keys = ready(program, 2)
    handler.answers = ["hang"]
    monkeypatch.setattr(sending, "TIMEOUT", 3)
    assert send(program, to) == Sent(sent=1, later=1)
    assert rows(program)[keys[0]] == (MessageState.SENDING, 1, "mail.unknown")
    assert rows(program)[keys[1]][0] is MessageState.SENT


def test_stopped_by_a_person_what_went_went_and_the_rest_waits(program: Workspace, post: tuple[Post, Account]) -> None:
    handler, to = post
    ready(program, 5)

    class Stopped(Quiet):
        def step(self, done: int, total: int = 0, what: str = "") -> None:
            if done == 2:
                raise Cancelled

    with pytest.raises(Cancelled):
        sending.send(_Desk(program), Stopped(), account=to, password="")
    states = [state for state, _, _ in rows(program).values()]
    assert (states.count(MessageState.SENT), states.count(MessageState.CONFIRMED)) == (2, 3)
    assert send(program, to) == Sent(sent=3)
    assert len(handler.mails) == 5


_SENDER = """
import sys
from pathlib import Path
from services.outbox import sending
from services.outbox.account import Account, Safety
from services.progress import Quiet
from services.workspace import Workspace
from services.workspaces.engine import open_engine
from tests.conftest import KEY
from tests.program import _Desk
workspace = Workspace(open_engine(Path(sys.argv[1]), KEY))
to = Account("127.0.0.1", int(sys.argv[2]), Safety.NONE, "", "hr@office.example")
sending.send(_Desk(workspace), Quiet(), account=to, password="")
"""


def two_hundred(workspace: Workspace) -> None:
    """As many confirmed messages to one person."""
    one = drafted(workspace)
    with workspace.action("message.draft") as session:
        row = session.get_one(Message, one.key)
        for _ in range(199):
            session.add(
                Message(
                    candidate_id=row.candidate_id, event="progress", channel=row.channel, subject_line="主题",
                    body="正文", created_at=clock.now(),
                )
            )  # fmt: skip
        session.flush()
        session.execute(update(Message.__table__).values(state=MessageState.CONFIRMED, version=Message.version + 1))  # type: ignore[arg-type]


@pytest.mark.parametrize("after", [1, 60])
def test_a_process_killed_while_it_sends_loses_none_and_sends_none_twice(
    local_workspace: Workspace, tmp_path: Path, post: tuple[Post, Account], after: int
) -> None:
    handler, to = post
    handler.holds_at = after  # it is killed within the next one
    two_hundred(local_workspace)
    command = [sys.executable, "-c", _SENDER, str(tmp_path / "test.zhaoxian"), str(to.port)]
    process = subprocess.Popen(command, env=os.environ | {"PYTHONPATH": str(Path.cwd())})
    end = time.monotonic() + 120
    while len(handler.mails) < after and time.monotonic() < end:
        time.sleep(0.002)
    process.send_signal(signal.SIGKILL)
    process.wait()
    taken = len(handler.mails)
    handler.holds_at = None
    assert taken == after
    states = [state for state, _, _ in rows(local_workspace).values()]
    assert states.count(MessageState.SENDING) <= 1
    assert states.count(MessageState.SENT) in (taken, taken - 1)
    send(local_workspace, to)
    identities = [str(message_from_bytes(m)["Message-ID"]) for m in handler.mails]
    assert len(identities) == len(set(identities))
    left = [state for state, _, _ in rows(local_workspace).values() if state is not MessageState.SENT]
    assert left in ([], [MessageState.SENDING])  # at most the one whose fate nobody knows: a person decides
    assert len(identities) + len(left) >= 200


def test_killed_in_the_middle_of_two_hundred_none_goes_twice_and_none_is_lost(
    local_workspace: Workspace, post: tuple[Post, Account]
) -> None:
    handler, to = post
    two_hundred(local_workspace)

    class Killed(BaseException):
        """As a power cut: nothing after it runs."""

    count = 0

    def dying(account: Account, password: str) -> smtplib.SMTP:
        server = sending.connect(account, password)
        real = server.data

        def data(body: Any) -> Any:
            nonlocal count
            count += 1
            answer = real(body)
            if count == 77:
                raise Killed
            return answer

        server.data = data  # type: ignore[method-assign,assignment]
        return server

    with pytest.raises(Killed):
        send(local_workspace, to, opened=dying)
    assert len(handler.mails) == 77
    states = [state for state, _, _ in rows(local_workspace).values()]
    assert (states.count(MessageState.SENT), states.count(MessageState.SENDING)) == (76, 1)
    assert send(local_workspace, to).sent == 123
    identities = [str(message_from_bytes(m)["Message-ID"]) for m in handler.mails]
    assert (len(identities), len(set(identities))) == (200, 200)


def test_no_server_a_silent_one_and_a_wrong_password_are_told_apart(
    program: Workspace, post: tuple[Post, Account], monkeypatch: pytest.MonkeyPatch
) -> None:
    (key,) = ready(program)
    nobody = Account("127.0.0.1", 1, Safety.NONE, "", "hr@office.example")
    assert send(program, nobody) == Sent(later=1)
    assert rows(program)[key] == (MessageState.CONFIRMED, 1, "mail.unreachable")
    with pytest.raises(AppError, match="unreachable"):
        sending.check(nobody, "")

    def refused(_account: Account, _password: str) -> smtplib.SMTP:
        raise smtplib.SMTPAuthenticationError(535, b"no")

    with pytest.raises(AppError, match="login_refused"):
        send(program, nobody, opened=refused, is_hurried=True)
    silent = socket.create_server(("127.0.0.1", 0))
    monkeypatch.setattr(sending, "TIMEOUT", 0.3)
    mute = Account("127.0.0.1", silent.getsockname()[1], Safety.NONE, "", "hr@office.example")
    assert send(program, mute, is_hurried=True) == Sent(later=1)
    silent.close()
    assert threading.active_count() < 50


def test_after_the_last_try_it_fails(program: Workspace, post: tuple[Post, Account]) -> None:
    handler, to = post
    (key,) = ready(program)
    handler.answers = ["451 later"] * 10
    for _ in range(sending.MOST_TRIES):
        send(program, to, is_hurried=True)
    assert rows(program)[key][0] is MessageState.FAILED
    assert handler.mails == []
