"""Languages that somebody speaks."""

from __future__ import annotations

import re

from services.resumes.headings import Part
from services.resumes.parse.found import Found
from services.resumes.parse.rows import Rows
from services.resumes.parse.skills.known_words import OWN
from services.resumes.parse.words import vocabulary

SPOKEN = re.compile(r"听说|口语|流利|熟练|交流|沟通|母语|读写|良好|精通|工作语言|fluent|native", re.IGNORECASE)
_GRADE = re.compile(r"大学英语|英语(?:专业)?[四六八]级|普通话.{0,5}[一二三][级甲乙]|CET|TEM", re.IGNORECASE)


def languages(rows: Rows) -> tuple[Found[str], ...]:
    """Give languages named in a part about languages or skills, or as a label: 语言：英语."""
    found: dict[str, Found[str]] = {}
    for row in rows.all:
        if row.part not in OWN and not re.match(r"\s*(?:语言|外语|languages?)[^:]{0,6}:", row.text, re.IGNORECASE):
            continue
        for name, pattern in vocabulary("languages"):
            match = pattern.search(row.text)
            if match is None or name in found or re.match(r"竞赛|演讲|专业书|教师|导游", row.text[match.end() :]):
                continue
            if _GRADE.search(row.text) and not SPOKEN.search(row.text) and row.part is not Part.LANGUAGES:
                continue  # a grade is a certificate
            # As the résumé calls it: English in an English one.
            said = name if re.search(r"[\u4e00-\u9fff]", match.group()) else match.group()
            sureness = 0.9 if row.part is Part.LANGUAGES else 0.8
            found[name] = Found(said, sureness, row.start + match.start(), row.start + match.end())
    return tuple(found.values())
