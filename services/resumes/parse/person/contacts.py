"""Phones, e-mail addresses, WeChat and QQ of the candidate: not of a referee, not of an employer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from models.values.phone import normal_phone
from models.values.template_contacts import is_template_email, is_template_phone
from services.resumes.headings import Part
from services.resumes.parse.dates import periods
from services.resumes.parse.found import Found, found_at
from services.resumes.parse.rows import Row, Rows, labelled, spaced

_MOBILE = re.compile(
    r"(?<![\d.])(?:\(?(?:\+|00)?86\)?[-\s]?)?(1[3-9]\d[-\s.]?\d{4}[-\s.]?\d{4}|1[3-9]\d{2}[-\s]\d{3}[-\s]\d{4}"
    r"|1[3-9]\d[-\s]\d{3}[-\s]\d{5}|1[3-9]\d{2}[-\s]\d{4}[-\s]\d{3}|1 [3-9](?: \d){9})(?!\d|@)"
)
_BROKEN = re.compile(r"(?<![\d.-])1[3-9]\d{8} \d(?![\d])|(?<![\d.-])1[3-9]\d{7} \d{2}(?![\d])")
"""1346920115 8: a narrow cell broke it."""
_LANDLINE = re.compile(r"(?<![\d\-])\(?0(?:10|2\d|[3-9]\d{2})\)?[-\s]?[2-8]\d{2,3}[-\s]?\d{4}(?![\d\-])")
_ABROAD = re.compile(
    r"(?<![\w/.=@+-])(?:\+\s?\(?\d{1,4}\)?(?:[ .\-]{0,2}\(?\d{1,6}\)?){1,6}|\(\d{3}\)\d{3}[ .\-]{1,2}\d{4}"
    r"|\(?\d{3,5}\)?(?:[ .\-]{1,3}\d{3,6}){1,3}|\d{10,11}|0\d(?:[ .]\d{2}){4})"
    r"(?![\w%]|[-/.]\d|\s?@)"
)
_EMAIL = re.compile(
    r"(?<![A-Za-z0-9À-ɏ._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,62}\s?@\s?[A-Za-z0-9-]{1,60}(?:\s?\.\s?[A-Za-z]{2"
    r",12}){1,3}(?![A-Za-z0-9])"
)
_REFEREE = re.compile(
    r"证明人|推荐人|介绍人|紧急联系|家属|联系人|背调|referee|reference|referen(?:z|ci)|référence|referência|emergency|(?:supervisor|manager)\s*:"
    r"|(?:父亲|母亲|爱人|配偶|妻子|丈夫|客户|领导|导师|上级)\s*:?[^\d:]{0,8}\s*:?\s*(?=1[3-9]\d{9})",
    re.IGNORECASE,
)
_EMPLOYER = re.compile(r"公司(?:电话|邮箱|网址)|客服(?:电话|热线)|热线|传真|fax", re.IGNORECASE)
_PLACEHOLDERS = re.compile(
    r"^(?:e?-?mail|name|your[._-]?name|your[._-]?e?mail|your|username|user|xx+|abc|test|example|sample"
    r"|someone|123456|1234567"
    r"|12345678|123456789|000000|0{4,}|1234567890|name\.surname|firstname\.?lastname|first\.last)@"
    r"|@(?:email|domain|xx+|yourcompany|yourdomain|your-?mail)\.",
    re.IGNORECASE,
)
_OFFICIAL = re.compile(
    r"^(?:hr|info|service|contact|support|sales|admin|office|job|jobs|zhaopin|recruit(?:ment)?|kefu)\d*@", re.IGNORECASE
)
_SENTENCE = re.compile(r"[,。;].*[,。;]")


def phones(rows: Rows) -> tuple[Found[str], ...]:
    """Give the candidate's numbers, normal, mobiles first, each once."""
    own = list(_own_rows(rows))
    found = _numbers([row for row in own if row.part not in _TOLD_OF_OTHERS], rows)
    if not found:  # among the employers a number belongs to whoever can confirm it, unless it stands by itself
        found = _numbers([row for row in own if row.part in _TOLD_OF_OTHERS and not _is_anothers(row)], rows)
    mobiles = [f for f in found.values() if re.fullmatch(r"1[3-9]\d{9}", f.value)]
    others = [f for f in found.values() if f not in mobiles]
    return (*mobiles, *(f for f in others if not mobiles or f.confidence >= 0.8))


_TOLD_OF_OTHERS = frozenset({Part.WORK, Part.PROJECTS, Part.INTERNSHIP, Part.EDUCATION, Part.CAMPUS})
_LABELLED = re.compile(r"电\s*话|手\s*机|联\s*系|tel|phone|mobile|cell|call|contact", re.IGNORECASE)


def _numbers(own: Iterable[Row], rows: Rows) -> dict[str, Found[str]]:
    found: dict[str, Found[str]] = {}
    for row in own:
        if _DIGITS.search(row.text) is None:
            continue
        for match, sureness in _numbers_in(row, rows):
            number = normal_phone(match.group()) or _abroad(match.group()) or _of_nine(match.group(), row, rows)
            if number is None:
                continue
            sureness *= 0.7 if is_template_phone(number) else 1.0
            if number not in found or found[number].confidence < sureness:
                lead = len(match.group()) - len(match.group().lstrip())
                place = row.start + match.start() + lead, row.start + match.end()
                found[number] = Found(number, round(sureness, 2), *place)
    return found


_DIGITS = re.compile(r"\d\D{0,3}\d\D{0,3}\d\D{0,3}\d")


_OF_PAPER = re.compile(
    r"(?:licen[cs]e|passport|registration|member(?:ship)?|certificate|roll|student|employee|orcid|isbn|\bid)"
    r"\s*(?:no\.?|number|nr\.?|#)?\s*:?\s*$",
    re.IGNORECASE,
)
"""Licence No. 1234567890."""
_OF_KIN = re.compile(r"\s*\(\s*(?:家人|家属|亲属|紧急|父|母|妻|丈夫|爱人|配偶|老公|老婆|朋友|同事)")
"""139…（家人）."""


def _numbers_in(row: Row, rows: Rows) -> Iterator[tuple[re.Match[str], float]]:
    is_head = row.part in {Part.TOP, Part.PERSON, Part.AIM} or row.number < 14
    is_labelled = _LABELLED.search(row.text) is not None
    if not is_labelled and any(True for _ in periods(row.text)):
        return  # beside the dates of an employer
    is_any = False
    for match in _MOBILE.finditer(row.text):
        if _OF_KIN.match(row.text[match.end() :]):
            continue
        is_any = True
        yield match, 0.98 if is_labelled or is_head else 0.8
    for match in _BROKEN.finditer(row.text) if is_labelled and not is_any else ():
        is_any = True
        yield match, 0.75
    for match in _LANDLINE.finditer(row.text):
        if is_head or is_labelled:
            is_any = True
            yield match, 0.85 if is_labelled else 0.7
    if not is_any and (is_head or is_labelled) and rows.is_traditional:
        for match in _ISLANDS.finditer(row.text):
            is_any = True
            yield match, _ABROAD_SURENESS
    if not is_any and (is_head or is_labelled):
        for match in _ABROAD.finditer(row.text):
            is_whole = match.group().lstrip().startswith("+") and not _OF_PAPER.search(row.text[: match.start()])
            is_bare = not rows.is_chinese and not _OF_PAPER.search(row.text[: match.start()])
            if (is_whole or is_bare) and not any(True for _ in periods(row.text)):
                yield match, _ABROAD_SURENESS


_ABROAD_SURENESS = 0.82
_ISLANDS = re.compile(r"(?<![\d.+-])(?<!\d[ -])(?:[235-9]\d{3}[ -]?\d{4}|09\d{2}[ -]?\d{3}[ -]?\d{3})(?![\d-]|\s\d)")
"""5622 8404 in Hong Kong, 0912-345-678 in Taiwan: only where their letters are written."""


def _abroad(text: str) -> str | None:
    """A number of another country: with its code, or ten digits as in America, or eleven with a 0."""
    digits = re.sub(r"\D", "", text)
    if text.strip().startswith("+"):
        return f"+{digits}" if 9 <= len(digits) <= 15 and not digits.startswith("86") else None
    if _ISLANDS.fullmatch(text.strip()) and (len(digits) == 8 or digits.startswith("09")):
        return digits
    if len(digits) == 10 and re.match(r"\(?0[1-9]", text.strip()) and not re.search(r"\d[-/]\d", text):
        return digits  # (087) 412 9836, 06 27 72 35 88: as Ireland and France write them
    if (len(digits) == 10 and digits[0] != "0") or (len(digits) == 11 and digits[0] in "01"):
        return None if re.match(r"(?:19|20)\d\d\D+(?:19|20)\d\d", text.strip()) else digits
    return None


def _of_nine(text: str, row: Row, rows: Rows) -> str | None:
    """690 660 388 behind a label: nine digits, as Spain and Portugal write them."""
    digits = re.sub(r"\D", "", text)
    is_one = len(digits) == 9 and digits[0] in "6789" and text.strip()[0] != "+"
    return digits if is_one and not rows.is_chinese and _LABELLED.search(row.text) else None


def _is_anothers(row: Row) -> bool:
    """A number in a sentence, or beside dates."""
    return row.is_bullet or _SENTENCE.search(row.text) is not None or any(True for _ in periods(row.text))


def _own_rows(rows: Rows) -> Iterator[Row]:
    """Rows that may hold the candidate's own contact data."""
    for row in rows.all:
        other = _REFEREE.search(row.text) or _EMPLOYER.search(row.text)
        if other:
            lead = row.text[: other.start()]  # 联系电话 138… 紧急联系人 李芳 139…
            if _LABELLED.search(lead):
                yield replace(row, text=lead)
            continue
        if row.part is Part.REFEREES:
            continue
        if row.number and _REFEREE.search(rows.all[row.number - 1].text) and len(rows.all[row.number - 1].text) < 12:
            continue
        yield row


def emails(rows: Rows) -> tuple[Found[str], ...]:
    """Give the candidate's addresses in lower case, likeliest first. The sample of a template is none."""
    found: dict[str, Found[str]] = {}
    for row in _own_rows(rows):
        if "@" not in row.text:
            continue
        for match in _EMAIL.finditer(row.text):
            address = re.sub(r"\s", "", match.group()).lower()
            if _PLACEHOLDERS.search(address):
                continue
            sureness = 0.97
            if row.part in _TOLD_OF_OTHERS and row.number > 14:
                sureness = 0.6
            if _OFFICIAL.search(address) or is_template_email(address) or "@example." in address:
                sureness = min(sureness, 0.62)
            if address not in found:
                found[address] = Found(address, sureness, row.start + match.start(), row.start + match.end())
    ranked = sorted(found.values(), key=lambda f: -f.confidence)
    # Beside an address that is surely their own, one among the employers is somebody else's.
    return tuple(f for f in ranked if f.confidence >= 0.7 or not ranked[0].is_sure)


_ID = r"[A-Za-z0-9][-_A-Za-z0-9]{4,24}"
_WECHAT = (
    rf"(?:(?:手机号?|电话)\s*[&+和及]\s*)?(?:{spaced('微信号', '微信')}|wechat(?:\s*id)?|weixin|vx)"
    r"(?:\s*[/&+和及]\s*(?:手机号?码?|电话|QQ号?))?"
)
_SAME = re.compile(
    r"(1[3-9]\d[-\s]?\d{4}[-\s]?\d{4})\s*\(?\s*(?:微信同号|微信同步|同微信|微信同|微信手机同|WeChat)"
    r"|(?:手机号?|电话)[/(、&]*(?:同)?微信(?:同号)?\)?\s*:\s*(1[3-9]\d[-\s]?\d{4}[-\s]?\d{4})"
)
_BESIDE = re.compile(
    rf"(?<![A-Za-z0-9@._-])({_ID})\s?\((?:微信号?|wechat)\)|^[^\w\u4e00-\u9fff]*(?:wechat|weixin)\s+({_ID})\s*$"
    rf"|^\W*微信\s?({_ID})\s*$|微信号\s?([A-Za-z][-_A-Za-z0-9]{{4,24}})(?=$|[\s,|;/])",
    re.IGNORECASE,
)
"""linqiang_ops（微信）, WeChat zhouyu_ui, 微信号wangjun."""
_AS_PHONE = re.compile(r"微信号?\s*[:(]?\s*(?:同(?:手机|电话|上)|(?:与|和)?(?:手机|电话)号?(?:码)?(?:同号|相同|一致))")


def wechat(rows: Rows) -> Found[str] | None:
    """Give the WeChat name, where it is written."""
    for match, row in labelled(rows.all, _WECHAT, _ID + r"(?:\s?\([^()]{1,12}\))?"):
        name = match.group("value").split("(")[0].strip()
        if re.fullmatch(r"[xX]+|wechat|weixin", name):
            continue
        at = row.start + match.start("value")
        return Found(name, 0.92, at, at + len(name))
    for row in (*rows.head, *rows.card):
        same = _SAME.search(row.text)
        if same:
            group = 1 if same.group(1) else 2
            number = re.sub(r"\D", "", same.group(group))
            return Found(number, 0.9, row.start + same.start(group), row.start + same.end(group))
        beside = _BESIDE.search(row.text)
        if beside:
            group = beside.lastindex or 1
            return Found(beside.group(group), 0.85, row.start + beside.start(group), row.start + beside.end(group))
        if _AS_PHONE.search(row.text):  # 微信：同手机号
            return next((replace(phone, confidence=0.88) for phone in phones(rows)), None)
    return None


def qq(rows: Rows) -> Found[str] | None:
    """Give the QQ number, where it is written."""
    for match, row in labelled(
        rows.all, r"QQ(?:号码?)?(?:\s*[/&和及]\s*(?:微信号?|手机号?))?", r"[1-9]\d{4,10}", bare=True
    ):
        return Found(match.group("value"), 0.92, row.start + match.start("value"), row.start + match.end("value"))
    for row in rows.about:
        beside = _QQ.search(row.text)
        if beside:
            return found_at(beside.group(1), 0.85, row.start, beside, 1)
    return None


_QQ = re.compile(r"(?:^|[\s|,/])QQ号?\s([1-9]\d{4,10})(?=\s)")
"""QQ 408141571 Mobile 137…, without colons."""
