"""The office lists as workbooks that the import reads back unchanged; with no rows it is the form to fill in."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

import xlsxwriter
from sqlalchemy.orm import Session

from models.values.enums import Role
from models.values.money import FEN_A_YUAN
from services import field_dictionary
from services.organisation import departments, people, places, titles
from services.organisation.headings import FIELDS, ROLE_WORDS, STAGE_WORDS, Kind

WIDTH = 22  # of a column, in characters


def export(session: Session, *, kind: Kind) -> bytes:
    """The list as it stands. Texts are written as texts: a name that begins with "=" stays a name."""
    kept = io.BytesIO()
    book = xlsxwriter.Workbook(kept, {"in_memory": True})
    headings = [names[0] for names in FIELDS[kind].values()]
    sheet = book.add_worksheet(headings[0])
    bold = book.add_format({"bold": True})
    sheet.set_column(0, len(headings) - 1, WIDTH)
    sheet.freeze_panes(1, 0)
    for column, words in enumerate(headings):
        sheet.write_string(0, column, words, bold)
    for number, row in enumerate(_ROWS_OUT[kind](session), 1):
        for column, value in enumerate(row):
            if isinstance(value, str) and value:
                sheet.write_string(number, column, value)
            elif isinstance(value, int):
                sheet.write_number(number, column, value)
    book.close()
    return kept.getvalue()


_Cells = Sequence[str | int | None]


def _departments_out(session: Session) -> list[_Cells]:
    lines = departments.lines(session)
    names = {line.key: line.draft.name for line in lines}
    return [(d.draft.name, names.get(d.draft.parent, "") if d.draft.parent else "", d.head_name) for d in lines]


def _people_out(session: Session) -> list[_Cells]:
    words: dict[Role, str] = {}
    for word, role in ROLE_WORDS.items():
        words.setdefault(role, word)
    return [
        (
            line.draft.name,
            line.draft.email,
            line.draft.title,
            line.department_name,
            line.superior,
            "、".join(words[role] for role in line.draft.roles),
        )
        for line in people.lines(session)
        if line.draft.is_active
    ]


def _places_out(session: Session) -> list[_Cells]:
    lines = places.lines(session)
    names = {line.key: line.draft.name for line in lines}
    return [
        (
            line.draft.name,
            line.draft.city,
            line.draft.zone,
            ", ".join(line.draft.hours),
            "、".join(f"{names[other]} {minutes}" for other, minutes in line.draft.travel if other in names),
        )
        for line in lines
    ]


def _rooms_out(session: Session) -> list[_Cells]:
    return [
        (line.draft.name, line.location_name, line.draft.seats or None)
        for line in places.rooms(session)
        if line.draft.is_active
    ]


def _titles_out(session: Session) -> list[_Cells]:
    return [
        (
            line.draft.title,
            "、".join(line.draft.synonyms),
            line.draft.family,
            line.draft.grade,
            line.draft.city,
            line.draft.band.low // FEN_A_YUAN if line.draft.band else None,
            line.draft.band.high // FEN_A_YUAN if line.draft.band else None,
        )
        for line in titles.lines(session)
    ]


def _fields_out(session: Session) -> list[_Cells]:
    roles: dict[Role, str] = {}
    for word, role in ROLE_WORDS.items():
        roles.setdefault(role, word)
    kinds: dict[object, str] = {}
    for word, kind in STAGE_WORDS.items():
        kinds.setdefault(kind, word)
    return [
        (
            line.name.zh,
            line.draft.meaning.zh,
            line.draft.meaning.en,
            roles[line.draft.filler] if line.draft.filler else "",
            kinds[line.draft.required_from],
        )
        for line in field_dictionary.lines(session)
    ]


_ROWS_OUT: dict[Kind, Callable[[Session], list[_Cells]]] = {
    Kind.DEPARTMENTS: _departments_out,
    Kind.PEOPLE: _people_out,
    Kind.PLACES: _places_out,
    Kind.ROOMS: _rooms_out,
    Kind.TITLES: _titles_out,
    Kind.FIELDS: _fields_out,
}
