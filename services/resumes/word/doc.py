"""DOC of Word 97–2003 and WPS: body, tables (also inside tables), text boxes by their place, headers and footers."""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass
from itertools import pairwise

import olefile

from services.errors import AppError
from services.resumes.documents import Kind, ReadDocument
from services.resumes.layout.blocks import MARGIN, Flow, Tables, pages_of
from services.resumes.word import binary as ole_word
from services.resumes.word.binary import Manner, WordBinary, plc
from services.resumes.word.drawing import places_in_groups

_TWIP = 20  # per point
_MAX_STREAM = 50 * 1024 * 1024
_DEEPEST_FIELD = 50
_HEADERS, _FOOTERS = (0, 1, 4), (2, 3, 5)  # of the six texts of a section: even, odd, even, odd, first, first


def read_doc(data: bytes) -> ReadDocument:
    """Read the text of a DOC or WPS file. Raises AppError for one with a password, or one that is damaged."""
    word = _opened(data)
    flow = Flow()
    heads, feet = _margins_of_pages(word)
    for line in heads:
        flow.add_paragraph(line)
    _Story(word, flow, _anchored(word)).read(*word.stories["main"])
    for line in feet:
        flow.add_paragraph(line)
    pages = pages_of(flow.blocks)
    return ReadDocument(Kind.DOC, pages, page_count=len(pages))


def _opened(data: bytes) -> WordBinary:
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            streams = {name: _stream(ole, name) for name in ("WordDocument", "0Table", "1Table")}
    except (
        OSError,
        ValueError,
        IndexError,
        KeyError,
        AttributeError,
        TypeError,
        RecursionError,
        struct.error,
    ) as error:
        raise AppError("resume.broken_doc") from error
    main = streams.pop("WordDocument")
    return ole_word.opened(main, streams)


def _stream(ole: olefile.OleFileIO, name: str) -> bytes:
    if not ole.exists(name) or ole.get_type(name) != olefile.STGTY_STREAM or ole.get_size(name) > _MAX_STREAM:
        return b""
    return bytes(ole.openstream(name).read())


@dataclass
class _Box:
    """A text box: where it stands, in points, and what it says."""

    lines: list[str]
    left: float
    top: float
    width: float
    height: float
    is_on_page: bool  # else `top` counts from its paragraph


class _Story:
    """Reads one story of the file (body, header, text box) into a flow."""

    def __init__(self, word: WordBinary, flow: Flow, boxes: dict[int, list[_Box]] | None = None) -> None:
        self._word, self._flow = word, flow
        self._boxes = boxes or {}
        self._anchors = sorted(self._boxes)
        self._tables = Tables(flow)

    def read(self, start: int, end: int) -> None:
        """Read the characters from `start` to `end`."""
        text, at = self._word.text, start
        end = min(end, len(text))
        while at < end:
            stop = min((found for mark in "\r\x07\x0c" if (found := text.find(mark, at, end)) >= 0), default=end)
            mark = text[stop] if stop < end else "\r"
            manner = self._word.manner_of(stop) if stop < end else Manner()
            if manner.begins_page and at > start:
                self._flow.turn_page()
            self._place_boxes(stop + 1)
            self._paragraph(plain(text[at:stop]), mark, manner)
            at = stop + 1
        self._tables.close()

    def _paragraph(self, words: str, mark: str, manner: Manner) -> None:
        depth = max(manner.depth, 1) if mark == "\x07" else manner.depth
        if not depth:
            self._tables.add_paragraph(words, 0)
            if mark == "\x0c":
                self._flow.turn_page()
        elif manner.ends_row or (not self._word.manners and not words and self._tables.has_open_row):
            self._tables.end_row(depth)
        else:
            self._tables.add_paragraph(words, depth)
            if mark == "\x07" or manner.ends_cell:
                self._tables.end_cell(depth)

    def _place_boxes(self, end: int) -> None:
        while self._anchors and self._anchors[0] < end:
            for box in self._boxes[self._anchors.pop(0)]:
                top = box.top if box.is_on_page else self._flow.top + box.top
                self._flow.add_box(box.lines, box.left, top, box.width, box.height)


def plain(text: str) -> str:
    """Give the text that is seen: results of fields without their instructions, no marks of pictures and notes."""
    if not any(c < " " or c > "\ud7ff" for c in text):
        return text
    shown: list[str] = []
    in_code: list[bool] = []
    for character in text:
        match character:
            case "\x13":
                in_code.append(True)
                if len(in_code) > _DEEPEST_FIELD:
                    return "".join(shown)
            case "\x14" if in_code:
                in_code[-1] = False
            case "\x15" if in_code:
                in_code.pop()
            case _ if any(in_code):
                continue
            case "\x0b" | "\x0e":
                shown.append("\n")
            case "\t":
                shown.append("\t")
            case "\x1e":
                shown.append("-")
            case _ if character >= " ":
                shown.append(character)
    return "".join(shown).encode("utf-16", "surrogatepass").decode("utf-16", "ignore")


def _margins_of_pages(word: WordBinary) -> tuple[list[str], list[str]]:
    """Headers and footers, each text once; the first six texts of that story separate notes."""
    base, end = word.stories.get("headers", (0, 0))
    heads: dict[str, None] = {}
    feet: dict[str, None] = {}
    edges = [start for start, _, _ in plc(word.entry(ole_word.HEADERS), 0)]
    for number, (start, stop) in enumerate(pairwise(edges)):
        if number < 6 or not 0 <= start < stop <= end - base:
            continue
        flow = Flow()
        _Story(word, flow).read(base + start, base + stop)
        target = heads if number % 6 in _HEADERS else feet
        target.update(dict.fromkeys(line for line in flow.lines() if line.strip()))
    return list(heads), [line for line in feet if line not in heads]


def _anchored(word: WordBinary) -> dict[int, list[_Box]]:
    """Text boxes by the character that they are anchored at."""
    texts = _texts_of_boxes(word)
    if not texts:
        return {}
    found: dict[int, list[_Box]] = {}
    inside = places_in_groups(word.entry(ole_word.DRAWINGS))
    for position, _, entry in plc(word.entry(ole_word.ANCHORS), 26):
        shape, left, top, right, bottom, flags = struct.unpack_from("<IiiiiH", entry)
        origin = (0.0 if flags >> 1 & 3 == 1 else MARGIN, MARGIN if flags >> 3 & 3 == 0 else 0.0)
        for child, (x, y, width, height) in inside.get(shape, {shape: (0.0, 0.0, 1.0, 1.0)}).items():
            lines = texts.pop(child, None)
            if lines:
                box = _Box(
                    lines,
                    origin[0] + (left + x * (right - left)) / _TWIP,
                    origin[1] + (top + y * (bottom - top)) / _TWIP,
                    abs(width * (right - left)) / _TWIP,
                    abs(height * (bottom - top)) / _TWIP,
                    is_on_page=flags >> 3 & 3 != 2,
                )
                found.setdefault(position, []).append(box)
    for lines in texts.values():  # anchored nowhere that is known
        found.setdefault(0, []).append(_Box(lines, MARGIN, 0.0, 400.0, 0.0, is_on_page=False))
    return found


def _texts_of_boxes(word: WordBinary) -> dict[int, list[str]]:
    """What each text box says, by the number of its shape."""
    base, end = word.stories.get("boxes", (0, 0))
    found: dict[int, list[str]] = {}
    for start, stop, entry in plc(word.entry(ole_word.BOXES), 22):
        if not 0 <= start < stop <= end - base:
            continue
        flow = Flow()
        _Story(word, flow).read(base + start, base + stop)
        lines = [line for line in flow.lines() if line.strip()]
        if lines:
            found.setdefault(struct.unpack_from("<I", entry, 14)[0], []).extend(lines)
    return found
