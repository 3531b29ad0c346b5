"""A posting for each channel: its length, its code, its cost, and who came from it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from models.tables import Channel, Position, PositionTemplate, Posting, Spend
from models.values import clock
from models.values.keys import Key
from models.values.money import Pay
from services import positions, postings, templates
from services.errors import AppError
from services.positions import Draft
from services.postings import Line, Whereabouts, Wording
from services.workspace import Workspace
from tests import factories

NOW = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)


@pytest.fixture(autouse=True)
def at_the_desk():
    with clock.frozen(NOW):
        yield


@pytest.fixture
def position(workspace: Workspace) -> Key:
    with workspace.action("x") as session:
        templates.seed(session)
        template = (
            session.scalars(select(PositionTemplate.id).where(PositionTemplate.code == "workshop_manager")).first()
            or session.scalars(select(PositionTemplate.id)).first()
        )
        assert template is not None
        draft = Draft(title="车间主任", headcount=2, band=Pay.yuan(15_000, 21_000), owner=workspace.person)
        return positions.create(session, template=template, draft=draft)


def drafted(workspace: Workspace, position: Key, *codes: str) -> dict[str, Line]:
    with workspace.action("posting.edit") as session:
        channels = {row.code: row.id for row in session.scalars(select(Channel))}
        postings.draft(session, position=position, channels=[channels[code] for code in codes], language="zh")
    return lines(workspace, position)


def lines(workspace: Workspace, position: Key) -> dict[str, Line]:
    with workspace.reading() as session:
        codes = {row.id: row.code for row in session.scalars(select(Channel))}
        return {codes[line.channel]: line for line in postings.kit(session, position=position).lines}


def test_each_channel_has_a_text_of_its_length_with_its_own_code(workspace: Workspace, position: Key) -> None:
    found = drafted(workspace, position, "boss", "maimai", "douyin", "referral")
    written = [found[code] for code in ("boss", "maimai", "douyin", "referral")]
    for line in written:
        assert line.key is not None
        assert len(line.text) <= line.longest
        assert line.text.startswith("【车间主任】招 2 人")
        assert line.code in line.text
        assert "15,000–21,000" in line.text
    assert len({line.code for line in written}) == 4
    assert len(written[0].text) > len(written[2].text)
    assert "工作内容：" in written[0].text
    assert found["zhilian"].key is None  # a channel without a posting stands there to be chosen


def test_whole_lines_go_when_the_text_is_too_long(workspace: Workspace, position: Key) -> None:
    with workspace.action("x") as session:
        row = session.get_one(Position, position)
        many = [{"zh": f"第{n}条职责，写得相当详细，" + "内容" * 20 + "。", "en": "x"} for n in range(40)]
        row.content = {**(row.content or {}), "duties": many}
    text = drafted(workspace, position, "maimai")["maimai"].text
    assert len(text) <= 500
    duties = text.partition("工作内容：\n")[2].partition("\n\n")[0].splitlines()
    assert duties
    assert all(line.endswith("。") for line in duties)


def test_a_second_draft_leaves_the_first_as_it_is(workspace: Workspace, position: Key) -> None:
    first = drafted(workspace, position, "boss")["boss"]
    assert drafted(workspace, position, "boss")["boss"] == first


def change(workspace: Workspace, line: Line, text: str) -> None:
    assert line.key is not None
    with workspace.action("posting.edit") as session:
        postings.edit(session, posting=line.key, seen=line.version, draft=Wording(text))


@pytest.mark.parametrize(
    ("text", "code"),
    [("{code} " + "长" * 2000, "too_long"), ("没有编号", "code_missing"), ("{code} 限男性", r"lawful\.")],
)
def test_a_text_is_refused_with_the_rule(workspace: Workspace, position: Key, text: str, code: str) -> None:
    line = drafted(workspace, position, "boss")["boss"]
    with pytest.raises(AppError, match=code):
        change(workspace, line, text.replace("{code}", line.code))


def test_what_it_cost_is_the_channel_s_spend_once(workspace: Workspace, position: Key) -> None:
    def post(yuan: float) -> None:
        line = lines(workspace, position)["boss"]
        assert line.key is not None
        with workspace.action("posting.edit") as session:
            postings.post(session, posting=line.key, seen=line.version, at=Whereabouts("https://example.com/1", yuan))

    drafted(workspace, position, "boss")
    for yuan, amounts in ((680.5, [68_050]), (700, [70_000]), (0, [])):
        post(yuan)
        with workspace.reading() as session:
            assert list(session.scalars(select(Spend.amount))) == amounts
    post(500)
    line = lines(workspace, position)["boss"]
    assert (line.posted_at, line.cost, line.url) == (NOW, 50_000, "https://example.com/1")
    with workspace.reading() as session:
        spend = session.scalars(select(Spend)).one()
        assert (spend.position_id, spend.note) == (position, line.code)


def test_who_names_the_code_is_counted(workspace: Workspace, position: Key) -> None:
    line = drafted(workspace, position, "boss", "zhilian")["boss"]
    with workspace.action("x") as session:
        row = session.get_one(Position, position)
        stage = templates.processes(session)
        assert stage
        from models.tables import Application, Stage

        first = session.scalars(select(Stage).where(Stage.process_id == row.process_id).order_by(Stage.rank)).first()
        assert first is not None
        for name, note in (("甲", f"编号 {line.code}"), ("乙", ""), ("丙", line.code)):
            person = factories.candidate(session, name)
            session.add(
                Application(
                    candidate_id=person.id, position_id=position, stage_id=first.id, entered_at=NOW, created_at=NOW,
                    channel_note=note,
                )
            )  # fmt: skip
    found = lines(workspace, position)
    assert (found["boss"].applicants, found["zhilian"].applicants) == (2, 0)


def test_taken_down_thrown_away_and_written_anew(workspace: Workspace, position: Key) -> None:
    line = drafted(workspace, position, "boss", "zhilian")["boss"]
    assert line.key is not None
    with pytest.raises(AppError, match=r"posting\.not_posted"), workspace.action("x") as session:
        postings.end(session, posting=line.key, seen=line.version)
    with workspace.action("x") as session:
        postings.post(session, posting=line.key, seen=line.version, at=Whereabouts())
    with workspace.action("x") as session:
        session.get_one(Position, position).headcount = 5
    line = lines(workspace, position)["boss"]
    assert line.key is not None
    assert line.is_older
    with pytest.raises(AppError, match=r"posting\.was_posted"), workspace.action("x") as session:
        postings.drop(session, posting=line.key, seen=line.version)
    with workspace.action("x") as session:
        postings.renew(session, posting=line.key, seen=line.version, language="zh")
    line = lines(workspace, position)["boss"]
    assert line.key is not None
    assert "招 5 人" in line.text
    assert not line.is_older
    with workspace.action("x") as session:
        postings.end(session, posting=line.key, seen=line.version)
        other = session.scalars(select(Posting).where(Posting.id != line.key)).one()
        postings.drop(session, posting=other.id, seen=other.version)
    assert lines(workspace, position)["boss"].ended_at == NOW
