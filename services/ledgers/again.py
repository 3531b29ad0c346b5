"""The next version of a ledger that was imported before: which row is which, however it is sorted; and which are gone.

A row is found again by the same cells; else by its person (ID number, phone, e-mail); else by the name and most of
the other cells. So people without phone, e-mail and ID number are found again, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from rapidfuzz.distance import OSA
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Application, Candidate, ImportBatch, ImportRow
from models.values.enums import ImportState
from models.values.keys import Key
from models.values.phone import phones_in
from models.values.text import folded
from services.ledgers.book import shown
from services.ledgers.clean import Person
from services.ledgers.draft import Draft, Place, Record
from services.ledgers.mapping import LEAVE, Mapped
from services.ledgers.matching import Register
from services.ledgers.structure import Several, Table
from services.ledgers.vocabulary import key

_LIKE = 0.7  # share of the headings that two versions have in common
_MOST_LOOKED_AT = 6  # earlier imports with like headings
_PROBED = 300  # rows of each that are looked for first
_PROBE_SHARE = 0.4
_SHARE = 0.5  # share of the rows of an earlier import that must be found again in its next version
_SURE_SHARE = 0.25  # and share that must be found by their cells or numbers, before names prove anything
_ALIKE_CELLS = 0.5  # share of the cells that must be the same for a row to be found again by its name
_UNTOLD = ("sequence", LEAVE)
_CHUNK = 500

Columns = list[tuple[str, str]]
"""Heading and field of every column of a table."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """A row as it stood in the last version, and whom it became."""

    sheet: str
    row: int
    texts: Mapping[str, str]  # by heading
    fields: Mapping[str, str]  # heading → field
    candidate: Key
    application: Key | None
    is_same: bool = False  # the row stands in the new version as it stood in the last

    def text_of(self, name: str) -> str | None:
        """What the last version said of a field; None where it had no column for it."""
        found = [self.texts.get(heading, "") for heading, of in self.fields.items() if of == name]
        return "\n".join(filter(None, found)) if found else None


class Told(NamedTuple):
    """A row of the new version in words."""

    record: Record
    texts: dict[str, str]
    person: Person


@dataclass(slots=True)
class Version:
    """The earlier import that this ledger is the next version of; `batch` is None where it is none."""

    batch: Key | None = None
    file_name: str = ""
    rows: dict[Record, Earlier] = field(default_factory=dict)
    gone: list[Earlier] = field(default_factory=list)


def find(session: Session, *, draft: Draft, people: Mapping[Place, Sequence[Person]], register: Register) -> Version:
    """The last version of this ledger, row by row."""
    if not register.by_name:  # nobody of this ledger is on file: nothing of it was imported, or nothing is left
        return Version()
    columns = {place: columns_of(table, draft.mapped[place]) for place, table in draft.tables()}
    told: list[Told] | None = None
    names: set[str] = set()
    for batch in _like(session, draft, columns):
        if told is None:
            told = list(_told(draft, people, columns))
            names = {_name_of(t.texts, dict(columns[t.record[:2]])) for t in told}
        tables = _tables_of(batch)
        if not _is_probable(session, batch, tables, names):
            continue
        rows = (_earlier(row, tables) for row in _rows(session, batch.id))
        earlier = _living(session, [row for row in rows if row is not None])
        version = _pair(told, columns, earlier, register)
        if version is not None and len(version.rows) >= _SHARE * min(len(earlier), len(told)):
            version.batch, version.file_name = batch.id, batch.file_name
            return version
    return Version()


def columns_of(table: Table, mapped: Sequence[Mapped]) -> Columns:
    """Headings that name one column each, with its field."""
    return _named((c.header or c.letter, m.field) for c, m in zip(table.columns, mapped, strict=True))


def _named(columns: Any) -> Columns:
    found: Columns = []
    seen: dict[str, int] = {}
    for header, name in columns:
        heading = key(header) or header
        seen[heading] = seen.get(heading, 0) + 1
        found.append((heading if seen[heading] == 1 else f"{heading}#{seen[heading]}", name))
    return found


def texts_of(table: Table, record: int, columns: Columns) -> dict[str, str]:
    """A record's cells by heading, as they are kept with the import."""
    found = {}
    for column, (heading, _) in zip(table.columns, columns, strict=True):
        cell = column.cells[record]
        text = "\n".join(map(shown, cell)) if isinstance(cell, Several) else shown(cell)
        if text:
            found[heading] = text.strip()
    return found


def _told(draft: Draft, people: Mapping[Place, Sequence[Person]], columns: Mapping[Place, Columns]) -> Iterator[Told]:
    for place, table in draft.tables():
        for n, person in enumerate(people[place]):
            yield Told((*place, n), texts_of(table, n, columns[place]), person)


def _like(session: Session, draft: Draft, columns: Mapping[Place, Columns]) -> Iterator[ImportBatch]:
    """Standing imports with headings like these, the latest first."""
    mine = [{heading for heading, _ in named} for named in columns.values()]
    rows = session.scalars(
        select(ImportBatch)
        .where(ImportBatch.state == ImportState.APPLIED)
        .order_by(ImportBatch.at.desc(), ImportBatch.id.desc())
    )
    found = 0
    for batch in rows:
        theirs = [{heading for heading, _ in named} for _, _, named in _tables_of(batch)]
        if any(_jaccard(a, b) >= _LIKE for a in mine for b in theirs) or batch.sha256 == draft.digest:
            yield batch
            found += 1
            if found == _MOST_LOOKED_AT:
                return


def _jaccard(a: set[str], b: set[str]) -> float:
    return len(a & b) / len(a | b) if a | b else 0.0


_Tables = list[tuple[str, int, Columns]]
"""Sheet, last row of the heading, columns."""


def _tables_of(batch: ImportBatch) -> _Tables:
    return [
        (
            entry["sheet"],
            max(entry.get("header_rows") or [0]),
            _named((c.get("header") or c.get("letter") or "", c["field"]) for c in entry["columns"]),
        )
        for entry in (batch.mapping or {}).get("sheets", ())
    ]


def _rows(session: Session, batch: Key, *, limit: int | None = None) -> Sequence[Any]:
    query = select(
        ImportRow.sheet, ImportRow.row, ImportRow.cells, ImportRow.candidate_id, ImportRow.application_id
    ).where(ImportRow.batch_id == batch, ImportRow.candidate_id.is_not(None))
    return session.execute(query.order_by(ImportRow.sheet, ImportRow.row).limit(limit)).all()


def _is_probable(session: Session, batch: ImportBatch, tables: _Tables, names: set[str]) -> bool:
    """Whether the first rows of an earlier import name people of this file: a look before all rows are read."""
    looked = found = 0
    for row in _rows(session, batch.id, limit=_PROBED):
        earlier = _earlier(row, tables)
        if earlier is not None:
            looked += 1
            found += _name_of(earlier.texts, earlier.fields) in names
    return looked > 0 and found >= _PROBE_SHARE * looked


def _earlier(row: Any, tables: _Tables) -> Earlier | None:
    sheet, number, cells, candidate, application = row
    fitting = [(head, named) for name, head, named in tables if name == sheet and head < number]
    if not fitting:
        return None
    named = max(fitting, key=lambda pair: pair[0])[1]
    if len(named) != len(cells or ()):
        return None
    texts = {heading: text.strip() for (heading, _), text in zip(named, cells, strict=True) if text}
    return Earlier(sheet, number, texts, dict(named), candidate, application)


def _living(session: Session, rows: list[Earlier]) -> list[Earlier]:
    """Rows whose people are still there; who was merged since goes by the profile that stayed."""
    into: dict[Key, Key] = {}
    applications: set[Key] = set()
    keys = sorted({row.candidate for row in rows})
    for start in range(0, len(keys), _CHUNK):
        part = keys[start : start + _CHUNK]
        for found, merged in session.execute(
            select(Candidate.id, Candidate.merged_into_id).where(Candidate.id.in_(part))
        ):
            into[found] = merged or found
    wanted = sorted({row.application for row in rows if row.application is not None})
    for start in range(0, len(wanted), _CHUNK):
        part = wanted[start : start + _CHUNK]
        applications.update(session.scalars(select(Application.id).where(Application.id.in_(part))))
    return [
        Earlier(
            row.sheet, row.row, row.texts, row.fields, into[row.candidate],
            row.application if row.application in applications else None,
        )
        for row in rows
        if row.candidate in into
    ]  # fmt: skip


def _pair(
    told: Sequence[Told], columns: Mapping[Place, Columns], earlier: Sequence[Earlier], register: Register
) -> Version | None:
    pairing = _Pairing(columns, earlier)
    left = [row for row in told if not pairing.by_cells(row)]
    left = [row for row in left if not pairing.by_person(row, register)]
    if not pairing.found or len(pairing.found) < _SURE_SHARE * min(len(earlier), len(told)):
        return None
    pairing.by_name(left)
    return Version(rows=pairing.found, gone=pairing.left())


class _Pairing:
    """Earlier rows that are still to be found, by what they can be found by."""

    def __init__(self, columns: Mapping[Place, Columns], earlier: Sequence[Earlier]) -> None:
        self._fields = {place: dict(named) for place, named in columns.items()}
        self._free = dict.fromkeys(range(len(earlier)))
        self._rows = earlier
        self.found: dict[Record, Earlier] = {}
        self._by_text: dict[frozenset[tuple[str, str]], list[int]] = {}
        self._by_person: dict[Key, list[int]] = {}
        for n, row in enumerate(earlier):
            self._by_text.setdefault(_telling(row.texts, row.fields), []).append(n)
            self._by_person.setdefault(row.candidate, []).append(n)

    def left(self) -> list[Earlier]:
        return [self._rows[n] for n in self._free]

    def by_cells(self, row: Told) -> bool:
        """The very same cells."""
        places = self._by_text.get(_telling(row.texts, self._fields[row.record[:2]]), ())
        n = next((n for n in places if n in self._free), None)
        if n is None:
            return False
        earlier = self._rows[n]
        fields = self._fields[row.record[:2]]
        is_same = all(earlier.fields.get(heading) == name for heading, name in fields.items() if row.texts.get(heading))
        self._take(row, n, is_same=is_same)
        return True

    def by_person(self, row: Told, register: Register) -> bool:
        """The same person; of several rows of theirs the one with the most cells alike."""
        match = register.match(row.person)
        if match is None or not match.is_sure:
            return False
        free = [n for n in self._by_person.get(match.key, ()) if n in self._free]
        if not free:
            return False
        fields = self._fields[row.record[:2]]
        position = _text_of(row.texts, fields, "position_applied")
        same = [n for n in free if (self._rows[n].text_of("position_applied") or "") == position]
        if not same and position:
            return False
        self._take(row, max(same or free, key=lambda n: _alike(row.texts, self._rows[n])))
        return True

    def by_name(self, rows: Sequence[Told]) -> None:
        """The same name, and most of the other cells; the most alike first."""
        free: dict[str, list[int]] = {}
        for n in self._free:
            name = _name_of(self._rows[n].texts, self._rows[n].fields)
            if name:
                free.setdefault(name, []).append(n)
        pairs: list[tuple[float, int, Told, int]] = []
        for order, row in enumerate(rows):
            name = _name_of(row.texts, self._fields[row.record[:2]])
            for n in free.get(name, ())[:50]:
                alike = _alike(row.texts, self._rows[n])
                if alike >= _ALIKE_CELLS and not _contradict(row.person, self._rows[n]):
                    pairs.append((alike, -order, row, n))
        for _, _, row, n in sorted(pairs, key=lambda pair: pair[:2], reverse=True):
            if n in self._free and row.record not in self.found:
                self._take(row, n)

    def _take(self, row: Told, n: int, *, is_same: bool = False) -> None:
        del self._free[n]
        e = self._rows[n]
        self.found[row.record] = Earlier(e.sheet, e.row, e.texts, e.fields, e.candidate, e.application, is_same)


def _telling(texts: Mapping[str, str], fields: Mapping[str, str]) -> frozenset[tuple[str, str]]:
    """The cells of a row that say something of the person."""
    return frozenset(pair for pair in texts.items() if fields.get(pair[0]) not in _UNTOLD)


def _text_of(texts: Mapping[str, str], fields: Mapping[str, str], name: str) -> str:
    return "\n".join(texts[heading] for heading, of in fields.items() if of == name and texts.get(heading))


def _name_of(texts: Mapping[str, str], fields: Mapping[str, str]) -> str:
    return next(filter(None, (folded(_text_of(texts, fields, name)) for name in ("name", "phone", "external_id"))), "")


def _alike(texts: Mapping[str, str], earlier: Earlier) -> float:
    """The share of the cells that are the same, of those that either says, but for the name and running numbers."""
    headings = {
        heading
        for heading in {*texts, *earlier.texts}
        if heading in earlier.fields and earlier.fields[heading] not in (*_UNTOLD, "name")
    }
    if not headings:
        return 1.0
    return sum(texts.get(heading) == earlier.texts.get(heading) for heading in headings) / len(headings)


def _contradict(person: Person, earlier: Earlier) -> bool:
    """Whether an ID number or a phone says that they are two people. One wrong digit of a phone says nothing.

    Neither does another phone of somebody whom the office counts by the same number as before.
    """
    number, before = person.values.get("id_number"), earlier.text_of("id_number")
    if number and before:
        return str(number).upper() not in before.upper()
    number = person.values.get("external_id")
    if number and str(number) == earlier.text_of("external_id"):
        return False
    phone, before = person.values.get("phone"), earlier.text_of("phone")
    if not phone or not before:
        return False
    known = phones_in(before)
    return bool(known) and all(OSA.distance(str(phone), each) > 1 for each in known)


__all__ = ["Columns", "Earlier", "Version", "columns_of", "find", "texts_of"]
