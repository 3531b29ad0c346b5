"""What reading a file gives: pages of lines, each with its place. Plain values that travel through pipes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property


class Kind(StrEnum):
    """What a file is, by its content."""

    PDF = "pdf"
    DOCX = "docx"
    DOC = "doc"  # Word 97–2003, and WPS Writer
    RTF = "rtf"
    ODT = "odt"
    MESSAGE = "msg"  # Outlook's
    ARCHIVE = "zip"  # holds files; none itself
    TEXT = "txt"
    HTML = "html"
    MHT = "mht"  # MIME: a saved page, or a mail
    PICTURE = "picture"


class Reader(StrEnum):
    """Which of the readers gave the text."""

    TEXT = "text"  # the first reader of that kind of file
    SECOND = "second"  # pdfminer.six, where the first looked doubtful
    OCR = "ocr"
    NONE = "none"  # no text was found: a scan, waiting for recognition


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page in points, from the top left corner, y downwards."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def united(self, other: Box) -> Box:
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )


@dataclass(frozen=True, slots=True)
class Line:
    """One line in reading order. Parts that stand far apart on the page are joined by a tab.

    `edges` are the left edges of the characters (empty where the format has no places, as in DOCX);
    a jump to the left inside a line cannot happen. `confidence` is below 1 only for recognised text.
    """

    text: str
    box: Box | None = None
    edges: tuple[float, ...] = ()
    confidence: float = 1.0

    def span(self, start: int, end: int) -> Box | None:
        """Give the rectangle of characters `start` to `end`."""
        if self.box is None:
            return None
        if len(self.edges) != len(self.text) or not self.edges:
            return self.box
        left = self.edges[min(start, len(self.edges) - 1)]
        right = self.edges[end] if end < len(self.edges) else self.box.right
        if right <= left:
            right = self.box.right
        return Box(left, self.box.top, right, self.box.bottom)


@dataclass(frozen=True, slots=True)
class Page:
    """One page. Width and height in points; zero where the format knows no pages.

    `straightened` are the numbers of `straighten.Straightening`, where a scan was made straight before it was
    recognised: its size and the places of its lines are those of the straight page.
    """

    width: float
    height: float
    lines: tuple[Line, ...]
    straightened: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something stands: a page (from 0) and a rectangle on it."""

    page: int
    box: Box


@dataclass(frozen=True)
class ReadDocument:
    """A file as text with places. `quality` 0–1 says how much the text looks like language."""

    kind: Kind
    pages: tuple[Page, ...]
    reader: Reader = Reader.TEXT
    quality: float = 1.0
    warnings: tuple[str, ...] = ()
    page_count: int = field(default=0)  # of the file; more than `pages` when the rest was left out
    unread: tuple[int, ...] = ()  # numbers of pages that are pictures, or whose text is garbled

    @cached_property
    def text(self) -> str:
        """All lines, one per row; facts point into this text."""
        return "\n".join(line.text for _, line in self.lines())

    @property
    def has_text(self) -> bool:
        return any(not character.isspace() for character in self.text)

    @property
    def needs_recognition(self) -> bool:
        return self.reader is Reader.NONE

    def lines(self) -> Iterator[tuple[int, Line]]:
        """Every line with the number of its page."""
        for number, page in enumerate(self.pages):
            for line in page.lines:
                yield number, line

    def spots(self, start: int, end: int) -> tuple[Spot, ...]:
        """Give the places on the pages of `text[start:end]`, one rectangle per line."""
        found: list[Spot] = []
        at = 0
        for number, line in self.lines():
            after = at + len(line.text)
            if at < end and start < after:
                box = line.span(max(start - at, 0), min(end - at, len(line.text)))
                if box is not None:
                    found.append(Spot(number, box))
            if after >= end:
                break
            at = after + 1
        return tuple(found)
