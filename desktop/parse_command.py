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
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.command_line import FINE, LOOK, Answer
from desktop.parse_errand import SCAN, read_and_parse, recognise_and_parse
from services.errors import AppError
from services.isolation import Errand, Isolation, Limits
from services.resumes.digest import bytes_of_file
from services.resumes.record import failure
from views.messages import sentence

AHEAD = 4  # files per worker that are sent before the oldest is printed
RECOGNISING = Limits(seconds=240.0, memory=3_000 * 1024 * 1024)
SKIPPED = frozenset({".lnk", ".ini", ".db", ".tmp", ".crdownload", ".part", ".zhaoxian", ".keys"})


@dataclass(slots=True)
class _Sent:
    path: Path
    data: bytes
    errand: Errand[dict[str, Any]] | None
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

    def records(self, files: list[Path]) -> Iterator[dict[str, Any]]:
        waiting: deque[_Sent] = deque()
        for path in files:
            waiting.append(self._send(path))
            if len(waiting) >= AHEAD * self._given.workers:
                yield self._record(waiting.popleft())
        while waiting:
            yield self._record(waiting.popleft())

    def _send(self, path: Path) -> _Sent:
        try:
            data = bytes_of_file(path)
            return _Sent(path, data, self._readers.submit(read_and_parse, data, path.name, str(path), self._given.full))
        except AppError as error:
            return _Sent(path, b"", None, error)

    def _record(self, sent: _Sent) -> dict[str, Any]:
        try:
            if sent.errand is None:
                raise sent.error or AppError("file.cannot_open")
            try:
                return sent.errand.result()
            except AppError as error:
                if error.code != SCAN or self._given.no_ocr:
                    raise
            return self._recogniser.run(
                recognise_and_parse, sent.data, sent.path.name, str(sent.path), self._given.full
            )
        except AppError as error:
            return failure(str(sent.path), error, sentence(error))


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

    def entry(self, entry: dict[str, Any]) -> None:
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


def _in_words(entry: dict[str, Any]) -> list[str]:
    if entry["error"] is not None:
        return [entry["file"], f"  ! {entry['error']['sentence']}"]
    lines = [entry["file"]]
    for name, value in entry.items():
        if name in ("file", "error") or value in (None, [], ""):
            continue
        for one in value if isinstance(value, list) else [value]:
            lines.append(f"  {name:16} {_words(one)}")
    return lines


def _words(value: Any) -> str:
    if not isinstance(value, dict):
        return str(value)
    if "value" in value and "confidence" in value:
        return f"{value['value']}  ({value['confidence']:.2f})"
    return " · ".join(_words(part) for part in value.values() if part not in (None, False, []))
