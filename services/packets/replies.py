"""A form answered in a chat or a mail: lines of "name: score, example", in any order; what is unclear is said so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from models.values.enums import Conclusion
from models.values.text import folded, half_width
from services.errors import AppError
from services.evaluations import forms
from services.evaluations.forms import Form
from services.packets import keys, words

LONGEST = 20_000  # characters of one message
_QUOTED = re.compile(
    r"^\s*(?:-{3,}\s*(?:Original|原始邮件|Forwarded|转发)|发件人\s*[:：]|From:\s"
    r"|On .{5,80}wrote:|在 ?.{5,60}写道[:：])",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"^\s*(\d{1,2})\s*[.、)）．]\s*")
_SPLIT = re.compile(r"[:：=]|\s+")
_SCORE = re.compile(r"^([1-5一二三四五])(?!\d|\s*[.\-–~/至]\s*\d)\s*分?")


@dataclass(frozen=True, slots=True)
class Reply:
    """The part of a message that answers one form."""

    code: str
    text: str


def replies(message: str) -> tuple[Reply, ...]:
    """A message cut at the codes in it; what stands before the first belongs to the first."""
    text = "\n".join(_own_lines(message[:LONGEST]))
    found = list(keys.CODE.finditer(half_width(text)))  # as long as before, letter by letter
    parts: dict[str, str] = {}
    for number, place in enumerate(found):
        begin = 0 if number == 0 else place.end()
        end = found[number + 1].start() if number + 1 < len(found) else len(text)
        code = place.group().upper()
        said = text[begin:end] if number else text[: place.start()] + " " + text[place.end() : end]
        parts[code] = f"{parts[code]}\n{said}" if code in parts else said
    return tuple(Reply(code, said) for code, said in parts.items())


def _own_lines(message: str) -> Iterable[str]:
    """The lines that the sender wrote: not what a mail quotes below."""
    for line in message.splitlines():
        if _QUOTED.match(line):
            return
        if not line.lstrip().startswith((">", "＞")):
            yield line


def answers(form: Form, language: str, text: str) -> dict[str, str]:
    """What a reply says, by the name of the field, as `evaluation.filled` takes it.

    Raises `AppError` for a line that names a dimension without a clear score, or one that is answered twice.
    """
    labels = _labels(form)
    found: dict[str, str] = {}
    for line in text.splitlines():
        name, rest = _label(line, labels)
        if not name or not rest:
            continue
        values = _values(form, language, name, rest)
        for field, value in values.items():
            if found.get(field, value) != value:
                raise AppError("packet.reply_twice", name=_title(form, language, name))
            found[field] = value
    return found


def _labels(form: Form) -> dict[str, str]:
    """What a line may begin with → the field."""
    told: dict[str, str] = {}
    for dimension in form.dimensions:
        for name in (dimension.name.zh, dimension.name.en):
            told[folded(name)] = f"points:{dimension.code}"
    for language in words.LANGUAGES:
        for code in ("conclusion", "sentence", "notes"):
            told[folded(words.say(language, code))] = code
        told[folded(words.say(language, "reply_risks"))] = "risks"
    return told | {folded("风险"): "risks", folded("risk"): "risks", folded("说明"): "sentence"}


def _label(line: str, labels: Mapping[str, str]) -> tuple[str, str]:
    """The field that a line is about, and what it says: "沟通 4 讲得清楚", "3. 沟通与协作：4"."""
    line = re.sub(r"[（(][^（）()]*[)）]\s*(?=[:：])", "", line)  # the choices that the form lists
    bare = _NUMBERED.sub("", line).strip()
    cut = re.search(r"[:：=]", bare)
    if cut is not None:
        name = _known(folded(bare[: cut.start()]), labels)
        if name:
            return name, bare[cut.end() :].strip()
    for place in _SPLIT.finditer(bare):
        name = _known(folded(bare[: place.start()]), labels)
        rest = bare[place.end() :].strip(" :：=")
        if name and rest:
            following = _label_goes_on(bare, place.end(), labels)
            return following or (name, rest)
    glued = re.match(r"^(\D{2,20}?)([1-5])(?!\d)", half_width(bare))
    if glued is not None:
        name = _known(folded(glued.group(1)), labels)
        if name:
            return name, bare[glued.start(2) :].strip()
    return "", ""


def _label_goes_on(line: str, start: int, labels: Mapping[str, str]) -> tuple[str, str] | None:
    """A name of several words ("现场与 5S 管理") is longer than its first."""
    for place in _SPLIT.finditer(line, start):
        if folded(line[: place.start()]) in labels:
            return labels[folded(line[: place.start()])], line[place.end() :].strip(" :：=")
    return None


def _known(said: str, labels: Mapping[str, str]) -> str:
    """The field of a name, or of the only name that begins with it or holds it."""
    if not said:
        return ""
    if said in labels:
        return labels[said]
    if len(said) < 2:
        return ""
    for hit in (str.startswith, str.__contains__):
        fields = {field for label, field in labels.items() if hit(label, said)}
        if len(fields) == 1:
            return fields.pop()
    return ""


def _values(form: Form, language: str, name: str, rest: str) -> dict[str, str]:
    if name == "risks":
        return _risks(form, rest)
    if name == "conclusion":
        return {"conclusion": _conclusion(rest)}
    if not name.startswith("points:"):
        return {name: rest}
    score = _SCORE.match(half_width(rest))
    if score is None:
        raise AppError("packet.reply_points", name=_title(form, language, name), value=rest[:20])
    evidence = rest[score.end() :].strip(" ,，;；。、-（(")
    values = {name: score.group(1)}
    if evidence:
        values["evidence:" + name.partition(":")[2]] = evidence.rstrip(")）")
    return values


def _conclusion(rest: str) -> str:
    """One of the four, alone or at the start; "不推荐" is not "推荐"."""
    said = folded(rest)
    known = [words.conclusion(language, each) for language in words.LANGUAGES for each in Conclusion]
    starts = [text for text in known if said.startswith(folded(text))]
    return max(starts, key=len) if starts else rest


def _risks(form: Form, rest: str) -> dict[str, str]:
    said = folded(rest)
    hits = {}
    for risk in form.risks:
        if risk.code != forms.NO_RISK and any(folded(n) and folded(n) in said for n in (risk.name.zh, risk.name.en)):
            hits[f"risk:{risk.code}"] = "yes"
    return hits


def _title(form: Form, language: str, name: str) -> str:
    code = name.partition(":")[2]
    found = next((words.said(language, d.name) for d in form.dimensions if d.code == code), "")
    return found or (words.say(language, name) if name in ("conclusion", "sentence", "notes") else name)
