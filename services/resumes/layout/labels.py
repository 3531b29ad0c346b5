"""Labels that their narrow cell broke in two: 期望工作地 above 区：, the value beside them at half their height."""

from __future__ import annotations

import re
from collections.abc import Sequence

from services.resumes.documents import Box
from services.resumes.layout.pieces import Piece

_HEAD = re.compile(
    r"(?:期望|希望|目前|当前|现在|现居|毕业|出生|婚姻|政治|联系|家庭|身份|健康|工作|专业|户口|户籍|外语|计算机|应聘|求职"
    r"|意向|到岗|最高|所学|通讯|电子|紧急|主修|掌握|兴趣|个人|参加)[\u4e00-\u9fff]{1,6}"
)
_TAIL = re.compile(r"[\u4e00-\u9fff]{1,2}\s*[:：]")
_REACH = 2.2  # of the type size: from line to line


def with_whole_label_cells(pieces: Sequence[Piece]) -> list[Piece]:
    """Join the two halves of a label; it comes to stand on the row of its value."""
    tails = [piece for piece in pieces if _TAIL.fullmatch(piece.text)]
    joined: dict[int, Piece | None] = {}
    for tail in tails:
        head = next((piece for piece in pieces if _is_head(piece, tail) and id(piece) not in joined), None)
        value = head and _value(head, tail, pieces)
        if head is None or value is None:
            continue
        box = Box(head.box.left, value.box.top, max(head.box.right, tail.box.right), value.box.bottom)
        joined |= {
            id(head): Piece(head.text + tail.text, box, (), min(head.confidence, tail.confidence)),
            id(tail): None,
        }
    if not joined:
        return list(pieces)
    return [kept for piece in pieces if (kept := joined.get(id(piece), piece)) is not None]


def _is_head(piece: Piece, tail: Piece) -> bool:
    size, down = tail.box.height, tail.box.top - piece.box.top
    return bool(_HEAD.fullmatch(piece.text)) and 0 < down < _REACH * size and abs(piece.box.left - tail.box.left) < size


def _value(head: Piece, tail: Piece, pieces: Sequence[Piece]) -> Piece | None:
    """The nearest text to the right, between the upper half and the lower one."""
    edge = max(head.box.right, tail.box.right)
    beside = [
        piece
        for piece in pieces
        if piece.box.left >= edge - 1
        and head.box.top - 2 <= piece.box.top <= tail.box.top + 2
        and piece.box.left - edge < 8 * tail.box.height
    ]
    return min(beside, key=lambda piece: (piece.box.left, piece.box.top), default=None)
