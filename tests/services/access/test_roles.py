"""The ordinary program, used by people of each role with a login of their own."""

from __future__ import annotations

import psycopg
import pytest
from sqlalchemy import select, text

from models.access import postgresql
from models.tables import (
    Application,
    Assignment,
    Candidate,
    Channel,
    Comment,
    Contact,
    Evaluation,
    EvaluationDraft,
    EvaluationForm,
    Interview,
    Person,
    Personal,
    Position,
    Salary,
    Score,
    Stage,
    StageEvent,
    Task,
)
from models.values import clock
from models.values.enums import Conclusion, InterviewState, Role, TaskKind
from models.values.keys import Key
from services import applications, boards, comments, documents, journal, pipeline, search
from services.access import doors, logins
from services.errors import AppError, NotFound
from services.evaluations import submit
from services.evaluations.forms import Filled, Mark
from services.profiles.read import profile
from services.resumes.read import read as read_bytes
from services.timeline.read import timeline
from services.use_cases import UseCase
from services.workspace import Workspace
from tests.seats import House, evaluation


def names_of(workspace: Workspace) -> set[str]:
    with workspace.reading() as session:
        return set(session.scalars(select(Candidate.name)))


def test_each_role_sees_the_people_of_its_scope(house: House) -> None:
    all_three = {"曹永强", "顾晓晨", "温书言"}
    assert names_of(house.seat("hr_manager")) == names_of(house.seat("auditor")) == all_three
    assert names_of(house.seat("recruiter")) == names_of(house.seat("hiring_manager")) == {"曹永强", "顾晓晨"}
    assert names_of(house.seat("interviewer")) == names_of(house.seat("approver")) == {"曹永强"}
    assert names_of(house.seat("recruiter_b")) == {"温书言"}
    assert names_of(house.seat("administrator")) == set()


def test_salaries_and_personal_details_are_for_those_who_may(house: House) -> None:
    for name in ("recruiter", "hr_manager", "approver", "auditor"):
        with house.seat(name).reading() as session:
            assert session.scalars(select(Salary.low)).all()
    for name in ("interviewer", "hiring_manager", "administrator"):
        with pytest.raises(AppError, match="not_allowed"), house.seat(name).reading() as session:
            session.scalars(select(Salary.low)).all()
        with pytest.raises(AppError, match="not_allowed"), house.seat(name).reading() as session:
            session.scalars(select(Personal.id_number)).all()
    with house.seat("interviewer").reading() as session:
        assert not session.scalars(select(Contact.value)).all()
        assert session.scalars(select(Position.title)).all() == ["车间主任"]
    with pytest.raises(AppError, match="not_allowed"), house.seat("interviewer").reading() as session:
        session.scalars(select(Position.band_low)).all()


def test_a_recruiter_moves_a_card_and_takes_it_back(house: House) -> None:
    workspace = house.seat("recruiter")
    with workspace.reading() as session:
        row = session.get_one(Application, house.keys["fresh"])
        target = session.scalars(select(Stage.id).where(Stage.code == "department")).one()
        before, seen = row.stage_id, row.version
    with workspace.action(UseCase.ADVANCE) as session:
        pipeline.advance(session, application=house.keys["fresh"], seen=seen, to=target)
        action = session.info["action"]
    with workspace.reading() as session:
        assert session.get_one(Application, house.keys["fresh"]).stage_id == target
    undone = journal.undo(workspace, action)
    with workspace.reading() as session:
        assert session.get_one(Application, house.keys["fresh"]).stage_id == before
        assert (
            len(session.scalars(select(StageEvent.id).where(StageEvent.application_id == house.keys["fresh"])).all())
            == 1
        )
    journal.undo(workspace, undone.action)
    with workspace.reading() as session:
        assert session.get_one(Application, house.keys["fresh"]).stage_id == target
    with house.owner.reading() as session:
        who = session.execute(text("SELECT person_id FROM action WHERE id = :a"), {"a": action}).scalar()
        assert who == house.person("recruiter")


def test_a_recruiter_takes_in_a_new_person_and_finds_them_again(house: House) -> None:
    workspace = house.seat("recruiter")
    with workspace.action(UseCase.CANDIDATE_CREATE) as session:
        channel = session.scalars(select(Channel.id)).first()
        applications.add_person(
            session, name="严思齐", phone="13700007777", channel=channel, position=house.keys["position"]
        )
        action = session.info["action"]
    assert "严思齐" in names_of(workspace)
    assert "严思齐" in names_of(house.seat("hiring_manager"))
    assert "严思齐" not in names_of(house.seat("recruiter_b"))
    search.follow(house.owner)
    with workspace.reading() as session:
        assert [hit.title for hit in search.palette(session, text="严思齐")] == ["严思齐"]
        assert search.people(session, text="13700007777").total == 1
        assert not search.people(session, text="温书言").keys
    journal.undo(workspace, action)
    assert "严思齐" not in names_of(workspace)


def test_a_seat_turns_the_pages_of_a_search_and_counts_its_own_people_only(house: House) -> None:
    with house.owner.action(UseCase.CANDIDATE_CREATE) as session:
        for place, count in (("position", 3), ("hidden_position", 2)):
            channel = session.scalars(select(Channel.id)).first()
            for number in range(count):
                phone = f"1370000{count}{number:03}"
                where = house.keys[place]
                applications.add_person(session, name="严思齐", phone=phone, channel=channel, position=where)
    search.follow(house.owner)

    def page(name: str, limit: int, offset: int) -> tuple[int, int]:
        with house.seat(name).reading() as session:
            found = search.people(session, text="严思齐", limit=limit, offset=offset)
        return found.total, len(set(found.keys))

    assert [page("recruiter", 2, offset) for offset in (0, 2, 4)] == [(3, 2), (3, 1), (3, 0)]
    assert [page("hr_manager", 4, offset) for offset in (0, 4, 8)] == [(5, 4), (5, 1), (5, 0)]
    assert page("interviewer", 4, 0) == (0, 0)


def test_a_seat_goes_through_its_newest_people_first_and_no_further_than_it_must(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("models.access.doors.LEAST_TOGETHER", 1)
    monkeypatch.setattr("services.search.queries.COUNTED", 3)
    monkeypatch.setattr("services.search.queries.RANKED_BELOW", 0)
    with house.owner.action(UseCase.CANDIDATE_CREATE) as session:
        channel = session.scalars(select(Channel.id)).first()
        added = [
            applications.add_person(
                session, name=name, phone=f"1370000100{number}", channel=channel, position=house.keys["position"]
            )
            for number, name in enumerate(["严思齐"] * 5 + ["方晓"] * 4)
        ]
        newest = [session.get_one(Application, made).candidate_id for made in added[4::-1]]
    search.follow(house.owner)
    with house.owner.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE candidate_search SET marks = NULL")  # as indexed before there were marks
        postgresql.apply(connection)
    with house.seat("recruiter").reading() as session:
        found = [search.people(session, text="严思齐", limit=2, offset=offset) for offset in (0, 2, 4)]
    assert [list(one.keys) for one in found] == [newest[:2], newest[2:4], newest[4:]]
    assert [(one.total, one.is_more) for one in found] == [(3, True)] * 3


def test_nobody_puts_a_hidden_person_into_their_own_position(house: House) -> None:
    workspace = house.seat("recruiter")
    with pytest.raises(NotFound), workspace.action(UseCase.APPLICATION_CREATE) as session:
        applications.enter(session, candidate=house.keys["hidden_candidate"], position=house.keys["position"])


def test_an_interviewer_sees_the_others_scores_after_an_own_committed_submission(house: House) -> None:
    workspace = house.seat("interviewer")

    def seen() -> set[object]:
        with workspace.reading() as session:
            return {*session.scalars(select(Evaluation.author_id)), *session.scalars(select(Score.points))}

    assert seen() == set()
    with workspace.action(UseCase.EVALUATION_SUBMIT) as session:
        meeting = session.get_one(Interview, house.keys["interview"])
        evaluation(session, meeting, house.person("interviewer"), points=2)
        assert set(session.scalars(select(Score.points))) == {2}  # not committed yet: it could be rolled back
    assert seen() == {house.person("interviewer"), house.person("peer"), 2, 5}


def test_remarks_reach_who_may_see_the_person(house: House) -> None:
    with house.seat("hiring_manager").action(UseCase.COMMENT) as session:
        comments.add(session, candidate=house.keys["candidate"], words="可以到车间看看")
    with house.seat("recruiter").reading() as session:
        assert "可以到车间看看" in session.scalars(select(Comment.words)).all()
    with house.seat("interviewer").reading() as session:
        assert not session.scalars(select(Comment.words)).all()
    with pytest.raises(NotFound), house.seat("hiring_manager").action(UseCase.COMMENT) as session:
        comments.add(session, candidate=house.keys["hidden_candidate"], words="x")


def test_the_board_the_profile_and_the_timeline_open_for_every_role(house: House) -> None:
    for name in ("hr_manager", "recruiter", "hiring_manager", "interviewer", "approver", "auditor"):
        workspace = house.seat(name)
        viewer = house.person(name)
        with workspace.reading() as session:
            shown = profile(session, candidate=house.keys["candidate"], viewer=viewer)
            assert shown.person.name == "曹永强"
            entries = timeline(session, candidate=house.keys["candidate"], viewer=viewer)
            assert entries
            board = boards.board(session, scope=boards.Scope(house.keys["position"]), viewer=viewer)
            assert any(lane.cards for lane in board.lanes)
    with pytest.raises(NotFound), house.seat("interviewer").reading() as session:
        profile(session, candidate=house.keys["hidden_candidate"], viewer=house.person("interviewer"))


def test_a_duplicate_that_one_may_not_see_is_only_known_to_exist(house: House) -> None:
    with house.seat("recruiter").reading() as session:
        assert doors.known_elsewhere(session, ["13911112222"])
        assert not doors.known_elsewhere(session, ["13800000001"])  # one's own: shown as it is
        assert not doors.known_elsewhere(session, ["13000000000"])
    with house.seat("interviewer").reading() as session:
        assert not doors.known_elsewhere(session, ["13911112222"])


def test_roles_that_are_taken_away_are_gone_at_once_and_a_removed_person_is_cut_off(house: House) -> None:
    workspace = house.seat("hr_manager")
    assert len(names_of(workspace)) == 3
    with house.seat("administrator").action(UseCase.ORGANISATION_EDIT) as session:
        session.get_one(Person, house.person("hr_manager")).roles = [Role.INTERVIEWER.value]
    assert names_of(workspace) == set()
    with house.psql("recruiter") as connection:
        with house.owner.engine.begin() as owner:
            assert logins.remove(owner, house.person("recruiter")) >= 1
        with pytest.raises(psycopg.OperationalError):
            connection.execute("SELECT 1")
    with pytest.raises(Exception, match="connection_lost"), house.seat("recruiter").reading():
        pass


def test_an_invited_person_may_do_nothing_but_accept(house: House) -> None:
    with house.seat("administrator").action(UseCase.ORGANISATION_EDIT) as session:
        row = Person(name="新同事", roles=[Role.RECRUITER.value])
        session.add(row)
        session.flush()
        house.people["new"] = row.id
    with house.seat("administrator").engine.begin() as connection:
        logins.invite(connection, house.person("new"), "once")
    with house.psql("new") as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute("SELECT name FROM public.person")
    with house.seat("new").engine.begin() as connection:
        logins.accept(connection, "own words")
    with house.seat("new").reading() as session:
        assert session.scalars(select(Person.name)).all()
    with pytest.raises(Exception, match="not allowed"), house.seat("recruiter").engine.begin() as connection:
        logins.invite(connection, house.person("new"), "again")


FORM = {
    "dimensions": [{"code": "skill", "name": {"zh": "技能", "en": "Skill"}, "weight": 100, "anchors": {}}],
    "questions": [], "risks": [], "minutes": 60,
}  # fmt: skip
RESUME = """曹永强
电话 138 0000 0001 邮箱 cao@example.com
手机：１３８００００００１１，宅电 (0512) 66612345
微信号：cao_yongqiang；QQ 24681357
身份证 320102199001011234
期望薪资 18K-20K
2019-2024 某机械厂 车间主任
负责产线改造，年节省 200 万元/年
熟悉 Java 与精益生产，微信小程序 Taro
"""


def test_an_interviewer_reads_a_resume_without_pay_and_numbers(house: House) -> None:
    with house.seat("recruiter").action(UseCase.DOCUMENT_ADD) as session:
        shown = read_bytes(RESUME.encode())
        document = documents.attach(
            session, data=RESUME.encode(), file_name="曹永强.txt", candidate=house.keys["candidate"], read_as=shown
        )
    with house.seat("recruiter").reading() as session:
        assert "18K" in documents.opened(session, document=document).read.text
        assert documents.content(session, document=document) == RESUME.encode()
    for name in ("interviewer", "hiring_manager"):
        with house.seat(name).reading() as session:
            text_ = documents.opened(session, document=document).read.text
            assert "车间主任" in text_
            assert "精益生产，微信小程序 Taro" in text_
            for secret in ("18K", "薪", "0000", "００", "cao", "320102", "万元", "6661", "2468"):
                assert secret not in text_
        with pytest.raises(AppError, match="withheld"), house.seat(name).reading() as session:
            documents.content(session, document=document)
    with pytest.raises(NotFound), house.seat("recruiter_b").reading() as session:
        documents.opened(session, document=document)
    with house.seat("recruiter_b").action(UseCase.DOCUMENT_ADD) as session:  # the same file, of one's own candidate
        mine = documents.attach(
            session, data=RESUME.encode(), file_name="x.txt", candidate=house.keys["hidden_candidate"]
        )
    with house.seat("recruiter_b").reading() as session:
        assert documents.content(session, document=mine) == RESUME.encode()


def test_an_interviewer_fills_in_and_submits_the_form(house: House) -> None:
    with house.owner.action("form") as session:
        form = EvaluationForm(code="skill", name_zh="技能", name_en="Skill", content=FORM, created_at=clock.now())
        session.add(form)
        session.flush()
        part = session.scalars(select(Assignment).where(Assignment.person_id == house.person("interviewer"))).one()
        part.form_id = form.id
        session.get_one(Interview, house.keys["interview"]).state = InterviewState.PLANNED
        assignment = part.id
    filled = Filled({"skill": Mark(4, "改造过两条产线")}, Conclusion.YES, sentence="能胜任")
    workspace = house.seat("interviewer")
    with workspace.deriving() as session:
        submit.save_draft(session, assignment=assignment, filled=filled)
    for other in ("recruiter", "hr_manager", "peer"):
        with house.seat(other).reading() as session:
            assert session.get(EvaluationDraft, assignment) is None
    with house.seat("hr_manager").deriving() as session:
        submit.save_draft(session, assignment=assignment, filled=filled)  # for another: typed, and not kept
    with workspace.action(UseCase.EVALUATION_SUBMIT) as session:
        submit.submit(session, assignment=assignment, filled=filled)
        action = session.info["action"]
    with house.owner.reading() as session:
        assert session.get_one(Interview, house.keys["interview"]).state is InterviewState.HELD
        assert session.scalars(select(Task.owner_id).where(Task.kind == TaskKind.FOLLOW_UP)).all() == [
            house.person("recruiter")
        ]
    with pytest.raises(AppError, match="not_allowed"):
        journal.undo(workspace, action)  # what was submitted is locked: nobody resubmits after having seen the others'


def test_a_department_passes_somebody_on_and_an_approver_decides(house: House) -> None:
    def stage(code: str) -> Key:
        with house.owner.reading() as session:
            return session.scalars(select(Stage.id).where(Stage.code == code)).one()

    def version(application: Key) -> int:
        with house.owner.reading() as session:
            return session.get_one(Application, application).version

    manager = house.seat("hiring_manager")
    with manager.action(UseCase.ADVANCE) as session:
        pipeline.advance(session, application=house.keys["fresh"], seen=version(house.keys["fresh"]), to=stage("first"))
        action = session.info["action"]
    journal.undo(manager, action)
    seen = house.keys["application"]
    with house.seat("approver").action(UseCase.ADVANCE) as session:
        pipeline.advance(session, application=seen, seen=version(seen), to=stage("onboarding"))
    with pytest.raises(NotFound), house.seat("approver").action(UseCase.ADVANCE) as session:
        pipeline.advance(session, application=house.keys["fresh"], seen=version(house.keys["fresh"]), to=stage("first"))
    with pytest.raises(AppError), house.seat("interviewer").action(UseCase.ADVANCE) as session:
        pipeline.advance(session, application=seen, seen=version(seen), to=stage("hired"))
