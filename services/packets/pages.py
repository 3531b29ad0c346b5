"""A résumé for somebody outside: its pages as pictures, with ways of contact covered, and pay unless it may be seen.

Pictures cannot be uncovered: there is no text below the bars. A scan whose text was never recognised is left out,
since nobody knows what stands on it. Runs in a worker process.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from services.resumes.documents import Kind, ReadDocument
from services.resumes.read import read, render

WIDTH = 1_000  # px of a page
MOST_PAGES = 8
MOST_LINES = 400
_COVER = (0xD5, 0xD2, 0xCB)
_BLOCKS = "▇▇▇▇"

_CONTACTS = re.compile(
    r"(?<!\d)(?:\+?86[\s-]?)?1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)"
    r"|(?<!\d)0\d{2,3}[\s-]\d{7,8}(?!\d)"
    r"|(?<!\d)\d{17}[\dXx](?!\d)"
    r"|[A-Za-z0-9][A-Za-z0-9._%+-]*\s?@\s?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
    r"|(?:微信号?|wechat|QQ)\s*[:：]?\s*[A-Za-z0-9_-]{5,24}"
    r"|\+\d{1,3}[\s-]?(?:\(\d+\)[\s-]?)?\d[\d\s-]{6,14}\d",
    re.IGNORECASE,
)
_UNIT = r"(?:[kKwW]|千|万|元|RMB|CNY)"
_PER = r"(?:\s*[/／每·•*×x]\s*(?:月|年|month|year|annum|\d{1,2}\s*(?:薪|个月)))"
_AMOUNT = r"\d[\d,.]*"
_PAY = re.compile(
    r"(?:期望|目前|当前|现在?|最近|税前|税后|要求|意向)?\s*"
    r"(?:薪资|薪酬|薪水|年薪|月薪|底薪|工资|待遇|月收入|年收入|收入|年包|salary|compensation|package|remuneration)"
    r"[\s:：(（]*[^\d\n。；;]{0,14}(?:\d[^\t|｜；;。\n]*|面议|negotiable)"
    rf"|[¥￥$]\s*{_AMOUNT}(?:\s*[-–—~～至]\s*[¥￥$]?{_AMOUNT})?\s*{_UNIT}?{_PER}?"
    rf"|{_AMOUNT}\s*{_UNIT}?\s*[-–—~～至]\s*{_AMOUNT}\s*{_UNIT}{_PER}?"
    rf"|{_AMOUNT}\s*{_UNIT}?{_PER}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Picture:
    """One page as JPEG."""

    width: int
    height: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Pages:
    """A résumé that may leave the house: pictures, or lines where the file has none. `note` says what is covered."""

    pictures: tuple[Picture, ...] = ()
    lines: tuple[str, ...] = ()
    note: str = ""


def hidden(text: str, *, hides_pay: bool) -> Iterator[tuple[int, int]]:
    """The places of a text that do not leave the house."""
    for found in _CONTACTS.finditer(text):
        yield found.span()
    if hides_pay:
        for found in _PAY.finditer(text):
            yield found.span()


def covered(text: str, *, hides_pay: bool) -> str:
    """The text with blocks over those places."""
    for start, end in sorted(hidden(text, hides_pay=hides_pay), reverse=True):
        text = text[:start] + _BLOCKS + text[end:]
    return text


def pages(data: bytes, known: ReadDocument | None, hides_pay: bool) -> Pages:
    """Draw and cover. `known` is the reading of a scan that was recognised earlier. Runs in a worker process."""
    document = known if known is not None else read(data)
    if not document.has_text or document.unread:
        return Pages()
    if document.kind not in (Kind.PDF, Kind.PICTURE):
        lines = covered(document.text, hides_pay=hides_pay).split("\n")
        return Pages(lines=tuple(line for line in lines if line.strip())[:MOST_LINES])
    spans = list(hidden(document.text, hides_pay=hides_pay))
    count = min(len(document.pages), MOST_PAGES)
    return Pages(tuple(_picture(data, document, number, spans) for number in range(count)))


def _picture(data: bytes, document: ReadDocument, number: int, spans: list[tuple[int, int]]) -> Picture:
    from PIL import Image, ImageDraw

    page = document.pages[number]
    width, height, stride, pixels = render(data, number, WIDTH, page.straightened)
    image = Image.frombuffer("RGB", (width, height), pixels, "raw", "BGRX", stride, 1).copy()
    pen = ImageDraw.Draw(image)
    scale = width / page.width if page.width else 1.0
    for start, end in spans:
        for spot in document.spots(start, end):
            if spot.page == number:
                edges = (spot.box.left, spot.box.top, spot.box.right, spot.box.bottom)
                left, top, right, bottom = (edge * scale for edge in edges)
                pen.rectangle((left - 3, top - 3, right + 3, bottom + 3), fill=_COVER)
    kept = io.BytesIO()
    image.save(kept, "JPEG", quality=72)
    return Picture(width, height, kept.getvalue())


def as_pdf(resume: Pages) -> bytes:
    """The pictures as a PDF, which every phone opens."""
    from PIL import Image

    images = [Image.open(io.BytesIO(picture.data)) for picture in resume.pictures]
    target = io.BytesIO()
    images[0].save(target, "PDF", save_all=True, append_images=images[1:], resolution=WIDTH / 8.27)
    return target.getvalue()
