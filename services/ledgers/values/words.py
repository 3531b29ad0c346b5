"""Words with a meaning: genders, degrees, channels, marks, results, reasons."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import NamedTuple

from models.values.enums import Degree, RejectReason
from models.values.text import half_width, tidy
from services.ledgers import vocabulary
from services.ledgers.book import Cell, shown
from services.ledgers.values import dates
from services.ledgers.values.dates import When
from services.ledgers.values.reading import Reading
from services.ledgers.vocabulary import key


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a result or a state in words says of an application.

    `outcome` is a key of results.toml ("passed", "rejected"…, "" when only a place is named), `place` where in
    the process it puts the person, `round` the interview round it names (0: none), `when` a date in the cell.
    """

    outcome: str
    place: str = ""
    round: int = 0
    reason: RejectReason | None = None
    when: When | None = None
    words: str = ""

    def __str__(self) -> str:
        return self.outcome or self.place


class _Word(NamedTuple):
    text: str
    group: str  # outcome, place, round
    value: str


def gender(cell: Cell) -> Reading:
    """男, 女, M, F, 先生…"""
    text = shown(cell)
    plain = key(text)
    for name in ("male", "female"):
        if plain in vocabulary.word_set("gender", name):
            return Reading({"gender": name})
    if ("男" in text) != ("女" in text):
        aged = re.fullmatch(r"[男女]\s*[,，/、|\s]?\s*(\d{2})\s*岁?", half_width(text))
        sex = "male" if "男" in text else "female"
        return Reading(
            {"gender": sex, "age": int(aged.group(1))} if aged else {"gender": sex}, "", "" if aged else text
        )
    return Reading({}, "gender.unclear", text)


def degree(cell: Cell) -> Reading:
    """The highest degree named; 统招/自考 become the mode of study, marks such as 985 stay as text."""
    text = shown(cell)
    found = degree_in(text)
    if found is None:
        return Reading({}, "degree.unclear", text)
    value, word = found
    values: dict[str, object] = {"degree": value}
    marks = vocabulary.words()["degree_marks"]
    folded = text.casefold()
    for mode in ("part_time", "full_time"):
        named = max((mark for mark in marks[mode] if mark in folded), key=len, default="")
        if named:
            values["study_mode"], folded = mode, folded.replace(named, "")
            break
    says_more = len(key(folded)) > len(key(word)) + 2 or bool(
        re.search(r"以上|以下|985|211|双一流|在读|肄业|结业", text)
    )
    return Reading(values, "", text if says_more else "")


@lru_cache(maxsize=20_000)
def degree_in(text: str) -> tuple[Degree, str] | None:
    """The highest degree in a text and the word for it; one still studied for, in brackets, counts only alone."""
    folded = vocabulary.simplified(half_width(text).casefold().replace(" ", "").replace("’", "'"))
    finished = re.sub(r"\([^()]*在(?:读|考|修)[^()]*\)", "", folded)
    return (_degree_word(finished) if finished else None) or _degree_word(folded)


def _degree_word(folded: str) -> tuple[Degree, str] | None:
    for name, words in vocabulary.words()["degrees"].items():
        for word in words:
            at = folded.find(word.replace(" ", ""))
            if at >= 0 and not (
                name == "bachelor" and word == "大学" and not re.fullmatch(r"大学(?:毕业|学历)?", folded)
            ):
                return Degree(name), word
    for name, words in vocabulary.words()["degrees_alone"].items():
        if folded in words:
            return Degree(name), folded
    return None


def _by_degree(text: str) -> list[tuple[str, Degree | None]]:
    """The lines of a cell, each with the degree that stands in brackets behind it."""
    lines = [tidy(line) for line in re.split(r"[\n;；]", text) if line.strip()] or [text]
    parsed: list[tuple[str, Degree | None]] = []
    for line in lines:
        m = re.match(r"^(.*?)\s*[(（\[]([^()（）\[\]]{1,12})[)）\]]\s*$", line)
        found = degree_in(m.group(2)) if m else None
        parsed.append((m.group(1).strip(), found[0]) if m and found else (line, None))
    return parsed


def major(cell: Cell) -> Reading:
    """One major, or several in lines with their degrees: the one of the highest degree is the person's."""
    text = shown(cell)
    parsed = _by_degree(text)
    order = list(Degree)
    best, level = max(parsed, key=lambda item: order.index(item[1]) if item[1] else -1)
    values: dict[str, object] = {"": best} if best else {}
    if level is not None:
        values["degree"] = level
    return Reading(values, "", text if len(parsed) > 1 else "")


_SCHOOL_MARK = re.compile(
    r"\s*[(（\[]((?:985|211|双一流|一本|二本|三本|c9|qs\d*|重点|统招|公办|民办|/|、|,|，|\s)+)[)）\]]", re.IGNORECASE
)
_SCHOOL_AND_MORE = re.compile(r"^(\S+?(?:大学|学院|学校|分校|校区|中学|University|College))\s*[ /、,，|—-]\s*(\S.*)$")


def school(cell: Cell) -> Reading:
    """One school, or several in lines with their degrees: "重庆大学(大学本科)"; the highest one is the person's."""
    text = shown(cell)
    parsed = _by_degree(text)
    order = list(Degree)
    best, level = max(parsed, key=lambda item: order.index(item[1]) if item[1] else -1)
    rest = text if len(parsed) > 1 else ""
    mark = _SCHOOL_MARK.search(best)
    if mark:
        best, rest = best.replace(mark.group(0), "").strip(), rest or mark.group(1)
    values: dict[str, object] = {}
    more = _SCHOOL_AND_MORE.match(best)
    if more and not re.search(r"学院|校区|分校|大学|系$", more.group(2)):
        best, beside = more.group(1), more.group(2).strip()
        named = degree_in(beside)
        if named and len(key(beside)) <= len(key(named[1])) + 2:
            level = level or named[0]
        else:
            values["major"] = beside
    if best:
        values[""] = best
    if level is not None:
        values["degree"] = level
    return Reading(values, "", rest)


def mark(text: str) -> str:
    """ "yes", "no", "half" for √ × △ and their like, else ""."""
    plain = text.strip().casefold()
    if plain[:1] in "√✓✔☑" and plain:
        return "yes"
    if plain[:1] in "×✗✘☒" and plain:
        return "no"
    for name in ("yes", "no", "half"):
        if plain in {word.casefold() for word in vocabulary.words()["marks"][name]}:
            return name
    return ""


def result(cell: Cell, label: str = "") -> Reading:
    """A result or state in words or marks. `label` (the heading) says what a bare √ means: 是否入职, 是否到面."""
    text = shown(cell)
    sign = mark(text) if len(text) <= 2 or text.casefold() in ("yes", "no", "true", "false", "ok") else ""
    if sign:
        return Reading({"": _marked(sign, label, text)})
    found = _of_offer(text, label) or outcome_in(text)
    if found is None:
        day = dates.read(cell)
        if day.when is not None and day.when.month and not day.rest:
            return Reading({"": replace(_marked("yes", label, text), when=day.when)})  # "入职情况: 3月5日"
        return Reading({"": Outcome("", words=text)}, "result.unclear", text)
    values: dict[str, object] = {"": found}
    if found.reason is not None:
        values["reject_reason"] = found.reason
    return Reading(values, "", "" if _says_no_more(text) else text)


def flag(cell: Cell) -> Reading:
    """A plain yes or no to a place in the process; a no only says that somebody did not get there."""
    sign = mark(shown(cell))
    return Reading(
        {"": Outcome("passed" if sign == "yes" else "", words=shown(cell))}, "" if sign else "result.unclear"
    )


def _of_offer(text: str, label: str) -> Outcome | None:
    """已发, 已拒 and the like, below a heading that speaks of the offer."""
    if "offer" not in key(label) and "录用通知" not in label:
        return None
    for outcome, words in vocabulary.results()["of_offer"].items():
        if text.strip().casefold() in words:
            return Outcome(outcome, words=text)
    return None


def _marked(sign: str, label: str, text: str) -> Outcome:
    asks = key(label)
    if "disqualif" in asks or "reject" in asks or "淘汰" in asks:
        return Outcome({"yes": "rejected", "no": "", "half": "pending"}[sign], words=text)
    if "是否放弃" in asks:
        return Outcome({"yes": "withdrawn", "no": "", "half": "pending"}[sign], words=text)
    if "转正" in asks:
        return Outcome({"yes": "confirmed", "no": "pending", "half": "pending"}[sign], words=text)
    if "hire" in asks or "hiring" in asks:
        return Outcome({"yes": "hired", "no": "rejected", "half": "pending"}[sign], words=text)
    if "签约" in asks or "三方" in asks:
        return Outcome({"yes": "accepted", "no": "pending", "half": "pending"}[sign], words=text)
    if "入职" in asks or "到岗" in asks or "报到" in asks or "start" in asks or "join" in asks:
        return Outcome({"yes": "hired", "no": "declined", "half": "pending"}[sign], words=text)
    if "到面" in asks or "到场" in asks or "参加" in asks or "签到" in asks or "attend" in asks or asks == "是否面试":
        return Outcome({"yes": "attended", "no": "no_show", "half": "pending"}[sign], words=text)
    if "offer" in asks or "录用" in asks or "录取" in asks:
        accepts = "接受" in asks or "accept" in asks
        yes = "accepted" if accepts else "offered"
        return Outcome({"yes": yes, "no": "declined" if accepts else "rejected", "half": "pending"}[sign], words=text)
    return Outcome({"yes": "passed", "no": "rejected", "half": "pending"}[sign], words=text)


@lru_cache(maxsize=50_000)
def outcome_in(text: str) -> Outcome | None:
    """Understand a result in words: the last statement counts, a round or place named before it is kept."""
    folded = vocabulary.simplified(half_width(text).casefold())
    day = dates.read_text(text) if re.search(r"\d", text) else None
    when = day.when if day and day.when and day.when.month else None
    outcome = place = ""
    round_, is_latin = 0, folded.isascii()
    for word in _words_in(folded)[0]:
        if word.group == "outcome":
            is_after_offer = outcome in ("offered", "accepted") and word.value == "withdrawn"
            if not (is_latin and outcome in _ENDS and word.value in _ON_THE_WAY):  # "Rejected at screening"
                outcome = "declined" if is_after_offer else word.value
        elif word.group == "coming":  # "通过，待复试" has passed all the same
            outcome = outcome if outcome == "passed" and word.value == "passed" else word.value
        elif word.group == "round":
            round_, place = int(word.value), ""
        else:
            place = word.value
            if place != "interview":
                round_ = 0
    why = reason_in(folded)
    if not (outcome or place or round_) and why is not None:
        outcome = "withdrawn" if why in vocabulary.results()["alone"]["theirs"] else "rejected"
        outcome = "no_show" if why is RejectReason.NO_SHOW else outcome
    if not (outcome or place or round_):
        return None
    return Outcome(outcome, place, round_, why if outcome in _ENDS else None, when, text)


_ENDS = ("rejected", "withdrawn", "declined", "no_show", "left")
_ON_THE_WAY = ("pending", "passed", "attended", "offered")
_TURNED = {"passed": "rejected", "offered": "rejected", "hired": "declined", "accepted": "declined",
    "attended": "no_show", "confirmed": "left"}  # fmt: skip
_AWAITED = {"passed": "pending", "hired": "accepted", "offered": "offered", "attended": "pending"}


def _words_in(text: str) -> tuple[list[_Word], str]:
    """The known words of a text from left to right, longer before shorter, none inside another; and what is left."""
    table, longest = _result_words()
    squeezed = re.sub(r"\s+", " ", text)
    found: list[_Word] = []
    rest = ""
    i = 0
    while i < len(squeezed):
        for size in range(min(longest, len(squeezed) - i), 0, -1):
            words = table.get(squeezed[i : i + size])
            if words and _stands_alone(squeezed, i, size):
                turned = _turned(rest)
                found += [
                    word._replace(value=turned.get(word.value, word.value)) if word.group == "outcome" else word
                    for word in words
                ]
                rest = rest[: len(rest) - len(_turning_word(rest))] + " "
                i += size
                break
        else:
            rest += squeezed[i]
            i += 1
    if found and re.search(r"[(,，;；、/ -](?:待|等)\s*[)]?$", text) and found[-1].group == "outcome":
        found[-1] = found[-1]._replace(value=_AWAITED.get(found[-1].value, found[-1].value))
    return found, rest


def _turned(before: str) -> dict[str, str]:
    """What outcomes become behind the words that stand right before them: "不太" turns, "待" puts off."""
    word = _turning_word(before)
    if not word:
        return {}
    return _TURNED if word in vocabulary.results()["turning"]["negations"] else _AWAITED


def _turning_word(before: str) -> str:
    turning = vocabulary.results()["turning"]
    ends = [word for word in (*turning["negations"], *turning["waits"]) if before.endswith(word)]
    return max(ends, key=len, default="")


def _stands_alone(text: str, start: int, size: int) -> bool:
    """Latin words must not be parts of words; one-character words must be the whole text or a clause."""
    word = text[start : start + size]
    before, after = text[max(0, start - 1) : start], text[start + size : start + size + 1]
    if word[0].isdigit() and re.match(r"[\d.:/月-]", before):
        return False  # "3.5面试" is no fifth round
    if word.isascii() and word[0].isalpha():
        return not (before.isascii() and before.isalpha()) and not (after.isascii() and after.isalpha())
    if size == 1:
        if not word.isalnum():
            return True
        return not re.match(r"\w", after) and (not re.match(r"\w", before) or before in "面试轮已被筛")
    return True


@cache
def _result_words() -> tuple[dict[str, list[_Word]], int]:
    table: dict[str, list[_Word]] = {}
    source = vocabulary.results()
    for outcome, words in source["outcomes"].items():
        for word in words:
            table.setdefault(word.casefold(), []).append(_Word(word, "outcome", outcome))
    for place, words in source["places"].items():
        for word in words:
            table.setdefault(word.casefold(), []).append(_Word(word, "place", place))
    for word, ordinal in vocabulary.rounds().ordinals.items():
        table.setdefault(word, []).append(_Word(word, "round", str(ordinal)))
        for outcome, before in () if word.isascii() else source["coming"].items():
            for coming in before:
                table[coming + word] = [_Word(word, "coming", outcome), _Word(word, "round", str(ordinal))]
    table.setdefault("终面", []).append(_Word("终面", "round", "3"))
    table.setdefault("终试", []).append(_Word("终试", "round", "3"))
    return table, max(map(len, table))


@lru_cache(maxsize=50_000)
def reason_in(text: str) -> RejectReason | None:
    """The standard reason behind a text: the longest known word decides."""
    folded = vocabulary.simplified(half_width(text).casefold())
    best, answer = "", None
    for name, words in vocabulary.results()["reasons"].items():
        for word in words:
            if len(word) > len(best) and word.casefold() in folded:
                best, answer = word, RejectReason(name)
    return answer


def reason(cell: Cell) -> Reading:
    """A reason for the end of an application; its words are kept beside the standard reason."""
    text = tidy(shown(cell))
    found = reason_in(text)
    if key(text) in _CAME:  # archived because they joined
        return Reading({"closing": Outcome("hired", words=text)})
    return Reading({"": found or RejectReason.OTHER, "reason_note": text}, "" if found else "reason.other", "")


_CAME = frozenset({"hired", "joined", "已入职", "入职", "录用入职", "成功入职"})
_SAYS_LITTLE = re.compile(
    r"[\d年月日号点时分:：./\s,，;；、()（）\[\]-]|通过|面试|轮|周[一二三四五六日天]|上午|下午|已|的|了|中"
)


def _says_no_more(text: str) -> bool:
    """Whether a result's words say nothing beyond the result (so that they need not be kept beside it)."""
    rest = _words_in(vocabulary.simplified(half_width(text).casefold()))[1]
    for words in vocabulary.results()["reasons"].values():
        for word in words:
            rest = rest.replace(word.casefold(), "")
    rest = _SAYS_LITTLE.sub("", rest)
    return not rest
