"""Skills: by the dictionary, and what stands in their own part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from services.resumes.headings import Part, heading_of
from services.resumes.parse.found import Found
from services.resumes.parse.pieces import is_place, names_company, names_title
from services.resumes.parse.rows import Row, Rows
from services.resumes.parse.schools.degrees import degree_in
from services.resumes.parse.skills.certificates import certificates
from services.resumes.parse.skills.known_words import known_words
from services.resumes.parse.skills.languages import SPOKEN
from services.resumes.parse.words import vocabulary

MOST = 60
MOST_OF_AN_ITEM = 11
_ELSEWHERE = frozenset(
    {Part.EDUCATION, Part.AWARDS, Part.AIM, Part.OTHER, Part.CAMPUS, Part.TOP, Part.PERSON, Part.REFEREES}
)
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
_BULLET = re.compile(r"^[\s•●◆■▪·➢►▶*◼⚫\uf000-\uf8ff-]+")
_TAIL = re.compile(
    r"(?:等)?(?:办公|相关|常用|设计|开发)?(?:软件|工具|技术|语言|框架|操作|技能|能力)?(?:等.*)?$|\s*\d{1,3}\s*%?$"
)
_ASIDE = re.compile(r"\([^()]*\)|[★☆●○◆◇■□⬤⚪▮▯█░▓]{2,}")  # brackets, and how good as so many stars
_SHORT = r"(?:[\u4e00-\u9fff]{2,6}|[A-Za-z][A-Za-z0-9 .+#]{1,14})"
_SLASHED = re.compile(rf"{_SHORT}(?:/{_SHORT}){{2,}}")
_LABEL = re.compile(r"^[\u4e00-\u9fffA-Za-z/& ]{2,16}:\s*")
_CERTIFIED = re.compile(r"证书?$|资格|级|认证|考试|成绩|职称|执照|certifi", re.IGNORECASE)
_SENTENCE = re.compile(
    r"[。;!?]|[\u4e00-\u9fff]{15,}|\b(?:is|are|was|were|that|which|have|has|my|the|to|of)\b", re.IGNORECASE
)
_COMMAS = re.compile(r"(?:[A-Z][A-Za-z0-9.&+#/ -]{1,31}, ){3,}[A-Z][A-Za-z0-9.&+#/ -]{1,31}\.?")
"""A row of English, as long as it may be, that names one thing after another."""
_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d|^and ", re.IGNORECASE)


def skills(rows: Rows) -> tuple[Found[str], ...]:
    """Give skills by the dictionary, then short items of a skills part; each once, under one name."""
    taken = [range(f.start, f.end) for f in certificates(rows)]
    known = [f for f in known_words(rows, "skills", _ELSEWHERE) if not any(f.start in span for span in taken)]
    found = {f.value.lower(): f for f in known}
    for row in _listed(rows.of(Part.SKILLS)):
        for item, start in _items(row):
            if any(start in span for span in taken):
                continue
            name = _canonical(item)
            if name is not None:
                found.setdefault(name.lower(), Found(name, 0.9, start, start + len(item)))
            elif not any(item.lower() in one or one in item.lower() for one in found):
                found[item.lower()] = Found(item, 0.62, start, start + len(item))
    return tuple(found.values())[:MOST]


def _listed(rows: Sequence[Row]) -> Iterator[Row]:
    """Rows that list things, rather than tell a story."""
    for row in rows:
        text = row.text.strip()
        if (
            (len(text) <= 120 or _COMMAS.fullmatch(text))
            and not _SENTENCE.search(text.rstrip("。;."))
            and not re.search(r"(?:19|20)\d\d[.年/-]\d", text)
        ):
            yield row


def _items(row: Row) -> Iterator[tuple[str, int]]:
    """The short items of a row, with their places."""
    label = _LABEL.match(row.text)
    at = label.end() if label else 0
    text = _ASIDE.sub(lambda m: "\t" * len(m.group()), row.text)
    if text.count("/") > 1 and _SLASHED.fullmatch(text.strip()):
        text = text.replace("/", "\t")
    if SPOKEN.search(text) and re.search(r"[,，]", text):
        return  # how well somebody speaks
    if any(
        len(re.findall(r"[\u4e00-\u9fff]", part)) > MOST_OF_AN_ITEM for part in re.split(r"[\t,、|;:•·]", text[at:])
    ):
        return  # prose
    for match in re.finditer(r"[^\t,、|;:()•·]+|(?<=\s)[^\t,、|;:()]+(?=\s{2,})", text[at:]):
        raw = match.group()
        lead = _LEAD.match(raw)
        item = raw[lead.end() :] if lead else raw
        item = _BULLET.sub("", item).strip(" .·%。-")
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
    if any(word.search(text) for _, word in vocabulary("languages").held_by(text.lower())):
        return False
    return not (is_place(text) or names_company(text) or (not is_han and names_title(text)) or _is_grade(text))


def _is_grade(text: str) -> bool:
    """A language or a certificate."""
    return any(vocabulary(kind).named(text) is not None for kind in ("languages", "certificates"))


def _canonical(item: str) -> str | None:
    """The dictionary's name of an item: PPT is PowerPoint, MS Excel is Excel."""
    return vocabulary("skills").named(item, re.sub(r"^(?:MS|Microsoft|Adobe)\s+", "", item))
