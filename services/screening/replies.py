"""A hiring manager without the program: a list to paste into WeChat, and the short reply understood when it comes back.

Each person has a code of four letters and digits, made from the application's key: it says nothing of anybody, stays
the same from list to list, and is unlike any word.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy.orm import Session

from models.values.enums import RejectReason
from models.values.keys import Key
from models.values.text import half_width
from services import pipeline
from services.errors import AppError
from services.pipeline import Seen
from services.screening import deciding
from services.screening.screen import Line

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"  # neither I nor O
_DIGITS = "23456789"
LENGTH = 4


class Decision(StrEnum):
    """What the manager says of somebody."""

    PASS = "pass"
    REJECT = "reject"
    TALK = "talk"


_WORDS: tuple[tuple[Decision, str], ...] = (
    (Decision.REJECT, r"不通过|不合适|不符合|不行|不要|淘汰|拒|reject|\bno\b"),
    (Decision.TALK, r"再聊|聊聊|再看|待定|先聊|talk|maybe"),
    (Decision.PASS, r"通过|可以|合适|行|约|面试|pass|\byes\b|\bok\b"),
)
_REASONS: tuple[tuple[RejectReason, str], ...] = (
    (RejectReason.EDUCATION, r"学历|专业|degree"),
    (RejectReason.SALARY, r"薪|工资|pay|salary"),
    (RejectReason.EXPERIENCE, r"经验|年限|带队|行业|experience"),
    (RejectReason.LOCATION, r"地点|太远|城市|通勤|location"),
    (RejectReason.STABILITY, r"稳定|跳槽|换得勤|stab"),
    (RejectReason.SKILLS, r"技能|技术|能力|不会|证书|skill"),
)
_CODE = re.compile(rf"(?<![A-Z0-9])([{_LETTERS}][{_DIGITS}][{_LETTERS}][{_DIGITS}])(?![A-Z0-9])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reply:
    """What one line of the reply says."""

    line: Line
    decision: Decision
    reason: RejectReason | None = None  # of a rejection
    note: str = ""  # the manager's own words


@dataclass(frozen=True, slots=True)
class Understood:
    """The reply, line by line; what was not understood is said, never guessed."""

    replies: tuple[Reply, ...]
    unknown: tuple[str, ...]


def code_of(application: Key) -> str:
    """Letter, digit, letter, digit: 36,864 codes, enough to tell apart those of one list."""
    number = application.int & 0xFFFFFFFF
    found = ""
    for alphabet in (_LETTERS, _DIGITS, _LETTERS, _DIGITS):
        number, at = divmod(number, len(alphabet))
        found += alphabet[at]
    return found


def codes(lines: Sequence[Line]) -> dict[str, Line]:
    """Code → person; two of one code are left out of both list and reply."""
    found: dict[str, Line | None] = {}
    for line in lines:
        code = code_of(line.seen.application)
        found[code] = None if code in found else line
    return {code: line for code, line in found.items() if line is not None}


def understand(text: str, lines: Sequence[Line]) -> Understood:
    """Read a pasted reply. A line may hold several codes; words after a code belong to it."""
    known: Mapping[str, Line] = codes(lines)
    replies: dict[Key, Reply] = {}
    unknown: list[str] = []
    for row in half_width(text).splitlines():
        places = list(_CODE.finditer(row))
        if not places:
            if row.strip() and _decision(row) is not None:
                unknown.append(row.strip())
            continue
        ends = [place.start() for place in places[1:]] + [len(row)]
        for place, end in zip(places, ends, strict=True):
            said = row[place.end() : end].strip(" :：,，;；。.-—")
            line, decision = known.get(place.group(1).upper()), _decision(said)
            if line is None or decision is None:
                unknown.append(row[place.start() : end].strip())
                continue
            replies[line.seen.application] = _reply(line, decision, said)
    return Understood(tuple(replies.values()), tuple(unknown))


def _reply(line: Line, decision: Decision, said: str) -> Reply:
    pattern = dict(_WORDS)[decision]
    note = re.sub(pattern, "", said, count=1, flags=re.IGNORECASE).strip(" :：,，;；。.()（）")
    return reply(line, decision, note)


def reply(line: Line, decision: Decision, note: str) -> Reply:
    """A decision with the manager's own words; of a rejection they tell the standard reason, too."""
    if decision is not Decision.REJECT:
        return Reply(line, decision, None, note)
    reason = next((reason for reason, words in _REASONS if re.search(words, note, re.IGNORECASE)), RejectReason.OTHER)
    return Reply(line, decision, reason, note)


def _decision(said: str) -> Decision | None:
    return next((decision for decision, words in _WORDS if re.search(words, said, re.IGNORECASE)), None)


def carry_out(session: Session, *, replies: Sequence[Reply], talk: str) -> int:
    """Do what the reply says, as one act. `talk` words the task for those whom the manager wants to talk about."""
    if not replies:
        raise AppError("screening.nobody")
    passed = [reply.line.seen for reply in replies if reply.decision is Decision.PASS]
    if passed:
        deciding.pass_on(session, applications=passed)
    ended: dict[tuple[RejectReason, str], list[Seen]] = {}
    for reply in replies:
        if reply.decision is Decision.REJECT:
            ended.setdefault((reply.reason or RejectReason.OTHER, reply.note), []).append(reply.line.seen)
    for (reason, note), seen in ended.items():
        pipeline.reject_all(session, applications=seen, reason=reason, note=note)
    for reply in replies:
        if reply.decision is Decision.TALK:
            words = f"{talk.format(name=reply.line.name)} {reply.note}".strip()
            deciding.talk_first(session, application=reply.line.seen.application, words=words)
    return len(replies)
