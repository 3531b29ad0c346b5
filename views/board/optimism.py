"""What was asked for and is not yet on the board: shown at once, taken back when it fails.

A wish names the versions that the person saw. Once the move is written the versions differ, so a wish never
outlives its own success, nor an undo.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from models.values import clock, limits
from models.values.keys import Key
from models.values.working_time import WorkingCalendar
from services.boards import Board, Card, Lane, Timer
from services.pipeline import Seen
from services.stages import StageRule


@dataclass(frozen=True, slots=True, eq=False)
class Wish:
    """Cards on their way to a stage, or off the board."""

    seen: frozenset[Seen]
    to: Key | None

    def holds(self, card: Card) -> bool:
        return Seen(card.application, card.version) in self.seen


def fulfilled(board: Board, wishes: Sequence[Wish]) -> Board:
    """The board as it will be. A moved card is the newest of its lane, so it stands last."""
    for wish in wishes:
        board = _apply(board, wish)
    return board


def open_wishes(board: Board, wishes: Sequence[Wish]) -> list[Wish]:
    """The wishes that this answer does not fulfil yet."""
    return [wish for wish in wishes if any(wish.holds(card) for lane in board.lanes for card in lane.cards)]


def _apply(board: Board, wish: Wish) -> Board:
    moved = [card for lane in board.lanes if lane.key != wish.to for card in lane.cards if wish.holds(card)]
    if not moved:
        return board
    keys = {card.application for card in moved}
    lanes = []
    for lane in board.lanes:
        if lane.key == wish.to:
            cards = (*lane.cards, *(_fresh(card, lane.rule) for card in moved))
        elif any(card.application in keys for card in lane.cards):
            cards = tuple(card for card in lane.cards if card.application not in keys)
        else:
            cards = lane.cards
        lanes.append(lane if cards is lane.cards else _counted(lane, cards))
    return replace(board, lanes=tuple(lanes))


def _counted(lane: Lane, cards: tuple[Card, ...]) -> Lane:
    overdue = sum(card.level is limits.Level.OVERDUE for card in cards)
    return replace(lane, cards=cards, total=lane.total + len(cards) - len(lane.cards), overdue=overdue)


def _fresh(card: Card, rule: StageRule) -> Card:
    """The card as it begins in a stage: its limit is new."""
    now = clock.now()
    timer = None
    if rule.limit is not None:
        working = WorkingCalendar()  # only until the answer comes, which knows the office's own
        due = rule.limit.due_at(now, working)
        timer = Timer(limits.read(rule.limit.unit, now, due, now, working), rule.limit.unit, due)
    return replace(card, stage=rule.key, entered_at=now, timer=timer, step=None, interview_at=None)
