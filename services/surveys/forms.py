"""The questions of a survey. Shipped ones are copied into the workspace once, and are its own from then on."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
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
from services import lawful
from services.errors import AppError
from services.organisation.rows import fresh

MOST_QUESTIONS = 20
LONGEST = 200  # characters of a question
LOWEST, HIGHEST = 1, 5


class Audience(StrEnum):
    """Who is asked."""

    CANDIDATE = "candidate"
    DEPARTMENT = "department"
    COLLEAGUE = "colleague"


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
    )


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


def edit(
    session: Session,
    *,
    survey: Key,
    seen: int,
    name: str,
    questions: Sequence[Question],
    is_anonymous: bool,
    is_on: bool,
) -> None:
    """Change a survey. Answers keep the edition that they were given to; a question that law forbids is refused."""
    row = fresh(session, Survey, survey, seen)
    if not tidy(name):
        raise AppError("survey.name_missing")
    row.name_zh = row.name_en = tidy(name)[:LONGEST]
    _fill(row, questions)
    row.is_anonymous, row.is_on = is_anonymous, is_on
    row.edition += 1


def create(
    session: Session, *, name: str, audience: Audience, questions: Sequence[Question], is_anonymous: bool
) -> Key:
    """Make a survey of one's own."""
    if not tidy(name):
        raise AppError("survey.name_missing")
    key = new_key()
    row = Survey(
        id=key,
        code=key.hex,
        name_zh=tidy(name)[:LONGEST],
        name_en=tidy(name)[:LONGEST],
        audience=audience.value,
        is_anonymous=is_anonymous,
        content={},
        created_at=clock.now(),
    )
    _fill(row, questions)
    session.add(row)
    session.flush()
    return key


def _fill(row: Survey, questions: Sequence[Question]) -> None:
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
    row.content = {"questions": [_as_data(code, question) for code, question in pairs]}


def _as_data(code: str, question: Question) -> dict[str, str]:
    words = question.words
    return {"code": code, "kind": question.kind.value, "zh": words.zh[:LONGEST], "en": words.en[:LONGEST]}
