"""What a file is, from its content; its name says nothing that counts."""

from __future__ import annotations

import io
import re
import zipfile

from services.errors import AppError
from services.resumes import quality
from services.resumes.documents import Kind

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*")
_HEIF_BRANDS = frozenset((b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif", b"avis"))
_MAIL_START = re.compile(
    rb"\A\s*(?:From [^\r\n]+\r?\n)?"
    rb"(?:[A-Za-z][A-Za-z0-9_-]{1,60}:[^\r\n]*(?:\r?\n|\Z)(?:[ \t][^\r\n]*(?:\r?\n|\Z))*)+"
)
_MAIL_HEADER = re.compile(
    rb"^(?:mime-version|received|return-path|delivered-to|message-id|dkim-signature|x-51job-flag|x-mailer"
    rb"|content-transfer-encoding|content-type[ \t]*:[ \t]*(?:multipart|text|message|application)/)",
    re.IGNORECASE | re.MULTILINE,
)
_HTML = re.compile(rb"<(!doctype\s+html|html|head|body|table|div|meta)\b", re.IGNORECASE)
_WHOLE_PAGE = re.compile(rb"<(!doctype|html|head|body|meta|tr)\b", re.IGNORECASE)
_MARKS = re.compile(rb"^[ ]{0,3}(?:#{1,6} |[-*+] |\d{1,2}\. |>|\||---)", re.MULTILINE)
_MANY_MARKS = 4
_OTHER_PACKAGES = {
    "xl/": "resume.workbook",
    "ppt/": "resume.slides",
    "Index/Document.iwa": "resume.other_package",  # Pages
    "OFD.xml": "resume.other_package",
    "META-INF/container.xml": "resume.other_package",  # EPUB
}
_OTHER_OPEN_DOCUMENTS = {"spreadsheet": "resume.workbook", "presentation": "resume.slides"}
_OTHER_OLE = {"Workbook": "resume.workbook", "Book": "resume.workbook", "PowerPoint Document": "resume.slides"}
_PROGRAMS = (b"MZ", b"\x7fELF", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe", b"L\0\0\0\x01\x14\x02\0")
_ARCHIVES = (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"MSCF")
_HEAD = 4096
_MAIL_HEAD = 65536


def kind_of(data: bytes) -> Kind:
    """Tell what a file is. Raises an AppError that names what it is instead, when it cannot be read here."""
    head = data[:_HEAD]
    if not head.strip(b"\0 \t\r\n") and not data.strip(b"\0 \t\r\n"):
        raise AppError("resume.empty")
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _kind_of_zip(data)
    if head.startswith(_OLE):
        return _kind_of_ole(data)
    if b"%PDF-" in head[:1024]:  # after some bytes of rubbish, as printers and scanners write it
        return Kind.PDF
    if head.startswith(_PICTURES) or _is_webp_or_bitmap(head):
        return Kind.PICTURE
    if head[4:8] == b"ftyp" and head[8:12] in _HEIF_BRANDS:
        return Kind.PICTURE
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf"):
        return Kind.RTF
    if head.startswith(_PROGRAMS):
        raise AppError("resume.program")
    if head.startswith(_ARCHIVES):
        raise AppError("resume.archive")
    return _kind_of_text(data)


def _kind_of_text(data: bytes) -> Kind:
    head = data[:_HEAD]
    start = _MAIL_START.match(data[:_MAIL_HEAD])
    if start is not None and _MAIL_HEADER.search(start.group()):
        return Kind.MHT
    narrow = head.replace(b"\0", b"")  # UTF-16 HTML
    if b"urn:oasis:names:tc:opendocument" in narrow and b"<office:document" in narrow:
        return Kind.ODT
    if _HTML.search(narrow) and not _is_markdown(narrow):
        return Kind.HTML
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Kind.TEXT
    if head.startswith(b"#!"):
        raise AppError("resume.program")
    controls = sum(byte < 9 or 13 < byte < 32 for byte in head)
    if controls > len(head) * 0.02 and wide_encoding(head) is None:
        raise AppError("resume.unknown_kind")
    return Kind.TEXT


def _is_markdown(head: bytes) -> bool:
    """Is it a text with marks, in which a few tags are mixed to centre a name or to set a picture?"""
    return _WHOLE_PAGE.search(head) is None and len(_MARKS.findall(head)) >= _MANY_MARKS


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
    names = _names_in(data)
    if names is None:  # damaged: what it was shows in the bytes
        if b"word/document" in data or b"word\\document" in data:
            return Kind.DOCX
        raise AppError("resume.broken_archive")
    if any(name.startswith("word/") and name.endswith(".xml") for name in names):
        return Kind.DOCX
    if "mimetype" in names and "content.xml" in names:
        told = re.search(rb"mimetypeapplication/vnd\.oasis\.opendocument\.([a-z]+)", data[:200])
        code = _OTHER_OPEN_DOCUMENTS.get(told.group(1).decode() if told else "")
        if code:
            raise AppError(code)
        return Kind.ODT
    if "[Content_Types].xml" in names or len(names) < 300:
        for mark, code in _OTHER_PACKAGES.items():
            if mark in names or ("[Content_Types].xml" in names and any(name.startswith(mark) for name in names)):
                raise AppError(code)
    return Kind.ARCHIVE


def _names_in(data: bytes) -> list[str] | None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return [name.replace("\\", "/").lstrip("/") for name in archive.namelist()]
    except (zipfile.BadZipFile, NotImplementedError, OSError, EOFError, ValueError):
        return None


def _kind_of_ole(data: bytes) -> Kind:
    def has(stream: str) -> bool:
        return stream.encode("utf-16-le") in data

    if has("EncryptedPackage"):  # an OOXML file with a password is an OLE file with this stream in it
        raise AppError("resume.encrypted")
    if has("WordDocument"):
        return Kind.DOC
    if has("__properties_version1.0"):
        return Kind.MESSAGE
    for stream, code in _OTHER_OLE.items():
        if has(stream + "\0"):
            raise AppError(code)
    raise AppError("resume.old_word")


def _is_webp_or_bitmap(head: bytes) -> bool:
    is_webp = head.startswith(b"RIFF") and head[8:12] == b"WEBP"
    return is_webp or (head.startswith(b"BM") and head[6:10] == b"\0\0\0\0")
