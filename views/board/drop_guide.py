"""Says, while cards are dragged, which lanes take them and what the others wait for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from models.values.keys import Key
from services.boards import Board, Card, Verdict
from services.pipeline import Seen
from views.board import words
from views.board.lane import Lane
from views.common import wording


class DropGuide:
    """The state of one drag. Until the verdicts are here every lane is allowed: the use case checks again."""

    def __init__(self) -> None:
        self.cards: tuple[Card, ...] = ()
        self._verdicts: Mapping[Key, Verdict] = {}
        self._board: Board | None = None
        self._lanes: tuple[Lane, ...] = ()
        self.target: Lane | None = None

    @property
    def is_on(self) -> bool:
        return bool(self.cards)

    @property
    def seen(self) -> list[Seen]:
        return [Seen(card.application, card.version) for card in self.cards]

    def begin(self, cards: Sequence[Card], board: Board, lanes: Iterable[Lane]) -> None:
        """A drag starts."""
        self.cards, self._board, self._lanes, self._verdicts = tuple(cards), board, tuple(lanes), {}
        keys = frozenset(card.application for card in cards)
        for lane in self._lanes:
            lane.model.set_dragged(keys)

    def judge(self, verdicts: Mapping[Key, Verdict]) -> None:
        """The verdicts have come: blocked lanes say what is missing."""
        if not self.is_on or self._board is None:
            return
        self._verdicts = verdicts
        for lane in self._lanes:
            verdict = verdicts.get(lane.key) if lane.key is not None else None
            if verdict is not None and verdict.unmet and not self._is_home(lane):
                missing = words.nearest(verdict, self._board, len(self.cards))
                first = QCoreApplication.translate("BoardWords", "First: {missing}").format(missing=missing[0])
                lane.strip.lock([first, *missing[1:]])
            elif lane is not self.target:
                lane.strip.clear()
            lane.refresh_strip()
        if self.target is not None and not self.admits(self.target.key):
            self.hover(None)

    def admits(self, stage: Key | None) -> bool:
        """Whether the dragged cards may go to a stage, as far as is known."""
        if stage is None or not self.is_on:
            return False
        verdict = self._verdicts.get(stage)
        return (verdict is None or not verdict.unmet) and any(card.stage != stage for card in self.cards)

    def hover(self, lane: Lane | None) -> None:
        """The mouse is over a lane that admits them, or over none."""
        if lane is self.target:
            return
        before, self.target = self.target, lane
        if before is not None and not before.strip.is_locked:
            before.strip.clear()
            before.refresh_strip()
        if lane is not None:
            lane.strip.offer(*self._offer(lane))
            lane.refresh_strip()

    def end(self) -> None:
        """Dropped or given up."""
        for lane in self._lanes:
            lane.model.set_dragged(frozenset())
            lane.strip.clear()
            lane.refresh_strip()
        self.cards, self.target, self._verdicts, self._lanes = (), None, {}, ()

    def _is_home(self, lane: Lane) -> bool:
        return all(card.stage == lane.key for card in self.cards)

    def _offer(self, lane: Lane) -> tuple[str, str]:
        """The two lines of the slot."""
        stage = lane.header.heading.name
        who = self.cards[0].name if len(self.cards) == 1 else wording.people(len(self.cards))
        title = QCoreApplication.translate("BoardWords", "Let go: {who} to {stage}").format(who=who, stage=stage)
        verdict = self._verdicts.get(lane.key) if lane.key is not None else None
        if verdict is None:
            return title, ""
        if not verdict.asked:
            return title, QCoreApplication.translate("BoardWords", "No conditions to meet")
        met = QCoreApplication.translate("BoardWords", "Conditions are met ({conditions})")
        return title, met.format(conditions=words.asked(verdict.asked))
