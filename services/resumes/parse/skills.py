"""Skills, certificates and languages: by the dictionary, and what stands in their own parts."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from enum import Enum, auto

from services.resumes.headings import Part, heading_of
from services.resumes.parse.degrees import degree_in
from services.resumes.parse.found import Found
from services.resumes.parse.pieces import is_place, names_company, names_title
from services.resumes.parse.rows import Row, Rows
from services.resumes.parse.words import common_words, soft_skills, vocabulary

MOST = 60
MOST_OF_A_NAME = 30
MOST_OF_AN_ITEM = 11
_ELSEWHERE = frozenset(
    {Part.EDUCATION, Part.AWARDS, Part.AIM, Part.OTHER, Part.CAMPUS, Part.TOP, Part.PERSON, Part.REFEREES}
)
_OWN = frozenset({Part.SKILLS, Part.CERTIFICATES, Part.LANGUAGES})
_LEVEL = re.compile(
    r"精通|熟练(?:掌握|使用|运用|操作)?|熟悉|掌握|了解|能够|善于|擅长|具有|具备|良好|一般|优秀|流利"
    r"|expert|experienced|native speaker|fluent|proficient|advanced|intermediate|beginner|basic",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:\s|[•●◆■▪·➢►▶*◼⚫-]|\d{1,2}[.、)])*(?:(?:能够|能|可|会)?(?:精通|熟练|熟悉|掌握|了解|使用|运用|操作"
    r"|应用|擅长|独立)+(?:的?使用|运用|操作|掌握|应用)?"
    r"|proficient (?:in|with)|experience (?:in|with)|knowledge of|familiar with)\s*:?\s*",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:等)?(?:办公|相关|常用|设计|开发)?(?:软件|工具|技术|语言|框架|操作|技能|能力)?(?:等.*)?$|\s*\d{1,3}\s*%?$"
)
_LABEL = re.compile(r"^[\u4e00-\u9fffA-Za-z/& ]{2,16}:\s*")
_CERTIFIED = re.compile(r"证书?$|资格|级|认证|考试|成绩|职称|执照|certifi", re.IGNORECASE)
_SENTENCE = re.compile(
    r"[。;!?]|[\u4e00-\u9fff]{15,}|\b(?:is|are|was|were|that|which|have|has|my|the|to|of)\b", re.IGNORECASE
)
_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d|^and ", re.IGNORECASE)
_SPOKEN = re.compile(r"听说|口语|流利|熟练|交流|沟通|母语|读写|良好|精通|工作语言|fluent|native", re.IGNORECASE)
_GRADE = re.compile(r"大学英语|英语(?:专业)?[四六八]级|普通话.{0,2}[一二三]级|CET|TEM", re.IGNORECASE)


def skills(rows: Rows) -> tuple[Found[str], ...]:
    """Give skills by the dictionary, then short items of a skills part; each once, under one name."""
    found = {f.value.lower(): f for f in _by_dictionary(rows, "skills", _ELSEWHERE)}
    for row in _listed(rows.of(Part.SKILLS)):
        for item, start in _items(row):
            known = _canonical(item)
            if known is not None:
                found.setdefault(known.lower(), Found(known, 0.9, start, start + len(item)))
            elif not any(item.lower() in name or name in item.lower() for name in found):
                found[item.lower()] = Found(item, 0.62, start, start + len(item))
    return tuple(found.values())[:MOST]


def _listed(rows: Sequence[Row]) -> Iterator[Row]:
    """Rows that list things, rather than tell a story."""
    for row in rows:
        text = row.text.strip()
        if (
            len(text) <= 120
            and not _SENTENCE.search(text.rstrip("。;."))
            and not re.search(r"(?:19|20)\d\d[.年/-]\d", text)
        ):
            yield row


def _items(row: Row) -> Iterator[tuple[str, int]]:
    """The short items of a row, with their places."""
    label = _LABEL.match(row.text)
    at = label.end() if label else 0
    text = re.sub(r"\([^()]*\)", lambda m: "\t" * len(m.group()), row.text)
    if _SPOKEN.search(text) and re.search(r"[,，]", text):
        return  # how well somebody speaks
    if any(
        len(re.findall(r"[\u4e00-\u9fff]", part)) > MOST_OF_AN_ITEM for part in re.split(r"[\t,、|;:•·]", text[at:])
    ):
        return  # prose
    for match in re.finditer(r"[^\t,、|;:()•·]+|(?<=\s)[^\t,、|;:()]+(?=\s{2,})", text[at:]):
        raw = match.group()
        lead = _LEAD.match(raw)
        item = raw[lead.end() :] if lead else raw
        item = item.strip(" .·%。-")
        if _is_grade(item):
            continue
        item = _TAIL.sub("", item).strip(" .·%。-")
        if _is_item(item):
            start = row.start + at + match.start() + raw.index(item)
            yield item, start


def _is_item(text: str) -> bool:
    """A short word of its own: not a level, a heading, a certificate, a language, a title or a place."""
    is_han = re.search(r"[\u4e00-\u9fff]", text) is not None
    if (
        not 2 <= len(text) <= (9 if is_han else 32)
        or text.endswith(("能力", "意识", "精神", "经验"))
        or _MONTH.search(text)
        or re.search(r"\d{3}|[:%@]|某|XX", text)
        or len(text.split()) > 4
    ):
        return False
    if _LEVEL.search(text) or _CERTIFIED.search(text) or heading_of(text) is not None or degree_in(text) is not None:
        return False
    if any(word.search(text) for _, word in vocabulary("languages")):
        return False
    return not (is_place(text) or names_company(text) or (not is_han and names_title(text)) or _is_grade(text))


def _is_grade(text: str) -> bool:
    """A language or a certificate."""
    return any(vocabulary(kind).named(text) is not None for kind in ("languages", "certificates"))


def _canonical(item: str) -> str | None:
    """The dictionary's name of an item: PPT is PowerPoint, MS Excel is Excel."""
    return vocabulary("skills").named(item, re.sub(r"^(?:MS|Microsoft|Adobe)\s+", "", item))


def certificates(rows: Rows) -> tuple[Found[str], ...]:
    """Give certificates by the dictionary, then items of a certificates part that call themselves one."""
    found = {f.value: f for f in _by_dictionary(rows, "certificates", frozenset({Part.WORK, Part.PROJECTS, Part.AIM}))}
    taken = [range(f.start, f.end) for f in found.values()]
    for row in rows.of(Part.CERTIFICATES, Part.SKILLS, Part.AWARDS):
        for match in re.finditer(r"[^\t,、|;:。•◆▪\uf000-\uf8ff]+", row.text):
            item = re.sub(
                r"^(?:19|20)\d\d(?:[.年/-]\d{1,2}月?)?年?|^(?:获得|取得|持有|考取|通过|荣获|拥有)+",
                "",
                match.group().strip(" .·-"),
            ).strip()
            if not _is_certificate(item, row.part):
                continue
            start = row.start + match.start() + match.group().index(item)
            if item not in found and not any(start < span.stop and span.start < start + len(item) for span in taken):
                found[item] = Found(item, 0.75, start, start + len(item))
    return tuple(found.values())


def _is_certificate(text: str, part: Part) -> bool:
    if (
        not 3 <= len(text) <= 24
        or re.search(r"某|奖|称号|[X×]{2}|等证书|以上证书", text)
        or heading_of(text) is not None
    ):
        return False
    if part is Part.CERTIFICATES:
        return re.search(r"证书?$|资格$|认证[\u4e00-\u9fff]{0,4}$|职称$|执照$", text) is not None
    return re.search(r"(?:资格|认证|操作|从业|等级|职业|培训师|讲师|师|员)证书?$|许可证$|执照$", text) is not None


def languages(rows: Rows) -> tuple[Found[str], ...]:
    """Give languages named in a part about languages or skills, or as a label: 语言：英语."""
    found: dict[str, Found[str]] = {}
    for row in rows.all:
        if row.part not in _OWN and not re.match(r"\s*(?:语言|外语|languages?)[^:]{0,6}:", row.text, re.IGNORECASE):
            continue
        for name, pattern in vocabulary("languages"):
            match = pattern.search(row.text)
            if match is None or name in found or re.match(r"竞赛|演讲|专业书|教师|导游", row.text[match.end() :]):
                continue
            if _GRADE.search(row.text) and not _SPOKEN.search(row.text) and row.part is not Part.LANGUAGES:
                continue  # a grade is a certificate
            # As the résumé calls it: English in an English one.
            said = match.group() if match.group().isascii() else name
            sureness = 0.9 if row.part is Part.LANGUAGES else 0.8
            found[name] = Found(said, sureness, row.start + match.start(), row.start + match.end())
    return tuple(found.values())


def _by_dictionary(rows: Rows, kind: str, left_out: frozenset[Part]) -> list[Found[str]]:
    """Find the words of a dictionary; a word that a line's end cuts in two is found too."""
    found: dict[str, Found[str]] = {}
    for place in _Where:
        flow = _Flow([row for row in rows.all if row.part not in left_out and _where(row, kind) is place])
        lowered = flow.text.lower()
        taken = _certified(flow.text, lowered) if kind == "skills" else []
        for name, word in vocabulary(kind).held_by(lowered):
            if name in found:
                continue
            if kind == "skills" and place is _Where.STORY and name in soft_skills():
                continue
            for match in word.finditer(flow.text):
                if any(match.start() < span.stop and span.start < match.end() for span in taken):
                    continue
                if place is not _Where.LIST and _is_ordinary(match.group(), rows):
                    continue
                start, end = flow.place(match.start()), flow.place(match.end() - 1) + 1
                said = (
                    match.group() if kind == "certificates" and match.group().isascii() and not name.isascii() else name
                )
                found[name] = Found(said, 0.92 if place is _Where.LIST else 0.8, start, end)
                break
    whole = sorted(found.values(), key=lambda f: f.start)
    return [
        f
        for f in whole
        if not any(
            g is not f and g.start <= f.start and f.end <= g.end and g.end - g.start > f.end - f.start for g in whole
        )
    ]


_TOLD = re.compile(r"[。;,]")


class _Where(Enum):
    """Where a word stands: in a list of skills, in words about oneself, in a story of work."""

    LIST = auto()
    ABOUT = auto()
    STORY = auto()


def _where(row: Row, kind: str) -> _Where | None:
    if row.part in _OWN:
        return _Where.LIST
    if row.part is Part.ABOUT:
        return _Where.ABOUT
    # Names of employers and titles are no skills.
    return (
        _Where.STORY
        if kind != "skills" or row.is_body or len(row.text) > MOST_OF_A_NAME or _TOLD.search(row.text)
        else None
    )


def _is_ordinary(text: str, rows: Rows) -> bool:
    """PR, AE and AI are shorthand among skills only; "go" and "excel" are words of English."""
    if len(text) == 2 and text.isalpha() and text.isascii():
        return text.lower() != "go" or not rows.is_chinese
    return not rows.is_chinese and text.lower() in common_words() and not text.isupper()


def _certified(text: str, lowered: str) -> list[range]:
    """Where certificates stand: 叉车证 is no skill called 叉车."""
    words = vocabulary("certificates").held_by(lowered)
    return [range(match.start(), match.end()) for _, word in words for match in word.finditer(text)]


class _Flow:
    """Rows run together, so that a word broken by the end of a line is whole."""

    def __init__(self, rows: Sequence[Row]) -> None:
        parts: list[str] = []
        self._starts: list[int] = []  # of each row in the flow
        self._places: list[int] = []  # of each row in the text
        at = 0
        for before, row in zip([None, *rows], rows, strict=False):
            joint = ""
            if before is not None:
                is_broken = (
                    len(before.text) > 14
                    and re.search(r"[\u4e00-\u9fff]$", before.text)
                    and re.match(r"[\u4e00-\u9fff]", row.text)
                )
                joint = "" if is_broken and row.number == before.number + 1 and not row.is_bullet else "\n"
            parts.append(joint + row.text)
            self._starts.append(at + len(joint))
            self._places.append(row.start)
            at += len(joint) + len(row.text)
        self.text = "".join(parts)

    def place(self, at: int) -> int:
        """Where a character of the flow stands in the text."""
        number = bisect_right(self._starts, at) - 1
        return self._places[number] + at - self._starts[number]
