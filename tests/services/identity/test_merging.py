"""Two records become one, and two again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select

from models.tables import Application, Candidate, CandidateTag, Comment, Contact, Personal, StageEvent
from models.values.enums import ApplicationState
from models.values.keys import Key
from services import applications, candidates, comments, journal, marks
from services.candidates import ContactKind, Field
from services.errors import AppError, Conflict
from services.identity import apart, finding, merging, pairs, unmerging
from services.identity.comparing import Strength
from services.identity.fields import Side
from services.progress import Quiet
from services.timeline.entries import Kind
from services.timeline.read import timeline as timeline_of
from services.workspace import Workspace
from tests import factories
from tests.program import _Desk


def person(workspace: Workspace, name: str, phone: str, **values: object) -> Key:
    with workspace.action("candidate.create") as session:
        fields = {Field(field): value for field, value in values.items()}
        return candidates.create(session, name=name, phones=[phone] if phone else [], values=fields)


@pytest.fixture
def two(workspace: Workspace) -> tuple[Key, Key]:
    """韩立群 twice: once with a city, once with an employer and another phone besides."""
    kept = person(workspace, "韩立群", "13812342716", city="昆山", title="主管")
    other = person(workspace, "韩立群", "13812342716", company="昆山澜启汽车部件有限公司", title="精益主管")
    with workspace.action("candidate.edit") as session:
        candidates.add_contact(session, candidate=other, kind=ContactKind.PHONE, value="13900001111")
        comments.add(session, candidate=other, words="电话里说可以倒班")
        marks.tag(session, candidates=[kept, other], name="精益生产")
        marks.tag(session, candidates=[other], name="可倒班")
        session.add(Personal(candidate_id=other, gender="男", birth_text="1990-05"))
    return kept, other


def merged(workspace: Workspace, kept: Key, other: Key, **chosen: Side) -> Key:
    """Merge as suggested, but for what is chosen; the action."""
    with workspace.reading() as session:
        request = merging.suggested(merging.preview(session, kept=kept, other=other), "同一人的第二次投递")
    request = replace(request, chosen={**request.chosen, **chosen})
    merging.merge_all(_Desk(workspace), Quiet(), requests=[request])
    with workspace.reading() as session:
        return next(done.action for done in journal.history(session) if done.code == "candidate.merge")


def test_the_preview_shows_both_values_and_suggests_the_fuller_and_newer(
    workspace: Workspace, two: tuple[Key, Key]
) -> None:
    with workspace.reading() as session:
        found = merging.preview(session, kept=two[0], other=two[1])
    by_name = {pair.name: pair for pair in found.fields}
    title = by_name["title"]
    assert (title.kept, title.other, title.suggested) == (
        "主管",
        "精益主管",
        Side.OTHER,
    )
    assert by_name["city"].suggested is Side.KEPT
    assert by_name["company"].suggested is Side.OTHER
    assert by_name["gender"].is_apart
    assert found.strength is Strength.CERTAIN
    assert found.moves == {"comment": 1}


def test_merging_moves_everything_and_leaves_doubles_out_of_sight(workspace: Workspace, two: tuple[Key, Key]) -> None:
    kept, other = two
    merged(workspace, kept, other, title=Side.KEPT)
    with workspace.reading() as session:
        row = session.get_one(Candidate, kept)
        assert (row.title, row.city, row.company) == ("主管", "昆山", "昆山澜启汽车部件有限公司")
        assert session.get_one(Candidate, other).merged_into_id == kept
        phones = session.scalars(select(Contact.normal).where(Contact.candidate_id == kept)).all()
        assert sorted(phones) == ["13812342716", "13900001111"]
        assert len(session.scalars(select(CandidateTag).where(CandidateTag.candidate_id == kept)).all()) == 2
        assert session.scalars(select(Comment.candidate_id)).all() == [kept]
        assert session.scalars(select(Personal.candidate_id)).all() == [kept]
        lines = timeline_of(session, candidate=kept, viewer=workspace.person)
        assert Kind.MERGED in {line.kind for line in lines}
        assert Kind.COMMENTED in {line.kind for line in lines}
        with pytest.raises(AppError, match=r"candidate\.merged"):
            candidates.living(session, other)


def test_taking_apart_gives_both_back_and_respects_what_was_edited_since(
    workspace: Workspace, two: tuple[Key, Key]
) -> None:
    kept, other = two
    merged(workspace, kept, other)
    with workspace.action("candidate.edit") as session:
        row = candidates.living(session, kept)
        candidates.edit(session, candidate=kept, field=Field.TITLE, value="车间主任", seen=row.version, was=row.title)
        comments.add(session, candidate=kept, words="合并后的评论")
    with workspace.reading() as session:
        (record,) = unmerging.merged_records(session, candidate=kept)
        found = unmerging.preview(session, candidate=kept, other=other)
    assert record.other == other
    assert [(each.column, each.merged, each.now) for each in found.later] == [("title", "精益主管", "车间主任")]
    assert found.added == {"comment": 1}
    assert found.back["comment"] == 1

    unmerging.unmerge(_Desk(workspace), Quiet(), candidate=kept, other=other)

    with workspace.reading() as session:
        mine, yours = session.get_one(Candidate, kept), session.get_one(Candidate, other)
        assert (mine.title, mine.city, mine.company) == ("车间主任", "昆山", "")
        assert (yours.merged_into_id, yours.title, yours.company) == (None, "精益主管", "昆山澜启汽车部件有限公司")
        whose = {row.words: row.candidate_id for row in session.scalars(select(Comment))}
        assert whose == {"电话里说可以倒班": other, "合并后的评论": kept}
        phones = select(Contact.normal).where(Contact.candidate_id == other)
        assert sorted(session.scalars(phones).all()) == ["13812342716", "13900001111"]
        assert session.scalars(select(Personal.candidate_id)).all() == [other]
        assert unmerging.merged_records(session, candidate=kept) == ()


def test_undo_of_a_merge_leaves_nothing_behind_and_redo_merges_again(
    workspace: Workspace, two: tuple[Key, Key]
) -> None:
    kept, other = two
    action = merged(workspace, kept, other)
    undone = journal.undo(workspace, action)
    with workspace.reading() as session:
        assert session.get_one(Candidate, other).merged_into_id is None
        assert session.get_one(Candidate, kept).company == ""
    journal.undo(workspace, undone.action)
    with workspace.reading() as session:
        assert session.get_one(Candidate, other).merged_into_id == kept


def test_undoing_the_taking_apart_merges_again(workspace: Workspace, two: tuple[Key, Key]) -> None:
    merged(workspace, *two)
    unmerging.unmerge(_Desk(workspace), Quiet(), candidate=two[0], other=two[1])
    with workspace.reading() as session:
        last = journal.history(session)[0]
    assert last.code == "candidate.unmerge"
    journal.undo(workspace, last.action)
    with workspace.reading() as session:
        assert session.get_one(Candidate, two[1]).merged_into_id == two[0]


def test_two_running_applications_for_one_position_become_one(workspace: Workspace) -> None:
    kept, other = person(workspace, "韩立群", "13812342716"), person(workspace, "韩立群", "13812342716")
    with workspace.action("application.create") as session:
        position = factories.position(session).id
        channel = factories.channel(session).id
        first = applications.enter(session, candidate=kept, position=position, channel=channel)
        second = applications.enter(session, candidate=other, position=position, channel=channel)
    with workspace.reading() as session:
        found = merging.preview(session, kept=kept, other=other)
        request = merging.suggested(found, "")
        bare = replace(request, ends=())
    assert [each.title for each in found.twofold] == ["车间主任（精益生产）"]
    with pytest.raises(AppError, match=r"identity\.both_running"):
        merging.merge_all(_Desk(workspace), Quiet(), requests=[bare])
    merged(workspace, kept, other)
    with workspace.reading() as session:
        states = {row.id: (row.candidate_id, row.state) for row in session.scalars(select(Application))}
        assert states == {first: (kept, ApplicationState.OPEN), second: (kept, ApplicationState.WITHDRAWN)}
        lines = timeline_of(session, candidate=kept, viewer=workspace.person)
        assert sum(line.kind is Kind.ENTERED for line in lines) == 2  # events of both records
    unmerging.unmerge(_Desk(workspace), Quiet(), candidate=kept, other=other)
    with workspace.reading() as session:
        row = session.get_one(Application, second)
        assert (row.candidate_id, row.state) == (other, ApplicationState.OPEN)
        assert len(session.scalars(select(StageEvent)).all()) == 2


def test_a_record_that_changed_since_it_was_seen_is_not_merged(workspace: Workspace, two: tuple[Key, Key]) -> None:
    with workspace.reading() as session:
        request = merging.suggested(merging.preview(session, kept=two[0], other=two[1]), "")
    with workspace.action("candidate.star") as session:
        marks.star(session, candidates=[two[1]])
    with pytest.raises(Conflict):
        merging.merge_all(_Desk(workspace), Quiet(), requests=[request])
    with workspace.reading() as session:
        assert session.get_one(Candidate, two[1]).merged_into_id is None


def test_a_record_inside_another_merge_is_taken_out_from_the_outside_in(
    workspace: Workspace, two: tuple[Key, Key]
) -> None:
    third = person(workspace, "Han Liqun", "13812342716")
    merged(workspace, *two)
    merged(workspace, third, two[0])
    with pytest.raises(AppError, match=r"candidate\.merged"):
        unmerging.unmerge(_Desk(workspace), Quiet(), candidate=two[0], other=two[1])
    with workspace.reading() as session:
        assert session.scalars(select(Comment.candidate_id)).all() == [third]
    unmerging.unmerge(_Desk(workspace), Quiet(), candidate=third, other=two[0])
    unmerging.unmerge(_Desk(workspace), Quiet(), candidate=two[0], other=two[1])
    with workspace.reading() as session:
        assert session.scalars(select(Comment.candidate_id)).all() == [two[1]]


def test_pairs_are_found_over_everybody_and_not_again_when_kept_apart(
    workspace: Workspace, two: tuple[Key, Key]
) -> None:
    person(workspace, "许静", "13700002222")
    with workspace.reading() as session:
        found = pairs.twins(session)
        assert [(line.one.name, line.strength) for line in found.lines] == [("韩立群", Strength.CERTAIN)]
        assert (found.total, found.people) == (1, 3)
        assert [like.candidate for like in finding.of_candidate(session, candidate=two[0])] == [two[1]]
    with workspace.action("candidate.keep_apart") as session:
        assert apart.keep_apart(session, one=two[1], others=[two[0]]) == 1
        assert apart.keep_apart(session, one=two[0], others=[two[1]]) == 0
        action = session.info["action"]
    with workspace.reading() as session:
        assert pairs.twins(session).lines == ()
        assert finding.of_candidate(session, candidate=two[0]) == ()
    journal.undo(workspace, action)
    with workspace.reading() as session:
        assert len(pairs.twins(session).lines) == 1


def test_a_merged_record_is_no_double_of_anybody(workspace: Workspace, two: tuple[Key, Key]) -> None:
    merged(workspace, *two)
    with workspace.reading() as session:
        assert pairs.twins(session).lines == ()
        assert finding.of_candidate(session, candidate=two[0]) == ()


def test_a_backup_is_made_before_merging(local_workspace: Workspace) -> None:
    made: list[str] = []
    local_workspace.make_backup = lambda reason: made.append(reason)  # type: ignore[assignment, return-value]
    kept, other = person(local_workspace, "韩立群", "13812342716"), person(local_workspace, "韩立群", "13812342716")
    merged(local_workspace, kept, other)
    assert made == ["merge"]
