"""Lines that were broken at the edge of their column in the middle of a name, a date or a list, made whole again.

Only what cannot be two lines is joined: 2019年03月 至 2022年07 ⏎ 月, Sep 1996 – May ⏎ 2000, 某某公司 | 产 ⏎ 品经理.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from services.resumes.documents import Line
from services.resumes.headings import heading_of

_ONE_LETTER = re.compile(r"[|\t\s](?![年月日今])[\u4e00-\u9fff]$")
_YEAR = r"(?:19|20)\d\d"
_MIDDLE = (
    (re.compile(rf"{_YEAR}\s*[年./\-]\s*\d{{0,2}}$"), re.compile(r"^\d{0,2}\s*月")),
    (re.compile(rf"{_YEAR}\s*[./\-]$"), re.compile(r"^\d{1,2}(?!\d)")),
    (re.compile(rf"{_YEAR}.*[A-Z][a-z]{{2,8}}\.?,?$"), re.compile(rf"^{_YEAR}(?!\d)")),
)
"""What ends in the middle of a date, and how it goes on."""
_DATED = re.compile(rf"{_YEAR}.*(?:{_YEAR}|至今|现在|今)|\|")
_LISTED = re.compile(r"、.*、|、\S+$")
_LABELLED_LIST = re.compile(r"^\s*(?:证书|语言|技能|工具|软件|所获证书|资格证书|专业技能|技术栈)\s*[:：]")
_BEGINS = re.compile(r"^[\s•●◆■▪·➢►▶*✓(（【\[\-—–\d]|[:：@|]")
_SHORT = 8  # letters of what is left of a name
_NEAR = 1.6  # of the type size: how far from the edge a full line may end


def unwrapped(lines: Sequence[Line]) -> list[Line]:
    """The lines of one column, those broken in the middle of something joined."""
    right = max((line.box.right for line in lines if line.box is not None), default=0.0)
    found: list[Line] = []
    for line in lines:
        before = found[-1] if found else None
        if before is not None and line.text.strip() and _goes_on(before, line, right):
            is_latin = before.text[-1:].isascii() and before.text[-1:].isalnum() and line.text[:1].isascii()
            text = before.text + (" " if is_latin else "") + line.text
            box = before.box.united(line.box) if before.box is not None and line.box is not None else None
            found[-1] = Line(text, box, (), min(before.confidence, line.confidence))
        else:
            found.append(line)
    return found


def _goes_on(before: Line, line: Line, right: float) -> bool:
    above, below = before.box, line.box
    if above is None or below is None:
        return False
    size = below.height
    is_below = 0 < below.top - above.top < 2.4 * size and abs(below.left - above.left) < size
    is_full = right - above.right < _NEAR * size or below.right < above.right
    if not is_below or not is_full or "\t" in line.text:
        return False
    text, rest = before.text.rstrip(), line.text.lstrip()
    if any(end.search(text) and begin.match(rest) for end, begin in _MIDDLE):
        return True
    word = rest.split(" ", 1)[0]
    is_full = right - above.right < max(_NEAR * size, below.width * len(word) / len(rest))
    if not is_full or heading_of(rest) is not None or _BEGINS.search(rest):
        return False
    is_name = len(rest) <= _SHORT and _ONE_LETTER.search(text) and _DATED.search(text) and len(text) < 60
    if re.match(r"(?:of|and|in|at|for|&) [A-Z]", rest) and text[-1:].isalpha() and text[-1:].isascii():
        return True
    is_rest = len(rest) <= 6 and re.fullmatch(r"[\u4e00-\u9fffA-Za-z0-9]+", rest) is not None and "、" in text
    if is_rest and _LABELLED_LIST.match(text):
        return True
    is_list = _LISTED.search(text) and "、" in rest and not re.search(r"[。;；]", text + rest)
    return bool(is_name or is_list)
