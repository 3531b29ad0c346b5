"""Forms that came back, for their pictures: one complete, one half filled in, one a message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from services.packets import issue, listing, returned
from services.use_cases import UseCase
from views.context import PageName, Place

if TYPE_CHECKING:
    from services.packets.issue import Parcel
    from services.workspace import Workspace
    from tools.pictures.studio import Studio

_EVIDENCE = ("SMED 换型 52 分降到 19 分，能讲清每步", "", "双班 45 人，两名多能工升班长")


def come_back(studio: Studio) -> QWidget | None:
    """Send three forms out, and let them come back."""
    program = studio.window.program
    assert program is not None
    workspace: Workspace = program.workspace
    with workspace.reading() as session:
        parts = [part.assignment for part in listing.due(session)][:3]
    for number, part in enumerate(parts):
        with workspace.action(UseCase.PACKET_ISSUE) as session:
            parcel = issue.as_text(session, assignment=part, language="zh")
        if number < 3:
            _answer(workspace, parcel, is_whole=number != 1)
    studio.window.go(Place(PageName.PACKETS, view="returned"))
    return None


def _answer(workspace: Workspace, parcel: Parcel, *, is_whole: bool) -> None:
    lines = parcel.text.split("\n")
    start = next(n for n, line in enumerate(lines) if line.startswith("编号")) + 1
    end = next(n for n, line in enumerate(lines) if line.startswith("结论"))
    for number, row in enumerate(range(start, end if is_whole else end - 2)):
        evidence = _EVIDENCE[number] if number < len(_EVIDENCE) else ""
        lines[row] += f"{4 + (number == 0)} {evidence}".rstrip()
    lines[end] += "推荐"
    lines[-1] += "能带队，讲得出数；夜班要再谈"
    with workspace.action(UseCase.PACKET_RETURN) as session:
        returned.take_text(session, text="\n".join(lines))
