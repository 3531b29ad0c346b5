"""A workbook of many rows: the frame that XlsxWriter makes, filled with rows, in one go onto the disk.

XlsxWriter keeps every cell as an object and takes as long as all the rest of an export; it makes headings, styles,
widths, lists. The rows are put into XML here, and compressed on a second core while the next ones are made. Nothing
goes through a temporary file in clear; the file is there whole or not at all.
"""

from __future__ import annotations

import heapq
import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from operator import itemgetter
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self

from services import atomic_file
from services.ledgers.book import letter
from services.ledgers.sheet_cells import Texts
from services.progress import Progress

LAST_ROW = 1_048_576
"""Where a frame shows, one number beside the other, in which styles its rows are to be written."""
_STRINGS = "xl/sharedStrings.xml"
_DATA = re.compile(r"<sheetData>(.*)</sheetData>", re.DOTALL)
_ROW = re.compile(r'<row r="(\d+)"[^>]*(?:/>|>.*?</row>)', re.DOTALL)
_STYLE = re.compile(rf'<c r="[A-Z]+{LAST_ROW}"(?: s="(\d+)")?')
_EXTENT = re.compile(r'<dimension ref="[^"]*"/>')
_UNIQUE = re.compile(r'uniqueCount="(\d+)"')
_COUNTS = re.compile(r'count="\d+" uniqueCount="\d+"')
_LEVEL = 2  # of compression: half the time of the usual, an eighth larger
_PIECE = 1 << 19  # characters that are compressed at a time
_TELL_EVERY = 500  # rows


class Filling(Protocol):
    """The rows of one sheet."""

    @property
    def extent(self) -> tuple[int, int]:
        """The last row and the last column, both from 1."""

    @property
    def count(self) -> int: ...

    def xml(self, texts: Texts, styles: Sequence[int]) -> Iterator[tuple[int, str]]:
        """Rows by number, ascending. `styles` are those that the frame shows in its last row."""


def write(path: Path, frame: bytes, fillings: Sequence[Filling], progress: Progress) -> None:
    """Write the frame with its sheets filled, in their order. Cancelled, nothing is left."""
    parts = {f"xl/worksheets/sheet{n}.xml": filling for n, filling in enumerate(fillings, 1)}
    with (
        atomic_file.opened(path) as file,
        zipfile.ZipFile(io.BytesIO(frame)) as old,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as new,
    ):
        strings = old.read(_STRINGS).decode()
        there = _UNIQUE.search(strings)
        texts = Texts(int(there.group(1)) if there else 0)
        _Filler(old, new, texts, progress, sum(filling.count for filling in fillings)).fill(parts)
        with _Beside(new, _STRINGS) as out:
            begin, end = strings.split("</sst>", 1)
            out.write(_COUNTS.sub(f'uniqueCount="{texts.count}"', begin, count=1))
            for text in texts.xml():
                out.write(text)
            out.write(f"</sst>{end}")


class _Filler:
    """Takes a frame over, part by part."""

    def __init__(
        self, old: zipfile.ZipFile, new: zipfile.ZipFile, texts: Texts, progress: Progress, total: int
    ) -> None:
        self._old = old
        self._new = new
        self._texts = texts
        self._progress = progress
        self._total = total
        self._done = 0

    def fill(self, parts: Mapping[str, Filling]) -> None:
        """All parts but the shared texts, which are known when every sheet is written."""
        for entry in self._old.infolist():
            if entry.filename in parts:
                self._sheet(entry.filename, parts[entry.filename])
            elif entry.filename != _STRINGS:
                self._new.writestr(entry, self._old.read(entry))

    def _sheet(self, name: str, filling: Filling) -> None:
        frame = self._old.read(name).decode()
        found = _DATA.search(frame)
        if found is None:
            raise ValueError("a frame without rows")
        rows = [(int(row.group(1)), row.group()) for row in _ROW.finditer(found.group(1))]
        shown = rows.pop()[1] if rows and rows[-1][0] == LAST_ROW else ""
        styles = [int(number or 0) for number in _STYLE.findall(shown)]
        last, right = filling.extent
        extent = f'<dimension ref="A1:{letter(right - 1)}{last}"/>'
        with _Beside(self._new, name) as out:
            out.write(_EXTENT.sub(extent, frame[: found.start()]))
            out.write("<sheetData>")
            for _, row in heapq.merge(rows, self._told(filling.xml(self._texts, styles)), key=itemgetter(0)):
                out.write(row)
            out.write("</sheetData>")
            out.write(frame[found.end() :])

    def _told(self, rows: Iterator[tuple[int, str]]) -> Iterator[tuple[int, str]]:
        for row in rows:
            if self._done % _TELL_EVERY == 0:
                self._progress.step(self._done, self._total, "write")
            self._done += 1
            yield row


class _Beside:
    """One part of the file, compressed on a thread of its own."""

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        self._out: Any = archive.open(name, "w")
        self._lane = ThreadPoolExecutor(1, "workbook-file")
        self._under_way: Future[object] | None = None
        self._waiting: list[str] = []
        self._size = 0

    def write(self, text: str) -> None:
        self._waiting.append(text)
        self._size += len(text)
        if self._size >= _PIECE:
            self._hand_over()

    def _hand_over(self) -> None:
        piece = "".join(self._waiting).encode()
        self._waiting, self._size = [], 0
        self._settle()
        self._under_way = self._lane.submit(self._out.write, piece)

    def _settle(self) -> None:
        under_way, self._under_way = self._under_way, None
        if under_way is not None:
            under_way.result()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if error is None:
                self._hand_over()
                self._settle()
        finally:
            self._lane.shutdown()
            self._out.close()
