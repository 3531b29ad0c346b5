"""Numbers written in Chinese: 十五, 两千五, 一万二, 二十八."""

from __future__ import annotations

import re

_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "壹": 1, "贰": 2, "叁": 3}
_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10_000}
_ANY = "零〇一二两三四五六七八九十百千万"
_NUMBER = re.compile(rf"(?<![\d.])[{_ANY}壹贰叁]*[一二两三四五六七八九十百千万][{_ANY}半]*")


def value_of(text: str) -> float | None:
    """The number that a run of Chinese digits says; a bare last digit counts the next lower unit (一万二 = 12,000)."""
    if not text or not _NUMBER.fullmatch(text):
        return None
    if len(text) > 1 and all(c in _DIGITS for c in text):  # 二〇二五
        return float("".join(str(_DIGITS[c]) for c in text))
    total, section, digit, last = 0.0, 0.0, 0.0, 1.0
    for c in text:
        if c == "半":
            digit, last = 0.5, 1.0 if last == 1 else last * 10
        elif c in _DIGITS:
            digit = float(_DIGITS[c])
            last = 1.0 if c in "零〇" else last
        elif c == "万":
            total, section, digit, last = ((total + section + digit) or 1.0) * 10_000, 0.0, 0.0, 1000.0
        else:
            section += (digit or 1.0) * _UNITS[c]
            digit, last = 0.0, _UNITS[c] / 10
    return total + section + digit * last


def with_digits(text: str) -> str:
    """The text with its Chinese numbers written in digits: 八千到一万 → 8000到10000."""

    def digits(match: re.Match[str]) -> str:
        found = value_of(match.group(0))
        return match.group(0) if found is None else f"{found:g}" if found < 1e6 else str(int(found))

    return _NUMBER.sub(digits, text)
