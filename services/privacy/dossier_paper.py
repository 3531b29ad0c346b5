"""The readable part of a person's copy: sections with tables, as a report that `reports/paper.py` sets."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

import resources
from models.tables import (
    Application,
    Candidate,
    CandidateTag,
    Channel,
    Comment,
    Contact,
    ContactLog,
    Document,
    Evaluation,
    Fact,
    Interview,
    Message,
    Person,
    Personal,
    Position,
    Salary,
    Setting,
    Stage,
    StageEvent,
    Tag,
)
from models.values import clock
from models.values.bilingual import Words
from models.values.enums import MessageState
from models.values.keys import Key
from models.values.money import FEN_A_YUAN
from services import file_names
from services.identity.moving import records
from services.privacy import notices
from services.reports.content import Column, Report, Section

ZONE = "Asia/Shanghai"
_KILOBYTE = 1024
Rows = Iterator[tuple[Any, ...]]


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads(resources.path("privacy", "dossier.toml").read_text(encoding="utf-8"))


class _Speaker:
    """Says words, codes and values in one language."""

    def __init__(self, language: str) -> None:
        self.is_chinese = language.startswith("zh")

    def __call__(self, group: str, code: str, **values: Any) -> str:
        known = _words()[group].get(code)
        return self.of(Words.of(known)).format(**values) if known is not None else code

    def of(self, words: Words) -> str:
        return words.zh if self.is_chinese else words.en

    def value(self, value: Any) -> str:
        if value is None or value == "":
            return ""
        if isinstance(value, Enum):
            return self("codes", str(value.value))
        if isinstance(value, datetime):
            return f"{value.astimezone(ZoneInfo(ZONE)):%Y-%m-%d %H:%M}"
        return value.isoformat() if isinstance(value, date) else str(value)


def paper(session: Session, *, candidate: Key, language: str, with_assessments: bool) -> Report:
    """All that is kept about a person, in words."""
    say = _Speaker(language)
    row = session.get_one(Candidate, candidate)
    people = records(session, candidate)
    today = clock.now().astimezone(ZoneInfo(ZONE)).date()
    organisation = session.scalar(select(Setting.value).where(Setting.code == "organisation"))
    panel = notices.panel(session, candidate=candidate, today=today)
    until = panel.kept.until.isoformat() if panel.kept.until else say("texts", "open_end")
    sections = [_of_person(session, say, row), *_of_tables(session, say, people), _of_notice(say, panel)]
    if with_assessments:
        sections.append(_assessments(session, say, people))
    return Report(
        code="dossier",
        title=say("texts", "title", name=row.name),
        subtitle=say("texts", "subtitle", organisation=str(organisation or ""), when=say.value(clock.now())),
        start=today,
        end=today,
        made_at=clock.now(),
        zone=ZONE,
        language=language,
        sentences=(
            say("texts", "promise"),
            say("texts", "purpose", purpose=say("purposes", "recruiting"), until=until),
            say("texts", "rights"),
        ),
        sections=tuple(section for section in sections if section.rows),
    )


def _section(say: _Speaker, code: str, columns: Sequence[str], rows: Rows | Sequence[tuple[Any, ...]]) -> Section:
    titles = tuple(Column(column, say("columns", column)) for column in columns)
    return Section(code, say("sections", code), titles, tuple(tuple(say.value(v) for v in row) for row in rows))


def _of_person(session: Session, say: _Speaker, row: Candidate) -> Section:
    fields = [name for name in _words()["fields"] if hasattr(row, name) and name != "tags"]
    lines = [(say("fields", name), getattr(row, name)) for name in fields if getattr(row, name) not in (None, "")]
    tags = session.scalars(
        select(Tag.name).join(CandidateTag, CandidateTag.tag_id == Tag.id).where(CandidateTag.candidate_id == row.id)
    )
    lines += [(say("fields", "tags"), "、".join(found))] if (found := list(tags)) else []
    return _section(say, "person", ("field", "value"), lines)


def _of_tables(session: Session, say: _Speaker, people: Sequence[Key]) -> Iterator[Section]:
    contacts = session.execute(select(Contact.kind, Contact.value).where(Contact.candidate_id.in_(people)))
    yield _section(say, "contact", ("kind", "value"), ((say("codes", kind), value) for kind, value in contacts))
    yield _section(say, "personal", ("field", "value"), _kept_apart(session, say, people))
    pays = session.scalars(select(Salary).where(Salary.candidate_id.in_(people)).order_by(Salary.at))
    yield _section(say, "salary", ("kind", "pay", "words", "at"), ((p.kind, _pay(say, p), p.words, p.at) for p in pays))
    facts = session.scalars(select(Fact).where(Fact.candidate_id.in_(people)).order_by(Fact.kind, Fact.rank))
    columns = ("kind", "period", "organisation", "title", "words")
    lines = (
        (f.kind, "–".join(filter(None, (f.from_month, f.to_month))), f.organisation, f.title, f.words) for f in facts
    )
    yield _section(say, "fact", columns, lines)
    yield _applications(session, say, people)
    yield _steps(session, say, people)
    talks = session.scalars(select(ContactLog).where(ContactLog.candidate_id.in_(people)).order_by(ContactLog.at))
    yield _section(say, "contact_log", ("at", "kind", "words"), ((t.at, t.channel, t.words) for t in talks))
    sent = select(Message).where(Message.candidate_id.in_(people), Message.state == MessageState.SENT)
    yield _section(
        say, "message", ("at", "kind", "words"), ((m.sent_at, m.channel, m.body) for m in session.scalars(sent))
    )
    files = session.scalars(
        select(Document)
        .options(*file_names.loaded(session))
        .where(Document.candidate_id.in_(people))
        .order_by(Document.created_at)
    )
    yield _section(
        say,
        "document",
        ("file", "size", "at"),
        ((f.file_name, f"{max(1, f.size // _KILOBYTE)} kB", f.created_at) for f in files),
    )


def _kept_apart(session: Session, say: _Speaker, people: Sequence[Key]) -> Rows:
    for row in session.scalars(select(Personal).where(Personal.candidate_id.in_(people))):
        for name in ("gender", "birth", "birth_text", "id_number", "household"):
            if getattr(row, name):
                yield say("fields", name), getattr(row, name)
        yield from (row.more or {}).items()


def _pay(say: _Speaker, row: Salary) -> str:
    if row.low is None and row.high is None:
        return ""
    figures = [f"{fen / FEN_A_YUAN:,.0f}" for fen in dict.fromkeys((row.low, row.high)) if fen is not None]
    return f"{'–'.join(figures)} {say('codes', row.period.value)}" + (f" × {row.months}" if row.months else "")


def _applications(session: Session, say: _Speaker, people: Sequence[Key]) -> Section:
    rows = session.execute(
        select(Position.title, Stage.name_zh, Stage.name_en, Application, Channel.name_zh, Channel.name_en)
        .join(Position, Position.id == Application.position_id)
        .join(Stage, Stage.id == Application.stage_id)
        .outerjoin(Channel, Channel.id == Application.channel_id)
        .where(Application.candidate_id.in_(people))
        .order_by(Application.created_at)
    )
    lines = (
        (
            title,
            f"{say.value(way.state)}，{say.of(Words(zh, en))}" if say.is_chinese else f"{say.value(way.state)}, {en}",
            way.created_at,
            way.closed_at,
            say.of(Words(channel_zh or "", channel_en or "")),
        )
        for title, zh, en, way, channel_zh, channel_en in rows
    )
    return _section(say, "application", ("position", "state", "since", "closed", "channel"), lines)


def _steps(session: Session, say: _Speaker, people: Sequence[Key]) -> Section:
    rows = session.execute(
        select(StageEvent.at, StageEvent.kind, Stage.name_zh, Stage.name_en)
        .join(Stage, Stage.id == StageEvent.to_id)
        .where(StageEvent.candidate_id.in_(people))
        .order_by(StageEvent.at)
    )
    moves: list[tuple[Any, ...]] = [(at, kind, say.of(Words(zh, en))) for at, kind, zh, en in rows]
    talks = session.execute(
        select(Interview.starts_at, Interview.state, Stage.name_zh, Stage.name_en)
        .join(Stage, Stage.id == Interview.stage_id)
        .where(Interview.candidate_id.in_(people))
    )
    moves += [(at, state, f"{say('sections', 'interview')} {say.of(Words(zh, en))}") for at, state, zh, en in talks]
    return _section(say, "stage_event", ("at", "state", "to"), sorted(moves, key=lambda line: line[0]))


def _of_notice(say: _Speaker, panel: notices.PrivacyPanel) -> Section:
    lines = [
        (say("purposes", each.purpose.value), say("states", each.state.value), each.at, each.words)
        for each in panel.purposes
        if each.at is not None or each.purpose is notices.Purpose.RECRUITING
    ]
    for source in panel.sources:
        where = f"{source.name} {source.row or ''}".strip()
        lines.append((say("sections", "source"), say("codes", source.origin.value), source.at, where))
    return _section(say, "consent", ("purpose", "state", "at", "words"), lines)


def _assessments(session: Session, say: _Speaker, people: Sequence[Key]) -> Section:
    rows = session.execute(
        select(Evaluation.submitted_at, Person.name, Evaluation.conclusion, Evaluation.sentence)
        .join(Person, Person.id == Evaluation.author_id)
        .where(Evaluation.candidate_id.in_(people))
        .order_by(Evaluation.submitted_at)
    )
    lines: list[tuple[Any, ...]] = [tuple(row) for row in rows]
    said = session.execute(
        select(Comment.at, Person.name, Comment.words)
        .outerjoin(Person, Person.id == Comment.author_id)
        .where(Comment.candidate_id.in_(people))
    )
    lines += [(at, name or "", "", words) for at, name, words in said]
    return _section(say, "assessment", ("at", "by", "state", "words"), sorted(lines, key=lambda line: line[0]))
