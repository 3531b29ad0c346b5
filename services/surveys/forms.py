"""The questions of a survey. Shipped ones are copied into the workspace once, and are its own from then on."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

import resources
from models.tables import Survey
from models.values import clock
from models.values.bilingual import Words
from models.values.keys import Key, new_key
from models.values.text import tidy
from services import lawful, three_way
from services.errors import AppError
from services.organisation.rows import met

MOST_QUESTIONS = 20
LONGEST = 200  # characters of a question
LOWEST, HIGHEST = 1, 5


class Audience(StrEnum):
    """Who is asked."""

    CANDIDATE = "candidate"
    DEPARTMENT = "department"
    COLLEAGUE = "colleague"


class Node(StrEnum):
    """When candidates are asked: a draft with their own form then lies in the outbox."""

    INTERVIEWED = "interviewed"
    OFFER_ANSWERED = "offer_answered"  # taken up, or declined
    REJECTED = "rejected"  # after an interview
    ARRIVED = "arrived"


class Kind(StrEnum):
    """What a question takes."""

    SCALE = "scale"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Question:
    """One question."""

    code: str
    kind: Kind
    words: Words


@dataclass(frozen=True, slots=True)
class Form:
    """One survey."""

    key: Key
    version: int
    code: str
    name: Words
    audience: Audience
    is_anonymous: bool
    is_on: bool
    edition: int
    questions: tuple[Question, ...]
    nodes: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A survey as a person edits it; a new question has no code yet."""

    name: Words
    questions: tuple[Question, ...] = field(default=(), metadata=three_way.lines("code", "words"))
    is_anonymous: bool = True
    is_on: bool = True
    nodes: tuple[Node, ...] = ()  # of a survey to candidates


@cache
def _shipped() -> list[dict[str, Any]]:
    told = tomllib.loads(resources.path("surveys.toml").read_text(encoding="utf-8"))
    return list(told["survey"])


def surveys(session: Session) -> tuple[Form, ...]:
    """All surveys of the workspace, in the order they were made."""
    return tuple(form_of(row) for row in session.scalars(select(Survey).order_by(Survey.created_at, Survey.id)))


def form_of(row: Survey) -> Form:
    """A stored survey."""
    questions = tuple(
        Question(str(each["code"]), Kind(each["kind"]), Words.of(each)) for each in row.content.get("questions", ())
    )
    return Form(
        row.id,
        row.version,
        row.code,
        Words(row.name_zh, row.name_en),
        Audience(row.audience),
        row.is_anonymous,
        row.is_on,
        row.edition,
        questions,
        tuple(Node(each) for each in row.content.get("nodes", ())),
    )


def asked_at_nodes(session: Session) -> list[Form]:
    """The surveys in use that candidates are asked at some node."""
    return [form for form in surveys(session) if form.is_on and form.nodes and form.audience is Audience.CANDIDATE]


def seed(session: Session) -> int:
    """Copy the shipped surveys that the workspace has not; tells how many."""
    known = set(session.scalars(select(Survey.code)))
    made = 0
    for told in _shipped():
        if told["code"] in known:
            continue
        name = Words.of(told["name"])
        session.add(
            Survey(
                code=told["code"],
                name_zh=name.zh,
                name_en=name.en,
                audience=told["audience"],
                is_anonymous=told["anonymous"],
                content={"questions": [dict(question) for question in told["questions"]]},
                created_at=clock.now(),
            )
        )
        session.flush()
        made += 1
    return made


def draft_of(form: Form) -> Draft:
    """A survey as it is edited."""
    return Draft(form.name, form.questions, form.is_anonymous, form.is_on, form.nodes)


def edit(session: Session, *, survey: Key, seen: int, draft: Draft, was: Draft | None = None) -> None:
    """Change a survey. Answers keep the edition that they were given to; a question that law forbids is refused.

    What somebody else changed since `was` stays; raises `three_way.EditConflict` when both changed one part.
    """
    row, draft = met(session, Survey, survey, seen, was=was, draft=draft, draft_of=lambda r: draft_of(form_of(r)))
    _write(row, draft)
    row.edition += 1


def create(session: Session, *, audience: Audience, draft: Draft) -> Key:
    """Make a survey of one's own."""
    key = new_key()
    row = Survey(id=key, code=key.hex, audience=audience.value, content={}, created_at=clock.now())
    _write(row, draft)
    session.add(row)
    session.flush()
    return key


def _write(row: Survey, draft: Draft) -> None:
    zh, en = tidy(draft.name.zh)[:LONGEST], tidy(draft.name.en)[:LONGEST]
    if not zh or not en:
        raise AppError("survey.name_missing")
    row.name_zh, row.name_en = zh, en
    _fill(row, draft.questions, draft.nodes)
    row.is_anonymous, row.is_on = draft.is_anonymous, draft.is_on


def _fill(row: Survey, questions: Sequence[Question], nodes: Sequence[Node]) -> None:
    wanted = [question for question in questions if question.words]
    if not wanted:
        raise AppError("survey.no_question")
    if len(wanted) > MOST_QUESTIONS:
        raise AppError("survey.too_many", most=MOST_QUESTIONS)
    for question in wanted:
        lawful.refuse(question.words.zh, question.words.en)
    codes = [question.code or new_key().hex[-8:] for question in wanted]
    if len(set(codes)) != len(codes):
        raise AppError("survey.same_question")
    pairs = zip(codes, wanted, strict=True)
    row.content = {
        "questions": [_as_data(code, question) for code, question in pairs],
        "nodes": [node.value for node in Node if node in nodes],
    }


def _as_data(code: str, question: Question) -> dict[str, str]:
    words = question.words
    return {"code": code, "kind": question.kind.value, "zh": words.zh[:LONGEST], "en": words.en[:LONGEST]}
