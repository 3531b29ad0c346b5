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
        return Reading({"gender": "male" if "男" in text else "female"}, "", text)
    return Reading({}, "gender.unclear", text)


def degree(cell: Cell) -> Reading:
    """The highest degree named; 统招/自考 and marks such as 985 stay as text."""
    text = shown(cell)
    found = degree_in(text)
    if found is None:
        return Reading({}, "degree.unclear", text)
    value, word = found
    values: dict[str, object] = {"degree": value}
    marks = vocabulary.words()["degree_marks"]
    folded = text.casefold()
    if any(word in folded for word in marks["part_time"]):
        values["study_mode"] = "part_time"
    elif any(word in folded for word in marks["full_time"]):
        values["study_mode"] = "full_time"
    return Reading(values, "", "" if len(key(text)) <= len(key(word)) + 2 and "study_mode" not in values else text)


@lru_cache(maxsize=20_000)
def degree_in(text: str) -> tuple[Degree, str] | None:
    """The highest degree in a text and the word for it."""
    folded = half_width(text).casefold().replace(" ", "")
    for name, words in vocabulary.words()["degrees"].items():
        for word in words:
            at = folded.find(word.replace(" ", ""))
            if at >= 0 and not (
                name == "bachelor" and word == "大学" and not re.fullmatch(r"大学(?:毕业|学历)?", folded)
            ):
                return Degree(name), word
    return None


def school(cell: Cell) -> Reading:
    """One school, or several in lines with their degrees: "重庆大学(大学本科)"; the highest one is the person's."""
    text = shown(cell)
    lines = [tidy(line) for line in re.split(r"[\n;；]", text) if line.strip()]
    parsed: list[tuple[str, Degree | None]] = []
    for line in lines:
        m = re.match(r"^(.*?)\s*[(（\[]([^()（）\[\]]{1,12})[)）\]]\s*$", line)
        found = degree_in(m.group(2)) if m else None
        parsed.append((m.group(1).strip(), found[0]) if m and found else (line, None))
    order = list(Degree)
    best = max(parsed, key=lambda item: order.index(item[1]) if item[1] else -1)
    values: dict[str, object] = {"": best[0]} if best[0] else {}
    if best[1] is not None:
        values["degree"] = best[1]
    return Reading(values, "", text if len(parsed) > 1 else "")


@lru_cache(maxsize=20_000)
def channel_key(text: str) -> str:
    """The key of a known channel ("boss", "referral"), or "" for a name of the office's own."""
    names = _channels()
    whole = key(text)
    if whole in names:
        return names[whole]
    best = ""
    for word in names:
        if len(word) > len(best) and len(word) >= 2 and word in whole and not word.isdigit():
            best = word
    return names[best] if best and names[best] != "other" else ""


@cache
def _channels() -> dict[str, str]:
    return {key(word): name for name, words in vocabulary.words()["channels"].items() for word in words}


def channel(cell: Cell) -> Reading:
    """A channel by its key, or the office's own word for it."""
    text = tidy(shown(cell))
    found = channel_key(text)
    if not found:
        return Reading({"": text}, "channel.new", "")
    exact = key(text) in _channels()
    return Reading({"": found}, "", "" if exact else text)


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
    found = outcome_in(text)
    if found is None:
        day = dates.read(cell)
        if day.when is not None and day.when.month and not day.rest:
            return Reading({"": replace(_marked("yes", label, text), when=day.when)})  # "入职情况: 3月5日"
        return Reading({"": Outcome("", words=text)}, "result.unclear", text)
    return Reading({"": found}, "", "" if _says_no_more(text) else text)


def _marked(sign: str, label: str, text: str) -> Outcome:
    asks = key(label)
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
    folded = half_width(text).casefold()
    day = dates.read_text(text) if re.search(r"\d", text) else None
    when = day.when if day and day.when and day.when.month else None
    outcome = place = ""
    round_ = 0
    for word in _words_in(folded):
        if word.group == "outcome":
            outcome = word.value
        elif word.group == "round":
            round_, place = int(word.value), ""
        else:
            place = word.value
            if place != "interview":
                round_ = 0
    if not (outcome or place or round_):
        return None
    ends = outcome in ("rejected", "withdrawn", "declined", "no_show", "left")
    return Outcome(outcome, place, round_, reason_in(folded) if ends else None, when, text)


def _words_in(text: str) -> list[_Word]:
    """The known words of a text from left to right, longer before shorter, none inside another."""
    table, longest = _result_words()
    squeezed = re.sub(r"\s+", " ", text)
    found: list[_Word] = []
    i = 0
    while i < len(squeezed):
        for size in range(min(longest, len(squeezed) - i), 0, -1):
            words = table.get(squeezed[i : i + size])
            if words and _stands_alone(squeezed, i, size):
                found += words
                i += size
                break
        else:
            i += 1
    return found


def _stands_alone(text: str, start: int, size: int) -> bool:
    """Latin words must not be parts of words; one-character words must be the whole text or a clause."""
    word = text[start : start + size]
    if word.isascii() and word[0].isalpha():
        before, after = text[start - 1 : start], text[start + size : start + size + 1]
        return not (before.isascii() and before.isalpha()) and not (after.isascii() and after.isalpha())
    if size == 1:
        before, after = text[max(0, start - 1) : start], text[start + 1 : start + 2]
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
    table.setdefault("终面", []).append(_Word("终面", "round", "3"))
    table.setdefault("终试", []).append(_Word("终试", "round", "3"))
    return table, max(map(len, table))


@lru_cache(maxsize=50_000)
def reason_in(text: str) -> RejectReason | None:
    """The standard reason behind a text: the longest known word decides."""
    folded = half_width(text).casefold()
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
    return Reading({"": found or RejectReason.OTHER, "reason_note": text}, "" if found else "reason.other", "")


def _says_no_more(text: str) -> bool:
    """Whether a result's words say nothing beyond the result (so that they need not be kept as a remark)."""
    table, _ = _result_words()
    return text.strip().casefold() in table


def availability(cell: Cell) -> Reading:
    """When somebody can start: a date, or words that stay words (随时, 一周内, 1个月)."""
    found = dates.read(cell)
    if found.when is not None and (found.when.is_day or found.when.month) and not found.rest:
        return Reading({"": found.when})
    return Reading({"": tidy(shown(cell))})


_JOB = re.compile(
    r"^(.*?)\s*[(（]?\s*((?:19|20)\d{2}\D{0,2}\d{0,2}\D?)\s*(?:-|~|–|—|至|到)\s*((?:19|20)\d{2}\D{0,2}\d{0,2}\D?|至今|现在|今|present|now)\s*[)）]?\s*$",
    re.IGNORECASE,
)


def employment(cell: Cell) -> Reading:
    """Jobs in lines: "公司 - 职位 (2004.12-2011.06)". Lines of another make stay as text."""
    text = shown(cell)
    jobs: list[dict[str, str]] = []
    for line in filter(None, (part.strip() for part in text.split("\n"))):
        m = _JOB.match(line)
        if m is None:
            return Reading({"": text})
        what = re.split(r"\s+[-–—|/]\s+|\s{2,}|[|｜]", m.group(1).strip(" ()（）"))
        job = {"company": what[0].strip(), "from": month_of(m.group(2)), "to": month_of(m.group(3))}
        if len(what) > 1:
            job["title"] = " ".join(what[1:]).strip()
        jobs.append(job)
    return Reading({"": jobs, "employment_text": text})


def month_of(text: str) -> str:
    """ "2004.12" → "2004-12"; "至今" → "now"; "" when it is no month."""
    if re.search(r"今|现在|present|now", text, re.IGNORECASE):
        return "now"
    when = dates.read_text(text.strip(" ()（）")).when
    return "" if when is None or not when.year else str(When(when.year, when.month))
