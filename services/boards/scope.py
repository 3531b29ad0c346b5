"""Whose board: one position's, or all running positions of one process, which share its stages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from models.tables import Application, Position
from models.values.enums import PositionState
from models.values.keys import Key
from services.stages import Route, route_of_position, route_of_process

RUNNING = (PositionState.OPEN, PositionState.PAUSED)


@dataclass(frozen=True, slots=True)
class Scope:
    """What a board is about: the key of a position, or of a process."""

    key: Key
    is_process: bool = False

    def route(self, session: Session) -> Route:
        """The stages of the board."""
        return route_of_process(session, self.key) if self.is_process else route_of_position(session, self.key)

    def holds(self, column: Any = Application.position_id) -> ColumnElement[bool]:
        """The condition that a row's position belongs to the board."""
        if not self.is_process:
            return column == self.key  # type: ignore[no-any-return]
        positions = select(Position.id).where(Position.process_id == self.key, Position.state.in_(RUNNING))
        return column.in_(positions)  # type: ignore[no-any-return]
