"""Candidates are asked at the nodes: a draft with a form of their own, which comes back once and is counted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from models.tables import FormDraft, Interview, JournalRow, Message, Packet, Person, ReturnedForm, SurveyAnswer
from models.values import clock
from models.values.enums import InterviewState, MessageState, PacketState, RejectReason, ReturnState, Role
from models.values.keys import Key
from services import documents, interview_states, journal, pipeline
from services.beat import beat
from services.insights.metrics.dictionary import BY_CODE
from services.insights.metrics.measure import measure
from services.insights.scope import Scope
from services.outbox import letters
from services.packets import listing, returned, survey
from services.pipeline import Seen
from services.privacy import erasing
from services.progress import Quiet
from services.surveys import asking, forms, pot, trend
from services.surveys.forms import Audience, Form, Node
from services.use_cases import UseCase
from services.workspace import Workspace
from tests import scenes
from tests.program import _Desk
from tests.scenes import NOW, Scene
from tests.services.packets.forms_out import edited, filled, looked_at, places

T = TypeVar("T")
SCOPE = Scope(date(2026, 2, 1), date(2026, 3, 31))


@pytest.fixture
def scene(workspace: Workspace) -> Scene:
    with clock.frozen(NOW):
        return scenes.first_interview(workspace)


def switch_on(workspace: Workspace, *nodes: Node, is_anonymous: bool = False) -> Form:
    with workspace.action(UseCase.SURVEY_EDIT) as session:
        forms.seed(session)
    with workspace.reading() as session:
        form = next(each for each in forms.surveys(session) if each.audience is Audience.CANDIDATE)
    draft = replace(forms.draft_of(form), nodes=nodes, is_anonymous=is_anonymous)
    with workspace.action(UseCase.SURVEY_EDIT) as session:
        forms.edit(session, survey=form.key, seen=form.version, draft=draft)
    with workspace.reading() as session:
        return next(each for each in forms.surveys(session) if each.key == form.key)


def hold(scene: Scene) -> Key:
    """The interview took place; gives the action."""
    with scene.workspace.action("interview.state") as session:
        seen = session.get_one(Interview, scene.interview).version
        interview_states.set_state(session, interview=scene.interview, state=InterviewState.HELD, seen=seen)
        return Key(session.info["action"].hex)


def reject(scene: Scene) -> None:
    with scene.workspace.action(UseCase.REJECT) as session:
        seen = [Seen(scene.application, scene.version())]
        pipeline.reject_all(session, applications=seen, reason=RejectReason.SKILLS)


def drafts(workspace: Workspace) -> list[Message]:
    with workspace.reading() as session:
        return _loaded(session, select(Message).where(Message.event == "survey"))


def form_file(workspace: Workspace) -> bytes:
    """The form attached to the latest draft."""
    with workspace.reading() as session:
        row = session.scalars(select(Message).where(Message.event == "survey").order_by(Message.id.desc())).first()
        assert row is not None
        return documents.bytes_of(session, (row.attachments or [])[0]["sha256"])


def send(workspace: Workspace) -> None:
    with workspace.action(UseCase.MESSAGE_SEND) as session:
        rows = session.scalars(select(Message).where(Message.state == MessageState.DRAFT)).all()
        letters.mark_sent(session, letters=[letters.Seen(row.id, row.version) for row in rows])


def come_back(workspace: Workspace, data: bytes) -> list[Key]:
    came = returned.of_file(data, "问卷.xlsx")
    assert came is not None, "not recognised as a form of ours"
    with workspace.reading() as session:
        code = returned.use_case(session, [came])
    with workspace.action(code) as session:
        return returned.note(session, came=[came])


def whole(form: Form, points: int = 4, words: str = "挺好") -> dict[str, Any]:
    return {f"answer:{q.code}": points if q.kind is forms.Kind.SCALE else words for q in form.questions}


def kept(workspace: Workspace) -> list[SurveyAnswer]:
    with workspace.reading() as session:
        return _loaded(session, select(SurveyAnswer).order_by(SurveyAnswer.id))


def _loaded(session: Session, query: Select[T]) -> list[T]:
    """Rows that can be looked at after the session."""
    rows = list(session.scalars(query))
    session.expunge_all()
    return rows


# At the nodes


def test_after_an_interview_a_draft_with_the_form_lies_in_the_outbox_and_undo_takes_both(scene: Scene) -> None:
    switch_on(scene.workspace, Node.INTERVIEWED)
    with clock.frozen(NOW):
        action = hold(scene)
    message = drafts(scene.workspace)[0]
    assert message.state is MessageState.DRAFT
    assert "韩立群" in message.body
    assert "1. " in message.body, "a phone cannot fill in a sheet"
    with scene.workspace.reading() as session:
        packet = session.scalars(select(Packet)).one()
        assert (packet.message_id, packet.application_id) == (message.id, scene.application)
    journal.undo(scene.workspace, action)
    assert not drafts(scene.workspace)
    with scene.workspace.reading() as session:
        assert session.scalars(select(Packet)).first() is None


def test_nothing_is_asked_that_is_not_switched_on_and_nobody_twice(scene: Scene) -> None:
    with clock.frozen(NOW):
        switch_on(scene.workspace, Node.ARRIVED)
        hold(scene)
        assert not drafts(scene.workspace)
        switch_on(scene.workspace, Node.INTERVIEWED, Node.REJECTED)
        reject(scene)
        assert len(drafts(scene.workspace)) == 1
        with scene.workspace.action("again") as session:
            assert asking.ask(session, Node.INTERVIEWED, [scene.application]) == 0


def test_who_was_never_interviewed_is_not_asked_how_it_was(scene: Scene) -> None:
    switch_on(scene.workspace, Node.REJECTED)
    with clock.frozen(NOW):
        reject(scene)
    assert not drafts(scene.workspace)


def test_where_an_interviewer_may_write_no_drafts_the_beat_does(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    switch_on(scene.workspace, Node.INTERVIEWED)
    with clock.frozen(NOW + timedelta(hours=1)):
        with monkeypatch.context() as patched:
            patched.setattr("services.access.may_add", lambda _session, *_tables: False)
            scene.evaluate("陈国栋")
        assert not drafts(scene.workspace)
        beat(scene.workspace)
        beat(scene.workspace)
    assert len(drafts(scene.workspace)) == 1


def test_a_draft_that_is_thrown_away_takes_its_form_back(scene: Scene) -> None:
    form = switch_on(scene.workspace, Node.INTERVIEWED)
    with clock.frozen(NOW):
        hold(scene)
    data = filled(form_file(scene.workspace), places(scene.workspace), whole(form))
    with scene.workspace.action(UseCase.MESSAGE_EDIT) as session:
        row = session.scalars(select(Message)).one()
        letters.drop(session, letters=[letters.Seen(row.id, row.version)])
    with scene.workspace.reading() as session:
        assert listing.sent(session)[0].state is PacketState.WITHDRAWN
    found = looked_at(scene.workspace, come_back(scene.workspace, data)[0])
    assert found.refusal is not None
    assert found.refusal.code == "packet.survey_withdrawn"
    assert not kept(scene.workspace)


# What comes back


def test_a_whole_form_is_counted_once_and_undone(scene: Scene) -> None:
    form = switch_on(scene.workspace, Node.INTERVIEWED)
    with clock.frozen(NOW):
        hold(scene)
        send(scene.workspace)
        data = filled(form_file(scene.workspace), places(scene.workspace), whole(form, 5, "前台很热情"))
        assert come_back(scene.workspace, data) == []
    answer = kept(scene.workspace)[0]
    assert (answer.application_id, answer.way, answer.score_hundredths) == (scene.application, "packet", 500)
    assert answer.comment == "前台很热情"
    again = looked_at(scene.workspace, come_back(scene.workspace, data)[0])
    assert again.refusal is not None
    assert again.refusal.code == "packet.survey_used"
    assert len(kept(scene.workspace)) == 1
    with scene.workspace.reading() as session:
        told = trend.told(session, audience=Audience.CANDIDATE, scope=SCOPE, today=date(2026, 3, 12))
        assert told.figure.n == 1
        assert (told.response.part, told.response.n) == (1, 1)


@pytest.mark.parametrize(
    ("wrong", "code"),
    [("half", "packet.incomplete"), ("points", "packet.bad_points"), ("altered", "packet.altered"),
     ("outside", "packet.survey_outside")],
)  # fmt: skip
def test_what_is_not_whole_waits_with_one_sentence_and_without_an_answer(scene: Scene, wrong: str, code: str) -> None:
    form = switch_on(scene.workspace, Node.INTERVIEWED)
    with clock.frozen(NOW):
        hold(scene)
    where = places(scene.workspace)
    given = whole(form, 4, "不能留下的话")
    scale = next(f"answer:{q.code}" for q in form.questions if q.kind is forms.Kind.SCALE)
    if wrong == "half":
        del given[scale]
    elif wrong == "points":
        given[scale] = "7"
    data = filled(form_file(scene.workspace), where, given)
    if wrong == "altered":
        data = edited(data, {where[scale].replace("C", "B"): "别的问题"})
    elif wrong == "outside":
        data = edited(data, {"F2": "看这里"})
    found = looked_at(scene.workspace, come_back(scene.workspace, data)[0])
    assert found.refusal is not None
    assert found.refusal.code == code
    assert not kept(scene.workspace)
    with scene.workspace.reading() as session:
        row = session.scalars(select(ReturnedForm)).one()
        assert row.state is ReturnState.WAITING
        assert "不能留下的话" not in str(row.content)


def test_a_form_whose_questions_were_taken_out_since_is_stale(scene: Scene) -> None:
    form = switch_on(scene.workspace, Node.INTERVIEWED)
    with clock.frozen(NOW):
        hold(scene)
    data = filled(form_file(scene.workspace), places(scene.workspace), whole(form))
    with scene.workspace.action(UseCase.SURVEY_EDIT) as session:
        draft = replace(forms.draft_of(form), questions=form.questions[1:])
        forms.edit(session, survey=form.key, seen=form.version, draft=draft)
    found = looked_at(scene.workspace, come_back(scene.workspace, data)[0])
    assert found.refusal is not None
    assert found.refusal.code == "packet.survey_changed"


def test_a_reply_by_message_is_understood(scene: Scene) -> None:
    form = switch_on(scene.workspace, Node.INTERVIEWED)
    with clock.frozen(NOW):
        hold(scene)
        lines = []
        for line in drafts(scene.workspace)[0].body.splitlines():
            number = line.split(".")[0]
            is_question = number.isdigit() and line.endswith("：")
            said = {"1": "满意", "2": "5分", "6": "路太远：三站地铁\n公交也要等"}.get(number, "4")
            lines.append(line + said if is_question else line)
        with scene.workspace.action(UseCase.PACKET_RETURN) as session:
            assert returned.take_text(session, text="\n".join(lines[:-2])) == []
    answer = kept(scene.workspace)[0]
    codes = [question.code for question in form.questions]
    assert [answer.answers[code] for code in codes[:3]] == [4, 5, 4]
    assert answer.comment == "路太远：三站地铁\n公交也要等"


# Anonymous


def test_an_anonymous_answer_is_never_in_one_act_with_its_form(scene: Scene) -> None:
    form = switch_on(scene.workspace, Node.INTERVIEWED, is_anonymous=True)
    with clock.frozen(NOW):
        hold(scene)
        send(scene.workspace)
        data = filled(form_file(scene.workspace), places(scene.workspace), whole(form, 2, "面试官迟到"))
        assert "韩立群" not in str(data)
        came = returned.of_file(data, "问卷.xlsx")
        assert came is not None
        with scene.workspace.reading() as session:
            assert returned.use_case(session, [came]) is UseCase.SURVEY_ANSWER, "undo would count it twice"
        assert come_back(scene.workspace, data) == []
        beat(scene.workspace)
        assert not kept(scene.workspace), "one alone would be known by its time"
        with scene.workspace.action("more") as session:
            for words in ("甲", "乙"):
                pot.put(session, survey=form.key, given={"clear": 4, "comment": words})
            assert pot.waiting(session, form.key) == 3
        beat(scene.workspace)
    found = kept(scene.workspace)
    assert sorted(each.comment for each in found) == sorted(["面试官迟到", "甲", "乙"])
    assert all((a.candidate_id, a.application_id, a.position_id, a.department_id) == (None,) * 4 for a in found)
    assert all((each.at.minute, each.at.second) == (0, 0) for each in found)
    with scene.workspace.reading() as session:
        assert session.scalars(select(FormDraft)).first() is None
        packet = session.scalars(select(Packet)).one()
        touched = {key.action for key in journal_rows(session, packet.id)}
        assert not touched & {row.action for answer in found for row in journal_rows(session, answer.id)}
    assert looked_at(scene.workspace, come_back(scene.workspace, data)[0]).refusal is not None
    assert len(kept(scene.workspace)) == 3


def journal_rows(session: Any, key: Key) -> list[Any]:
    return list(session.execute(select(JournalRow.action_id.label("action")).where(JournalRow.key == key)))


def test_who_is_forgotten_leaves_no_form(scene: Scene) -> None:
    switch_on(scene.workspace, Node.INTERVIEWED)
    with clock.frozen(NOW):
        hold(scene)
        erasing.erase(scene.workspace, candidates=[scene.candidate])
    assert not drafts(scene.workspace)
    with scene.workspace.reading() as session:
        assert session.scalars(select(Packet)).first() is None


def test_the_share_that_answered_leaves_the_young_ones_open(scene: Scene) -> None:
    switch_on(scene.workspace, Node.INTERVIEWED)
    with clock.frozen(NOW):
        hold(scene)
        metric = BY_CODE["survey_response"]
        with scene.workspace.reading() as session:
            assert measure(session, metric, SCOPE).n == 0, "a draft asked nobody"
        send(scene.workspace)
        with scene.workspace.reading() as session:
            young = measure(session, metric, SCOPE)
    with clock.frozen(NOW + timedelta(days=15)), scene.workspace.reading() as session:
        old = measure(session, metric, SCOPE)
    assert (young.n, young.still_open) == (0, 1)
    assert (old.n, old.part, old.still_open) == (1, 0, 0)


# Colleagues


def given_out(scene: Scene, audience: Audience, folder: Path) -> list[Path]:
    """The forms of the shipped survey to this audience."""
    with scene.workspace.action(UseCase.SURVEY_EDIT) as session:
        forms.seed(session)
        for person in session.scalars(select(Person).where(Person.name == "陈国栋")):
            person.roles = [Role.HIRING_MANAGER.value]
        key = next(form.key for form in forms.surveys(session) if form.audience is audience)
    folder.mkdir()
    survey.to_folder(_Desk(scene.workspace), Quiet(), survey=key, language="zh", folder=str(folder))
    return sorted(folder.iterdir())


def test_a_hiring_managers_form_counts_once_under_their_name(scene: Scene, tmp_path: Path) -> None:
    (path,) = given_out(scene, Audience.DEPARTMENT, tmp_path / "out")
    assert "陈国栋" in path.name
    where = places(scene.workspace)
    assert come_back(scene.workspace, filled(path.read_bytes(), where, dict.fromkeys(where, 3))) == []
    (answer,) = kept(scene.workspace)
    assert (answer.person_id, answer.score_hundredths) == (scene.people["陈国栋"], 300)
    with scene.workspace.reading() as session:
        assert [sent.person_name for sent in listing.sent(session)] == ["陈国栋"]


def test_a_suggestion_is_on_a_form_that_is_nobodys(scene: Scene, tmp_path: Path) -> None:
    paths = given_out(scene, Audience.COLLEAGUE, tmp_path / "out")
    assert len(paths) >= len(scene.people) - 1
    assert not any(name in path.name for path in paths for name in scene.people)
    for number, path in enumerate(paths[:3]):
        where = places(scene.workspace, path.stem[-6:])
        said = {name: 4 if "comment" not in name else f"建议 {number}" for name in where}
        assert come_back(scene.workspace, filled(path.read_bytes(), where, said)) == []
    beat(scene.workspace)
    assert sorted(each.comment for each in kept(scene.workspace)) == ["建议 0", "建议 1", "建议 2"]
    assert all(each.person_id is None for each in kept(scene.workspace))
