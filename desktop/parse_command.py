"""`main.py parse`: résumés from files and folders to fields, as JSON Lines, as an Excel file, or as words.

Each file is read in an expendable worker process; what comes back is printed at once and in order, so a
thousand files need no more memory than ten. Scans go to the one worker that recognises text.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.command_line import FINE, LOOK, Answer
from desktop.parse_errand import Record, Scan, assemble, read_and_parse
from services.errors import AppError
from services.isolation import Errand, Isolation, Limits
from services.resumes.digest import bytes_of_file, recognised_page
from services.resumes.documents import Page
from services.resumes.parcels import DEEPEST, Parcel, is_large_archive
from services.resumes.read import MAX_SIZE
from services.resumes.record import failure
from views.messages import sentence

AHEAD = 4  # files per worker that are sent before the oldest is printed
RECOGNISING = Limits(seconds=240.0, memory=3_000 * 1024 * 1024)
Answered = Record | Parcel | Scan
SKIPPED = frozenset({".lnk", ".ini", ".db", ".tmp", ".crdownload", ".part", ".zhaoxian", ".keys"})


@dataclass(slots=True)
class _Sent:
    path: Path
    source: bytes | str
    errand: Errand[Answered] | None
    error: AppError | None = None


def parse_files(given: argparse.Namespace) -> Answer:
    """Read all files; the exit code is 1 when one of them could not be read."""
    files = list(_files(given.files))
    told = _Told(given, len(files))
    with _Desk(given) as desk:
        for entry in desk.records(files):
            told.entry(entry)
    told.finish()
    return Answer(code=LOOK if told.failed else FINE, is_told=True)


def _files(given: list[Path]) -> Iterator[Path]:
    """Give the files that were named, and for folders everything below them but hidden and temporary ones."""
    for path in given:
        if not path.is_dir():
            yield path
            continue
        for file in sorted(path.rglob("*")):
            is_left_out = file.name.startswith((".", "~$")) or file.suffix.lower() in SKIPPED
            if file.is_file() and not is_left_out:
                yield file


class _Desk:
    """Sends files to workers and gives their records back in order."""

    def __init__(self, given: argparse.Namespace) -> None:
        self._given = given
        self._readers = Isolation(workers=given.workers)
        self._recogniser = Isolation(workers=1, limits=RECOGNISING)

    def __enter__(self) -> _Desk:
        return self

    def __exit__(self, *_: object) -> None:
        self._readers.stop()
        self._recogniser.stop()

    def records(self, files: list[Path]) -> Iterator[Record]:
        waiting: deque[_Sent] = deque()
        for path in files:
            waiting.append(self._send(path))
            if len(waiting) >= AHEAD * self._given.workers:
                yield from self._records(waiting.popleft())
        while waiting:
            yield from self._records(waiting.popleft())

    def _send(self, path: Path) -> _Sent:
        try:
            source = _source_of(path)
            return _Sent(path, source, self._read(source, path.name, str(path)))
        except AppError as error:
            return _Sent(path, b"", None, error)

    def _read(self, source: bytes | str, name: str, shown: str, start: int = 0) -> Errand[Answered]:
        return self._readers.submit(read_and_parse, source, name, shown, self._given.full, start)

    def _records(self, sent: _Sent) -> Iterator[Record]:
        shown = str(sent.path)
        try:
            if sent.errand is None:
                raise sent.error or AppError("file.cannot_open")
            answered = sent.errand.result()
        except AppError as error:
            yield failure(shown, error, sentence(error))
            return
        yield from self._told(answered, sent.source, sent.path.name, shown, 0)

    def _told(self, answered: Answered, source: bytes | str, name: str, shown: str, depth: int) -> Iterator[Record]:
        """The record of a document, or those of all that a parcel holds."""
        if isinstance(answered, Parcel):
            yield from self._opened(answered, source, name, shown, depth)
            return
        try:
            yield self._recognised(answered, source, name, shown) if isinstance(answered, Scan) else answered
        except AppError as error:
            yield failure(shown, error, sentence(error))

    def _opened(self, parcel: Parcel, source: bytes | str, name: str, shown: str, depth: int) -> Iterator[Record]:
        for part in parcel.parts:
            inside = f"{shown}/{part.name}"
            try:
                if part.error or depth >= DEEPEST:
                    raise AppError(part.error or "resume.nested")
                answered = self._read(part.data, part.name, inside).result()
            except AppError as error:
                yield failure(inside, error, sentence(error))
                continue
            yield from self._told(answered, part.data, part.name, inside, depth + 1)
        if parcel.after is None:
            return
        try:  # a long archive is opened piece by piece
            following = self._read(source, name, shown, parcel.after).result()
        except AppError as error:
            yield failure(shown, error, sentence(error))
            return
        yield from self._told(following, source, name, shown, depth)

    def _recognised(self, scan: Scan, source: bytes | str, name: str, shown: str) -> Record:
        """Recognise the pages that are pictures; a page that cannot be is left out."""
        pages: dict[int, Page] = {}
        if not self._given.no_ocr:
            for number in scan.pages:
                with suppress(AppError):
                    pages[number] = self._recogniser.run(recognised_page, source, number)
        if not pages:
            if scan.record is None:
                raise AppError("resume.needs_recognition" if self._given.no_ocr else "resume.nothing_recognised")
            return scan.record
        return self._readers.run(assemble, scan.document, pages, name, shown, self._given.full)


def _source_of(path: Path) -> bytes | str:
    """The bytes of a file, or the path of an archive that is too large to be sent to a worker whole."""
    try:
        return bytes_of_file(path)
    except AppError as error:
        if error.code != "file.too_large":
            raise
        with path.open("rb") as file:
            if not is_large_archive(file.read(8), path.stat().st_size, MAX_SIZE):
                raise
        return str(path)


class _Told:
    """Prints each record as it comes, and how far it is to the error stream."""

    def __init__(self, given: argparse.Namespace, total: int) -> None:
        self._given = given
        self._total = total
        self._done = 0
        self.failed = 0
        self._book = None
        if given.xlsx is not None:
            from desktop.parse_workbook import Workbook

            self._book = Workbook(given.xlsx)

    def entry(self, entry: Record) -> None:
        self._done += 1
        self.failed += entry["error"] is not None
        if self._book is not None:
            self._book.add(entry)
        if self._given.json:
            _print(json.dumps(entry, ensure_ascii=False))
        elif self._book is None:
            _print("\n".join([*_in_words(entry), ""]))
        if sys.stderr.isatty():
            sys.stderr.write(f"\r{self._done:,} / {self._total:,} ")
            sys.stderr.flush()

    def finish(self) -> None:
        if self._book is not None:
            self._book.close()
        words = QCoreApplication.translate("CommandLine", "{done} read, {failed} failed")
        sys.stderr.write(words.format(done=self._done - self.failed, failed=self.failed) + "\n")


def _print(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def _in_words(entry: Record) -> list[str]:
    if entry["error"] is not None:
        return [entry["file"], f"  ! {entry['error']['sentence']}"]
    lines = [entry["file"]]
    for name, value in entry.items():
        if name not in ("file", "error") and value not in (None, [], ""):
            lines += [f"  {name:16} {_words(one)}" for one in (value if isinstance(value, list) else [value])]
    return lines


def _words(value: Any) -> str:
    if not isinstance(value, dict):
        return str(value)
    if "value" in value and "confidence" in value:
        return f"{value['value']}  ({value['confidence']:.2f})"
    return " · ".join(_words(part) for part in value.values() if part not in (None, False, []))
