"""Skills, certificates and languages: by the dictionary, and what stands in their own parts."""

from __future__ import annotations

import re

from services.resumes.headings import Part, heading_of
from services.resumes.parse.found import Found
from services.resumes.parse.rows import Rows
from services.resumes.parse.words import vocabulary

_ELSEWHERE = {Part.EDUCATION, Part.AWARDS, Part.AIM, Part.OTHER, Part.CAMPUS}
_LEVEL = re.compile(
    r"精通|熟练(?:掌握|使用|运用|操作)?|熟悉|掌握|了解|能够|善于|擅长|具有|具备|良好|一般"
    r"|expert|experienced|native speaker|fluent",
    re.IGNORECASE,
)


def skills(rows: Rows) -> tuple[Found[str], ...]:
    """Give skills by the dictionary, then short items of a skills part."""
    found = _by_dictionary(rows, "skills", _ELSEWHERE)
    known = " ".join(f.value.lower() for f in found)
    for row in rows.of(Part.SKILLS):
        text = row.text.strip()
        if row.is_bullet or len(text) > 80 or re.search(r"[。;]", text) or _LEVEL.match(text):
            continue
        for match in re.finditer(r"[^\t,、/|;:()]+", row.text):
            item = match.group().strip(" .·%")
            if _is_item(item) and item.lower() not in known:
                start = row.start + match.start() + match.group().index(item[0])
                found.append(Found(item, 0.6, start, start + len(item)))
                known += " " + item.lower()
    return tuple(found[:40])


def _is_item(text: str) -> bool:
    """A short word of its own: not a level, a heading, a certificate or a language."""
    if not 2 <= len(text) <= 24 or re.search(r"\d{2}|[:%]|证书|级", text) or text.endswith(("软件", "能力")):
        return False
    if _LEVEL.search(text) or heading_of(text) is not None:
        return False
    return not any(pattern.fullmatch(text) for _, pattern in vocabulary("languages"))


def certificates(rows: Rows) -> tuple[Found[str], ...]:
    """Give certificates by the dictionary."""
    return tuple(_by_dictionary(rows, "certificates", {Part.WORK, Part.PROJECTS}))


def languages(rows: Rows) -> tuple[Found[str], ...]:
    """Give languages named in a part about languages or skills."""
    found: dict[str, Found[str]] = {}
    for row in rows.of(Part.LANGUAGES, Part.SKILLS, Part.CERTIFICATES):
        for name, pattern in vocabulary("languages"):
            match = pattern.search(row.text)
            if match and name not in found and not re.match(r"竞赛|演讲|专业书", row.text[match.end() :]):
                sureness = 0.9 if row.part is Part.LANGUAGES else 0.75
                found[name] = Found(name, sureness, row.start + match.start(), row.start + match.end())
    return tuple(found.values())


def _by_dictionary(rows: Rows, kind: str, left_out: set[Part]) -> list[Found[str]]:
    found: dict[str, Found[str]] = {}
    for name, pattern in vocabulary(kind):
        for row in rows.all:
            if row.part in left_out:
                continue
            match = pattern.search(row.text)
            if match is None:
                continue
            own = row.part in {Part.SKILLS, Part.CERTIFICATES}
            sureness = 0.92 if own else 0.8
            if name not in found or found[name].confidence < sureness:
                found[name] = Found(name, sureness, row.start + match.start(), row.start + match.end())
            if own:
                break
    return sorted(found.values(), key=lambda f: f.start)
