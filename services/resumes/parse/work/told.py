"""A stay told in a sentence: 2018年7月毕业后进入某某公司任出纳; Worked as a Staff Nurse at Apollo Hospital."""

from __future__ import annotations

import re
from collections.abc import Iterator

from services.resumes.parse.dates import NOW, POINT, PRESENT, Period, as_date, periods

_SCHOOLED = r"(?:(?:大学|本科|研究生|硕士|专科|大专|中专|高中|技校|学校)?毕业(?:后|以后|之后|即)?[,]?|退伍后[,]?)"
_CAME = (
    r"(?:就职于|任职于|供职于|受聘于|就业于|工作于|入职于|服务于|应聘[至到于]|受聘[至到]|跳槽[至到]|调[入至到往]|转[入至到]|分配[至到]"
    r"|被分配[至到]|被聘[至到为]|进入|加入|入职|就职|在|到|去|于)"
)
_LEAD = rf"(?:{_SCHOOLED})?(?:本人|我)?(?:便|就|即|一直|先|后)?{_CAME}"
LEAD = re.compile(rf"^{_LEAD}(?=[\u4e00-\u9fffA-Za-z(])")
"""What leads to the name of an employer in a sentence."""
CHINESE = re.compile(
    rf"^(?:{_LEAD})?\s*(?P<company>[^,]{{2,40}}?)(?:就职|上班|工作)?\s*[,。]?\s*(?:先后)?(?:担任|任职|出任"
    r"|职[务位]:|(?<![责主现历委])任(?![务职公教])|从事|(?<=[司厂集团院店])做)\s*:?\s*(?P<title>[^,。;]{2,20}?)"
    r"(?:一职|职务|岗位|工作|至今|到现在)*(?:\([^()]*(?:派遣|外包|兼职|临时)[^()]*\))?(?:[。,;].*)?$"
)
DONE = re.compile(
    r"^(?:在|于)(?P<company>[^,。;]{2,30}?)(?:做|当)(?P<title>[^,。;()]{2,14}?)(?:工作)?(?:\([^()]*\))?(?:[。,;].*)?$"
)
"""在大疆创新做普工."""
ENGLISH = re.compile(
    r"^[\W\d]*(?:(?:Currently|Presently|Previously|I)\s+)*(?:(?:have|has|am|was|been)\s+)*"
    r"(?:[Ww]ork(?:ed|ing)|[Ss]erv(?:ed|ing)|[Ee]mployed|[Jj]oined)\s+as\s+(?:an?\s+|the\s+)?"
    r"(?P<title>[A-Z][\w/&.' -]{2,48}?)\s+(?:at|in|with|for)\s+(?:the\s+|M/s\.?\s+)?"
    r"(?P<company>[A-Z][\w&.'() -]{1,60}?)(?:,[^\t]*?)?\s*(?:\s(?:from|since|during|between|for)\b.*|\t.*|[.,;]?\s*)$"
)

_BEGUN = re.compile(
    rf"(?P<start>{POINT})\s*(?:份|初|底|末)?\s*(?P<on>起|开始|以来)?\s*[,]?\s*(?={_LEAD}[\u4e00-\u9fffA-Za-z])",
    re.IGNORECASE,
)
_SINCE = re.compile(
    rf"(?:^|[\s(])(?:19|20)[Xx*]{{2}}(?:[./年-][Xx*\d]{{1,2}}月?)?\s*(?:-{{1,3}}|~|to|至|到)\s*{NOW}", re.IGNORECASE
)
_BLANK = r"(?:[A-Za-z]{3,9}\.? )?(?:19|20)[Xx*]{2}(?:[./年-][Xx*\d]{1,2}月?)?"
_BLANKS = re.compile(rf"(?:^|[\s(]){_BLANK}\s*(?:-{{1,3}}|~|to|至|到)\s*{_BLANK}(?=$|[\s)])", re.IGNORECASE)
_UNSURE = re.compile(rf"[(\[]?(?P<start>{POINT})\s*(?:-{{1,3}}|~|至|到)\s*[?？_]{{1,4}}[)\]]?")
_TO_NOW = re.compile(r"(?:至今|到现在)[。,;)]?\s*$")
_ALONE = re.compile(
    rf"^[^\w(]{{0,3}}(?:\d{{1,2}}[、.)]\s*)?(?P<start>{POINT})[,:\s]\s*(?=\D)|[\s(](?P<at_end>{POINT})\)?\s*$"
)


def half_known(text: str) -> Period | None:
    """A date of which the other end is not told; "" stands for it: 2019年3月入职…, 20XX – Present, 20XX – 20XX."""
    if next(periods(text), None) is not None:
        return None
    unsure = _UNSURE.search(text)
    if unsure and (start := as_date(unsure.group("start"))):
        return Period(start, "", unsure.start(), unsure.end())
    since = _SINCE.search(text)
    if since:
        return Period("", PRESENT, since.start(), since.end())
    blanks = _BLANKS.search(text)
    if blanks:
        return Period("", "", blanks.start(), blanks.end())
    return begun(text)


def begun(text: str) -> Period | None:
    """The day on which somebody came somewhere: 2019年3月入职…, 自2015年7月起在…."""
    match = _BEGUN.search(text)
    if match is None or text[: match.start()].strip(" •●◆■▪·➢►▶*-◼⚫0123456789.、)(自从于"):
        return None
    start = as_date(match.group("start"))
    is_still = match.group("on") is not None or _TO_NOW.search(text) is not None
    return Period(start, PRESENT if is_still else "", match.start(), match.end()) if start else None


def dated_once(text: str) -> Period | None:
    """One date alone at an edge of a row that names employer and post."""
    match = _ALONE.search(text)
    if match is None:
        return None
    group = "start" if match.group("start") else "at_end"
    start = as_date(match.group(group))
    return Period(start, "", match.start(group), match.end(group)) if start else None


_MAY_BEGIN = re.compile(r"[,;。].*\d\d")


def begins(text: str) -> Iterator[int]:
    """Where in a sentence further stays begin: …公司任出纳，2020年11月跳槽至…."""
    if _MAY_BEGIN.search(text) is None:
        return
    for match in _BEGUN.finditer(text):
        if match.start() and text[match.start() - 1] in ",;。":
            yield match.start()
