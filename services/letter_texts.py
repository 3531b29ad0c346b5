"""The texts that drafts start from: shipped in both languages, and written anew by the workspace where somebody did."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product

from sqlalchemy import select
from sqlalchemy.orm import Session

import resources
from models.tables import Setting
from models.values.enums import ContactChannel
from models.values.text import tidy
from services import three_way
from services.errors import AppError

SETTING = "letters"
LANGUAGES = ("zh", "en")
CHANNELS = (ContactChannel.EMAIL, ContactChannel.WECHAT, ContactChannel.SMS)
COMMON = ("name", "position", "organisation", "sender")
OF_INTERVIEW = ("stage", "when", "place")
OF_SURVEY = ("survey", "form")
DEFAULT = "language"  # setting: of what is written to candidates; Chinese where nothing is said
_FIELD = re.compile(r"\{([^{}]*)\}")
_SAMPLES = {
    "zh": {
        "name": "韩立群", "position": "车间主任", "organisation": "示例精密机械", "sender": "林晓雯", "stage": "初试",
        "when": "3 月 12 日 周四 15:30–16:30", "place": "A302",
        "survey": "候选人面试体验", "form": "编号 K3F7M2\n1. 面试准时开始了吗？：",
    },
    "en": {
        "name": "Han Liqun", "position": "Workshop manager", "organisation": "Example Works", "sender": "Lin Xiaowen",
        "stage": "First interview", "when": "Thu 12 Mar 15:30–16:30", "place": "A302",
        "survey": "Candidates on their interview", "form": "Number K3F7M2\n1. Did the interview begin on time?:",
    },
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Draft:
    """A text as it is typed."""

    subject: str
    body: str


@dataclass(frozen=True, slots=True)
class Text:
    """What an event says in a language by a channel; only mail has a subject. `is_own`: the workspace wrote it."""

    event: str
    language: str
    subject: str
    body: str
    is_own: bool = False
    channel: ContactChannel = ContactChannel.EMAIL


def events() -> tuple[str, ...]:
    """What messages are about, in the order of the shipped file."""
    return tuple(_shipped())


def fields(event: str) -> tuple[str, ...]:
    """What can stand in braces in a text of this event."""
    shipped = "".join(text["subject"] + text["body"] for text in _shipped()[event].values())
    used = set(_FIELD.findall(shipped))
    return (*COMMON, *(name for name in (*OF_INTERVIEW, *OF_SURVEY) if name in used))


def language(session: Session) -> str:
    """In which language candidates are written to when nobody chooses one."""
    kept = session.scalar(select(Setting.value).where(Setting.code == DEFAULT))
    return kept if kept in LANGUAGES else LANGUAGES[0]


def text(session: Session, event: str, language: str, channel: ContactChannel = ContactChannel.EMAIL) -> Text:
    """The workspace's own text, else the shipped one; a call or a talk has none of its own and gets the mail's."""
    way = channel if channel in CHANNELS else ContactChannel.EMAIL
    own = _own(session).get(event, {}).get(_place(language, way))
    if own is not None:
        return Text(event, language, own["subject"], own["body"], is_own=True, channel=way)
    found = _shipped()[event][language]
    is_mail = way is ContactChannel.EMAIL
    words = found["body" if is_mail else "short"].strip()
    return Text(event, language, found["subject"] if is_mail else "", words, channel=way)


def texts(session: Session) -> tuple[Text, ...]:
    """All of them."""
    return tuple(text(session, *each) for each in product(events(), LANGUAGES, CHANNELS))


def keep(
    session: Session,
    *,
    event: str,
    language: str,
    draft: Draft,
    was: Draft | None = None,
    channel: ContactChannel = ContactChannel.EMAIL,
) -> None:
    """Write a text anew; a field that would never be filled is refused by name.

    What somebody else changed since `was` stays; raises `three_way.EditConflict` when both changed one part.
    """
    if was is not None:
        draft = _met(session, text(session, event, language, channel), draft, was)
    heading, body = tidy(draft.subject) if channel is ContactChannel.EMAIL else "", draft.body
    if not body.strip() or (channel is ContactChannel.EMAIL and not heading):
        raise AppError("letter.text_empty")
    wrong = unknown(event, f"{heading}\n{body}")
    if wrong:
        raise AppError("letter.unknown_field", field=wrong[0])
    own = _own(session)
    own.setdefault(event, {})[_place(language, channel)] = {"subject": heading, "body": body.strip()}
    _write(session, own)


def _met(session: Session, there: Text, mine: Draft, was: Draft) -> Draft:
    """All texts stand in one row: whether this one was changed is seen by what it says."""
    row = session.scalar(select(Setting).where(Setting.code == SETTING))
    if row is None:
        return mine
    now = Draft(there.subject, there.body)
    return three_way.put_together("setting", row.id, row.version, was=was, mine=mine, theirs=now)


def reset(session: Session, *, event: str, language: str, channel: ContactChannel = ContactChannel.EMAIL) -> None:
    """Back to the shipped text."""
    own = _own(session)
    own.get(event, {}).pop(_place(language, channel), None)
    _write(session, own)


def _place(language: str, channel: ContactChannel) -> str:
    """Where an own text is kept: that of a mail by its language, as before there were others."""
    return language if channel is ContactChannel.EMAIL else f"{language}/{channel.value}"


def unknown(event: str, words: str) -> tuple[str, ...]:
    """Fields in braces that this event does not have, and single braces."""
    known = set(fields(event))
    wrong = [found for found in _FIELD.findall(words) if found not in known]
    rest = _FIELD.sub("", words)
    return (*wrong, *(brace for brace in "{}" if brace in rest))


def filled(words: str, values: Mapping[str, str]) -> str:
    """The text with its fields; one that is not known stays visible."""
    return _FIELD.sub(lambda match: values.get(match[1], match[0]), words)


def preview(event: str, language: str, words: str) -> str:
    """The text with invented values."""
    return filled(words, {name: value for name, value in _SAMPLES[language].items() if name in fields(event)})


def _own(session: Session) -> dict[str, dict[str, dict[str, str]]]:
    kept = session.scalar(select(Setting.value).where(Setting.code == SETTING))
    if not isinstance(kept, dict):
        return {}
    return {event: {language: dict(words) for language, words in by.items()} for event, by in kept.items()}


def _write(session: Session, own: dict[str, dict[str, dict[str, str]]]) -> None:
    row = session.scalar(select(Setting).where(Setting.code == SETTING))
    if row is None:
        session.add(Setting(code=SETTING, value=own))
    else:
        row.value = own
    session.flush()


@cache
def _shipped() -> dict[str, dict[str, dict[str, str]]]:
    return tomllib.loads(resources.path("letters.toml").read_text(encoding="utf-8"))
