"""Outlook's .msg: what is attached, mails inside mails included, and what the mail itself says."""

from __future__ import annotations

import io
import struct

import olefile

from services.errors import AppError
from services.resumes.documents import Kind, ReadDocument
from services.resumes.markup import text_of
from services.resumes.parts import Part
from services.resumes.plain import as_document, decoded

_DEEPEST = 5  # mails inside mails
MOST_ATTACHMENTS = 500
_MAX_STREAM = 50 * 1024 * 1024
_BODY, _RTF, _HTML, _SUBJECT = "1000", "1009", "1013", "0037"
_DATA, _LONG_NAME, _SHORT_NAME, _MIME, _CONTENT_ID, _DISPLAY = "3701", "3707", "3704", "370E", "3712", "3001"
_RTF_START = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}"
    b"{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier"
    b"{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)
_SMALL_PICTURE = 60_000  # bytes; a smaller one inside a mail is a logo
_ERRORS = (OSError, ValueError, IndexError, KeyError, AttributeError, TypeError, RecursionError, struct.error)


class _Storage:
    """One mail or attachment inside the file."""

    def __init__(self, ole: olefile.OleFileIO, path: tuple[str, ...]) -> None:
        self._ole, self.path = ole, path

    def binary(self, tag: str) -> bytes:
        """The bytes of a property."""
        return self._stream(f"__substg1.0_{tag}0102")

    def words(self, tag: str) -> str:
        """A property in words, as Unicode or in some Chinese encoding."""
        wide = self._stream(f"__substg1.0_{tag}001F")
        if wide:
            return wide.decode("utf-16-le", "replace").rstrip("\0")
        narrow = self._stream(f"__substg1.0_{tag}001E").rstrip(b"\0")
        return decoded(narrow) if narrow else ""

    def _stream(self, name: str) -> bytes:
        path = [*self.path, name]
        if not self._ole.exists(path) or self._ole.get_type(path) != olefile.STGTY_STREAM:
            return b""
        if self._ole.get_size(path) > _MAX_STREAM:
            raise AppError("file.too_large", megabytes=self._ole.get_size(path) >> 20, limit=_MAX_STREAM >> 20)
        return bytes(self._ole.openstream(path).read())

    def storages(self, start: str) -> list[_Storage]:
        """Storages below this one whose names begin so."""
        depth = len(self.path)
        names = {
            entry[depth]
            for entry in self._ole.listdir(streams=True, storages=True)
            if tuple(entry[:depth]) == self.path and len(entry) > depth and entry[depth].startswith(start)
        }
        return [_Storage(self._ole, (*self.path, name)) for name in sorted(names)][:MOST_ATTACHMENTS]

    def text(self) -> str:
        """What the mail says."""
        page = self.binary(_HTML)
        text = text_of(decoded(page)) if page.strip() else ""
        if not text.strip():
            text = self.words(_BODY)
        if not text.strip() and (packed := self.binary(_RTF)):
            from services.resumes.rtf import read_rtf

            text = read_rtf(_unpacked(packed)).text
        return text


def read_message(data: bytes) -> ReadDocument:
    """Read what a mail itself says."""
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            text = _Storage(ole, ()).text()
    except _ERRORS as error:
        raise AppError("resume.broken_mail") from error
    if not text.strip():
        raise AppError("resume.empty")
    return as_document(text, Kind.MESSAGE)


def attached(data: bytes) -> list[Part]:
    """What is attached, at any depth; nothing when the mail itself is all there is."""
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            return _attached(_Storage(ole, ()), 0)
    except _ERRORS as error:
        raise AppError("resume.broken_mail") from error


def _attached(mail: _Storage, depth: int) -> list[Part]:
    found: list[Part] = []
    pictures: list[Part] = []
    for place in mail.storages("__attach_version1.0_"):
        inner = place.storages(f"__substg1.0_{_DATA}000D")
        if inner:
            found += _inside(inner[0], place, depth)
            continue
        name = place.words(_LONG_NAME) or place.words(_SHORT_NAME) or place.words(_DISPLAY) or "attachment"
        try:
            part = Part(name, place.binary(_DATA))
        except AppError as error:
            part = Part(name, error=error.code)
        is_inline = place.words(_MIME).startswith("image/") and bool(place.words(_CONTENT_ID))
        (pictures if is_inline else found).append(part)
    if not found and len(mail.text().strip()) < _SMALL_PICTURE // 1000:
        found = [part for part in pictures if len(part.data) > _SMALL_PICTURE]
    return [part for part in found if part.data or part.error]


def _inside(mail: _Storage, place: _Storage, depth: int) -> list[Part]:
    """A mail inside the mail: what is attached to it, else its words."""
    name = place.words(_DISPLAY) or mail.words(_SUBJECT) or "mail"
    if depth >= _DEEPEST:
        return [Part(name, error="resume.nested")]
    found = _attached(mail, depth + 1)
    if found:
        return [Part(f"{name}/{part.name}", part.data, part.error) for part in found]
    text = mail.text()
    return [Part(f"{name}.txt", text.encode())] if text.strip() else []


def _unpacked(packed: bytes) -> bytes:
    """Unpack RTF as mails hold it (MS-OXRTFCP): a window of 4096 bytes that begins with a known text."""
    if len(packed) < 16:
        return b""
    _, size, magic = struct.unpack_from("<III", packed)
    if magic == 0x414C454D:  # stored
        return packed[16 : 16 + size]
    size = min(size, _MAX_STREAM)
    window = bytearray(_RTF_START.ljust(4096, b" "))
    at, writing, out = 16, len(_RTF_START), bytearray()
    while at < len(packed) and len(out) < size:
        flags, at = packed[at], at + 1
        for bit in range(8):
            if at + (flags >> bit & 1) >= len(packed):
                return bytes(out)
            if not flags >> bit & 1:
                run, at = packed[at : at + 1], at + 1
            else:
                pair, at = packed[at] << 8 | packed[at + 1], at + 2
                start, length = pair >> 4, (pair & 15) + 2
                if start == writing:
                    return bytes(out[:size])
                run = b""
                for step in range(length):
                    byte = window[(start + step) % 4096]
                    window[writing] = byte
                    writing = (writing + 1) % 4096
                    out.append(byte)
                continue
            out += run
            window[writing] = run[0]
            writing = (writing + 1) % 4096
    return bytes(out[:size])
