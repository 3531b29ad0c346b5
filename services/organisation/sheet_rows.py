"""One row of an office list, written: new, laid over what is known, or refused by name."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Any

from sqlalchemy.orm import Session

from models.values.bilingual import Words
from models.values.enums import Role
from models.values.keys import Key
from models.values.money import Pay
from models.values.text import half_width, normal_email, normal_name, tidy
from services import field_dictionary
from services.errors import AppError
from services.organisation import departments, people, places, titles
from services.organisation.headings import ROLE_WORDS, STAGE_WORDS, Kind
from services.organisation.rows import same_key

_BY_KEY = {same_key(word): role for word, role in ROLE_WORDS.items()}
_WAY = re.compile(
    r"(?P<place>.+?)[\s:：=]{1,3}(?P<minutes>\d{1,4})\s?(?:分钟|分|min(?:utes)?)?\s?(?:[、，,；;/|][、，,；;/|\s]*|$)"
)
"""One place with its minutes, and the sign before the next one; a name may hold such signs itself."""
_SPLIT = str.maketrans(dict.fromkeys("、，；;/|\n", ","))


class Verdict(StrEnum):
    """What becomes of one row."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    REFUSED = "refused"


def write(session: Session, kind: Kind, values: Mapping[str, str]) -> Verdict:
    """What it changed. Raises the `AppError` of what is wrong with it."""
    return _WRITERS[kind](session, values)


def _settled(
    session: Session,
    lines: Sequence[Any],
    draft: Any,
    *,
    overlay: Callable[[Any], Any],
    add: Callable[..., Key],
    edit: Callable[..., int],
) -> Verdict:
    """New when nothing is known under the name; else the known one with the sheet's cells laid over it."""
    known = next(iter(lines), None)
    if known is None:
        add(session, draft=draft)
        return Verdict.NEW
    changed = overlay(known.draft)
    if changed == known.draft:
        return Verdict.SAME
    edit(session, key=known.key, seen=known.version, draft=changed)
    return Verdict.CHANGED


def _called(name: str, lines: Sequence[Any]) -> list[Any]:
    return [line for line in lines if same_key(line.draft.name) == same_key(name)]


def _department(session: Session, values: Mapping[str, str]) -> Verdict:
    name = normal_name(values["name"])
    parent = departments.found_or_added(session, values["parent"]) if "parent" in values else None
    head = people.found_or_added(session, values["head"], (Role.HIRING_MANAGER,)) if "head" in values else None

    def overlay(old: departments.Draft) -> departments.Draft:
        return replace(old, parent=parent or old.parent, head=head or old.head)

    lines = departments.lines(session)
    same_name = _called(name, lines)
    beside = [line for line in same_name if parent is None or line.draft.parent == parent] or same_name[:1]
    return _settled(
        session, beside, departments.Draft(name, parent, head),
        overlay=overlay, add=departments.add, edit=departments.edit,
    )  # fmt: skip


def _person(session: Session, values: Mapping[str, str]) -> Verdict:
    name = normal_name(values["name"])
    email = ""
    if "email" in values:
        found = normal_email(values["email"])
        if found is None:
            raise AppError("candidate.email_unreadable")
        email = found
    roles = _roles(values.get("roles", ""))
    department = departments.found_or_added(session, values["department"]) if "department" in values else None
    superior = people.found_or_added(session, values["reports_to"], ()) if "reports_to" in values else None

    def overlay(old: people.Draft) -> people.Draft:
        return replace(
            old,
            name=name,
            email=email or old.email,
            title=values.get("title", old.title),
            roles=tuple(role for role in Role if role in {*old.roles, *roles}) if roles else old.roles,
            department=department or old.department,
            reports_to=superior or old.reports_to,
        )

    lines = people.lines(session)
    by_mail = [line for line in lines if email and line.draft.email == email]
    by_name = [line for line in _called(name, lines) if line.draft.is_active]
    if email:  # somebody else of the same name has another address
        by_name = [line for line in by_name if not line.draft.email]
    draft = people.Draft(name, values.get("title", ""), email, roles or (Role.INTERVIEWER,), department, superior)
    return _settled(
        session, by_mail or by_name[:1], draft,
        overlay=overlay, add=people.add, edit=people.edit,
    )  # fmt: skip


def _roles(words: str) -> tuple[Role, ...]:
    found = []
    for word in words.translate(_SPLIT).split(","):
        if word.strip():
            role = _BY_KEY.get(same_key(word))
            if role is None:
                raise AppError("organisation.role_unknown", word=word.strip())
            found.append(role)
    return tuple(role for role in Role if role in found)


def _place(session: Session, values: Mapping[str, str]) -> Verdict:
    name = tidy(values["name"])

    def overlay(old: places.Draft) -> places.Draft:
        return replace(
            old,
            city=values.get("city", old.city),
            zone=values.get("zone", old.zone),
            hours=places.hours_of(values["hours"]) if "hours" in values else old.hours,
            travel=tuple(sorted((dict(old.travel) | travel).items())),
        )

    hours = places.hours_of(values.get("hours", ""))
    travel = _ways(session, name, values.get("travel", ""))
    zone = values.get("zone", places.USUAL_ZONE)
    draft = places.Draft(name, values.get("city", ""), zone, hours, tuple(sorted(travel.items())))
    return _settled(
        session, _called(name, places.lines(session)), draft, overlay=overlay,
        add=places.add, edit=places.edit,
    )  # fmt: skip


def _ways(session: Session, own: str, words: str) -> dict[Key, int]:
    """Minutes to other places as they are written: 昆山 40、上海 90 分钟. A place that is only named is made."""
    found, rest = {}, words
    while rest:
        part = _WAY.match(rest)
        if part is None:
            raise AppError("organisation.way_unreadable", words=rest)
        if same_key(part["place"]) != same_key(own):
            found[places.found_or_added(session, part["place"])] = int(part["minutes"])
        rest = rest[part.end() :]
    return found


def _room(session: Session, values: Mapping[str, str]) -> Verdict:
    name = tidy(values["name"])
    place = places.found_or_added(session, values["place"]) if "place" in values else None
    seats = _whole(values["seats"]) if "seats" in values else None

    def overlay(old: places.RoomDraft) -> places.RoomDraft:
        return replace(old, location=place or old.location, seats=old.seats if seats is None else seats)

    return _settled(
        session, _called(name, places.rooms(session)), places.RoomDraft(name, place, seats or 0), overlay=overlay,
        add=places.add_room, edit=places.edit_room,
    )  # fmt: skip


def _title(session: Session, values: Mapping[str, str]) -> Verdict:
    name = tidy(values["name"])
    synonyms = tuple(word for word in values.get("synonyms", "").translate(_SPLIT).split(",") if word.strip())
    band = _band(values)

    def overlay(old: titles.Draft) -> titles.Draft:
        return replace(
            old,
            family=values.get("family", old.family),
            grade=values.get("grade", old.grade),
            city=values.get("city", old.city),
            band=band or old.band,
            synonyms=titles.distinct((*old.synonyms, *synonyms)),
        )

    draft = titles.Draft(
        name, values.get("family", ""), values.get("grade", ""), values.get("city", ""), band, titles.distinct(synonyms)
    )
    same = [line for line in titles.lines(session) if same_key(line.draft.title) == same_key(name)]
    return _settled(session, same, draft, overlay=overlay, add=titles.add, edit=titles.edit)


_STAGES = {same_key(word): kind for word, kind in STAGE_WORDS.items()}


def _field(session: Session, values: Mapping[str, str]) -> Verdict:
    """A field by its name in either language, or its code; fields are neither added nor taken away."""
    name = same_key(values["name"])
    lines = field_dictionary.lines(session)
    known = next((f for f in lines if name in (same_key(f.name.zh), same_key(f.name.en), same_key(f.code))), None)
    if known is None:
        raise AppError("field.unknown", field=values["name"])
    old = known.draft
    required = old.required_from
    if "required" in values and not known.is_always:
        if same_key(values["required"]) not in _STAGES:
            raise AppError("field.kind_unknown", word=values["required"])
        required = _STAGES[same_key(values["required"])]
    roles = _roles(values.get("filler", ""))
    meaning = Words(values.get("meaning", old.meaning.zh), values.get("meaning_en", old.meaning.en))
    changed = field_dictionary.Draft(meaning, roles[0] if roles else old.filler, required)
    if changed == old:
        return Verdict.SAME
    field_dictionary.edit(session, key=known.code, seen=known.version, draft=changed)
    return Verdict.CHANGED


def _band(values: Mapping[str, str]) -> Pay | None:
    if "low" not in values and "high" not in values:
        return None
    low = _whole(values.get("low", values.get("high", "")))
    high = _whole(values.get("high", values.get("low", "")))
    if high < low:
        raise AppError("organisation.band_upside_down")
    return Pay.yuan(low, high)


def _whole(words: str) -> int:
    digits = half_width(words).replace(",", "").strip().removesuffix("元").removesuffix("人")
    try:
        number = float(digits)
    except ValueError:
        raise AppError("organisation.not_a_number", word=words) from None
    if not 0 <= number < 10_000_000 or number != int(number):
        raise AppError("organisation.not_a_number", word=words)
    return int(number)


_WRITERS: dict[Kind, Callable[[Session, Mapping[str, str]], Verdict]] = {
    Kind.DEPARTMENTS: _department,
    Kind.PEOPLE: _person,
    Kind.PLACES: _place,
    Kind.ROOMS: _room,
    Kind.TITLES: _title,
    Kind.FIELDS: _field,
}
