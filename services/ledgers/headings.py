"""What a heading alone says: which field its column holds, how sure that is, and why."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from services.ledgers import heading_parts, questions, vocabulary
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
_OF_STAFF = re.compile(
    r"(?:面试官|面试人|考官|招聘专员|招聘负责人|负责人|跟进人|hr|内推人|推荐者|上级|主管|interviewer|recruiter|referrer)"
    r"(?:的)?(?:电话|手机|手机号|联系方式|联系电话|邮箱|工号|部门|所在部门|职务|职位|岗位|微信|phone|email|id|department)$"
)
_COUNTS = re.compile(
    r"(?:人数|数量|次数|数|率|占比|比例|合计)$|^(?:num|numof|numberof|noof|countof|totalnumber|avg|average)[a-z]{3}"
    r"|(?:count|rate|ratio|percentage|pct)$"
)
_DIVIDED = re.compile(r"[/／、\n|&+]|(?<=[\u4e00-\u9fff])[及和与或]|\s+(?:and|or)\s+", re.IGNORECASE)
_BRACKETED = re.compile(r"[(（\[【]([^()（）\[\]【】]{1,8})[)）\]】]")
_HAN = re.compile(r"[\u3400-\u9fff]+")
_NOT_HAN = re.compile(r"[^\u3400-\u9fff]+")
_OF_ANYBODY = {"name", "phone", "alt_phone", "email", "gender", "age", "id_number", "external_id"}
_SHORTEST_SHARE = 0.5  # a word found inside a heading must be at least this much of it
_ASPECT_OF_FIELD = {
    "interview_date": "time", "interview_time": "time", "applied_or_sourced_on": "time", "interviewer": "interviewer",
    "recruiter": "interviewer", "interview_result": "result", "stage": "result", "evaluation": "remark",
    "remarks": "remark", "reject_reason": "remark", "score": "score",
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
        _qualified(label),
        _exact(whole, short),
        _bilingual(label),
        _bilingual_round(label, above),
        _asked(label),
        _two_names(label),
        _without_noise(short or whole),
    ):
        if found is not None:
            return found if _belongs(found.field, above) else _NOTHING
    found = _NOTHING if _COUNTS.search(short or whole) else _by_parts(short or whole)
    return found if _belongs(found.field, above) else _NOTHING


def _belongs(field: str, group: str) -> bool:
    """Whether a field can stand below a merged heading: below 外语 or 证书 a score or a date is not the person's."""
    if not group or not any(key(word) in group for word in vocabulary.words()["groups"]["apart"]):
        return True
    return field in ("languages", "certificates", "skills", "remarks")


def fields_in(label: str) -> tuple[str, ...]:
    """The different fields that a heading names at once: "性别/年龄", "学校及专业"; () for a heading of one field."""
    by_word = vocabulary.fields().by_word
    if by_word.get(key(label)) == "school_and_major":
        return ("school", "major")
    parts = [key(part) for part in _DIVIDED.split(bare(label)) if key(part)]
    if not 2 <= len(parts) <= 3 or any(part not in by_word for part in parts):
        return ()
    found = tuple(dict.fromkeys(by_word[part] for part in parts))
    if found[0] == "current_company":  # 现公司/职位: the post held there
        found = tuple("current_title" if field == "position_applied" else field for field in found)
    kinds = {vocabulary.fields().by_key[field].kind for field in found}
    return found if len(found) > 1 and not kinds <= {"date", "time"} else ()


def is_heading_word(text: str) -> bool:
    """Whether a cell's text reads like a heading of a ledger: known, or built of known words."""
    whole = key(text)
    if not whole or len(whole) > 40:
        return False
    known = vocabulary.heading_words()
    return whole in known or key(bare(text)) in known or guess(text).confidence >= 0.6


def _is_about_others(label: str, group: str) -> bool:
    fields = vocabulary.fields()
    if _OF_STAFF.match(label) and label not in fields.by_word:
        return True
    for word in vocabulary.words()["groups"]["foreign"]:
        if word in group:
            return True
        if label.startswith(word) and label not in fields.by_word and len(label) > len(word):
            return True
    return False


def _member(label: str, group: str) -> Guess | None:
    """A column of a repeating group: "工作经历" over "公司", "职务", "起止时间"."""
    if not group or "统计" in group:
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


def aspect_of(label: str) -> str:
    """What a heading would be of an interview round by itself: 时间, 面试官, 结果, 评价, 得分; "" for others."""
    han, latin = _in_two_languages(label)
    both = {_aspect(han), _aspect(latin)} if han and latin else set()
    return _aspect(key(label)) or _aspect(key(bare(label))) or (both.pop() if len(both) == 1 else None) or ""


def _joined(label: str, group: str) -> Guess | None:
    """The heading above and this one as one word: "面试" over "时间"."""
    if not group or (key(group) in vocabulary.word_set("groups", "transparent") and label not in _GENERIC):
        return None
    found = vocabulary.fields().by_word.get(group + label)
    return Guess(found, 0.95, "heading", group + label) if found else None


def _exact(label: str, short: str) -> Guess | None:
    fields = vocabulary.fields()
    if label in fields.by_word:
        return Guess(fields.by_word[label], 0.9 if label in fields.second else 0.97, "heading", label)
    if short in fields.by_word:
        return Guess(fields.by_word[short], 0.88 if short in fields.second else 0.94, "heading", short)
    trimmed = short.rstrip("0123456789")
    if trimmed != short and trimmed in fields.by_word:
        return Guess(fields.by_word[trimmed], 0.85, "heading", trimmed)
    if label in fields.weak:
        return Guess(fields.weak[label], 0.5, "weak_heading", label)
    return None


def _qualified(label: str) -> Guess | None:
    """What stands in brackets may say which one is meant: "入职时间（预计）" is the planned one."""
    found = _BRACKETED.search(label)
    if not found:
        return None
    word = key(found.group(1) + bare(label))
    field = vocabulary.fields().by_word.get(word)
    return Guess(field, 0.96, "heading", word) if field else None


def _bilingual(label: str) -> Guess | None:
    """A heading in two languages: "姓名 Name", "E-mail邮箱"."""
    han, latin = _in_two_languages(label)
    by_word = vocabulary.fields().by_word
    if han not in by_word or len(latin) < 3 or latin in ("offer", "boss"):
        return None
    if latin in by_word and by_word[latin] != by_word[han]:
        return None
    return Guess(by_word[han], 0.94 if latin in by_word else 0.85, "heading", han)


def _bilingual_round(label: str, group: str) -> Guess | None:
    """A round in two languages: "1st interview 初试(HR)", where both name the same or one of them is known alone."""
    han, latin = _in_two_languages(label)
    if not han or len(latin) < 3:
        return None
    found, other = _of_round(han, han, group), _of_round(latin, latin, group)
    return found if found is None or other is None or _place(found) == _place(other) else None


def _place(guess: Guess) -> object:
    """Which round a guess means: its number, or its name where it has none."""
    return vocabulary.rounds().ordinals.get(guess.detail, guess.detail)


def _in_two_languages(label: str) -> tuple[str, str]:
    return key(_NOT_HAN.sub("", bare(label))), key(_HAN.sub(" ", bare(label)))


def _two_names(label: str) -> Guess | None:
    """Several names side by side: "学历/学位" is one field, "性别/年龄" are two in each cell."""
    by_word = vocabulary.fields().by_word
    parts = [key(part) for part in _DIVIDED.split(bare(label)) if key(part)]
    if not 2 <= len(parts) <= 3:
        return None
    if all(part in by_word for part in parts):
        return Guess(by_word[parts[0]], 0.88, "heading", parts[0])
    known = [part for part in parts if part in by_word and len(part) > 1]
    return Guess(by_word[known[0]], 0.75, "part_of_heading", known[0]) if known else None


def _without_noise(label: str) -> Guess | None:
    """The heading without whose it is: 候选人性别, 用户姓名."""
    short = heading_parts.without_noise(label)
    found = vocabulary.fields().by_word.get(short) if short != label else None
    return Guess(found, 0.88, "heading", short) if found else None


def _asked(label: str) -> Guess | None:
    """A question of a form."""
    field = questions.asked(label)
    if field:
        return Guess(field, 0.94, "part_of_heading", label)
    short = questions.plain(label)
    if not short:
        return None
    found = _exact(key(short), key(bare(short))) or _without_noise(key(short))
    return found._replace(confidence=round(found.confidence - 0.03, 2)) if found else None


def _by_parts(label: str) -> Guess:
    """The heading by its parts (topics before, the head at the end), or by the longest known word inside it."""
    found = heading_parts.taken_apart(label)
    if found is not None and not found.field:
        return _NOTHING
    built = Guess(found.field, found.confidence, "part_of_heading", found.head) if found else _NOTHING
    return max(built, _inside(label), key=lambda guess: guess.confidence)


def _inside(label: str) -> Guess:
    """The longest known word at the end of a longer heading, where Chinese and English put the noun."""
    if label.startswith("是否") or _COUNTS.search(label) or heading_parts.is_another_thing(label):
        return _NOTHING
    fields = vocabulary.fields()
    for word in fields.longest_first:
        if len(word) < len(label) * _SHORTEST_SHARE:
            break
        behind = label.rpartition(word)[2] if word in label and word not in _GENERIC else None
        if behind == "" or (behind is not None and heading_parts.is_light(behind)):
            if fields.by_word[word] in _OF_ANYBODY and heading_parts.names_others(label.rpartition(word)[0]):
                break
            base = 0.72 if behind else 0.8
            share = len(word) / len(label)
            lesser = 0.85 if word in fields.second else 1
            return Guess(fields.by_word[word], round(lesser * base * (0.7 + 0.3 * share), 2), "part_of_heading", word)
    return _NOTHING
