"""The texts that drafts start from: shipped in both languages, and written anew by the workspace where somebody did."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session

import resources
from models.tables import Setting
from models.values.text import tidy
from services.errors import AppError

SETTING = "letters"
LANGUAGES = ("zh", "en")
COMMON = ("name", "position", "organisation", "sender")
OF_INTERVIEW = ("stage", "when", "place")
_FIELD = re.compile(r"\{([^{}]*)\}")
_SAMPLES = {
    "zh": {
        "name": "韩立群", "position": "车间主任", "organisation": "示例精密机械", "sender": "林晓雯", "stage": "初试",
        "when": "3 月 12 日 周四 15:30–16:30", "place": "A302",
    },
    "en": {
        "name": "Han Liqun", "position": "Workshop manager", "organisation": "Example Works", "sender": "Lin Xiaowen",
        "stage": "First interview", "when": "Thu 12 Mar 15:30–16:30", "place": "A302",
    },
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Text:
    """Subject and body of an event in a language; `is_own` when the workspace wrote it."""

    event: str
    language: str
    subject: str
    body: str
    is_own: bool = False


def events() -> tuple[str, ...]:
    """What messages are about, in the order of the shipped file."""
    return tuple(_shipped())


def fields(event: str) -> tuple[str, ...]:
    """What can stand in braces in a text of this event."""
    shipped = "".join(text["subject"] + text["body"] for text in _shipped()[event].values())
    used = set(_FIELD.findall(shipped))
    return (*COMMON, *(name for name in OF_INTERVIEW if name in used))


def text(session: Session, event: str, language: str) -> Text:
    """The workspace's own text, else the shipped one."""
    own = _own(session).get(event, {}).get(language)
    if own is not None:
        return Text(event, language, own["subject"], own["body"], is_own=True)
    found = _shipped()[event][language]
    return Text(event, language, found["subject"], found["body"].strip())


def texts(session: Session) -> tuple[Text, ...]:
    """All of them."""
    return tuple(text(session, event, language) for event in events() for language in LANGUAGES)


def keep(session: Session, *, event: str, language: str, subject: str, body: str) -> None:
    """Write a text anew; a field that would never be filled is refused by name."""
    if not tidy(subject) or not body.strip():
        raise AppError("letter.text_empty")
    wrong = unknown(event, f"{subject}\n{body}")
    if wrong:
        raise AppError("letter.unknown_field", field=wrong[0])
    own = _own(session)
    own.setdefault(event, {})[language] = {"subject": tidy(subject), "body": body.strip()}
    _write(session, own)


def reset(session: Session, *, event: str, language: str) -> None:
    """Back to the shipped text."""
    own = _own(session)
    own.get(event, {}).pop(language, None)
    _write(session, own)


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
