"""Marks that people put on candidates: the star, and tags from the dictionary. One act for many people."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.orm import Session

from models.tables import Candidate, CandidateTag, Tag
from models.values import clock
from models.values.keys import Key, new_key
from models.values.text import folded, tidy
from services.conditions import chunks
from services.errors import AppError

LONGEST_TAG = 24  # characters


def star(session: Session, *, candidates: Sequence[Key]) -> int:
    """Mark people as important; those who are starred already keep their date."""
    return _star(session, candidates, Candidate.starred_at.is_(None), clock.now())


def unstar(session: Session, *, candidates: Sequence[Key]) -> int:
    """Take the star away."""
    return _star(session, candidates, Candidate.starred_at.is_not(None), None)


def tag(session: Session, *, candidates: Sequence[Key], name: str) -> int:
    """Put a tag on people; a new word enters the dictionary. Tells how many did not have it yet."""
    word = find_or_make(session, name)
    count = 0
    for chunk in chunks(set(candidates)):
        having = set(
            session.scalars(
                select(CandidateTag.candidate_id).where(
                    CandidateTag.tag_id == word, CandidateTag.candidate_id.in_(chunk)
                )
            )
        )
        last = {
            row.candidate_id: row.rank
            for row in session.execute(
                select(CandidateTag.candidate_id, func.max(CandidateTag.rank).label("rank"))
                .where(CandidateTag.candidate_id.in_(chunk))
                .group_by(CandidateTag.candidate_id)
            )
        }
        rows = [
            {"id": new_key(), "candidate_id": key, "tag_id": word, "rank": last.get(key, -1) + 1, "source": "person"}
            for key in chunk
            if key not in having
        ]
        if rows:
            session.execute(insert(CandidateTag), rows)
        count += len(rows)
    return count


def untag(session: Session, *, candidates: Sequence[Key], name: str) -> int:
    """Take a tag off people; the word stays in the dictionary."""
    word = _find(session, name)
    if word is None:
        return 0
    count = 0
    for chunk in chunks(set(candidates)):
        found = session.scalars(
            select(CandidateTag.id).where(CandidateTag.tag_id == word, CandidateTag.candidate_id.in_(chunk))
        ).all()
        session.execute(delete(CandidateTag.__table__).where(CandidateTag.id.in_(found)))  # type: ignore[arg-type]
        count += len(found)
    return count


def find_or_make(session: Session, name: str) -> Key:
    """The key of a word in the dictionary: by its name or a synonym, whatever its case and width."""
    words = tidy(name)
    if not words:
        raise AppError("tag.name_missing")
    if len(words) > LONGEST_TAG:
        raise AppError("tag.name_too_long", most=LONGEST_TAG)
    known = _find(session, words)
    if known is not None:
        return known
    row = Tag(name=words, synonyms=[])
    session.add(row)
    session.flush()
    return row.id


def _find(session: Session, name: str) -> Key | None:
    words = tidy(name)
    exact = session.scalar(select(Tag.id).where(Tag.name == words))
    if exact is not None:
        return exact
    key = folded(words)
    for row, known, synonyms in session.execute(select(Tag.id, Tag.name, Tag.synonyms)):
        if key and key in {folded(known), *(folded(each) for each in synonyms or ())}:
            return Key(str(row))
    return None


def _star(session: Session, candidates: Sequence[Key], which: object, at: object) -> int:
    count = 0
    for chunk in chunks(set(candidates)):
        keys = session.scalars(select(Candidate.id).where(Candidate.id.in_(chunk), which)).all()  # type: ignore[arg-type]
        session.execute(
            update(Candidate.__table__)  # type: ignore[arg-type]
            .where(Candidate.id.in_(keys))
            .values(starred_at=at, version=Candidate.version + 1)
        )
        count += len(keys)
    return count
