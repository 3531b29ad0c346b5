"""The lists as data: their words, columns, rows, forms and use cases; the page is the same for all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from models.values.keys import Key
from services import field_dictionary
from services.organisation import departments, people, places, titles
from services.organisation.headings import Kind
from services.organisation.office import Office
from views.common.field_help import required_words
from views.common.labels import label as word_of
from views.common.rows import Column
from views.common.wording import listed, number, pay, said
from views.organisation.entry_form import EntryForm
from views.organisation.field_form import FieldForm
from views.organisation.forms import DepartmentForm, PlaceForm, RoomForm, TitleForm
from views.organisation.person_form import PersonForm
from views.organisation.zones import zone_words


@dataclass(frozen=True)
class ListOf:
    """One list: what it is called, how it is shown, and what may be done to its entries."""

    kind: Kind
    words: str
    of_new: str
    empty: str
    columns: Sequence[Column[Any]]
    rows: Callable[[Office], Sequence[Any]]
    name: Callable[[Any], str]
    sought: Callable[[Any], str]  # what the search field looks through
    form: type[EntryForm]
    add: Callable[..., Key] | None  # None: the list is given, its entries are only changed
    edit: Callable[..., int]
    remove: Callable[..., None] | None = None


def lists() -> tuple[ListOf, ...]:
    """In the order of the tabs."""
    return (_departments(), _people(), _places(), _rooms(), _titles(), _fields())


def _fields() -> ListOf:
    columns: list[Column[field_dictionary.Line]] = [
        Column(
            "name",
            QCoreApplication.translate("Organisation", "Field"),
            lambda f: said(f.name),
            150,
            role=lambda _: "text",
        ),
        Column(
            "meaning",
            QCoreApplication.translate("Organisation", "What it means"),
            lambda f: said(f.draft.meaning),
            260,
            stretches=True,
            role=_soft,
            tip=lambda f: said(f.draft.meaning),
        ),
        Column(
            "filler",
            QCoreApplication.translate("Organisation", "Filled in by"),
            lambda f: word_of(f.draft.filler) if f.draft.filler else "",
            110,
            role=_soft,
        ),
        Column(
            "required",
            QCoreApplication.translate("Organisation", "Required"),
            lambda f: required_words(f) or "–",
            150,
            role=lambda f: "text" if f.draft.required_from else "text3",
        ),
    ]
    return ListOf(
        Kind.FIELDS,
        QCoreApplication.translate("Organisation", "Fields"),
        "",
        "",
        columns,
        lambda office: office.fields,
        lambda line: said(line.name),
        lambda line: f"{line.code} {line.name.zh} {line.name.en} {line.draft.meaning.zh} {line.draft.meaning.en}",
        FieldForm,
        None,
        field_dictionary.edit,
    )


def _departments() -> ListOf:
    columns: list[Column[departments.Line]] = [
        Column(
            "name",
            QCoreApplication.translate("Organisation", "Department"),
            lambda d: "\u3000" * d.depth + d.draft.name,
            stretches=True,
        ),
        Column("head", QCoreApplication.translate("Organisation", "Head"), lambda d: d.head_name, 120, role=_soft),
        Column(
            "people",
            QCoreApplication.translate("Organisation", "People"),
            lambda d: _count(d.people),
            88,
            is_number=True,
        ),
        Column(
            "open",
            QCoreApplication.translate("Organisation", "Open positions"),
            lambda d: _count(d.open_positions),
            120,
            is_number=True,
        ),
    ]
    return ListOf(
        Kind.DEPARTMENTS,
        QCoreApplication.translate("Organisation", "Departments"),
        QCoreApplication.translate("Organisation", "New department"),
        QCoreApplication.translate("Organisation", "No department yet"),
        columns,
        lambda office: office.departments,
        lambda line: line.draft.name,
        lambda line: f"{line.path} {line.head_name}",
        DepartmentForm,
        departments.add,
        departments.edit,
        departments.remove,
    )


def _people() -> ListOf:
    columns: list[Column[people.Line]] = [
        Column(
            "name",
            QCoreApplication.translate("Organisation", "Name"),
            lambda p: p.draft.name,
            120,
            sort=lambda p: p.sound,
            role=_ink,
        ),
        Column(
            "title", QCoreApplication.translate("Organisation", "Job title"), lambda p: p.draft.title, 150, role=_soft
        ),
        Column(
            "department",
            QCoreApplication.translate("Organisation", "Department"),
            lambda p: p.department_name,
            130,
            sort=lambda p: p.department_name,
            role=_soft,
        ),
        Column(
            "superior", QCoreApplication.translate("Organisation", "Reports to"), lambda p: p.superior, 100, role=_soft
        ),
        Column(
            "roles",
            QCoreApplication.translate("Organisation", "Does in recruiting"),
            _roles,
            160,
            stretches=True,
            role=_soft,
            tip=_roles,
        ),
        Column(
            "tasks",
            QCoreApplication.translate("Organisation", "Open tasks"),
            lambda p: _count(p.holds.tasks),
            96,
            is_number=True,
        ),
    ]
    return ListOf(
        Kind.PEOPLE,
        QCoreApplication.translate("Organisation", "People"),
        QCoreApplication.translate("Organisation", "New colleague"),
        QCoreApplication.translate("Organisation", "Nobody yet"),
        columns,
        lambda office: office.people,
        lambda line: line.draft.name,
        lambda line: f"{line.draft.name} {line.sound} {line.draft.title} {line.department_name} {line.draft.email}",
        PersonForm,
        people.add,
        people.edit,
    )


def _places() -> ListOf:
    columns: list[Column[places.Line]] = [
        Column("name", QCoreApplication.translate("Organisation", "Place"), lambda p: p.draft.name, stretches=True),
        Column("city", QCoreApplication.translate("Organisation", "City"), lambda p: p.draft.city, 140, role=_soft),
        Column(
            "zone",
            QCoreApplication.translate("Organisation", "Time zone"),
            lambda p: zone_words(p.draft.zone),
            220,
            role=_soft,
        ),
        Column(
            "rooms", QCoreApplication.translate("Organisation", "Rooms"), lambda p: _count(p.rooms), 88, is_number=True
        ),
        Column(
            "positions",
            QCoreApplication.translate("Organisation", "Positions"),
            lambda p: _count(p.positions),
            96,
            is_number=True,
        ),
    ]
    return ListOf(
        Kind.PLACES,
        QCoreApplication.translate("Organisation", "Places"),
        QCoreApplication.translate("Organisation", "New place"),
        QCoreApplication.translate("Organisation", "No place yet"),
        columns,
        lambda office: office.places,
        lambda line: line.draft.name,
        lambda line: f"{line.draft.name} {line.draft.city} {line.draft.zone}",
        PlaceForm,
        places.add,
        places.edit,
        places.remove,
    )


def _rooms() -> ListOf:
    columns: list[Column[places.RoomLine]] = [
        Column(
            "name",
            QCoreApplication.translate("Organisation", "Room"),
            lambda r: r.draft.name,
            stretches=True,
            role=_ink,
        ),
        Column(
            "place", QCoreApplication.translate("Organisation", "Place"), lambda r: r.location_name, 200, role=_soft
        ),
        Column(
            "seats",
            QCoreApplication.translate("Organisation", "Seats"),
            lambda r: _count(r.draft.seats),
            88,
            is_number=True,
        ),
        Column(
            "state",
            QCoreApplication.translate("Organisation", "State"),
            lambda r: "" if r.draft.is_active else QCoreApplication.translate("Organisation", "not booked"),
            120,
            role=_soft,
        ),
    ]
    return ListOf(
        Kind.ROOMS,
        QCoreApplication.translate("Organisation", "Meeting rooms"),
        QCoreApplication.translate("Organisation", "New room"),
        QCoreApplication.translate("Organisation", "No room yet"),
        columns,
        lambda office: office.rooms,
        lambda line: line.draft.name,
        lambda line: f"{line.draft.name} {line.location_name}",
        RoomForm,
        places.add_room,
        places.edit_room,
        places.remove_room,
    )


def _titles() -> ListOf:
    columns: list[Column[titles.Line]] = [
        Column(
            "title",
            QCoreApplication.translate("Organisation", "Title"),
            lambda t: t.draft.title,
            200,
            sort=lambda t: t.draft.title,
        ),
        Column(
            "family",
            QCoreApplication.translate("Organisation", "Family"),
            lambda t: t.draft.family,
            120,
            sort=lambda t: t.draft.family,
            role=_soft,
        ),
        Column("grade", QCoreApplication.translate("Organisation", "Grade"), lambda t: t.draft.grade, 80, role=_soft),
        Column(
            "band", QCoreApplication.translate("Organisation", "Monthly pay"), _band, 130, is_number=True, role=_soft
        ),
        Column(
            "names",
            QCoreApplication.translate("Organisation", "Other names"),
            _synonyms,
            200,
            stretches=True,
            role=_soft,
            tip=_synonyms,
        ),
        Column(
            "positions",
            QCoreApplication.translate("Organisation", "Positions"),
            lambda t: _count(t.positions),
            96,
            is_number=True,
        ),
    ]
    return ListOf(
        Kind.TITLES,
        QCoreApplication.translate("Organisation", "Job titles"),
        QCoreApplication.translate("Organisation", "New title"),
        QCoreApplication.translate("Organisation", "No title yet"),
        columns,
        lambda office: office.titles,
        lambda line: line.draft.title,
        lambda line: " ".join((line.draft.title, line.draft.family, *line.draft.synonyms)),
        TitleForm,
        titles.add,
        titles.edit,
        titles.remove,
    )


def _count(n: int) -> str:
    return number(n) if n else ""


def _roles(line: people.Line) -> str:
    if not line.draft.is_active:
        return QCoreApplication.translate("Organisation", "has left")
    return listed(word_of(role) for role in line.draft.roles)


def _synonyms(line: titles.Line) -> str:
    return listed(line.draft.synonyms)


def _band(line: titles.Line) -> str:
    return pay(line.draft.band) if line.draft.band else ""


def _ink(line: Any) -> str:
    return "text" if line.draft.is_active else "text3"


def _soft(line: Any) -> str:
    return "text2" if getattr(line.draft, "is_active", True) else "text3"
