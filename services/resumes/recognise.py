"""Text out of scans and photographs, on this computer: RapidOCR, whose models come with its package.

Runs in a worker of its own, a page at a time: an engine takes about a gigabyte of memory and some
seconds a page. Each page is straightened first; the places of its lines are those on the straight page.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from statistics import median
from typing import Any

import numpy as np
from numpy.typing import NDArray

from services.errors import AppError
from services.resumes.cleaning import clean, clean_character
from services.resumes.digest import MOST_RECOGNISED, Digest, assembled
from services.resumes.documents import Box, Kind, Page
from services.resumes.layout.order import WIDE_GAP, ordered
from services.resumes.layout.pieces import Piece
from services.resumes.read import read
from services.resumes.sniff import kind_of
from services.resumes.straighten import Picture, Straightening, are_inside, as_numbers, laid_flat, moved, sheet_in

LONG_SIDE = 2200  # pixels of a page when it is read; more only costs time
SURE = 0.8  # mean confidence below which a page may lie on its side or on its head
FAINT = 0.5  # lines below this are left out: a guess is worse than a gap
STEEPEST = 15.0  # degrees of tilt; beyond that the lines of a page do not agree on one
_GAP = 0.75  # of a Chinese character; a wider gap between two of them is a blank
_AIRY = frozenset("，。、；：！？（）《》“”‘’【】·—…,;:()")  # marks with air of their own around them
_LINE_LIKE = 4.0  # width ÷ height of a box whose slant tells the tilt


def recognise(data: bytes, name: str) -> Digest:
    """Recognise every page that has no text, and parse the whole. Raises AppError when nothing can be made out."""
    document = read(data)
    pages = {number: recognise_page(data, number) for number in document.unread[:MOST_RECOGNISED]}
    return assembled(document, pages, name)


def recognise_page(data: bytes, number: int) -> Page:
    """Recognise one page of a PDF or a picture."""
    picture, size = _picture(data, kind_of(data), number)
    boxes = _found(picture)
    turn = _best_turn(picture, boxes)
    flat = picture
    if turn:
        flat = np.ascontiguousarray(np.rot90(picture, turn))
        boxes = _found(flat)
    boxes, corners, (wide, high) = _on_sheet(boxes, flat)
    tilt = _tilt(boxes)
    straight = Straightening(turn, corners, tilt)
    shown = straight.size(*size)
    pieces = [_piece(box, (wide, high), tilt, shown[0] / wide) for box in boxes if box.confidence >= FAINT]
    return Page(*shown, tuple(ordered(pieces)), tuple(as_numbers(straight)))


def _on_sheet(boxes: list[_Found], picture: Picture) -> tuple[list[_Found], tuple[float, ...], tuple[int, int]]:
    """Lay the lines flat when they stand on a sheet in a photograph; gives its corners and its size in pixels."""
    high, wide = picture.shape[:2]
    corners = sheet_in(picture)
    middles = np.array([box.corners.mean(axis=0) for box in boxes])
    if not corners or not boxes or not are_inside(middles, corners, wide, high):
        return boxes, (), (wide, high)
    flat, size = laid_flat(np.array([box.corners for box in boxes]), corners, wide, high)
    laid = [box.at(points) for points, box in zip(flat, boxes, strict=True)]
    if _disorder(laid) > _disorder(boxes):  # it was a bright part of the page, and no sheet
        return boxes, (), (wide, high)
    return laid, corners, size


def _picture(data: bytes, kind: Kind, number: int) -> tuple[Picture, tuple[float, float]]:
    """One page as RGB pixels, with the size in which its lines are to be told."""
    if kind is Kind.PICTURE:
        from services.resumes.picture import upright

        shown = upright(data, number, 2 * LONG_SIDE)
        size = shown.size
        shown.thumbnail((LONG_SIDE, LONG_SIDE))
        return np.asarray(shown), (float(size[0]), float(size[1]))
    if kind is not Kind.PDF:
        raise AppError("resume.no_picture")
    from services.resumes.pdf.reading import page_sizes, render_page

    wide, high = page_sizes(data)[number]
    if wide <= 0 or high <= 0:
        raise AppError("resume.unreadable_pdf")
    width, height, stride, pixels = render_page(data, number, round(LONG_SIDE * wide / max(wide, high)))
    rows = np.frombuffer(pixels, np.uint8).reshape(height, stride)[:, : width * 4].reshape(height, width, 4)
    return np.ascontiguousarray(rows[:, :, 2::-1]), (wide, high)


@cache
def _engine() -> Any:
    if sys.platform == "win32":
        import_module("PySide6")  # onnxruntime needs the MSVC runtime that it carries; nothing of Qt is used
    logging.getLogger("RapidOCR").setLevel(logging.ERROR)
    from rapidocr import RapidOCR

    return RapidOCR(
        params={
            "Global.use_cls": False,  # it turns good lines upside down
            "Global.log_level": "error",
            "Det.limit_type": "max",
            "Det.limit_side_len": 1280,
            "EngineConfig.onnxruntime.intra_op_num_threads": 2,
        }
    )


class _Found:
    """One line as the engine saw it: its corners in pixels, from the top left clockwise.

    `shares` tell where each character begins, as a share of the line's length.
    """

    def __init__(
        self, corners: NDArray[np.float64], text: str, confidence: float, shares: tuple[float, ...] = ()
    ) -> None:
        self.corners, self.text, self.confidence, self.shares = corners, text, confidence, shares

    def at(self, corners: NDArray[np.float64]) -> _Found:
        """The same line with its corners elsewhere."""
        return _Found(corners, self.text, self.confidence, self.shares)

    @property
    def width(self) -> float:
        return float(np.linalg.norm(self.corners[1] - self.corners[0]))

    @property
    def height(self) -> float:
        return float(np.linalg.norm(self.corners[3] - self.corners[0])) or 1.0

    @property
    def slant(self) -> float:
        """Degrees by which the line falls to the right."""
        across = self.corners[1] - self.corners[0]
        return float(np.degrees(np.arctan2(across[1], across[0])))


def _found(picture: Picture) -> list[_Found]:
    answer = _engine()(picture, return_word_box=True, return_single_char_box=True)
    if answer is None or answer.boxes is None:
        return []
    words = answer.word_results or [()] * len(answer.boxes)
    found = []
    for corners, text, confidence, letters in zip(answer.boxes, answer.txts, answer.scores, words, strict=True):
        corners = np.asarray(corners, np.float64).reshape(4, 2)
        spaced, shares = with_gaps(str(text), corners, letters or ())
        if spaced.strip():
            found.append(_Found(corners, spaced, float(confidence), shares))
    return found


def with_gaps(
    text: str, corners: NDArray[np.float64], letters: Sequence[tuple[str, float, Any]]
) -> tuple[str, tuple[float, ...]]:
    """Put the gaps back that the engine swallows between Chinese words, and tell where each character begins.

    `letters` are the characters without blanks, each with its box; where they do not fit the text, it is left as it is.
    """
    written = [character for character in text if not character.isspace()]
    if [letter for letter, _, _ in letters] != written or not written:
        return clean(text).strip(), ()
    spans = [_span(corners, box) for _, _, box in letters]
    wide = [end - start for (start, end), character in zip(spans, written, strict=True) if character >= "\u2e80"]
    size = median(wide) if wide else 0.0
    blanks = _blanks(text)
    shown: list[str] = []
    shares: list[float] = []
    for number, (character, (start, _)) in enumerate(zip(written, spans, strict=True)):
        before, end = (written[number - 1], spans[number - 1][1]) if number else ("", start)
        is_han = max(character, before) >= "\u2e80" and before not in _AIRY and character not in _AIRY
        if number in blanks or (size and is_han and start - end > _GAP * size):
            shown.append("\t" if size and start - end > WIDE_GAP * size else " ")
            shares.append(end)
        for part in clean_character(character):
            shown.append(part)
            shares.append(start)
    return "".join(shown), tuple(shares)


def _span(corners: NDArray[np.float64], box: Any) -> tuple[float, float]:
    """Where a character begins and ends, as shares of the length of its line."""
    across = corners[1] - corners[0]
    length = float(across @ across) or 1.0
    top_left, top_right, _, low_left = np.asarray(box, np.float64).reshape(4, 2)
    start = float((((top_left + low_left) / 2 - corners[0]) @ across) / length)
    return start, max(start, float(((top_right - corners[0]) @ across) / length))


def _blanks(text: str) -> set[int]:
    """Before which of the seen characters the engine saw a blank."""
    found: set[int] = set()
    count = 0
    for character in text:
        if not character.isspace():
            count += 1
        elif count:
            found.add(count)
    return found


def _best_turn(picture: Picture, boxes: list[_Found]) -> int:
    """Quarter turns to the left that make the page read best; 0 when it reads well as it is."""
    confidence = _mean(boxes)
    if not boxes or (confidence >= SURE and not _are_standing(boxes)):
        return 0
    turns = (1, 3, 2) if _are_standing(boxes) else (2, 1, 3)
    rated = {0: 0.0 if _are_standing(boxes) else confidence}
    for turn in turns:
        turned = _found(np.ascontiguousarray(np.rot90(picture, turn)))
        rated[turn] = 0.0 if _are_standing(turned) else _mean(turned)
        if rated[turn] > 0.9:
            break
    best = max(rated, key=lambda turn: rated[turn])
    return best if rated[best] > rated[0] + 0.05 else 0


def _are_standing(boxes: list[_Found]) -> bool:
    """Do most letters stand in columns? Then the page lies on its side."""
    letters = sum(len(box.text) for box in boxes if len(box.text) > 2)
    standing = sum(len(box.text) for box in boxes if len(box.text) > 2 and _is_standing(box))
    return standing > 0.6 * max(letters, 1)


def _is_standing(box: _Found) -> bool:
    spread = box.corners.max(axis=0) - box.corners.min(axis=0)
    return float(spread[1]) > 1.5 * float(spread[0])


def _mean(boxes: list[_Found]) -> float:
    letters = sum(len(box.text) for box in boxes)
    return sum(box.confidence * len(box.text) for box in boxes) / letters if letters else 0.0


def _slants(boxes: list[_Found]) -> list[float]:
    return [box.slant for box in boxes if box.width > _LINE_LIKE * box.height and abs(box.slant) < STEEPEST]


def _tilt(boxes: list[_Found]) -> float:
    """The tilt that most long lines share, in degrees to be rotated to the left."""
    slants = _slants(boxes)
    return median(slants) if len(slants) >= 3 else 0.0


def _disorder(boxes: list[_Found]) -> float:
    """How little the lines of a page agree on one slant, in degrees."""
    slants = _slants(boxes)
    middle = median(slants) if slants else 0.0
    return median(abs(slant - middle) for slant in slants) if slants else 0.0


def _piece(found: _Found, size: tuple[int, int], tilt: float, scale: float) -> Piece:
    corners = moved(found.corners, size, tilt) * scale
    # The middles of its sides: what is left of the slant does not make the box higher.
    left, right = (corners[0][0] + corners[3][0]) / 2, (corners[1][0] + corners[2][0]) / 2
    top, bottom = (corners[0][1] + corners[1][1]) / 2, (corners[3][1] + corners[2][1]) / 2
    box = Box(float(min(left, right)), float(min(top, bottom)), float(max(left, right)), float(max(top, bottom)))
    edges = tuple(box.left + share * box.width for share in found.shares) or _edges(found.text, box)
    return Piece(found.text, box, edges, found.confidence)


def _edges(text: str, box: Box) -> tuple[float, ...]:
    """Guess where each character stands: a Chinese one is twice as wide as a Latin one."""
    widths = [2.0 if ord(character) > 0x2E80 else 1.0 for character in text]
    unit = box.width / sum(widths)
    edges, at = [], box.left
    for width in widths:
        edges.append(at)
        at += width * unit
    return tuple(edges)
