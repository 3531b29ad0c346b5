"""The field dictionary: what each field of a candidate means, who fills it in, and from which stage it is required.

What is shipped stands in `resources/fields.toml`; a workspace's own words and requirements lie over it, a row each.
The source channel is required always: every process asks for it, and no entry here can change that.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, exists, select
from sqlalchemy.orm import Session

import resources
from models.tables import Application, Candidate, CandidateTag, Contact, Document, Fact, FieldEntry, Salary
from models.values.bilingual import Words
from models.values.enums import Condition, DocumentKind, FactKind, Role, SalaryKind, StageKind
from models.values.keys import Key
from models.values.rules import Rule
from models.values.text import tidy
from services import three_way
from services.errors import AppError, Conflict

ALWAYS = "channel"  # required from the first stage on, whatever is said
LONGEST = 500  # characters of a meaning
FAR: Mapping[StageKind, int] = {kind: number for number, kind in enumerate(StageKind)}
"""How far along a stage is: a field is due from the kind that requires it on."""
_RULES = {
    "channel": Rule(Condition.SOURCE_FILLED),
    "contact": Rule(Condition.CONTACT_FILLED),
    "resume": Rule(Condition.RESUME_PRESENT),
}
"""Fields that have a condition of their own."""
_READ_ONLY = ("wechat", "education", "employment")  # read from a résumé, not typed: requiring them could block for good


@dataclass(frozen=True, slots=True)
class Draft:
    """What a person may change of a field."""

    meaning: Words
    filler: Role | None = None
    required_from: StageKind | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A field in the list. `version` is 0 as long as the workspace says nothing of its own."""

    code: str
    name: Words
    version: int
    draft: Draft

    @property
    def key(self) -> str:
        return self.code

    @property
    def is_always(self) -> bool:
        return self.code == ALWAYS


@cache
def _shipped() -> tuple[Line, ...]:
    data = tomllib.loads(resources.path("fields.toml").read_text("utf-8"))
    return tuple(
        Line(
            each["code"],
            Words.of(each["name"]),
            0,
            Draft(Words.of(each["meaning"]), Role(each["filler"]) if "filler" in each else None),
        )
        for each in data["fields"]
    )


def codes() -> tuple[str, ...]:
    """All fields, in the order of the dictionary."""
    return tuple(line.code for line in _shipped())


def requirable() -> tuple[str, ...]:
    """The fields that can be typed on a profile: only these may be required."""
    return tuple(code for code in codes() if code not in _READ_ONLY)


def name_of(code: str) -> Words:
    """What a field is called."""
    return next((line.name for line in _shipped() if line.code == code), Words(code, code))


def lines(session: Session) -> tuple[Line, ...]:
    """The dictionary as it holds in this workspace."""
    own = {row.code: row for row in session.scalars(select(FieldEntry))}
    found = []
    for line in _shipped():
        row = own.get(line.code)
        if row is not None:
            meaning = Words(row.meaning_zh, row.meaning_en) if row.meaning_zh or row.meaning_en else line.draft.meaning
            line = replace(line, version=row.version, draft=Draft(meaning, row.filler, row.required_from))
        if line.is_always:
            line = replace(line, draft=replace(line.draft, required_from=StageKind.INTAKE))
        found.append(line)
    return tuple(found)


def edit(session: Session, *, key: str, seen: int, draft: Draft, was: Draft | None = None) -> int:
    """Say what a field means, who fills it in, from which stage it is required; the new version.

    What somebody else changed since `was` stays; a part that both changed raises `three_way.EditConflict`.
    """
    shipped = next((line for line in _shipped() if line.code == key), None)
    if shipped is None:
        raise AppError("field.unknown", field=key)
    row = session.scalar(select(FieldEntry).where(FieldEntry.code == key))
    if row is not None and row.version != seen:
        theirs = next(line.draft for line in lines(session) if line.code == key)
        draft = three_way.put_together("field_entry", row.id, row.version, was=was, mine=draft, theirs=theirs)
    elif row is None and seen:
        raise Conflict()
    meaning = Words(tidy(draft.meaning.zh), tidy(draft.meaning.en))
    if max(len(meaning.zh), len(meaning.en)) > LONGEST:
        raise AppError("field.too_long", most=LONGEST)
    if draft.required_from is StageKind.INTAKE and key != ALWAYS:
        raise AppError("field.too_early")
    if draft.required_from is not None and key not in requirable():
        raise AppError("field.not_typed")
    if row is None:
        row = FieldEntry(code=key)
        session.add(row)
    is_shipped = meaning == shipped.draft.meaning or not meaning
    row.meaning_zh, row.meaning_en = ("", "") if is_shipped else (meaning.zh, meaning.en)
    row.filler = draft.filler
    row.required_from = None if key == ALWAYS else draft.required_from
    session.flush()
    return row.version


def rule_of(code: str) -> Rule:
    """The condition that the field is filled in."""
    return _RULES.get(code, Rule(Condition.FIELD_FILLED, code=code))


def due_at_stages(session: Session, kinds: Sequence[StageKind]) -> list[list[Rule]]:
    """Per stage of a process, what the dictionary requires from there: at the first that is as far as its kind."""
    found: list[list[Rule]] = [[] for _ in kinds]
    rows = session.execute(
        select(FieldEntry.code, FieldEntry.required_from).where(FieldEntry.required_from.is_not(None))
    )
    for code, kind in rows:
        far = FAR[kind] if kind is not None else 0
        at = next((n for n, each in enumerate(kinds) if n and FAR[each] >= far), None)
        if at is not None and code != ALWAYS:
            found[at].append(rule_of(code))
    return found


# Whether a field is filled in.


def filled(session: Session, code: str, people: Sequence[tuple[Key, Key]]) -> frozenset[Key]:
    """Of some (application, candidate), the applications where the field is filled in."""
    there = is_filled(code)
    return frozenset(
        key
        for keys in _chunks([application for application, _ in people])
        for key in session.scalars(select(Application.id).where(Application.id.in_(keys), there))
    )


def is_filled(code: str) -> ColumnElement[bool]:
    """SQL on Application: whether the field of the application or of its candidate is filled in."""
    if code in _OF_APPLICATION:
        there: ColumnElement[bool] = _OF_APPLICATION[code].is_not(None)
        return there
    if code not in _OF_CANDIDATE:
        raise AppError("field.unknown", field=code)
    whose, *conditions = _OF_CANDIDATE[code]
    return exists().where(whose == Application.candidate_id, *conditions).correlate(Application)


def _chunks(keys: Sequence[Key], size: int = 500) -> list[list[Key]]:
    ordered = sorted(set(keys))
    return [ordered[n : n + size] for n in range(0, len(ordered), size)]


def _text(column: Any) -> tuple[Any, ...]:
    return Candidate.id, column != ""


def _value(column: Any) -> tuple[Any, ...]:
    return Candidate.id, column.is_not(None)


def _contact(*kinds: str) -> tuple[Any, ...]:
    return Contact.candidate_id, Contact.is_valid, Contact.kind.in_(kinds)


_OF_APPLICATION: Mapping[str, Any] = {"channel": Application.channel_id, "owner": Application.owner_id}
_OF_CANDIDATE: Mapping[str, tuple[Any, ...]] = {
    "name": _text(Candidate.name),
    "contact": _contact("phone", "email"),
    "phone": _contact("phone"),
    "email": _contact("email"),
    "wechat": _contact("wechat"),
    "title": _text(Candidate.title),
    "company": _text(Candidate.company),
    "city": _text(Candidate.city),
    "degree": _value(Candidate.degree),
    "school": _text(Candidate.school),
    "major": _text(Candidate.major),
    "experience_months": _value(Candidate.experience_months),
    "expected_title": _text(Candidate.expected_title),
    "expected_city": _text(Candidate.expected_city),
    "expected_pay": (Salary.candidate_id, Salary.kind == SalaryKind.EXPECTED),
    "available": _text(Candidate.available),
    "preferred_contact": _value(Candidate.preferred_contact),
    "contact_note": _text(Candidate.contact_note),
    "summary": _text(Candidate.summary),
    "note": _text(Candidate.note),
    "tags": (CandidateTag.candidate_id,),
    "education": (Fact.candidate_id, Fact.kind == FactKind.EDUCATION),
    "employment": (Fact.candidate_id, Fact.kind == FactKind.EMPLOYMENT),
    "resume": (Document.candidate_id, Document.kind == DocumentKind.RESUME),
}
"""Per field where it stands: whose it is, and what makes it filled in."""
