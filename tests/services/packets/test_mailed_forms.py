"""A form goes by mail to the interviewer and comes back by mail: the whole way, over a real mail server."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from sqlalchemy import select

from models.tables import Evaluation, Message, Person
from models.values import clock
from models.values.enums import MessageState
from services import inbox
from services.intake import receive
from services.outbox import letters
from services.outbox.account import Account
from services.outbox.letters import Seen
from services.packets import issue, landing
from services.progress import Quiet
from services.workspace import Workspace
from tests import scenes
from tests.program import _Desk
from tests.scenes import NOW, Scene
from tests.services.outbox.test_sending import Post, post, send
from tests.services.packets.forms_out import filled, land, places, whole

__all__ = ["post"]


@pytest.fixture
def scene(workspace: Workspace) -> Iterator[Scene]:
    with clock.frozen(NOW):
        yield scenes.first_interview(workspace)


def test_the_whole_way_by_mail(scene: Scene, post: tuple[Post, Account], tmp_path: Path) -> None:
    workspace = scene.workspace
    with workspace.action("organisation.edit") as session:
        session.get_one(Person, scene.people["陈国栋"]).email = "chen@office.example"
    issue.to_outbox(_Desk(workspace), Quiet(), assignments=[scene.parts["陈国栋"]], language="zh")
    with workspace.reading() as session:
        row = session.scalars(select(Message)).one()
        seen = Seen(row.id, row.version)
    with workspace.action("message.confirm") as session:
        letters.confirm(session, letters=[seen])
    server, account = post
    assert send(workspace, account).sent == 1
    mail = message_from_bytes(server.mails[0], policy=default)
    assert mail["To"].addresses[0].addr_spec == "chen@office.example"
    (attached,) = list(mail.iter_attachments())
    assert str(attached.get_filename()).endswith(".xlsx")
    with workspace.reading() as session:
        assert session.scalars(select(Message.state)).one() is MessageState.SENT

    form = filled(attached.get_content(), places(workspace), whole(scene.form))
    answer = message_from_bytes(b"", policy=default)
    answer["From"], answer["To"], answer["Subject"] = "chen@office.example", "hr@office.example", "Re: 面试评价"
    answer.set_content("填好了")
    answer.add_attachment(form, maintype="application", subtype="octet-stream", filename="回复 面试评价表.xlsx")
    path = tmp_path / "回复.eml"
    path.write_bytes(bytes(answer))
    assert receive.receive(_Desk(workspace), Quiet(), paths=[str(path)]).forms == 1
    with workspace.reading() as session:
        (waiting,) = landing.waiting(session, viewer=workspace.person)
    land(workspace, waiting.key)
    with workspace.reading() as session:
        assert session.scalars(select(Evaluation.author_id)).one() == scene.people["陈国栋"]


def test_a_reply_written_into_the_mail_itself_is_found_too(scene: Scene, tmp_path: Path) -> None:
    workspace = scene.workspace
    with workspace.action("packet.issue") as session:
        text = issue.as_text(session, assignment=scene.parts["许静"], language="zh").text
    from tests.services.packets.test_replies import answered

    answer = message_from_bytes(b"", policy=default)
    answer["From"], answer["To"], answer["Subject"] = "xu@office.example", "hr@office.example", "Re: 面试评价"
    answer["Message-ID"] = "<1@office.example>"
    answer.set_content(answered(text, *["4"] * len(scene.form.dimensions)))
    path = tmp_path / "回复.eml"
    path.write_bytes(bytes(answer))
    assert receive.receive(_Desk(workspace), Quiet(), paths=[str(path)]).forms == 1
    with workspace.reading() as session:
        (waiting,) = landing.waiting(session, viewer=workspace.person)
        told = inbox.inbox(session, person=workspace.person or waiting.key).notices
    assert (waiting.refusal, waiting.person_name) == (None, "许静")
    assert [(notice.about, notice.words, notice.name) for notice in told] == [
        (inbox.About.FORM_RETURNED, "许静", "韩立群")
    ]
