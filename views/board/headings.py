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
        bottleneck=_mark(lane),
        hint=_why(lane),
    )


def _is_full(lane: LaneData) -> bool:
    """Whether as many people are here as its process says are enough."""
    return lane.rule.most is not None and lane.total >= lane.rule.most


def _mark(lane: LaneData) -> str:
    if lane.is_bottleneck:
        return QCoreApplication.translate("BoardWords", "Bottleneck")
    if _is_full(lane):
        return QCoreApplication.translate("BoardWords", "Full: {most}").format(most=lane.rule.most)
    return ""


def _why(lane: LaneData) -> str:
    """Why a lane is marked, or what it asks of those who come in."""
    if _is_full(lane) and not lane.is_bottleneck:
        said = QCoreApplication.translate(
            "BoardWords", "Full: {people} are here, {most} are enough. Move some on before more come in"
        )
        return said.format(people=wording.people(lane.total), most=lane.rule.most)
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
