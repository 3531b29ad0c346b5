"""Reading order: pieces of text with places become lines as a person reads them.

A page is cut at vertical gutters where two columns run beside each other (sidebars, two-column
résumés) and read row by row elsewhere (label and value, date and company, heading and body). The
same cut orders the text boxes of a DOCX.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from services.resumes.cleaning import spaces_between_letters
from services.resumes.documents import Box, Line
from services.resumes.headings import heading_of
from services.resumes.layout_columns import Gutter, cut
from services.resumes.layout_pieces import Piece, middle_of, rows_of
from services.resumes.layout_wraps import unwrapped

WIDE_GAP = 1.2  # of the type size: parts further apart are joined by a tab
_IDEOGRAPH = re.compile(r"[\u3400-\u9fff]")
_LABEL_TAIL = re.compile(r"^[\u4e00-\u9fff](?:\s*[\u4e00-\u9fff]){0,2}\s*[:：]")


def ordered(pieces: Sequence[Piece], walls: Sequence[Gutter] = ()) -> list[Line]:
    """Give the lines of a page in reading order. `walls`: rules between boxes that stand side by side."""
    pieces = _with_whole_headings(_with_whole_labels([piece for piece in pieces if piece.text.strip()]))
    lines: list[Line] = []
    for group in cut(pieces, walls=walls):
        lines += unwrapped([_closed_up(_joined(row)) for row in rows_of(_with_lifted_headings(group))])
    return lines


def _closed_up(line: Line) -> Line:
    """Take the spaces out of letter-spaced words: 技 术 有 限 公 司."""
    drop = spaces_between_letters(line.text)
    if not drop:
        return line
    kept = [index for index in range(len(line.text)) if index not in drop]
    edges = tuple(line.edges[index] for index in kept) if len(line.edges) == len(line.text) else ()
    return Line("".join(line.text[index] for index in kept), line.box, edges, line.confidence)


def _with_lifted_headings(group: Sequence[Piece]) -> list[Piece]:
    """Headings centred beside their part are moved to its first row, so that they are read before it."""
    heads = [piece for piece in group if heading_of(piece.text) is not None]
    body = sorted((piece for piece in group if heading_of(piece.text) is None), key=lambda p: p.box.top)
    heads = [head for head in heads if body and all(head.box.right <= piece.box.left for piece in body)]
    if len(heads) < 2 or len(body) < 6:
        return list(group)
    steps = [b.box.top - a.box.top for a, b in pairwise(body) if b.box.top - a.box.top > 0.5 * a.box.height]
    step = median(steps) if steps else 0.0
    parts: list[list[Piece]] = [[body[0]]]
    for before, piece in pairwise(body):
        if piece.box.top - before.box.top > 1.45 * step:
            parts.append([])
        parts[-1].append(piece)
    moved: dict[int, Piece] = {}
    for head in heads:
        middle = (head.box.top + head.box.bottom) / 2
        own = [part for part in parts if part[0].box.top <= middle <= part[-1].box.bottom]
        if own and len([h for h in heads if own[0][0].box.top <= h.box.top <= own[0][-1].box.bottom]) == 1:
            first = own[0][0].box
            box = Box(head.box.left, first.top, head.box.right, first.bottom)
            moved[id(head)] = Piece(head.text, box, head.edges, head.confidence)
    return [moved.get(id(piece), piece) for piece in group]


def _with_whole_labels(pieces: Sequence[Piece]) -> list[Piece]:
    """Join labels that were drawn with wide gaps to make them equally long (姓　　名：), and spaced headings."""
    found: list[Piece] = []
    for piece in pieces:
        before = found[-1] if found else None
        if before is not None and _is_letter_spaced(before, piece):
            joint = " "
            found[-1] = Piece(
                before.text + joint + piece.text,
                before.box.united(piece.box),
                (*before.edges, before.box.right, *piece.edges) if before.edges and piece.edges else (),
                min(before.confidence, piece.confidence),
            )
        else:
            found.append(piece)
    return found


def _with_whole_headings(pieces: Sequence[Piece]) -> list[Piece]:
    """Headings that a narrow column broke: 工作 above 经历 is one word, on the upper row."""
    found: list[Piece] = []
    heads: list[Piece] = []  # may be the upper half of one
    for piece in pieces:
        upper = next((head for head in reversed(heads[-8:]) if _is_under(piece, head)), None)
        if upper is not None:
            text = upper.text.strip() + piece.text.strip()
            found[found.index(upper)] = Piece(text, upper.box, (), min(upper.confidence, piece.confidence))
            heads.remove(upper)
            continue
        found.append(piece)
        if _HALF_HEAD.fullmatch(piece.text.strip()):
            heads.append(piece)
    return found


_HALF_HEAD = re.compile(r"[\u4e00-\u9fff]{1,3}")


def _is_under(piece: Piece, head: Piece) -> bool:
    text, size = piece.text.strip(), head.box.height
    is_tail = heading_of(text) is None or text in {"经历", "经验"}
    if not _HALF_HEAD.fullmatch(text) or not is_tail or not 0 < piece.box.top - head.box.top < 2.2 * size:
        return False
    return abs(middle_of(piece.box) - middle_of(head.box)) < size and heading_of(head.text.strip() + text) is not None


def _is_letter_spaced(before: Piece, piece: Piece) -> bool:
    size = max(before.box.height, piece.box.height)
    is_near = 0 <= piece.box.left - before.box.right < 4.5 * size
    is_level = abs(piece.box.top + piece.box.bottom - before.box.top - before.box.bottom) < size
    last = before.text.rsplit(" ", 1)[-1]
    is_letter = len(last) == 1 and _IDEOGRAPH.match(last) is not None
    follows = _LABEL_TAIL.match(piece.text) or (len(piece.text) == 1 and _IDEOGRAPH.match(piece.text))
    return is_near and is_level and is_letter and follows is not None


def _joined(row: Sequence[Piece]) -> Line:
    text, box = row[0].text, row[0].box
    edges = list(row[0].edges)
    has_edges = all(len(piece.edges) == len(piece.text) for piece in row)
    for before, piece in pairwise(row):
        size = max(before.box.height, piece.box.height)
        gap = piece.box.left - before.box.right
        joint = "\t" if gap > WIDE_GAP * size else " " if gap > 0.2 * size else ""
        text += joint + piece.text
        edges += [before.box.right] * len(joint) + list(piece.edges)
        box = box.united(piece.box)
    return Line(text, box, tuple(edges) if has_edges else (), min(piece.confidence for piece in row))
