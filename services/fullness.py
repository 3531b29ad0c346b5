"""How full the records of a position's people are: the fields that the dictionary requires at the stage they are in.

The metric `key_fields` counts the same over the applications of a window (services/insights/metrics/records.py).
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Application, Stage
from models.values.bilingual import Words
from models.values.enums import ApplicationState
from models.values.keys import Key
from services import access, field_dictionary
from services.field_dictionary import FAR

_PAY = "expected_pay"


@dataclass(frozen=True, slots=True)
class Gap:
    """A required field, and how many people lack it."""

    name: Words
    missing: int


@dataclass(frozen=True, slots=True)
class Fullness:
    """Filled required fields of all that are due; the gaps, the widest first."""

    filled: int
    due: int
    gaps: tuple[Gap, ...]


def of_position(session: Session, *, position: Key, viewer: Key | None) -> Fullness:
    """What the dictionary asks for of the people on the way. What the viewer may not see is not counted."""
    people = session.execute(
        select(Application.id, Application.candidate_id, Stage.kind)
        .join(Stage, Stage.id == Application.stage_id)
        .where(Application.position_id == position, Application.state == ApplicationState.OPEN)
    ).all()
    sees_pay = access.may_see_salaries(session, viewer)
    filled = due = 0
    gaps = []
    for line in field_dictionary.lines(session):
        kind = line.draft.required_from
        if kind is None or (line.code == _PAY and not sees_pay):
            continue
        asked = [(application, candidate) for application, candidate, at in people if FAR[at] >= FAR[kind]]
        there = len(field_dictionary.filled(session, line.code, asked))
        filled, due = filled + there, due + len(asked)
        if there < len(asked):
            gaps.append(Gap(line.name, len(asked) - there))
    return Fullness(filled, due, tuple(sorted(gaps, key=lambda gap: -gap.missing)))
