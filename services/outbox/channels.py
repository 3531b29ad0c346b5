"""The same message by another channel: a mail has a subject and paragraphs, a chat a line or two.

Whether somebody wrote in a draft is not kept anywhere: a draft that fits the text that it was made from, field for
field, says what its fields are, and the other channel's text is filled with the same. What was written by hand stays.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Application, Candidate, Interview, Message, Person, Position
from models.values.enums import ContactChannel
from models.values.keys import Key
from services import drafts, letter_texts
from services.errors import NotFound
from services.letter_texts import Text
from services.outbox.letters import Wording

_LOST = 4
_LONGER = frozenset({"form"})  # fields of several lines
_LONG, _SHORT = r".*?", r"[^\n]*?"
_FIELD = re.compile(r"\{(\w+)\}")


def by_channel(session: Session, *, letter: Key, text: Wording, channel: ContactChannel) -> Wording:
    """What the message says by this channel: its own text while nobody wrote in it, else what stands there."""
    row = session.get(Message, letter)
    if row is None:
        raise NotFound("message", letter)
    if row.event in letter_texts.events() and text.channel is not channel:
        for language in letter_texts.LANGUAGES:
            gaps = gaps_of(letter_texts.text(session, row.event, language, text.channel), text)
            other = letter_texts.text(session, row.event, language, channel)
            known = _known(session, row)
            if gaps is not None and _are_true(session, gaps, known):
                gaps = known | gaps
                if set(_FIELD.findall(other.subject + other.body)) <= set(gaps):
                    body = letter_texts.filled(other.body, gaps).strip()
                    return Wording(channel, letter_texts.filled(other.subject, gaps), body)
    return Wording(channel, text.subject, text.body)


def gaps_of(pattern: Text, text: Wording) -> dict[str, str] | None:
    """What stands in the fields of a text that was filled in; None where it says something else."""
    said = pattern.body.strip()
    written = text.body.strip()
    if pattern.subject:
        said, written = f"{pattern.subject}\n{said}", f"{text.subject.strip()}\n{written}"
    seen: set[str] = set()
    found = ""
    at = 0
    for field in _FIELD.finditer(said):
        name = field.group(1)
        found += re.escape(said[at : field.start()])
        found += f"(?P={name})" if name in seen else f"(?P<{name}>{_LONG if name in _LONGER else _SHORT})"
        seen.add(name)
        at = field.end()
    whole = re.compile(found + re.escape(said[at:]), re.DOTALL)
    ends = (written + "\n" * lost for lost in range(_LOST))  # empty fields in the last lines went with their lines
    match = next((match for end in ends if (match := whole.fullmatch(end))), None)
    return match.groupdict() if match is not None else None


def _are_true(session: Session, gaps: Mapping[str, str], known: Mapping[str, str]) -> bool:
    """Whether the fields hold what they are for: a word behind the signature is written by hand, and no field."""
    if any(gaps.get(name, known.get(name)) != known.get(name) for name in ("name", "position", "organisation")):
        return False
    sender = gaps.get("sender", "")
    return not sender or session.scalar(select(Person.id).where(Person.name == sender).limit(1)) is not None


def _known(session: Session, row: Message) -> dict[str, str]:
    """What is known of a message besides: a chat says less than a mail."""
    gaps = drafts.common_gaps(session)
    gaps["name"] = session.scalar(select(Candidate.name).where(Candidate.id == row.candidate_id)) or ""
    if row.application_id is not None:
        titles = select(Position.title).join(Application, Application.position_id == Position.id)
        gaps["position"] = session.scalar(titles.where(Application.id == row.application_id)) or ""
        latest = select(Interview.place).where(Interview.application_id == row.application_id)
        place = session.scalar(latest.order_by(Interview.starts_at.desc()).limit(1))
        gaps |= {"place": place} if place else {}
    return gaps
