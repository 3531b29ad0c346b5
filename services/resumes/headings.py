"""The parts of a résumé, known by their headings."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from services.resumes.parse.words import lists


class Part(StrEnum):
    """What a stretch of a résumé tells of."""

    TOP = "top"  # before the first heading
    PERSON = "person"
    AIM = "aim"
    EDUCATION = "education"
    WORK = "work"
    INTERNSHIP = "internship"
    PROJECTS = "projects"
    CAMPUS = "campus"
    SKILLS = "skills"
    LANGUAGES = "languages"
    CERTIFICATES = "certificates"
    AWARDS = "awards"
    ABOUT = "about"
    REFEREES = "referees"
    OTHER = "other"


_BY_WORD = {word: Part(part) for part, words in lists("headings").items() for word in words}
_TITLES = frozenset(
    (
        "个人简历",
        "简历",
        "求职简历",
        "个人履历",
        "履历",
        "个人求职简历",
        "应聘简历",
        "中文简历",
        "英文简历",
        "resume",
        "résumé",
        "lebenslauf",
        "tabellarischerlebenslauf",
        "currículum",
        "currículumvítae",
        "currículumvitae",
        "cv",
        "curriculumvitae",
        "personalresume",
        "myresume",
        "应聘登记表",
        "求职登记表",
        "应聘人员登记表",
    )
)
_NUMBERING = re.compile(r"^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[)）]|\d{1,2}[、.．])")
_ASIDE = re.compile(r"(?<=\S)\s*[(（][^()（）]{1,12}[)）]\s*[:：]?\s*$")  # 工作经历（由近及远）
_JOINTS = ("及", "和", "与", " and ", "&", "/", "、", "|", "+")
_DECORATION = re.compile(r"(?:[^\w()（）。;；!！?？%'’“”\"]|_)+")
"""Whatever signs a template draws around its headings: ◉ 工作经历, WORK / 工作."""


_STEMS = {
    **dict.fromkeys(("教育", "求学", "学习", "学业", "就读", "上学"), Part.EDUCATION),
    **dict.fromkeys(
        ("工作", "任职", "从业", "职业", "就业", "工作及任职", "任教", "执教", "教学工作", "带教", "职场"), Part.WORK
    ),
    **dict.fromkeys(("项目", "科研", "课题"), Part.PROJECTS),
    **dict.fromkeys(("校园", "社团", "在校"), Part.CAMPUS),
    **dict.fromkeys(("家庭", "家庭成员", "社会", "家庭主要"), Part.REFEREES),
    "实习": Part.INTERNSHIP,
    "获奖": Part.AWARDS,
    "培训": Part.CERTIFICATES,
}
_BUILT = re.compile(
    rf"^(?:个人|主要|过往|以往|接?受|本人)?({'|'.join(sorted(_STEMS, key=len, reverse=True))})"
    r"(?:的|主要)?(?:经历|经验|履历|简历|背景|情况|信息|历程|概况|记录|成员|状况|关系|成员情况)$"
)
"""受教育情况, 过往工作经历, 家庭成员: built like the words of the list."""


@lru_cache(maxsize=8192)
def heading_of(line: str) -> Part | None:
    """Tell which part a line announces; None when it is not a heading. Spaced and bilingual ones are known."""
    if len(line) > 48:
        return None
    bare = _bare(_ASIDE.sub("", line))
    if not bare:
        return None
    if bare in _BY_WORD:
        return _BY_WORD[bare]
    built = _BUILT.match(bare)
    if built is not None:
        return _STEMS[built.group(1)]
    # 教育背景 Education: each language by itself.
    han = re.sub(r"[^\u4e00-\u9fff]", "", bare)
    latin = re.sub(r"[^a-z]", "", bare)
    is_both = han in _BY_WORD and bool(latin) and len(han) + len(latin) == len(bare)
    if is_both and (latin in _BY_WORD or not re.search(r"[:：]\s*\w", line)):  # 证书：PMP is a value
        return _BY_WORD[han]
    # 实习经历及项目经历, 荣誉/证书, Education & Training: the first of two.
    for joint in _JOINTS:
        first, found, second = line.lower().partition(joint)
        if found and _bare(first) in _BY_WORD and _bare(second) in _BY_WORD:
            return _BY_WORD[_bare(first)]
    return None


def is_title(line: str) -> bool:
    """Is the line only the word for résumé?"""
    return _bare(line) in _TITLES


def _bare(line: str) -> str:
    return _DECORATION.sub("", _NUMBERING.sub("", line.strip())).lower()
