"""What the board is given: cards in order, clocks, counts, next steps; in few statements."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import event, select
from sqlalchemy.orm import Session

from models.tables import Application, Comment, Contact, Interview, Person, Position, Stage
from models.values import clock
from models.values.enums import Condition, InterviewState, PositionState, RejectReason, TaskKind
from models.values.keys import Key
from models.values.limits import Level
from models.values.rules import Rule
from services import applications, boards, marks, pipeline
from services.boards import Board, Filters, Scope
from services.pipeline import Seen
from services.use_cases import UseCase
from services.workspace import Workspace
from tests import factories

NOW = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)


def people(session: Session, place: Position, hours_ago: dict[str, int]) -> dict[str, Application]:
    """Applications in the first stage (limit 24 hours), each entered so many hours ago."""
    found = {}
    for name, hours in hours_ago.items():
        person = factories.candidate(session, name)
        key = applications.enter(session, candidate=person.id, position=place.id, at=NOW - timedelta(hours=hours))
        found[name] = session.get_one(Application, key)
    return found


def asked(workspace: Workspace, position: Key, filters: Filters | None = None) -> Board:
    with clock.frozen(NOW), workspace.reading() as session:
        return boards.board(session, scope=Scope(position), viewer=workspace.person, filters=filters)


def names(board: Board, lane: int = 0) -> list[str]:
    return [card.name for card in board.lanes[lane].cards]


def test_cards_stand_longest_first_with_their_clocks(workspace: Workspace) -> None:
    with workspace.action(UseCase.APPLICATION_CREATE) as session:
        place = factories.position(session)
        people(session, place, {"蒋雪琴": 3, "曹永强": 26, "王海波": 21})
        key = place.id
    board = asked(workspace, key)
    assert names(board) == ["曹永强", "王海波", "蒋雪琴"]
    lane = board.lanes[0]
    assert [card.level for card in lane.cards] == [Level.OVERDUE, Level.NEAR, Level.NORMAL]
    assert (lane.total, lane.overdue) == (3, 1)
    assert [lane.rule.rank for lane in board.lanes] == [1, 2, 3, 4, 5, 6]  # the last stage is an ending
    first = lane.cards[0].timer
    assert first is not None
    assert first.reading.over == timedelta(hours=2)
    assert lane.cards[0].step is TaskKind.SCREEN
    assert board.header.running == 3
    assert board.may_override


def test_a_card_carries_what_the_screen_shows(workspace: Workspace) -> None:
    with workspace.action(UseCase.APPLICATION_CREATE) as session:
        place = factories.position(session)
        channel = factories.channel(session)
        person = factories.candidate(
            session,
            "韩立群",
            title="精益主管",
            city="昆山",
            experience_months=7 * 12 + 6,
            experience_at=datetime(2025, 6, 1, tzinfo=UTC).date(),
        )
        at = NOW - timedelta(hours=1)
        key = applications.enter(session, candidate=person.id, position=place.id, channel=channel.id, at=at)
        marks.star(session, candidates=[person.id])
        for word in ("精益生产", "黑带", "团队 60 人"):
            marks.tag(session, candidates=[person.id], name=word)
        other = Person(name="陈国栋", roles=[])
        session.add(other)
        session.flush()
        for author, minutes in ((other.id, 50), (workspace.person, 40), (other.id, 30), (other.id, 20)):
            session.add(
                Comment(
                    candidate_id=person.id,
                    author_id=author,
                    words="可以谈",
                    mentions=[],
                    at=NOW - timedelta(minutes=minutes),
                )
            )
        first = session.scalars(select(Stage.id).where(Stage.code == "screen")).one()
        for hours, state in ((-30, InterviewState.HELD), (5, InterviewState.CONFIRMED), (50, InterviewState.PLANNED)):
            starts = NOW + timedelta(hours=hours)
            session.add(
                Interview(
                    application_id=key,
                    candidate_id=person.id,
                    position_id=place.id,
                    stage_id=first,
                    starts_at=starts,
                    ends_at=starts + timedelta(minutes=40),
                    state=state,
                )
            )
        place_key = place.id
    card = asked(workspace, place_key).lanes[0].cards[0]
    assert (card.name, card.title, card.years, card.city) == ("韩立群", "精益主管", 8, "昆山")
    assert card.tags == ("精益生产", "黑带", "团队 60 人")
    assert card.is_starred
    assert card.channel is not None
    assert card.channel.name.zh == "BOSS直聘"
    assert card.interview_at == NOW + timedelta(hours=5)
    assert card.unread == 2  # since my own last word


def test_filters_admit_by_every_kind_and_keep_the_counts(workspace: Workspace) -> None:
    with workspace.action(UseCase.APPLICATION_CREATE) as session:
        place = factories.position(session)
        found = people(session, place, {"曹永强": 26, "王海波": 30, "蒋雪琴": 3})
        marks.star(session, candidates=[found["曹永强"].candidate_id, found["蒋雪琴"].candidate_id])
        marks.tag(session, candidates=[found["蒋雪琴"].candidate_id], name="排产")
        key = place.id
    assert names(asked(workspace, key, Filters(only_overdue=True))) == ["王海波", "曹永强"]
    assert names(asked(workspace, key, Filters(only_overdue=True, only_starred=True))) == ["曹永强"]
    board = asked(workspace, key, Filters(tags=frozenset({"排产"})))
    assert (board.shown, board.total, board.lanes[0].overdue) == (1, 3, 2)


def test_the_stage_with_the_worst_median_is_marked(workspace: Workspace) -> None:
    with workspace.action(UseCase.APPLICATION_CREATE) as session:
        place = factories.position(session)
        people(session, place, {"甲": 1, "乙": 2, "丙": 40})
        key = place.id
    assert not any(lane.is_bottleneck for lane in asked(workspace, key).lanes)
    with workspace.action(UseCase.APPLICATION_CREATE) as session:
        people(session, session.get_one(Position, key), {"丁": 41, "戊": 42})
    assert [lane.is_bottleneck for lane in asked(workspace, key).lanes][:2] == [True, False]


def test_verdicts_say_for_every_stage_what_is_missing(workspace: Workspace) -> None:
    with workspace.action(UseCase.APPLICATION_CREATE) as session:
        factories.process(
            session,
            department=([Condition.CONTACT_FILLED], []),
            first=([], [Condition.EVALUATIONS_SUBMITTED]),
        )
        place = factories.position(session)
        found = people(session, place, {"甲": 1, "乙": 2})
        person = found["甲"].candidate_id
        session.add(Contact(candidate_id=person, kind="phone", value="13812342716", normal="13812342716"))
        session.flush()
        keys = [row.id for row in found.values()]
        stages = {row.code: row.id for row in session.scalars(select(Stage))}
        answer = boards.verdicts(session, scope=Scope(place.id), applications=keys)
        assert [u.application for u in answer[stages["department"]].unmet] == [found["乙"].id]
        assert answer[stages["department"]].asked == (Rule(Condition.CONTACT_FILLED),)
        late = answer[stages["second"]]
        assert {(u.condition, u.stage) for u in late.unmet} == {
            (Condition.CONTACT_FILLED, stages["screen"]),
            (Condition.EVALUATIONS_SUBMITTED, stages["first"]),
        }
        assert answer[stages["screen"]].unmet == ()


def test_endings_are_listed_with_their_reason(workspace: Workspace) -> None:
    with workspace.action(UseCase.REJECT) as session:
        place = factories.position(session)
        found = people(session, place, {"甲": 1, "乙": 2})
        pipeline.reject(session, application=found["甲"].id, seen=1, reason=RejectReason.SALARY)
        hired = session.scalars(select(Stage.id).where(Stage.code == "hired")).one()
        pipeline.advance_all(session, applications=[Seen(found["乙"].id, 1)], to=hired)
        out = boards.ended(session, scope=Scope(place.id), hired=False)
        assert [(card.name, card.reason) for card in out] == [("甲", RejectReason.SALARY)]
        assert [card.name for card in boards.ended(session, scope=Scope(place.id), hired=True)] == ["乙"]
        header = boards.board(session, scope=Scope(place.id), viewer=None).header
        assert (header.running, header.hired, header.rejected) == (0, 1, 1)
        choice = boards.positions(session)[0]
        assert (choice.title, choice.running, choice.overdue) == (place.title, 0, 0)


def test_the_number_of_statements_does_not_grow_with_the_cards(workspace: Workspace) -> None:
    with workspace.action(UseCase.APPLICATION_CREATE) as session:
        place = factories.position(session)
        people(session, place, {"甲": 1})
        key = place.id

    def count() -> int:
        statements: list[str] = []

        def note(*args: object) -> None:
            statements.append(str(args[2]))

        event.listen(workspace.engine, "before_cursor_execute", note)
        asked(workspace, key)
        event.remove(workspace.engine, "before_cursor_execute", note)
        return len(statements)

    few = count()
    with workspace.action(UseCase.APPLICATION_CREATE) as session:
        people(session, session.get_one(Position, key), {f"人{n}": n for n in range(30)})
    assert count() == few
    assert 5 < few < 20


def test_the_board_of_a_process_holds_all_its_running_positions(workspace: Workspace) -> None:
    with workspace.action(UseCase.APPLICATION_CREATE) as session:
        first = factories.position(session, headcount=2)
        people(session, first, {"甲": 3})
        second = factories.position(session, "仓库主管", headcount=1)
        people(session, second, {"乙": 26})
        closed = factories.position(session, "采购", headcount=9)
        people(session, closed, {"丙": 30})
        closed.state = PositionState.CLOSED
        session.flush()
        process = first.process_id
        assert [(each.key, each.positions) for each in boards.places(session).processes] == [(process, 2)]
    with clock.frozen(NOW), workspace.reading() as session:
        board = boards.board(session, scope=Scope(process, is_process=True), viewer=workspace.person)
    assert [(card.name, card.position) for card in board.lanes[0].cards] == [
        ("乙", "仓库主管"),
        ("甲", "车间主任（精益生产）"),
    ]
    assert (board.header.headcount, board.header.running) == (3, 2)
    assert board.header.process is not None
    assert board.header.process.zh == "通用流程"
