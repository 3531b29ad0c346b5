"""Reading order: pieces of text with places become lines as a person reads them.

A page is cut at vertical gutters where two columns run beside each other (sidebars, two-column
résumés) and read row by row elsewhere (label and value, date and company, heading and body). The
same cut orders the text boxes of a DOCX.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from services.resumes.cleaning import spaces_between_letters
from services.resumes.documents import Line
from services.resumes.layout.columns import Gutter, cut
from services.resumes.layout.dates import with_whole_dates
from services.resumes.layout.heads import with_labels_at_left, with_lifted_headings, with_whole_headings
from services.resumes.layout.labels import with_whole_label_cells
from services.resumes.layout.pieces import Piece, rows_of
from services.resumes.layout.wraps import unwrapped

WIDE_GAP = 1.2  # of the type size: parts further apart are joined by a tab
_IDEOGRAPH = re.compile(r"[\u3400-\u9fff]")
_LABEL_TAIL = re.compile(r"^[\u4e00-\u9fff](?:\s*[\u4e00-\u9fff]){0,2}\s*[:：]")


def ordered(pieces: Sequence[Piece], walls: Sequence[Gutter] = ()) -> list[Line]:
    """Give the lines of a page in reading order. `walls`: rules between boxes that stand side by side."""
    pieces = with_whole_headings(_with_whole_labels([piece for piece in pieces if piece.text.strip()]))
    pieces = with_labels_at_left(pieces)
    pieces = with_whole_label_cells(with_whole_dates(pieces))
    lines: list[Line] = []
    for group in cut(pieces, walls=walls):
        lines += unwrapped([_closed_up(_joined(row)) for row in rows_of(with_lifted_headings(group))])
    return lines


def _closed_up(line: Line) -> Line:
    """Take the spaces out of letter-spaced words: 技 术 有 限 公 司."""
    drop = spaces_between_letters(line.text)
    if not drop:
        return line
    kept = [index for index in range(len(line.text)) if index not in drop]
    edges = tuple(line.edges[index] for index in kept) if len(line.edges) == len(line.text) else ()
    return Line("".join(line.text[index] for index in kept), line.box, edges, line.confidence)


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


def _is_letter_spaced(before: Piece, piece: Piece) -> bool:
    size = max(before.box.height, piece.box.height)
    is_near = 0 <= piece.box.left - before.box.right < 4.5 * size
    is_level = abs(piece.box.top + piece.box.bottom - before.box.top - before.box.bottom) < size
    last = before.text.rsplit(" ", 1)[-1]
    is_letter = len(last) == 1 and _IDEOGRAPH.match(last) is not None
    follows = _LABEL_TAIL.match(piece.text) or (len(piece.text) == 1 and _IDEOGRAPH.match(piece.text))
    return is_near and is_level and is_letter and bool(follows) and _is_even(before, piece, size)


def _is_even(before: Piece, piece: Piece, size: float) -> bool:
    """Is this gap as wide as the one before the last letter? Behind 性　别 a wider one leads to the value."""
    if len(before.edges) != len(before.text) or before.text[-2:-1] != " ":
        return True
    return piece.box.left - before.box.right <= 1.3 * (before.edges[-1] - before.edges[-2]) + 0.2 * size


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
