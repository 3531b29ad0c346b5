"""Text out of scans and photographs, on this computer: RapidOCR, whose models come with its package.

Runs in a worker of its own: an engine takes about a gigabyte of memory and some seconds a page.
"""

from __future__ import annotations

import logging
import sys
from functools import cache
from importlib import import_module
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import ImageOps

from services.errors import AppError
from services.resumes import quality
from services.resumes.cleaning import clean
from services.resumes.digest import Digest
from services.resumes.documents import Box, Kind, Page, ReadDocument, Reader
from services.resumes.layout import Piece, ordered
from services.resumes.parse.profile import parse
from services.resumes.sniff import kind_of

MAX_PAGES = 8
LONG_SIDE = 2200  # pixels of a page when it is read; more only costs time
SURE = 0.8  # mean confidence below which a page may lie on its side
FAINT = 0.5  # lines below this are left out: a guess is worse than a gap

Picture = NDArray[np.uint8]


def recognise(data: bytes, name: str) -> Digest:
    """Recognise and parse a scan. Raises AppError when no text can be made out."""
    kind = kind_of(data)
    pages = tuple(_page(picture, size) for picture, size in _pictures(data, kind))
    document = ReadDocument(kind, pages, Reader.OCR, 0.0, (), len(pages))
    if not document.has_text:
        raise AppError("resume.nothing_recognised")
    document = ReadDocument(kind, pages, Reader.OCR, quality.score(document.text), (), len(pages))
    return Digest(document, parse(document.text, name))


def _pictures(data: bytes, kind: Kind) -> list[tuple[Picture, tuple[float, float]]]:
    """Every page as RGB pixels, with the size in which its lines are to be told."""
    if kind is Kind.PICTURE:
        from services.resumes.picture import opened

        with opened(data) as picture:
            size = picture.size
            picture.draft("RGB", (LONG_SIDE, LONG_SIDE))
            upright = ImageOps.exif_transpose(picture).convert("RGB")
        upright.thumbnail((LONG_SIDE, LONG_SIDE))
        return [(np.asarray(upright), (float(size[0]), float(size[1])))]
    if kind is not Kind.PDF:
        raise AppError("resume.no_picture")
    from services.resumes.pdf import page_sizes, render_page

    found: list[tuple[Picture, tuple[float, float]]] = []
    for number, (wide, high) in enumerate(page_sizes(data)[:MAX_PAGES]):
        width, height, stride, pixels = render_page(data, number, round(LONG_SIDE * wide / max(wide, high)))
        rows = np.frombuffer(pixels, np.uint8).reshape(height, stride)[:, : width * 4].reshape(height, width, 4)
        found.append((np.ascontiguousarray(rows[:, :, 2::-1]), (wide, high)))
    return found


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


def _page(picture: Picture, size: tuple[float, float]) -> Page:
    """Recognise one page; one that lies on its side is turned until it reads best."""
    best, confidence, turns = _lines(picture), 0.0, 0
    confidence = _mean(best)
    if best and confidence < SURE:
        for quarter in (1, 2, 3):
            turned = _lines(np.ascontiguousarray(np.rot90(picture, quarter)))
            if _mean(turned) > confidence + 0.05:
                best, confidence, turns = turned, _mean(turned), quarter
    scale = size[0] / picture.shape[1] if turns == 0 else 1.0
    pieces = [_scaled(piece, scale) for piece in best if piece.confidence >= FAINT]
    lines = tuple(ordered(pieces))
    if turns:  # the page is shown as it lies in the file, where these places would be wrong
        lines = tuple(type(line)(line.text, None, (), line.confidence) for line in lines)
    return Page(size[0], size[1], lines)


def _mean(pieces: list[Piece]) -> float:
    letters = sum(len(piece.text) for piece in pieces)
    return sum(piece.confidence * len(piece.text) for piece in pieces) / letters if letters else 0.0


def _lines(picture: Picture) -> list[Piece]:
    found = _engine()(picture)
    if found is None or found.boxes is None:
        return []
    pieces: list[Piece] = []
    for corners, text, confidence in zip(found.boxes, found.txts, found.scores, strict=True):
        box = Box(*(float(v) for v in (*corners.min(axis=0), *corners.max(axis=0))))
        cleaned = clean(text).strip()
        if cleaned:
            pieces.append(Piece(cleaned, box, _edges(cleaned, box), float(confidence)))
    return pieces


def _edges(text: str, box: Box) -> tuple[float, ...]:
    """Guess where each character stands: a Chinese one is twice as wide as a Latin one."""
    widths = [2.0 if ord(character) > 0x2E80 else 1.0 for character in text]
    unit = box.width / sum(widths)
    edges, at = [], box.left
    for width in widths:
        edges.append(at)
        at += width * unit
    return tuple(edges)


def _scaled(piece: Piece, scale: float) -> Piece:
    box = piece.box
    return Piece(
        piece.text,
        Box(box.left * scale, box.top * scale, box.right * scale, box.bottom * scale),
        tuple(edge * scale for edge in piece.edges),
        piece.confidence,
    )
