"""Surveys on a shared workspace: what a recruiter's own rights allow, and what the host does for the others."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select

from models.tables import Message, Packet, SurveyAnswer
from services import documents
from services.beat import beat
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
    with house.owner.reading() as session:
        rows = session.execute(select(Message, Packet).join(Packet, Packet.message_id == Message.id))
        sent = [
            (documents.bytes_of(session, (message.attachments or [])[0]["sha256"]), dict(packet.content["fields"]))
            for message, packet in rows
        ]
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


def test_an_interviewer_who_may_write_no_drafts_is_not_kept_from_the_act(house: House) -> None:
    switched_on(house)
    with house.seat("interviewer").action("interview.state") as session:
        assert asking.ask(session, Node.INTERVIEWED, [house.keys["application"]]) == 0
