"""Headings that no dictionary has: understood by how they are built, topics before and the head at the end.

Chinese puts the noun last: "部门复试反馈时间" is a time, of an interview. The head says what kind of thing the column
holds, the topics say of what; `_FIELDS` joins the two.
"""

from __future__ import annotations

import tomllib
from functools import cache
from typing import NamedTuple

import resources
from services.ledgers.vocabulary import key

_CONFIDENCE = 0.74


class Built(NamedTuple):
    """A heading taken apart."""

    field: str
    confidence: float
    head: str


_OF_PEOPLE = {"name", "phone", "email", "id", "sex", "age"}  # what everybody has, also those who are no candidates
_PLAIN = {*_OF_PEOPLE, "school", "degree", "major", "channel", "pay", "state", "staff"}

# head → (topics, all needed → field), the first that fits
_FIELDS: dict[str, tuple[tuple[frozenset[str], str], ...]] = {
    head: tuple((frozenset(topics.split()), field) for topics, field in rules)
    for head, rules in {
        "time": (
            ("birth", "birth_date"), ("graduate", "graduation_date"), ("work", "work_start_date"),
            ("leave", "leave_date"), ("probation", "probation_end"), ("real start", "start_date"),
            ("able start", "available_from"), ("planned start", "expected_start_date"), ("start", "start_date"),
            ("test", ""), ("offer", "offer_date"), ("reject", ""), ("interview", "interview_date"),
            ("apply", "applied_or_sourced_on"),
        ),
        "name": (("refer", "referrer"), ("", "name")),
        "email": (("", "email"),),
        "id": (("", "id_number"),),
        "sex": (("", "gender"),),
        "age": (("", "age"),),
        "state": (
            ("attend", "attended"), ("test", "assessment_result"), ("offer", "offer_result"),
            ("screen recruit", "screening_result"), ("", "stage"),
        ),
        "staff": (("refer", "referrer"), ("", "recruiter")),
        "person": (
            ("refer", "referrer"), ("interview", "interviewer"), ("recruit", "recruiter"), ("apply", "recruiter"),
        ),
        "result": (
            ("attend", "attended"), ("test", "assessment_result"), ("start", "stage"), ("probation", "stage"),
            ("leave", "stage"), ("offer", "offer_result"), ("interview", "interview_result"),
            ("screen", "screening_result"), ("process", "stage"),
        ),
        "reason": (("leave", "leave_reason"), ("reject", "reject_reason")),
        "text": (
            ("reject", "reject_reason"), ("interview", "evaluation"), ("test", "evaluation"),
            ("screen", "evaluation"), ("recruit", "remarks"), ("offer", "remarks"), ("start", "remarks"),
            ("apply", "remarks"),
        ),
        "pay": (
            ("expected", "expected_salary"), ("offer", "offer_salary"), ("probation", "offer_salary"),
            ("start", "offer_salary"), ("current", "current_salary"), ("", "expected_salary"),
        ),
        "number": (("test", "written_score"), ("interview", "score")),
        "phone": (("current", "phone"), ("", "phone")),
        "place": (
            ("expected", "location_applied"), ("start", "location_applied"), ("offer", "location_applied"),
            ("apply", "location_applied"), ("recruit", "location_applied"), ("interview", ""),
            ("current", "address"), ("birth", "native_place"),
        ),
        "school": (("graduate", "school"), ("", "school")),
        "major": (("", "major"),),
        "degree": (("", "degree"),),
        "post": (
            ("current", "current_title"), ("leave", "current_title"), ("expected", "position_applied"),
            ("apply", "position_applied"), ("interview", "position_applied"), ("recruit", "position_applied"),
            ("offer", "position_applied"), ("start", "position_applied"), ("refer", "position_applied"),
        ),
        "department": (
            ("current", ""), ("apply", "department_applied"), ("interview", "department_applied"),
            ("recruit", "department_applied"), ("offer", "department_applied"), ("start", "department_applied"),
            ("planned", "department_applied"),
        ),
        "company": (("current", "current_company"), ("leave", "current_company"), ("apply", "department_applied")),
        "code": (("apply", "external_id"), ("process", "external_id")),
        "channel": (("apply", "source_channel"), ("recruit", "source_channel"), ("process", "source_channel"),
                    ("refer", "source_channel"), ("interview", "source_channel"), ("", "source_channel")),
        "years": (("work", "years_experience"),),
    }.items()
}  # fmt: skip


def is_another_thing(label: str) -> bool:
    """Whether a word in a heading makes it another thing: 岗位类别 is no post, 招聘人数 nobody."""
    words = _words()
    return any(label.endswith(word) for word in words.not_these) or any(word in label for word in words.not_about)


def names_others(before: str) -> bool:
    """Whether the words before a name, a phone or a number say that it is not the candidate's: 部门编码."""
    return any(word in before for word in _words().others)


def is_light(rest: str) -> bool:
    """Whether words behind a known name leave it what it is: 联系方式信息."""
    return rest in _words().light


def taken_apart(label: str) -> Built | None:
    """The field of a heading (as `vocabulary.key` gives it) by its parts; "" where they say that it has none."""
    words = _words()
    if is_another_thing(label) or label.startswith("是否") or len(label) > 24:
        return None
    for head, kind in words.heads:
        if label.endswith(head) and len(label) > len(head):
            before = label[: -len(head)]
            topics, covered = _topics(before)
            for needed, field in _FIELDS[kind]:
                if needed <= topics:
                    if not field:
                        return Built("", 0.0, head)
                    return _weighed(field, kind, head, before, covered, topics)
            return None
    return None


def _weighed(field: str, kind: str, head: str, before: str, covered: int, topics: set[str]) -> Built | None:
    """How sure the field is by the share of the heading that was understood; some heads speak for themselves."""
    share = (covered + len(head)) / (len(before) + len(head))
    if kind in _OF_PEOPLE and names_others(before):
        staff = "interviewer" if "interview" in topics else "recruiter" if "recruit" in topics else ""
        return Built(staff if kind == "name" else "", 0.65 if staff else 0.0, head)
    if share < (0.25 if kind in _PLAIN else 0.5):
        return None
    return Built(field, round(_CONFIDENCE * (0.55 + 0.45 * share), 2), head)


def _topics(text: str) -> tuple[set[str], int]:
    """The topics named in a text, and how many of its characters they cover."""
    found: set[str] = set()
    covered = [False] * len(text)
    for word, names in _words().topics:
        at = text.find(word)
        if at >= 0 and not (len(word) == 1 and any(covered[at : at + 1])):
            found |= names
            covered[at : at + len(word)] = [True] * len(word)
    return found, sum(covered)


def without_noise(label: str) -> str:
    """A heading without the words that only say whose it is: 候选人性别 → 性别, 用户姓名 → 姓名."""
    words = _words()
    for word in words.before:
        if label.startswith(word) and len(label) > len(word) + 1:
            return label[len(word) :]
    for word in words.after:
        if label.endswith(word) and len(label) > len(word) + 1:
            return label[: -len(word)]
    return label


class _Parts(NamedTuple):
    heads: tuple[tuple[str, str], ...]  # longest first: (word, kind)
    topics: tuple[tuple[str, frozenset[str]], ...]  # longest first: (word, topics)
    not_these: tuple[str, ...]
    not_about: tuple[str, ...]
    others: tuple[str, ...]
    light: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]


@cache
def _words() -> _Parts:
    with resources.path("ledgers", "heading_parts.toml").open("rb") as file:
        source = tomllib.load(file)
    heads = [(key(word), kind) for kind, words in source["heads"].items() for word in words]
    topics: dict[str, set[str]] = {}
    for name, words in source["topics"].items():
        for word in words:
            topics.setdefault(key(word), set()).add(name)

    def longest(words: list[str]) -> tuple[str, ...]:
        return tuple(sorted(map(key, words), key=lambda word: (-len(word), word)))

    return _Parts(
        tuple(sorted(heads, key=lambda pair: (-len(pair[0]), pair[0]))),
        tuple((word, frozenset(topics[word])) for word in sorted(topics, key=lambda word: (-len(word), word))),
        longest(source["not_these"]["after"]),
        longest(source["not_these"]["inside"]),
        longest(source["others"]["words"]),
        longest(source["light"]["after"]),
        longest(source["noise"]["before"]),
        longest(source["noise"]["after"]),
    )
