"""What the filters of the search page offer: cities, tags, positions and channels that somebody has."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import Candidate, CandidateTag, Channel, Position, Tag
from models.values.bilingual import Words
from models.values.keys import Key
from services.search.facets import cities_in

MOST_CITIES, MOST_TAGS, MOST_POSITIONS = 200, 400, 300


@dataclass(frozen=True, slots=True)
class Offered:
    """Values to choose from, the most frequent first."""

    cities: tuple[str, ...]
    tags: tuple[tuple[Key, str], ...]
    positions: tuple[tuple[Key, str], ...]
    channels: tuple[tuple[Key, Words], ...]


def offered(session: Session) -> Offered:
    """Everything that a filter may ask for."""
    cities: Counter[str] = Counter()
    for column in (Candidate.city, Candidate.expected_city):
        rows = session.execute(select(column, func.count()).where(column != "").group_by(column))
        for place, count in rows:
            for city in cities_in(place):
                cities[city] += count
    tags = session.execute(
        select(Tag.id, Tag.name)
        .join(CandidateTag, CandidateTag.tag_id == Tag.id)
        .group_by(Tag.id, Tag.name)
        .order_by(func.count().desc(), Tag.name)
        .limit(MOST_TAGS)
    )
    positions = session.execute(
        select(Position.id, Position.title).order_by(Position.opened_at.desc()).limit(MOST_POSITIONS)
    )
    channels = session.execute(select(Channel.id, Channel.name_zh, Channel.name_en).order_by(Channel.rank, Channel.id))
    return Offered(
        tuple(city for city, _ in cities.most_common(MOST_CITIES)),
        tuple((key, name) for key, name in tags),
        tuple((key, title) for key, title in positions),
        tuple((key, Words(zh, en)) for key, zh, en in channels),
    )
