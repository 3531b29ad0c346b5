"""Taking people into a position, recognising them, starring and tagging them."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from models.tables import Candidate, CandidateTag, StageEvent, Tag
from models.values.enums import MoveKind
from services import applications, marks
from services.applications import Likeness
from services.errors import AppError
from services.use_cases import UseCase
from services.workspace import Workspace
from tests import factories


def test_somebody_typed_in_has_contact_source_event_and_task(workspace: Workspace) -> None:
    with workspace.action(UseCase.APPLICATION_CREATE) as session:
        place = factories.position(session)
        channel = factories.channel(session)
        with pytest.raises(AppError, match="channel_missing"):
            applications.add_person(session, name="潘春生", phone="13812342716", channel=None, position=place.id)
        with pytest.raises(AppError, match="phone_missing"):
            applications.add_person(session, name="潘春生", phone=" ", channel=channel.id, position=place.id)
        applications.add_person(session, name="潘春生", phone="138 1234 2716", channel=channel.id, position=place.id)
        assert session.scalars(select(StageEvent.kind)).one() is MoveKind.ENTERED
        found = applications.similar(session, name="", phone="+86 138-1234-2716", position=place.id)
        assert [(each.name, each.phone, each.why, each.is_here) for each in found] == [
            ("潘春生", "138 **** 2716", (Likeness.PHONE,), True)
        ]
        with pytest.raises(AppError, match="already_open"):
            applications.enter(session, candidate=found[0].candidate, position=place.id)
        other = factories.position(session, "仓库主管")
        applications.add_person(
            session, name="潘春生", phone="", channel=channel.id, position=other.id, candidate=found[0].candidate
        )
        again = applications.similar(session, name="潘 春生", phone="13812342716")
        assert again[0].why == (Likeness.PHONE, Likeness.NAME)
        assert set(again[0].positions) == {place.title, other.title}


def test_star_and_tag_many_at_once(workspace: Workspace) -> None:
    with workspace.action(UseCase.CANDIDATE_STAR) as session:
        people = [factories.candidate(session, f"人{n}").id for n in range(3)]
        assert marks.star(session, candidates=people) == 3
        assert marks.star(session, candidates=people) == 0
        assert marks.unstar(session, candidates=people[:1]) == 1
        session.expire_all()
        starred = session.scalars(select(Candidate.id).where(Candidate.starred_at.is_not(None))).all()
        assert set(starred) == set(people[1:])


def test_tags_come_from_the_dictionary_whatever_their_width_and_case(workspace: Workspace) -> None:
    with workspace.action(UseCase.CANDIDATE_TAG) as session:
        people = [factories.candidate(session, f"人{n}").id for n in range(3)]
        session.add(Tag(name="精益生产", synonyms=["Lean"]))
        session.flush()
        assert marks.tag(session, candidates=people, name="lean") == 3
        assert marks.tag(session, candidates=people, name="精益生产") == 0
        assert marks.tag(session, candidates=people[:1], name="ＩＡＴＦ 16949") == 1
        assert marks.tag(session, candidates=people, name="iatf16949") == 2
        assert session.scalars(select(Tag.name).order_by(Tag.id)).all() == ["精益生产", "ＩＡＴＦ 16949"]
        ranks = session.scalars(select(CandidateTag.rank).where(CandidateTag.candidate_id == people[0])).all()
        assert sorted(ranks) == [0, 1]
        assert marks.untag(session, candidates=people, name="Lean") == 3
        with pytest.raises(AppError, match="name_missing"):
            marks.tag(session, candidates=people, name="  ")
