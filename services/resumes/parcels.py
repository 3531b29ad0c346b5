"""Files that hold files: archives, and mails with something attached. Opened one level at a time, in a worker.

Nothing of a parcel is run, and a program inside it is not even kept: it is named, and left where it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from services.errors import AppError
from services.resumes.documents import Kind
from services.resumes.parts import Part
from services.resumes.sniff import kind_of

DEEPEST = 5  # archives inside archives
MOST_PARTS = 5_000
_PROGRAM_NAMES = re.compile(
    r"\.(?:exe|scr|com|pif|bat|cmd|vbs|vbe|js|jse|wsf|wsh|ps1|msi|msp|jar|hta|cpl|lnk|reg|dll|sys|apk|app|dmg|iso|img)\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Parcel:
    """What was found in one file, and, where an archive is long, the number its next files begin with."""

    parts: tuple[Part, ...]
    after: int | None = None
    is_mail: bool = False


def opened(source: bytes | str, start: int = 0) -> Parcel | None:
    """Open a file by one level; None when it holds nothing but itself. `source` is its bytes, or an archive's path.

    Raises AppError for an archive that is damaged or would fill the memory.
    """
    if isinstance(source, str):
        return _of_archive(source, start)
    match kind_of(source):
        case Kind.ARCHIVE:
            return _of_archive(source, start)
        case Kind.MHT:
            from services.resumes.mail import attached

            parts = attached(source)
        case Kind.MESSAGE:
            from services.resumes.outlook import attached as attached_to_message

            parts = attached_to_message(source)
        case _:
            return None
    return Parcel(tuple(_checked(part) for part in parts), is_mail=True) if parts else None


def _of_archive(source: bytes | str, start: int) -> Parcel:
    from services.resumes.archive import unpacked

    batch = unpacked(source, start)
    if not batch.parts and not start:
        raise AppError("resume.empty_archive")
    return Parcel(tuple(_checked(part) for part in batch.parts), batch.after)


def _checked(part: Part) -> Part:
    """Keep programs out, by what they are and by what Windows would take them for."""
    if part.error:
        return part
    if _PROGRAM_NAMES.search(part.name) or part.data.startswith((b"MZ", b"\x7fELF")):
        return Part(part.name, error="resume.program")
    return part


def is_large_archive(head: bytes, size: int, limit: int) -> bool:
    """Is this an archive that is read from its place, since it is too large to be sent to a worker whole?"""
    return size > limit and head.startswith(b"PK\x03\x04")


def may_hold_files(data: bytes) -> bool:
    """A quick no for what is surely one document."""
    return not data.startswith((b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"{\\rtf"))


def all_parts(data: bytes, name: str) -> Iterator[Part]:
    """Give every document in a file, at any depth, named like "mail.eml/张三.pdf"; a plain file gives itself."""
    waiting: list[tuple[Part, int]] = [(Part(name, data), 0)]
    count = 0
    while waiting and count < MOST_PARTS:
        part, depth = waiting.pop()
        if part.error:
            count += 1
            yield part
            continue
        try:
            found = _every(part, depth)
        except AppError as error:
            # A plain file that cannot be read says so itself when it is read.
            yield Part(part.name, b"", error.code) if depth else part
            count += 1
            continue
        if found is None:
            count += 1
            yield part
        else:
            waiting += [(inner, depth + 1) for inner in reversed(found)]


def _every(part: Part, depth: int) -> list[Part] | None:
    parcel = opened(part.data)
    if parcel is None:
        return None
    if depth >= DEEPEST:
        raise AppError("resume.nested")
    found = list(parcel.parts)
    while parcel is not None and parcel.after is not None and len(found) < MOST_PARTS:
        parcel = opened(part.data, parcel.after)
        found += parcel.parts if parcel is not None else ()
    return [Part(f"{part.name}/{inner.name}", inner.data, inner.error) for inner in found]
