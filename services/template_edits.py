"""Editing position templates: what a person changes, a copy, and a past position kept as a template.

Shipped words stand in both languages; a line that somebody writes anew says the same in both. A line that stays
keeps everything else that hangs on it (its evidence, its tags).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import Channel, EvaluationForm, Position, PositionTemplate, Process
from models.values import clock
from models.values.bilingual import Words
from models.values.keys import Key, new_key
from models.values.money import FEN_A_YUAN, Pay
from models.values.text import folded, tidy
from services import lawful, templates, three_way
from services.errors import AppError, Conflict, NotFound
from services.templates import Template

MOST_LINES = 40
LONGEST_LINE = 500  # characters


@dataclass(frozen=True, slots=True)
class Wish:
    """One line of the portrait as it is typed."""

    words: str
    evidence: str = ""
    is_must: bool = True


@dataclass(frozen=True, slots=True)
class Draft:
    """A template as a person edits it."""

    name: str
    process_code: str
    form_code: str
    family: str = ""
    grade: str = ""
    city: str = ""
    band: Pay | None = None
    jd: str = ""
    duties: tuple[str, ...] = ()
    qualifications: tuple[str, ...] = ()
    portrait: tuple[Wish, ...] = ()
    questions: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()  # codes


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose by its code."""

    code: str
    name: Words


@dataclass(frozen=True, slots=True)
class Options:
    """What the editor offers."""

    processes: tuple[Option, ...]
    forms: tuple[Option, ...]
    channels: tuple[Option, ...]


def options(session: Session) -> Options:
    """The current processes, forms and channels."""
    processes = session.execute(
        select(Process.code, Process.name_zh, Process.name_en).where(Process.is_current).order_by(Process.created_at)
    )
    forms: dict[str, Option] = {}
    rows = session.execute(
        select(EvaluationForm.code, EvaluationForm.name_zh, EvaluationForm.name_en).order_by(EvaluationForm.edition)
    )
    for code, zh, en in rows:
        forms[code] = Option(code, Words(zh, en))
    channels = session.execute(
        select(Channel.code, Channel.name_zh, Channel.name_en).where(Channel.is_active).order_by(Channel.rank)
    )
    return Options(
        tuple(Option(code, Words(zh, en)) for code, zh, en in processes),
        tuple(forms.values()),
        tuple(Option(code, Words(zh, en)) for code, zh, en in channels),
    )


def draft_of(template: Template, *, language: str) -> Draft:
    """A template as its fields show it, in "zh" or "en"."""
    return Draft(
        name=template.name.by(language),
        process_code=template.process.code,
        form_code=template.form_code,
        family=template.family.by(language),
        grade=template.grade,
        city=template.city,
        band=template.band,
        jd=template.jd.by(language),
        duties=tuple(line.by(language) for line in template.duties),
        qualifications=tuple(line.by(language) for line in template.qualifications),
        portrait=tuple(Wish(w.words.by(language), w.evidence.by(language), w.is_must) for w in template.portrait),
        questions=tuple(line.by(language) for line in template.questions),
        synonyms=template.synonyms,
        channels=template.channels,
    )


def edit(session: Session, *, key: Key, seen: int, draft: Draft, was: Draft | None = None, language: str = "zh") -> int:
    """Write what was changed; the new version. Positions that run keep what they were opened with.

    What somebody else changed since `was` stays; raises `three_way.EditConflict` when both changed one field.
    """
    row = session.get(PositionTemplate, key, with_for_update=True)
    if row is None:
        raise NotFound("position_template", key)
    if row.version != seen:
        theirs = draft_of(templates.position_template(session, key=key), language=language)
        draft = three_way.put_together("position_template", key, row.version, was=was, mine=draft, theirs=theirs)
    _check(session, draft, other_than=key)
    name = _words({"zh": row.name_zh, "en": row.name_en}, draft.name)
    row.name_zh, row.name_en = name["zh"], name["en"]
    row.process_code, row.form_code = draft.process_code, draft.form_code
    row.content = _content(row.content, draft)
    session.flush()
    return row.version


def copy(session: Session, *, key: Key, name: str) -> Key:
    """A template like another one."""
    row = session.get(PositionTemplate, key)
    if row is None:
        raise NotFound("position_template", key)
    return _add(session, name, row.process_code, row.form_code, dict(row.content))


def from_position(session: Session, *, position: Key, name: str) -> Key:
    """Keep a position as a template: its words, pay, process and form; nothing of its people."""
    row = session.get(Position, position)
    if row is None:
        raise NotFound("position", position)
    content = dict(row.content or {})
    title = tidy(name) or row.title
    content["title"] = {"zh": title, "en": title}
    if row.band_low is not None and row.band_high is not None:
        content["band"] = [row.band_low // FEN_A_YUAN, row.band_high // FEN_A_YUAN]
    others = [word for word in (row.synonyms or ()) if folded(word) != folded(title)]
    if folded(row.title) != folded(title):
        others.append(row.title)
    content["synonyms"] = list(dict.fromkeys(others))
    process = session.get_one(Process, row.process_id)
    form = session.get(EvaluationForm, row.form_id) if row.form_id is not None else None
    return _add(session, title, process.code, form.code if form else "", content)


def remove(session: Session, *, key: Key, seen: int) -> None:
    """Take a template away that no position was opened from."""
    row = session.get(PositionTemplate, key)
    if row is None:
        raise NotFound("position_template", key)
    if row.version != seen:
        raise Conflict()
    uses = session.scalar(select(func.count()).select_from(Position).where(Position.template_id == key)) or 0
    if uses:
        raise AppError("template.in_use", count=uses)
    session.delete(row)
    session.flush()


def _add(session: Session, name: str, process_code: str, form_code: str, content: dict[str, Any]) -> Key:
    title = tidy(name)
    if not title:
        raise AppError("template.name_missing")
    _refuse_twice(session, title, None)
    row = PositionTemplate(
        code=f"own-{new_key().hex}",
        name_zh=title,
        name_en=title,
        process_code=process_code,
        form_code=form_code,
        content=content,
        created_at=clock.now(),
    )
    session.add(row)
    session.flush()
    return row.id


def _check(session: Session, draft: Draft, other_than: Key) -> None:
    if not tidy(draft.name):
        raise AppError("template.name_missing")
    _refuse_twice(session, draft.name, other_than)
    lines = (*draft.duties, *draft.qualifications, *draft.questions, *(wish.words for wish in draft.portrait))
    if len(lines) > 4 * MOST_LINES or any(len(line) > LONGEST_LINE for line in (*lines, draft.jd)):
        raise AppError("template.too_long", lines=MOST_LINES, most=LONGEST_LINE)
    lawful.refuse(draft.name, draft.jd, *lines)
    if session.scalar(select(Process.id).where(Process.code == draft.process_code, Process.is_current)) is None:
        raise AppError("template.process_missing")


def _refuse_twice(session: Session, name: str, other_than: Key | None) -> None:
    for key, zh, en in session.execute(select(PositionTemplate.id, PositionTemplate.name_zh, PositionTemplate.name_en)):
        if key != other_than and folded(name) in (folded(zh), folded(en)):
            raise AppError("template.name_taken", name=zh)


def _content(old: Mapping[str, Any], draft: Draft) -> dict[str, Any]:
    content = dict(old)
    content["title"] = _words(old.get("title", ""), draft.name)
    content["family"] = _words(old.get("family", ""), draft.family)
    content["jd"] = _words(old.get("jd", ""), draft.jd)
    content["grade"], content["city"] = tidy(draft.grade), tidy(draft.city)
    if draft.band is None:
        content.pop("band", None)
    else:
        content["band"] = [draft.band.low // FEN_A_YUAN, draft.band.high // FEN_A_YUAN]
    for part, lines in (("duties", draft.duties), ("qualifications", draft.qualifications)):
        content[part] = _lines(old.get(part, ()), lines)
    content["questions"] = _lines(old.get("questions", ()), draft.questions)
    content["portrait"] = _portrait(old.get("portrait", {}), draft.portrait)
    content["synonyms"] = list(dict.fromkeys(tidy(word) for word in draft.synonyms if tidy(word)))
    content["channels"] = list(draft.channels)
    return content


def _words(old: object, new: str) -> dict[str, str]:
    """What stood there when it is unchanged in either language; else the new words for both."""
    before, words = Words.of(old), tidy(new)
    if words in (before.zh, before.en):
        return {"zh": before.zh, "en": before.en}
    return {"zh": words, "en": words}


def _known(lines: Sequence[Any], words: str) -> dict[str, Any] | None:
    for line in lines:
        if words in (Words.of(line).zh, Words.of(line).en):
            return dict(line) if isinstance(line, dict) else {"zh": str(line), "en": str(line)}
    return None


def _lines(old: Sequence[Any], new: Sequence[str]) -> list[dict[str, Any]]:
    found = []
    for line in new:
        words = tidy(line)
        if words:
            found.append(_known(old, words) or {"zh": words, "en": words})
    return found


def _portrait(old: Mapping[str, Any], new: Sequence[Wish]) -> dict[str, Any]:
    """Lines keep what hangs on them also when they change between must and plus; other parts stay as they are."""
    before = [*old.get("must", ()), *old.get("plus", ())]
    made: dict[str, Any] = {**old, "must": [], "plus": []}
    for wish in new:
        words = tidy(wish.words)
        if not words:
            continue
        line = _known(before, words) or {"zh": words, "en": words}
        line["evidence"] = _words(line.get("evidence", ""), wish.evidence)
        made["must" if wish.is_must else "plus"].append(line)
    return made
