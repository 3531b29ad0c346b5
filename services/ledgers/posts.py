"""Which position a row applies for: by its title, in the departments that the ledger tells apart, or by its code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import CatalogueEntry, Department, Position
from models.values.enums import PositionState
from models.values.keys import Key
from models.values.text import folded
from services.ledgers import nameless, unnamed
from services.ledgers.draft import NEW_POSITION, Draft, Place
from services.ledgers.person import Person

_WITHOUT = "·"
"""The name under which rows without a position find the one that was chosen for them."""
_ORDER = {PositionState.OPEN: 0, PositionState.PAUSED: 1, PositionState.DRAFT: 2, PositionState.CLOSED: 3}


@dataclass(slots=True)
class PlannedPosition:
    """A position that rows name: one on file, or a new one (`key` is None until it is made)."""

    title: str
    key: Key | None
    rows: int = 0
    department: str = ""


class Posts:
    """The positions of one ledger by the names that its rows give them.

    A title that the ledger has in several departments is a position in each of them: figures by department are
    wrong otherwise.
    """

    def __init__(self, session: Session, draft: Draft, people: Iterable[tuple[Place, Person]]) -> None:
        self._draft = draft
        self.positions: dict[str, PlannedPosition] = {}
        self._unnamed: dict[Place, str] = {}
        self._known: dict[tuple[str, str], str] = {}  # title and department, as written → name in `positions`
        self._read_file(session)
        self._departments = self._told_apart(people)

    def of(self, values: Mapping[str, Any], place: Place) -> str:
        """The name in `positions` of the position of a row, "" for none; it is planned, if there is none yet."""
        title, department = self._title(values, place), str(values.get("department_applied", ""))
        known = self._known.get((title, department))
        if known is None:
            known = self._known[title, department] = self._name_of(title, department)
        if known:
            self.positions[known].rows += 1
        return known

    def _name_of(self, title: str, department: str) -> str:
        """The name of a position by its title and department; planned where it is new."""
        name = folded(title)
        if not name and "" not in self.positions:
            return ""
        within = _within(name, department or self._departments.get(name, ""))
        if name and (within in self.positions or name in self._departments):
            name = within
        position = self.positions.get(name)
        if position is None:
            position = self.positions[name] = PlannedPosition(title, None)
        position.department = position.department or department
        if not name:
            self.positions.setdefault(_WITHOUT, position)
        return name or _WITHOUT

    def _title(self, values: Mapping[str, Any], place: Place) -> str:
        title = str(values.get("position_applied") or values.get("job_code") or "")
        if not title and self._draft.choices.no_position == NEW_POSITION and nameless.tells_of_an_application(values):
            if place not in self._unnamed:
                self._unnamed[place] = unnamed.title(self._draft, place)
            title = self._unnamed[place]
        return title

    def _told_apart(self, people: Iterable[tuple[Place, Person]]) -> dict[str, str]:
        """Titles that stand in several departments, each with the one that most rows name."""
        pairs = Counter(
            (self._title(person.values, place), str(department))
            for place, person in people
            if (department := person.values.get("department_applied"))
        )
        counted: dict[str, Counter[str]] = {}
        for (title, department), n in pairs.items():
            if title:
                counted.setdefault(folded(title), Counter())[department] += n
        chosen = {folded(name) for name, key in self._draft.choices.positions.items() if key}
        return {
            name: departments.most_common(1)[0][0]
            for name, departments in counted.items()
            if name not in chosen and len(set(map(folded, departments))) > 1
        }

    def _read_file(self, session: Session) -> None:
        """Positions on file by every name they go by; an open one before a closed one."""
        rows = session.execute(
            select(
                Position.id, Position.title, Position.synonyms, Position.state, CatalogueEntry.synonyms, Department.name
            )
            .outerjoin(CatalogueEntry, CatalogueEntry.id == Position.catalogue_id)
            .outerjoin(Department, Department.id == Position.department_id)
            .order_by(Position.opened_at.desc())
        ).all()
        keys = {key.hex: (key, title) for key, title, *_ in rows}
        for key, title, synonyms, _, more, department in sorted(rows, key=lambda row: _ORDER[row[3]]):
            planned = PlannedPosition(title, key)
            for name in (title, *(synonyms or ()), *(more or ())):
                self.positions.setdefault(folded(name), planned)
                if department:
                    self.positions.setdefault(_within(folded(name), department), planned)
        for name, chosen in self._draft.choices.positions.items():
            if chosen in keys:
                self._choose(folded(name), PlannedPosition(keys[chosen][1], keys[chosen][0]))
        if self._draft.choices.no_position in keys:
            key, title = keys[self._draft.choices.no_position]
            self.positions[""] = PlannedPosition(title, key)

    def _choose(self, name: str, position: PlannedPosition) -> None:
        """A person says which position a title is, in whatever department."""
        for known in [known for known in self.positions if known.startswith(_within(name, ""))]:
            del self.positions[known]
        self.positions[name] = position


def _within(name: str, department: str) -> str:
    """A title in a department; no title holds a line break."""
    return f"{name}\n{folded(department)}"
