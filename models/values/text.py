"""Plain text as people type it and as files carry it, brought to one form."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_HALF = {full: full - 0xFEE0 for full in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_INVISIBLE = dict.fromkeys([*range(0x09), 0x0B, *range(0x0E, 0x20), 0x7F, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF])
_BLANKS = re.compile(r"\s+")
_BETWEEN_HAN = re.compile(r"(?<=[\u3400-\u9fff\U00020000-\U0003ffff])\s+(?=[\u3400-\u9fff\U00020000-\U0003ffff])")
_EMAIL = re.compile(r"[a-z0-9][a-z0-9._%+\-]*@[a-z0-9](?:[a-z0-9\-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9\-]*[a-z0-9])?)+")


def half_width(text: str) -> str:
    """Full-width letters, digits, punctuation and the ideographic space as ASCII: "１３８（在）" → "138(在)".

    Only for values that are codes (phones, dates, amounts): a Chinese sentence keeps its own punctuation.
    """
    return text.translate(_HALF)


def tidy(text: str) -> str:
    """One clean line: no control or invisible characters, runs of blanks as one space, none at the ends."""
    return _BLANKS.sub(" ", text.translate(_INVISIBLE)).strip()


def normal_name(text: str) -> str:
    """A person's name as stored: "韩 立群" and "韩　立群" are 韩立群; "Anna  Li" keeps one blank."""
    return _BETWEEN_HAN.sub("", tidy(half_width(text)))


@lru_cache(maxsize=30_000)
def folded(text: str) -> str:
    """A key for comparing what people wrote: compatibility forms united, no blanks, no case, no punctuation.

    "昆山澜启（集团） 有限公司" and "昆山澜启(集团)有限公司" have one key.
    """
    united = unicodedata.normalize("NFKC", text.translate(_INVISIBLE)).casefold()
    return "".join(c for c in united if unicodedata.category(c)[0] in "LN" or c in "+#")


def normal_email(text: str) -> str | None:
    """The one address in the text, lower case: " HAN@Mail.example；" → "han@mail.example"; None if there is none."""
    found = _EMAIL.search(tidy(half_width(text)).lower())
    return found.group(0).rstrip(".") if found else None


def masked_email(address: str) -> str:
    """What may be shown without asking: "hanliqun@mail.example" → "h***n@mail.example"."""
    local, at, domain = address.partition("@")
    if not at or not local:
        return "***"
    tail = local[-1] if len(local) > 1 else ""
    return f"{local[0]}***{tail}@{domain}"
