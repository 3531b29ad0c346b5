"""Where else a person is named: rows that do not hang below the record, but hold its name, number or address."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Table, Text, cast, func, or_, select
from sqlalchemy.orm import Session
from sqlalchemy.sql.elements import SQLCoreOperations

from models.access import Act
from models.tables import Base, Candidate, Contact, Person, Personal
from models.tables.base import EnumType, InstantType, JsonType, TextType
from models.values.keys import Key
from services import access

LEAST_NAME, LEAST_HANDLE = 2, 5  # characters; a shorter WeChat name may be any word
STRUCK = "■■■"
_AROUND = 18  # characters of an excerpt on each side

_ELSEWHERE = frozenset(
    {
        "candidate", "contact", "personal", "person", "journal", "journal_context", "seal", "follower", "content",
        "content_chunk", "content_preview", "document_text", "search_entry", "stay", "journey", "erasure",
        "erasure_request", "department", "location",
        "room", "tag", "channel", "process", "stage", "evaluation_form",
        "position_template", "picked_file",
    }
)  # fmt: skip
"""Not looked through: handled by name, of somebody else by nature, or without words about people."""


@dataclass(frozen=True, slots=True)
class Signs:
    """By what a person is recognised in a text. `names` may be other people's, too; `sure` are this person's alone."""

    sure: tuple[str, ...] = ()
    names: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[str, ...]:
        return self.sure + self.names


@dataclass(frozen=True, slots=True)
class Trace:
    """One row elsewhere: which, what column, and the words around. `is_sure`: a number or address stands there."""

    table: str
    key: tuple[Any, ...]
    columns: tuple[str, ...]
    excerpt: str
    is_sure: bool
    subject: Key | None = None
    row: Mapping[str, Any] = field(default_factory=dict, repr=False)


def signs_of(session: Session, people: Sequence[Key]) -> Signs:
    """Name, phones as people write them, addresses, ID number."""
    sure: dict[str, None] = {}
    rows = session.execute(select(Contact.kind, Contact.value, Contact.normal).where(Contact.candidate_id.in_(people)))
    for kind, value, normal in rows:
        for each in (value, normal, *(_written(normal) if kind == "phone" else ())):
            if len(each) >= LEAST_HANDLE:
                sure[each] = None
    for number in session.scalars(select(Personal.id_number).where(Personal.candidate_id.in_(people))):
        if number:
            sure |= dict.fromkeys((number, number.lower()))
    names = session.scalars(select(Candidate.name).where(Candidate.id.in_(people)))
    found = dict.fromkeys(name for name in names if len(name) >= LEAST_NAME)
    return Signs(tuple(sure), tuple(found))


def _written(phone: str) -> tuple[str, ...]:
    """The usual ways to write a mobile."""
    if len(phone) != 11:
        return ()
    a, b, c = phone[:3], phone[3:7], phone[7:]
    return f"{a} {b} {c}", f"{a}-{b}-{c}"


def namesakes(session: Session, people: Sequence[Key], names: Sequence[str]) -> int:
    """Others who bear one of these names: candidates on file and colleagues."""
    if not names:
        return 0
    alive = or_(Candidate.merged_into_id.is_(None), Candidate.merged_into_id.not_in(people))
    others = select(func.count()).where(Candidate.name.in_(names), Candidate.id.not_in(people), alive)
    colleagues = select(func.count()).where(Person.name.in_(names))
    return (session.scalar(others) or 0) + (session.scalar(colleagues) or 0)


def elsewhere(session: Session, people: Sequence[Key], signs: Signs) -> Iterator[Trace]:
    """Rows that are not below these people, and name them all the same."""
    if not signs.all:
        return
    for table in Base.metadata.sorted_tables:
        columns = [column for column in table.columns if _holds_words(column.type)]
        if table.name in _ELSEWHERE or not columns or not _may_look(session, table):
            continue
        wanted = or_(*(holds(column, signs.all, session) for column in columns))
        for row in session.execute(select(table).where(wanted)).mappings().all():
            subject = row.get("candidate_id")
            if subject in people:
                continue
            yield _trace(table, dict(row), [c.name for c in columns], signs, subject)


def _may_look(session: Session, table: Table) -> bool:
    """At a desk of a shared workspace a preview tells of the tables that this person may read; the host sees all."""
    if not access.is_shared(session):
        return True
    return access.may(access.roles_of(session, access.acting(session)), Act.READ, table.name)


def _holds_words(kind: Any) -> bool:
    return isinstance(kind, (TextType, JsonType)) and not isinstance(kind, (EnumType, InstantType))


def holds(column: SQLCoreOperations[Any], words: Sequence[str], session: Session) -> ColumnElement[bool]:
    """SQL: the column's text has one of the words in it, as it stands or as JSON writes it."""
    place = func.instr if session.get_bind().dialect.name == "sqlite" else func.strpos
    kept = cast(column, Text)
    return or_(*(place(kept, form) > 0 for word in words for form in written_forms(word)))


def written_forms(word: str) -> tuple[str, ...]:
    """A word as text, inside JSON, and inside JSON that is kept as text in JSON (the journal)."""
    once = json.dumps(word)[1:-1]
    return tuple(dict.fromkeys((word, once, json.dumps(once)[1:-1])))


def _trace(table: Table, row: dict[str, Any], columns: Sequence[str], signs: Signs, subject: Key | None) -> Trace:
    texts = {name: _text(row[name]) for name in columns}
    found = [name for name, words in texts.items() if any(sign in words for sign in signs.all)]
    whole = " ".join(texts[name] for name in found)
    is_sure = any(sign in whole for sign in signs.sure)
    key = tuple(row[column.name] for column in table.primary_key.columns)
    return Trace(table.name, key, tuple(found), _excerpt(whole, signs), is_sure, subject, row)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else "" if value is None else json.dumps(value, ensure_ascii=False)


def _excerpt(text: str, signs: Signs) -> str:
    for sign in signs.all:
        at = text.find(sign)
        if at >= 0:
            return text[max(0, at - _AROUND) : at + len(sign) + _AROUND].replace("\n", " ")
    return ""


def struck(value: Any, signs: Sequence[str]) -> Any:
    """The value with every sign replaced, also inside JSON."""
    if isinstance(value, str):
        return re.sub("|".join(map(re.escape, sorted(signs, key=len, reverse=True))), STRUCK, value)
    if isinstance(value, list):
        return [struck(each, signs) for each in value]
    if isinstance(value, dict):
        return {struck(name, signs): struck(each, signs) for name, each in value.items()}
    return value
