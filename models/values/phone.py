"""Telephone numbers: one normal form to store, compare and index, and one mask to show."""

from __future__ import annotations

import re

from models.values.text import half_width

_COUNTRY = re.compile(r"^(?:\+|00)86")
_EXTENSION = re.compile(r"(?:转|分机|ext\.?|x|#)\s*\d{1,6}$", re.IGNORECASE)
_FLOAT = re.compile(r"^(\d{7,15})\.0+$")
_PUNCTUATION = re.compile(r"[\s\-‐-―−.·()\[\]_/~]+")
_MOBILE = re.compile(r"1[3-9]\d{9}")
_LANDLINE = re.compile(r"0(?:10|2\d|[3-9]\d{2})[2-8]\d{6,7}")
_SERVICE = re.compile(r"[48]00\d{7}")
_FOREIGN = re.compile(r"\+(?!86)[1-9]\d{6,14}")
_ELSEWHERE = re.compile(r"[2-9]\d{2}[2-9]\d{6}")
_RUN = re.compile(
    r"(?<![\d+])(?:(?:\+|00)\d{1,3}[\s\-]?)?\(?\d[\d\s\-‐-―.()]{5,20}\d(?:\s*(?:转|分机|ext\.?)\s*\d{1,6})?(?!\d)"
)


def normal_phone(text: str) -> str | None:
    """The number as stored: 11 digits of a mobile, area code and number of a landline, "+…" abroad; None if it is none.

    Takes what people and spreadsheets make of it: "+86 138-0013-8000", "（0512）6288 1234 转 801",
    full-width digits, 13800138000.0. An extension is dropped.
    """
    plain = half_width(text).strip()
    whole = _FLOAT.match(plain)
    if whole:
        plain = whole.group(1)
    plain = _PUNCTUATION.sub("", _EXTENSION.sub("", plain))
    home = _COUNTRY.sub("", plain)
    if home.startswith("86") and _MOBILE.fullmatch(home[2:]):
        home = home[2:]
    if home != plain and re.fullmatch(r"(?:10|2\d|[3-9]\d{2})[2-8]\d{6,7}", home) and not _MOBILE.fullmatch(home):
        home = "0" + home  # +86 512 …: abroad one leaves the trunk 0 out
    if home.startswith("0") and _MOBILE.fullmatch(home[1:]):
        home = home[1:]
    for kind in (_MOBILE, _LANDLINE, _SERVICE):
        if kind.fullmatch(home):
            return home
    if plain.startswith("00"):
        plain = "+" + plain[2:]
    return plain if _FOREIGN.fullmatch(plain) else None


def confirmed_phone(text: str) -> str | None:
    """As `normal_phone`, for what a person says is a phone: ten digits of a number abroad, or of a landline without
    its 0, are taken as they stand. Nothing that is read out of a text by itself is taken so.
    """
    number = normal_phone(text)
    if number is None:
        digits = _PUNCTUATION.sub("", _EXTENSION.sub("", half_width(text).strip()))
        number = digits if _ELSEWHERE.fullmatch(digits) else None
    return number


def is_mobile(number: str) -> bool:
    """Whether a normal number is a mobile of mainland China."""
    return _MOBILE.fullmatch(number) is not None


def phones_in(text: str) -> list[str]:
    """Every number in a cell or a line, normal, in order, each once: "13800138000/0512-62881234（家）"."""
    found: list[str] = []
    for part in re.split(r"[,，;；、/|\n]", half_width(text)):
        whole = normal_phone(part)
        for candidate in [whole] if whole else [normal_phone(m.group(0)) for m in _RUN.finditer(part)]:
            if candidate and candidate not in found:
                found.append(candidate)
    return found


def masked_phone(number: str) -> str:
    """What may be shown without asking: "13812342716" → "138 **** 2716"; other numbers keep their last four digits."""
    if is_mobile(number):
        return f"{number[:3]} **** {number[-4:]}"
    if len(number) < 5:
        return "****"
    head = len(number) - 8
    return f"{number[:head]} **** {number[-4:]}" if head > 0 else f"**** {number[-4:]}"
