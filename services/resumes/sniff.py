"""What a file is, from its content; the name only breaks ties between kinds of text."""

from __future__ import annotations

import re

from services.errors import AppError
from services.resumes import quality
from services.resumes.documents import Kind

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*")
_MIME_HEADER = re.compile(rb"^(mime-version|content-type|from|x-51job-flag)\s*:", re.IGNORECASE | re.MULTILINE)
_HTML = re.compile(rb"<(!doctype\s+html|html|head|body|table|div|meta)\b", re.IGNORECASE)
_OTHER_PACKAGES = {
    b"xl/workbook": "resume.workbook",
    b"ppt/presentation": "resume.slides",
    b"mimetypeapplication/vnd.oasis": "resume.odt",
}
_PROGRAMS = (b"MZ", b"\x7fELF", b"\xca\xfe\xba\xbe", b"#!")


def kind_of(data: bytes) -> Kind:
    """Tell what a file is. Raises an AppError that names what it is instead, when it cannot be read here."""
    if not data.strip(b"\0 \t\r\n"):
        raise AppError("resume.empty")
    head = data[:4096]
    if b"%PDF-" in head[:1024]:
        return Kind.PDF
    if head.startswith(b"PK\x03\x04"):
        return _kind_of_zip(data)
    if head.startswith(_OLE):
        raise AppError("resume.encrypted" if _is_encrypted_office(data) else "resume.old_word")
    if head.startswith(_PICTURES) or _is_webp_or_bitmap(head):
        return Kind.PICTURE
    if head[4:12] in {b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif"}:
        raise AppError("resume.heic")
    if head.lstrip().startswith(b"{\\rtf"):
        raise AppError("resume.rtf")
    if head.startswith(_PROGRAMS[:3]):
        raise AppError("resume.program")
    if head.startswith((b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh")):
        raise AppError("resume.archive")
    return _kind_of_text(head)


def _kind_of_text(head: bytes) -> Kind:
    if _MIME_HEADER.search(head[:1500]) and b"content-" in head.lower():
        return Kind.MHT
    narrow = head.replace(b"\0", b"")  # UTF-16 HTML
    if _HTML.search(narrow):
        return Kind.HTML
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Kind.TEXT
    controls = sum(byte < 9 or 13 < byte < 32 for byte in head)
    if controls > len(head) * 0.02 and wide_encoding(head) is None:
        raise AppError("resume.unknown_kind")
    return Kind.TEXT


def wide_encoding(head: bytes) -> str | None:
    """Is this UTF-16 without its mark? Random bytes read as UTF-16 give rare characters only."""
    if 0 not in head:
        return None
    best = max(
        ("utf-16-le", "utf-16-be"),
        key=lambda encoding: quality.score(head[: len(head) // 2 * 2].decode(encoding, "replace")),
    )
    text = head[: len(head) // 2 * 2].decode(best, "replace")
    return best if quality.score(text) > 0.9 and "\0" not in text else None


def _kind_of_zip(data: bytes) -> Kind:
    if b"word/document" in data or b"word\\document" in data:
        return Kind.DOCX
    for mark, code in _OTHER_PACKAGES.items():
        if mark in data:
            raise AppError(code)
    raise AppError("resume.archive")


def _is_encrypted_office(data: bytes) -> bool:
    """An OOXML file with a password is an OLE file with this stream in it."""
    return "EncryptedPackage".encode("utf-16-le") in data


def _is_webp_or_bitmap(head: bytes) -> bool:
    is_webp = head.startswith(b"RIFF") and head[8:12] == b"WEBP"
    return is_webp or (head.startswith(b"BM") and head[6:10] == b"\0\0\0\0")
