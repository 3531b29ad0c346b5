"""The parts of a résumé, known by their headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
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
_BY_WORD = {
    word.replace("and", ""): part for word, part in _BY_WORD.items() if word.isascii()
} | _BY_WORD  # Skills & Tools
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
_NUMBERING = re.compile(
    r"^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[)）]|\d{1,2}[、.．]|第[一二三四五六七八九十\d]+(?:部分|章|节)"
    r"|part\s*\d{1,2}|[ⅰ-ⅻⅠ-Ⅻ①-⑳❶-❿]|[IVX]{1,4}[、.．]|[A-Z][、.．](?=\s*[\u4e00-\u9fff])|0\d(?!\d))",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"(?<=\S)\s*[(（](?:[^()（）]{1,12}|[A-Za-z][A-Za-z &/'-]{1,30}"
    r"|[^()（）]*(?:由近|倒序|顺序|填|从|请|自高中|起)[^()（）]*)[)）]\s*[:：]?\s*$"
)  # 工作经历（由近及远）
_RULED = re.compile(r"[^\w\s]{4,}|_{4,}")
"""教育背景────────────: as long as the page is wide."""
_JOINTS = ("及", "和", "与", " and ", "&", "/", "、", "|", "+")
_DECORATION = re.compile(r"(?:[^\w()（）。;；!！?？%'’“”\"]|_)+")
"""Whatever signs a template draws around its headings: ◉ 工作经历, WORK / 工作."""


_LATIN = re.compile(r"[A-Za-z]+")
LONGEST = 48  # letters of a heading
_STEMS = {
    **dict.fromkeys(("教育", "求学", "学习", "学业", "就读", "上学", "院校"), Part.EDUCATION),
    **dict.fromkeys(
        (
            "工作",
            "任职",
            "从业",
            "职业",
            "就业",
            "工作及任职",
            "任教",
            "执教",
            "教学",
            "从教",
            "教学工作",
            "带教",
            "职场",
            "执业",
            "从医",
            "创业",
            "参军",
            "服役",
            "部队",
            "军旅",
            "社会工作",
        ),
        Part.WORK,
    ),
    **dict.fromkeys(("项目", "科研", "课题", "工程项目"), Part.PROJECTS),
    **dict.fromkeys(
        ("校园", "社团", "在校", "志愿", "志愿者", "志愿服务", "公益", "学生工作", "学生干部", "活动", "组织"),
        Part.CAMPUS,
    ),
    **dict.fromkeys(("竞赛", "比赛", "参赛"), Part.AWARDS),
    **dict.fromkeys(("实践", "校外实践"), Part.INTERNSHIP),
    **dict.fromkeys(("家庭", "家庭成员", "社会", "家庭主要"), Part.REFEREES),
    "实习": Part.INTERNSHIP,
    "获奖": Part.AWARDS,
    "培训": Part.CERTIFICATES,
}
_BUILT = re.compile(
    rf"^(?:个人|主要|过往|以往|近期|相关|其他|部分|接?受|本人)?({'|'.join(sorted(_STEMS, key=len, reverse=True))})"
    r"(?:的|主要)?(?:经历|经验|履历|简历|背景|情况|信息|历程|概况|记录|成员|状况|关系|成员情况)(?:(?:及|与|和)(?:业绩|职责|成就|成果|内容))?(?:简介|简述|描述)?$"
)
"""受教育情况, 过往工作经历, 家庭成员: built like the words of the list."""


@lru_cache(maxsize=8192)
def heading_of(line: str) -> Part | None:
    """Tell which part a line announces; None when it is not a heading. Spaced and bilingual ones are known."""
    if len(line) > LONGEST:
        line = _RULED.sub(" ", line).strip()
        if len(line) > LONGEST:
            return None
    bare = _bare(_ASIDE.sub("", line))
    if not bare:
        return None
    known = _known(bare)
    if known is not None:
        return known
    # 教育背景 Education: each language by itself.
    han = re.sub(r"[^\u4e00-\u9fff]", "", bare)
    latin = re.sub(r"[^a-z]", "", bare)
    is_both = bool(han) and bool(latin) and len(han) + len(latin) == len(bare)
    if is_both and (latin in _BY_WORD or not re.search(r"[:：]\s*\w", line)):  # 证书：PMP is a value
        part = heading_of(_LATIN.sub(" ", line))
        if part is not None:
            return part
    # 实习经历及项目经历, 荣誉/证书, Education & Training: the first of two.
    for joint in _JOINTS:
        halves = [_known(_bare(half)) for half in line.lower().split(joint)] if joint in line.lower() else []
        if halves and None not in halves:
            return halves[0]
    return None


def _known(bare: str) -> Part | None:
    """The part of a word of the list, or of one that is built like them."""
    if bare in _BY_WORD:
        return _BY_WORD[bare]
    built = _BUILT.match(bare)
    return None if built is None else _STEMS[built.group(1)]


def upright(lines: Sequence[str]) -> tuple[Part, int] | None:
    """A heading whose letters stand one below the other, and on how many lines: 教 ⏎ 育 ⏎ 背 ⏎ 景, 自我 ⏎ 评价."""
    joined = ""
    for count, line in enumerate(lines[:8], start=1):
        bare = line.strip()
        if not re.fullmatch(r"[\u4e00-\u9fff]{1,2}", bare) or (joined and len(bare) != len(lines[0].strip())):
            return None
        joined += bare
        part = heading_of(joined) if len(joined) >= 4 else None
        if part is not None and count > 1:
            return part, count
    return None


def is_title(line: str) -> bool:
    """Is the line only the word for résumé?"""
    return _bare(line) in _TITLES


def _bare(line: str) -> str:
    return _DECORATION.sub("", _NUMBERING.sub("", line.strip())).lower()
