"""Where the words of a search stand: for each person found, the line around the first hits, with their places.

The index keeps no text (it would be there a second time), so that the lines are looked up for those shown alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import (
    Candidate,
    CandidateTag,
    Comment,
    Contact,
    ContactLog,
    Document,
    DocumentText,
    Fact,
    Tag,
)
from models.values.keys import Key
from models.values.text import half_width
from services.search.tokens import is_han

_RUN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]+|[a-z0-9+#]+")
_WIDE = re.compile(r"[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff03\uff0b]")
AROUND = 22  # characters before the hit
LENGTH = 90  # of a line


class Source(StrEnum):
    """What the line is from."""

    FIELD = "field"
    TAG = "tag"
    CAREER = "career"
    RESUME = "resume"
    TALK = "talk"
    COMMENT = "comment"
    CONTACT = "contact"


@dataclass(frozen=True, slots=True)
class Snippet:
    """A line with the places of the hits in it; contact data only says that it was there."""

    source: Source
    text: str
    spans: tuple[tuple[int, int], ...]


def snippets(session: Session, *, keys: Sequence[Key], text: str) -> dict[Key, Snippet]:
    """The best line for each of these people; who was found by name or pinyin alone has none."""
    pattern = pattern_of(text)
    if pattern is None or not keys:
        return {}
    best: dict[Key, Snippet] = {}
    missing = set(keys)
    for source, found in _sources(session, list(keys)):
        for key, words in found.items():
            if key in missing and (snippet := _snippet(source, words, pattern)) is not None:
                known = best.get(key)
                if known is None or len({*_hits(snippet)}) > len({*_hits(known)}):
                    best[key] = snippet
    return best


def _hits(snippet: Snippet) -> list[str]:
    return [snippet.text[start:end].lower() for start, end in snippet.spans]


def pattern_of(text: str) -> re.Pattern[str] | None:
    """What is highlighted: the runs that were typed; Latin ones from the beginning of a word."""
    runs = dict.fromkeys(_RUN.findall(half_width(text).lower()))
    parts = [re.escape(run) if is_han(run) else rf"(?<![a-z0-9]){re.escape(run)}" for run in runs]
    return re.compile("|".join(sorted(parts, key=len, reverse=True)), re.IGNORECASE) if parts else None


def spans(text: str, pattern: re.Pattern[str]) -> tuple[tuple[int, int], ...]:
    """Where the pattern stands in a text; full-width letters count as their half-width forms."""
    plain = half_width(text) if _WIDE.search(text) else text  # most lines hold wide punctuation only
    return tuple(match.span() for match in pattern.finditer(plain))


def _snippet(source: Source, lines: Sequence[str], pattern: re.Pattern[str]) -> Snippet | None:
    """The line with the most different hits."""
    best: Snippet | None = None
    for line in lines:
        plain = " ".join(line.split())
        found = spans(plain, pattern)
        if not found:
            continue
        if source is Source.CONTACT:
            return Snippet(source, "", ())
        start = max(0, found[0][0] - AROUND)
        cut = plain[start : start + LENGTH]
        shown = ("…" if start else "") + cut + ("…" if start + LENGTH < len(plain) else "")
        snippet = Snippet(source, shown, spans(shown, pattern))
        if best is None or len(set(_hits(snippet))) > len(set(_hits(best))):
            best = snippet
    return best


def _sources(session: Session, keys: list[Key]) -> list[tuple[Source, dict[Key, list[str]]]]:
    """The texts of these people by where they come from, in the order in which equal lines win."""
    c = Candidate
    columns = (c.title, c.company, c.city, c.school, c.major, c.expected_title, c.summary, c.note)
    fields: dict[Key, list[str]] = {
        key: [value for value in values if value]
        for key, *values in session.execute(select(c.id, *columns).where(c.id.in_(keys)))
    }
    tags = _gathered(session, select(CandidateTag.candidate_id, Tag.name).join(Tag, Tag.id == CandidateTag.tag_id)
                     .where(CandidateTag.candidate_id.in_(keys)))  # fmt: skip
    career: dict[Key, list[str]] = defaultdict(list)
    for key, organisation, title, words in session.execute(
        select(Fact.candidate_id, Fact.organisation, Fact.title, Fact.words).where(Fact.candidate_id.in_(keys))
    ):
        career[key].append(" ".join(part for part in (organisation, title, words) if part))
    resumes: dict[Key, list[str]] = defaultdict(list)
    for owner, words in session.execute(
        select(Document.candidate_id, DocumentText.words)
        .join(DocumentText, DocumentText.document_id == Document.id)
        .where(Document.candidate_id.in_(keys))
    ):
        if owner is not None:
            resumes[owner] += words.splitlines()
    talks = _gathered(
        session, select(ContactLog.candidate_id, ContactLog.words).where(ContactLog.candidate_id.in_(keys))
    )
    remarks = _gathered(session, select(Comment.candidate_id, Comment.words).where(Comment.candidate_id.in_(keys)))
    contacts = _gathered(session, select(Contact.candidate_id, Contact.normal).where(Contact.candidate_id.in_(keys)))
    return [
        (Source.RESUME, resumes), (Source.CAREER, career), (Source.FIELD, fields), (Source.TAG, tags),
        (Source.TALK, talks), (Source.COMMENT, remarks), (Source.CONTACT, contacts),
    ]  # fmt: skip


def _gathered(session: Session, query: object) -> dict[Key, list[str]]:
    found: dict[Key, list[str]] = defaultdict(list)
    for key, words in session.execute(query):  # type: ignore[call-overload]
        if words:
            found[key].append(words)
    return found
