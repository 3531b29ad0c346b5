"""Phones, e-mail addresses, WeChat and QQ of the candidate: not of a referee, not of an employer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.values.phone import normal_phone
from services.resumes.headings import Part
from services.resumes.parse.dates import periods
from services.resumes.parse.found import Found
from services.resumes.parse.rows import Row, Rows, labelled, spaced

_MOBILE = re.compile(
    r"(?<![\d.])(?:\(?(?:\+|00)?86\)?[-\s]?)?(1[3-9]\d[-\s.]?\d{4}[-\s.]?\d{4}|1[3-9]\d{2}[-\s]\d{3}[-\s]\d{4})(?![\d])"
)
_LANDLINE = re.compile(r"(?<![\d\-])\(?0(?:10|2\d|[3-9]\d{2})\)?[-\s]?[2-8]\d{6,7}(?![\d\-])")
_ABROAD = re.compile(
    r"(?<![\d/.=])(?:\+\d{1,3}[- .]?)?\(?\d{2,4}\)?[- .]\d{3,4}[- .]\d{3,4}(?!\d|[- .]\d)|(?<![\d/.=])\+\d{9,14}(?!\d)"
)
_PLAIN_TEN = re.compile(r"^\(?\d{10}\)?$")
_EMAIL = re.compile(
    r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,62}\s?@\s?[A-Za-z0-9-]{1,60}(?:\s?\.\s?[A-Za-z]{2,12}){1,3}(?![A-Za-z0-9])"
)
_REFEREE = re.compile(
    r"证明人|推荐人|介绍人|紧急联系|家属|联系人|referee|reference|emergency|supervisor:", re.IGNORECASE
)
_EMPLOYER = re.compile(r"公司(?:电话|邮箱|网址)|客服(?:电话|热线)|热线|传真|fax", re.IGNORECASE)
_PLACEHOLDERS = re.compile(
    r"^(?:email|mail|name|yourname|your\.?name|your\.?email|username|xxx+|abc|test|example|123456|12345678|000000|1234567890|service)@"
    r"|@(?:email|example|domain|mail\.example|xx+|yourcompany)\.",
    re.IGNORECASE,
)
_MADE_UP_NUMBERS = re.compile(r"13800138000|1[3-9]\d(?:(\d)\1{7})$|1[3-9]\d1234(?:5678|1234)|12345678|00000000")
_SENTENCE = re.compile(r"[,。;].*[,。;]")


def phones(rows: Rows) -> tuple[Found[str], ...]:
    """Give the candidate's numbers, normal, mobiles first, each once."""
    found: dict[str, Found[str]] = {}
    for row in _own_rows(rows):
        for match, base in _numbers(row, rows):
            number = normal_phone(match.group())
            if number is None and base == _ABROAD_SURENESS:
                number = re.sub(r"[^\d+]", "", match.group())
            if number is None or _is_other(match.group(), row):
                continue
            sureness = base * (0.7 if _MADE_UP_NUMBERS.search(number) else 1.0)
            if number not in found or found[number].confidence < sureness:
                lead = len(match.group()) - len(match.group().lstrip())
                found[number] = Found(
                    number, round(sureness, 2), row.start + match.start() + lead, row.start + match.end()
                )
    mobiles = [f for f in found.values() if re.fullmatch(r"1[3-9]\d{9}", f.value)]
    others = [f for f in found.values() if f not in mobiles]
    return (*mobiles, *(f for f in others if not mobiles or f.confidence >= 0.8))


_ABROAD_SURENESS = 0.82


def _numbers(row: Row, rows: Rows) -> Iterator[tuple[re.Match[str], float]]:
    is_head = row.part in {Part.TOP, Part.PERSON, Part.AIM} or row.number < 14
    is_labelled = re.search(r"电\s*话|手\s*机|联系方式|tel|phone|mobile|cell|call", row.text, re.IGNORECASE) is not None
    taken: list[range] = []
    for match in _MOBILE.finditer(row.text):
        taken.append(range(match.start(), match.end()))
        yield match, 0.98 if is_labelled or is_head else 0.8
    for match in _LANDLINE.finditer(row.text):
        if is_head or is_labelled:
            yield match, 0.85 if is_labelled else 0.7
    if not (is_head or is_labelled) or any(taken):
        return
    if not re.search(r"[\u4e00-\u9fff]", rows.text[:2000]) or is_labelled:
        yield from ((match, _ABROAD_SURENESS) for match in _ABROAD.finditer(row.text))
    if _PLAIN_TEN.match(row.text.strip()):
        yield from ((match, _ABROAD_SURENESS) for match in re.finditer(r"\d{10}", row.text))


def _own_rows(rows: Rows) -> Iterator[Row]:
    """Rows that may hold the candidate's own contact data."""
    for row in rows.all:
        if _REFEREE.search(row.text) or _EMPLOYER.search(row.text):
            continue
        if row.part is Part.REFEREES:
            continue
        if row.number and _REFEREE.search(rows.all[row.number - 1].text) and len(rows.all[row.number - 1].text) < 12:
            continue
        yield row


def _is_other(text: str, row: Row) -> bool:
    """A date range, an ID number or a figure in a sentence of the duties."""
    if re.match(r"(?:19|20)\d\d[-./](?:19|20)\d\d", text.strip()):
        return True
    if row.part not in {Part.WORK, Part.PROJECTS, Part.INTERNSHIP, Part.EDUCATION}:
        return False
    # In a list of employers a number belongs to whoever can confirm it.
    return row.is_bullet or _SENTENCE.search(row.text) is not None or any(True for _ in periods(row.text))


def emails(rows: Rows) -> tuple[Found[str], ...]:
    """Give the candidate's addresses in lower case, likeliest first."""
    found: dict[str, Found[str]] = {}
    for row in _own_rows(rows):
        for match in _EMAIL.finditer(row.text):
            address = re.sub(r"\s", "", match.group()).lower()
            sureness = 0.97
            if row.part in {Part.WORK, Part.PROJECTS, Part.INTERNSHIP} and row.number > 14:
                sureness = 0.6
            if _PLACEHOLDERS.search(address):
                sureness = min(sureness, 0.6)
            if address not in found:
                found[address] = Found(address, sureness, row.start + match.start(), row.start + match.end())
    ranked = sorted(found.values(), key=lambda f: -f.confidence)
    return tuple(f for f in ranked if f.confidence >= 0.6)


def wechat(rows: Rows) -> Found[str] | None:
    """Give the WeChat name, where it is written."""
    for match, row in labelled(
        rows.all, rf"{spaced('微信号', '微信')}|wechat(?:\s*id)?|weixin|vx", r"[A-Za-z0-9][-_A-Za-z0-9]{4,24}"
    ):
        return Found(match.group("value"), 0.92, row.start + match.start("value"), row.start + match.end("value"))
    for row in rows.head:
        same = re.search(r"(1[3-9]\d{9})\s*\(?\s*(?:微信同号|微信同步|同微信)", row.text)
        if same:
            return Found(same.group(1), 0.9, row.start + same.start(1), row.start + same.end(1))
    return None


def qq(rows: Rows) -> Found[str] | None:
    """Give the QQ number, where it is written."""
    for match, row in labelled(rows.all, r"QQ(?:号码?)?", r"[1-9]\d{4,10}"):
        return Found(match.group("value"), 0.92, row.start + match.start("value"), row.start + match.end("value"))
    return None
