"""The same form answered in a chat or by mail: understood line by line, or refused with what is unclear."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from models.tables import Evaluation, Packet, ReturnedForm
from models.values import clock
from models.values.enums import Conclusion, PacketState
from services.errors import AppError
from services.packets import issue, landing, returned
from services.packets.landing import Landing
from services.packets.replies import replies
from services.use_cases import UseCase
from services.workspace import Workspace
from tests import scenes
from tests.scenes import NOW, Scene
from tests.services.packets.forms_out import land, looked_at


@pytest.fixture
def scene(workspace: Workspace) -> Scene:
    with clock.frozen(NOW):
        return scenes.first_interview(workspace)


def asked(scene: Scene, name: str = "陈国栋", language: str = "zh") -> issue.Parcel:
    with scene.workspace.action(UseCase.PACKET_ISSUE) as session:
        return issue.as_text(session, assignment=scene.parts[name], language=language)


def pasted(scene: Scene, text: str) -> Landing:
    with scene.workspace.action(UseCase.PACKET_RETURN) as session:
        key = returned.take_text(session, text=text)[-1]
    return looked_at(scene.workspace, key)


def answered(text: str, *values: str, conclusion: str = "推荐") -> str:
    """The message with something behind each colon of its dimensions, and a conclusion."""
    lines = text.split("\n")
    at = next(n for n, line in enumerate(lines) if line.startswith(("编号", "Number"))) + 1
    for number, value in enumerate(values):
        lines[at + number] += value
    row = next(n for n, line in enumerate(lines) if line.startswith(("结论", "Conclusion")))
    lines[row] += conclusion
    return "\n".join(lines)


def test_the_message_filled_in_as_asked_lands_as_the_evaluation(scene: Scene) -> None:
    out = asked(scene)
    points = ["4 带过双班", "5，5S 从 71 到 92", *["4"] * (len(scene.form.dimensions) - 2)]
    text = answered(out.text, *points).replace("到岗时间、", "到岗时间、") + "可谈夜班补贴"
    seen = pasted(scene, text)
    assert seen.refusal is None
    assert seen.filled is not None
    first, second = scene.form.dimensions[:2]
    assert seen.filled.mark(first.code).evidence == "带过双班"
    assert (seen.filled.mark(second.code).points, seen.filled.mark(second.code).evidence) == (5, "5S 从 71 到 92")
    assert seen.filled.sentence == "可谈夜班补贴"
    assert seen.filled.risks == ()
    land(scene.workspace, seen.key)
    with scene.workspace.reading() as session:
        row = session.scalars(select(Evaluation)).one()
        packet = session.scalars(select(Packet)).one()
        assert (row.conclusion, row.author_id) == (Conclusion.YES, scene.people["陈国栋"])
        assert (packet.state, packet.way) == (PacketState.LANDED, "text")


def test_short_names_numbers_and_loose_forms_are_understood(scene: Scene) -> None:
    out = asked(scene)
    lines = [
        f"编号 {out.code}",
        "精益 4 讲得清",
        "现场 5分 样板间",
        "班组带教４",
        "质量与安全：三",
        "计划 4",
        "跨部门=4",
    ]
    lines += [
        "7. 数据与改善方法 4",
        "稳定性与动机 4",
        "结论：强烈推荐，越快越好",
        "风险：到岗时间，稳定性",
        "一句话说明 很好",
    ]
    seen = pasted(scene, "\n".join(lines))
    assert seen.refusal is None
    assert seen.filled is not None
    assert [seen.filled.mark(d.code).points for d in scene.form.dimensions] == [4, 5, 4, 3, 4, 4, 4, 4]
    assert seen.filled.conclusion is Conclusion.STRONG_YES
    assert set(seen.filled.risks) == {"start", "stability"} or len(seen.filled.risks) == 2


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("精益改善落地 4-5", "packet.reply_points"),
        ("精益改善落地 3.5", "packet.reply_points"),
        ("精益改善落地 很好", "packet.reply_points"),
        ("精益改善落地 4\n精益改善落地 5", "packet.reply_twice"),
        ("精益改善落地 4", "packet.incomplete"),
        ("结论 还行", "packet.bad_conclusion"),
    ],
)
def test_what_is_unclear_is_refused_and_never_guessed(scene: Scene, line: str, code: str) -> None:
    seen = pasted(scene, f"编号 {asked(scene).code}\n{line}")
    assert seen.refusal is not None
    assert seen.refusal.code == code


def test_not_recommended_is_not_read_as_recommended(scene: Scene) -> None:
    out = asked(scene)
    seen = pasted(scene, answered(out.text, *["3"] * len(scene.form.dimensions), conclusion="不推荐"))
    assert seen.filled is not None
    assert seen.filled.conclusion is Conclusion.NO


def test_what_a_mail_quotes_below_is_not_taken_for_an_answer(scene: Scene) -> None:
    out = asked(scene)
    good = answered(out.text, *["4"] * len(scene.form.dimensions))
    quoted = good + "\n\n-----原始邮件-----\n" + out.text.replace("：", "：1")
    seen = pasted(scene, quoted + "\n> 精益改善落地：2")
    assert seen.refusal is None


def test_one_message_may_answer_two_forms(scene: Scene) -> None:
    one, two = asked(scene), asked(scene, "许静")
    both = "\n".join(answered(each.text, *["4"] * len(scene.form.dimensions)) for each in (one, two))
    assert [reply.code for reply in replies(both)] == [one.code, two.code]
    with scene.workspace.action(UseCase.PACKET_RETURN) as session:
        found = returned.take_text(session, text=both)
    assert len(found) == 2


def test_a_code_nobody_knows_and_a_message_without_one_are_said(scene: Scene) -> None:
    with pytest.raises(AppError, match=r"packet\.reply_unknown"):
        pasted(scene, "编号 A2B3C4\n沟通 4")
    with pytest.raises(AppError, match=r"packet\.reply_without_code"):
        pasted(scene, "沟通 4")
    with scene.workspace.reading() as session:
        assert session.scalar(select(func.count()).select_from(ReturnedForm)) == 0


def test_an_english_form_is_answered_in_english(scene: Scene) -> None:
    out = asked(scene, language="en")
    points = ["4 led two shifts"] * len(scene.form.dimensions)
    seen = pasted(scene, answered(out.text, *points, conclusion="Recommended"))
    assert seen.refusal is None
    assert seen.filled is not None
    assert seen.filled.conclusion is Conclusion.YES


def test_the_same_reply_lands_once(scene: Scene) -> None:
    out = asked(scene)
    text = answered(out.text, *["4"] * len(scene.form.dimensions))
    first, again = pasted(scene, text), pasted(scene, text)
    assert first.key == again.key
    land(scene.workspace, first.key)
    late = pasted(scene, text)
    assert late.refusal is not None
    assert late.refusal.code == "packet.used"
    with scene.workspace.reading() as session:
        assert landing.waiting(session, viewer=None)[0].key == late.key
