"""How the fields of the five lists are called and said, where two versions of an entry stand side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QCoreApplication

from models.values.enums import Role, StageKind
from models.values.keys import Key
from services.organisation.headings import Kind
from services.organisation.office import Office
from services.organisation.ways import Minutes
from views.common.conflict import Field, both_lines
from views.common.labels import label as word_of
from views.common.wording import listed, number, pay, said


def fields_of(kind: Kind, office: Office) -> dict[str, Field]:
    """By column of the draft."""
    people = _names((line.key, line.draft.name) for line in office.people)
    departments = _names((line.key, line.path) for line in office.departments)
    places = _names((line.key, line.draft.name) for line in office.places)
    name = Field(QCoreApplication.translate("Organisation", "Name"))
    city = Field(QCoreApplication.translate("Organisation", "City"))
    match kind:
        case Kind.DEPARTMENTS:
            belongs = Field(QCoreApplication.translate("Organisation", "Belongs to"), departments)
            return {
                "name": name,
                "parent": belongs,
                "head": Field(QCoreApplication.translate("Organisation", "Head"), people),
            }
        case Kind.PEOPLE:
            return {
                "name": name,
                "title": Field(QCoreApplication.translate("Organisation", "Job title")),
                "email": Field(QCoreApplication.translate("Organisation", "E-mail")),
                "roles": Field(QCoreApplication.translate("Organisation", "Does in recruiting"), _roles, _both_roles),
                "department": Field(QCoreApplication.translate("Organisation", "Department"), departments),
                "reports_to": Field(QCoreApplication.translate("Organisation", "Reports to"), people),
                "is_active": Field(QCoreApplication.translate("Organisation", "Works here"), _yes_or_no),
            }
        case Kind.PLACES:
            return {
                "name": name,
                "city": city,
                "zone": Field(QCoreApplication.translate("Organisation", "Time zone")),
                "hours": Field(QCoreApplication.translate("Organisation", "Office hours"), ", ".join),
                "travel": Field(QCoreApplication.translate("Organisation", "On the way to"), _ways(places)),
            }
        case Kind.FIELDS:
            return {
                "meaning": Field(QCoreApplication.translate("Organisation", "What it means"), said),
                "filler": Field(QCoreApplication.translate("Organisation", "Filled in by"), _label),
                "required_from": Field(QCoreApplication.translate("Organisation", "Required"), _label),
            }
        case Kind.ROOMS:
            return {
                "name": name,
                "location": Field(QCoreApplication.translate("Organisation", "Place"), places),
                "seats": Field(QCoreApplication.translate("Organisation", "Seats"), number),
                "is_active": Field(QCoreApplication.translate("Organisation", "Can be booked"), _yes_or_no),
            }
        case _:
            return _of_titles(city)


def _of_titles(city: Field) -> dict[str, Field]:
    return {
        "title": Field(QCoreApplication.translate("Organisation", "Title")),
        "family": Field(QCoreApplication.translate("Organisation", "Family")),
        "grade": Field(QCoreApplication.translate("Organisation", "Grade")),
        "city": city,
        "band": Field(
            QCoreApplication.translate("Organisation", "Monthly pay"), lambda band: pay(band) if band else ""
        ),
        "synonyms": Field(QCoreApplication.translate("Organisation", "Other names"), listed, both_lines),
    }


def _names(pairs: Iterable[tuple[Key, str]]) -> Any:
    known = dict(pairs)
    return lambda key: known.get(key, "")


def _ways(names: Callable[[Key], str]) -> Callable[[Minutes], str]:
    words = QCoreApplication.translate("Organisation", "{place} {minutes} min")
    return lambda minutes: listed(words.format(place=names(key), minutes=each) for key, each in minutes)


def _roles(roles: Iterable[Role]) -> str:
    return listed(word_of(role) for role in roles)


def _both_roles(theirs: tuple[Role, ...], mine: tuple[Role, ...]) -> tuple[Role, ...]:
    return tuple(role for role in Role if role in theirs or role in mine)


def _label(value: Role | StageKind | None) -> str:
    return word_of(value) if value is not None else ""


def _yes_or_no(value: bool) -> str:
    yes, no = QCoreApplication.translate("Organisation", "Yes"), QCoreApplication.translate("Organisation", "No")
    return yes if value else no
