"""The lanes of one board and their slim forms: which are folded, which endings are open, and where each stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from models.values.keys import Key
from services.boards import Board
from views.board import folding, headings
from views.board.card_frame import RING
from views.board.lane import Lane
from views.board.slim_lane import WIDTH as SLIM
from views.board.slim_lane import SlimLane

LEAST = 172  # px, a lane
_NARROW = 1400 - 64  # px: below this the page is set closer


class LaneSet:
    """Every stage has a lane and a slim lane, and so has each ending; one of the two is shown."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent
        self._position: Key | None = None
        self.stages: dict[Key, Lane] = {}
        self.slims: dict[Key, SlimLane] = {}
        self.endings: dict[bool, Lane] = {}  # hired: True
        self.ending_slims: dict[bool, SlimLane] = {}
        self.folded: frozenset[str] = frozenset()
        self.opened: set[bool] = set()

    def build(self, board: Board, make: Callable[[Key | None], Lane]) -> None:
        """Make the lanes of another board."""
        for widget in self.widgets():
            widget.hide()
            widget.deleteLater()
        self._position = board.header.key
        self.folded = folding.folded(self._position)
        self.opened.clear()
        self.stages = {lane.key: make(lane.key) for lane in board.lanes}
        self.slims = {lane.key: SlimLane(self._parent) for lane in board.lanes}
        self.endings = {hired: make(None) for hired in (True, False)}
        self.ending_slims = {hired: SlimLane(self._parent) for hired in (True, False)}

    def fits(self, board: Board) -> bool:
        """Whether these are the lanes of that board."""
        return board.header.key == self._position and list(self.stages) == [lane.key for lane in board.lanes]

    def show(self, board: Board) -> None:
        """Say and show what the board says."""
        for number, lane in enumerate(board.lanes):
            heading = headings.of_lane(lane, number, len(board.lanes))
            shown = self.stages[lane.key]
            shown.model.stage_name = heading.name
            shown.header.tell(heading)
            shown.set_cards(lane.cards, headings.empty_hint(lane))
            self.slims[lane.key].tell(heading)
        for hired in (True, False):
            heading = headings.of_ending(board, hired=hired)
            self.endings[hired].header.tell(heading)
            self.endings[hired].model.stage_name = heading.name
            self.ending_slims[hired].tell(heading)

    def fold(self, stage: Key, *, is_folded: bool) -> None:
        """Fold a stage or open it, and remember that for this position."""
        self.folded = self.folded | {stage.hex} if is_folded else self.folded - {stage.hex}
        if self._position is not None:
            folding.keep_folded(self._position, self.folded)

    def widgets(self) -> Iterator[Lane | SlimLane]:
        """Everything, shown or not."""
        yield from self.stages.values()
        yield from self.slims.values()
        yield from self.endings.values()
        yield from self.ending_slims.values()

    def lanes(self) -> Iterator[Lane]:
        """Every lane, of stages and of endings."""
        yield from self.stages.values()
        yield from self.endings.values()

    def all_slims(self) -> Iterator[SlimLane]:
        """Every slim lane."""
        yield from self.slims.values()
        yield from self.ending_slims.values()

    def shown(self) -> list[Lane]:
        """The lanes that are not slim, from left to right."""
        lanes = [lane for key, lane in self.stages.items() if key.hex not in self.folded]
        return lanes + [self.endings[hired] for hired in (True, False) if hired in self.opened]

    def columns(self) -> list[Lane | SlimLane]:
        """What stands on the board, from left to right."""
        stages: list[Lane | SlimLane] = [
            self.slims[key] if key.hex in self.folded else lane for key, lane in self.stages.items()
        ]
        return stages + [
            self.endings[hired] if hired in self.opened else self.ending_slims[hired] for hired in (True, False)
        ]

    def arrange(self, page: int, width: int, height: int) -> tuple[int, float]:
        """Place everything: slim lanes keep their width, the others share the rest, 172 px at the least.

        `page` is the width that can be seen. Gives the least width of all, and the gutter of a lane.
        """
        side, gap, top = (14, 8, 10) if page < _NARROW else (20, 10, 12)
        columns = self.columns()
        wide = sum(isinstance(column, Lane) for column in columns)
        fixed = 2 * side + gap * (len(columns) - 1) + SLIM * (len(columns) - wide)
        share = max((width - fixed) / wide, LEAST) if wide else 0.0
        for widget in self.widgets():
            widget.setVisible(widget in columns)
        x = float(side)
        for column in columns:
            left = round(x)
            if isinstance(column, Lane):
                x += share
                column.setGeometry(left - round(RING), top, round(x) - left + gap, height - top)
            else:
                x += SLIM
                column.setGeometry(left, top, SLIM, height - top - 12)
            x += gap
        return fixed + LEAST * wide, gap - RING

    def stage_at(self, point: QPoint) -> tuple[Key, Lane | SlimLane] | None:
        """The stage under a point, and its widget there."""
        for key, lane in self.stages.items():
            for widget in (lane, self.slims[key]):
                if widget.isVisible() and widget.geometry().contains(point):
                    return key, widget
        return None

    def ending_at(self, point: QPoint) -> tuple[bool, SlimLane] | None:
        """The slim ending under a point."""
        for hired, slim in self.ending_slims.items():
            if slim.isVisible() and slim.geometry().contains(point):
                return hired, slim
        return None
