"""What is shown before it is written."""

from __future__ import annotations

from models.values.keys import Key
from services import boards, pipeline
from services.boards import Board, Scope
from services.pipeline import Seen
from services.workspace import Workspace
from views.board.optimism import Wish, fulfilled, open_wishes


def asked(workspace: Workspace, position: Key) -> Board:
    with workspace.reading() as session:
        return boards.board(session, scope=Scope(position), viewer=None)


def wish(board: Board, lane: int, row: int, to: int | None) -> Wish:
    card = board.lanes[lane].cards[row]
    target = board.lanes[to].key if to is not None else None
    return Wish(frozenset({Seen(card.application, card.version)}), target)


def names(board: Board, lane: int) -> list[str]:
    return [card.name for card in board.lanes[lane].cards]


def test_a_moved_card_is_the_newest_of_its_lane_and_has_a_new_limit(local_workspace: Workspace, position: Key) -> None:
    board = asked(local_workspace, position)
    shown = fulfilled(board, [wish(board, 0, 0, 1)])
    assert names(shown, 0) == ["王海波", "郑伟明", "沈佳怡"]
    assert names(shown, 1) == ["陆文斌", "曹永强"]
    assert (shown.lanes[0].total, shown.lanes[1].total) == (3, 2)
    moved = shown.lanes[1].cards[-1].timer
    assert moved is not None
    assert moved.reading.share < 0.01
    assert shown.lanes[2] is board.lanes[2]


def test_a_rejected_card_leaves_the_board(local_workspace: Workspace, position: Key) -> None:
    board = asked(local_workspace, position)
    shown = fulfilled(board, [wish(board, 0, 1, None)])
    assert names(shown, 0) == ["曹永强", "郑伟明", "沈佳怡"]
    assert shown.total == board.total - 1


def test_a_wish_ends_with_the_version_that_it_saw(local_workspace: Workspace, position: Key) -> None:
    board = asked(local_workspace, position)
    wanted = wish(board, 0, 0, 1)
    assert open_wishes(board, [wanted]) == [wanted]
    with local_workspace.action("x") as session:
        pipeline.advance_all(session, applications=list(wanted.seen), to=board.lanes[1].key)
    later = asked(local_workspace, position)
    assert open_wishes(later, [wanted]) == []
    assert fulfilled(later, [wanted]) is later
