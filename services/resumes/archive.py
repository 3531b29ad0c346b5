"""ZIP archives: their files one after the other, within bounds, Chinese names included."""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from services.errors import AppError
from services.resumes.parts import Part

MEGABYTE = 1024 * 1024
MOST_FILES = 5_000
LARGEST = 50 * MEGABYTE  # of one file, as for any other
BATCH = 32 * MEGABYTE  # unpacked at once
MAX_RATIO = 200  # unpacked ÷ packed of one file, beyond ten megabytes
MAX_TOTAL_RATIO = 100  # of all files together, beyond a hundred megabytes
_UTF8, _LOCKED = 0x800, 0x1
_AES = 99  # compression "method" of files encrypted by WinZip and 7-Zip
_UNICODE_NAME = 0x7075  # extra field
_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, OSError, EOFError, ValueError, RuntimeError)


@dataclass(frozen=True, slots=True)
class Batch:
    """Some files of an archive, and where the next ones begin; None when these were the last."""

    parts: tuple[Part, ...]
    after: int | None = None


def unpacked(source: bytes | str, start: int = 0, *, batch: int = BATCH) -> Batch:
    """Unpack the files from number `start` on, as many as fit a batch. `source` is the archive or its path."""
    try:
        with zipfile.ZipFile(io.BytesIO(source) if isinstance(source, bytes) else source) as archive:
            infos = [info for info in archive.infolist() if not _is_noise(info)]
            _refuse_bombs(infos)
            parts: list[Part] = []
            size = 0
            for number in range(start, len(infos)):
                if parts and size + infos[number].file_size > batch:
                    return Batch(tuple(parts), number)
                part = _part(archive, infos[number])
                size += len(part.data)
                parts.append(part)
            return Batch(tuple(parts))
    except FileNotFoundError as error:
        raise AppError("file.cannot_open") from error
    except _BROKEN as error:
        raise AppError("resume.broken_archive") from error


def _refuse_bombs(infos: list[zipfile.ZipInfo]) -> None:
    packed, whole = sum(info.compress_size for info in infos), sum(info.file_size for info in infos)
    is_dense = whole > 100 * MEGABYTE and whole > MAX_TOTAL_RATIO * max(packed, 1)
    starts = [info.header_offset for info in infos]
    if is_dense or len(infos) > MOST_FILES or len(set(starts)) < len(starts):
        raise AppError("resume.bomb")


def _is_noise(info: zipfile.ZipInfo) -> bool:
    """Folders, links, and what systems leave in every folder."""
    name = info.filename.replace("\\", "/")
    last = name.rsplit("/", 1)[-1]
    is_link = stat.S_ISLNK(info.external_attr >> 16)
    return info.is_dir() or is_link or "__MACOSX/" in name or last.startswith((".", "~$")) or last.lower() in {
        "thumbs.db", "desktop.ini", "",
    }  # fmt: skip


def _part(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Part:
    name = name_of(info)
    if info.flag_bits & _LOCKED or info.compress_type == _AES:
        return Part(name, error="resume.encrypted_archive")
    if info.file_size > LARGEST:
        return Part(name, error="file.too_large")
    if info.file_size > 10 * MEGABYTE and info.file_size > MAX_RATIO * max(info.compress_size, 1):
        return Part(name, error="resume.bomb")
    try:
        with archive.open(info) as stream:
            data = stream.read(LARGEST + 1)
    except _BROKEN:
        return Part(name, error="resume.broken_in_archive")
    if len(data) > LARGEST:  # a header that lies about the size does not help it
        return Part(name, error="resume.bomb")
    return Part(name, data) if data else Part(name, error="resume.empty")


def name_of(info: zipfile.ZipInfo) -> str:
    """A file's name in the archive; Windows writes Chinese ones in GBK without saying so."""
    name = next(_unicode_names(info.extra), info.filename)
    if name == info.filename and not info.flag_bits & _UTF8:
        raw = name.encode("cp437", "replace")
        for encoding in ("utf-8", "gb18030"):
            try:
                name = raw.decode(encoding)
                break
            except UnicodeDecodeError:
                continue
    name = name.replace("\\", "/")
    return "/".join(part for part in name.split("/") if part not in {"", ".", ".."})[-240:]


def _unicode_names(extra: bytes) -> Iterator[str]:
    at = 0
    while at + 4 <= len(extra):
        kind, length = int.from_bytes(extra[at : at + 2], "little"), int.from_bytes(extra[at + 2 : at + 4], "little")
        if kind == _UNICODE_NAME and length > 5:
            yield extra[at + 9 : at + 4 + length].decode("utf-8", "replace")
        at += 4 + length
