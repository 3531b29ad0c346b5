"""Mails as files (.eml, .mht, the `.doc` of some boards): what is attached, and what the mail itself says.

The old, forgiving policy of the standard library is used: the new one stumbles over headers that real
mailers write, raw Chinese bytes among them.
"""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator
from email.header import decode_header
from email.message import Message

from services.errors import AppError
from services.resumes.documents import Kind, ReadDocument
from services.resumes.markup import text_of
from services.resumes.parts import Part
from services.resumes.plain import as_document, decoded

MOST_PARTS = 500
_SILENT = {"text/calendar", "text/vcard", "text/x-vcard", "application/pkcs7-signature", "application/pgp-signature"}
_SMALL_PICTURE = 60_000  # bytes; a smaller one inside a mail is a logo
_FEW_WORDS = 60  # characters; a mail that says less may be a picture and nothing else
_CHINESE = {"gb2312", "gbk", "gb_2312-80", "x-gbk", "cp936", "chinese"}


def read_mht(data: bytes) -> ReadDocument:
    """Read what a message itself says: the page in it, else its plain words."""
    message = opened(data)
    best = ""
    for kind, text in _bodies(message):
        seen = text_of(text) if kind == "text/html" else text
        if len(seen.strip()) > len(best.strip()) * (1 if kind == "text/html" else 2):
            best = seen
    if not best.strip():
        raise AppError("resume.empty")
    return as_document(best, Kind.MHT)


def opened(data: bytes) -> Message:
    """Take a message apart."""
    if data.startswith(b"From ") and b"\n" in data[:400]:  # one letter of a mailbox file
        data = data[data.index(b"\n") + 1 :]
    try:
        return email.message_from_bytes(data.lstrip(b"\r\n"), policy=email.policy.compat32)
    except RecursionError as error:  # mails inside mails inside mails
        raise AppError("resume.nested") from error


def attached(data: bytes) -> list[Part]:
    """What is attached, a mail inside the mail included; nothing when the mail itself is all there is."""
    message = opened(data)
    found: list[Part] = []
    pictures: list[Part] = []
    for number, part in enumerate(_leaves(message)):
        if number >= MOST_PARTS:
            break
        kind, name = part.get_content_type(), file_name(part)
        if kind == "message/rfc822":
            inner = part.get_payload()
            if isinstance(inner, list) and inner and isinstance(inner[0], Message):
                found.append(Part(name or "mail.eml", inner[0].as_bytes()))
            continue
        is_attached = part.get_content_disposition() == "attachment" or bool(name)
        if kind in _SILENT or (not is_attached and not kind.startswith("image/")):
            continue
        content = part.get_payload(decode=True)
        if not isinstance(content, bytes) or not content:
            continue
        is_inline = part.get_content_disposition() != "attachment" and (part.get("Content-ID") or kind[:5] == "image")
        if kind.startswith("image/") and is_inline:
            pictures.append(Part(name or f"{number}.{kind[6:10]}", content))
        elif part.get("Content-Location") is None or part.get_content_disposition() == "attachment":
            found.append(Part(name or f"{number}", content))
    if not found and pictures and _words_in(message) < _FEW_WORDS:
        found = [picture for picture in pictures if len(picture.data) > _SMALL_PICTURE]
    return found


def _words_in(message: Message) -> int:
    return max((len(text_of(text) if kind == "text/html" else text) for kind, text in _bodies(message)), default=0)


def _leaves(message: Message) -> Iterator[Message]:
    """Every part that is no envelope of others; mails inside are not entered."""
    stack = [message]
    while stack:
        part = stack.pop()
        inner = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(inner, list):
            stack += [child for child in reversed(inner) if isinstance(child, Message)][:MOST_PARTS]
        else:
            yield part


def _bodies(message: Message) -> Iterator[tuple[str, str]]:
    """The words of the mail, pages first."""
    parts = [part for part in _leaves(message) if part.get_content_disposition() != "attachment"]
    for wanted in ("text/html", "text/plain"):
        for part in parts[:MOST_PARTS]:
            if part.get_content_type() == wanted and (wanted == "text/html" or not file_name(part)):
                payload = part.get_payload(decode=True)
                if isinstance(payload, bytes) and payload.strip():
                    yield wanted, decoded(payload, charset(part.get_content_charset()))


def charset(declared: str | None) -> str:
    """The encoding that is meant: a file that says gb2312 holds all of GB 18030."""
    name = str(declared or "gb18030").lower()
    return "gb18030" if name in _CHINESE else name


def file_name(part: Message) -> str:
    """The name of an attachment, in whatever way it is written; only its last part counts."""
    try:
        raw = part.get_filename() or ""
    except (ValueError, LookupError, TypeError, AttributeError):
        raw = ""
    name = words_of(_raw_name(part) if "\ufffd" in raw else raw)
    return re.split(r"[\\/]", name)[-1].strip()[:200]


def _raw_name(part: Message) -> str:
    """The name where it stands in raw bytes, which the library shows as question marks."""
    for header, value in part.raw_items():
        if header.lower() in {"content-disposition", "content-type"}:
            found = re.search(r"""(?:file)?name\s*=\s*(?:"([^"]*)"|([^;\s]+))""", str(value), re.IGNORECASE)
            if found is not None:
                return found.group(1) or found.group(2) or ""
    return ""


def words_of(raw: str) -> str:
    """A header in words: encoded ones decoded, raw bytes taken for UTF-8 or Chinese."""
    try:
        pieces = decode_header(raw) if "=?" in raw else [(raw, None)]
    except (ValueError, LookupError, TypeError):
        pieces = [(raw, None)]
    text = ""
    for content, declared in pieces:
        if isinstance(content, str):
            content = content.encode("utf-8", "surrogateescape")
            text += _either(content)
        else:
            try:
                text += content.decode(charset(declared or "utf-8"))
            except (UnicodeDecodeError, LookupError):
                text += _either(content)
    return "".join(character for character in text if character.isprintable())


def _either(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("gb18030", "replace")
