"""TXT in any encoding that Chinese files come in."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from services.errors import AppError
from services.resumes import quality
from services.resumes.cleaning import clean
from services.resumes.documents import Kind, Line, Page, ReadDocument
from services.resumes.sniff import wide_encoding

_BREAK = re.compile(r"<(?:br|/p|/div|/h[1-6]|/li|/tr|hr)\b[^<>]{0,300}>", re.IGNORECASE)
_TAG = re.compile(
    r"<!--[^<>]{0,600}-->|</?(?:div|p|span|br|hr|img|a|h[1-6]|b|i|u|s|em|strong|small|center|font|sub|sup|kbd|code|details"
    r"|summary|table|thead|tbody|tr|td|th|ul|ol|li|picture|source|svg|path)\b[^<>]{0,600}>",
    re.IGNORECASE | re.DOTALL,
)
_FEW_MARKS = 3  # lines
MAX_LINES = 20_000
MAX_CHARACTERS = 400_000  # a long novel is no résumé
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_txt(data: bytes) -> ReadDocument:
    """Read a text file."""
    text = decoded(data)
    if _TAG.search(text) and _is_marked(text):
        text = _TAG.sub("", _BREAK.sub("\n", text)).replace("&nbsp;", " ").replace("&emsp;", "  ").replace("&amp;", "&")
    return as_document(text, Kind.TEXT)


def _is_marked(text: str) -> bool:
    """Is it Markdown, whose writers mix tags in?"""
    return len(re.findall(r"(?m)^ {0,3}(?:#{1,6} |[-*+] )", text)) >= _FEW_MARKS


def decoded(data: bytes, declared: str | None = None) -> str:
    """Decode bytes: mark, UTF-8, what the file declares, then the Chinese encoding that reads best."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    wide = wide_encoding(data[:4096])
    if wide is not None:
        return data.decode(wide, "replace")
    seven = _attempt(data, "hz") if b"~{" in data and data.isascii() else None  # as old mailers sent Chinese
    if seven is not None:
        return seven
    best = _best(data, ["utf-8", *([declared] if declared else []), "gb18030", "big5hkscs"])
    if best is not None:
        return best
    for encoding in ("utf-8", "gb18030"):
        # A byte was lost on the way: the rest is still worth reading.
        text = data.decode(encoding, "replace")
        if text.count("\ufffd") < 0.01 * len(text) and quality.score(text[:20_000]) > quality.DOUBTFUL:
            return text
    guess = from_bytes(data[:200_000]).best()
    if guess is None:
        raise AppError("resume.unknown_encoding")
    return data.decode(guess.encoding, "replace")


def _best(data: bytes, candidates: list[str]) -> str | None:
    """The text in the encoding that reads best; UTF-8 at once, since nothing else looks like it."""
    best: tuple[float, str] | None = None
    for encoding in candidates:
        text = _attempt(data, encoding)
        if text is None:
            continue
        if encoding == "utf-8":
            return text
        rating = quality.score(text[:20_000])
        if best is None or rating > best[0] + 0.02:
            best = rating, text
    return best[1] if best is not None and best[0] > quality.UNREADABLE else None


def _attempt(data: bytes, encoding: str) -> str | None:
    """Decode strictly; a few broken bytes at the very end (a cut file) are forgiven."""
    try:
        return codecs.getincrementaldecoder(encoding)("strict").decode(data, final=False)
    except (UnicodeDecodeError, LookupError):
        return None


def as_document(text: str, kind: Kind) -> ReadDocument:
    """Make a document of plain text: one page without places."""
    written = re.split(r"\r\n|[\r\n\x0b\x0c\u2028\u2029]", text[:MAX_CHARACTERS])
    rows = [clean(row).strip() for row in written[:MAX_LINES]]
    lines = tuple(Line(row) for row in rows if row)
    if not lines:
        raise AppError("resume.empty")
    rating = quality.score("\n".join(line.text for line in lines))
    if rating < quality.UNREADABLE:
        raise AppError("resume.unknown_encoding")
    return ReadDocument(kind, (Page(0, 0, lines),), quality=rating, page_count=1)
