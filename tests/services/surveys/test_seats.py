"""Surveys on a shared workspace: what a recruiter's own rights allow, and what the host does for the others."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Message, Packet, SurveyAnswer
from models.values import clock
from models.values.enums import ContactChannel, MessageState
from services import documents
from services.beat import beat
from services.errors import AppError
from services.packets import keys, returned
from services.surveys import asking, forms
from services.surveys.forms import Audience, Node
from services.use_cases import UseCase
from tests.seats import House, house, shared
from tests.services.packets.forms_out import filled

__all__ = ["house", "shared"]


def switched_on(house: House) -> None:
    with house.owner.action(UseCase.SURVEY_EDIT) as session:
        keys.key_of(session, may_make=True)  # as a founded workspace has it
        forms.seed(session)
        form = next(each for each in forms.surveys(session) if each.audience is Audience.CANDIDATE)
        draft = replace(forms.draft_of(form), nodes=(Node.INTERVIEWED,))
        forms.edit(session, survey=form.key, seen=form.version, draft=draft)


def test_a_recruiter_asks_and_takes_answers_in_and_the_host_counts_them_together(house: House) -> None:
    switched_on(house)
    recruiter = house.seat("recruiter")
    with recruiter.action("application.move") as session:
        assert asking.ask_first(session, [house.keys["application"], house.keys["fresh"]]) == 2
    with recruiter.reading() as session:
        rows = session.execute(select(Message, Packet).join(Packet, Packet.message_id == Message.id))
        sent = [(attached_to(session, message), dict(packet.content["fields"])) for message, packet in rows]
    assert len(sent) == 2
    for number, (data, where) in enumerate(sent):
        said = {name: 4 if "comment" not in name else f"意见 {number}" for name in where}
        came = returned.of_file(filled(data, where, said), "问卷.xlsx")
        assert came is not None
        with recruiter.action(UseCase.SURVEY_ANSWER) as session:
            assert returned.note(session, came=[came]) == []
    beat(house.owner)
    with house.owner.reading() as session:
        assert session.scalars(select(SurveyAnswer)).first() is None, "two would be known by their times"


def attached_to(session: Session, message: Message) -> bytes:
    return documents.attached(session, message=message.id, sha256=(message.attachments or [])[0]["sha256"])


def test_a_file_that_goes_with_a_message_is_had_by_who_may_write_it_and_named_by_who_has_it(house: House) -> None:
    """Otherwise a recruiter cannot send a form by mail; or, by naming its hash, reads somebody else's file."""
    switched_on(house)
    recruiter, manager = house.seat("recruiter"), house.seat("hr_manager")
    with recruiter.action("application.move") as session:
        asking.ask_first(session, [house.keys["application"]])
    with recruiter.reading() as session:
        key, files = session.execute(select(Message.id, Message.attachments)).one()
        assert files
        digest = files[0]["sha256"]
    for seat in (recruiter, manager):
        with seat.reading() as session:
            assert documents.attached(session, message=key, sha256=digest)[:2] == b"PK"
            with pytest.raises(AppError, match=r"document\.withheld"):
                documents.attached(session, message=key, sha256="0" * 64)
    with house.seat("interviewer").reading() as session, pytest.raises(AppError, match=r"document\.withheld"):
        documents.attached(session, message=key, sha256=digest)
    with house.owner.action("x") as session:
        hidden = documents.keep(session, data=b"somebody else's")
    for named in ([{"name": "x", "sha256": hidden}], [*files, {"name": "x", "sha256": hidden}]):
        with pytest.raises(AppError, match=r"access\.not_allowed"), recruiter.action("message.draft") as session:
            session.add(
                Message(
                    candidate_id=house.keys["candidate"], event="x", channel=ContactChannel.EMAIL, body="",
                    state=MessageState.DRAFT, attachments=named, created_at=clock.now(),
                )
            )  # fmt: skip
        with pytest.raises(AppError, match=r"access\.not_allowed"), recruiter.action("message.draft") as session:
            session.get_one(Message, key).attachments = named


def test_an_interviewer_who_may_write_no_drafts_is_not_kept_from_the_act(house: House) -> None:
    switched_on(house)
    with house.seat("interviewer").action("interview.state") as session:
        assert asking.ask(session, Node.INTERVIEWED, [house.keys["application"]]) == 0
