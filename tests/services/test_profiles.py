from __future__ import annotations

from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy import select

from models.tables import Candidate, Contact, ContactLog, FieldSource, Notification, Person, Reveal, Salary, Task
from models.values import clock
from models.values.enums import Conclusion, ContactChannel, MoveKind, RejectReason, SalaryKind, TaskKind, TaskState
from models.values.keys import Key
from services import applications, candidates, comments, contacts, journal, marks, pipeline, reveals
from services.candidates import ContactKind, Field
from services.errors import AppError, Conflict, NotFound
from services.profiles.read import profile
from services.profiles.values import Profile
from services.timeline.entries import Entry, Kind
from services.timeline.read import timeline
from services.workspace import Workspace
from tests import scenes
from tests.scenes import NOW, Scene


@pytest.fixture
def scene(workspace: Workspace) -> Scene:
    with clock.frozen(NOW):
        return scenes.first_interview(workspace)


def read(scene: Scene, viewer: Key | None = None, **values: Key) -> Profile:
    with scene.workspace.reading() as session:
        return profile(session, candidate=scene.candidate, viewer=viewer or scene.workspace.person, **values)


def lines(scene: Scene, viewer: Key | None = None) -> tuple[Entry, ...]:
    with scene.workspace.reading() as session:
        return timeline(session, candidate=scene.candidate, viewer=viewer or scene.workspace.person)


def edit(scene: Scene, field: Field, value: object, was: object, seen: int | None = None) -> Key:
    """Correct a field; the action."""
    with scene.workspace.action("candidate.edit") as session:
        version = seen or session.get_one(Candidate, scene.candidate).version
        candidates.edit(session, candidate=scene.candidate, field=field, value=value, seen=version, was=was)
        action = session.info["action"]
    assert isinstance(action, Key)
    return action


def test_the_page_masks_contacts_and_names_the_way(scene: Scene) -> None:
    with clock.frozen(NOW + timedelta(hours=2)):
        page = read(scene)
    assert page.person.name == "韩立群"
    assert [a.masked for a in page.person.addresses if a.kind is ContactKind.PHONE] == ["138 **** 2716"]
    assert "hanliqun" not in str(page)
    assert "13812342716" not in str(page)
    assert page.way is not None
    assert page.way.stage == scene.stage_at(3)
    assert page.way.channel_note == "潘春生"
    assert [s.is_current for s in page.way.steps].index(True) == 2
    assert page.way.steps[2].used == timedelta(hours=2)
    assert (page.way.steps[2].submitted, page.way.steps[2].due) == (0, 3)
    assert page.way.steps[3].used is None
    assert page.way.neighbours is not None
    assert (page.way.neighbours.place, page.way.neighbours.count) == (1, 1)


def test_the_gate_tells_what_is_missing_and_then_the_weakest_conclusion(scene: Scene) -> None:
    gate = read(scene).way
    assert gate is not None
    assert gate.gate is not None
    missing = {(u.condition, u.have, u.need) for u in gate.gate.unmet}
    assert ("evaluations_submitted", 0, 3) in missing
    for name, conclusion in (("陈国栋", Conclusion.YES), ("刘思远", Conclusion.STRONG_YES), ("许静", Conclusion.HOLD)):
        scene.evaluate(name, conclusion=conclusion)
    way = read(scene).way
    assert way is not None
    assert way.gate is not None
    assert not [u for u in way.gate.unmet if u.condition == "evaluations_submitted"]
    assert way.gate.conclusion is Conclusion.HOLD


def test_a_blind_interviewer_learns_no_conclusion_from_the_gate(scene: Scene) -> None:
    scene.evaluate("陈国栋", conclusion=Conclusion.NO)
    way = read(scene, viewer=scene.people["许静"]).way
    assert way is not None
    assert way.gate is not None
    assert way.gate.conclusion is None
    assert "evaluation_positive" not in {unmet.condition for unmet in way.gate.unmet}
    office = read(scene).way
    assert office is not None
    assert office.gate is not None
    assert "evaluation_positive" in {unmet.condition for unmet in office.gate.unmet}


def test_neighbours_are_those_of_the_stage_who_waits_longest_first(scene: Scene) -> None:
    with scene.workspace.action("application.create") as session:
        others = []
        for number, name in enumerate(("甲", "乙")):
            person = candidates.create(session, name=name)
            others.append(
                applications.enter(
                    session,
                    candidate=person,
                    position=scene.position,
                    stage=scene.stage_at(3),
                    at=NOW + timedelta(hours=number * 2 - 1),
                )
            )
    way = read(scene).way
    assert way is not None
    beside = way.neighbours
    assert beside is not None
    assert (beside.place, beside.count) == (2, 3)
    assert beside.before is not None
    assert beside.after is not None
    assert [beside.before.application, beside.after.application] == others


def test_salaries_are_for_those_with_the_right(scene: Scene) -> None:
    with scene.workspace.action("candidate.edit") as session:
        session.add(
            Salary(
                candidate_id=scene.candidate,
                kind=SalaryKind.EXPECTED,
                low=1_800_000,
                high=2_000_000,
                at=clock.now(),
            )
        )
    office = read(scene).person
    assert office.expected is not None
    assert office.expected.low == 1_800_000
    guest = read(scene, viewer=scene.people["许静"]).person
    assert guest.expected is None
    assert not guest.may_see_salary
    assert "1800000" not in str(lines(scene))


def test_two_who_edit_different_fields_do_not_disturb_each_other(scene: Scene) -> None:
    seen = read(scene).person.version
    edit(scene, Field.CITY, "苏州", "昆山 玉山镇", seen)
    edit(scene, Field.AVAILABLE, "一周内", "Offer 后 30 天", seen)
    page = read(scene).person
    assert (page.city, page.available) == ("苏州", "一周内")


def test_two_who_edit_the_same_field_are_told_both_values(scene: Scene) -> None:
    seen = read(scene).person.version
    edit(scene, Field.CITY, "苏州", "昆山 玉山镇", seen)
    with pytest.raises(Conflict) as error:
        edit(scene, Field.CITY, "无锡", "昆山 玉山镇", seen)
    (clash,) = error.value.clashes
    assert (clash.column, clash.mine, clash.theirs) == ("city", "无锡", "苏州")
    assert read(scene).person.city == "苏州"


def test_a_new_name_is_found_by_its_pinyin_and_a_corrected_field_counts_as_confirmed(scene: Scene) -> None:
    with scene.workspace.action("resume.intake") as session:
        session.add(FieldSource(candidate_id=scene.candidate, field="name", confidence=60))
    edit(scene, Field.NAME, "曾小雨", "韩立群")
    with scene.workspace.reading() as session:
        row = session.get_one(Candidate, scene.candidate)
        assert "zengxiaoyu" in row.pinyin.split()
        assert "zxy" in row.initials.split()
        assert session.scalars(select(FieldSource.confirmed_at)).one() is not None


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        (Field.NAME, "  ", "candidate.name_missing"),
        (Field.EXPERIENCE, 12 * 90, "candidate.experience_impossible"),
        (Field.NOTE, "字" * 5000, "candidate.text_too_long"),
    ],
)
def test_impossible_values_are_refused(scene: Scene, field: Field, value: object, code: str) -> None:
    with pytest.raises(AppError) as error:
        edit(scene, field, value, None)
    assert error.value.code == code


def test_contacts_are_kept_once_checked_and_taken_away(scene: Scene) -> None:
    add = partial(candidates.add_contact, candidate=scene.candidate, kind=ContactKind.PHONE)
    with scene.workspace.action("candidate.edit") as session:
        again = add(session, value="+86 138-1234-2716")
        other = add(session, value="0512 6288 1234")
    unreadable = pytest.raises(AppError, match=r"candidate\.phone_unreadable")
    with unreadable, scene.workspace.action("candidate.edit") as session:
        add(session, value="12345")
    phones = [a for a in read(scene).person.addresses if a.kind is ContactKind.PHONE]
    assert [a.key for a in phones] == [again, other]
    with scene.workspace.action("candidate.edit") as session:
        candidates.edit_contact(session, contact=other, value="", seen=phones[1].version)
    assert len([a for a in read(scene).person.addresses if a.kind is ContactKind.PHONE]) == 1


def test_revealing_a_phone_is_written_down(scene: Scene) -> None:
    phone = next(a.key for a in read(scene).person.addresses if a.kind is ContactKind.PHONE)
    with scene.workspace.action("candidate.reveal") as session:
        assert reveals.reveal(session, contact=phone) == "13812342716"
    with scene.workspace.reading() as session:
        row = session.scalars(select(Reveal)).one()
        assert (row.person_id, row.candidate_id, row.field) == (scene.workspace.person, scene.candidate, "phone")
    assert Kind.REVEALED in {entry.kind for entry in lines(scene)}
    assert "13812342716" not in str(lines(scene))


def test_a_talk_finishes_what_waited_for_it_and_makes_the_next_follow_up(scene: Scene) -> None:
    log = partial(contacts.log, candidate=scene.candidate, application=scene.application, channel=ContactChannel.WECHAT)
    with clock.frozen(NOW), scene.workspace.action("contact.log") as session:
        log(session, words="确认到场", next_at=NOW + timedelta(days=1))
    with scene.workspace.reading() as session:
        waits = (Task.candidate_id == scene.candidate, Task.state == TaskState.OPEN, Task.kind == TaskKind.FOLLOW_UP)
        assert session.scalars(select(Task.due_at).where(*waits)).all() == [NOW + timedelta(days=1)]
    with clock.frozen(NOW + timedelta(hours=3)), scene.workspace.action("contact.log") as session:
        log(session, words="改到周五")
    with scene.workspace.reading() as session:
        states = session.scalars(select(Task.state).where(Task.kind == TaskKind.FOLLOW_UP)).all()
        said = [talk.words for talk in contacts.talks(session, candidate=scene.candidate)]
    assert states == [TaskState.DONE]
    assert said == ["改到周五", "确认到场"]
    past = pytest.raises(AppError, match=r"contact\.next_in_the_past")
    with past, clock.frozen(NOW), scene.workspace.action("contact.log") as session:
        log(session, words="x", next_at=NOW)
    with pytest.raises(AppError, match=r"contact\.words_missing"), scene.workspace.action("contact.log") as session:
        log(session, words="  ")


def test_a_mention_reaches_the_person_named_and_nobody_whose_name_it_begins_with(scene: Scene) -> None:
    with scene.workspace.action("setup") as session:
        short = Person(name="陈国", roles=[])
        session.add(short)
        session.flush()
        key = short.id
    with scene.workspace.action("comment.add") as session:
        comments.add(session, candidate=scene.candidate, words="@陈国栋 夜班补贴怎么算？")
    with scene.workspace.reading() as session:
        told = session.scalars(select(Notification.person_id)).all()
        (remark,) = comments.remarks(session, candidate=scene.candidate, viewer=scene.people["陈国栋"])
        assert comments.remarks(session, candidate=scene.candidate, viewer=key) == ()
    assert told == [scene.people["陈国栋"]]
    assert remark.mentions_me


def test_merged_and_erased_people_are_said_to_be_so(scene: Scene) -> None:
    with scene.workspace.action("candidate.merge") as session:
        other = candidates.create(session, name="韩立群")
        session.get_one(Candidate, scene.candidate).merged_into_id = other
    with pytest.raises(AppError) as error:
        read(scene)
    assert (error.value.code, error.value.params["into"]) == ("candidate.merged", str(other))
    with pytest.raises(NotFound), scene.workspace.reading() as session:
        profile(session, candidate=scene.position, viewer=None)


def test_the_timeline_tells_moves_with_their_time_and_edits_with_before_and_after(scene: Scene) -> None:
    edit(scene, Field.CITY, "苏州", "昆山 玉山镇")
    with clock.frozen(NOW + timedelta(hours=26)), scene.workspace.action("application.advance") as session:
        pipeline.advance(session, application=scene.application, seen=scene.version(), to=scene.stage_at(2))
    told = lines(scene)
    moved = next(e for e in told if e.kind is Kind.MOVED)
    assert moved.details["move"] is MoveKind.BACK
    assert moved.details["used"] == timedelta(hours=26)
    assert moved.who == "林晓雯"
    edited = next(e for e in told if e.kind is Kind.EDITED)
    assert (edited.details["field"], edited.details["before"], edited.details["after"]) == (
        "city",
        "昆山 玉山镇",
        "苏州",
    )
    assert [e.kind for e in told].count(Kind.ENTERED) == 1
    assert Kind.CREATED not in {e.kind for e in told}
    assert list(told) == sorted(told, key=lambda e: e.at, reverse=True)


def test_what_the_act_that_made_a_record_fills_in_is_no_correction(scene: Scene) -> None:
    with scene.workspace.action("intake.accept") as session:
        person = Candidate(name="新来的", created_at=clock.now())
        session.add(person)
        session.flush()
        person.city = "苏州"
        session.flush()
        key = person.id
    with scene.workspace.action("candidate.edit") as session:
        session.get_one(Candidate, key).school = "江淮理工学院"
    with scene.workspace.reading() as session:
        told = timeline(session, candidate=key, viewer=None)
    assert [e.details["field"] for e in told if e.kind is Kind.EDITED] == ["school"]


def test_what_was_undone_is_not_told_and_what_was_redone_is_told_once(scene: Scene) -> None:
    action = edit(scene, Field.CITY, "苏州", "昆山 玉山镇")
    with scene.workspace.action("contact.log") as session:
        contacts.log(session, candidate=scene.candidate, channel=ContactChannel.PHONE, words="打过电话")
        talk = session.info["action"]
    before = len(lines(scene))
    undone = journal.undo(scene.workspace, action).action
    taken = journal.undo(scene.workspace, talk).action
    assert {Kind.EDITED, Kind.CONTACTED} & {e.kind for e in lines(scene)} == set()
    journal.undo(scene.workspace, undone)
    journal.undo(scene.workspace, taken)
    kinds = [e.kind for e in lines(scene)]
    assert (kinds.count(Kind.EDITED), kinds.count(Kind.CONTACTED), len(kinds)) == (1, 1, before)


def test_contact_values_never_reach_the_timeline_and_edits_of_one_field_chain(scene: Scene) -> None:
    edit(scene, Field.CITY, "苏州", "昆山 玉山镇")
    edit(scene, Field.CITY, "无锡", "苏州")
    with scene.workspace.action("candidate.edit") as session:
        row = session.scalars(select(Contact).where(Contact.kind == "phone")).one()
        candidates.edit_contact(session, contact=row.id, value="13900001111", seen=row.version)
    told = [e for e in lines(scene) if e.kind is Kind.EDITED]
    assert [(e.details["before"], e.details["after"]) for e in told if e.details["field"] == "city"] == [
        ("苏州", "无锡"),
        ("昆山 玉山镇", "苏州"),
    ]
    assert [e.details for e in told if e.details["field"] == "contact"] == [{"field": "contact"}]
    assert "13900001111" not in str(told)
    assert "13812342716" not in str(told)


def test_events_that_were_brought_in_later_stand_at_their_own_time(scene: Scene) -> None:
    last_year = NOW - timedelta(days=400)
    with scene.workspace.action("ledger.import") as session:
        session.add(
            ContactLog(candidate_id=scene.candidate, channel=ContactChannel.PHONE, words="去年谈过", at=last_year)
        )
    told = lines(scene)
    assert told[-1].details["words"] == "去年谈过"
    assert told[-1].at == last_year


def test_a_blind_interviewer_reads_no_scores_in_the_timeline(scene: Scene) -> None:
    scene.evaluate("陈国栋", 5, Conclusion.STRONG_YES, sentence="有前后数据")
    seen = next(e for e in lines(scene) if e.kind is Kind.EVALUATED)
    assert seen.details["conclusion"] is Conclusion.STRONG_YES
    hidden = next(e for e in lines(scene, viewer=scene.people["许静"]) if e.kind is Kind.EVALUATED)
    assert hidden.details == {"is_withheld": True}


def test_stars_tags_and_endings_are_told(scene: Scene) -> None:
    with scene.workspace.action("candidate.star") as session:
        marks.star(session, candidates=[scene.candidate])
    with scene.workspace.action("candidate.tag") as session:
        for name in ("精益生产", "可倒班"):
            marks.tag(session, candidates=[scene.candidate], name=name)
    with scene.workspace.action("application.reject") as session:
        pipeline.reject(session, application=scene.application, seen=scene.version(), reason=RejectReason.SALARY)
    told = {e.kind: e for e in lines(scene)}
    assert told[Kind.STARRED].details == {"is_on": True}
    assert set(told[Kind.TAGGED].details["names"]) == {"精益生产", "可倒班"}
    assert told[Kind.ENDED].details["reason"] is RejectReason.SALARY
    page = read(scene)
    assert page.person.is_starred
    assert page.person.tags == ("精益生产", "可倒班")
    assert page.way is not None
    assert page.way.gate is None
