"""Files on their way from the disk through the workers, in order; what holds files is opened on the way."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from services import isolation
from services.errors import AppError, Cancelled
from services.isolation import Errand
from services.progress import Progress
from services.resumes import parcels
from services.resumes.digest import Digest, bytes_of_file, taken_in
from services.resumes.parcels import Parcel
from services.resumes.read import MAX_SIZE

IN_FLIGHT = 12  # files read ahead of the one that is stored
MOST_FILES = 5_000  # of one drop, what archives hold included
_LARGEST_ARCHIVE = 2 * 1024 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Mail:
    """The mail that a document came with. One that brought several people's is nobody's own, and is not kept."""

    file_name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Arrival:
    """One document: what was read of it, or why it could not be. One inside another is named "mail.eml/张三.pdf"."""

    name: str
    data: bytes
    found: Digest | None = None
    error: AppError | None = None
    mail: Mail | None = None

    @property
    def file_name(self) -> str:
        """Its own name, without that of what it came in."""
        return self.name.rsplit("/", 1)[-1]


@dataclass
class _Sent:
    name: str
    data: bytes = b""
    errand: Errand[Digest | Parcel] | None = None
    error: AppError | None = None
    depth: int = 0
    path: str = ""  # of an archive that is read from its place
    mail: Mail | None = None


@dataclass
class Convoy:
    """Keeps the workers busy: some files are being read while earlier ones are stored."""

    files: Sequence[Path]
    progress: Progress
    total: int = 0
    _waiting: deque[_Sent] = field(default_factory=deque)

    def __post_init__(self) -> None:
        self.total = len(self.files)

    def arrivals(self) -> Iterator[Arrival]:
        """Give one document after the other; ends early when the work is cancelled."""
        ahead = iter(self.files)
        try:
            while not self.progress.is_cancelled:
                while len(self._waiting) < IN_FLIGHT and (file := next(ahead, None)) is not None:
                    self._waiting.append(_send_file(file))
                if not self._waiting:
                    return
                arrival = self._next(self._waiting.popleft())
                if arrival is not None:
                    yield arrival
        finally:
            for sent in self._waiting:
                if sent.errand is not None:
                    sent.errand.cancel()

    def batches(self, most: int) -> Iterator[list[Arrival]]:
        """The same, some at a time: as many as are ready when the first one is."""
        batch: list[Arrival] = []
        for arrival in self.arrivals():
            batch.append(arrival)
            if len(batch) >= most or not self._is_next_ready:
                yield batch
                batch = []
        if batch:
            yield batch

    @property
    def _is_next_ready(self) -> bool:
        following = self._waiting[0] if self._waiting else None
        return following is not None and (following.errand is None or following.errand.is_done)

    def _next(self, sent: _Sent) -> Arrival | None:
        """Wait for one file; one that holds others is replaced by them."""
        if sent.errand is None:
            return Arrival(sent.name, sent.data, error=sent.error)
        try:
            found = _result(sent.errand, self.progress)
        except AppError as error:
            return Arrival(sent.name, sent.data, error=error)
        if isinstance(found, Digest):
            return Arrival(sent.name, sent.data, found, mail=sent.mail)
        if sent.depth >= parcels.DEEPEST or self.total > MOST_FILES:
            return Arrival(sent.name, b"", error=AppError("resume.nested"))
        self._unload(sent, found)
        return None

    def _unload(self, sent: _Sent, parcel: Parcel) -> None:
        """Put what was found in front of all else, in its order."""
        inner = [self._send_part(sent, part.name, part.data, part.error) for part in parcel.parts]
        held = [part for part in inner if part.error is None]
        if parcel.is_mail and len(held) == 1:
            held[0].mail = Mail(sent.name.rsplit("/", 1)[-1], sent.data)
        if parcel.after is not None:
            inner.append(_send(sent.name, sent.data, sent.depth, sent.path, parcel.after))
        self.total += len(inner) - 1
        self._waiting.extendleft(reversed(inner))

    @staticmethod
    def _send_part(sent: _Sent, name: str, data: bytes, error: str) -> _Sent:
        full = f"{sent.name}/{name}"
        if error:
            megabytes = {"megabytes": MAX_SIZE // 1048576 + 1, "limit": MAX_SIZE // 1048576}
            return _Sent(full, error=AppError(error, **(megabytes if error == "file.too_large" else {})))
        return _send(full, data, sent.depth + 1)


def _send_file(file: Path) -> _Sent:
    try:
        size = file.stat().st_size
        if MAX_SIZE < size < _LARGEST_ARCHIVE:
            with file.open("rb") as stream:
                if parcels.is_large_archive(stream.read(4), size, MAX_SIZE):
                    return _send(file.name, b"", 0, str(file))
        return _send(file.name, bytes_of_file(file), 0)
    except AppError as error:
        return _Sent(file.name, error=error)
    except OSError:
        return _Sent(file.name, error=AppError("file.cannot_open"))


def _send(name: str, data: bytes, depth: int, path: str = "", start: int = 0) -> _Sent:
    try:
        errand = isolation.shared().submit(taken_in, path or data, name.rsplit("/", 1)[-1], start)
    except AppError as error:
        return _Sent(name, data, None, error, depth)
    return _Sent(name, data, errand, None, depth, path)


def _result(errand: Errand[Digest | Parcel], progress: Progress) -> Digest | Parcel:
    """Wait, and look now and then whether somebody wants to stop."""
    while True:
        try:
            return errand.result(timeout=0.25)
        except TimeoutError:
            if progress.is_cancelled:
                errand.cancel()
                raise Cancelled from None
