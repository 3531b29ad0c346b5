"""What the heads of lanes say."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from services.boards import Board
from services.boards import Lane as LaneData
from views.board import words
from views.board.lane_header import Heading
from views.common import wording
from views.common.marks import Ending


def of_lane(lane: LaneData, position: int, stages: int) -> Heading:
    """The head of a stage."""
    shown, rank = len(lane.cards), lane.rule.rank
    return Heading(
        name=words.stage_name(lane.rule),
        count=str(shown) if shown == lane.total else f"{shown} / {lane.total}",
        position=position,
        stages=stages,
        key=str(rank) if rank <= 9 else "",
        limit=wording.limit(lane.rule.limit) if lane.rule.limit else "",
        overdue=QCoreApplication.translate("BoardWords", "%n overdue", "", lane.overdue) if lane.overdue else "",
        bottleneck=QCoreApplication.translate("BoardWords", "Bottleneck") if lane.is_bottleneck else "",
        hint=_why(lane),
    )


def _why(lane: LaneData) -> str:
    """Why a lane is the bottleneck, or what it asks of those who come in."""
    if lane.is_bottleneck:
        said = QCoreApplication.translate(
            "BoardWords", "Bottleneck: half of the people here have used {share}% of the limit or more"
        )
        return said.format(share=round(100 * lane.median_share))
    if lane.rule.entry:
        said = QCoreApplication.translate("BoardWords", "To come in: {conditions}")
        return said.format(conditions=words.asked(lane.rule.entry))
    return ""


def of_ending(board: Board, *, hired: bool) -> Heading:
    """The head of an ending."""
    if hired:
        name = words.stage_name(board.route.stages[-1])
        return Heading(name=name, count=str(board.header.hired), ending=Ending.HIRED)
    name = QCoreApplication.translate("BoardWords", "Rejected")
    return Heading(name=name, count=str(board.header.rejected), ending=Ending.OUT)


def empty_hint(lane: LaneData) -> str:
    """What an empty lane says: what one needs to come in."""
    if lane.total:
        return QCoreApplication.translate("BoardWords", "Nobody here matches the filters.")
    if not lane.rule.entry:
        return QCoreApplication.translate("BoardWords", "Nobody is here.")
    said = QCoreApplication.translate("BoardWords", "Nobody is here. To come in: {conditions}")
    return said.format(conditions=words.asked(lane.rule.entry))
