"""The lines of a timeline."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from models.values.keys import Key


class Kind(StrEnum):
    """What happened."""

    CREATED = "created"
    ENTERED = "entered"
    MOVED = "moved"
    ENDED = "ended"
    REOPENED = "reopened"
    INTERVIEW = "interview"
    EVALUATED = "evaluated"
    CONCLUDED = "concluded"
    ATTESTED = "attested"
    CONTACTED = "contacted"
    COMMENTED = "commented"
    MESSAGE = "message"
    DOCUMENT = "document"
    TAGGED = "tagged"
    STARRED = "starred"
    EDITED = "edited"
    REVEALED = "revealed"
    MERGED = "merged"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line. `details` are the values of its content, named as `content` reads them."""

    key: Key
    kind: Kind
    at: datetime
    who: str
    use_case: str
    details: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Content:
    """What a row says: who and when by its own account, where it has one (an import tells of last year)."""

    kind: Kind
    at: datetime | None = None
    person: Key | None = None
    interview: Key | None = None  # whose evaluations it shows
    details: dict[str, Any] = field(default_factory=dict)
