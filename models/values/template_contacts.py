"""Numbers and addresses that templates of résumés print: many people leave them in, so nobody is found by them."""

from __future__ import annotations

import re

_NUMBERS = re.compile(r"13800138000|1[3-9]\d(?:(\d)\1{7})$|1[3-9]\d1234(?:5678|1234)|12345678|00000000")
_SITES = re.compile(
    r"@(?:[\w-]+\.)*(?:\w*(?:muban|moban|jianli|template)\w*|500d|officeplus|docer|1ppt|51miz|58pic|ibaotu|tukuppt|ooopic"
    r"|nipic|qiaobutang|wondercv)\.",
    re.IGNORECASE,
)


def is_template_phone(number: str) -> bool:
    """Whether a number is one that templates show: 138 0013 8000, 138 8888 8888, 186 1234 5678."""
    return _NUMBERS.search(number) is not None


def is_template_email(address: str) -> bool:
    """Whether an address is of a site that gives templates away."""
    return _SITES.search(address) is not None
