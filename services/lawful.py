"""What the law keeps out of selection (L2): conditions and questions about sex, marriage, children, origin, health.

A hint for honest people, not a filter against clever ones: it finds the usual ways to write such a wish, and names
the rule. Words that only sound alike (女装, 婚庆, 男科) are the business of the trade and pass.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from models.values.text import half_width
from services.errors import AppError


class Ground(StrEnum):
    """On what nobody may be chosen or asked."""

    SEX = "sex"
    FAMILY = "family"  # marriage, children, pregnancy
    AGE = "age"
    ORIGIN = "origin"  # ethnicity, religion, household
    HEALTH = "health"  # disability, carriers of pathogens


_PATTERNS: dict[Ground, tuple[str, ...]] = {
    Ground.SEX: (
        r"(?:限|仅限|只限|只要|只招|仅招|需|要求|优先考虑?)\s*(?:男|女)(?:性|士|生)?(?!装|鞋|科|包|款)",
        r"(?:男|女)(?:性|士|生)?\s*(?:优先|为佳|勿扰|免谈|不要)",
        r"性别\s*[:：]?\s*(?:要求|限|男|女)",
        r"(?:不要|不招|拒绝)\s*(?:男|女)",
        r"\b(?:male|female|men|women)\s+(?:only|preferred)\b",
    ),
    Ground.FAMILY: (
        r"(?:已|未)婚(?!庆|礼|纱|介)",
        r"(?:已|未|无)(?:生?育|孕)",
        r"婚育|婚姻(?:状况|情况)|生育(?:状况|情况|计划|打算)|结婚(?:打算|计划|了没|没有|了吗|吗)|(?:有|打算).{0,4}(?:男|女)朋友",
        r"(?:怀孕|备孕|二胎|三胎|要孩子|生孩子|有没有孩子|几个孩子|孩子多大)",
        r"\b(?:unmarried|married|marital\s+status|pregnan\w+)\b|\b(?:no|have|plan)\s+(?:\w+\s+)?children\b",
    ),
    Ground.AGE: (
        r"(?<!\d)(?!1[68]\s*周?岁\s*以上)\d{2}\s*周?岁\s*(?:以下|以上|以内|之间|左右)",
        r"(?:年龄|岁数)\s*[:：]?\s*(?:要求|限|不超过|不大于|在|\d)",
        r"\d{2}\s*[-~到至–]\s*\d{2}\s*(?:周?岁)",
        r"(?:[789]0|0[05])\s*后\s*(?:优先)?",
        r"\b(?:under|below|over)\s+\d{2}\s+years\s+old\b|\bage\s+(?:limit|under|below)\b",
    ),
    Ground.ORIGIN: (
        r"(?:限|仅限|只招|要求|需|非)\s*(?:汉族|少数民族|本地户口|城镇户口|农村户口|本地人)",
        r"(?:汉族|本地户口|城镇户口|本地人)\s*(?:优先|为佳)",
        r"(?:不招|不要|拒绝|谢绝).{0,3}(?:族|教徒|户口|外地|[\u4e00-\u9fff]{1,3}人)",
        r"民族\s*[:：]|宗教信仰|户口(?:要求|性质)|什么(?:民族|宗教)",
        r"\b(?:religion|ethnicity|ethnic\s+origin)\b",
    ),
    Ground.HEALTH: (
        r"乙肝|两对半|病原携带|艾滋",
        r"(?:不招|不要|拒绝|无)\s*残疾",
        r"\b(?:no\s+disabilit\w+|hepatitis|hiv)\b",
    ),
}
_FOUND = {ground: re.compile("|".join(patterns), re.IGNORECASE) for ground, patterns in _PATTERNS.items()}


@dataclass(frozen=True, slots=True)
class Finding:
    """A wish that the law refuses, as it was written."""

    ground: Ground
    words: str


def findings(text: str) -> tuple[Finding, ...]:
    """Every ground that a text touches, each once, in its order."""
    plain = half_width(text)
    return tuple(Finding(ground, found[0]) for ground, pattern in _FOUND.items() if (found := pattern.search(plain)))


def refuse(*texts: str) -> None:
    """Raise `lawful.<ground>` with the words of the first text that touches one."""
    for text in texts:
        for finding in findings(text):
            raise AppError(f"lawful.{finding.ground.value}", words=finding.words)
