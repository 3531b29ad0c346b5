"""The search index follows the journal: after each commit, and at open, what changed since a stored mark."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

from sqlalchemy import Select, delete, func, insert, select, text
from sqlalchemy.orm import InstrumentedAttribute, Session

from models.journal.postgresql import FINISHED_BELOW
from models.search_index import MARKS
from models.tables import (
    Candidate,
    CandidateTag,
    Comment,
    Contact,
    ContactLog,
    Document,
    DocumentText,
    Fact,
    Follower,
    JournalRow,
    SearchEntry,
    Tag,
)
from models.values import clock
from models.values.keys import Key
from models.values.names import pinyin_keys
from services.search import facets
from services.search.marks import marks_of
from services.search.tokens import tokens
from services.workspace import Workspace

AnySelect: TypeAlias = Select[*tuple[Any, ...]]

CODE = "search-2"  # another number when what is indexed changes: the index is then made anew
_CODES = {"sqlite": CODE, "postgresql": "search-3"}
BATCH = 500  # candidates a transaction: the writer lane is free again in between
LONGEST_TEXT = 60_000  # characters of one candidate that are indexed


def follow(workspace: Workspace) -> int:
    """Index the candidates changed since the mark; answers how many. Run in the background.

    The mark moves when all are done: whoever is interrupted begins again, and indexing twice changes nothing.
    """
    if workspace.is_seat:
        return 0  # the host's
    with workspace.reading() as session:
        code = _code(session)
        mark = session.scalar(select(Follower.mark).where(Follower.code == code))
        column, upto = _position(session)
        if upto is None or upto == mark:
            return 0
        changed = select(JournalRow.subject_id).where(
            JournalRow.subject_id.is_not(None), column > (mark or 0), column <= upto
        )
        subjects = [key for key in session.scalars(changed.distinct()) if key is not None]
    for start in range(0, len(subjects), BATCH):
        with workspace.deriving() as session:
            _index(session, subjects[start : start + BATCH])
    with workspace.deriving() as session:
        session.execute(delete(Follower).where(Follower.code == code))
        session.execute(insert(Follower), {"code": code, "mark": upto})
    return len(subjects)


def rebuild(workspace: Workspace) -> int:
    """Forget the index and build it anew (after a restore, or on demand)."""
    with workspace.deriving() as session:
        for statement in _EMPTY[session.get_bind().dialect.name]:
            session.execute(text(statement))
        session.execute(delete(SearchEntry))
        session.execute(delete(Follower).where(Follower.code == _code(session)))
    return follow(workspace)


def refresh(session: Session, subjects: Sequence[Key]) -> None:
    """Index these candidates in the open transaction: an erasure does not wait for the next round."""
    _index(session, subjects)


def tidy(workspace: Workspace) -> None:
    """Rewrite the index, so that words of rows that went are in it no more."""
    if not workspace.is_local:
        return
    with workspace.deriving() as session:
        for table in ("people_fts", "candidate_fts"):
            session.execute(text(f"INSERT INTO {table}({table}) VALUES ('optimize')"))


_EMPTY = {
    "sqlite": (
        "INSERT INTO people_fts(people_fts) VALUES ('delete-all')",
        "INSERT INTO candidate_fts(candidate_fts) VALUES ('delete-all')",
    ),
    "postgresql": ("DELETE FROM candidate_search",),
}


def _code(session: Session) -> str:
    return _CODES[session.get_bind().dialect.name]


def _position(session: Session) -> tuple[InstrumentedAttribute[int], int | None]:
    """What orders the journal here, and up to where it is complete."""
    if session.get_bind().dialect.name == "sqlite":
        return JournalRow.seq, session.scalar(select(func.max(JournalRow.seq)))
    xmin = session.scalar(text(f"SELECT {FINISHED_BELOW}")) or 0
    return JournalRow.xid, int(xmin) - 1


def _index(session: Session, subjects: Sequence[Key]) -> None:
    on_sqlite = session.get_bind().dialect.name == "sqlite"
    texts = dict(_texts(session, subjects))
    found = facets.tokens_of(session, list(texts), clock.now().date())
    texts = {key: (named, f"{words} {' '.join(found[key])}") for key, (named, words) in texts.items()}
    if on_sqlite:
        _write_sqlite(session, subjects, texts)
    else:
        _write_postgresql(session, subjects, texts)


def _texts(session: Session, subjects: Sequence[Key]) -> Iterable[tuple[Key, tuple[str, str]]]:
    """Per living candidate, the tokens of the name and of everything else that may be searched."""
    words: dict[Key, list[str]] = defaultdict(list)
    for query in _parts(subjects):
        for key, *values in session.execute(query):
            words[key].extend(str(value) for value in values if value)
    people = select(Candidate.id, Candidate.name).where(Candidate.id.in_(subjects), Candidate.merged_into_id.is_(None))
    for key, name in session.execute(people):
        keys = pinyin_keys(name)
        named = tokens(name) + list(keys.full) + list(keys.initials)
        whole = named + tokens(" ".join(words[key])[:LONGEST_TEXT])
        yield key, (" ".join(named), " ".join(whole))


def _parts(subjects: Sequence[Key]) -> Iterable[AnySelect]:
    """What is searchable. Not: salaries, personal details that the law keeps apart, evaluations."""
    c = Candidate
    yield select(
        c.id,
        c.title,
        c.company,
        c.city,
        c.school,
        c.major,
        c.expected_title,
        c.summary,
        c.note,
    ).where(c.id.in_(subjects))
    yield select(Contact.candidate_id, Contact.normal).where(Contact.candidate_id.in_(subjects))
    yield (
        select(CandidateTag.candidate_id, Tag.name)
        .join(Tag, Tag.id == CandidateTag.tag_id)
        .where(CandidateTag.candidate_id.in_(subjects))
    )
    yield select(Fact.candidate_id, Fact.organisation, Fact.title, Fact.words).where(Fact.candidate_id.in_(subjects))
    yield select(ContactLog.candidate_id, ContactLog.words).where(ContactLog.candidate_id.in_(subjects))
    yield select(Comment.candidate_id, Comment.words).where(Comment.candidate_id.in_(subjects))
    yield (
        select(Document.candidate_id, func.substr(DocumentText.words, 1, LONGEST_TEXT))
        .join(DocumentText, DocumentText.document_id == Document.id)
        .where(Document.candidate_id.in_(subjects))
    )


def _write_sqlite(session: Session, subjects: Sequence[Key], texts: dict[Key, tuple[str, str]]) -> None:
    query = select(SearchEntry.candidate_id, SearchEntry.id).where(SearchEntry.candidate_id.in_(subjects))
    rows: dict[Key, int] = dict(session.execute(query).all())
    old = [{"id": row} for row in rows.values()]
    if old:
        for table in ("people_fts", "candidate_fts"):
            session.execute(text(f"DELETE FROM {table} WHERE rowid = :id"), old)
        gone = [row for key, row in rows.items() if key not in texts]
        session.execute(delete(SearchEntry).where(SearchEntry.id.in_(gone)))
    fresh = [key for key in texts if key not in rows]
    if fresh:
        session.execute(insert(SearchEntry), [{"candidate_id": key} for key in fresh])
        rows.update(
            session.execute(
                select(SearchEntry.candidate_id, SearchEntry.id).where(SearchEntry.candidate_id.in_(fresh))
            ).all()
        )
    if texts:
        values = [{"id": rows[key], "people": people, "words": words} for key, (people, words) in texts.items()]
        session.execute(text("INSERT INTO people_fts (rowid, words) VALUES (:id, :people)"), values)
        session.execute(text("INSERT INTO candidate_fts (rowid, words) VALUES (:id, :words)"), values)


def _write_postgresql(session: Session, subjects: Sequence[Key], texts: dict[Key, tuple[str, str]]) -> None:
    session.execute(text("DELETE FROM candidate_search WHERE candidate_id = ANY(:keys)"), {"keys": list(subjects)})
    if texts:
        values = [
            {
                "id": key,
                "people": sorted(set(people.split())),
                "words": sorted(set(words.split())),
                "marks": marks_of(set(words.split())),
                "at": key.int >> 80,
            }
            for key, (people, words) in texts.items()
        ]
        session.execute(
            text(
                "INSERT INTO candidate_search (candidate_id, people, words, marks, at) VALUES "
                f"(:id, array_to_tsvector(:people), array_to_tsvector(:words), CAST(:marks AS bit({MARKS})), :at)"
            ),
            values,
        )
