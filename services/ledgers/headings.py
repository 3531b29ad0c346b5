"""What a heading alone says: which field its column holds, how sure that is, and why."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from services.ledgers import vocabulary
from services.ledgers.vocabulary import bare, key

ROUND = "round"
"""Fields of rounds are `round:<word>.<aspect>` until the sheet numbers them (`mapping.number_rounds`)."""


class Guess(NamedTuple):
    """A field for a column. `reason` is a code for the screen; `detail` the word that decided."""

    field: str
    confidence: float
    reason: str
    detail: str = ""


_NOTHING = Guess("", 0.0, "unknown")
_FOREIGN = Guess("", 0.9, "other_person")
_GENERIC = {"时间", "日期", "结果", "结论", "备注", "评价", "评语", "意见", "得分", "成绩", "状态", "方式",
    "地点", "情况",
            "date", "time", "result", "remark", "score", "status"}  # fmt: skip
_COUNTS = re.compile(r"(?:人数|数量|次数|数|率|占比|比例|合计)$")
_SHORTEST_SHARE = 0.5  # a word found inside a heading must be at least this much of it
_ASPECT_OF_FIELD = {
    "interview_date": "time", "interview_time": "time", "applied_or_sourced_on": "time", "interviewer": "interviewer",
    "recruiter": "interviewer", "interview_result": "result", "stage": "result", "evaluation": "remark",
    "remarks": "remark", "reject_reason": "remark", "score": "score", "name": "interviewer",
}  # fmt: skip


@lru_cache(maxsize=20_000)
def guess(label: str, group: str = "") -> Guess:
    """The field that a heading names, seen with the merged headings above it."""
    whole, short, above = key(label), key(bare(label)), key(group)
    if not whole:
        return _NOTHING
    if _is_about_others(whole, above):
        return _FOREIGN
    for found in (
        _member(short or whole, above),
        _of_round(whole, short, above),
        _joined(short or whole, above),
        _exact(whole, short),
        _inside(short or whole),
    ):
        if found is not None:
            return found
    return _NOTHING


def is_heading_word(text: str) -> bool:
    """Whether a cell's text reads like a heading of a ledger: known, or built of known words."""
    whole = key(text)
    if not whole or len(whole) > 40:
        return False
    known = vocabulary.heading_words()
    return whole in known or key(bare(text)) in known or guess(text).confidence >= 0.6


def _is_about_others(label: str, group: str) -> bool:
    fields = vocabulary.fields()
    for word in vocabulary.words()["groups"]["foreign"]:
        if word in group:
            return True
        if label.startswith(word) and label not in fields.by_word and len(label) > len(word):
            return True
    return False


def _member(label: str, group: str) -> Guess | None:
    """A column of a repeating group: "工作经历" over "公司", "职务", "起止时间"."""
    if not group:
        return None
    source = vocabulary.words()
    for name in ("education", "employment"):
        if any(key(word) in group for word in source["groups"][name]):
            for member, words in source["members"][name].items():
                if any(key(word) == label for word in words):
                    return Guess(f"{name}.{member}", 0.9, "group", group)
    return None


def _of_round(label: str, short: str, group: str) -> Guess | None:
    """A column of an interview round: the round in the heading, or in the heading above it."""
    rounds = vocabulary.rounds()
    for text in (label, short):
        for word in rounds.longest_first if text not in vocabulary.fields().by_word else ():
            rest = text[len(word) :] if text.startswith(word) else text[: -len(word)] if text.endswith(word) else None
            if rest is None:
                continue
            aspect = _aspect(rest)
            if aspect is not None:
                return Guess(f"{ROUND}:{word}.{aspect}", 0.93 if aspect else 0.7, "round", word)
    for word in rounds.longest_first:
        if word in group:
            aspect = _aspect(short or label)
            if aspect:
                return Guess(f"{ROUND}:{word}.{aspect}", 0.93, "round", word)
    return None


def _aspect(rest: str) -> str | None:
    """time, interviewer, result, remark, score; "" for the bare name of a round; None for something else."""
    if not rest:
        return ""
    aspects = vocabulary.rounds().aspects
    for text in (rest, rest.removeprefix("面试"), rest.removeprefix("面"), rest.removesuffix("面试")):
        if text in aspects:
            return aspects[text]
        if not text:
            return ""
    exact = vocabulary.fields().by_word.get(rest)
    return _ASPECT_OF_FIELD.get(exact) if exact else None


def _joined(label: str, group: str) -> Guess | None:
    """The heading above and this one as one word: "面试" over "时间"."""
    if not group or (key(group) in vocabulary.word_set("groups", "transparent") and label not in _GENERIC):
        return None
    found = vocabulary.fields().by_word.get(group + label)
    return Guess(found, 0.95, "heading", group + label) if found else None


def _exact(label: str, short: str) -> Guess | None:
    fields = vocabulary.fields()
    if label in fields.by_word:
        return Guess(fields.by_word[label], 0.97, "heading", label)
    if short in fields.by_word:
        return Guess(fields.by_word[short], 0.94, "heading", short)
    trimmed = short.rstrip("0123456789")
    if trimmed != short and trimmed in fields.by_word:
        return Guess(fields.by_word[trimmed], 0.85, "heading", trimmed)
    if label in fields.weak:
        return Guess(fields.weak[label], 0.5, "weak_heading", label)
    return None


def _inside(label: str) -> Guess | None:
    """The longest known word inside a longer heading; better at its end, where Chinese puts the noun."""
    if label.startswith("是否") or _COUNTS.search(label):
        return None
    for word in vocabulary.fields().longest_first:
        if len(word) < len(label) * _SHORTEST_SHARE:
            return None
        if word in label:
            base = 0.8 if label.endswith(word) else 0.72 if label.startswith(word) else 0.62
            share = len(word) / len(label)
            return Guess(vocabulary.fields().by_word[word], base * (0.7 + 0.3 * share), "part_of_heading", word)
    return None
