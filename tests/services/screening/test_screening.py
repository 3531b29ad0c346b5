"""Hard conditions and points: unknown is no failure, every point has a reason, nothing is sifted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from models.tables import (
    Application,
    CandidateTag,
    Document,
    DocumentText,
    Person,
    Personal,
    Position,
    Salary,
    Tag,
    Task,
)
from models.values import clock
from models.values.enums import Degree, DocumentKind, PayPeriod, RejectReason, Role, SalaryKind
from models.values.keys import Key
from services import journal, pipeline
from services.boards import Scope
from services.errors import AppError, Conflict, RuleBroken
from services.screening import deciding, explain, matches, portrait
from services.screening.conditions import Asked, Seen, Verdict
from services.screening.portrait import Conditions, Portrait, Wish
from services.screening.scoring import PointKind
from services.screening.screen import Line, Screening, screening
from services.workspace import Workspace
from tests import factories

LEAN = Wish("精益生产", ("精益生产", "精益"), 3)
QUALITY = Wish("质量体系", ("IATF 16949", "ISO 9001"), 1)


def wanted(**values: object) -> Portrait:
    return Portrait(Conditions(**values), (LEAN, QUALITY))  # type: ignore[arg-type]


@pytest.fixture
def position(workspace: Workspace) -> Key:
    with workspace.action("position.create") as session:
        content = {"duties": [{"zh": "推行 5S、TPM，主导 SMED 快速换型", "en": "Run 5S, TPM and SMED"}]}
        return factories.position(session, content=content).id


def keep(workspace: Workspace, position: Key, found: Portrait) -> None:
    with workspace.reading() as session:
        seen = portrait.opened(session, position=position).version
    with workspace.action("position.edit") as session:
        portrait.set_portrait(session, position=position, portrait=found, seen=seen)


def apply(
    workspace: Workspace, name: str, *, tags: tuple[str, ...] = (), text: str = "", stage: str = "screen",
    change: Callable[[object], None] | None = None, **values: object,
) -> Key:  # fmt: skip
    """Somebody who applies, with what is known of them."""
    with workspace.action("application.create") as session:
        where = session.scalars(select(Position)).first()
        row = factories.application(session, name, at=where, stage=stage)
        from models.tables import Candidate

        person = session.get_one(Candidate, row.candidate_id)
        for field, value in values.items():
            setattr(person, field, value)
        for tag in tags:
            word = session.scalar(select(Tag).where(Tag.name == tag)) or Tag(name=tag, synonyms=[])
            session.add(word)
            session.flush()
            session.add(CandidateTag(candidate_id=person.id, tag_id=word.id))
        if text:
            document = Document(
                candidate_id=person.id, kind=DocumentKind.RESUME, sha256="0" * 64, file_name="a.pdf",
                created_at=clock.now(),
            )  # fmt: skip
            session.add(document)
            session.flush()
            session.add(DocumentText(document_id=document.id, words=text))
        return row.id


def screened(workspace: Workspace, position: Key, **options: bool) -> Screening:
    with workspace.reading() as session:
        return screening(session, position=position, viewer=workspace.person, **options)


def line_of(workspace: Workspace, position: Key, name: str) -> Line:
    return next(line for line in screened(workspace, position).lines if line.name == name)


def verdicts(line: Line) -> dict[Asked, Verdict]:
    return {each.asked: each.verdict for each in line.judged}


def test_what_is_not_written_is_not_known_and_no_failure(workspace: Workspace, position: Key) -> None:
    keep(workspace, position, wanted(degree=Degree.COLLEGE, years=5, skills=("电工证",), cities=("苏州",), pay=20_000))
    apply(workspace, "韩立群")
    line = line_of(workspace, position, "韩立群")
    assert set(verdicts(line).values()) == {Verdict.UNKNOWN}
    assert line.verdict is Verdict.UNKNOWN


def test_conditions_are_met_or_not_with_their_evidence(workspace: Workspace, position: Key) -> None:
    keep(workspace, position, wanted(degree=Degree.COLLEGE, years=5, skills=("电工证/电工",), cities=("苏州",)))
    apply(
        workspace, "韩立群", tags=("低压电工证",), degree=Degree.BACHELOR, experience_months=96,
        experience_at=clock.now().date(), city="苏州 工业园区",
    )  # fmt: skip
    apply(workspace, "许静", degree=Degree.SECONDARY, experience_months=24, experience_at=clock.now().date(),
          expected_city="上海", city="苏州")  # fmt: skip
    good, bad = line_of(workspace, position, "韩立群"), line_of(workspace, position, "许静")
    assert good.verdict is Verdict.PASS
    assert {each.asked: (each.have, each.seen) for each in good.judged}[Asked.SKILL] == ("低压电工证", Seen.TAG)
    assert verdicts(bad) == {
        Asked.DEGREE: Verdict.FAIL, Asked.YEARS: Verdict.FAIL, Asked.SKILL: Verdict.UNKNOWN, Asked.CITY: Verdict.PASS,
    }  # fmt: skip
    assert bad.verdict is Verdict.FAIL


def test_years_of_work_grow_since_they_were_written(workspace: Workspace, position: Key) -> None:
    keep(workspace, position, wanted(years=5))
    at = datetime(2024, 3, 1, tzinfo=UTC).date()
    apply(workspace, "韩立群", experience_months=40, experience_at=at)
    with clock.frozen(datetime(2026, 3, 12, tzinfo=UTC)):
        (judged,) = line_of(workspace, position, "韩立群").judged
    assert (judged.have, judged.verdict) == (64, Verdict.PASS)


def test_who_only_lives_elsewhere_might_move_and_who_wants_elsewhere_does_not(
    workspace: Workspace, position: Key
) -> None:
    keep(workspace, position, wanted(cities=("苏州市", "昆山")))
    apply(workspace, "韩立群", city="南京")
    apply(workspace, "许静", expected_city="南京")
    apply(workspace, "陈国栋", expected_city="苏州、上海")
    found = {line.name: line.verdict for line in screened(workspace, position).lines}
    assert found == {"韩立群": Verdict.UNKNOWN, "许静": Verdict.FAIL, "陈国栋": Verdict.PASS}


def test_pay_is_judged_by_its_lower_end_and_only_before_those_who_may_see_it(
    workspace: Workspace, position: Key
) -> None:
    keep(workspace, position, wanted(pay=20_000))
    for name, low, period in (("韩立群", 18_000_00, PayPeriod.MONTH), ("许静", 300_000_00, PayPeriod.YEAR)):
        key = apply(workspace, name)
        with workspace.action("candidate.edit") as session:
            candidate = session.get_one(Application, key).candidate_id
            session.add(Salary(candidate_id=candidate, kind=SalaryKind.EXPECTED, low=low, high=low + 1, period=period,
                               at=clock.now()))  # fmt: skip
    assert {line.name: line.verdict for line in screened(workspace, position).lines} == {
        "韩立群": Verdict.PASS, "许静": Verdict.FAIL,
    }  # fmt: skip
    with workspace.action("setup") as session:
        interviewer = Person(name="刘思远", roles=[Role.INTERVIEWER.value])
        session.add(interviewer)
        session.flush()
        who = interviewer.id
    with workspace.reading() as session:
        found = screening(session, position=position, viewer=who)
    assert found.hides_pay
    assert [line.judged for line in found.lines] == [(), ()]


def test_points_are_explained_and_sum_to_the_score(workspace: Workspace, position: Key) -> None:
    keep(workspace, position, wanted())
    apply(
        workspace, "韩立群", tags=("精益生产",), title="车间主任",
        text="主导 SMED 快速换型与 TPM 自主维护，取得 ISO9001 内审员、IATF 16949 证书",
    )  # fmt: skip
    apply(workspace, "许静", title="会计", text="负责总账与报税")
    best, last = screened(workspace, position).lines
    assert (best.name, last.name) == ("韩立群", "许静")
    assert best.score == round(sum(point.got for point in best.points))
    lean, quality, title, text = best.points
    assert (lean.got, lean.most, lean.have, lean.in_tag) == (52.5, 52.5, "精益生产", True)
    assert (quality.got, quality.have) == (17.5, "iatf 16949")
    assert (title.kind, title.got, title.have) == (PointKind.TITLE, 10, "车间主任")
    assert text.kind is PointKind.TEXT
    assert 0 < text.got <= text.most == pytest.approx(20)
    assert last.score == 0
    assert sum(point.most for point in best.points) == pytest.approx(100)


def test_java_is_not_in_javascript(workspace: Workspace, position: Key) -> None:
    keep(workspace, position, wanted(skills=("Java",)))
    apply(workspace, "韩立群", text="前端：JavaScript、Vue")
    apply(workspace, "许静", text="后端：Java、MySQL")
    found = {line.name: line.verdict for line in screened(workspace, position).lines}
    assert found == {"韩立群": Verdict.UNKNOWN, "许静": Verdict.PASS}


def test_some_of_those_below_the_line_are_offered_and_the_same_all_week(workspace: Workspace, position: Key) -> None:
    keep(workspace, position, wanted())
    for number in range(40):
        apply(workspace, f"候选{number:02}")
    apply(workspace, "韩立群", tags=("精益生产",), text="IATF 16949")
    with clock.frozen(datetime(2026, 3, 9, 2, tzinfo=UTC)):
        first = {line.name for line in screened(workspace, position).lines if line.is_sampled}
    with clock.frozen(datetime(2026, 3, 13, 2, tzinfo=UTC)):
        again = {line.name for line in screened(workspace, position).lines if line.is_sampled}
    with clock.frozen(datetime(2026, 3, 17, 2, tzinfo=UTC)):
        next_week = {line.name for line in screened(workspace, position).lines if line.is_sampled}
    assert len(first) == 4
    assert first == again != next_week
    assert "韩立群" not in first | next_week


@pytest.mark.parametrize(
    ("wish", "code"), [("限男性", "lawful.sex"), ("已婚已育优先", "lawful.family"), ("35岁以下", "lawful.age")]
)
def test_unlawful_wishes_are_refused_with_the_rule(workspace: Workspace, position: Key, wish: str, code: str) -> None:
    with pytest.raises(AppError, match=code):
        keep(workspace, position, Portrait(Conditions(), (Wish(wish, ()),)))
    with pytest.raises(AppError, match=code):
        keep(workspace, position, wanted(skills=(wish,)))
    with pytest.raises(AppError, match=r"screening\.age_forbidden"):
        keep(workspace, position, wanted(age=35))


def test_the_age_that_the_law_asks_for_is_judged(workspace: Workspace, position: Key) -> None:
    keep(workspace, position, wanted(age=18))
    for name, birth in (("韩立群", date(2008, 6, 1)), ("许静", date(2001, 1, 1))):
        key = apply(workspace, name)
        with workspace.action("candidate.edit") as session:
            candidate = session.get_one(Application, key).candidate_id
            session.add(Personal(candidate_id=candidate, birth=birth))
    with clock.frozen(datetime(2026, 3, 12, tzinfo=UTC)):
        found = {line.name: line.verdict for line in screened(workspace, position).lines}
    assert found == {"韩立群": Verdict.FAIL, "许静": Verdict.PASS}


def test_a_portrait_is_undone_and_refused_when_somebody_changed_the_position(
    workspace: Workspace, position: Key
) -> None:
    with workspace.reading() as session:
        seen = portrait.opened(session, position=position).version
    with workspace.action("position.edit") as session:
        portrait.set_portrait(session, position=position, portrait=wanted(years=3), seen=seen)
        action = session.info["action"]
    with pytest.raises(Conflict), workspace.action("position.edit") as session:
        portrait.set_portrait(session, position=position, portrait=wanted(), seen=seen)
    with workspace.reading() as session:
        found = portrait.opened(session, position=position).portrait
        assert found == replace(wanted(years=3))
        assert (session.get_one(Position, position).content or {})["duties"]
    journal.undo(workspace, action)
    with workspace.reading() as session:
        assert portrait.opened(session, position=position).portrait == Portrait()


def test_lines_of_a_template_with_tags_are_wishes_until_somebody_writes_others() -> None:
    content = {"portrait": {"must": [{"zh": "能倒班", "tags": ["可倒班"]}], "plus": [{"zh": "沟通好"}]}}
    assert portrait.of_content(content).wishes == (Wish("能倒班", ("可倒班",), 3),)


def test_only_the_first_stages_wait_unless_all_are_asked_for(workspace: Workspace, position: Key) -> None:
    apply(workspace, "韩立群")
    apply(workspace, "许静", stage="first")
    assert [line.name for line in screened(workspace, position).lines] == ["韩立群"]
    assert {line.name for line in screened(workspace, position, all_stages=True).lines} == {"韩立群", "许静"}


def test_an_explanation_quotes_the_resume_and_tells_what_was_before(workspace: Workspace, position: Key) -> None:
    keep(workspace, position, wanted(skills=("IATF 16949",)))
    key = apply(workspace, "韩立群", text="苏州泊远\n2019 年取得 IATF 16949 内审员证书，带 3 个班组\n爱好：跑步")
    with workspace.action("application.create") as session:
        again = session.get_one(Application, key)
        other = factories.position(session, "精益工程师")
        session.add(
            Application(
                candidate_id=again.candidate_id, position_id=other.id, stage_id=again.stage_id,
                entered_at=again.entered_at, created_at=again.created_at, reason=RejectReason.SALARY,
            )
        )  # fmt: skip
    line = line_of(workspace, position, "韩立群")
    with workspace.reading() as session:
        found = explain.explained(session, line=line)
    assert found.quotes["iatf 16949"] == "2019 年取得 IATF 16949 内审员证书，带 3 个班组"
    assert [(before.position, before.reason) for before in found.before] == [("精益工程师", RejectReason.SALARY)]


def test_passing_on_moves_each_to_its_own_next_stage(workspace: Workspace, position: Key) -> None:
    keys = [apply(workspace, "韩立群"), apply(workspace, "许静", stage="department")]
    with workspace.action("application.advance") as session:
        seen = [pipeline.Seen(key, session.get_one(Application, key).version) for key in keys]
        assert deciding.pass_on(session, applications=seen).count == 2
    with workspace.reading() as session:
        from models.tables import Stage

        codes = [session.get_one(Stage, session.get_one(Application, key).stage_id).code for key in keys]
    assert codes == ["department", "first"]


def test_passing_on_is_held_up_by_the_rules_of_the_stage(workspace: Workspace) -> None:
    with workspace.action("position.create") as session:
        factories.process(session, department=(["source_filled"], []))
        factories.position(session)
    key = apply(workspace, "韩立群")
    with pytest.raises(RuleBroken), workspace.action("application.advance") as session:
        deciding.pass_on(session, applications=[pipeline.Seen(key, 1)])


def test_talk_first_is_a_task_and_promising_people_are_pushed_once(workspace: Workspace, position: Key) -> None:
    key = apply(workspace, "韩立群")
    with workspace.action("task.create") as session:
        deciding.talk_first(session, application=key, words="再聊：能否倒班")
    with workspace.action("candidate.star") as session:
        manager = Person(name="陈国栋", roles=[Role.HIRING_MANAGER.value])
        session.add(manager)
        session.flush()
        session.get_one(Position, position).hiring_manager_id = manager.id
        assert deciding.push_promising(session, applications=[key], words="看一份高匹配简历") == 1
        assert deciding.push_promising(session, applications=[key], words="看一份高匹配简历") == 0
    with workspace.reading() as session:
        tasks = {
            task.words: (task.owner_id, task.application_id, task.due_at) for task in session.scalars(select(Task))
        }
    assert set(tasks) == {"再聊：能否倒班", "看一份高匹配简历"}
    assert all(application == key and due is not None for _, application, due in tasks.values())
    assert line_of(workspace, position, "韩立群").is_starred


def test_the_cards_of_a_board_say_what_the_screening_says(workspace: Workspace, position: Key) -> None:
    keep(workspace, position, wanted())
    for number, tags in enumerate(((), ("精益生产",), ("精益生产", "ISO 9001"))):
        apply(workspace, f"人{number}", tags=tags, stage="screen" if number else "second")
    with workspace.reading() as session:
        found = matches.scores(session, scope=Scope(position))
    lines = screened(workspace, position, all_stages=True).lines
    assert {line.seen.application: line.score for line in lines} == found
    assert len(set(found.values())) == 3


def test_a_quote_cuts_no_date_and_no_word_in_two() -> None:
    line = "2021.01-至今 楠恒投资控股集团 副总监，带 PowerPoint 与 Photoshop 团队"
    assert explain.quote(f"头\n{line}\n尾", "副总监") == "至今 楠恒投资控股集团 副总监，带 PowerPoint 与"
    assert explain.quote("短 副总监 行", "副总监") == "短 副总监 行"
    assert explain.quote(line, "总裁") == ""
