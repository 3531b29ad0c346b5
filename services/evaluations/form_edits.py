"""Editing evaluation forms: each publication is a new edition; what was filled in keeps the one it was filled in on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import EvaluationForm, Position, PositionTemplate
from models.values import clock
from models.values.bilingual import Words
from models.values.enums import PositionState
from models.values.keys import Key, new_key
from models.values.text import folded, tidy
from services import lawful, three_way
from services.errors import AppError, NotFound
from services.evaluations import forms
from services.evaluations.forms import HIGHEST, Form

MOST_WEIGHT = 100
MOST_DIMENSIONS = 20  # refused above; outside 6–10 is only warned of
MOST_QUESTIONS = 40
LONGEST = 300  # characters of a line
MOST_MINUTES = 14 * 24 * 60


@dataclass(frozen=True, slots=True)
class Anchor:
    """What one score means: the words on the button, and the whole description."""

    short: str
    full: str = ""


@dataclass(frozen=True, slots=True)
class Dimension:
    """One thing to be judged, as it is typed; `code` is empty for a new one."""

    name: str
    weight: int
    anchors: tuple[Anchor, ...]
    code: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One that must be asked; `about` is the name of its dimension, or empty."""

    words: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A form as a person edits it."""

    name: str
    minutes: int
    dimensions: tuple[Dimension, ...] = field(metadata=three_way.lines("code", "name"))
    questions: tuple[Question, ...] = field(metadata=three_way.lines("words"))


@dataclass(frozen=True, slots=True)
class Line:
    """The newest edition of a form, in the list."""

    code: str
    form: Form
    templates: int  # position templates that name it
    positions: int  # open positions, on whatever edition


def lines(session: Session) -> tuple[Line, ...]:
    """The newest edition of every form."""
    newest: dict[str, EvaluationForm] = {}
    for row in session.scalars(select(EvaluationForm).order_by(EvaluationForm.edition, EvaluationForm.id)):
        newest[row.code] = row
    used = dict(
        session.execute(select(PositionTemplate.form_code, func.count()).group_by(PositionTemplate.form_code)).all()
    )
    running = dict(
        session.execute(
            select(EvaluationForm.code, func.count())
            .join(Position, Position.form_id == EvaluationForm.id)
            .where(Position.state == PositionState.OPEN)
            .group_by(EvaluationForm.code)
        ).all()
    )
    return tuple(
        Line(code, forms.load(session, row.id), used.get(code, 0), running.get(code, 0))
        for code, row in sorted(newest.items(), key=lambda item: (item[1].created_at, item[0]))
    )


def draft_of(form: Form, *, language: str) -> Draft:
    """A form as its fields show it, in "zh" or "en"."""
    names = {dimension.code: dimension.name.by(language) for dimension in form.dimensions}
    dimensions = [
        Dimension(
            d.name.by(language),
            d.weight,
            tuple(Anchor(a.short.by(language), a.full.by(language)) for a in d.anchors),
            d.code,
        )
        for d in form.dimensions
    ]
    questions = [Question(q.words.by(language), names.get(q.dimension, "")) for q in form.questions]
    return Draft(form.name.by(language), form.minutes, tuple(dimensions), tuple(questions))


def publish(
    session: Session,
    *,
    code: str,
    seen: int,
    draft: Draft,
    is_adopted: bool,
    was: Draft | None = None,
    language: str = "zh",
) -> Key:
    """Make the next edition. With `is_adopted` running positions ask for it from now on; planned interviews do not.

    What somebody else published since `was` stays; raises `three_way.EditConflict` when both changed one part.
    """
    row = _newest(session, code)

    def there() -> Draft:
        return draft_of(forms.load(session, row.id), language=language)

    draft = three_way.met("evaluation_form", row.id, seen, row.edition, was=was, mine=draft, theirs=there)
    _check(session, draft, code)
    name = _words({"zh": row.name_zh, "en": row.name_en}, draft.name)
    made = EvaluationForm(
        code=code,
        edition=row.edition + 1,
        name_zh=name["zh"],
        name_en=name["en"],
        content=_content(row.content, draft),
        created_at=clock.now(),
    )
    session.add(made)
    session.flush()
    if is_adopted:
        earlier = select(EvaluationForm.id).where(EvaluationForm.code == code)
        running = select(Position).where(
            Position.form_id.in_(earlier), Position.state.in_((PositionState.OPEN, PositionState.PAUSED))
        )
        for position in session.scalars(running):
            position.form_id = made.id
    return made.id


def copy(session: Session, *, code: str, name: str) -> str:
    """A form of its own that begins like another one; its code."""
    row = _newest(session, code)
    words = tidy(name)
    if not words:
        raise AppError("form.name_missing")
    _refuse_twice(session, words, "")
    made = EvaluationForm(
        code=f"own-{new_key().hex}",
        name_zh=words,
        name_en=words,
        content=row.content,
        created_at=clock.now(),
    )
    session.add(made)
    session.flush()
    return made.code


def _newest(session: Session, code: str) -> EvaluationForm:
    row = session.scalar(
        select(EvaluationForm).where(EvaluationForm.code == code).order_by(EvaluationForm.edition.desc()).limit(1)
    )
    if row is None:
        raise NotFound("evaluation_form", code)
    return row


def _refuse_twice(session: Session, name: str, but: str) -> None:
    rows = session.execute(select(EvaluationForm.code, EvaluationForm.name_zh, EvaluationForm.name_en))
    for code, zh, en in rows:
        if code != but and folded(name) in (folded(zh), folded(en)):
            raise AppError("form.name_taken", name=zh)


def _check(session: Session, draft: Draft, code: str) -> None:
    if not tidy(draft.name):
        raise AppError("form.name_missing")
    _refuse_twice(session, draft.name, code)
    if not 1 <= len(draft.dimensions) <= MOST_DIMENSIONS or len(draft.questions) > MOST_QUESTIONS:
        raise AppError("form.impossible_size", most=MOST_DIMENSIONS, questions=MOST_QUESTIONS)
    if not 1 <= draft.minutes <= MOST_MINUTES:
        raise AppError("form.impossible_limit")
    seen: set[str] = set()
    for dimension in draft.dimensions:
        name = tidy(dimension.name)
        if not name:
            raise AppError("form.dimension_unnamed")
        if folded(name) in seen:
            raise AppError("form.dimension_twice", name=name)
        seen.add(folded(name))
        if not 1 <= dimension.weight <= MOST_WEIGHT:
            raise AppError("form.impossible_weight", name=name, most=MOST_WEIGHT)
        if len(dimension.anchors) != HIGHEST or any(not tidy(anchor.short) for anchor in dimension.anchors):
            raise AppError("form.anchor_missing", name=name)
    texts = [draft.name, *(d.name for d in draft.dimensions), *(q.words for q in draft.questions)]
    texts += [words for d in draft.dimensions for a in d.anchors for words in (a.short, a.full)]
    if any(len(words) > LONGEST for words in texts):
        raise AppError("form.line_too_long", most=LONGEST)
    lawful.refuse(*texts)


def _content(old: Mapping[str, Any], draft: Draft) -> dict[str, Any]:
    """The old content with what was changed; words that stay keep both languages, dimensions keep their codes."""
    before = {d["code"]: d for d in old.get("dimensions", ())}
    dimensions = [_dimension(before.get(d.code, {}), d) for d in draft.dimensions]
    codes = {folded(d.name): made["code"] for d, made in zip(draft.dimensions, dimensions, strict=True)}
    questions = []
    for question in draft.questions:
        if tidy(question.words):
            line: dict[str, Any] = _known(old.get("questions", ()), tidy(question.words))
            line.pop("dimension", None)
            about = codes.get(folded(question.about)) if question.about else None
            questions.append({**({"dimension": about} if about else {}), **line})
    return {**old, "minutes": draft.minutes, "dimensions": dimensions, "questions": questions}


def _dimension(old: Mapping[str, Any], new: Dimension) -> dict[str, Any]:
    anchors: list[dict[str, Any]] = list(old.get("anchors", ()))
    anchors += [{}] * (HIGHEST - len(anchors))
    return {
        **old,
        "code": old.get("code") or f"d-{new_key().hex[-10:]}",
        "name": _words(old.get("name", ""), new.name),
        "weight": new.weight,
        "anchors": [
            {
                **_words(before, anchor.short),
                "detail": _words(before.get("detail", ""), anchor.full or anchor.short),
            }
            for before, anchor in zip(anchors, new.anchors, strict=False)
        ],
    }


def _words(old: object, new: str) -> dict[str, str]:
    before, words = Words.of(old), tidy(new)
    if words in (before.zh, before.en):
        return {"zh": before.zh, "en": before.en}
    return {"zh": words, "en": words}


def _known(lines: Sequence[Any], words: str) -> dict[str, Any]:
    for line in lines:
        if words in (Words.of(line).zh, Words.of(line).en):
            return dict(line) if isinstance(line, dict) else {"zh": str(line), "en": str(line)}
    return {"zh": words, "en": words}
