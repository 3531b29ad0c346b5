"""The match scores of everybody who is on the way, for the cards of a board: counted when asked, never kept.

A kept score would be wrong from the next edit of the portrait or of a person on.
"""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from models.tables import Application, Position
from models.values.enums import ApplicationState
from models.values.keys import Key
from services import access
from services.boards.scope import Scope
from services.screening.people import known
from services.screening.portrait import of_content
from services.screening.scoring import score
from services.screening.screen import measured


def scores(session: Session, *, scope: Scope) -> dict[Key, int]:
    """Application → 0–100, as the screening page would say it of everybody in the position.

    Nothing where the portrait is withheld.
    """
    if not access.reads(session, "position", "content"):
        return {}
    rows = session.execute(
        select(Application.id, Application.candidate_id, Application.position_id).where(
            scope.holds(), Application.state == ApplicationState.OPEN
        )
    ).all()
    by_position: dict[Key, list[tuple[Key, Key]]] = defaultdict(list)
    for application, candidate, position in rows:
        by_position[position].append((application, candidate))
    found: dict[Key, int] = {}
    wanted = select(Position).options(undefer(Position.content)).where(Position.id.in_(by_position))
    for vacancy in session.scalars(wanted):
        own = by_position[vacancy.id]
        people = known(session, [candidate for _, candidate in own], with_pay=False, with_birth=False)
        content = vacancy.content or {}
        by = measured(of_content(content), vacancy, content, people)
        found |= {application: score(by, people[candidate]).value for application, candidate in own}
    return found
